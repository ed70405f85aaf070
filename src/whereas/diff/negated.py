"""Whether one negation more or less, or a word for its opposite, turned a rule round, where its words of force did not.

>>> from whereas.diff.edits import edit
>>> from whereas.diff.force import read_marks
>>> def looked(old, new):
...     found = edit(old, new)
...     return negated(found, read_marks(found.old_words), read_marks(found.new_words))
>>> looked("The minutes are private.", "The minutes are public.").why
"'private' became 'public'"
>>> looked("The clerk refuses to open letters.", "The clerk opens letters.").why
"negation removed: 'refuses to'"
>>> looked("Ask if the list is reliable.", "Ask if the list is unreliable.").direction
'changed'
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.force import BEHIND, COMMAND, FORCE, PREPOSITIONS, RELATIVE, left_over
from whereas.diff.lexicon import contraries, denies, lexicon, marks, negates, opposites, phrase_set
from whereas.diff.modals import OCCASIONS, leave_to, refusals
from whereas.diff.numerals import number
from whereas.diff.scope import telling
from whereas.diff.sparing import spares_nobody
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem
from whereas.diff.zones import Stretch, zone

if TYPE_CHECKING:
    from whereas.diff.edits import Edit, Run
    from whereas.diff.lexicon import Mark
    from whereas.diff.verdict import Direction

LIMITS = frozenset({"exception", "condition", "only", "rarity"})
"""Marks with which a ban is lifted in part."""
IDLE_BESIDE = frozenset({"longer", "yet", "ever", "even"})
"""Words that may stand beside a negation and add nothing to it."""
NONE = (["no"], ["none"])
"""Denials in whose place a count may stand ("one approval", "no approval")."""
EXCEPTIONS, EASING = frozenset({"exception", "exceptions"}), frozenset({"limit", "limits", "condition", "conditions"})
"""What loosens a rule where there is one, and where there is none."""
MEETING = frozenset({"is", "are", "be", "there", "meet", "meets", "accept", "accepts", "fulfil", "fulfils", "satisfy", "satisfies", "subject"})
GRANTING = frozenset({"is", "are", "be", "there", "allow", "allows", "permit", "permits", "admit", "admits", "grant", "grants", "make", "subject"})
"""Words beside a count by which it is one of what loosens the rule, or binds its subject; who is to state two limits makes them."""
GRANTED = 3
"""Words before a count in which they stand."""
INFINITIVES = (["to", "not"], ["to", "never"])
"""Behind such a "to" stands what is done."""
FOUNDED = frozenset({"based", "built", "going", "living"})
"""Words behind which "off" is no opposite of "on"."""


class Part(NamedTuple):
    """One side of a stretch: its `words`, and of them those that no word of force holds (`loose`); what denies among these (`denials`, as they are
    shown)."""

    words: tuple[str, ...]
    loose: list[str]
    denials: list[str]


def negated(found: Edit, before: list[Mark], after: list[Mark]) -> Verdict | None:
    """One negation more or less, or a word replaced by its opposite. Words of force have been compared, unless only one version has any ("we never sell
    it"), and no reading stood in for the other's."""
    lone = any(m.group == "force" for m in before) != any(m.group == "force" for m in after)
    held = _held(found, before, after)
    moved = _denials(found.old_words) == _denials(found.new_words)
    for run in found.runs:
        old = _part(found.old_words, run.old_start, run.old_end, held[0])
        new = _part(found.new_words, run.new_start, run.new_end, held[1])
        if (turned := _turned(found, run, old, new, held)) is not None:
            return turned
        side = new if new.denials else old
        if not _denied(old, new) or _stresses(found, run, old, new) or ("but", "not") in pairwise(side.words) or (lone and (moved or _own_clause(side.words))):
            continue
        exchanged = _exchanged(old, new)
        if exchanged and (way := _fewer(found, run, old, new)) and not any(m.name == "may" for m in (*before, *after)):
            return Verdict(way, exchanged, sure=True)
        why = exchanged or f"negation {'added' if new.denials else 'removed'}: '{side.denials[0]}'"
        if _aside(found, run, new=bool(new.denials)) or _only_leave(found, run, new=bool(new.denials)):
            return Verdict("changed", why)
        return in_part(before, after, why, lifted=bool(old.denials)) or Verdict("reversed", why, sure=lone)
    return None


def _held(found: Edit, before: list[Mark], after: list[Mark]) -> tuple[set[int], set[int]]:
    """Words of force that have been weighed: all but a negation that states what is done ("does not") inside its sentence, and a ban of which the other
    version has no like where it lacks none of that one's words of force either."""
    gone, come = left_over(before, after, "force")
    free = [m for m in (*gone, *come) if FORCE.get(m.name, 0) < 0] if bool(gone) != bool(come) else []
    sides = (found.old_words, before), (found.new_words, after)
    old, new = ({i for m in side if _binds(m) and not any(m is f for f in free) for i in _places(words, m)} for words, side in sides)
    return old, new


def _places(words: tuple[str, ...], mark: Mark) -> tuple[int, ...]:
    """The words of a mark, with the one before it by which nobody does it ("no guest may")."""
    nobody, _, behind = mark.words.partition(" ... ")
    denied = [i for i in range(mark.start) if words[i] == nobody.split()[0]][-1:] if behind else []
    return (*denied, *range(mark.start, mark.end))


def _binds(mark: Mark) -> bool:
    """Whether a mark is weighed by itself: all but a negation that states what is done ("does not") inside its sentence."""
    return mark.group in {"force", "marks"} and (mark.words not in phrase_set("indicative", "stated") or mark.start < COMMAND)


def _part(words: tuple[str, ...], start: int, end: int, held: set[int]) -> Part:
    loose = [i for i in range(start, end) if i not in held]
    refused = dict(refusals(words))
    shown = [" ".join(words[i : refused[i]]) if i in refused else words[i] for i in loose if denies(words[i]) or i in refused]
    return Part(words[start:end], [words[i] for i in loose], shown)


def _denials(words: tuple[str, ...]) -> int:
    """How often something is denied, but for a mere adverb ("relatively, but not unconditionally, trusted")."""
    manner = sum(words[at : at + 2] == ("but", "not") and words[at + 2].endswith("ly") for at in range(len(words) - 2))
    return sum(map(denies, words)) + len(refusals(words)) - manner


def _turned(found: Edit, run: Run, old: Part, new: Part, held: tuple[set[int], set[int]]) -> Verdict | None:
    """A word that became its opposite."""
    weighed = run.old_start in held[0] or run.new_start in held[1]
    if len(old.words) == len(new.words) == 1 and _paired(old.words[0], new.words[0], opposites()) and weighed:
        return Verdict("changed", f"'{old.words[0]}' became '{new.words[0]}'")
    for one in old.loose:
        for two in new.loose:
            way: Direction | None = "reversed" if _paired(one, two, opposites()) else _against(found, run, one, two)
            if way and _stayed(found, one, two):
                continue
            compares = one.endswith("er") and two.endswith("er")
            if way and (compares or not _cancelled(found, run, one, two)):  # "no lower" is not "higher"
                return Verdict("changed" if _cancelled(found, run, one, two) else way, f"'{one}' became '{two}'")
    return None


def _stayed(found: Edit, one: str, two: str) -> bool:
    """Whether of two opposites one stands in both versions as often, and the other came or went with the one stretch that did: "a short break or a long
    break" that became "a short break" loses one of two."""
    went = found.old_words.count(one) > found.new_words.count(one)
    came = found.new_words.count(two) > found.old_words.count(two)
    shorter, longer = sorted((telling(found.old_words), telling(found.new_words)), key=len)
    same = next((n for n, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    behind = next((n for n, (a, b) in enumerate(zip(shorter[::-1], longer[::-1], strict=False)) if a != b), len(shorter))
    return went != came and same + behind >= len(shorter)


def _against(found: Edit, run: Run, one: str, two: str) -> Direction | None:
    """What a word says that came in the place of a contrary one, or of itself with a prefix."""
    if not (_paired(one, two, contraries()) or negates(one, two) or negates(two, one) or _told_on(found, one, two)):
        return None
    behind = found.old_words[run.old_start - 1] if run.old_start else ""
    alone = run.old_end - run.old_start == run.new_end - run.new_start == 1
    if one in phrase_set("words", "function") and (not alone or behind in FOUNDED):
        return None
    aside = behind != "as" and _aside(found, run, new=False) and _aside(found, run, new=True)
    named = (negates(one, two) or negates(two, one)) and _names(found.old_words, run.old_start, one) and _names(found.new_words, run.new_start, two)
    return "changed" if aside or named else "reversed"


def _names(words: tuple[str, ...], start: int, adjective: str) -> bool:
    """Whether a noun follows, of which an adjective tells which one is meant: the rule is of others then."""
    end = words.index(adjective, start) + 1
    return bool(telling(words[end : end + 1])) and not marks(words[end : end + 2])


def _cancelled(found: Edit, run: Run, one: str, two: str) -> bool:
    """Whether a negation that only one version has before such a word makes up for it ("is published", "does not stay unpublished")."""
    before = _denials(found.old_words[: run.old_end]) + _denials(found.new_words[: run.new_end])
    return (before - denies(one) - denies(two)) % 2 == 1


def _told_on(found: Edit, one: str, two: str) -> bool:
    """Whether what was kept secret is told, or the other way about ("keep secrets", "share secrets")."""
    told = lexicon()["opposites"]
    verbs = {stem(one), stem(two)}
    secret = all(not set(told["secrets"]).isdisjoint(words) for words in (found.old_words, found.new_words))
    return secret and stem("keep") in verbs and not verbs.isdisjoint(map(stem, told["telling"]))


def _denied(old: Part, new: Part) -> bool:
    """Whether a stretch is one negation more or less, and nothing that tells besides."""
    idle = phrase_set("words", "negation") | phrase_set("words", "function") | phrase_set("marks", "rarity") | IDLE_BESIDE
    verbs = {word for part in (old, new) for denial in part.denials for word in denial.split()}
    denied = {two for part in (old, new) for one, two in pairwise(part.loose) if denies(one)}
    forms = [{form for w in part.loose for form in _forms(w, denied)} for part in (old, new)]
    loose = [w for part in (old, new) for before, w in zip(("", *part.loose), part.loose, strict=False) if not (before == "no" and w in OCCASIONS)]
    counts = {word for part, other in ((old, new), (new, old)) if other.denials in NONE for word in _count(part)}
    rest = [w for w in loose if w not in idle | verbs | counts and not denies(w) and not _forms(w, denied) & forms[0] & forms[1]]
    still = all(any(denies(w) for w in part.words) for part in (old, new))
    return bool(old.denials) != bool(new.denials) and not still and not rest and "nor" not in (*old.loose, *new.loose)


def _stresses(found: Edit, run: Run, old: Part, new: Part) -> bool:
    """Whether a clause came or went by itself that says that nobody is spared: it denies nothing of what the rule asks for."""
    if old.words and new.words:
        return False
    words, start, end = (found.new_words, run.new_start, run.new_end) if new.words else (found.old_words, run.old_start, run.old_end)
    return any(start <= m.start and m.end <= end and spares_nobody(words, m) for m in marks(words, ("marks",)))


def _count(part: Part) -> tuple[str, ...]:
    """The words of the count that opens a stretch ("[at least two] approvals"); none if none does."""
    bounding = next((m for m in marks(part.words, ("bounds",)) if m.start == 0), None)
    end = (bounding.end if bounding else 0) + 1
    return part.words[:end] if part.words[end - 1 : end] and number(part.words[end - 1]) is not None else ()


def _exchanged(old: Part, new: Part) -> str:
    """What became what, where a count gave way to "no", or the other way about."""
    shown = [" ".join(_count(part)) or (part.denials[0] if part.denials in NONE else "") for part in (old, new)]
    return f"'{shown[0]}' became '{shown[1]}'" if all(shown) else ""


def _fewer(found: Edit, run: Run, old: Part, new: Part) -> Direction | None:
    """Which way a duty went by a count in whose place "no" stands, where it is the most that there may be, or counts exceptions or limits; else None."""
    none = bool(new.denials)
    capped = any(m.name == "most" for m in marks((old if none else new).words, ("bounds",)))
    counted, behind = found.new_words[run.new_end : run.new_end + 1], found.new_words[run.new_end + 1 : run.new_end + 2]
    said, compound = set(found.new_words[max(0, run.new_start - GRANTED) : run.new_end]), bool(telling(behind))  # "one exception class"
    excepts = not EXCEPTIONS.isdisjoint(counted) and not GRANTING.isdisjoint(said) and not compound
    eases = not EASING.isdisjoint(counted) and not MEETING.isdisjoint(said) and not compound
    looser = none if eases else not none
    return ("weakened" if looser else "strengthened") if capped or excepts or eases else None


def _forms(word: str, denied: set[str]) -> set[str]:
    """A word and its stem; of a verb that is denied what its third person is made of ("does not apply", "applies")."""
    return {word, stem(word), word[:-1] if word in denied and word.endswith("y") else word}


def _own_clause(words: tuple[str, ...]) -> bool:
    """Whether a negation came or went with the relative clause that it stands in ("letters that aren't yours")."""
    at = next((i for i, word in enumerate(words) if denies(word)), 0)
    return any(word in RELATIVE for word in words[max(0, at - BEHIND) : at])


def _only_leave(found: Edit, run: Run, *, new: bool) -> bool:
    """Whether it is only allowed, or possible, to refuse: who may decline to answer may as well answer."""
    words, start, end = (found.new_words, run.new_start, run.new_end) if new else (found.old_words, run.old_start, run.old_end)
    return any(start <= at < end and leave_to(words, at) for at, _ in refusals(words))


def _aside(found: Edit, run: Run, *, new: bool) -> bool:
    """Whether a run stands in a condition, a relative clause or behind a preposition, which tell when and of what a norm speaks, and not what it asks."""
    text, side, start, end = (found.new_text, found.new, run.new_start, run.new_end) if new else (found.old_text, found.old, run.old_start, run.old_end)
    relative = any(t.word in RELATIVE for t in side[max(0, start - BEHIND) : start])
    behind = start > 0 and side[start - 1].word in PREPOSITIONS and [t.word for t in side[start - 1 : start + 1]] not in INFINITIVES
    return relative or behind or bool(zone(Stretch(text, side, start, end, new)))


def in_part(before: list[Mark], after: list[Mark], why: str, *, lifted: bool) -> Verdict | None:
    """A ban that became a leave under a condition ("is not logged", "is logged if ...") is weaker, not turned round; and the other way about."""
    sides = [left_over(before, after, group) for group in ("marks", "quantity")]
    gone, come = ([m for pair in sides for m in pair[at] if m.name in LIMITS] for at in (0, 1))
    came, went = (come, gone) if lifted else (gone, come)
    if not came or went:
        return None
    return Verdict("weakened" if lifted else "strengthened", f"{why}, '{came[0].words}' {'added' if lifted else 'removed'}")


def _paired(one: str, two: str, pairs: frozenset[tuple[str, str]]) -> bool:
    return (one, two) in pairs or (stem(one), stem(two)) in pairs or (one.removesuffix("s"), two.removesuffix("s")) in pairs
