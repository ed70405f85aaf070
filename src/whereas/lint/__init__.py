"""Decides which findings a constitution has: runs the rules, drops what is ignored in the document, accepted or unsure, sorts.

Each rule is one file under `rules/<family>/`, found by `registry`; `choose` reads the settings, `engine` runs the rules over the `facts` of a constitution,
`suppress` reads the `ignore` directives, `accept` takes out what was accepted, `fixes` applies edits.
"""

from __future__ import annotations

from whereas.lint.engine import lint
from whereas.lint.registry import all_rules
from whereas.lint.rule import Context, Option, Rule

__all__ = ["Context", "Option", "Rule", "all_rules", "lint"]
