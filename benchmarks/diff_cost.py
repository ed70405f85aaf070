"""How the time of a diff grows with the document: ten times the sections should take at most thirteen times the time.

    python benchmarks/diff_cost.py [--sections 60]

Two kinds of text: sections of their own words, and sections drawn from forty sentences that recur everywhere. A tenth of the rules changes force, a
tenth of the sections is renamed, and all change places. Reading is not counted. Printed: seconds for one and for ten times the sections, and their ratio.
"""

from __future__ import annotations

import argparse
import random
import time

from whereas.annotate import annotate
from whereas.diff import diff
from whereas.model.constitution import Constitution
from whereas.parse import parse

WORDS = [
    "bell",
    "rope",
    "mast",
    "hull",
    "oar",
    "keel",
    "deck",
    "sail",
    "rib",
    "pin",
    "net",
    "lamp",
    "gate",
    "barn",
    "well",
    "mill",
    "cart",
    "yoke",
    "loom",
    "kiln",
]
ROUNDS = 3


def own(rng: random.Random, n: int) -> str:
    """A sentence that hardly any other section holds."""
    a, b, c = (f"{rng.choice(WORDS)}{rng.randrange(10_000)}" for _ in range(3))
    return f"Members must bring the {a} to the {b} of part {n}, because the {c} fails without it."


def recurring(rng: random.Random, _: int) -> str:
    """One of forty sentences."""
    return f"Members of group {rng.choice('ab')} must paint the {rng.choice(WORDS)} before noon."


def pair(sections: int, sentence: object, seed: int = 1) -> tuple[Constitution, Constitution]:
    """Two versions with as many sections."""
    rng = random.Random(seed)
    bodies = [[sentence(rng, n) for _ in range(7)] for n in range(sections)]  # type: ignore[operator]
    order = list(range(sections))
    rng.shuffle(order)
    old = "".join(f"## Part {n}\n\n{' '.join(bodies[n])}\n\n" for n in range(sections))
    changed = {n: " ".join(bodies[n]).replace("must", "should" if n % 10 == 0 else "must", 1) for n in order}
    new = "".join(f"## {'Chapter' if n % 10 == 5 else 'Part'} {n}\n\n{changed[n]}\n\n" for n in order)
    return annotate(parse("# Rules\n\n" + old)), annotate(parse("# Rules\n\n" + new))


def seconds(sections: int, sentence: object) -> float:
    """The fastest of a few rounds."""
    old, new = pair(sections, sentence)
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        diff(old, new)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sections", type=int, default=60)
    sections = parser.parse_args().sections
    for name, sentence in (("own words", own), ("recurring sentences", recurring)):
        one, ten = seconds(sections, sentence), seconds(10 * sections, sentence)
        print(f"{name}: {sections} sections {one:.2f} s, {10 * sections} sections {ten:.2f} s, {ten / one:.1f} times")


if __name__ == "__main__":
    main()
