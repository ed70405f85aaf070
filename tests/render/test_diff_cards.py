"""The cards and the summary of a diff: what belongs together, what comes first, and numbers that agree with each other."""

from __future__ import annotations

import re

import pytest

from diff_documents import read
from whereas.diff import diff
from whereas.render import diff_github, diff_html, diff_markdown, diff_text
from whereas.render.diff_cards import cards
from whereas.render.diff_names import Names
from whereas.render.diff_options import Options
from whereas.render.diff_summary import headline, summary

ORCHARD = "## Orchard\n\n### Rules\n\nPickers must wear gloves. Ladders must lean on the trunk.\n\n"
MILL = "## Mill\n\n### Rules\n\nEverybody must cover their hair at the stone. The wheel {} be stopped at night.\n"
WHOLE = "# Estate\n\n" + ORCHARD + MILL


def shown(old: str, new: str, options: Options = diff_text.EVERYTHING) -> str:
    one, two = read(old, "old.md"), read(new, "new.md")
    return diff_text.render(diff(one, two), options, one, two)


def told(old: str, new: str, *, whole: bool = False) -> list[str]:
    one, two = read(old, "old.md"), read(new, "new.md")
    return summary(list(diff(one, two).changes), Names.of(one, two), whole=whole)


POND = "## Pond\n\n### Rules\n\nBathers must shower first. Geese may stay on the bank.\n\n"


@pytest.mark.parametrize(("before", "anchor"), [("", "#rules of the older version"), (POND, "#rules of the older version")])
def test_two_sections_that_had_one_id_in_turn_have_a_card_each(before: str, anchor: str) -> None:
    old, new = WHOLE.format("must"), "# Estate\n\n" + before + MILL.format("should")
    for one, two, head in ((old, new, f"Orchard, Rules  {anchor}"), (new, old, "Orchard, Rules  #rules")):
        parts = {part.splitlines()[0]: part for part in shown(one, two).split("\n\n")}
        (mine,) = [part for line, part in parts.items() if line.startswith("Mill, Rules")]
        assert "The wheel" in mine
        assert "Ladders" not in mine
        assert "Ladders" in parts[head]


def test_a_title_that_several_have_in_one_version_is_told_with_its_parent_in_both() -> None:
    lines = told(WHOLE.format("must"), "# Estate\n\n" + MILL.format("should"))
    assert any("rule weaker in 'Mill, Rules'" in line for line in lines)
    assert any("principles removed: 'Orchard, Rules', 'Orchard'" in line for line in lines)


def test_the_weightiest_is_told_first() -> None:
    old = "# House\n\n## Cellar {#c authority=law}\n\nThe back door must stay locked.\n\n## Hall {#h authority=custom}\n\nSpeak softly.\n"
    new = old.replace("The back door must stay locked.\n\n", "Wipe your shoes.\n\n").replace("Speak softly.", "Speak softly. The back door must stay locked.")
    new += "\n## Attic {#a}\n\nGuests may sleep here.\n"
    first, second, *_ = told(old, new)
    assert first.startswith("rule moved in 'Hall'")
    assert "its authority is 'custom' now" in first
    assert second == "principles added: 'Attic'"


def test_nothing_is_said_to_stand_below_where_nothing_does() -> None:
    old = "# Club\n\n## Way {authority=law}\n\nMembers must pay by May. Guests may row. The cook must bake bread, because we get hungry.\n\n"
    old += "A crew is six rowers. Oars should lie flat. Nobody may smoke unless it rains. Paint the hull. Row in pairs. The clerk must count all keys.\n\n"
    old += "## Old {#o}\n\nStay dry.\n\n~~~\nrow\n~~~\n"
    new = "# Club\n\n## Way {authority=custom}\n\nMembers must pay by July. Guests must row. The cook should bake bread.\n\n"
    new += "A crew is four rowers. Oars may lie flat. Nobody may smoke unless it rains or snows. Paint the hull and the oars. Row alone.\n\n"
    new += "The clerk must count all keys or locks.\n\n## New {#n}\n\nStay warm, because ice is near.\n\n~~~\nswim\n~~~\n"
    every = told(old, new, whole=True)
    assert len(every) > 10
    assert "more sorts of change, below" in told(old, new)[-1]
    assert "below" not in shown(old, new, Options(stat=True))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The key hangs in the hall. It was cut by the smith.", "The clerk keeps the key in a chest. A child of the town painted it."),
        ("The key hangs in the hall. It was cut by the smith.", "The key hangs in the hall."),
        (
            "The key hangs in the hall. It was cut by the smith.\n\n## Sheds\n\nThey are red. They are new. Helpers must paint them.",
            "The key hung in the hall.",
        ),
    ],
)
def test_the_headline_counts_the_background_that_the_cards_show(old: str, new: str) -> None:
    frame = "# Rules\n\n## Work\n\nKeepers {} lock up.\n\n{}\n"
    for one, two in ((old, new), (new, old)):
        a, b = read(frame.format("must", one)), read(frame.format("should", two))
        changes = list(diff(a, b).changes)
        counted = re.search(r"background: ([^;]*)", headline(changes))
        assert counted
        assert sum(map(int, re.findall(r"\d+", counted[1]))) == sum(len(c.background) for c in cards(changes, Names.of(a, b)))


def test_text_outside_of_statements_is_in_the_headline_beside_rules() -> None:
    old = "<!-- kept by Ada -->\n\n# Rules\n\nMembers must lock the door.\n"
    line = shown(old, old.replace("Ada", "Bo").replace("must", "should")).splitlines()[1]
    assert line.startswith("rules: 1 weaker; text outside of any statement changed")


@pytest.mark.parametrize(
    ("added", "whys"),
    [
        ("## Boats\n\n### Hire\n\nSign the book. Be back by dusk.\n\n### Repair\n\nOnly wrights may mend.\n", ["3 rules in its sections", "2 rules", "1 rule"]),
        ("## Boats\n\nBoats must be dry.\n\n### Hire\n\nSign the book.\n", ["1 rule, and 1 in its sections", "1 rule"]),
        ("## Do not feed the gulls\n\nDo not throw bread. Do not leave fish on the quay.\n", ["2 rules"]),
        ("## Names\n\nThe first boat was called Swift.\n", ["no rules"]),
    ],
)  # fmt: skip
def test_a_section_that_came_or_went_holds_the_rules_that_are_told(added: str, whys: list[str]) -> None:
    old, new = "# Harbour\n\n## Quay\n\nMembers must sweep the quay.\n", "# Harbour\n\n## Quay\n\nMembers must sweep the quay.\n\n" + added
    for (one, two), kind, frame in (((old, new), "principle-added", "new, with {}"), ((new, old), "principle-removed", "{} gone, no heir found")):
        found = diff(read(one), read(two)).changes
        assert [c.why for c in sorted((c for c in found if c.kind == kind), key=lambda c: (c.new or c.old).span.start)] == [frame.format(w) for w in whys]  # type: ignore[union-attr]


def test_an_example_that_changed_is_told_with_its_words() -> None:
    old = "# Ship\n\nBefore each trip, run this:\n\n~~~sh\nmake test\nmake backup\nmake release\n~~~\n\nSailors must sign.\n"
    for new, why in ((old.replace("make backup", "make wipe"), "'backup' became 'wipe'"), (old.replace("make backup\n", ""), "no longer: 'backup make'")):
        one, two = read(old), read(new)
        found = diff(one, two)
        assert f"also: 1 example changed ({why})" in diff_text.render(found, old=one, new=two)
        assert f"also: 1 example changed ({why})" in diff_markdown.render(found, old=one, new=two)


def test_the_last_of_a_list_is_not_left_out_for_one_line() -> None:
    rules = [f"Crews must wash the {thing}.\n\n" for thing in ("deck", "hull", "mast", "sails", "ropes", "lamps", "bells", "oars")]
    for number, left in ((7, ""), (8, "and 2 more")):
        page = shown("# Ship\n\nSailors must sign.\n", "# Ship\n\nSailors must sign.\n\n## Care\n\n" + "".join(rules[:number]))
        assert ("more" in page) == bool(left)
        assert left in page


def test_the_page_says_whose_an_id_was() -> None:
    one, two = read(WHOLE.format("must")), read("# Estate\n\n" + MILL.format("must"))
    assert "#rules of the older version" in diff_html.render(diff(one, two), old=one, new=two)


def test_headings_one_level_deeper_move_nothing() -> None:
    old = "# Law\n\nOurs.\n\n## Quay\n\nMembers must sweep the quay.\n\n### Noise\n\nEngines must be off at night.\n\n## Boats\n\nBoats must be dry.\n"
    for one, two in ((old, old.replace("\n#", "\n##").replace("# L", "## L")), (old.replace("\n#", "\n##").replace("# L", "## L"), old)):
        assert {c.kind for c in diff(read(one), read(two)).changes} == {"editorial"}


WEIR = (
    "# Weir\n\n## Small nets\n\nFishers must mend nets, because holes let fish escape. Boats must be tied up.\n\n"
    "## Fish\n\nEels must go back. Carp may be kept.\n"
)


def test_changes_of_force_are_told_with_their_whys_and_before_lighter_ones() -> None:
    new = WEIR.replace("Small nets", "Nets").replace("must mend", "should mend").replace("must go back", "may go back").replace("kept", "sold")
    lines = told(WEIR, new)
    assert lines[0] == "2 rules weaker: 'Nets' ('must' became 'should'), 'Fish' ('must' became 'may')"
    assert lines[1:3] == ["rule changed in 'Fish': \"Carp may be sold.\" ('kept' became 'sold')", "1 rule changed while its reasons did not"]
    one, two = read(WEIR, "old.md"), read(new, "new.md")
    assert headline(diff(one, two).changes).startswith("rules: 2 weaker")
    assert "principles: 1 renamed" in headline(diff(one, two).changes)


def test_a_principle_that_went_with_its_rules_is_still_counted_first() -> None:
    one, two = read(WEIR, "old.md"), read(WEIR.partition("## Fish")[0], "new.md")
    assert headline(diff(one, two).changes).startswith("principles: 1 removed; rules: 2 removed")


SHED = "# Shed\n\n| Rule | Why |\n|-|-|\n| You must bolt the door. | Thieves come at night. |\n| Guests {} sweep. | {} |\n"


def test_a_reason_in_a_table_is_told_without_the_words_of_its_rule() -> None:
    lost = shown(SHED.format("must", "Dust burns."), SHED.format("must", ""))
    assert "- removed Dust burns. (in the row 'Guests must sweep.')" in lost
    changed = shown(SHED.format("must", "Dust burns."), SHED.format("must", "Straw burns."))
    assert "- [-Dust-] burns." in changed
    assert "sweep. |" not in lost + changed
    levels = SHED.replace("Why", "Level")
    assert "+ Guests sweep. | {+SHOULD+}" in shown(levels.format("", "MUST").replace("  ", " "), levels.format("", "SHOULD").replace("  ", " "))


PEN = "# Pen\n\n## Gate\n\nYou {} bolt it{}.\n\nYou {} ring.\n\n## Trough\n\nYou {} fill it.\n"


def test_several_of_one_principle_are_told_by_their_words() -> None:
    old = PEN.format("must", ", because goats roam", "must", "must")
    assert told(old, PEN.format("should", ", because goats roam", "should", "must"))[0] == (
        "2 rules weaker in 'Gate': \"You should bolt it, because goats roam.\" ('must' became 'should'), \"You should ring.\" ('must' became 'should')"
    )
    assert told(old, PEN.format("should", ", because goats roam", "should", "should"))[0].endswith("'Trough' ('must' became 'should')")
    assert "'Gate' \"You should ring.\" ('must'" in told(old, PEN.format("should", ", because goats roam", "should", "should"))[0]
    assert told(old, PEN.format("must", ", because goats roam", "should", "should"))[0] == (
        "2 rules weaker: 'Gate' ('must' became 'should'), 'Trough' ('must' became 'should')"
    )


GATE = "# Yard\n\n## Gate\n\nYou must oil the gate. Nobody may climb it.\n\n| Tool | Rule |\n|-|-|\n| Saw | You must hang it up. |\n"


@pytest.mark.parametrize(
    ("gone", "why"),
    [
        (" Nobody may climb it.", None),
        ("You must oil the gate. ", None),
        (" and no dog", "party removed"),
    ],
)
def test_a_why_that_repeats_kind_and_section_is_left_out(gone: str, why: str | None) -> None:
    old = GATE.replace("Nobody may", "No child and no dog may") if why else GATE
    one, two = read(old), read(old.replace(gone, ""))
    found = diff(one, two)
    page = diff_html.render(found, old=one, new=two)
    assert "under &#39;Gate&#39;" not in page
    assert ('class="why"' in page) is (why is not None)
    assert " under 'Gate'" not in diff_github.render(found, old=one, new=two)


@pytest.mark.parametrize(
    ("rank", "rule", "head"),
    [
        ("custom", "should", "rules: 1 weaker; authority: 1 relabelled"),
        ("custom", "must", "authority: 1 relabelled"),
        ("custom", "has to", "authority: 1 relabelled; rules: 1 reworded"),
        ("law", "should", "rules: 1 weaker"),
    ],
)
def test_authority_is_counted_by_what_became_of_it(rank: str, rule: str, head: str) -> None:
    text = "# House\n\n## Cellar {{#c authority={}}}\n\nThe back door {} stay locked at night.\n"
    found = diff(read(text.format("law", "must")), read(text.format(rank, rule)))
    assert headline(found.changes).startswith(head)


TESTS = "- Run `make test` before you push.\n- Never push before `make test` has passed.\n- If a friend asks, run `make test` for him.\n- Use two tabs.\n"


def test_rules_that_ask_for_something_else_by_one_exchange_are_told_in_one_line() -> None:
    old = f"# Guide\n\n## Rules\n\n{TESTS}\n## Other\n\nThe server has `npm test` and `make test`.\n"
    lines = told(old, old.replace(TESTS, TESTS.replace("make test", "npm test").replace("two", "four")))
    assert lines[0] == "rule changed in 'Rules': \"Use four tabs.\" ('two' became 'four')"
    assert lines[1] == "3 rules changed: 'make test' became 'npm test' in 'Rules'"


def test_of_many_rules_in_one_principle_those_that_bind_most_are_quoted() -> None:
    old = "# Guide\n\n## Rules\n\nBe kind to each other.\n"
    more = ["You may bring a friend.", "Members should sweep the hall.", "A member must lock the gate.", "You may leave early.", "Never run in the yard."]
    assert told(old, old + "".join(f"\n- {rule}" for rule in more)) == [
        '5 rules added in \'Rules\': "A member must lock the gate.", "Never run in the yard.", "Members should sweep the hall." and 2 more'
    ]
