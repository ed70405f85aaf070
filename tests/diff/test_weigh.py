"""Which way a rule went where no word of force, exception or condition tells: weighed, and the same from either side."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.weigh import MIRROR, VAGUE_SURE, features, scores, weigh
from whereas.model.constitution import Modality

CHANGES = [
    ("Members return the key within a day.", "Members return the key in due course.", "weakened"),
    ("A report is written within a day.", "A report is written when there is time.", "weakened"),
    ("The warden keeps the log, with the reason for each entry.", "The warden keeps the log.", "weakened"),
]


@pytest.mark.parametrize(("old", "new", "way"), CHANGES)
def test_what_no_word_of_force_tells_is_weighed_from_either_side(old: str, new: str, way: str) -> None:
    read = ("must", "must")
    there, back = weigh(old, new, read, judge(old, new, read)), weigh(new, old, read, judge(new, old, read))
    assert there.direction == way
    assert back.direction == MIRROR[there.direction]
    assert "'" in there.why


def test_words_of_force_are_not_weighed() -> None:
    old, new = "Members must ring twice.", "Members may ring twice."
    said = judge(old, new)
    assert said == Verdict("weakened", "'must' became 'may'", sure=True)
    assert weigh(old, new, ("must", "may"), said) is said
    assert weigh("A", "B", (None, None), Verdict("typography", "only typography differs")).direction == "typography"


def test_a_permission_of_which_the_condition_changed_is_neither_stronger_nor_weaker() -> None:
    one, two = "Members may row when the sea is calm.", "Members may row only when the sea is calm and two stewards agree."
    for old, new, way in ((one, two, "narrowed"), (two, one, "widened")):
        assert weigh(old, new, ("may", "may"), judge(old, new, ("may", "may"))).direction == way


@pytest.mark.parametrize(("one", "two"), [("Ring once every 48/hours.", "Ring once every 48 hours."), ("Use the sign-up sheet.", "Use the sign up sheet.")])
def test_words_that_are_only_joined_or_parted_are_the_same_in_other_words(one: str, two: str) -> None:
    for old, new in ((one, two), (two, one)):
        assert weigh(old, new, (None, None), judge(old, new)).direction == "reworded"


@pytest.mark.parametrize(
    ("old", "new", "read", "way"),
    [
        ("Members may row.", "Members may row if at all possible.", "may", "narrowed"),
        ("Answer guests.", "Answer guests where you can.", None, "weakened"),
        ("Answer guests.", "Answer guests when you can hear them.", None, "narrowed"),
        ("Sails are mended daily, lent never, and sold never.", "Sails are mended daily, sold never, and lent once they are old.", "must_not", "weakened"),
    ],
)
def test_a_condition_that_leaves_it_to_ability_or_frees_one_of_two_is_no_mere_occasion(old: str, new: str, read: Modality | None, way: Direction) -> None:
    for one, two, told in ((old, new, way), (new, old, MIRROR[way])):
        assert weigh(one, two, (read, read), judge(one, two, (read, read))).direction == told


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("The Board may sell land; provided that the members consent.", "The Board may sell land.", "widened"),
        ("The President may veto a bill within 7 days.", "The President may veto a bill.", "widened"),
        ("The Board may expel a member by a vote of two thirds.", "The Board may expel a member by a vote of three quarters.", "narrowed"),
    ],
)
def test_a_permission_is_of_more_or_of_less(old: str, new: str, way: str) -> None:
    for one, two, told in ((old, new, way), (new, old, MIRROR[way])):  # type: ignore[index]
        assert weigh(one, two, ("may", "may"), judge(one, two, ("may", "may"))).direction == told


@pytest.mark.parametrize(
    ("old", "new"),
    [("Directors shall serve for two years.", "Directors shall serve for three years."), ("The term shall be two years.", "The term shall be three years.")],
)
def test_a_number_without_a_bound_is_forced_nowhere(old: str, new: str) -> None:
    for one, two in ((old, new), (new, old)):
        assert weigh(one, two, ("must", "must"), judge(one, two, ("must", "must"))).direction == "changed"


def test_what_overrules_a_comparison_says_what_it_means() -> None:
    old, new = "A lost letter is sent again, as far as is technically possible.", "A lost letter is sent again."
    read = ("must", "must")
    told = weigh(old, new, read, judge(old, new, read))
    assert (told.direction, told.why) == ("strengthened", "asks more: 'as far as is technically possible' removed")


def test_nothing_known_is_nothing_weighed() -> None:
    said = judge("Feed the zyx.", "Feed the xyz.")
    assert all(score < VAGUE_SURE for score in scores(iter(["w=zyx"])).values())
    assert weigh("Feed the zyx.", "Feed the xyz.", ("must", "must"), said) == Verdict("changed", said.why)


def test_features_are_mirrored() -> None:
    old, new = "Guests ring twice.", "Guests ring twice at the gate."
    came = set(features(old, new, ("must", "must"), judge(old, new)))
    went = set(features(new, old, ("must", "must"), judge(new, old)))
    assert {name.replace("+", "-") for name in came if name.startswith("+")} == {name for name in went if name.startswith("-")}


@pytest.mark.parametrize("opener", ["if", "when", "whenever", "where", "as long as", "once"])
def test_a_condition_leaves_a_duty_as_strong_as_it_was_whatever_word_opens_it(opener: str) -> None:
    for rule, read in (("Hang out a lamp.", "must"), ("The pilot must wear a hood.", "must"), ("Never lend a rope.", "must_not")):
        for told in (f"{rule[:-1]} {opener} the sea is rough.", f"{opener.capitalize()} the sea is rough, {rule[0].lower()}{rule[1:]}"):
            forces = (read, read)
            ways = [weigh(a, b, forces, judge(a, b, forces)).direction for a, b in ((rule, told), (told, rule))]  # type: ignore[arg-type]
            assert ways == ["narrowed", "widened"], told


@pytest.mark.parametrize("opener", ["if", "when", "once"])
def test_a_longer_condition_makes_a_duty_arise_in_fewer_cases(opener: str) -> None:
    old, new = f"Sail {opener} the tide turns.", f"Sail {opener} the tide turns and the pilot agrees."
    ways = [weigh(a, b, ("must", "must"), judge(a, b, ("must", "must"))).direction for a, b in ((old, new), (new, old))]
    assert ways == ["narrowed", "widened"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "In case the ferryman is ill, away or drowned and cannot do the duties of the boat, the same shall fall to the mate, and the parish may by vote "
            "say which other rower shall then act as ferryman, until the ferryman is well again or a new one is chosen.",
            "Whenever the ferryman tells the sexton in writing that he cannot do the duties of the boat, the duties shall fall to the mate as acting "
            "ferryman, until the ferryman tells the sexton in writing that he can.",
        ),
    ],
)
def test_two_long_rules_that_share_too_little_to_be_marked_are_not_one_in_other_words(old: str, new: str) -> None:
    for one, two in ((old, new), (new, old)):
        assert weigh(one, two, ("must", "must"), judge(one, two, ("must", "must"))).direction == "changed"


PHRASES = [
    ("Never merge a change that breaks the build.", "Never merge a change that touches the docs."),
    ("Letters that attack one named party must be signed.", "Letters that praise the council must be signed."),
    ("Clerks shall be drawn by lot from all members who have served for two years.", "Clerks shall be named by the chair from all members who have paid dues."),
    ("The cook must bring ladles and spoons to the feast.", "The cook must bring candles and salt to the feast."),
    ("Bread must be baked unless overridden by town rules.", "Bread must be baked unless overridden by council or county rules."),
]


WORDS = [
    ("Ask the keeper for the key.", "Ask the warden for the key."),
    ("Letters must be sent by the mate.", "Letters must be sent by the bosun."),
    ("Letters must be encrypted.", "Letters must be burnt."),
    ("Notes are written in Latin.", "Notes are written in Greek."),
    ("The cook must taste the soup.", "The cook must salt the soup."),
    ("Stale bread is burnt.", "Stale bread is given to the geese."),
    ("The mate must approve it.", "The mate must disapprove it."),
    ("The bosun must sign.", "The bosun must resign."),
    ("The key hangs by the stove.", "The key hangs in a locked drawer."),
]


@pytest.mark.parametrize(("old", "new"), [*PHRASES, *WORDS])
def test_a_rule_of_which_a_whole_phrase_is_another_is_not_the_same_in_other_words(old: str, new: str) -> None:
    read = ("must", "must")
    for one, two in ((old, new), (new, old)):
        assert weigh(one, two, read, judge(one, two, read)).direction == "changed"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Write the minutes in Blue Ledger.", "Write the minutes in Green Folder."),
        ("Never merge a change that breaks the build.", "Never merge a change by which the build is broken."),
        (
            "Boats may not leave where the harbour asks for a full lamp or a long rope.",
            "Boats may not leave where the harbour asks for a full lamp or stout cord.",
        ),
        ("Ask the keeper to help.", "Ask the keeper to assist."),
        ("Run the pump at noon.", "Running the pump at noon."),
        ("Letters must be erased.", "Letters must be deleted."),
        ("The cook determines the price.", "The cook decides upon the price."),
        ("Bread may be used for the feast.", "Bread may be employed for the feast."),
        ("The cook identifies herbs.", "The cook recognises herbs."),
        ("Get in touch with the cook.", "Contact the cook."),
        ("Each loaf needs a single stamp.", "Each loaf needs one stamp."),
        ("Cover the bread to help the bakers.", "Cover the bread to help the guests."),
        ("Wash herbs to improve soup.", "Wash herbs to colour soup."),
        ("Use CamelCase in labels.", "Use UpperCamelCase in labels."),
        ("Write to keeper's house.", "Write to the keepers' house."),
    ],
)
def test_another_name_or_the_same_in_another_form_is_still_reworded(old: str, new: str) -> None:
    read = ("must", "must")
    for one, two in ((old, new), (new, old)):
        assert weigh(one, two, read, judge(one, two, read)).direction == "reworded"


NUMBERS = ("one", "two", "three", "five", "nine", "twelve", "thirty")


@pytest.mark.parametrize(
    ("frame", "read"),
    [
        ("A plan must be read for {} days before the vote.", "must"),
        ("Old looms should stay for {} seasons.", "should"),
        ("Stop after {} broken threads.", "must"),
        ("Weavers with {} years of service may vote.", "may"),
        ("Weavers must bring {} shuttles.", "must"),
    ],
)
def test_a_number_without_a_bound_goes_one_way_whichever_it_is(frame: str, read: Modality) -> None:
    ways: tuple[set[str], set[str]] = (set(), set())
    for i, one in enumerate(NUMBERS):
        for j, two in enumerate(NUMBERS):
            if i != j:
                old, new = frame.format(one), frame.format(two)
                ways[j > i].add(weigh(old, new, (read, read), judge(old, new, (read, read))).direction)
    (less,), (more,) = ways
    assert MIRROR.get(less, less) == more  # type: ignore[call-overload]


@pytest.mark.parametrize(("one", "two"), [("a year", "two years"), ("an hour", "three hours")])
@pytest.mark.parametrize("read", ["must", "should"])
def test_a_of_a_unit_is_one_of_it(one: str, two: str, read: Modality) -> None:
    frame = "The tally is kept for {}."
    told = [frame.format(said) for said in (one, one.replace("an ", "one ").replace("a ", "one "), two)]
    article, spelt = (weigh(said, told[2], (read, read), judge(said, told[2], (read, read))) for said in told[:2])
    assert article.direction == spelt.direction
