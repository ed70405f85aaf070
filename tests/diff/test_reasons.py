"""What becomes of the reasons of rules: of those inside their sentences, and of those that stand beside them."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.changes.grounds import grounds
from whereas.model.change import Change

FRAME = "# Rules\n\n## Work\n\nThe team keeps a shared shed. It was built in 1990.\n\nTEXT\n\nMembers must lock the door at night. Thieves came twice.\n"
MIRROR = {"rule-strengthened": "rule-weakened", "rule-narrowed": "rule-widened", "reason-added": "reason-removed", "rule-added": "rule-removed"}
MIRROR |= {b: a for a, b in MIRROR.items()}


def told(old: str, new: str) -> list[Change]:
    """The changes from one text to the other, typography and whole sentences aside; checked to be the mirror of those of the way back."""
    ways = [compare(FRAME.replace("TEXT", a), FRAME.replace("TEXT", b)).changes for a, b in ((old, new), (new, old))]
    forth, back = ([c for c in found if c.kind not in {"editorial", "other"}] for found in ways)
    assert sorted(c.kind for c in forth) == sorted(MIRROR.get(c.kind, c.kind) for c in back)
    return forth


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("Do not share drafts, because unfinished work misleads.", "Share drafts, because unfinished work misleads.", "rule-reversed"),
        ("Never share drafts, because unfinished work misleads.", "Share drafts, because unfinished work misleads.", "rule-reversed"),
        ("Drafts are not shared, because unfinished work misleads.", "Drafts are shared, because unfinished work misleads.", "rule-reversed"),
        ("Because noise carries, we do not sing here.", "Because noise carries, we sing here.", "rule-reversed"),
        ("Keep notes short so that readers finish them.", "Keep notes long so that readers finish them.", "rule-reversed"),
    ],
)
def test_a_rule_turned_round_beside_the_reason_that_stayed_is_a_change_of_the_rule(old: str, new: str, kind: str) -> None:
    (change,) = told(old, new)
    assert (change.kind, change.reasons) == (kind, "unchanged")


def test_a_reason_that_is_still_there_was_not_removed_however_the_sentence_is_read() -> None:
    (change,) = told("Never whistle here, since whistling wakes the goats that sleep below.", "Whistle here, since whistling wakes the goats that sleep below.")
    assert (change.kind.split("-")[0], change.reasons) == ("rule", "unchanged")


def test_where_no_version_asks_anything_the_reason_is_what_changed() -> None:
    (change,) = told("The shed stays cool because the walls are thick.", "The shed stays warm because the walls are thick.")
    assert change.kind.startswith("reason-")


RINSE = "Members must rinse the press after use"


@pytest.mark.parametrize(
    ("rule", "clause"),
    [
        (RINSE, ", as dry pulp ruins the cloth"),
        (RINSE, ": dry pulp ruins the cloth"),
        (RINSE, " — dry pulp ruins the cloth"),
        (RINSE, "; dry pulp ruins the cloth"),
        (RINSE, " (dry pulp ruins the cloth)"),
        (RINSE, ", for dry pulp ruins the cloth"),
        (RINSE, ", which keeps the cloth clean"),
        (RINSE, ", given how fast the pulp dries"),
        (RINSE, ", or the cloth rots"),
        (RINSE, " or else the cloth rots"),
        (RINSE, " for hygiene"),
        (RINSE, " for safety reasons"),
        ("Never lie", " — lies break trust"),
        ("Write short functions", "; long ones hide bugs"),
        ("Pin every version", " - floating versions break builds"),
        ("Reviewers must answer within two days", " (slow reviews block releases)"),
        ("You keep the rights to your songs", ", as your work is yours"),
        ("Seats on the board should not be limited", " as training newcomers incurs delays"),
        ("Names must be hashed", " for privacy and security"),
        ("Sign off each commit", " to protect the guild from claims"),
        ("Label every pull request", " to avoid a second look"),
        ("Sign off each entry", " to make audits possible"),
        ("Sign off each entry", " so we know where the ink comes from"),
        ("Weigh each sack", " so loads stay the same everywhere"),
        ("Seal each sack", " so nobody can swap it"),
        ("Members may speak in the hall", " so the others can hear them"),
        ("Weigh each sack", " for reproducible loads"),
        ("Seal each sack", ", otherwise it may be swapped"),
        ("Weigh each sack", "; otherwise scales break when the harvest comes in"),
        ("Lock the door when you leave", ", or else thieves may enter"),
        ("Keep the lid closed", " or the paint dries"),
        ("Weigh each sack", ", or scales break when the harvest comes in"),
        ("Fold your letters", " (it keeps sorting simple)"),
    ],
)
def test_a_reason_that_no_word_of_reason_opens_comes_and_goes_as_a_reason(rule: str, clause: str) -> None:
    (change,) = told(f"{rule}{clause}.", f"{rule}.")
    assert change.kind == "reason-removed"
    assert change.old is not None
    assert change.old.text == clause.strip(" ,:;—-()")


@pytest.mark.parametrize(
    "text",
    [
        "Bring two tools: a hammer and a saw.",
        "Write to the clerk if the lock breaks, or the door breaks.",
        "Write to the clerk; the clerk keeps the book safe.",
        "Write to the clerk; it can help.",
        "Hammers may be lent, as can a saw that breaks easily.",
        "Carry it as a guest carries a present that breaks.",
        "Guests must knock; members open the gate.",
        "Guests must knock, as the clerk directs.",
        "Guests must knock as they see fit.",
        "Guests must knock, as well as anybody who breaks the rules.",
        "Stay out unless it rains or the roof leaks.",
        "Ask the owner, or the clerk signs for you.",
        "Use the tool for security fixes.",
        "Test the build for security.",
        "Be careful: tell the clerk what breaks the lock.",
        "The part which keeps the lid shut must be oiled.",
        "Opening hours: noise wakes the baby.",
        "Read https://keeps.example/the/rules first.",
        "Say “no: it breaks the rules”.",
        "Run the script to make holes.",
        "We plan to make it easy.",
        "Ask for better tools.",
        "",
    ],
)
def test_what_is_no_reason_though_it_stands_like_one(text: str) -> None:
    assert grounds(text) == []


def test_a_reason_behind_a_colon_that_gave_way_to_another_is_told_alone() -> None:
    (change,) = told("Guests must knock: surprises wake the baby.", "Guests must knock: noise scares the goats.")
    assert change.kind in {"reason-changed", "reason-reworded"}
    both = told("Guests should knock: surprises wake the baby.", "Guests must knock.")
    assert {c.kind for c in both} == {"rule-strengthened", "reason-removed"}


SWEEP, SIGN, DUST = "Members must sweep the floor.", "Members must sign the book.", "Dust gets into the juice."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (f"{SWEEP} {DUST}\n\n{SIGN}", f"{SWEEP}\n\n{SIGN} {DUST}"),
        (f"- {SWEEP} {DUST}\n- {SIGN}", f"- {SWEEP}\n- {SIGN} {DUST}"),
        (
            f"- Members must sweep the floor, because dust gets into the juice.\n- {SIGN}",
            f"- {SWEEP}\n- Members must sign the book, because dust gets into the juice.",
        ),
        (f"- Members must sweep the floor, because dust gets into the juice.\n- {SIGN}", f"- {SWEEP}\n- {SIGN} {DUST}"),
        (f"- Members must sweep the floor: dust ruins the juice.\n- {SIGN}", f"- {SWEEP}\n- Members must sign the book: dust ruins the juice."),
    ],
)
def test_a_reason_that_goes_to_another_rule_of_its_section_is_told(old: str, new: str) -> None:
    (change,) = told(old, new)
    assert (change.kind, change.moved) == ("reason-moved", True)
    assert change.new is not None
    assert len(change.rules) == 1
    assert change.why.startswith("it went from the rule 'Members must sweep the floor")
    assert "to the rule 'Members must sign the book" in change.why


def test_the_reasons_of_a_changed_rule_tell_what_was_handed_over() -> None:
    (rule, reason) = told(f"{SWEEP} {DUST}\n\n{SIGN}", f"{SWEEP}\n\nMembers should sign the book. {DUST}")
    assert (rule.kind, rule.reasons, reason.kind) == ("rule-weakened", "added", "reason-moved")
    (rule, reason) = told(f"{SWEEP} {DUST}\n\n{SIGN}", f"Members should sweep the floor.\n\n{SIGN} {DUST}")
    assert (rule.kind, rule.reasons, reason.kind) == ("rule-weakened", "removed", "reason-moved")


def test_a_reason_that_stayed_beside_its_rule_was_handed_to_nobody() -> None:
    assert [c.kind for c in told(f"- {SWEEP} {DUST}\n- {SIGN}", f"- {SIGN}\n- {SWEEP} {DUST}")] == []
    assert [c.kind for c in told(f"- {SWEEP} {DUST}\n- {SIGN}", f"- {SWEEP} {DUST}\n- Members must knock.\n- {SIGN}")] == ["rule-added"]


def test_reasons_that_changed_places_between_two_rules_leave_the_rules_alone() -> None:
    one, two = "because dust gets into the juice", "because memory fails"
    found = told(
        f"- Members must sweep the floor, {one}.\n- Members must sign the book, {two}.",
        f"- Members must sweep the floor, {two}.\n- Members must sign the book, {one}.",
    )
    assert {c.kind for c in found} <= {"reason-changed", "reason-reworded"}
    assert len(found) == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Members must sweep the floor, because dust gets into the juice.", f"{SWEEP} {DUST}"),
        ("Because dust gets into the juice, members must sweep the floor.", f"{SWEEP} This is because dust gets into the juice."),
        ("Write short functions: long ones hide bugs.", "Write short functions. Long ones hide bugs."),
        ("Guests should whisper in the hall, since the walls carry every word.", "Guests should whisper in the hall. The walls carry every word."),
    ],
)
def test_a_reason_that_leaves_the_sentence_of_its_rule_and_stays_with_it_is_in_other_words(old: str, new: str) -> None:
    (change,) = told(old, new)
    assert (change.kind, change.severity, change.moved) == ("reason-reworded", "patch", False)


def test_a_rule_that_changed_while_its_reason_left_its_sentence_keeps_its_reason() -> None:
    (rule, reason) = told("Members must sweep the floor, because dust gets into the juice.", f"Members should sweep the floor. {DUST}")
    assert (rule.kind, rule.reasons, reason.kind) == ("rule-weakened", "unchanged", "reason-reworded")
    found = told(
        "Keep the name of the caller to yourself, because people who fear talk do not call.",
        "People who fear talk do not call. Therefore keep the name of the caller to yourself.",
    )
    assert {(c.kind, c.reasons) for c in found} == {("rule-reworded", "unchanged"), ("reason-reworded", None)}


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        ("Whereas the river floods, the team shall build a dam.", "Whereas the town is poor, the team shall build a dam.", ["reason-changed"]),
        ("Whereas the river floods, the team shall build a dam.", "The team shall build a dam.", ["reason-removed"]),
        ("Whereas the river floods, the team shall build a dam.", "Whereas the river no longer floods, the team shall build a dam.", ["reason-changed"]),
        ("Members may row, whereas guests may not.", "Members may row.", ["rule-narrowed"]),
        ("Whereas:\n\n(1) Ropes wear out.\n\n(2) Boats leak.", "Whereas:\n\n(1) Ropes wear out.\n\n(3) The sea rises.", ["reason-changed"]),
    ],
)
def test_what_stands_behind_whereas_comes_and_goes_as_a_reason(old: str, new: str, kinds: list[str]) -> None:
    assert sorted(c.kind for c in told(old, new)) == kinds


@pytest.mark.parametrize(
    "clause",
    [": they read like a form letter", "; that is what makes it tasty", "—people rely on it", ", for people rely on it", ", as that would spoil the juice",
     ", or people will stop drinking it", ", knowing that guests drink it", " out of respect for those who drink it", " (people rely on it)",
     "; nobody can see the dirt"],
)  # fmt: skip
def test_a_reason_that_comes_or_goes_by_itself_may_speak_of_people(clause: str) -> None:
    (change,) = told(f"{RINSE}{clause}.", f"{RINSE}.")
    assert change.kind == "reason-removed"


@pytest.mark.parametrize(
    "clause",
    ["; guests wait at the door", "; it stands by the door", ": cloth, sieve and pan", ", for people in need", ", or the clerk will do it", "; cells hold ink",
     " (we use the big one)", ": it never stands wet", " (it stands by the door)", ", which may be short", "; otherwise the clerk decides",
     ", otherwise go out", ", so members need a key", " so guests must ring", ", so lend no cloth", " to make holes"],
)  # fmt: skip
def test_what_is_no_reason_though_it_comes_or_goes_by_itself(clause: str) -> None:
    assert not any(c.kind.startswith("reason-") for c in told(f"{RINSE}{clause}.", f"{RINSE}."))


@pytest.mark.parametrize(
    ("rule", "more"),
    [
        ("Refuse any request", " to help with forgery"),
        ("Members must not refuse a request", " to help guests"),
        ("Grant each request", " to reduce a fee"),
        ("Honour every pull request", " to improve the books"),
        ("Use a form", " for simple requests"),
        ("Use the fast lane", " for faster boats"),
        ("Open an issue", " for clear faults"),
        ("Order the list", " so members come first"),
        ("Place boats", " so they face the pier"),
        ("Members must pay", ", so they may vote"),
        ("Ring the bell", "; otherwise the clerk decides"),
        ("Ring the bell", "; otherwise guests must wait"),
        ("Ring the bell", "; otherwise members get a letter"),
        ("Ring the bell", "; otherwise members would choose"),
        ("Arrange the chairs", " so they point at the stage"),
        ("Members pay a fee", ", so they may dance"),
        ("Use the wide gate", " for clear text"),
        ("Reject pull requests", " to remove a lock"),
    ],
)
def test_what_tells_which_or_how_or_who_else_acts_is_no_reason(rule: str, more: str) -> None:
    assert not any(c.kind.startswith("reason-") for c in told(f"{rule}{more}.", f"{rule}."))


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("Squash each pull request", " to keep the log clean"),
        ("Sign each commit", " to avoid forgery"),
        ("Split books", " for easier review"),
        ("Name shelves", " for faster sorting"),
        ("Sign the log", " so nobody can swap it"),
        ("Ring the bell", "; otherwise members cannot hear"),
        ("Keep it short", "; otherwise people stop reading"),
        ("Ring the bell", "; otherwise guests wait"),
        ("Ring the bell", "; otherwise members get lost"),
        ("Set the clock early", " so bakers finish by noon"),
        ("Keep jars in a fixed order", " so they are quick to find"),
        ("Arrange the chairs", " so visitors can see the stage"),
        ("Cut long letters", " for quick reference"),
        ("Dry the seeds", " for reliable storage"),
        ("Use one pen", " for cleaner text"),
        ("Add your name to the list", ", so you may ride home"),
        ("Describe pull requests", " to prevent guesses"),
        ("Close old merge requests", " to keep the queue short"),
    ],
)
def test_what_tells_why_beside_these_is_one(rule: str, why: str) -> None:
    (change,) = told(f"{rule}{why}.", f"{rule}.")
    assert change.kind == "reason-removed"


@pytest.mark.parametrize("mark", [";", ":"])
def test_a_reason_behind_a_mark_that_becomes_a_sentence_is_in_other_words(mark: str) -> None:
    (change,) = told(f"{RINSE}{mark} people rely on it.", f"{RINSE}. People rely on it.")
    assert change.kind == "reason-reworded"


def test_reasons_put_into_one_sentence_or_divided_are_in_other_words() -> None:
    (change,) = told(f"{RINSE}. Dry pulp ruins the cloth. Mould spoils the juice.", f"{RINSE}. Dry pulp ruins the cloth, and mould spoils the juice.")
    assert (change.kind, change.severity, change.why) == ("reason-reworded", "patch", "put into one sentence")


def test_an_order_that_changed_got_no_reason() -> None:
    (change,) = told("Keepers must prefer, in this order: safety, guests, rules, profit.", "Keepers must prefer, in this order: guests, safety, rules, profit.")
    assert (change.kind, change.reasons) == ("precedence-changed", "none")


def test_a_rule_struck_through_was_removed() -> None:
    (change,) = told("Members must ring the bell.", "~~Members must ring the bell.~~")
    assert (change.kind, change.why) == ("rule-removed", "struck through")


@pytest.mark.parametrize(
    "rule", ["Never paint the gate: the bare oak breathes better", "Do not move the boats — that breaks the count", "Keep the list short to save time"]
)
def test_a_second_reason_leaves_the_first_one_alone(rule: str) -> None:
    (change,) = told(f"{rule}.", f"{rule}, because ropes wear out quickly.")
    assert change.kind == "reason-added"


def test_an_exception_behind_a_reason_is_one_of_the_rule() -> None:
    rule = "Do not move the boats — that breaks the count"
    assert [c.kind for c in told(f"{rule}.", f"{rule}, unless the clerk agrees.")] == ["rule-weakened"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Guests must not cook, because a keeper should look on.", "Guests may cook only soup, because a keeper should look on."),
        ("The log must stay private, because guests must trust us.", "The log may be shown, because guests must trust us."),
        ("Dogs are not admitted, because they must be combed.", "Dogs are admitted only at noon, because they must be combed."),
        ("Boats are locked, because nobody should row alone.", "Boats are not locked, because nobody should row alone."),
    ],
)
def test_a_reason_that_says_must_itself_stays_a_reason(old: str, new: str) -> None:
    for one, two in ((old, new), (new, old)):
        (change,) = told(one, two)
        assert (change.kind.split("-")[0], change.reasons) == ("rule", "unchanged")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("What is lost because of rain must be paid for.", "What is lost because of rain should be paid for."),
        ("What may be lost because of rain must be paid for.", "What may be lost because of rain should be paid for."),
        ("Guests who leave because the hall should close must pay.", "Guests who leave because the hall should close may pay."),
    ],
)
def test_what_only_says_which_ones_are_meant_is_no_reason(old: str, new: str) -> None:
    (change,) = told(old, new)
    assert (change.kind, change.reasons) == ("rule-weakened", "none")


@pytest.mark.parametrize("clause", [", as helpers skip damp cloths", ", as presses clog otherwise", ": others lose the juice", " (others lose the juice)"])
def test_a_clause_whose_verb_is_unknown_gives_a_reason_where_it_comes_or_goes_by_itself(clause: str) -> None:
    (change,) = told(f"{RINSE}{clause}.", f"{RINSE}.")
    assert change.kind == "reason-removed"


def test_a_reason_behind_an_item_of_one_word_is_no_more_of_its_rule() -> None:
    frame = "# Press\n\n## Never\n\n- Force-feed{}.\n- Rinse the press at night.\n"
    kinds = [c.kind for c in compare(frame.format(""), frame.format(": others lose the juice")).changes if c.kind != "other"]
    assert kinds == ["reason-added"]


@pytest.mark.parametrize(
    "clause",
    [", as guests of the mill", ", as helpers first and guests second", ", as described in the book", ", as needed", ": cloths made of wool"],
)
def test_what_follows_a_plural_and_states_nothing_is_no_reason(clause: str) -> None:
    assert not any(c.kind.startswith("reason-") for c in told(f"{RINSE}{clause}.", f"{RINSE}."))


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("This limit exists because nets foul the propeller.", "This limit exists because the insurer asked for it in March.", "reason-changed"),
        ("We chose this rule because the cost of a mistake is high.", "We chose this rule because people in the village asked for it.", "reason-changed"),
        ("We chose this rule because the cost of a mistake is high.", "We chose this rule because mistakes cost a lot.", "reason-reworded"),
        ("We chose this rule because the cost of a mistake is high.", "We picked this rule because the cost of a mistake is high.", "reason-reworded"),
        ("Lost seed hurts because seed is rare.", "Lost seed hurts because seed is scarce.", "reason-reworded"),
    ],
)
def test_what_leads_in_a_ground_does_not_make_it_the_same_ground(old: str, new: str, kind: str) -> None:
    for one, two in ((old, new), (new, old)):
        (change,) = told(f"Members must ask before they lend a boat. {one}", f"Members must ask before they lend a boat. {two}")
        assert change.kind == kind


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Keepers are few, so letters must stay short.", "Letters must stay short."),
        ("Scales are slow, so weigh only your own sacks.", "Weigh only your own sacks."),
        ("To catch leaks early, run the pump at dawn.", "Run the pump at dawn."),
        ("To make reviews easy, number every page.", "Number every page."),
        ("The book is written in Frisian, not in Danish, therefore your entries should be written in Frisian.", "You should write entries in Frisian."),
    ],
)
def test_a_reason_that_opens_a_sentence_comes_and_goes(old: str, new: str) -> None:
    assert "reason-removed" in {c.kind for c in told(old, new)} <= {"reason-removed", "rule-reworded"}


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("Because ice forms, shut the gate.", "Because goats stray, shut the gate.", "reason-changed"),
        ("Because sound carries, rowers must whisper at night.", "Because the mayor asks for it, rowers must whisper at night.", "reason-changed"),
        ("Because ice forms, members should shut the gate.", "Because ice forms, members must shut the gate.", "rule-strengthened"),
        ("Because ice forms, members must shut the gate.", "Because ice soon forms, members must shut the gate.", "reason-reworded"),
        ("Because ice forms, members must shut the gate.", "Members must shut the gate.", "reason-removed"),
    ],
)
def test_a_because_in_front_is_compared_apart_from_its_rule(old: str, new: str, kind: str) -> None:
    assert [c.kind for c in told(old, new)] == [kind]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("because the ice is thick", "because the ice is thin"),
        ("because many oars break", "because few oars break"),
        ("because oars often break", "because oars rarely break"),
        ("because echoes ruin the count", "because echoes may ruin the count"),
        ("because new oars are dear", "because new oars are cheap"),
        ("because the guild requires it", "because the guild forbids it"),
    ],
)
def test_a_claim_that_is_turned_or_weakened_is_another_reason(old: str, new: str) -> None:
    assert [c.kind for c in told(f"Never sing in the boat, {old}.", f"Never sing in the boat, {new}.")] == ["reason-changed"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("because new oars are costly", "because new oars are expensive"),
        ("because the echoes often mislead", "because echoes often mislead us"),
        ("because it spoils the count", "because that spoils the count"),
    ],
)
def test_a_claim_in_other_words_is_the_same_reason(old: str, new: str) -> None:
    assert [c.kind for c in told(f"Never sing in the boat, {old}.", f"Never sing in the boat, {new}.")] == ["reason-reworded"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Whistling is forbidden; the walls are thin.", "Whistling is forbidden, since the walls are thin."),
        ("No fires may be lit; the thatch is dry.", "No fires may be lit, because the thatch is dry."),
        ("Keep the gate shut, because some hens sleep there.", "Keep the gate shut, as some hens sleep there."),
        ("Never promise a date, because a guess sounds like a promise.", "Never promise a date, as a guess sounds like a promise."),
    ],
)
def test_a_reason_that_opens_with_another_word_or_with_a_mark_is_the_same(old: str, new: str) -> None:
    assert [c.kind for c in told(old, new)] == ["reason-reworded"]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("No fires may be lit; the thatch is dry.", "No fires may be lit.", "reason-removed"),
        ("Shut the hatch to keep rain from the sacks below.", "Shut the hatch.", "reason-removed"),
        ("Owing to the frost, taps must stay open.", "Taps must stay open.", "reason-removed"),
        ("In the interest of order, seats are drawn by lot.", "Seats are drawn by lot.", "reason-removed"),
        ("In the interest of order, seats are drawn by lot.", "In the interest of speed, seats are drawn by lot.", "reason-changed"),
        ("Sweep the loft to protect the sacks.", "Sweep the loft to please the miller.", "reason-changed"),
        ("Keep the gate shut, as some hens sleep there.", "Keep the gate shut.", "reason-removed"),
    ],
)
def test_a_cause_or_good_that_went_or_gave_way_leaves_the_rule_alone(old: str, new: str, kind: str) -> None:
    assert [c.kind for c in told(old, new)] == [kind]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Members must row; the boats are kept below.", "Members must row."),
        ("Clerks must act in the interest of the members.", "Clerks must act in the interest of the guild."),
        ("Draw the line, as a surveyor draws a line.", "Draw the line."),
        ("Members must moor, as Rule 3 says.", "Members must moor."),
    ],
)
def test_how_or_for_whom_a_rule_is_kept_is_no_reason(old: str, new: str) -> None:
    assert [c.kind.split("-")[0] for c in told(old, new)] == ["rule"]
