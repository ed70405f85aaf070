"""A sentence that tells of a case, taken into the rule behind it: "Some guests come late. Let them in." became "Let in guests who come late."

The pronoun of the rule stood for what the sentence before it speaks of. Where that takes its place nothing was added to the rule, and no background is gone.
The sentence must tell of some ("some", "sometimes", "many"): a fact about all is told apart, as what was said of the rule's matter.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from whereas.diff.changes.joined import is_rule
from whereas.diff.edits import edit
from whereas.diff.lexicon import denies, marks
from whereas.diff.roles import reading
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from whereas.diff.changes.draft import Comparison
    from whereas.diff.view import Unit

PARTIAL = frozenset({"some", "sometimes", "many", "often", "occasionally", "few", "several", "certain"})
"""Words of a sentence that tells of some cases."""
STANDS = frozenset({"them", "it", "those", "these", "such", "this", "him", "her"})
"""Words of the rule that stand for what it tells of, behind the word of force."""
CASES = frozenset({"case", "cas", "situation", "circumstanc"})
"""What "such" may stand before, as stems."""
LOST = 2
"""Telling words of the sentence that the rule may leave out."""
OTHERS = 1
"""Telling words that the rule may have got from elsewhere."""


def resolved(both: Comparison, fact: Unit, rule: Unit, whole: Unit, *, new: bool) -> Verdict | None:
    """What became of a rule that speaks of the case told before it, where `whole` says both; None if it does not. `new`: the newer version has the whole."""
    if PARTIAL.isdisjoint(fact.words) or not _tells(fact) or not (is_rule(rule) and is_rule(whole)):
        return None
    at = _pronoun(rule.words)
    if at < 0 or whole.words.count(rule.words[at]) >= rule.words.count(rule.words[at]) or not _says_both(fact, rule, whole):
        return None
    text = _spelled(rule, whole, at)
    if not text:
        return Verdict("reworded", "") if _bearing(rule.words) == _bearing(whole.words) else None
    sides, read = (text, whole.statement.text), (reading(rule.statement), reading(whole.statement))
    verdict = both.judged(edit(*(sides if new else sides[::-1])), read if new else read[::-1])
    return verdict._replace(direction="reworded") if verdict.direction == "typography" else verdict


def _tells(unit: Unit) -> bool:
    """Whether a unit is a sentence that asks nothing."""
    return unit.sort == "prose" and unit.body is None and not marks(unit.words, ("force",))


def _pronoun(words: tuple[str, ...]) -> int:
    """The word that stands for something told before: one behind the word of force, or "such"; -1 if there is none."""
    forced = next((m.end for m in marks(words, ("force",))), 1)
    return next((at for at, word in enumerate(words) if word in STANDS and (at >= forced or word == "such")), -1)


def _says_both(fact: Unit, rule: Unit, whole: Unit) -> bool:
    """Whether a rule has all telling words of another, and besides them words of the fact alone."""
    said, told, known = Counter(telling(whole.words)), Counter(telling(rule.words)), set(telling(fact.words)) - PARTIAL
    idle = CASES if "such" in rule.words else frozenset()
    gained, lost = said - told, [word for word in told - said if word not in idle]
    own = [word for word in gained.elements() if word not in idle]
    from_fact = [word for word in own if word in known]
    return bool(from_fact) and not lost and len(own) - len(from_fact) <= min(OTHERS, len(from_fact) - 1) and len(known - said.keys()) <= LOST


def _spelled(rule: Unit, whole: Unit, at: int) -> str:
    """The rule with what stands in the place of its pronoun in the other version; "" where something else is there."""
    found = edit(rule.statement.text, whole.statement.text)
    run = next((r for r in found.runs if r.old_start <= at < r.old_end), None)
    if run is None or run.old_end - run.old_start > 1 or run.new_start == run.new_end:
        return ""
    shown = found.new_text[found.new[run.new_start].start : found.new[run.new_end - 1].end]
    return f"{found.old_text[: found.old[at].start]}{shown}{found.old_text[found.old[at].end :]}"


def _bearing(words: tuple[str, ...]) -> tuple[list[str], int]:
    """Words of force, hedges and exceptions, and how often something is denied."""
    return sorted(m.name for m in marks(words) if m.name != "condition" and m.group != "quantity"), sum(map(denies, words))
