"""Whether a number counts those who must agree to something, or their approvals, and is so the least that is asked: "approval from two maintainers", "without
two reviews", "unless two maintainers approve". There "a" says one.

>>> agreeing(("without", "approval", "from", "two", "maintainers"), 3, 4), agreeing(("sell", "two", "gates"), 1, 2)
(True, False)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.lexicon import phrase_set
from whereas.diff.numerals import Amount

if TYPE_CHECKING:
    from whereas.diff.edits import Edit, Run

SINGLE = frozenset({"a", "an"})
NAMED = 3
"""Words that may name those who agree, up to their verb."""
ASKING = frozenset({"without", "with", "require", "requires", "required", "need", "needs", "after", "until", "once", "upon"})
"""Words before so many approvals that are asked for."""
MODALS = frozenset({"must", "shall", "should", "has", "have", "also"})
LEAST = ("at", "least")
ONE = frozenset({("a",), ("an",), ("one",)})
AGENTS = frozenset({"by", "from"})


def agreeing(words: tuple[str, ...], start: int, end: int) -> bool:
    """Whether the number, or the article, at words `start` to `end` (exclusive) counts those who agree or their approvals."""
    if words[start - 2 : start] == LEAST:
        start -= 2
    before, behind = words[max(0, start - 2) : start], words[end : end + NAMED + 2]
    if len(before) == 2 and (
        (before[1] in AGENTS and before[0] in phrase_set("words", "approving") | phrase_set("words", "approvals"))
        or (before[1] == "of" and before[0] in phrase_set("words", "approvals") - phrase_set("words", "looks"))
    ):
        return True
    if before[-1:] and before[-1] in ASKING and not phrase_set("words", "approvals").isdisjoint(behind[:2]):
        return True
    return _agree(behind, one=words[end - 1] in SINGLE | {"one"})


def _agree(behind: tuple[str, ...], *, one: bool) -> bool:
    """Whether a noun and a verb of agreement stand behind a number: "keeper approves", "senior keepers must approve"."""
    agree = phrase_set("words", "agreeing")
    deed = next((at for at, word in enumerate(behind) if at and (word in MODALS or word in agree)), 0)
    if not 0 < deed <= NAMED or not phrase_set("words", "function").isdisjoint(behind[:deed]):
        return False
    verb = next((word for word in behind[deed:] if word not in MODALS), "")
    plain = behind[deed] not in MODALS
    return verb in agree and not (plain and (verb.endswith("ed") or verb.endswith("s") != one))


def single(words: tuple[str, ...], run: Run, other: Amount, *, new: bool) -> Amount | None:
    """The article in a stretch, as the one that it is where so many must agree; `other`: the number in the other version."""
    start, end = (run.new_start, run.new_end) if new else (run.old_start, run.old_end)
    if other.kind:
        return None
    at = next((i for i in range(start, end) if words[i] in SINGLE), None)
    return Amount(1, "", at, at + 1, "") if at is not None and agreeing(words, at, at + 1) else None


def unsaid(found: Edit) -> str:
    """How "at least one" became "a", or the way back, where so many must agree and nothing else differs; "" if that is not so."""
    if len(found.runs) != 1:
        return ""
    run = found.runs[0]
    sides = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
    for one, more in (sides, sides[::-1]):
        if one in ONE and more[:2] == LEAST and more[2:] in ONE and agreeing(found.new_words, run.new_end - 1, run.new_end):
            return f"'{' '.join(sides[0])}' became '{' '.join(sides[1])}'"
    return ""
