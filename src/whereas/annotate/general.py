"""Reasons that name the rules of their section in general: "All these limits have one source: ...", "The reason for these rules is that ...".

They explain every rule of the section before them; where none is, those behind them, if they say no more ("These rules are written for the tired." tells of
them). What stands behind a list speaks of the list (`placed`), and what does not open its paragraph of what stands before it there.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.links import Geometry
    from whereas.model.document import Document

POINTING = frozenset({"these", "those", "all", "both"})
GROUNDS = frozenset({"reason", "reasons", "rationale", "ground", "grounds", "basis", "justification", "motivation"})
"""What a sentence may call itself."""
FOR = frozenset({"for", "behind", "of"})
COUNTED = frozenset({"two", "three", "four", "five", "six", "of", "the", "our"})
"""Words between the pointing one and the name."""
SPECIAL = frozenset({"steps", "checks", "habits", "measures", "ban", "bans", "precautions", "practices"})
"""Names of norms that may mean some of a section's alone."""


HAVING = frozenset({"have", "has", "share", "serve", "serves", "rest", "come", "stem", "spring", "flow"})
SOURCES = frozenset(
    ["source", "reason", "purpose", "end", "root", "basis", "ground", "aim", "goal", "idea", "concern", "worry", "fear", "conviction", "belief", "value"]
)
"""What several norms have, share or stem from, where a sentence goes on with what that is."""
LEAST = 5
"""Tokens of such a sentence."""
WITHIN = 6
"""Tokens behind the name of the norms in which both are looked for."""


@once
def names_rules(cues: Cues) -> bool:
    """Whether a sentence opens by naming several norms: "All these limits ...", "The reason for these rules ..."."""
    return _named(cues.lower) > 0


@once
def says_reason(cues: Cues) -> bool:
    """Whether it says what their reason is: "The reason for these rules is that ..."."""
    lower = cues.lower
    return lower[:1] in {("the",), ("our",)} and (at := _named(lower)) > 0 and lower[at] in {"is", "are", "was"} and lower[-1] != "?"


@once
def says_source(cues: Cues) -> bool:
    """Whether it says nothing but where they come from: "All these limits have one source: ..."."""
    lower = cues.lower
    if lower[:1] not in {("all",), ("these",), ("those",), ("both",)} or not {":", "—", "–", "--"}.intersection(lower):
        return False
    at = _named(lower)
    behind = lower[at + 1 : at + 1 + WITHIN]
    return at > 0 and lower[at] in HAVING and any(word in SOURCES and after in {":", "—", "–", "--", ","} for word, after in pairwise(behind))


def _named(lower: Sequence[str]) -> int:
    """Where the words behind the norms begin that a sentence opens with, 0 if it does not."""
    if len(lower) < LEAST or not (lower[0] in POINTING or lower[0] in {"the", "our"}):
        return 0
    at = 0
    if lower[0] in {"the", "our"} and lower[1] in GROUNDS:
        if lower[2] not in FOR:
            return 0
        at = 3
    end = at
    while end < len(lower) - 1 and lower[end] in (POINTING if end == at else POINTING | COUNTED):
        end += 1
    named = end > at and lower[end].endswith("s") and lower[end] in word_sets("aims")["norms"] - SPECIAL
    return end + 1 if named and end + 1 < len(lower) else 0


def explained(document: Document, cues: Sequence[Cues], rules: Sequence[bool], reason: int) -> Iterator[tuple[int, int, Geometry]]:
    """The links of such a reason, which opens its paragraph: to the rules of its section before it, else to those behind it."""
    drafts = document.statements
    place, before = drafts[reason].place, drafts[reason - 1] if reason else None
    if place.number or place.kind != "paragraph" or (before is not None and before.place.item is not None and before.place.titles == place.titles):
        return
    own = [at for at, draft in enumerate(drafts) if rules[at] and not draft.heading and draft.place.titles == place.titles and at != reason]
    covered = [at for at in own if at < reason] or (own if says_reason(cues[reason]) or says_source(cues[reason]) else [])
    yield from ((at, reason, "section") for at in covered if len(covered) > 1)
