"""Cells of one column, and items of one list, that are made alike are read alike: a bare name among names is no rule.

| Colour | Usage                    |     "Captions, placeholders" is no rule, though its first word may be a verb: it only names things, as the cell above it
| Grey   | Body text, descriptions  |     does. "Keep the book" under "Responsibility" commands, and "Names: snake_case" in a list of conventions is one.
| White  | Captions, placeholders   |
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.headings import only_names
from whereas.annotate.lexicon import word_sets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.reading import Reading
    from whereas.model.document import Document, DraftStatement

FEWEST = 3
"""Items of a list."""
UNSURE = 0.65
"""How sure the reading of an item must be at least to stand against those beside it."""


def names_among_names(document: Document, cues: Sequence[Cues], found: Sequence[Reading]) -> frozenset[int]:
    """Indices of the statements read as rules that only name things in a column of what things are used for, or, not surely, in a list of which no other item
    is a rule."""
    lists: dict[int | None, list[int]] = defaultdict(list)
    gone: set[int] = set()
    for at, draft in enumerate(document.statements):
        place = draft.place
        if place.number or draft.heading or place.item is None:
            continue
        if place.kind == "item" and place.label:
            lists[document.blocks[place.item].parent].append(at)
        elif place.kind == "table" and place.column.lower().strip(" :*_") in word_sets("alike")["telling"] and _only_names(draft, cues[at], found[at]):
            gone.add(at)
    for items in lists.values():
        doubtful = {at for at in items if found[at].confidence < UNSURE and _only_names(document.statements[at], cues[at], found[at])}
        rest = [at for at in items if at not in doubtful]
        if len(items) >= FEWEST and len(doubtful) <= len(rest) and not any("rule" in found[at].roles for at in rest):
            gone |= doubtful
    return frozenset(gone)


def _only_names(draft: DraftStatement, cues: Cues, reading: Reading) -> bool:
    """Whether a statement is read as a rule, and says no more than the names of some things."""
    if reading.roles != ("rule",) or reading.by_author or draft.place.count > 1 or force_words(cues):
        return False
    return "," in cues.lower[cues.main :] and (cues.shape == "noun" or (cues.shape == "imperative" and only_names(cues)))
