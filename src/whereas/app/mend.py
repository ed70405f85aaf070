"""Mend documents by the fixes of their findings.

A document is mended in memory, in rounds (a fix may lay another one bare, or overlap it), and each round's text is read again before anything is written.
"""

from __future__ import annotations

import difflib
import io
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from whereas.annotate import annotate
from whereas.app import acceptance, files, revisions
from whereas.app.check import earlier
from whereas.app.paths import from_settings
from whereas.app.read import readings_beside
from whereas.history import arguments
from whereas.lint import lint
from whereas.lint.fixes import NEWLINE, apply, damage, rewritten
from whereas.lint.stubs import STUB, is_stub
from whereas.model.errors import InputError
from whereas.parse import parse
from whereas.parse.source import BOM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.app.check import Base
    from whereas.model.acceptance import Accepted
    from whereas.model.constitution import Constitution
    from whereas.model.settings import Settings

ROUNDS = 8
"""How often a document is mended again before what is left is left."""


class Mended(msgspec.Struct, frozen=True):
    """One document with fixes applied, in memory. `old`, `new`: its text as the file holds it, with its newlines; `fixes`: how many findings are mended;
    `stubs`: how many places were made for a reason that is to be written; `left`: how many wait for another run."""

    path: str
    old: str
    new: str
    fixes: int = 0
    stubs: int = 0
    left: int = 0


def mend(path: str, settings: Settings, *, unsafe: bool = False, base: Base | None = None) -> Mended:
    """Apply the fixes of one file's findings in memory, reading the result again after each round. The file is not touched. `base`: what it is compared with.

    Raises InputError for what cannot be read, and where the result would be read otherwise than it should (our fault, and the document's rescue)."""
    if path == files.STDIN:
        raise InputError("cannot be mended in place", where="standard input", mend="name a file")
    if arguments.place(path) is not None:
        raise InputError("is a past revision, which nobody can mend", where=path, mend="name a file")
    revisions.refuse_bare(path)
    data = files.read_bytes(path)
    parse(data, path=files.shown(path), settings=settings.read)  # says what is wrong with bytes that are no text
    text = data.decode("utf-8")
    file = acceptance.find(Path.cwd())
    accepted = file.of(path), file.gone(path), file.accepts(path)
    old = earlier(path, base, settings.read) if base is not None else None
    mended = Mended(path, text, text)
    for _ in range(ROUNDS):
        again = _round(mended, settings, accepted, unsafe, old)
        if again.new == mended.new:
            break
        mended = again
    return mended


def _round(
    mended: Mended, settings: Settings, accepted: tuple[Sequence[Accepted], Sequence[Accepted], frozenset[str]], unsafe: bool, old: Constitution | None
) -> Mended:
    """The fixes that fit together now. `accepted`: findings of this document, and of those that are gone; changes."""
    document = parse(mended.new, path=files.shown(mended.path), settings=settings.read)
    constitution = annotate(document, settings.read, readings=readings_beside(mended.path))
    of, gone, agreed = accepted
    found = lint(constitution, settings.lint, accepted=of, gone=gone, old=old, place=from_settings(mended.path), agreed=agreed)
    fixed = apply(document.source.text, found.findings, unsafe=unsafe)
    bare = mended.new.removeprefix(BOM)
    new = mended.new[: len(mended.new) - len(bare)] + rewritten(bare, fixed.edits)
    lost = damage(document, parse(new, path=mended.path, settings=settings.read), fixed.mended) if fixed.edits else ""
    if lost:
        raise InputError(f"was not mended: {lost}", where=mended.path, mend="mend it by hand, and report this")
    fixes, stubs = mended.fixes + sum(not is_stub(f) for f in fixed.mended), mended.stubs + sum(STUB in e.text for e in fixed.edits)
    return Mended(mended.path, mended.old, new, fixes, stubs, len(fixed.left))


def write(mended: Mended) -> None:
    """Write a mended document, if anything was mended. Raises InputError where it cannot be written."""
    if mended.new != mended.old:
        files.write_whole(mended.path, mended.new)


def unified(mended: Mended) -> str:
    """The changes as a unified diff; empty if there are none."""
    old, new = (io.StringIO(NEWLINE.sub("\n", text.removeprefix(BOM)), newline="\n").readlines() for text in (mended.old, mended.new))
    lines = difflib.unified_diff(old, new, mended.path, mended.path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
