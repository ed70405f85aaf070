"""Bullets, pipes and borders that come or go with a statement are part of that change."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.render.diff_text import render

HEAD = "# Orchard\n\n## Trees\n\n"
PRUNE, WATER, STAKE = "- Members must prune the pears.\n", "- Members must water the saplings.\n", "- Members must stake the vines.\n"
TABLE = "\n| Tree | Water |\n|---|---|\n| pear | at most 4 cans |\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [(PRUNE + STAKE, PRUNE + WATER + STAKE), (PRUNE, PRUNE + WATER + STAKE), (PRUNE, PRUNE + TABLE), (PRUNE, PRUNE + "\n```\nwater --all\n```\n")],
)
def test_marks_belong_to_what_came_or_went(old: str, new: str) -> None:
    for one, two in ((old, new), (new, old)):
        found = compare(HEAD + one, HEAD + two)
        told = {c.id: c for c in found.changes}
        for change in found.changes:
            if change.kind == "editorial":
                assert change.within is not None
                assert told[change.within].kind != "editorial"
        assert "typography" not in render(found)


def test_marks_of_what_stays_are_told() -> None:
    found = compare(HEAD + PRUNE + STAKE, HEAD + PRUNE.replace("- ", "* ") + STAKE.replace("- ", "* ") + WATER.replace("- ", "* "))
    assert [c.within for c in found.changes if c.kind == "editorial"] == [None]
    assert "typography, marks and links in 4 places" in render(found)
