"""The reason that stands inside a rule's own sentence: where it begins and ends in the words.

>>> text = "Ask first, because the owner knows best."
>>> [text[a:b] for a, b in reason_clauses(text)]
['because the owner knows best']
>>> text = "Keep the list short to save the clerk's time."
>>> [text[a:b] for a, b in reason_clauses(text)], [text[a:b] for a, b in reason_clauses(text, read=True)]
([], ["to save the clerk's time"])
"""

from __future__ import annotations

import re

from whereas.annotate.lexicon import inflected
from whereas.diff.changes.causes import causes
from whereas.diff.changes.grounds import asks_instead, comes_of, governed, grounds, said
from whereas.diff.frame import opening
from whereas.diff.lexicon import Mark, marks, phrase_set
from whereas.diff.words import Token, tokens

SUBJECT = 6
"""Words that the subject of a clause may have."""
ABLE = 4
"""Words of a sentence among which stands the "can" of its subject."""
BEHIND = 3
"""Words behind "what" or "who" in which a word of force is of its clause."""
_CLAUSAL = frozenset({"that", "which", "who", "whom", "whose", "what", "if", "when", "whether", "where", "unless", "because", "since", "as", "how", "than"})
_CAN = frozenset({"can", "could"})
_CONCESSION = frozenset({"while", "although", "though"})
_MERELY = frozenset({"merely", "just", "only", "simply", "solely"})
LEFT_OPEN = frozenset({"which may", "which can"})
"""What gives a reason only where harm or good is said to come of it; a test "which may be short" does not."""
_JOINING = frozenset({"as", "for"})
"""Words that open a reason behind a comma, and much else."""
_PARTS = frozenset(";:(—–")
_CLAUSE_LEAST = 2
"""Words of a clause that is known again without the word that opens it."""
_ORDER = 2
"""Words of a command and what it is done to, at the least."""
_STOPS = re.compile(r"[(),;—]| --- | -- | – ")
_HALVES = 2
"""A purpose that opens a sentence, or fills more than this part of it, is taken for the rule's own matter unless its word is plain."""


def reason_clauses(text: str, *, read: bool = False, alone: bool = False) -> list[tuple[int, int]]:
    """Stretches of `text` that open with a word of reason ("because", "so that", "to avoid"), in order, disjoint.

    One that opens the sentence ends at the first comma, any other at the end of the sentence or bracket. `read`: the statement was read as one that
    gives a reason, so that words count which may as well tell the matter of the rule ("to help", "which could"), and clauses that no such word opens.
    `alone`: as in `grounds`.
    """
    found = tokens(text)
    words = tuple(t.word for t in found)
    clauses: list[tuple[int, int]] = []
    for mark in marks(words, ("because",)):
        if mark.name == "manner":
            continue
        if mark.words == "otherwise" and mark.start and asks_instead(words[mark.end :]):
            continue
        if mark.words in LEFT_OPEN and not said(words[mark.end :]):
            continue
        doubtful = mark.name == "ambiguous" or mark.words in phrase_set("because", "ambiguous")
        head = _heads(text, found, mark)
        if mark.words == "whereas" and not head:
            continue  # it sets one thing against another
        if doubtful and (not read or (mark.start < len(words) // _HALVES and not head and not _set_off(text, found, mark) and not _of_order(words, mark))):
            continue
        start = found[mark.start].start
        if (clauses and start < clauses[-1][1]) or _in_condition(text, words, start) or _governed(words, mark) or _adverb(text, found, mark):
            continue
        end = _end(text, start, opening=head)
        if mark.start and not head and _in_subject(text, found, mark, end):
            continue
        clauses.append((start, end))
    told = causes(text) + grounds(text, read=True, alone=alone) if read else []
    return clauses + [(start, end) for start, end in told if all(end <= a or b <= start for a, b in clauses)]


def _heads(text: str, found: list[Token], mark: Mark) -> bool:
    """Whether a word of reason opens the sentence, but for a word such as "however", and what it opens ends at a comma."""
    if mark.start > 1 or (mark.start == 1 and "," not in text[found[0].end : found[1].start]):
        return mark.start == 0
    return mark.start == 0 or "," in text[found[mark.end - 1].end :]


def _set_off(text: str, found: list[Token], mark: Mark) -> bool:
    """Whether a "since" stands behind a comma and before no date, so that it is none of time, or an "otherwise" behind a stop and before what comes of it."""
    if mark.words == "otherwise":
        return not opening(text, found) and comes_of(tuple(t.word for t in found[mark.end :]))
    after = found[mark.end].word if mark.end < len(found) else ""
    dated = after in phrase_set("words", "calendar") or after[:1].isdigit()
    return mark.words == "since" and mark.start > 0 and "," in text[found[mark.start - 1].end : found[mark.start].start] and not dated


def _of_order(words: tuple[str, ...], mark: Mark) -> bool:
    """Whether a purpose stands behind a command and its object, however long it is ("Shut the hatch to keep rain from the sacks below"); a plain reason
    behind it is told alone."""
    alone = phrase_set("ground", "opening").isdisjoint(words[mark.end :])
    return alone and mark.words.startswith("to ") and mark.start > _ORDER and inflected().get(words[0]) == "base"


def _governed(words: tuple[str, ...], mark: Mark) -> bool:
    """Whether an infinitive belongs to the word before it: "steps to avoid harm" tells the matter; so does "not merely to avoid harm"."""
    before = mark.start - 1
    while before > 0 and words[before] in _MERELY:
        before -= 1
    return mark.words.startswith("to ") and mark.start > 0 and (governed(words, before + 1) or words[mark.start - 1] == "except")


def _in_subject(text: str, found: list[Token], mark: Mark, end: int) -> bool:
    """Whether what a word of reason opens only says which ones are meant: the sentence's word of force comes behind it ("what is lost because of
    rain must be paid for"). Not if one stands before it ("agents may merge, because a person should decide"), or a comma does that no other follows."""
    weak = phrase_set("indicative", "weak")
    told = marks(tuple(t.word for t in found), ("force",))
    forced = [m.start for m in told if m.words not in weak]
    if any(m.end <= mark.start and not relative(found, m) for m in told) or not forced:
        return False
    behind = found[mark.end - 1].end, found[forced[0]].start
    apart = mark.start > 0 and "," in text[found[mark.start - 1].end : found[mark.start].start] and "," not in text[slice(*behind)]
    return not apart and forced[0] > mark.end and found[forced[0]].start < end


def relative(found: list[Token], mark: Mark) -> bool:
    """Whether a word of force stands in a relative clause ("what may be lost because of rain must ...")."""
    return not _CLAUSAL.isdisjoint(t.word for t in found[max(0, mark.start - BEHIND) : mark.start])


def _adverb(text: str, found: list[Token], mark: Mark) -> bool:
    """Whether "otherwise" opens no clause: inside of one ("unless told otherwise by the clerk"), or set off from what to do in the other case."""
    if mark.words != "otherwise":
        return False
    if mark.start == 0:
        return text[found[0].end :].startswith(",")
    return not any(stop in text[found[mark.start - 1].end : found[mark.start].start] for stop in ",;:—-")


def _in_condition(text: str, words: tuple[str, ...], start: int) -> bool:
    """Whether a place lies in the condition that opens a sentence: "if necessary to keep order, ..." gives no reason."""
    opens = any(m.start == 0 and m.name in {"condition", "concession"} for m in marks(words[:6], ("marks",)))
    return opens and "," not in text[:start]


def norm_clauses(text: str, *, opened: bool = False) -> list[tuple[int, int]]:
    """The norms of a sentence that lays down several, each with its own subject and word of force; empty if it is one. Brackets count as one word. A sentence
    that opens with a condition is one, for the condition may be of all its norms; with `opened` it is divided too, and the first norm has the condition.

    >>> text = "While members must knock, the clerk may enter at once."
    >>> [text[a:b] for a, b in norm_clauses(text)]
    ['While members must knock', 'the clerk may enter at once.']
    >>> norm_clauses("If members must knock, the clerk may enter at once.")
    []
    """
    found = tokens(text)
    words = tuple(t.word for t in found)
    weak = phrase_set("indicative", "weak") - {"may", "never"}
    forced = [m for m in marks(words, ("force",)) if m.words not in weak]
    begins = opening(text, found)
    forced = [m for m in (*_abilities(words, forced, begins), *forced) if m.start >= begins]
    if len(forced) < 2 or (begins and not opened):
        return []
    cuts = [begins]
    for mark in forced[1:]:
        at = _clause_start(text, found, mark, forced, opened=words[cuts[-1]] in _CONCESSION)
        if any(at <= m.start < mark.start for m in forced):
            continue
        if at > cuts[-1] and any(cuts[-1] <= m.start < at and not _CLAUSAL.intersection(words[cuts[-1] : m.start]) for m in forced):
            cuts.append(at)
    if len(cuts) == 1:
        return []
    joins = phrase_set("words", "join") | phrase_set("words", "contrast")
    ends = [*(found[at - 1 - (words[at - 1] in joins)].end for at in cuts[1:]), len(text)]
    return [(found[at].start if at > begins else 0, end) for at, end in zip(cuts, ends, strict=True)]


def _abilities(words: tuple[str, ...], forced: list[Mark], begins: int) -> list[Mark]:
    """A "can" that says what somebody is free to do, before a norm that limits it: "Ada can object, but she must not insist"."""
    at = next((at for at in range(begins + 1, min(begins + ABLE, len(words))) if words[at] in _CAN), 0)
    if not at or not forced or forced[0].start < at or words[at - 1] in _CLAUSAL:
        return []
    return [Mark("force", "may", words[at], at, at + 1)] if "but" in words[at : forced[0].start] or "and" in words[at : forced[0].start] else []


def _clause_start(text: str, found: list[Token], mark: Mark, forced: list[Mark], *, opened: bool) -> int:
    """First word of the clause that a word of force stands in, if it is one of its own: behind a comma and a joining word, or a comma alone if the
    sentence opened with "while" (`opened`), with a subject of a few words; else 0."""
    passed = phrase_set("words", "join") | phrase_set("words", "contrast")
    if _shares_subject(text, found, mark, forced):
        return mark.start
    for at in range(mark.start - 1, max(0, mark.start - SUBJECT - 1), -1):
        between = text[found[at - 1].end : found[at].start]
        if found[at].word in _CLAUSAL or any(stop in between for stop in "();:"):
            return 0
        if "," in between:
            joined = found[at].word in passed
            at += joined
            if not (joined or opened) or found[at].word in phrase_set("words", "restrict"):
                return 0
            open_brackets = text.count("(", 0, found[at].start) - text.count(")", 0, found[at].start)
            return _with_concession(text, found, at) if at < mark.start and not open_brackets else 0
    return 0


def _shares_subject(text: str, found: list[Token], mark: Mark, forced: list[Mark]) -> bool:
    """Whether a word of force opens a clause about the same subject: it stands behind a comma and a joining word ("..., must sign, and must knock"), or is
    one of a series that ends so. No comma closes a clause put in between there ("guests, if asked, must knock"), nor stands it in brackets."""
    joins = phrase_set("words", "join") | phrase_set("words", "contrast")
    joined = found[mark.start - 1].word in joins
    at = mark.start - joined
    if at < 1 or "," not in text[found[at - 1].end : found[at].start] or text.count("(", 0, found[at].start) > text.count(")", 0, found[at].start):
        return False
    before = next((i for i in range(at - 1, 0, -1) if "," in text[found[i - 1].end : found[i].start]), 0)
    opens = marks(tuple(t.word for t in found[before : before + 3]), ("marks",))
    if found[before].word in _CLAUSAL or any(m.start == 0 for m in opens):
        return False
    later = next((m for m in forced if m.start > mark.start), None)
    return joined or (later is not None and _shares_subject(text, found, later, forced))


def _with_concession(text: str, found: list[Token], at: int) -> int:
    """A clause that opens with "while" or "although" belongs to what follows it: the cut is before it, if it begins inside the sentence."""
    for back in range(at - 1, 1, -1):
        before = text[found[back - 2].end : found[back].start]
        if found[back].word in _CONCESSION and "," in before:
            return back
    return at


def unopened(clause: str, other: str) -> tuple[int, int] | None:
    """Where a clause of reason stands in the other version behind a mark, without the word that opens it or with one that is no word of reason there; None
    if it does not.

    >>> unopened("because it leaks", "Shut the hatch; it leaks."), unopened("because it leaks", "Ask if it leaks.")
    ((16, 24), None)
    """
    found = tokens(clause)
    mark = next((m for m in marks(tuple(t.word for t in found), ("because",)) if m.start == 0), None)
    start = 1 if found and found[0].word in _JOINING else mark.end if mark else 0
    told, side = [t.word for t in found[start:]], tokens(other)
    if not start or len(told) < _CLAUSE_LEAST:
        return None
    for at in range(1, len(side) - len(told) + 1):
        if [t.word for t in side[at : at + len(told)]] == told:
            begin = at - 1 if side[at - 1].word in _JOINING and at > 1 else at
            apart = any(stop in other[side[begin - 1].end : side[begin].start] for stop in _PARTS) or (
                begin < at and "," in other[side[begin - 1].end : side[begin].start]
            )
            return (side[begin].start, side[at + len(told) - 1].end) if apart else None
    return None


def opens_clause(words: tuple[str, ...]) -> bool:
    """Whether a run of words opens as a reason does inside a sentence, plainly or not."""
    return any(m.start <= 1 and m.name != "manner" for m in marks(words[:6], ("because",)))


def example_clause(text: str) -> tuple[int, int] | None:
    """The stretch that gives an example inside a sentence, from "for example", or "e.g." in brackets, to its end; None if there is none or it is the whole."""
    found = tokens(text)
    for mark in marks(tuple(t.word for t in found), ("opens",)):
        if mark.name == "example" and mark.start > 0:
            start = found[mark.start].start
            if mark.words == "e.g" and text[start - 1] != "(":
                continue
            return start, _end(text, start, opening=False)
    return None


def _end(text: str, start: int, opening: bool) -> int:
    """Where a clause ends: at a stop, or a bracket that was open before it. Brackets that open in it belong to it, with the stops in them ("because the roof
    is old (see Annex 2)"), unless one never closes."""
    end = _stop(text, start, opening, nested=True)
    if end == len(text) and text.count("(", start) > text.count(")", start):
        end = _stop(text, start, opening, nested=False)
    return len(text[:end].rstrip(" .")) if end == len(text) else len(text[:end].rstrip())


def _stop(text: str, start: int, opening: bool, *, nested: bool) -> int:
    depth = 0
    for found in _STOPS.finditer(text, start):
        stop = found[0]
        if stop == "(":
            depth += nested
        elif stop == ")" and depth:
            depth -= 1
        elif not depth and (opening or stop != ","):
            return found.start()
    return len(text)
