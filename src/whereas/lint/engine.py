"""Runs the rules over one constitution: findings, minus those replaced, ignored, accepted or unsure, plus what the last rules say of all that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from whereas.lint import accept, choose, coverage, suppress
from whereas.lint.facts import Facts
from whereas.lint.outcome import Outcome
from whereas.lint.registry import all_rules
from whereas.lint.rule import Context
from whereas.model.finding import LEVELS, FileReport, Suppression
from whereas.model.settings import LintSettings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whereas.lint.rule import Rule
    from whereas.model.acceptance import Accepted
    from whereas.model.constitution import Constitution
    from whereas.model.finding import Finding


def lint(
    constitution: Constitution, settings: LintSettings = LintSettings(), *, everything: bool = False, accepted: Sequence[Accepted] = (),
    gone: Sequence[Accepted] = (), old: Constitution | None = None, rules: Sequence[Rule] | None = None, facts: Facts | None = None,
    place: str | None = None, agreed: frozenset[str] = frozenset(),
) -> FileReport:  # fmt: skip
    """All findings of one constitution in document order.

    `everything`: also those under their rule's confidence. `accepted`: what was accepted of this document; `gone`: of documents that are not
    there any more, of which it may be one under a new name. `old`: an earlier version of it, without which
    rules that compare do not run; `agreed`: the fingerprints of accepted changes since then. `rules`: all there are, if not those built in and
    installed. `facts`: what was worked out of this constitution before, so that it need not be again. `place`: its path as settings for a path
    mean it, if that is not the one it was read by.
    Raises SettingsError for a rule, option or value that there is not.
    """
    known = all_rules() if rules is None else rules
    choose.check(settings, known)
    settings = choose.effective(settings, constitution.source.path if place is None else place, constitution.dialect)
    running = [r for r in choose.chosen(settings, known) if old is not None or not r.needs_old]
    facts = Facts(constitution, old, agreed) if facts is None else facts
    ran = {r.name for r in running}

    said = [f for rule in running if not rule.afterwards for f in _findings(Context(facts, rule, choose.options(rule, settings)), settings)]
    found = _replaced(said, running)
    comparing = {r.name for r in running if r.needs_old}
    kept, ignored = suppress.apply(constitution, found, known, ran - comparing)
    accepted = [*accepted, *accept.carried(kept, gone, constitution)]
    left, stale = accept.apply(kept, accepted, ran, constitution, comparing)
    least = {r.name: r.confidence if settings.confidence is None else settings.confidence for r in running}
    shown = [f for f in left if everything or f.confidence >= least[f.rule]]
    shown, folded = _folded(shown, running)
    outcome = Outcome(tuple(ignored), tuple(stale), tuple(r.name for r in known))
    told = [f for rule in running if rule.afterwards for f in _findings(Context(facts, rule, choose.options(rule, settings), outcome), settings)]

    return FileReport(
        path=constitution.source.path,
        principles=len(constitution.holding),
        rules_read=len(facts.rules),
        explained=sum(r.explained != "none" for r in facts.rules),
        findings=tuple(sorted([*shown, *told], key=lambda f: (f.span.start, f.span.end, f.code))),
        suppressed=len(found) - len(kept),
        accepted=len(kept) - len(left),
        unsure=len(left) - len(shown),
        warnings=tuple(w for w in constitution.warnings if w not in {f"line {f.span.line}: {f.message}" for f in (*shown, *told)}),
        coverage=coverage.by_authority(facts),
        suppressions=tuple(Suppression(i.names, i.directive.reason or None, i.span, i.matched) for i in ignored),
        acceptances=accept.answered(kept, accepted, ran, stale),
        min_explained=settings.min_explained,
        folded=tuple(folded),
    )


def _findings(context: Context, settings: LintSettings) -> Iterator[Finding]:
    """What one rule says, as loud as the settings have it."""
    level = settings.severity.get(context.rule.name)
    for finding in context.rule.check(context):
        yield finding if level is None else msgspec.structs.replace(finding, severity=level)


def _replaced(findings: list[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """Without the findings that another one on the same statement makes superfluous."""
    replaces = {r.name: r.replaces for r in rules if r.replaces}
    told = {(name, f.statement) for f in findings if f.statement for name in replaces.get(f.rule, ())}
    return [f for f in findings if (f.rule, f.statement) not in told]


def _folded(findings: list[Finding], rules: Sequence[Rule]) -> tuple[list[Finding], list[Finding]]:
    """The findings without those that another one on the same statement tells, which takes their fix where it has none; and those told so."""
    tells = {r.name: r.tells for r in rules if r.tells}
    left: list[Finding] = []
    told: list[Finding] = []
    for finding in findings:
        tellers = [f for f in findings if finding.rule in tells.get(f.rule, ()) and f.statement == finding.statement]
        loud = any(LEVELS.index(f.severity) >= LEVELS.index(finding.severity) for f in tellers)
        (told if loud else left).append(finding)
    fixes = {f.statement: f.fix for f in told}
    return [f if f.fix or f.rule not in tells else msgspec.structs.replace(f, fix=fixes.get(f.statement)) for f in left], told
