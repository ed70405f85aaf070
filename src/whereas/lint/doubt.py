"""How sure it is that a rule has no reason: how sure its reading is, less what stands in it and around it that might be a reason after all.

The shares taken off were chosen on labelled documents, each read by models that had not seen its house; benchmarks/lint_precision.py measures what they are
worth, and gives the thresholds of the rules that use this (docs/lint-precision.md). A bare rule that ends its paragraph keeps all of its confidence; one
that more is said after, in a section that gives reasons, keeps two thirds.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whereas.lint.facts import Facts
    from whereas.model.constitution import Statement

OWN_SECTION, PARENT, BEFORE, AFTER = 0.9, 0.95, 0.9, 0.95
"""A reason in the own principle, in the one around it, right before, right after."""
MORE, FACT, WHY = 0.9, 0.85, 0.5
"""Something follows in its paragraph; that is no rule; it asks why, so that the reason comes next."""
EXAMPLE, QUESTION, NOTE, PURPOSE = 0.6, 0.7, 0.8, 0.7
"""It illustrates another rule; it asks; it is a note; it names a purpose or ground that was not taken for its reason."""
FEW, COMPANY = 0.25, 0.2
"""Above which share of explained rules in its principle a bare one is doubtful, and how doubtful for each further share."""
ILLUSTRATES = re.compile(r"\be\.g\.|^(?:for )?(?:example|instance)\b", re.IGNORECASE)
REMARKS = re.compile(r"^note\b", re.IGNORECASE)
ASKS_WHY = re.compile(r"^why\b", re.IGNORECASE)
AIMS = re.compile(
    r"^(?:as|because|since|given|while|although) [^,]{3,120},|, so (?!that\b)\w|, as (?:it|this|that|they|the|we)\b"
    r"|\b(?:because|due to|so that|in order to|needed to)\b|\bfor the sake of\b|\bfor (?:clarity|consistency|safety)\b|\benough [^.]{0,60}\bthat\b|\bto make sure\b"
    r"|\bto (?:achieve|allow|avoid|build|catch|demonstrate|enable|encourage|ensure|facilitate|foster|give|help|improve|keep|limit|maintain|maximi[sz]e"
    r"|minimi[sz]e|preserve|prevent|promote|protect|provide|reduce|serve|set|show|support)\b",
    re.IGNORECASE,
)


def sure_unexplained(facts: Facts, rule: Statement) -> float:
    """0..1, for a rule that is read as unexplained."""
    sure = rule.confidence * _around(facts, rule)
    sure *= EXAMPLE if ILLUSTRATES.search(rule.text) else 1.0
    sure *= NOTE if REMARKS.search(rule.text) else 1.0
    sure *= PURPOSE if AIMS.search(rule.text) else 1.0
    sure *= QUESTION if rule.text.endswith("?") else 1.0
    sure *= 1 - COMPANY * max(0.0, facts.share_explained(rule.principle) - FEW)
    return round(sure, 3)


def _around(facts: Facts, rule: Statement) -> float:
    """What is left of certainty for what stands around a rule."""
    home = facts.principles[rule.principle]
    before, after = facts.around(rule)
    left = OWN_SECTION if facts.gives_reason(home.id) else 1.0
    left *= PARENT if home.parent is not None and facts.gives_reason(home.parent) else 1.0
    left *= BEFORE if before is not None and before.is_reason else 1.0
    if after is None:
        return left
    left *= AFTER if after.is_reason else 1.0
    left *= WHY if ASKS_WHY.search(after.text) else 1.0
    if facts.block_of(after) is facts.block_of(rule):
        left *= MORE * (1.0 if after.is_rule or after.is_reason else FACT)
    return left
