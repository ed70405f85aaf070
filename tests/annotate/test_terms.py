"""Sentences that say whom or what a name stands for."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.terms import behind_clause
from whereas.diff import diff
from whereas.model.constitution import Statement
from whereas.parse import parse


def read(sentence: str) -> Statement:
    """A sentence as read behind a rule of the same paragraph."""
    document = annotate(parse(f"# Market\n\n## Stalls\n\nWren should be kind. {sentence}\n", path="market.md"))
    return document.statements[-1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Sellers are companies and individuals who rent a stall.",
        "Guests are those who walk through the market.",
        "Members are natural or legal persons that hold a key.",
        "A seller is anyone whose name stands on the board.",
        "For the purposes of this charter, a helper is anyone paid by the market.",
        "Loss, as we use the word, is damage that cannot be mended.",
        "We use the word 'seller' for anyone who rents a stall.",
        "Lasting = still there a week later.",
        "A crack is urgent if water must be kept out.",
        "The yard is everything under the open sky.",
    ],
)
def test_what_a_name_stands_for_is_a_definition(sentence: str) -> None:
    assert read(sentence).roles == ("definition",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Good sellers are people who listen.",
        "Guests are people who need rest.",
        "They are people who build.",
        "Most guests are people who read little.",
        "Guests are not people who pay.",
        "A keeper is someone who must lock up.",
        "Guests are people who talk to Wren, so be kind to them.",
        "More stalls = more noise in the lane.",
        "Warnings = errors.",
        "Rushing = permanent loss of all trust in the stall.",
        "No key = no stall for anybody here.",
        "`stalls` = the number of open stalls.",
        "We use the hall for meetings.",
        "The best thing is everything in order.",
        "A stall is fine if it has a roof.",
    ],
)
def test_what_praises_claims_or_orders_is_none(sentence: str) -> None:
    assert "definition" not in read(sentence).roles


@pytest.mark.parametrize(
    "sentence",
    [
        'Section 2. "Fee" means what a seller pays.',
        'Section 3. The term "gift" refers to any payment.',
        'Article 6. "Seat" means a place on the board.',
        'Sec. 8. "Seat" means a place on the board.',
        '§ 7. "Seat" means a place on the board.',
        "Section 4. A seller is anyone admitted by the clerk.",
    ],
)
def test_a_clause_may_define(sentence: str) -> None:
    document = annotate(parse(f"# Charter\n\n## Article I. Words\n\nSection 1. The clerk shall keep the books.\n\n{sentence}\n", path="charter.md"))
    assert [s.roles for s in document.statements[-2:]] == [("rule",), ("definition",)]


def test_a_clause_that_orders_is_a_rule() -> None:
    document = annotate(parse("# Charter\n\n## Article I. Words\n\nSection 2. A seller shall wear a badge.\n", path="charter.md"))
    assert document.statements[-1].modality == "must"
    assert behind_clause(("article", "iv", ".", "guests")) == 3
    assert behind_clause(("section", "two", "means", "trouble")) == 0


def test_a_changed_definition_of_a_clause_tells_whose_rules_use_it() -> None:
    """The label of the clause hides neither the definition nor its term."""
    old, new = (
        annotate(parse(f'# Charter\n\n## Article I\n\nSection 1. "Member" means a holder of {n} keys.\n\nSection 2. A member shall vote.\n', path="c.md"))
        for n in (100, 500)
    )
    (change,) = diff(old, new).changes
    assert change.kind == "definition-changed"
    assert "1 rule uses 'member'" in change.why
