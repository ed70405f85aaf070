"""How the time and memory of `whereas log` and `whereas blame` grow with the number of versions: small commits on a large document.

    python benchmarks/history_cost.py DOCUMENT [--commits 10 100 1000] [--log-only] [--seed 1]

DOCUMENT: any Markdown file; its text is the first version. Each further version differs in one sentence: a rule's force is changed, a word is added, a
rule is added, or a paragraph goes to another place; every tenth commit goes back to the text before. The repository is made on the fly in a temporary
folder (git fast-import) and deleted. Nothing is kept of what is read (`WHEREAS_NO_CACHE`).
Printed for each number of commits and each command: distinct texts, seconds of processor time, the same a version, and the peak of memory; then, from the
fewest commits to the most, the exponent of time over the number of versions, and the bytes of memory by which each more byte of text makes the peak grow.
Each is run in a process of its own. Goals: an exponent of at most 1.15, and at most 40 bytes for each byte.
"""

from __future__ import annotations

import argparse
import math
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
MB, KIB = 1e6, 1024


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
    took = {}
    for number in sorted(arguments.commits):
        for command in ["log"] if arguments.log_only else COMMANDS:
            took[command, number] = seconds, peak = _measure(versions[:number], command)
            told = f"{number:5} commits  {len(set(versions[:number])):4} texts  {sum(map(len, versions[:number])) / MB:6.1f} MB of text"
            print(f"{command:5} {told}  {seconds:7.1f} s  {1000 * seconds / number:5.0f} ms a version  {peak / MB:6.0f} MB", flush=True)
    few, many = min(arguments.commits), max(arguments.commits)
    for command in sorted({command for command, _ in took} if many > few else ()):
        (short, least), (long, most) = took[command, few], took[command, many]
        growth = (most - least) / sum(map(len, versions[few:many]))
        print(f"{command:5} exponent {math.log(long / short) / math.log(many / few):.2f}, {growth:.2f} bytes for each byte", flush=True)


def _measure(versions: list[str], command: str) -> tuple[float, float]:
    """(seconds of processor time, bytes of memory at most) of one command on these versions."""
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder), versions)
        call = [sys.executable, __file__, str(Path(folder) / "c.md"), "--child", command]
        seconds, peak = subprocess.run(call, capture_output=True, text=True, check=True).stdout.split()
        return float(seconds), float(peak)


def child(path: Path, command: str) -> tuple[float, float]:
    """(seconds of processor time, bytes of memory at most) of one command in this process."""
    begun = time.process_time()
    (history.log if command == "log" else history.blame)(history.asked(str(path)))
    return time.process_time() - begun, _peak()


def _peak() -> int:
    """Bytes of memory that this process took at most; where Linux tells, without what its parent held, which had all versions in memory."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM:")) * KIB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


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
