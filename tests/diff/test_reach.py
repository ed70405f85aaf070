"""More or fewer cases, and other ways to do one's duty."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("Ships must carry a flag.", "Ships over twenty metres must carry a flag.", "narrowed", "widened"),
        ("Rowers may use the slip.", "Rowers over sixteen may use the slip.", "narrowed", "widened"),
        ("Row along the quay.", "Row along the quay, over the bar and home.", "widened", "narrowed"),
        ("If a rope breaks, you must mend it.", "If a rope breaks twice, you must mend it.", "narrowed", "widened"),
        ("If a rope breaks, you must mend it.", "If a rope breaks three times, you must mend it.", "narrowed", "widened"),
        ("If a rope breaks, mend it.", "If a rope breaks twice in a row, mend it.", "narrowed", "widened"),
        ("If a rope breaks, mend it.", "If a rope breaks completely, mend it.", "narrowed", "widened"),
        ("When a rope is wet, you must dry it.", "When a rope is repeatedly wet, you must dry it.", "narrowed", "widened"),
        ("You must mend a rope when it breaks.", "You must mend a rope when it breaks again.", "narrowed", "widened"),
        ("You must not row unless the bell rings.", "You must not row unless the bell rings twice.", "strengthened", "weakened"),
        ("If a rope breaks, you must mend it.", "If a rope breaks or frays, you must mend it.", "widened", "narrowed"),
        ("If a rope breaks, you must mend it.", "If a rope actually breaks, you must mend it.", "reworded", "reworded"),
    ],
)
def test_how_something_happens_in_a_condition(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("Every boat MUST come with a lamp.", "Every boat MUST come with a lamp or a bell.", "weakened", "strengthened"),
        ("Loans require a vote.", "Loans require a vote or a signed note.", "weakened", "strengthened"),
        ("Every boat MUST come with a lamp.", "Every boat MUST come with a lamp and a bell.", "widened", "narrowed"),
        ("The clerk must mend a rope.", "The clerk must mend a rope or a sail.", "widened", "narrowed"),
        ("A boat must have a lamp.", "A boat or a raft must have a lamp.", "widened", "narrowed"),
        ("You must not bring a dog.", "You must not bring a dog or a cat.", "widened", "narrowed"),
        ("You may have a lamp.", "You may have a lamp or a bell.", "widened", "narrowed"),
    ],
)
def test_another_way_to_do_ones_duty(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)


@pytest.mark.parametrize(
    ("old", "new", "whys"),
    [
        (
            "Carts must not pass at night.",
            "Carts should not pass at night or in fog.",
            ("'must not' became 'should not'", "now also: 'in fog'"),
        ),
        (
            "No fee may be asked of members on account of a craft.",
            "No fee may be asked of members, who are eighteen years of age, on account of age or a craft.",
            ("eighteen years of age'", "now also: 'age'"),
        ),
    ],
)
def test_both_halves_of_a_mixed_change_are_told(old: str, new: str, whys: tuple[str, str]) -> None:
    (change,) = [c for c in compare(f"# Bridge\n\n{old}\n", f"# Bridge\n\n{new}\n").changes if c.kind.startswith("rule-")]
    assert all(why in change.why for why in whys)


@pytest.mark.parametrize(
    ("old", "new", "other"),
    [
        ("Guests should sing.", "We must ask guests to sing.", "now also"),
        ("Guests must ring only while it rains.", "Guests must ring while it rains and on the pier.", "condition"),
        ("Guests must not shout, except a fool, who is known by his cap.", "Guests must not shout, nor must a fool.", "exception widened"),
        ("Guests must give no orders; what they say is a wish.", "Guests should give no orders; what they say is otherwise a wish.", "otherwise"),
    ],
)
def test_what_tells_nothing_by_itself_is_no_other_half(old: str, new: str, other: str) -> None:
    found = [c for c in compare(f"# Bridge\n\n{old}\n", f"# Bridge\n\n{new}\n").changes if c.kind.startswith("rule-")]
    assert not any(f", and {other}" in c.why or f"'{other}'" in c.why for c in found)


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("Get leave before you spend more than 10 crowns.", "Get leave before you spend more than 90 crowns.", "narrowed", "widened"),
        ("You must ring before lifting more than ten casks.", "You must ring before lifting more than fifty casks.", "narrowed", "widened"),
        ("Ring before you lift casks.", "Ring before you lift more than ten casks.", "narrowed", "widened"),
        ("If a rope breaks three times, burn it.", "If a rope breaks nine times, burn it.", "narrowed", "widened"),
        ("The pilot must not sell ropes.", "The pilot must not sell ropes below their price.", "narrowed", "widened"),
        ("The pilot must not smoke.", "The pilot must not smoke near the casks.", "narrowed", "widened"),
        ("Do not sail before at least two pilots have agreed.", "Do not sail before at least three pilots have agreed.", "strengthened", "weakened"),
        ("Rest for at least two hours before you row.", "Rest for at least three hours before you row.", "strengthened", "weakened"),
        ("Ring three times.", "Ring nine times.", "changed", "changed"),
    ],
)
def test_an_amount_behind_before_tells_which_cases_are_meant(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("Sail at dusk unless the pilot objects.", "Sail at dusk unless the mate or the pilot objects.", "weakened", "strengthened"),
        ("You may sail unless the pilot objects.", "You may sail unless the mate or the pilot objects.", "narrowed", "widened"),
        ("Do not sail until the pilot agrees.", "Do not sail until the mate or the pilot agrees.", "weakened", "strengthened"),
        ("Do not sail without leave from the pilot.", "Do not sail without leave from the mate or the pilot.", "weakened", "strengthened"),
        ("Do not sail without leave from the pilot.", "Do not sail without leave from the mate and the pilot.", "strengthened", "weakened"),
        ("If the pilot calls, stop.", "If the mate or the pilot calls, stop.", "widened", "narrowed"),
        ("If the pilot calls, stop.", "If the mate and the pilot call, stop.", "narrowed", "widened"),
        ("The pilot must sign the log.", "The mate and the pilot must sign the log.", "widened", "narrowed"),
        ("Guests must tell the pilot.", "Guests must tell the mate and the pilot.", "widened", "narrowed"),
    ],
)
def test_one_more_before_the_one_that_was_named(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("The keeper must wear a hood.", "In winter the keeper must wear a hood.", "narrowed", "widened"),
        ("Guests must knock.", "On weekdays guests must knock.", "narrowed", "widened"),
        ("Wren may sing.", "In the empty hall Wren may sing.", "narrowed", "widened"),
        ("You may moor.", "You may moor, provided the pilot agrees.", "narrowed", "widened"),
        ("You may moor.", "Assuming the pilot agrees, you may moor.", "narrowed", "widened"),
        ("The keeper must wear a hood.", "For safety the keeper must wear a hood.", "reworded", "reworded"),
        ("Keepers must sign.", "At least two keepers must sign.", "reworded", "reworded"),
        ("The lamp provided by Ada must burn.", "The lamp provided by Ada must burn at night.", "narrowed", "widened"),
    ],
)
def test_a_time_or_place_in_front_and_a_condition_without_that(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The miller may turn away a farmer who has seriously cheated.", "The miller may turn away or fine a farmer who has cheated.", "widened"),
        ("The miller may close a seriously damaged loft.", "The miller may close or lock a damaged loft.", "widened"),
        ("The miller may ban farmers who repeatedly cheat others.", "The miller may warn or ban farmers who cheat others.", "widened"),
        # one word for another, and two that go two ways
        ("The miller may refuse sacks that are clearly damp.", "The miller may refuse sacks that are slightly damp.", "reworded"),
        ("The miller must sweep the big yard.", "The miller must sweep the yard daily.", "reworded"),
    ],
)
def test_what_came_and_what_went_the_same_way_go_that_way_together(old: str, new: str, way: str) -> None:
    back = {"widened": "narrowed", "reworded": "reworded"}
    assert [judge(old, new).direction, judge(new, old).direction] == [way, back[way]]


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("Put one oar beside each seat.", "Put one oar beside each seat, no oar before the mast.", "widened", "narrowed"),
        ("Put one oar beside each seat.", "Put one oar beside each seat; no oar before the mast.", "widened", "narrowed"),
        ("Leave an empty line between songs.", "Leave an empty line between songs, none after a verse.", "widened", "narrowed"),
        ("Guests may enter.", "Guests may enter, no dogs after dark.", "narrowed", "widened"),
        ("Leave a gap between oars/masts, and their hooks.", "Leave a gap between oars, no gap before the hooks.", "changed", "changed"),
        ("Guests may enter.", "Guests may enter, no fires on the beach.", "narrowed", "widened"),
        # what nobody has to bear
        ("Guests may enter.", "Guests may enter, no fee for children.", "widened", "narrowed"),
        ("Guests may enter.", "Guests may enter, no key needed at night.", "widened", "narrowed"),
        ("Guests may row.", "Guests may row, no experience with oars.", "widened", "narrowed"),
        ("Guests may row.", "Guests may row, no booking for children.", "widened", "narrowed"),
        ("Guests may write.", "Guests may write, no passwords in letters.", "narrowed", "widened"),
        ("Guests may write.", "Guests may write, no forms from other mills.", "narrowed", "widened"),
        ("Guests may enter.", "Guests may enter, no permit in summer.", "widened", "narrowed"),
        ("Guests may enter.", "Guests may enter, no questions at the gate.", "widened", "narrowed"),
        ("Guests may enter.", "Guests may enter, no need for a ticket.", "widened", "narrowed"),
        ("Guests may enter.", "Guests may enter, no reservation before arrival.", "widened", "narrowed"),
        # what limits the rule itself
        ("Ring the bell.", "Ring the bell before lunch.", "narrowed", "widened"),
        ("Members must vote.", "Members must vote, no exceptions.", "strengthened", "weakened"),
        ("Members must vote.", "Members must vote, no later than in May.", "strengthened", "weakened"),
        ("Ask the clerk.", "Ask the clerk, unless no clerk is in the hall.", "weakened", "strengthened"),
    ],
)
def test_what_there_is_to_be_none_of_before_something_is_a_further_norm(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Check letters with Ada, Bo and Cy.", "Check letters with Dee.", "changed"),
        ("Hang notes in the hall or on the board by the pier.", "Hang notes in the kitchen.", "changed"),
        ("Check letters with Ada, Bo and Cy.", "Check letters with Cy.", "narrowed"),
        ("Ask the owner, the keeper and the guests.", "Ask the owner.", "narrowed"),
        ("Sign the letter and the book.", "Sign the book.", "narrowed"),
    ],
)
def test_a_list_is_narrower_only_where_what_remains_was_there_before(old: str, new: str, way: str) -> None:
    assert judge(old, new).direction == way
