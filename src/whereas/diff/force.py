"""How far a rule binds, before and after: the words of force compared by the table of DESIGN.md.

>>> transition("must_not", "may"), transition("may", "should"), transition("must", "should_not")
('weakened', 'strengthened', 'reversed')
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.edits import Edit, Run
from whereas.diff.frame import opening
from whereas.diff.lexicon import Mark, denies, marks, phrase_set
from whereas.diff.looked_after import PLACES, opens_nothing
from whereas.diff.modals import OCCASIONS, TRYING, joined
from whereas.diff.numerals import ONE, in_date, units
from whereas.diff.scope import exchanged, kept
from whereas.diff.shunned import opened
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.diff.words import Token
    from whereas.model.constitution import Modality

FORCE: dict[str, int] = {"must_not": -2, "should_not": -1, "may": 0, "should": 1, "must": 2}
"""The modality table: towards either end is stronger, across the middle reversed."""
DUTIES = frozenset({"must", "must_not", "should", "should_not"})
"""Readings of what asks for something or forbids it."""
NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
EVEN = ("not", "even")
"""What opens a clause with those who may not either."""
NOBODYS: dict[str, str] = {"may": "must_not", "must": "must_not", "should": "should_not"}
"""What nobody may or must do is forbidden."""
RELATIVE = frozenset({"that", "which", "who", "whom", "whose", "what"})
COUNTED = frozenset({"longer", "later", "more", "less", "fewer", "matter", "doubt", "sooner", "earlier"})
"""Words after which "no" forbids nothing."""
WHO, HELPING, LACKS = frozenset({"who", "that"}), (("has",), ("have",), ("had",), ("can",), ("did",)), frozenset({"lack", "owe"})
"""What opens a clause of which "nothing" may be the object, what may stand before its verb, and verbs that no list of commands holds."""
IDLE = frozenset({"also", "then", "always", "so", "thus", "therefore"})
"""Words between "and" and a word of force that are no subject."""
PRONOUNS = frozenset({"you", "they", "it", "he", "she", "we", "one", "i"})
CONDITIONAL = frozenset({"if", "when", "where", "unless", "whenever", "once"})
PREPOSITIONS = frozenset(["with", "of", "by", "for", "under", "to", "from", "in", "at", "on", "as"])
INSIDE = PREPOSITIONS | CONDITIONAL | {"has", "have", "had", "is", "are", "was", "were", "be", "there"}
"""Words before "no" that put it inside a phrase or a clause."""
APART = 0.5
"""How far two words of force may stand apart, in shares of their sentences."""
BEHIND = 3
"""Words behind a relative pronoun in which a word of force belongs to its clause."""

BEFORE_TIMES = frozenset({"least", "most", "than", "only", "just", "exactly"})
AFTER_TIMES = frozenset({"and", "or", "then", "before", "after", "until", "when", "during", "only", "more", "again", "daily", "weekly", "monthly", "yearly"})
"""Words beside "once" that make it say how often."""
TIMED, VERB_BEFORE = 3, frozenset({"and", "or", "to", "not", "never", "always", "then", "you", "they", "we"})
"""Words behind "save in" among which a time or a case is named, and words behind which "save" is a verb all the same."""
CLAUSE = 6
"""Words in which a clause that lays down a norm of its own comes to its word of force."""
ASIDE = 16
"""Words of an aside between a word of force and its negation."""
ALIKE = 0.5
"""Share of telling words that two rules must have in common where only one of them holds words of force, so that the reading of the other may stand in."""
COMMAND = 2
"""Words among which "do not" is a command."""


def transition(old: str, new: str) -> Direction | None:
    """The modality table of DESIGN.md; None if both are the same or either is no force."""
    if old not in FORCE or new not in FORCE or old == new:
        return None
    a, b = FORCE[old], FORCE[new]
    if a * b < 0:
        return "reversed"
    return "strengthened" if abs(b) > abs(a) else "weakened"


def _read(reading: Modality | None, named: str, text: str, side: list[Token]) -> Direction | None:
    """From a reading to a word of force. A negation behind the first comma or "and" turned nothing round: it belongs to what was added there."""
    way = transition(reading, named) if reading else None
    if way != "reversed":
        return way
    first = next((i for i, t in enumerate(side) if i and (t.word == "and" or "," in text[side[i - 1].end : t.start])), len(side))
    return way if any(denies(t.word) for t in side[:first]) or FORCE[named] < 0 else None


def _way(one: Mark, two: Mark) -> Direction | None:
    """As `transition`; a permission that became the only one ("may only") is still a permission, of less."""
    for ban, leave, lifted in ((one, two, True), (two, one, False)):
        if FORCE.get(ban.name, 0) < 0 and leave.words == "may only":
            return "weakened" if lifted else "strengthened"
    only = one.words in phrase_set("words", "sole"), two.words in phrase_set("words", "sole")
    if only[0] != only[1] and ("may" in {one.name, two.name} or one.name == two.name):
        return "narrowed" if only[1] else "widened"
    names = ["may" if all(only) and m.words.startswith("may") else m.name for m in (one, two)]
    return transition(names[0], names[1])


def left_over(before: Iterable[Mark], after: Iterable[Mark], group: str) -> tuple[list[Mark], list[Mark]]:
    """Marks of one side that the other side has no equal of, in order: equal words are set off first, then words of equal name."""
    a, b = [m for m in before if m.group == group], [m for m in after if m.group == group]
    for by_words in (True, False):
        a, b = _without(a, b, by_words), _without(b, a, by_words)
    return a, b


def renamed(found: Edit, before: list[Mark], after: list[Mark]) -> Verdict | None:
    """The same force in other words, and nothing else that tells ("are not permitted to", "must not")."""
    sides = [[m for m in marks if m.group == "force"] for marks in (before, after)]
    told = [{stem(word) for m in side for word in m.words.split()} for side in sides]
    lone = exchanged(found)
    if [m.name for m in sides[0]] != [m.name for m in sides[1]] or not any(lone) or not all(set(gone) <= own for gone, own in zip(lone, told, strict=True)):
        return None
    other = any(side for group in ("marks", "quantity") for side in left_over(before, after, group))
    one, two = next(((m.words, n.words) for m, n in zip(*sides, strict=True) if m.words != n.words), ("", ""))
    return None if other or not one else Verdict("reworded", f"'{one}' became '{two}'")


def _without(side: list[Mark], other: list[Mark], by_words: bool) -> list[Mark]:
    spare = Counter((m.name, m.words if by_words else "") for m in other)
    left = []
    for mark in side:
        key = (mark.name, mark.words if by_words else "")
        if spare[key]:
            spare[key] -= 1
        else:
            left.append(mark)
    return left


def read_marks(words: tuple[str, ...]) -> list[Mark]:
    """The marks of a rule, a permission or duty of nobody read as the prohibition it is; what nobody is required to do is free. A negation that is part of
    a word of force elsewhere is a mark, "denial", of its own.

    >>> [(m.name, m.words) for m in read_marks(("no", "guest", "may", "smoke"))]
    [('must_not', 'no ... may')]
    """
    return list(_read_marks(words))


@functools.lru_cache(maxsize=2_048)
def _read_marks(words: tuple[str, ...]) -> tuple[Mark, ...]:
    found = opened(words)
    if _not_even(words, 0) and "can" in words[2:CLAUSE]:
        found.append(Mark("force", "must_not", "not even ... can", 0, 2))
    for mark in joined(words, marks(words)):
        if mark.words in phrase_set("words", "weighing") and not (mark.end < len(words) and words[mark.end].endswith("ing")):
            continue
        if mark.group == "force" and mark.start and words[mark.start - 1] == "as":
            continue  # "such parts as may need it"
        if mark.group == "force" and mark.start > 1 and words[mark.start - 1] in PRONOUNS and words[mark.start - 2] in CONDITIONAL:
            continue  # "if you cannot ..." tells when
        if mark.words == "once" and _counts_times(words, mark.start):
            continue
        if mark.words == "may" and _month(words, mark.start):
            continue
        if mark.name == "exception" and mark.words.startswith("but ") and (not mark.start or marks(words[mark.end : mark.end + CLAUSE], ("force",))):
            continue  # "but no guest may ..." is a norm of its own, and so is "But never ..."
        if _manner(words, mark) or (mark.words == "exceptions" and not _lists(words, mark)):
            continue
        if mark.words in PLACES and opens_nothing(words, mark.start):
            continue
        if mark.group == "force" and mark.name in NOBODYS:
            start = max([m.end for m in found if m.group == "force"] + [0])
            at = next((i for i in range(start, mark.start) if _nobody(words, i)), None)
            if at is not None:
                lifted = mark.words in phrase_set("words", "owed")
                found += [Mark("marks", "denial", words[at], at, at + 1)] * lifted
                mark = _of_nobody(words, mark, at, lifted=lifted)
            elif at := _parted(words, mark.end):
                found.append(Mark("marks", "denial", words[at], at, at + 1))
                mark = mark._replace(name=NOBODYS[mark.name], words=f"{mark.words} ... {words[at]}")
        if mark.words.endswith(TRYING) and mark.words.split()[0] in phrase_set("words", "modal"):
            tried = next(phrase for phrase in TRYING if mark.words.endswith(phrase))
            start = mark.end - len(tried.split())
            found.append(Mark("marks", "hedge", tried, start, start + 1))
        found.append(mark)
    return tuple(_with_saving(words, _with_provisos(words, sorted(found, key=lambda m: m.start))))


def _of_nobody(words: tuple[str, ...], mark: Mark, at: int, *, lifted: bool) -> Mark:
    """A word of force of which the word `at` says that nobody may or must; `lifted`: that nobody has the duty."""
    denied = " ".join(EVEN) if _not_even(words, at) else words[at]
    return mark._replace(name="may" if lifted else NOBODYS[mark.name], words=f"{denied} ... {mark.words}")


def _manner(words: tuple[str, ...], mark: Mark) -> bool:
    """Whether a mark is part of "but not" with an adverb, which tells of what kind something is ("relatively, but not unconditionally, trusted")."""
    if mark.words == "but not":
        return words[mark.end : mark.end + 1] != () and words[mark.end].endswith("ly")
    return mark.name == "emphasis" and words[max(0, mark.start - 2) : mark.start] == ("but", "not")


def _lists(words: tuple[str, ...], mark: Mark) -> bool:
    """Whether "exceptions" tells what is excepted ("Exceptions: boats", "exceptions are boats"), and is nothing that somebody does something with
    ("exceptions are granted by the chair", "the chair may grant exceptions")."""
    behind = words[mark.end : mark.end + 2]
    if behind[:1] in {("are",), ("include",)}:
        return not (behind[1:] and (behind[1].endswith("ed") or behind[1] in phrase_set("words", "participles")))
    return bool(behind) and behind[0] not in phrase_set("words", "function") and not marks(behind, ("force",))


def _with_provisos(words: tuple[str, ...], found: list[Mark]) -> list[Mark]:
    """`found`, with "without ..." behind a prohibition as the exception that it is ("must not join without leave")."""
    if "without" not in words:
        return found
    forces = [m for m in found if m.group == "force"]
    ends = [m.end for m in forces]

    def banned(at: int) -> bool:
        last = bisect_right(ends, at)
        return last > 0 and FORCE[forces[last - 1].name] < 0

    told = [m._replace(name="exception") if m.name == "condition" and m.words.startswith("without") and banned(m.start) else m for m in found]
    taken = {at for m in told for at in range(m.start, m.end)}
    told += [Mark("marks", "exception", "without", at, at + 1) for at, word in enumerate(words) if word == "without" and at not in taken and banned(at)]
    return sorted(told, key=lambda m: m.start)


def _with_saving(words: tuple[str, ...], found: list[Mark]) -> list[Mark]:
    """`found`, with "save" as the exception that it is behind those who all do something, or none of whom may ("every member, save one in arrears, may ...",
    "no one may enter save the keeper"), and before a time or a case ("save in summer"); elsewhere it is a verb."""
    at = words.index("save") if "save" in words[:-1] else -1
    if at < 0:
        return found
    near = words[at + 2 : at + 2 + TIMED]
    timed = words[at + 1] == "during" or (words[at + 1] in {"in", "on", "at"} and not phrase_set("words", "timed").isdisjoint(near))
    if timed and any(m.group == "force" and (at == 0 or m.end < at) for m in found) and (at == 0 or words[at - 1] not in VERB_BEFORE):
        return sorted((*found, Mark("marks", "exception", f"save {words[at + 1]}", at, at + 2)), key=lambda m: m.start)
    if at == 0:
        return found
    verb = words[at - 1] in phrase_set("words", "function") or any(m.start <= at < m.end or m.end == at for m in found)
    forced = any(m.group == "force" and m.start < at for m in found)
    if verb or not (words[0] in NOBODY or (words[0] in phrase_set("quantity", "all") and not forced)):
        return found
    return sorted((*found, Mark("marks", "exception", "save", at, at + 1)), key=lambda m: m.start)


def _counts_times(words: tuple[str, ...], at: int) -> bool:
    """Whether "once" says how often ("at least once", "once a year", "ring once"), and opens no clause."""
    behind = words[at + 1 : at + 3]
    often = len(behind) > 1 and behind[0] in ONE and behind[1] in units()
    return often or not behind or behind[0] in AFTER_TIMES or (at > 0 and words[at - 1] in BEFORE_TIMES)


def _month(words: tuple[str, ...], at: int) -> bool:
    """Whether "may" is the month ("31 May")."""
    return any(in_date(words, i) for i in (at - 1, at + 1) if 0 <= i < len(words))


def _nobody(words: tuple[str, ...], at: int) -> bool:
    """Whether a word says that nobody does it: as the subject ("no guest may ..."), and not of something inside its phrase or clause ("a letter with no
    date must ...", "if no chair is there, the clerk shall ...")."""
    if _not_even(words, at):
        return True
    if words[at] not in NOBODY or words[at + 1 : at + 2] in [(w,) for w in COUNTED]:
        return False
    inside = at > 0 and (words[at - 1] in INSIDE or _object(words, at))
    return not inside or words[at + 1 : at + 2] in [(w,) for w in OCCASIONS]


def _object(words: tuple[str, ...], at: int) -> bool:
    """Whether a word belongs to a clause that tells who or what is meant, with a verb of its own ("who hears nothing", "that have asked nobody", "whom nobody
    knows")."""
    if words[at - 1] in RELATIVE and words[at] != "no":
        return inflected().get("".join(words[at + 1 : at + 2])) == "s"
    start = at - 3 if words[at - 2 : at - 1] in HELPING else at - 2
    verb = words[at - 1]
    known = verb in inflected() or verb.endswith(("s", "ed")) or verb in LACKS | phrase_set("words", "participles")
    return start >= 0 and words[start] in WHO and known


def _not_even(words: tuple[str, ...], at: int) -> bool:
    """Whether "not even" opens a clause with those who may not ("not even the keeper may ...")."""
    return words[at : at + 2] == EVEN and (at == 0 or words[at - 1] in {"and", "but"}) and words[at + 2 : at + 3] not in {(w,) for w in (*INSIDE, "then")}


def _parted(words: tuple[str, ...], at: int) -> int:
    """Where a negation stands behind the aside that the words from `at` on open ("shall, without the consent of the members, not sell land"); 0 if none."""
    if words[at : at + 1] not in {(w,) for w in phrase_set("words", "aside")}:
        return 0
    denied = next((i for i in range(at + 2, min(at + ASIDE, len(words))) if words[i] in {"not", "never"}), 0)
    return 0 if words[denied - 1] in phrase_set("words", "denied_inside") else denied


def force(found: Edit, before: list[Mark], after: list[Mark], modality: tuple[Modality | None, Modality | None]) -> Verdict | None:
    """Compare the words of force: those that share words or a place first, then those that only one side has; where one side has none at all, its
    reading stands in. One inside a clause ("what guests may use") says nothing of the rule unless its mate changed."""
    mains = _main(found.old_text, found.old, before), _main(found.new_text, found.new, after)
    if any(m.group == "force" for side in mains for m in side):  # else the clauses that open both hold all that they have
        before, after = mains
    olds, news = ([m for m in _told(side) if m.group == "force" and not _of_further(found, m, new=new)] for side, new in ((before, False), (after, True)))
    if not (olds and news):  # who refuses of himself states what he does
        olds, news = ([m for m in side if m.words not in phrase_set("indicative", "refusal")] for side in (olds, news))
    if len(olds) > 1 and Counter(m.name for m in olds) == Counter(m.name for m in news) and any(exchanged(found)):
        return None  # the norms of one sentence stand in another order
    rest: tuple[list[Mark], list[Mark]] = (list(olds), list(news))
    for one, two in _mates(found, olds, news):
        rest[0].remove(one)
        rest[1].remove(two)
        way = _way(one, two)
        beside = len(olds) != len(news) and (inner(found.old_words, one) or inner(found.new_words, two))
        if way and not beside:  # with others come or gone, one in a relative clause need not have taken the other's place
            return Verdict(way, f"'{one.words}' became '{two.words}'")
    gone, come = left_over(rest[0], rest[1], "force")
    gone = [m for m in gone if not inner(found.old_words, m)]
    come = [m for m in come if not inner(found.new_words, m)]
    if gone and come:
        one, two = _strongest(gone), _strongest(come)
        way = _way(one, two) if _level(found, one, two) else None
        return Verdict(way, f"'{one.words}' became '{two.words}'") if way else None
    if bool(olds) != bool(news) and kept(found.old_words, found.new_words) < ALIKE:
        return None  # how each was read says nothing of the one rule
    if come and not olds:
        way = _read(modality[0], come[0].name, found.old_text, found.old)
        return Verdict(way, f"'{come[0].words}' added") if way else None
    if gone and not news:
        way = _read(modality[1], gone[0].name, found.new_text, found.new)
        way = {"strengthened": "weakened", "weakened": "strengthened"}.get(way or "", way)  # type: ignore[assignment]
        return Verdict(way, f"'{gone[0].words}' removed") if way else None
    return None


def _of_further(found: Edit, mark: Mark, *, new: bool) -> bool:
    """Whether a word of force came or went with a clause of its own that "and" joins to the rest ("..., and the chair should sign them")."""
    words = found.new_words if new else found.old_words
    spans = ((r.new_start, r.new_end, r.old_start == r.old_end) if new else (r.old_start, r.old_end, r.new_start == r.new_end) for r in found.runs)
    start = next((at for at, end, alone in spans if alone and at < mark.start and end == len(words)), 0)
    further = start > 0 and words[start] == "and" and not IDLE.issuperset(words[start + 1 : mark.start])
    return further and not any(m.group == "force" for m in marks(words[:start]))


def _main(text: str, side: list[Token], found: list[Mark]) -> list[Mark]:
    """Without those of the clause that opens the sentence ("if nobody shall object, ...")."""
    start = opening(text, side)
    return [m for m in found if m.start >= start]


def _told(found: list[Mark]) -> list[Mark]:
    """Without words that as often state a fact ("does not"), unless they open the sentence as a command does: there the reading tells."""
    return [m for m in found if m.words not in phrase_set("indicative", "stated") or m.start < COMMAND]


def _mates(found: Edit, olds: list[Mark], news: list[Mark]) -> list[tuple[Mark, Mark]]:
    """Words of force that share a word which stayed, or stand in the same stretch that was replaced: equal ones first, then those nearest in order;
    the same from either side."""
    tried = [(one.name != two.name, abs(i - j), i + j, one, two) for i, one in enumerate(olds) for j, two in enumerate(news) if _same_place(found, one, two)]
    result: list[tuple[int, Mark, Mark]] = []
    for _, _, place, one, two in sorted(tried, key=lambda row: row[:3]):
        if not any(one is a or two is b for _, a, b in result):
            result.append((place, one, two))
    return [(one, two) for _, one, two in sorted(result, key=lambda row: row[0])]


def _same_place(found: Edit, one: Mark, two: Mark) -> bool:
    at = (0, 0)
    for run in (*found.runs, Run(len(found.old), len(found.old), len(found.new), len(found.new))):
        for i in range(max(one.start, at[0]), min(one.end, run.old_start)):
            if two.start <= i - at[0] + at[1] < two.end:
                return True
        if one.start < run.old_end and run.old_start < one.end and two.start < run.new_end and run.new_start < two.end:
            return True
        at = (run.old_end, run.new_end)
    return False


def inner(words: tuple[str, ...], mark: Mark) -> bool:
    """Whether a word of force stands in a relative clause."""
    return any(w in RELATIVE for w in words[max(0, mark.start - BEHIND) : mark.start])


def _level(found: Edit, one: Mark, two: Mark) -> bool:
    """Whether two words of force stand at about the same place of their sentences, so that one can have taken the other's."""
    return abs(one.start / len(found.old) - two.start / len(found.new)) <= APART


def _strongest(found: list[Mark]) -> Mark:
    return max(found, key=lambda m: (abs(FORCE[m.name]), -m.start))
