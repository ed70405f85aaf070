"""How the time and memory of `whereas log` and `whereas blame` grow with the number of versions: small commits on a large document.

    python benchmarks/history_cost.py DOCUMENT [--commits 10 100 1000] [--log-only] [--seed 1]

DOCUMENT: any Markdown file; its text is the first version. Each further version differs in one sentence: a rule's force is changed, a word is added, a
rule is added, or a paragraph goes to another place; every tenth commit goes back to the text before. The repository is made on the fly in a temporary
folder (git fast-import) and deleted. Nothing is kept of what is read (`WHEREAS_NO_CACHE`).
Printed for each number of commits: distinct texts, seconds of processor time of log and of blame, the same a version, and the most memory that log took.
Each is run in a process of its own.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from whereas.app import history

FORCES = ((" should ", " must "), (" must ", " should "), (" may ", " should "))
BORN = 1_700_000_000
COMMANDS = ["log", "blame"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("document", type=Path, help="with --child: the file in a repository")
    parser.add_argument("--child", choices=COMMANDS, help=argparse.SUPPRESS)
    parser.add_argument("--commits", type=int, nargs="+", default=[10, 100, 1000])
    parser.add_argument("--log-only", action="store_true", help="leave blame out")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    os.environ["WHEREAS_NO_CACHE"] = "1"
    if arguments.child:
        print(*child(arguments.document, arguments.child))
        return
    versions = texts(arguments.document.read_text(encoding="utf-8"), max(arguments.commits), arguments.seed)
    print("commits  distinct texts    log s  ms a version" + ("" if arguments.log_only else "  blame s  ms a version") + "  memory MB")
    for number in sorted(arguments.commits):
        _measure(versions[:number], ["log"] if arguments.log_only else COMMANDS)


def _measure(versions: list[str], commands: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder), versions)
        calls = [[sys.executable, __file__, str(Path(folder) / "c.md"), "--child", command] for command in commands]
        found = [subprocess.run(call, capture_output=True, text=True, check=True).stdout.split() for call in calls]
        told = "".join(f"  {float(s):7.1f}  {1000 * float(s) / len(versions):12.0f}" for s, _ in found)
        print(f"{len(versions):7}  {len(set(versions)):14}{told}  {float(found[0][1]):9.0f}", flush=True)


def child(path: Path, command: str) -> tuple[float, float]:
    """(seconds of processor time, MB of memory at most) of one command in this process."""
    begun = time.process_time()
    (history.log if command == "log" else history.blame)(history.asked(str(path)))
    return time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


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
