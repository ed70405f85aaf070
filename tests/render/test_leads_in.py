"""An item that came or went under "must not:" is shown with its lead-in, since by itself it reads as an order."""

from __future__ import annotations

import pytest

from diff_documents import read
from whereas.diff.compare import diff
from whereas.render import diff_github, diff_markdown, diff_text

HEAD = "# Barn\n\n## Hay\n\n"
LISTED = "Helpers must not:\n\n- light fires\n- smoke in the loft\n\nHelpers must:\n\n- sweep the floor\n- close the gate\n"


@pytest.mark.parametrize(("item", "shown"), [("- smoke in the loft\n", "Helpers must not: smoke in the loft"), ("- close the gate\n", "close the gate")])
def test_an_item_is_shown_behind_what_forbids_it(item: str, shown: str) -> None:
    old, new = read(HEAD + LISTED.replace(item, "")), read(HEAD + LISTED)
    for one, two in ((old, new), (new, old)):
        told = diff(one, two)
        for page in (diff_text.render(told, old=one, new=two), diff_markdown.render(told, old=one, new=two), diff_github.render(told, old=one, new=two)):
            assert shown in page
        assert "must: close" not in diff_text.render(told, old=one, new=two)
