"""What commands share: settings, output, colour, formats picked by an ending."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from whereas.app import config, files
from whereas.model.errors import SettingsError
from whereas.model.settings import Settings

Output = Annotated[str | None, typer.Option("--output", "-o", help="Write to this file, whole or not at all; its ending picks the format.")]
Format = Annotated[str | None, typer.Option("--format", "-f", help="Output format.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors; the exit status tells.")]
NoColor = Annotated[bool, typer.Option("--no-color", help="No colour (also: NO_COLOR in the environment).")]
StdinName = Annotated[str | None, typer.Option("--stdin-filename", help="What to call standard input ('-').")]
ConfigFile = Annotated[str | None, typer.Option("--config", help="Settings file to use instead of the nearest one upward.")]


def settings(path: str | None) -> Settings:
    """The settings of this run. Raises SettingsError."""
    if path is not None:
        if not Path(path).is_file():
            raise SettingsError("no such settings file", where=path, mend="check the path")
        return config.load(Path(path))
    return config.load(config.find(Path.cwd()))


def choose(name: str | None, output: str | None, formats: dict[str, str], default: str) -> str:
    """The format asked for, else the one of the output's ending, else `default`. `formats`: name -> ending. Raises SettingsError."""
    if name is not None:
        if name not in formats:
            import difflib

            near = difflib.get_close_matches(name, formats, 1)
            raise SettingsError(f"unknown format '{name}'", mend=f"did you mean '{near[0]}'?" if near else f"use {', '.join(formats)}")
        return name
    if output is not None:
        return next((f for f, ending in formats.items() if ending and output.lower().endswith(ending)), default)
    return default


def colour(no_color: bool, output: str | None) -> bool:
    """Whether to colour: only on a terminal that has not been told otherwise."""
    return not no_color and output is None and not os.environ.get("NO_COLOR") and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def emit(text: str, output: str | None, quiet: bool = False) -> None:
    """Print `text`, or write it to `output`."""
    if output is not None:
        files.write_whole(output, text)
    elif not quiet:
        try:
            sys.stdout.write(text)
        except UnicodeEncodeError:
            sys.stdout.buffer.write(text.encode("utf-8"))
        sys.stdout.flush()
