"""Settings: `[tool.whereas]` in pyproject.toml, or whereas.toml, the nearest upward from the working directory."""

from __future__ import annotations

import difflib
import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from whereas.model.errors import SettingsError
from whereas.model.settings import Settings

FILES = ("whereas.toml", "pyproject.toml")
_UNKNOWN = re.compile(r"unknown field `([^`]*)`(?: - at `\$\.?([^`]*)`)?")


def find(start: Path) -> Path | None:
    """The settings file that governs `start`: whereas.toml, or a pyproject.toml that has `[tool.whereas]`, nearest upward; None if there is none."""
    for folder in (start, *start.parents):
        for name in FILES:
            path = folder / name
            if path.is_file() and (name == "whereas.toml" or _table(path) is not None):
                return path
    return None


def load(path: Path | None) -> Settings:
    """The settings of a file, defaults for None. Raises SettingsError (path, near match) for an unknown key or a wrong value."""
    if path is None:
        return Settings()
    table = _table(path)
    try:
        return msgspec.convert(table or {}, Settings)
    except msgspec.ValidationError as error:
        raise SettingsError(_plainly(str(error)), where=str(path), mend=_near(str(error))) from None


def _table(path: Path) -> dict[str, Any] | None:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"is not valid TOML ({error})", where=str(path), mend="correct it") from None
    if path.name == "whereas.toml":
        return data
    found = data.get("tool", {}).get("whereas")
    return found if isinstance(found, dict) else None


def _plainly(message: str) -> str:
    match = _UNKNOWN.search(message)
    if match:
        inside = f" in [{match[2]}]" if match[2] else ""
        return f"unknown setting '{match[1]}'{inside}"
    return message.replace("Object ", "").replace("$.", "").replace("`", "'")


def _near(message: str) -> str:
    match = _UNKNOWN.search(message)
    if not match:
        return "correct the value"
    near = difflib.get_close_matches(match[1], known_keys(), 1, 0.5)
    return f"did you mean '{near[0]}'?" if near else f"known are {', '.join(known_keys())}"


def known_keys() -> list[str]:
    """Every key that settings may hold, as written in TOML, in order of their tables."""
    names: list[str] = []
    for field in msgspec.structs.fields(Settings):
        names.append(field.encode_name)
        if isinstance(field.default, msgspec.Struct):
            names += [inner.encode_name for inner in msgspec.structs.fields(type(field.default))]
    return names
