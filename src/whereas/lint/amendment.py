"""What an amendment did, as several rules ask it: its changes one by one, who is who, what became of the reasons, and the version step it calls for.

>>> # old: "You must close the gate, because the goats wander."  new: "You should close the gate, because the goats wander."
>>> # changes: one rule-weakened, whose reasons are "unchanged"; step: major, not bumped
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from whereas.diff.step import step
from whereas.lint.closeness import closeness

if TYPE_CHECKING:
    from whereas.lint.facts import Facts
    from whereas.model.change import Change, Diff
    from whereas.model.constitution import Statement
    from whereas.model.source import Span
    from whereas.model.step import Step

EXCEPTION, ELSE, MOVED = 0.6, 0.4, 0.5
"""How sure it is that a rule was strengthened or weakened by an exception, by anything else than its words of force (a hedge, emphasis), and how much less sure
where it was found again in another place (docs/lint-precision.md)."""
LONG_WORDS, LONG = 60, 0.5
"""A sentence of more words lays down several norms: what changed in one of them need not be what its reason speaks of."""
OWN = frozenset({"same", "near"})
"""How a rule with a reason of its own is explained, not by one of its section."""


class Amendment:
    """A diff, with the facts of both sides. Every answer is the same each time. `accepted`: fingerprints of changes that a team has agreed on."""

    def __init__(self, diff: Diff, old: Facts, new: Facts, accepted: frozenset[str] = frozenset()) -> None:
        self.diff, self.old, self.new, self._accepted = diff, old, new, accepted

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """All changes, folded ones in the place of what they are folded into, the weightiest first."""
        return tuple(one for change in self.diff.changes for one in change.members or (change,))

    @cached_property
    def agreed(self) -> frozenset[str]:
        """The ids of the changes that were accepted, for themselves or with what they are a part of (a sentence, a change made throughout)."""
        taken = {c.id for c in self.diff.changes if c.fingerprint in self._accepted}
        sentences = {c.id for c in self.diff.changes if c.id in taken and not c.kind.startswith("principle-")}
        with_others = {one.id for c in self.diff.changes for one in c.members if c.id in taken} | {c.id for c in self.diff.changes if c.within in sentences}
        return frozenset(taken | with_others)

    @cached_property
    def step(self) -> Step:
        """The version step called for, and the verdict on the one declared."""
        return step(self.diff)

    @cached_property
    def mates(self) -> dict[str, str]:
        """Old statement id -> the new id of the same statement."""
        return {m.old: m.new for m in self.diff.statements if m.old is not None and m.new is not None}

    def rule(self, change: Change) -> Statement | None:
        """The rule as it stands now that a change is about; None for one that is gone, or a heading."""
        found = self.new.statements.get(change.statement.new or "")
        return found if found is not None and found.is_rule and not found.heading else None

    def before(self, change: Change) -> Statement | None:
        """The statement of a change as it was."""
        return self.old.statements.get(change.statement.old or "")

    @cached_property
    def version_span(self) -> Span | None:
        """Where the version stands that the document declares now: the last one said."""
        document = self.new.constitution.document
        return next((span for name, _, span in reversed(document.metadata if document else ()) if name == "version"), None)

    def sure(self, change: Change) -> float:
        """0..1: how sure it is that the force or content of a rule changed: the readings of both sides, less where the words of force are the same."""
        rule, before = self.rule(change), self.before(change)
        if rule is None or before is None:
            return 0.0
        plain = change.why.startswith("'") or change.kind in {"rule-reversed", "rule-changed"}  # words of force: "'must' became 'may'"
        how = 1.0 if plain else EXCEPTION if change.why.startswith("exception") else ELSE
        how *= MOVED if change.moved else 1.0
        how *= LONG if max(len(rule.text.split()), len(before.text.split())) > LONG_WORDS else 1.0
        return min(rule.confidence, before.confidence) * how

    @cached_property
    def sure_of_step(self) -> float:
        """0..1: how sure it is that the changes call for the step: as sure as the surest reading among those that force it."""
        changes = self.step.because
        return max((self._sure_reading(c) for c in changes), default=1.0)

    def _sure_reading(self, change: Change) -> float:
        if change.kind.partition("-")[0] not in {"rule", "reason", "definition"}:
            return 1.0
        found = self.old.statements.get(change.statement.old or ""), self.new.statements.get(change.statement.new or "")
        return min((s.confidence for s in found if s is not None), default=1.0)

    def kept(self, rule: Statement, before: Statement) -> list[tuple[Statement, float]]:
        """The reasons that explain a rule now as they did before, and how surely they are its own: (reason, 0..1), the surest first."""
        ids = {self.mates.get(i) for i in before.explained_by} | ({rule.id} if rule.is_reason and before.is_reason else set())
        found = [self.new.statements[i] for i in (*rule.explained_by, *([rule.id] if rule.is_reason else [])) if i in ids]
        return sorted(((reason, closeness(self.new, rule, reason)) for reason in found), key=lambda pair: -pair[1])
