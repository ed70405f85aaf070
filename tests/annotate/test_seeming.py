"""Phrases that only seem to give a reason."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.reader import prepare
from whereas.parse import parse


def explained(sentence: str) -> str | None:
    """How the last rule of a short document is explained."""
    return annotate(parse(f"# Mill\n\nThe keeper must lock the gate.\n\n## Barges\n\n{sentence}\n", path="mill.md")).rules[-1].explained


@pytest.mark.parametrize(
    "sentence",
    [
        "Unless otherwise provided, the guild shall meet monthly.",
        "Barges must not be entered, except as otherwise permitted by law.",
        "The guild shall not sell, lease or otherwise dispose of a barge.",
        "The guild shall meet monthly unless the members otherwise decide.",
        "Do not copy or otherwise distribute the list.",
        "If the lock is free, enter it; otherwise wait at the post.",
        "The fee must be ten crowns for members and twenty otherwise.",
        "No person shall be excluded because of race.",
        "Do not reject a barge because of its flag.",
    ],
)
def test_another_way_another_case_and_a_banned_ground_are_no_reasons(sentence: str) -> None:
    assert explained(sentence) == "none"


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild must meet monthly; otherwise the charter lapses.",
        "Keepers must oil the lock, or otherwise it will break.",
        "Keepers must oil the lock (it breaks otherwise).",
        "Do not run on the weir because of the wet stones.",
        "Do not reject a barge because you may need it later.",
    ],
)
def test_what_follows_otherwise_and_other_grounds_are_reasons(sentence: str) -> None:
    assert explained(sentence) == "same"


@pytest.mark.parametrize(("sentence", "force"), [("The guild shall meet as often as necessary.", "must"), ("The guild shall often meet.", "should")])
def test_as_often_as_softens_nothing(sentence: str, force: str) -> None:
    assert annotate(parse(f"# Mill\n\n{sentence}\n", path="mill.md")).rules[-1].modality == force


def test_a_sentence_that_closes_with_otherwise_may_state_what_follows() -> None:
    cues = prepare(parse("# Mill\n\nThe lock cannot be moved otherwise.\n\nPass otherwise.\n\nA member may think otherwise.\n", path="mill.md")).cues
    assert [any(h.words == "otherwise" for h in c.hits) for c in cues[-3:]] == [True, False, False]
