"""Runs the rules over one constitution."""

from __future__ import annotations

import difflib
import importlib
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from whereas.lint import suppress
from whereas.lint.rule import Context, Rule
from whereas.model.errors import SettingsError
from whereas.model.finding import FileReport, Finding
from whereas.model.settings import LintSettings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.model.constitution import Constitution

BUILT_IN = (
    "reasons.unexplained_rule",
    "structure.broken_reference",
    "structure.duplicate_id",
    "structure.empty_principle",
    "structure.leftover_placeholder",
    "structure.skipped_heading_level",
    "metadata.version_malformed",
    "metadata.date_malformed",
)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule there is: ours in order of family and name, then those of installed plug-ins (entry point `whereas.rules`)."""
    from importlib.metadata import entry_points

    modules = [importlib.import_module(f"whereas.lint.rules.{name}") for name in BUILT_IN]
    found = [msgspec.structs.replace(m.RULE, page=m.__doc__ or "") for m in modules]
    for point in entry_points(group="whereas.rules"):
        found.append(point.load())
    return tuple(found)


def lint(constitution: Constitution, settings: LintSettings = LintSettings(), *, everything: bool = False) -> FileReport:
    """All findings of one constitution in document order. `everything`: also those under their rule's confidence.

    Raises SettingsError for a rule, option or value that there is not.
    """
    found: list[Finding] = []
    unsure = 0
    for rule in selected(settings):
        context = Context(constitution, rule, options(rule, settings))
        least = 0.0 if everything else rule.confidence if settings.confidence is None else settings.confidence
        for finding in rule.check(context):
            if finding.confidence < least:
                unsure += 1
                continue
            level = settings.severity.get(rule.name)
            found.append(finding if level is None else msgspec.structs.replace(finding, severity=level))
    kept, ignored = suppress.apply(constitution, found, {r.name for r in all_rules()})
    kept.sort(key=lambda f: (f.span.start, f.span.end, f.code))
    rules = constitution.rules
    return FileReport(
        path=constitution.source.path,
        principles=_with_norms(constitution),
        rules_read=len(rules),
        explained=sum(r.explained != "none" for r in rules),
        findings=tuple(kept),
        suppressed=ignored,
        unsure=unsure,
        warnings=constitution.warnings,
    )


def selected(settings: LintSettings) -> list[Rule]:
    """The rules that run: those on by default, or those selected, without those ignored."""
    rules = all_rules()
    _known(settings.select, rules)
    _known(settings.ignore, rules)
    _known(settings.severity, rules)
    _known(settings.options, rules)
    return [r for r in rules if (_named(r, settings.select) if settings.select else r.on) and not _named(r, settings.ignore)]


def options(rule: Rule, settings: LintSettings) -> dict[str, Any]:
    """A rule's options, as set or by default. Raises SettingsError for an unknown one or one of the wrong type."""
    values = {o.name: o.default for o in rule.options}
    for name, value in settings.options.get(rule.name, {}).items():
        if name not in values:
            near = difflib.get_close_matches(name, values, 1)
            raise SettingsError(f"'{rule.name}' has no option '{name}'", mend=f"did you mean '{near[0]}'?" if near else "see 'whereas rule'")
        if not isinstance(value, type(values[name])):
            raise SettingsError(f"option '{name}' of '{rule.name}' is {value!r}", mend=f"give a {type(values[name]).__name__}")
        values[name] = value
    return values


def _named(rule: Rule, names: Iterable[str]) -> bool:
    return any(n in {rule.name, rule.code, rule.family, "all"} for n in names)


def _known(names: Iterable[str], rules: tuple[Rule, ...]) -> None:
    known = {n for r in rules for n in (r.name, r.code, r.family)} | {"all"}
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(name, sorted(known), 1)
            raise SettingsError(f"there is no lint rule '{name}'", mend=f"did you mean '{near[0]}'?" if near else f"known are {', '.join(r.name for r in rules)}")


def _with_norms(constitution: Constitution) -> int:
    holding = {p.id for p in constitution.principles if p.norms}
    parents = {p.id: p.parent for p in constitution.principles}
    for start in list(holding):
        at = parents[start]
        while at is not None and at not in holding:
            holding.add(at)
            at = parents[at]
    return len(holding)
