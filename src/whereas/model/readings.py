"""Readings that a person, or a stronger reader, settled beside a document: the shape of `NAME.readings.toml`."""

from __future__ import annotations

import msgspec

from whereas.model.constitution import Modality, Role


class Settled(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One settled reading, keyed by the statement's `words` (white space folded). Fields left out are read as usual."""

    words: str
    roles: tuple[Role, ...] | None = None
    modality: Modality | None = None
    reasons: tuple[str, ...] | None = None
    principle: str | None = None
    by: str = ""
    note: str = ""


class Readings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of a readings file."""

    reading: tuple[Settled, ...] = ()


class Suggested(msgspec.Struct, frozen=True):
    """What a reader that others bring says of one statement (its id). `modality`: of a rule, else None. `reasons`: ids of the statements that explain it,
    None to let whereas decide. `confidence`: 0..1."""

    statement: str
    roles: tuple[Role, ...]
    modality: Modality | None = None
    reasons: tuple[str, ...] | None = None
    confidence: float = 1.0
