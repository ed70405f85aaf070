"""A means that was offered and is to be used now, and what only looks like it."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge
from whereas.diff.weigh import weigh


def way(old: str, new: str, read: tuple[str | None, str | None]) -> str:
    return weigh(old, new, read, judge(old, new, read)).direction  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("offer", "order"),
    [
        ("To moor a barge, a rope can be used on the bow.", "To moor a barge use a rope on the bow."),
        ("A rope can be used to moor the barge.", "Use a rope to moor the barge."),
        ("There is also a lamp which works after dark.", "Use the lamp to work after dark."),
        ("The bell can also be used to call the keeper.", "Use the bell to call the keeper."),
        ("There are also gloves for wet ropes.", "Use gloves for wet ropes."),
        ("Sand could be used against ice on the steps.", "Use sand against ice on the steps."),
        ("The shed key can be used for the boathouse.", "Use the shed key for the boathouse."),
        ("You can also use the side door.", "Use the side door."),
        ("The `moor` command can be used at night.", "Use the `moor` command at night."),
        ("For long barges a chain can be used at the stern.", "For long barges use a chain at the stern."),
    ],
)
def test_what_was_offered_and_is_ordered_now_is_stronger(offer: str, order: str) -> None:
    assert way(offer, order, ("may", "must")) == "strengthened"
    assert way(order, offer, ("must", "may")) == "weakened"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("A rope can be used to moor the barge.", "Use a chain to moor the barge."),
        ("A rope can be used to moor the barge.", "A rope is used to moor the barge and the raft."),
        ("A rope can be used to moor the barge.", "A cord can be used to moor the barge."),
        ("There is also a lamp in the shed.", "There is a lamp in the shed."),
        ("Use a rope to moor the barge.", "Make use of a rope to moor the barge."),
        ("In the yard there is also a pump.", "In the yard there is a pump to use."),
        ("A rope can be used only by members.", "Ropes are there for members to use."),
        ("The bell can be used.", "The use of the bell is shown on the wall."),
        ("There is also a rule about keys.", "Read the rule about keys."),
        ("You can also use the side door.", "You can also use the back door."),
    ],
)
def test_another_means_or_no_order_is_no_stronger_rule(old: str, new: str) -> None:
    assert "became 'Use'" not in judge(old, new, (None, None)).why
    assert "became 'Use'" not in judge(old, new, ("may", "must")).why


@pytest.mark.parametrize("offer", ["A rope must not be used on the bow.", "A rope can be used only on the bow.", "A rope cannot be used on the bow."])
def test_a_limit_is_no_offer(offer: str) -> None:
    assert "can be used" not in judge(offer, "Use a rope on the bow.", ("must_not", "must")).why
