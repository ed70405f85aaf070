"""Whom a rule binds, and one name given up for another throughout."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.app.read import read_bytes
from whereas.diff.judge import judge
from whereas.diff.named import named

DOCUMENT = """# Rules

## Conduct

Rook should:

- greet every guest
- close the lid

We want Rook to be kind. Operators may set a tone. CORE

## Answers

Rook's answers must be short, because guests are busy. Rook must not flatter. Fen must publish all reports. The keeper must help Rook.
"""
OLD = DOCUMENT.replace("CORE", "Rook must not lie.")


@pytest.mark.parametrize("core", ["Operators must not lie.", "The operator must not lie.", "Fen must not lie."])
def test_another_subject_is_a_changed_rule(core: str) -> None:
    new = DOCUMENT.replace("CORE", core)
    for one, two in ((OLD, new), (new, OLD)):
        assert [(c.kind, c.severity) for c in compare(one, two).changes] == [("rule-changed", "major")]


def test_a_subject_that_is_no_party_is_other_words() -> None:
    new = DOCUMENT.replace("CORE", "It must not lie.")
    assert [c.kind for c in compare(OLD, new).changes] == ["rule-reworded"]


def test_a_name_exchanged_throughout_is_other_words_everywhere() -> None:
    found = compare(OLD, OLD.replace("Rook", "Heron"))
    assert {(c.kind, c.why) for c in found.changes} == {("rule-reworded", "'Rook' became 'Heron'")}
    assert found.bump == "patch"


def test_a_name_in_an_address_is_another_word() -> None:
    old = OLD + "\nOperators must read rook.example first.\n"
    found = compare(old, old.replace("Rook", "Heron").replace("rook", "heron"))
    assert ("rule-reworded", "'Rook' became 'Heron'") in {(c.kind, c.why) for c in found.changes}
    assert found.bump == "patch"


def test_beside_a_new_name_a_rule_is_judged_as_ever_and_quoted_as_it_stood() -> None:
    new = OLD.replace("must not lie", "should not lie").replace("The keeper must help Rook.", "The keeper must help.").replace("Rook", "Heron")
    told = {(c.kind, c.why) for c in compare(OLD, new).changes} - {("rule-reworded", "'Rook' became 'Heron'")}
    assert ("rule-weakened", "'must not' became 'should not'") in told
    assert ("rule-reworded", "'Rook' removed") in told or any("Rook" in why for _, why in told)
    assert not any("Heron" in why for _, why in told)


def test_an_office_that_got_another_name_is_the_same_party() -> None:
    old = "# Club\n\n## Duties\n\nThe clerk must open letters. The clerk should ring the bell. Guests may ask the clerk.\n"
    assert {c.kind for c in compare(old, old.replace("clerk", "steward")).changes} == {"rule-reworded"}
    assert {c.kind for c in compare(old, old.replace("The clerk should", "The steward should")).changes} == {"rule-changed"}


@pytest.mark.parametrize(("old", "new", "way"), [("users", "anyone", "widened"), ("anyone", "users", "narrowed"), ("users", "boats", "reworded")])
def test_everybody_in_the_place_of_a_party(old: str, new: str, way: str) -> None:
    assert judge(f"Never deceive {old} in this hall.", f"Never deceive {new} in this hall.").direction == way


def test_days_and_words_of_force_are_no_names() -> None:
    old = "# Club\n\n## Days\n\nGuests must come on Monday. Boats may leave on Monday. Letters are read on Monday.\n"
    assert {c.kind for c in compare(old, old.replace("Monday", "Friday")).changes} != {"rule-reworded"}


def test_everybody_at_the_end_of_a_sentence() -> None:
    assert judge("Never deceive users.", "Never deceive anyone.").direction == "widened"


HARBOUR = (
    "# Harbour\n\n## Powers\n\nThe NAME must have five pilots. The NAME may close the quay. The NAME must publish its plans. "
    "Members of the NAME must be paid monthly.\n"
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Council", "Pilots Board"),
        ("Technical Committee", "Tide Council"),
        ("Quay Team", "Pilot Circle"),
        ("North Sea Council", "Board"),
    ],
)
def test_a_name_of_several_words_is_given_up_or_taken_as_one(old: str, new: str) -> None:
    sides = HARBOUR.replace("NAME", old), HARBOUR.replace("NAME", new)
    for (one, two), (a, b) in ((sides, (old, new)), (sides[::-1], (new, old))):
        assert {(c.kind, c.why) for c in compare(one, two).changes} == {("rule-reworded", f"'{a}' became '{b}'")}


def test_beside_a_new_name_of_several_words_a_rule_is_judged_as_ever() -> None:
    old = HARBOUR.replace("NAME", "Council") + "\nThe Council must ring the Council's bell.\n"
    new = HARBOUR.replace("NAME", "Pilots Board") + "\nThe Pilots Board should ring the bell.\n"
    told = {(c.kind, c.why) for c in compare(old, new).changes} - {("rule-reworded", "'Council' became 'Pilots Board'")}
    assert {kind for kind, _ in told} == {"rule-weakened"}
    assert not any("Pilots" in why for _, why in told)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Members", "Paying Members"),  # of whom there are fewer
        ("Founding Members", "Voting Members"),
        ("Phase One Crew", "Phase Two Team"),
    ],
)
def test_other_names_of_the_same_kind_are_not_new_names(old: str, new: str) -> None:
    sides = HARBOUR.replace("NAME", old), HARBOUR.replace("NAME", new)
    assert ("rule-reworded", f"'{old}' became '{new}'") not in {(c.kind, c.why) for c in compare(*sides).changes}


def test_a_name_of_several_words_in_one_rule_is_another_party() -> None:
    old = HARBOUR.replace("NAME", "Council")
    assert [c.kind for c in compare(old, old.replace("The Council may", "The Pilots Board may")).changes] == ["rule-changed"]


@pytest.mark.parametrize(("old", "new"), [("Tide Team", "Guests"), ("Quay Committee", "Members")])
def test_several_people_are_no_new_name_of_a_body(old: str, new: str) -> None:
    sides = HARBOUR.replace("NAME", old), HARBOUR.replace("NAME", new)
    for one, two in (sides, sides[::-1]):
        changes = compare(one, two).changes
        assert "rule-changed" in {c.kind for c in changes}
        assert not any(f"'{new[:-1]}'" in c.why for c in changes)


def test_names_of_which_other_things_are_said_are_not_the_same_under_another_name() -> None:
    old = "# Port\n\nThe Tide Court shall hear thefts. The Tide Court shall sit in May. The clerk of the Tide Court keeps its seal.\n"
    new = "# Port\n\nThe Pilot Captain shall steer big ships. The Pilot Captain shall live ashore. The boat of the Pilot Captain is red.\n"
    sides = [read_bytes(text.encode(), path="port.md") for text in (old, new)]
    assert not named(*sides).renamed
    assert not named(*sides[::-1]).renamed


CHARTER = """# Charter of the Lock

## Bodies

The Senate shall meet each month. Rowers shall elect the Senate. The smith and the porter work for both.

## Powers

FOUR
"""
FOUR = "The toll is set by X.\n\nWardens are appointed by X.\n\nA loan needs a vote of X.\n\nThe lock may only be moved together with X."


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("donors", "the Senate", "changed"),
        ("shareholders", "the Senate", "changed"),
        ("the Senate", "shareholders", "changed"),
        ("the delegates", "the members", "reworded"),
    ],
)
def test_power_that_goes_from_one_body_to_another_in_several_rules_is_no_new_name(old: str, new: str, kind: str) -> None:
    sides = [CHARTER.replace("FOUR", FOUR.replace("X", who)) for who in (old, new)]
    for one, two in (sides, sides[::-1]):
        told = compare(one, two).changes
        assert [c.kind for c in told] == [f"rule-{kind}"] * 4


@pytest.mark.parametrize("many", [2, 3, 4])
def test_the_same_exchange_of_parties_is_told_alike_however_often(many: int) -> None:
    rules = "\n\n".join(
        [
            "The crew shall be paid as asked for by X.",
            "Wardens are appointed by X.",
            "The lock must be run side by side with X.",
            "The lock must be run for X.",
        ][:many]
    )
    sides = [CHARTER.replace("FOUR", rules.replace("X", who)) for who in ("the porter", "the Senate")]
    assert {c.kind for c in compare(*sides).changes} == {"rule-changed"}


def test_who_acts_now_may_stand_in_the_sentence_besides() -> None:
    old, new = "Council members are paid as set by the members.", "Council members are paid as set by the Council."
    assert judge(old, new).direction == judge(new, old).direction == "changed"
    assert judge("It is kept by the clerk or by the chair.", "It is kept by the chair or by the clerk.").direction != "narrowed"


def test_whose_it_is_and_by_whom_is_the_same_party() -> None:
    assert "'author's'" not in judge("It comes with the word of its keeper, by its author's hand.", "It comes with the word of its keeper, by its author.").why


def test_a_word_that_gave_way_in_several_places_is_another_name_and_in_one_another_thing() -> None:
    rules = "\n\n".join(f"{what} must be kept in the {{0}}." for what in ("Letters", "Old coins", "The spare key")) + "\n\nGuests must leave by the {1}.\n"
    old, throughout, once = (CHARTER.replace("FOUR", rules.format(*places)) for places in (("trunk", "gate"), ("casket", "gate"), ("trunk", "pier")))
    assert {c.kind for c in compare(old, throughout).changes} == {"rule-reworded"}
    [change] = compare(old, once).changes
    assert (change.kind, change.why) == ("rule-changed", "'gate' became 'pier'")
