"""Exceptions that are told in a sentence, an item or a note of their own."""

from __future__ import annotations

import pytest

from diff_documents import compare

START = "# Yard\n\n## Boats\n\nBoats are lent by the day.\n\n"


def told(old: str, new: str) -> list[tuple[str, str]]:
    return [(c.kind, c.severity) for c in compare(START + old, START + new).changes if c.kind != "editorial"]


@pytest.mark.parametrize(
    ("rule", "exception", "kinds"),
    [
        ("Children must not row alone.", " Exception: boats on the pond.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " Pond keepers are exempt.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " This rule does not cover the pond.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " This ban does not concern twins.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " This policy does not cover rafts.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " This does not affect school trips.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " This does not concern twins.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " The warden may make an exception for twins.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " The warden may lift this ban.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " This does not apply to rafts tied to the pier only.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " That does not hold for the pond.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " This section does not apply to keepers.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " This will not apply to twins.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " This does not apply during feasts.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " None of this applies to twins.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " This does not apply to twins who only watch.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " This isn’t required in winter.", ("rule-weakened", "rule-strengthened")),
        ("Children may row on the pond.", " This does not apply to rafts.", ("rule-narrowed", "rule-widened")),
        ("Children must not row alone.", " Exceptions may be made by the warden.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " The warden may waive this.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " This ban is lifted on feast days.", ("rule-weakened", "rule-strengthened")),
        ("Children must not row alone.", " Unless the warden agrees.", ("rule-weakened", "rule-strengthened")),
        ("- Children must not row alone.", "\n  - Exception: boats on the pond.", ("rule-weakened", "rule-strengthened")),
        ("Children may row on the pond.", " Exception: nights in winter.", ("rule-narrowed", "rule-widened")),
        ("Children must not row alone.[^1]\n\nPay for each day.", "\n\n[^1]: Except boats on the pond.", ("rule-weakened", "rule-strengthened")),
    ],
)
def test_an_exception_of_its_own_loosens_its_rule(rule: str, exception: str, kinds: tuple[str, str]) -> None:
    severities = ["major" if kind in {"rule-weakened", "rule-strengthened"} else "minor" for kind in kinds]
    assert told(rule, rule + exception) == [(kinds[0], severities[0])]
    assert told(rule + exception, rule) == [(kinds[1], severities[1])]


@pytest.mark.parametrize(
    "more",
    [
        "Unless it rains, boats must be dried.",
        "The warden may grant licences.",
        "Keepers may lift the boats.",
        "Nobody is exempt.",
        "Exceptions must be asked for.",
        "The fee does not apply to rafts.",
        "It does not cover the pond.",
        "This does not affect other duties.",
        "This does not affect swimmers.",
        "This does not affect the depth of the pond.",
        "This does not affect safety.",
        "This does not concern the depth of the pond.",
        "Two keepers can lift it.",
        "The keepers may lift this raft.",
        "The warden can make an exception book.",
        "This does not affect the right of members to appeal.",
        "These rules do not affect the validity of earlier votes.",
        "This does not concern us.",
        "This rule does not bind other towns.",
        "This does not apply to twins only; it applies to everybody.",
        "The policy does not cover theft.",
        "This section does not cover how rafts are built.",
        "This does not affect the duties of the warden.",
        "The policy does not cover damage by storms.",
    ],
)
def test_what_is_a_rule_by_itself_or_denies_an_exception_spares_nothing(more: str) -> None:
    kinds = {kind for kind, _ in told("Children must not row alone.", f"Children must not row alone. {more}")}
    assert not {"rule-weakened", "rule-strengthened"} & kinds


@pytest.mark.parametrize("more", ["This is only a guideline.", "There are no exceptions."])
def test_what_says_how_far_a_rule_binds_is_minor(more: str) -> None:
    assert told("Children must not row alone.", f"Children must not row alone. {more}") == [("other", "minor")]


@pytest.mark.parametrize(
    "clause", ["; keepers need not", "; the rule does not hold for keepers", ", although the warden may waive this", "; this duty is relaxed in winter"]
)
def test_a_clause_that_only_excepts_loosens_the_rule_of_its_sentence(clause: str) -> None:
    assert told("Rowers must wear a vest.", f"Rowers must wear a vest{clause}.") == [("rule-weakened", "major")]
    assert told(f"Rowers must wear a vest{clause}.", "Rowers must wear a vest.") == [("rule-strengthened", "major")]


@pytest.mark.parametrize("clause", ["; keepers need not pay", "; keepers may lift the boats"])
def test_a_clause_with_a_deed_of_its_own_excepts_from_nothing(clause: str) -> None:
    assert told("Rowers must wear a vest.", f"Rowers must wear a vest{clause}.")[0][0] == "rule-added"
