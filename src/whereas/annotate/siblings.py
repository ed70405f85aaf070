"""A section that only names a rationale explains the rules of the sections beside it that only name a rule.

### Requirements                    Both stand under one heading, which they take apart: the rationale is that of its rules. "Rationale" beside
Each boat MUST be locked.           "Membership" and "Finance" speaks of a whole document, and explains no rule in particular (39 of 61 labelled rules beside
### Rationale                       one have no reason there). Beside several such sections it explains those before it, up to another rationale, or
Boats were stolen twice.            those behind it where one opens the heading.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from whereas.parse.labels import names_rationale, names_rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whereas.annotate.links import Geometry
    from whereas.model.document import Document


def explained(document: Document, rules: Sequence[bool], reasons: Sequence[bool]) -> Iterator[tuple[int, int, Geometry]]:
    """(rule, reason, "near") of every rule and reason that stand in such sections of one heading."""
    drafts = document.statements
    inner = (at for at, draft in enumerate(drafts) if not draft.heading)
    for parent, held in groupby(inner, lambda at: drafts[at].place.titles[:-1]):
        if parent:
            sections = [list(under) for _, under in groupby(held, lambda at: drafts[at].place.titles[-1])]
            yield from _beside([s for s in sections if names_rule(drafts[s[0]].place.titles[-1])], sections, document, rules, reasons)


def _beside(
    stated: Sequence[list[int]], sections: Sequence[list[int]], document: Document, rules: Sequence[bool], reasons: Sequence[bool]
) -> Iterator[tuple[int, int, Geometry]]:
    """The links of one heading. `stated`: those of its `sections` that only name a rule."""
    before: list[list[int]] = []
    turned = False
    first = len(stated) > 1 and names_rationale(document.statements[sections[0][0]].place.titles[-1])
    for section in reversed(sections) if first else sections:
        if section in stated:
            before, turned = ([] if turned else before) + [section], False
        elif names_rationale(document.statements[section[0]].place.titles[-1]):
            turned = bool(before)
            of = before if len(stated) > 1 else stated
            yield from ((rule, reason, "near") for told in of for rule in told if rules[rule] for reason in section if reasons[reason])
