"""What was read before is not read again, and never stands in for what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate import annotate
from whereas.annotate.linear import Weights
from whereas.annotate.memory import Memory
from whereas.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterable

TEXT = """# Mill {#mill}

Millers must close the gate. Otherwise goats wander in.

Millers should:

- sweep the floor;
- count the sacks.
"""


def test_a_second_reading_is_the_same_and_asks_no_model(monkeypatch) -> None:
    asked = []
    score = Weights.score

    def counted(self: Weights, features: Iterable[str]) -> list[float]:
        asked.append(self.heads)
        return score(self, features)

    monkeypatch.setattr(Weights, "score", counted)
    memory = Memory()
    first = annotate(parse(TEXT, path="m.md"), memory=memory)
    assert {"rule", "must", "link"} <= {head for heads in asked for head in heads}
    asked.clear()
    assert annotate(parse(TEXT, path="m.md"), memory=memory) == first
    assert not asked


def test_other_surroundings_are_read_anew() -> None:
    memory = Memory()
    for text in (TEXT, TEXT.replace("should:", "must never:"), TEXT.replace("Millers should:\n\n", ""), TEXT.replace("# Mill", "# Why mill"), TEXT):
        assert annotate(parse(text, path="m.md"), memory=memory) == annotate(parse(text, path="m.md"))
