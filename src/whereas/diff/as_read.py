"""Leave that became a ban, or the way back, where no words of force say so: "you can report by letter", "reports by letter are not accepted". Both are about
the same, one denies it, and both were read as what they are.

>>> from whereas.diff.edits import edit
>>> as_read(edit("You can report by letter.", "Reports by letter are not accepted."), ("may", "must_not")).direction
'strengthened'
>>> as_read(edit("You can report by letter.", "Reports by letter are accepted."), ("may", "must_not")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.exchange import exchange
from whereas.diff.lexicon import denies, phrase_set
from whereas.diff.scope import kept
from whereas.diff.verdict import Forces, Verdict

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

BANS = frozenset({"must_not", "should_not"})
LEAVE = frozenset({"may", "can", "but", "asked", "required", "expected"})
"""Words of a ban that permits something too, or says only that nobody is asked for something."""
SHARED = 0.5
"""Share of the telling words that both must have."""


def as_read(found: Edit, modality: Forces) -> Verdict | None:
    """Stronger for leave that became a ban, weaker on the way back, as the two were read (`modality`, as for `judge`); None for what is neither."""
    banned = modality[1] in BANS
    if modality[not banned] != "may" or modality[banned] not in BANS:
        return None
    ban, leave = (found.new_words, found.old_words)[:: 1 if banned else -1]
    if _denials(ban) != 1 or _denials(leave) or not LEAVE.isdisjoint(ban) or kept(ban, leave) < SHARED:
        return None
    return Verdict("strengthened" if banned else "weakened", exchange(found), sure=True)


def _denials(words: tuple[str, ...]) -> int:
    """How often a sentence denies something: twice if it says that something is not denied ("are not rejected"). What is "without" something only tells of what
    kind it is."""
    return sum(word != "without" and (denies(word) or word in phrase_set("words", "rejecting")) for word in words)
