"""What the main clause of a statement says of its subject, and which words are verbs."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.conduct import acts, doer, kind, portrays
from whereas.annotate.cues import Cues
from whereas.annotate.parties import Parties
from whereas.annotate.persons import addresses
from whereas.annotate.reader import prepare
from whereas.parse import parse


def cues(sentence: str) -> Cues:
    return prepare(parse(f"# Page\n\n{sentence}\n", path="page.md")).cues[-1]


@pytest.mark.parametrize(
    ("sentence", "who", "what"),
    [
        ("Ondra delights in riddles.", "ondra", "disposed"),
        ("The keeper never flatters guests.", "keeper", "personal"),
        ("Ondra does not lecture anybody.", "ondra", "personal"),
        ("When asked, Ondra would tell the truth.", "ondra", "personal"),
        ("Ondra is also deeply curious about plants.", "ondra", "virtue"),
        ("Ondra is built by a guild.", "ondra", "made"),
        ("Ondra runs on two servers.", "ondra", "works"),
        ("Ondra carries the lamp.", "ondra", "act"),
        ("The old stone bridge carries a lamp.", "", "act"),
        ("Ring the bell.", "", ""),
    ],
)
def test_conduct_is_told_from_what_a_thing_does(sentence: str, who: str, what: str) -> None:
    read = cues(sentence)
    assert (doer(read), kind(read) or "") == (who, what)


@pytest.mark.parametrize(
    "sentence", ["Water the plants.", "Light a lamp at dusk.", "Always ring the bell.", "Wash your hands.", "Mend it at once.", "Sweep every room."]
)
def test_household_verbs_command(sentence: str) -> None:
    assert cues(sentence).shape == "imperative"


@pytest.mark.parametrize("sentence", ["Water pipes are checked yearly.", "Fire doors stay shut.", "Visit reports are kept.", "Play is allowed."])
def test_the_same_words_as_nouns_do_not(sentence: str) -> None:
    assert cues(sentence).shape == "clause"


def test_third_persons_before_an_object_are_finite() -> None:
    assert cues("The keeper waters the plants.").verb_class == "pres"
    assert cues("Ondra embodies patience.").verb_class == "pres"


def test_traits_of_the_one_that_a_document_governs_are_rules_and_facts_about_it_are_not() -> None:
    text = "The helper must be kind. It is honest about what it does not know. It cares about guests. The helper was built by a guild. It runs on two servers."
    read = annotate(parse(f"# Page\n\nThe helper must listen.\n\n## Traits\n\n{text}\n", path="page.md"))
    assert [s.is_rule for s in read.statements[1:]] == [True, True, True, False, False]


def test_a_noun_behind_a_virtue_and_bare_things_are_no_conduct() -> None:
    assert [kind(cues(s)) for s in ("Ondra is open source software.", "Ondra is open to doubt.", "Ondra is kind.")] == ["", "virtue", "virtue"]
    sentences = ("The keeper tidies the shed.", "Ondra tidies the shed.", "Lamps glow at night.", "Boat rentals and returns.", "Ondra does not have a plan.")
    who = Parties(frozenset({"keeper", "ondra", "lamps", "boat"}), frozenset())
    assert [bool(portrays(cues(s), who, stands=False)) for s in sentences] == [True, True, False, False, False]


def test_leave_for_a_governed_party_is_a_rule() -> None:
    read = annotate(parse("# Farm\n\nKeepers must feed the goats.\n\nKeepers must lock up.\n\n## Hay\n\nKeepers may burn hay near the barn.\n", path="farm.md"))
    assert read.statements[-1].modality == "may"


@pytest.mark.parametrize("sentence", ["React components are pure.", "Excel files are refused.", "Debug builds are slow."])
def test_names_that_look_like_commands_are_none(sentence: str) -> None:
    assert cues(sentence).shape == "clause"


@pytest.mark.parametrize(
    ("sentence", "does"),
    [
        ("Ondra tells people where their plan has a hole.", True),
        ("Ondra does not sound the horn.", True),
        ("Ondra would never leave a guest behind.", True),
        ("Ondra rarely laughs.", True),
        ("Ondra speaks with many people a day.", False),
        ("Ondra meets thousands of guests.", False),
        ("Ondra also understands the dark.", False),
        ("Ondra knows the way, but is never proud of it.", True),
        ("Ondra does so out of habit.", False),
        ("Ondra runs on two servers.", False),
        ("Ondra has seen goats.", False),
        ("Without a key, Ondra loses the day.", False),
        ("Nobody likes a broken fence.", False),
        ("You rarely see them.", False),
    ],
)
def test_what_a_party_does_beside_a_rule_is_no_fact_about_it(sentence: str, does: bool) -> None:
    assert acts(cues(sentence), Parties(frozenset({"ondra"}), frozenset()), stands=False) is does


def test_what_somebody_never_does_is_a_rule_and_no_reason_for_the_one_before() -> None:
    text = "Ondra is the guide of a cave. Ondra listens. Ondra is patient.\n\nOndra never points a lamp at a face. She would never leave a child behind."
    read = annotate(parse(f"# Ondra\n\n{text} She laughs rarely. She believes every question deserves an answer.\n", path="page.md")).statements
    assert [s.is_rule for s in read[3:6]] == [True, True, True]


def test_facts_beside_a_rule_stay_reasons() -> None:
    text = "You must lock the gate. You have seen what goats do. You rarely see them come. Nobody likes a broken fence."
    read = annotate(parse(f"# Farm\n\n{text}\n", path="page.md")).statements
    assert [s.is_rule for s in read] == [True, False, False, False]


@pytest.mark.parametrize(
    ("text", "whom"),
    [("You are Pip, a robot.", True), ("You're the guide of a cave.", True), ("You are not a tool.", False), ("You must lock the gate.", False)],
)
def test_a_document_may_open_by_telling_its_reader_who_that_is(text: str, whom: bool) -> None:
    assert addresses(parse(f"# Page\n\n{text}\n", path="page.md")) is whom
