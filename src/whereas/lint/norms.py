"""What a rule asks, put so that rules can be compared: content words in order, and which way it pushes.

"Members must not lend the key." becomes the stems member, lend, key, pushing against. Pairs that ask nearly the same are found by an index over rare words
(prefix filtering: two sets whose Jaccard similarity is at least t share one of their rarest (1 - t) n + 1 members), not by comparing all with all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import msgspec
from rapidfuzz import fuzz

from whereas.diff.words import stem, words
from whereas.lint import lexicon
from whereas.lint.cases import parted

if TYPE_CHECKING:
    from whereas.lint.facts import Facts
    from whereas.model.constitution import Modality, Statement

Push = Literal["for", "against", "allow", "lift", "rank"]

LEAST_LIKENESS = 0.6
"""Pairs under it are never looked at."""
LEANING_WORDS = 5
"""Opening words among which a pronoun makes a rule lean on what stands before it."""
LEAST_WORDS, FEW_WORDS = 2, 3
"""A norm of fewer content words is too vague to be compared; one of fewer than the latter is compared with those of the very same words and another force."""
SWAPPED, LEANING, PARTED = 0.25, 0.3, 0.4
"""What is taken off the likeness of two norms that each have a word of their own, of two that lean on what stands before them, and of two whose headings or
table rows name two cases."""
MOST_SHARERS = 400
"""Norms that may share one word before that word no longer makes candidates; hostile input only, as the rarest words of a norm are looked at."""
PUSH: dict[Modality, Push] = {"must": "for", "should": "for", "must_not": "against", "should_not": "against", "may": "allow", "precedence": "rank"}
NEGATIONS = frozenset({"not", "never", "no", "cannot", "don't", "mustn't", "shouldn't", "can't", "won't", "nobody", "none"})
LEAVE = frozenset({"can", "may", "might", "could", "free"})
"""Words of a rule that gives leave, whatever else it says is not required ("You can ring, but it is not required.")."""
TURNED: dict[Push, Push] = {"for": "against", "against": "for", "allow": "allow", "lift": "lift", "rank": "rank"}


class Norm(msgspec.Struct, frozen=True):
    """A rule as it is compared. `content`: stems of its content words in order; `conditions`: the narrowing words it holds, sorted; `numbers`: words with
    digits, sorted; `push`: which way it pushes ("lift": it takes a duty off); `alone`: it leans on no lead-in and on nothing said before;
    `lead`: id of the lead-in it continues."""

    statement: Statement
    content: tuple[str, ...]
    conditions: tuple[str, ...]
    numbers: tuple[str, ...]
    push: Push
    alone: bool
    lead: str | None = None

    @property
    def bag(self) -> frozenset[str]:
        return frozenset(self.content)

    @property
    def case(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What tells its case apart from others: conditions and numbers."""
        return self.conditions, self.numbers


class Likeness(msgspec.Struct, frozen=True):
    """Two norms, the earlier first, and how alike their contents are, 0..1: words and their order. `parted`: they stand under two cases."""

    first: Norm
    second: Norm
    score: float
    parted: bool = False

    @property
    def sure(self) -> float:
        """How sure it is that both speak of one matter, 0..1: less where one word stands for another ("private" here, "internal" there, is mostly meant),
        less where they lean on different words before them, and less where they stand under two cases."""
        nested = self.first.bag <= self.second.bag or self.second.bag <= self.first.bag
        grounded = (self.first.alone and self.second.alone) or (self.first.lead is not None and self.first.lead == self.second.lead)
        doubts = (0.0 if nested else SWAPPED) + (0.0 if grounded else LEANING) + (PARTED if self.parted else 0.0)
        return round(max(0.0, self.score - doubts), 3)


def norm(statement: Statement, lead: Statement | None = None) -> Norm:
    """The norm of one rule; `lead`: the lead-in it continues.

    >>> from whereas.model.source import Span
    >>> from whereas.model.constitution import Statement
    >>> norm(Statement("a/1", "a", ("rule",), "must", "none", (), False, Span(0, 1, 1, 1, 1, 2), "Members must avoid lending keys.")).push
    'against'
    """
    said = words(f"{lead.text} {statement.text}" if lead else statement.text)
    narrowing = lexicon.words("condition")
    content = [w for w in said if w not in lexicon.words("empty") and w not in narrowing]
    push = PUSH[statement.modality or "must"]
    if push == "allow" and not LEAVE & set(said) and lexicon.pattern("lifting").search(statement.text):
        push = "lift"
    turning = next((at for at, w in enumerate(content[:2]) if _avoids(w)), None)
    if turning is not None:
        del content[turning]
        if (push == "against") == bool(NEGATIONS & set(said)):  # "must avoid" read as "must": nobody has turned it yet; "must not refuse" as "must not"
            push = TURNED[push]
    return Norm(
        statement, tuple(stem(w) for w in content), tuple(sorted(w for w in said if w in narrowing)),
        tuple(sorted(w for w in said if any(c.isdigit() for c in w))), push, lead is None and _stands_alone(statement, said), lead.id if lead else None,
    )  # fmt: skip


def stems(text: str) -> frozenset[str]:
    """The stems of the content words of any text."""
    return frozenset(stem(w) for w in words(text) if w not in lexicon.words("empty"))


def _avoids(word: str) -> bool:
    """Whether a verb turns a duty into a prohibition of what follows it, in any of its forms."""
    return any(form in lexicon.words("avoiding") for form in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ed")))


def _stands_alone(statement: Statement, said: tuple[str, ...]) -> bool:
    """Whether a rule says by itself of whom and what it speaks: a sentence that leans on nothing before it."""
    return statement.text[:1].isupper() and statement.text.endswith((".", "!")) and not lexicon.words("anaphor") & set(said[:LEANING_WORDS])


class NormIndex:
    """All norms of a constitution, and the pairs among them that are alike."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    @cached_property
    def norms(self) -> tuple[Norm, ...]:
        """The norms of all rules that are no headings or lead-ins, in document order."""
        leads = set(self.leads.values())
        found = (norm(r, self._facts.statements.get(self.leads.get(r.id, ""))) for r in self._facts.rules if r.id not in leads)
        return tuple(n for n in found if len(n.bag) >= LEAST_WORDS)

    @cached_property
    def pairs(self) -> tuple[Likeness, ...]:
        """Pairs of norms of one case, that is with the same conditions and numbers, whose likeness is at least `LEAST_LIKENESS`, by the order of their
        first, then second."""
        bags = [n.bag for n in self.norms]
        frequency = Counter(s for bag in bags for s in bag)
        holders: dict[tuple[object, str], list[int]] = defaultdict(list)
        found: list[tuple[int, int, float]] = []
        for at, (one, bag) in enumerate(zip(self.norms, bags, strict=True)):
            rare = sorted(bag, key=lambda s: (frequency[s], s))[: int((1 - LEAST_LIKENESS) * len(bag)) + 1]
            seen = {other for s in rare for other in holders[one.case, s][:MOST_SHARERS]}
            found += [(other, at, score) for other in seen if (score := self._alike(self.norms[other], one)) >= self._least(self.norms[other], one)]
            for s in rare:
                holders[one.case, s].append(at)
        return tuple(self._pair(self.norms[a], self.norms[b], score) for a, b, score in sorted(found))

    def _least(self, one: Norm, other: Norm) -> float:
        """How alike two norms must be to be a pair; more than any are where both say little, and with the same force."""
        if min(len(one.bag), len(other.bag)) >= FEW_WORDS:
            return LEAST_LIKENESS
        return 1.0 if one.alone and other.alone and one.statement.modality != other.statement.modality else 2.0

    def _pair(self, one: Norm, other: Norm, score: float) -> Likeness:
        return Likeness(one, other, round(score, 3), parted(self._facts, one.statement, other.statement))

    @cached_property
    def leads(self) -> dict[str, str]:
        """Item -> its lead-in, by statement id."""
        return {r.source: r.target for r in self._facts.constitution.relations if r.kind == "continues"}

    def _alike(self, one: Norm, other: Norm) -> float:
        """How alike two norms are; what they share by continuing one lead-in does not count."""
        if one.lead is not None and one.lead == other.lead:
            one, other = norm(one.statement), norm(other.statement)
        return likeness(one, other)


def likeness(one: Norm, other: Norm) -> float:
    """How alike two contents are: the lesser of the Jaccard similarity of their words and the likeness of their order.

    "The clerk tells the keeper" and "the keeper tells the clerk" share all words, in another order.
    """
    both = len(one.bag & other.bag)
    jaccard = both / max(1, len(one.bag) + len(other.bag) - both)
    if jaccard < LEAST_LIKENESS:
        return jaccard
    return min(jaccard, fuzz.ratio(one.content, other.content) / 100)
