"""A constitution as read: principles, statements and the relations between them (the shape of `whereas/constitution/1`).

What there are thousands of holds nothing that could hold it, so Python need not look through it for garbage (`gc=False`), which took a fifth of a reading
after an edit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from whereas.model.source import Source, Span

if TYPE_CHECKING:
    from whereas.model.document import Document

Role = Literal["rule", "reason", "definition", "example", "scope", "other"]
Modality = Literal["must", "must_not", "should", "should_not", "may", "precedence"]
Explained = Literal["same", "near", "section", "none"]
RelationKind = Literal[
    "contains",
    "continues",
    "explains",
    "refers-to",
    "overrides",
    "exception-to",
    "illustrates",
    "defines",
    "restates",
    "conflicts-with",
]

ROLES: tuple[Role, ...] = ("rule", "reason", "definition", "example", "scope", "other")
MODALITIES: tuple[Modality, ...] = ("must", "must_not", "should", "should_not", "may", "precedence")


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """A word or structure that decided a reading: `cue` names it ("should", "because", "lead-in"), `span` is where it stands."""

    cue: str
    span: Span


class Statement(msgspec.Struct, frozen=True, gc=False):
    """A sentence, list item or clause. `id` is `<principle>/<n>` (n from 1), valid in this document only.

    `text`: its words without Markdown marks, white space folded. `modality` and `explained` are None unless it is a rule.
    `explained_by`: ids of the statements that give the reason, in document order. `confidence` 0..1: how likely its roles are right.
    `by_author`: a person settled the reading. `heading`: a heading whose words are a norm.
    """

    id: str
    principle: str
    roles: tuple[Role, ...]
    modality: Modality | None
    explained: Explained | None
    explained_by: tuple[str, ...]
    heading: bool
    span: Span
    text: str
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    by_author: bool = False

    @property
    def is_rule(self) -> bool:
        return "rule" in self.roles

    @property
    def is_reason(self) -> bool:
        return "reason" in self.roles


class Principle(msgspec.Struct, frozen=True):
    """The unit with an identity that survives versions. `span`: heading or label and own text, without children; `extent`: with children.

    `heading`: the span of the title's words. `norms`: how many of its own statements are rules. `level`: 1..7 of its heading, 0 for an item.
    `explicit`: the id stands in the document (`{#id}` or a token such as PARAM-01), so it is permanent.
    """

    id: str
    title: str
    parent: str | None
    kind: Literal["section", "item", "preamble"]
    authority: str | None
    attributes: dict[str, str]
    norms: int
    span: Span
    extent: Span
    statements: tuple[str, ...]
    heading: Span
    level: int = 0
    explicit: bool = False


class Relation(msgspec.Struct, frozen=True, gc=False):
    """A typed edge between principles or statements (ids; a defined term is `term:<slug>`)."""

    source: str
    target: str
    kind: RelationKind
    span: Span | None = None


class Constitution(msgspec.Struct, frozen=True):
    """One document as read. `authorities`: highest first, equals grouped, or None if the document does not say.

    `document` is the structure it was read from (None for one rebuilt from JSON); it is not part of the public JSON.
    """

    source: Source
    title: str
    version: str | None
    dialect: str
    language: str
    authorities: tuple[tuple[str, ...], ...] | None
    warnings: tuple[str, ...]
    principles: tuple[Principle, ...]
    statements: tuple[Statement, ...]
    relations: tuple[Relation, ...]
    document: Document | None = None

    @property
    def rules(self) -> tuple[Statement, ...]:
        """The statements that lay down a norm, in document order."""
        return tuple(s for s in self.statements if s.is_rule)

    @property
    def reasons(self) -> tuple[Statement, ...]:
        """The statements that justify, in document order."""
        return tuple(s for s in self.statements if s.is_reason)

    @property
    def holding(self) -> frozenset[str]:
        """The principles that hold rules, themselves or in those below them: those that are counted."""
        parents = {p.id: p.parent for p in self.principles}
        found: set[str] = set()
        for principle in self.principles:
            at: str | None = principle.id if principle.norms else None
            while at is not None and at not in found:
                found.add(at)
                at = parents[at]
        return frozenset(found)
