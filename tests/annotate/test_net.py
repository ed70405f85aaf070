"""The network: what it says of a statement rests on what it looks at, and on nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from whereas.annotate.net import HEADS, UNKNOWN, Numbering, shipped, title_words
from whereas.annotate.parties import Parties
from whereas.annotate.reader import Prepared, annotate, prepare
from whereas.parse import parse

CHARTER = """# Charter of the reading room

## Quiet

Readers must keep their voices down. Sound carries far under the dome. Whoever has to speak goes to the lobby.

## Books

- Readers may take any book from the open shelves.
- Nobody takes a book from the room.

A missing volume leaves a gap that the town cannot fill for years.
"""


def scores(prepared: Prepared, asked: list[int]) -> list[tuple[float, ...]]:
    return list(shipped().scores(prepared.document, prepared.cues, prepared.parties, prepared.around, asked))


def test_company_does_not_matter() -> None:
    prepared = prepare(parse(CHARTER))
    every = list(range(len(prepared.cues)))
    together = scores(prepared, every)
    assert all(len(row) == len(HEADS) for row in together)
    assert len(set(together)) > len(together) / 2
    assert [scores(prepared, [at])[0] for at in every] == together


def test_what_stands_in_another_section_does_not_matter() -> None:
    before, after = prepare(parse(CHARTER)), prepare(parse(CHARTER.replace("under the dome", "in this house")))
    changed = [a != b for a, b in zip(scores(before, list(range(len(before.cues)))), scores(after, list(range(len(after.cues)))), strict=True)]
    texts = [d.text for d in before.document.statements]
    touched = {text for text, other in zip(texts, changed, strict=True) if other}
    assert "Sound carries far under the dome." in touched
    assert touched <= {"Readers must keep their voices down.", "Sound carries far under the dome.", "Whoever has to speak goes to the lobby."}


def test_words_are_numbered_as_they_are_masked() -> None:
    net = shipped()
    numbers = Numbering(net.vocabulary, Parties(governed=frozenset({"keeper"}), authors=frozenset({"we"})))
    assert numbers["keeper"] == net.vocabulary["<party>"]
    assert numbers["17"] == net.vocabulary["<number>"]
    assert numbers["must"] == net.vocabulary["must"]
    assert numbers["zzyzxian"] == UNKNOWN
    assert title_words(("Part one", "Why We Ask", "Loans")) == ["why", "we", "ask", "/", "loans"]


def test_every_word_has_its_vector() -> None:
    net = shipped()
    assert len(net.vectors) == len(net.vocabulary) + 2
    assert not np.any(net.vectors[0])


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("Readers must keep their voices down.", "Sound carries far under the dome, and one conversation disturbs forty people at work."),
        ("Do not lend the key to anyone.", "A lost key costs the whole house its safety."),
    ],
)
def test_a_reason_without_a_connective_is_read(rule: str, reason: str) -> None:
    read = annotate(parse(f"# Charter\n\n## Conduct\n\n{rule} {reason}\n"))
    roles = {s.text: s.roles for s in read.statements}
    assert roles[rule] == ("rule",)
    assert "reason" in roles[reason]


def test_an_empty_statement_scores() -> None:
    prepared = prepare(parse("# A\n\n- \n- Members vote.\n"))
    assert len(scores(prepared, list(range(len(prepared.cues))))) == len(prepared.cues)
