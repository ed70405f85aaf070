"""What the models find about as likely a rule as not, by what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from whereas.annotate import unsure
from whereas.annotate.reader import prepare
from whereas.annotate.reading import Reading
from whereas.parse import parse

if TYPE_CHECKING:
    from whereas.annotate.reader import Prepared
    from whereas.model.constitution import Role

RULE: tuple[Role, ...] = ("rule",)
OTHER: tuple[Role, ...] = ("other",)
CHECKS = "Run these checks:\n\n- the gate is shut\n- bread on the shelf\n- no lamp is lit"
KINDS = "Bread comes in three kinds:\n\n- white: a crust, no seeds\n- brown: a crust and seeds"
TABLE = "| Bread | Colour |\n|-|-|\n| Loaf | Warm and brown |\n| Roll | White with seeds |\n| Bun | Sugar on top |"


def prepared(text: str) -> Prepared:
    return prepare(parse(f"# Mill\n\n{text}\n", path="mill.md"))


def readings(read: Prepared, rules: str, confidence: float = 0.55) -> list[Reading]:
    """Readings of the statements of a document: of those that hold one of the words as rules."""
    held = [any(word in draft.text for word in rules.split()) for draft in read.document.statements]
    return [Reading(RULE if rule else OTHER, confidence=confidence) for rule in held]


def raised(text: str, rules: str, confidence: float = 0.55) -> list[str]:
    read = prepared(text)
    return [read.document.statements[at].text for at in unsure.raised(read.document.statements, readings(read, rules, confidence))]


def relieved(text: str, rules: str, confidence: float = 0.55) -> list[str]:
    read = prepared(text)
    return [read.document.statements[at].text for at in unsure.relieved(read.document, read.cues, readings(read, rules, confidence))]


def test_an_item_that_is_nearly_a_rule_goes_with_its_lead_in() -> None:
    assert raised(CHECKS, "checks gate") == ["bread on the shelf", "no lamp is lit"]


@pytest.mark.parametrize(
    ("text", "rules", "confidence"),
    [
        (CHECKS, "gate", 0.55),
        (CHECKS, "checks", 0.55),
        (CHECKS, "checks gate", 0.7),
        (CHECKS.replace("bread on the shelf", '"bread"').replace("no lamp is lit", '"lamp"'), "checks gate", 0.55),
        (CHECKS.replace("these checks", "one of these"), "Run gate", 0.55),
        (CHECKS.replace("these checks", "checks such as"), "Run gate", 0.55),
        (CHECKS.replace("these checks:", "the checks."), "Run gate", 0.55),
    ],
)
def test_but_not_under_one_that_is_none_or_names_things_nor_a_likely_fact(text: str, rules: str, confidence: float) -> None:
    assert raised(text, rules, confidence) == []


def test_what_goes_on_behind_the_first_sentence_of_an_item_is_raised_by_no_lead_in() -> None:
    assert raised("Run these checks:\n\n- shut the gate. Goats pass there.", "Run shut") == []


@pytest.mark.parametrize(
    ("text", "rules", "gone"),
    [
        (KINDS, "white brown", ["white: a crust, no seeds", "brown: a crust and seeds"]),
        (KINDS.replace("three kinds", "forms"), "white", ["white: a crust, no seeds"]),
        (TABLE, "Sugar", ["Sugar on top"]),
        ("- Shut the gate. Goats pass there at night.", "Shut Goats", ["Goats pass there at night."]),
    ],
)
def test_what_is_alone_among_facts_or_names_a_kind_or_goes_on_to_tell_is_no_rule(text: str, rules: str, gone: list[str]) -> None:
    assert relieved(text, rules) == gone


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (KINDS.replace("three kinds", "forms"), "white brown"),
        (KINDS.replace("a crust, no seeds", "it must be fresh"), "white"),
        (KINDS.replace("three kinds", "forms").replace("white: a crust, no seeds", "check it twice"), "check"),
        (KINDS, "comes white brown"),
        (TABLE, "Warm Sugar"),
        (TABLE.replace("Sugar on top", "Check it twice"), "Check"),
        ("- Shut the gate. Nobody may pass there at night.", "Shut Nobody"),
        ("- Shut the gate. Bar it.", "Shut Bar"),
        ("- Shut the gate. The clerk writes only in the book.", "Shut clerk"),
        ("Shut the gate. Goats pass there at night.", "Shut Goats"),
        ("- Pay the clerk. Entry stays shut until noon.", "Pay Entry"),
        ("- Shut the gate. The bar requires two keepers.", "Shut bar"),
        ("- Shut the gate. The two bars share a bolt; take it out first.", "Shut bars"),
        (TABLE.replace("Colour", "Rule"), "Sugar"),
    ],
)
def test_commands_words_of_force_and_company_stay_rules(text: str, rules: str) -> None:
    assert relieved(text, rules) == []


def test_what_the_models_are_sure_of_stays() -> None:
    assert relieved(KINDS, "white brown", 0.8) == []
    assert relieved("- Shut the gate. Goats pass there at night.", "Shut Goats", 0.8) == []
    assert relieved(TABLE, "Sugar", 0.7) == ["Sugar on top"]
    assert relieved(TABLE, "Sugar", 0.9) == []


def test_what_a_person_said_stays() -> None:
    read = prepared(TABLE)
    found = readings(read, "Sugar")
    for reading in found:
        reading.by_author = True
    assert unsure.relieved(read.document, read.cues, found) == []
