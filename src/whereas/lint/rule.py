"""What a lint rule is: a name that reads after "allow", a stable code, and a generator of findings.

A rule's module holds `RULE`, whose `check` is a function of the module; the module's docstring is its documentation page (What it does, Why it matters,
Example, Better, Options).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from whereas.model.finding import Finding, Fix, Level
from whereas.model.rulecard import RuleCard

if TYPE_CHECKING:
    from whereas.lint.amendment import Amendment
    from whereas.lint.facts import Facts
    from whereas.lint.outcome import Outcome
    from whereas.model.constitution import Constitution, Statement
    from whereas.model.source import Span


class Option(msgspec.Struct, frozen=True):
    """A rule's option: what it means, and its default, whose type a setting must have. `choices`: the only values, if not empty."""

    name: str
    help: str
    default: Any
    choices: tuple[str, ...] = ()


class Rule(msgspec.Struct, frozen=True):
    """One lint rule. `since`: the version of whereas that brought it. `on`: runs by default. `confidence`: findings under it are shown with `--all` only.
    `fix`: whether its findings may carry edits that `--fix` or only `--unsafe-fixes` applies. `replaces`: names of rules whose findings on the same
    statement this rule's make superfluous. `tells`: names of rules whose findings on the same statement this rule's say too, where these are shown and no
    milder. `needs_old`: compares with an earlier version, and does not run without one. `afterwards`: judges what came of
    the other rules' findings (`Context.outcome`), and is not itself ignored in documents."""

    name: str
    code: str
    family: str
    severity: Level
    since: str
    check: Callable[[Context], Iterator[Finding]]
    on: bool = True
    confidence: float = 0.0
    options: tuple[Option, ...] = ()
    fix: Literal["none", "safe", "unsafe"] = "none"
    replaces: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    needs_old: bool = False
    afterwards: bool = False
    page: str = ""

    @property
    def card(self) -> RuleCard:
        """What there is to know of it without running it."""
        summary, _, rest = self.page.strip().partition("\n")
        return RuleCard(
            self.name, self.code, self.family, self.severity, self.since, summary.strip().removesuffix("."), rest.strip() + "\n", self.on, self.confidence,
            self.fix,
        )  # fmt: skip


class Context(msgspec.Struct, frozen=True):
    """What a rule looks at: the facts of a constitution, the rule itself and its options as set. `outcome`: for rules that run afterwards."""

    facts: Facts
    rule: Rule
    options: dict[str, Any]
    outcome: Outcome | None = None

    @property
    def constitution(self) -> Constitution:
        return self.facts.constitution

    @property
    def amendment(self) -> Amendment:
        """What changed since the earlier version: for rules that need one (`needs_old`), as others may have none."""
        found = self.facts.amendment
        if found is None:
            raise AssertionError(f"{self.rule.name} asks for an earlier version, and does not say `needs_old`")
        return found

    def finding(
        self, message: str, span: Span, *, principle: str | None = None, statement: Statement | None = None, confidence: float = 1.0,
        words: str = "", fix: Fix | None = None,
    ) -> Finding:  # fmt: skip
        """A finding of this rule. `words`: what the fingerprint stands on, the statement's text where left out."""
        home = principle or (statement.principle if statement else None)
        mark = fingerprint(self.rule.name, home or "", words or (statement.text if statement else message))
        return Finding(self.rule.name, self.rule.code, self.rule.severity, message, home, statement.id if statement else None, span, confidence, mark, fix)


def fingerprint(*parts: str) -> str:
    """16 hex digits of some words, the same everywhere and at all times.

    >>> fingerprint("unexplained-rule", "gate", "Close the gate.")
    'ad08322980ef673c'
    """
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "replace"), digest_size=8).hexdigest()
