"""`<!-- whereas: ignore RULE -- reason -->`: what a document asks not to be told, and why.

The directive governs the block it stands in or the next one; before a heading, the whole section. A missing reason, an unknown rule, and a directive that
ignores nothing are findings themselves (unused-suppression).
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from whereas.model.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.constitution import Constitution
    from whereas.model.document import Directive

NAME, CODE = "unused-suppression", "SUP001"


def apply(constitution: Constitution, findings: Sequence[Finding], known: set[str]) -> tuple[list[Finding], int]:
    """The findings that remain, with those about the directives themselves, and how many were ignored."""
    document = constitution.document
    directives = [d for d in document.directives if d.words.split()[:1] == ["ignore"]] if document else []
    kept, ignored = list(findings), 0
    own: list[Finding] = []
    for directive in directives:
        names = directive.words.replace(",", " ").split()[1:]
        unknown = [n for n in names if n not in known]
        if not directive.reason:
            own.append(_finding(directive, "ignores a finding without saying why: add ' -- the reason'"))
            continue
        if unknown or not names:
            own.append(_finding(directive, f"names no rule that there is: '{' '.join(unknown) or directive.words}'"))
            continue
        start, end = _reach(constitution, directive)
        rest = [f for f in kept if not (f.rule in names and start <= f.span.start < end)]
        if len(rest) == len(kept):
            own.append(_finding(directive, f"ignores nothing: there is no {' or '.join(names)} here any more; remove it"))
        ignored += len(kept) - len(rest)
        kept = rest
    return kept + own, ignored


def _reach(constitution: Constitution, directive: Directive) -> tuple[int, int]:
    """Offsets that a directive governs: its block, the next one, or the section of a heading."""
    document = constitution.document
    if document is None or directive.governs is None:
        return (0, 0)
    block = document.blocks[directive.governs]
    if block.kind == "heading":
        section = next((p for p in constitution.principles if p.extent.start == block.span.start), None)
        if section is not None:
            return section.extent.start, section.extent.end
    while block.parent is not None and document.blocks[block.parent].kind == "item" and document.blocks[block.parent].span.end == block.span.end:
        block = document.blocks[block.parent]
    return min(block.span.start, directive.span.start), max(block.span.end, directive.span.end)


def _finding(directive: Directive, message: str) -> Finding:
    key = hashlib.blake2b(f"{NAME}\x1f{directive.words}".encode(), digest_size=8).hexdigest()
    return Finding(NAME, CODE, "warning", message, None, None, directive.span, 1.0, key)
