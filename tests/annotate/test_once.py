"""Answers about cues are found once, for the very same cues only."""

from __future__ import annotations

from whereas.annotate import once as module
from whereas.annotate.cues import Cues
from whereas.annotate.once import once


def cues(word: str) -> Cues:
    return Cues((word,), (), 0, -1, "", negated=False, subject=(), shape="noun", capitals=frozenset())


def test_the_same_cues_are_asked_once_and_equal_ones_anew() -> None:
    asked: list[str] = []

    @once
    def loud(read: Cues, mark: str) -> str:
        asked.append(read.lower[0])
        return read.lower[0].upper() + mark

    bell = cues("bell")
    assert [loud(bell, "!"), loud(bell, "!"), loud(bell, "?"), loud(cues("bell"), "!")] == ["BELL!", "BELL!", "BELL?", "BELL!"]
    assert asked == ["bell"] * 3


def test_what_is_kept_is_bounded(monkeypatch) -> None:
    monkeypatch.setattr(module, "KEPT_MOST", 2)
    asked: list[str] = []

    @once
    def noted(read: Cues) -> None:
        asked.append(read.lower[0])

    several = [cues(word) for word in ("a", "b", "c")]
    for read in (*several, several[0]):
        noted(read)
    assert asked == ["a", "b", "c", "a"]
