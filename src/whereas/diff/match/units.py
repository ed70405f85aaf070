"""Pairs the statements of two versions: the same words first, then like words in matched principles, then anywhere.

A statement that stands under another principle than before is paired there: a move is one change, not a loss and a gain. A footnote with a name
("[^a1b2]") that both cite is a sign that they are the same; a numbered one is none, for numbers shift.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from whereas.diff.changes.unreasoned import reasons_in
from whereas.diff.deeds import deed_of
from whereas.diff.lexicon import phrase_set
from whereas.diff.match.divided import divided
from whereas.diff.match.framed import framed
from whereas.diff.match.gave_way import gave_way
from whereas.diff.match.index import Index, Rarity
from whereas.diff.match.rows import TELLING, paired_cells, paired_rows, row_of, rows
from whereas.diff.roles import subject
from whereas.diff.scope import estranged, replaced, telling
from whereas.diff.words import shingles, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from whereas.diff.match.principles import PrinciplePairs
    from whereas.diff.view import Unit, View

INSIDE, ACROSS, NOTED = 0.46, 0.72, 0.04
"""Least likeness of two statements of one principle, of two different ones, and of two that cite the same named footnote."""
CLEAR, CLEAR_MARGIN = 0.3, 0.12
"""In one principle a lower likeness is enough if nothing else comes near."""
BETWEEN, TOGETHER, APART = 0.15, 0.01, 1e-6
"""And lower still for those left between two neighbours that stayed, in their order; of as much likeness more pairs are better, and those less apart."""
BRIEF, BRIEFLY = 2, 0.5
"""Words up to which a statement is a mere name, and how like another one must be to stand for it there."""
GAP_LIMIT = 400
"""Pairs of such leftovers that are compared."""
MARGIN = 0.04
"""By how much a pair across principles must beat the next best."""
LOOSE = 0.55
"""Likeness under which two rules may be one that went and another that came."""
NOTE_BONUS = 0.25
MOVE_WORDS = 4
"""Shorter statements are never taken for moved ones: "See below." stands everywhere."""
LIKELY, LIKELY_WORDS = 0.53, 7
"""And a lower one still for longer statements that nothing else comes near, of the same sort (on 03 -> 04 of a charter's history all were the same)."""
CARRIED, CARRIED_RUN = 0.35, 10
"""A lower likeness is enough across principles where so many words in a row were carried over."""
UNLIKE_WORDS = 8
"""Telling words from which two rules are long enough for the few that they share to say that they are not the same, unless they bear the same number."""
NUMBER = re.compile(r"[A-Z§]?\d{1,3}(?:\.\d{1,3})+(?=[\s.):])|\(?\d{1,3}[.)](?=\s)")
"""The number that a paragraph begins with: "4.2", "(3)"."""
ASKED = 0.75
"""Least likeness of two rules without the reason that one of them has in its sentence."""
PAIRS_LIMIT = 4_000
"""Pairs of leftovers in one principle that are compared one by one; more go through the index."""
TERM = re.compile(r"""["“'‘*_]+([^"”'’*_]{1,60})["”'’*_]+""")
"""What a definition opens with, in quotes or set off: the term."""
LONG = 600
"""Words from which two statements are compared by their sets of words only."""


@dataclass
class UnitPairs:
    """Indexes of units, old -> new and back, and how alike they are."""

    forth: dict[int, int] = field(default_factory=dict)
    back: dict[int, int] = field(default_factory=dict)
    similarity: dict[int, float] = field(default_factory=dict)

    def add(self, old: int, new: int, similarity: float) -> None:
        self.forth[old], self.back[new], self.similarity[old] = new, old, round(min(similarity, 1.0), 3)


class UnitMatcher:
    """Finds the pairs of one comparison; `pairs` holds them after `run`."""

    def __init__(self, old: View, new: View, principles: PrinciplePairs) -> None:
        self.old, self.new, self.principles, self.pairs = old, new, principles, UnitPairs()
        self.rows: dict[int, int] = {}
        """Old row of a table -> the new one."""
        self.rarity = Rarity(u.stems for side in (old, new) for u in side.units)

    def run(self) -> UnitPairs:
        for a, b in self.principles.forth.items():
            self._cells(self.old.by_principle.get(a, ()), self.new.by_principle.get(b, ()))
            self._same(self.old.by_principle.get(a, ()), self.new.by_principle.get(b, ()), 1)
        self._same(self.old.units, self.new.units, MOVE_WORDS)
        self._deeds()
        for a, b in self.principles.forth.items():
            self._asking(self._left(a), self._right(b))
        for a, b in self.principles.forth.items():
            self._alike(self._left(a), self._right(b))
            self._between(self.old.by_principle.get(a, ()), self.new.by_principle.get(b, ()))
        self._divided()
        self._anywhere()
        return self.pairs

    def _cells(self, olds: Iterable[Unit], news: Iterable[Unit]) -> None:
        """Pair the cells of tables by row and column."""
        left, right = rows(olds), rows(news)
        mates = paired_rows(left, right)
        self.rows |= mates
        for one, two in mates.items():
            for a, b in paired_cells(left[one], right[two]):
                self.pairs.add(a.index, b.index, 1.0 if a.key == b.key else self.likeness(a, b))

    def _strangers(self, a: Unit, b: Unit) -> bool:
        """Whether two cells of a few words stand in rows that are not the same: "No" says nothing without its row."""
        one, two = row_of(a), row_of(b)
        if one is None or two is None or min(len(a.words), len(b.words)) >= TELLING:
            return False
        return self.rows.get(one) != two

    def _left(self, principle: str) -> list[Unit]:
        return [u for u in self.old.by_principle.get(principle, ()) if u.index not in self.pairs.forth]

    def _right(self, principle: str) -> list[Unit]:
        return [u for u in self.new.by_principle.get(principle, ()) if u.index not in self.pairs.back]

    def _same(self, olds: Iterable[Unit], news: Iterable[Unit], least_words: int) -> None:
        """Pair equal words in order of standing."""
        waiting: dict[tuple[str, str], list[Unit]] = defaultdict(list)
        for unit in news:
            if unit.index not in self.pairs.back and len(unit.words) >= least_words - 1:
                waiting[unit.sort, unit.key].append(unit)
        for units in waiting.values():
            units.reverse()
        for unit in olds:
            mates = waiting.get((unit.sort, unit.key))
            if mates and unit.index not in self.pairs.forth and not self._strangers(unit, mates[-1]):
                self.pairs.add(unit.index, mates.pop().index, 1.0)

    def _deeds(self) -> None:
        """Pair the one item of either version that names a deed, in whatever form of its verb."""
        named: dict[tuple[str, ...], tuple[list[Unit], list[Unit]]] = defaultdict(lambda: ([], []))
        for new, view, known in ((False, self.old, self.pairs.forth), (True, self.new, self.pairs.back)):
            for unit in view.units:
                if unit.index not in known and (deed := deed_of(unit)):
                    named[deed][new].append(unit)
        for olds, news in named.values():
            if len(olds) == len(news) == 1:
                self.pairs.add(olds[0].index, news[0].index, self.likeness(olds[0], news[0]))

    def _asking(self, olds: list[Unit], news: list[Unit]) -> None:
        """Pair rules that are the same but for the reason in their sentence, which may have gone with another rule; and those that are nearly so, of which
        one has the reason there and the other not."""
        if len(olds) * len(news) > PAIRS_LIMIT:
            return
        sides = [[(u, *_asked(u)) for u in side] for side in (olds if news else (), news if olds else ())]
        rows = []
        for a, one, gives in sides[0]:
            for b, two, told in sides[1]:
                score = Indel.normalized_similarity(one, two) if one and two and (gives or told) else 0.0
                if score >= (ASKED if gives != told else 1):
                    rows.append((score, a, b))
        for _, a, b in self._ranked(rows):
            if self._open(a, b):
                self.pairs.add(a.index, b.index, self.likeness(a, b))

    def _alike(self, olds: list[Unit], news: list[Unit]) -> None:
        if not olds or not news:
            return
        if len(olds) * len(news) <= PAIRS_LIMIT:
            rows = [(self.likeness(a, b), a, b) for a in olds for b in news if a.sort == b.sort]
        else:
            rows = self._rows(olds, news, lambda u: u.stems)
        ranked = self._ranked(rows)
        rivals = _rivals(ranked)
        for score, a, b in ranked:
            clear = score >= CLEAR and score - rivals(score, a, b) >= CLEAR_MARGIN and not estranged(a.words, b.words)
            near = score >= INSIDE or clear or (a.notes & b.notes and score >= NOTED + NOTE_BONUS)
            if near and self._open(a, b) and not _another(score, a, b) and not gave_way(a, b):
                self.pairs.add(a.index, b.index, score)

    def _between(self, olds: Sequence[Unit], news: Sequence[Unit]) -> None:
        """What is left over on either side between the same two neighbours that stayed, or the ends of the section: paired in order as far as it is at
        all alike; where one is left on either side, a reason has taken the other's place whatever it says."""
        for gone, come in self._gaps(olds, news):
            lone = len(gone) == len(come) == 1
            for score, a, b in self._in_order(gone, come):
                supplanted = lone and subject(a.statement, b.statement) == "reason"
                if _unlike_rules(a, b) or gave_way(a, b):
                    continue
                least = BETWEEN if min(len(a.words), len(b.words)) > BRIEF else BRIEFLY
                if score >= least or supplanted:
                    self.pairs.add(a.index, b.index, score)

    def _gaps(self, olds: Sequence[Unit], news: Sequence[Unit]) -> Iterator[tuple[list[Unit], list[Unit]]]:
        """Runs of unpaired statements of one section, old and new, between the same neighbours; none where neighbours changed places."""
        place = {unit.index: at for at, unit in enumerate(news)}
        ends = [(-1, -1)]
        for at, unit in enumerate(olds):
            mate = place.get(self.pairs.forth.get(unit.index, -1))
            if mate is not None:
                ends.append((at, mate))
        ends.append((len(olds), len(news)))
        stayed = {mate for _, mate in ends}
        for (one, two), (three, four) in pairwise(ends):
            gone = [u for u in olds[one + 1 : three] if u.index not in self.pairs.forth]
            come = [u for u in news[two + 1 : four] if u.index not in self.pairs.back]
            if gone and come and len(gone) * len(come) <= GAP_LIMIT and stayed.isdisjoint(range(two + 1, four)):
                yield gone, come

    def _in_order(self, gone: list[Unit], come: list[Unit]) -> list[tuple[float, Unit, Unit]]:
        """The pairs, in order on both sides, that are most alike together."""
        best: list[list[tuple[float, list[tuple[float, Unit, Unit]]]]] = [[(0.0, [])] * (len(come) + 1) for _ in range(len(gone) + 1)]
        for i, a in enumerate(gone, 1):
            for j, b in enumerate(come, 1):
                score = self.likeness(a, b)
                found = max(best[i - 1][j], best[i][j - 1], key=lambda row: row[0])
                fits = a.sort == b.sort and _kind(a) == _kind(b) and not (_other_terms(a, b) or _another(score, a, b) or self._strangers(a, b))
                worth = best[i - 1][j - 1][0] + score + TOGETHER - APART * abs(i - j)
                if fits and worth > found[0]:
                    found = worth, [*best[i - 1][j - 1][1], (score, a, b)]
                best[i][j] = found
        return best[-1][-1][1]

    def _divided(self) -> None:
        """Short rules that stand in a subsection of their section now, or the other way about, and got longer or shorter; and those that went anywhere with
        another force or amount."""
        left = [u for u in self.old.units if u.index not in self.pairs.forth], [u for u in self.new.units if u.index not in self.pairs.back]
        for a, b in list(divided((self.old, self.new), left, (self.principles.forth, self.principles.back))):
            if self._open(a, b):
                self.pairs.add(a.index, b.index, self.likeness(a, b))
        for a, b in list(framed(*([u for u in side if u.index not in known] for side, known in zip(left, (self.pairs.forth, self.pairs.back), strict=True)))):
            if self._open(a, b):
                self.pairs.add(a.index, b.index, self.likeness(a, b))

    def _anywhere(self) -> None:
        """Reworded on the move: a clear best across principles."""
        olds = [u for u in self.old.units if u.index not in self.pairs.forth and u.sort != "metadata"]
        news = [u for u in self.new.units if u.index not in self.pairs.back and u.sort != "metadata"]
        rows = self._rows(olds, news, lambda u: (*shingles(u.stems, 2), *(f"[^{n}]" for n in u.notes)))
        ranked = self._ranked(rows)
        rivals = _rivals(ranked)
        for score, a, b in ranked:
            if not self._open(a, b):
                continue
            clear = score - rivals(score, a, b) >= MARGIN
            long = min(len(a.words), len(b.words)) >= MOVE_WORDS
            sure = score >= LIKELY and score - rivals(score, a, b) >= CLEAR_MARGIN and min(len(a.words), len(b.words)) >= LIKELY_WORDS
            carried = score >= CARRIED and clear and _run(a, b) >= CARRIED_RUN
            if (score >= ACROSS and long and clear) or sure or carried or (a.notes & b.notes and score >= NOTED + NOTE_BONUS):
                self.pairs.add(a.index, b.index, score)

    def _rows(self, olds: list[Unit], news: list[Unit], features: Callable[[Unit], Iterable[str]]) -> list[tuple[float, Unit, Unit]]:
        index = Index({u.index: features(u) for u in olds}, {u.index: features(u) for u in news})
        left, right = {u.index: u for u in olds}, {u.index: u for u in news}
        found = index.candidates()
        return [(self.likeness(left[i], right[j]), left[i], right[j]) for i, js in found.items() for j in js if left[i].sort == right[j].sort]

    def _ranked(self, rows: list[tuple[float, Unit, Unit]]) -> list[tuple[float, Unit, Unit]]:
        """Best first; of equals the pair that stands closest in its section."""
        return sorted(rows, key=lambda row: (-round(row[0], 3), abs(row[1].index - row[2].index), row[1].index + row[2].index))

    def _open(self, a: Unit, b: Unit) -> bool:
        return a.index not in self.pairs.forth and b.index not in self.pairs.back and not _other_terms(a, b) and not self._strangers(a, b)

    def likeness(self, a: Unit, b: Unit) -> float:
        """0..1 (a shared named footnote adds `NOTE_BONUS`): order and rarity of shared words; a short statement kept whole in a longer one counts .8."""
        kept, held = self.rarity.overlap(frozenset(a.stems), frozenset(b.stems))
        even = 2 * kept * held / (kept + held) if kept + held else 0.0
        if max(len(a.words), len(b.words)) <= LONG:
            even = (even + Indel.normalized_similarity(a.stems, b.stems)) / 2
        whole = 0.8 * max(kept, held) if min(len(a.words), len(b.words)) >= 6 else 0.0
        return max(even, whole - 0.2 * (1 - min(kept, held))) + NOTE_BONUS * bool(a.notes & b.notes)


def _rivals(ranked: list[tuple[float, Unit, Unit]]) -> Callable[[float, Unit, Unit], float]:
    """(score, old, new) -> the best score that either has with another."""
    offers: dict[tuple[int, int], list[tuple[float, int]]] = defaultdict(list)
    for score, a, b in ranked:
        offers[0, a.index].append((score, b.index))
        offers[1, b.index].append((score, a.index))

    def rival(score: float, a: Unit, b: Unit) -> float:
        left = (s for s, other in offers[0, a.index] if other != b.index)
        right = (s for s, other in offers[1, b.index] if other != a.index)
        return max(next(left, 0.0), next(right, 0.0))

    return rival


def _another(score: float, a: Unit, b: Unit) -> bool:
    """Whether two rules that are not very alike are one that went and another that came in its place; list items under the same label are not."""
    labels = [u.place.label if u.place and u.place.number == 0 and u.place.kind == "item" else "" for u in (a, b)]
    return not (labels[0] and labels[0] == labels[1]) and score < LOOSE and a.statement.is_rule and b.statement.is_rule and replaced(a.words, b.words)


def _unlike_rules(a: Unit, b: Unit) -> bool:
    """Whether of two long sentences, rules at least one of them, either asks something else than the other: one went, and the other came in its place."""
    numbers = [NUMBER.match(u.statement.text) for u in (a, b)]
    if numbers[0] and numbers[1] and numbers[0][0] == numbers[1][0]:
        return False
    long = min(len(telling(a.words)), len(telling(b.words))) >= UNLIKE_WORDS
    return long and (a.statement.is_rule or b.statement.is_rule) and estranged(a.words, b.words)


def _asked(unit: Unit) -> tuple[tuple[str, ...], bool]:
    """The words of a rule without the reason in its sentence, empty if it is no rule or they are too few to tell it from others; and whether there is one."""
    statement, text = unit.statement, unit.statement.text
    if not statement.is_rule or unit.sort != "prose":
        return (), False
    clauses = reasons_in(text, read=statement.is_reason)
    for start, end in sorted(clauses, reverse=True):
        text = text[:start] + text[end:]
    asked = tuple(w for w in words(text) if w not in phrase_set("words", "hence"))
    return (asked, bool(clauses)) if len(asked) >= MOVE_WORDS - 1 else ((), False)


def _run(a: Unit, b: Unit) -> int:
    """Most words in a row that two statements share; 0 for very long ones."""
    if max(len(a.words), len(b.words)) > LONG:
        return 0
    return SequenceMatcher(None, a.words, b.words, autojunk=False).find_longest_match().size


def _other_terms(a: Unit, b: Unit) -> bool:
    """Whether the two define different terms in different words: another definition, not one that changed. (In the same words a term got a new name.)"""
    one, two = a.statement, b.statement
    if not ("definition" in one.roles and "definition" in two.roles):
        return False
    terms = TERM.match(one.text), TERM.match(two.text)
    if terms[0] is None or terms[1] is None or terms[0][1].lower() == terms[1][1].lower():
        return False
    return Indel.normalized_similarity(one.text[terms[0].end() :].split(), two.text[terms[1].end() :].split()) < ACROSS


def _kind(unit: Unit) -> str:
    return unit.place.kind if unit.place else ""
