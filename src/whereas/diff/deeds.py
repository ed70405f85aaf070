"""The verb form in which an item names what is done: "Edit the lock file" and "Editing the lock file" are one deed.

Items under "Always" and "Never" command, and those under "Ask first" mostly tell ("Editing ..."), so that an item which goes from one to the other changes
its form with its place.

>>> plain_deed(("editing", "the", "lock", "file")), plain_deed(("running", "tests")), plain_deed(("spring", "cleaning"))
(('edit', 'lock', 'file'), ('run', 'test'), ('spring', 'clean'))
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.changes.unreasoned import without_reasons
from whereas.diff.edits import ARTICLES
from whereas.diff.words import stem, words
from whereas.diff.zones import participle

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.view import Unit

SHORTEST = 2
"""Words of an item that says what is done, and to what."""
FORBIDDING = (("never",), ("do", "not"), ("don't",))
"""Words before a deed that forbid it, as a title over it may ("Never")."""
ASIDE = re.compile(r"\s*\([^()]*\)[\s.;]*$")
"""What stands in brackets at the end of an item."""


@lru_cache(maxsize=4096)
def base(word: str) -> str:
    """The verb of which a word is the participle; the word itself where none is known.

    >>> base("deleting"), base("running"), base("edit"), base("morning")
    ('delete', 'run', 'edit', 'morning')
    """
    if not participle(word):
        return word
    bare = word.removesuffix("ing")
    return next((verb for verb in (bare, f"{bare}e", bare[:-1]) if inflected().get(verb) == "base"), word)


@lru_cache(maxsize=4096)
def plain_deed(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of an item, without articles: its first as a verb, the others as stems, so that it is the same of one thing and of several."""
    rest = tuple(stem(word) for word in words[1:] if word not in ARTICLES)
    return (base(words[0]), *rest) if words else ()


def same_deed(found: Edit) -> bool:
    """Whether two texts name the same deed in two forms of its verb."""
    one, two = found.old_words, found.new_words
    return bool(one and two) and one[0] != two[0] and plain_deed(one) == plain_deed(two)


def deed_of(unit: Unit) -> tuple[str, ...]:
    """What an item says is done, or must not be, without the reason behind it and what stands in brackets there; () for what is no item, or names no deed."""
    if unit.place is None or unit.place.kind != "item" or unit.place.number or len(unit.words) < SHORTEST:
        return ()
    found = next((unit.words[len(ban) :] for ban in FORBIDDING if unit.words[: len(ban)] == ban), unit.words)
    if not found or base(found[0]) not in inflected():
        return ()
    text = unit.statement.text
    bare = _without_reason(text, read=unit.statement.is_reason)
    said = found if bare == text else words(bare)[len(unit.words) - len(found) :]
    return plain_deed(said) if len(said) >= SHORTEST else ()


def _without_reason(text: str, *, read: bool) -> str:
    """An item without its reason (`read`: as which it was read, too) and what it ends with in brackets."""
    text = without_reasons(text, read=read)
    return ASIDE.sub("", text) if text.rstrip(" .;").endswith(")") else text
