"""Reads the statements of a document in order, for lead-ins come before the items that inherit their force.

A form of words, a question, a refusal, a table or a lead-in may decide a role that the models would not give; what a person settled goes before all.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from whereas.annotate import beforehand, binding, evenly, force, leads, lending, modality, of_it, promises, stating, unsure
from whereas.annotate.alike import names_among_names
from whereas.annotate.clauses import force_words
from whereas.annotate.conclusions import concludes_norm, of_conduct
from whereas.annotate.forms import FIXED
from whereas.annotate.grounded import ends_with_its_ground
from whereas.annotate.grounds import settle as settle_reasons
from whereas.annotate.misconduct import named_conduct
from whereas.annotate.naming import only_names, ranks_items
from whereas.annotate.reading import SURE, Reading, correct, fill, relieve
from whereas.annotate.said import by_models
from whereas.annotate.signs import limits, reason_sign
from whereas.annotate.supposing import pictures_a_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.corrections import Correction
    from whereas.annotate.reader import Models, Prepared
    from whereas.model.constitution import Modality
    from whereas.model.document import DraftStatement

CALLED_RULES = ("must_not", "should_not", "should")
CALLED_SURE = SURE
"""What a lead-in calls wrong, or right, is a rule: "Unacceptable conduct includes: - shouting" (25 of 25 labelled items that only name something)."""
PORTRAYED_SURE = 0.6
"""What is a rule by what it says of somebody (`stating`), so surely."""
ANSWERED_SURE = 0.8
"""A question that the document answers is no rule; the yes or no to what one may or must do is one."""


class InOrder:
    """The readings of one document's statements; `found`: those of the statements before the one that is read."""

    def __init__(self, prepared: Prepared, using: Models, settled: Sequence[Correction]) -> None:
        self.prepared, self.using = prepared, using
        self.drafts, self.cues = prepared.document.statements, prepared.cues
        self.before = beforehand.tell(prepared)
        self.soft = modality.is_soft(prepared.cues)
        self.corrections: dict[int, list[Correction]] = defaultdict(list)
        for correction in settled:
            self.corrections[correction.index].append(correction)
        self.found: list[Reading] = []

    @cached_property
    def leans(self) -> bool:
        """Whether questions that the reader is to ask recommend here."""
        return force.leans(self.cues)

    def read(self) -> list[Reading]:
        """Roles and force of every statement, in order."""
        by_form = self.before.by_form
        said = iter(by_models(self.prepared, self.using, [at for at, reading in enumerate(by_form) if reading is None]))
        for at in range(len(self.drafts)):
            reading = self._answered(at, by_form[at] or Reading(*next(said)))
            if at in self.before.idle:
                self._idle(at, reading)
            else:
                self._raised(at, reading)
            self._filled(at, reading)
            if "rule" in reading.roles and ranks_items(self.drafts[at]):
                reading.modality = "precedence"
            for correction in self.corrections[at]:
                correct(reading, correction)
            if "rule" in reading.roles and reading.modality is None:
                reading.modality = self._force(at)
            self.found.append(reading)
        self._make_even()
        self._decide_unsure()
        forces = [reading.modality for reading in self.found]
        for at in only_names(self.prepared.document, self.cues, forces, lambda lead: lending.of_lead(self.prepared, self.found, lead) is not None):
            if not self.found[at].by_author:
                relieve(self.found[at])
        for at, reading in enumerate(self.found):
            if "rule" in reading.roles and self._is_free(at) and not reading.by_author and lending.counted_up(self.prepared, self.found, at):
                relieve(reading)
        for at in names_among_names(self.prepared.document, self.cues, self.found):
            if at not in self.before.kept and at not in self.before.cells.lent and not self._is_held(at):
                relieve(self.found[at])
        settle_reasons(self.drafts, self.cues, self.found)
        return self.found

    def _is_held(self, at: int) -> bool:
        """Whether the place of a statement lends it a force."""
        return lending.lent(self.prepared, self.found, at, None) is not None

    def _make_even(self) -> None:
        """Deeds that one lead-in lists are rules all, or none, as it is one."""
        for lead, deeds in evenly.split_deeds(self.drafts, self.cues, ["rule" in reading.roles for reading in self.found]).items():
            orders = lending.of_lead(self.prepared, self.found, lead) is not None
            for at in deeds:
                reading = self.found[at]
                if reading.by_author or ("rule" in reading.roles) == orders or not self._is_free(at) or reading.roles == ("scope",):
                    continue
                if not orders:
                    relieve(reading)
                elif reading.roles == ("other",):
                    reading.roles, reading.rule, reading.confidence = ("rule",), PORTRAYED_SURE, PORTRAYED_SURE
                    reading.modality = self._force(at)

    def _decide_unsure(self) -> None:
        """What the models find about as likely a rule as not is what the things around it make of it."""
        told = self.before.kept | self.before.cells.lent.keys() | self.before.answered.forces.keys()
        for at in unsure.raised(self.drafts, self.found):
            if self._is_free(at):
                reading = self.found[at]
                reading.roles, reading.rule, reading.confidence = ("rule",), PORTRAYED_SURE, PORTRAYED_SURE
                reading.modality = self._force(at)
        for at in unsure.relieved(self.prepared.document, self.cues, self.found):
            if self._is_free(at) and at not in told and not self._is_held(at):
                relieve(self.found[at])

    def _is_free(self, at: int) -> bool:
        """Whether form alone leaves the reading of a statement open."""
        return self.before.by_form[at] is None

    def _answered(self, at: int, reading: Reading) -> Reading:
        """A promise is no reason, a question that is answered no rule, and its answer one."""
        answered = self.before.answered
        if reading.roles == ("reason",) and self._is_free(at) and promises.promises(self.cues[at]):
            reading = Reading(("other",), confidence=SURE)
        if "rule" in reading.roles and self._is_free(at) and pictures_a_case(self.cues[at]):
            return Reading(("example",), confidence=SURE)
        if (at in answered.questions or at in self.before.refusals.questions) and "rule" in reading.roles:
            return Reading(("other",), confidence=ANSWERED_SURE)
        if at in answered.forces and "rule" not in reading.roles and at not in self.before.idle:
            return Reading(("rule",), ANSWERED_SURE, confidence=ANSWERED_SURE)
        return reading

    def _idle(self, at: int, reading: Reading) -> None:
        """What lays down nothing is no rule; what is supposed right behind a rule is its reason, and what may come behind a command."""
        drafts, cues = self.drafts, self.cues
        behind = at > 0 and "rule" in self.found[at - 1].roles and drafts[at].place.block == drafts[at - 1].place.block
        likely = at in self.before.likely
        if "rule" in reading.roles:
            relieve(reading, of_reason=not likely)
            if behind and at in self.before.supposed:
                reading.roles, reading.reason = ("reason",), SURE
        elif reading.roles == ("other",):
            reading.confidence = SURE
        if behind and reading.roles == ("other",) and ((likely and of_it.may_come(drafts, cues, at)) or of_it.outside(drafts, cues, at)):
            reading.roles, reading.reason = ("reason",), SURE

    def _raised(self, at: int, reading: Reading) -> None:
        """What a form of words, or the place of a statement, makes a rule; and what it tells of the thing that a command just named, which is its reason."""
        cues, free = self.cues[at], self._is_free(at)
        conduct = free and of_conduct(cues, self.prepared.parties)
        if conduct:
            reading.roles = ("other",)
        if "rule" not in reading.roles:
            if conduct or self._is_told(at):
                grounded = reason_sign(cues) == "because" or ("reason" in reading.roles and (ends_with_its_ground(cues) or concludes_norm(cues)))
                reading.roles, reading.rule, reading.confidence = ("rule", "reason") if grounded else ("rule",), CALLED_SURE, CALLED_SURE
            elif free and stating.is_grounded(self.prepared, at, reading):
                reading.roles, reading.rule, reading.confidence = ("rule", "reason"), PORTRAYED_SURE, PORTRAYED_SURE
            elif free and stating.shows_conduct(self.prepared, at, reading):
                reading.roles = ("rule", "example") if "example" in reading.roles and binding.binds(cues) else ("rule",)
                reading.rule, reading.confidence = PORTRAYED_SURE, PORTRAYED_SURE
        if free and of_it.explains(self.drafts, self.cues, self.found, at, reading, stands=self.prepared.stands[at]):
            relieve(reading)
            reading.roles, reading.reason = ("reason",), SURE

    def _is_told(self, at: int) -> bool:
        """Whether the words of a statement, or what it stands in, say that it is a rule."""
        if self._is_free(at) and (stating.states(self.cues[at]) or stating.asks_of_a_party(self.prepared, at) or at in self.before.refusals.deeds):
            return True
        if self._is_free(at) and concludes_norm(self.cues[at]):
            return True
        if self._is_free(at) and leads.orders_in_cases(self.drafts[at].text, self.cues[at]):
            return True
        placed = at in self.before.cells.lent or at in self.before.kept or ranks_items(self.drafts[at])
        return placed or self._is_called_a_rule(at) or self._limits(at)

    def _is_called_a_rule(self, at: int) -> bool:
        """Whether a statement only names what its lead-in calls wrong, or right."""
        place = self.drafts[at].place
        lead = place.lead_in
        if lead is None or lead >= at or place.number or place.kind in FIXED:
            return False
        taken = lending.taken_up(self.prepared, self.found, lead)
        if taken in CALLED_RULES and (lending.calls_conduct(self.prepared, lead) or (taken == "must_not" and self.cues[at].shape == "gerund")):
            return True
        names = self.cues[at].shape in force.NAMING or named_conduct(self.drafts[lead].text) in CALLED_RULES
        return names and force.lent(self.drafts[lead].text, self.cues[lead], self.prepared.parties) in CALLED_RULES

    def _limits(self, at: int) -> bool:
        """Whether a statement limits what the rule just before it permits."""
        follows = at > 0 and self.drafts[at].place.block == self.drafts[at - 1].place.block
        return follows and self.found[at - 1].modality == "may" and limits(self.cues[at], self.cues[at - 1])

    def _filled(self, at: int, reading: Reading) -> None:
        """What an item is that only goes on with its lead-in: a part of it, a case or a reason."""
        if at not in self.before.filling:
            return
        lead, what = self.before.filling[at]
        of_rule = lead in self.before.filling or "rule" in self.found[lead].roles
        fill(reading, what, of_rule=of_rule, kept=what == "condition" and self._is_permitted(at))

    def _is_permitted(self, at: int) -> bool:
        """Whether an item names a deed that its lead-in permits ("The name may be used when: - teaching"); "the bell rings" tells when."""
        lead = self.drafts[at].place.lead_in
        return lead is not None and lead < at and self.found[lead].modality == "may" and self.cues[at].shape == "gerund"

    def _force(self, at: int) -> Modality:
        """The force of a rule: lent by what it stands in, or its own."""
        draft, before = self.drafts[at], self.before
        refused = before.refusals.forces.get(at) if self._is_free(at) else None
        held = lending.lent(self.prepared, self.found, at, refused or before.cells.lent.get(at))
        if draft.heading:
            return modality.guess(self.cues[at], self.prepared.parties.governed, held, self.soft)
        lead = None if draft.place.lead_in is None else self.drafts[draft.place.lead_in]
        taken = lending.taken_up(self.prepared, self.found, at) or lending.settled(held, draft, self.cues[at], lead)
        if taken is not None:
            return taken
        if at in before.answered.forces and not any(w.main for w in force_words(self.cues[at])):
            return before.answered.forces[at]
        return self._own_force(at, held)

    def _own_force(self, at: int, held: Modality | None) -> Modality:
        """The force that the words of a rule have, beside what is lent to it (`held`)."""
        prepared, weights = self.prepared, self.using.force
        leaning = self.cues[at].lower[-1:] == ("?",) and self.leans
        key = (id(weights), held, self.soft, leaning, *prepared.keys(at))
        draft, known = self.drafts[at], prepared.known.forces.get(key)
        if known is None:
            known = prepared.known.forces[key] = force.decide(
                prepared.own[at], self.cues[at], prepared.parties, held, self.soft, force.under(draft), weights, _own_label(draft), leaning
            )
        return known


def _own_label(draft: DraftStatement) -> str:
    """The label that opens a statement's own words; "" where it has none."""
    label = draft.place.label
    return label if label and draft.text.startswith(label) else ""
