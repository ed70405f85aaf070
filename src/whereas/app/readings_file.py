"""The bytes of a `NAME.readings.toml` -> the readings settled in it, or what is wrong with them: which entry, on which line, and the nearest word.

roles = ["ruel"]    ->    charter.readings.toml:4: there is no role 'ruel'; did you mean 'rule'?
[[readings]]        ->    charter.readings.toml:1: there is no table 'readings'; did you mean 'reading'?
"""

from __future__ import annotations

import difflib
import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING, get_args

import msgspec

from whereas.model.constitution import MODALITIES, Role
from whereas.model.errors import InputError
from whereas.model.readings import Readings, Settled

if TYPE_CHECKING:
    from collections.abc import Sequence

GUIDE = "see docs/how-to/settle-readings.md"
ENTRY = re.compile(r"^\s*\[\[\s*reading\s*\]\]")
PLACED = re.compile(r"^(?P<what>.*?)(?: - at `\$(?P<place>.*)`)?$", re.DOTALL)
UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>.*)`")
NO_CHOICE = re.compile(r"Invalid enum value '(?P<value>.*)'", re.DOTALL)
WHICH = re.compile(r"\.reading\[(?P<number>\d+)\](?:\.(?P<field>\w+))?")
WORDS = {"`str`": "text", "`array`": "a list", "`object`": "a table", "`int`": "a number", "`float`": "a number", "`bool`": "true or false", " | null": ""}
"""What msgspec calls values, and what people do."""


def decoded(data: bytes, path: str) -> Readings:
    """The readings that the bytes of the file at `path` hold, with or without a byte-order mark. Raises InputError."""
    data = data.removeprefix(BOM_UTF8)
    try:
        found = msgspec.toml.decode(data, type=Readings)
    except msgspec.ValidationError as error:
        raise _plainly(str(error), data.decode("utf-8"), path) from None
    except ValueError as error:
        raise InputError(f"cannot be understood ({error})", where=path, mend=GUIDE) from None
    for number, one in enumerate(found.reading):
        if one.roles == ():
            raise InputError(
                "'roles' is empty", where=_where(path, data.decode("utf-8"), number, "roles"), mend="name a role, such as 'other', or leave it out"
            )
        if one.modality is not None and one.roles is not None and "rule" not in one.roles:
            where = _where(path, data.decode("utf-8"), number, "modality")
            raise InputError("a force is given to what is called no rule", where=where, mend="add 'rule' to its roles, or leave out the modality")
    return found


def _plainly(message: str, text: str, path: str) -> InputError:
    """msgspec's message in words of the file."""
    parts = PLACED.match(message)
    what, place = (parts["what"], parts["place"] or "") if parts else (message, "")
    entry = WHICH.match(place)
    number, field = (int(entry["number"]), entry["field"] or "") if entry else (None, "")
    if unknown := UNKNOWN.fullmatch(what):
        name = unknown["name"]
        kind, of = ("table", Readings) if entry is None else ("key", Settled)
        return InputError(f"there is no {kind} '{name}'", where=_where(path, text, number, name), mend=_near(name, of.__struct_fields__))
    where = _where(path, text, number, field)
    if choice := NO_CHOICE.fullmatch(what):
        kind, known = ("role", get_args(Role)) if field == "roles" else ("modality", MODALITIES)
        return InputError(f"there is no {kind} '{choice['value']}'", where=where, mend=_near(choice["value"], known))
    for name, word in WORDS.items():
        what = what.replace(name, word)
    said = re.sub(r"Object missing required field `(\w+)`", r"has no '\1'", what)
    about = f"'{field}' is wrong: " if field else "a reading " if said != what else ""
    return InputError(f"{about}{said[:1].lower()}{said[1:]}", where=where, mend=GUIDE)


def _near(word: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(word, known, 1, 0.6)
    return f"did you mean '{near[0]}'?" if near else f"use {', '.join(known)}"


def _where(path: str, text: str, entry: int | None, key: str) -> str:
    """The file, and the line of a key of an entry (0-based), else that on which the entry begins; for no entry, the line that names the key."""
    lines = text.splitlines()
    begun = [n for n, line in enumerate(lines) if ENTRY.match(line)]
    first, last = (0, len(lines)) if entry is None else (begun[entry], ([*begun, len(lines)])[entry + 1]) if entry < len(begun) else (-1, -1)
    named = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[=.\]]") if key else None
    at = next((n for n in range(first, last) if named is not None and named.match(lines[n])), first if entry is not None else -1)
    return f"{path}:{at + 1}" if at >= 0 else path
