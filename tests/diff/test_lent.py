"""Rules whose words stayed and whose force did not: another lead-in, another title or another label lends it."""

from __future__ import annotations

import pytest

from whereas.app.read import read_bytes
from whereas.diff import diff
from whereas.render import diff_github

ALWAYS = "The keeper must always:\n\n- lock the gate\n- feed the cat\n"
NEVER = "\nThe keeper must never:\n\n- sleep on duty\n"
TITLED = "### You may\n\n- smoke in the yard\n{}\n### You must not\n\n- sleep in the hall\n{}"


def told(old: str, new: str) -> list[tuple[str, str, str]]:
    found = diff(*(read_bytes(f"# Charter\n\n## Duties\n\n{text}\n".encode(), path=name) for text, name in ((old, "a.md"), (new, "b.md"))))
    return [(c.kind, c.severity, c.why) for c in found.changes]


def test_an_item_under_the_opposite_lead_in_is_reversed() -> None:
    there, back = ALWAYS + NEVER + "- open letters\n", ALWAYS + "- open letters\n" + NEVER
    assert told(there, back) == [("rule-reversed", "major", "'The keeper must never:' became 'The keeper must always:' above it")]
    assert told(back, there) == [("rule-reversed", "major", "'The keeper must always:' became 'The keeper must never:' above it")]
    swapped = there.replace("- lock the gate\n- feed the cat", "- feed the cat\n- lock the gate")
    assert {kind for kind, _, _ in told(there, swapped)} <= {"editorial"}


def test_an_item_under_a_title_of_another_force_is_weaker() -> None:
    letters = "- open letters of guests\n"
    [change] = told(TITLED.format("", letters), TITLED.format(letters, ""))
    assert change[:2] == ("rule-weakened", "major")


TIERS = "### Always\n\n- Sweep the hall\n{}\n### Ask first\n\n- Paint the gate\n{}\n### Never\n\n- Sell the bread\n{}"


def test_what_needs_leave_stands_between_what_is_free_and_what_is_forbidden() -> None:
    item = "- Change the locks\n"
    always, asked, never = (TIERS.format(*(item if at == here else "" for at in range(3))) for here in range(3))
    for old, new, kind in ((asked, always, "rule-weakened"), (asked, never, "rule-strengthened")):
        assert [(c[0], c[1]) for c in told(old, new)] == [(kind, "major")]
        assert [(c[0], c[1]) for c in told(new, old)] == [("rule-strengthened" if kind == "rule-weakened" else "rule-weakened", "major")]
    kinds = [kind for kind, _, _ in told(asked, asked.replace("### Ask first", "### Always do"))]
    assert kinds.count("rule-weakened") == 2


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ((2, "Open the lock gate."), (1, "Opening the lock gate."), "rule-weakened"),
        ((2, "Open lock gates."), (1, "Opening a lock gate."), "rule-weakened"),
        ((2, "Store files under attic/."), (1, "Storing files under attic/."), "rule-weakened"),
        ((2, "Open the lock gate."), (1, "Open the lock gate by hand."), "rule-weakened"),
        ((0, "Run the pump before you leave."), (1, "Running the pump before you leave."), "rule-strengthened"),
        ((2, "Delete old letters."), (0, "Deleting old letters."), "rule-reversed"),
    ],
)
def test_an_item_keeps_its_deed_in_another_form_of_the_verb(old: tuple[int, str], new: tuple[int, str], kind: str) -> None:
    sides = [TIERS.format(*(f"- {text}\n" if tier == at else "" for at in range(3))) for tier, text in (old, new)]
    mirror = {"rule-weakened": "rule-strengthened", "rule-strengthened": "rule-weakened"}
    assert [change[:2] for change in told(sides[0], sides[1])] == [(kind, "major")]
    assert [change[:2] for change in told(sides[1], sides[0])] == [(mirror.get(kind, kind), "major")]


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("Open the lock gate.", "Opening the lock gate.", ["rule-reworded"]),
        ("Open the lock gate.", "Open the lock gate by hand.", ["rule-narrowed"]),
    ],
)
def test_an_item_that_stays_is_judged_by_its_words(old: str, new: str, kinds: list[str]) -> None:
    sides = [TIERS.format("", "", f"- {text}\n") for text in (old, new)]
    assert [change[0] for change in told(sides[0], sides[1])] == kinds


def test_another_deed_is_another_rule() -> None:
    there, back = TIERS.format("", "", "- Open the lock gate.\n"), TIERS.format("", "- Reading the lock gate.\n", "")
    assert {change[0] for change in told(there, back)} == {"rule-removed", "rule-added"}


def test_a_title_that_recommends_keeps_a_ban_a_ban() -> None:
    rules = "### {}\n\n- Avoid loud bells.\n- Keep the hall swept.\n- Never sell bread."
    for title in ("Habits (recommended)", "Recommended habits"):
        kinds = [kind for kind, _, _ in told(rules.format("Habits"), rules.format(title))]
        assert "rule-weakened" in kinds
        assert "rule-reversed" not in kinds
    assert "rule-strengthened" in [kind for kind, _, _ in told(rules.format("Recommended"), rules.format("Required"))]
    assert "rule-reversed" in [kind for kind, _, _ in told("### Never\n\n- Open letters of guests.", "### Recommended\n\n- Open letters of guests.")]


def test_a_label_of_force_in_a_title_binds_what_stands_under_it() -> None:
    kinds = told("### Tests first (NON-NEGOTIABLE)\n\nTests must come first.", "### Tests first\n\nTests must come first.")
    assert ("rule-weakened", "major", "in the title: '(NON-NEGOTIABLE)' became no label") in kinds


def test_a_purpose_inside_an_exception_is_no_reason() -> None:
    [change] = told("Members must not share keys.", "Members must not share keys except to help the sick.")
    assert change[:2] == ("rule-weakened", "major")


def test_a_removed_rule_is_annotated_at_the_heading_of_its_section() -> None:
    texts = "# Charter\n\n## Duties\n\nMembers must knock.\n\nMembers must pay.\n", "# Charter\n\n## Duties\n\nMembers must knock.\n"
    both = [read_bytes(text.encode(), path=name) for text, name in zip(texts, ("a.md", "b.md"), strict=True)]
    assert "::warning file=b.md,line=3,endLine=3,title=rule-removed::" in diff_github.render(diff(*both), old=both[0], new=both[1])


def test_what_joins_the_items_of_a_list_is_judged_under_its_lead_in() -> None:
    grounds = "A director shall be removed if he:\n\n(a) is absent;\n\n(b) goes bankrupt; or\n\n(c) is convicted."
    assert told(grounds, grounds.replace("; or", "; and")) == [("rule-narrowed", "minor", "condition narrowed: 'and'")]
    duties = "A director must:\n\n- keep the books;\n- call the meeting; and\n- pay the dues."
    assert told(duties, duties.replace("; and", "; or")) == [("rule-weakened", "major", "'and' became 'or'")]


def test_a_title_binds_an_item_that_is_read_as_no_rule() -> None:
    items = "\n\n- Burn leaves near the barn\n- Prune a tree at night"
    for old, new in (("### DO NOT", "### DO"), ("### Don'ts", "### Dos")):
        assert [kind for kind, _, _ in told(old + items, new + items)].count("rule-reversed") == 2
        assert [kind for kind, _, _ in told(new + items, old + items)].count("rule-reversed") == 2
    assert "rule-reversed" not in [kind for kind, _, _ in told("### DO NOT" + items, "### Forbidden" + items)]


SENTENCES = "### {}\n\nSay why a key was lent. Lost keys need the consent of the warden.\n"
COMMANDS = "### {}\n\n- Keep the ledger dry\n- Use plain ink\n"


@pytest.mark.parametrize("body", [SENTENCES, COMMANDS])
@pytest.mark.parametrize(
    ("old", "new"), [("Never lie", "Honesty"), ("Don't worry", "Stay calm"), ("Avoid gossip", "Gossip"), ("Please sign each page", "Sign each page")]
)
def test_a_title_that_is_a_norm_lends_nothing_to_sentences(body: str, old: str, new: str) -> None:
    assert {kind for kind, _, _ in told(body.format(old), body.format(new))} == {"principle-renamed"}
    assert {kind for kind, _, _ in told(body.format(new), body.format(old))} == {"principle-renamed"}


def test_a_title_that_is_a_norm_lends_its_force_to_what_has_no_verb() -> None:
    kinds = [kind for kind, _, _ in told("### Never store\n\n- keys of guests\n- wet ledgers", "### Store\n\n- keys of guests\n- wet ledgers")]
    assert "rule-reversed" in kinds


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("Calm over speed", "Speed over calm", ("precedence-changed", "precedence-changed")),
        ("Locks before lamps", "Lamps before locks", ("precedence-changed", "precedence-changed")),
        ("Never lend keys", "Lend keys", ("rule-reversed", "rule-reversed")),
        ("When to ring", "When not to ring", ("rule-reversed", "rule-reversed")),
        ("Hard rules", "Guidelines", ("rule-weakened", "rule-strengthened")),
        ("Non-negotiable rules", "Rules", ("rule-weakened", "rule-strengthened")),
        ("Hard constraints", "Soft constraints", ("rule-weakened", "rule-strengthened")),
    ],
)
def test_a_title_that_was_turned_round_is_told_once(old: str, new: str, kinds: tuple[str, str]) -> None:
    for one, two, kind in ((old, new, kinds[0]), (new, old, kinds[1])):
        found = [c for c in told(SENTENCES.format(one), SENTENCES.format(two)) if c[0] != "principle-renamed"]
        assert [(c[0], c[2][: len("in the title: ")]) for c in found] == [(kind, "in the title: ")]


@pytest.mark.parametrize(("old", "new"), [("Principles", "Guidelines"), ("Guidelines for keys", "Guidelines for locks"), ("Keys and locks", "Locks and keys")])
def test_a_title_that_only_got_another_name_turned_nothing(old: str, new: str) -> None:
    assert {kind for kind, _, _ in told(SENTENCES.format(old), SENTENCES.format(new))} <= {"principle-renamed", "editorial"}


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("Respect the wishes of guests", "Honour what guests want", set()),
        ("Obey the orders of the board", "Obey the votes of members", {"rule-changed"}),
        ("Help guests", "Help members", {"rule-changed"}),
    ],
)
def test_a_title_in_other_words_over_what_stayed_is_no_rule_that_changed(old: str, new: str, kinds: set[str]) -> None:
    for one, two in ((old, new), (new, old)):
        assert {kind for kind, _, _ in told(SENTENCES.format(one), SENTENCES.format(two))} == {"principle-renamed", *kinds}


BANNED = "- Never run the pump. It drains the lock.\n- Sweep the hall.\n- Ring twice.\n"
UNDER = "- Sweep the hall.\n- Ring twice.\n\n{}\n\n- {}\n"


@pytest.mark.parametrize("title", ["### Never", "**Never**", "🚫 **Never**"])
@pytest.mark.parametrize("item", ["Run the pump, because it drains the lock.", "Run the pump.", "Run the pump (it drains the lock)."])
def test_a_ban_that_came_under_never_is_the_same_with_its_reason_or_without(title: str, item: str) -> None:
    new = UNDER.format(title, item)
    for kinds in ([k for k, _, _ in told(BANNED, new)], [k for k, _, _ in told(new, BANNED)]):
        assert not {"rule-reversed", "rule-added"}.intersection(kinds)
    if "because" in item:
        assert "rule-removed" not in kinds


def test_one_whose_label_names_the_deed_is_the_same_too() -> None:
    kinds = {k for k, _, _ in told(BANNED, UNDER.format("### Never", "Run the pump: it drains the lock."))}
    assert "rule-reversed" not in kinds


@pytest.mark.parametrize("title", ["### Always", "**Always**", "### More"])
def test_one_that_came_under_another_title_is_reversed(title: str) -> None:
    assert "rule-reversed" in [k for k, _, _ in told(BANNED, UNDER.format(title, "Run the pump, because it drains the lock."))]
