"""Where a file went that a commit does not have any more: the name it has now, or the last commit that had it.

`whereabouts(repository, tip, "c.md")` -> "since 1a2b3c4 it is 'docs/c.md'", "it was last there in 9f8e7d6", or "" if it never was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whereas.history.walk import LIKENESS, RENAMES_MAX

if TYPE_CHECKING:
    from whereas.history.repository import Repository

SHOWN_DIGITS = 7


class Fate(NamedTuple):
    """What became of a file: its last `name`, whether that is `there` now, and the commit that renamed it first, or (not there) that had it last."""

    name: str
    there: bool
    commit: str


def whereabouts(repository: Repository, tip: str, path: str) -> str:
    """What became of the file that once stood at `path` (from the top), as a clause; empty if `tip` (hex) and its ancestors know of none."""
    found = fate(repository, tip, path)
    if found is None:
        return ""
    commit = found.commit[:SHOWN_DIGITS]
    return f"since {commit} it is '{found.name}'" if found.there else f"it was last there in {commit}" + (f", as '{found.name}'" if found.name != path else "")


def fate(repository: Repository, tip: str, path: str) -> Fate | None:
    """The same as a value, None if there is none to tell. Renames one after another are followed to the last."""
    name, since = path, ""
    for _ in range(RENAMES_MAX):
        commit, before = _removal(repository, tip, name)
        if not before:
            return None
        later = _renamed_to(repository, before, commit, name)
        if later is None:
            return Fate(name, False, before)
        name, since = later, since or commit
        if repository.kind(tip, name) is not None:
            return Fate(name, True, since)
    return None


def _removal(repository: Repository, tip: str, name: str) -> tuple[str, str]:
    """The last commit that touched a name, and its parent that has it: both empty where that commit did not take it away."""
    _, out, _ = repository.run("rev-list", "--max-count=1", tip, "--", name)
    commit = out.decode("ascii", "replace").strip()
    _, out, _ = repository.run("rev-list", "--parents", "--max-count=1", commit) if commit else (0, b"", "")
    before = next((parent for parent in out.decode("ascii", "replace").split()[1:] if repository.kind(parent, name) is not None), "")
    return (commit, before) if before else ("", "")


def _renamed_to(repository: Repository, before: str, commit: str, name: str) -> str | None:
    """The name that a commit gave to the file which `before`, its parent, has under `name`; None if it took the file away."""
    _, out, _ = repository.run("diff-tree", "-r", "-z", "--raw", "--no-ext-diff", "--no-textconv", LIKENESS, "--diff-filter=R", before, commit)
    parts = out.decode("utf-8", "replace").split("\0")
    return dict(zip(parts[1::3], parts[2::3], strict=False)).get(name)
