"""The graph narrowed, laid out and measured, on documents whose answers can be counted by hand."""

from __future__ import annotations

import networkx as nx
import pytest

import whereas
from whereas.app.graph import clashing
from whereas.graph import build, narrow
from whereas.graph.exports import to_mermaid
from whereas.graph.impact import impact
from whereas.graph.layout import arcs, layout
from whereas.graph.measures import measure
from whereas.model.constitution import Constitution
from whereas.model.errors import SettingsError
from whereas.render.graph_text import render as render_measures

FARM = """\
# Farm

## Gate {#gate authority=root}

You must close the gate, see [Fences](#fences). You must not climb it.

### Hinges {#hinges}

You should oil the hinges. Dry hinges scream at night, because rust rubs.

## Fences {#fences authority=keeper}

You must mend the fences. Goats will climb whatever is low.

## Songs {#songs}

You may sing. See [Gate](#gate). This takes precedence over [Dances](#dances).

## Dances {#dances}

You should dance on Sundays. This takes precedence over [Naps](#naps).

## Naps {#naps}

You may nap.

## History {#history}

The farm is old.
"""


@pytest.fixture(scope="module")
def farm() -> Constitution:
    return whereas.read(FARM)


def test_edges_and_counts_of_what_is_folded_go_to_its_holder(farm):
    sections = narrow(build(farm), level="section")
    assert ("gate", "fences", "refers-to") in set(sections.edges(data="kind"))
    assert all(n in {p.id for p in farm.principles} for n in sections)


def test_what_holds_no_rules_and_is_linked_to_nothing_is_left_out_unless_asked_for(farm):
    graph = build(farm)
    assert "history" in narrow(graph)
    assert "history" not in narrow(graph, everything=False)
    assert "hinges" in narrow(graph, everything=False)


def test_focus_reaches_as_far_as_asked(farm):
    graph = build(farm)
    near = narrow(graph, kinds=("refers-to",), focus="fences", depth=1)
    far = narrow(graph, kinds=("refers-to",), focus="fences", depth=2)
    assert (set(near), set(far)) == ({"fences", "gate"}, {"fences", "gate", "songs"})


def test_a_focus_is_shown_even_where_nothing_is_linked_to_it(farm):
    assert set(narrow(build(farm), focus="history", everything=False)) == {"history", "farm"} & set(narrow(build(farm))) | {"history"}
    assert "history" in narrow(build(farm), everything=False, keep=["history"])


def test_nothing_rests_on_what_a_table_of_contents_lists():
    listed = "# Farm\n\n## Contents\n\n- [Gate](#gate)\n- [Fences](#fences)\n- [Naps](#naps)\n\n" + FARM.split("\n", 2)[2] + "\n[back](#contents)\n"
    assert any(r.target == "contents" for r in whereas.read(listed).relations)
    edges = {(a, b) for a, b, kind in build(whereas.read(listed)).edges(data="kind") if kind == "refers-to"}
    assert ("gate", "fences") in edges
    assert edges == {(a, b) for a, b, kind in build(whereas.read(FARM)).edges(data="kind") if kind == "refers-to"}


def test_a_focus_that_there_is_not_names_the_nearest(farm):
    with pytest.raises(SettingsError, match="did you mean 'fences'"):
        narrow(build(farm), focus="fence")


def test_what_is_left_stands_in_document_order():
    text = "# Farm\n" + "".join(f"\n## Field {n}\n\nGrass grows.\n\n## Gate {n} {{#gate{n}}}\n\nYou must close gate {n}.\n\n## Hill {n}\n" for n in range(20))
    graph = build(whereas.read(text))
    assert list(narrow(graph, everything=False)) == [f"gate{n}" for n in range(20)]


def test_rows_stand_in_document_order_under_their_holder(farm):
    drawn = layout(narrow(build(farm), everything=False))
    assert [(r.id, r.depth) for r in drawn.rows] == [("gate", 0), ("hinges", 1), ("fences", 0), ("songs", 0), ("dances", 0), ("naps", 0)]
    at = {r.id: n for n, r in enumerate(drawn.rows)}
    assert (at["gate"], at["fences"], "refers-to") in {(a.source, a.target, a.kind) for a in drawn.arcs}
    assert {r.id: r.resting for r in drawn.rows if r.resting} == {"gate": 1, "fences": 1}


def test_a_reference_of_a_rule_is_drawn_once(farm):
    drawn = layout(build(farm))
    names = [r.id for r in drawn.rows]
    assert [names[a.source] for a in drawn.arcs if a.kind == "refers-to" and names[a.target] == "fences"] == ["gate/1"]


def test_farther_arcs_reach_out_wider_and_come_first():
    found = arcs([(0, 1, "explains"), (0, 20, "explains"), (5, 0, "explains")], 21)
    assert [abs(a.source - a.target) for a in found] == [20, 5, 1]
    assert [a.bulge for a in found] == sorted((a.bulge for a in found), reverse=True)
    assert all(0 < a.bulge <= 1 for a in found)


def test_measures_count_what_the_document_says(farm):
    found = measure(farm, build(farm))
    assert {(r.principle, r.direct, r.all) for r in found.rests} == {("fences", 1, 2), ("gate", 1, 1)}
    assert found.precedence == (("songs", "dances", "naps"),)
    assert found.rules == sum(not r.heading for r in farm.rules)
    assert sum(b.unexplained for b in found.bare) == found.rules - found.explained
    assert found.islands == ()


def test_what_falls_with_a_reason_is_what_has_no_other():
    read = whereas.read("# Gate\n\nYou must close the gate. You must latch it too.\n\n**Rationale**: Goats wander at night.\n")
    (carried,) = measure(read, build(read)).carries
    assert (carried.rules, carried.falls) == (2, 2)
    one = whereas.read("# Gate\n\nYou must close the gate, because foxes come. You must latch it too.\n\n**Rationale**: Goats wander at night.\n")
    found = measure(one, build(one))
    assert all(c.falls < c.rules or c.rules == 1 for c in found.carries)


def test_a_circle_of_precedence_is_told_and_breaks_no_chain():
    read = whereas.read("# A\n\nA takes precedence over [B](#b).\n\n# B\n\nB takes precedence over [A](#a).\n\n# C\n\nC takes precedence over [A](#a).\n")
    found = measure(read, build(read))
    assert found.precedence_cycles == (("a", "b"),)
    assert found.precedence == (("c", "a"),)


def test_contradictions_become_edges():
    text = "# Door\n\nMembers must lock the side door at night.\n\n# Key\n\nMembers must not lock the side door at night.\n"
    read = whereas.read(text)
    (clash,) = measure(read, build(read, clashing(read))).contradictions
    assert (clash.first, clash.second) == ("door/1", "key/1")


def test_impact_names_rules_that_refer_rest_or_yield(farm):
    graph = build(farm)
    fences = impact(farm, graph, "fences")
    assert fences.inside == ("fences/1",)
    assert "gate/1" in fences.refers
    dances = impact(farm, graph, "dances")
    assert "naps/1" in dances.yields


def test_impact_of_a_term_names_the_rules_that_use_it():
    text = "# Definitions\n\n**Keeper**: whoever holds the key.\n\n# Work\n\nKeepers must be awake. Goats may sleep. The beekeeper may come.\n"
    read = whereas.read(text)
    found = impact(read, build(read), "term:keeper")
    words = {s.id: s.text for s in read.statements}
    assert [words[r] for r in found.refers] == ["Keepers must be awake."]


def test_mermaid_stays_under_what_github_draws_and_says_what_is_missing():
    graph = nx.MultiDiGraph()
    graph.add_nodes_from((f"n{n}", {"label": f"Section {n} about the fences of the farm"}) for n in range(900))
    graph.add_edges_from((f"n{n}", f"n{(n * 7) % 50}", {"kind": "refers-to"}) for n in range(900))
    text, left = to_mermaid(graph)
    nodes, edges = (sum(mark in line for line in text.splitlines()) for mark in ('["', "-.->"))
    assert len(text) <= 50_000
    assert 0 < edges <= 500
    assert left == 1800 - nodes - edges > 0


def test_sections_named_by_their_numbers_are_linked():
    read = whereas.read("# Farm\n\n## 1. Gate\n\nSubject to Section 2, close the gate.\n\n## 2. Fences\n\nMend the fences.\n")
    graph = build(read)
    assert ("gate", "fences", "refers-to") in set(graph.edges(data="kind"))
    assert impact(read, graph, "fences").refers == ("gate/1",)


@pytest.mark.parametrize(
    ("text", "told"), [("The law prevails over this charter.", "(line 5)"), ("You must close the gate.", "no principle is set above another\n")]
)
def test_what_is_set_above_what_without_principles_is_told_in_words(text, told):
    read = whereas.read(f"# Farm\n\n## Gate\n\n{text}\n")
    assert told in render_measures(measure(read, build(read)), read).split("Precedence")[1]
