"""The tree: what a person needs to check a reading, and nothing that harms a terminal."""

from __future__ import annotations

import msgspec

import whereas
from whereas.render import style, tree, words

TEXT = """\
# House

## Gate {#gate authority=root}

You must close the gate.

**Rationale**: Goats wander.

### Nothing to see

The gate is green.

## Field {#field}

You should look at [?](#gate) first. You may rest, since work is long.
"""


def test_principles_stand_with_their_authority_and_below_their_parents():
    lines = tree.render(whereas.read(TEXT)).splitlines()
    assert "Gate  #gate  [root]" in lines
    assert any(line.startswith("  SHOULD") for line in lines)


def test_each_rule_shows_force_explanation_line_and_reason():
    lines = tree.render(whereas.read(TEXT)).splitlines()
    at = next(i for i, line in enumerate(lines) if "You must close the gate." in line)
    assert lines[at].split()[0] == "MUST"
    assert lines[at + 1].strip().startswith("explained nearby  (line 5; ")
    assert lines[at + 2].strip() == "because: Rationale: Goats wander."


def test_principles_without_rules_are_folded_and_counted():
    read = whereas.read(TEXT)
    short, full = tree.render(read), tree.render(read, everything=True)
    assert "Nothing to see" not in short
    assert "1 principle without rules not shown; --all shows them" in short
    assert "Nothing to see" in full
    assert "The gate is green." in full
    assert "--all" not in full


def test_a_reason_of_many_rules_is_printed_once():
    text = "# A\n\n## B\n\n- You must sing.\n- You must dance.\n\n**Rationale**: Joy keeps a house together.\n"
    shown = tree.render(whereas.read(text))
    assert shown.count("Joy keeps") == 1
    assert shown.count("as above") == 1


def test_a_bare_reference_shows_its_title():
    read = whereas.read(TEXT)
    assert "You should look at 'Gate' first." in tree.render(read)
    assert "You should look at ? first." in words.shown(msgspec.structs.replace(read, document=None)).values()


def test_a_question_mark_is_no_reference():
    text = "# A {#a}\n\nWhy ask? You must see [?](#a), [?](#a) and [the title](#a) first.\n"
    assert "You must see 'A', 'A' and the title first." in words.shown(whereas.read(text)).values()
    assert "Why ask?" in words.shown(whereas.read(text)).values()


def test_colour_changes_nothing_but_colour():
    read = whereas.read(TEXT)
    plain, coloured = tree.render(read), tree.render(read, colour=True)
    assert "\x1b" not in plain
    stripped = coloured
    for code in {part.split("m")[0] for part in coloured.split("\x1b[")[1:]}:
        stripped = stripped.replace(f"\x1b[{code}m", "")
    assert stripped == plain


def test_a_document_cannot_drive_the_terminal():
    read = whereas.read("# A\x1b[31m\n\nYou must \x1b]0;owned\x07 rest.\n\n## B {#b authority=\x1b[2J}\n\nYou must rest.\n")
    assert "\x1b" not in tree.render(read, everything=True)


def test_a_deep_document_does_not_exhaust_the_stack():
    text = "\n".join("  " * n + f"- **P{n}**: You must rest." for n in range(60))
    assert "You must rest." in tree.render(whereas.read(f"# A\n\n{text}\n"))


def test_warnings_stand_at_the_end():
    assert tree.render(whereas.read(b"")).splitlines()[-1] == "note: holds no text to read"


def test_clip_cuts_at_a_word():
    assert style.clip("one two three", 9) == "one two\u2026"
    assert style.clip("one", 9) == "one"
    assert len(style.clip("x" * 50, 9)) == 9
