"""HTML among Markdown: where it is no more than marks around words that are read like any, and where it keeps words from being read.

`<!-- 3.1 --> Guests must ring.` and `<p>Guests must ring.</p>` are paragraphs, whose marks are passed over. In
`<table><tr><td>Guests must ring.</td></tr></table>` nothing is read, and somebody has to be told.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from markdown_it.rules_block.html_block import html_block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.rules_block import StateBlock

OPEN, CLOSE = "<!--", "-->"
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)(?:[^<>A-Za-z0-9-][^<>]*)?>")
AROUND = re.compile(r"<(?:p|center)(?:\s[^<>]*)?>", re.IGNORECASE)
"""Tags around words that are a paragraph like any."""
APART = re.compile(r"<(?:script|style|pre|svg|table|textarea|img|a|h[1-6]|picture)\b|<!", re.IGNORECASE)
"""HTML whose text is no prose of its own, or mostly stands around pictures and links."""
CODE = re.compile(r"<(?:script|style|pre|svg|textarea)\b", re.IGNORECASE)
"""HTML in which a summary is a word of code or of a drawing."""
UNSHOWN = frozenset({"script", "style", "pre", "svg", "textarea", "a"})
"""Elements whose words are code, drawings, or links that stand by themselves ("English", "Deutsch")."""
STRESS = r"</?(?:b|strong|em|i|code)>"
"""Tags within the words of a summary."""
SUMMARY = re.compile(rf"<summary(?:\s[^<>]*)?>([^<]*(?:{STRESS}[^<]*)*)</summary>", re.IGNORECASE)
TAGS = re.compile(rf"\s*(?:<summary>\s*(?:{STRESS}\s*)*[^<\s](?:[^<]|{STRESS})*</summary>\s*|</?[A-Za-z][^<>]*>\s*)+", re.IGNORECASE)
"""Lines that are nothing but tags, and summaries; no text can be read as both, so that nothing is tried twice."""
SAYS = re.compile(r"[.!]$|\b(?:must|shall|should|may|never|always|do not|don't)\b(?!-)", re.IGNORECASE)
"""By which the words of a summary are a sentence ("Members must bow."), and no label ("Usage"): of 41 in constitutions at hand all others are labels, code or
a question."""
NAMES = re.compile(
    r"(?:why|how|what|which)\b|when\b(?!.*,)|where\b(?!.*,)|when\b(?!.*\bmust\b).*, you may (?:see|notice|find)\b"
    r"|who (?=you\b|we\b|they\b|must\b|shall\b|should\b|may\b)|who\b(?!.* (?:must|shall) .*[.!]$)"
    r"|(?:things|files|examples?|more|details)\b(?!(?: than \w+(?: \w+)?)? (?:must|shall|should|may)\b)"
    r"|(?:show|see|view)\b(?! (?:(?:every|each)\b(?! [\w ]+ (?:that|you)\b)|respect|care|kindness|patience|something)\b)"
    r"|(?:click|tap|expand|read more|learn more)\b|.*(?:\.\.|…)$",
    re.IGNORECASE | re.DOTALL,
)
"""Words of a summary that name what is folded, or tell how to unfold it ("How you should write tests", "Show the logs.", "Read more..."), and no clause of a
rule ("When you commit, always sign.") or its subject ("Files must end in a newline.")."""
BRIEF = re.compile(
    r"(?:never|always|don't) (?!(?:again|on|off|mind|ever|free|true|false|online|offline|green|null"
    r"|open|active|public|visible|here|there|up)$)[a-z]+(?<![^s]s)(?<!ed)(?<!ing)(?<!ble)$",
    re.IGNORECASE,
)
"""A summary of two words that is a rule ("Never lie"), and not one that tells how something is ("Always on")."""
SAID_LEAST = 3
"""Words of a summary that says something and has no mark at its end ("Must read")."""


def block_rule(state: StateBlock, begin: int, end: int, silent: bool) -> bool:
    """markdown-it's block rule for HTML, but for lines in which it only stands around, or before, words of a paragraph."""
    opens = state.src.startswith("<", state.bMarks[begin] + state.tShift[begin]) and not state.is_code_block(begin)
    return not (opens and not silent and _marks(state, begin, end)) and html_block(state, begin, end, silent)


def _marks(state: StateBlock, begin: int, end: int) -> bool:
    """Whether the HTML that opens line `begin` is only marks of a paragraph: a comment closed in its line, or a tag around words."""
    start = state.bMarks[begin] + state.tShift[begin]
    line = state.src[start : state.eMarks[begin]]
    if line.startswith(OPEN):
        rest = without_comments(line)
        return CLOSE in line and APART.search(rest) is None and hides_words(rest)
    if AROUND.match(line) is None or not hides_words(line):
        return False
    last = next((n for n in range(begin + 1, end) if state.isEmpty(n) or AROUND.match(state.src, state.bMarks[n] + state.tShift[n])), end) - 1
    return APART.search(without_comments(state.src[start : state.eMarks[last]])) is None


def comments(text: str) -> Iterator[tuple[int, int]]:
    """Where the comments of `text` begin and end; one that is never closed ends with it.

    >>> list(comments("<!-- a --> b <!-- c"))
    [(0, 10), (13, 19)]
    """
    start = text.find(OPEN)
    while start >= 0:
        close = text.find(CLOSE, start + len(OPEN))
        end = close + len(CLOSE) if close >= 0 else len(text)
        yield start, end
        start = text.find(OPEN, end)


def summaries(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where, between two offsets, a summary says something: it folds a rule, and not only names what is folded.

    >>> text = "<summary>Knock first.</summary><summary>Usage</summary>"
    >>> [text[a:b] for a, b in summaries(text, 0, len(text))]
    ['Knock first.']
    """
    for found in SUMMARY.finditer(text, start, stop):
        words = re.sub(STRESS, "", found[1], flags=re.IGNORECASE).strip()
        said = len(words.split()) >= SAID_LEAST or words[-1:] in {".", "!"} or BRIEF.match(words) is not None
        if said and SAYS.search(words) and "?" not in words and NAMES.match(words) is None:
            begin = found.start(1) + len(found[1]) - len(found[1].lstrip())
            yield begin, begin + len(found[1].strip())


def without_comments(text: str) -> str:
    """`text` with a space in the place of each comment."""
    parts, at = [], 0
    for start, end in comments(text):
        parts.append(text[at:start])
        at = end
    return " ".join([*parts, text[at:]])


def hides_words(text: str) -> bool:
    """Whether HTML holds words that a reader is shown, besides links, code and pictures.

    >>> hides_words("<h1>A gate</h1>"), hides_words('<p><a href="x">English</a> &nbsp; <img alt="logo"></p>')
    (True, False)
    """
    text = without_comments(text)
    at, inside, behind = 0, "", False
    for tag in TAG.finditer(text):
        found = _words(text[at : tag.start()])
        if found and not inside:
            return True
        behind = behind or found
        at, name = tag.end(), tag[2].lower()
        if not inside and not tag[1] and name in UNSHOWN:
            inside, behind = name, False
        elif tag[1] and name == inside:
            inside = ""
    return (not inside or inside == "a") and ((behind and bool(inside)) or _words(text[at:]))


def _words(text: str) -> bool:
    return any(char.isalnum() for char in html.unescape(text))
