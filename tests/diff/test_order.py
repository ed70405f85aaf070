"""Orders: lists that rank, known by the words of their own lead-in, and what a sentence sets above what."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.diff import diff
from whereas.diff.judge import judge
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


def test_what_stands_in_an_order_by_numbers_in_words() -> None:
    for old, new in (
        ("Guests should be kind first, quiet second, and quick third.", "Guests should be quiet first, kind second, and quick third."),
        ("First, ask; second, open the gate; third, ring.", "First, open the gate; second, ask; third, ring."),
        ("Guests pay for the roof first and for the archive second.", "Guests pay for the archive first and for the roof second."),
        ("Mend these in the order in which they are listed.", "Mend these in the reverse of the order in which they are listed."),
        ("When in doubt, mend these in the order listed.", "When in doubt, mend these in the reverse order."),
        ("Duties, most important first: safety, care, speed.", "Duties, most important first: care, safety, speed."),
        ("The crew puts guests first, then boats, then gear.", "The crew puts boats first, then guests, then gear."),
    ):
        assert judge(old, new).direction == judge(new, old).direction == "precedence", old
    for old, new in (
        ("Members should be kind first, quiet second.", "All members should be kind first, quiet second."),
        ("Guests should be kind first, quiet second.", "Guests should be quiet second, kind first."),
        ("The shelf holds, in no order: ropes, nets, lamps.", "The shelf holds, in no order: nets, ropes, lamps."),
        ("Ask in this order: the clerk, the cook.", "Ask in this order: the clerk, the cook, the chair."),
        ("The first draft goes to the clerk, the second to the board.", "The first draft goes to the board, the second to the clerk."),
        ("Mend these in order to save the roof.", "Mend these in reverse order to save the roof."),
    ):
        assert judge(old, new).direction != "precedence", old


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("If the clerk and the guest disagree, follow the clerk.", "If the clerk and the guest disagree, follow the guest.", "precedence"),
        ("If the clerk and the guest differ, the clerk's view prevails.", "If the clerk and the guest differ, the guest's view prevails.", "precedence"),
        ("When kindness and honesty conflict, choose honesty.", "When kindness and honesty conflict, choose kindness.", "precedence"),
        ("The keeper sides with guests when guests and members disagree.", "The keeper sides with members when guests and members disagree.", "precedence"),
        ("Between speed and safety, choose safety.", "Between speed and safety, choose speed.", "precedence"),
        ("If the clerk and the guest disagree, call the clerk.", "If the clerk and the guest disagree, call the guest.", "changed"),
        ("If the clerk asks the guest, ring for the clerk.", "If the clerk asks the guest, ring for the guest.", "changed"),
        (
            "If the clerk and the guest disagree, the clerk must tell the guest.",
            "If the clerk and the guest disagree, the guest must tell the clerk.",
            "changed",
        ),
        ("If the clerk and the guest disagree, follow the clerk.", "If the guest and the clerk disagree, follow the clerk.", "reworded"),
    ],
)
def test_who_prevails_where_both_are_named(old: str, new: str, way: str) -> None:
    assert judge(old, new).direction == judge(new, old).direction == way


def test_who_prevails_is_told_without_the_clauses_behind() -> None:
    texts = [f"If the clerk and the guest disagree, follow the {party} unless this harms the guest." for party in ("clerk", "guest")]
    assert judge(texts[0], texts[1])[:2] == ("precedence", "'clerk' became 'guest'")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Guests must ask before opening the gate.", "Before opening the gate, guests must ask."),
        ("Guests should walk rather than run.", "Rather than run, guests should walk."),
        ("Guests should use plain words instead of jargon.", "Instead of jargon, guests should use plain words."),
        ("When asked, prefer safety over speed.", "Prefer safety over speed when asked."),
        ("Guests must ask before opening the gate.", "Guests must not open the gate without asking."),
        ("Members should ask the clerk before they enter the hall.", "Members should not enter the hall without asking the clerk."),
        ("The clerk puts safety before speed, and speed before comfort.", "The keeper puts safety before speed, and speed before comfort."),
    ],
)
def test_no_order_turned_where_a_clause_only_moved(old: str, new: str) -> None:
    expected = "changed" if "keeper" in new else "reworded"  # somebody else puts it so
    assert judge(old, new).direction == judge(new, old).direction == expected


def test_an_order_turned_beside_a_clause_that_moved() -> None:
    assert judge("Before you speak, put safety over speed.", "Put speed over safety before you speak.").direction == "precedence"
    assert judge("Guests must ask before opening the gate.", "Guests must not ask without opening the gate.").direction == "reversed"
    found = judge("The clerk puts safety before speed, and speed before comfort.", "The clerk puts speed before safety, and safety before comfort.")
    assert found.why == "ranked otherwise: 'safety > speed > comfort' became 'speed > safety > comfort'"


LEVELS = "# House\n\n## Levels\n\n{lead}\n\n{items}\n\n{after}\n"
ITEMS = ["**Root**: words of the founders", "**Clerk**: letters of the clerk", "**Guest**: letters of guests"]


def relisted(lead: str, mark: str = "-", after: str = "") -> list[tuple[str, str]]:
    """(kind, why) of all changes where the first two of three labelled items that lay down nothing changed places."""
    old, new = (
        LEVELS.format(lead=lead, items="\n".join(f"{n}. {t}" if mark == "1" else f"{mark} {t}" for n, t in enumerate(items, 1)), after=after)
        for items in (ITEMS, [ITEMS[1], ITEMS[0], ITEMS[2]])
    )
    return [(c.kind, c.why) for c in diff(*(annotate(parse(t.encode(), path="h.md")) for t in (old, new))).changes]


@pytest.mark.parametrize(
    ("lead", "mark"),
    [
        ("Here is the ordering of levels.", "-"),
        ("Letters are prioritized as follows:", "-"),
        ("The keeper's priorities, from highest to lowest, are:", "*"),
        ("These levels are known:", "1"),
    ],
)
def test_labelled_items_that_rank_and_lay_down_nothing(lead: str, mark: str) -> None:
    assert relisted(lead, mark) == [("precedence-changed", "now stands first")]


@pytest.mark.parametrize("lead", ["These levels are known:", "Before you write, read these:", "In order to write, read these:", "In no particular order:"])
def test_labelled_items_of_a_plain_list_in_another_order_are_told(lead: str) -> None:
    assert [kind for kind, _ in relisted(lead)] in (["editorial"], ["principle-moved"])


def test_levels_of_authority_that_are_ranked_otherwise() -> None:
    rules = "## Bell {#bell authority=root}\n\nRing it.\n\n## Gate {#gate authority=clerk}\n\nShut it.\n\n## Hall {#hall authority=guest}\n\nSweep it."
    assert relisted("The levels of authority are as follows:", after=rules) == [("precedence-changed", "now stands first")]


@pytest.mark.parametrize(
    ("lead", "head", "kind"),
    [("Levels, highest first:", "Level", "precedence-changed"), ("", "Level, highest first", "precedence-changed"), ("Levels:", "Level", "editorial")],
)
def test_rows_of_a_table_in_another_order(lead: str, head: str, kind: str) -> None:
    rows = ["| Root | the founders |", "| Clerk | the clerk |", "| Guest | all guests |"]
    texts = ["\n".join(["# House\n", lead, "", f"| {head} | Who |", "|-|-|", *order]) for order in (rows, [rows[1], rows[0], rows[2]])]
    found = diff(*(annotate(parse(t.encode(), path="h.md")) for t in texts)).changes
    assert [c.kind for c in found] == [kind]
    assert kind == "editorial" or (found[0].why, found[0].new and found[0].new.text) == ("now stands first", "Clerk")


def reordered(lead: str, after: str = "", title: str = "Care", mark: str = "") -> list[tuple[str, str, str]]:
    """(kind, severity, why) of all changes where the first two items of a list changed places."""
    items = ["Sweep the floor.", "Shut the gate.", "Feed the cat."]
    texts = (
        f"# House\n\n## {title}\n\n{lead}\n\n" + "\n".join(f"{mark or f'{n}.'} {t}" for n, t in enumerate(order, 1)) + f"\n\n{after}\n"
        for order in (items, [items[1], items[0], items[2]])
    )
    return [(c.kind, c.severity, c.why) for c in diff(*(annotate(parse(t.encode(), path="h.md")) for t in texts)).changes]


@pytest.mark.parametrize("lead", ["", "To close the house:", "In order to close the house:", "The guests are gone by then."])
def test_items_of_a_numbered_list_that_ranks_nothing_only_moved(lead: str) -> None:
    assert reordered(lead) == [("rule-moved", "patch", "now stands first")]


@pytest.mark.parametrize(
    ("lead", "after", "title"),
    [
        ("Do these in order of importance:", "", "Care"),
        ("Do the first that you have time for:", "", "Care"),
        ("", "", "Priorities"),
        ("", "Where two of these conflict, the earlier takes precedence. Ask if in doubt.", "Care"),
        ("There are three. These are ranked.", "", "Care"),
    ],
)
def test_a_numbered_list_ranks_if_words_near_it_say_so(lead: str, after: str, title: str) -> None:
    assert reordered(lead, after, title) == [("precedence-changed", "major", "now stands first")]


def test_a_bulleted_list_does_not_rank_by_its_title_alone() -> None:
    assert [kind for kind, _, _ in reordered("", title="Priorities", mark="-")] == ["editorial"]
