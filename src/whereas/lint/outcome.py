"""What came of the findings: which directives ignored how many, which acceptances are stale. For the rules that run afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from whereas.model.acceptance import Accepted
    from whereas.model.document import Directive
    from whereas.model.source import Span


class Ignored(msgspec.Struct, frozen=True):
    """One `ignore` directive. `names`: the rules it names, as written; `unknown`: those that there are not; `idle`: those that ran and had nothing to
    say where it governs. `span`: where the directive stands."""

    directive: Directive
    names: tuple[str, ...]
    unknown: tuple[str, ...]
    idle: tuple[str, ...]
    matched: int

    @property
    def span(self) -> Span:
        return self.directive.span


class Outcome(msgspec.Struct, frozen=True):
    """All directives in document order, and the accepted findings that this document has no more. `known`: every rule's name."""

    ignored: tuple[Ignored, ...]
    stale: tuple[Accepted, ...]
    known: tuple[str, ...] = ()
