"""What the words of a statement say by themselves, found once: an edited document asks the same of the cues that it keeps.

Comparing cues by all their words costs as much as what is asked of them, so they are told apart by identity; what is kept holds on to them.
"""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from whereas.annotate.cues import Cues

Answer = TypeVar("Answer")
More = ParamSpec("More")
KEPT_MOST = 4_000
"""Answers that are kept for each question: those of three very long constitutions. Beyond it all are forgotten."""


def once(ask: Callable[Concatenate[Cues, More], Answer]) -> Callable[Concatenate[Cues, More], Answer]:
    """A function of cues, and of more that can be a key, that remembers what it said of the very same cues."""
    if len(inspect.signature(ask).parameters) == 1:
        return cast("Callable[Concatenate[Cues, More], Answer]", _of_cues_alone(cast("Callable[[Cues], Answer]", ask)))
    kept: dict[Hashable, tuple[Cues, Answer]] = {}

    @functools.wraps(ask)
    def answered(cues: Cues, *more: More.args, **named: More.kwargs) -> Answer:
        key = (id(cues), *more, *named.values())
        found = kept.get(key)
        if found is not None and found[0] is cues:
            return found[1]
        answer = ask(cues, *more, **named)
        if len(kept) >= KEPT_MOST:
            kept.clear()
        kept[key] = cues, answer
        return answer

    return cast("Callable[Concatenate[Cues, More], Answer]", answered)


def _of_cues_alone(ask: Callable[[Cues], Answer]) -> Callable[[Cues], Answer]:
    """Such a function of nothing but cues, which is asked most: packing what else might be given would cost as much again."""
    kept: dict[int, tuple[Cues, Answer]] = {}

    @functools.wraps(ask)
    def answered(cues: Cues) -> Answer:
        found = kept.get(id(cues))
        if found is not None and found[0] is cues:
            return found[1]
        answer = ask(cues)
        if len(kept) >= KEPT_MOST:
            kept.clear()
        kept[id(cues)] = cues, answer
        return answer

    return answered
