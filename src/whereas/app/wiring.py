"""What `whereas git install` puts into a repository, and takes out again: a marked block in `.git/config`, one in `.git/info/attributes`. Pure.

    # >>> whereas (whereas git uninstall takes this out)
    /docs/constitution.md diff=whereas
    # <<< whereas

A block stands at the end of its file. What it had to add besides itself (the line break that the last line lacked, the file, its folder) is told by its first
line, so that a file without its block is byte for byte the file that there was.
"""

from __future__ import annotations

import re

import msgspec

from whereas.model.errors import InputError

NAME = "whereas"
OPENS, CLOSES = "# >>> whereas", "# <<< whereas"
BLOCK = re.compile(rf"(\n?){re.escape(OPENS)}(?: \[([a-z ]*)\])? .*\n((?:.*\n)*?){re.escape(CLOSES)}\n")
JOINED, MADE, FOLDER = "joined", "made", "folder"
"""What a first line tells: a line break was added before the block; the file, its folder was made for it."""
FOREIGN = re.compile(r'^[ \t]*\[[ \t]*(?:diff|difftool)[ \t]+"whereas"[ \t]*\]', re.MULTILINE | re.IGNORECASE)
PLAIN = re.compile(r"[\w./~@%+=:,-]+")
GLOB = re.compile(r"([*?\[\]\\])")


class Found(msgspec.Struct, frozen=True):
    """A file without its block: `text`, or None where the block's file is not there any more without it; `lines` of the block; whether `folder` goes too."""

    text: str | None
    lines: tuple[str, ...] = ()
    folder: bool = False


def without(text: str | None, where: str) -> Found:
    """A file's text taken apart. Raises InputError (`where`) for a block that was cut in half."""
    if text is None:
        return Found(None)
    block = BLOCK.search(text)
    rest = text if block is None else text[: block.start()] + text[block.end() :]
    if OPENS in rest or CLOSES in rest:
        raise InputError(f"holds half a block of whereas's ('{OPENS}')", where=where, mend="take it out by hand")
    if block is None:
        return Found(text)
    told = (block[2] or "").split()
    if block[1] and JOINED not in told:
        rest = text[: block.start() + 1] + text[block.end() :]
    lines = tuple(block[3].splitlines())
    return Found(None, lines, FOLDER in told) if MADE in told and not rest else Found(rest, lines)


def with_block(text: str | None, lines: tuple[str, ...], *, no_folder: bool = False) -> str:
    """A file's text (None: there is none) with a block at its end."""
    told = [FOLDER] if no_folder else []
    if text is None:
        told.append(MADE)
    joined = bool(text) and not str(text).endswith("\n")
    if joined:
        told.append(JOINED)
    head = f"{OPENS}{f' [{chr(32).join(told)}]' if told else ''} (whereas git uninstall takes this out)"
    return (text or "") + ("\n" if joined else "") + "".join(f"{line}\n" for line in (head, *lines, CLOSES))


def config_lines(command: str) -> tuple[str, ...]:
    """The lines for `.git/config`. `command`: how a shell calls whereas."""
    driver = f"{command} git driver --"
    return (
        f'[diff "{NAME}"]', f"\tcommand = {_value(driver)}",
        f'[difftool "{NAME}"]', f"\tcmd = {_value(f'{driver} {DIFFTOOL}')}",
    )  # fmt: skip


DIFFTOOL = '"$MERGED" "$LOCAL" . . "$REMOTE" . .'
"""What `git difftool` gives, in the order of an external diff."""


def _value(text: str) -> str:
    """A value of git's configuration, in quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def foreign(config: str | None) -> bool:
    """Whether a configuration (without our block) has a driver of our name that somebody else put there."""
    return FOREIGN.search(config or "") is not None


def attribute_line(path: str) -> str:
    """The line that gives one file (from the top, with slashes) our driver; what means something in a pattern is escaped.

    >>> attribute_line("docs/c.md"), attribute_line("a b/[1].md")
    ('/docs/c.md diff=whereas', '"/a b/\\\\\\\\[1\\\\\\\\].md" diff=whereas')
    """
    pattern = "/" + GLOB.sub(r"\\\1", path)
    if not PLAIN.fullmatch(path):
        pattern = '"' + pattern.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'
    return f"{pattern} diff={NAME}"
