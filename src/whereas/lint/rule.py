"""What a lint rule is: a name that reads after "allow", a stable code, and a generator of findings.

A rule's module holds `RULE`, whose `check` is a function of the module; the module's docstring is its documentation page (What it does, Why it matters,
Example, Better, Options).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from whereas.model.finding import Finding, Fix, Level

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution, Principle, Statement
    from whereas.model.source import Span


class Option(msgspec.Struct, frozen=True):
    """A rule's option: what it means, and its default, whose type a setting must have."""

    name: str
    help: str
    default: Any


class Rule(msgspec.Struct, frozen=True):
    """One lint rule. `confidence`: findings under it are shown with `--all` only. `since`: the version of whereas that brought it."""

    name: str
    code: str
    family: str
    severity: Level
    since: str
    check: Callable[[Context], Iterator[Finding]]
    on: bool = True
    confidence: float = 0.0
    options: tuple[Option, ...] = ()
    page: str = ""


class Context(msgspec.Struct, frozen=True):
    """What a rule looks at: the constitution, the rule itself and its options as set."""

    constitution: Constitution
    rule: Rule
    options: dict[str, Any]

    def finding(
        self, message: str, span: Span, *, principle: str | None = None, statement: Statement | None = None, confidence: float = 1.0,
        words: str = "", fix: Fix | None = None,
    ) -> Finding:  # fmt: skip
        """A finding of this rule. `words`: what the fingerprint stands on, the statement's text where left out."""
        home = principle or (statement.principle if statement else None)
        key = "\x1f".join((self.rule.name, home or "", words or (statement.text if statement else message)))
        print_ = hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=8).hexdigest()
        return Finding(
            self.rule.name, self.rule.code, self.rule.severity, message, home, statement.id if statement else None, span, confidence, print_, fix
        )

    def principles(self) -> dict[str, Principle]:
        """Principles by id."""
        return {p.id: p for p in self.constitution.principles}
