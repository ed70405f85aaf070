"""Which opening words only name the rule behind them: "**Quorum.** A majority shall be a quorum." is one rule, and its label is none.

So does a label in a line of its own over what it names ("**Article II. Officers**"). A label that commands ("**Ask first.**"), that holds a word of force, or
that nothing stands behind which is a rule, is read by its words as any other sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.headings import lays_down_a_norm
from whereas.annotate.lexicon import names
from whereas.parse import numbering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.document import Document, DraftStatement

MOST = 5
"""Words that a name without the number of an article or a section has at most."""
WORD = re.compile(r"[^\W_][\w'’-]*|&")
WHOLE = re.compile(r"[\w'’&-]+(?: [\w'’&-]+)*")


def only_names(document: Document, cues: Sequence[Cues], rules: Sequence[bool]) -> frozenset[int]:
    """Indices of the statements read as rules that only name rules behind them. `rules`: which statements were read as rules."""
    drafts = document.statements
    first: dict[str, int] = {}
    found: set[int] = set()
    for at, draft in enumerate(drafts):
        opens = first.setdefault(draft.principle, at) == at
        if not rules[at] or draft.heading or draft.place.number or draft.place.kind not in {"paragraph", "item"} or not _names(draft, cues[at]):
            continue
        if draft.place.count > 1:
            if any(rules[at + 1 : at + draft.place.count]):
                found.add(at)
        elif opens and numbering.heads(draft.text):
            found.add(at)
    return frozenset(found)


def _names(draft: DraftStatement, cues: Cues) -> bool:
    """Whether a statement is no more than a name: behind the number of a section, whatever names something, else nouns that are known, or look like it."""
    said = draft.text.strip(" :.*_")
    bold = bool(draft.place.label) and said == draft.place.label.strip(" :.*_")
    if not bold and (draft.place.count == 1 or not draft.text.endswith(".")):
        return False
    number = numbering.read(said)
    rest = said[number.end :] if number else said
    words = [w.lower() for w in WORD.findall(rest)]
    if number and number.kind:
        return len(words) < 2 or (cues.shape == "noun" and not lays_down_a_norm(cues) and not force_words(cues))
    return bool(WHOLE.fullmatch(rest.strip())) and len(words) <= MOST and _nouns(words)


def _nouns(words: list[str]) -> bool:
    """Whether words are nouns, and what tells them nearer or joins them ("Removal of officers").

    >>> _nouns(["removal", "of", "officers"]), _nouns(["annual", "meetings"]), _nouns(["useful"]), _nouns(["evidence", "over", "reading"])
    (True, True, False, False)
    """
    nouns, telling, joining = (names()[key] for key in ("nouns", "telling", "joining"))
    known = [word in nouns or word.endswith(tuple(names()["endings"])) for word in words]
    return known[-1] and (known[0] or words[0] in telling) and all(k or w in telling or w in joining for k, w in zip(known, words, strict=True))
