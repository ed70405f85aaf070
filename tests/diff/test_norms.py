"""A sentence that lays down two norms is two rules, and a norm carried over into another sentence elsewhere is still the same one."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.changes.clauses import norm_clauses, reason_clauses
from whereas.diff.changes.parts import norm_parts
from whereas.model.change import Diff

START = "# Charter\n\n## Well\n\nWe share a well.\n\n"
END = "\n\nMembers must close the lid.\n"


def told(found: Diff, kind: str) -> list[str]:
    return [shown.text for c in found.changes if c.kind == kind and (shown := c.new or c.old)]


def test_two_norms_of_one_sentence_are_told_apart() -> None:
    text = "While children must never draw water alone, the keeper should help them."
    found = compare(START + text + END, START.rstrip() + END)
    assert told(found, "rule-removed") == ["While children must never draw water alone", "the keeper should help them."]
    whole = [c for c in found.changes if c.kind == "other" and c.old and c.old.text == text]
    assert len(whole) == 1
    assert whole[0].within is not None
    back = compare(START.rstrip() + END, START + text + END)
    assert told(back, "rule-added") == told(found, "rule-removed")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Members must sign, and guests must knock, but nobody may smoke.", 3),
        ("Members must sign, and while guests may knock, the keeper should open.", 2),
        ("If members must sign, the keeper should open.", 0),
        ("Members must sign the book, the list and the card that guests must show.", 0),
        ("Members should say what they will do but must not ask twice.", 0),
        ("Members must sign (guests, and members who pay, may knock).", 0),
        ("Duties, fees and fines shall be equal.", 0),
        ("Members must sign the book, the list, and the wall, must knock, and should wait.", 3),
        ("Members must sign, and guests, if asked, must knock.", 0),
        ("", 0),
    ],
)
def test_where_a_sentence_holds_several_norms(text: str, parts: int) -> None:
    assert len(norm_clauses(text)) == parts


def test_otherwise_inside_a_clause_gives_no_reason() -> None:
    assert reason_clauses("Close the lid unless told otherwise by the keeper.") == []
    text = "Close the lid, otherwise leaves fall in."
    assert [text[a:b] for a, b in reason_clauses(text, read=True)] == ["otherwise leaves fall in"]


def test_a_norm_that_goes_on_in_another_sentence_elsewhere_is_one_change() -> None:
    table = "the printed table of hours that hangs beside the old door"
    frame = "# Charter\n\n## Well {#well}\n\nKEEP\n\n## Hall {#hall}\n\nGuests must knock.\n\nMORE\n"
    old = frame.replace("KEEP", f"The keeper should follow {table}, unless the council says otherwise.").replace("MORE", "")
    new = frame.replace("KEEP", "We share a well.").replace("MORE", f"The keeper may only act by these rules and {table}.")
    found = compare(old, new)
    moved = [c for c in found.changes if c.moved and c.kind == "rule-strengthened"]
    assert len(moved) == 1
    assert moved[0].principle.old == "well"
    assert moved[0].principle.new == "hall"
    assert not told(found, "rule-removed")


def test_what_was_asked_is_no_new_condition() -> None:
    found = compare(START + "Refuse coldly and at once." + END, START + "Help kindly when refusing a guest who asks." + END)
    assert not {"rule-narrowed", "rule-widened"} & {c.kind for c in found.changes}


def test_a_purpose_that_became_the_matter_is_no_reason_lost() -> None:
    old = "Members must call the guard in order to ring the bell, shut the gate, light the lamps and bar the door."
    new = "Members must see that the guard is called to ring the bell, light the lamps and bar the door."
    found = compare(START + old + END, START + new + END)
    assert "reason-removed" not in {c.kind for c in found.changes}


def test_a_sentence_of_several_norms_is_told_norm_by_norm() -> None:
    old = "Members must close the lid; guests may draw one bucket before noon, and the keeper should sweep the steps."
    new = "Members must close the lid; guests may draw two buckets before noon, and the keeper must sweep the steps."
    found = compare(START + old + END, START + new + END)
    assert told(found, "rule-changed") == ["guests may draw two buckets before noon"]
    assert told(found, "rule-strengthened") == ["the keeper must sweep the steps."]
    wider = compare(START + old + END, START + old.replace("; guests may draw one bucket before noon", "") + END)
    assert told(wider, "rule-removed") == ["guests may draw one bucket before noon"]
    assert {c.kind for c in wider.changes} == {"rule-removed", "other"}


def test_one_of_two_norms_that_changed_is_shown_with_its_sentence() -> None:
    old, new = ("Members must knock, and the keeper WAY open the door of the well house to them at once.".replace("WAY", way) for way in ("should", "must"))
    found = compare(START + old + END, START + new + END)
    assert told(found, "rule-strengthened") == [new]
    assert len(found.changes) == 1


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("However, given the cost of rope, members should draw slowly.", ["given the cost of rope"]),
        ("Draw slowly, not merely to save rope.", []),
        ("What is lost because of the rain must be paid for.", []),
        ("Tell the keeper what you saw so they can mend the wall.", ["so they can mend the wall"]),
    ],
)
def test_where_a_reason_stands_in_a_sentence(text: str, reasons: list[str]) -> None:
    assert [text[a:b] for a, b in reason_clauses(text, read=True)] == reasons


@pytest.mark.parametrize(("way", "kinds"), [("must", {"editorial"}), ("should", {"rule-weakened", "other"})])
def test_a_sentence_parted_in_two_loses_nothing(way: str, kinds: set[str]) -> None:
    old = "Members must sign the book at the gate, and guests must knock three times before they enter."
    new = f"Members must sign the book at the gate. Guests {way} knock three times before they enter."
    found = compare(START + old + END, START + new + END)
    assert {c.kind for c in found.changes} == kinds
    assert not told(compare(START + new + END, START + old + END), "rule-added")


def test_where_a_full_stop_runs_into_the_next_sentence_a_norm_ends() -> None:
    assert len(norm_parts("The keeper shall ring at noon.The bell shall be rung twice.—Nobody may answer.")) == 3


def test_a_reason_before_its_norm_is_told_as_one() -> None:
    old, new = "Ropes wear out in the rain, so members must look at them.", "Ropes may snap without a sign, so members must look at them daily."
    assert {c.kind for c in compare(START + old + END, START + new + END).changes} >= {"reason-changed"}
    gone = compare(START + old + END, START + "Members must look at them." + END)
    assert told(gone, "reason-removed") == ["Ropes wear out in the rain,"]
    assert "rule-reversed" not in {c.kind for c in gone.changes}


LIST = "Every pull request must have:\n\n- a test\n- a description\n- two approvals"
BOOK = "The clerk must keep a book of all guests. The clerk must show it to any member who asks."


@pytest.mark.parametrize(
    ("parts", "whole", "back"),
    [
        (LIST, "Every pull request must have a test, a description and two approvals.", "put into a list"),
        ("Members must never:\n\n- smoke in the hall;\n- sing at night;", "Members must never smoke in the hall or sing at night.", "put into a list"),
        ("Members may:\n\n- stay for a night\n- cook in the hall", "Members may stay for a night or cook in the hall.", "put into a list"),
        (BOOK, "The clerk must keep a book of all guests and must show it to any member who asks.", "divided into sentences"),
        (BOOK, "The clerk must keep a book of all guests, and show it to any member who asks.", "divided into sentences"),
        ("Guests must not smoke. Guests must not sing at night.", "Guests must not smoke or sing at night.", "divided into sentences"),
        ("Guests must not smoke. They must not sing at night.", "Guests must not smoke or sing at night.", "divided into sentences"),
        ("The clerk must keep a book. She must also show it.", "The clerk must keep a book and show it.", "divided into sentences"),
        ("- Be kind.\n- Be patient with newcomers.", "- Be kind, and be patient with newcomers.", "divided into sentences"),
        ("Use small tests. Avoid mocks.", "Use small tests and avoid mocks.", "divided into sentences"),
        ("- Boats must carry lamps.\n- Lamps must not be red.", "- Boats must carry lamps, which must not be red.", "divided into sentences"),
        ("Never store keys. Never store seals.", "Never store keys and seals.", "divided into sentences"),
        ("Don't store keys. Don't store seals.", "Don't store keys or seals.", "divided into sentences"),
        ("Never store keys. Never print seals.", "Never store keys and never print seals.", "divided into sentences"),
        ("Do not rewrite the ledger. Add a line.", "Do not rewrite the ledger; add a line.", "divided into sentences"),
        ("Check the ledger. Test each lock.", "Check the ledger, then test each lock.", "divided into sentences"),
        ("Check the ledger. Test each lock.", "Test each lock and check the ledger.", "divided into sentences"),
        (
            "Guests must report to the clerk. The clerk must answer at once.",
            "Guests must report to the clerk, who must answer at once.",
            "divided into sentences",
        ),
    ],
)
def test_what_was_put_together_or_divided_is_one_rule_in_other_words(parts: str, whole: str, back: str) -> None:
    forth, mirror = compare(START + parts + END, START + whole + END), compare(START + whole + END, START + parts + END)
    for found, why in ((forth, "put into one sentence"), (mirror, back)):
        (change,) = [c for c in found.changes if c.kind != "editorial"]
        assert (change.kind, change.severity, change.why, change.reasons) == ("rule-reworded", "patch", why, "none")
        assert found.bump == "patch"
    assert {m.how for m in forth.statements if m.old} <= {"text", "merge"}
    assert {m.how for m in mirror.statements if m.new} <= {"text", "split"}


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (LIST, "Every pull request must have a test, a description or two approvals."),
        (LIST, "Every pull request must have a test, a description and three approvals."),
        ("Members must never:\n\n- smoke in the hall\n- sing at night", "Members must never smoke in the hall and sing at night."),
        ("Guests must not smoke. Guests must pay for the night.", "Guests must not smoke and pay for the night."),
        ("If it rains, guests must knock. Guests must wait at the gate.", "If it rains, guests must knock and guests must wait at the gate."),
        (BOOK, "The clerk must keep a book of all guests and should show it to any member who asks."),
        ("Guests must sweep the floor. It must be dry.", "Guests must sweep the floor and must be dry."),
        ("Use small tests. Avoid mocks.", "Use small tests or avoid mocks."),
        ("Boats must carry lamps. Boats must not be red.", "Boats must carry lamps, which must not be red."),
        ("Never store keys. Print seals.", "Never store keys and print seals."),
        ("Guests must not smoke. Guests must not sing.", "Guests must not smoke and sing."),
        ("No guest may smoke. No guest may sing.", "No guest may smoke and sing."),
        ("Members must knock. Guests must wait.", "Guests must knock and wait."),
    ],
)
def test_what_says_something_else_was_not_put_together(parts: str, whole: str) -> None:
    for found in (compare(START + parts + END, START + whole + END), compare(START + whole + END, START + parts + END)):
        assert not {c.why for c in found.changes} & {"put into one sentence", "put into a list", "divided into sentences"}


@pytest.mark.parametrize(
    ("behind", "severity"),
    [
        ("This does not apply to drafts.", "major"),
        ("Old letters are an exception.", "minor"),
        ("There are exceptions.", "minor"),
        ("This is a default, not a hard line.", "minor"),
        ("There are no exceptions.", "minor"),
        ("The hall was built long ago.", "patch"),
    ],
)
def test_a_sentence_that_limits_the_rule_before_it_is_no_mere_background(behind: str, severity: str) -> None:
    old, new = (f"# Charter\n\n## Well\n\nWe share a well.\n\nThe keeper must burn letters.{text}{END}" for text in ("", " " + behind))
    for one, two in ((old, new), (new, old)):
        assert [c.severity for c in compare(one, two).changes] == [severity]


def test_a_limit_that_was_turned_round_is_minor() -> None:
    old, new = (START + f"The keeper must burn letters. This {text} drafts.{END}" for text in ("does not apply to", "applies to"))
    assert [(c.kind, c.severity, c.why) for c in compare(old, new).changes] == [("other", "minor", "negation removed: 'not'")]


def test_what_a_party_can_do_behind_a_semicolon_is_a_norm_of_its_own() -> None:
    old, new = (START + f"The keeper must ask the guests first{text}.{END}" for text in ("", "; operators can switch this off"))
    assert told(compare(old, new), "rule-added") == ["operators can switch this off."]
    assert told(compare(new, old), "rule-removed") == ["operators can switch this off."]


@pytest.mark.parametrize(
    "rule", ["Members must close the lid.", "- Members must close the lid.\n- Ask.", "2.1 Members must close the lid.", "- [x] Members must close the lid."]
)
@pytest.mark.parametrize(("before", "behind"), [("~~", "~~"), ("<del>", "</del>"), ("<s>", "</s>")])
def test_a_rule_struck_out_is_removed(rule: str, before: str, behind: str) -> None:
    words = "Members must close the lid."
    struck = rule.replace(words, before + words + behind)
    gone, come = compare(START + rule + "\n", START + struck + "\n"), compare(START + struck + "\n", START + rule + "\n")
    assert [(c.kind, c.severity) for c in gone.changes] == [("rule-removed", "major")]
    assert [(c.kind, c.severity) for c in come.changes] == [("rule-added", "minor")]


def test_a_rule_in_the_place_of_one_struck_out_is_added() -> None:
    found = compare(START + "Members must come monthly." + END, START + "~~Members must come monthly.~~ Members must come weekly." + END)
    assert [c.kind for c in found.changes] == ["rule-removed", "rule-added"]


def table(*rows: tuple[str, ...]) -> str:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return START + "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]) + "\n"


@pytest.mark.parametrize(
    ("head", "before", "after", "kind"),
    [
        ("Quorum", "60%", "40%", "rule-changed"),
        ("Who decides", "Council", "Chair", "rule-changed"),
        ("Fee", "$50", "$500", "rule-changed"),
        ("Voting", "No", "Yes", "rule-changed"),
        ("May vote", "No", "Yes", "rule-weakened"),
        ("Requirement", "MUST", "MAY", "rule-weakened"),
        ("Status", "Required", "Optional", "rule-weakened"),
        ("Status", "Optional", "Required", "rule-strengthened"),
        ("Status", "Draft", "Final", "other"),
        ("Remarks", "50", "60", "other"),
        ("Deposit", "100 shells", "10 shells", "rule-changed"),
        ("Rental period", "4 weeks", "6 weeks", "rule-changed"),
        ("Growing period", "4 weeks", "6 weeks", "other"),
        ("Quorum", "members present", "the members who are present", "rule-reworded"),
    ],
)
def test_a_cell_that_settles_something_is_the_rule_that_its_row_is(head: str, before: str, after: str, kind: str) -> None:
    rows = [("Matter", head), ("Guest", "n/a")]
    found = compare(table(*rows, ("Amendment", before)), table(*rows, ("Amendment", after)))
    assert [c.kind for c in found.changes] == [kind]


@pytest.mark.parametrize(("head", "kinds"), [("Fee", ("rule-removed", "rule-added")), ("Colour", ("other", "other"))])
def test_a_row_without_rules_comes_and_goes_as_one(head: str, kinds: tuple[str, str]) -> None:
    rows = [("Class", head), ("Guest", "ten"), ("Student", "five")]
    gone, come = compare(table(*rows), table(*rows[:2])), compare(table(*rows[:2]), table(*rows))
    for found, kind in zip((gone, come), kinds, strict=True):
        assert [c.kind for c in found.changes if c.within is None and c.kind != "editorial"] == [kind]
        assert [c.kind for c in found.changes if c.within is not None and c.kind != "editorial"] == ["other"]


@pytest.mark.parametrize(
    ("parts", "whole", "kind", "why"),
    [
        (
            "Guests must sign the ledger. Guests must return keys within two days.",
            "Guests must sign the ledger and return keys within four days.",
            "rule-weakened",
            "'two' became 'four'; put into one sentence",
        ),
        (
            "Guests shall feed the bees. They shall clean the hives.",
            "Guests shall feed the bees or clean the hives.",
            "rule-weakened",
            "'and' became 'or'; put into one sentence",
        ),
        ("Close the valve. Close the hatch.", "Close the valve or the hatch.", "rule-weakened", "'and' became 'or'; put into one sentence"),
        (
            "Guests shall feed the bees. They shall clean the hives.",
            "Guests shall feed the bees and clean the hives.",
            "rule-reworded",
            "put into one sentence",
        ),
        ("Guests may row. They may swim.", "Guests may row or swim.", "rule-reworded", "put into one sentence"),
        (
            "Guests must sign the ledger. Guests must return keys.",
            "Guests must sign the ledger and return keys unless the clerk agrees.",
            "rule-weakened",
            "exception added: 'unless the clerk agrees'; put into one sentence",
        ),
        (
            "- Guests should sign the ledger.\n- Guests should return keys.",
            "- Guests must sign the ledger and return keys.",
            "rule-strengthened",
            "'should' became 'must'; put into one sentence",
        ),
    ],
)
def test_what_was_put_together_with_a_change_is_that_change(parts: str, whole: str, kind: str, why: str) -> None:
    found = compare(START + parts + END, START + whole + END)
    assert [(c.kind, c.why) for c in found.changes if c.kind != "editorial"] == [(kind, why)]
    back = compare(START + whole + END, START + parts + END)
    turned = {"rule-weakened": "rule-strengthened", "rule-strengthened": "rule-weakened"}
    assert [c.kind for c in back.changes if c.kind != "editorial"] == [turned.get(kind, kind)]


def test_a_rule_whose_matter_no_neighbour_took_in_is_gone() -> None:
    found = compare(START + "Guests must sign the ledger. Guests must return keys." + END, START + "Guests must return keys and lamps." + END)
    assert "rule-removed" in {c.kind for c in found.changes}


@pytest.mark.parametrize(
    ("items", "rows", "kinds"),
    [
        (("Never block the slip.", "You must greet newcomers."), ("Rule|Level", "Block the slip|MUST NOT", "Greet newcomers|MUST"), ("reworded", "reworded")),
        (("Never block the slip.", "You must greet newcomers."), ("Do|Don't", "Greet newcomers|Block the slip"), ("reworded", "reworded")),
        (("Always block the slip.", "You should greet newcomers."), ("Rule|Level", "Block the slip|MUST NOT", "Greet newcomers|MUST"),
         ("reversed", "strengthened")),
        (("Block the slip.", "You may greet newcomers."), ("Rule|Level", "Block the slip|MUST NOT", "Greet newcomers|MAY"), ("reversed", "reworded")),
    ],
)  # fmt: skip
def test_the_cell_beside_a_rule_says_the_force_that_its_words_lost(items: tuple[str, ...], rows: tuple[str, ...], kinds: tuple[str, ...]) -> None:
    old, new = START + "".join(f"- {item}\n" for item in items), table(*(tuple(row.split("|")) for row in rows))
    mirror = {"strengthened": "weakened"}
    for pair, expected in (((old, new), kinds), ((new, old), tuple(mirror.get(kind, kind) for kind in kinds))):
        found = [c.kind.removeprefix("rule-") for c in compare(*pair).changes if c.kind.startswith("rule-")]
        assert sorted(found) == sorted(expected)


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (("**MUST:** log each visit.",), ("**SHOULD:** log each visit.",), ["rule-weakened"]),
        (("**MAY**: use a pencil.",), ("**MUST NOT**: use a pencil.",), ["rule-strengthened"]),
        (("**Recommended:** log each visit.",), ("**Required:** log each visit.",), ["rule-strengthened"]),
        (
            ("**MUST** – log each visit.", "**MAY** – bring a dog."),
            ("**MAY** – log visits.", "**MUST** – bring a dog."),
            ["rule-strengthened", "rule-weakened"],
        ),
    ],
)
def test_a_label_of_force_that_changed_is_the_rule_changed(before: tuple[str, ...], after: tuple[str, ...], kinds: list[str]) -> None:
    old, new = (START + "".join(f"1. {item}\n" for item in items) for items in (before, after))
    assert sorted(c.kind for c in compare(old, new).changes) == kinds


@pytest.mark.parametrize(
    ("old", "new", "severity"),
    [
        ("The entry fee is 40 shells.", "The entry fee is 60 shells.", "minor"),
        ("Our deposit is 5 shells for a boat.", "Our deposit is 9 shells for a boat.", "minor"),
        ("The hall is 40 yards long.", "The hall is 60 yards long.", "patch"),
        ("The entry fee is 40 shells.", "The entry fee is 40 shells a year.", "patch"),
    ],
)
def test_how_much_a_fee_is_turns_background(old: str, new: str, severity: str) -> None:
    frame = "# Reef\n\n## Boats\n\nThe club was founded in 1950.\n\n{}\n\nMembers must moor boats at night.\n"
    for one, two in ((old, new), (new, old)):
        assert {c.severity for c in compare(frame.format(one), frame.format(two)).changes if c.kind == "other"} <= {severity}


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (
            "Ada can voice doubts, but she should leave the choice to the crew.",
            "Ada should voice doubts, but she should leave the choice to the crew.",
            "strengthened",
        ),
        ("Ada can give advice, but she must not insist.", "Ada should give advice, and she must not insist.", "strengthened"),
        ("Ada could point to a chart, but she should not insist.", "Ada should point to a chart, and she should not insist.", "strengthened"),
        ("Ada can voice doubts, but she must not insist.", "Ada can voice doubts, but she should not insist.", "weakened"),
        ("Ada can sing, but she should stay at the helm.", "Ada must not sing, but she should stay at the helm.", "reversed"),
        ("What Ada can do alone, she should do.", "What Ada can do alone, she must do.", "strengthened"),
        ("If Ada can row, she should row.", "If Ada can row, she must row.", "strengthened"),
    ],
)
def test_what_somebody_can_do_before_a_norm_is_one_of_its_own(old: str, new: str, kind: str) -> None:
    assert [c.kind for c in compare(old, new).changes] == [f"rule-{kind}"]
