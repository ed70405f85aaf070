"""Prose -> sentences: where one statement ends and the next begins.

The stock sentencizer breaks at `[?](#id)`, inside quotes and parentheses, at lone enumerators and at "e.g."; each statement must be whole
(measured in shared/TECH.md 2). Rules, in this order: a mark ends a sentence when white space and then no lower-case letter follows, no parenthesis or
quotation is open, and the word before is no abbreviation, initial or enumerator. A paragraph that is a list of norms parted by `;`, each of which begins
with a capital letter and has a predicate of its own length, is parted there too.
"""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from whereas.parse import anew

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

END = re.compile(r"(?<![.!?…])[.!?…؟۔]++[\"”’')\]*~]*+(?=\s)|(?<![。！？])[。！？]++[”’」』）]*+")
"""Marks that may end a sentence, with the quotation marks behind them; those of Chinese and Japanese need no white space."""
SIGNS = frozenset("✅✓✔☑❌✗✘🚫⛔✖👍👎")
"""What opens a line that is a statement of its own, whatever stands before it."""
LETTER = re.compile(r"\s?[^\W\d_]\.")
"""A single letter with its full stop: the second half of "z. B." or of initials."""
ABBREVIATIONS = frozenset(
    [
        "e.g",
        "i.e",
        "eg",
        "ie",
        "vs",
        "v",
        "cf",
        "etc",
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "st",
        "no",
        "nos",
        "art",
        "arts",
        "sec",
        "secs",
        "fig",
        "approx",
        "resp",
        "incl",
        "al",
        "para",
        "pp",
        "ch",
        "vol",
        "ed",
        "eds",
        "inc",
        "ltd",
        "co",
        "corp",
        "jr",
        "sr",
        "dept",
        "est",
    ]
)
BEFORE_CAPITAL = frozenset({"etc", "al", "inc", "ltd", "co", "corp", "jr", "sr"})
"""Abbreviations that may well end a sentence: they do when a capital letter follows and the word is not a title before a name or number."""
BEFORE_NUMBER = frozenset({"no", "nos", "art", "arts", "sec", "secs", "fig", "para", "pp", "ch", "vol"})
"""Abbreviations that stand before a number; before any other word they end their sentence ("The answer is no. Ask again.")."""
BOUNDS = frozenset({"max", "min"})
"""The same of bounds ("files have max. 500 lines"), where they name no person and no minutes: "Ask Max. 80 wait." and "It took 2 min. 3 builds ran." end."""
SHORT_NAME = 4
"""Letters of an abbreviated name before the number of its section ("Stat. § 12"); "The elders may appeal to the Board. § 3 ..." ends there."""
NUMERAL = re.compile(r"[\s(\[]*(?:[§#]|\d|[IVXLC]{2,}\b|[B-HJ-Z]\b)")
"""A number, or what stands for one: "No. 3", "Art. IV", "Fig. B"."""
ENUMERATOR = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*[a-z]?|[IVXLC]{1,6}|[A-Za-z]|[A-Z]{1,5}-?\d{1,3}|§+ ?\d{1,3}[a-z]?)\.")
HEADWORD = re.compile(
    r"^(?:article|section|sec|art|tenet|chapter|part|rule|principle|amendment|title|step|phase|stage|clause|norm|law)\.?(?:\s+[\w-]{1,8}\.?)?$",
    re.IGNORECASE,
)
CLAUSE_WORDS_MIN = 2
OPENERS = frozenset(
    ("the", "this", "these", "those", "that", "it", "its", "they", "we", "you", "he", "she", "if", "when", "where", "while", "as", "in", "on", "at", "for",
     "no", "all", "each", "every", "any", "but", "and", "or")
)  # fmt: skip
"""Words that begin a new sentence behind initials such as "U.S."; any other capital goes on with the name."""
ASKING = frozenset(
    ["the", "a", "an", "of", "to", "in", "on", "at", "for", "by", "with", "from", "and", "or", "but", "nor", "that", "which", "who", "is", "are", "be", "as",
     "than", "not"]
)  # fmt: skip
"""Words that no sentence ends with."""
LAST_CHARS = 80
"""Characters before the end of a line in which its last word stands."""
OPENING, CLOSING = "([{“‘«", ")]}”’»"
MARK = re.compile(r"[(\[{“«)\]}”»\"]")
"""What opens or closes a parenthesis or a quotation."""
QUESTION = "\ue000"
"""Stands for a "?" that is a reference, not a question."""


def split(
    text: str, protected: Iterable[tuple[int, int]] = (), breaks: Iterable[int] = (), head: int = 0, rows: Iterable[int] = ()
) -> list[tuple[int, int]]:  # fmt: skip
    """(begin, end) of the sentences of `text`, ascending, without the white space between. `protected`: stretches no boundary may lie in, and a sentence
    may begin with whatever their first letter is; `breaks`: where a line was ended on purpose, which ends what can be a sentence too; `head`: where a label
    ends that stands on a line of its own over the words of the others, 0 without one; `rows`: where lines begin that are statements of their own.

    >>> [t[0:b] for t in ["See e.g. it. Go on."] for a, b in split(t)][:1]
    ['See e.g. it.']
    """
    if not text:
        return []
    keep = list(protected)
    if keep:
        text = _protect(text, keep)
    heads = {start for start, _ in keep}
    marks = [(match.start(), match.end(), False) for match in END.finditer(text)]
    starts = set(rows)
    own = {_before(text, at) for at in starts}
    marks += [(at - 1, _before(text, at), True) for at in starts.union(breaks) if at in starts or begins_anew(text, at)]
    cuts = [(0, head)] if head else []
    begin = head + len(text[head:]) - len(text[head:].lstrip()) if head else 0
    depth = _Depth(text)
    depth.restart(begin)
    for start, end, broken in sorted(marks):
        if end >= len(text) or end <= begin:
            continue
        if not (end in own or len(text[begin:end].split()) > CLAUSE_WORDS_MIN if broken else _ends(text, begin, start, end, heads)):
            continue
        if depth.open_at(end):
            continue
        cuts.append((begin, end))
        begin = end
        while begin < len(text) and text[begin].isspace():
            begin += 1
        depth.restart(begin)
    if begin < len(text):
        cuts.append((begin, len(text)))
    return cuts


def clauses(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The clauses of one sentence parted by `;`, or the sentence itself where its parts are not norms of their own."""
    part = text[begin:end]
    if "; " not in part:
        return [(begin, end)]
    cuts, at, depth = [begin], begin, 0
    for index, char in enumerate(part):
        if char in OPENING:
            depth += 1
        elif char in CLOSING and depth:
            depth -= 1
        elif char == ";" and depth == 0 and part[index + 1 : index + 2] == " ":
            cuts.append(begin + index + 1)
    pieces = []
    for left, right in zip(cuts, [*cuts[1:], end], strict=True):
        at = left
        while at < right and text[at] == " ":
            at += 1
        pieces.append((at, right))
    if len(pieces) < 2 or not all(_own(text[a:b]) for a, b in pieces):
        return [(begin, end)]
    return pieces


def _own(part: str) -> bool:
    """Whether a clause can stand alone: it begins with a capital, a digit or code, and has more than a word or two."""
    return (part[:1].isupper() or part[:1].isdigit()) and len(part.split()) > CLAUSE_WORDS_MIN


def _protect(text: str, stretches: list[tuple[int, int]]) -> str:
    parts, at = [], 0
    for begin, end in sorted(stretches):
        if begin < at:
            continue
        parts += [text[at:begin], re.sub(r"[.!?…]", QUESTION, text[begin:end])]
        at = end
    return "".join([*parts, text[at:]])


def _before(text: str, at: int) -> int:
    """Where the words before a place end."""
    while at and text[at - 1].isspace():
        at -= 1
    return at


def begins_anew(text: str, at: int) -> bool:
    """Whether what stands before the end of a line, made on purpose, can be a sentence without its mark: a capital letter follows, and no word that asks
    for more goes before."""
    before, after = text[max(0, at - LAST_CHARS) : at].rstrip(), text[at : at + 80].lstrip()
    return bool(before) and after[:1].isupper() and (before[-1].isalnum() or before[-1] in CLOSING) and before.rsplit(None, 1)[-1].lower() not in ASKING


def _ends(text: str, begin: int, mark: int, end: int, heads: Set[int] = frozenset()) -> bool:
    """Whether the mark at `mark` (closers up to `end`) ends the sentence that began at `begin`. `heads`: where code begins, which may open a sentence."""
    after = text[end:].lstrip()[:2] if len(text) - end < 80 else text[end : end + 80].lstrip()[:2]
    if not after:
        return False
    first = after[0]
    if text[mark] in "。！？":
        return True
    code = end + len(text[end : end + 80]) - len(text[end : end + 80].lstrip()) in heads
    if code and text[mark] != ".":
        return True
    if code:
        first = "C"
    if first.islower() and text[mark : mark + 2] != ".." and anew.named(text, end):
        first = first.upper()
    if first.islower() or first in ",;:)]}/&%=+" or first in "–—" or (first == "-" and after[1:2] in {" ", "-"}):
        return False
    if text[mark] != "." or text[mark : mark + 2] == "..":
        return True
    if text[mark - 1 : mark].isalpha() and not text[max(mark - 2, begin) : mark - 1].isalpha() and LETTER.match(text, end):
        return False
    low = max(begin, mark - 24)
    word = text[low:mark].rsplit(None, 1)
    named = (word[-1] if word else "").lstrip('("“‘[')
    last = named.lower()
    if first == "§" and named[:1].isupper() and ("." in named or len(named) <= SHORT_NAME):  # "K.L.M.A. § 12": the number of a section of what is named
        return False
    if last in BEFORE_NUMBER:
        return NUMERAL.match(text, end) is None
    if last in BOUNDS and first.isdigit():
        before = text[begin : mark - len(last)].rstrip(' ("“')
        return bool(before) and (before[-1].isdigit() or (named[:1].isupper() and before[-1] not in ":;–—-") or before.endswith(" the"))
    if last == "ms" and text[low : mark - 2].rstrip()[-1:].isdigit():  # milliseconds
        return True
    if last in ABBREVIATIONS:
        return last in BEFORE_CAPITAL and first.isupper()
    if mark - begin < 40 and (ENUMERATOR.fullmatch(text, begin, mark + 1) or HEADWORD.match(text[begin : mark + 1])):
        return False
    if len(last) == 1 and last.isalpha() and (last not in {"i", "a"} or text[low : mark - 1].rstrip().endswith(".")):
        return not text[mark - 1].isupper() or anew.behind_letter(text, mark, end, OPENERS)
    if len(last) == 3 and last[1] == "." and text[mark - 1].isupper() and first.isupper():
        return text[end : end + 40].split(None, 1)[0].lower() in OPENERS
    return True


class _Depth:
    """Whether a parenthesis or quotation that opened since the sentence began is still open; unbalanced ones are given up after a while."""

    LIMIT = 600
    """Characters a quotation or parenthesis may hold; after that it was never closed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.restart(0)

    def restart(self, at: int) -> None:
        self.at = at
        self.stack: deque[tuple[str, int]] = deque()

    def open_at(self, end: int) -> bool:
        text, stack = self.text, self.stack
        for match in MARK.finditer(text, self.at, end):
            index, char = match.start(), match[0]
            if char in "([{“«":
                stack.append((char, index))
            elif char in ")]}”»" and stack:
                stack.pop()
            elif char == '"':
                if stack and stack[-1][0] == '"':
                    stack.pop()
                elif index == 0 or text[index - 1] in " (\n[—–-'“":
                    stack.append((char, index))
        self.at = max(self.at, end)
        while stack and end - stack[0][1] > self.LIMIT:
            stack.popleft()
        if not stack:
            return False
        return _closes(text, end, stack[-1][0])


def _closes(text: str, end: int, mark: str) -> bool:
    """Whether the open `mark` is closed further on (within the limit); if not it does not hold the sentence together."""
    close = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", '"': '"'}[mark]
    return text.find(close, end, end + _Depth.LIMIT) >= 0
