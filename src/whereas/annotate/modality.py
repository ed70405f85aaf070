"""How strong a rule is, as its words say by hand-written rules; `force.py` weighs this with what else is known.

The force of a main-clause modal wins over words further in; a hedge turns must into should; a list item without force of its own takes its lead-in's.
Table of force words: RFC 2119, and "may not" as a prohibition in legal prose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.cues import goes_on_to_tell_when, party_verb
from whereas.annotate.legal import formed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.lexicon import Hit
    from whereas.model.constitution import Modality

_WORDS: dict[str, tuple[Modality, Modality]] = {
    "must": ("must", "must_not"), "shall": ("must", "must_not"), "will": ("must", "must_not"), "need": ("must", "may"), "needs": ("must", "may"),
    "has": ("must", "may"), "have": ("must", "may"), "should": ("should", "should_not"), "ought": ("should", "should_not"),
    "want": ("should", "should_not"), "wants": ("should", "should_not"), "hope": ("should", "should_not"), "hopes": ("should", "should_not"),
    "would": ("should", "should_not"), "may": ("may", "must_not"), "can": ("may", "must_not"), "could": ("may", "must_not"), "might": ("may", "may"),
    "ca": ("must_not", "must_not"), "do": ("must", "must_not"), "does": ("must", "must_not"), "wo": ("must_not", "must_not"),
}  # fmt: skip
CATEGORIES: dict[str, Modality] = {
    "precedence": "precedence", "prohibition": "must_not", "recommendation_against": "should_not", "want_not": "should_not", "obligation": "must",
    "permission": "may", "duty": "must", "recommendation": "should", "want": "should",
}  # fmt: skip
QUALIFIERS = frozenset(
    ["where possible", "when possible", "if possible", "wherever possible", "where practical", "when practical", "where appropriate", "as appropriate",
     "when appropriate", "where feasible", "to the extent possible", "as far as possible", "reasonable", "reasonably", "as needed", "when relevant"]
)  # fmt: skip
"""Hedges that qualify what must be done and leave it a duty ("must answer where possible")."""
_SOFT: dict[Modality, Modality] = {"must": "should", "must_not": "should_not"}


def guess(cues: Cues, governed: frozenset[str], lead: Modality | None, soft: bool = False) -> Modality:
    """The force of a rule from its own words. `governed`: words for those it may govern; `lead`: the force of the lead-in that it continues, if any;
    `soft`: the document recommends more than it orders, so what has no word of force recommends."""
    if cues.shape == "negative_imperative":
        return "must_not"
    if (said := formed(cues)) is not None:
        return said
    if lead is not None and cues.shape != "clause" and not (cues.lower and cues.lower[cues.main] in {"never", "always"}):
        return lead if lead != "precedence" else _own(cues) or "should"
    nobody = bool(cues.lower) and cues.lower[cues.main] in {"no", "neither", "nobody", "none"} and not goes_on_to_tell_when(cues)
    if nobody and (cues.verb >= 0 or party_verb(cues, governed)[0]):
        soft_verb = cues.verb >= 0 and cues.lower[cues.verb] in {"should", "ought", "need", "needs"}
        return "should_not" if soft_verb else "must_not"
    word, negated, at = party_verb(cues, governed)
    if (word and at < cues.verb + 12) or (word and cues.verb < 0):
        if _ranks(cues):
            return "precedence"
        for hit in cues.hits:
            if hit.start <= at < hit.end or hit.start == at + 1:
                for category in ("permission", "prohibition", "recommendation_against"):
                    if category in hit.categories and hit.words != "may":
                        return CATEGORIES[category]
        return _near_hedge(_WORDS[word][negated] if not _never_after(cues, at) else "must_not", cues, at)
    found = _own(cues)
    if found is None:
        return lead or ("should" if soft or cues.shape == "question" else "must")
    return "should" if cues.shape == "question" and found == "must" else found


def _ranks(cues: Cues) -> bool:
    return any("precedence" in h.categories and h.words not in {"subject to", "supreme"} for h in cues.hits)


def _own(cues: Cues) -> Modality | None:
    if _ranks(cues):
        return "precedence"
    stop = cues.verb + 5 if cues.verb >= 0 else cues.main + 8
    early = [h for h in cues.hits if cues.main <= h.start < stop]
    for hit in early:
        for category in hit.categories:
            if category in {"prohibition", "recommendation_against", "want_not", "permission"} and not (
                category == "permission" and hit.words == "may" and cues.negated
            ):
                return _hedged(CATEGORIES[category], cues)
    if cues.verb >= 0:
        word = cues.lower[cues.verb]
        if word in _WORDS:
            return _hedged(_WORDS[word][cues.negated], cues)
    for hit in early:
        for category in hit.categories:
            if category in CATEGORIES:
                force = CATEGORIES[category]
                return _hedged("must_not" if cues.negated and force == "must" else force, cues)
    if cues.shape == "imperative":
        return _hedged("must", cues)
    for hit in cues.hits:
        for category in hit.categories:
            if category in CATEGORIES:
                return _hedged(CATEGORIES[category], cues)
    return None


def _never_after(cues: Cues, at: int) -> bool:
    """Whether "never" denies the modal at `at`."""
    return "never" in cues.lower[at + 1 : at + 3]


def hedges(cues: Cues) -> list[Hit]:
    """The hedges of a statement that turn "must" into "should" ("generally")."""
    return [h for h in cues.hits if "hedge" in h.categories and h.words not in QUALIFIERS]


def loosened(cues: Cues) -> bool:
    """Whether a rule without a verb says that it holds as a rule only ("Generally, one commit per request."): 8 of 9 labelled ones without a word of force
    recommend. "Small commits, often" counts."""
    return cues.shape == "noun" and any(h.words != "often" for h in hedges(cues))


def _near_hedge(force: Modality, cues: Cues, at: int) -> Modality:
    if any(abs(h.start - at) <= 4 for h in hedges(cues)):
        return _SOFT.get(force, force)
    return force


def _hedged(force: Modality, cues: Cues) -> Modality:
    if any(h.start < max(cues.verb, cues.main) + 4 for h in hedges(cues)):
        return _SOFT.get(force, force)
    return force


def is_soft(cues: Sequence[Cues]) -> bool:
    """Whether a document recommends and wants at least twice as often as it orders."""
    orders = sum(1 for c in cues if any("obligation" in h.categories for h in c.hits) or c.shape == "imperative")
    asks = sum(1 for c in cues if any("recommendation" in h.categories or "want" in h.categories for h in c.hits))
    return asks > 2 * orders
