"""Which rules run over a document, and with which options: settings for all, then for its path, then for its dialect."""

from __future__ import annotations

import difflib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import msgspec

from whereas.model.errors import SettingsError
from whereas.model.settings import LintOverrides, LintSettings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whereas.lint.rule import Option, Rule

EVERY = "all"


def effective(settings: LintSettings, path: str, dialect: str) -> LintSettings:
    """The settings for one document."""
    for _, layer in layers(settings, path, dialect):
        settings = laid(settings, layer)
    return settings


def layers(settings: LintSettings, path: str, dialect: str) -> list[tuple[str, LintOverrides]]:
    """What is laid over the settings for all, in order, each with its name ("per-path docs/*.md"). `path`: from the folder of the settings.

    A pattern of `per_path` matches from the right: `docs/*.md` matches `north/docs/a.md`, and `a.md` each file of that name.
    """
    place = PurePosixPath(path.replace("\\", "/"))
    found = [(f"per-path {pattern}", o) for pattern, o in settings.per_path.items() if place.match(pattern)]
    return found + [(f"per-dialect {name}", o) for name, o in settings.per_dialect.items() if name == dialect]


def laid(settings: LintSettings, layer: LintOverrides) -> LintSettings:
    """The settings with those of one layer over them."""
    options = {name: {**settings.options.get(name, {}), **values} for name, values in layer.options.items()}
    return msgspec.structs.replace(
        settings, select=layer.select or settings.select, extend_select=(*settings.extend_select, *layer.extend_select),
        ignore=(*settings.ignore, *layer.ignore), severity={**settings.severity, **layer.severity}, options={**settings.options, **options},
    )  # fmt: skip


def check(settings: LintSettings, rules: Sequence[Rule]) -> None:
    """Raises SettingsError for a rule, option or value that there is not, in any layer."""
    layers: list[tuple[tuple[str, ...], LintSettings | LintOverrides]] = [(("lint",), settings)]
    layers += [(("lint", "per-path", name), layer) for name, layer in settings.per_path.items()]
    layers += [(("lint", "per-dialect", name), layer) for name, layer in settings.per_dialect.items()]
    for keys, layer in layers:
        for field in ("select", "extend_select", "ignore", "severity", "options"):
            _known(getattr(layer, field), rules, (*keys, field.replace("_", "-")))
        for rule in rules:
            _valued(rule, layer.options.get(rule.name, {}), (*keys, "options", rule.name))


def chosen(settings: LintSettings, rules: Sequence[Rule]) -> list[Rule]:
    """The rules that run: those on by default or selected, those selected besides, without those ignored."""
    found = [r for r in rules if (named(r, settings.select) if settings.select else r.on) or named(r, settings.extend_select)]
    return [r for r in found if not named(r, settings.ignore)]


def options(rule: Rule, settings: LintSettings) -> dict[str, Any]:
    """A rule's options, as set or by default."""
    return {o.name: o.default for o in rule.options} | settings.options.get(rule.name, {})


def named(rule: Rule, names: Iterable[str]) -> bool:
    """Whether one of the names, codes or families means this rule."""
    return any(n in {rule.name, rule.code, rule.family, EVERY} for n in names)


def find(name: str, rules: Sequence[Rule]) -> Rule:
    """The rule of a name or code. Raises SettingsError, naming the nearest."""
    for rule in rules:
        if name in {rule.name, rule.code, rule.code.lower()}:
            return rule
    raise _unknown(name, [n for r in rules for n in (r.name, r.code)])


def _known(names: Iterable[str], rules: Sequence[Rule], keys: tuple[str, ...]) -> None:
    known = {n for r in rules for n in (r.name, r.code, r.family)} | {EVERY}
    for name in names:
        if name not in known:
            raise _unknown(name, sorted(known), (*keys, name))


def _unknown(name: str, known: Sequence[str], keys: tuple[str, ...] = ()) -> SettingsError:
    near = difflib.get_close_matches(name, known, 1)
    mend = f"did you mean '{near[0]}'?" if near else "'whereas rule' lists those that there are"
    return SettingsError(f"there is no lint rule '{name}'", mend=mend, keys=keys)


def _valued(rule: Rule, values: dict[str, Any], keys: tuple[str, ...]) -> None:
    known = {o.name: o for o in rule.options}
    for name, value in values.items():
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            mend = f"did you mean '{near[0]}'?" if near else f"see 'whereas rule {rule.name}'"
            raise SettingsError(f"'{rule.name}' has no option '{name}'", mend=mend, keys=(*keys, name))
        if not _fits(value, known[name]):
            raise SettingsError(f"option '{name}' of '{rule.name}' is {value!r}", mend=f"give {_kind(known[name])}", keys=(*keys, name))


def _fits(value: Any, option: Option) -> bool:
    if option.choices:
        return value in option.choices
    if isinstance(option.default, bool) or isinstance(value, bool):
        return isinstance(option.default, bool) and isinstance(value, bool)
    if isinstance(option.default, float):
        return isinstance(value, int | float)
    if isinstance(option.default, list):
        return isinstance(value, list) and all(isinstance(v, str) for v in value)
    return isinstance(value, type(option.default))


def _kind(option: Option) -> str:
    if option.choices:
        return f"one of {', '.join(option.choices)}"
    return {bool: "true or false", int: "a whole number", float: "a number", str: "text", list: "a list of texts"}[type(option.default)]
