"""Whom "she" and "he" stand for."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.persons import introduced, stood_for
from whereas.annotate.reader import prepare
from whereas.parse import parse

BORA = "Bora is the porter of an inn.\n\nBora listens first. "


def read(text: str) -> list[tuple[str, str]]:
    """(text, roles) of the statements of a page."""
    return [(s.text, "/".join(s.roles)) for s in annotate(parse(f"# Inn\n\n{text}\n", path="inn.md")).statements]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Bora listens. She waits.", ["", "bora"]),
        ("Bora listens. He never hurries. He waits.", ["", "bora", "bora"]),
        ("Bora listens. A guest waits. He asks.", ["", "", "guest"]),
        ("Bora listens. The old guest arrives. He waits.", ["", "", ""]),
        ("Bora listens. Her answers are short. She waits.", ["", "", "bora"]),
        ("Bora listens. They wait. It rains.", ["", "", ""]),
        ("She waits.", [""]),
        ("Bora listens. Bora's brother calls. He waits.", ["", "", ""]),
        ("Bora listens. Bora's patient. She waits.", ["", "", "bora"]),
    ],
)
def test_she_and_he_stand_for_the_last_person_that_was_the_subject(text: str, whom: list[str]) -> None:
    prepared = prepare(parse(text, path="inn.md"))
    assert stood_for(prepared.cues) == whom


def test_a_person_keeps_the_pronoun_into_the_next_section() -> None:
    prepared = prepare(parse(f"# Inn\n\n{BORA}She is patient.\n\n## Manner\n\nShe never hurries.\n", path="inn.md"))
    assert prepared.parties.governed == {"bora"}
    assert prepared.stands[-1]


@pytest.mark.parametrize(
    "sentence",
    ["He does not gossip.", "He is patient with guests.", "He never hurries.", "She takes no bribes.", "She keeps secrets.", "She greets everyone by name."],
)
def test_conduct_told_with_a_pronoun_is_a_rule_as_with_the_name(sentence: str) -> None:
    who = sentence.split()[0]
    text = f"{BORA}{who} listens to children. {sentence} {who} answers letters."
    assert dict(read(text))[sentence] == "rule"


@pytest.mark.parametrize("sentence", ["She was born in a mill.", "Her mother taught her to sew.", "A guest may be afraid."])
def test_a_life_and_other_people_are_no_conduct(sentence: str) -> None:
    text = f"{BORA}She listens to children. She answers letters. {sentence}"
    assert "rule" not in dict(read(text))[sentence]


def test_people_of_a_story_are_not_whom_a_document_governs() -> None:
    text = "Anna opens a request. She asks Ben. She waits. Anna answers. Ben thanks her. He agrees. Contributors must add tests. Contributors must ask."
    prepared = prepare(parse(text, path="guide.md"))
    assert prepared.parties.governed == {"contributors"}
    assert introduced(prepared.cues) == frozenset()


def test_an_adverb_parts_no_it_from_its_party() -> None:
    prepared = prepare(parse("# Inn\n\nThe helper must listen. The helper never lies. It always cites. It asks first.\n", path="inn.md"))
    assert list(prepared.stands[-2:]) == [True, True]
