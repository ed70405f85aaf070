"""The linear models: named features in, scores out. Weights are readable JSON, trained by `benchmarks/train.py`.

A file holds `heads` (what is decided), `bias` (a number a head), `weights` (feature -> a number a head) and `thresholds`.
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
    """A trained model. `scale`: bias and weights are stored as integers, and divided by it. `thresholds`: a probability a head from which it says yes."""

    heads: tuple[str, ...]
    bias: tuple[int, ...]
    weights: dict[str, tuple[int, ...]]
    thresholds: dict[str, float] = {}
    scale: int = 100

    def score(self, features: Iterable[str]) -> list[float]:
        """The sum of the weights of `features` (each counted once) a head, in the order of `heads`."""
        get = self.weights.get
        rows = [row for row in map(get, set(features)) if row is not None]
        return [t / self.scale for t in map(sum, zip(self.bias, *rows, strict=True))]

    def weight(self, feature: str, head: str) -> float:
        """The weight of one feature for one head, 0 if it has none."""
        row = self.weights.get(feature)
        return row[self.heads.index(head)] / self.scale if row else 0.0


@functools.cache
def load(name: str, package: str = "whereas.annotate") -> Weights:
    """The shipped weights `weights/<name>.json` of a package."""
    data = (resources.files(package) / "weights" / f"{name}.json").read_bytes()
    return msgspec.json.decode(data, type=Weights)


def logistic(score: float) -> float:
    """1 / (1 + e^-score), safe for any score."""
    return 1 / (1 + math.exp(-max(-40.0, min(40.0, score))))
