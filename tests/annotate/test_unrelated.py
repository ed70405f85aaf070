"""Links that form and place show to be false."""

from __future__ import annotations

import pytest

from whereas.annotate.reader import prepare
from whereas.annotate.reading import Reading
from whereas.annotate.unrelated import without
from whereas.parse import parse

GOATS = "Goats ruin the garden within an hour."


def kept(text: str, *said: str, reason: float = 0.8, rule: float = 0.95) -> list[tuple[int, int]]:
    """Which links of a document are left, if every rule has one to every reason. `said`: the roles of each statement, and a rule's force ("rule/may")."""
    prepared = prepare(parse(f"# Mill\n\n{text}\n", path="mill.md"))
    at = [n for n, draft in enumerate(prepared.document.statements) if not draft.heading]
    assert len(at) == len(said), [prepared.document.statements[n].text for n in at]
    readings = [Reading(()) for _ in prepared.document.statements]
    for n, what in zip(at, said, strict=True):
        roles, _, force = what.partition("/")
        readings[n] = Reading(tuple(roles.split("+")), rule, reason, modality=force or "must")  # type: ignore[arg-type]
    found = [(a, b, "near") for a in at for b in at if a != b and "rule" in readings[a].roles and "reason" in readings[b].roles]
    return [(at.index(a), at.index(b)) for a, b, _ in without(prepared.document, prepared.cues, readings, found)]  # type: ignore[arg-type]


def test_what_one_can_do_is_explained_right_behind_it_and_not_from_further_off() -> None:
    assert kept(f"Guests can sing. Doors stay open. {GOATS}", "rule/may", "rule", "reason") == [(1, 2)]
    assert kept(f"{GOATS} Guests can sing.", "reason", "rule/may") == []
    assert kept(f"Guests can sing.\n\n{GOATS}", "rule/may", "reason") == []
    assert kept(f"Guests can sing. {GOATS}", "rule/may", "reason") == [(0, 1)]
    assert kept(f"{GOATS} Guests may sing.", "reason", "rule/may") == [(1, 0)]
    assert kept(f"{GOATS} Guests can not sing.", "reason", "rule/must_not") == [(1, 0)]


def test_what_one_can_do_has_the_reasons_it_concludes_from_and_that_which_takes_it_up() -> None:
    assert kept("Guests can sing.\n\nThis is because goats fear songs.", "rule/may", "reason") == [(0, 1)]
    assert kept(f"{GOATS} Therefore guests can sing.", "reason", "rule/may") == [(1, 0)]
    assert kept(f"Guests can sing. The mill is old. {GOATS}", "rule/may", "other", "reason") == []


def test_a_command_that_spells_out_the_label_right_before_it_explains_that() -> None:
    spelt = "Put each basket on the scale, so that nobody strains."
    assert kept(f"**Weigh first.** {spelt}", "rule", "rule+reason") == [(0, 1)]
    assert kept(f"Weigh first. {spelt}", "rule", "rule+reason") == []
    assert kept(f"**Weigh first.**\n\n{spelt}", "rule", "rule+reason") == []


@pytest.mark.parametrize("own", ["Ring once, so that nobody wakes.", "Never ring at night, for guests sleep.", "Members must ring, since goats climb."])
def test_a_rule_with_its_own_reason_explains_no_other(own: str) -> None:
    assert kept(f"Call twice. {own}", "rule", "rule+reason") == []


@pytest.mark.parametrize("taken_up", ["This must be done early, since goats climb.", "These must be shut, because goats climb."])
def test_but_one_that_takes_the_other_up_may(taken_up: str) -> None:
    assert kept(f"Shut the gates. {taken_up}", "rule", "rule+reason") == [(0, 1)]


def test_so_may_one_that_is_hardly_a_rule_or_leads_in_what_it_explains() -> None:
    assert kept("Call twice. Bells would wake the guests.", "rule", "rule+reason", rule=0.8) == [(0, 1)]
    assert kept("Keep guests asleep by all means:\n\n- call twice\n- walk softly", "rule+reason", "rule", "rule") == [(1, 0), (2, 0)]


def test_rules_that_say_the_same_in_their_because_explain_each_other() -> None:
    text = "Members must shut the gate, because goats enter the garden.\n\nGoats must never enter the garden, because members must shut the gate."
    assert (0, 1) in kept(text, "rule+reason", "rule+reason")


def test_two_idle_statements_part_a_rule_from_a_reason_of_another_block_that_shares_no_word() -> None:
    between = "The mill is old. It has two doors."
    assert kept(f"Sign the book.\n\n{between}\n\n{GOATS}", "rule", "other", "other", "reason") == []
    assert kept(f"Shut the garden.\n\n{between}\n\n{GOATS}", "rule", "other", "other", "reason") == [(0, 3)]
    assert kept(f"Sign the book.\n\nThe mill is old.\n\n{GOATS}", "rule", "other", "reason") == [(0, 2)]
    assert kept(f"Sign the book. {between} {GOATS}", "rule", "other", "other", "reason") == [(0, 3)]


def test_what_is_hardly_a_reason_explains_nothing_in_the_block_before_it() -> None:
    assert kept(f"Shut the gate.\n\n{GOATS}", "rule", "reason", reason=0.3) == []
    assert kept(f"Shut the gate.\n\n{GOATS}", "rule", "reason", reason=0.5) == [(0, 1)]
    assert kept(f"Shut the gate. {GOATS}", "rule", "reason", reason=0.3) == [(0, 1)]
    assert kept(f"{GOATS}\n\nShut the gate.", "reason", "rule", reason=0.3) == [(1, 0)]


def test_under_why_a_paragraph_argues_for_the_title_and_not_for_the_next_one() -> None:
    assert kept(f"## Why we fence\n\n{GOATS}\n\nShut the gate.", "reason", "rule") == []
    assert kept(f"## Why we fence\n\n{GOATS} Shut the gate.", "reason", "rule") == [(1, 0)]
    assert kept(f"## Why we fence\n\n{GOATS}\n\nSo shut the gate.", "reason", "rule") == [(1, 0)]
    assert kept(f"## Why we fence\n\n{GOATS}\n\nDrive them out at dusk.", "reason", "rule") == [(1, 0)]
    assert kept(f"## Fences\n\n{GOATS}\n\nShut the gate.", "reason", "rule") == [(1, 0)]


@pytest.mark.parametrize(("rules", "explained"), [(16, 1), (10, 10)])
def test_a_label_in_a_long_section_speaks_for_the_rule_before_it(rules: int, explained: int) -> None:
    text = "\n\n".join("Shut the gate." for _ in range(rules))
    assert len(kept(f"{text}\n\n**Why:** {GOATS}", *["rule"] * rules, "reason")) == explained


def test_a_labelled_item_speaks_for_all_in_a_short_section_only() -> None:
    for rules, explained in ((10, 1), (5, 5)):
        text = "\n\n".join("Shut the gate." for _ in range(rules))
        assert len(kept(f"{text}\n\n- **Why:** {GOATS}", *["rule"] * rules, "reason")) == explained
