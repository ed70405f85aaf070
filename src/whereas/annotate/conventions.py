"""Items that are a convention in two words: "- Names: snake_case" and "- Stone over wood" below "Style", "Naming" or "Conventions".

They hold no verb, so that nothing but their title and form says that they are to be kept. The 5 labelled items of this form are rules. "- Good: add_stone", a
list of one, "- Result: [what you saw]" and "- Owner: Ada" below "About" are none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from whereas.annotate.lexicon import word_sets
from whereas.parse import labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.document import DraftStatement

VALUED = re.compile(r"(?P<label>[A-Z][\w /&-]{1,30}): (?P<value>[^:;,?!\[]{2,40}?)\.?")
OVER = re.compile(r"[A-Z][\w-]*(?: [\w-]+)? over [\w-]+(?: [\w-]+)?\.?")
VALUE_WORDS = 4
TITLE_WORDS = 4
LEAST = 2
"""Such items below one title that there are, before one of them counts."""


def found(drafts: Sequence[DraftStatement]) -> frozenset[int]:
    """Indices of the items that only name a matter and what is kept to there, below titles of conventions."""
    below: dict[str, list[int]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        place = draft.place
        if place.kind == "item" and place.count == 1 and not draft.heading and place.titles and _of_conventions(place.titles[-1]) and _brief(draft.text):
            below[place.titles[-1]].append(at)
    return frozenset(at for items in below.values() if len(items) >= LEAST for at in items)


def _of_conventions(title: str) -> bool:
    """Whether a title says that conventions stand below it.

    >>> _of_conventions("Code style"), _of_conventions("3. Naming conventions"), _of_conventions("Who we are")
    (True, True, False)
    """
    said = re.findall("[a-z]+", title.lower())
    return len(said) <= TITLE_WORDS and not word_sets("conventions")["titles"].isdisjoint(said) and word_sets("conventions")["none"].isdisjoint(said)


def _brief(text: str) -> bool:
    """Whether an item is "Label: value" or "This over that" in a few words."""
    if OVER.fullmatch(text):
        return True
    match = VALUED.fullmatch(text)
    if match is None or len(match["value"].split()) > VALUE_WORDS:
        return False
    label = match["label"].lower()
    return not labels.context(label) and word_sets("conventions")["none"].isdisjoint(label.split())
