"""Rules whose force a person settled in both versions: that is their force, whatever their words show."""

from __future__ import annotations

import pytest

from whereas.app.read import read_bytes
from whereas.diff import diff
from whereas.model.readings import Readings, Settled

LAKE = "# Camp\n\n## Night\n\nThe camp lies by the lake.\n\n{}{}\n\nGuests must sign the book, because the county asks for it.\n"
LOUD, LOUDER = "Campers sing after ten and wake the farm.", "Campers sing after ten and greet the farm."
LOW = "The warden keeps the fire low"
WITH_REASONS = f"{LOW}, because sparks fly.", f"{LOW}, because straw burns."


def commented(force: str, text: str) -> str:
    return LAKE.format(f"<!-- whereas: {force} -->\n" if force else "", text)


def told(old: tuple[str, str], new: tuple[str, str]) -> list[tuple[str, str]]:
    found = diff(*(read_bytes(commented(*side).encode(), path=name) for side, name in ((old, "a.md"), (new, "b.md"))))
    return [(c.kind, c.why) for c in found.changes if c.kind != "other"]


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        (("rule must_not", LOUD), ("rule must", LOUDER), "reversed", "reversed"),
        (("rule should", "Campers are begged to keep quiet."), ("rule must", "Campers are told to keep quiet."), "strengthened", "weakened"),
        (("rule must", "The warden keeps the fire low."), ("rule may", "The warden keeps a fire."), "weakened", "strengthened"),
        (("rule must", f"{LOW}."), ("rule may", f"{LOW}."), "weakened", "strengthened"),
        (("rule must", f"{LOW}, and the cook stirs."), ("rule should", f"{LOW}er, and the cook stirs."), "weakened", "strengthened"),
    ],
)
def test_settled_forces_are_compared_by_the_table(old, new, way, back) -> None:
    one, two = (side[0].removeprefix("rule ") for side in (old, new))
    assert told(old, new) == [(f"rule-{way}", f"settled as {one}, now {two}")]
    assert told(new, old) == [(f"rule-{back}", f"settled as {two}, now {one}")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (("rule should", "Lock the gate."), ("rule must", "Unlock the gate.")),
        (("rule should", "Campers should lock the gate."), ("rule must", "Campers must not lock the gate.")),
    ],
)
def test_words_that_turn_a_rule_round_still_do(old, new) -> None:
    assert [told(old, new)[0][0], told(new, old)[0][0]] == ["rule-reversed", "rule-reversed"]


def test_a_further_norm_of_the_sentence_is_told_beside_it() -> None:
    old, new = ("rule must", "Campers must pay; guests must wait."), ("rule should", "Campers should pay; guests may wait.")
    assert [kind for kind, _ in told(old, new)] == ["rule-weakened", "rule-weakened"]
    assert [kind for kind, _ in told(new, old)] == ["rule-strengthened", "rule-strengthened"]


def test_a_reason_inside_is_told_beside_it() -> None:
    found = told(("rule must", WITH_REASONS[0]), ("rule should", WITH_REASONS[1]))
    assert found == [("rule-weakened", "settled as must, now should"), ("reason-changed", "'sparks fly' became 'straw burns'")]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (("rule must", f"{LOW}."), ("rule must", f"{LOW}."), []),
        (("rule should", "Campers should rest."), ("rule must", "Campers must rest."), [("rule-strengthened", "'should' became 'must'")]),
        (("rule must", f"{LOW}."), ("", f"{LOW}."), []),
        (("rule must", LOUD), ("not-a-rule", LOUD), []),
        (("not-a-rule", LOUD), ("not-a-rule", LOUDER), []),
    ],
)
def test_what_was_settled_alike_or_once_is_judged_by_its_words(old, new, expected) -> None:
    assert told(old, new) == expected


def test_what_is_settled_beside_the_document_counts_too() -> None:
    text = commented("", LOUD).encode()
    one, two = (read_bytes(text, path="a.md", readings=Readings((Settled(LOUD, ("rule",), force),))) for force in ("must", "must_not"))
    assert [(c.kind, c.why) for c in diff(one, two).changes] == [("rule-reversed", "settled as must, now must_not")]
    assert diff(one, one).changes == ()
