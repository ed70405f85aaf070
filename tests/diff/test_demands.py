"""One more demand beside what was asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from whereas.diff.judge import judge
from whereas.diff.weigh import weigh

if TYPE_CHECKING:
    from whereas.model.constitution import Modality

BACK = {"strengthened": "weakened", "widened": "narrowed", "narrowed": "widened", "changed": "changed", "reworded": "reworded"}


def told(old: str, new: str, read: Modality) -> list[str]:
    sides = ((old, new), (new, old))
    return [weigh(*side, (read, read), judge(*side, (read, read))).direction for side in sides]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Every order must be checked by one miller.", "Every order must be checked by one miller and approved by a farmer."),
        ("Orders must be listed in the book.", "Orders must be listed in the book and signed by two millers."),
        ("Every sale must be signed by one miller.", "Every sale must be signed by one miller; sales of oxen by two."),
        ("Every sale must be approved by a miller.", "Every sale must be approved by a miller, sales above 90 crowns by three."),
        ("The wheel must be oiled weekly.", "The wheel must be oiled daily and listed."),
        ("The yard must be swept monthly.", "The yard must be swept weekly and kept dry for two days."),
    ],
)
def test_one_more_demand_is_stronger(old: str, new: str) -> None:
    assert told(old, new, "must") == ["strengthened", "weakened"]


@pytest.mark.parametrize(
    ("old", "new", "read", "way"),
    [
        ("Orders must be listed in the book.", "Orders must be listed in the book and in the yard.", "must", "widened"),
        ("Orders that are listed must be sold.", "Orders that are listed and approved by the miller must be sold.", "must", "narrowed"),
        ("Orders must be kept if they are long.", "Orders must be kept if they are long and approved by the miller.", "must", "narrowed"),
        ("Orders may be kept in the book.", "Orders may be kept in the book and approved by the miller.", "may", "widened"),
        ("Sales may be signed by one miller.", "Sales may be signed by one miller; sales of oxen by two.", "may", "widened"),
        ("The wheel must be oiled daily.", "The wheel must be oiled weekly and listed.", "must", "changed"),
    ],
)
def test_what_is_joined_on_otherwise_is_no_demand_more(old: str, new: str, read: Modality, way: str) -> None:
    assert told(old, new, read) == [way, BACK[way]]
