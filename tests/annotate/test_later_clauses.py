"""What a later main clause advises or forbids, and whose advice is only a clause beside the rule."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def force(text: str) -> str | None:
    """The force of the statement behind the first rule of a short document."""
    return annotate(parse(f"# Mill\n\n## Sacks\n\nMillers must weigh each sack.\n\n{text}\n", path="mill.md")).statements[-1].modality


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The miller can offer advice to buyers; but in no case should it set their price.", "must_not"),
        ("The miller may mention the bakery, but under no circumstances should it buy there.", "must_not"),
        ("While the miller should show care, it should never overstep and act for the buyer.", "must_not"),
        ("The miller should help buyers, but should never sign for them.", "must_not"),
        ("Old sieves may stay in use, but new ones should not be bought.", "should_not"),
        ("Torn sacks may be kept, but should be moved to the yard.", "should"),
        ("Buyers are free to praise other mills, but please don't do so in the yard.", "must_not"),
        ("Although we want the miller to value its work, we don't want the miller to think of work as its whole life.", "should_not"),
        ("At night, the miller can be less wary if the note says that the miller should be kind.", "may"),
        ("The miller should also avoid making guesses about buyers.", "should_not"),
        ("Sacks may only be opened by the miller.", "must"),
    ],
)
def test_the_clause_that_decides(sentence: str, expected: str) -> None:
    assert force(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sieves may differ from this list, but this should be noted in the book.", "may"),
        ("Buyers may look at the book, but need not sign it.", "may"),
        ("Buyers may taste the flour, but don't need to buy it.", "may"),
        ("Anyone may call a vote, but don't hesitate to talk first.", "may"),
        ("You can read the logs but do not always see the newest lines.", "may"),
        ("You can open a sack first, but you should not have to wait for an answer.", "may"),
        ("Members may bring guests, but they should not feel obliged to.", "may"),
        ("Helpers should answer fast, but should never have to work at night.", "should"),
        ("Notes should be readable: a reader should never be surprised.", "should"),
    ],
)
def test_conditions_and_waivers_of_leave_leave_it(sentence: str, expected: str) -> None:
    assert force(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Please avoid shouting in the mill.",
        "In the yard, please avoid shouting.",
        "To keep the mill quiet, please do not sing.",
        "Please also avoid whistling.",
        "We ask that you please not open sacks.",
        "Just remember to not use your own scale.",
        "Please do not disclose prices until a month has passed, whichever comes first.",
    ],
)
def test_pleas_not_to_do_something_forbid(sentence: str) -> None:
    assert force(sentence) == "must_not"


@pytest.mark.parametrize("sentence", ["Please don't hesitate to ask.", "Please do not be afraid to ask for more."])
def test_pleas_that_hearten_leave_it_free(sentence: str) -> None:
    assert force(sentence) == "may"


def test_a_plea_not_to_forget_asks_for_the_deed() -> None:
    assert force("Please don't forget to lock the mill.") == "must"


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [("Otherwise, you need to grind by hand.", False), ("Otherwise the miller should close the gate.", False), ("Otherwise the wheel breaks.", True)],
)
def test_otherwise_another_case_is_no_reason(sentence: str, reason: bool) -> None:
    read = annotate(parse(f"# Mill\n\n## Sacks\n\nMillers must oil the wheel. {sentence}\n", path="mill.md"))
    assert read.statements[-1].is_reason is reason


def test_things_of_which_a_class_is_made_up_are_no_rules() -> None:
    text = "# Mill\n\n## Sales\n\nWe do not recommend any grain.\n\nThis includes:\n\n- rye\n- oats\n- spelt\n"
    assert [s.modality for s in annotate(parse(text, path="mill.md")).statements[-3:]] == [None, None, None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("No proof → drop the claim.", "must"),
        ("If not weighed -> weigh it, do not guess.", "must"),
        ("Torn sack → never sell it.", "must_not"),
        ("One way to begin is to ask the miller.", "may"),
        ("Another option is to wait.", "may"),
        ("We ask that you sign the book.", "must"),
        ("If a sack is torn, we only ask you to report it.", "must"),
        ("Pull requests are always very welcome!", "may"),
        ("Merge requests must be small.", "must"),
        ("Never click File -> Delete all.", "must_not"),
        ("Do not change rye → oats without a note.", "must_not"),
        ("Millers must not vote twice → the second vote is void.", "must_not"),
        ("Another approach is to skip the sieve, but this is not allowed.", "must_not"),
        ("We ask you to consider giving back.", "should"),
        ("We ask you to feel free to disagree.", "may"),
        ("Try to please not only the buyers.", "must"),
        ("The note must say please do not reply.", "must"),
        ("Please do not only report faults but also mend them.", "must"),
        ("Please avoid whole sacks where possible.", "should_not"),
        ("Nobody may only watch.", "must_not"),
    ],
)
def test_arrows_ways_and_requests(sentence: str, expected: str) -> None:
    assert force(sentence) == expected


def test_a_right_that_is_lost_is_no_leave() -> None:
    assert force("If millers do not name a clerk, they must forfeit their right to vote.") == "must"


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "The miller must weigh many values. This includes (in no particular order):\n\n- honesty and help with bread;\n- the right to fair prices.",
            ["other"] * 2,
        ),
        ("Harassment is not tolerated. This includes:\n\n- threats of any kind\n- jokes about others", ["rule"] * 2),
    ],
)
def test_what_a_lead_in_only_counts_up(text: str, roles: list[str]) -> None:
    read = annotate(parse(f"# Mill\n\n## Sales\n\n{text}\n", path="mill.md"))
    assert [s.roles[0] for s in read.statements[-2:]] == roles
