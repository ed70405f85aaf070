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
