"""How many rules have a reason, in all and by authority level."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.model.finding import Coverage

if TYPE_CHECKING:
    from whereas.lint.facts import Facts


def by_authority(facts: Facts) -> tuple[Coverage, ...]:
    """One figure for each level that rules stand under, highest first, then those whose rank nobody says, by name."""
    rules: Counter[str] = Counter()
    explained: Counter[str] = Counter()
    for rule in facts.rules:
        level = facts.authority(rule.principle)
        if level:
            rules[level] += 1
            explained[level] += rule.explained != "none"
    lowest = len(facts.constitution.authorities or ())

    def place(level: str) -> tuple[int, str]:
        rank = facts.rank(level)
        return (lowest if rank is None else rank, level)

    return tuple(Coverage(level, rules[level], explained[level]) for level in sorted(rules, key=place))
