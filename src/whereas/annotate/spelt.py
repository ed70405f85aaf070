"""The words of a tokenised text, each word of all documents held once.

A token object for each word of a document costs more than much of what is asked of its words; spaCy's numbers for them come in one go.
"""

from __future__ import annotations

import sys
from typing import Any

KEPT_MOST = 200_000
"""Words that are kept: those of many documents. Beyond it all are forgotten."""
_kept: dict[int, tuple[str, str]] = {}
"""A word by spaCy's number for it (a hash of its letters, the same in every vocabulary): as it stands, and in lower case."""


def spelt(doc: Any) -> list[tuple[str, str]]:
    """The words of a spaCy document in order, as they stand and in lower case."""
    numbers: list[int] = doc.to_array("ORTH").tolist()
    if len(_kept) > KEPT_MOST:
        _kept.clear()
    strings = doc.vocab.strings
    for number in numbers:
        if number not in _kept:
            text = strings[number]
            _kept[number] = sys.intern(text), sys.intern(text.lower())
    return [_kept[number] for number in numbers]
