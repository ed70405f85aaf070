"""Asks git, and lets it do nothing else.

Only plumbing commands run (rev-parse, rev-list, ls-tree, ls-files, diff-tree, diff-index, merge-base, cat-file), which know no hook, filter, textconv,
external diff or pager; what the repository's configuration could still start is switched off in `QUIET`. Revisions that open with a dash are refused before
git sees them, and paths are taken literally. Nothing is written: no reference, no index, no work tree.

`with open_repository(Path("docs")) as repository: repository.read(repository.commit("HEAD~1"), "docs/c.md")`
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from whereas.history.inherited import placed
from whereas.model.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    import git

SIZE_LIMIT = 64 * 1024 * 1024
"""Bytes of one document, or of one version of it; a larger one is refused, for it is no constitution."""
CONFIGURED = {
    "core.fsmonitor": "false", "core.hooksPath": os.devnull, "core.pager": "cat", "core.warnAmbiguousRefs": "true", "core.alternateRefsCommand": "false",
    "protocol.allow": "never", "diff.external": "", "log.showSignature": "false", "maintenance.auto": "false", "gc.auto": "0",
}  # fmt: skip
"""Configuration laid over the repository's own."""
QUIET = {
    "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none", "GIT_TERMINAL_PROMPT": "0", "GIT_LITERAL_PATHSPECS": "1",
    "GIT_TRACE": "0", "GIT_TRACE2": "0", "GIT_TRACE2_EVENT": "0", "GIT_TRACE2_PERF": "0", "GIT_PAGER": "cat", "GIT_EXTERNAL_DIFF": "", "GIT_ASKPASS": "",
    "GIT_CONFIG_PARAMETERS": "", "GIT_CONFIG_COUNT": str(len(CONFIGURED)),
    **{f"GIT_CONFIG_KEY_{i}": key for i, key in enumerate(CONFIGURED)}, **{f"GIT_CONFIG_VALUE_{i}": value for i, value in enumerate(CONFIGURED.values())},
}  # fmt: skip
"""Environment of every call: never take a lock, fetch, ask or trace."""
POINTER = b"version https://git-lfs.github.com/spec/"
"""What a file opens with whose contents Git LFS keeps."""
DIGITS, SHOWN_DIGITS = 40, 7
DATE = re.compile(r"\d{4}-\d\d?-\d\d?(?:[T ].*)?")
"""What `git log --since` would take for a date."""
OLDER = re.compile(r"[~^]|@\{|^[0-9a-f]{7,40}$")
"""What names a revision by how far back it is, or by its hash."""


class Entry(msgspec.Struct, frozen=True):
    """What stands at a path of a commit: its kind, and the object's name in hex."""

    kind: Literal["file", "folder", "link", "submodule"]
    oid: str


KINDS: dict[bytes, Literal["file", "folder", "link", "submodule"]] = {b"040000": "folder", b"120000": "link", b"160000": "submodule"}


class Repository:
    """One repository. `top`: its work tree, None where it is bare; `folder`: its own git folder; `common`: the one that its work trees share. Close it, or use
    it as a context manager."""

    def __init__(self, found: git.Repo) -> None:
        import git

        self._found = found
        self.folder, self.common = Path(found.git_dir), Path(found.common_dir)
        self.top = Path(os.path.realpath(found.working_tree_dir)) if found.working_tree_dir else None
        self.shallow = (self.common / "shallow").is_file()
        self._git = git.Git(str(self.folder))
        self._git.update_environment(**QUIET, GIT_DIR=str(self.folder), **placed(os.environ, self.folder, self.common, self.top))

    def __enter__(self) -> Repository:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the process that hands out objects."""
        self._git.clear_cache()
        self._found.close()

    def run(self, *arguments: str) -> tuple[int, bytes, str]:
        """One plumbing command: (exit status, standard output, standard error)."""
        executable = str(self._git.GIT_PYTHON_GIT_EXECUTABLE)
        status, out, err = self._git.execute(
            [executable, "--no-pager", *arguments], with_extended_output=True, with_exceptions=False, stdout_as_string=False, strip_newline_in_stdout=False
        )
        return status, out, err

    def commit(self, rev: str) -> str:
        """The commit that a revision names, in hex. Raises InputError (revision) where there is none, or more than one."""
        checked(rev)
        status, out, err = self.run("rev-parse", "--verify", "--end-of-options", f"{rev}^{{commit}}")
        if "is ambiguous" in err:
            raise InputError("is ambiguous", where=rev, mend=_which(err, rev))
        if status:
            raise InputError("git knows no such revision", where=rev, mend=self._unknown(rev))
        found = out.decode("ascii", "replace").split()[-1]
        if len(found) != DIGITS:
            raise InputError("uses SHA-256 names of objects, which GitPython cannot read yet", where=str(self.folder), mend="write the versions to files")
        return found

    def _unknown(self, rev: str) -> str:
        """How to come by a revision that is not there: one that is counted back or a commit is an older one, a name may as well be misspelt."""
        if DATE.fullmatch(rev):
            return f"name a commit, tag or branch, no date: 'git log --since {rev}' shows the commits since then"
        if self.shallow and OLDER.search(rev):
            return "this is a shallow clone; 'git fetch --unshallow' brings the older ones"
        if self.shallow:
            return "check its name; this is a shallow clone, to which 'git fetch --unshallow --tags' brings what it lacks"
        if not self.run("rev-parse", "--verify", "--quiet", "HEAD")[1]:
            return "nothing has been committed yet"
        return "'git log' and 'git tag' show those that there are"

    def day(self, commit: str) -> str:
        """The day on which a commit was written, as an ISO date. `commit`: hex."""
        _, out, _ = self.run("rev-list", "--max-count=1", "--format=%as", commit)
        return out.decode("ascii", "replace").split()[-1]

    def merge_base(self, old: str, new: str) -> str:
        """The merge base of two revisions, in hex. Raises InputError where they have none."""
        status, out, _ = self.run("merge-base", "--end-of-options", self.commit(old), self.commit(new))
        if status or not out:
            mend = "this is a shallow clone; 'git fetch --unshallow' brings the older ones" if self.shallow else "compare them directly: A..B"
            raise InputError("have no ancestor in common", where=f"{old}...{new}", mend=mend)
        return out.decode("ascii").split()[0]

    def entry(self, commit: str, path: str) -> Entry | None:
        """What stands at `path` (from the top, with slashes) of a commit; None for nothing. `commit`: hex, or "" for the index."""
        name = path.rstrip("/")
        if name in {"", "."}:
            return Entry("folder", commit)
        if not commit:
            _, out, _ = self.run("ls-files", "--stage", "-z", "--full-name", "--", path)
            rows = [row.partition(b"\t") for row in out.split(b"\0") if row]
            found = next((meta.split() for meta, _, name in rows if name == path.encode() and meta.endswith(b" 0")), None)
            return Entry(KINDS.get(found[0], "file"), found[1].decode()) if found else None
        _, out, _ = self.run("ls-tree", "-z", "--full-tree", commit, "--", name)
        meta, _, listed = out.partition(b"\0")[0].partition(b"\t")
        parts = meta.split()
        if len(parts) != 3 or listed != name.encode():
            return None
        entry = Entry(KINDS.get(parts[0], "file"), parts[2].decode())
        return entry if name == path or entry.kind == "folder" else None

    def read(self, commit: str, path: str, *, called: str = "") -> tuple[str, bytes]:
        """(object name, bytes) of a file at a commit. `called`: the revision for messages. Raises InputError that says what stands there instead."""
        from whereas.history.gone import whereabouts

        entry = self.entry(commit, path)
        where = f"{called or commit[:SHOWN_DIGITS]}:{path}"
        if entry is None and not commit and self.run("ls-files", "--unmerged", "-z", "--full-name", "--", path)[1]:
            raise InputError("is in conflict", where=where, mend=f"finish the merge, or name one side, such as HEAD:{path}")
        if entry is None:
            mend = (whereabouts(self, commit, path) if commit else "") or self.nearby(commit, path)
            raise InputError("there is no such file at this revision", where=where, mend=mend or "paths count from the top of the repository, './' from here")
        if entry.kind == "link":
            target = self.blob(entry.oid, where).decode("utf-8", "replace")
            raise InputError("is a symbolic link", where=where, mend=f"name what it leads to, '{target}'")
        if entry.kind != "file":
            raise InputError(
                f"is a {entry.kind}", where=where, mend="name a Markdown file" if entry.kind == "folder" else "go into it and name its own revision"
            )
        return entry.oid, self.blob(entry.oid, where)

    def blob(self, oid: str, where: str) -> bytes:
        """The bytes of an object. Raises InputError (`where`) for one that is too large, not here, or kept elsewhere."""
        try:
            size = self._header(oid)[2]
            if size > SIZE_LIMIT:
                raise InputError(f"is larger than {SIZE_LIMIT // (1024 * 1024)} MiB", where=where, mend="split it")
            data: bytes = self._git.get_object_data(oid)[3]
        except ValueError:
            raise InputError("its contents are not in this clone", where=where, mend="fetch them: 'git fetch --refetch'") from None
        if data.startswith(POINTER):
            raise InputError("is kept in Git LFS", where=where, mend="whereas reads what git itself holds; write the older version to a file")
        return data

    def kind(self, commit: str, path: str) -> str | None:
        """The object name of the file at a path of a commit, None where there is none: quicker than `entry`, for long walks."""
        try:
            oid, kind, _ = self._header(f"{commit}:{path}")
        except ValueError:
            return None
        return oid if kind == "blob" else None

    def parents(self, commit: str) -> list[str]:
        """The commits that a commit was made from, in hex, also those that a shallow clone does not hold: quicker than `rev-list`, for long walks."""
        data: bytes = self._git.get_object_data(commit)[3]
        head = data.partition(b"\n\n")[0]
        return [line.split()[1].decode("ascii") for line in head.split(b"\n") if line.startswith(b"parent ")]

    def _header(self, name: str) -> tuple[str, str, int]:
        """(object name, kind, bytes) of an object. Raises ValueError where it is not there."""
        found: tuple[Any, Any, int] = self._git.get_object_header(name)
        oid, kind = (part.decode("ascii") if isinstance(part, bytes) else str(part) for part in found[:2])
        return oid, kind, int(found[2])

    def inside(self, path: str) -> str:
        """A path of the file system as git has it: from the top, with slashes. Raises InputError for one outside of the work tree."""
        top = self.top
        if top is None:
            return literal(os.path.normpath(path).replace(os.sep, "/"))
        real = Path(os.path.realpath(path))
        try:
            return literal(real.relative_to(top).as_posix())
        except ValueError:
            raise InputError("lies outside of the repository", where=path, mend=f"name a file in {top}") from None

    def nearby(self, commit: str, path: str, shown: Callable[[str], str] = str) -> str:
        """Which file may be meant where a commit has none at a path, as a clause; empty where none is like it. `commit`: hex, or "" for the index; `shown`: how
        a name is written."""
        import difflib

        parts = path.split("/")
        for depth in range(1, len(parts)):
            above = self.entry(commit, "/".join(parts[:depth])) if commit else None
            if above is not None and above.kind == "submodule":
                return f"'{'/'.join(parts[:depth])}' is a submodule: go into it and name its own revision"
        listing = self.run("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit)[1] if commit else self.run("ls-files", "-z")[1]
        names = [n for n in listing.decode("utf-8", "replace").split("\0") if n][:20_000]
        same = [n for n in names if n.rpartition("/")[2] == parts[-1]]
        near = same or difflib.get_close_matches(path, [n for n in names if n.endswith(".md")], 1, 0.6)
        return f"did you mean '{shown(near[0])}'?" if near else ""


def open_repository(start: Path, called: str = "", *, mend: str = "put it under git") -> Repository:
    """The repository that holds a file or folder. `called`: how the one who asks named it; `mend`: what to do where there is none. Raises InputError
    where there is none, or no git."""
    os.environ.setdefault("GIT_PYTHON_REFRESH", "quiet")
    import git

    folder = start if start.is_dir() else start.parent
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    real = os.path.realpath(folder)
    try:
        found = git.Repo(real, search_parent_directories=True)
        repository = Repository(found)
        if repository.run("rev-parse", "--git-dir")[0]:
            raise InputError("is no git repository that git itself can read", where=str(repository.folder), mend="'git status' there says why")
    except (git.exc.InvalidGitRepositoryError, git.exc.NoSuchPathError):
        where = called or os.path.relpath(start)
        if not os.path.lexists(start):
            raise InputError("no such file, nor a git repository that could have held it", where=where, mend="check the path") from None
        raise InputError("lies in no git repository", where=where, mend=mend) from None
    except git.exc.GitCommandNotFound:
        raise InputError("git is not installed, so no revision can be read", mend="install it, or name files") from None
    return repository


def checked(rev: str) -> str:
    """`rev`, if it may be shown to git. Raises InputError for what looks like an option or is no single revision."""
    if not rev or rev.startswith("-") or not rev.isprintable() or rev != rev.strip():
        raise InputError("is no revision", where=repr(rev) if rev != rev.strip() or not rev else rev, mend="name a commit, tag or branch")
    if rev.startswith("^") or ".." in rev:
        raise InputError("is a range, where one revision is asked for", where=rev, mend="name a commit, tag or branch")
    return rev


def literal(path: str) -> str:
    """`path`, if it may be shown to git. Raises InputError for a name that its protocol cannot carry."""
    try:
        path.encode()
    except UnicodeEncodeError:
        raise InputError("has a name that is not UTF-8", where=path.encode("utf-8", "replace").decode(), mend="rename it") from None
    if "\n" in path or "\0" in path:
        raise InputError("has a line break in its name", where=path, mend="rename it")
    return path


def _which(err: str, rev: str) -> str:
    """What git says of an ambiguous name, as one clause."""
    found = [line.removeprefix("hint:").split()[0] for line in err.splitlines() if line.startswith("hint:   ")]
    if found:
        return f"it may be {', '.join(found[:4])}"
    return f"say refs/tags/{rev} or refs/heads/{rev}"
