"""Nouns under a ban, and what qualifies them."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge
from whereas.model.constitution import Modality

BAN: tuple[Modality, Modality] = ("must_not", "must_not")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Gossip.", "Malicious gossip."),
        ("Shouting.", "Deliberate shouting."),
        ("Spam.", "Commercial spam."),
        ("Threats", "Violent threats"),
        ("Insults in any form.", "Repeated insults."),
        ("Loud songs.", "Rude loud songs."),
    ],
)
def test_an_adjective_says_which_ones_are_forbidden(old: str, new: str) -> None:
    assert (judge(old, new, BAN).direction, judge(new, old, BAN).direction) == ("narrowed", "widened")
    assert judge(old, new, ("must_not", None)).direction == "narrowed"


@pytest.mark.parametrize(
    ("old", "new", "read"),
    [
        ("Gossip.", "Malicious gossip.", ("may", "may")),
        ("Mend ropes.", "Help mend ropes.", BAN),
        ("Push the gate.", "Loudly push the gate.", BAN),
        ("Gossip.", "No gossip.", BAN),
        ("Gossip.", "Spread gossip.", BAN),
        ("Shouting.", "Yelling.", BAN),
    ],
)
def test_no_other_word_does(old: str, new: str, read: tuple[Modality, Modality]) -> None:
    assert judge(old, new, read).direction not in {"narrowed", "widened"}
