"""Rules that give their reason, without a word of force."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.grounded import HOUSE_LEAST, least
from whereas.annotate.parties import Parties
from whereas.annotate.reader import prepare
from whereas.parse import parse

WHO = Parties(frozenset({"bora"}), frozenset({"we", "our", "us"}))


def may_be_one(sentence: str, *, stands: bool = False) -> bool:
    return least(prepare(parse(sentence, path="inn.md")).cues[-1], WHO, stands=stands) <= HOUSE_LEAST


@pytest.mark.parametrize(
    "sentence",
    [
        "Bora answers letters because a name is a promise.",
        "Bora is calm, because panic spreads.",
        "Bora never flatters, since flattery costs trust.",
        "We keep our letters short, because guests read them on the tram.",
        "We do not publish drafts, because they mislead.",
        "We take no sides in elections, because our counter is for everyone.",
        "We name the farm on every tin so that nobody has to ask.",
        "To keep the core small, we ship plug-ins apart.",
        "So that readers know what is stable, we use a badge.",
        "Since each page is printed, we avoid colours.",
        "We enforce this format because tools read it.",
        "The clerk counts the till twice, because coins roll away.",
        "Cooks do not taste from the pot, because guests watch.",
        "Stewards do not leave the gate: last year's thieves waited for that.",
        "I check every date twice so that nobody travels for nothing.",
    ],
)
def test_what_somebody_does_with_its_ground_may_be_a_rule(sentence: str) -> None:
    assert may_be_one(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The sky is blue because light scatters.",
        "Tests are important because bugs are costly.",
        "We moved the inn because the old house was damp.",
        "Bora keeps a dog because she was lonely once.",
        "Bora runs on two servers because one is slow.",
        "We say this because guests asked.",
        "We use it because it is fast.",
        "Readers skip the notes, because they are long.",
        "Guests leave early, because the last tram is full.",
        "The clerk left the till, because a bell rang.",
        "We do this because nobody can look inside.",
        "We believe in tests because they find faults.",
        "We have two gates because carts are wide.",
        "We know the way since a map hangs there.",
        "We bake bread since 1990.",
        "We bake bread.",
        "By baking early, we achieve warm bread because ovens cool slowly.",
        "By keeping letters short, we spare guests a long read.",
        "Rowers do not sink here: the lake is flat.",
        "Clerks do not multiply: the queue is long.",
        'A label that says "we bake bread because it sells".',
    ],
)
def test_facts_deeds_done_and_what_takes_up_the_sentence_before_are_none(sentence: str) -> None:
    assert not may_be_one(sentence)


def test_she_that_stands_for_a_party_does_what_it_does() -> None:
    assert may_be_one("She carries the bags, because guests are tired.", stands=True)
    assert not may_be_one("She carries the bags, because guests are tired.")


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("We name the farm on every tin so that nobody has to ask.", "must"),
        ("We do not express maximums, because they break installs.", "must_not"),
        ("In order to keep the core small, we ship plug-ins apart.", "must"),
    ],
)
def test_such_a_rule_is_explained_in_its_own_sentence(sentence: str, force: str) -> None:
    read = annotate(parse(f"# House\n\nWe are Kiln, a pottery.\n\n{sentence}\n", path="house.md")).statements[-1]
    assert (set(read.roles), read.modality, read.explained) == ({"rule", "reason"}, force, "same")
