"""Brings two versions of a rule to one form before they are judged: without what only refers elsewhere or numbers them, spelt alike, amounts and those who
alone may put alike, and without a label, a stress or a purpose that says nothing of how the rule binds.

>>> in_one_form("Answer within two weeks.", "Answer within 14 days.").direction
'reworded'
>>> in_one_form("Ask nobody at all.", "Ask nobody.").why
"only a stress came or went: 'at all', 'whatsoever'"
"""

from __future__ import annotations

from whereas.diff.edits import Edit, edit
from whereas.diff.exchange import exchange
from whereas.diff.frame import without_label, without_numeral, without_purpose, without_stress
from whereas.diff.respelt import respelt
from whereas.diff.restated import restated
from whereas.diff.solely import solely
from whereas.diff.verdict import Verdict

REFERRING = ("see ", "see:", "cf. ", "as described in", "as discussed in")
"""What a bracket opens with that only refers elsewhere."""
STRESS_WHY = "only a stress came or went: 'at all', 'whatsoever'"


def in_one_form(old: str, new: str) -> Edit | Verdict:
    """What differs between two versions of a rule in one form, or the verdict where nothing that binds does."""
    old, new = (without_numeral(without_references(text)).replace("§", "section ") for text in (old, new))
    found = edit(old, new)
    if not found.only_typography and (spelt := respelt(old, new)) != (old, new):
        (old, new), found = spelt, edit(*spelt)
    if not found.only_typography and (alike := restated(*solely(old, new))) != (old, new):
        if edit(*alike).only_typography:
            return Verdict("reworded", f"the same, put the other way round or in other words: {exchange(found)}", sure=True)
        (old, new), found = alike, edit(*alike)
    if not found.only_typography:
        found = edit(without_label(old, new), without_label(new, old))
        if found.only_typography:
            return Verdict("reworded", "only the label in front of it came or went")
    if found.only_typography:
        return Verdict("typography", "only typography differs")
    stressed = without_stress(found.old_text, found.new_text), without_stress(found.new_text, found.old_text)
    if stressed != (found.old_text, found.new_text):
        found = edit(*stressed)
        if found.only_typography:
            return Verdict("reworded", STRESS_WHY, sure=True)
    if (aimed := without_purpose(found.old_text, found.new_text)) and not (bare := edit(*aimed)).only_typography:
        return bare
    return found


def without_references(text: str) -> str:
    """`text` without brackets that only refer elsewhere.

    >>> without_references("Answer all (see Part 2) in time (within a day).")
    'Answer all  in time (within a day).'
    """
    start = 0
    while (start := text.find("(", start)) >= 0:
        end = text.find(")", start)
        if end < 0:
            break
        if text[start + 1 : end].lower().startswith(REFERRING):
            text = text[:start] + text[end + 1 :]
        else:
            start = end
    return text
