"""What commands share: settings, output, colour, formats picked by an ending."""

from __future__ import annotations

import datetime
import os
import shutil
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from whereas.app import config, files
from whereas.model.errors import InputError, SettingsError
from whereas.model.settings import Settings
from whereas.render.style import LEAST_WIDTH, WIDTH, clean, count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rich.progress import Progress, TaskID

BAR_AFTER_SECONDS = 1.0
Word = TypeVar("Word", bound=str)
Documents = Annotated[
    list[str] | None,
    typer.Argument(metavar="[PATH]...", help="Markdown files, folders or globs ('-': standard input); without any, the usual places of a constitution."),
]
Older = Annotated[str, typer.Argument(metavar="OLD", help="The older version, or a range of revisions (A..B, or A...B from where they parted).")]
Newer = Annotated[
    str | None, typer.Argument(metavar="[NEW]", help="The newer version, or the file in that range. Left out: OLD in the work tree against HEAD.")
]
UNUSABLE = 2
"""Exit status for input or arguments that cannot be used, also where it is one document among others."""
Output = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file, whole or not at all; its ending picks the format.")]
Format = Annotated[str | None, typer.Option("--format", "-f", metavar="NAME", help="Output format.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors; the exit status tells.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colour (also: NO_COLOR in the environment).")]
StdinName = Annotated[str | None, typer.Option("--stdin-filename", metavar="NAME", help="What to call standard input ('-').")]
Since = Annotated[
    str | None, typer.Option("--since", metavar="REV", help="Compare with the file at this revision; with REV... at where that branch and HEAD parted.")
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", metavar="N", min=0, help="Processors to use for many documents; 0 is all.")]
ConfigFile = Annotated[str | None, typer.Option("--config", metavar="FILE", help="Settings file to use instead of the nearest one upward.")]


def settings(path: str | None) -> Settings:
    """The settings of this run. Raises SettingsError."""
    return config.load(settings_path(path))


def settings_path(path: str | None) -> Path | None:
    """The settings file: the one named, else the nearest upward, None if there is none. Raises SettingsError for a named one that is not there."""
    if path is None:
        return config.find(Path.cwd())
    if not Path(path).is_file():
        raise SettingsError("no such settings file", where=path, mend="check the path")
    return Path(path)


@contextmanager
def placing(path: str | None) -> Iterator[None]:
    """Tells of a wrong setting that shows in here with its line in the settings file. `path`: as of `settings`."""
    try:
        yield
    except SettingsError as error:
        raise config.placed(error, settings_path(path)) from None


def choose(name: str | None, output: str | None, formats: dict[str, str], default: str, other: str = "--format") -> str:
    """The format asked for, else the one of the output's ending, else `default`.

    `formats`: name -> its endings, parted by spaces; `other`: what to use instead of an ending. Raises SettingsError for an unknown name, or an ending that
    belongs to none.
    """
    if name is not None:
        if name not in formats:
            raise SettingsError(f"unknown format '{name}'", mend=near(name, formats) or f"use {', '.join(formats)}")
        return name
    ending = Path(output).suffix.lower() if output is not None else ""
    if not ending:
        return default
    found = next((f for f, endings in formats.items() if ending in endings.split()), None)
    if found is None:
        known = ", ".join(e for endings in formats.values() for e in endings.split())
        raise SettingsError(f"no format has the ending '{ending}'", where=output or "", mend=f"use {known} or {other}")
    return found


def one_of(word: str, known: Sequence[Word], what: str, mend: str = "") -> Word:
    """`word` if it is one of the known ones. Raises SettingsError if not, naming the nearest; where none is near it says `mend`, or all of them."""
    for candidate in known:
        if candidate == word:
            return candidate
    raise SettingsError(f"unknown {what} '{word}'", mend=near(word, known) or mend or f"use {', '.join(known)}")


def day(text: str | None) -> str:
    """An ISO date as typed, today if there is none. Raises SettingsError."""
    if text is None:
        return datetime.date.today().isoformat()
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise SettingsError(f"'{text}' is no date", mend="write it as 2026-11-25") from None


def listed(names: Iterable[str] | None) -> tuple[str, ...]:
    """The names of an option that may be repeated, and may hold several with commas between.

    >>> listed(["reasons,STR001", " graph "]), listed(None)
    (('reasons', 'STR001', 'graph'), ())
    """
    return tuple(name.strip() for text in names or () for name in text.split(",") if name.strip())


def accepted(new: int, stale: int, noun: str, file: str) -> str:
    """What was accepted, in words.

    >>> accepted(2, 1, "finding", "a.toml"), accepted(0, 0, "change", "a.toml")
    ('accepted 2 findings in a.toml, dropped 1 stale entry', 'nothing to accept')
    """
    dropped = f"dropped {count(stale, 'stale entry', 'stale entries')}" if stale else ""
    done = f"accepted {count(new, noun)} in {file}" if new or stale else "nothing to accept"
    return f"{done}, {dropped}" if dropped else done


def near(word: str, known: Iterable[str]) -> str:
    """The hint that names the nearest of the known words, empty if none is near.

    >>> near("pars", ["parse", "lint"]), near("x", ["parse"])
    ("did you mean 'parse'?", '')
    """
    import difflib

    found = difflib.get_close_matches(word, list(known), 1, 0.6)
    return f"did you mean '{found[0]}'?" if found else ""


def one_line(text: str) -> str:
    """`text` on one line, without control characters."""
    return clean(" ".join(text.split()))


def on_terminal() -> bool:
    """Whether standard output is a terminal; one that was closed (`>&-`) is none."""
    return sys.stdout is not None and sys.stdout.isatty()


def harmless(text: str) -> str:
    """`text` for standard output: on a terminal without control characters, which a document could use to drive it; elsewhere as it is."""
    return "".join(clean(line.rstrip("\n")) + "\n" for line in text.splitlines(True)) if on_terminal() else text


def complain(line: str) -> None:
    """Say on standard error, in one line, what is wrong or what was done; where it takes nothing, the exit status still tells."""
    with suppress(OSError):
        sys.stderr.write(f"whereas: {one_line(line)}\n")


def warn(lines: Iterable[str], quiet: bool) -> None:
    """The same of each of these lines, unless nothing is to be said."""
    for line in () if quiet else lines:
        complain(line)


def faulty(faults: Sequence[str]) -> int:
    """Say what kept documents from being read; result: the exit status, 0 if nothing did."""
    for fault in faults:
        complain(fault)
    return UNUSABLE if faults else 0


def colour(no_color: bool, output: str | None) -> bool:
    """Whether to colour: only on a terminal that has not been told otherwise."""
    return not no_color and output is None and not os.environ.get("NO_COLOR") and on_terminal() and os.environ.get("TERM") != "dumb"


def width(output: str | None, *, paged: bool = False) -> int:
    """Characters of a line: as many as the terminal has, or the one behind git's pager, within bounds; `WIDTH` where what is written goes elsewhere."""
    if output is not None or not (paged or on_terminal()):
        return WIDTH
    return max(LEAST_WIDTH, min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns))


def writable(output: str | None, *documents: str | None) -> None:
    """Raises InputError, before anything is done, where the output is one of the documents of this call (None: one that is not named)."""
    files.spare(output, [path for path in documents if path is not None])


def emit(text: str, output: str | None, quiet: bool = False) -> None:
    """Print `text`, or write it to `output` (which `quiet` does not hinder). Raises InputError where it cannot be written."""
    if output is not None:
        files.write_whole(output, text)
    elif text and not quiet:
        with _printing():
            try:
                sys.stdout.write(text)
            except UnicodeEncodeError:
                sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


@contextmanager
def _printing() -> Iterator[None]:
    """A fault of standard output in here becomes an InputError; BrokenPipeError (its reader left) stays what it is."""
    if sys.stdout is None:
        raise InputError("cannot be written (it is closed)", where="standard output")
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        silence()
        raise InputError(f"cannot be written ({error.strerror})", where="standard output") from None


@contextmanager
def progress(noun: str, quiet: bool = False) -> Iterator[Callable[[int, int], None]]:
    """A function to call with (done, in all), which draws a bar on standard error if that is a terminal and the work takes over a second."""
    begun = time.monotonic()
    drawn: list[tuple[Progress, TaskID]] = []

    def tell(done: int, total: int) -> None:
        if not drawn and (quiet or done >= total or time.monotonic() - begun < BAR_AFTER_SECONDS or not sys.stderr.isatty()):
            return
        if not drawn:
            from rich.console import Console
            from rich.progress import Progress

            bar = Progress(console=Console(stderr=True), transient=True)
            bar.start()
            drawn.append((bar, bar.add_task(noun, total=total)))
        drawn[0][0].update(drawn[0][1], completed=done)

    try:
        yield tell
    finally:
        for bar, _ in drawn:
            bar.stop()


def silence() -> None:
    """Let what is still unprinted go nowhere, so that nothing is said about it at exit."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
