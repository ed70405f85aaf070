"""A path -> its constitution and graph, with the contradictions that only a comparison of all rules finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.app.read import read_file
from whereas.graph import build
from whereas.lint.facts import Facts
from whereas.lint.rules.graph import contradictory_rules
from whereas.model.constitution import Relation

if TYPE_CHECKING:
    from whereas.graph import Graph
    from whereas.model.constitution import Constitution
    from whereas.model.settings import Settings


def read_graph(path: str, settings: Settings, *, name: str | None = None, conflicts: bool = True) -> tuple[Constitution, Graph]:
    """Read a document and build its graph. `conflicts`: whether to look for contradictory rules. Raises WhereasError."""
    constitution = read_file(path, settings.read, name=name)
    return constitution, build(constitution, clashing(constitution) if conflicts else ())


def clashing(constitution: Constitution, facts: Facts | None = None) -> list[Relation]:
    """A `conflicts-with` relation for each pair of rules that contradict each other, as sure as lint must be to tell of it. `facts`: of the constitution,
    if they are at hand."""
    least = contradictory_rules.RULE.confidence
    pairs = (p for p in contradictory_rules.clashes(facts or Facts(constitution)) if p.sure >= least)
    return [Relation(p.first.statement.id, p.second.statement.id, "conflicts-with", p.second.statement.span) for p in pairs]
