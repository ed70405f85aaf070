"""Sentences that tell of norms, or of what is likely, and lay down none."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def roles(text: str) -> list[tuple[str, ...]]:
    """The roles of the statements under the last heading of a short document."""
    read = annotate(parse(f"# Mill\n\nThe keeper must lock the gate.\n\n## Barges\n\n{text}\n", path="mill.md"))
    return [s.roles for s in read.statements[1:]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Members asked why the door must be closed at noon.",
        "The old charter said that every member must bring a goat.",
        "It is a myth that the stone must be oiled daily.",
        "The board discussed whether visitors must sign.",
        "It is unclear how a miller should count torn sacks.",
        "It remains open whether guests may vote.",
        "This is not to say that guests must pay.",
        "It is not clear whether visitors must sign.",
        "This does not mean that the mill is new.",
        "The next chapter explains when pickers must wear gloves.",
        "After the bell you should hear the pump.",
        "You should have received a key in May.",
        "A late answer may lead to a second letter.",
        "Late payment may result in a fine.",
        "Visitors may be confused by the old signs.",
        "Our loyalty is to the trees.",
        "In this handbook, we try to avoid long words, since we want everybody to understand it.",
        "It does NOT appear in the yearly list.",
        "You may notice that the stone is worn.",
        "The links above are to our printed maps.",
        "The caller may not be who they claim to be.",
        "You may not agree with this.",
        "You may not have seen this before.",
        "The keeper may not always succeed.",
        "A letter may not come from a miller.",
        "The visitor may be a child.",
        "Orders may conflict.",
        "The hatch may be loose.",
        "The map may be out of date.",
        "The drawer may be locked or empty.",
        "It is never too early to call the warden.",
        "It is no shame to ask.",
        "After all, should a miller have to beg?",
        "Isn't that what keepers should do?",
        '"Guests must pay" is not a kind sentence.',
        'A slip that says "you may enter" was found in the loft.',
        "The wheel should then turn slowly.",
        "The flag should now appear.",
        "The bin may be full.",
        "The bell may be out of tune.",
        "A miller may be out of breath.",
        '"All sacks must be weighed" is not a law of ours.',
        'The rule "guests must sing" is repealed.',
        "You should then be able to hear the bell.",
        "You should have a working lamp.",
        "The belt may fail.",
        "A short answer may be enough.",
        "You may feel torn.",
        "It may turn out that the visitor is right.",
        "The letter may be a trick.",
        "It may be necessary to oil the stone twice.",
        "Critics say that a miller should simply obey.",
        "One might think that the keeper must always open.",
        "Some people believe the keeper should open to everyone.",
        "You might think that a guest must pay.",
        "According to some, the keeper must open to everyone.",
        "One common view holds that the keeper must obey.",
        "The idea that the keeper must obey everyone is old.",
        "The fact that a keeper must obey does not make it wise.",
        "It is often said that a miller must rise early.",
        "It is tempting to say that the keeper must obey.",
        "It is hard to say when the keeper should refuse.",
        "We are unsure whether guests should pay.",
        "We don't know how a keeper should count torn sacks.",
        "People disagree about whether the keeper should obey.",
        "The question is whether guests should pay.",
        "How much the keeper should obey is an open question.",
        "A keeper that believes it must obey is dangerous.",
        "No sack is too small.",
        "No sack (of flour) is too small!",
        "No crack is too trivial to report.",
        "No question is silly.",
        "No question is too basic to be asked.",
    ],
)
def test_what_only_tells_is_no_rule(sentence: str) -> None:
    assert "rule" not in roles(sentence)[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "The law says that millers must weigh each sack.",
        "The board decided that every member must bring a goat.",
        "It is clear that visitors must sign.",
        "The keeper must tell each guest who asks why the door is closed.",
        "Explain why the door must be closed.",
        "The board discussed whether visitors must sign; they must sign.",
        "This does not mean a holiday, so millers must work.",
        "The lamp does not appear in the list, so the keeper must add it.",
        "Members may be absent twice a year.",
        "The clerk should then turn the key.",
        "The miller should then turn over the sacks.",
        "The clerk should now look into the ledger.",
        "Every mill should have a working bell.",
        "Apprentices should then be able to choose a stone.",
        "Sacks may be full or empty when they are weighed.",
        "The bell may be dirty until Easter.",
        "The summary may be empty.",
        "Millers may be out of the hall at noon.",
        '"All sacks must be weighed" is the first law of the mill.',
        'Our principle "a miller should share" is binding.',
        "It is never too late to lock up, but the keeper must do so.",
        'A sign that says "you may enter" must hang on the door.',
        "The gate may be locked at night.",
        "You should see the keeper's list before you leave.",
        "Applicants must have completed the course.",
        "Members must not be confused with guests.",
        "The keeper is to open the gate at noon.",
        "Vega asks how a guest came in before she says anything else.",
        "Good milling requires a steady hand - ask why the stone knocks and listen to it.",
        "The keeper may not be rude.",
        "It may be better to wait until noon.",
        "The chair may be a member.",
        "Guests may not work here.",
        "The board may try new rules.",
        "Staff may feel free to ask.",
        "The board may change the fee.",
        "Barges may be moved by night.",
        "No guest may be known to the cook.",
        "The belt may fail, so the keeper must look at it daily.",
        "We think that the keeper should ask first.",
        "The guild believes that millers must rest on Sundays.",
        "Some may sing, but all must leave at noon.",
        "Some people think that guests need not pay, but they must pay.",
        "Most millers must hold two keys.",
        "You may say that the mill is closed.",
        "The rule that guests must sign is binding, and all must keep it.",
        "What the keeper should do is open the gate.",
        "The first question the keeper must ask is whether the sacks are dry.",
        "Whether or not it rains, the keeper must open the gate.",
        "Before sunset the guests are counted and their names are noted, which does not mean that they may stay.",
        "No sack is to be too small.",
        "No gift is too small to report.",
        "No incident is too trivial to be reported.",
        "No conflict of interest is too minor to be raised with the board.",
        "No near miss is too small to report to the warden.",
        "No doubt is too small to share with the miller.",
        "No password is too simple.",
        "No rope may be too short.",
        "No sack is too small to be weighed twice; each must be weighed.",
        "No guest is silly or rude to a keeper.",
        "The mill MAY be missing sacks.",
        "Orders MAY conflict, in which case the older order SHOULD be kept.",
    ],
)
def test_what_orders_or_permits_beside_it_stays_a_rule(sentence: str) -> None:
    assert "rule" in roles(sentence)[0]


def test_a_verdict_of_a_list_is_no_ban() -> None:
    assert all("rule" not in r for r in roles("The verdicts:\n\n- **PASS:** no crack in the stone.\n- **WAIT:** no crack, but the belt slips.\n"))
    assert "rule" in roles("- **PASS:** no crack in the stone.\n- **STOP:** call the keeper.")[-1]


def test_the_items_under_a_heading_that_asks_for_cases_are_cases() -> None:
    found = roles("### ONLY use the crane when:\n\n- A miller explicitly asks for it\n- The load needs to be lifted")
    assert found == [("rule",), ("scope",), ("scope",)]
    found = roles(
        "The only conditions under which a sack shall not be sold are:\n\n- The mill does not have the right to sell it.\n- The law restricts the sale."
    )
    assert found == [("rule",), ("scope",), ("scope",)]


def test_a_heading_asks_nothing_of_items_under_the_next_title() -> None:
    found = roles("### Call the keeper when\n\n- A sack needs to be lifted\n\n### Work\n\n1. Hang out the lamp.\n2. Every sack requires a label.")
    assert [r for r in found if "scope" in r] == [("scope",)]
    assert ["rule" in r for r in found[-2:]] == [True, True]


def test_a_word_behind_the_label_purpose_is_no_reason() -> None:
    assert "reason" not in roles("- **Purpose:** Sack weighing\n")[0]


def test_a_word_behind_a_label_that_announces_a_reason_is_one() -> None:
    read = annotate(parse("# Mill\n\n**Rule:** Empty the hopper at night.\n\n**Reason:** Mice.\n", path="mill.md"))
    assert [s.roles for s in read.statements] == [("rule",), ("reason",)]
    assert read.rules[0].explained == "near"


def test_a_later_sentence_of_what_may_be_added_describes_it() -> None:
    items = "- a weekly check of the ladders. Ladders with a broken rung are stored in the shed. The check compares each ladder with the list.\n"
    found = roles(f"The following checks may be added:\n\n{items}- a loud bell for the yard. It must ring twice.\n")
    assert ["rule" in r for r in found] == [True, True, False, False, True, True]
