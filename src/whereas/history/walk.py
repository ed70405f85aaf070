"""Decides which versions a file has had, in which order, and which of them stand next to each other.

Order is by topology, oldest first: a version comes after all that it was made from, whatever the dates say. A version's parents are the nearest versions
before it (commits that left the file alone are passed over); a merge has several. The file's own renames are followed, along each side of a merge for itself:
where one branch moved the file and another amended it under its old name, both are parents of the merge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from whereas.model.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.history.repository import Repository

FORMAT = "%aI%x00%an%x00%s"
RENAMES_MAX = 50
"""Renames of one file that are followed; the history before is left out."""
LIKENESS = "-M40%"
"""How alike two files must be for git to call it a rename."""


class Version(msgspec.Struct, frozen=True):
    """One commit that touched the file. `rev`: the commit, in hex; `date`: when it was written, ISO 8601; `path`: the file's name there, from the top;
    `blob`: the object's name, None where the commit took the file away; `parents`: the versions it was made from; `cut`: there may be older ones that are
    not in this (shallow) clone; `settled`: the object's name of the readings file that it is read with, None for that of the work tree."""

    rev: str
    date: str
    author: str
    subject: str
    path: str
    blob: str | None
    parents: tuple[str, ...] = ()
    cut: bool = False
    settled: str | None = None

    @property
    def read_from(self) -> tuple[str | None, str | None]:
        """All that its reading rests on: the text, and the readings settled beside it."""
        return self.blob, self.settled


def versions(repository: Repository, tip: str, path: str) -> list[Version]:
    """All versions of `path` up to the commit `tip`, oldest first. Empty if there are none."""
    found: dict[str, Version] = {}
    return _ordered(found, _walk(repository, tip, path, found, 0))


def rooted(repository: Repository, tip: str, path: str, base: str) -> tuple[list[Version], frozenset[str]]:
    """The versions that the commit `base` does not have, oldest first, among those that they were made from; result: all of these, and which `base` has.

    Each is compared with what it was made from, not with `base`, which may stand on another branch. Where `base` has all, the last one is left."""
    every = versions(repository, tip, path)
    _, out, _ = repository.run("rev-list", tip, f"^{base}")
    fresh = set(out.decode("ascii", "replace").split())
    known = {v.rev: v for v in every if v.rev not in fresh}
    later = [v for v in every if v.rev in fresh]
    roots = _roots(repository, known, [p for v in later for p in v.parents if p in known] if later else [*known][-1:])
    return [*roots, *later], frozenset(v.rev for v in roots)


def _roots(repository: Repository, known: dict[str, Version], near: list[str]) -> list[Version]:
    """The versions `near`, oldest first, and those before them in the place of which hold no text. Each has the nearest other one before it as its only
    parent; of several, the last version that all were made from is there too, so that it is known which principle of one is which of another."""
    before: dict[str, set[str]] = {}
    empty: set[str] = set()
    waiting = list(near)
    while waiting:
        rev = waiting.pop()
        if rev in before or rev in empty:
            continue
        if _holds_text(repository, known[rev]):
            before[rev] = _reached(known, list(known[rev].parents))
        else:
            empty.add(rev)
            waiting += [p for p in known[rev].parents if p in known]
    shared = set.intersection(*({rev, *past} for rev, past in before.items())) if before else set()
    last = [rev for rev in known if rev in shared and _holds_text(repository, known[rev])][-1:]
    found: list[Version] = []
    for rev in (r for r in known if r in before or r in empty or r in last):
        past = [v.rev for v in found if v.rev in before.get(rev, ()) and v.rev not in empty]
        parents = known[rev].parents if rev in empty else past[-1:]
        found.append(msgspec.structs.replace(known[rev], parents=tuple(p for p in parents if p in known)))
    return found


def _holds_text(repository: Repository, version: Version) -> bool:
    try:
        return version.blob is not None and bool(repository.blob(version.blob, version.path).strip())
    except InputError:
        return False


def names(repository: Repository, tip: str, path: str) -> Iterator[str]:
    """The names that the file at `path` of `tip` has had, newest first, its present one first."""
    seen: set[str] = set()
    for version in reversed(versions(repository, tip, path)):
        if version.path not in seen:
            seen.add(version.path)
            yield version.path


def staged_name(repository: Repository, tip: str, path: str) -> str | None:
    """The name at the commit `tip` of a file that the index holds at `path` under a new one (`git mv`, not committed yet); None if it has none."""
    return staged_renames(repository, tip).get(path)


def staged_renames(repository: Repository, tip: str) -> dict[str, str]:
    """New name -> name at the commit `tip` of the files that the index holds under a new one."""
    _, out, _ = repository.run("diff-index", "--cached", "--raw", "--no-ext-diff", "--no-textconv", LIKENESS, "--diff-filter=R", "-z", tip)
    fields = out.decode("utf-8", "replace").split("\0")
    return dict(zip(fields[2::3], fields[1::3], strict=False))


def _walk(repository: Repository, tip: str, path: str, found: dict[str, Version], renames: int) -> list[str]:
    """Add the versions reachable from `tip` to `found`; result: those of them that come last."""
    rows = _listed(repository, tip, path)
    listed = {rev for rev, _, _ in rows}
    for rev, parents, about in rows:
        if rev in found:
            continue
        date, author, subject = about
        blob = repository.kind(rev, path)
        before = [p for p in parents if p in listed]
        renamed = _renamed(repository, rev, path) if blob is not None and renames < RENAMES_MAX else []
        if renamed:  # a parent that took the path away is no version of what came to it from another name
            before = [p for p in before if repository.kind(p, path) is not None]
        for parent, old in renamed:
            before += _walk(repository, parent, old, found, renames + 1)
        cut = repository.shallow and not before and not _parents(repository, rev)
        found[rev] = Version(rev, date, author, subject, path, blob, tuple(dict.fromkeys(before)), cut)
    return [rows[0][0]] if rows else []


def _listed(repository: Repository, tip: str, path: str) -> list[tuple[str, list[str], tuple[str, str, str]]]:
    """(commit, nearest older commits that touched the path, (date, author, subject)), newest first."""
    arguments = ["--topo-order", "--parents", "--full-history", "--simplify-merges", "--encoding=UTF-8", f"--format={FORMAT}"]
    _, out, _ = repository.run("rev-list", *arguments, tip, "--", path)
    lines = out.decode("utf-8", "replace").split("\n")
    rows = []
    for head, about in zip(lines[::2], lines[1::2], strict=False):
        rev, *parents = head.removeprefix("commit ").split()
        date, author, subject = (*about.split("\0"), "", "", "")[:3]
        rows.append((rev, parents, (date, author, subject)))
    return rows


def _parents(repository: Repository, rev: str) -> list[str]:
    _, out, _ = repository.run("rev-list", "--parents", "--max-count=1", rev)
    return out.decode("ascii", "replace").split()[1:]


def _renamed(repository: Repository, rev: str, path: str) -> list[tuple[str, str]]:
    """(parent, the file's name there) for each parent of a commit that has the file under another name."""
    found = []
    for parent in repository.parents(rev):
        if repository.kind(parent, path) is not None:
            continue
        _, out, _ = repository.run("diff-tree", "-r", "-z", "--raw", "--no-ext-diff", "--no-textconv", LIKENESS, "--diff-filter=R", parent, rev)
        parts = out.decode("utf-8", "replace").split("\0")
        pairs = zip(parts[1::3], parts[2::3], strict=False)
        found += [(parent, old) for old, new in pairs if new == path]
    return found


def _ordered(found: dict[str, Version], heads: list[str]) -> list[Version]:
    """The versions that `heads` were made from, and these: parents before children, otherwise as git lists them."""
    order: list[Version] = []
    done: set[str] = set()
    reached = _reached(found, heads)
    waiting = [rev for rev in found if rev in reached]
    while waiting:
        rev = waiting[-1]
        left = [p for p in found[rev].parents if p not in done and p in found]
        if rev in done or not left:
            waiting.pop()
            if rev not in done:
                done.add(rev)
                order.append(found[rev])
        else:
            waiting += reversed(left)
    return order


def _reached(found: dict[str, Version], heads: list[str]) -> set[str]:
    """`heads`, and all that they were made from."""
    reached: set[str] = set()
    waiting = list(heads)
    while waiting:
        rev = waiting.pop()
        if rev in found and rev not in reached:
            reached.add(rev)
            waiting += found[rev].parents
    return reached
