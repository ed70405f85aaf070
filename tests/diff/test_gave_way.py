"""A rule that went, and a fact that came where it stood: two changes, unless the fact speaks of the same thing."""

from __future__ import annotations

import pytest

from diff_documents import compare

FRAME = "# Yard\n\n## Work\n\nMembers must keep a log.\n\nTEXT\n\n## Closing\n\nThe last one out should shut the gate.\n"


def told(old: str, new: str) -> list[str]:
    return sorted(c.kind for c in compare(FRAME.replace("TEXT", old), FRAME.replace("TEXT", new)).changes if c.kind != "editorial")


@pytest.mark.parametrize(
    ("rule", "fact", "kind"),
    [
        ("Members must lock the boathouse at night.", "The boathouse was built in 1931.", "other"),
        ("The clerk shall publish the minutes.", "Most towns of this size have two archives.", "other"),
        ("Visitors must not feed the geese.", "Bread makes birds ill.", "reason-"),
        ("The keeper should inspect the ropes.", "A frayed line has cost three lives on this coast.", "reason-"),
        ("The guide should not press the point if they wave it away.", "People often do not know what they should ask.", "reason-"),
    ],
)
def test_a_fact_in_the_place_of_a_rule_is_not_that_rule(rule: str, fact: str, kind: str) -> None:
    assert told(rule, fact) == sorted(["rule-removed", "reason-added" if kind == "reason-" else kind])
    assert told(fact, rule) == sorted(["rule-added", "reason-removed" if kind == "reason-" else kind])


@pytest.mark.parametrize(
    ("rule", "fact"),
    [
        ("Members must lock the gate.", "The gate is locked by members."),
        ("The clerk shall publish the minutes.", "Minutes are published by the clerk."),
        ("The guide should stay calm.", "It stays calm."),
        ("The keeper should inspect the ropes.", "Ropes get inspected every week."),
        ("Guests must be quiet after ten.", "Quiet hours start at ten."),
    ],
)
def test_a_rule_put_as_a_fact_about_the_same_is_that_rule(rule: str, fact: str) -> None:
    for kinds in (told(rule, fact), told(fact, rule)):
        assert len(kinds) == 1
        assert kinds[0].startswith("rule-")
        assert kinds[0] not in {"rule-added", "rule-removed"}


@pytest.mark.parametrize(
    ("ban", "leave"),
    [
        ("Do not lend boats. Boats get damaged by guests.", "Boats may be lent to guests."),
        ("Do not use stamps. Stamps hide mistakes.", "Stamps may be used for parcels."),
        ("Do not ring at night. Neighbours wake up.", "Neighbours should be told of parties."),
    ],
)
def test_the_reason_of_a_ban_is_not_the_rule_that_came_in_its_place(ban: str, leave: str) -> None:
    assert told(ban, leave) == ["reason-removed", "rule-added", "rule-removed"]
    assert told(leave, ban) == ["reason-added", "rule-added", "rule-removed"]


@pytest.mark.parametrize(
    ("reason", "rule"),
    [("Dust gets into the juice.", "Dust must not get into the juice."), ("Wood rots when it is wet.", "Wood must not rot when it is wet.")],
)
def test_a_reason_that_speaks_of_the_deed_became_that_rule(reason: str, rule: str) -> None:
    assert {"rule-added", "rule-removed"}.isdisjoint(told(f"Sweep daily. {reason}", f"Sweep daily. {rule}"))


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("The ship's log tells a story; each page should be a whole step.", "The ship's log tells a story."),
        (
            "When nine of ten ropes hold, what's wanted is up to the keeper, and the clerk should let her say.",
            "When nine of ten ropes hold, the knot has failed, and that isn't the keeper's to settle.",
        ),
    ],
)
def test_what_opens_in_the_same_words_is_the_same(rule: str, reason: str) -> None:
    for kinds in (told(rule, reason), told(reason, rule)):
        assert len(kinds) == 1
        assert kinds[0] not in {"rule-added", "rule-removed"}


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("Users of the old dock should tie a rope.", "Users of the old dock often complain about noise."),
        ("Keepers of the old mill should wear boots.", "Keepers of the old mill have slipped on wet boards."),
    ],
)
def test_a_common_subject_is_no_common_sentence(rule: str, reason: str) -> None:
    assert {"rule-removed"} <= set(told(f"Sweep daily. {rule}", f"Sweep daily. {reason}"))
    assert {"rule-added"} <= set(told(f"Sweep daily. {reason}", f"Sweep daily. {rule}"))


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("The clerk of the mill should lock the gate.", "The clerk of the mill is old and forgets things."),
        ("Keys of the old mill must be signed for.", "Keys of the old mill open all the gates, so a lost one harms the guests."),
        ("Keepers of the old mill should wear boots.", "Keepers of the old mill have slipped on wet boards."),
    ],
)
def test_one_long_subject_makes_no_same_sentence(rule: str, reason: str) -> None:
    assert told(rule, reason) == ["reason-added", "rule-removed"]
    assert told(reason, rule) == ["reason-removed", "rule-added"]
