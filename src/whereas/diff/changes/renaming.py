"""What the same exchange of words in several rules is: another name of the same party, or power that goes from one party to another.

It is a name only if the one stands in the older version alone and the other in the newer one alone. Where "shareholders" became "the Board" in four rules,
and either is spoken of before and after, four rules changed, though one of them by itself ("its pay is set by ...") might be the same in other words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.diff.party import lasts
from whereas.diff.scope import telling
from whereas.diff.words import words

if TYPE_CHECKING:
    from whereas.diff.changes.draft import Comparison, Draft
    from whereas.model.change import ChangeKind

THROUGHOUT = 3
"""Rules in which the same words took the place of the same others, from which on they are another name."""
EXCHANGED = re.compile(r"'([^']+)' became '([^']+)'")
ARTICLE = re.compile(r"'(?:an?|the) ")


def one_name_for_another(both: Comparison, drafts: list[Draft]) -> None:
    """Tell all rules alike in which the same words took the place of the same others: as reworded in `THROUGHOUT` rules or more, if that is another name; as
    changed if one of the two is a party or a name that both versions speak of, and one of the rules is changed by it."""
    groups = defaultdict[str, list["Draft"]](list)
    for draft in drafts:
        if draft.kind in {"rule-changed", "rule-reworded"} and " became " in draft.why:
            groups[ARTICLE.sub("'", draft.why.lower())].append(draft)
    for why, group in groups.items():
        if len(group) > 1 and any(d.kind != group[0].kind for d in group):
            for draft in group:
                draft.kind = _kind(both, why, len(group)) or draft.kind


def _kind(both: Comparison, why: str, many: int) -> ChangeKind | None:
    """How `many` rules are to be told in which the same words were exchanged; None as each of them by itself is."""
    found = EXCHANGED.match(why)
    parts = [words(part) for part in found.groups()] if found else []
    stay = [set(telling(part)) <= set(telling(words(text))) for part, text in zip(parts, (both.new.text, both.old.text), strict=False)]
    if not any(stay):
        return "rule-reworded" if many >= THROUGHOUT else None
    return "rule-changed" if any(part and lasts(part[-1], both.names) for part in parts) else None
