"""Reasons that a sentence announces and that follow it in its paragraph: "Nobody may sing, for two reasons. First, no song is short. Second, millers sleep.".

They are reasons whatever words of force they hold. Without "first" and "second", as many as were announced follow ("There are two reasons for this. ...";
behind a rule only what holds no word of force: "Nobody may sing, for two reasons. Cows shy. Millers sleep."), or the rest of the paragraph ("Here is why.
..."), up to the next sentence that orders. Lists under such a sentence are told by `leads.py`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.leads import asked

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.links import Candidate
    from whereas.model.document import DraftStatement

HAS_REASONS = re.compile(r"\b(?:have|has|are|see|gives?|had|is)\b(?: \w+){0,2} reasons?\.$", re.IGNORECASE)
"""A sentence that says there are reasons, and nothing else of them ("We have two reasons.")."""
WHOLE = re.compile(r"(?:there|this|here|the|we|that|these|why)\b", re.IGNORECASE)
"""What opens a sentence that does nothing but announce."""
BESIDE = re.compile(r", for (?:the following |these )?(?:\w+ )?reasons\.$", re.IGNORECASE)
"""How a sentence ends that says something of its own and announces its reasons ("We keep our letters short, for two reasons.")."""
COUNTED = re.compile(r"\bfor (two|three|four|five|six) reasons\.$", re.IGNORECASE)
"""How one ends that says how many they are."""
NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
ORDINAL = re.compile(
    r"(?:and |(?:the|a|my|our) )?(?:first|second|third|fourth|fifth|last|next|another|one|other|final)(?:ly)?(?:,| (?:is|reason|of all|one)\b)|finally\b",
    re.IGNORECASE,
)
"""What opens a sentence that is one of several."""
ORDERS = frozenset({"must", "shall"})
POINTING = ("this ", "that ", "we do this", "we do so", "we ask this", "we say this", "it is ")
"""What opens a sentence that only takes up the one before it."""
MOST = 8
"""Sentences that are looked through for the reasons announced."""


def told(drafts: Sequence[DraftStatement], cues: Sequence[Cues]) -> dict[int, int]:
    """Index of a statement that gives an announced reason -> index of the one that announces it."""
    found: dict[int, int] = {}
    for at, draft in enumerate(drafts):
        if not draft.heading and _announces(draft.text):
            found.update(dict.fromkeys(_given(drafts, cues, at), at))
    return found


def only_announces(text: str, cues: Cues) -> bool:
    """Whether a sentence that announces reasons says nothing else."""
    return WHOLE.match(text) is not None and not force_words(cues) and (BESIDE.search(text) is None or text.lower().startswith(POINTING))


def explains(drafts: Sequence[DraftStatement], rules: Sequence[bool], given: Mapping[int, int], candidate: Candidate) -> bool:
    """Whether a reason is one of those that the rule announces, or that a sentence behind it does. `given`: as `told` finds them."""
    lead = given.get(candidate.reason)
    if lead is None:
        return False
    behind = candidate.rule < lead and drafts[candidate.rule].principle == drafts[lead].principle and not any(rules[candidate.rule + 1 : lead + 1])
    return lead == candidate.rule or behind


def of_another(rules: Sequence[bool], given: Mapping[int, int], candidate: Candidate) -> bool:
    """Whether a reason is announced for another rule than this one."""
    lead = given.get(candidate.reason)
    return lead is not None and rules[lead] and lead != candidate.rule


def _announces(text: str) -> bool:
    """Whether a sentence ends by saying that reasons follow."""
    if not text.endswith((" why.", " reasons.", " reason.", "reasons for this.", "reason for this.", "reasons for that.")):
        return False
    return asked(f"{text[:-1]}:") == "reason" or HAS_REASONS.search(text) is not None


def _given(drafts: Sequence[DraftStatement], cues: Sequence[Cues], lead: int) -> list[int]:
    """The statements behind the announcing one (`lead`), in its paragraph, that give the reasons."""
    place = drafts[lead].place
    after = [at for at in range(lead + 1, min(lead + 1 + MOST, len(drafts))) if drafts[at].place.block == place.block]
    numbered = [at for at in after if ORDINAL.match(drafts[at].text)]
    if numbered and numbered[0] == lead + 1:
        return [at for at in after if at in numbered or (at < numbered[-1] and not _orders(cues[at]))]
    if not WHOLE.match(drafts[lead].text) or BESIDE.search(drafts[lead].text):
        counted = COUNTED.search(drafts[lead].text)
        given = after[: NUMBERS[counted[1].lower()]] if counted else []
        return given if counted and len(given) == NUMBERS[counted[1].lower()] and not any(_binds(cues[at]) for at in given) else []
    words = re.findall("[a-z]+", drafts[lead].text.lower())
    count = next((NUMBERS[word] for word in words if word in NUMBERS), MOST)
    stop = next((n for n, at in enumerate(after) if _orders(cues[at])), len(after))
    return after[: min(count, stop)]


def _binds(cues: Cues) -> bool:
    """Whether a sentence orders, or holds any word of force in its main clause."""
    return _orders(cues) or any(word.main for word in force_words(cues))


def _orders(cues: Cues) -> bool:
    return "imperative" in cues.shape or cues.shape == "question" or any(word.main and cues.lower[word.at] in ORDERS for word in force_words(cues))
