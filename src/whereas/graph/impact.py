"""What an amendment of one principle, statement or term touches: every rule that refers to it, rests on it, or yields to it.

Impact of Fences, where "Close the gate, see [Fences](#fences)." and "Goats climb." (in Fences) explains "Mend fences.":

    refers to it   gate/1       rests on it   fences/2
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from whereas.graph.measures import is_principle
from whereas.graph.view import homes, known
from whereas.model.shape import Impact

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.model.constitution import Constitution


def impact(constitution: Constitution, graph: nx.MultiDiGraph, node: str) -> Impact:
    """`node`: the id of a principle or statement, or a defined term (`term:<slug>`). Raises SettingsError where there is none of that name."""
    known(graph, node)
    home = homes(graph)
    rules = [r.id for r in constitution.rules if not r.heading]
    body = _body(graph, node)
    edges = list(graph.edges(data="kind"))
    explains = nx.DiGraph((a, b) for a, b, k in edges if k == "explains")
    refers = [(a, b) for a, b, k in edges if k == "refers-to"]

    referring = {a for a, b in refers if b in body}
    using = _users(constitution, graph, node)
    direct = _spread(referring, graph, home) | using
    resting = {n for start in body if start in explains for n in nx.descendants(explains, start)}
    below = {b for a, b, k in edges if k == "overrides" and a in body}
    excepting = {a for a, b, k in edges if k == "exception-to" and b in body}
    chain = nx.DiGraph(refers)
    farther = {n for start in referring & set(chain) for n in nx.ancestors(chain, start)} - referring

    seen: set[str] = set()
    lists: list[tuple[str, ...]] = []
    for group in (body, direct, resting, _spread(below, graph, home), _spread(excepting, graph, home), _spread(farther, graph, home)):
        found = tuple(r for r in rules if r in group and r not in seen)
        seen.update(found)
        lists.append(found)
    return Impact(node, *lists)


def _body(graph: nx.MultiDiGraph, node: str) -> set[str]:
    """A node and all that it contains."""
    contains = nx.DiGraph((a, b) for a, b, k in graph.edges(data="kind") if k == "contains")
    return {node} | (nx.descendants(contains, node) if node in contains else set())


def _spread(nodes: Iterable[str], graph: nx.MultiDiGraph, home: dict[str, str]) -> set[str]:
    """The nodes; for a principle that is not named through one of its statements, its own statements."""
    nodes = set(nodes)
    through = {home[n] for n in nodes if n in home and not is_principle(graph, n)}
    bare = {n for n in nodes if is_principle(graph, n) and n not in through}
    return nodes | {n for n, holder in home.items() if holder in bare and not is_principle(graph, n)}


def _users(constitution: Constitution, graph: nx.MultiDiGraph, node: str) -> set[str]:
    """Statements that use a defined term, in its singular or plural."""
    if graph.nodes[node]["kind"] != "term":
        return set()
    words = node.removeprefix("term:").replace("-", " ").casefold()
    wanted = {words, f"{words}s", f"{words}es", words.removesuffix("s")}
    return {s.id for s in constitution.statements if any(_holds(s.text.casefold(), w) for w in wanted)}


def _holds(text: str, words: str) -> bool:
    """Whether `text` holds `words`, with no letter or digit on either side."""
    at = text.find(words)
    while words and at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not before.isalnum() and not after.isalnum():
            return True
        at = text.find(words, at + 1)
    return False
