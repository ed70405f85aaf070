"""What git asks when it shows a diff of a document: the two sides that it gives, compared.

Git calls `whereas git driver -- PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE [NEW-PATH HEADER]`, with /dev/null for a side that is not there, and
with PATH alone for a file in conflict. (git help git, GIT_EXTERNAL_DIFF.)
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from whereas.app import files
from whereas.app.read import read_bytes, readings_beside
from whereas.model.errors import SettingsError
from whereas.model.settings import ReadSettings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.constitution import Constitution

NOTHING = frozenset({"/dev/null", "nul", os.devnull})
DIGITS = 7
LEAST, RENAMED = 7, 8


class Sides(msgspec.Struct, frozen=True):
    """The two sides of one file as read, None for one that is not there; `path`: as it is called now. Both are None for a file in conflict."""

    path: str
    old: Constitution | None = None
    new: Constitution | None = None


def sides(given: Sequence[str], settings: ReadSettings) -> Sides:
    """What git's arguments name. Raises SettingsError for anything but them, InputError for what cannot be read."""
    if len(given) == 1:
        return Sides(given[0])
    if len(given) < LEAST:
        raise SettingsError("'git driver' is called by git, not by people", mend="'whereas git install' tells git of it")
    path = given[0]
    called = given[LEAST] if len(given) >= RENAMED else path
    old = _side(given[1], given[2], path, called, settings)
    return Sides(called, old, _side(given[4], given[5], called, called, settings))


def _side(file: str, hexed: str, path: str, now: str, settings: ReadSettings) -> Constitution | None:
    """One side. `now`: the file of the work tree whose settled readings hold for it."""
    if file in NOTHING:
        return None
    rev = hexed[:DIGITS] if hexed.strip("0.") and Path(file) != Path(now) else None
    return read_bytes(files.read_bytes(file), settings, path=files.shown(path), rev=rev, readings=readings_beside(now))
