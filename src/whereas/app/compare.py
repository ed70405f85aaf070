"""Two constitutions -> what changed, kept like readings."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from whereas.app.cache import Cache, find, key
from whereas.app.kept import recalled
from whereas.model.change import Diff

if TYPE_CHECKING:
    from collections.abc import Callable

    from whereas.app.read import Given
    from whereas.model.constitution import Constitution
    from whereas.model.settings import ReadSettings


def compare(old: Constitution, new: Constitution, *, cache: Cache | None = None) -> Diff:
    """What changed from `old` to `new`. `cache`: the user's where it is None."""

    def work() -> Diff:
        from whereas.diff import diff

        return diff(old, new)

    return recalled(find() if cache is None else cache, lambda: key("diff", *map(msgspec.msgpack.encode, (old, new))), Diff, work)


class Compared:
    """Two versions and what changed from the one to the other, each worked out when it is asked for: what is kept of them need not be."""

    def __init__(self, old: Given, new: Given, settings: ReadSettings) -> None:
        self.old, self.new, self.settings, self.cache = old, new, settings, find()
        self.kept = settings.pipeline is None and self.cache.path is not None
        """Whether what is worked out can be kept by what is given."""

    @cached_property
    def versions(self) -> tuple[Constitution, Constitution]:
        """Both read, the older first. Raises InputError."""
        from whereas.app.read import read_given

        return read_given(self.old, self.settings, cache=self.cache), read_given(self.new, self.settings, cache=self.cache)

    @cached_property
    def diff(self) -> Diff:
        """What changed. Raises InputError."""
        return compare(*self.versions, cache=self.cache)

    def told(self, how: str, work: Callable[[], str]) -> str:
        """What `work` says of them, kept with them. `how`: all that it rests on besides these."""
        if not self.kept:
            return work()
        return recalled(self.cache, lambda: key("told", how, self.old.place(self.settings), self.new.place(self.settings)), str, work)
