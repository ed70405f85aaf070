"""Lines of a character card that say what somebody likes, fears or is, and lay down nothing: "**Likes:** gears, long walks", "**Species:** robot".

"**Speech:** short sentences" says how to act, and "**Likes:** never lies" holds a word of force: they are left to the models.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.lexicon import word_sets

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.document import DraftStatement

COMMANDS = frozenset({"imperative", "negative_imperative", "question"})

FAVOURITE_WORDS = 2
"""Words of a label such as "Favourite dish"; "Favourite to thank" is a command."""


def describes(draft: DraftStatement, cues: Cues) -> bool:
    """Whether a statement names behind its label what a character likes, fears or is."""
    label = draft.place.label.lower().strip(" :.*_")
    words, known = label.split(), word_sets("cards")
    named = label in known["labels"] or (len(words) == FAVOURITE_WORDS and words[0] in known["favourite"])
    plain = cues.shape not in COMMANDS and not any(word.main for word in force_words(cues))
    return named and plain and draft.text.startswith(draft.place.label) and draft.text != draft.place.label
