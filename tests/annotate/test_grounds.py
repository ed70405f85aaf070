"""Reasons within the sentence of a rule, told by its form."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def explained(sentence: str) -> str | None:
    """How the last rule of a short document is explained."""
    return annotate(parse(f"# Mill rules\n\n{sentence}\n", path="mill.md")).rules[-1].explained


@pytest.mark.parametrize(
    "sentence",
    [
        "If you leave a door open because you cannot find the key, you must tell the keeper.",
        "Ask for help if you cannot lift a sack because it is too heavy.",
        "Close the door even if you are late because of rain.",
        "Use the small door, which the baker closed because it was cold.",
        "Never skip the count because you are late.",
        "A miller who was dismissed because of age may ask for a hearing.",
        "You are not allowed to shout because you are the oldest.",
    ],
)
def test_the_cause_of_a_case_or_thing_is_no_reason_for_the_rule(sentence: str) -> None:
    assert explained(sentence) == "none"


@pytest.mark.parametrize(
    "sentence",
    [
        "If the gate is stuck, call the keeper, because nobody else has the key.",
        "Do not run because the floor is wet.",
        "Millers who come late must use the small door because the large one wakes the children.",
        "Because the stone is old, millers must oil it daily.",
        "When you leave, close the door because of the draught.",
        'Never say "sorry", because it sounds weak.',
        "Oil the stone weekly in order to keep it from rusting.",
        "In order to protect the fish, members must close the sluice at night.",
    ],
)
def test_a_cause_or_purpose_of_the_rule_stays_one(sentence: str) -> None:
    assert explained(sentence) == "same"


@pytest.mark.parametrize(
    "sentence",
    [
        'Never write "so that we can" in a notice.',
        'If a visitor says "I need the key because I lost mine", call the keeper.',
        "Cut “in order to” to “to”.",
    ],
)
def test_what_is_quoted_is_no_reason(sentence: str) -> None:
    assert explained(sentence) == "none"


@pytest.mark.parametrize(
    "sentence",
    [
        "In order to vote, a member must hold one share.",
        "At least three keys are required in order to open the vault.",
        "A letter must be signed in order to be valid.",
        "Nothing in this list shall be read so as to forbid a gift.",
        "Do not split a bill in order to stay under the limit.",
        "A good label is long enough to be read, without being so long that nobody reads it.",
    ],
)
def test_what_a_thing_is_needed_for_is_no_reason(sentence: str) -> None:
    assert explained(sentence) == "none"


@pytest.mark.parametrize(
    "sentence",
    [
        "Weigh the sack if the scale works. Otherwise, estimate its weight.",
        "Small sacks may go by cart. Otherwise use the truck.",
        "Shout. Otherwise stay silent.",
    ],
)
def test_otherwise_before_a_command_opens_another_case(sentence: str) -> None:
    read = annotate(parse(f"# Mill rules\n\n{sentence}\n", path="mill.md")).statements
    assert [(s.roles, s.explained) for s in read] == [(("rule",), "none")] * 2
    assert read[-1].modality == "must"


def test_otherwise_before_a_harm_is_a_reason() -> None:
    read = annotate(parse("# Mill rules\n\nOil the lock. Otherwise the shed may burn.\n", path="mill.md")).statements
    assert read[-1].roles == ("reason",)
    assert explained("Close the lid, otherwise wasps get in.") == "same"


@pytest.mark.parametrize(
    "sentence",
    [
        "Dust burns, which is why millers must sweep at noon.",
        "As the keeper holds every key, the keeper must keep a list of them.",
        "Being the only exit, the gate must stay clear.",
        "With so many visitors in May, millers should wear a badge.",
        "Never push to the left - it deploys by itself.",
        "Do not rely on the scale — scales drift as the wood swells.",
        "Accept by default — it is their mill too.",
    ],
)
def test_a_ground_needs_no_word_for_it(sentence: str) -> None:
    assert explained(sentence) == "same"


@pytest.mark.parametrize(
    "sentence",
    [
        "Millers must not smoke, as the loft is made of straw.",
        "Grain may not be lent, as a loan cannot be traced.",
        "The keeper should ask twice, as a guess can hurt.",
        "Lamps must be checked at dusk, as a cracked lamp may start a fire.",
        "Singing is prohibited, as the beams are loose.",
        "Bring your own cup, as the mill does not have any.",
        "Close the loft at night, as some hens sleep there.",
        "Millers must whisper, as children fear the bell.",
        "The clerk must not guess, as a guess looks like a count.",
        "As it speaks with hundreds a day, the bell must be tuned.",
        "As credit takes years, millers must not cheat.",
        "Since the stair is steep, millers should use the hoist.",
    ],
)
def test_as_and_since_open_a_lasting_ground(sentence: str) -> None:
    assert explained(sentence) == "same"


@pytest.mark.parametrize(
    "sentence",
    [
        "The clerk must count the sacks, as the charter requires.",
        "Use the name, as it is given in the book.",
        "Millers must sign, as must guests.",
        "Sign the book, as is usual.",
        "The board shall act, as the wardens may judge.",
        "Bring in helpers, as few as the day is long.",
        "Close the gate, as the sun sets.",
        "Speak plainly, as a good miller would.",
        "Draw the chalk along the edge, as a mason draws a line.",
        "Hold the sack, as a nurse holds a child.",
        "As sacks are added, the clerk must update the list.",
        "As the harvest nears, millers must oil the wheel.",
        "Since May, millers must wear a badge.",
        "Since the last meeting, millers must sign twice.",
    ],
)
def test_as_of_manner_or_time_opens_none(sentence: str) -> None:
    assert explained(sentence) == "none"


@pytest.mark.parametrize(
    "sentence",
    [
        "As a member, you must pay the fee.",
        "As the sun sets, close the gate.",
        "Never say miller - always use the full name.",
        "Do not screen from memory; screen the records.",
        "Never open the sluice alone — the keeper must be there.",
    ],
)
def test_another_order_or_a_time_is_no_ground(sentence: str) -> None:
    assert explained(sentence) == "none"


def test_this_is_why_makes_the_sentence_before_its_reason() -> None:
    read = annotate(parse("# Mill rules\n\nWet bark is slippery. This is why we ask millers to climb only when it is dry.\n", path="mill.md")).statements
    assert [s.roles for s in read] == [("reason",), ("rule",)]
    assert read[1].explained_by == (read[0].id,)


def test_an_example_tells_a_story_and_no_rule() -> None:
    read = annotate(parse("# Orchard\n\n## An example\n\nAnna owns two carts. She does not use the mill at all. He never asks the keeper.\n", path="o.md"))
    assert not read.rules
    ordered = annotate(parse("# Orchard\n\n## An example\n\nYou must ask the keeper. Never use the mill at night.\n", path="o.md"))
    assert len(ordered.rules) == 2


def test_a_cell_that_names_a_case_is_no_rule() -> None:
    table = "| case | answer | seen in |\n|---|---|---|\n| a crate with no label | refuse, ask | book one |\n| a claim too high | lower it | book two |\n"
    assert [r.text for r in annotate(parse(f"# Orchard\n\n{table}", path="o.md")).rules] == ["refuse, ask", "lower it"]


def test_a_cell_beside_its_reason_is_a_rule() -> None:
    found = explained_by("| Rule | Why |\n|---|---|\n| Sweep at noon | Dust burns |\n| Oil on Monday | The bearings run dry |\n| No lamps | Dust burns |")
    assert found == {"Sweep at noon": ["Dust burns"], "Oil on Monday": ["The bearings run dry"], "No lamps": ["Dust burns"]}


def explained_by(text: str) -> dict[str, list[str]]:
    """The texts of the reasons of each rule, by its own."""
    read = annotate(parse(f"# Mill rules\n\n{text}\n", path="mill.md"))
    texts = {s.id: s.text for s in read.statements}
    return {r.text: [texts[by] for by in r.explained_by] for r in read.rules}


def test_a_reason_that_points_back_explains_no_later_rule() -> None:
    found = explained_by("All millers must wear boots. This protects their feet. Millers may bring their own tea.")
    assert found == {"All millers must wear boots.": ["This protects their feet."], "Millers may bring their own tea.": []}


def test_a_list_of_reasons_explains_its_lead_in_alone() -> None:
    torn, dust = "- They are torn.\n- They are wet.", "- Dust burns.\n- Dust makes millers cough."
    found = explained_by(f"Sacks must be refused, for these reasons:\n\n{torn}\n\nWe sweep at noon because:\n\n{dust}\n\nStop the stone when you hear a knock.")
    assert found["Sacks must be refused, for these reasons:"] == ["They are torn.", "They are wet."]
    assert found["Stop the stone when you hear a knock."] == []


def test_a_rationale_holds_more_than_reasons() -> None:
    read = annotate(parse("# Mill\n\n## Sacks\n\nKeep sacks dry.\n\n## Rationale\n\nWet sacks rot. See the drawing on the wall.\n", path="m.md"))
    assert [s.roles for s in read.statements] == [("rule",), ("reason",), ("scope",)]


def test_a_lead_in_that_takes_up_a_rule_hands_its_reasons_on_to_it() -> None:
    read = annotate(parse("# Mill rules\n\nWeigh every sack twice. This matters because:\n\n- Mice eat grain.\n- Scales drift.\n", path="mill.md"))
    assert len(read.rules) == 1
    assert len(read.rules[0].explained_by) == 3


@pytest.mark.parametrize(
    "sentence",
    [
        "Never lift the hatch: it falls shut by itself.",
        "Don't move the weights; the scale depends on them.",
        "Do not turn the sieve (order is important).",
        "Millers must not lend the key: it opens every store.",
        "Oil the wheel before noon: heat thickens the grease.",
        "Stack the sacks low - tall stacks tip over.",
        "Use the brass scale, not the iron one (the weights would rust).",
        "Keep a spare belt (belts break).",
        "Prefer rye over wheat (avoids dust).",
        "Millers must keep the door shut — drafts ruin the flour.",
        "Wear a mask, for it keeps out the dust.",
        "Lock the gate, or else goats get in.",
    ],
)
def test_a_clause_behind_a_mark_gives_the_reason_without_a_word_of_cause(sentence: str) -> None:
    assert explained(sentence) == "same"


@pytest.mark.parametrize(
    "sentence",
    [
        "Bring two tools: a hammer and a saw.",
        "Weigh each sack (the scale stands by the door).",
        "Keep the ledger in the office; old volumes go to the attic.",
        "Never mend the belt yourself: repairs belong to the smith.",
        "Never guess the weight; weigh the sack again.",
        "Do not grind at night; the keeper may allow it in harvest.",
        "Guests must not run in the mill: they walk.",
        "Oil the wheel, for the time being.",
        "Label each sack: rye, wheat or oats.",
        "Ring the bell (this will wake the keeper).",
        "Never open the sluice on rest day (that is Monday).",
        "Avoid these words: rust, dust — for anything the mill did.",
        "Use a plain label - whichever fits your sack.",
        "Ask the keeper for the list; fetching it requires the key.",
        'Never write "closed: the wheel is broken" on the door.',
    ],
)
def test_what_only_goes_on_behind_a_mark_is_no_reason(sentence: str) -> None:
    assert explained(sentence) == "none"


@pytest.mark.parametrize(
    "sentence",
    [
        "For safety, masks must be worn.",
        "For hygiene reasons, millers must not eat at the stone.",
        "In the interest of fairness, each farmer must bring one cart only.",
        "Owing to the frost, taps must stay open.",
        "Due to the fire risk, lamps must not be lit.",
        "With a view to transparency, weights must be published.",
        "Mark each sack in red for consistency.",
    ],
)
def test_a_phrase_of_cause_or_good_at_either_end_is_a_reason(sentence: str) -> None:
    assert explained(sentence) == "same"


@pytest.mark.parametrize(
    "sentence",
    [
        "For guests, the small door must be open.",
        "Check the wheel weekly for safety.",
        "Millers may leave early for health reasons.",
        "Due to this, masks must be worn.",
        "In case of fire, millers must ring the bell.",
    ],
)
def test_whom_or_what_a_phrase_only_concerns_is_no_reason(sentence: str) -> None:
    assert explained(sentence) == "none"


def test_a_reason_in_the_sentence_of_a_rule_explains_no_other_rule() -> None:
    found = explained_by("Show the list as it came. Do not sort it; the order is the advice.")
    assert list(found.values()) == [[], []]
