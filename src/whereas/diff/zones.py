"""Which clause of a rule a stretch of words lies in: an exception, a condition, or what is asked.

>>> from whereas.diff.words import tokens
>>> def looked(text, start):
...     return zone(Stretch(text, tokens(text), start, len(tokens(text)), True))
>>> looked("Pay unless the clerk or a guest objects.", 4), looked("Do not enter without a lamp and a rope.", 6)
('exception', 'exception')
>>> looked("Ring when the hall is full and noisy.", 6), looked("Ring before leaving and lock the door.", 3)
('condition', '')
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from whereas.diff.force import read_marks
from whereas.diff.lexicon import phrase_set

if TYPE_CHECKING:
    from whereas.diff.lexicon import Mark
    from whereas.diff.words import Token

SHORT_NOUN = 5
"""Letters up to which a word in -ing is a noun ("king", "ring")."""
QUOTED = 12
"""Words of a stretch that a why repeats."""
PLURAL = frozenset({"they", "you", "we", "i"})
"""Subjects whose verb has no ending."""
TEMPORAL = frozenset({"when", "whenever", "while", "before", "after", "once", "until", "during"})
"""Conditions that name an occasion: in a duty, what goes on behind them is as likely asked for."""
OBJECTS = frozenset(
    {"a", "an", "the", "its", "their", "his", "her", "your", "our", "my", "it", "them", "all", "any", "every", "each", "this", "that", "these", "those", "no",
     "from", "away", "up", "out", "off", "back", "down"}
)  # fmt: skip
"""Words that follow a verb, and seldom a noun that was joined on."""

JOINS = frozenset({"and", "or", "nor"})
"""Words that join the next matter on, and are no part of a stretch before it."""

Zone = Literal["exception", "condition", ""]


class Stretch(NamedTuple):
    """Words `start` to `end` (exclusive) of one side. `new`: they came, else they went."""

    text: str
    tokens: list[Token]
    start: int
    end: int
    new: bool

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(t.word for t in self.tokens[self.start : self.end])

    @property
    def before(self) -> str:
        """Marks between the word before and the first word."""
        start = self.tokens[self.start - 1].end if self.start else 0
        return self.text[start : self.tokens[self.start].start]

    @property
    def after(self) -> str:
        """Marks between the last word and the next."""
        end = self.tokens[self.end].start if self.end < len(self.tokens) else len(self.text)
        return self.text[self.tokens[self.end - 1].end : end]

    @property
    def previous(self) -> str:
        return self.tokens[self.start - 1].word if self.start else ""

    @property
    def shown(self) -> str:
        """As it stands in the text, without the words that join it on, at most `QUOTED` words."""
        start = self.start
        while start < self.end - 1 and self.tokens[start].word in phrase_set("words", "join"):
            start += 1
        last = self.end
        while last - 1 > start and (self.tokens[last - 1].word in JOINS or self._steps(last - 1)):
            last -= 1
        end = self.tokens[last - 1].end
        shown = self.text[self.tokens[start].start : end]
        if shown.count("(") > shown.count(")") and self.text[end : end + 1] == ")":
            shown += ")"
        found = shown.split()
        return " ".join(found[:QUOTED]) + (" ..." if len(found) > QUOTED else "")

    def _steps(self, at: int) -> bool:
        """Whether a word is a "then" that opens the next step ("in the shed, then")."""
        return self.tokens[at].word == "then" and "," in self.text[self.tokens[at - 1].end : self.tokens[at].start]


def zone(part: Stretch) -> Zone:
    """What clause a stretch lies in: exception, condition or none."""
    mark = clause_mark(part)
    return mark.name if mark else ""  # type: ignore[return-value]


def clause_mark(part: Stretch) -> Mark | None:
    """What opens the exception or condition that a stretch lies in. One that opens the sentence ends at the first comma, any other at the last."""
    words = tuple(t.word for t in part.tokens)
    found = None
    around = read_marks(words)
    for mark in around:
        if mark.name not in {"exception", "condition"} or mark.start >= part.start:
            continue
        between = part.text[part.tokens[mark.end - 1].end : part.tokens[part.start].start]
        stops = ",;:" if mark.start == 0 else ";:"
        found = found if any(stop in between for stop in stops) or _parallel(part, mark, around) else mark
    return found


def saves(mark: Mark) -> bool:
    """Whether what a mark opens is what a rule does not hold for, or up to when it does: an exception, or "until"."""
    return mark.name == "exception" or mark.words == "until"


def _parallel(part: Stretch, mark: Mark, around: list[Mark]) -> bool:
    """Whether a stretch goes on with what stood before a clause: "calling out when needed and [knocking first]", "ring before leaving and [lock the
    door]"."""
    join = phrase_set("words", "join")
    at = part.start + 1 if part.words[0] in join and len(part.words) > 1 else part.start
    if not at or part.tokens[at - 1].word not in join:
        return False
    verb, clause = part.tokens[at].word, [t.word for t in part.tokens[mark.end : at - 1]]
    if participle(verb):
        return not any(participle(word) for word in clause) and any(participle(t.word) for t in part.tokens[: mark.start])
    behind = part.tokens[at + 1].word if at + 1 < len(part.tokens) else ""
    if behind not in OBJECTS or verb in phrase_set("words", "function") or verb in OBJECTS or verb.endswith(("s", "ed", "ly")) or not clause:
        return False
    forces = {m.name for m in around if m.group == "force" and m.start < mark.start}
    asked = forces <= {"must", "should"} and (bool(forces) or not part.tokens[0].word.endswith("s"))
    return (asked and mark.words in TEMPORAL) or not _bare(clause)


def _bare(clause: list[str]) -> bool:
    """Whether the verb of a clause has no ending, so that another such verb may go on with it: "they leave", "the guests leave"."""
    function = phrase_set("words", "function")
    follows = (two for one, two in pairwise(clause) if one.endswith("s") and one not in function)
    return bool(PLURAL & set(clause)) or any(two not in function for two in follows)


def participle(word: str) -> bool:
    """Whether a word is a participle in -ing, or a noun made of one."""
    return word.endswith("ing") and len(word) > SHORT_NOUN and not word.endswith("thing")
