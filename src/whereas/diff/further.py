"""Whether a stretch that "and" joins on is one more thing to be true of those who are meant, so that a rule is about fewer: "guests who have booked [and
paid]", "by signing [and paying a deposit]".

What goes on with a relative clause is known by its verb: an auxiliary ("a command that deletes data [and cannot be undone]"), one in the same form as the
clause's own ("who holds a token [and pays a fee]"), or any verb before the rule's word of force. What is joined on inside of the clause ("who sail lakes
[and rivers]") and what the rule asks besides ("write to guests who owe a fee [and publish their names]") is something more.

>>> from whereas.diff.words import tokens
>>> from whereas.diff.zones import Stretch
>>> def looked(text, start, end):
...     return one_more(Stretch(text, tokens(text), start, end, True))
>>> looked("Guests who have booked and paid may moor.", 4, 6), looked("Guests who sail lakes and rivers may moor.", 4, 6)
(True, False)
>>> looked("Anybody may join upon paying and signing.", 5, 7), looked("Keepers must help by rowing and fishing.", 5, 7)
(True, False)

And what a comma and "no" join on ("one space around operators[, no space before commas]") forbids something else: its "before" tells
where, and is no condition.

>>> forbids_more(Stretch("Put one space around it, no space before commas.", tokens("Put one space around it, no space before commas."), 5, 9, True))
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.edits import ARTICLES
from whereas.diff.force import PREPOSITIONS, read_marks
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.zones import OBJECTS, participle

if TYPE_CHECKING:
    from whereas.diff.zones import Stretch

PRONOUNS = frozenset({"who", "that", "which"})
BEING = frozenset({"is", "are", "was", "were"})
HAVING = frozenset({"has", "have", "had"})
AUXILIARIES = BEING | HAVING | {"can", "cannot", "could"}
"""Verbs that, without a subject, go on with a relative clause rather than with what a rule asks."""
BEFORE_VERBS = frozenset({"must", "should", "shall", "may", "can", "will", "not", "never", "to", "and", "or", "always", "also"})
TOLD = frozenset({"sure", "certain", "clear", "aware", "careful", "them", "him", "her", "us"})
"""Words behind which "that" and "who" tell what is meant rather than which."""
PLACED = PREPOSITIONS | {"before", "after", "around", "outside", "inside"}
AMOUNT = frozenset({"later", "longer", "more", "less", "fewer", "sooner", "earlier", "matter", "of", "one", "exception", "exceptions"})
"""Words behind a "no" that forbids nothing of its own."""
NEEDED = frozenset({"needed", "required", "asked", "necessary"})
WHOSE = frozenset({"for", "to", "of", "at", "before"})
"""Words behind it that tell for whom, or for what, nobody asks for it."""
THING, PHRASE = 4, 2
"""Words that an adjective or participle and what belongs to it may be at most, and a verb with its object at least."""


def one_more(part: Stretch) -> bool:
    """Whether the rule is of fewer with the stretch than without it."""
    first, *rest = part.words
    if not part.start or not rest or not (first == "and" or rest[-1] == "and") or part.before.strip():
        return False
    inner = part.words[1:] if first == "and" else part.words[:-1]
    return _by_doing(part, inner) or _in_clause(part, inner)


def forbids_more(part: Stretch) -> bool:
    """Whether a stretch behind a comma or semicolon says of what there is to be none somewhere, a norm beside that of the sentence."""
    at = next((i for i, word in enumerate(part.words) if word in {"no", "none"}), -1)
    if at < 0 or part.start + at == 0 or not any(stop in part.text[part.tokens[part.start + at - 1].end : part.tokens[part.start + at].start] for stop in ",;"):
        return False
    thing = part.words[at + 1 : at + 1 + THING] if part.words[at] == "no" else part.words[at + 1 : at + 2]
    if not thing or thing[0] in AMOUNT or any(m.words not in PLACED for m in marks(part.words[at:], ("force", "marks"))):
        return False
    return any(word in PLACED for word in (thing[1:] if part.words[at] == "no" else thing))


def frees(part: Stretch) -> bool:
    """Whether a stretch behind "no" names what somebody need not bear ("no fee for children", "no key needed at night"), which forbids nothing. What one
    can carry or write is forbidden where it is said in what place or at what time ("no keys in screenshots")."""
    at = next((i for i, word in enumerate(part.words) if word == "no"), len(part.words))
    thing = part.words[at + 1 :]
    if not NEEDED.isdisjoint(thing):
        return True
    placed = next((i for i, word in enumerate(thing) if word in PLACED), len(thing))
    head, where = thing[max(0, placed - 1) : placed], thing[placed : placed + 1]
    carried = not phrase_set("sparing", "carried").isdisjoint(head) and WHOSE.isdisjoint(where)
    return not carried and not phrase_set("sparing", "demands").union(phrase_set("sparing", "burdens")).isdisjoint(head)


def _by_doing(part: Stretch, inner: tuple[str, ...]) -> bool:
    """Whether it is one more deed behind "upon", or behind the "by" of how somebody is admitted."""
    if not participle(inner[0]):
        return False
    words = tuple(t.word for t in part.tokens)
    at = next((n for n in range(part.start - 1, 0, -1) if words[n] in {"upon", "by"}), 0)
    if not at or not participle(words[at + 1]) or "," in part.text[part.tokens[at].end : part.tokens[part.start - 1].end]:
        return False
    return words[at] == "upon" or not phrase_set("words", "admitting").isdisjoint(words[:at])


def _in_clause(part: Stretch, inner: tuple[str, ...]) -> bool:
    """Whether it goes on with a relative clause."""
    words = tuple(t.word for t in part.tokens)
    at = next((n for n in range(part.start - 1, 0, -1) if words[n] in PRONOUNS), 0)
    if not at or any(stop in part.text[part.tokens[at].end : part.tokens[part.start - 1].end] for stop in ",;:(") or not _relative(words, at):
        return False
    if at == part.start - 1:
        return any(word in AUXILIARIES or word.endswith("s") for word in words[part.end : part.end + 1]) and _verb(inner[0])
    if inner[0] in AUXILIARIES:
        return True
    own, clause = words[at + 1], words[at + 2 : part.start]
    if own in BEING | HAVING and _same_form(own, clause, inner):
        return True
    if not _verb(own) or not _verb(inner[0]) or len(inner) < PHRASE or inner[1] == "of":
        return False
    forced = any(m.group == "force" and m.start == part.end for m in read_marks(words))
    return forced or (own.endswith("s") and inflected().get(inner[0]) == "s" and inner[1] in OBJECTS | PREPOSITIONS)


def _relative(words: tuple[str, ...], at: int) -> bool:
    """Whether a pronoun opens a clause about the noun before it: not "check that links work", "must know who is there", "tell them that it is late"."""
    before = words[at - 1]
    told = words[at - 2] in BEFORE_VERBS if at > 1 else inflected().get(before) == "base"
    if before in PREPOSITIONS or before in TOLD or (told and before in inflected()):
        return False
    return words[at] != "that" or _verb(words[at + 1]) or (at > 1 and words[at - 2] in ARTICLES)


def _same_form(own: str, clause: tuple[str, ...], inner: tuple[str, ...]) -> bool:
    """Whether what is joined on has the form of what stands behind "is" or "have": one adjective or participle behind another."""
    if not clause or len(clause) > THING or len(inner) > THING or clause[0] in OBJECTS | PREPOSITIONS:
        return False
    if own in HAVING:
        return any(map(_past, clause)) and _past(inner[0])
    return (len(clause) == 1 and len(inner) == 1) or (_past(clause[0]) and _past(inner[0]))


def _verb(word: str) -> bool:
    return word in AUXILIARIES or word in inflected() or _past(word)


def _past(word: str) -> bool:
    """Whether a word may be a participle of the past."""
    return word.endswith("ed") or word in phrase_set("words", "participles")
