"""Tables of two columns that are turned on their side: each row opens with what its cell is, as on the cards of architecture principles.

    | Statement | Each shed has one owner. |
    |-----------|--------------------------|
    | Rationale | Two owners mean none.    |

The first cells are the heads, and the whole table is what one row is elsewhere. A glossary that explains the words ("| Term | Meaning |", "| Rationale | why a
rule holds |") is none.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from whereas.parse.labels import STATED, column_context

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whereas.parse.blocks import Node
    from whereas.parse.inline import Prose

NAMES = frozenset({"", "name", "title", "id", "no", "number", "identifier", "ref", "reference", "key"})
"""Heads of a first row that opens a card."""
FIELDS = frozenset({"field", "item", "element", "attribute", "property"})
"""Those that name what all first cells are ..."""
VALUES = frozenset({"", "value", "text"})
"""... beside a second one that says no more."""
EXPLAINING = frozenset({"description", "meaning", "definition", "explanation", "purpose", "content", "contents", "comment", "comments", "notes", "what it is"})
"""Second heads that stand over what the first cells mean."""


class Turned(NamedTuple):
    """The table, and the head, of each cell that a head stands beside; and the cells that are heads. All are indices of blocks."""

    cells: Mapping[int, tuple[int, str]]
    heads: frozenset[int]


def find(nodes: Sequence[Node], prose: Mapping[int, Prose]) -> Turned:
    """The cells of all tables of a document that are turned on their side."""
    rows: dict[int, list[tuple[int, int]]] = {}
    for node, after in pairwise(nodes):
        first, second = node.block, after.block
        if first.info in {"cell", "column"} and second.info == first.info and first.parent == second.parent and (first.number, second.number) == (0, 1):
            table = nodes[first.parent].block.parent if first.parent is not None else None
            if table is not None:
                rows.setdefault(table, []).append((first.index, second.index))
    cells: dict[int, tuple[int, str]] = {}
    heads: set[int] = set()
    for table, pairs in rows.items():
        if (names := [prose[key].text for key, _ in pairs]) and _is_card(names, prose[pairs[0][1]].text) and _of_two(nodes, table, len(pairs)):
            plain = [_plain(name) for name in names]
            titled = plain[0] in FIELDS or (plain[0] in STATED and not STATED.isdisjoint(plain[1:]))  # "| Principle | Small changes |" over its statement
            heads |= {key for key, _ in pairs}
            cells |= {cell: (table, names[n]) for n, (_, cell) in enumerate(pairs) if plain[n] not in NAMES and (n or not titled)}
    return Turned(cells, frozenset(heads))


def _is_card(names: Sequence[str], beside: str) -> bool:
    """Whether first cells, top down, are the heads of one card: once each, what is stated and a rationale among them. `beside`: the first second cell."""
    plain = [_plain(name) for name in names]
    top, second = plain[0], _plain(beside)
    opens = top in STATED | NAMES or column_context(top) == "rationale" or (top in FIELDS and second in VALUES)
    stated = not STATED.isdisjoint(plain) and any(column_context(name) == "rationale" for name in plain)
    return stated and opens and second not in EXPLAINING and len({*plain}) == len(plain)


def _of_two(nodes: Sequence[Node], table: int, rows: int) -> bool:
    """Whether a table has no cell beside the two of each of its rows."""
    cells = [n for n in nodes[table + 1 :] if n.block.info in {"cell", "column"} and n.block.parent is not None and nodes[n.block.parent].block.parent == table]
    return len(cells) == 2 * rows


def _plain(words: str) -> str:
    return " ".join(words.lower().split()).strip(" :.*_")
