"""Exceptions that are what a rule asks for."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new", "ways"),
    [
        ("Small boats skip the queue but not the inspection.", "Small boats skip the queue and the inspection.", ("weakened", "strengthened")),
        ("Old rowers bypass the ballot but not the fee.", "Old rowers bypass the ballot and the fee.", ("weakened", "strengthened")),
        ("Pupils are exempt from the fee but not from the exam.", "Pupils are exempt from the fee and from the exam.", ("weakened", "strengthened")),
        ("Pilots are excused from the vote.", "Pilots are excused from the vote but not from the watch.", ("strengthened", "weakened")),
        ("Pilots are exempt from the fee.", "Pilots are exempt from the fee unless they are late.", ("strengthened", "weakened")),
        (
            "Pilots are exempt from the fee but not from the exam.",
            "Pilots are exempt from the fee unless they are late, but not from the exam.",
            ("strengthened", "weakened"),
        ),
        ("The log must be read by someone other than the writer.", "The log must be read by anyone, the writer included.", ("weakened", "strengthened")),
        ("The auditor must be a person other than the cook.", "The auditor must be a person.", ("weakened", "strengthened")),
        ("Logs are read by someone other than the writer, unless late.", "Logs are read by someone other than the writer.", ("strengthened", "weakened")),
        ("Bread may be sold without a permit, but not without a label.", "Bread may be sold without a permit or a label.", ("widened", "narrowed")),
        ("Guests ring the bell but not the gong.", "Guests ring the bell and the gong.", ("strengthened", "weakened")),
        ("Ada skips large barges but not the ferry.", "Ada skips large barges and the ferry.", ("strengthened", "weakened")),
        ("Never lend oars to anyone other than rowers.", "Never lend oars to anyone.", ("strengthened", "weakened")),
        ("Greet everyone other than the cook.", "Greet everyone.", ("strengthened", "weakened")),
        ("Rowers must pay, but not pupils.", "Rowers must pay.", ("strengthened", "weakened")),
    ],
)
def test_what_somebody_is_not_spared_is_asked_for(old: str, new: str, ways: tuple[str, str]) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ways


@pytest.mark.parametrize(
    ("old", "new", "ways"),
    [
        ("Exceptions are granted by the warden.", "Exceptions are granted by the warden and the chair.", ("strengthened", "weakened")),
        ("Exceptions must be approved by the council.", "Exceptions must be approved by the council and the members.", ("strengthened", "weakened")),
        ("Exceptions may be granted by the warden.", "Exceptions may be granted by the warden or the pilot.", ("widened", "narrowed")),
        ("Exceptions must be written down.", "Exceptions must be written down and read out.", ("widened", "narrowed")),
        ("Exceptions are rowing boats.", "Exceptions are rowing boats and rafts.", ("weakened", "strengthened")),
        ("Boats must be locked, with exceptions for rafts.", "Boats must be locked, with exceptions for rafts and canoes.", ("weakened", "strengthened")),
    ],
)
def test_a_rule_about_exceptions_is_none(old: str, new: str, ways: tuple[str, str]) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ways


@pytest.mark.parametrize(
    ("old", "new", "ways"),
    [
        ("Every page needs a licence.", "Every page needs a licence (images excluded).", ("weakened", "strengthened")),
        ("Every page needs a licence.", "Every page needs a licence (maps and images are excluded).", ("weakened", "strengthened")),
        ("Boats must be locked.", "Boats must be locked; rafts excepted.", ("weakened", "strengthened")),
        ("Boats must be locked.", "Boats must be locked: rafts are an exception.", ("weakened", "strengthened")),
        ("Two pilots must sign.", "Two pilots must sign - small rafts are exceptions.", ("weakened", "strengthened")),
        ("Members may row at night.", "Members may row at night: pupils are excluded.", ("narrowed", "widened")),
        ("Boats must be locked.", "Boats must be locked (rafts do not count).", ("weakened", "strengthened")),
        ("Boats must be locked.", "Boats must be locked: no raft is exempt.", ("reworded", "reworded")),
        ("Boats must be locked.", "Boats must be locked: nobody is an exception.", ("reworded", "reworded")),
        ("Pilots must swim.", "Pilots must swim; nobody is exempt.", ("reworded", "reworded")),
        ("Pilots must swim.", "Pilots must swim — nobody is exempted.", ("reworded", "reworded")),
        ("Pilots must swim.", "Pilots must swim, and nobody is exempt.", ("reworded", "reworded")),
        ("Pilots must swim.", "Pilots must swim; pupils are exempt.", ("weakened", "strengthened")),
        ("Pilots swim at night.", "Nobody swims at night.", ("reversed", "reversed")),
        ("Boats must be locked.", "Rafts aside, boats must be locked.", ("weakened", "strengthened")),
        ("Do not lend keys.", "Do not lend keys, test keys excluded.", ("weakened", "strengthened")),
        ("Boats may be lent.", "Boats may be lent (rafts excepted).", ("narrowed", "widened")),
        ("Members may speak for ten minutes.", "Members may speak for ten minutes (questions excluded).", ("changed", "changed")),
        ("A quorum is ten members.", "A quorum is ten members (the chair excluded).", ("strengthened", "weakened")),
        ("Reply within two days.", "Reply within two days (feasts excluded).", ("weakened", "strengthened")),
        ("At most ten guests may enter.", "At most ten guests may enter (children excluded).", ("widened", "narrowed")),
        ("Pay ten crowns.", "Pay ten crowns (tax excluded).", ("changed", "changed")),
        # who is spared, and not left out of the count
        ("All carts must have two lamps.", "All carts must have two lamps (sleds excepted).", ("weakened", "strengthened")),
        ("Bakers must be at least 16 years old.", "Bakers must be at least 16 years old (apprentices exempt).", ("weakened", "strengthened")),
        ("Every loaf must rest for at least two hours.", "Every loaf must rest for at least two hours (rolls excluded).", ("weakened", "strengthened")),
        ("Carts wider than 2 metres must wait.", "Carts wider than 2 metres must wait (sleds excluded).", ("weakened", "strengthened")),
        ("Answer every letter within three days.", "Answer every letter within three days (weekends excluded).", ("weakened", "strengthened")),
        ("At least three members must sign.", "At least three members must sign (guests excluded).", ("strengthened", "weakened")),
        ("Members must sign.", "Jokes aside, members must sign.", ("reworded", "reworded")),
        ("Members must row.", "Members must row, boats set aside.", ("widened", "narrowed")),
        ("Members must row.", "Members must row, oars pulled aside.", ("widened", "narrowed")),
        ("Close the lid.", "Close the lid, then step aside.", ("widened", "narrowed")),
        ("Close the lid.", "Close the lid, put tools aside.", ("widened", "narrowed")),
        ("Members must vote.", "Members must vote (no one excluded).", ("reworded", "reworded")),
        ("Members must vote.", "Members who were excluded must vote.", ("narrowed", "widened")),
    ],
)
def test_one_word_tells_an_exception_that_is_set_off(old: str, new: str, ways: tuple[str, str]) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ways
