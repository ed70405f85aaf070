"""Lines of text: as wide as the terminal, within bounds; colours take no room."""

from __future__ import annotations

import re
import sys

import pytest

from whereas.cli import common
from whereas.render.style import LEAST_WIDTH, WIDTH, Style

WORDS = "Members must close the lower gate at night and hang the lantern beside it, for the ferry cannot see the quay without a light. " * 3


@pytest.mark.parametrize(("columns", "wide"), [(80, 80), (40, LEAST_WIDTH), (200, WIDTH)])
def test_as_wide_as_the_terminal(columns: int, wide: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert (common.width(None), common.width(None, paged=True)) == (WIDTH, wide)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    assert (common.width(None), common.width("told.txt")) == (wide, WIDTH)
    assert max(map(len, Style(False, wide).wrap(WORDS, "    ").splitlines())) in range(wide - 10, wide + 1)


def test_colours_take_no_room() -> None:
    painted = " ".join(Style(True)(word, "red", "strike") for word in WORDS.split())
    assert re.sub(r"\x1b\[[\d;]*m", "", Style(True, 70).wrap(painted, "  ")) == Style(False, 70).wrap(WORDS, "  ")
