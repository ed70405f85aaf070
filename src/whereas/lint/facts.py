"""What several rules ask of one constitution, worked out once and when first asked for."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from whereas.model.source import Lines

if TYPE_CHECKING:
    from whereas.lint.amendment import Amendment
    from whereas.lint.norms import NormIndex
    from whereas.model.change import Diff
    from whereas.model.constitution import Constitution, Principle, Statement
    from whereas.model.document import Block, Place
    from whereas.model.source import Span

PROSE = frozenset({"heading", "paragraph", "html", "definition"})
"""Kinds of leaf blocks that hold words to be read, not code or comments."""


class Facts:
    """The constitution, and questions to it. Every answer is the same each time. `old`: an earlier version of it, if there is one to compare with; `agreed`:
    the fingerprints of changes since then that were accepted."""

    def __init__(self, constitution: Constitution, old: Constitution | None = None, agreed: frozenset[str] = frozenset()) -> None:
        self.constitution, self.old, self.agreed = constitution, old, agreed

    @cached_property
    def diff(self) -> Diff | None:
        """What changed since the earlier version; None without one."""
        from whereas.diff import diff

        return diff(self.old, self.constitution) if self.old is not None else None

    @cached_property
    def amendment(self) -> Amendment | None:
        """The same with questions to it, for the rules of the family `amendment`."""
        from whereas.lint.amendment import Amendment

        return Amendment(self.diff, Facts(self.old), self, self.agreed) if self.old is not None and self.diff is not None else None

    @cached_property
    def text(self) -> str:
        return self.constitution.source.text

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.text)

    @cached_property
    def principles(self) -> dict[str, Principle]:
        """Principles by id."""
        return {p.id: p for p in self.constitution.principles}

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Statements by id, in document order."""
        return {s.id: s for s in self.constitution.statements}

    @cached_property
    def rules(self) -> tuple[Statement, ...]:
        """The rules that are no headings, in document order."""
        return tuple(r for r in self.constitution.rules if not r.heading)

    @cached_property
    def places(self) -> dict[str, Place]:
        """Where each statement stands, by its id; empty for a constitution without its structure."""
        document = self.constitution.document
        return {s.id: s.place for s in document.statements} if document else {}

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        document = self.constitution.document
        return document.blocks if document else ()

    @cached_property
    def norms(self) -> NormIndex:
        from whereas.lint.norms import NormIndex

        return NormIndex(self)

    @cached_property
    def order(self) -> dict[str, int]:
        """Where each statement stands among all, by its id."""
        return {s.id: at for at, s in enumerate(self.constitution.statements)}

    @cached_property
    def _with_reasons(self) -> frozenset[str]:
        return frozenset(s.principle for s in self.constitution.reasons)

    @cached_property
    def share_of_reasons(self) -> float:
        """Which share of the statements only gives reasons, 0..1."""
        return sum(s.is_reason and not s.is_rule for s in self.constitution.statements) / (len(self.constitution.statements) or 1)

    @cached_property
    def _shares(self) -> dict[str, float]:
        rules = Counter(r.principle for r in self.rules)
        explained = Counter(r.principle for r in self.rules if r.explained != "none")
        return {principle: explained[principle] / count for principle, count in rules.items()}

    def gives_reason(self, principle: str) -> bool:
        """Whether a principle's own text holds a reason."""
        return principle in self._with_reasons

    def share_explained(self, principle: str) -> float:
        """Which share of a principle's own rules has a reason, 0..1; 0 where it has no rules."""
        return self._shares.get(principle, 0.0)

    def around(self, statement: Statement) -> tuple[Statement | None, Statement | None]:
        """The statements before and after one, None at the ends."""
        every, at = self.constitution.statements, self.order[statement.id]
        return every[at - 1] if at else None, every[at + 1] if at + 1 < len(every) else None

    def slice(self, span: Span) -> str:
        """The source text of a span."""
        return self.text[span.start : span.end]

    def block_of(self, statement: Statement) -> Block | None:
        """The leaf block that a statement stands in."""
        place = self.places.get(statement.id)
        return self.blocks[place.block] if place else None

    def authority(self, principle: str | None) -> str | None:
        """A principle's authority: its own, or that of the nearest principle around it that names one."""
        while principle is not None and principle in self.principles:
            found = self.principles[principle]
            if found.authority:
                return found.authority
            principle = found.parent
        return None

    def rank(self, authority: str | None) -> int | None:
        """0 for the highest level; None where the document or the settings do not say."""
        ladder = self.constitution.authorities or ()
        wanted = (authority or "").lower()
        return next((at for at, level in enumerate(ladder) if wanted in {name.lower() for name in level}), None)

    def title(self, principle: str | None) -> str:
        """A principle's title, its id where it has none."""
        found = self.principles.get(principle or "")
        return found.title or found.id if found else principle or ""
