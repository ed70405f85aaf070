"""Decides what a document's own amendment report claims: the version step, and which principles were added, removed, renamed or modified.

Reports stand in an HTML comment, as the tools that keep project constitutions write them; headings and bullets vary, the words hardly do.

>>> report = read("<!--\\nSync Impact Report\\nVersion change: 1.0.0 -> 1.1.0\\nAdded sections:\\n- Lamps (new)\\nRemoved sections: None\\n-->")
>>> report.old, report.new, [(c.verb, c.names) for c in report.claims]
('1.0.0', '1.1.0', [('added', ('lamps new', 'lamps')), ('removed', ())])
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from whereas.diff.match.titles import title_key
from whereas.diff.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

Verb = Literal["added", "removed", "modified", "renamed"]

NUMBER = r"v?(\d{1,6}(?:\.\d{1,6}){0,3})"
STEP = re.compile(
    rf"^\W*(?:version(?: change)?|bump)\W*[:：]\s*(?:\D{{0,60}}?{NUMBER}|[^→\n]{{0,60}}?)\W{{0,6}}\s*(?:→|->|=>|⇒|\bto\b)\s*{NUMBER}", re.IGNORECASE
)
ONLY = re.compile(rf"^\W*(?:new )?version\W*[:：]\s*{NUMBER}", re.IGNORECASE)
HEAD = re.compile(
    r"^(\s*)((?:[-*•]\s+)?)[*_#\s]*(added|new|removed|deleted|modified|changed|amended|renamed)\s+(?:principles?|sections?|rules?|articles?)"
    r"(?:\s*(?:/|and|or)\s*(?:principles?|sections?|rules?|articles?))?\s*(?:\([^)\n]{0,40}\))?[*_\s]*[:：][*_ ]*(.*)$",
    re.IGNORECASE,
)
VERBS: dict[str, Verb] = {
    "added": "added", "new": "added", "removed": "removed", "deleted": "removed", "modified": "modified", "changed": "modified", "amended": "modified",
    "renamed": "renamed", "updated": "modified",
}  # fmt: skip
ITEM = re.compile(r"^(\s*)([-*•+]\s+|\d{1,3}[.)]\s+)?(.+)$")
NOBODY = re.compile(r"^\W*(?:none|nothing|n/a|no (?:principles?|sections?))\b", re.IGNORECASE)
ARROW = re.compile(r"\s*(?:→|->|=>|⇒)\s*")
MARKED = re.compile(r"^\(?(new|added|removed|renamed|modified|updated)(?:\)\s*[:：]?|[:：])\s*", re.IGNORECASE)
"""What a line may open with: "(new)", "NEW:"."""
EXPANDED = re.compile(r"[(\[](?:expanded|updated|enhanced|extended|revised|rewritten|reworded|clarified|modified|changed|amended)\b", re.IGNORECASE)
"""A remark by which a line among the added ones speaks of something that was there."""
ENDS = re.compile(r"\s+[(\[]|\s+[-–—]{1,2}\s+|:\s|\s*[,;]\s")
"""Where a name may end and a remark begin."""
NOUN = re.compile(r" (?:sections?|principles?)$")
"""What a report may add to a title."""
NAMES_MAX = 200
"""Claims that are looked at; a report with more is read no further."""


class Claim(NamedTuple):
    """One line of the report. `names`: ways to read the name of what it speaks of, the longest first, as `title_key` gives them; none where it says that
    there is nothing; `was`: the same for the old name of what was renamed; `start`, `end`: its place in the report."""

    verb: Verb
    names: tuple[str, ...]
    was: tuple[str, ...]
    text: str
    start: int
    end: int


class AmendmentReport(NamedTuple):
    """What a report says. `old`, `new`: the versions of the step, None where it names none; `first`: it tells a step from no version ("template -> 1.0.0");
    `claims` in order; `words`: all of its words, with blanks between and around them."""

    old: str | None
    new: str | None
    first: bool
    claims: tuple[Claim, ...]
    words: str

    def mentions(self, title: str) -> bool:
        """Whether a title, or what of it stands before a remark, stands anywhere in it."""
        return any(f" {name} " in self.words for name in names(title))


def read(comment: str) -> AmendmentReport:
    """What the report in a comment says. O(length)."""
    old = new = None
    first = False
    lines = list(_lines(comment))
    for _, line in lines:
        step = STEP.match(line)
        if step:
            old, new, first = step[1], step[2], step[1] is None
            break
        only = ONLY.match(line)
        if only and new is None:
            new = only[1]
    return AmendmentReport(old, new, first, tuple(_claims(lines))[:NAMES_MAX], f" {' '.join(words(comment))} ")


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1


def _claims(lines: list[tuple[int, str]]) -> Iterator[Claim]:
    verb: Verb | None = None
    indent, bullet = 0, False
    for at, line in lines:
        head = HEAD.match(line)
        if head:
            verb, indent, bullet = VERBS[head[3].lower()], len(head[1]), bool(head[2])
            rest = head[4].removesuffix("-->").strip()
            if rest:
                yield _claim(verb, rest, at + line.index(rest, head.start(4)))
            continue
        item = ITEM.match(line)
        if verb is None or item is None:
            continue
        if len(item[1]) > indent or (len(item[1]) == indent and item[2] and not bullet):
            yield _claim(verb, item[3].rstrip(), at + item.start(3))
        else:
            verb = None


def _claim(verb: Verb, text: str, at: int) -> Claim:
    end = at + len(text)
    if NOBODY.match(text):
        return Claim(verb, (), (), text, at, end)
    bare = text.strip("*_`\"' ")
    marked = MARKED.match(bare)
    if marked:
        verb, bare = VERBS[marked[1].lower()], bare[marked.end() :]
    elif verb == "added" and EXPANDED.search(bare):
        verb = "modified"
    parts = ARROW.split(bare, maxsplit=1)
    if len(parts) == 2:
        return Claim("renamed", names(parts[1]), names(parts[0]), text, at, end)
    return Claim(verb, names(bare), (), text, at, end)


def names(text: str) -> tuple[str, ...]:
    """Ways to read a name: the whole, and up to each place where a remark may begin.

    >>> names("II. Test First (rewritten) - now for all")
    ('test first rewritten now for all', 'test first rewritten', 'test first')
    """
    ends = [len(text), *(m.start() for m in reversed(list(ENDS.finditer(text))))]
    keys = [title_key(text[:end]) for end in ends]
    return tuple(dict.fromkeys(name for key in keys for name in (key, NOUN.sub("", key)) if name))
