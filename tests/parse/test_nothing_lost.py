"""The law of parse: every character of the text is reachable, none twice, and each statement's words stand where it says."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from parse.samples import ALL
from whereas.model.errors import InputError
from whereas.parse import parse

if TYPE_CHECKING:
    from whereas.model.document import Document

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
DOCUMENTS = sorted(CORPUS.rglob("*.md")) if CORPUS.is_dir() else []
PIECES = [
    "# Gate\n\n", "## Be kind {#kind authority=keeper}\n", "You must close the gate, because goats wander. ", "- **Fair**: all wait\n",
    "  - deeper\n", "1. one\n",
    "> quoted\n", "```\nYou must\n", "~~~\n", "!!! note \"Why\"\n", "    indented\n", "[?](#kind) ", "[^a]", "\n[^a]: because\n", "**", "*", "_",
    "`", "<!-- c -->", "\\*",
    "&amp;", "<b>", "|a|b|\n|-|-|\n|c|d|\n", "---\n", "+++\n", "\n", "\n\n", " ", "\t", "\r\n", "\r", "Version: 1.0.0\n",
    "; Nobody may shout.", "“Stop!” ", "é漢🙂。", "\u2028", "\x0c",
]  # fmt: skip
SPACE = re.compile(r"\s")
MARKS = re.compile(
    r'[\s>*+\-|:=#~`]*(?:\d{1,9}[.)][\s>]*)*(?:\[\^[^\]]*\]:|\[[^\]]*\]:.*|!!!.*)?[\s>*+\-|:=#~`]*|^\s*(?:[-*+]|\d+[.)])?\s*', re.DOTALL
)  # fmt: skip
"""What may stand between two leaves: marks of lists, quotes, tables and headings, numbers, link definitions, the first line of an admonition."""


def check(text: str, document: Document) -> None:
    leaves = [b for b in document.blocks if b.leaf]
    assert all(a.span.end <= b.span.start for a, b in pairwise(leaves))
    bounds = [0, *(at for b in leaves for at in (b.span.start, b.span.end)), len(text)]
    assert "".join(text[a:b] for a, b in pairwise(bounds)) == text == document.source.text
    statements = [s for s in document.statements if not s.heading]
    assert all(a.span.end <= b.span.start for a, b in pairwise(statements))
    for s in document.statements:
        block = document.blocks[s.place.block].span
        assert block.start <= s.span.start <= s.span.end <= block.end
        assert s.text
        assert (text.count("\n", 0, s.span.start) + 1, s.span.start - text.rfind("\n", 0, s.span.start)) == (s.span.line, s.span.column)
    for p in document.principles:
        assert 0 <= p.extent.start <= p.span.end <= p.extent.end <= len(text)
        assert p.statements == tuple(s.id for s in document.statements if s.principle == p.id and not s.heading)


def misplaced(text: str, document: Document) -> list[tuple[str, int]]:
    """Characters of statements that do not stand in the source where the offsets say (white space and escapes are folded)."""
    found = []
    for s in document.statements:
        if s.place.kind == "example":
            continue
        for (at, source), (stop, _) in pairwise([*s.place.offsets, (len(s.text), 0)]):
            said = SPACE.sub(" ", text[source : source + stop - at])
            found += [(word, source + n) for n, (word, char) in enumerate(zip(s.text[at:stop], said, strict=True)) if char not in {word, "&", "\\"}]
    return found


@pytest.mark.parametrize("name", ALL)
def test_samples_are_kept_whole(name: str) -> None:
    document = parse(ALL[name], path=name)
    check(ALL[name], document)
    assert misplaced(ALL[name], document) == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: p.stem)
def test_the_corpus_is_kept_whole(path: Path) -> None:
    document = parse(path.read_bytes(), path=path.name)
    text = path.read_text(encoding="utf-8-sig")
    check(text, document)
    assert misplaced(text, document) == []
    assert between(text, document) == []


def between(text: str, document: Document) -> list[str]:
    """What stands between leaves and is more than marks."""
    leaves = [b.span for b in document.blocks if b.leaf]
    gaps = [text[a:b] for a, b in pairwise([0, *(at for s in leaves for at in (s.start, s.end)), len(text)])][::2]
    return [line for gap in gaps for line in gap.split("\n") if not MARKS.fullmatch(line)]


@pytest.mark.parametrize("name", ALL)
def test_between_the_leaves_of_the_samples_stand_only_marks(name: str) -> None:
    assert between(ALL[name], parse(ALL[name], path=name)) == []


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
@example("\t\u2028")
@example("*    indented\n\t\tYou must close the gate, because goats wander. **")
@settings(deadline=None, max_examples=150)
def test_any_markdown_is_kept_whole(text: str) -> None:
    document = parse(text, path="x")
    check(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), document)


@given(st.binary(max_size=80) | st.text(max_size=80).map(lambda t: t.encode("utf-8", "replace")))
@settings(deadline=None, max_examples=150)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = parse(data, path="x")
    except InputError as error:
        assert str(error).startswith("x")
    else:
        check(document.source.text, document)


@given(st.sampled_from(sorted(ALL)), st.sampled_from(["\r\n", "\r"]), st.booleans())
@settings(deadline=None, max_examples=14)
def test_newlines_and_mark_change_nothing_but_what_is_said_of_them(name: str, newline: str, mark: bool) -> None:
    plain, other = parse(ALL[name]), parse(("\ufeff" if mark else "") + ALL[name].replace("\n", newline))
    assert (other.statements, other.principles, other.relations, other.metadata) == (plain.statements, plain.principles, plain.relations, plain.metadata)
    assert (other.source.newline, other.source.bom) == ("crlf" if newline == "\r\n" else "cr", mark)


@pytest.mark.parametrize("name", [n for n in ALL if n not in {"chinese"}])
def test_ids_and_words_stay_when_lines_are_wrapped_anew(name: str) -> None:
    """Joining the lines of plain paragraphs is layout."""
    text = re.sub(r"(?<=[a-z,])\n(?=[a-z])", " ", ALL[name])
    old, new = parse(ALL[name]), parse(text)
    keep = [s for s in old.statements if s.place.kind not in {"example"}]
    assert [(s.id, s.text) for s in new.statements if s.place.kind not in {"example"}] == [(s.id, s.text) for s in keep]
