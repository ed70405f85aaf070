"""Who is meant by a clause that lost its negation."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Quarrels are heard by a warden who was not involved.", "Quarrels are heard by the warden who gave the order.", "changed"),
        ("Each song is judged by somebody who did not write it.", "Each song is judged by the one who wrote it.", "changed"),
        ("The umpire must be somebody who did not take part in the race.", "The umpire must be somebody who took part in the race.", "changed"),
        ("Votes are counted by a clerk who did not stand for office.", "Votes are counted by a clerk who stood for office.", "changed"),
        ("The prize is given by rowers who didn't take part.", "The prize is given by rowers who took part.", "changed"),
        ("Everyone who did not vote must pay.", "Everyone who voted must pay.", "changed"),
        ("Guests who did not pay must leave.", "Guests who paid must leave.", "changed"),
        ("Guests who didn't come must write.", "Guests who came must write.", "changed"),
        ("Guests who did not stop must leave.", "Guests who stopped must leave.", "changed"),
        ("Logs are kept by somebody who did not row.", "Logs are kept by somebody who rowed.", "changed"),
        ("Guests who did not vote must pay.", "Guests who abstained must pay.", "reworded"),
        ("Guests who never lie may stay.", "Guests who tell the truth may stay.", "reworded"),
        ("Quarrels are heard by a warden who was not involved.", "Quarrels are heard by a warden who is independent.", "reworded"),
        ("Rowers who are not ready must wait.", "Rowers who are late must wait.", "reworded"),
        ("A raft that is not tied up is lost.", "A raft that floats is lost.", "reworded"),
        ("Ask a pilot who is not busy.", "Ask a pilot who is free.", "reworded"),
        ("Ask a pilot who has not left.", "Ask a pilot who has stayed.", "reworded"),
        ("Burn ropes that are not used.", "Burn ropes that are unused.", "reworded"),
        ("Ask a pilot who knows the bay.", "Ask a pilot who is not new to the bay.", "reworded"),
    ],
)
def test_who_did_not_became_who_did(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, way)
