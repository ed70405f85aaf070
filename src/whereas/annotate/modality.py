"""How strong a rule is, as its words say by themselves: a first guess that the linear model then weighs with the rest.

The force of a main-clause modal wins over words further in; a hedge turns must into should; a list item without force of its own takes its lead-in's.
Table of force words: RFC 2119, and "may not" as a prohibition in legal prose.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

_WORDS: dict[str, tuple[Modality, Modality]] = {
    "must": ("must", "must_not"), "shall": ("must", "must_not"), "will": ("must", "must_not"), "need": ("must", "may"), "needs": ("must", "may"),
    "has": ("must", "may"), "have": ("must", "may"), "should": ("should", "should_not"), "ought": ("should", "should_not"),
    "want": ("should", "should_not"), "wants": ("should", "should_not"), "hope": ("should", "should_not"), "hopes": ("should", "should_not"),
    "would": ("should", "should_not"), "may": ("may", "must_not"), "can": ("may", "must_not"), "could": ("may", "must_not"), "might": ("may", "may"),
    "ca": ("must_not", "must_not"), "do": ("must", "must_not"), "does": ("must", "must_not"), "wo": ("must_not", "must_not"),
}  # fmt: skip
_CATEGORIES: dict[str, Modality] = {
    "precedence": "precedence", "prohibition": "must_not", "recommendation_against": "should_not", "want_not": "should_not", "obligation": "must",
    "permission": "may", "duty": "must", "recommendation": "should", "want": "should",
}  # fmt: skip
_SOFT: dict[Modality, Modality] = {"must": "should", "must_not": "should_not"}


def guess(cues: Cues, lead: Modality | None) -> Modality:
    """The force of a rule from its own words. `lead`: the force of the lead-in that it continues, None if it continues none."""
    found = _own(cues)
    if lead is not None and cues.shape != "clause":
        return lead if lead != "precedence" else found or "should"
    if found is None:
        return lead or ("must" if cues.shape in {"imperative", "gerund", "noun", "infinitive", "clause"} else "should")
    return found


def _own(cues: Cues) -> Modality | None:
    if any("precedence" in h.categories and h.words not in {"subject to", "supreme"} for h in cues.hits):
        return "precedence"
    if cues.shape == "negative_imperative":
        return "should_not" if cues.lower[cues.main] == "avoid" else "must_not"
    stop = cues.verb + 5 if cues.verb >= 0 else cues.main + 8
    early = [h for h in cues.hits if cues.main <= h.start < stop]
    for hit in early:
        for category in hit.categories:
            if category in {"prohibition", "recommendation_against", "want_not", "permission"} and not (
                category == "permission" and hit.words == "may" and cues.negated
            ):
                return _hedged(_CATEGORIES[category], cues)
    if cues.verb >= 0:
        word = cues.lower[cues.verb]
        if word in _WORDS:
            return _hedged(_WORDS[word][cues.negated], cues)
    for hit in early:
        for category in hit.categories:
            if category in _CATEGORIES:
                force = _CATEGORIES[category]
                return _hedged("must_not" if cues.negated and force == "must" else force, cues)
    if cues.shape == "imperative":
        return _hedged("must", cues)
    for hit in cues.hits:
        for category in hit.categories:
            if category in _CATEGORIES:
                return _hedged(_CATEGORIES[category], cues)
    return None


def _hedged(force: Modality, cues: Cues) -> Modality:
    if any("hedge" in h.categories and h.start < max(cues.verb, cues.main) + 4 for h in cues.hits):
        return _SOFT.get(force, force)
    return force
