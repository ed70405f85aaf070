"""Lists that rank: known by the words of their own lead-in, however many headings stand before it."""

from __future__ import annotations

from whereas.annotate import annotate
from whereas.diff import diff
from whereas.parse import parse

HEADINGS = "".join(f"## Room {n}\n\nNothing is kept here.\n\n" for n in range(12))
TEXT = "# House\n\n{before}## Care\n\n{lead}\n\n- the roof over the beds\n- the stove in the kitchen\n- the paint on the door\n\n{after}"


def kinds(lead: str, before: str = "", after: str = "") -> set[str]:
    old = TEXT.format(before=before, after=after, lead=lead)
    new = old.replace("- the roof over the beds\n- the stove in the kitchen\n", "- the stove in the kitchen\n- the roof over the beds\n")
    return {c.kind for c in diff(*(annotate(parse(t.encode(), path="h.md")) for t in (old, new))).changes}


def test_the_lead_in_tells_that_a_list_ranks() -> None:
    assert "precedence-changed" in kinds("The keeper must mend these in order of importance:")


def test_headings_before_the_list_make_no_difference() -> None:
    assert "precedence-changed" in kinds("The keeper must mend these in order of importance:", before=HEADINGS)


def test_a_plain_list_in_another_order_is_no_change_of_precedence() -> None:
    for before in ("", HEADINGS):
        found = kinds("The keeper must mend these:", before=before, after="## Importance\n\nThe keeper must do first what is of more importance.\n")
        assert "precedence-changed" not in found
