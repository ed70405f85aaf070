"""Decides which findings a constitution has: runs the rules, drops what is ignored in the document, sorts.

Each rule is one file under `rules/<family>/`; `engine` runs them, `suppress` reads the `ignore` directives.
"""

from __future__ import annotations

from whereas.lint.engine import all_rules, lint

__all__ = ["all_rules", "lint"]
