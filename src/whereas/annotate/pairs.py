"""How a rule and a reason stand to each other, in a few small values, and these as named features for the linear model.

Pairs that stand alike in any document are equal, so that what the model said of one holds for the other.

    Pair(steps=1, apart=0, ...)  ->  "same-block|after|1", "steps=1", "apart=0", ...
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.annotate.cues import Cues

MOST_STEPS, MOST_APART, MOST_ALIKE = 8, 4, 4
"""More statements or blocks between, words shared or reasons in a block count as so many."""
OPENERS = frozenset(
    {
        "result",
        "cause_strong",
        "cause",
        "otherwise",
        "anaphor",
        "condition",
        "tradeoff",
        "example",
        "belief",
        "purpose",
        "author",
        "generic",
    }
)
WORDS = frozenset(
    {
        "also",
        "in",
        "for",
        "such",
        "similarly",
        "finally",
        "moreover",
        "further",
        "furthermore",
        "likewise",
        "instead",
        "rather",
        "our",
        "their",
        "its",
    }
)


class Pair(NamedTuple):
    """A pair, by all that the model looks at. `steps`, `apart`: statements and blocks from the rule on to the reason; `both`: the reason is a rule too;
    `rules_between`, `nearest`: rules, and no other reason, stand between; `sure`, `held`: how likely the reason is one, in tenths,
    and the rule, in fifths; `shared`: content words of both."""

    steps: int
    apart: int
    both: bool
    rules_between: int
    nearest: bool
    rule_context: str
    reason_context: str
    rule_kind: str
    reason_kind: str
    sure: int
    held: int
    same_item: bool
    reason_is_lead_in: bool
    reason_with_lead_in: bool
    rule_is_lead_in: bool
    same_list: bool
    footnote: bool
    shared: int
    rule_opens: str
    reason_opens: str
    reason_subject: str
    reasons_in_block: int


def features(pair: Pair) -> Iterator[str]:
    """A pair in words."""
    side = "after" if pair.steps > 0 else "before"
    steps = abs(pair.steps)
    same = {0: "same-block", 1: "next", -1: "previous"}.get(pair.apart, "far")
    both = "both" if pair.both else "pure"
    yield f"{same}|{side}|{min(steps, 5)}"
    yield f"{same}|{both}"
    yield f"between={pair.rules_between}|{side}"
    yield f"steps={steps}"
    yield f"apart={pair.apart}"
    yield f"reason-context={pair.reason_context}|{same}"
    yield f"rule-context={pair.rule_context}"
    yield f"places={pair.rule_kind}|{pair.reason_kind}"
    yield f"sure={pair.sure}"
    yield f"sure={pair.sure // 2}|{both}|{same}"
    yield f"held={pair.held}"
    yield f"held={pair.held}|sure={pair.sure // 2}"
    for said, name in (
        (pair.same_item, "same-item"),
        (pair.reason_is_lead_in, "reason-is-lead-in"),
        (pair.reason_with_lead_in, "reason-with-lead-in"),
        (pair.rule_is_lead_in, "rule-is-lead-in"),
        (pair.same_list, "same-list"),
        (pair.footnote, "footnote"),
    ):
        if said:
            yield name
    yield f"shared={pair.shared}"
    yield f"reason-opens={pair.reason_opens}|{side}"
    yield f"reason-opens={pair.reason_opens}|{side}|{min(steps, 2)}|{same}"
    yield f"rule-opens={pair.rule_opens}|{side}"
    yield f"reason-subject={pair.reason_subject}|{side}"
    yield f"reasons-in-block={pair.reasons_in_block}|{same}"
    yield f"nearest={pair.nearest}|{side}|{same}"


def opening(cues: Cues) -> str:
    """The cue that a statement opens with, or one of a few first words, "" for any other."""
    for hit in cues.hits[:1]:
        if hit.start <= 1:
            for category in hit.categories:
                if category in OPENERS:
                    return category
    return cues.lower[0] if cues.lower and cues.lower[0] in WORDS else ""
