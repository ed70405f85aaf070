"""Settings: `[tool.whereas]` in pyproject.toml, or whereas.toml, the nearest upward from the working directory."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import msgspec

from whereas.model.errors import SettingsError
from whereas.model.settings import Settings

FILES = ("whereas.toml", "pyproject.toml")
_PLACE, _UNKNOWN = " - at `$", "Object contains unknown field "
"""How msgspec words where a fault is, and a key that there is not; tests hold it to that."""


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
    try:
        return msgspec.convert(_table(path) or {}, Settings)
    except msgspec.ValidationError as error:
        raise _plainly(str(error), path) from None


def written(path: Path | None) -> dict[str, Any]:
    """What the file itself sets, by table; nothing for None. Raises SettingsError."""
    return (_table(path) or {}) if path is not None else {}


def _table(path: Path) -> dict[str, Any] | None:
    """The table that holds settings: `[tool.whereas]` of pyproject.toml, all of any other file; None if there is none."""
    import tomllib  # not where there are no settings

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SettingsError(f"cannot be read ({error.strerror})", where=str(path), mend="change its permissions") from None
    except (ValueError, RecursionError) as error:
        raise SettingsError(f"is not valid TOML ({error})", where=str(path), mend="correct it") from None
    if path.name != "pyproject.toml":
        return data
    tool = data.get("tool", {})
    if not isinstance(tool, dict) or "whereas" not in tool:
        return None
    if not isinstance(tool["whereas"], dict):
        raise SettingsError("'tool.whereas' is no table", where=str(path), mend="write [tool.whereas] and the settings under it")
    return tool["whereas"]


def _plainly(message: str, path: Path) -> SettingsError:
    """msgspec's message in words of the settings file."""
    what, _, place = message.partition(_PLACE)
    at = place.strip(".`")
    if what.startswith(_UNKNOWN):
        key = what.removeprefix(_UNKNOWN).strip("`")
        table = f" in [{at}]" if at else ""
        return SettingsError(f"unknown setting '{key}'{table}", where=str(path), mend=_near(key, at))
    said = what.replace("`", "'").replace("'object'", "a table").replace("'array'", "a list").replace("'str'", "text")
    return SettingsError(f"'{at}' has a wrong value: {said[:1].lower()}{said[1:]}", where=str(path), mend="correct the value")


def _near(key: str, table: str) -> str:
    known = known_keys()
    import difflib

    near = difflib.get_close_matches(key, known.get(table, []), 1, 0.6)
    if near:
        return f"did you mean '{near[0]}'?"
    home = next((name for name, keys in known.items() if key in keys), None)
    if home is not None:
        return f"it belongs in [{home}]" if home else "it belongs at the top"
    return f"known here are {', '.join(known.get(table, []))}"


def known_keys() -> dict[str, list[str]]:
    """Every key that settings may hold, as written in TOML, by table: "" is the top, `lint.per-path[...]` each table of a table by name."""
    found = {"": _keys(Settings)}
    for top in msgspec.structs.fields(Settings):
        found[top.encode_name] = _keys(type(top.default))
        for field in msgspec.structs.fields(type(top.default)):
            found |= {f"{top.encode_name}.{field.encode_name}[...]": _keys(of) for of in get_args(field.type) if _is_struct(of)}
    return found


def _keys(of: type[msgspec.Struct]) -> list[str]:
    return [field.encode_name for field in msgspec.structs.fields(of)]


def _is_struct(of: Any) -> bool:
    return isinstance(of, type) and issubclass(of, msgspec.Struct)
