"""Commands that became leave or a preference, without a word of force."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

MIRROR = {"weakened": "strengthened", "strengthened": "weakened"}


@pytest.mark.parametrize(
    ("old", "new", "read", "way"),
    [
        ("Ring the bell.", "You can ring the bell.", ("must", "may"), "weakened"),
        ("Ring the bell.", "Feel free to ring the bell.", ("must", "may"), "weakened"),
        ("Ring the bell.", "Optionally, ring the bell.", ("must", "must"), "weakened"),
        ("If it is late, ring the bell.", "If it is late, you can ring the bell.", ("must", "may"), "weakened"),
        ("Ring the bell.", "Prefer to ring the bell.", ("must", "should"), "weakened"),
        ("If it is late, ring the bell.", "If it is late, prefer to ring the bell.", ("must", "should"), "weakened"),
        ("Prefer ropes for boats.", "Use ropes for boats.", ("should", "must"), "strengthened"),
        ("Prefer ropes over chains.", "Use ropes over chains.", ("should", "must"), "strengthened"),
        ("Prefer ropes for boats.", "Always use ropes for boats.", ("should", "must"), "strengthened"),
    ],
)
def test_a_command_beside_leave_or_a_preference(old: str, new: str, read: tuple[str, str], way: str) -> None:
    assert judge(old, new, read).direction == way  # type: ignore[arg-type]
    assert judge(new, old, read[::-1]).direction == MIRROR[way]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("old", "new", "read"),
    [
        ("Ring the bell.", "Make sure that you can ring the bell.", ("must", "must")),
        ("Ring the bell.", "Please ring the bell.", ("must", "must")),
        ("Argue tomorrow, with steady hands.", "You can argue tomorrow, with calm minds.", ("must", "may")),
        ("Prefer ropes.", "Drop ropes.", ("should", "must")),
        ("You can find the key here.", "The key is found here.", ("may", None)),
    ],
)
def test_other_words_leave_nothing(old: str, new: str, read: tuple[str, str]) -> None:
    assert judge(old, new, read).direction in {"reworded", "changed"}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("old", "new", "read", "way"),
    [
        ("You should ring the bell.", "Please ring the bell.", ("should", "must"), "reworded"),
        ("If you stay, you should ring the bell.", "If you stay, please ring the bell.", ("should", "must"), "reworded"),
        ("You should not ring at night.", "Please do not ring at night.", ("should_not", "must_not"), "reworded"),
        ("You should never shout.", "Please never shout.", ("should_not", "must_not"), "reworded"),
        ("You should ring within a day.", "Please ring within a week.", ("should", "must"), "weakened"),
        ("You should ring.", "Please do not ring.", ("should", "must_not"), "reversed"),
        ("You should ring the bell.", "Ring the bell.", ("should", "must"), "strengthened"),
        ("You may ring the bell.", "Please ring the bell.", ("may", "must"), "strengthened"),
    ],
)
def test_please_binds_as_should_does(old: str, new: str, read: tuple[str, str], way: str) -> None:
    back = {"strengthened": "weakened", "weakened": "strengthened"}.get(way, way)
    assert judge(old, new, read).direction == way  # type: ignore[arg-type]
    assert judge(new, old, read[::-1]).direction == back  # type: ignore[arg-type]
