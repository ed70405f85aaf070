"""Decides what changed between two versions, in which direction, and what happened to the reasons.

`match` says who is who, `edits` which words differ, `judge` what that means, `changes` puts it in words of the domain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from whereas.diff.compare import diff

__all__ = ["diff"]


def __getattr__(name: str) -> Any:
    """`diff`, imported when it is first asked for: who only shows a comparison that is kept marks words, and compares nothing."""
    if name == "diff":
        from whereas.diff.compare import diff

        return diff
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
