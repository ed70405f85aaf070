"""Who is who, on documents without permanent ids where it matters."""

from __future__ import annotations

import random
import re
from collections import Counter

import pytest

from diff_documents import HARBOUR, compare, flat, kinds, pairs, read
from whereas.diff.match.principles import PrincipleMatcher
from whereas.diff.view import view
from whereas.render import diff_text
from whereas.render.diff_options import Options

PLAIN = re.sub(r" \{#\w+\}", "", HARBOUR)


def section(text: str, title: str) -> str:
    """A section with its heading."""
    start = text.index(f"## {title}")
    end = text.find("\n## ", start)
    return text[start : end if end >= 0 else len(text)].rstrip() + "\n\n"


def test_a_rename_is_known_by_its_text() -> None:
    found = compare(PLAIN, PLAIN.replace("## Fuel", "## Keeping the water clean"))
    assert ("fuel", "keeping-the-water-clean", "text") in pairs(found)
    assert kinds(found) == ["principle-renamed"]


def test_an_id_outlives_title_and_text() -> None:
    new = HARBOUR.replace("## Fuel {#fuel}", "## Oil {#fuel}")
    new = new[: new.index("Fuel must not")] + "Nobody may bring barrels through the gate.\n"
    assert ("fuel", "fuel", "id") in pairs(compare(HARBOUR, new))


def test_a_move_to_another_chapter_is_a_move_even_of_unchanged_text() -> None:
    old = "# A\n\n" + PLAIN.replace("# Harbour rules", "## Intro") + "\n# B\n\n## Last\n\nThe gate must be shut at ten.\n"
    lamps = section(old, "Lamps")
    new = old.replace(lamps, "") + "\n" + lamps
    found = compare(old, new)
    moved = [c for c in found.changes if c.kind == "principle-moved"]
    assert [(c.principle.old, c.severity) for c in moved] == [("lamps", "patch")]
    assert "'A' to 'B'" in moved[0].why
    assert kinds(found) == ["principle-moved"]


def test_a_merge_is_no_removal() -> None:
    fuel = section(PLAIN, "Fuel")
    body = fuel.split("\n\n", 1)[1]
    new = PLAIN.replace(fuel.rstrip(), "").rstrip().replace("## Lamps\n\n", f"## Lamps\n\n{body.strip()}\n\n") + "\n"
    found = compare(PLAIN, new)
    assert ("fuel", "lamps", "merge") in pairs(found)
    assert "principle-merged" in kinds(found)
    assert "principle-removed" not in kinds(found)


def test_a_split_is_no_addition() -> None:
    storm = "Ropes must be doubled before a storm. A single rope has parted in every storm since the pier was built.\n\n"
    new = PLAIN.replace(storm, "").replace("## Lamps", f"## Storms\n\n{storm}## Lamps")
    found = compare(PLAIN, new)
    assert ("berths", "storms", "split") in pairs(found)
    assert "principle-split" in kinds(found)
    assert "principle-added" not in kinds(found)


def test_a_section_that_stands_is_not_merged_into_one_that_was_renamed() -> None:
    knock = "Members must knock, because sleepers wake easily.\n\n"
    old = f"# C\n\n## Duties\n\nMembers must pay dues.\n\n{knock}## Press\n\nThe clerk must clean the press.\n"
    new = f"# C\n\n## Duties\n\nMembers must pay dues.\n\n## The old press\n\nThe clerk must clean the press.\n\n{knock.rstrip()}\n"
    assert sorted(kinds(compare(old, new))) == ["principle-renamed", "rule-moved"]
    assert sorted(kinds(compare(new, old))) == ["principle-renamed", "rule-moved"]


def test_examples_that_outlive_their_rule_do_not_make_it_the_same_rule() -> None:
    lamps = section(PLAIN, "Lamps")
    example = lamps[lamps.index("**Example**") :]
    new = PLAIN.replace(lamps, "## Courtesy on the water\n\nSkippers greet one another by name. A proud crew flies no flag at anchor.\n\n" + example)
    found = compare(PLAIN, new)
    link = next(m for m in found.principles if m.old == "lamps" and m.new)
    assert link.how in {"merge", "split"}
    assert link.similarity < 0.3
    told = next(c for c in found.changes if c.kind in {"principle-merged", "principle-split"})
    assert "1.00 of its examples" in told.why
    assert "rule-removed" in kinds(found)


def test_without_a_likely_heir_it_is_removed_and_added() -> None:
    fuel = section(PLAIN, "Fuel")
    new = PLAIN.replace(fuel.rstrip(), "## Dogs\n\nDogs must be kept on a leash on all piers.")
    found = compare(PLAIN, new)
    assert {("fuel", None, None), (None, "dogs", None)} <= pairs(found)
    assert {"principle-removed", "principle-added"} <= set(kinds(found))


def test_a_container_is_known_by_its_children() -> None:
    old = "# Rules\n\n## One\n\n" + PLAIN.replace("# Harbour rules\n\n", "").replace("## ", "### ")
    found = compare(old, old.replace("## One\n", "## On the water\n"))
    assert ("one", "on-the-water", "text") in pairs(found)
    assert kinds(found) == ["principle-renamed"]


def test_one_title_five_times() -> None:
    bodies = ["keep ropes dry", "paint hulls in spring", "ring the bell twice", "count the oars", "feed the harbour cat"]
    old = "# Rules\n\n" + "".join(f"## Section\n\nMembers must {body} on every second Sunday.\n\n" for body in bodies)
    shuffled = "# Rules\n\n" + "".join(f"## Section\n\nMembers must {body} on every second Sunday.\n\n" for body in [*bodies[1:], bodies[0]])
    assert kinds(compare(old, shuffled)) == ["principle-moved"]
    softened = compare(old, old.replace("must count the oars", "should count the oars"))
    assert [(c.kind, c.principle.old) for c in softened.changes] == [("rule-weakened", "section-3")]


def test_one_title_five_times_with_a_short_rule_each() -> None:
    old = "# Rules\n\n" + "".join(f"## Section\n\n{thing} must be dry.\n\n" for thing in ("Oars", "Ropes", "Sails", "Nets", "Lamps"))
    new = old.replace("Sails must be", "Sails should lie").replace("Lamps must be dry", "Lamps must be dry and clean")
    assert kinds(compare(old, new)) == ["rule-weakened", "rule-widened"]


def test_a_sentence_that_moved_to_another_section_is_one_change() -> None:
    sentence = "Guests may stay three nights without paying."
    new = PLAIN.replace(sentence, "").replace("Lamps may\nbe dimmed", f"{sentence} Lamps may\nbe dimmed")
    found = [c for c in flat(compare(PLAIN, new)) if c.kind != "editorial"]
    assert [c.kind for c in found] == ["rule-moved"]
    assert found[0].moved
    assert (found[0].principle.old, found[0].principle.new) == ("berths", "lamps")


@pytest.mark.parametrize("seed", range(3))
def test_sections_of_recurring_sentences_find_themselves(seed: int) -> None:
    """Boilerplate that stands everywhere must not blind the index: each section is a draw from forty sentences."""
    chance = random.Random(seed)
    stock = [
        f"Members of group {a} must {b} the {c} before noon."
        for a in "ab"
        for b in ("paint", "clean")
        for c in ["bell", "rope", "mast", "hull", "oar", "keel", "deck", "sail", "rib", "pin"]
    ]
    drawn = [chance.sample(stock, 7) for _ in range(120)]
    order = list(range(120))
    chance.shuffle(order)
    old = "".join(f"## Old {i}\n\n{' '.join(s)}\n\n" for i, s in enumerate(drawn))
    new = "".join(f"## New {i}\n\n{' '.join(drawn[i][:6])} Nobody else may enter.\n\n" for i in order)
    right = sum(m.old is not None and m.new is not None and m.old[4:] == m.new[4:] for m in compare(old, new).principles)
    assert right >= 114


LABELLED = """\
# Hall

## Order

- **Members must lock up.** Members must close the gate at ten. Guests must leave by nine.
- **Lamps**: Members must dim the lamps.
"""


def test_an_item_that_loses_its_label_moves_nothing() -> None:
    bare = LABELLED.replace("**Members must lock up.** ", "")
    assert kinds(compare(LABELLED, bare), "editorial") == ["rule-removed"]
    assert kinds(compare(bare, LABELLED), "editorial") == ["rule-added"]


def test_a_rule_that_goes_to_another_item_has_moved() -> None:
    sentence = " Guests must leave by nine."
    new = LABELLED.replace(sentence, "").rstrip() + sentence + "\n"
    assert kinds(compare(LABELLED, new), "editorial") == ["rule-moved"]


def test_text_before_the_first_heading_comes_and_goes_without_its_title() -> None:
    opening = "# Hall\n\nMembers must read all of this first.\n\n## Order\n\nGuests must leave by nine.\n"
    without = opening.replace("Members must read all of this first.\n\n", "")
    assert kinds(compare(opening, without)) == ["rule-removed"]
    assert kinds(compare(without, opening)) == ["rule-added"]


CIDER = "The brewing, bottling, or carting of strong cider within, the bringing thereof into, or the taking thereof out of the valley and all the meadows "
CIDER += "that belong to it for the pleasure of drinking is hereby forbidden."
CUSTOM = "The carting or bringing into any hamlet, farm, or mill of the valley for sale or use therein of strong cider, against the custom of that place, "
CUSTOM += "is hereby forbidden."


def test_a_rule_that_took_the_place_of_another_about_the_same_things_is_another() -> None:
    """One is not the other with a condition less, however many words they share."""
    text = "# Law\n\n## Gate\n\nYou must close the gate.\n\n## Cider\n\n{}\n"
    assert sorted(kinds(compare(text.format(CIDER), text.format(CUSTOM)))) == ["rule-added", "rule-removed"]
    assert kinds(compare(text.format(CIDER), text.format(CIDER.replace("all the meadows", "the nearer meadows")))) != ["rule-added", "rule-removed"]
    assert len(kinds(compare(text.format(CUSTOM), text.format(CUSTOM.replace("is hereby forbidden", "is not forbidden"))))) == 1


def test_a_heading_put_above_sections_moves_none_of_them() -> None:
    old = "# Charter\n\n## WELL\n\nMembers must close the lid.\n\n## Gate\n\nGuests must knock three times.\n"
    new = old.replace("## WELL", "## House rules\n\nAll who live here must know these.\n\n### Well").replace("## Gate", "### Gate")
    assert set(kinds(compare(old, new))) == {"editorial", "principle-added", "rule-added"}
    assert set(kinds(compare(new, old))) == {"editorial", "principle-removed", "rule-removed"}


def test_an_item_of_one_statement_comes_as_that_statement() -> None:
    old = "# Charter\n\n## Well\n\n- **Lid**: Members must close the lid.\n"
    assert set(kinds(compare(old, old + "- **Rope**: Members must coil the rope.\n"))) == {"rule-added", "editorial"}


def test_an_entry_of_the_front_matter_is_told_once() -> None:
    body = "# Charter\n\nMembers must close the lid.\n"
    found = compare(body, f'---\ntitle: "The well"\nsummary: How to use the well, and when\n---\n\n{body}')
    assert sorted(kinds(found)) == ["editorial", "editorial", "metadata-changed", "metadata-changed"]
    longer = compare(
        f"---\nsummary: How members use the well by day, and when they wait\n---\n\n{body}",
        f"---\nsummary: How members use the well by day, and when they must wait\n---\n\n{body}",
    )
    assert [c.why for c in longer.changes] == ["summary: 'must' added"]


SELL, DRAW = "| Sell ropes | No | They are lent. |\n", "| Draw maps | Yes | Maps help. |\n"
ROWS = "# Rules\n\nThe yard is old.\n\n| Deed | Allowed | Why |\n|-|-|-|\n| Sail at night | Never | Rocks are hard to see. |\n" + SELL + DRAW


@pytest.mark.parametrize(
    ("gone", "come", "told"),
    [
        ("| Never |", "| With leave of a keeper |", ("rule-weakened", "Never", "With leave of a keeper", "in the row 'Sail at night'")),
        ("| Draw maps | Yes |", "| Draw maps | No |", ("rule-strengthened", "Yes", "No", "in the row 'Draw maps'")),
        ("| Draw maps | Yes |", "| Draw new maps | No |", ("rule-strengthened", "Yes", "No", "in the row")),
        ("| Never |", "| MUST NOT |", None),
        (
            "| Deed | Allowed | Why |\n|-|-|-|\n| Sail at night | Never |",
            "| Deed | Allowed | Why |\n|-|-|-|\n| Sail at night | Yes |",
            ("rule-weakened", "Never", "Yes", ""),
        ),
        (SELL, "", ("rule-removed", "Sell ropes", None, "")),
        (DRAW, DRAW + "| Mend nets | Yes | Nets tear. |\n", ("rule-added", None, "Mend nets", "")),
        ("Deed | Allowed", "Deed | May be done", None),
        (SELL + DRAW, DRAW + SELL, None),
    ],
)
def test_a_cell_is_known_by_its_row_and_column(gone: str, come: str, told: tuple[str | None, ...] | None) -> None:
    assert gone in ROWS
    tail = "\nMembers must lock the gate. Thieves came twice.\n"
    found = compare(ROWS + tail, ROWS.replace(gone, come) + tail)
    rules = [(c.kind, c.old and c.old.text, c.new and c.new.text, c.why) for c in found.changes if c.kind.startswith("rule-")]
    assert [rule[:3] for rule in rules[:1]] == ([told[:3]] if told else []), "the weightiest"
    assert {rule[0] for rule in rules[1:]} <= {"rule-reworded"}
    assert not told or (told[3] or "") in rules[0][3]


def test_a_grade_is_told_of_the_rule_of_its_row() -> None:
    table = "| Id | Requirement | Level |\n|-|-|-|\n| G-1 | Every key hangs on its hook. | MUST |\n| G-2 | Keepers oil the door. | SHOULD |\n"
    old = f"# Rules\n\nMembers must lock up.\n\n{table}"
    found = [(c.kind, c.why) for c in compare(old, old.replace("SHOULD", "MUST")).changes if c.kind != "editorial"]
    assert found == [("rule-strengthened", "'SHOULD' became 'MUST', in the row 'G-2'")]
    assert kinds(compare(old.replace("SHOULD", "MUST"), old)) == ["rule-weakened"]


def test_a_row_is_shown_by_its_first_cell() -> None:
    old, new = ROWS, ROWS.replace("| Never |", "| With leave of a keeper |").replace(SELL, "")
    told = diff_text.render(compare(old, new), Options(), read(old), read(new))
    assert "rule weaker in 'Rules': \"Sail at night | With leave of a keeper\"" in told
    assert "rule removed in 'Rules': \"Sell ropes\"" in told
    assert "background" not in told


BARN = "# Farm\n\n## Barn\n\n{}\n\n## Yard\n\nGuests must hang their coats on the line by the gate.\n"


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        (
            "Feed the goats.\n\nBar the door.\n\nSweep the floor.",
            "### Morning\n\nFeed the goats with hay.\n\n### Night\n\nBar the door and oil the hinges.\n\nSweep the floor.",
            {"rule-narrowed", "rule-widened", "rule-moved"},
        ),
        (
            "Feed the goats.\n\nBar the door.",
            "### Morning\n\nNever feed the goats.\n\n### Night\n\nBar the door and oil the hinges.",
            {"rule-reversed", "rule-widened"},
        ),
    ],
)
def test_short_rules_are_known_again_in_a_subsection(old: str, new: str, kinds: set[str]) -> None:
    found = compare(BARN.format(old), BARN.format(new))
    assert {c.kind for c in found.changes if c.kind.startswith("rule-")} == kinds
    mirror = {"rule-narrowed": "rule-widened", "rule-widened": "rule-narrowed"}
    back = compare(BARN.format(new), BARN.format(old))
    assert {c.kind for c in back.changes if c.kind.startswith("rule-")} == {mirror.get(kind, kind) for kind in kinds}


def test_a_short_rule_in_two_rules_of_the_subsections_is_neither() -> None:
    old = BARN.format("Feed the goats.\n\nBar the door.")
    new = BARN.format("### Morning\n\nFeed the goats with hay.\n\n### Night\n\nFeed the goats oats and turnips.")
    assert sum(c.kind == "rule-removed" for c in compare(old, new).changes) == 2


APART = "# Inn\n\n## Cellar\n\nAir the casks.\n\n{}## Hall\n\nThe door is locked at ten.\n\n{}"


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("Guests should return mugs within a week.", "Guests must return mugs within two days.", ["rule-strengthened"]),
        ("Guests must book rooms two weeks ahead.", "Guests should book rooms a day ahead.", ["rule-weakened"]),
        ("Guests may borrow two mugs.", "Waiters may borrow three mugs.", ["rule-removed", "rule-added"]),
        ("Ask the cook.", "Ask the cook twice.", ["rule-removed", "rule-added"]),
        ("Waiters must answer within five days.", "Waiters must answer promptly.", ["rule-removed", "rule-added"]),
    ],
)
def test_a_short_rule_of_the_same_frame_is_the_same_elsewhere(old: str, new: str, kinds: list[str]) -> None:
    found = compare(APART.format(old + "\n\n", ""), APART.format("", new + "\n"))
    assert [c.kind for c in found.changes if c.kind.startswith("rule-")] == kinds


def test_of_two_rules_of_one_frame_neither_is_followed_by_it() -> None:
    both = "Guests should return mugs within a week.\n\nGuests must return mugs within two months.\n\n"
    found = compare(APART.format(both, ""), APART.format("", "Guests may return mugs within ten minutes.\n"))
    assert sum(c.kind == "rule-removed" for c in found.changes) >= 1


def test_a_section_under_a_part_without_a_counterpart_is_in_nobody_s_place() -> None:
    nested = view(read("# Guild\n\n## Quays\n\n### Locks\n\nThe lock is shut at dusk and opened at dawn by the keeper.\n"))
    alone = view(read("# Guild\n\n## Sluices\n\nThe lock is shut at dusk and opened at noon by the pilot.\n"))
    for old, new in ((nested, alone), (alone, nested)):
        matcher = PrincipleMatcher(old, new)
        (one,), (two,) = ([key for key in side.principles if side.by_principle.get(key)] for side in (old, new))
        assert matcher._score(one, two) == matcher.likeness(one, two).body


SAID = "Rowers must dry the oars."
TWINS = "# Club\n\n## Boats\n\n{0}\n\n## Oars\n\n{0}\n".format(f"{SAID} {SAID} Nobody may sail at night. {SAID}")
OTHERS = f"# Club\n\n## Oars\n\n{SAID} {SAID} {SAID} Guests should swim. {SAID}\n\n## Oars\n\n{SAID} {SAID} Guests should swim. {SAID}\n"


def test_of_two_sections_of_the_same_words_one_of_which_got_another_name_the_other_way_round_the_same_are_pairs() -> None:
    forth, back = compare(TWINS, OTHERS), compare(OTHERS, TWINS)
    assert {(old, new) for old, new, _ in pairs(forth)} == {(new, old) for old, new, _ in pairs(back)}
    assert "principle-renamed" in kinds(forth)
    assert "principle-removed" not in kinds(forth)
    assert Counter(kinds(forth))["rule-added"] == Counter(kinds(back))["rule-removed"]


SMALL = "For a small fix, just raise a request. Larger ones must be discussed on the list first. Each fix needs a test.\n\n"
STYLE = "### Style\n\n- Indent with four spaces.\n- Never leave trailing blanks.\n"


def test_a_section_that_takes_in_its_subsection_stays_itself() -> None:
    old = f"# Guide\n\n## Patches\n\nWe read all with care.\n\n### Changes to code\n\n{SMALL}{STYLE}"
    new = f"# Guide\n\n## Patches\n\n{SMALL}{STYLE}"
    for one, two, kind, heir in ((old, new, "principle-merged", "patches"), (new, old, "principle-split", "changes-to-code")):
        found = compare(one, two)
        assert [c.kind for c in found.changes if c.kind.startswith("principle-")] == [kind]
        assert {(p.old, p.new) for p in found.principles if p.how == "title"} == {("patches", "patches"), ("style", "style")}
        assert {c.principle.new for c in found.changes if c.kind == "rule-moved"} == {heir}


def test_a_title_that_went_to_a_subsection_s_words_leaves_a_renamed_section_its_own() -> None:
    duties = "The steward must ring the bell at dawn. Every rower must answer it with a shout and come to the pier at once.\n\n"
    old = f"# Guide\n\n## Patches\n\n{duties}### Changes to code\n\n{SMALL}"
    found = compare(old, f"# Guide\n\n## Duties\n\n{duties}## Patches\n\n{SMALL}")
    assert ("patches", "duties") in {(p.old, p.new) for p in found.principles}
