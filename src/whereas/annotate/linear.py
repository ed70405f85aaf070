"""The linear model: named features in, probabilities out. Weights are readable JSON, trained by `benchmarks/train.py`.

A file holds `heads` (what is decided), `bias` (a number a head) and `weights` (feature -> a number a head). Binary heads answer with the logistic
function; heads of one family ("modality") with the softmax over them.
"""

from __future__ import annotations

import functools
import math
from importlib import resources
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable


class Weights(msgspec.Struct, frozen=True):
    """A trained model. `scale`: weights are stored as integers, and divided by it."""

    heads: tuple[str, ...]
    bias: tuple[int, ...]
    weights: dict[str, tuple[int, ...]]
    scale: int = 100

    def score(self, features: Iterable[str]) -> list[float]:
        """The sum of the weights of `features` (each counted once) a head, in the order of `heads`."""
        total = list(self.bias)
        get = self.weights.get
        for feature in set(features):
            row = get(feature)
            if row is not None:
                total = [a + b for a, b in zip(total, row, strict=True)]
        return [t / self.scale for t in total]

    def weight(self, feature: str, head: str) -> float:
        """The weight of one feature for one head, 0 if it has none."""
        row = self.weights.get(feature)
        return row[self.heads.index(head)] / self.scale if row else 0.0


@functools.cache
def load(name: str) -> Weights:
    """The shipped weights `weights/<name>.json`."""
    data = (resources.files("whereas.annotate") / "weights" / f"{name}.json").read_bytes()
    return msgspec.json.decode(data, type=Weights)


def logistic(score: float) -> float:
    """1 / (1 + e^-score), safe for any score."""
    if score >= 0:
        return 1 / (1 + math.exp(-min(score, 40)))
    power = math.exp(max(score, -40))
    return power / (1 + power)
