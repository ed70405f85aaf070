"""Since when each rule has stood as it stands, and since when its reasons have: a fold over the chain.

A rule's age begins anew where its force or meaning changed, a reason's where it says something else; both outlive rewording, moves and renames. At a merge
what any parent has unchanged keeps the age that it has there. All begins anew in a document that was written anew. A rule that is back at what it was when
its reason was given (a change taken back) is younger than its reason, and not marked for it.

>>> # gate.md: v1 "You must close the gate, because goats wander."  v2 "You should close the gate, because goats wander."
>>> # blame: rule v2, reason v1: reason older than the rule
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whereas.history.lineage import flat, pairs
from whereas.history.log import revision
from whereas.model.history import Blame, ReasonBlame, RuleBlame, Since

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whereas.history.chain import Link, Step
    from whereas.model.constitution import Constitution, Statement
    from whereas.model.history import Mark, Revision

RULE_ANEW = frozenset(
    {"rule-added", "rule-strengthened", "rule-weakened", "rule-narrowed", "rule-widened", "rule-reversed", "rule-changed", "precedence-changed"}
)
REASON_ANEW = frozenset({"reason-added", "reason-changed"})


class Form(NamedTuple):
    """A force and words that a rule has had, and the order of the version since which it had that meaning."""

    order: int
    modality: str | None
    words: str


class Ages(NamedTuple):
    """Since when a statement has been the rule, and the reason, that it is; None where it is none. `forms`: those that the rule has had, oldest first."""

    rule: Since | None
    reason: Since | None
    forms: tuple[Form, ...] = ()


Headings = dict[str, "Statement"]
"""Principle -> its title, where that is a rule."""


def blame(steps: Iterable[Step], path: str) -> Blame:
    """The rules of the chain's last version, with their ages."""
    ages: dict[str, dict[str, Ages]] = {}
    headings: dict[str, Headings] = {}
    revisions: list[Revision] = []
    last: Step | None = None
    cut = False
    for order, step in enumerate(steps):
        cut = cut or step.version.cut
        revisions.append(revision(step))
        if step.constitution is not None:
            headings[step.version.rev] = {s.principle: s for s in step.constitution.statements if s.heading}
            ages[step.version.rev] = _aged(step, order, ages, headings)
            last = step
        for rev in step.spent:
            del ages[rev], headings[rev]
    told = tuple(reversed(revisions))
    if last is None or last.constitution is None:
        return Blame(path, "", cut, told, ())
    return Blame(path, last.version.rev, cut, told, tuple(_rules(last.constitution, ages[last.version.rev])))


def _aged(step: Step, order: int, ages: dict[str, dict[str, Ages]], headings: dict[str, Headings]) -> dict[str, Ages]:
    """The ages of the statements of one version, from those of its parents."""
    assert step.constitution is not None
    v = step.version
    now = Since(v.rev, v.date, v.author, order)
    past = [_inherited(link, ages[link.parent], headings[link.parent], headings[v.rev]) for link in step.links]
    found: dict[str, Ages] = {}
    for s in step.constitution.statements:
        if s.is_rule or s.is_reason:
            rule = next((p[s.id].rule for p in past if s.id in p and p[s.id].rule), now) if s.is_rule else None
            reason = next((p[s.id].reason for p in past if s.id in p and p[s.id].reason), now) if s.is_reason else None
            found[s.id] = Ages(rule, reason, _forms(s, rule, next((p[s.id].forms for p in past if s.id in p), ())))
    return found


def _forms(s: Statement, rule: Since | None, before: tuple[Form, ...]) -> tuple[Form, ...]:
    """The forms of a rule with that of this version."""
    form = Form(rule.order, s.modality, s.text.casefold()) if rule is not None else None
    return before if form is None or form in before else (*before, form)


def _inherited(link: Link, old: dict[str, Ages], before: Headings, after: Headings) -> dict[str, Ages]:
    """New statement id -> the ages that it has from one parent, None for what the changes since then began anew."""
    if link.diff is None:
        return old
    if not link.diff.related:
        return {}
    mates = {m.new: m.old for m in link.diff.statements if m.new is not None and m.old is not None}
    mates |= _headings(pairs(link.diff) or {}, before, after)
    anew: dict[str, set[str]] = {"rule": set(), "reason": set()}
    for change in flat(link.diff):
        at = change.statement.new
        if at is not None and change.kind in RULE_ANEW:
            anew["rule"].add(at)
        if at is not None and change.kind in REASON_ANEW:
            anew["reason"].add(at)
    found = {}
    for new, mate in mates.items():
        ages = old.get(mate)
        if ages is not None and new not in anew["rule"] | anew["reason"]:
            found[new] = ages
        elif ages is not None:
            found[new] = Ages(None if new in anew["rule"] else ages.rule, None if new in anew["reason"] else ages.reason, ages.forms)
    return found


def _headings(principles: dict[str, str], before: Headings, after: Headings) -> dict[str, str]:
    """New id -> old id of titles that are rules: matched with their principles, and the same rule while they have the same force."""
    found = {}
    for principle, s in after.items():
        mate = before.get(principles.get(principle, ""))
        if mate is not None and mate.modality == s.modality:
            found[s.id] = mate.id
    return found


def _rules(constitution: Constitution, ages: dict[str, Ages]) -> Iterable[RuleBlame]:
    by_id = {s.id: s for s in constitution.statements}
    for s in constitution.rules:
        own = ages[s.id]
        assert own.rule is not None
        found = [ReasonBlame(r, by_id[r].text, since) for r in s.explained_by if r in ages and (since := ages[r].reason) is not None]
        if own.reason is not None and s.id not in s.explained_by:
            found.insert(0, ReasonBlame(s.id, s.text, own.reason))
        newest = max((r.since for r in found), key=lambda since: since.order, default=None)
        yield RuleBlame(s.id, s.principle, s.modality, s.text, s.span, own.rule, newest, tuple(found), _mark(s, own, found))


def _mark(s: Statement, own: Ages, reasons: Sequence[ReasonBlame]) -> Mark:
    assert own.rule is not None
    orders = [r.since.order for r in reasons]
    if orders and max(orders) < own.rule.order:
        return "" if _is_back(s, own.forms, max(orders)) else "reason older than the rule"
    if orders and min(orders) > own.rule.order:
        return "rule older than its reason"
    return ""


def _is_back(s: Statement, forms: Sequence[Form], order: int) -> bool:
    """Whether a rule has again what it had in the version of that order: the force, and words of the same meaning."""
    then = max((f.order for f in forms if f.order <= order), default=None)
    return any(f == Form(f.order, s.modality, s.text.casefold()) for f in forms if f.order == then)
