"""Rules divided into two of which one binds otherwise."""

from __future__ import annotations

import pytest

from whereas.app.read import read_bytes
from whereas.diff import diff

MIRROR = {"rule-weakened": "rule-strengthened", "rule-strengthened": "rule-weakened", "rule-reworded": "rule-reworded", "rule-reversed": "rule-reversed"}


def kinds(old: str, new: str) -> list[str]:
    found = diff(*(read_bytes(f"# Guild\n\n{text}\n".encode(), path=name) for text, name in ((old, "a.md"), (new, "b.md"))))
    return [c.kind for c in found.changes if c.kind != "editorial"]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("Every cask must be weighed, sealed and listed.", "Every cask must be weighed and sealed. It should be listed.", "rule-weakened"),
        ("Rowers must ring and sign the log.", "Rowers must ring. They may sign the log.", "rule-weakened"),
        ("Rowers must ring and sign the log.", "Rowers must ring. At night, they should sign the log.", "rule-weakened"),
        ("Rowers must ring and sign the log.", "Rowers must ring. Ideally, they should sign the log.", "rule-weakened"),
        ("Pilots must check ropes, sails and lamps.", "Pilots must check lamps. They should check ropes and sails.", "rule-weakened"),
        ("Rowers should ring and sign the log.", "Rowers should ring. They must sign the log.", "rule-strengthened"),
        ("Rowers must ring and whistle.", "Rowers must ring. They must not whistle.", "rule-reversed"),
        ("Rowers must ring and sign the log.", "Rowers must ring. They must sign the log.", "rule-reworded"),
        ("Rowers must be neat and must not sing.", "Rowers must be neat. They should not sing.", "rule-weakened"),
        ("Rowers must ring but must not sing.", "Rowers must ring. Rowers should not sing.", "rule-weakened"),
        ("Rowers must ring and should not sing.", "Rowers must ring. They must not sing.", "rule-strengthened"),
        ("Rowers must be neat and must not sing.", "Rowers must be neat. They must not sing.", "rule-reworded"),
        ("Rowers must be neat, must not sing and must ring.", "Rowers must be neat and must ring. They should not sing.", "rule-weakened"),
        ("Rowers must ring and must not sing.", "Rowers must ring. The rowers should not sing.", "rule-weakened"),
    ],
)
def test_the_half_that_binds_otherwise_is_what_happened(old: str, new: str, kind: str) -> None:
    assert kinds(old, new) == [kind]
    assert kinds(new, old) == [MIRROR[kind]]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Rowers must ring and sign the log.", "Rowers must ring. They may sing in the hall."),
        ("Rowers must ring and sign the log.", "Rowers must ring. The clerk should keep the log."),
        ("Rowers must ring.", "Rowers must ring. They should sign the log."),
        ("Rowers must be neat and must not sing.", "Rowers must be neat. They should not shout."),
        ("Rowers must ring and must not sing.", "Rowers must ring. They must sing."),
        ("Rowers must ring and must not sing.", "Rowers must ring. Guests should not sing."),
        ("Rowers must ring and sign the log.", "Rowers must ring. Guests should sign the log."),
        ("Rowers must ring and sign the log.", "Rowers must ring. At night, guests should sign the log."),
        ("Rowers must ring for boats that must not sail.", "Rowers must ring for boats. They should not sail."),
        ("Rowers must log what must not burn and sign the log.", "Rowers must log what must not burn. They should not sign the log."),
    ],
)
def test_another_rule_beside_it_is_added(old: str, new: str) -> None:
    assert "rule-added" in kinds(old, new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Keep one line per trip in the log. No names in the log.", "In the log, keep one line per trip and no names in it."),
        ("Rowers may set a long course. They may not set a steep one.", "A long course is one that rowers may set; a steep one isn't."),
        ("Logs are filled in with the least that the book will take. Spare columns stay empty.",
         "Logs are filled in with the least that they will take, which means that spare columns stay empty."),
    ],
)  # fmt: skip
def test_what_the_sentence_forbids_as_well_or_only_tells_binds_as_before(old: str, new: str) -> None:
    assert not {"rule-reversed", "rule-weakened", "rule-strengthened"} & {*kinds(old, new), *kinds(new, old)}
