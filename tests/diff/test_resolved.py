"""A sentence that tells of a case, taken into the rule that spoke of it by a pronoun."""

from __future__ import annotations

import pytest

from diff_documents import compare

FRAME = "# Mill\n\n## Purpose\n\nAda is the keeper of the mill.\n\n## Days\n\nAda must keep a log.\n\n{}\n\n## Nights\n\nAda should close the sluice at dusk.\n"
BACK = {"reworded": "reworded", "strengthened": "weakened", "weakened": "strengthened"}


def kinds(old: str, new: str) -> list[str]:
    return [c.kind for c in compare(FRAME.format(old), FRAME.format(new)).changes if c.kind != "editorial" and c.within is None]


@pytest.mark.parametrize(
    ("two", "one", "way"),
    [
        ("Some guests knock at night. Ada should be kind to them.", "Ada should be kind to guests who knock at night.", "reworded"),
        ("Some sailors are under fourteen. Ada should use plain words with them.", "Ada should use plain words with sailors under fourteen.", "reworded"),
        ("Sometimes guests tell the secrets of others. Ada must not repeat them.", "Ada must not repeat secrets of others that guests tell.", "reworded"),
        ("Some orders are unclear. In such cases Ada should ask.", "Ada should ask in unclear cases.", "reworded"),
        ("Guests sometimes leave a coat behind. Ada must keep it for a week.", "Ada must keep a coat that guests leave behind for a week.", "reworded"),
        ("Some letters ask for flour. Ada must not answer those.", "Ada must not answer letters that ask for flour.", "reworded"),
        ("Some jobs take hours. Ada should report on them at noon.", "Ada should report at noon on jobs that take hours.", "reworded"),
        ("Many sacks hold stones. Ada must not grind them.", "Ada must not grind stones in sacks.", "reworded"),
        ("Some guests knock at night. Ada should be kind to them.", "Ada must be kind to guests who knock at night.", "strengthened"),
        ("Many letters hold coins. Ada must not take them.", "Ada should not take coins from letters.", "weakened"),
    ],
)
def test_what_a_pronoun_stood_for_adds_nothing(two: str, one: str, way: str) -> None:
    assert kinds(two, one) == [f"rule-{way}"]
    assert kinds(one, two) == [f"rule-{BACK[way]}"]


@pytest.mark.parametrize(
    ("two", "one"),
    [
        ("Some guests knock at night. Ada should be kind to all guests.", "Ada should be kind to guests who knock at night."),
        ("Some guests knock at night. She should be kind to guests.", "Ada should be kind to guests who knock at night."),
        ("Guests rely on the bell. Ada must ring it.", "Ada must ring the bell on which guests rely at noon."),
        ("Some guests knock at night. Ada should be kind to them.", "Ada should be kind to guests who pay in silver."),
        ("Some guests knock at night. Ada should bring them bread.", "Ada should be kind to guests who knock at night."),
        ("Some guests sing. Others knock at night, and the dog barks then. Ada should be kind to it.", "Ada should be kind to guests who sing."),
    ],
)
def test_what_the_rule_did_not_speak_of_is_more_or_less(two: str, one: str) -> None:
    assert kinds(two, one) != ["rule-reworded"]
    assert kinds(one, two) != ["rule-reworded"]
