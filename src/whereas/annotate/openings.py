"""What a lead-in lends to its items by the place of its negation: only one that its end leaves open is theirs.

"You agree not to:" and "Please refrain from:" forbid their items. "You cannot vote until you:" and "Avoid quarrels by:" ask for them, though they hold a
negation; "How to avoid quarrels:" and "Don't panic:" say nothing of their force; "..., but they must:" says it behind the "but".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from whereas.annotate.clauses import force_words
from whereas.annotate.cues import BE, MODALS, NOT
from whereas.annotate.governing import cut
from whereas.annotate.lexicon import word_sets
from whereas.annotate.misconduct import named_conduct
from whereas.annotate.refusals import named

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality


class Lent(NamedTuple):
    """The force that a lead-in lends, None for none."""

    force: Modality | None


OPEN = re.compile(r"(?:(?::|—|–|--)|\b(?:must|shall|should|may|will|can)(?: not| never)?)[*_ ]*$", re.IGNORECASE)
"""How what leads in ends: with a sign, or with a modal that the items go on with."""
ENDING = frozenset({":", "—", "–", "--", "*", "**", "_", ",", "(", ")"})
POINTING = frozenset({"the", "following", "any", "of", "these", "below", "things", "ever", "to", "do", "be", "all"})
"""Words behind the negation of an open end, which only point at the items."""
CASES = frozenset({"if", "when", "whenever", "unless", "because", "where", "whether", "who", "which", "whom", "while", "what"})
STEPS = frozenset({"until", "till", "before", "without", "by"})
"""Words behind which a lead-in that forbids asks for what must come first."""
STEP_MOST = 5
PASSIVE_MOST = 3
"""Words before "by" in which a form of "be" makes its items those who do it ("These keys cannot be cut by:")."""
DENYING = frozenset({"avoid", "avoids", "avoiding", "prevent", "cannot", "don't", "don’t", "nobody", "none", "ca"})
ADVERSATIVE = frozenset({"but", "instead", "however"})
SHUNNING = frozenset({"refrain", "refrains", "abstain", "desist", "away", "prohibited", "forbidden", "banned", "barred", "refraining"})
TRYING = frozenset({"try", "tries", "aim", "careful", "care", "prefer", "prefers", "attempt"})
SOFT = frozenset({"should", "ought", "would"})
CONDITIONS = (("provided", "that"), ("following", "conditions"), ("condition", "that"), ("these", "conditions"))
CONDITIONS_REACH = 10


def lends(text: str, cues: Cues) -> Lent | None:
    """What a lead-in (`text`) lends by its form; None where its words of force, or its own reading, tell."""
    if (force := named(text) or named_conduct(text)) is not None:
        return Lent(force)
    return _by_form(cues) if OPEN.search(text) else None


def _by_form(cues: Cues) -> Lent | None:
    lower = cues.lower
    end = next((n for n in range(len(lower), 0, -1) if lower[n - 1] not in ENDING), 0)
    words = (*lower[: end - 1], *(word.rstrip("-") for word in lower[end - 1 : end]))
    if not words:
        return None
    if (says := _idle(words)) is not None:
        return says
    if (at := next((n for n in range(len(words) - 1, 0, -1) if words[n] in ADVERSATIVE and words[n + 1 : n + 2] != ("not",)), 0)) and not NOT.isdisjoint(
        words[:at]
    ):
        return _behind(cues, at, end)
    if any(lower[n : n + 2] in CONDITIONS for n in range(max(1, end - CONDITIONS_REACH), end)) and any(w.force == "may" for w in force_words(cues)):
        return Lent(None)
    return _before_it(words) or _open(words)


def _idle(words: tuple[str, ...]) -> Lent | None:
    """Of a lead-in whose negation is not about its items: "How to avoid quarrels:", "No exceptions:", "Don't panic:", "What to do when it fails:"."""
    known = word_sets("openings")
    negative = not (NOT | DENYING).isdisjoint(words)
    if not negative:
        return None
    if words[:2] == ("how", "to") or words[:3] == ("what", "to", "do") or (words[0] in {"what", "things"} and words[-1] in word_sets("refusals")["idle"]):
        return Lent(None)
    if words[0] == "no" and len(words) <= STEP_MOST and words[1:2] and words[1] in known["no"]:
        return Lent(None)
    if words[-2:] in {("not", "optional"), ("not", "negotiable")}:
        return Lent("must")
    return Lent(None) if words[:1] in {("do",), ("don't",)} and words[-1] in known["calm"] and len(words) <= STEP_MOST else None


def _behind(cues: Cues, at: int, end: int) -> Lent | None:
    """What is said behind "but" or "instead" counts ("Members may not vote by proxy, but they must:")."""
    forces = [w.force for w in force_words(cut(cues, at + 1, end)) if w.main] if end - at > 1 else []
    if forces:
        return Lent(forces[-1])
    return Lent("must") if end - at == 1 else None


def _before_it(words: tuple[str, ...]) -> Lent | None:
    """Of a lead-in that forbids something until its items are done ("Never merge without:", "You may not vote until you have:")."""
    at = next((n for n in range(len(words) - 1, 0, -1) if words[n] in STEPS), 0)
    rest = words[at + 1 :]
    if not at or len(rest) > STEP_MOST or not (NOT | MODALS | CASES).isdisjoint(rest) or (NOT | DENYING).isdisjoint(words[:at]):
        return None
    if words[at] in {"by", "without"} and rest and set(rest) - POINTING:
        return None
    if words[at] == "by" and not BE.isdisjoint(words[max(0, at - PASSIVE_MOST) : at]):
        return None
    return Lent("must") if CASES.isdisjoint(words[:at]) else None


def _open(words: tuple[str, ...]) -> Lent | None:
    """Of a lead-in whose end is open behind a negation or a refusal ("will NOT", "agree not to", "refrain from", "stay away from")."""
    end = len(words)
    while end > 1 and words[end - 1] in POINTING:
        end -= 1
    last = words[end - 1]
    behind = words[end:]
    if not CASES.isdisjoint(words[:end]):
        return None
    soft = not SOFT.isdisjoint(words)
    if last in NOT - {"no", "nor", "neither"}:
        before = words[end - 2 : end - 1]
        if {"need", "needs", "only"}.intersection(before) or (behind and behind[0] not in {"to", "do", "be", "ever", "the", "any"}):
            return None
        return Lent("should_not" if soft or TRYING.intersection(words[max(0, end - 3) : end - 1]) else "must_not")
    if (last == "from" and not SHUNNING.isdisjoint(words[max(0, end - 4) : end - 1])) or words[max(0, end - 3) : end] == ("steer", "clear"):
        return Lent("should_not" if soft else "must_not") if NOT.isdisjoint(words[: end - 1]) else None
    return None
