"""A label that commands, and behind it why."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.model.constitution import Statement
from whereas.parse import parse


def read(item: str) -> Statement:
    return annotate(parse(f"# Mill\n\n## Values\n\n- {item}\n- **Store grain**: In the loft.\n", path="mill.md")).statements[0]


@pytest.mark.parametrize(
    ("item", "force"),
    [
        ("**Review early**: Late reviews are expensive", "must"),
        ("**Automate the sluice:** Manual steps get forgotten.", "must"),
        ("**Write tests first**: Untested wheels break in spring", "must"),
        ("**Use small sacks**: They let children help", "must"),
        ("**Never lie**: Lies are costly", "must_not"),
        ("**Sign sacks**: Unsigned sacks get lost", "must"),
        ("**Lock the page**: Edits get lost", "must"),
        ("**Oil the wheel**: Dry wheels are loud", "must"),
        ("**Use ropes**: Chains are hard to tie", "must"),
        ("**Avoid ladders**: Ladders are dangerous", "must_not"),
    ],
)
def test_the_label_is_the_rule_and_the_rest_says_why(item: str, force: str) -> None:
    said = read(item)
    assert (said.roles, said.modality, said.explained) == (("rule", "reason"), force, "same")


@pytest.mark.parametrize(
    "item",
    [
        "**Review process**: Reviews are slow and dear",
        "**Test coverage**: Low coverage is expensive",
        "**Report leaks**: Leaks are reported by noon",
        "**Keep it small**: split large sacks",
        "**Check scales**: Scales must be checked twice",
        "**Run the wheel**: `make wheel` starts it",
        "**No new findings** — Late findings are rare",
        "**Assess ropes** - The crew turns each rope into a count",
        "**Be kind**: You are safer here",
        "**Read the scale**: The count is not complete until the scale is read",
        "**Store oil**: The oil lives in the shed",
        "**Sign sacks**: Sacks get signed with chalk.",
        "**Assign sacks**: Keepers get two days.",
        "**Write lists**: Lists are brief and plain.",
        "**Hold votes**: Votes are public.",
        "**Give feedback**: Feedback is specific.",
        "**Be honest**: The keeper is direct.",
        "**Vote yearly**: The chair is eligible twice.",
        "**Watch mode**: Wheels get lost in fog.",
        "**Get started**: The ladder is easier.",
        "**Contact us**: The crew is happy to help.",
    ],
)
def test_what_names_or_tells_how_gives_no_reason(item: str) -> None:
    said = read(item)
    assert {*said.roles} != {"rule", "reason"}
