"""Times that are reckoned from an event: who must pay two weeks before a trip, or no later than that, has no less than two weeks to do so before it.

"No later than" is the most that is asked everywhere else. And what is to be deleted after a year is kept for a year at the most.

>>> reckoned(("pay", "no", "later", "than", "two", "weeks", "before", "the", "trip"), 4, 6, leave=False)
'least'
>>> reckoned(("pay", "no", "later", "than", "two", "weeks", "after", "the", "trip"), 4, 6, leave=False)
''
>>> reckoned(("logs", "must", "be", "deleted", "after", "two", "weeks"), 5, 7, leave=False)
'most'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.force import FORCE, read_marks
from whereas.diff.lexicon import marks

if TYPE_CHECKING:
    from whereas.diff.bounds import Bound

Words = tuple[str, ...]

AHEAD = (("before",), ("ahead", "of"), ("prior", "to"), ("in", "advance", "of"))
"""What stands behind a time that is how long before an event something is done."""
LATE = (("no", "later", "than"), ("not", "later", "than"), ("nor", "later", "than"), ("at", "the", "latest"))
EARLY = (("no", "earlier", "than"), ("not", "earlier", "than"), ("no", "sooner", "than"), ("not", "sooner", "than"), ("at", "the", "earliest"))
"""What bounds such a time, which is the other way about there."""
NOTIFIED = frozenset(
    ["announced", "posted", "published", "sent", "given", "filed", "submitted", "notified", "circulated", "tabled", "registered", "paid", "handed", "served",
     "post", "publish", "send", "give", "file", "submit", "announce", "notify", "circulate", "register", "pay"]
)  # fmt: skip
"""Deeds that may as well be done sooner."""
ENDED = frozenset(
    ["deleted", "erased", "destroyed", "purged", "discarded", "shredded", "expunged", "wiped", "delete", "erase", "destroy", "purge", "shred", "wipe"]
)
"""Deeds that may not be put off for longer."""
NEAR = 6
"""Words before a time among which the deed stands."""
DUTIES = frozenset({"must", "should"})


def reckoned(words: Words, start: int, end: int, *, leave: bool) -> Bound:
    """Whether a time (words `start` to `end`) is the least or the most that is asked, by the event that it is reckoned from; "" if it is from none, or that
    says nothing. `leave`: the rule only permits."""
    before, behind = words[:start], words[end:]
    asked = not leave and not any(FORCE.get(m.name, 0) < 0 for m in read_marks(words) if m.group == "force")
    if before[-1:] == ("after",):
        return "most" if asked and not ENDED.isdisjoint(before[-NEAR:]) else ""
    phrase = next((phrase for phrase in AHEAD if behind[: len(phrase)] == phrase), ())
    if not phrase:
        return ""
    for said, way in ((LATE, "least"), (EARLY, "most")):
        if any(before[-len(one) :] == one or behind[-len(one) :] == one for one in said):
            return way  # type: ignore[return-value]
    plain = not any(m.end == start for m in marks(words, ("bounds",)))
    duty = any(m.name in DUTIES for m in read_marks(words) if m.group == "force")
    return "least" if plain and asked and duty and not NOTIFIED.isdisjoint(before[-NEAR:]) else ""
