"""Titles as they are compared: numbering and typography do not count, so that renumbering renames nothing.

>>> title_key("II. Test-Driven Work"), title_key("Article 4: Elections"), title_key("Section 3")
('test-driven work', 'elections', 'section 3')
"""

from __future__ import annotations

import re

from whereas.diff.words import words

_NUMERAL = re.compile(r"(?:[0-9]+(?:\.[0-9]+)*|[ivxlcdm]+|[a-z])")
_UNITS = frozenset(
    {
        "article",
        "section",
        "chapter",
        "principle",
        "part",
        "title",
        "tenet",
        "rule",
        "clause",
        "appendix",
        "annex",
        "amendment",
    }
)


def title_key(title: str) -> str:
    """The words of a title in lower case without a leading numeral; the whole where nothing else is left."""
    found = words(title)
    rest = found
    if len(rest) > 1 and rest[0] in _UNITS and _NUMERAL.fullmatch(rest[1]):
        rest = rest[2:]
    elif len(rest) > 1 and _NUMERAL.fullmatch(rest[0]) and not (rest[0] in {"a", "i"} and "." not in title[:3]):
        rest = rest[1:]
    return " ".join(rest or found)
