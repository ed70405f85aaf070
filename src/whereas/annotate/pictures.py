"""Pictures that stand alone: "[![Join the chat](badge.svg)](https://chat.example)" is a badge, and what stands in the place of a picture orders nothing.

Of 29 labelled sentences that are pictures alone 28 are neither rule nor reason, linked or not. A picture in a sentence ("![](boots.png) You must wear boots.")
and a link without one ("[Join the chat](https://chat.example)") are read as they were, and so are words of force in a single picture that leads nowhere
("![You must knock](b.png)"); a badge, or a row of pictures, is no sentence whatever its words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

LINKED = "[!["
OPENINGS = ("![", LINKED)
_TO = r"(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])"
"""Where a picture is, or where it leads: `(address "title")` or `[name]`."""
ALONE = re.compile(rf"(?:!\[[^\[\]]*\]{_TO}?[\s|·•.,-]*|\[!\[[^\[\]]*\]{_TO}?\s*\]{_TO}?[\s|·•.,-]*)+")


def only_pictures(source: str, start: int, end: int, cues: Cues) -> bool:
    """Whether a statement, `source[start:end]` with its marks, is pictures alone: several, one that leads somewhere, or one without a word of force.

    >>> bool(ALONE.fullmatch("[![Follow us][f]][g] ![CI](ci.svg)")), bool(ALONE.fullmatch("![](b.png) Wear boots."))
    (True, False)
    """
    if not source.startswith(OPENINGS, start) or ALONE.fullmatch(source, start, end) is None:
        return False
    return source.startswith(LINKED, start) or source.count("![", start, end) > 1 or not force_words(cues)
