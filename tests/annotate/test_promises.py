"""What the authors promise, what is foretold, and what has come about."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.diff import diff
from whereas.model.constitution import Statement
from whereas.parse import parse


def read(sentence: str) -> Statement:
    """A sentence as read behind a rule of its paragraph."""
    return annotate(parse(f"# Mill\n\n## Faults\n\nReport faults by mail. {sentence}\n", path="mill.md")).statements[-1]


@pytest.mark.parametrize(
    "sentence",
    [
        "We will keep every letter for a year.",
        "You will hear from us within three days.",
        "You can expect an answer within a week.",
        "You will be notified by mail.",
        "Once you have sent it, you should receive a reply.",
        "Everything should now work.",
        "This should print the time.",
        "You should no longer need to oil the stone by hand.",
        "You shouldn't have to restart the mill.",
        "You should not have to wait more than a day.",
        "You should not need a ticket.",
        "After the flood, you should not need to change the locks.",
        "You should not have to change anything else.",
        "You should not need to create a card to read the book.",
    ],
)
def test_what_is_promised_or_foretold_gives_no_reason_and_is_no_rule(sentence: str) -> None:
    assert read(sentence).roles == ("other",)


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("It should now be oiled weekly.", "should"),
        ("Tests should take one minute.", "should"),
        ("You should receive the guests kindly.", "should"),
        ("This should be the last resort.", "should"),
        ("Guests should not have to ask twice.", "should_not"),
        ("You shouldn't need to change the locks.", "should_not"),
        ("You should not have to use a crowbar.", "should_not"),
        ("You should not have two boats.", "should_not"),
        ("You should no longer oil the stone by hand.", "should_not"),
        ("You should not need to ask; the keeper must tell you.", "must"),
    ],
)
def test_what_is_asked_stays_a_rule(sentence: str, force: str) -> None:
    assert read(sentence).modality == force


@pytest.mark.parametrize("sentence", ["Long droughts have hurt the mill before.", "Floods have taken two bridges.", "The wheel has become brittle."])
def test_what_has_come_about_is_no_rule(sentence: str) -> None:
    charter = f"# Charter\n\n## Article II. Meetings\n\nSection 1. The board shall keep the books.\n\nSection 2. The board shall meet each month. {sentence}\n"
    assert not annotate(parse(charter, path="charter.md")).statements[-1].is_rule


@pytest.mark.parametrize("sentence", ["The board has elected a chair who must resign.", "Members have promised to pay; they must do so."])
def test_what_it_orders_besides_is_one(sentence: str) -> None:
    assert read(sentence).is_rule


@pytest.mark.parametrize(
    ("old", "new", "severity"),
    [
        ("We will keep every letter for good.", "We will keep some letters for good.", "minor"),
        ("We will keep most letters for good.", "We will keep all letters for good.", "minor"),
        ("We will keep every letter for good.", "We will keep each letter for good.", "patch"),
    ],
)
def test_a_promise_of_all_that_became_one_of_some_is_minor(old: str, new: str, severity: str) -> None:
    """As background that turned; other words for all are none."""
    text = "# Mill\n\n## Letters\n\nThe clerk must answer letters.\n\n## Plans\n\nWe read them all. {}\n"
    (change,) = diff(*(annotate(parse(text.format(said), path="mill.md")) for said in (old, new))).changes
    assert (change.kind, change.severity) == ("other", severity)
