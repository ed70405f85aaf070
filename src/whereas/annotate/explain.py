"""Why a statement was read as it was: the chances of each role, and the features that spoke most for and against them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from whereas.annotate import places, tables
from whereas.annotate.chances import MEANING, mixed, together
from whereas.annotate.forms import FIXED
from whereas.annotate.net import HEADS
from whereas.annotate.reader import prepare, shipped
from whereas.annotate.said import meanings
from whereas.annotate.signs import reason_sign, rule_sign
from whereas.model.settings import ReadSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.document import Document

MOST = 6
NETWORK = "meaning"
"""The feature that stands for what the network says (`net.py`)."""


class Pull(msgspec.Struct, frozen=True):
    """A feature and the weight, in logits, that it gave to "rule" or "reason"; NETWORK is what the network said of its meaning."""

    role: str
    feature: str
    weight: float


class Explanation(msgspec.Struct, frozen=True):
    """What decided one statement. `chances`: role -> probability; `thresholds`: role -> the probability from which it is said;
    `fixed`: structure alone decided."""

    statement: str
    text: str
    place: str
    label: str
    titles: tuple[str, ...]
    signs: tuple[str, str]
    parties: tuple[str, ...]
    chances: dict[str, float]
    thresholds: dict[str, float]
    pulls: tuple[Pull, ...]
    fixed: bool


def explain(document: Document, indices: Sequence[int], settings: ReadSettings = ReadSettings()) -> list[Explanation]:
    """Explanations of the statements at `indices` of `document.statements`, in that order."""
    prepared, using = prepare(document, settings), shipped()
    weights = using.roles
    idle = places.not_in_force(document) | tables.read(document, prepared.cues).bare
    found: list[Explanation] = []
    for at, score in zip(indices, meanings(prepared, using, indices), strict=True):
        draft = document.statements[at]
        sign = reason_sign(prepared.cues[at])
        chance = mixed(together(dict(zip(weights.heads, weights.score(prepared.own[at]), strict=True)), score), sign, draft.place)
        reason_head = "reason-in-rule" if chance["rule"] >= 0.5 else "reason-alone"
        pulls: list[Pull] = []
        for role, head in (("rule", "rule"), ("reason", reason_head)):
            weighed = [((1 - MEANING) * weights.weight(f, head), f) for f in set(prepared.own[at])]
            if score is not None:
                weighed.append((MEANING * score[HEADS.index(head)], NETWORK))
            ranked = sorted(weighed, key=lambda p: (-abs(p[0]), p[1]))
            pulls += [Pull(role, f, w) for w, f in ranked[:MOST] if w]
        found.append(
            Explanation(
                draft.id,
                draft.text,
                draft.place.kind,
                draft.place.label,
                draft.place.titles,
                (rule_sign(prepared.cues[at], prepared.parties), sign),
                tuple(sorted(prepared.parties.governed)),
                {r: round(chance[r], 3) for r in ("rule", "reason", "definition", "example", "scope")},
                weights.thresholds,
                tuple(pulls),
                draft.heading or draft.place.kind in FIXED or at in idle,
            )
        )
    return found
