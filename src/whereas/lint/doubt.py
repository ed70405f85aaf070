"""How sure it is that a rule has no reason: how sure its reading is, less what stands around it that might be a reason after all.

The shares taken off, and the threshold of the rules that use this, were chosen on the labelled sentences (benchmarks/lint_precision.py;
docs/explanation/lint-precision.md): a rule in a section without any reason is rightly called unexplained in 9 of 10 cases, one among explained rules in
6 of 10.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whereas.lint.facts import Facts
    from whereas.model.constitution import Statement

OWN_SECTION, PARENT, BEFORE, AFTER = 0.9, 0.95, 0.9, 0.95
"""A reason in the own principle, in the one around it, right before, right after."""
EXAMPLE, QUESTION, NOTE, PURPOSE = 0.6, 0.7, 0.8, 0.7
"""It illustrates another rule; it asks; it is a note; it names a purpose that was not taken for its reason."""
FEW, COMPANY = 0.25, 0.2
"""Above which share of explained rules in its principle a bare one is doubtful, and how doubtful for each further share."""
ILLUSTRATES = re.compile(r"\be\.g\.|^(?:for )?(?:example|instance)\b", re.IGNORECASE)
REMARKS = re.compile(r"^note\b", re.IGNORECASE)
AIMS = re.compile(
    r"\b(?:because|so that|in order to|for the sake of|to (?:ensure|avoid|prevent|protect|preserve|maintain)|for (?:clarity|consistency|safety))\b",
    re.IGNORECASE,
)


def sure_unexplained(facts: Facts, rule: Statement) -> float:
    """0..1, for a rule that is read as unexplained."""
    sure = rule.confidence
    home = facts.principles[rule.principle]
    sure *= OWN_SECTION if facts.gives_reason(home.id) else 1.0
    sure *= PARENT if home.parent is not None and facts.gives_reason(home.parent) else 1.0
    before, after = facts.around(rule)
    sure *= BEFORE if before is not None and before.is_reason else 1.0
    sure *= AFTER if after is not None and after.is_reason else 1.0
    sure *= EXAMPLE if ILLUSTRATES.search(rule.text) else 1.0
    sure *= NOTE if REMARKS.search(rule.text) else 1.0
    sure *= PURPOSE if AIMS.search(rule.text) else 1.0
    sure *= QUESTION if rule.text.endswith("?") else 1.0
    sure *= 1 - COMPANY * max(0.0, facts.share_explained(home.id) - FEW)
    return round(sure, 3)
