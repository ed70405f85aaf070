"""How time and memory grow with the document: `python benchmarks/growth.py [--sizes 1 10 100] [--commands parse lint diff graph]`.

Documents are synthetic constitutions of 271 KB and 80 sections, and of so many times that. Each command runs in a process of its own, without the cache;
what counts is its processor time (also right on a busy machine) and its peak of memory, both less those of the same command on a document of one line.
Printed: for each command and size seconds, MB, bytes of memory for each byte of text; and the exponent of time over size between the first and the last size.
Goals: an exponent of at most 1.15, and at most 40 bytes for each byte.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import tempfile
from pathlib import Path

from clock import process

SECTIONS, BYTES = 80, 271_000
"""Of one unit of size: those of the largest of the public documents we measured first."""
WHEREAS = [sys.executable, "-m", "whereas", "--no-cache"]
MB = 1e6
NOUNS = [
    "gate",
    "ferry",
    "ledger",
    "orchard",
    "kitchen",
    "archive",
    "lantern",
    "harbour",
    "workshop",
    "library",
    "garden",
    "bridge",
    "meadow",
    "tower",
    "cellar",
    "market",
]
VERBS = ["open", "close", "mend", "count", "lend", "paint", "sweep", "guard", "measure", "share", "label", "inspect"]
FORCE = ["must", "should", "may", "must not", "should not", "shall"]
HARM = ["nobody finds it again", "somebody gets hurt", "the next keeper cannot tell what was done", "trust is lost for years", "the work of others is undone"]


def sentence(rng: random.Random, n: int) -> str:
    """A rule, a rule with its reason, or a reason alone, in words that few others have."""
    a, b = (f"{rng.choice(NOUNS)} {rng.choice(NOUNS)}-{rng.randrange(50 * (n + 1))}" for _ in range(2))
    rule = f"The keeper {rng.choice(FORCE)} {rng.choice(VERBS)} the {a} before they {rng.choice(VERBS)} the {b}"
    return rng.choice([f"{rule}.", f"{rule}, because otherwise {rng.choice(HARM)}.", f"A {a} that nobody looks after is soon a {b} that {rng.choice(HARM)}."])


def section(rng: random.Random, n: int, length: int) -> str:
    """A section of some `length` in characters with an id, an authority, references, a list and a commentary."""
    parts = [f"## About the {rng.choice(NOUNS)} of part {n} {{#part{n} authority={rng.choice(['root', 'platform', 'guide'])}}}"]
    while sum(map(len, parts)) < length:
        parts.append(" ".join(sentence(rng, n) for _ in range(4)) + f" See [?](#part{rng.randrange(n + 1)}).")
        parts.append(
            "The keeper should never:\n\n" + "\n".join(f"- {rng.choice(VERBS)} the {rng.choice(NOUNS)} of part {rng.randrange(n + 1)};" for _ in range(3))
        )
        parts.append(f'!!! meta "Commentary"\n    {sentence(rng, n)}')
    return "\n\n".join(parts)


def document(times: int, amended: bool = False) -> str:
    """A constitution of `times` units. `amended`: a tenth of its sections are rewritten, a tenth of its rules have another force, and one section is new."""
    rng = random.Random(7)
    found = ["# The keeper's book"]
    for n in range(SECTIONS * times):
        text = section(rng, n, BYTES // SECTIONS)
        if amended and n % 10 == 3:
            text = section(random.Random(n), n, BYTES // SECTIONS)
        elif amended and n % 10 == 6:
            text = text.replace("keeper must", "keeper should")
        found.append(text)
    return "\n\n".join([*found, "## One more {#more}\n\nThe keeper must rest." if amended else ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10, 100], help="how many times 271 KB")
    parser.add_argument("--commands", nargs="+", default=["parse", "lint", "diff", "graph"])
    a = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        named = {}
        for size in [0, *a.sizes]:
            for amended in (False, True):
                path = named[size, amended] = Path(folder) / f"{size}-{amended}.md"
                path.write_text(document(size, amended), encoding="utf-8")
        for command in a.commands:
            took: dict[int, float] = {}
            for size in [0, *a.sizes]:
                files = [named[size, False], *([named[size, True]] if command == "diff" else [])]
                run = process([*WHEREAS, command, *map(str, files), *(["--format", "json"] if command in {"parse", "graph"} else [])])
                if run.status not in {0, 1}:
                    raise SystemExit(f"{command} on {size} times ended with status {run.status}")
                if size == 0:
                    base = run
                    continue
                length = sum(f.stat().st_size for f in files)
                took[size] = run.cpu_seconds - base.cpu_seconds
                memory = run.peak_bytes - base.peak_bytes
                print(
                    f"{command:6} {size:4} times  {length / MB:6.1f} MB text  {took[size]:8.2f} s  {memory / MB:7.0f} MB  {memory / length:5.0f} bytes/byte",
                    flush=True,
                )
            if len(took) > 1:
                small, large = min(took), max(took)
                print(f"{command:6} exponent {math.log(took[large] / took[small]) / math.log(large / small):.2f}", flush=True)


if __name__ == "__main__":
    main()
