"""Forms of words that settle a role: recitals and definitions."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse

TEXT = """# Charter of the Mill

Whereas the mill must be kept running by those who eat its bread;

Whereas nobody should own a river, and

We, the millers, agree on this.

## Words

"Miller" means whoever has ground a sack this year. “Sack” refers to forty kilograms of grain, which a member must carry alone.

Whereas millers work by day, bakers must start at night.
"""


@pytest.mark.parametrize(
    ("opening", "roles"),
    [
        ("Whereas the mill", ("reason",)),
        ("Whereas nobody", ("reason",)),
        ('"Miller" means', ("definition",)),
        ("“Sack” refers", ("definition",)),
    ],
)
def test_the_form_settles_the_role(opening: str, roles: tuple[str, ...]) -> None:
    read = annotate(parse(TEXT.encode(), path="mill.md"))
    assert next(s.roles for s in read.statements if s.text.startswith(opening)) == roles


def test_whereas_in_the_sense_of_while_is_no_recital() -> None:
    read = annotate(parse(TEXT.encode(), path="mill.md"))
    assert next(s for s in read.statements if s.text.startswith("Whereas millers")).is_rule


def test_a_recital_explains_no_rule_in_particular() -> None:
    read = annotate(parse(TEXT.encode(), path="mill.md"))
    recitals = {s.id for s in read.statements if s.text.startswith("Whereas") and not s.is_rule}
    assert not [r for r in read.relations if r.kind == "explains" and r.source in recitals]


@pytest.mark.parametrize("opening", ["This is because", "Otherwise", "After all,"])
def test_what_opens_as_a_reason_is_one_for_what_was_just_said(opening: str) -> None:
    text = f"# Mill\n\nNobody may stand on the weir.\n\nMillers must close the gate. {opening} goats wander off when nobody watches them.\n"
    rules = annotate(parse(text.encode(), path="mill.md")).rules
    assert [(r.text, r.explained_by) for r in rules] == [("Nobody may stand on the weir.", ()), ("Millers must close the gate.", ("preamble/3",))]


def test_what_orders_something_otherwise_is_a_rule() -> None:
    read = annotate(parse(b"# Mill\n\nMillers may open the gate at noon. Otherwise, they must ask the keeper.\n", path="mill.md"))
    assert [r.modality for r in read.rules] == ["may", "must"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("A *delivery* is one attempt to send one sack.", "definition"),
        ("An *operator* is a guild that runs a mill.", "definition"),
        ("*Quorum* is one third of the millers.", "definition"),
        ("- `make lint`: runs every check", "other"),
        ("- `name`: use short names", "rule"),
        ("**Tests** are required.", "rule"),
    ],
)
def test_the_marks_of_a_term_or_a_command_settle_the_role(text: str, role: str) -> None:
    read = annotate(parse(f"# Mill\n\n## Work\n\nMillers must knock.\n\n{text}\n", path="mill.md"))
    assert read.statements[-1].roles == (role,)


@pytest.mark.parametrize(
    ("text", "forbids"),
    [
        ("Never-read letters are burnt.", False),
        ("No-fee days are named by the reeve.", False),
        ("A never-ending feast must be paid for.", False),
        ("No-one may open a letter.", True),
        ("Never read letters.", True),
    ],
)
def test_a_negation_within_a_compound_denies_nothing(text: str, forbids: bool) -> None:
    read = annotate(parse(f"# Mill\n\nMillers must knock.\n\n{text}\n", path="mill.md"))
    assert (read.statements[-1].modality == "must_not") is forbids


@pytest.mark.parametrize("title", ["Never-ending feasts", "No-fee days"])
def test_a_title_that_is_such_a_compound_is_no_rule(title: str) -> None:
    assert not any(s.heading for s in annotate(parse(f"# Mill\n\nMillers must knock.\n\n## {title}\n\nThey are held in May.\n", path="mill.md")).statements)


@pytest.mark.parametrize(
    "text", ["The report is due on 3 May.", "Applications close in May 2024.", "The millers meet each May.", "May is the month of the fair."]
)
def test_the_month_of_may_permits_nothing(text: str) -> None:
    assert annotate(parse(f"# Mill\n\nMillers must knock.\n\n{text}\n", path="mill.md")).statements[-1].modality != "may"


@pytest.mark.parametrize(
    "text", ["~~All millers must pay. No guest may stay.~~", "<del>All millers must pay.</del>", "- <s>All millers must pay.</s>", "3. ~~Pay.~~"]
)
def test_what_is_struck_out_is_no_rule(text: str) -> None:
    assert not annotate(parse(f"# Mill\n\n{text}\n".encode(), path="mill.md")).rules


@pytest.mark.parametrize(
    "text",
    [
        "All millers must pay ~~late~~ early.",
        "<del>All millers must pay.",
        "~~~{note}\nAll millers must pay.\n~~~",
        "All millers must pay ~~5 and no miller must pay more than ~~9.",
    ],
)
def test_what_is_struck_out_in_part_is_a_rule(text: str) -> None:
    assert len(annotate(parse(f"# Mill\n\n{text}\n".encode(), path="mill.md")).rules) == 1


def test_an_item_of_marks_alone_is_no_rule() -> None:
    read = annotate(parse("# Mill\n\nMillers must never:\n\n- sleep\n- .\n- (\n", path="mill.md"))
    assert [(s.text, s.is_rule) for s in read.statements if not s.heading] == [("Millers must never:", True), ("sleep", True), (".", False), ("(", False)]
