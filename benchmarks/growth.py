"""How time and memory grow with the document: `python benchmarks/growth.py [--sizes 1 10 100] [--commands parse lint diff graph]`.

Documents are synthetic constitutions of 271 KB and 80 sections, and of so many times that. Each command runs in a process of its own, without the cache;
what counts is its processor time (also right on a busy machine) and its peak of memory, both less those of the same command on a document of one rule.
Printed: for each command and size seconds and MB; then, from the first size to the last, the exponent of time over size and the bytes of memory by which
each more byte of text makes the peak grow.
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
"""Of one unit of size: those of the largest public constitution we know; a statement has about 230 characters there, and here."""
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
    when = f"when the {rng.choice(NOUNS)} of the {rng.choice(NOUNS)}-{rng.randrange(50 * (n + 1))} stands open and no other keeper is near enough to be asked"
    rule = f"The keeper {rng.choice(FORCE)} {rng.choice(VERBS)} the {a} before they {rng.choice(VERBS)} the {b}, {when}"
    return rng.choice(
        [f"{rule}.", f"{rule}, because otherwise {rng.choice(HARM)}.", f"A {a} that nobody looks after is soon a {b}, and {when} {rng.choice(HARM)}."]
    )


def part(rng: random.Random, n: int) -> str:
    """A paragraph with a reference, a list under its lead-in, a commentary or an example."""
    kind = rng.choice(["paragraph", "paragraph", "paragraph", "list", "commentary", "example"])
    if kind == "paragraph":
        return " ".join(sentence(rng, n) for _ in range(3)) + f" See [?](#part{rng.randrange(n + 1)})."
    if kind == "list":
        return "The keeper should never:\n\n" + "\n".join(f"- {rng.choice(VERBS)} the {rng.choice(NOUNS)} of part {rng.randrange(n + 1)};" for _ in range(3))
    if kind == "commentary":
        return f'!!! meta "Commentary"\n    {sentence(rng, n)}'
    talk = "\n".join(f"<keeper-{rng.randrange(50 * (n + 1))}>{sentence(rng, n)}</keeper>" for _ in range(6))
    return f"**Example**: a talk about the {rng.choice(NOUNS)}\n\n~~~xml\n{talk}\n~~~"


def section(rng: random.Random, n: int, length: int) -> str:
    """A section of about `length` characters with an id and an authority."""
    parts = [f"## About the {rng.choice(NOUNS)} of part {n} {{#part{n} authority={rng.choice(['root', 'platform', 'guide'])}}}"]
    while sum(map(len, parts)) < length - 300:
        parts.append(part(rng, n))
    return "\n\n".join(parts)


def document(times: int, amended: bool = False) -> str:
    """A constitution of `times` units. `amended`: a tenth of its sections are rewritten, a tenth of its rules have another force, and one section is new."""
    rng = random.Random(7)
    found = ["# The keeper's book", "The keeper must read this book, because nobody else does."]
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
            took: dict[int, tuple[int, float, int]] = {}
            for size in [0, *a.sizes]:
                files = [named[size, False], *([named[size, True]] if command == "diff" else [])]
                run = process([*WHEREAS, command, *map(str, files), *(["--format", "json"] if command in {"parse", "graph"} else [])])
                if run.status not in {0, 1}:
                    raise SystemExit(f"{command} on {size} times ended with status {run.status}")
                if size == 0:
                    base = run
                    continue
                length = sum(f.stat().st_size for f in files)
                took[size] = (length, run.cpu_seconds - base.cpu_seconds, run.peak_bytes - base.peak_bytes)
                print(f"{command:6} {size:4} times  {length / MB:6.1f} MB of text  {took[size][1]:8.2f} s  {took[size][2] / MB:7.0f} MB", flush=True)
            if len(took) > 1:
                (small, short, least), (large, long, most) = took[min(took)], took[max(took)]
                exponent = math.log(long / short) / math.log(large / small)
                print(f"{command:6} exponent {exponent:.2f}, {(most - least) / (large - small):.0f} bytes for each byte", flush=True)


if __name__ == "__main__":
    main()
