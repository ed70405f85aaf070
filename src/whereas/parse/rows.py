"""Lines of one paragraph that are items, as in text written for pages that keep the ends of lines.

"**Naming:** short names" and "**Strings:** always localised" in the next line, or "Sort imports", "Keep lines short", "Never print", are a list without its
marks: each line is a statement of its own, though no full stop ends it (so in some 80 of 2,090 documents). Lines that are merely wrapped are not: one of
them begins with a small letter, or is long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whereas.parse import labels, sentences

if TYPE_CHECKING:
    from whereas.parse.inline import Prose

PLAIN_LINES_MIN = 3
"""Lines that must open alike where nothing is set in bold: two may do so by chance."""
ROW_CHARS_MAX = 60
"""A longer line without bold is likely wrapped: editors wrap at 72 characters or more."""
ROW_WORDS_MIN = 2
"""Words of a line that can be a norm; names and places in lines of an address may have one."""

ENDS = (".", "!", "?")
"""What ends a sentence: where some lines have it, they are wrapped before names, or in a language that writes nouns large; items have it all, or none."""
OPEN = frozenset(
    ["into", "onto", "over", "under", "about", "between", "within", "without", "through", "after", "before", "because", "if", "when", "while", "this", "these",
     "every", "each", "no", "any", "our", "your", "their", "its", "must", "should", "may", "can", "will", "shall", "has", "have", "was", "were", "per", "via"]
)  # fmt: skip
"""More words that a short line does not end with, unless it is wrapped."""


class Row(NamedTuple):
    """Prose offset at which a line begins that is an item, and the label that opens it, "" without one."""

    begin: int
    label: str = ""


def rows(prose: Prose) -> tuple[Row, ...]:
    """The lines of a paragraph that are items, the first one included; empty where its lines are merely wrapped."""
    text = prose.text
    if not prose.lines or not text[0].isupper():
        return ()
    starts = [0, *(at for at in prose.lines if at < len(text))]
    if len(starts) > 1 and prose.strong and (found := _bold(prose, starts)):
        return found
    if len(starts) < PLAIN_LINES_MIN or not all(text[at].isupper() and _whole(text, at) for at in starts[1:]):
        return ()
    found = _labelled(text, starts)
    if len(found) < len(starts):
        return _short(prose, starts)
    return found if len({row.label for row in found}) == len(found) else ()  # the same label throughout is a file's own table ("Node: ...")


def several(found: tuple[Row, ...]) -> bool:
    """Whether rows name several things: then the label of the first does not name the paragraph. A label that tells what its row is for names nothing."""
    return len(found) > 1 and bool(found[0].label) and any(row.label and not labels.context(row.label) for row in found[1:])


def _bold(prose: Prose, starts: list[int]) -> tuple[Row, ...]:
    """Rows that open in bold or italics: those with a label, whatever stands between, or else all lines, if each opens so."""
    text, marked = prose.text, {begin: end for begin, end in prose.strong if end > begin}
    if 0 not in marked:
        return ()
    opening = [at for at in starts if at in marked and text[at].isupper() and (at == 0 or _whole(text, at))]
    named = [Row(at, label) for at in opening if (label := _label(text, at, marked[at]))]
    if len(named) > 1 and named[0].begin == 0:
        return tuple(named)
    fills = marked[0] >= starts[1] - 1  # a line that is bold throughout is a title over the others
    return tuple(Row(at) for at in starts) if not named and not fills and len(opening) == len(starts) > 1 else ()


def _label(text: str, begin: int, end: int) -> str:
    """The words of a bold opening that a colon or a dash closes, within or right behind it; else ""."""
    words = text[begin:end].rstrip()
    inner = words.rstrip(":：—– ")
    closed = words != inner or ((close := labels.CLOSED.match(text, end)) is not None and close[0].strip() != ".")
    return inner if closed and len(inner.split()) <= labels.LABEL_WORDS_MAX else ""


def _whole(text: str, at: int) -> bool:
    """Whether what stands before a line does not ask to go on in it."""
    before = text[max(0, at - sentences.LAST_CHARS) : at].rstrip()
    return bool(before) and before[-1] not in ",(–—-" and before.rsplit(None, 1)[-1].lower() not in sentences.ASKING


def _labelled(text: str, starts: list[int]) -> tuple[Row, ...]:
    """Rows that open with a label without bold and go on behind it."""
    found = [labels.PLAIN.match(text, at, end) for at, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    named = [m for m in found if m and len(m[1].split()) <= labels.PLAIN_WORDS_MAX and not labels.MODAL.search(m[1]) and text[m.end() : m.end() + 2].strip()]
    return tuple(Row(m.start(), m[1]) for m in named)


def _short(prose: Prose, starts: list[int]) -> tuple[Row, ...]:
    """Rows all of which are short and begin anew; the first may be a title in bold over the others."""
    text = prose.text
    lines = [text[at:end].strip() for at, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    titled = any(begin == 0 and end >= starts[1] - 1 for begin, end in prose.strong)
    if any(len(line) > ROW_CHARS_MAX for line in lines) or any(len(line.split()) < ROW_WORDS_MIN for line in lines[titled:]):
        return ()
    if len({line.endswith(ENDS) for line in lines[titled:]}) > 1:
        return ()
    ended = (line.endswith(ENDS) or (sentences.begins_anew(text, at) and _last(line) not in OPEN) for line, at in zip(lines, starts[1:], strict=False))
    return tuple(Row(at) for at in starts) if all(ended) else ()


def _last(line: str) -> str:
    return line.rsplit(None, 1)[-1].lower()
