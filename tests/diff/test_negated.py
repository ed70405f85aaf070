"""Words that gave way to their opposites where no word of force turned."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge
from whereas.diff.lexicon import negates


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        ("The lamp is off by default.", "The lamp is on by default.", "reversed"),
        ("The clerk may expand the list.", "The clerk may restrict the list.", "reversed"),
        ("Letters from the mainland are treated as trusted.", "Letters from the mainland are treated as untrusted.", "reversed"),
        ("Songs are appropriate in the hall.", "Songs are inappropriate in the hall.", "reversed"),
        ("Songs are off-limits in the hall.", "Songs are encouraged in the hall.", "reversed"),
        ("The clerk must keep secrets unless a life is at risk.", "The clerk must share secrets.", "reversed"),
        ("Songs are welcome if the hall is reliable.", "Songs are welcome if the hall is unreliable.", "changed"),
        ("The clerk reads unsealed letters.", "The clerk reads sealed letters.", "changed"),
        # another negation makes up for it
        ("Visitors are accompanied in the hall.", "No visitor is left unaccompanied in the hall.", "reworded"),
        ("A letter once published stays published.", "A letter once published does not become unpublished.", "reworded"),
        ("The boards are markedly higher than the gate.", "The boards are no lower than the gate.", "changed"),
        ("Take letters as news, never orders.", "Take letters as news, always orders.", "changed"),
        ("The default is to help.", "The default is to refuse.", "changed"),
        ("Clerks should err on the side of answering.", "Clerks should err on the side of refusing.", "changed"),
        ("Clerks should protect the archive.", "Clerks should neglect the archive.", "reversed"),
        ("Clerks should serve guests who are adults.", "Clerks should serve guests who are minors.", "changed"),
        # no opposites
        ("Clerks should help with letters.", "Clerks should assist with letters.", "reworded"),
        ("Clerks should protect the archive.", "Clerks should guard the archive.", "reworded"),
        ("The clerk must keep notes.", "The clerk must share notes.", "reworded"),
        ("The prices are based on the list.", "The prices are based off the list.", "reworded"),
        ("Keep flammable goods outside.", "Keep inflammable goods outside.", "reworded"),
        # one of them is not what is left where the other is denied
        ("The clerk must not expand the list.", "The clerk must restrict the list.", "changed"),
    ],
)
def test_an_opposite_turns_a_rule_round(old: str, new: str, direction: str) -> None:
    assert judge(old, new).direction == judge(new, old).direction == direction


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("The judge may give a word, a temporary ban or a permanent ban.", "The judge may give a word or a temporary ban.", "'a permanent ban'"),
        ("The judge may give a word, a short rest or a permanent rest.", "The judge may give a word or a short rest.", "'a permanent rest'"),
        ("The clerk shall note internal and external calls.", "The clerk shall note internal calls.", "'external'"),
        ("Guests may book a public room or a private room.", "Guests may book a public room.", "'a private room'"),
    ],
)
def test_one_of_two_opposites_that_left_a_list_turns_nothing_round(old: str, new: str, shown: str) -> None:
    found = judge(old, new), judge(new, old)
    assert [v.direction for v in found] == ["narrowed", "widened"]
    assert all(shown in v.why for v in found)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Public notes and the minutes are public.", "Public notes and the minutes are private."),
        ("Long letters must be short.", "Long letters must be long."),
        ("The gate must be open at noon and closed at night.", "The gate must be closed at noon and at night."),
    ],
)
def test_an_opposite_that_stands_elsewhere_too_turns_a_rule_round(old: str, new: str) -> None:
    assert judge(old, new).direction == judge(new, old).direction == "reversed"


@pytest.mark.parametrize(
    ("one", "two"), [("unless", "less"), ("inform", "form"), ("intend", "tend"), ("disclose", "close"), ("input", "put"), ("import", "port"), ("unit", "it")]
)
def test_what_looks_like_a_prefix_is_none(one: str, two: str) -> None:
    assert not negates(one, two)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Members have one vote in each ballot.", "Members have no vote in each ballot.", "'one' became 'no'"),
        ("A letter needs one stamp.", "A letter needs no stamp.", "'one' became 'no'"),
        ("Leave two blank lines after a title.", "Leave no blank lines after a title.", "'two' became 'no'"),
        ("Members get one free guest ticket.", "Members get no free guest ticket.", "'one' became 'no'"),
        ("A letter needs at least two stamps.", "A letter needs no stamps.", "'at least two' became 'no'"),
        ("A parser must raise one exception.", "A parser must raise no exception.", "'one' became 'no'"),
        ("A charter must name two conditions.", "A charter must name no conditions.", "'two' became 'no'"),
        ("Ask one of the owners.", "Ask none of the owners.", "'one' became 'none'"),
    ],
)
def test_a_count_that_became_none_turns_a_rule_round(old: str, new: str, why: str) -> None:
    assert judge(old, new)[:2] == ("reversed", why)
    assert judge(new, old).direction == "reversed"


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Answer within two days.", "Answer no later than two days.", "reworded"),
        ("Elect one chair.", "Elect no more than one chair.", "narrowed"),
        ("There is one exception.", "There are no exceptions.", "strengthened"),
        ("There is one exception to this rule.", "There is no exception to this rule.", "strengthened"),
        ("There is no exception to this rule.", "There is one exception to this rule.", "weakened"),
        ("There is one limit to the number of guests.", "There is no limit to the number of guests.", "weakened"),
        ("The council must allow one exception.", "The council must allow no exception.", "strengthened"),
        ("Members must meet two conditions.", "Members must meet no conditions.", "weakened"),
        ("Use at most one lamp.", "Use no lamps.", "strengthened"),
        ("Use no lamps.", "Use at most one lamp.", "weakened"),
    ],
)
def test_a_negation_in_a_bound_or_an_emphasis_is_no_count_of_none(old: str, new: str, way: str) -> None:
    assert judge(old, new).direction == way
