"""Links that form and place show to be false, whatever the model of pairs says of them.

What one "can" do is explained by the sentence right behind it in its block, and hardly by any other ("Guests can sing. Doors stay open. Songs cheer the
cook."; of 58 labelled pairs 55 are false), unless it concludes from them ("So guests can sing."). A command that gives its own reason, or a rule that
surely is one, explains no other rule ("Call twice. Ring once, so that nobody wakes."; of 120, 104 are false), unless that says the same in its "because",
or is spelt out by a command right behind it ("**Weigh first.** Put each sack on the scale, so that ..."). A reason of another block is none where two
statements that are neither stand between and both share no word (of 43, 39 are false), or where it stands behind the rule and is more likely no reason at
all (of 64, 57 are false). Under "Why ..." what another paragraph says before a rule argues for what the title says (of 26, 25 are false). A label such as
"Why: ..." within a long section, of more than fifteen rules, or in an item of one of more than eight, speaks for what stands right before it, and not for
all (of 102 labelled rules that only such a label explained, in six documents, 92 have no reason).
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING

from whereas.annotate.conclusions import opened
from whereas.annotate.links import cites_in_words, content
from whereas.annotate.owning import POINTING
from whereas.parse.labels import heading_context

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.placed import Link
    from whereas.annotate.reading import Reading
    from whereas.model.document import Document, Place

MANY, MANY_BESIDE_ITEM = 15, 8
"""Rules of a section of which one label in its text, or in an item, does not explain all."""
ABLE = frozenset({"can", "could"})
SURELY = 0.9
"""How likely a rule with a reason of its own is one, so that the reason is for itself."""
HARDLY = 0.4
"""How likely a reason is one that explains nothing in the block before it."""
CAUSE_WITHIN = 4
"""Tokens that open a reason which takes up the rule before it with a "because"."""
TAKEN_UP = frozenset({"it", "them"})
"""Words with which a command goes on with what was said before it ("Run them before you push.")."""
SIGNS = " .:*_"
IDLE = 2
"""Statements that are neither, between a rule and a reason of another block, that part them."""


def without(document: Document, cues: Sequence[Cues], readings: Sequence[Reading], found: Sequence[Link]) -> list[Link]:
    """The links without the false ones."""
    told = _Told(document, cues, readings)
    return [link for link in found if not told.unrelated(link[0], link[1])]


class _Told:
    """What tells it, of one document."""

    def __init__(self, document: Document, cues: Sequence[Cues], readings: Sequence[Reading]) -> None:
        self.texts = [draft.text for draft in document.statements]
        self.places = [draft.place for draft in document.statements]
        self.cues, self.readings = cues, readings
        self.rules = ["rule" in reading.roles for reading in readings]
        self.of_section = Counter(place.titles for place, rule in zip(self.places, self.rules, strict=True) if rule)
        self.rules_before = [0, *accumulate(self.rules)]
        self.idle_before = [0, *accumulate({"rule", "reason"}.isdisjoint(reading.roles) for reading in readings)]

    def unrelated(self, rule: int, reason: int) -> bool:
        """Whether a reason is none of a rule."""
        one, two = self.places[rule], self.places[reason]
        if two.context == "rationale":
            return self._argues(rule, reason) if _titled(two) else self._labels(rule, reason)
        if two.footnote or two.context == "commentary" or one.lead_in == reason or one.kind == "heading" or cites_in_words(self.cues, rule, reason):
            return False
        return self._permitted(rule, reason) or self._for_itself(rule, reason) or (one.block != two.block and self._apart(rule, reason))

    def _argues(self, rule: int, reason: int) -> bool:
        one, two, cues = self.places[rule], self.places[reason], self.cues[rule]
        goes_on = opened(cues.lower) or (cues.shape == "imperative" and not TAKEN_UP.isdisjoint(cues.lower))
        return reason < rule and one.context == "rationale" and one.block != two.block and not goes_on

    def _labels(self, rule: int, reason: int) -> bool:
        one, two = self.places[rule], self.places[reason]
        if one.block == two.block or (one.item is not None and one.item == two.item) or two.kind == "table":
            return False
        return self.of_section[one.titles] > (MANY_BESIDE_ITEM if two.kind == "item" else MANY) and self._between(self.rules_before, rule, reason) > 0

    def _permitted(self, rule: int, reason: int) -> bool:
        cues = self.cues[rule]
        can = self.readings[rule].modality == "may" and cues.verb >= 0 and cues.lower[cues.verb] in ABLE
        return can and not opened(cues.lower) and not self._right_behind(rule, reason)

    def _right_behind(self, rule: int, reason: int) -> bool:
        """Whether a reason stands right behind a rule in its block, or takes it up from the next ("This is because ...")."""
        opens = self.cues[reason].lower[:CAUSE_WITHIN]
        together = self.places[rule].block == self.places[reason].block
        return reason == rule + 1 and (together or (not POINTING.isdisjoint(opens[:1]) and "because" in opens))

    def _for_itself(self, rule: int, reason: int) -> bool:
        cues, reading = self.cues[reason], self.readings[reason]
        own = self.rules[reason] and POINTING.isdisjoint(cues.lower[:1]) and ("imperative" in cues.shape or reading.rule > SURELY)
        return own and not self._spells_out(rule, reason)

    def _spells_out(self, rule: int, reason: int) -> bool:
        """Whether a command spells out the rule right before it, which opens their block as its label ("**Weigh first.** Put each sack on the scale, so that
        ..."; of six labelled pairs four are true, and of those without such a label 13 of 53)."""
        one = self.places[rule]
        near = reason == rule + 1 and one.block == self.places[reason].block and "imperative" in self.cues[reason].shape
        return near and one.number == 0 and bool(one.label) and self.texts[rule].strip(SIGNS) == one.label.strip(SIGNS)

    def _apart(self, rule: int, reason: int) -> bool:
        hardly = reason > rule and self.readings[reason].reason < HARDLY
        return hardly or (self._between(self.idle_before, rule, reason) >= IDLE and content(self.cues[rule]).isdisjoint(content(self.cues[reason])))

    @staticmethod
    def _between(before: Sequence[int], rule: int, reason: int) -> int:
        low, high = sorted((rule, reason))
        return before[high] - before[low + 1]


def _titled(place: Place) -> bool:
    """Whether a title makes what stands below it a rationale."""
    return bool(place.titles) and heading_context(place.titles[-1]) == "rationale"
