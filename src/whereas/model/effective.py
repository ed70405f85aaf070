"""The settings in force, each with where it comes from."""

from __future__ import annotations

from typing import Any

import msgspec


class Setting(msgspec.Struct, frozen=True):
    """One setting. `key`: as in the settings file ("lint.ignore"); `value`: as TOML has it, None where nothing is set; `origin`: where it comes from, "default"
    or what makes it up, as in "whereas.toml, per-path docs/*.md"."""

    key: str
    value: Any
    origin: str


class Effective(msgspec.Struct, frozen=True):
    """All settings in the order of the reference page, and the names of the lint rules that run with them. `file`: the settings file, None if there is none;
    `document`: the one they are for, with its `dialect`, None where they are for any."""

    file: str | None
    settings: tuple[Setting, ...]
    rules: tuple[str, ...]
    document: str | None = None
    dialect: str | None = None
