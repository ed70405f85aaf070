"""What parse finds in a document before anybody asks what its sentences mean: blocks, references, directives, and where each statement stands.

None of this goes into the public JSON; annotate and lint read it.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from whereas.model.constitution import Principle, Relation
from whereas.model.source import Source, Span

BlockKind = Literal[
    "heading", "paragraph", "list", "item", "quote", "fence", "html", "comment", "table", "row", "admonition", "front_matter",
    "footnote", "break", "definition",
]  # fmt: skip

PlaceKind = Literal[
    "heading", "paragraph", "item", "quote", "table", "footnote", "caption", "example", "metadata", "contents", "unread", "column",
]  # fmt: skip

Context = Literal["", "rationale", "commentary", "example", "note", "constraints", "definition", "warning", "scope", "recital"]


class Block(msgspec.Struct, frozen=True, gc=False):
    """One Markdown block, container or leaf, in document order. Leaves do not overlap; between them stand only marks and blank lines.

    `level`: 1..6 for a heading, nesting depth (1 = outermost) for a list or item, else 0. `ordered` and `number`: for an item, whether its
    list is numbered and its number as written. `info`: a fence's info string, an admonition's `kind "title"`, a heading's raw attributes.
    `parent`: index of the enclosing block or None.
    """

    index: int
    kind: BlockKind
    span: Span
    parent: int | None = None
    level: int = 0
    ordered: bool = False
    number: int | None = None
    info: str = ""
    leaf: bool = True


class Reference(msgspec.Struct, frozen=True, gc=False):
    """A link of the document to itself: `[?](#id)`, `[text](#slug)`, `[^note]`, or a reference in words ("Section 6"). `target` as written without `#` or `^`,
    in words its kind and number ("section 6"); `resolved`: the principle's id (in words also a statement's, or the footnote's name) or None if nothing
    answers; `principle`, `statement`: where it stands; `text`: its words."""

    kind: Literal["id", "footnote", "number"]
    target: str
    resolved: str | None
    span: Span
    principle: str | None
    statement: str | None
    text: str = ""


class Directive(msgspec.Struct, frozen=True, gc=False):
    """A `<!-- whereas: ... -->` comment: `words` is what stands after the colon, `reason` what stands after ` -- `, if anything.

    `governs`: index of the block it stands in, else the next block; None at the end of the document.
    """

    words: str
    reason: str
    span: Span
    governs: int | None


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where one statement stands: the structural evidence. One for each statement, in the same order.

    `block`: index of its leaf block. `number`/`count`: 0-based place among the statements of that block, and how many there are.
    `depth`: nesting of lists (0 outside). `ordered`/`ordinal`: for an item, whether its list is numbered, and its number.
    `item`: index of the innermost item block around it, or of its table row, or None. `column`: what the head of its table column says, else "".
    `lead_in`: index (into statements) of the lead-in that it continues.
    `label`: text of the bold or italic label that opens its block ("Rationale", "Truthful"), else "". `context`: what kind of label, admonition or
    heading governs it. `titles`: headings above it, outermost first. `cites`: names of the footnotes it cites; `footnote`: name of the footnote it stands in.
    `clause`: 0-based number among the clauses of one sentence parted by `;`, None if the sentence is whole.
    `offsets`: (offset in `Statement.text`, offset in the source) pairs, ascending, the first (0, start): between two pairs both run alike.
    """

    block: int
    number: int
    count: int
    kind: PlaceKind
    depth: int = 0
    ordered: bool = False
    ordinal: int | None = None
    item: int | None = None
    lead_in: int | None = None
    label: str = ""
    context: Context = ""
    titles: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    footnote: str | None = None
    clause: int | None = None
    offsets: tuple[tuple[int, int], ...] = ()
    column: str = ""


class DraftStatement(msgspec.Struct, frozen=True, gc=False):
    """A statement before it is read. Fields as in `Statement`."""

    id: str
    principle: str
    heading: bool
    span: Span
    text: str
    place: Place


class Document(msgspec.Struct, frozen=True):
    """A document as parsed: everything of a `Constitution` but roles, modality and reasons, and what lint needs besides."""

    source: Source
    title: str
    version: str | None
    dialect: str
    language: str
    authorities: tuple[tuple[str, ...], ...] | None
    blocks: tuple[Block, ...]
    principles: tuple[Principle, ...]
    statements: tuple[DraftStatement, ...]
    relations: tuple[Relation, ...]
    references: tuple[Reference, ...]
    directives: tuple[Directive, ...]
    metadata: tuple[tuple[str, str, Span], ...] = ()
    """(name, value, span of the value) from the version line or front matter: names lower-case, e.g. "version", "ratified", "last amended"."""
    report: Span | None = None
    """The amendment report in an HTML comment."""
    warnings: tuple[str, ...] = ()
