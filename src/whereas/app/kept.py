"""Values as bytes for the cache, and back: equal to what was put in. A constitution's structure is kept too, its text once."""

from __future__ import annotations

import functools
import zlib
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from whereas.model.constitution import Constitution, Principle, Relation, Statement
from whereas.model.document import Document
from whereas.model.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from whereas.app.cache import Cache

Value = TypeVar("Value")
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


def unpacked(data: bytes) -> Constitution:
    """The constitution that another process of ours has encoded."""
    found = decode(data)
    if found is None:
        raise AssertionError("another process of this whereas answered what it cannot read")
    return found


def recalled(cache: Cache, place: Callable[[], bytes], of: type[Value], work: Callable[[], Value]) -> Value:
    """The value kept under a key, else what `work` gives, kept from now on. `place`: makes the key, which is not asked for where nothing is kept."""
    if cache.path is None:
        return work()
    key = place()
    kept = cache.get(key)
    if kept is not None:
        try:
            return msgspec.msgpack.decode(zlib.decompress(kept), type=of)
        except (zlib.error, msgspec.MsgspecError):
            pass  # something else, or of another time: made anew
    value = work()
    cache.keep({key: zlib.compress(msgspec.msgpack.encode(value), LEVEL)})
    return value


@functools.cache
def _decoder() -> msgspec.msgpack.Decoder[_Kept]:
    return msgspec.msgpack.Decoder(_Kept)
