"""What follows in law for somebody, or from an act, is a rule, and no reason of the rule before it."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.in_law import follows
from whereas.annotate.reader import prepare
from whereas.parse import parse

FOLLOWS = (
    "A baker who has not paid by May loses the key.",
    "Delegates who miss three meetings lose their seat.",
    "A delegate who sleeps through two votes loses the delegation.",
    "Editors who were away for a year lose push access.",
    "Whoever scratches the boat by haste pays for the repair.",
    "Apprentices pay half.",
    "Borrowers pay the price of the damage.",
    "Whoever breaks a lamp pays the price of a new one.",
    "A late borrower pays the full price.",
    "Borrowers pay the price for repairs.",
    "Borrowers who are late pay two crowns a day.",
    "A tenant forfeits the deposit after two warnings.",
    "A resignation takes effect at once.",
    "Each loan ends after a month.",
    "A second breach leads to a suspension.",
    "A ban that the assembly upheld cannot be appealed again.",
    "Motions that failed cannot be reopened within a year.",
    "The owner of a cart is liable for what it breaks.",
    "A human answers for each line that a tool writes.",
    "Accounts of children are deleted when we learn of them.",
    "Late entries are returned within a week.",
    "The fees are adopted by the assembly.",
    "Keys are granted by two of the keepers.",
)
FACTS = (
    "Reviewers lose their place.",
    "Guests who wait long lose trust.",
    "Users lose access when the disk is full.",
    "A wet dyke leads to floods.",
    "Secrecy leads to distrust.",
    "Everyone pays for a sloppy merge.",
    "The guild pays the price for haste.",
    "The guild pays its price for neglect.",
    "The guild pays the price later.",
    "The reader pays twice for a long sentence.",
    "Whoever falls without one pays dearly.",
    "They pay a fee and expect a quick answer.",
    "A torn page cannot be restored.",
    "A verdict that cannot be contested is only a rumour.",
    "The vote ends in tears.",
    "Old reports are often deleted when the disk is full.",
    "Once the gate is closed nobody reads the sign.",
    "Nobody should have to lose their seat over a late bill.",
    "Which members lose their vote?",
    "The pace is set by the slowest member.",
    "The heat is set by the boiler.",
    "The budget was adopted by the members.",
)


@pytest.mark.parametrize(("sentence", "binds"), [*((s, True) for s in FOLLOWS), *((s, False) for s in FACTS)])
def test_forms_of_what_follows(sentence: str, binds: bool) -> None:
    assert follows(prepare(parse(sentence)).cues[0]) is binds


def roles(text: str) -> list[str]:
    found = annotate(parse(f"# Mill\n\n## Section\n\nBakers must be kind to each other.\n\n{text}\n\nNobody may smoke in the hall.\n"))
    return ["/".join(s.roles) for s in found.statements[2:-1]]


@pytest.mark.parametrize(
    "text",
    [
        "The bakers may recall a keeper. A recall takes effect at once.",
        "Damage must be reported. Whoever causes damage by haste pays for the repair.",
        "Fees are due in May. Bakers who have not paid by June lose the right to vote.",
    ],
)
def test_they_are_rules_beside_a_rule(text: str) -> None:
    assert roles(text)[-1:] == ["rule"]


def test_one_that_ends_with_its_ground_gives_it() -> None:
    assert roles("Editors who leave become guests. They lose push access, since idle accounts are a risk.")[-1:] == ["rule/reason"]


@pytest.mark.parametrize("text", ["Rotate the keys. A lost key costs us a day.", "Pay on time. The mill loses its credit with each late bill."])
def test_what_harm_comes_of_something_stays_a_reason(text: str) -> None:
    assert roles(text)[-1:] == ["reason"]


def test_under_a_rationale_they_tell_why() -> None:
    found = annotate(parse("# Mill\n\n## Keys\n\nBakers must lock up.\n\n**Rationale:** Whoever loses a key pays for the repair.\n"))
    assert found.statements[-1].roles == ("reason",)
