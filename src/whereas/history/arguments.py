"""Decides what an argument means: a file, a file at a revision, or a range of revisions. Pure; git is not asked.

`HEAD~2:docs/c.md` is a file at a revision, `v1..v2` and `main...` are ranges, `C:\\c.md`, `C:/c.md` and `../c.md` are files. A file that is there always wins.
"""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

DRIVE = re.compile(r"[A-Za-z]:[\\/]")
UPWARD = re.compile(r"(?:^|[\\/])\.\.(?:[\\/]|$)")
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")


class Place(msgspec.Struct, frozen=True):
    """A file at a revision. `rev`: as typed, "" for the index; `path`: as typed."""

    rev: str
    path: str

    @property
    def at_top(self) -> bool:
        """Whether the path counts from the top of the repository, as git has it, and not from the working directory."""
        return not (self.path.replace("\\", "/").startswith(("./", "../")) or Path(self.path).is_absolute())


class Range(msgspec.Struct, frozen=True):
    """Two revisions as typed, HEAD where one was left out. `from_base`: the older one is their merge base (`A...B`)."""

    old: str
    new: str
    from_base: bool = False


def place(text: str) -> Place | None:
    """`REV:PATH`, or None for anything else, such as a file that is there.

    >>> place("HEAD~1:a.md"), place("C:/a.md"), place("a.md")
    (Place(rev='HEAD~1', path='a.md'), None, None)
    >>> place("main@{2026-05-03 10:00}:a.md")
    Place(rev='main@{2026-05-03 10:00}', path='a.md')
    """
    rev, colon, path = _parted(text)
    if not colon or not path or rev.startswith("-") or DRIVE.match(text) or SCHEME.match(text) or is_there(text):
        return None
    return Place(rev, path)


def _parted(text: str) -> tuple[str, str, str]:
    """`text` before, at and behind its first colon outside of braces ("HEAD@{10:00}"); the first of all where a brace stays open."""
    depth = 0
    for at, letter in enumerate(text):
        depth += (letter == "{") - (letter == "}")
        if letter == ":" and depth <= 0:
            return text[:at], letter, text[at + 1 :]
    return text.partition(":")


def span(text: str) -> Range | None:
    """`A..B` or `A...B`, or None for anything else, such as a file that is there, a path that goes upward, or `REV:PATH` with dots in the path.

    >>> span("v1..v2"), span("main..."), span("../a.md"), span("HEAD:a..b.md")
    (Range(old='v1', new='v2', from_base=False), Range(old='main', new='HEAD', from_base=True), None, None)
    """
    rev, colon, _ = _parted(text)
    named = bool(colon and rev) and ".." not in rev
    if ".." not in text or named or UPWARD.search(text) or is_there(text):
        return None
    dots = "..." if "..." in text else ".."
    old, _, new = text.partition(dots)
    return Range(old or "HEAD", new or "HEAD", dots == "...")


def since(text: str) -> Range:
    """What `--since` means: from that revision; from the merge base with HEAD if it ends in `...`.

    >>> since("v1"), since("main...")
    (Range(old='v1', new='HEAD', from_base=False), Range(old='main', new='HEAD', from_base=True))
    """
    return Range(text.removesuffix("..."), "HEAD", text.endswith("..."))


def is_there(text: str) -> bool:
    """Whether a file or folder has this name."""
    try:
        return Path(text).exists()
    except (OSError, ValueError):
        return False
