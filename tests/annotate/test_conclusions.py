"""Conclusions about a party's conduct."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.conclusions import commands_at_the_end, commands_behind_its_ground
from whereas.annotate.reader import prepare
from whereas.parse import parse


def read(text: str) -> list[tuple[str, str]]:
    """(roles, how explained) of the statements of a section."""
    found = annotate(parse(f"# Mill\n\nThe keeper must lock the gate. The keeper must greet guests.\n\n## Letters\n\n{text}\n", path="mill.md"))
    return [("/".join(s.roles), s.explained or "") for s in found.statements[2:]]


@pytest.mark.parametrize("opening", ["So", "Hence", "Thus", "As a result,", "For this reason,", "Accordingly,", "That is why"])
def test_what_a_party_therefore_does_is_a_rule_that_the_sentence_before_explains(opening: str) -> None:
    assert read(f"Readers come from everywhere. {opening} the keeper writes plainly.") == [("reason", ""), ("rule", "near")]


def test_therefore_within_the_sentence_concludes_too() -> None:
    assert read("Readers come from everywhere. The keeper therefore writes plainly.")[1][0] == "rule"


@pytest.mark.parametrize(
    "text", ["Rats gnaw. So the fence falls.", "A lie costs trust. So the keeper loses the game.", "The keeper writes so that all can read."]
)
def test_what_happens_or_has_a_purpose_is_no_conclusion_of_conduct(text: str) -> None:
    assert read(text)[-1][0] != "rule"


def test_the_reason_of_an_order_that_opens_as_a_conclusion_stands_before_it() -> None:
    assert read("Readers come from everywhere. So the keeper must write plainly.") == [("reason", ""), ("rule", "near")]


@pytest.mark.parametrize(
    "text", ["That is why I always ask.", "So you never run.", "Which is why the keeper waits.", "So she listens.", "Hence I always ask twice."]
)
def test_what_a_person_therefore_does_is_a_rule(text: str) -> None:
    assert read(f"The path is steep. {text}")[-1][0] == "rule"


@pytest.mark.parametrize(
    "text",
    [
        "So you get lost.",
        "That is why I have a lamp.",
        "So you lose the game.",
        "So you click the button.",
        "So you never know.",
        "So you always win.",
        "So she is late.",
    ],
)
def test_what_befalls_a_person_is_none(text: str) -> None:
    assert read(f"The path is steep. {text}")[-1][0] != "rule"


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Your notes are old, so look things up.", "must"),
        ("Clerks may not know the shelf, so explain it.", "must"),
        ("Boards are weak, so don't jump.", "must_not"),
        ("Goats are clever, so never leave the gate open.", "must_not"),
        ("Hens lay at dawn, so please collect the eggs before eight.", "must"),
        ("The lane is narrow, so move slowly.", "must"),
        ("Fires spread, so always check the stove.", "must"),
        ("The mill stands still, so work stops.", None),
        ("The gate is old, so use is limited.", None),
        ("Guests arrive late, so lights stay on.", None),
        ("The bell is loud, so run times are long.", None),
        ("The town grew, so the council bought land.", None),
        ("The barn is large, so feel free to dance.", None),
        ("Open the gate so that the goats get out.", None),
        ("The loft is so high, so far as we know.", None),
        ("Nails rust, so roofs leak.", None),
    ],
)
def test_a_sentence_may_end_in_the_command_that_follows_from_it(sentence: str, force: str | None) -> None:
    assert commands_at_the_end(prepare(parse(sentence, path="barn.md")).cues[-1]) == force


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Nobody climbs a wet ladder twice: dry it.", "must"),
        ("No gate is goat-proof: count the goats.", "must"),
        ("Rust is no ornament: scrape the hinge.", "must"),
        ("Nails break: count them.", "must"),
        ("Goats that are never counted are lost: count them at dusk.", "must"),
        ("Every scale shows a number; read it.", None),
        ("Nobody hears a low bell: never cover it.", "must_not"),
        ("The rule is simple: count the goats.", None),
        ("Shepherds do not lend goats: ask them first.", None),
        ("Goats are not welcome: leave them outside.", None),
        ("The goats are counted at dusk: count them by twos.", None),
        ("No goats in the barn: close the gate.", None),
        ("It has two gates: close them.", None),
        ("The loft is not swept: ask the shepherd.", None),
        ("The shepherd must not sleep: wake him.", None),
        ("The barn is not locked: access takes a lantern.", None),
        ("No hay is left: list of sellers is on the door.", None),
        ("The loft is not safe: check each board.", "must"),
        ("No ladder is safe: test it before you climb.", "must"),
        ("This is not the whole herd: see the pasture.", None),
        ("The dog meets a goat: count it.", None),
        ("Goats are slow: count them at dawn.", "must"),
    ],
)
def test_a_sentence_may_tell_why_and_command_behind_a_colon(sentence: str, force: str | None) -> None:
    assert commands_behind_its_ground(prepare(parse(sentence, path="barn.md")).cues[-1]) == force


def test_such_a_command_is_explained_in_its_sentence() -> None:
    read = annotate(parse("# Barn\n\nShepherds must sign in.\n\nNobody hears a low bell: ring it twice.\n", path="barn.md")).statements
    assert [(s.modality, s.explained) for s in read] == [("must", "none"), ("must", "same")]


@pytest.mark.parametrize("sentence", ["Build times matter; slow carts waste hours.", "Access takes a key; lost keys delay everyone."])
def test_a_noun_before_its_verb_commands_nothing(sentence: str) -> None:
    assert not annotate(parse(f"# Barn\n\nShepherds must sign in.\n\n{sentence}\n", path="barn.md")).statements[-1].is_rule


@pytest.mark.parametrize("sentence", ["Make sure the gate is shut; goats get out.", "Check the gate twice; goats get out."])
def test_a_command_before_its_reason_stays_one(sentence: str) -> None:
    assert annotate(parse(f"# Barn\n\nShepherds must sign in.\n\n{sentence}\n", path="barn.md")).statements[-1].roles == ("rule", "reason")
