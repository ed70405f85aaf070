"""What is commended, and what is found fine or excepted."""

from __future__ import annotations

import pytest

from whereas.annotate.commending import commends, suffices
from whereas.annotate.cues import Cues
from whereas.annotate.reader import prepare
from whereas.parse import parse


def cues_of(sentence: str) -> Cues:
    return prepare(parse(f"# Mill\n\n{sentence}\n", path="mill.md")).cues[-1]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is best to oil the wheel at night.",
        "It's also a good idea to knock twice.",
        "If the sluice sticks, it is usually better to ring the keeper.",
        "It would be helpful if you bring a lamp.",
        "It may be wise to close the loft.",
        "It is polite to wait, for the stairs are narrow.",
        "It is always worth asking the miller.",
        "The easiest way is to lift the latch.",
        "The best way to clean a stone is to brush it dry.",
        "The ideal is to grind before noon.",
    ],
)
def test_what_is_called_good_or_the_best_way_is_commended(sentence: str) -> None:
    assert commends(cues_of(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "It is best known for its tower.",
        "It is good bread.",
        "It was best to wait in those days.",
        "It is important to wait.",
        "It is better not to wait.",
        "It is best to avoid the loft.",
        "It is best if carts are not let in.",
        "It is good to ask, but you must wait.",
        "Is it best to ask?",
        "The best way is steep.",
        "The best flour is to be kept in the loft.",
        "The way is to be kept clear.",
        "It is better to be late than to be wet.",
    ],
)
def test_what_only_looks_like_it_is_not(sentence: str) -> None:
    assert not commends(cues_of(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "A short note is fine.",
        "Late carts are also acceptable.",
        "Sacks without a seal are accepted.",
        "One signature is sufficient.",
        "One seal suffices.",
        "A nod from the miller will do.",
        "Two sacks are enough.",
        "It is possible to pay in grain.",
        "Hand mills are exempt from the toll.",
        "Small repairs are usually OK.",
        "Late grinding is possible in autumn.",
        "Gifts of grain are also accepted.",
        "The only exception is the loft.",
        "The one exception to this is grinding for the sick.",
    ],
)
def test_what_is_fine_or_excepted_is_left_free(sentence: str) -> None:
    assert suffices(cues_of(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Late carts are not acceptable.",
        "No nod will do.",
        "One seal does not suffice.",
        "What the miller will do is his own affair.",
        "No late cart is acceptable.",
        "Late carts are acceptable only on feast days.",
        "Only dry grain is accepted.",
        "It is possible that the wheel stops.",
        "The note was accepted.",
        "A short note is fine, but you must sign it.",
        "One exception is that sacks should be sealed.",
        "Is a short note fine?",
        "The sieve is fine-meshed.",
        "If a short note is fine, send it.",
        "Exceptions are handled by the reeve.",
        "The one exception is thrown by the wheel.",
        "The vote is accepted when two thirds agree.",
        "Grain is accepted in sacks.",
        "By signing, the rules are accepted.",
        "A fire is possible if the stones run dry.",
        "A simple majority is sufficient.",
        "Three millers are sufficient for a quorum.",
        "Wooden wheels are possible but unsupported.",
        "One slip suffices to stop the mill.",
        "A single crack is enough to break the wheel.",
    ],
)
def test_what_bounds_denies_or_tells_is_not(sentence: str) -> None:
    assert not suffices(cues_of(sentence))
