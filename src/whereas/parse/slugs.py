"""Ids that a title gives: the slug GitHub gives a heading, without a leading numeral; the second of the same name is `-1`, the third `-2`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from whereas.model.letters import named

if TYPE_CHECKING:
    from collections.abc import Iterable

NUMERAL = re.compile(r"^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXLC]{1,7}|[A-Z])[.)]+|(?:\d{1,3}(?:\.\d{1,3}){0,4})(?=\s))\s+")


def slug(title: str) -> str:
    """The slug of a title; "section" if nothing is left of it.

    >>> slug("IV. Offline-First & Calm"), slug("Article. I.")
    ('offline-first--calm', 'article-i')
    """
    return github(NUMERAL.sub("", title, count=1)) or github(title) or "section"


@lru_cache(maxsize=4096)
def github(title: str) -> str:
    """GitHub's own slug: lower case; letters with their marks, digits, `-`, `_` kept; spaces as `-`.

    >>> github("मेला & मेल")
    'मेला--मेल'
    """
    return named(title.strip().lower(), " -_").replace(" ", "-")


@lru_cache(maxsize=4096)
def key(target: str) -> str:
    """A reference's target with punctuation ignored, to compare by."""
    return named(target.lower())


class Names:
    """Hands out ids, each once. `reserved`: ids that the document itself gives, which the first to ask for them as such may take."""

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self.reserved = set(reserved)
        self.taken = set(self.reserved)
        self.last: dict[str, int] = {}

    def own(self, wanted: str) -> str:
        """An id that the document gives; the second time one is given it is numbered like any other."""
        if wanted in self.reserved:
            self.reserved.remove(wanted)
            return wanted
        return self.take(wanted)

    def take(self, wanted: str) -> str:
        """`wanted`, or with `-1`, `-2` ... behind it if it is taken."""
        name = wanted
        while name in self.taken:
            self.last[wanted] = self.last.get(wanted, 0) + 1
            name = f"{wanted}-{self.last[wanted]}"
        self.taken.add(name)
        return name
