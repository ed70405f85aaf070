"""Mermaid itself, the program that GitHub draws with, reads what `whereas graph` writes for it."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import pytest

import whereas
from whereas.graph import build, exports, narrow

WREN = Path(__file__).resolve().parents[2] / "constitutions" / "assistant" / "2.0.0.md"
HOSTILE = (
    '# Gate "]; click n0 "javascript:alert(1)" {#a"b}\n\nYou must close <script>alert(1)</script> the gate, because \\ "goats" & `]]>` wander.\n\n'
    "# end {#end}\n\nYou must not feed #quot; the `--> subgraph` goats.\u0007 %% Do `%%{init: {}}%%` sleep.\n"
)
DRAW = """
const done = arguments[arguments.length - 1];
mermaid.initialize({startOnLoad: false});
mermaid.render('drawing', arguments[0]).then(
  found => { document.body.innerHTML = found.svg; done([...document.querySelectorAll('g.node')].map(n => n.textContent.trim())); },
  error => done(String(error)));
"""


@pytest.fixture(scope="module")
def player(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page that holds nothing but mermaid, from the package that brings it."""
    pytest.importorskip("mermaidx", reason="mermaidx, which brings mermaid.js, is not installed: pip install 'whereas[test]'")
    script = (resources.files("mermaidx") / "assets" / "mermaid.js").read_text(encoding="utf-8")
    path = tmp_path_factory.mktemp("mermaid") / "player.html"
    path.write_text(f'<!DOCTYPE html><meta charset="utf-8"><body><script>{script}</script>', encoding="utf-8")
    return path


@pytest.mark.parametrize("level", ["principle", "statement"])
@pytest.mark.parametrize("source", [WREN, HOSTILE], ids=["plain", "hostile"])
def test_mermaid_draws_every_node_and_its_words(visit, player, source, level):
    graph = narrow(build(whereas.read(source)), level=level)
    text, left = exports.to_mermaid(graph)
    page = visit(player)
    drawn = page.driver.execute_async_script(DRAW, text)
    assert left == 0
    assert isinstance(drawn, list), drawn
    assert len(drawn) == graph.number_of_nodes()
    assert json.dumps("alert(1)") not in page.run("return document.body.innerHTML")
    assert page.run("return document.querySelectorAll('script, a, [onclick]').length") == 0
    if source is HOSTILE and level == "principle":
        assert drawn[0].startswith('Gate "]; click n0 "javascript:alert(1)"')
    assert page.errors() == []
    assert page.requests() == []
