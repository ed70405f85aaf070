"""A lint rule's documentation page, as `whereas rule NAME` prints it and docs/rules/ holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.rulecard import RuleCard

FIXES = {"none": "", "safe": " `--fix` mends some of them.", "unsafe": " `--fix --unsafe-fixes` mends some of them."}


def render(card: RuleCard) -> str:
    """Markdown: title, what the rule is about, its facts, then its page."""
    default = "on" if card.on else "off"
    surely = f" Findings of a confidence under {card.confidence:.2f} are shown with `--all` only." if card.confidence else ""
    facts = f"Code {card.code}, family {card.family}, severity {card.severity}, {default} by default, since {card.since}.{FIXES[card.fix]}{surely}"
    return f"# {card.name}\n\n{card.summary}.\n\n{facts}\n\n{card.page}"


def listing(cards: Sequence[RuleCard]) -> str:
    """One line a rule: code, name, severity, whether it is off, summary."""
    width = max(len(c.name) for c in cards)
    return "".join(f"{c.code} {c.name:<{width}} {c.severity:<7} {'' if c.on else '(off) '}{c.summary}\n" for c in cards)


def index(cards: Sequence[RuleCard]) -> str:
    """The page that lists all rules, by family."""
    families = dict.fromkeys(c.family for c in cards)
    parts = ["# Lint rules\n\nWritten by tools/docs.py from the rules themselves; `whereas rule NAME` prints the same pages.\n"]
    for family in families:
        rows = "".join(
            f"| [{c.name}]({c.name}.md) | {c.code} | {c.severity} | {'on' if c.on else 'off'} | {c.summary} |\n" for c in cards if c.family == family
        )
        parts.append(f"\n## {family}\n\n| rule | code | severity | default | finds |\n|-|-|-|-|-|\n{rows}")
    return "".join(parts)
