"""Titles, labels and heads of columns over what is set against what is right."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def forces(text: str) -> dict[str, str | None]:
    """The force of each statement of a short document, None for what is no rule."""
    return {s.text: s.modality for s in annotate(parse(f"# Voice\n\n{text}\n", path="voice.md")).statements}


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("This", "Not this"), ("Good", "Bad"), ("Right", "Wrong"), ("On brand", "Off brand"), ("In character", "Out of character"), ("Write", "Instead of"),
        ("We are", "We are not"), ("Like us", "Not like us"), ("Sounds like us", "Does not sound like us"),
    ],
)  # fmt: skip
def test_the_column_of_what_is_not_right_forbids(good: str, bad: str) -> None:
    read = forces(f"| {good} | {bad} |\n|---|---|\n| Name the price first | Hide the price |")
    assert (read["Name the price first"], read["Hide the price"]) == ("must", "must_not")


def test_traits_of_what_we_are_and_are_not() -> None:
    read = forces("| We are | We're not |\n|---|---|\n| warm and plain | rude to anyone |\n| calm, not cold | gushing or loud |")
    assert read["warm and plain"] == read["calm, not cold"] == "must"
    assert read["rude to anyone"] == read["gushing or loud"] == "must_not"


@pytest.mark.parametrize("title", ["We are not", "Bad", "Wrong", "Not me", "Off brand", "Out of character", "Things you won't hear from us", "Instead of"])
@pytest.mark.parametrize("form", ["## {}\n\n- Hide the price", "**{}:**\n\n- Hide the price", "## {}\n\nHide the price. Hide the fee."])
def test_a_title_or_label_of_what_is_not_right_forbids(title: str, form: str) -> None:
    assert forces(form.format(title))["Hide the price" + "." * ("fee" in form)] in {"must_not", None}
    assert forces(f"## {title}\n\n- Hide the price")["Hide the price"] == "must_not"


@pytest.mark.parametrize(
    "title",
    [
        "Not yet done", "Not in the box", "Bad weather", "Good first issues", "When things go wrong", "What is wrong", "Wrong answers", "Is it bad?",
        "Instead of a summary", "Not a developer?", "What we are not sure about", "Bad commits",
    ],
)  # fmt: skip
def test_a_title_that_only_holds_such_a_word_forbids_nothing(title: str) -> None:
    assert forces(f"## {title}\n\n- Oil the hinge")["Oil the hinge"] == "must"


@pytest.mark.parametrize(
    "table",
    [
        "| Status | Not found |\n|---|---|\n| 404 | Show the search page |",
        "| Before | After |\n|---|---|\n| Show the search page | Show the index |",
        "| Bad sign | Fix |\n|---|---|\n| Hinge squeaks | Show the search page |",
        "## Anti-patterns\n\n| Anti-pattern | Fix |\n|---|---|\n| Searching by hand | Show the search page |",
    ],
)
def test_other_columns_forbid_nothing(table: str) -> None:
    assert forces(table)["Show the search page"] == "must"


@pytest.mark.parametrize("remedy", ["Fix", "Instead", "Remedy"])
def test_what_is_done_against_a_fault_is_not_forbidden_with_it(remedy: str) -> None:
    read = forces(
        f"## Common mistakes\n\n| Mistake | {remedy} |\n|---|---|\n| Oiling the hinge by hand | A can with a spout |\n| Guessing the weight | Weigh it |"
    )
    assert "must_not" not in {read.get("A can with a spout"), read.get("Weigh it")}
    assert read["Oiling the hinge by hand"] == read["Guessing the weight"] == "must_not"


def test_quoted_wording_in_such_a_column_is_no_order() -> None:
    assert forces('| Good | Bad |\n|---|---|\n| "All done." | "Your request was processed." |')['"Your request was processed."'] is None


@pytest.mark.parametrize("form", ["- ✅ Good: {}", "- Better: {}", "Instead: {}", "Do this: {}", "> **Right:** {}"])
def test_what_is_right_under_such_a_title_is_not_forbidden(form: str) -> None:
    read = forces(f"## Bad\n\n- Hide the price\n\n{form.format('Name the fee first.')}")
    assert read["Hide the price"] == "must_not"
    assert next(force for text, force in read.items() if text.endswith("Name the fee first.")) != "must_not"


def test_a_grade_forbids_nothing() -> None:
    assert forces("| Poor | Good |\n|---|---|\n| Ask for another draft | Print it |")["Ask for another draft"] == "must"
    assert forces("## Poor\n\n- Ask for another draft")["Ask for another draft"] == "must"


def test_a_sign_of_what_is_right_leaves_permitted_what_its_title_permits() -> None:
    read = forces("## Allowed\n\n- ✅ Oiling the hinge\n\n## Not allowed\n\n- ❌ Painting the hinge")
    assert [force for text, force in read.items() if text.endswith("hinge")] == ["may", "must_not"]
