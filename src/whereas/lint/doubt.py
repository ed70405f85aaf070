"""How sure it is that a rule has no reason: how sure its reading is, and how much is explained around it and in its document.

A rule that is surely one, in a section that explains nothing, of a document that seldom explains, is rightly called unexplained in 9 of 10 cases; the same
rule among explained ones in 8 of 10, for the reason may be there in words that were not taken for one.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from whereas.lint.steps import is_step

if TYPE_CHECKING:
    from whereas.lint.facts import Facts
    from whereas.model.constitution import Statement

BIAS = -1.41
WEIGHTS = (3.63, -0.78, -3.5, -1.08)
"""What speaks for "unexplained", in log odds: nothing yet; how sure the reading is, the share of explained rules in its principle, the share of statements
of the document that only give reasons, how unsure the readings right beside it are, for one of them may be its reason. Fitted on the findings of
documents left out of the making of the reader (`benchmarks/lint_precision.py --fit`)."""
EXAMPLE, QUESTION, NOTE, PURPOSE, STEP = 0.6, 0.7, 0.8, 0.7, 0.6
"""What is left of it where the rule illustrates another one, asks, is a note, names a purpose that was not taken for its reason, or is a step of setting
something up, for which nobody gives one."""
ILLUSTRATES = re.compile(r"\be\.g\.|^(?:for )?(?:example|instance)\b", re.IGNORECASE)
REMARKS = re.compile(r"^note\b", re.IGNORECASE)
AIMS = re.compile(
    r"\b(?:because|so that|in order to|for the sake of|to (?:ensure|avoid|prevent|protect|preserve|maintain)|for (?:clarity|consistency|safety))\b",
    re.IGNORECASE,
)


def sure_unexplained(facts: Facts, rule: Statement) -> float:
    """0..1, for a rule that is read as unexplained."""
    weighed = sum(weight * sign for weight, sign in zip(WEIGHTS, signs(facts, rule), strict=True))
    sure = 1 / (1 + math.exp(-(BIAS + weighed)))
    sure *= EXAMPLE if ILLUSTRATES.search(rule.text) else 1.0
    sure *= NOTE if REMARKS.search(rule.text) else 1.0
    sure *= PURPOSE if AIMS.search(rule.text) else 1.0
    sure *= QUESTION if rule.text.endswith("?") else 1.0
    sure *= STEP if is_step(facts, rule) else 1.0
    return round(sure, 3)


def signs(facts: Facts, rule: Statement) -> tuple[float, float, float, float]:
    """What the weights above are for, in their order, each 0..1."""
    beside = [s for s in facts.around(rule) if s is not None and s.principle == rule.principle and not s.heading]
    unsure = 1 - min((s.confidence for s in beside), default=1.0)
    return rule.confidence, facts.share_explained(rule.principle), facts.share_of_reasons, unsure
