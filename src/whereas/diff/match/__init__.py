"""Who is who: first principles, then statements, and what became of those that have no counterpart."""

from __future__ import annotations

from whereas.diff.match.pairing import Pairing, pair

__all__ = ["Pairing", "pair"]
