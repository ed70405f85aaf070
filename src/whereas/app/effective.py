"""The settings that are in force, each with where it comes from: the file, a table for the document's path or dialect, or whereas itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from whereas.app import config
from whereas.app.paths import from_settings
from whereas.app.read import read_document
from whereas.lint import all_rules, choose
from whereas.model.effective import Effective, Setting
from whereas.model.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DEFAULT = "default"


def effective(path: Path | None, document: str | None = None) -> Effective:
    """The settings of a file (None: the defaults), for one document if it is named. Raises SettingsError, InputError."""
    settings = config.load(path)
    choose.check(settings.lint, all_rules())
    found = {s.key: s for s in _plain(settings, config.written(path), path.name if path else "")}
    dialect = None
    lint = settings.lint
    if document is not None:
        read = read_document(document, settings.read)
        dialect = read.dialect
        for name, layer in choose.layers(settings.lint, from_settings(read.source.path), dialect):
            before, lint = lint, choose.laid(lint, layer)
            found |= {s.key: s for s in _changed(before, lint, name, found)}
    running = tuple(r.name for r in choose.chosen(lint, all_rules()))
    return Effective(str(path) if path else None, tuple(found.values()), running, document, dialect)


def _plain(settings: Settings, written: dict[str, Any], file: str) -> Iterator[Setting]:
    for table in msgspec.structs.fields(Settings):
        held = getattr(settings, table.name)
        there = written.get(table.encode_name, {})
        for field in msgspec.structs.fields(held):
            value = msgspec.to_builtins(getattr(held, field.name))
            yield Setting(f"{table.encode_name}.{field.encode_name}", value, file if field.encode_name in there else DEFAULT)


def _changed(before: Any, after: Any, layer: str, found: dict[str, Setting]) -> Iterator[Setting]:
    """The lint settings that a layer made other than they were."""
    for field in msgspec.structs.fields(after):
        value = getattr(after, field.name)
        if value != getattr(before, field.name):
            key = f"lint.{field.encode_name}"
            origin = layer if found[key].origin == DEFAULT else f"{found[key].origin}, {layer}"
            yield Setting(key, msgspec.to_builtins(value), origin)
