"""Readings that a person settles are kept beside the document, and taken before our own."""

from __future__ import annotations

from pathlib import Path

from whereas.app.read import read_file
from whereas.app.review import settle, uncertain
from whereas.model.readings import Settled

TEXT = '# House\n\nThe keeper must ring the bell. The bell is "old" \\ cracked.\n'


def test_settled_readings_come_back(tmp_path: Path) -> None:
    path = tmp_path / "house.md"
    path.write_text(TEXT)
    words = [s.text for s in read_file(str(path)).statements]
    settle(str(path), [Settled(words[1], roles=("rule",), modality="may", by="ada")])
    again = read_file(str(path))
    assert [(s.modality, s.by_author) for s in again.statements] == [("must", False), ("may", True)]
    assert again.warnings == ()


def test_a_later_answer_replaces_an_earlier_one(tmp_path: Path) -> None:
    path = tmp_path / "house.md"
    path.write_text(TEXT)
    for roles in (("reason",), ("other",)):
        target = settle(str(path), [Settled("The keeper must ring the bell.", roles=roles)])  # type: ignore[arg-type]
    assert Path(target).read_text().count("[[reading]]") == 1
    assert not read_file(str(path)).rules


def test_the_least_certain_come_first_and_settled_ones_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "house.md"
    path.write_text(TEXT)
    read = read_file(str(path))
    asked = uncertain(read, 10)
    assert [s.confidence for s in asked] == sorted(s.confidence for s in read.statements)
    settle(str(path), [Settled(asked[0].text, roles=("other",))])
    assert asked[0].text not in [s.text for s in uncertain(read_file(str(path)), 10)]
