"""Which rules of a paragraph the reason behind them leaves alone: "Never shout. Answer in one line. Wear boots. Nails lie on the floor." explains no shouting.

A rule that stands three or more sentences before the reason, whose words neither the reason nor the rule right before it takes up, is another matter, if the
reason explains that nearest rule and says nothing of several: of 8 labelled documents' pairs that were linked so without it, 6 are wrong, 1 is right and 1 is
unlabelled. (Of rules two sentences away a reason explains half, whatever words it shares: there the model decides.) A rule in bold that opens the paragraph
is what all of it is about ("**No flattery.** Never praise a draft. Never thank twice. Guests come for the truth."): of 7 such pairs read, the reason explains
the rule in 6. "No exceptions." is no other rule, and what stands behind it may explain the one that it stresses.

Nor is a reason that opens its paragraph, or box, before its own rule there, or stands right behind that, lent to a rule of another one ("Ropes carry labels.";
and below, "Many guests cannot read. Signs must use pictures."), unless it shares more words with that, takes it up ("This ..."), or is announced by it with a
colon, or the rule draws a conclusion ("Therefore ..."): of 44 labelled rules that were given such a reason 10 have it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.conclusions import opened
from whereas.annotate.evenly import names
from whereas.annotate.links import SEVERAL, SEVERAL_WITHIN, STOP, TAKING_UP, VAGUE, content

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties
    from whereas.annotate.placed import Link
    from whereas.model.document import Document

STRESSING = frozenset({"no exceptions", "no exception", "no excuses", "without exception", "without exceptions", "ever", "never", "always", "period"})
"""What the nearest rule may be without being another one."""
LEAST_STEPS = 3
"""Sentences from the rule to the reason."""
STEM = 5
"""Letters of a word that others of its family share ("flatter", "flattery")."""
GOING_ON = frozenset(
    ["if", "when", "where", "also", "it", "this", "that", "these", "those", "they", "even", "for", "in", "such", "then", "otherwise", "instead", "so", "but",
     "and", "yes", "what", "who", "which"]
)  # fmt: skip
"""Words with which the nearest rule goes on with what was said before it."""
TAKING_WITHIN = 3
"""Tokens in which a reason may take up what stands in the paragraph before ("Leaving them out ...")."""
BOXED = frozenset({"paragraph", "quote"})
BOXES = frozenset({"", "note", "warning"})
"""Contexts of a paragraph that speaks for itself; a rationale speaks for its section."""


def left_alone(document: Document, cues: Sequence[Cues], parties: Parties, rules: Sequence[bool], found: Sequence[Link]) -> list[Link]:
    """The links without those from a reason to a rule that stands apart from it."""
    linked = {(rule, reason) for rule, reason, _ in found}
    return [
        (rule, reason, geometry)
        for rule, reason, geometry in found
        if ((reason - 1, reason) not in linked or not _stands_apart(document, cues, rules, rule, reason) or _shares(cues, parties, rule, reason))
        and not _is_lent(document, cues, rules, linked, rule, reason)
    ]


def _is_lent(document: Document, cues: Sequence[Cues], rules: Sequence[bool], linked: AbstractSet[tuple[int, int]], rule: int, reason: int) -> bool:
    """Whether a reason stands beside its own rule in a paragraph or box, and this rule is one of another."""
    drafts = document.statements
    one, two, lower = drafts[rule].place, drafts[reason].place, cues[reason].lower
    if rules[reason] or one.block == two.block or two.kind not in BOXED or two.context not in BOXES or one.lead_in is not None or one.kind == "heading":
        return False
    whole = drafts[rule].text.rstrip('*_)"”').endswith((".", "!"))  # no title in plain text, and no lead-in
    opens = two.number == 0 and rule < reason and whole and TAKING_UP.isdisjoint(lower[:TAKING_WITHIN])
    own = [at for at, so in ((reason + 1, opens), (reason - 1, two.number > 0)) if so and (at, reason) in linked and drafts[at].place.block == two.block]
    if not own or (rule > reason and opened(cues[rule].lower)):
        return False
    if rule < reason and opens and names(cues, rule, reason, within=1):  # "Guests must not deceive the board." over "Deception destroys trust. ..."
        return False
    said = content(cues[reason])
    return len(said & content(cues[rule])) <= max(len(said & content(cues[at])) for at in own)


def _stands_apart(document: Document, cues: Sequence[Cues], rules: Sequence[bool], rule: int, reason: int) -> bool:
    """Whether other rules of a paragraph stand between a rule and the reason behind the last of them, and neither of the two goes on with what is before."""
    near = reason - 1
    if _heads(document, rule) or document.statements[near].text.lower().rstrip("*_ .!") in STRESSING:
        return False
    if reason - rule < LEAST_STEPS or rules[reason] or not rules[near] or document.statements[rule].place.block != document.statements[reason].place.block:
        return False
    return GOING_ON.isdisjoint(cues[near].lower[:1]) and SEVERAL.isdisjoint(cues[reason].lower[:SEVERAL_WITHIN])


def _heads(document: Document, rule: int) -> bool:
    """Whether a rule is the bold opening of its block, and so what the whole of it is about."""
    draft = document.statements[rule]
    return draft.place.number == 0 and bool(draft.place.label) and draft.text.rstrip(".:! ") == draft.place.label.rstrip(".:! ")


def _shares(cues: Sequence[Cues], parties: Parties, rule: int, reason: int) -> bool:
    """Whether a rule shares a word with the reason, or with the rule right before that."""
    idle = STOP | VAGUE | parties.governed
    own, *others = ({word.rstrip("s")[:STEM] for word in cues[at].lower if word.isalpha() and word not in idle} for at in (rule, reason, reason - 1))
    return not own.isdisjoint(set().union(*others))
