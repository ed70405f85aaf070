"""Settings: `[tool.whereas]` in pyproject.toml, or whereas.toml, the nearest upward from the working directory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from whereas.model.errors import SettingsError
from whereas.model.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FILES = ("whereas.toml", "pyproject.toml")
_PLACE, _UNKNOWN, _NONE_OF = " - at `$", "Object contains unknown field ", "Invalid enum value "
"""How msgspec words where a fault is, a key that there is not, and a value that is no choice; tests hold it to that."""
WORDS = {"object": "a table", "array": "a list", "str": "text", "int": "a whole number", "float": "a number", "bool": "true or false"}
"""msgspec's names of types, in words."""


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
        settings = msgspec.convert(_table(path) or {}, Settings)
    except msgspec.ValidationError as error:
        raise _plainly(str(error), path) from None
    _check_names(settings, path)
    return settings


def written(path: Path | None) -> dict[str, Any]:
    """What the file itself sets, by table; nothing for None. Raises SettingsError."""
    return (_table(path) or {}) if path is not None else {}


def placed(error: SettingsError, path: Path | None) -> SettingsError:
    """The error with the line of the settings file that holds what is wrong; as it is where no file does. `path`: the file in force, if there is one."""
    held: Any = written(path)
    for at, key in enumerate(error.keys):
        if isinstance(held, list) and key in held:
            return SettingsError(error.what, where=_where(path, error.keys[:at]), mend=error.mend) if path else error
        if not isinstance(held, dict) or key not in held:
            return error
        held = held[key]
    return SettingsError(error.what, where=_where(path, error.keys), mend=error.mend) if path and error.keys else error


def _table(path: Path) -> dict[str, Any] | None:
    """The table that holds settings: `[tool.whereas]` of pyproject.toml, all of any other file; None if there is none."""
    import tomllib  # not where there are no settings

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SettingsError(f"cannot be read ({error.strerror})", where=str(path), mend="change its permissions") from None
    except UnicodeDecodeError:
        raise SettingsError("is not UTF-8", where=str(path), mend="save it as UTF-8") from None
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
        return SettingsError(f"unknown setting '{key}'{table}", where=_where(path, [*_keyed(at), key], first=not at), mend=_near(key, at))
    where = _where(path, _keyed(at))
    if what.startswith(_NONE_OF):
        return SettingsError(f"'{at}' is {what.removeprefix(_NONE_OF)}, which is no choice", where=where, mend=f"use {', '.join(_choices(_keyed(at)))}")
    said = what.replace(" | null", "").replace("`", "'")
    for kind, word in WORDS.items():
        said = said.replace(f"'{kind}'", word)
    return SettingsError(f"'{at}' has a wrong value: {said[:1].lower()}{said[1:]}", where=where, mend="correct the value")


def _check_names(settings: Settings, path: Path) -> None:
    """Raises SettingsError for a dialect, or a category of the lexicon, that there is not."""
    dialects = [(["read", "dialect"], settings.read.dialect)] if settings.read.dialect is not None else []
    dialects += [(["lint", "per-dialect", name], name) for name in settings.lint.per_dialect]
    _check_texts(settings, path)
    if dialects:
        from whereas.parse.dialects import DIALECTS

        for keys, name in dialects:
            _check_name("dialect", name, DIALECTS, path, keys)
    if settings.read.lexicon:
        from whereas.annotate.lexicon import phrases

        for name in settings.read.lexicon:
            _check_name("category of the lexicon", name, tuple(phrases()), path, ["read", "lexicon", name])


def _check_texts(settings: Settings, path: Path) -> None:
    """Raises SettingsError for a level of authority that is empty or named twice, and for phrases and parties of no letters."""
    levels = [name.strip().lower() for level in settings.read.authorities or () for name in level]
    twice = next((name for name in levels if levels.count(name) > 1), None)
    authorities = _where(path, ["read", "authorities"])
    if any(not any(name.strip() for name in level) for level in settings.read.authorities or ()):
        raise SettingsError("'read.authorities' has an empty level", where=authorities, mend="name it, or leave it out")
    if twice is not None:
        raise SettingsError(f"'read.authorities' names '{twice}' twice", where=authorities, mend="name it once")
    for key, said in (("parties", settings.read.parties), *((f"lexicon.{name}", phrases) for name, phrases in settings.read.lexicon.items())):
        if any(not phrase.strip() for phrase in said):
            raise SettingsError(f"'read.{key}' holds an empty text", where=_where(path, ["read", *key.split(".", 1)]), mend="leave it out")


def _check_name(what: str, name: str, known: Sequence[str], path: Path, keys: Sequence[str]) -> None:
    if name in known:
        return
    import difflib

    near = difflib.get_close_matches(name, known, 1, 0.6)
    mend = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(known)}"
    raise SettingsError(f"there is no {what} '{name}'", where=_where(path, keys), mend=mend)


def _keyed(at: str) -> list[str | None]:
    """The keys of msgspec's path to a value, as far as tables go; None for the name of a table among tables.

    >>> _keyed("lint.per-path[...].severity[...]"), _keyed("read.parties[0]")
    (['lint', 'per-path', None, 'severity', None], ['read', 'parties'])
    """
    found: list[str | None] = []
    for part in at.replace("[...]", "[*]").split(".") if at else ():
        name, _, inner = part.partition("[")
        found.append(name)
        if inner not in {"", "*]"}:
            break
        found += [None] if inner else []
    return found


def _choices(keys: Sequence[str | None]) -> tuple[str, ...]:
    """The values that the setting at these keys may have."""
    of: Any = Settings
    for key in keys:
        of = get_args(of)[1] if key is None else next(f.type for f in msgspec.structs.fields(of) if f.encode_name == key)
    return get_args(of)


def _where(path: Path, keys: Sequence[str | None], *, first: bool = False) -> str:
    """The file, and the line that sets the value at these keys, or the innermost table around it that only one line opens (`first`: or several do)."""
    wanted = [*(["tool", "whereas"] if path.name == "pyproject.toml" else []), *keys]
    opened: dict[int, list[int]] = {}
    for line, names in _lines(path):
        if all(key in {None, name} for name, key in zip(names, wanted, strict=False)):
            opened.setdefault(min(len(names), len(wanted)), []).append(line)
    at = next((lines[0] for _, lines in sorted(opened.items(), reverse=True) if len(lines) == 1 or first), None)
    return f"{path}:{at}" if at else str(path)


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """(1-based line, full name of the table or value that it opens) of a TOML file, read line by line."""
    import tomllib

    table: list[str] = []
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        opening = line.strip()
        try:
            inner = tomllib.loads(opening if opening.startswith("[") else f"{opening.partition('=')[0]} = 0" if "=" in opening else "")
        except ValueError:  # a line in the midst of a value
            continue
        names = []
        while isinstance(inner, dict) and len(inner) == 1:
            ((name, inner),) = inner.items()
            names.append(name)
        table = names if opening.startswith("[") else table
        if names:
            yield number, names if opening.startswith("[") else [*table, *names]


def _near(key: str, table: str) -> str:
    if key == "tool" and not table:
        return "leave out 'tool.whereas.' before names: that belongs in pyproject.toml"
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
