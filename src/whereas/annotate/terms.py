"""Who or what a name stands for, said in a sentence of its own that lays down nothing: "Sellers are companies and people who rent a stall.", "A guest is
anyone whose name is in the book.", "Loss, as we use the word, is what cannot be mended.", "Lasting = still there a week later."

"Good guests are people who listen." praises, "Guests are people who need rest." gives a reason, "A keeper is someone who must lock up." orders, and "More
stalls = more noise." claims. Of the 10 labelled sentences outside the corpus that have one of these forms, 9 are definitions, and the tenth was one word behind
"=", which is not enough now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.lexicon import phrases, word_sets

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

RELATIVE = frozenset({"who", "that", "whose", "which", "whom"})
REACH = 7
"""Words in which "companies and people" comes to its "who"."""
SUBJECT_MOST = 3
"""Words of a name."""
TERM_WORDS = 4
"""Words of a quoted name before "="."""
SAID_LEAST = 3
"""Words behind "=" that say what something is: "Warnings = errors." orders, or claims."""
QUOTES = frozenset("\"“”'‘’")
GOES_ON = frozenset({";", "—", "–", "so", "but", "therefore", "because", "?"})
"""Words with which a sentence says more than who somebody is."""
ABLE = frozenset({"can", "cannot", "could"})
ARTICLES = frozenset({"a", "an", "any"})
PLACES = frozenset({"in", "under", "below", "that", "which", "outside", "listed", "documented", "exported"})
"""Words behind "is everything" that say which things."""


def behind_clause(lower: tuple[str, ...]) -> int:
    """The token behind the name of a clause that a sentence opens with ("Section 2. ...", "§ 4 ..."); 0 where none does.

    >>> behind_clause(("section", "2", ".", "guests", "pay")), behind_clause(("section", "2", "binds", "guests"))
    (3, 0)
    """
    if not lower or lower[0] not in word_sets("terms")["clauses"]:
        return 0
    at = 1 + (lower[1:2] == (".",))
    numbered = lower[at : at + 1] != () and (lower[at][:1].isdigit() or set("ivxlc").issuperset(lower[at]))
    if not numbered:
        return 0
    marked = lower[at + 1 : at + 2] in {(".",), (":",), ("—",), ("–",), ("-",)} or lower[at].endswith(".")
    return at + 1 + (not lower[at].endswith(".")) if marked else at + 1 if lower[0] == "§" else 0


def names(cues: Cues, source: str) -> bool:
    """Whether a sentence says whom or what a name stands for, and no more. `source`: its own stretch of the document: code assigns, and defines nothing."""
    lower = cues.lower
    if len(lower) < SUBJECT_MOST or not GOES_ON.isdisjoint(lower):
        return False
    start = max(behind_clause(lower), cues.main)
    if "=" in lower[1 : TERM_WORDS + 3]:
        return "`" not in source.partition("=")[0] and _equals(lower)
    at = next((n for n in range(start + 1, min(start + 1 + SUBJECT_MOST, len(lower))) if lower[n] in {"is", "are"}), 0)
    said = (_who(lower, start, at) or _everything(lower, start, at)) if at else _as_used(lower, start)
    if said or not at:
        return said and not any(word.at > at and lower[word.at] not in ABLE for word in force_words(cues))
    return _kind_of(lower, start, at)


def _everything(lower: tuple[str, ...], start: int, at: int) -> bool:
    """Whether "the ..." from `start` to `at` is said to be everything of a sort ("The yard is everything under the sky.")."""
    told = lower[at + 1 : at + 2] == ("everything",) and PLACES.issuperset(lower[at + 2 : at + 3])
    return told and lower[start] == "the" and word_sets("terms")["praise"].isdisjoint(lower[start:at])


def _kind_of(lower: tuple[str, ...], start: int, at: int) -> bool:
    """Whether a sentence says only in which case a thing is of a kind ("A change is breaking if a caller must be edited.")."""
    told = lower[start] in {"a", "an"} and lower[at] == "is" and word_sets("terms")["kinds"].issuperset(lower[at + 1 : at + 2])
    return told and lower[at + 2 : at + 3] in {("if",), ("when",)} and {",", ":", "-"}.isdisjoint(lower[at:])


def _who(lower: tuple[str, ...], start: int, at: int) -> bool:
    """Whether the subject from `start` to the verb at `at` is a bare name, and people behind it are told by what they do."""
    words = word_sets("terms")
    subject, one = lower[start:at], lower[at] == "is"
    if one != (subject[0] in ARTICLES) or not words["praise"].isdisjoint(subject) or not all(word.replace("-", "").isalpha() for word in subject):
        return False
    if one and len(subject) == 1:
        return False
    at += 1 + (
        lower[at + 1 : at + 2] in {("the",), ("those",), ("any",), ("all",), ("a",)} and lower[at + 2 : at + 3] != () and lower[at + 2] in words["people"]
    )
    at += lower[at : at + 1] != () and lower[at] in {"natural", "legal", "other", "all"}
    at += 2 * (lower[at : at + 1] in {("or",), ("and",)})
    if lower[at : at + 1] == () or lower[at] not in words["people"]:
        return False
    if lower[at] in {"anyone", "anybody"} and lower[at + 1 : at + 2] != () and lower[at + 1] in words["told"]:
        return True
    who = next((n for n in range(at + 1, min(at + REACH, len(lower))) if lower[n] in RELATIVE), 0)
    between = words["people"] | words["joining"]
    return bool(who) and between.issuperset(lower[at:who]) and words["states"].isdisjoint(lower[who + 1 : who + 2])


def _as_used(lower: tuple[str, ...], start: int) -> bool:
    """Whether the authors say how they use a word: "Loss, as we use the word, is ...", "We use the word loss for ...", "We use 'loss' to mean ..."."""
    if lower[start : start + 2] == ("we", "use"):
        the = lower[start + 2 : start + 3] == ("the",)
        at = start + 2 + the
        said = lower[at + 1 : at + 2 + REACH]
        if the and word_sets("terms")["words"].issuperset(lower[at : at + 1]):
            return not word_sets("terms")["meant"].isdisjoint(said)
        return lower[at : at + 1] != () and lower[at] in QUOTES and any(said[n : n + 2] in {("to", "mean"), ("to", "refer")} for n in range(len(said)))
    used = next((n for n in range(start + 1, min(start + REACH, len(lower))) if lower[n : n + 3] == ("as", "we", "use")), 0)
    return used > 0 and lower[used - 1] == ","


def _equals(lower: tuple[str, ...]) -> bool:
    """Whether one word, or a quoted name, is set equal to what says what it is."""
    at = lower.index("=")
    name = lower[1 : at - 1] if lower[0] in QUOTES and lower[at - 1] in QUOTES else lower[:at]
    quoted = len(name) < at
    if not name or (len(name) > 1 and not quoted) or not all(word.replace("-", "").isalpha() for word in name) or lower.count("=") > 1:
        return False
    said = lower[at + 1 :]
    return (
        sum(word.isalpha() for word in said) >= SAID_LEAST
        and {":", "/", "+", "(", "{", "["}.isdisjoint(said[:2])
        and ":" not in said
        and word_sets("terms")["claims"].isdisjoint(name)
        and not (name[-1].endswith("ing") and not set(phrases()["harm"]).isdisjoint(said))
    )
