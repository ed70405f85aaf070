"""Letters of any script: which characters may be shown, and which are part of a name.

>>> named("मेला, मेल!", " ")
'मेला मेल'
"""

from __future__ import annotations

import unicodedata

JOINERS = frozenset("\u200c\u200d")
"""Zero-width (non-)joiners, without which Persian, Hindi and joined emoji cannot be read. They move nothing, as marks of direction do, which stay barred."""
MARKS = frozenset({"Mn", "Mc"})
"""Categories of the accents and vowel signs that stand behind a letter."""
SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))
"""Variation selectors: marks that only say whether a sign is drawn in colour."""


def visible(character: str) -> bool:
    """Whether a character of a document may be printed as it is: no control, and nothing that turns the direction of what stands around it."""
    return character.isprintable() or character in JOINERS


def lettered(character: str) -> bool:
    """Whether a character is a letter, a digit, or a mark of one."""
    return character.isalnum() or (not character.isascii() and character not in SELECTORS and unicodedata.category(character) in MARKS)


def named(text: str, kept: str = "") -> str:
    """The letters, digits and marks of a text, and of the others those in `kept`; letters that can be written in two ways (NFC, NFD) in one."""
    whole = text if text.isascii() else unicodedata.normalize("NFC", text)
    return "".join(c for c in whole if lettered(c) or c in kept)
