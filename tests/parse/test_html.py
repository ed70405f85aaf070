"""Text inside HTML: read between lines of tags, told of where it is not read."""

from __future__ import annotations

import pytest

from whereas.parse import parse


def texts(source: str) -> list[str]:
    return [s.text for s in parse(source, path="gate.md").statements if not s.heading]


def test_what_stands_between_lines_of_tags_is_read_as_markdown() -> None:
    source = "# Gate\n\n<rules>\nNever lend the key.\n- You must ring.\n</rules>\n\nYou may sing.\n"
    assert texts(source) == ["Never lend the key.", "You must ring.", "You may sing."]
    document = parse(source, path="gate.md")
    assert [source[s.span.start : s.span.end] for s in document.statements] == ["Never lend the key.", "You must ring.", "You may sing."]
    assert document.warnings == ()


def test_a_summary_is_a_tag_and_other_text_in_html_is_told_of() -> None:
    assert texts("# Gate\n\n<details>\n<summary>More</summary>\nYou should ring.\n</details>\n") == ["You should ring."]
    document = parse("# Gate\n\n<div>You must ring.</div>\n", path="gate.md")
    assert document.statements == ()
    assert document.warnings[0] == "line 3: text inside HTML is not read; put it between lines of its own tags, or outside of them"


def test_pictures_and_scripts_are_passed_over_in_silence() -> None:
    for inside in ('<p align="center">A logo</p>', "<script>\nalert(1)\n</script>", '<div>\n<img src="x">\n</div>'):
        assert parse(f"# Gate\n\n{inside}\n\nYou must ring.\n", path="gate.md").warnings == ()


def read_where_it_stands(source: str) -> list[str]:
    """The words of the statements, each of which must lie within its span."""
    document = parse(source, path="gate.md")
    assert document.warnings == ()
    assert all(s.text in " ".join(source[s.span.start : s.span.end].split()) for s in document.statements)
    return [s.text for s in document.statements]


def test_what_stands_behind_a_comment_on_its_line_is_read() -> None:
    assert read_where_it_stands("<!-- note --> You must ring, because bells wake.\n") == ["You must ring, because bells wake."]
    items = "- <!-- 3.1 --> Keepers must count\n  the keys.\n- <!-- 3.2 -->Keepers may sing.\n"
    assert read_where_it_stands(items) == [
        "Keepers must count the keys.",
        "Keepers may sing.",
    ]
    assert read_where_it_stands("You must ring.\n<!-- a --> You may sing. <!-- b -->\n") == ["You must ring.", "You may sing."]
    assert read_where_it_stands("<!-- You must ring.\n\n- a --> You must ring.\n\n> <!-- b\n> c --> You may sing.\n") == ["You must ring.", "You may sing."]
    assert read_where_it_stands("<rules>\n<!-- a -->\nYou must ring.\n</rules>\n") == ["You must ring."]
    assert read_where_it_stands("<!-- a --> <!-- b -->\n<!-- c -->\n\nYou must ring.\n") == ["You must ring."]


def test_paragraphs_marked_up_by_hand_are_read() -> None:
    assert read_where_it_stands("<p>You must ring.</p>\n<p>You may sing,\nand dance.</p>\n") == ["You must ring.", "You may sing, and dance."]
    assert read_where_it_stands("<center>\nYou must ring.\n</center>\n\n<center>You may sing.</center>\n") == ["You must ring.", "You may sing."]


def test_words_that_are_shown_and_not_read_are_told_of() -> None:
    table, never = "<table><tr><td>You must ring.</td></tr></table>", "<!-- never closed\n\nYou must ring."
    script = "<script>\nlet bell = 1\n\nYou must ring."
    for hidden in (table, never, script, '<p><img src="x"> You must ring.</p>', "<h1>You must ring</h1>"):
        [told] = parse(f"You may sing.\n\n{hidden}\n", path="gate.md").warnings
        assert told.startswith("line 3: ")
    for quiet in ('<p><a href="x">English</a> &nbsp; <img src="x"></p>', "<style>\np { color: red }\n</style>", "<!-- a --><svg><text>bell</text></svg>"):
        assert parse(f"You may sing.\n\n{quiet}\n", path="gate.md").warnings == ()


@pytest.mark.parametrize(
    ("hidden", "mend"),
    [
        ("```sh\nring\n\nYou must ring.\n", "close it with a line '```'"), ("~~~\nring\n```\n\nYou must ring.\n", "close it with a line '~~~'"),
        ("````\nring\n```\n", "close it with a line '````'"), ("> ```\n> ring\n\nYou must ring.\n", "close it with a line '```'"),
        ("- ```\n  ring\n\n  You must ring.\n", "close it with a line '```'"), ("```\nring", "close it with a line '```'"),
    ],
)  # fmt: skip
def test_code_that_is_never_closed_is_told_of(hidden: str, mend: str) -> None:
    [told] = parse(f"You may sing.\n\n{hidden}", path="gate.md").warnings
    assert told == f"line 3: code that is never closed begins here; nothing in it is read: {mend}"


def test_an_underline_of_other_renderers_is_told_of() -> None:
    [told] = parse("Bells\n~~~~~\n\nYou must ring.\n", path="gate.md").warnings
    assert told.startswith("line 2: ")
    assert told.endswith(": write the heading above it with '#'")


def test_code_that_is_closed_or_empty_is_not_told_of() -> None:
    for quiet in (
        "```\nring\n```\n",
        "```\nring\n`````  \n",
        "> ~~~\n> ring\n> ~~~\n",
        "- ```\n  ring\n  ```",
        "```",
        "```\n```",
        "    ring\n",
        "<pre>ring</pre>\n",
    ):
        assert parse(f"You may sing.\n\n{quiet}", path="gate.md").warnings == ()


def test_a_directive_ends_where_its_comment_does() -> None:
    document = parse(
        "- <!-- whereas: not-a-rule --> Keepers must count.\n- <!-- whereas: ignore unexplained-rule -- known --> You must ring.\n", path="gate.md"
    )
    assert [(d.words, d.reason) for d in document.directives] == [("not-a-rule", ""), ("ignore unexplained-rule", "known")]
    assert [document.blocks[d.governs or 0].kind for d in document.directives] == ["paragraph", "paragraph"]
    document = parse("<!-- whereas: not-a-rule --> <!-- whereas: ignore unexplained-rule -- known -->\nYou must ring.\n", path="gate.md")
    assert [(d.words, d.reason) for d in document.directives] == [("not-a-rule", ""), ("ignore unexplained-rule", "known")]
