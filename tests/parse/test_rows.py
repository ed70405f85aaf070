"""Lines of one paragraph that are items."""

import pytest

from whereas.parse import parse


def texts(body: str) -> list[str]:
    return [s.text for s in parse(f"# A\n\n{body}\n").statements if not s.heading]


@pytest.mark.parametrize(
    ("body", "statements"),
    [
        ("**Gates:** shut, never locked\n**Sheep:** counted at dusk", 2),
        ("**Gates**: shut\n**Sheep**: counted\n**Hay** — kept dry", 3),
        ("**Gates:** shut at dusk by\nwhoever comes last.\n**Sheep:** counted", 2),
        ("*Gates:* shut\n*Sheep:* counted", 2),
        ("**Gate:** `g/1`  \n**Sheep:** two keepers count them  ", 2),
        ("**Gate:** `g/1`<br>**Sheep:** two keepers count them", 2),
        ("**Always** shut the gate\n**Never** wake the sheep\n**Ask** before you burn hay", 3),
        ("Gates: shut\nSheep: counted, never woken\nHay: dry", 3),
        ("Shut the gate\nCount the sheep\nNever burn hay", 3),
        ("Never put the keys of the fold into\nThe Red Box, or the shed by the gate.\nUse the board:", 2),
        ("Shut the gate.\nCount the sheep.\nNever burn hay.", 3),
        ("**Duties**\nShut the gate\nNever burn hay", 3),
        ("- **Gates:** shut\n  **Sheep:** counted", 2),
    ],
)
def test_lines_that_are_items_are_statements(body: str, statements: int) -> None:
    assert len(texts(body)) == statements


@pytest.mark.parametrize(
    "body",
    [
        "The keeper shuts the gate at nine and\nSheep stay in the fold\nUntil the bell rings",
        "Shut the gate\nbefore you leave\nand count the sheep",
        "Keep the **red** gate shut, and\n**never** wake the sheep",
        "**Note:** the red gate is\n**closed** in May",
        "**Gates** of the\n**Upper Fold** stay shut",
        "Warning: the gate is\nOld: never push it",
        "Ines Ash\nKeeper\nAmes",
        "Die Wirtin öffnet das Tor für die\nHirten und zählt mit ihnen die\nSchafe der Weide.",
        "In May the keepers ask Ines\nAsh and the guild of Ames\nFold for hay.",
        "The keepers of the upper fold, who are two, shut the red gate at nine\nMembers of the guild, who are many, may come in by the other one\nSheep stay",
        "No dogs,\nNo drums,\nNo fires",
        "Node: Gate12\nNode: Sheep40\nNode: Hay77",
        "**Version:** 2.1\n**Date:** 2024-02-03",
    ],
)
def test_lines_that_are_wrapped_are_one_statement(body: str) -> None:
    assert len(texts(body)) == 1


def test_each_line_has_its_own_label_and_none_names_the_others() -> None:
    found = parse("# A\n\n## Fold\n\n**Gates:** shut\n**Sheep:** counted\n\n**Hay:** dry\n**Why:** it rots\n")
    assert [p.id for p in found.principles] == ["fold", "hay"]
    assert [s.place.label for s in found.statements if not s.heading] == ["Gates", "Sheep", "Hay", "Hay"]
    assert [s.place.context for s in found.statements if not s.heading][:2] == ["", ""]
