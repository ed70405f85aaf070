"""What the user may choose: `[tool.whereas]` in pyproject.toml, or whereas.toml. Every field has the default that most documents want."""

from __future__ import annotations

from typing import Annotated, Any

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


class LintOverrides(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Lint settings for some documents only, laid over those for all. An empty `select` leaves the choice as it is; the rest adds to it."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Level] = {}
    options: dict[str, dict[str, Any]] = {}


class LintSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """Which lint rules run and how loud they are. `select`: only these rules; `extend_select`: these besides those on by default; `ignore`: not these
    (names, codes or families). `severity`: rule name -> level. `options`: rule name -> option -> value. `fail_level`: findings at or above it give exit
    status 1. `confidence`: 0..1, None for each rule's own threshold. `min_explained`: percent of the rules that must have a reason, None for any.
    `per_path`: glob -> overrides, `per_dialect`: dialect -> overrides, laid on in this order, each in the order written."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Level] = {}
    options: dict[str, dict[str, Any]] = {}
    fail_level: Level = "warning"
    confidence: Annotated[float, msgspec.Meta(ge=0, le=1)] | None = None
    min_explained: Annotated[int, msgspec.Meta(ge=0, le=100)] | None = None
    per_path: dict[str, LintOverrides] = {}
    per_dialect: dict[str, LintOverrides] = {}


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """All settings of one run."""

    read: ReadSettings = ReadSettings()
    lint: LintSettings = LintSettings()
