"""Which "after", "outside" or "inside" opens no condition: one that is part of a verb ("look after the boats"), or that tells the kind of what stands behind
it ("an outside firm").

>>> def idle(text):
...     words = tuple(text.split())
...     return [w for at, w in enumerate(words) if w in PLACES and opens_nothing(words, at)]
>>> idle("keepers look after the boats"), idle("keepers look again after the race"), idle("they take a look after the race")
(['after'], [], [])
>>> idle("it is checked by an outside firm"), idle("they hire outside counsel"), idle("guests moor outside the harbour")
(['outside'], ['outside'], [])
"""

from __future__ import annotations

from whereas.diff.edits import ARTICLES
from whereas.diff.lexicon import phrase_set

PLACES = frozenset({"after", "outside", "inside"})
DETERMINERS = ARTICLES | frozenset(
    {"its", "their", "his", "her", "your", "our", "my", "any", "every", "each", "no", "this", "that", "these", "those", "some", "all"}
)
BEFORE_NOUNS = DETERMINERS - {"no"} | {"by", "with", "of", "for", "to", "on"}
"""Words behind which a noun stands, with what tells its kind. ("No" may be all that stands of a ban: "no `eval` outside tests".)"""


def opens_nothing(words: tuple[str, ...], at: int) -> bool:
    """Whether the word `at`, one of `PLACES`, is part of a verb or of a noun. O(1)."""
    if not at:
        return False
    before, behind = words[at - 1], words[at + 1] if at + 1 < len(words) else ""
    if words[at] == "after":
        return before in phrase_set("words", "followed") and not (at > 1 and words[at - 2] in DETERMINERS)
    if behind in phrase_set("words", "outsiders"):
        return True
    return before in BEFORE_NOUNS and behind not in DETERMINERS
