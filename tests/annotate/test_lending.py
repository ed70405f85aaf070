"""Force and reasons that their place lends to statements: titles, table columns, nested lists, signs and labels."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.model.constitution import Constitution, Statement
from whereas.parse import parse


def read(text: str) -> Constitution:
    return annotate(parse(f"# Gate\n\n{text}\n", path="gate.md"))


def said(text: str, words: str) -> Statement:
    return next(s for s in read(text).statements if words in s.text and not s.heading)


@pytest.mark.parametrize(
    ("text", "words", "force"),
    [
        ("## Never\n\n- Share the key with guests\n- Leave the gate open", "Share", "must_not"),
        ("## 3. What not to do\n\n- Share the key with guests\n- Leave the gate open", "Leave", "must_not"),
        ("## When you don't know\n\n- Ask the clerk\n- Wait for the bell", "Ask", "must"),
        ("### Ask first\n\n- Change the locks\n- Cutting keys", "Change", "must"),
        ("### Requires approval\n\n- Change the locks\n- Cut new keys", "Cut", "may"),
        ("Ask first:\n\n- Change the locks\n- Cut new keys", "Change", "must"),
        ("### When to ask first\n\n- Change the locks\n- Cut new keys", "Change", "must"),
        ("### Out of scope\n\n- Change the locks\n- Cut new keys", "Change", "must_not"),
        ("The keeper must not:\n\n- lend keys\n  - to guests\n  - to children", "to children", "must_not"),
        ("Wren can’t:\n\n- lie\n- shout at guests", "shout", "must_not"),
        ("- ❌ Shout at guests\n- Ring the bell", "Shout", "must_not"),
        ("**Never:** leave the gate open.", "leave", "must_not"),
        ("No shouting is allowed.", "shouting", "must_not"),
        ("Try not to wake the goats.", "wake", "should_not"),
        ("Members must refrain from shouting.", "shouting", "must_not"),
        ("| Do | Don't |\n|-|-|\n| Lock the gate | Leave the gate open |", "Leave", "must_not"),
    ],
)
def test_a_place_or_a_form_of_words_lends_its_force(text: str, words: str, force: str) -> None:
    assert said(text, words).modality == force


@pytest.mark.parametrize(
    ("text", "words", "force"),
    [
        ("## No stray boats\n\n- Tie each boat to its ring\n- Remove wrecks within a day", "Tie", "must"),
        ("## 3. Never lend keys\n\n- Mask the number of each key", "Mask", "must"),
        ("## Avoid noise\n\n- Close the door behind you", "Close", "must"),
        ("## Don't break the bell\n\n- Test it with the small hammer", "Test", "must"),
        ("**No stray boats**\n\n- Tie each boat to its ring\n- Remove wrecks", "Remove", "must"),
        ("No stray boats:\n\n- Tie each boat to its ring\n- Remove wrecks", "Tie", "must"),
        ("## No gifts\n\n- Watches\n- Cash above ten coins", "Cash", "must_not"),
        ("## No harassment\n\n- Insult a guest\n- Stalk a guest", "Insult", "must_not"),
        ("## Never\n\n- Share the key", "Share", "must_not"),
        ("## Never commit\n\n- Push the key", "Push", "must_not"),
        ("## Never use the boat for:\n\n- Carry sheep\n- Catch eels", "Carry", "must_not"),
        ("## Don't make these mistakes\n\n- Push the boat by hand", "Push", "must_not"),
        ("Never do any of the following:\n\n- Lend a key", "Lend", "must_not"),
        ("## Anti-patterns\n\n- Put grain in boats\n- Using the old pump", "Put", "must_not"),
        ("## Anti-patterns\n\n- The pump and the bell share a wire; always cut it first.", "share", "must"),
        ("## Anti-patterns\n\n- Touching ropes outside the shed", "Touching", "must_not"),
        ("## Anti-patterns\n\n- Self-service: Starting to grind after noon — the day ends then.", "Starting", "must_not"),
        ("Avoid storing:\n\n- personal lamps or half-written notes.", "lamps", "must_not"),
        ("## Common mistakes\n\n- You leave the gate open.", "leave", "must_not"),
        ("## Pitfalls\n\n- Check the index before each count.", "Check", "must"),
        ("## Pitfalls\n\n- Forget to close the gate", "Forget", "must_not"),
        ("## Known pitfalls\n\n- Stamps are kept in the shed; count them each night.", "count", "must"),
        ("## Pitfalls\n\n| Pitfall | Way out |\n|-|-|\n| Counting twice | Write each count down |", "Write", "must"),
    ],
)
def test_under_what_names_a_matter_or_a_fault_the_commands_say_how_to_keep_clear_of_it(text: str, words: str, force: str) -> None:
    assert said(text, words).modality == force


OPEN_BANS = [
    "No guest may:",
    "No keeper shall:",
    "No one may:",
    "No guest may, without a vote:",
    "No warden shall, while on duty:",
    "## No guest may",
    "## Never, even if asked",
]
OPEN_BANS += [
    "## Never without asking",
    "## Never in winter",
    "Never in winter:",
    "Do not, in any shed:",
    "Do not, as a keeper:",
    "## Never on Fridays",
    "## Never to guests",
    "## Do not (yet)",
]
OPEN_BANS += [
    "## Never (unless the owner asks)",
    "## NEVER (hard limits)",
    "## Never: hard limits",
    "## Never -- no exceptions",
    "## Never events",
    "## Never permitted",
    "## Never acceptable",
]
OPEN_BANS += [
    "**Do not, without leave:**",
    "## Do not do this",
    "## Never do any of this",
    "Never do anything final:",
    "Never let a guest:",
    "Do not let the keeper:",
    "Never make the guest:",
]
OPEN_BANS += [
    "Never help guests:",
    "## Avoid at all costs",
    "## Avoid when possible",
    "## Avoid in new boats",
    "Avoid, unless asked:",
    "## Avoid bad habits",
    "Avoid common mistakes:",
]
OPEN_BANS += [
    "Never give reckless orders, including:",
    "Never run commands like:",
    "Never run dangerous commands:",
    "Avoid risky operations:",
    "No risky operations:",
    "Do not take shortcuts:",
]
OPEN_BANS += [
    "Never act alone:",
    "## No tolerance",
    "## No gos",
    "## No deception",
    "## Avoid unnecessary work",
    "Do not overstep your office:",
    "Never harm a guest:",
    "## Do not touch the bell",
]


@pytest.mark.parametrize("ban", OPEN_BANS)
def test_a_ban_that_is_left_open_or_names_kinds_of_deeds_forbids_the_commands_under_it(ban: str) -> None:
    text = f"{ban}\n\n- Delete the tags.\n- Lend keys to guests."
    assert {said(text, "Delete").modality, said(text, "Lend").modality} <= {"must_not", "should_not"}


@pytest.mark.parametrize(
    ("ban", "item", "force"),
    [
        ("## No impersonation", "Answer under your own name.", "must"),
        ("No bullying:", "Treat the youngest keeper as you treat the oldest.", "must"),
        ("## No bullying", "Lend keys to guests.", "must_not"),
        ("## Don't be a tyrant", "Ask the keepers what they think.", "must"),
        ("## Don't be a tyrant", "Move the boats at night.", "must_not"),
        ("Never risk a flood:", "Measure the water first.", "must"),
        ("## Avoid repetition", "Move what is said twice to the annex.", "must"),
        ("## No needless keys", "Use the common one.", "must"),
        ("## No lamps unless the warden asks", "Carry a whistle.", "must"),
        ("## Avoid noise where possible", "Oil the hinges.", "must"),
        ("## Never steer the barge directly", "Use the tow rope.", "must"),
        ("## Never leave a boat alone", "Tie it to its ring.", "must"),
        ("## Don't let the bell break", "Test it with the small hammer.", "must"),
        ("## Do not forget", "Bring the lamp.", "must"),
        ("## Don't be shy", "Knock at the door.", "must"),
        ("## No exceptions", "Sign the book.", "must"),
        ("## No one is born a keeper", "Read the annex.", "must"),
        ("## Never run commands like these", "Delete the tags.", "must_not"),
        ("## No snobbery or elitism", "Hide the new oars.", "must_not"),
        ("## Avoid needless edits", "Reorder the log.", "must_not"),
        ("## Don't pester the warden", "Ring at night.", "must_not"),
        ("## Don't pester the warden", "Ask the clerk first.", "must"),
        ("## No bullying", "Ask for tips.", "must_not"),
        ("## No bullying", "Treat newcomers as servants.", "must_not"),
        ("Never risk a flood:", "Raise the weir first.", "must_not"),
    ],
)
def test_under_a_ban_of_deeds_commands_of_care_and_under_a_qualified_one_all_say_how_to_keep_to_it(ban: str, item: str, force: str) -> None:
    assert said(f"{ban}\n\n- {item}", item).modality == force


@pytest.mark.parametrize(
    ("text", "words", "force"),
    [
        ("## Pitfalls\n\n- Pin the oars to the wall.", "Pin", "must"),
        ("## Pitfalls\n\n- Close the hatch before you row.", "hatch", "must"),
        ("## Pitfalls\n\n- Close the hatch at every lock.", "hatch", "must_not"),
        ("## Traps to avoid\n\n- Test the rope with guests on board.", "rope", "must_not"),
        ("## Never\n\n| Action | Better done by |\n|-|-|\n| Open the weir | the warden |", "weir", "must_not"),
        ("## Forbidden\n\n| Deed | Whom it helps |\n|-|-|\n| Open the weir | Pay the thief |", "thief", "must_not"),
        ("## Never\n\n| Deed | Instead |\n|-|-|\n| Open the weir | Call the warden |", "warden", "must"),
        ("## Pitfalls and how to avoid them\n\n- Tie each boat.", "Tie", "must"),
        ("## Traps to avoid\n\n- Check the rope before you pull.", "Check", "must"),
        ("## Traps to avoid\n\n- Keep all oars in one boat.", "Keep", "must_not"),
        ("## Pitfalls\n\n| Pitfall | Tip |\n|-|-|\n| Wet hay | Turn it twice |", "Turn", "must"),
        ("## Common mistakes\n\n| Mistake | How to prevent it |\n|-|-|\n| Open gates | Close the hook twice |", "twice", "must"),
        ("## Pitfalls\n\n| Pitfall | What not to fix |\n|-|-|\n| Wet hay | Turn it twice |", "Turn", "must_not"),
    ],
)
def test_under_pitfalls_and_in_a_column_of_help_what_keeps_clear_of_them_is_an_order(text: str, words: str, force: str) -> None:
    assert said(text, words).modality == force


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("## Anti-patterns\n\n- Keepers share one key.", "share"),
        ("Anti-patterns:\n\n- The keeper opens gates she was not asked to open.", "opens"),
        ("## Mistakes keepers make\n\n- The keeper moves the whole fleet.", "moves"),
        ("## Pitfalls\n\n- The keeper assumes the boat is dry.", "assumes"),
        ("Avoid these pitfalls:\n\n- Commit painted oars.", "Commit"),
        ("Never fall into these traps:\n\n- Check nothing twice.", "Check"),
        ("## Pitfalls to avoid\n\n- Use the old pump.", "Use"),
        ("## Pitfalls\n\n- Store passwords in plain text.", "Store"),
        ("## Pitfalls\n\n- Log names of guests.", "Log"),
        ("## Pitfalls\n\n- Use floats for money.", "Use"),
        ("## Pitfalls\n\n| Mistake | Fix |\n|-|-|\n| Use floats for money. | Use whole coins. |", "floats"),
        ("## Anti-patterns\n\n| Name | What |\n|-|-|\n| Coins | Use floats for money. |", "floats"),
        ("## No stray boats\n\n- Moor boats nobody asked for.", "Moor"),
    ],
)
def test_what_is_done_wrong_under_a_title_of_faults_is_never_an_order(text: str, words: str) -> None:
    assert said(text, words).modality in {None, "must_not", "should_not"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("## Pitfalls\n\n| Mistake | Fix |\n|-|-|\n| Use floats for money. | Use whole coins. |", "whole"),
        ("## Pitfalls\n\n- Use whole coins instead.", "whole"),
        ("No, but seriously:\n\n- Whenever you mend a boat, write it down.", "Whenever"),
        ("## Avoid harm (non-violence)\n\n- Conduct a survey of each boat.", "Conduct"),
        ("## Anti-patterns to avoid\n\n- Sacks that are wet belong in the loft.", "belong"),
        ("## Pitfalls\n\n- Make sure the pump is dry.", "pump"),
        ("## No rust\n\n- Oil each hinge", "Oil"),
        ("## Never lend the lamp\n\n- Keep it in the shed", "Keep"),
        ("No dead branches:\n\n- Cut them in May", "Cut"),
    ],
)
def test_commands_of_care_under_them_are_orders(text: str, words: str) -> None:
    assert said(text, words).modality == "must"


@pytest.mark.parametrize(
    "reason",
    ["### Rationale\n\nA loose dog bit a guest.", "_Rationale: a loose dog bit a guest._", "Rationale — a loose dog bit a guest.",
     "Why? A loose dog bit a guest.", "**Why this rule exists:** a loose dog bit a guest.", "(Rationale: a loose dog bit a guest.)"],
)  # fmt: skip
def test_a_labelled_reason_explains_the_rules_of_its_section(reason: str) -> None:
    found = read(f"## Dogs\n\n- Keepers must leash dogs.\n- Keepers must feed dogs.\n\n{reason}")
    assert [s.explained for s in found.statements if s.is_rule] == ["near", "near"]


def test_a_labelled_reason_in_an_item_or_a_row_with_a_rule_is_that_rule_s() -> None:
    listed = read(
        "1. Keepers must oil doors.\n   - *Why:* rust eats them.\n2. Keepers must paint doors.\n   > Why: rain rots them.\n3. Keepers must count doors."
    )
    assert [len(s.explained_by) for s in listed.statements if s.is_rule] == [1, 1, 0]
    rows = "| Rule | Why |\n|-|-|\n| Keepers must brush goats | Because burrs hurt them |\n| Keepers must oil doors | Because rust eats them |"
    assert [[t.text for t in read(rows).statements if t.id in s.explained_by] for s in read(rows).statements if s.is_rule] == [
        ["Because burrs hurt them"],
        ["Because rust eats them"],
    ]


def test_the_heads_of_a_table_and_a_bare_occasion_are_no_rules() -> None:
    assert not any(s.is_rule for s in read("| Do | Don't |\n|-|-|\n| x | y |").statements)
    assert not said("If the gate is stuck:\n\n- Oil the hinge.\n- Call the clerk.", "stuck").is_rule
    assert not said("When a miller has to stay late:\n\n- Oil the hinge.\n- Call the clerk.", "stay").is_rule
    assert not said("If you must grind at night:\n\n- Oil the hinge.\n- Call the clerk.", "grind").is_rule
    assert said("When the bell rings you must:\n\n- oil the hinge\n- call the clerk", "rings").is_rule


@pytest.mark.parametrize(
    ("lead", "item", "force"),
    [
        ("When rowers may moor free of charge:", "in winter", "may"),
        ("When you should not row:", "at high water", "should_not"),
        ("If boats must not be lent:", "tell the clerk", "must_not"),
        ("When you want to row at night:", "tell the clerk", "must"),
        ("Whenever a boat must be towed:", "tell the clerk", "must"),
    ],
)
def test_a_lead_in_that_says_when_something_may_or_may_not_be_done_lends_that_to_its_cases(lead: str, item: str, force: str) -> None:
    assert said(f"{lead}\n\n- {item}", item).modality == force


@pytest.mark.parametrize(
    ("title", "rule"),
    [
        ("Issue labels", False),
        ("What this page does not cover", False),
        ("3.2 What this page does not cover", False),
        ("4.8 Review", False),
        ("2 Scope", False),
        ("Pull requests", False),
        ("Failure cases (the load does not arrive)", False),
        ("Scope discipline", False),
        ("Open questions", False),
        ("Fake letters", False),
        ("Secure storage", False),
        ("See also", False),
        ("Separate flour from bran", True),
        ("Correct the record", True),
        ("Scope and phase", False),
        ("Trust and its limits", False),
        ("State: closed", False),
        ("Post-edit review", False),
        ("Research on goats", False),
        ("Return codes", False),
        ("Search for wrecks", True),
        ("List and after two", False),
        ("Use client directive", False),
        ("Attempt control session: intent or receipt", False),
        ("Return each key", True),
        ("Return keys, not locks", True),
        ("List all keys", True),
        ("Use plain words", True),
        ("Use strict mode", True),
        ("Decisions that the council may make alone", False),
        ("Respect users", True),
        ("Review every change", True),
        ("Review and merge", True),
        ("State doubts, and ask", True),
        ("Support guests in need", True),
        ("Report leaks quickly", True),
        ("3. Test everything", True),
        ("Cross-check every claim", True),
        ("Type checks are mandatory", True),
        ("Before you leave, ask", True),
        ("Avoid: loud songs", True),
        ("Guests must knock", True),
        ("Document how to reproduce a leak", True),
        ("Report leaks using the form", True),
        ("10. Commit, then report", True),
    ],
)
def test_a_heading_that_names_something_is_no_command(title: str, rule: bool) -> None:
    assert any(s.heading for s in read(f"## {title}\n\nThere are some.").statements) == rule


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("**To leave the guild**\n\n1. Tell the clerk\n2. Hand in the key", False),
        ("**To leave the guild, tell the clerk**\n\nThere are some.", True),
        ("**Tell the clerk**\n\n1. Tell her name\n2. Hand in the key", True),
    ],
)
def test_a_bold_line_that_only_says_to_what_end_is_no_rule(text: str, rule: bool) -> None:
    assert read(text).statements[0].is_rule == rule


TABLE = "| Id | Requirement | Level |\n|-|-|-|\n| AC-1 | Every key hangs on its hook. | Mandatory |\n| AC-2 | Keepers oil the door. | Recommended |"


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        (TABLE, [("Every key hangs on its hook.", "must"), ("Keepers oil the door.", "should")]),
        ("| Practice | |\n|-|-|\n| Signed receipts | MUST |\n| Paper receipts | MAY |", [("Signed receipts", "must"), ("Paper receipts", "may")]),
        ("| Do | Don't |\n|-|-|\n| Write letters | Shout at guests |", [("Write letters", "must"), ("Shout at guests", "must_not")]),
        ("| Guest | Key needed |\n|-|-|\n| Child | ❌ No |\n| Lock | no |\n| Copy | 50–69 |", []),
        ("| Deed | Allowed |\n|-|-|\n| Sell ropes | No |\n| Draw maps | Only by day |", [("Sell ropes", "must_not"), ("Draw maps", "may")]),
        ("| Check | Required? |\n|-|-|\n| Count the oars | Yes |\n| Wax the floor | no |", [("Count the oars", "must"), ("Wax the floor", "may")]),
        ("| Check | Required? |\n|-|-|\n| Count the oars | ✅ |\n| Wax the floor | ❌ |", [("Count the oars", "must"), ("Wax the floor", "may")]),
        ("| Rule | Level | Notes |\n|-|-|-|\n| Signed receipts | MUST | Long ago they were not signed at all |", [("Signed receipts", "must")]),
    ],
)
def test_cells_that_grade_a_row_lend_their_force_and_are_no_rules(text: str, rules: list[tuple[str, str]]) -> None:
    assert [(s.text, s.modality) for s in read(text).rules] == rules


def test_a_reason_in_a_column_of_reasons_explains_its_row_alone() -> None:
    rows = "| Bound | Rationale |\n|-|-|\n| MUST NOT exceed 85 % | Prices lag the market |\n| between 1 and 2 % | A wider one is costly |"
    found = read(f"## Bounds\n\nMembers must attend the meeting.\n\n{rows}\n\nThe guardian shall publish its grounds.")
    assert [(s.text, s.explained) for s in found.rules] == [
        ("Members must attend the meeting.", "none"),
        ("MUST NOT exceed 85 %", "near"),
        ("The guardian shall publish its grounds.", "none"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "## Amendment history\n\n- 2024: Guests must not bring dogs.", "## Revision log\n\n| Date | Change |\n|-|-|\n| May 2024 | Guests must pay in cash. |",
        "## Changelog\n\n- Removed the rule that guests must sign in.", "## Changelog\n\n### 1.2.0 - 2024-05-01\n\n- Guests must sign in.",
        "## What changed in 2.0\n\n- Guests must pay in cash.",
        "## 7. Alternatives considered\n\nGuests must pay in cash.", "## Rejected ideas\n\n### Never lend a key\n\nGuests must pay in cash.",
        "## Open questions\n\nWho must approve a new key?", "## Future work\n\nKeepers must count the keys.", "## Prior art\n\nKeepers must count the keys.",
        "## References\n\n- Smith, J. \"Why you must never sleep\"", "~~Guests must wear a tie.~~",
        "The old rule read:\n\n> Guests must wear a tie. They must bow.",
        "## TODO\n\n- Write the chapter on keys.",
    ],
)  # fmt: skip
def test_what_is_not_in_force_is_no_rule(text: str) -> None:
    assert read(text).rules == ()


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("## Changelog\n\n- Write a news fragment for every change.", "must"), ("## Alternatives\n\n- Use the bell instead of the horn.", "must"),
        ("The rule reads:\n\n> Guests must wear a tie.", "must"), ("~~Guests pay.~~ Guests may eat.", "may"),
        ("## References\n\n- Read the guide before you row.", "must"),
        ("## Change logs\n\nKeepers must keep a log of changes.", "must"),
    ],
)  # fmt: skip
def test_what_is_in_force_under_a_like_title_is_a_rule(text: str, force: str) -> None:
    assert [s.modality for s in read(text).rules] == [force]


def test_a_label_on_its_own_line_that_commands_nothing_is_no_rule() -> None:
    text = "- **Logging**  \n  Never log names.\n- **Keys**<br>Lock the box.\n\n**Lock the gate**\nIt is old.\n\n**Rationale**\n\nRust eats it."
    assert [(s.text, s.modality) for s in read(text).rules] == [("Never log names.", "must_not"), ("Lock the box.", "must"), ("Lock the gate", "must")]
    assert [s.text for s in read(text).statements if "reason" in s.roles] == ["Rust eats it."]


def test_a_count_that_opens_an_item_is_no_number_of_a_clause() -> None:
    text = "All pages must follow the guide, extended as follows:\n\n- 4 spaces per level of indentation. No hard tabs."
    assert said(text, "4 spaces").is_rule


def test_a_column_that_tells_why_something_is_banned_forbids_nothing() -> None:
    assert not said('| Command | Why banned |\n|-|-|\n| `halt` | "Press any key to go on..." |', "Press any key").is_rule


def test_lettered_items_take_the_force_of_their_lead_in() -> None:
    found = read("The clerk may:\n\n(a) go home early; or\n(b) keep the keys.\n\nA member shall not (i) lend the keys; (ii) sell them.")
    assert [s.modality for s in found.rules] == ["may", "may", "may", "must_not", "must_not", "must_not"]


@pytest.mark.parametrize("words", ["(iv) carry nobody on stairs", "(a) Keep the accounts of the mill", "(b) carry guests over the weir"])
def test_a_letter_in_parentheses_hides_no_command(words: str) -> None:
    assert said(f"Duties.\n\n{words}.", words).modality == "must"


@pytest.mark.parametrize("label", ["Don't", "Don’t", "Never", "Do"])
def test_a_ban_alone_on_its_line_is_a_label(label: str) -> None:
    assert not said(f"**{label}**\nThis knot is loose, and so it slips.", label).is_rule


@pytest.mark.parametrize(
    "lead",
    ["Wren must refuse if:", "Wren stays quiet when:", "Wren must refuse, except when:", "Guests may stay unless:", "Wren must refuse if any of these holds:",
     "Wren must refuse in any of these cases:", "If any of these holds, Wren must refuse:", "Guests must leave if they notice:", "No guest may enter except:"],
)  # fmt: skip
def test_cases_and_exceptions_of_a_rule_are_no_rules(lead: str) -> None:
    found = read(f"{lead}\n\n- the keeper threatens a guest\n- the bell rings")
    assert [s.roles for s in found.statements] == [("rule",), ("scope",), ("scope",)]


@pytest.mark.parametrize("lead", ["See the annex for cases where:", "Refer to the manual if:", "Note that locks break when:"])
def test_a_lead_in_that_only_points_to_cases_orders_nothing(lead: str) -> None:
    assert not said(f"{lead}\n\n- the bell rings\n- it rains", lead[:9]).is_rule


@pytest.mark.parametrize("lead", ["Invoke this skill when:", "Trigger the alarm if:"])
def test_a_command_that_leaves_its_cases_open_is_a_rule(lead: str) -> None:
    text = f"# Mills\n\nHelps to build mills.\n\n## When to use\n\n{lead}\n\n- User asks to build a mill\n- User wants to add a wheel\n- It needs wheels\n"
    assert [s.roles for s in annotate(parse(text, path="mill.md")).statements[-4:]] == [("rule",), ("scope",), ("scope",), ("scope",)]


@pytest.mark.parametrize(
    ("lead", "item"),
    [
        ("When the bell rings:", "ring back"),
        ("When the bell rings, Wren must:", "ring back"),
        ("Before opening the gate:", "ring the bell"),
        ("Rules for members when they leave the house:", "the keeper must be told"),
        ("Wren must refuse if:", "the gate is stuck: call the clerk"),
        ("Decisions are made on Monday, except these:", "a loan needs two signatures"),
        ("Bells may be rung, on these conditions:", "each guest must be told"),
    ],
)
def test_items_that_say_what_to_do_stay_rules(lead: str, item: str) -> None:
    assert said(f"{lead}\n\n- {item}\n- look twice", item).is_rule


@pytest.mark.parametrize("lead", ["Wren must not lie, for two reasons:", "Wren must not lie, because:", "Wren must not lie. Here is why:"])
def test_a_list_of_reasons_explains_the_rule_that_announces_it(lead: str) -> None:
    found = read(f"{lead}\n\n- trust is hard to rebuild\n- a keeper speaks to many guests")
    rule, *_, one, two = found.statements
    assert (one.roles, two.roles) == (("reason",), ("reason",))
    assert rule.explained in {"near", "same"}
    assert rule.explained_by == (one.id, two.id)


def test_a_title_that_says_of_which_rule_it_gives_the_reason_explains_no_other() -> None:
    rules = "## Guests\n\nGuests must knock.\n\nGuests must sign the book."
    for title, explained in (("Why guests never smoke", ["none", "none"]), ("Why guests sign the book", ["none", "near"]), ("Why", ["near", "near"])):
        found = read(f"{rules}\n\n### {title}\n\nPeople who are left alone are sad.")
        assert [s.explained for s in found.statements if s.is_rule] == explained


def test_a_general_reason_behind_a_list_stands_as_near_to_its_last_item_as_to_the_others() -> None:
    found = read("Wren must never:\n\n- lie\n- flatter\n- threaten\n\nThese are absolute because one breach ruins trust.")
    assert {s.explained for s in found.statements if s.is_rule and s.explained_by} == {"section"}


def test_what_follows_from_the_last_item_of_a_list_stays_near_to_it() -> None:
    found = read("Wren must:\n\n- knock\n- sign the book\n- lock the gate\n\nThis keeps the goats in, because goats wander.")
    assert found.rules[-1].explained == "near"


def test_what_a_rule_permits_in_a_list_shares_its_force() -> None:
    found = read("Guests may use the hall when:\n\n- teaching children\n- the keeper has agreed")
    assert [s.modality for s in found.statements] == ["may", "may", None]


@pytest.mark.parametrize(
    ("lead", "force"),
    [
        ("Some good practices:", "must"),
        ("Some recommended habits of good keepers:", "should"),
        ("Suggestions for keepers:", "should"),
        ("It is best to:", "should"),
        ("The keeper should:", "should"),
        ("Guests are encouraged to:", "should"),
        ("The keeper must:", "must"),
        ("Guests may do any of these things:", "may"),
    ],
)
def test_a_command_under_a_lead_in_without_a_word_of_force_orders(lead: str, force: str) -> None:
    assert said(f"{lead}\n\n- ring the bell twice\n- shut the gate", "ring").modality == force


def test_what_is_no_command_there_is_recommended() -> None:
    assert said("Good practices:\n\n- ringing the bell twice\n- a lamp at the gate", "ringing").modality == "should"
