"""Whether a rule names another command, file, branch or symbol: what is written as code has no synonyms, so another one is asked for.

Of 12 rules in listed pairs of versions in which one such name was exchanged and nothing else, seven were listed as changed, four as reworded, one as narrower.

>>> from whereas.diff.edits import edit
>>> renamed(edit("Run `make test` before you push.", "Run `npm test` before you push."))
('make test', 'npm test')
>>> renamed(edit("Run the tests.", "Run the checks."))
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

CODE = re.compile(r"`([^`\n]+)`")
IDENTIFIER = re.compile(r"[^\s`\"'()\[\],;:]*(?:\w[_/.$-]\w|[a-z][A-Z]|[A-Z]{2}[a-z]{2})[^\s`\"'()\[\],;:]*|\w+\$")
"""A path, a dotted or hyphenated name with a sign of code, a name in camel case."""
PLAIN = re.compile(r"[A-Za-z][a-z]*(?:[-./][A-Za-z][a-z]*)*\.?")
"""A hyphenated or abbreviated word of prose ("three-day", "e.g.")."""


def renamed(found: Edit) -> tuple[str, str] | None:
    """What became what, where the one stretch that differs lies within code or an identifier; None elsewhere, for a part of the other ("package json" for
    "package.json"), and for what differs in numbers only (a version)."""
    if len(found.runs) != 1:
        return None
    run = found.runs[0]
    if run.old_start == run.old_end or run.new_start == run.new_end:
        return None
    one = _code(found.old_text, found.old[run.old_start].start, found.old[run.old_end - 1].end)
    two = _code(found.new_text, found.new[run.new_start].start, found.new[run.new_end - 1].end)
    bare = _letters(one), _letters(two)
    if not all(bare) or bare[0] in bare[1] or bare[1] in bare[0]:
        return None
    return one, two


def _code(text: str, start: int, end: int) -> str:
    """The code or the identifier that holds a stretch of a text; "" where it is prose."""
    for quoted in CODE.finditer(text):
        if quoted.start() <= start and end <= quoted.end():
            return quoted[1]
    for named in IDENTIFIER.finditer(text):
        if named.start() <= start and end <= named.end() and not PLAIN.fullmatch(named[0]):
            return named[0].rstrip(".")
    return ""


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalpha())
