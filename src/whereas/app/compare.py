"""Two constitutions -> what changed, kept like readings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from whereas.app.cache import Cache, find, key
from whereas.app.kept import recalled
from whereas.model.change import Diff

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution


def compare(old: Constitution, new: Constitution, *, cache: Cache | None = None) -> Diff:
    """What changed from `old` to `new`. `cache`: the user's where it is None."""

    def work() -> Diff:
        from whereas.diff import diff

        return diff(old, new)

    return recalled(find() if cache is None else cache, lambda: key("diff", *map(msgspec.msgpack.encode, (old, new))), Diff, work)
