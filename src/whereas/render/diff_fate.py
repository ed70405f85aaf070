"""What every format says of the reasons of a rule that changed: "its reasons are gone" beside 'must' that became 'should'.

Whether the reasons changed with the rule is what reviewers ask, so the terminal, the pull request comment, the annotations and the pages say the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whereas.model.change import Change, ReasonFate

FATES: dict[ReasonFate, str] = {
    "unchanged": "its reasons did not change",
    "removed": "its reasons are gone",
    "changed": "its reasons changed too",
    "reworded": "its reasons were reworded",
}
LOOSE: frozenset[str] = frozenset({"unchanged", "removed"})
"""What a reviewer should look at: a rule that parted from its reasons."""
SAME_RULE = frozenset({"rule-reworded", "rule-moved"})
"""Kinds that ask the same as before: that their reasons did the same is no news."""


def fate(change: Change) -> str:
    """What became of the reasons of a rule, "" where that is not worth a line."""
    reasons = change.reasons
    if reasons not in FATES or not change.kind.startswith(("rule-", "precedence-")):
        return ""
    if not (change.old and change.new):
        alone = {"removed": "" if change.within else FATES["removed"], "unchanged": "its reasons still stand"}  # what went with its section took them along
        return alone.get(reasons, "") if change.kind == "rule-removed" else ""
    if change.kind in SAME_RULE and reasons not in {"removed", "changed"}:
        return ""
    return FATES[reasons]


def sentence(change: Change) -> str:
    """The same as a sentence of its own ("Its reasons are gone.")."""
    told = fate(change)
    return f"{told[0].upper()}{told[1:]}." if told else ""
