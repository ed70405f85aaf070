"""Real documents for the laws of a diff: every version of every history in ../shared/corpus, and the same text laid out otherwise."""

from __future__ import annotations

import re
import subprocess
import textwrap
from collections.abc import Callable
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "shared" / "corpus"
HISTORIES = sorted([*CORPUS.glob("articles/*.bundle"), *CORPUS.glob("spec-kit/*.bundle")])
FENCE = re.compile(r"^\s*(~~~|```)")
PLAIN = re.compile(r"^[A-Za-z“\"*_\[(]")
"""A line that may belong to a paragraph: not indented, no heading, list, quote, table, comment or definition."""
UNWRAPPED = re.compile(r"^(\*\*[^*]+\*\*:|\[[^\]]+\]:|\[\^|\*\s|[A-Za-z]+: )|\||<|  $")
"""Lines that are kept as they are: labels, definitions of links and footnotes, version lines, tables, HTML, hard breaks."""


def versions(bundle: Path, folder: Path) -> list[str]:
    """Every version of the one document of a history, the oldest first."""
    clone = folder / bundle.stem
    _git(folder, "clone", "--quiet", "--bare", str(bundle), str(clone))
    names = [n for n in _git(clone, "ls-tree", "-r", "--name-only", "HEAD").splitlines() if n.lower().endswith("constitution.md")]
    commits = _git(clone, "log", "--reverse", "--format=%H", "--", names[0]).split()
    return [_git(clone, "show", f"{commit}:{names[0]}").replace("\r\n", "\n") for commit in commits]


def _git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, encoding="utf-8").stdout


def layouts(text: str) -> dict[str, str]:
    """Ways to write a text that say the same: other quotes, other marks and numbers of lists, other line ends in paragraphs."""
    return {
        "straight quotes": _outside(text, lambda line: line.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')),
        "list marks": _outside(text, lambda line: re.sub(r"^(\s*)[-*+] (?!\[)", r"\1+ ", line)),
        "list numbers": _outside(text, lambda line: re.sub(r"^(\d+)(?=[.] )", lambda m: str(int(m[1]) + 1), line)),
        "reflowed": _reflowed(text),
    }


def _outside(text: str, change: Callable[[str], str]) -> str:
    """`text` with each line changed that stands outside of fenced examples."""
    lines, fence = [], ""
    for line in text.split("\n"):
        mark = FENCE.match(line)
        if mark and not fence:
            fence = mark[1]
        elif mark and fence == mark[1]:
            fence = ""
        lines.append(line if fence or mark else change(line))
    return "\n".join(lines)


def _reflowed(text: str) -> str:
    """Paragraphs wrapped at another width."""
    blocks, fenced = [], False
    for block in text.split("\n\n"):
        lines = block.split("\n")
        whole = not fenced and all(PLAIN.match(line) and not UNWRAPPED.search(line) for line in lines)
        fenced ^= sum(bool(FENCE.match(line)) for line in lines) % 2 == 1
        blocks.append(textwrap.fill(" ".join(lines), 70, break_long_words=False, break_on_hyphens=False) if whole else block)
    return "\n\n".join(blocks)
