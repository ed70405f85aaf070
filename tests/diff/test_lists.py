"""Lists and the sentences that say the same; and the cases and exceptions that a rule tells in a list."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.model.change import Diff

BAN = "Wren must not:\n\n- lie\n- flatter\n- shout\n- gossip"
CASES = "Wren must refuse {opens}:\n\n- a guest shouts\n- the bell rings"


def between(old: str, new: str) -> Diff:
    start, end = "# House\n\n## Wren\n\n", "\n\nGuests must close the gate.\n"
    return compare(start + old + end, start + new + end)


def told(found: Diff) -> list[tuple[str, str]]:
    return sorted((c.kind, c.severity) for c in found.changes if c.kind != "editorial")


@pytest.mark.parametrize(
    ("listed", "sentences"),
    [
        ("Wren never:\n\n- lies\n- flatters", "Wren never lies. It never flatters."),
        ("Wren must not:\n\n- lie\n- flatter", "Wren must not lie. Wren must not flatter."),
        ("Please include:\n\n- the name\n- what you heard\n- a date", "Include the name, what you heard and a date."),
        ("Send us:\n\n- the name\n- a date", "Please send us the name and a date."),
        ("Avoid:\n\n- ropes\n- oars", "Avoid ropes or oars."),
        ("Members must report:\n\n- leaks\n- holes", "Members must report leaks or holes."),
        ("Members should avoid:\n\n- ropes\n- oars", "Members should avoid ropes or oars."),
        ("Protect boats against:\n\n- rain\n- wind", "Protect boats against rain or wind."),
        ("Members should avoid lending:\n\n- ropes\n- oars", "Members should avoid lending ropes or oars."),
        ("Guests must pick:\n\n- tea\n- milk", "Guests must pick tea or milk."),
        ("The type must be:\n\n- bread\n- cake", "The type must be bread or cake."),
        ("The scope must be:\n\n- `mill`\n- `yard`", "The scope must be `mill` or `yard`."),
        ("Remove from the shed:\n\n- tar\n- rags", "Remove from the shed tar or rags."),
        ("Members must report to the clerk:\n\n- gaps\n- thefts", "Members must report to the clerk gaps or thefts."),
        ("Please:\n\n- ring the bell\n- sign the log", "Ring the bell and sign the log."),
        ("Kindly send:\n\n- the name\n- a date", "Send the name and a date."),
        ("If you write, please send:\n\n- the name\n- a date", "If you write, send the name and a date."),
        ("Guests may:\n\n- ring\n- wait", "Guests may ring or wait."),
        ("Guests must:\n\n- ring, or\n- wait", "Guests must ring or wait."),
        (BAN, "Wren must not lie. It must not flatter or gossip. It must not shout."),
        ("Iris should:\n\n- be kind\n- ask first", "Iris should be kind. It should ask first."),
        ("For each boat:\n\n- keep it small,\n- paint oars,\n- sign it.", "Keep boats small, paint oars, and sign each boat."),
        ("For each boat:\n\n- Keep boats small.\n- Sign each boat.", "Keep boats small and sign each boat."),
        ("- Before each trip:\n    - Oil the oars.\n    - Read the log.", "- Oil the oars and read the log before each trip."),
        ("Before each trip:\n\n- Oil the oars.\n- Read the log.", "Before each trip, oil the oars and read the log."),
        (CASES.format(opens="if"), "Wren must refuse if a guest shouts or the bell rings."),
        (CASES.format(opens="if"), "Wren must refuse if a guest shouts or if the bell rings."),
        ("Guests may stay unless:\n\n- the bell rings\n- the bell breaks", "Guests may stay unless the bell rings or breaks."),
    ],
)
def test_a_list_put_into_sentences_or_the_way_back_is_the_same_in_other_words(listed: str, sentences: str) -> None:
    for found in (between(listed, sentences), between(sentences, listed)):
        assert {kind for kind, _ in told(found)} == {"rule-reworded"}
        assert found.bump == "patch"


@pytest.mark.parametrize(
    "sentence", ["Oil the oars or read the log before each trip.", "Oil the oars and read the log after each trip.", "Oil the oars and read the log."]
)
def test_a_list_under_another_time_is_another_one(sentence: str) -> None:
    listed = "Before each trip:\n\n- Oil the oars.\n- Read the log."
    for found in (between(listed, sentence), between(sentence, listed)):
        assert {kind for kind, _ in told(found)} != {"rule-reworded"}


@pytest.mark.parametrize(
    ("listed", "sentence"),
    [
        ("Guests must:\n\n- ring\n- wait", "Guests must ring or wait."),
        ("Please send:\n\n- the name\n- a date\n- a map", "Please send the name, a date or a map."),
        ("If you write, send:\n\n- the name\n- a date", "If you write, send the name or a date."),
        ("To report a leak, guests must:\n\n- ring\n- write", "To report a leak, guests must ring or write."),
        ("Before you remove a rope, call:\n\n- the clerk\n- the pilot", "Before you remove a rope, call the clerk or the pilot."),
        ("The scope must be:\n\n- stable\n- wide", "The scope must be stable or wide."),
        ("The kind of a name must be:\n\n- plain\n- common", "The kind of a name must be plain or common."),
        ("Call from the quay:\n\n- the clerk\n- the pilot", "Call from the quay the clerk or the pilot."),
        ("The loaves must be:\n\n- dry\n- brown", "The loaves must be dry or brown."),
    ],
)
def test_one_of_all_that_a_list_asks_for_is_less(listed: str, sentence: str) -> None:
    assert told(between(listed, sentence)) == [("rule-weakened", "major")]
    assert told(between(sentence, listed)) == [("rule-strengthened", "major")]


@pytest.mark.parametrize(
    ("listed", "sentence"),
    [("Guests must pay by:\n\n- cash\n- card", "Guests must pay by cash or card."), ("We accept:\n\n- cash\n- cards", "We accept cash or cards.")],
)
def test_a_list_that_may_be_one_of_ways_is_not(listed: str, sentence: str) -> None:
    assert "rule-weakened" not in {kind for kind, _ in told(between(listed, sentence))}


def test_an_item_that_no_sentence_takes_up_is_removed_alone() -> None:
    found = between(BAN, "Wren must not lie. It must not flatter. It must not gossip.")
    assert [c.old.text for c in found.changes if c.kind == "rule-removed" and c.old] == ["shout"]
    assert {kind for kind, _ in told(found)} == {"rule-removed", "rule-reworded"}


def test_a_ban_that_stands_in_the_lead_in_now_was_not_lifted() -> None:
    found = between("Wren never lies to guests. It never flatters guests or their friends.", "Wren never:\n\n- lies to guests\n- flatters guests or neighbours")
    assert not {"rule-reversed", "rule-weakened"} & {kind for kind, _ in told(found)}


@pytest.mark.parametrize(
    ("opens", "added", "removed"),
    [
        ("if", ("rule-widened", "minor"), ("rule-narrowed", "minor")),
        ("if all of these hold", ("rule-narrowed", "minor"), ("rule-widened", "minor")),
        ("except when", ("rule-weakened", "major"), ("rule-strengthened", "major")),
    ],
)
def test_a_case_that_came_or_went_changes_the_rule_of_its_lead_in(opens: str, added: tuple[str, str], removed: tuple[str, str]) -> None:
    few = CASES.format(opens=opens)
    assert told(between(few, few + "\n- it snows")) == [added]
    assert told(between(few + "\n- it snows", few)) == [removed]


def test_an_exception_of_a_leave_narrows_it() -> None:
    few = "Guests may stay unless:\n\n- the bell rings\n- it snows"
    assert told(between(few, few + "\n- a child sleeps")) == [("rule-narrowed", "minor")]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("the bell rings", "the big bell rings", "rule-narrowed"),
        ("the bell rings", "the bell rings or breaks", "rule-widened"),
        ("the bell rings", "the bell does not ring", "rule-changed"),
    ],
)
def test_a_case_in_other_words_changes_the_rule_of_its_lead_in(old: str, new: str, kind: str) -> None:
    text = CASES.format(opens="if")
    assert [k for k, _ in told(between(text, text.replace(old, new)))] == [kind]


def test_cases_of_which_any_was_enough_must_all_hold_now() -> None:
    any_, all_ = CASES.format(opens="if any of these holds"), CASES.format(opens="if all of these hold")
    assert told(between(any_, all_)) == [("rule-narrowed", "minor")]
    assert told(between(all_, any_)) == [("rule-widened", "minor")]


def test_a_reason_that_left_its_list_is_a_reason_removed() -> None:
    text = "Wren must not lie, for two reasons:\n\n- trust is hard to rebuild\n- a keeper speaks to many guests"
    assert told(between(text, text.rpartition("\n")[0])) == [("reason-removed", "minor")]


@pytest.mark.parametrize(
    ("lead", "mark", "added", "removed"),
    [
        ("Guests may stay if:", "", "rule-changed", "rule-changed"),
        ("Guests may stay if any of these holds:", "", "rule-widened", "rule-narrowed"),
        ("Guests may stay if:", ", or", "rule-widened", "rule-narrowed"),
        ("Guests may stay if:", ", and", "rule-narrowed", "rule-widened"),
    ],
)
def test_a_case_of_leave_goes_one_way_only_if_it_is_said_whether_one_is_enough(lead: str, mark: str, added: str, removed: str) -> None:
    few = f"{lead}\n\n- the tests have passed{mark}\n- the sky is clear"
    many = few.replace(f"passed{mark}", f"passed{mark}\n- two keepers have agreed{mark}")
    assert [kind for kind, _ in told(between(few, many))] == [added]
    assert [kind for kind, _ in told(between(many, few))] == [removed]


def test_so_does_a_case_in_which_something_is_done() -> None:
    few = "A boat is lent when:\n\n- the bell rings\n- it snows"
    assert [kind for kind, _ in told(between(few, few + "\n- a child sleeps"))] == ["rule-changed"]


def test_a_lead_in_of_which_the_other_version_says_nothing_is_not_what_was_added() -> None:
    found = between(
        "Steps to take\n\n- SMALL: clarified words, mended spelling", "Numbers must rise with each print:\n\n- SMALL: clarified words, better spelling"
    )
    assert not any("Numbers must rise" in c.why for c in found.changes)


@pytest.mark.parametrize(
    ("listed", "sentence"),
    [
        ("The warden:\n\n1. opens the gate,\n2. feeds the cat,\n3. rings the bell.", "The warden opens the gate, feeds the cat and rings the bell."),
        ("We remove:\n\n- spam,\n- insults.", "We remove spam and insults."),
        ("The warden:\n\n- opens the gate\n- feeds the cat", "The warden opens the gate and feeds the cat."),
    ],
)
def test_a_list_whose_lead_in_is_no_rule_is_one_sentence_too(listed: str, sentence: str) -> None:
    for found in (between(listed, sentence), between(sentence, listed)):
        assert told(found) == [("rule-reworded", "patch")]


@pytest.mark.parametrize(
    "sentence", ["The clerk opens the gate and feeds the cat.", "The warden opens the gate or feeds the cat.", "The warden opens the gate and sells the cat."]
)
def test_a_sentence_of_somebody_or_something_else_is_not(sentence: str) -> None:
    listed = "The warden:\n\n- opens the gate\n- feeds the cat"
    assert ("rule-removed", "major") in told(between(listed, sentence))


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ("Wardens must be polite. They must not smoke, because guests complain.", "Wardens must be polite and must not smoke."),
        ("Ring twice. Wait for the warden, because the dog bites.", "Ring twice and wait for the warden."),
        ("Guests should be kind, because many are new. They should explain their wishes.", "Guests should be kind and explain their wishes."),
    ],
)
def test_rules_put_into_one_sentence_without_a_reason_lose_that_alone(parts: str, whole: str) -> None:
    assert told(between(parts, whole)) == [("reason-removed", "minor"), ("rule-reworded", "patch")]
    assert told(between(whole, parts)) == [("reason-added", "minor"), ("rule-reworded", "patch")]


@pytest.mark.parametrize("whole", ["Wardens must be polite.", "Wardens must be polite and must not sing."])
def test_a_rule_that_is_not_in_the_sentence_is_removed_with_its_reason(whole: str) -> None:
    assert ("rule-removed", "major") in told(between("Wardens must be polite. They must not smoke, because guests complain.", whole))
