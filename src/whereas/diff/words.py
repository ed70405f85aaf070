"""What counts as a word, and what is mere typography.

Two statements with the same words say the same: case, quotes, dashes, white space, Markdown marks, the roles of reStructuredText and MyST, and footnote marks
do not count.

>>> words("It “must” not -- ever -- share e-mail, 1,000 times[^a1].")
('it', 'must', 'not', 'ever', 'share', 'e-mail', '1,000', 'times')
>>> [t.word for t in tokens("Don’t!")]
["don't"]
>>> words("Raise a :py:exc:`KeyError`, see {ref}`errors`.")
('raise', 'a', 'keyerror', 'see', 'errors')
"""

from __future__ import annotations

import functools
import re
import sys
from typing import NamedTuple

_ROLES = (
    r"(?:abbr|any|attr|class|code|command|const|data|dfn|doc|download|envvar|eq|exc|external|file|func|guilabel|kbd|keyword|literal|macro|mailheader|makevar|"
    r"manpage|math|menuselection|meth|mod|newsgroup|numref|obj|option|pep|program|py|c|cpp|js|rst|std|ref|regexp|rfc|samp|sub|subscript|sup|superscript|term|"
    r"token|type|var)"
)
"""Names of the roles, and of the domains before them, with which reStructuredText and MyST mark code and references (Sphinx's own, docutils' own)."""
_ROLE = rf"(?<![\w:.)\]}}{{])(?::{_ROLES}(?:[:+]{_ROLES}){{0,2}}:(?=[`~!.]?\w|`)|\{{{_ROLES}(?::{_ROLES}){{0,2}}\}}(?=[~!]?\w\w|`))"
_WORD = r"[^\W_]+(?:['’.,/‐‑-][^\W_]+)*%?"
_TOKEN = re.compile(rf"\[\^[^\]\s]{{1,60}}\]|{_ROLE}|{_WORD}")
_BARE = re.compile(_WORD)
_NOT_BARE = re.compile(r"\[\^|:\w+:|\{|May|[‘＇İ]")
"""What stands in every text with a footnote mark, a role, the month or a letter that another spelling would part; words of others are found without
a look at these."""
NO_WORD = ("[^", ":", "{")
"""How footnote marks and roles begin, which are no words."""
_SAME = str.maketrans({"’": "'", "‘": "'", "‐": "-", "‑": "-", "＇": "'"})
_MARKS = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "…": "...",
     "\u00a0": " ", "\u200b": " ", "\ufeff": " "}
)  # fmt: skip


MONTH = "May"
"""The word of the month, which keeps its capital: with a small letter it is a word of force."""
BEFORE_MONTH = frozenset(
    {"in", "of", "by", "from", "until", "till", "before", "after", "since", "between", "and", "through", "during", "to", "each", "every", "this", "last",
     "next", "early", "late", "mid"}
)  # fmt: skip
"""Words behind which a capital makes a month of "May"."""


class Token(NamedTuple):
    """A word in lower case, but for `MONTH`, and where it stands in the text it was read from."""

    word: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The words of `text` in order, footnote marks and roles left out. O(length)."""
    return list(_tokens(text))


@functools.lru_cache(4096)
def _tokens(text: str) -> tuple[Token, ...]:
    """Kept for a while: who compares two statements asks for their words again and again."""
    plain = text.lower() if text.isascii() else None  # as long as `text`, and without typography
    make = tuple.__new__  # twice as fast as the class itself, which is called for each word of two documents
    found = tuple(
        make(Token, (sys.intern(plain[m.start() : m.end()] if plain is not None else m[0].lower().translate(_SAME)), m.start(), m.end()))
        for m in _TOKEN.finditer(text)
        if not m[0].startswith(NO_WORD)
    )
    return _with_months(text, found) if MONTH in text else found


def _with_months(text: str, found: tuple[Token, ...]) -> tuple[Token, ...]:
    """`found`, with the month that "May" is behind "in", "early" and the like, and beside a number.

    >>> [t.word for t in tokens("Guests May row in May, no later than 3 May.") if t.word.lower() == "may"]
    ['may', 'May', 'May']
    """
    return tuple(t._replace(word=MONTH) if text[t.start : t.end] == MONTH and _is_month(found, at) else t for at, t in enumerate(found))


def _is_month(found: tuple[Token, ...], at: int) -> bool:
    before, behind = (found[near].word if 0 <= near < len(found) else "" for near in (at - 1, at + 1))
    return before in BEFORE_MONTH or before[:1].isdigit() or behind[:1].isdigit()


def words(text: str) -> tuple[str, ...]:
    """The words of `text` alone."""
    if _NOT_BARE.search(text) is None:
        plain = text.lower()
        return tuple(map(sys.intern, _BARE.findall(plain if plain.isascii() else plain.translate(_SAME))))
    return tuple(t.word for t in _tokens(text))


def squeezed(text: str) -> str:
    """`text` with one kind of quote, dash and blank, and no blanks at all around them: equal for two texts that differ in typography only."""
    plain = "".join(text.translate(_MARKS).split())
    while "--" in plain:
        plain = plain.replace("--", "-")
    return plain


def shingles(found: tuple[str, ...], size: int = 3) -> list[str]:
    """Runs of `size` words; the whole where it is shorter."""
    if len(found) <= size:
        return [" ".join(found)] if found else []
    return [" ".join(found[i : i + size]) for i in range(len(found) - size + 1)]


_SPELLINGS = [(re.compile(a), b) for a, b in (
    (r"(.)\1+", r"\1"), ("ce$", "se"), ("our", "or"), ("is(e|ing|ation|er)", r"iz\1"), ("ys(e|ing)", r"yz\1"), ("gement", "gment"), ("ogue", "og"),
    ("[ao]e", "e"), ("ei", "ie"), ("tre$", "ter"),
)]  # fmt: skip
SPELLED = 5
"""Letters from which a word may be another spelling of the other."""


@functools.lru_cache(4096)
def spelling(word: str) -> str:
    """A key that is equal for spellings of one word: British or American, a letter doubled or not, "ie" or "ei"; a short word is its own.

    >>> spelling("judgement") == spelling("judgment"), spelling("travelling") == spelling("traveling"), spelling("form") == spelling("from")
    (True, True, False)
    """
    if len(word) < SPELLED:
        return word
    for pattern, written in _SPELLINGS:
        word = pattern.sub(written, word)
    return word


_ENDINGS = ("ingly", "edly", "ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ed", "es", "ly", "s", "e")


@functools.lru_cache(65_536)
def stem(word: str) -> str:
    """A word without a common English ending, so that "guessing" meets "guesses". Crude, and the same for both sides.

    >>> stem("guessing"), stem("guesses"), stem("cost"), stem("costs")
    ('guess', 'guess', 'cost', 'cost')
    """
    for ending in _ENDINGS:
        if len(word) - len(ending) >= 4 and word.endswith(ending):
            return word[: -len(ending)]
    return word[:-1] if len(word) == 4 and word[-1] == "s" else word
