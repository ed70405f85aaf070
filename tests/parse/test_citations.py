"""References in words, and what they name."""

from __future__ import annotations

import pytest

from whereas.parse import parse

CHARTER = """# Charter of the Mill

## Article 1. Sacks

1.1 Sacks must be dry.

1.2 Wet sacks must be burnt:

(a) in summer;

(b) in winter.

## Article 2. Fees

### Section 1. Rates

Rates are low.

### Section 2. Waivers

{}

## Article III: Weir

### Section 1. Gate

The gate is shut.

## Schedule A. Rates
"""


def named(text: str) -> list[str | None]:
    return named_in(CHARTER, text)


def named_in(charter: str, text: str) -> list[str | None]:
    return [r.resolved for r in parse(charter.replace("{}", text)).references if r.kind == "number"]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Subject to Article 1, fees are due.", ["article-1-sacks"]),
        ("As Arts. 1 and 3 say, fees are due.", ["article-1-sacks", "article-iii-weir"]),
        ("Notwithstanding Article 1.2, fees are due.", ["article-1-sacks/2"]),
        ("As article 1(b) says, fees are due.", ["article-1-sacks/4"]),
        ("Fees are due under Section 1.", ["section-1-rates"]),
        ("Fees are due under Article III, Section 1.", ["article-iii-weir", "section-1-gate"]),
        ("Fees are due under § 1 of Article 3.", ["section-1-gate", "article-iii-weir"]),
        ("Fees are as in Schedule A.", ["schedule-a-rates"]),
        ("Fees are due under Article 1 of this Charter.", ["article-1-sacks"]),
        ("Fees are due under Article 1 of the Charter.", ["article-1-sacks"]),
        ("Fees are due under Article 1 of the Mill Act, RFC 2119 Section 1, MILL.md § 1 and Art. 1 GDPR.", []),
        ("Fees are due under Article 1 of the Articles of Incorporation, Art. 1 of the Rules of Procedure, and Section 1 of the Articles.", []),
        ("Fees are due under Section 1 of Articles 3 and 2.", ["section-1-gate", "article-iii-weir", "article-2-fees"]),
        ("Fees are due under Section 1 of its by-laws and the Act's section 1.", []),
        ("Fees are due under [Article 1](#article-1-sacks).", []),
        ("Fees are due under Clause 9.", []),
    ],
)
def test_what_a_number_names(text: str, targets: list[str]) -> None:
    assert named(text) == targets


def test_a_document_may_be_called_after_its_parts() -> None:
    text = CHARTER.replace("Charter of", "Articles of Association of")
    due = "Fees are due under Article 1 of the Articles{}."
    assert [named_in(text, due.format(of)) for of in ("", " of Association", " of Incorporation")] == [["article-1-sacks"], ["article-1-sacks"], []]


def test_what_refers_to_what() -> None:
    found = {(r.source, r.target) for r in parse(CHARTER.replace("{}", "Fees are due, but see Article 1.2.")).relations if r.kind == "refers-to"}
    assert found == {("section-2-waivers", "article-1-sacks"), ("section-2-waivers/1", "article-1-sacks")}


def test_a_number_that_many_bear_is_soon_given_up() -> None:
    text = "# Mill\n\n" + "## Part 1\n\nSee Section 4, Part 1 and Part 1(a).\n\n" * 3000
    assert not [r for r in parse(text).references if r.kind == "number" and r.resolved is None]
