"""What the user may choose: `[tool.whereas]` in pyproject.toml, or whereas.toml. Every field has the default that most documents want."""

from __future__ import annotations

from typing import Any

import msgspec

from whereas.model.finding import Level


class ReadSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """How documents are read.

    `dialect`: one of the known dialects, or None to detect it. `pipeline`: name of an installed spaCy pipeline, None for the blank English one.
    `parties`: words for those the document governs; `authors`: for those who wrote it; both are learnt from the document where empty.
    `labels`: further labels that open a block of reasons. `authorities`: highest first, equals grouped.
    `lexicon`: category name -> further phrases.
    """

    dialect: str | None = None
    pipeline: str | None = None
    parties: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    authorities: tuple[tuple[str, ...], ...] | None = None
    lexicon: dict[str, tuple[str, ...]] = {}


class LintSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Which lint rules run and how loud they are. `select`/`ignore`: names, codes or families. `severity`: rule name -> level.
    `options`: rule name -> option -> value. `fail_level`: findings at or above it give exit status 1. `confidence`: None for each rule's own threshold."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Level] = {}
    options: dict[str, dict[str, Any]] = {}
    fail_level: Level = "warning"
    confidence: float | None = None


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """All settings of one run."""

    read: ReadSettings = ReadSettings()
    lint: LintSettings = LintSettings()
