"""Text inside HTML: read between lines of tags, told of where it is not read."""

from __future__ import annotations

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
