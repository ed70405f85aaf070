"""Words of force that are read as one with what stands beside them: a modal with the negation behind its adverb ("should generally not"), with what it
refuses ("must decline to", "should always avoid"), and with what denies it on every occasion ("must under no circumstances", "under no circumstances may").

>>> from whereas.diff.lexicon import marks
>>> def read(text):
...     words = tuple(text.split())
...     return [(m.name, m.words) for m in joined(words, marks(words, ("force",)))]
>>> read("guests should generally not smoke"), read("guests must not refuse to pay"), read("keepers decline to answer")
([('should_not', 'should generally not')], [('must', 'must not refuse to')], [('must_not', 'decline to')])
"""

from __future__ import annotations

import functools

from whereas.annotate.lexicon import inflected
from whereas.diff.lexicon import Mark, marks, phrase_set

BAN: dict[str, str] = {"must": "must_not", "may": "must_not", "should": "should_not"}
"""What a negation makes of a word of force."""
TURNED: dict[str, str] = {"must": "must_not", "must_not": "must", "should": "should_not", "should_not": "should"}
"""What it is to refuse what is asked or forbidden; leave to refuse is leave all the same."""
OCCASIONS = frozenset(
    ["case", "event", "time", "way", "circumstances", "circumstance", "account", "means", "place", "point", "moment", "occasion", "occasions", "condition",
     "conditions", "instance", "reason", "situation"]
)  # fmt: skip
"""Nouns behind "no" that deny a whole sentence, though a preposition stands before them ("in no case may ...")."""
BEFORE_NO = frozenset({"at", "by", "for", "in", "on", "under"})
IN_PART = frozenset({"only", "just", "merely"})
"""Words after which "not" denies nothing."""
BETWEEN = frozenset({"also", "still", "thus", "therefore", "instead", "then", "even"})
"""Words between a modal and its negation that are no adverbs by their ending."""
CAN = frozenset({"may", "can", "could", "might"})
TRYING = ("try not to", "aim not to", "take care not to", "be careful not to")
"""Bans that are a hedged one behind a modal ("should try not to")."""
ADVERBS_MOST = 3
LONGEST_HEDGE = 6
"""Words of the longest phrase that may stand there."""


def joined(words: tuple[str, ...], found: list[Mark]) -> list[Mark]:
    """`found`, with the words of force in it joined, and those that refuse by themselves added ("refuses to"); ascending."""
    told: list[Mark] = []
    end = 0
    for mark in found:
        if mark.group != "force":
            told.append(mark)
        elif mark.words in TRYING and told and _asks(told[-1]) and adverbs(words, told[-1].end) == mark.start:
            modal = told.pop()
            told.append(modal._replace(name=BAN[modal.name], words=f"{modal.words} {mark.words}", end=mark.end))
            end = mark.end
        elif mark.start >= end:
            told.append(_whole(words, mark))
            end = told[-1].end
    held = {at for m in told if m.group == "force" for at in range(m.start, m.end)}
    told += [Mark("force", "must_not", " ".join(words[a:b]), a, b) for a, b in refusals(words) if a not in held and not leave_to(words, a)]
    return sorted(told, key=lambda m: m.start)


def refusals(words: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where words stand that refuse what follows: "refuses to", "declines to", "refrain from"."""
    ends = _refusal_ends()
    return [(at - 1, at + 1) for at, word in enumerate(words) if at and word in ends and _refuses(words, at - 1)]


@functools.cache
def _refusal_ends() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in phrase_set("indicative", "refusal"))


def held(words: tuple[str, ...], forces: list[Mark]) -> set[int]:
    """Which words are of the words of force: the adverbs between those of one are not."""
    whole = {at for m in forces for at in range(m.start, m.end)}
    return whole - {at for m in forces if m.words not in phrase_set("force", m.name) for at in range(m.start, m.end) if adverbs(words, at) > at}


def leave_to(words: tuple[str, ...], at: int) -> bool:
    """Whether a refusal is only allowed or possible ("may decline to")."""
    leaves = phrase_set("force", "may") | CAN
    return any(" ".join(words[max(0, at - size) : at]) in leaves for size in range(1, LONGEST_HEDGE))


def adverbs(words: tuple[str, ...], at: int) -> int:
    """Where the adverbs end that begin at a word: "generally", "in general", "as a rule"; `at` if none does."""
    for _ in range(ADVERBS_MOST):
        hedge = next((m for m in marks(words[at : at + LONGEST_HEDGE], ("marks",))[:1] if m.start == 0 and m.name in {"hedge", "emphasis"}), None)
        word = words[at] if at < len(words) else ""
        if hedge is not None:
            at += hedge.end
        elif word in BETWEEN or (word.endswith("ly") and word != "only" and word not in inflected()):
            at += 1
        else:
            break
    return at


def _asks(mark: Mark) -> bool:
    """Whether a mark is a modal that asks for something, behind which a ban may stand."""
    return mark.words in phrase_set("words", "modal") and mark.name in TURNED


def _whole(words: tuple[str, ...], mark: Mark) -> Mark:
    """A word of force with what belongs to it."""
    name, end, modals = mark.name, mark.end, phrase_set("words", "modal")
    modal = mark.words in modals
    if modal and (size := _denial(words, adverbs(words, end))):
        name, end = "must_not" if size > 1 else BAN[name], adverbs(words, end) + size
    elif mark.words in phrase_set("words", "denial") and words[end : end + 1] and words[end] in modals:
        name, end = BAN["should"] if words[end] == "should" and "no" in words[mark.start : end] else name, end + 1
    at = adverbs(words, end)
    commands = name == "must_not" and mark.start == 0  # "never avoid ..."
    avoids = words[at : at + 1] == ("avoid",) and (modal or commands or any(mark.words.startswith(f"{word} ") for word in modals))
    if name in TURNED and (avoids or _refuses(words, at)):
        name, end = TURNED[name], at + (1 if avoids else 2)
    return mark if end == mark.end else mark._replace(name=name, words=" ".join(words[mark.start : end]), end=end)


def _refuses(words: tuple[str, ...], at: int) -> bool:
    return " ".join(words[at : at + 2]) in phrase_set("indicative", "refusal")


def _denial(words: tuple[str, ...], at: int) -> int:
    """Number of words that deny a modal, from one on: "not", "never", "under no circumstances"; 0 if none does."""
    behind = words[at + 1 : at + 3]
    if words[at : at + 1] in {("not",), ("never",)}:
        return int(not IN_PART.intersection(behind[:1]))
    if words[at : at + 1] and words[at] in BEFORE_NO and behind[:1] == ("no",) and OCCASIONS.intersection(behind[1:]):
        return 3 if behind[1] != "time" or words[at] == "at" else 0
    return 0
