"""Which element of the page stands for which principle, statement and finding: numbers, for ids are the document's and may hold anything."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.diff.view import titles
from whereas.render import words

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution, Statement
    from whereas.model.finding import Finding


class Index:
    """Lookups over one constitution and what lint found in it. `principle`, `statement`: id -> number, in document order from 0; `titles`: id -> what a
    principle is called where it stands alone."""

    def __init__(self, constitution: Constitution, findings: tuple[Finding, ...] = ()) -> None:
        self.read = constitution
        self.principle = {p.id: n for n, p in enumerate(constitution.principles)}
        self.statement = {s.id: n for n, s in enumerate(constitution.statements)}
        self.words = words.shown(constitution)
        self.titles = titles(constitution)
        self.rules_of: dict[str, list[str]] = defaultdict(list)
        for s in constitution.rules:
            for reason in s.explained_by:
                self.rules_of[reason].append(s.id)
        document = constitution.document
        self.blocks = document.blocks if document else ()
        self.places = {s.id: s.place for s in document.statements} if document else {}
        leaves = [b for b in self.blocks if b.leaf]
        self._starts, self._leaves = [b.span.start for b in leaves], [b.index for b in leaves]
        self.findings: dict[int | None, list[Finding]] = defaultdict(list)
        for finding in findings:
            self.findings[self.leaf(finding.span.start)].append(finding)

    def leaf(self, offset: int) -> int | None:
        """The leaf block that an offset stands in, or the nearest before it; the first one for what stands before all."""
        if not self._leaves:
            return None
        return self._leaves[max(bisect_right(self._starts, offset) - 1, 0)]

    def anchor(self, name: str | None) -> str | None:
        """The page's id of a principle or statement; None where it is shown nowhere."""
        if name in self.principle:
            return f"p{self.principle[name]}"
        number = self.statement.get(name or "")
        return f"s{number}" if number is not None and marked(self.read.statements[number]) else None


def marked(statement: Statement) -> bool:
    """Whether a statement is marked in the text: rules and reasons, but not headings, which are said again by what stands under them."""
    return (statement.is_rule or statement.is_reason) and not statement.heading
