"""Words of force that are parted: a modal with its negation behind an adverb, with what it refuses, with what denies it on every occasion."""

from __future__ import annotations

import pytest

from whereas.diff.force import read_marks
from whereas.diff.judge import judge
from whereas.diff.words import words

MIRROR = {"strengthened": "weakened", "weakened": "strengthened", "narrowed": "widened", "widened": "narrowed"}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Guests should generally not smoke.", "should_not"),
        ("Guests must, as a rule, not smoke.", "must_not"),
        ("Guests may also not smoke.", "must_not"),
        ("Guests should probably never smoke.", "should_not"),
        ("Guests should always avoid smoke.", "should_not"),
        ("Guests should not avoid the clerk.", "should"),
        ("Guests must refuse to row.", "must_not"),
        ("Guests must not decline to row.", "must"),
        ("Guests may decline to row.", "may"),
        ("Guests must at no time smoke.", "must_not"),
        ("Under no circumstances may guests smoke.", "must_not"),
        ("Under no circumstances should guests smoke.", "should_not"),
        ("At no point may guests smoke.", "must_not"),
        ("Not even the keeper may smoke.", "must_not"),
        ("Nor should it smoke.", "should_not"),
        ("We do not want guests to smoke.", "should_not"),
        # what denies no deed
        ("Guests must also not only knock but ring.", "must"),
        ("Guests must rely not on the bell but on the clerk.", "must"),
        ("Guests may row, not even to the weir.", "may"),
    ],
)
def test_the_parts_of_a_word_of_force_are_read_as_one(text: str, read: str) -> None:
    assert [m.name for m in read_marks(words(text)) if m.group == "force"] == [read]


@pytest.mark.parametrize(
    ("old", "new", "direction", "why"),
    [
        ("Guests must not smoke.", "Guests should generally not smoke.", "weakened", "'must not' became 'should generally not'"),
        ("Guests should not smoke.", "Guests should generally not smoke.", "weakened", "hedge added: 'generally'"),
        ("Guests must not smoke.", "Guests must ordinarily not smoke.", "weakened", "hedge added: 'ordinarily'"),
        ("Guests must not smoke.", "Guests must absolutely not smoke.", "strengthened", "emphasis added: 'absolutely'"),
        ("Guests should smoke.", "Guests should generally not smoke.", "reversed", "'should' became 'should generally not'"),
        ("Guests should avoid lists.", "Guests should generally avoid lists.", "weakened", "hedge added: 'generally'"),
        ("Guests should avoid lists.", "Guests should use lists.", "reversed", "'should avoid' became 'should'"),
        ("Guests should avoid lists unless asked.", "Guests should use lists.", "reversed", "'should avoid' became 'should'"),
        ("Guests should avoid lists.", "Guests should write letters.", "changed", "something else"),
        ("Guests should generally avoid noise.", "Guests should generally prevent noise.", "reworded", ""),
        ("Never avoid the question.", "Avoid the question.", "reversed", "'never avoid' became 'avoid'"),
        ("The clerk must answer.", "The clerk isn't obliged to answer.", "weakened", "'isn't obliged to'"),
        ("Guests must row.", "Guests must under no circumstances row.", "reversed", "'must under no circumstances'"),
        ("Guests may row.", "At no point may guests row.", "strengthened", "'no ... may'"),
        ("Guests may row.", "Not even guests may row.", "strengthened", "'not even ... may'"),
        ("We want guests to row.", "We do not want guests to row.", "reversed", "'do not want'"),
        ("We want guests to row.", "We want guests to never row.", "reversed", "'never'"),
        ("We don't want guests to row at night.", "We want guests to rest at night.", "changed", "something else"),
        ("At no point may guests row.", "Guests must never row.", "reworded", ""),
        # who refuses
        ("The clerk refuses to open letters.", "The clerk does not open letters.", "reworded", "the other way round"),
        ("The clerk will not open letters.", "The clerk declines to open letters.", "reworded", "the other way round"),
        ("The clerk never refuses to answer.", "The clerk always answers.", "reworded", "the other way round"),
        ("The clerk never resists an order.", "The clerk always accepts an order.", "reworded", "the other way round"),
        ("The clerk should not hide the book.", "The clerk should show the book.", "reworded", "the other way round"),
        ("The clerk should refuse to open letters.", "The clerk should open letters.", "reversed", "'should refuse to' became 'should'"),
        ("The clerk refuses to open letters.", "The clerk opens letters.", "reversed", "negation removed: 'refuses to'"),
        ("The clerk refuses to open letters.", "The clerk agrees to open letters.", "reversed", "'refuses' became 'agrees'"),
        ("The clerk may refuse to answer.", "The clerk may answer.", "changed", "'refuse to'"),
        ("The clerk isn't obliged to lend a lamp.", "The clerk does not refuse to lend a lamp.", "strengthened", "'isn't obliged to' became"),
    ],
)
def test_which_way_they_went(old: str, new: str, direction: str, why: str) -> None:
    there = judge(old, new)
    assert (there.direction, judge(new, old).direction) == (direction, MIRROR.get(direction, direction))
    assert why in there.why


def test_always_that_is_denied_is_less_than_a_ban() -> None:
    assert judge("The clerk must not always keep the gate closed.", "The clerk must leave the gate open.").direction != "reworded"


def test_what_not_even_somebody_can_do_was_allowed() -> None:
    old, new = "The clerk can open this.", "Not even the clerk can open this."
    assert judge(old, new, ("may", "must_not")).direction == "strengthened"
    assert judge(new, old, ("must_not", "may")).direction == "weakened"
    assert judge("The clerk will open this.", "The clerk will under no circumstances open this.", (None, "must_not")).direction == "reversed"


def test_words_of_force_of_the_opening_clause_are_not_those_of_the_rule() -> None:
    verdict = judge("If it cannot help, the clerk does not explain why.", "If it cannot help, the clerk explains why.", ("must", "must"))
    assert (verdict.direction, verdict.why) == ("reversed", "negation removed: 'not'")


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Paint the hull in May.", "Paint the hull in June.", "changed"),
        ("The feast is held in early May.", "The feast is held in early June.", "changed"),
        ("Pay no later than 1 May.", "Pay no later than 1 June.", "changed"),
        ("Pay each May 3rd.", "Pay each June 3rd.", "changed"),
        ("Paint the hull in early May.", "Paint the hull.", "widened"),
        ("Rowers May paint the hull.", "Rowers must paint the hull.", "strengthened"),
    ],
)
def test_the_month_of_may_permits_nothing(old: str, new: str, way: str) -> None:
    assert judge(old, new).direction == way
