"""Whether a rule sends to another file or folder than before: "store it in papers/", "store it in records/".

A path is one thing: what stands between its strokes is no list, and a longer one is no more than a shorter one. An address of the web that changed may lead
to the same page as before, and says nothing.

>>> from whereas.diff.edits import edit
>>> pointed(edit("Store the log in ships/papers/.", "Store the log in ships/records/."))
Verdict(direction='changed', why="'ships/papers/' became 'ships/records/'", sure=False)
>>> pointed(edit("Ask the owner and/or the keeper.", "Ask the owner or the keeper."))
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit

_CHUNK = re.compile(r"[^\s`'\"()\[\],;“”‘’]+")
_SPECIAL = frozenset("._~$<{*")
"""Marks of which a part of a path has one that is no plain word."""
_FILE = re.compile(r"\w[\w-]*\.([a-z]{1,5})")
"""A file's name: "plan.md"."""
_ENDINGS = frozenset(
    {"md", "mdc", "mdx", "txt", "rst", "html", "toml", "yaml", "yml", "json", "jsonl", "csv", "xml", "py", "js", "ts", "tsx", "sh", "lock", "pdf"}
)
"""How files that rules speak of end; "keeper.open" is none."""
Stretch = tuple[int, int]


def pointed(found: Edit) -> Verdict | None:
    """That one path or file took the place of another, and nothing that tells differs beside; None if not."""
    texts = found.old_text, found.new_text
    paths = [_paths(text) for text in texts]
    if all(paths) and _only_in(found, paths):
        told = [[text[a:b] for a, b in spots] for text, spots in zip(texts, paths, strict=True)]
        gone, come = ([p for p in told[at] if p not in told[1 - at]] for at in (0, 1))
        if len(gone) == len(come) >= 1:
            return Verdict("changed", f"'{gone[0]}' became '{come[0]}'")
    return None


def _paths(text: str) -> list[Stretch]:
    """Where the paths and files of a text stand."""
    spots = []
    for chunk in _CHUNK.finditer(text):
        shown = chunk[0].rstrip(".:!?")
        if _is_path(shown):
            spots.append((chunk.start(), chunk.start() + len(shown)))
    return spots


def _is_path(shown: str) -> bool:
    """Whether a chunk of text is a file, or a path that ends with a stroke or has a part that is no plain word: "bread/butter" is none, nor is a command
    ("/plan") or an address."""
    if file := _FILE.fullmatch(shown):
        return file[1] in _ENDINGS
    parts = shown.split("/")
    if "://" in shown or shown.startswith("www.") or not all(parts[1:-1]):
        return False
    named = [part for part in parts if part]
    if len(named) == 1:
        return len(parts) > 1 and not parts[-1]
    return len(named) > 1 and (not parts[-1] or any(not _SPECIAL.isdisjoint(part) for part in named))


def _only_in(found: Edit, paths: Sequence[Sequence[Stretch]]) -> bool:
    """Whether all that tells and differs stands in the paths."""
    return all(
        any(a <= token.start and token.end <= b for a, b in spots) or not telling((token.word,))
        for run in found.runs
        for spots, shown in ((paths[0], found.old[run.old_start : run.old_end]), (paths[1], found.new[run.new_start : run.new_end]))
        for token in shown
    )
