"""One rule, or reason, that several statements of the other version make up: a lead-in with its items put into a sentence, sentences put into one, or the way
back.

Only what says the same is taken for that: but for articles, "also", a joining word between two parts and an opening that they share, the words are the same.
A pronoun ("They must also ...") or "which" stands for what it speaks of, also behind a word that both speak of ("keep logs. The log is short", "keep logs in
the log that is short"), and what it tells may be a mere fact. Sentences that share no opening are joined here if they command ("Be kind, and be patient"), or
give reasons, or have a subject each ("the gate is white, and the door is red"), else they are found again norm by norm (see `rejoin`).

>>> fits("guests must knock and wait".split(), [["guests", "must", "knock"], ["guests", "must", "wait"]])
True
>>> fits("guests must not smoke and sing".split(), [["guests", "must", "not", "smoke"], ["guests", "must", "not", "sing"]])
False
>>> fits("keep logs which must be short".split(), [["keep", "logs"], ["logs", "must", "be", "short"]])
True
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.changes.bans import one_form
from whereas.diff.changes.joins import by_themselves, starts
from whereas.diff.changes.unreasoned import drops_reason, without_reasons
from whereas.diff.edits import ARTICLES
from whereas.diff.force import PREPOSITIONS
from whereas.diff.frame import opening
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.roles import subject
from whereas.diff.words import stem, tokens, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from whereas.diff.match import Pairing
    from whereas.diff.verdict import Verdict
    from whereas.diff.view import Unit, View
    from whereas.model.change import ChangeKind

LIMIT = 400
"""Statements of a principle, in both versions, without their like in the other beyond which none is looked for."""
IDLE = ARTICLES | {"also"}
"""Words that a part, or the whole, may have more."""
WHICH = frozenset({"which", "who", "that"})
PLURAL = frozenset({"they", "these"})
PRONOUNS = PLURAL | {"it", "he", "she", "this"}
NAMED = 4
"""Words that what "which" or a pronoun stands for may have."""


Spot = tuple[int, bool]
"""A number of words of the whole, and whether the parts up to there have something in common that it says once."""


class Joined(NamedTuple):
    """`parts`: neighbours in one version, in order; `whole`: the statement of the other that says the same; `new`: whether the new version has the whole;
    `lead`: whether the first part is a lead-in and the others are its items; `verdict`: what else became of them, if something did (see `taken_in`)."""

    whole: Unit
    parts: tuple[Unit, ...]
    new: bool
    lead: bool
    verdict: Verdict | None = None

    @property
    def kind(self) -> ChangeKind:
        """Rules or reasons in other words, or what else happened to a rule on the way."""
        if self.verdict is not None:
            return "precedence-changed" if self.verdict.direction == "precedence" else f"rule-{self.verdict.direction}"  # type: ignore[return-value]
        return "rule-reworded" if is_rule(self.whole) else "reason-reworded"

    @property
    def why(self) -> str:
        """What became of the parts, or of the whole."""
        if self.verdict is not None and self.verdict.direction != "reworded":
            return f"{self.verdict.why}; {'put into one sentence' if self.new else 'divided into sentences'}"
        return "put into one sentence" if self.new else "put into a list" if self.lead else "divided into sentences"

    @property
    def text(self) -> str:
        """The words of all parts."""
        first, *others = (u.statement.text for u in self.parts)
        return f"{first} {'; '.join(t.rstrip(';, ') for t in others)}" if self.lead else " ".join((first, *others))


def joined(old: View, new: View, pairing: Pairing) -> list[Joined]:
    """All of them; where two claim one statement, neither is."""
    units = pairing.units
    found: list[Joined] = []
    for here, there, loose in reworked(old, new, pairing):
        for whole in loose[1]:
            found += _wholes(whole, here, (new, old), (units.back, units.forth), new=True)
        for whole in loose[0]:
            found += _wholes(whole, there, (old, new), (units.forth, units.back), new=False)
    claims = Counter(key for one in found for key in _claims(one))
    return [one for one in found if all(claims[key] == 1 for key in _claims(one))]


def reworked(old: View, new: View, pairing: Pairing) -> Iterator[tuple[Sequence[Unit], Sequence[Unit], tuple[list[Unit], list[Unit]]]]:
    """Of each two principles that are paired: the statements of either, and those of either that the other does not hold in the same words; not where these
    are more than LIMIT."""
    units = pairing.units
    like = {i for i, score in units.similarity.items() if score >= 1}
    for a, b in pairing.principles.forth.items():
        here, there = old.by_principle.get(a, []), new.by_principle.get(b, [])
        loose = [u for u in here if u.index not in like], [u for u in there if units.back.get(u.index) not in like]
        if len(loose[0]) + len(loose[1]) <= LIMIT:
            yield here, there, loose


def _claims(one: Joined) -> list[tuple[bool, int]]:
    return [(one.new, one.whole.index), *((not one.new, part.index) for part in one.parts)]


def _wholes(whole: Unit, there: Sequence[Unit], views: tuple[View, View], mates: tuple[Mapping[int, int], Mapping[int, int]], *, new: bool) -> Iterator[Joined]:
    """The runs in `there`, the statements of the other version's principle, that make up `whole`. `views`, `mates`: of its version, of the other. A statement
    that has its counterpart elsewhere is in none."""
    text = whole.statement.text
    if not (is_rule(whole) or is_reason(whole)) or whole.id in views[0].leads:
        return
    alike = is_rule if is_rule(whole) else is_reason
    wanted, opened = plain(whole), opening(text, tokens(text)) > 0
    for start, first in enumerate(there[:-1]):
        lead = views[1].leads.get(there[start + 1].id) == first.id
        if mates[1].get(first.index, whole.index) != whole.index or first.id in views[1].leads or (opened and not lead):
            continue
        above = first.id if lead else None
        spots = {(0, lead)}
        run: list[Unit] = []
        told: list[list[str]] = []
        for unit in there[start:]:
            fact = alike is is_rule and is_fact(unit) and (unit.statement.text.endswith(":") if lead and not run else bool(run) and not lead)
            if not (alike(unit) or fact) or mates[1].get(unit.index, whole.index) != whole.index or (run and views[1].leads.get(unit.id) != above):
                break
            part = _plain_for(whole, unit)
            spots = _further(wanted, spots, part, told[-1]) if fact and run else _spots(wanted, spots, part, (told[0], told[-1]) if told else (), lead=lead)
            run.append(unit)
            told.append(part)
            if not spots:
                break
            if len(run) > 1 and _done(wanted, spots, told, loose=alike is is_reason) and mates[0].get(whole.index) in {None, *(u.index for u in run)}:
                yield Joined(whole, tuple(run), new, lead)


def fits(whole: Sequence[str], parts: Sequence[Sequence[str]], *, lead: bool = False) -> bool:
    """Whether the words of `parts` are those of `whole`, without articles all. `lead`: the first part is the lead-in of the others; else they must share an
    opening, or command."""
    spots = {(0, lead)}
    for at, part in enumerate(parts):
        spots = _spots(whole, spots, part, (parts[0], parts[at - 1]) if at else (), lead=lead)
    return _done(whole, spots, parts)


def _done(whole: Sequence[str], spots: set[Spot], parts: Sequence[Sequence[str]], *, loose: bool = False) -> bool:
    """Whether `parts` are all of `whole`, and share something or each says by itself what is to be done; `loose`: or need not."""
    return (len(whole), True) in spots or ((len(whole), False) in spots and (loose or by_themselves(parts)))


def _spots(whole: Sequence[str], spots: set[Spot], part: Sequence[str], before: Sequence[Sequence[str]], *, lead: bool) -> set[Spot]:
    """Where in `whole` a further part may end, which begins at one of `spots`. `before`: the part that all begin with, and the one before this; empty for the
    first itself."""
    found: set[Spot] = set()
    first, last = before or ([], [])
    for said in spelled(part, first) if first and not lead else [part]:
        for left_out in shared(said, first) if first and not lead else (0,):
            rest = list(said[left_out:])
            frame = first if lead else said[:left_out]
            for spot, common in spots:
                begins = starts(whole, spot, frame, last, part) if first else {spot}
                found |= {(at + len(rest), common or left_out > 0) for at in begins if list(whole[at : at + len(rest)]) == rest}
    return found | _further(whole, spots, part, last) if last and not lead else found


def _further(whole: Sequence[str], spots: set[Spot], part: Sequence[str], last: Sequence[str]) -> set[Spot]:
    """Where in `whole` a part may end that "which" joins on to the part before it."""
    return {(at + len(part) - named, True) for spot, _ in spots for at, named in _related(whole, spot, part, last)}


def spelled(part: Sequence[str], first: Sequence[str], *, name: bool = False) -> Iterator[Sequence[str]]:
    """A part as it stands, and with what the first part speaks of in the place of the pronoun that it begins with. `name`: it may be
    a name that ends in -s."""
    yield part
    forced = marks(tuple(first), ("force",))
    named = list(first[: forced[0].start]) if forced and forced[0].start <= NAMED else []
    many = bool(named) and named[-1].endswith("s") and not named[-1].endswith("ss")
    if named and set(part[:1]) & (PLURAL if many and not name else PRONOUNS):
        yield [*named, *part[1:]]


def _related(whole: Sequence[str], spot: int, part: Sequence[str], last: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a part goes on behind "which", and how many of its words that stands for: the part before it ends with them ("keep logs", "logs must be short";
    "keep logs, which must be short"), or speaks of them, and they stand again behind a preposition ("log each trip", "... in the log that is short")."""
    for named in range(1, min(NAMED, len(part) - 1) + 1) if spot < len(whole) else ():
        name, rest = list(part[:named]), list(part[named:])
        again = spot + 1 + named
        if list(last[-named:]) == name and _goes_on(whole, spot, rest):
            yield spot + 1, named
        known = whole[spot] in PREPOSITIONS and stem(name[-1]) in {stem(word) for word in last}
        if known and list(whole[spot + 1 : again]) == name and _goes_on(whole, again, rest):
            yield again + 1, named


def _goes_on(whole: Sequence[str], spot: int, rest: Sequence[str]) -> bool:
    """Whether "which", and just so the rest of a part, stand at a place."""
    return list(whole[spot : spot + 1]) != [] and whole[spot] in WHICH and list(whole[spot + 1 : spot + 1 + len(rest)]) == rest


def shared(part: Sequence[str], first: Sequence[str]) -> Iterator[int]:
    """How many words, which the first part opens with as well, a part may be without: it means the same under the first one's opening."""
    denied = phrase_set("words", "negation")
    for number in range(min(len(part) - 1, len(first) - 1) + 1):
        if not denied & {part[number], first[number]} or not number:
            yield number
        if part[number] != first[number]:
            return


def plain(unit: Unit) -> list[str]:
    """The words of a statement that tell, a ban in one form."""
    return one_form([w for w in unit.words if w not in IDLE])


def _plain_for(whole: Unit, part: Unit) -> list[str]:
    """The telling words of a part, without its reason if the whole gives none."""
    if not drops_reason(part, whole):
        return plain(part)
    return one_form([w for w in words(without_reasons(part.statement.text, read=True)) if w not in IDLE])


def is_rule(unit: Unit) -> bool:
    """Whether a unit is a rule in prose."""
    return unit.sort == "prose" and unit.body is None and subject(unit.statement) == "rule"


def is_reason(unit: Unit) -> bool:
    """Whether a unit is a reason in prose that asks nothing."""
    return unit.sort == "prose" and unit.body is None and subject(unit.statement) == "reason"


def is_fact(unit: Unit) -> bool:
    """Whether a unit is a statement in prose that asks nothing and gives no reason."""
    return unit.sort == "prose" and unit.body is None and subject(unit.statement) == "other"
