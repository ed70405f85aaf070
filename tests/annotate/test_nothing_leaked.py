"""No id, title, party name or sentence of a corpus document may stand in the source, a lexicon or the weights."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from whereas.annotate.reader import prepare
from whereas.parse import parse

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared/corpus"
HOUSES = ("anthropic", "claude", "openai", "chatgpt", "kubernetes", "airbnb", "18f", "oriva", "ghostty", "specify-cli")
"""Names of houses and their models, which are no words of the language."""

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")


def shipped() -> str:
    files = [p for p in (ROOT / "src").rglob("*") if p.suffix in {".py", ".toml", ".json", ".txt"}]
    return "\n".join(p.read_text(encoding="utf-8") for p in files).lower()


def test_no_house_is_named() -> None:
    text = shipped()
    assert [name for name in HOUSES if re.search(rf"\b{re.escape(name)}\b", text)] == []


def test_no_id_title_or_sentence_is_shipped() -> None:
    text = " ".join(shipped().split())
    found = []
    for path in sorted(CORPUS.rglob("*.md")):
        document = parse(path.read_bytes(), path=str(path))
        ids = {p.id for p in document.principles if p.explicit and "_" in p.id}
        titles = {p.title.lower() for p in document.principles if len(p.title.split()) >= 4}
        sentences = {s.text.lower() for s in document.statements if len(s.text.split()) >= 7 and s.place.kind != "example"}
        found += [(path.name, words) for words in ids | titles | sentences if words in text]
    assert found == []


def test_learnt_parties_are_no_features() -> None:
    """A word that only one document's parties are called by must not be a feature of the model; parties are masked before words are counted."""
    document = parse((CORPUS / "model_spec/2025-04-11.md").read_bytes())
    assert prepare(document).parties.governed
    weights = (ROOT / "src/whereas/annotate/weights/roles.json").read_text(encoding="utf-8")
    assert '"w=<party>"' in weights
    assert '"w=claude"' not in weights
    words = (ROOT / "src/whereas/annotate/weights/net-words.txt").read_text(encoding="utf-8").split("\n")
    assert "<party>" in words
    assert "claude" not in words
