"""The words of a <summary>: a rule that is folded is read, and the name of what is folded is not."""

from __future__ import annotations

import pytest

from diff_documents import read

MARKED = {
    "<details>\n<summary><strong>Sailors must rest.</strong></summary>\n\nText.\n\n</details>": ["Sailors must rest.", "Text."],
    "<details><summary>Never push to <code>main</code>.</summary></details>": ["Never push to main."],
}
READ = {
    "<details>\n<summary>Sailors must rest.</summary>\n\nText.\n\n</details>": ["Sailors must rest.", "Text."],
    "<details><summary>Sailors must rest</summary></details>": ["Sailors must rest"],
    "<summary>Never swim.</summary>\n<summary>Always sing.</summary>": ["Never swim.", "Always sing."],
    "- One\n  <details>\n  <summary>Sailors should rest.</summary>\n\n  Text.\n  </details>": ["One", "Sailors should rest.", "Text."],
    "<details>\n<summary>\nSailors must rest.\n</summary>\n</details>": ["Sailors must rest."],
}
NAMES = ["Usage", "Click to expand", "Why must it rain?", "Table of contents", "`--force`"]
NAMES += [
    "Why sailors should rest",
    "How you should row",
    "Things a sailor may ask",
    "What you should never do",
    "Files you should know",
    "Must read",
    "Always-on lamp for all",
]
NAMES += [
    "Always on",
    "Never again",
    "Never events",
    "Always allowed",
    "When to rest.",
    "Where you must moor.",
    "Who must row.",
    "Who you must ask.",
    "See the annex.",
    "View all oars.",
    "Always online",
    "Show every oar that must be wet.",
    "When rowing at night, you may see this lamp.",
]
NAMES += ["Examples of what you must do.", "Details you should know.", "More you must know."]
NAMES += ["Example prompt: you must be brief.", "Show the logs.", "Expand for details.", "Sailors should know more...", "Click to expand!"]


RULES = [
    "When you row twice, you may get a second oar.",
    "When a lamp breaks, you may notice smoke and must report it.",
    "Where possible, sailors should bow.",
    "When you row, always sing.",
    "Things must be put back.",
    "Files must end in a newline.",
    "Examples must be true.",
]
RULES += [
    "More than one person must row.",
    "Details must be kept dry.",
    "Who breaks an oar must leave.",
    "Show respect to all sailors.",
    "View every oar twice.",
]
RULES += ["See something, say something.", "Never lie", "Always ask", "Don't guess"]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_that_opens_as_a_name_may_is_read(rule):
    assert [s.text for s in read(f"# Ship\n\n<details><summary>{rule}</summary></details>\n").statements] == [rule]


@pytest.mark.parametrize("body", READ)
def test_a_rule_in_a_summary_is_read(body):
    found = read(f"# Ship\n\n{body}\n")
    assert [s.text for s in found.statements] == READ[body]
    assert [found.document.source.text[s.span.start : s.span.end].strip() for s in found.statements] == READ[body]


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_what_is_folded_is_no_statement(name):
    found = read(f"# Ship\n\n<details>\n<summary>{name}</summary>\n\nSailors must rest.\n\n</details>\n")
    assert [s.text for s in found.statements] == ["Sailors must rest."]
    assert not found.warnings


@pytest.mark.parametrize("tag", ["pre", "svg", "style", "textarea", "script"])
def test_a_summary_in_code_or_a_drawing_is_no_statement(tag):
    found = read(f"# Ship\n\n<{tag}>\n<summary>Sailors must bow.</summary>\n</{tag}>\n\nSailors must rest.\n")
    assert [s.text for s in found.statements] == ["Sailors must rest."]


@pytest.mark.parametrize("body", MARKED)
def test_so_is_one_with_words_that_are_stressed(body):
    assert [s.text for s in read(f"# Ship\n\n{body}\n").statements] == MARKED[body]


@pytest.mark.parametrize(
    "body", ["<summary></summary>" * 500 + "x", "<summary> </summary>" * 500 + "x", "<summary>" + " " * 30_000 + "</summary>", "<summary>" + "<b>a" * 9_000]
)
def test_many_empty_or_open_summaries_take_no_time(body):
    assert not read(f"# Ship\n\n<details>\n{body}\n</details>\n").rules
