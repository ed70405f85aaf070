"""`<!-- whereas: ignore RULE -- reason -->`: what a document asks not to be told, and why.

The directive governs the block it stands in or the next one; before a heading, the whole section. Without a reason it ignores nothing. What is wrong with
directives is told by the rules of the family `suppression`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.corrections import IGNORE
from whereas.lint.outcome import Ignored

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from whereas.lint.rule import Rule
    from whereas.model.constitution import Constitution
    from whereas.model.document import Directive
    from whereas.model.finding import Finding


def apply(constitution: Constitution, findings: Sequence[Finding], rules: Sequence[Rule], ran: Collection[str]) -> tuple[list[Finding], list[Ignored]]:
    """The findings that remain, and what became of each directive. `ran`: names of the rules
    that ran and always say the same of a document (not those that compare it with an earlier version)."""
    kept = list(findings)
    ignored: list[Ignored] = []
    names = {n: r.name for r in rules for n in (r.name, r.code)}
    for directive in directives(constitution):
        written = _names(directive)
        wanted = {names[n] for n in written if n in names} if directive.reason else set()
        start, end = _reach(constitution, directive)
        governed = [f.rule in wanted and start <= f.span.start < end for f in kept]
        told = {f.rule for f, gone in zip(kept, governed, strict=True) if gone}
        kept = [f for f, gone in zip(kept, governed, strict=True) if not gone]
        unknown = tuple(n for n in written if n not in names)
        ignored.append(Ignored(directive, written, unknown, tuple(sorted(wanted & set(ran) - told)), sum(governed)))
    return kept, ignored


def directives(constitution: Constitution) -> list[Directive]:
    """The directives that ask to ignore something, in document order."""
    document = constitution.document
    return [d for d in document.directives if d.words.split()[:1] == [IGNORE]] if document else []


def _names(directive: Directive) -> tuple[str, ...]:
    return tuple(directive.words.replace(",", " ").split()[1:])


def _reach(constitution: Constitution, directive: Directive) -> tuple[int, int]:
    """Offsets that a directive governs: its block, the next one, or the section of a heading."""
    document = constitution.document
    if document is None or directive.governs is None:
        return (0, 0)
    block = document.blocks[directive.governs]
    if block.kind == "heading":
        section = next((p for p in constitution.principles if p.heading.line == block.span.line), None)
        if section is not None and section.kind == "section":
            return section.extent.start, section.extent.end
    while block.parent is not None and document.blocks[block.parent].kind == "item" and document.blocks[block.parent].span.end == block.span.end:
        block = document.blocks[block.parent]
    return min(block.span.start, directive.span.start), max(block.span.end, directive.span.end)
