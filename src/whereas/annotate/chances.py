"""From what the linear model and the network say of a statement to its roles: log-odds put together, the two questions about reasons mixed, and cut points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.linear import logistic
from whereas.annotate.net import HEADS
from whereas.model.constitution import ROLES, Role
from whereas.parse.labels import NUMBERED

if TYPE_CHECKING:
    from whereas.annotate.memory import Said
    from whereas.annotate.net import Score
    from whereas.model.document import Place

PLAIN_REASON = 0.7
RATIONALE_RULE = 0.9
"""What stands in a Rationale block is its reason, unless it is a rule as surely as this."""
LABELLED_LEAST = 0.15
"""A heading such as "Why ..." makes nothing a reason that by all else is one less likely than this; a column or quotation of reasons does."""
OF_THE_WHOLE = "purpose"
"""A heading that makes no paragraph a reason: it tells what the whole is for, or what it does (of 21 labelled sentences that were called reasons for such a
heading 19 are none, in 9 documents)."""
TOLD_APART = frozenset({"table", "quote"})
"""Kinds of place whose label is meant for just what stands there."""
MEANING = 0.5
"""How much the network's log-odds count beside the linear model's (chosen on documents left out)."""
BOTH_LEAST = 0.06
"""A sentence that may be a rule and may be a reason, but is hardly ever both at once, is the likelier of the two (chosen on documents left out)."""


def together(scores: dict[str, float], said: Score | None) -> dict[str, float]:
    """The probability of each head. `scores`: log-odds of the linear model; those of the network (`said`), for the heads that it knows, count half."""
    if said is not None:
        scores = scores | {head: (1 - MEANING) * scores[head] + MEANING * value for head, value in zip(HEADS, said, strict=True)}
    return {head: logistic(value) for head, value in scores.items()}


def mixed(chance: dict[str, float], sign: str, place: Place) -> dict[str, float]:
    """The probabilities of the heads with "reason" put together: a rule that gives its own reason and a sentence that only gives one are two questions.
    `sign`: what `reason_sign` says; a plain connective ("because", "so that") settles it (right in 86 % of 72 labelled sentences),
    and so does a Rationale block for what is no rule, where it is likely enough."""
    rule = chance["rule"]
    reason = rule * chance["reason-in-rule"] + (1 - rule) * chance["reason-alone"]
    labelled = is_for_reasons(place) and rule < RATIONALE_RULE and (reason >= LABELLED_LEAST or place.kind in TOLD_APART)
    if sign == "because" or labelled:
        reason = max(reason, PLAIN_REASON)
    return chance | {"reason": reason}


def is_for_reasons(place: Place) -> bool:
    """Whether a statement stands in a place for reasons, and not only in a paragraph under "Purpose"."""
    whole = place.kind == "paragraph" and bool(place.titles) and NUMBERED.sub("", place.titles[-1]).strip(" :.").lower() == OF_THE_WHOLE
    return place.context == "rationale" and not whole


def decide(chance: dict[str, float], thresholds: dict[str, float]) -> Said:
    """The roles that are likely enough."""
    roles: list[Role] = [role for role in ROLES if role in chance and chance[role] >= thresholds.get(role, 0.5)]
    rule, reason = chance["rule"], chance["reason"]
    if "rule" in roles and "reason" in roles and reason < PLAIN_REASON:
        both, only_rule, only_reason = rule * chance["reason-in-rule"], rule * (1 - chance["reason-in-rule"]), (1 - rule) * chance["reason-alone"]
        if both < BOTH_LEAST or (rule < 0.5 and only_reason > max(both, only_rule)):
            roles.remove("reason" if only_rule >= only_reason else "rule")
    confidence = rule if "rule" in roles else reason if "reason" in roles else 1 - max(rule, reason)
    return tuple(roles) or ("other",), rule, reason, round(min(0.99, confidence), 3)
