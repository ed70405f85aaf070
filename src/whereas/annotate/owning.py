"""Whether the reason within a rule speaks of nothing but that rule, and so explains no other.

"Readers must skip unknown fields so that writers can move first." gives the ground of its own clause, and "Schemas must be versioned." before it is still
without one. "To keep the yard tidy, follow these rules:" speaks of others, too, and so does "This must be done because ...". Of 25 labelled rules that such a
clause alone would explain, and of which it is known, 2 are explained by it. (Where the one says what the other's "because" does, form settles the link.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.grounded import GROUNDS
from whereas.annotate.once import once
from whereas.annotate.practices import NEVER
from whereas.annotate.practices import least as is_one

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

WITHIN = GROUNDS | {"because of", "given that"}
"""Words that open the ground of the clause that they stand in."""
POINTING = frozenset({"this", "that", "these", "those", "such", "both", "all", "it", "they", "doing"})
"""Words with which a sentence opens that may speak of the rule before it."""
OF_OTHERS = frozenset({"this", "these", "those", "such", "both", "rules", "following", "necessary", "required", "needed"})
"""Words anywhere in it that may ("The form is necessary because you keep your rights." says why it must be signed)."""


@once
def for_itself(cues: Cues) -> bool:
    """Whether a rule gives the ground of its own clause, and names no other."""
    lower = cues.lower
    if not any(hit.words in WITHIN for hit in cues.hits) and is_one(cues) == NEVER:
        return False
    return bool(lower) and lower[0] not in POINTING and OF_OTHERS.isdisjoint(lower)
