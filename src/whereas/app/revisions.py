"""Files at revisions: what `REV:PATH`, `A..B PATH`, `--since REV` and a bare path of `diff` stand for, as bytes with a name."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from whereas.app import files
from whereas.history import arguments
from whereas.model.errors import InputError

if TYPE_CHECKING:
    from whereas.history.arguments import Place, Range
    from whereas.history.repository import Repository


TWO_FILES = "name both versions as files, or put it under git"


class Text(msgspec.Struct, frozen=True):
    """The bytes of one version, none of one that came later or had gone. `path`: the file, as it is named in messages; `rev`: the revision as the user named
    it, None for the work tree; `settled`: the readings file that stood beside it then, None if there was none: then those beside the file `beside` of the work
    tree hold for it too."""

    data: bytes
    path: str
    rev: str | None
    beside: str
    settled: bytes | None = None


def at_revision(text: str) -> Text | None:
    """The version that `REV:PATH` names; None if the argument is no such thing. Raises InputError where there is no such revision or file."""
    place = arguments.place(text)
    if place is None:
        return None
    from whereas.history.repository import open_repository

    path = Path(place.path)
    with open_repository(path if path.is_absolute() else Path.cwd(), text, mend="name a file, or put it under git") as repository:
        commit = repository.commit(place.rev) if place.rev else ""
        inside = _inside(repository, place)
        _, data = repository.read(commit, inside, called=place.rev)
        beside = str(repository.top / inside) if repository.top else ""
        return Text(data, place.path, place.rev or "index", beside, _settled(repository, commit, inside))


def readings_then(repository: Repository, commit: str, inside: str) -> str | None:
    """The object name of the readings file that stands beside a file at a commit ("" for the index); None if there is none. `inside`: the file's path from
    the top."""
    return next((oid for name in files.readings_names(inside) if (oid := repository.kind(commit, name.as_posix())) is not None), None)


def _settled(repository: Repository, commit: str, inside: str) -> bytes | None:
    oid = readings_then(repository, commit, inside)
    return repository.blob(oid, f"the readings beside {inside}") if oid is not None else None


def refuse_bare(text: str, mend: str = "") -> None:
    """Raises InputError where an argument names no file, but a revision alone. `mend`: how to name a file of it, if that is known better than here."""
    if text == files.STDIN or arguments.is_there(text) or arguments.place(text) is not None:  # git takes "HEAD@{1}:c.md" for a commit too
        return
    from whereas.history.repository import open_repository

    try:
        with open_repository(Path.cwd()) as repository:
            repository.commit(text)
    except InputError:
        return
    raise InputError("is a revision, and names no file", where=text, mend=mend or f"write '{text}:FILE', or 'FILE --since {text}'")


def _inside(repository: Repository, place: Place) -> str:
    """As with git, a path counts from the top of the repository, but from here if it opens with `./` or `../`, and an absolute one is what it is."""
    from whereas.history.repository import literal

    path = place.path.replace("\\", "/")
    return literal(path) if place.at_top else repository.inside(path)


def pair(span: Range, path: str) -> tuple[Text, Text]:
    """The two versions of a file (of the work tree, or that was once in it) that a range speaks of; a rename between them is followed, and an end that does not
    have the file is empty. Raises InputError where neither has it, or the newer one has it under another name."""
    from whereas.history.repository import open_repository

    with open_repository(Path(files.named(path)).absolute(), mend=TWO_FILES) as repository:
        inside = repository.inside(path)
        old, called = _older_end(repository, span)
        new = repository.commit(span.new)
        if repository.entry(new, inside) is None and _left(repository, old, new, inside):
            after = _then(repository, new, old, inside)
            return _text(repository, old, inside, inside, called, path), _text(repository, new, inside, after, span.new, path)
        later = _text(repository, new, inside, inside, span.new, path)
        return _text(repository, old, inside, _then(repository, old, new, inside), called, path), later


def since(span: Range, path: str) -> Text:
    """The version at the older end of a range of the file that stands, or stood, at `path` in the work tree; a rename since then is followed, and a file that
    is newer was empty. Raises InputError for one that git does not know, or that was not there either."""
    found = _since(span, path)
    assert found is not None
    return found


def since_if_old(span: Range, path: str) -> Text | None:
    """The same; None where the file is newer than that."""
    return _since(span, path, newer=False)


def _since(span: Range, path: str, newer: bool = True) -> Text | None:
    from whereas.history.repository import open_repository

    if not Path(path).is_file():
        _refuse_without_work_tree(path)
        if not was_there(span, path):
            files.read_bytes(path)
    with open_repository(Path(path).absolute(), mend=TWO_FILES) as repository:
        _work_tree(repository)
        inside = repository.inside(path)
        old, called = _older_end(repository, span)
        tip = repository.commit("HEAD")
        name = _then(repository, old, tip, inside)
        if name is None and not newer:
            return None
        if name is None and repository.entry("", inside) is None:
            committed(repository, tip, inside, path)
        return _text(repository, old, inside, name, called, path)


def was_there(span: Range, path: str) -> bool:
    """Whether the older end of a range has a file that is not in the work tree any more, and has no other name there."""
    from whereas.history.repository import open_repository
    from whereas.history.walk import staged_renames

    if os.path.lexists(path):
        return False
    try:
        repository = open_repository(Path(path).absolute())
    except InputError:
        return False
    with repository:
        inside = repository.inside(path)
        tip = repository.commit("HEAD")
        return _left(repository, _older_end(repository, span)[0], tip, inside) and inside not in staged_renames(repository, tip).values()


def _older_end(repository: Repository, span: Range) -> tuple[str, str]:
    """The commit at the older end of a range, and what it is called."""
    if span.from_base:
        return repository.merge_base(span.old, span.new), f"{span.old}...{span.new}"
    return repository.commit(span.old), span.old


def _left(repository: Repository, old: str, new: str, inside: str) -> bool:
    """Whether a file of the commit `old` did not get another name by the commit `new`."""
    from whereas.history.gone import fate

    found = fate(repository, new, inside)
    return repository.entry(old, inside) is not None and not (found is not None and found.there)


def _refuse_without_work_tree(path: str) -> None:
    """Raises InputError for a path in a bare repository, where no file is to be found whatever it is called."""
    from whereas.history.repository import open_repository

    try:
        repository = open_repository(Path(path).absolute())
    except InputError:
        return
    with repository:
        _work_tree(repository)


def _work_tree(repository: Repository) -> Path:
    """The folder in which the files lie. Raises InputError where there is none."""
    if repository.top is None:
        raise InputError("is a bare repository, which has no work tree to compare", where=str(repository.folder), mend="name a range: A..B PATH")
    return repository.top


def committed(repository: Repository, tip: str, inside: str, path: str) -> None:
    """Raises InputError for a file of the work tree that the commit `tip` does not have. `inside`: its path from the top."""
    if repository.entry(tip, inside) is None and Path(path).is_file():
        raise InputError("is not committed yet, and has no past", where=path, mend="commit it, or compare it with a file")


def _then(repository: Repository, old: str, tip: str, inside: str) -> str | None:
    """The name that the file had at the commit `old`; None if it was not there. A rename that is only in the index is followed too."""
    from whereas.history.walk import names, staged_name

    if repository.entry(old, inside) is not None:
        return inside
    committed_name = inside if repository.entry(tip, inside) is not None else staged_name(repository, tip, inside)
    if committed_name is None:
        return None
    return next((name for name in names(repository, tip, committed_name) if repository.entry(old, name) is not None), None)


def _text(repository: Repository, commit: str, inside: str, name: str | None, called: str, path: str) -> Text:
    """The file as it was at a commit, under the `name` it had there; nothing if it had none."""
    if name is None:
        return Text(b"", path, called, "")
    _, data = repository.read(commit, name, called=called)
    return Text(data, name if name != inside else path, called, path, _settled(repository, commit, name))
