"""Rules that say what is done, or left to anybody, and why."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.practices import least
from whereas.annotate.reader import prepare
from whereas.parse import parse


def may_be_one(sentence: str) -> bool:
    return least(prepare(parse(sentence, path="barn.md")).cues[-1]) < 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Ladders are stored flat because the shed is low.",
        "Old ropes get replaced after a year, since frayed ones snap.",
        "Each sack is weighed twice so that nobody is cheated.",
        "The shed is locked at dusk to keep foxes out.",
        "Since memory fades, minutes are taken.",
        "As the loft is small, nobody may bring a trunk.",
        "Given that mistakes happen, anyone can appeal.",
        "As the loft holds the seed, nobody may bring a lamp.",
        "Late returns are fined, since the rack is small.",
        "Torn nets get mended at once: holes grow.",
        "A jar without a label is not accepted: mould spreads.",
        "We don't mow on Sundays; the neighbours sleep.",
        "The lamp is never carried about, because cables wear out.",
    ],
)
def test_what_is_done_with_its_ground_may_be_a_rule(sentence: str) -> None:
    assert may_be_one(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sacks are lost because they are small.",
        "The shed was locked because foxes came.",
        "This is required because nails lie about.",
        "It is asked for, since nails lie about.",
        "Ladders are heavy because they are made of oak.",
        "Ladders are stored flat in the shed.",
        "Lent tools are copied, since copying is cheap.",
        "Some jars get opened because thieves are hungry.",
        "Frost may come early, since the valley is deep.",
        "Ladders have been stored since the fair.",
        "Ladders are stored in the shed: three on the left, two on the right.",
        "The barn is dry, so that straw keeps.",
        "As soon as the fair ends and the bell rings, anyone can take a trunk.",
        "The hinges are fixed because they are cast in lead.",
        "Oil is added to the axle to prevent rust.",
        "Sacks are ordered by weight so that the heavy ones come first.",
    ],
)
def test_a_fact_a_story_or_talk_of_a_norm_is_none(sentence: str) -> None:
    assert not may_be_one(sentence)


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Members may bring guests. Because the loft is small, nobody may bring more than two.", "must_not"),
        ("The shed is locked at dusk to keep foxes out.", "must"),
        ("Old files get deleted: git keeps them.", "must"),
    ],
)
def test_it_is_read_as_a_rule_with_its_reason(sentence: str, force: str) -> None:
    last = annotate(parse(f"# Barn\n\n{sentence}\n", path="barn.md")).statements[-1]
    assert (last.roles, last.modality, last.explained) == (("rule", "reason"), force, "same")


def test_what_harm_comes_of_something_stays_a_reason() -> None:
    read = annotate(parse("# Barn\n\nNever lend the key. Keys are lost because they are small.\n", path="barn.md"))
    assert [s.roles for s in read.statements] == [("rule",), ("reason",)]
