"""Where "may" and "may not" say how things may stand, by the verb behind them and by who is spoken of, and permit or forbid nothing.

"A tool may fail.", "You may not agree with this.", "The caller may be a child." and "It may turn out that she is right." suppose; "Members may be absent
twice." and "Guests may not work here." lay something down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.cues import OBJECTS
from whereas.annotate.lexicon import word_sets

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties

DEGREES = frozenset({"also", "well", "sometimes", "often", "still", "even", "then", "now", "soon", "therefore", "simply", "just", "otherwise"})
PARTLY = frozenset({"always", "necessarily", "yet", "actually"})
"""Words behind "may not" with which it denies nothing for good, and forbids nothing."""
YET = frozenset({"yet"})
"""What closes a sentence of what has not come about ("The lock may not be oiled yet.")."""
ONWARD = frozenset({";", ",", "and", "so", "but", "—", "–", ":"})
"""Words and signs behind which such a sentence may order something."""
INTENSE = frozenset({"very", "too", "quite", "so", "more", "less", "most", "rather", "just", "as", "also", "still", "simply"})
ENDS = frozenset({".", ",", ";", ")", "!", ""})
"""What stands behind a verb without an object, "" for the end."""
WITHOUT_OBJECT = ENDS | {"to", "if", "when", "because", "with", "on", "for", "in", "at", "under", "during", "after", "and", "or", "while", "as"}
ARTICLES = frozenset({"a", "an"})
WHO = frozenset({"who", "what", "where", "why", "how", "that", "because"})
"""Words behind "may be" which open a clause of what somebody or something is."""
PERFECT = frozenset(
    ["been", "had", "seen", "done", "made", "gone", "got", "read", "heard", "found", "come", "known", "forgotten", "left", "lost", "sent", "written"]
)
NEVER_WANTING = frozenset({"you", "we", "i", "it"})
"""Subjects of "may want" that are advised by it ("You may want to wait."), or may be a party."""
LIMITED = frozenset({"for"})
"""What bounds how long something is so ("The branch may freeze for two weeks.")."""
BOUNDS = frozenset({"until", "during", "when", "while", "without", "unless", "if", "only"})
"""Words of what bounds a leave ("The lamp may be dark until six.")."""
MANY = frozenset({"they", "others", "people", "some"})
"""Subjects of "may want" who are told of by themselves; what anyone, or a group of readers, may want to do is left to them."""
FOUND = frozenset({"it", "them", "this", "that", "these", "those", "him", "her"})
TOO = frozenset({"too", "very", "quite", "so", "rather"})
PROLONGS = frozenset({"of", "in", "on", "from", "with", "for", "at", "to", "that", "who"})
"""Words that prolong a subject behind its noun."""


def stands_so(cues: Cues, at: int, parties: Parties) -> bool:
    """Whether the clause behind "may" (the token before `at`) says what may be so."""
    lower, words = cues.lower, word_sets("likelihood")
    denied = lower[at : at + 1] == ("not",)
    at += denied
    if denied and PARTLY.issuperset(lower[at : at + 1]) and lower[at : at + 1]:
        return True
    if denied and YET.issuperset(lower[-2:-1]) and ONWARD.isdisjoint(lower[at:]):
        return True
    while lower[at : at + 1] and (lower[at] in DEGREES or (lower[at].endswith("ly") and len(lower[at]) > 4)):
        at += 1
    verb, after = "".join(lower[at : at + 1]), "".join(lower[at + 1 : at + 2])
    if verb == "be":
        return _is_so(cues, at + 1, parties)
    if verb == "have":
        return after in PERFECT or (denied and after == "time") or (after.endswith("ed") and len(after) > 4)
    someone = _is_somebody(cues, parties)
    if verb in words["minds"]:
        return denied and (verb != "agree" or after in ENDS | {"with", "that"})
    if verb in words["works"]:
        return not someone and (denied or verb in words["befall"])
    if verb == "want":
        return _wants(cues, parties)
    if verb == "find":
        return after in FOUND and _is_judged(lower, at + 2)
    if verb == "feel":
        return after != "free"
    if verb in words["ends"]:
        return after in WITHOUT_OBJECT - LIMITED or (lower[cues.verb] == "might" and after not in LIMITED)
    return verb in words["happens"] or (verb, after) in {("turn", "out"), ("end", "up"), ("come", "from"), ("go", "wrong")}


def _wants(cues: Cues, parties: Parties) -> bool:
    """Whether "may want" tells of others ("They may want to leave."), and does not advise readers, or anyone ("If it leaks, they may want to bail")."""
    head, told = _head(cues), cues.subject[-1:]
    if cues.main or head in parties.governed or not NEVER_WANTING.isdisjoint({head, *cues.lower[max(cues.verb - 2, 0) : cues.verb]}):
        return False
    return cues.subject in {(word,) for word in MANY} or (told == (head,) and cues.subject[0] in ARTICLES | {"the"} and not head.endswith("s"))


def _is_judged(lower: tuple[str, ...], at: int) -> bool:
    """Whether "find it" goes on with how somebody finds it ("may find them too steep"), and not with where."""
    intense = lower[at : at + 1] != () and lower[at] in TOO
    word, after = "".join(lower[at + intense : at + intense + 1]), "".join(lower[at + intense + 1 : at + intense + 2])
    return word.isalpha() and (intense or word in word_sets("likelihood")["judged"]) and after in WITHOUT_OBJECT


def _is_so(cues: Cues, at: int, parties: Parties) -> bool:
    """Whether what follows "may be" (from the token `at` on) tells how something stands, and not what is done to it."""
    lower, words = cues.lower, word_sets("likelihood")
    if lower[at : at + 1] == ("too",):
        return True
    while lower[at : at + 1] and (lower[at] in INTENSE or (lower[at].endswith("ly") and len(lower[at]) > 4)):
        at += 1
    word, after = "".join(lower[at : at + 1]), "".join(lower[at + 1 : at + 2])
    if cues.subject == ("it",) and not words["advised"].isdisjoint(lower[at : at + 2]):  # "it may be better to wait" advises
        return False
    if word in WHO or (word in words["states"] and after != "for"):
        return True
    if (word, after) == ("out", "of"):  # "may be out of date"; "may be out of the room" permits
        return OBJECTS.isdisjoint(lower[at + 2 : at + 3])
    either = after == "or" and (words["states"] | words["passing"]).issuperset(lower[at + 2 : at + 3]) and lower[at + 2 :] != ()
    if either or (word in words["passing"] and after != "for"):  # "may be locked or missing"
        return _is_one_thing(cues) and BOUNDS.isdisjoint(lower[at:])
    if word in ARTICLES:
        return after in words["guesses"] or (_is_another(cues, parties) and "member" not in lower[at + 1 : at + 4])
    return False


def _is_one_thing(cues: Cues) -> bool:
    """Whether the subject is one thing that is known ("the shed"), and neither a person nor a part of a text, which is left empty by leave."""
    words = word_sets("likelihood")
    return cues.subject[:1] in {("the",), ("your",), ("it",)} and _head(cues) not in words["fields"] | words["persons"] | word_sets("conduct")["anybody"]


def _head(cues: Cues) -> str:
    """The last word of a subject that no preposition prolongs."""
    end = next((n for n, word in enumerate(cues.subject) if n and word in PROLONGS), len(cues.subject))
    return cues.subject[end - 1] if cues.subject else ""


def _is_somebody(cues: Cues, parties: Parties) -> bool:
    """Whether the subject is a person, or a party that the document governs."""
    head = _head(cues)
    return head in parties.governed | word_sets("likelihood")["persons"] | word_sets("conduct")["anybody"] | {"you", "they", "he", "she", "we", "i"}


def _is_another(cues: Cues, parties: Parties) -> bool:
    """Whether the subject is a person whom the document does not govern."""
    head = _head(cues)
    return head in word_sets("conduct")["anybody"] | word_sets("likelihood")["others"] and head not in parties.governed
