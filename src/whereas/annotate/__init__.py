"""Decides what each statement is: a rule and how strong, a reason and of which rule."""

from __future__ import annotations

from whereas.annotate.reader import annotate

__all__ = ["annotate"]
