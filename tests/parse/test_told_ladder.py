"""Ladders of authority that the text tells without labelled items."""

from __future__ import annotations

import pytest

from whereas.parse.document import parse

SECTIONS = "".join(
    f"\n## {title} {{#{title.lower()} authority={level}}}\n\nKeep quiet.\n" for title, level in (("Lamps", "chief"), ("Ropes", "owner"), ("Dogs", "guest"))
)
RANKED = (("chief",), ("owner",), ("guest",))


def ladder(told: str, title: str = "Ranks") -> tuple[tuple[str, ...], ...] | None:
    return parse(f"# Harbour\n\n## {title}\n\n{told}\n{SECTIONS}").authorities


@pytest.mark.parametrize(
    "told",
    [
        "Levels: `chief` > `owner` > `guest`.",
        "The chain of command is chief > owner > guest.",
        "Levels: guest < owner < chief.",
        "Authority levels, highest first: chief, owner, guest.",
        "The levels are, from highest to lowest: the chief, then the owner, and then the guest.",
        "The levels, lowest first: guest, owner, chief.",
        "Chief rules outrank owner rules, and the owner outranks guests.",
        "Guests rank below owners. Owners are overridden by the chief.",
        "Levels of authority, highest first:\n\n1. chief\n2. owner\n3. guest",
        "These take precedence in this order:\n\n1. chief (of the port)\n2. owner: of a boat\n3. guest",
        "From the lowest to the highest level:\n\n- **Guest**: whoever comes\n- **Owner**: of a boat\n- **Chief**: of the port",
    ],
)
def test_levels_are_ranked_in_words(told: str) -> None:
    assert ladder(told, "About") == RANKED


@pytest.mark.parametrize(
    "told",
    [
        "The levels are chief, owner and guest.",
        "Rules a level: guest > owner > chief.",
        "The chief does not outrank the owner, and the owner does not outrank guests.",
        "If the owner is away, the chief outranks guests, and guests outrank the owner.",
        "Until 2020 the order of authority was guest > owner > chief.",
        "Levels of authority:\n\n- chief\n- owner\n- guest",
        "Boats by length:\n\n1. chief\n2. guest\n3. owner",
        "Levels: chief > owner > guest. In rank, guest > owner > chief.",
        "The chief outranks the owner, owners outrank guests, and guests outrank the chief.",
    ],
)
def test_what_ranks_nothing(told: str) -> None:
    assert ladder(told, "About") is None


def test_peers_and_a_chain_alone_under_a_title_that_announces_it() -> None:
    assert ladder("chief > owner = pilot > guest") == (("chief",), ("owner", "pilot"), ("guest",))
    assert ladder("chief > owner > guest", "About") is None
