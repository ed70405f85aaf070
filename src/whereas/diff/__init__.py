"""Decides what changed between two versions, in which direction, and what happened to the reasons.

`match` says who is who, `edits` which words differ, `judge` what that means, `changes` puts it in words of the domain.
"""

from __future__ import annotations

from whereas.diff.compare import diff

__all__ = ["diff"]
