"""Golden facts of the corpus, counted by hand and by other tools before whereas was written. Skipped where the corpus is not."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from whereas.parse import parse

if TYPE_CHECKING:
    from whereas.model.document import Document

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
OLD, NEW = "model_spec/2025-04-11.md", "model_spec/2025-09-12.md"


@cache
def read(name: str) -> Document:
    return parse((CORPUS / name).read_bytes(), path=name)


def explicit(name: str) -> dict[str, str | None]:
    """Id -> authority of the sections that have an id of their own."""
    return {p.id: p.authority for p in read(name).principles if p.explicit and p.kind == "section"}


def test_sections_with_an_id() -> None:
    assert (len(explicit(OLD)), len(explicit(NEW)), len(explicit(OLD).keys() & explicit(NEW).keys())) == (71, 77, 66)


def test_authorities_that_changed() -> None:
    old, new = explicit(OLD), explicit(NEW)
    changed = Counter((old[i], new[i]) for i in old.keys() & new.keys() if old[i] != new[i])
    assert changed == {("platform", "root"): 16, ("platform", "system"): 3}


@pytest.mark.parametrize(("name", "sections"), [(OLD, 18), (NEW, 22)])
def test_sections_with_commentary(name: str, sections: int) -> None:
    document = read(name)
    home = {s.place.block: s.principle for s in document.statements}
    inside = {home[b.index] for b in document.blocks if b.index in home and b.parent is not None and "Commentary" in document.blocks[b.parent].info}
    by_id = {p.id: p for p in document.principles}
    for at in list(inside):  # an item's commentary is its section's
        while by_id[at].kind == "item":
            at = by_id[at].parent or ""
        inside.add(at)
    assert len({i for i in inside if by_id[i].kind == "section"}) == sections


@pytest.mark.parametrize("name", [p.relative_to(CORPUS).as_posix() for p in sorted(CORPUS.rglob("*.md"))] if CORPUS.is_dir() else [])
def test_every_reference_is_resolved_or_told(name: str) -> None:
    """Of the corpus's many references within a document all lead somewhere, but to footnotes that were never published with it."""
    unknown = [r for r in read(name).references if r.resolved is None]
    assert [r.target for r in unknown if r.kind == "id"] == []
    assert unknown == [] or name.startswith("model_spec/")


@pytest.mark.parametrize(
    ("name", "version", "dialect", "report"),
    [
        (NEW, None, "model-spec", False), ("claude/2026-01-20.md", None, "prose", False), ("articles/us-constitution.md", None, "articles", False),
        ("spec-kit/spec-kit.md", "1.0.0", "spec-kit", True), ("spec-kit/spec-kit-plus.md", "1.1.0", "spec-kit", False),
        ("spec-kit/oriva-platform.md", "1.0.1", "spec-kit", True), ("more/contributor-covenant-2.1.md", "2.1", "prose", False),
    ],
)  # fmt: skip
def test_version_dialect_and_amendment_report(name: str, version: str | None, dialect: str, report: bool) -> None:
    document = read(name)
    assert (document.version, document.dialect, document.report is not None, document.language) == (version, dialect, report, "en")


def test_examples_are_no_text_of_the_document() -> None:
    """Nothing in a fence is a heading or a sentence."""
    document = read(NEW)
    fences = [b.span for b in document.blocks if b.kind == "fence"]
    assert len(fences) > 50
    assert not [b for b in document.blocks if b.kind == "heading" and any(f.start <= b.span.start < f.end for f in fences)]
    assert sum(s.place.kind == "example" for s in document.statements) == len(fences)
