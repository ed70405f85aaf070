"""Rules that name another command, file or symbol."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.edits import edit
from whereas.diff.identifiers import renamed

FRAME = "# Workshop\n\nBe kind to guests.\n\n{}\n\nKeep a log of the work.\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Run `make check` before you push.", "Run `npm check` before you push."),
        ("Branch from `develop` for each fix.", "Branch from `trunk` for each fix."),
        ("All code must be written in TypeScript.", "All code must be written in JavaScript."),
        ("Describe each change with JSDoc comments.", "Describe each change with TypeDoc comments."),
        ("Members must keep notes in shed_log before noon.", "Members must keep notes in mill_book before noon."),
        ("Run `make check` before you push.", "Run `just check` before you push."),
        ("Build with `yarn build`.", "Build with `only build`."),
    ],
)
def test_another_identifier_is_another_rule(old: str, new: str) -> None:
    for one, two in ((old, new), (new, old)):
        assert [(c.kind, c.severity) for c in compare(FRAME.format(one), FRAME.format(two)).changes] == [("rule-changed", "major")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Pin the tool at `3.7.1` in each file.", "Pin the tool at `3.8.0` in each file."),
        ("Write `package json` by hand.", "Write `package.json` by hand."),
        ("Ask the clerk for the key.", "Ask the clerk for the seal."),
        ("Members must keep off-line notes.", "Members must keep on-line notes."),
        ("Members and/or guests must knock.", "Members and guests must knock."),
        ("Run `make check` before you push.", "Run `make check` before each push."),
    ],
)
def test_versions_spellings_and_prose_are_no_other_identifier(old: str, new: str) -> None:
    assert renamed(edit(old, new)) is None
    assert renamed(edit(new, old)) is None


def test_a_name_given_up_throughout_is_the_same() -> None:
    text = "# Workshop\n\nRookTool must start first. Never stop RookTool at night. Members must update RookTool weekly. RookTool must be kept dry.\n"
    assert {c.kind for c in compare(text, text.replace("RookTool", "HeronTool")).changes} <= {"rule-reworded", "editorial"}


def test_an_adverb_beside_code_is_one() -> None:
    assert [c.kind for c in compare(FRAME.format("Run `make check`."), FRAME.format("Just run `make check`.")).changes] == ["rule-narrowed"]
