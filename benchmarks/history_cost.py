"""How the time and memory of `whereas log` and `whereas blame` grow with the number of versions: small commits on a large document.

    python benchmarks/history_cost.py DOCUMENT [--commits 10 100 1000] [--log-only] [--seed 1]

DOCUMENT: any Markdown file; its text is the first version. Each further version differs in one sentence: a rule's force is changed, a word is added, a
rule is added, or a paragraph goes to another place; every tenth commit goes back to the text before. The repository is made on the fly in a temporary
folder (git fast-import) and deleted. Nothing is kept of what is read (`WHEREAS_NO_CACHE`).
Printed for each number of commits: distinct texts, seconds of processor time of log and of blame, the same a version, and the most memory used until then.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from whereas.app import history

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

FORCES = ((" should ", " must "), (" must ", " should "), (" may ", " should "))
BORN = 1_700_000_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("document", type=Path)
    parser.add_argument("--commits", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--log-only", action="store_true", help="leave blame out")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    os.environ["WHEREAS_NO_CACHE"] = "1"
    versions = texts(arguments.document.read_text(encoding="utf-8"), max(arguments.commits), arguments.seed)
    print("commits  distinct texts    log s  ms a version" + ("" if arguments.log_only else "  blame s  ms a version") + "  memory MB")
    for number in sorted(arguments.commits):
        _measure(versions[:number], [history.log] if arguments.log_only else [history.log, history.blame])


def _measure(versions: list[str], commands: Sequence[Callable[[history.Asked], object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder), versions)
        path = str(Path(folder) / "c.md")
        spent = []
        for command in commands:
            begun = time.process_time()
            command(history.asked(path))
            spent.append(time.process_time() - begun)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        told = "".join(f"  {s:7.1f}  {1000 * s / len(versions):12.0f}" for s in spent)
        print(f"{len(versions):7}  {len(set(versions)):14}{told}  {memory:9.0f}", flush=True)


def texts(first: str, number: int, seed: int) -> list[str]:
    """The versions, oldest first."""
    chance = random.Random(seed)
    found = [first]
    while len(found) < number:
        found.append(found[-2] if len(found) % 10 == 9 else _amended(found[-1], len(found), chance))
    return found


def _amended(text: str, number: int, chance: random.Random) -> str:
    """One small amendment."""
    parts = text.split("\n\n")
    prose = [i for i, p in enumerate(parts) if p[:1].isalpha() and "\n" not in p]
    at = chance.choice(prose)
    kind = chance.choice(("force", "word", "rule", "move"))
    old, new = chance.choice(FORCES)
    forceful = [i for i in prose if old in parts[i]]
    if kind == "force" and forceful:
        at = chance.choice(forceful)
        parts[at] = parts[at].replace(old, new, 1)
    elif kind == "move":
        part = parts.pop(at)
        parts.insert(chance.choice(prose[:-1]), part)
    elif kind == "rule":
        parts.insert(at + 1, f"Keepers must count the lamps of row {number} before they leave.")
    else:
        parts[at] += f" This was said {number} times."
    return "\n\n".join(parts)


def build(folder: Path, versions: list[str]) -> None:
    """A repository with one commit a version, checked out at the last."""
    stream = bytearray()
    for number, text in enumerate(versions, 1):
        data = text.encode()
        when = f"Ada <ada@example.org> {BORN + number * 3600} +0000"
        stream += f"commit refs/heads/main\nmark :{number}\ncommitter {when}\ndata 1\nc\n".encode()
        stream += f"M 100644 inline c.md\ndata {len(data)}\n".encode() + data + b"\n"
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", str(folder)], check=True)
    subprocess.run(["git", "fast-import", "--quiet"], cwd=folder, input=bytes(stream), check=True)
    subprocess.run(["git", "reset", "--quiet", "--hard", "main"], cwd=folder, check=True)


if __name__ == "__main__":
    main()
