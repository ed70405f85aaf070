"""What the models find about as likely a rule as not, and what stands around it decides.

Run these checks:                   "Bread is on the shelf" goes with its lead-in and another item, rules (of 85 labelled ones that were read as none, but
- the gate is shut                  nearly, 67 are rules). Under a lead-in that is none and names things ("Three kinds of bread:"), or where no other item is
- bread is on the shelf             a rule, such an item is none either (of 45 labelled ones 10 are rules). Nor is a cell in whose column at most a third of
                                    the others are rules (6 of 44), or what an item goes on to tell ("Shut the gate. Goats pass there at night.") (16 of 66).

A command, or a main clause with a word of force, is what it says, whatever stands around it.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.cues import COMMANDS
from whereas.annotate.force import orders_behind
from whereas.annotate.lexicon import word_sets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.reading import Reading
    from whereas.model.document import Document, DraftStatement

NEARLY = 0.65
"""An item is read so surely at most, where its list decides ..."""
FURTHER = 0.6
"""... what stands behind its first sentence so surely, ..."""
CELL = 0.8
"""... and a cell so surely, where its column decides; ..."""
CELLS = 2
"""... other cells of which, at least, ..."""
FEW = 1 / 3
"""... there are, no more than this share of them rules, so that one is none."""
NORMS = frozenset(
    {
        "rule",
        "rules",
        "duty",
        "duties",
        "requirement",
        "requirements",
        "approval",
        "responsibility",
        "responsibilities",
        "convention",
        "conventions",
        "response",
    }
)
"""Words in the head of a column that names norms, whose cells are judged each for itself."""
QUOTES = frozenset({'"', "“", "”"})
TELLING = frozenset({"be", "pres", "modal", "semi"})
"""Classes of the verb of what tells of something."""
BINDING = frozenset(
    {"only", "every", "each", "sole", "always", "we", "until", "unless", "require", "requires", "blocked", "limit", "ceiling", "maximum", "also"}
)
"""Words with which it may bind nevertheless ("The clerk writes only in the book.")."""


def raised(drafts: Sequence[DraftStatement], found: Sequence[Reading]) -> list[int]:
    """Indices of the items that are rules as their lead-in and another item of it are, though the models find them just too unlikely; none that quotes."""
    kept = {draft.place.lead_in for at, draft in enumerate(drafts) if "rule" in found[at].roles and not draft.place.number and not draft.heading}
    return [
        at
        for at, draft in enumerate(drafts)
        if found[at].roles == ("other",) and found[at].confidence < NEARLY and draft.place.lead_in in kept and QUOTES.isdisjoint(draft.text)
        if _asked(drafts, found, at) and not _names(drafts[draft.place.lead_in or 0].text)
    ]


def relieved(document: Document, cues: Sequence[Cues], found: Sequence[Reading]) -> list[int]:
    """Indices of the statements read as rules that are none by what stands around them."""
    drafts = document.statements
    lists: dict[int, list[int]] = defaultdict(list)
    columns: dict[tuple[int | None, int], list[int]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        place = draft.place
        if place.number or draft.heading or place.item is None:
            continue
        if place.kind == "table":
            if NORMS.isdisjoint(place.column.lower().split()):
                columns[document.blocks[place.item].parent, document.blocks[place.block].number or 0].append(at)
        elif place.kind == "item" and place.lead_in is not None:
            lists[place.lead_in].append(at)
    gone = [at for at, draft in enumerate(drafts) if draft.place.kind == "item" and draft.place.number and _only_tells(cues[at], found[at])]
    for cells in columns.values():
        others, rules = len(cells) - 1, _rules(found, cells) - 1  # of one that is a rule itself
        if others >= CELLS and rules <= FEW * others:
            gone += [at for at in cells if found[at].confidence < CELL and _is_open(cues[at], found[at])]
    for lead, items in lists.items():
        alone = len(items) > 1 and _rules(found, items) == 1
        if "rule" not in found[lead].roles and (alone or _names(drafts[lead].text)):
            doubted = [at for at in items if found[at].confidence < NEARLY and "reason" not in found[at].roles]
            gone += [at for at in doubted if _is_open(cues[at], found[at])]
    return gone


def _asked(drafts: Sequence[DraftStatement], found: Sequence[Reading], at: int) -> bool:
    """Whether a statement is the first of an item below a lead-in that is a rule and ends with a colon."""
    place = drafts[at].place
    lead = place.lead_in
    opens = place.kind == "item" and not place.number and not drafts[at].heading and not found[at].by_author
    return opens and lead is not None and "rule" in found[lead].roles and drafts[lead].text.rstrip().endswith(":")


def _names(lead: str) -> bool:
    """Whether a lead-in names things or cases: "Three kinds of bread:", "Use one of:", "Nuts such as:", "The signs mean:".

    >>> _names("The flag is one of these:"), _names("Run these checks:")
    (True, False)
    """
    words = lead.lower().replace(":", " ").split()
    pairs = set(pairwise(words))
    return not word_sets("unsure")["naming"].isdisjoint(words) or not pairs.isdisjoint({("one", "of"), ("such", "as")}) or words[-1:] == ["like"]


def _is_open(cues: Cues, reading: Reading) -> bool:
    """Whether a statement read as a rule neither commands nor holds a word of force in its main clause."""
    return "rule" in reading.roles and not reading.by_author and cues.shape not in COMMANDS and not any(word.main for word in force_words(cues))


def _rules(found: Sequence[Reading], some: Sequence[int]) -> int:
    """How many of some statements are rules."""
    return sum("rule" in found[at].roles for at in some)


def _only_tells(cues: Cues, reading: Reading) -> bool:
    """Whether a clause says of something how it is or what it does, and the models doubt that it is a rule."""
    doubted = reading.confidence < FURTHER and "reason" not in reading.roles and BINDING.isdisjoint(cues.lower)
    return doubted and cues.shape == "clause" and cues.verb_class in TELLING and _is_open(cues, reading) and not orders_behind(cues)
