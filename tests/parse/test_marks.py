"""Version lines, references, footnotes, directives, ladders of authority, languages."""

from __future__ import annotations

import pytest

from parse.samples import ARABIC, CHINESE, GERMAN, PROJECT, PROSE, RANKED
from whereas.model.errors import InputError
from whereas.parse import parse


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ("**Version**: 1.1.0 | **Ratified**: 2026-01-02 | **Last Amended**: 2026-02-03", "1.1.0"), ("> Version 1.3.0", "1.3.0"), ("Version: v2.1.0", "2.1.0"),
        ("_Version 1.2_", "1.2"), ("*Version 3.0.0, adopted 2026-02-01*", "3.0.0"), ("Version 1.0 (2026-01-01)", "1.0"), ("**Version**: `1.2.0`", "1.2.0"),
        ("**Constitution Version:** 2.0", "2.0"), ("- **Version**: 1.4.0\n- **Ratified**: 2026-01-01", "1.4.0"),
        ("Version **1.1.0** | Ratified **2026-01-02**", "1.1.0"),
        ("**Version**: [CONSTITUTION_VERSION]", None), ("Version 1.1 of the spec must be read first.", None), ("The version is 2.0.", None),
    ],
)  # fmt: skip
def test_version_lines(text: str, version: str | None) -> None:
    document = parse(f"# T\n\nWords.\n\n{text}\n")
    assert document.version == version
    assert [p.id for p in document.principles] == ["preamble"]


@pytest.mark.parametrize(
    ("text", "version"),
    [
        ('---\nversion: "2.0.1"\n---\n\nB\n', "2.0.1"), ("---\nmeta:\n  version: 3\n---\nB\n", None),
        ('+++\nversion = "2.1"\n\n[more]\nversion = "9"\n+++\nB\n', "2.1"),
        ("---\nversion: 1.0 # first\n---\nB\n", "1.0"), ("B\n\n---\nversion: 1.0\n---\n", None), ("+++\nnever closed\n", None),
    ],
)  # fmt: skip
def test_front_matter(text: str, version: str | None) -> None:
    assert parse(text).version == version


def test_names_values_and_places_of_the_version_line() -> None:
    document = parse(PROJECT)
    assert [(n, v) for n, v, _ in document.metadata] == [("version", "1.1.0"), ("ratified", "2026-01-02"), ("last amended", "2026-02-03")]
    assert all(PROJECT[s.start : s.end] == v for _, v, s in document.metadata)
    assert document.report is not None
    assert (document.report.line, document.report.end_line) == (1, 4)
    assert [(n, v) for n, v, _ in parse(PROSE).metadata] == [("title", "How we read"), ("version", "0.3"), ("version", "1.3.0")]


SUMMARY = "**Summary of the amendment**: The hay rules were put in order; the older version 0.9 of the barn plan, dated 2024-01-01, is no longer meant. "
SUMMARY += "Whoever kept to the plan of the first version keeps to the new one, amended on the day that the barn was built, and to nothing else besides."


def test_a_block_of_labelled_lines_is_read_line_by_line() -> None:
    text = f"# Law\n\nShut the gate.\n\n**Version**: 2.1.0\n**Ratified**: 2025-10-27\n{SUMMARY}\n**Last Amended**: 2026-02-03\n**Keeper**: the farm\n"
    assert len(text) > 300
    document = parse(text)
    assert [(n, v) for n, v, _ in document.metadata] == [("version", "2.1.0"), ("ratified", "2025-10-27"), ("last amended", "2026-02-03")]
    assert all(text[s.start : s.end] == v for _, v, s in document.metadata)
    prose = parse(f"# Law\n\nVersion 2: shut the gate. {SUMMARY.replace('**', '')} {SUMMARY.replace('**', '')}\n")
    assert (prose.version, prose.metadata) == (None, ())


def test_references_lead_to_principles_or_nowhere() -> None:
    found = [(r.kind, r.target, r.resolved, r.statement) for r in parse(RANKED).references]
    assert found == [
        ("id", "second-part", "second-part", "ground/1"), ("id", "kind", "kind", "ground/1"), ("id", "nowhere", None, "ground/1"),
        ("id", "kind", "kind", "ground/2"), ("id", "second-part", "second-part", "ground/3"), ("footnote", "why", "why", "kind/1"),
        ("id", "ground", "ground", "kind/2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("target", "title"),
    [
        ("#be-kind", "Be kind"), ("#1-be-kind", "1. Be kind"), ("#be-kind", "1. Be kind"), ("#Be_Kind", "Be kind"), ("#whats-new", "What’s new?"),
        ("#m%C3%BCll", "Müll"), ("#top-of-it", "T"), ("#old", '<a name="old"></a>Be kind'), ("#older", 'A</p>\n\n<a id="older"></a>\n\n## Be kind'),
    ],
)  # fmt: skip
def test_slugs_and_anchors_answer(target: str, title: str) -> None:
    found = parse(f"# Top of it\n\nSee [this]({target}).\n\n## {title}\n\nx\n").references
    assert found[0].resolved is not None


def test_an_anchor_before_a_heading_is_the_headings() -> None:
    assert parse('# T\n\n[x](#y)\n\n## A\n\nwords\n\n<a name="y"></a>\n## B\n\n### C\n').references[0].resolved == "b"


def test_a_footnote_mark_is_no_word_whether_or_not_its_footnote_is_there() -> None:
    document = parse("# T\n\nWait[^8a]. Go[^b].\n\n[^b]: because\n")
    assert [s.text for s in document.statements] == ["Wait.", "Go.", "because"]
    assert [(r.target, r.resolved) for r in document.references] == [("8a", None), ("b", "b")]
    assert [s.place.cites for s in document.statements] == [("8a",), ("b",), ()]


def test_a_comment_governs_its_block_or_the_next() -> None:
    text = "# T\n\n<!-- whereas: not-a-rule -- it is a quotation -->\n\nYou must wait.\n\nYou may go. <!-- whereas: rule may -->\n"
    document = parse(text)
    said = [(d.words, d.reason, document.blocks[d.governs].span.line if d.governs is not None else None) for d in document.directives]
    assert said == [("not-a-rule", "it is a quotation", 5), ("rule may", "", 7)]


def test_the_documents_own_ladder() -> None:
    text = (
        "# Ranks {#ranks}\n\n1. **Owner**: owner sections and steward messages\n2. **Guest**: guest messages\n\n"
        "# A {#a authority=guest}\n\nx\n\n# B {#b authority=owner}\n\ny\n"
    )
    assert parse(text).authorities == (("owner", "steward"), ("guest",))
    assert parse("# A {#a authority=guest}\n\nx\n").authorities is None


@pytest.mark.parametrize(("text", "language", "named"), [(GERMAN, "de", "German"), (CHINESE, "zh", "Chinese"), (ARABIC, "und", "not written in English:")])
def test_of_another_language_the_structure_is_read_and_that_is_said(text: str, language: str, named: str) -> None:
    document = parse(text)
    assert document.language == language
    assert named in document.warnings[0]
    assert "in English only" in document.warnings[0]


TERSE = "# Hay\n\n- Do: turn the hay\n- Do: stack the sacks\n- Do: shut gates\n- Don't: burn straw\n- Don't: wake sheep\n- Don't: run\n- Don't: shout\n"
SIGNED = "- ✅ **DO** turn hay\n- ✅ **DO** stack sacks\n- ✅ **DO** shut gates\n- ❌ **DO NOT** burn it\n- ❌ **DO NOT** wake sheep\n- ❌ **DO NOT** shout\n"
BARE = "Turn hay. Stack sacks. Write labels. Shut gates. Keep dogs indoors. Pile straw loosely. Name every field. Count sheep nightly. Mend broken fences.\n"
TERSE_PORTUGUESE = "- Sempre vire o feno antes de chover\n- Nunca queime a palha\n- Feche os portões do curral\n- Peça ajuda ao dono\n- Conte as ovelhas\n"
POLISH = "Każdy parobek musi zamykać bramy do zmroku. Nie wolno palić słomy, a siano trzeba obracać do sucha. Kto odchodzi, zgłasza to na piśmie.\n"


@pytest.mark.parametrize(("text", "english"), [(TERSE, True), (SIGNED, True), (BARE, True), (TERSE_PORTUGUESE, False), (POLISH, False)])
def test_a_few_short_commands_show_their_language(text: str, english: bool) -> None:
    assert (parse(text).language == "en") is english


def test_structure_in_other_languages() -> None:
    assert [(p.id, p.parent) for p in parse(GERMAN).principles] == [("ruhe", None), ("ausnahme", "ruhe")]
    assert [(p.id, p.parent) for p in parse(CHINESE).principles] == [("quiet", None), ("例外", "quiet")]
    assert [s.text for s in parse(CHINESE).statements][:2] == ["读者必须保持安静，因为别人在读书。", "读者不得吃东西！"]
    assert "Die Fenster müssen z. B. geschlossen bleiben." in [s.text for s in parse(GERMAN).statements]
    assert [s.text for s in parse(ARABIC).statements][1:] == ["لا يجوز الأكل هنا؟", "نعم."]


def test_half_a_character_is_no_text() -> None:
    with pytest.raises(InputError, match=r"a\.md:3:2: holds half a character"):
        parse("# A\n\nb\ud800\n", path="a.md")
