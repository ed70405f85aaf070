"""A norm that left one sentence and stands in another: no loss and gain, for sentences are parted and joined without a change of what they ask.

Statements are matched whole; what a matched sentence lost or got, and what stands in one version only, is looked through here once more, norm by norm.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from whereas.diff.changes.draft import Draft
from whereas.diff.edits import edit
from whereas.diff.judge import judge
from whereas.diff.words import stem, words
from whereas.model.change import Pair

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.model.change import ChangeKind, Side

ALIKE = 0.6
"""Least likeness of two norms of different sentences that are the same norm."""
LIMIT = 400
"""Norms that were lost or found in one principle beyond which only those of the same words are the same."""


def rejoined(loose: list[Draft], inner: dict[int, list[Draft]]) -> tuple[list[Draft], list[Draft]]:
    """(drafts to drop, those that are mere typography now). `loose`: norms that only one version has, of which `part` tells whether it is less than a
    statement; `inner`: the reasons told with each. A norm found again is told once, by the draft of the old one, which is changed in place."""
    drop: list[Draft] = []
    quiet: list[Draft] = []
    for gone, come in _pairs(loose):
        found = edit(_text(gone.old), _text(come.new))
        gone.new, gone.statement = come.new, Pair(gone.statement.old, come.statement.new)
        drop += [come, *inner.get(id(gone), ()), *inner.get(id(come), ())]
        if found.only_typography:
            gone.kind, gone.why = "editorial", "the same norm in a sentence parted or joined"
            quiet.append(gone)
            continue
        verdict = judge(found.old_text, found.new_text)
        kind: ChangeKind = "precedence-changed" if verdict.direction == "precedence" else f"rule-{verdict.direction}"  # type: ignore[assignment]
        gone.kind, gone.why = ("editorial", "only what it refers to differs") if verdict.direction == "typography" else (kind, verdict.why)
        if gone.kind == "editorial":
            quiet.append(gone)
    return drop, quiet


def _pairs(loose: list[Draft]) -> list[tuple[Draft, Draft]]:
    """Norms of one principle that are alike, one of either version, the most alike first; one of the two at least is a part of its sentence."""
    by_principle: dict[Pair, tuple[list[Draft], list[Draft]]] = {}
    for draft in loose:
        by_principle.setdefault(draft.principle, ([], []))[draft.old is None].append(draft)
    result: list[tuple[Draft, Draft]] = []
    for gone, come in by_principle.values():
        rows = sorted(_rows(gone, come))
        taken: set[int] = set()
        for _, _, _, i, j in rows:
            if id(gone[i]) not in taken and id(come[j]) not in taken:
                taken |= {id(gone[i]), id(come[j])}
                result.append((gone[i], come[j]))
    return result


def _rows(gone: list[Draft], come: list[Draft]) -> Iterable[tuple[float, int, int, int, int]]:
    left, right = [_stems(d.old) for d in gone], [_stems(d.new) for d in come]
    few = len(gone) + len(come) <= LIMIT
    for i, one in enumerate(left):
        for j, two in enumerate(right):
            if not (gone[i].part or come[j].part):
                continue
            score = 1.0 if one == two else float(Indel.normalized_similarity(one, two)) if few else 0.0
            if score >= ALIKE:
                yield -score, i + j, abs(i - j), i, j


def _stems(shown: Side | None) -> list[str]:
    return [stem(w) for w in words(_text(shown))]


def _text(shown: Side | None) -> str:
    return shown.text if shown else ""
