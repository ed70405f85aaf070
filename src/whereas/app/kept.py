"""A constitution as bytes for the cache, and back: equal to what was put in, its structure included. The text is kept once."""

from __future__ import annotations

import functools
import zlib
from typing import Any

import msgspec

from whereas.model.constitution import Constitution, Principle, Relation, Statement
from whereas.model.document import Document
from whereas.model.source import Source

LEVEL = 1
"""zlib's fastest: a reading of 2.3 MB becomes 0.4 MB in the time of one disk access."""


class _Kept(msgspec.Struct, array_like=True):
    """The fields of a Constitution, in their order."""

    source: Source
    title: str
    version: str | None
    dialect: str
    language: str
    authorities: tuple[tuple[str, ...], ...] | None
    warnings: tuple[str, ...]
    principles: tuple[Principle, ...]
    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    document: Document | None


def encode(constitution: Constitution) -> bytes:
    """The bytes of a constitution."""
    bare = msgspec.structs.replace(constitution.source, text="")
    document = constitution.document and msgspec.structs.replace(constitution.document, source=bare)
    fields = {name: getattr(constitution, name) for name in _Kept.__struct_fields__} | {"document": document}
    return zlib.compress(msgspec.msgpack.encode(_Kept(**fields)), LEVEL)


def decode(data: bytes) -> Constitution | None:
    """The constitution that these bytes hold; None if they hold none."""
    try:
        kept = _decoder().decode(zlib.decompress(data))
    except (zlib.error, msgspec.MsgspecError):
        return None
    fields: dict[str, Any] = {name: getattr(kept, name) for name in _Kept.__struct_fields__}
    document = kept.document and msgspec.structs.replace(kept.document, source=kept.source)
    return Constitution(**fields | {"document": document})


@functools.cache
def _decoder() -> msgspec.msgpack.Decoder[_Kept]:
    return msgspec.msgpack.Decoder(_Kept)
