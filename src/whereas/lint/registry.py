"""Which rules there are: every module of `whereas.lint.rules.<family>`, then those of installed plug-ins (entry points of the group `whereas.rules`)."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from functools import cache

import msgspec

from whereas.lint import rules
from whereas.lint.rule import Rule
from whereas.model.errors import SettingsError

GROUP = "whereas.rules"


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, ours in order of their codes, then the plug-ins'. Raises SettingsError for a plug-in that is none, or takes a name or code again."""
    found = sorted(_built_in(), key=lambda r: r.code)
    for rule in _plugged_in():
        taken = next((r for r in found if r.name == rule.name or r.code == rule.code), None)
        if taken is not None:
            raise SettingsError(f"two lint rules are called '{taken.name}' or '{taken.code}'", mend="uninstall one of the packages that bring them")
        found.append(rule)
    return tuple(found)


def _built_in() -> list[Rule]:
    found = []
    for family in pkgutil.iter_modules(rules.__path__, f"{rules.__name__}."):
        for module in pkgutil.iter_modules(importlib.import_module(family.name).__path__, f"{family.name}."):
            loaded = importlib.import_module(module.name)
            found.append(msgspec.structs.replace(loaded.RULE, page=loaded.__doc__ or ""))
    return found


def has_plugins() -> bool:
    """Whether other packages that are installed bring lint rules."""
    from importlib.metadata import entry_points

    return bool(entry_points(group=GROUP))


def _plugged_in() -> list[Rule]:
    from importlib.metadata import entry_points

    found = []
    for point in entry_points(group=GROUP):
        try:
            rule = point.load()
        except Exception as error:  # whatever a plug-in raises at import
            raise SettingsError(f"the lint rule '{point.value}' cannot be loaded ({error})", mend="mend or uninstall its package") from error
        if not isinstance(rule, Rule):
            raise SettingsError(f"'{point.value}' is no lint rule", mend="name a whereas.lint.Rule in the entry point")
        page = rule.page or sys.modules[rule.check.__module__].__doc__ or ""
        found.append(msgspec.structs.replace(rule, page=page))
    return found
