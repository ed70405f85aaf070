"""`whereas graph`: every export is read back by a real reader of its format, from a plain document and from a hostile one."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import networkx as nx
import pytest

import whereas

SAMPLES = Path(__file__).resolve().parents[2] / "constitutions"
WREN = SAMPLES / "assistant" / "2.0.0.md"
HOSTILE = """\
# Gate "]; click n0 "javascript:alert(1)" {#a"b'c<d>&}

You must close <script>alert(1)</script> the gate, because \\ "goats" & `]]>` wander; see [x](#end).

# end \u202eabc\u202c {#end}

You must not feed #quot; the `--> subgraph` goats. %% You should [sleep](javascript:alert(1)).

- **graph TD; A --- B**: it should be kept\u0007.
"""


@pytest.fixture(params=["plain", "hostile"])
def document(request, tmp_path, monkeypatch) -> str:
    monkeypatch.chdir(tmp_path)
    if request.param == "plain":
        return str(WREN)
    Path("hostile.md").write_text(HOSTILE, encoding="utf-8")
    return "hostile.md"


@pytest.fixture(params=["section", "principle", "statement"])
def level(request) -> str:
    return request.param


def exported(call, document: str, level: str, ending: str) -> str:
    told = call("graph", document, "--level", level, "--output", f"out{ending}", "--all")
    assert (told.status, told.out, told.err) == (0, "", "")
    return Path(f"out{ending}").read_text(encoding="utf-8")


def nodes(call, document: str, level: str) -> tuple[int, int]:
    data = json.loads(exported(call, document, level, ".json"))
    graph = nx.node_link_graph(data, edges="edges")
    assert graph.number_of_nodes()
    return graph.number_of_nodes(), graph.number_of_edges()


def test_graphml_is_read_back_whole(call, document, level):
    text = exported(call, document, level, ".graphml")
    for tag in ("key", "edge"):
        ids = [e.get("id") for e in ET.fromstring(text).iter(f"{{http://graphml.graphdrawing.org/xmlns}}{tag}")]
        assert len(ids) == len(set(ids))
    graph = nx.parse_graphml(text, force_multigraph=True)
    assert (graph.number_of_nodes(), graph.number_of_edges()) == nodes(call, document, level)
    assert all(d["label"] for _, d in graph.nodes(data=True))


@pytest.mark.skipif(shutil.which("dot") is None, reason="graphviz is not installed: apt-get install graphviz")
def test_dot_draws_every_node_and_edge(call, document, level):
    text = exported(call, document, level, ".dot")
    drawn = subprocess.run(["dot", "-Tjson0"], input=text, capture_output=True, text=True, check=True)
    assert drawn.stderr == ""
    found = json.loads(drawn.stdout)
    data = json.loads(exported(call, document, level, ".json"))
    ends = {frozenset((e["source"], e["target"])) for e in data["edges"] if e["kind"] == "contains"}
    drawn_edges = [e for e in data["edges"] if e["kind"] != "continues" or frozenset((e["source"], e["target"])) not in ends]
    assert (len(found["objects"]), len(found.get("edges", []))) == (len(data["nodes"]), len(drawn_edges))


def test_svg_names_every_row_and_runs_nothing(call, document, level):
    drawing = ET.fromstring(exported(call, document, level, ".svg"))
    tags = {e.tag.removeprefix("{http://www.w3.org/2000/svg}") for e in drawing.iter()}
    assert tags <= {"svg", "title", "desc", "style", "defs", "marker", "path", "rect", "text", "tspan", "g", "circle"}
    assert not [k for e in drawing.iter() for k in e.attrib if k.startswith("on") or k.endswith("href")]
    rows = [g for g in drawing.iter("{http://www.w3.org/2000/svg}g") if g.find("{http://www.w3.org/2000/svg}title") is not None]
    assert len(rows) == nodes(call, document, level)[0]


def test_measures_come_in_words_as_csv_and_as_json(call):
    words = call("graph", WREN)
    rules = [r for r in whereas.read(WREN).rules if not r.heading]
    assert words.out.startswith(f"A constitution for Wren 2.0.0: {len(rules)} rules in ")
    assert words.out == call("graph", WREN, "--measures").out
    data = json.loads(call("graph", WREN, "--measures", "--format", "json").out)
    assert data["schema"] == "whereas/measures/1"
    rows = list(csv.DictReader(io.StringIO(call("graph", WREN, "--format", "csv").out)))
    assert [r["id"] for r in rows if r["measure"] == "unexplained"] == [b["principle"] for b in data["bare"]]
    assert data["ladder"] == [["compact"], ["desk"], ["habit"]]


def test_words_that_leave_something_out_name_the_call_that_does_not(call, tmp_path):
    path = tmp_path / "many.md"
    path.write_text("# Yard\n\n" + "".join(f"## Rule {n}\n\nYou must sweep corner {n}.\n\n" for n in range(40)), encoding="utf-8")
    assert "more (--measures --format json has all)" in call("graph", path).out


def test_impact_names_the_rule_that_refers(call, tmp_path):
    path = tmp_path / "hall.md"
    path.write_text(
        "# Hall\n\n## Doors\n\nMembers must lock the doors.\n\n## Guests\n\nGuests must leave by the side gate, as [?](#doors) says.\n", encoding="utf-8"
    )
    told = call("graph", path, "--impact", "#doors")
    assert "may touch 1 rule besides" in told.out
    assert "Guests must leave by the side gate, as 'Doors' says." in told.out
    assert len(json.loads(call("graph", path, "--impact", "doors", "--format", "json").out)["refers"]) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--impact", "nevr"], "did you mean 'never'"),
        (["--format", "svg", "--focus", "nevr"], "did you mean 'never'"),
        (["--kinds", "explain", "--format", "svg"], "did you mean 'explains'"),
        (["--level", "principles", "--format", "svg"], "did you mean 'principle'"),
        (["--measures", "--format", "svg"], "cannot be told as 'svg'"),
        (["--measures", "--impact", "never"], "two questions"),
        (["--focus", "never"], "name a format"),
        (["--output", "graph.png"], "no format has the ending '.png'"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(call, arguments, said):
    told = call("graph", WREN, *arguments)
    assert told.status == 2
    assert told.out == ""
    assert said in told.err
    assert told.err.count("\n") == 1
