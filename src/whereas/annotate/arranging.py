"""Words of rank that only arrange: what stands where on a page, and what of a program is overridden.

"Headers come before imports.", "Tests come first in each file." and "The summary comes first." say where things stand, and "Methods that can be overridden
are listed." speaks of code; "The law comes first.", "Honesty comes before tact." and "A wish is overridden by the law." rank. Of the first sort only what
names a part of a page or a file is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

STANDING = frozenset({"comes before", "come before", "comes first", "come first"})
PARTS = frozenset(
    [
        "header", "headers", "footer", "footers", "import", "imports", "step", "steps", "method", "methods", "function", "functions", "summary", "details",
        "title", "titles", "heading", "headings", "prerequisites", "constants", "docstring", "docstrings", "paragraph", "paragraphs", "body", "field", "fields",
        "argument", "arguments", "parameter", "parameters", "attribute", "attributes", "constructor", "constructors", "option", "options", "line", "comment",
        "comments", "declarations", "definitions", "includes", "directives",
    ]
)  # fmt: skip
"""Parts of a page or a file."""
WHERE = frozenset(
    [
        "signature",
        "file",
        "list",
        "line",
        "block",
        "paragraph",
        "class",
        "module",
        "table",
        "query",
        "path",
        "page",
        "body",
        "column",
        "row",
        "diff",
    ]
)
"""What something "comes first in every ..." of."""
WEIGHED = frozenset({"values", "value", "priorities", "principals", "authorities", "concerns", "rules", "duties", "goals", "code", "principles"})
"""What is listed by its rank, and what is no place ("in every line of code")."""
FOREMOST = frozenset({"law", "user", "users", "people", "operator", "operators", "members", "guests", "charter", "truth", "care", "safety"})
"""Persons and values, which come first by their rank wherever it is said."""
OBJECT = 4
"""Tokens behind "before" in which the noun stands before which something comes."""
OPENS = frozenset({"that", "which", "who"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "get", "gets", "being"})
BETWEEN = BE | {"can", "could", "may", "might", "must", "should", "not", "never", "cannot", "n't", "n’t", "ca", "only", "also", "always"}


def arranges(lower: Sequence[str], words: str, start: int, end: int) -> bool:
    """Whether a phrase of rank, the tokens of `lower` from `start` to `end`, only arranges."""
    if words.endswith("first") and _first_in(lower, start, end):
        return True
    if words in STANDING:
        return any(word in PARTS for word in (*lower[max(0, start - 1) : start], *(lower[end : end + OBJECT] if words.endswith("before") else ())))
    return words == "overridden" and _of_its_subject(lower, start)


def _first_in(lower: Sequence[str], start: int, end: int) -> bool:
    """Whether something stands first in a file or a list, and no value or person does, nor is it a list of such."""
    place = lower[end : end + 1] in (("in",), ["in"]) and any(word.removesuffix("s") in WHERE for word in lower[end + 2 : end + OBJECT])
    if not place or not WEIGHED.isdisjoint(lower[end + OBJECT - 1 : end + OBJECT + 4]):
        return False
    return start == 0 or not (lower[start - 1] in FOREMOST or lower[start - 1].endswith(("ness", "esty", "grity", "curity", "lity")))


def _of_its_subject(lower: Sequence[str], at: int) -> bool:
    """Whether the participle at `at` describes the subject, whose own verb comes later ("Methods that may be overridden are ...")."""
    begin = at
    while begin and lower[begin - 1] in BETWEEN:
        begin -= 1
    if begin and lower[begin - 1] in OPENS:
        begin -= 1
    elif begin < at:
        return False
    return begin > 0 and BE.isdisjoint(lower[:begin]) and BETWEEN.isdisjoint(lower[:begin]) and len(lower) > at + 2
