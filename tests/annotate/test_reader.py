"""What is read as a rule or a reason, how strong, and of which rule: plain cases that must not break."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.force import titled
from whereas.model.constitution import Constitution
from whereas.model.readings import Readings, Settled
from whereas.model.settings import ReadSettings
from whereas.parse import parse


def read(text: str, readings: Readings | None = None, settings: ReadSettings = ReadSettings()) -> Constitution:
    return annotate(parse(text, path="x.md"), settings, readings=readings)


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The keeper must lock the gate.", "must"),
        ("The keeper must not lend the key.", "must_not"),
        ("The keeper may not lend the key.", "must_not"),
        ("The keeper should never lend the key.", "must_not"),
        ("The keeper should greet every guest.", "should"),
        ("The keeper shouldn't shout.", "should_not"),
        ("We want the keeper to be patient.", "should"),
        ("We don't want the keeper to be rude.", "should_not"),
        ("The keeper may close early.", "may"),
        ("The keeper shall have power to close the hall.", "may"),
        ("The keeper need not answer letters.", "may"),
        ("Safety takes precedence over speed.", "precedence"),
        ("Lock the gate.", "must"),
        ("Do not feed the goats.", "must_not"),
        ("Avoid loud music.", "must_not"),
        ("The keeper must generally lock the gate.", "should"),
        ("No member shall be fined twice.", "must_not"),
        ("The keeper should not only listen but also answer.", "should"),
        ("2.1 Use two locks.", "must"),
        ("Late visits are frowned upon by the keeper.", "should_not"),
    ],
)
def test_force(text: str, force: str) -> None:
    company = "\n\nThe keeper must sweep the hall. The keeper should wear a coat. The keeper must ring the bell.\n"
    (first, *_) = read(f"# House\n\n{text}{company}").statements
    assert first.is_rule
    assert first.modality == force


@pytest.mark.parametrize(
    ("lead_in", "force"),
    [
        ("Examples of unacceptable conduct include:", "must_not"),
        ("Examples of conduct that makes for a positive evening include:", "should"),
        ("The keeper must never:", "must_not"),
    ],
)
def test_what_a_lead_in_calls_its_items_is_their_force(lead_in: str, force: str) -> None:
    found = read(f"# Hall\n\n## Conduct\n\n{lead_in}\n\n- shouting at guests in the night\n- singing in the yard\n")
    assert [s.modality for s in found.statements if s.text.startswith(("shouting", "singing"))] == [force, force]


@pytest.mark.parametrize(
    ("label", "force"),
    [("What guests can switch on", "may"), ("Not allowed", "must_not"), ("Nice to have", "should"), ("Guests must", "must")],
)
def test_a_label_alone_gives_its_items_their_force(label: str, force: str) -> None:
    found = read(f"# Hall\n\nThe keeper must lock the gate.\n\n**{label}**\n\n- leave the big lamp on at night\n- play loud music in the yard\n")
    assert [s.modality for s in found.statements if s.text.startswith(("leave", "play"))] == [force, force]


@pytest.mark.parametrize(
    ("title", "force"),
    [
        ("Prohibited uses", "must_not"),
        ("Don'ts", "must_not"),
        ("No secrets", "must_not"),
        ("What members may do", "may"),
        ("Switches that guests can turn off", None),
        ("Nice to have", "should"),
        ("Review process", None),
    ],
)
def test_what_a_title_says_of_force(title: str, force: str | None) -> None:
    assert titled(title) == force


def test_a_question_that_the_reader_is_to_ask_recommends() -> None:
    found = read("# Review\n\nLook at the tests.\n\nDid the author pick good names for everything?\n")
    assert [s.modality for s in found.statements if s.text.endswith("?")] == ["should"]


def test_what_a_lead_in_calls_wrong_keeps_its_reason() -> None:
    found = read("# Hall\n\n## Conduct\n\nUnacceptable conduct:\n\n- shouting in the yard, because the goats are asleep\n")
    item = next(s for s in found.statements if s.text.startswith("shouting"))
    assert (item.roles, item.modality, item.explained) == (("rule", "reason"), "must_not", "same")


def test_items_take_the_force_of_their_lead_in() -> None:
    found = read("# House\n\nThe keeper must never:\n\n- lend the key;\n- sleep in the hall.\n").statements
    assert [s.modality for s in found] == ["must_not"] * 3


def test_a_rationale_block_explains_the_rules_of_its_section_and_no_other() -> None:
    found = read(
        "# House\n\n## Gate\n\nThe keeper MUST lock the gate.\n\n**Rationale**: Goats wander at night.\n\n## Hall\n\nThe keeper MUST sweep the hall.\n"
    )
    rules = [s for s in found.statements if s.is_rule and not s.heading]
    assert [r.explained for r in rules] == ["near", "none"]
    assert rules[0].explained_by == ("gate/2",)


def test_a_reason_in_the_sentence_is_seen() -> None:
    (only,) = read("# House\n\nThe keeper must lock the gate, because goats wander at night.\n").statements
    assert (only.roles, only.explained) == (("rule", "reason"), "same")
    assert "because" in {e.cue for e in only.evidence}


def test_evidence_points_at_the_words_in_the_source() -> None:
    text = "# House\n\nThe **keeper** *must* lock the gate.\n"
    (only,) = read(text).statements
    spans = {e.cue: text[e.span.start : e.span.end] for e in only.evidence}
    assert spans["must"] == "must"


def test_examples_and_code_hold_no_rules() -> None:
    found = read("# House\n\n**Example**: a guest who shouts\n\n~~~xml\n<keeper>You must leave!</keeper>\n~~~\n")
    assert not found.rules
    assert {r for s in found.statements for r in s.roles} == {"example"}


def test_other_languages_keep_their_structure_but_no_rules() -> None:
    text = "# Haus\n\n" + "Die Mitglieder müssen den Beitrag zahlen und das Haus pflegen, weil es nicht von allein steht. " * 3
    found = read(text)
    assert not found.rules
    assert any("English only" in w for w in found.warnings)


def test_directives_settle_a_reading() -> None:
    found = read("# House\n\n<!-- whereas: rule may -->\nThe keeper sings at dusk.\n\n<!-- whereas: not-a-rule -->\nThe keeper must have been asleep.\n")
    sings, asleep = found.statements
    assert (sings.modality, sings.by_author) == ("may", True)
    assert not asleep.is_rule


def test_directives_that_are_not_understood_do_nothing_and_are_all_told() -> None:
    found = read("# House\n\n<!-- whereas: ruel must -->\nThe keeper sings.\n\n<!-- whereas: rule may -->\nThe keeper rests. <!-- whereas: not-a-rul -->\n")
    assert [(s.text, s.modality) for s in found.statements if s.by_author] == [("The keeper rests.", "may")]
    assert found.warnings == (
        "line 3: 'whereas: ruel must' is not understood and does nothing; did you mean 'rule must'?",
        "line 7: 'whereas: not-a-rul' is not understood and does nothing; did you mean 'not-a-rule'?",
    )


def test_a_reason_for_rules_that_it_explains_already_explains_them_once() -> None:
    duties = "# Farm\n\n## Duties\n\n- The keeper must lock the gate.\n- The keeper must count the goats.\n\nThe house is old.\n\nIt has a roof.\n\n"
    why = "Goats are lost when nobody counts them.\n"
    assert "section" in [s.explained for s in read(duties + why).statements[:2]]
    found = read(f"{duties}<!-- whereas: reason for #duties -->\n{why}")
    assert [(s.explained, s.explained_by) for s in found.statements[:2]] == [("near", ("duties/5",))] * 2
    assert [r.target for r in found.relations if r.kind == "explains"] == [r.id for r in found.rules]


@pytest.mark.parametrize(
    ("target", "explained", "told"),
    [
        ("#gate", ["near", "near"], None),
        ("#gate/2", ["none", "near"], None),
        ("#gaet", ["none", "none"], "line 9: 'whereas: reason for #gaet' explains nothing, for nothing has the id '#gaet'; did you mean '#gate'?"),
        (
            "#nowhere",
            ["none", "none"],
            "line 9: 'whereas: reason for #nowhere' explains nothing, for nothing has the id '#nowhere'; use an id that 'whereas parse' shows",
        ),
    ],
)
def test_a_reason_is_for_a_principle_or_a_rule_and_an_id_that_nothing_has_is_told(target: str, explained: list[str], told: str | None) -> None:
    gate = "# Farm\n\n## Gate\n\nThe keeper must lock the gate. The keeper must count the goats.\n\n"
    found = read(f"{gate}## Goats\n\n<!-- whereas: reason for {target} -->\nGoats are curious.\n")
    assert [s.explained for s in found.rules] == explained
    assert found.statements[-1].roles == ("reason",)
    assert found.warnings == ((told,) if told else ())


def test_settled_readings_are_keyed_by_words_and_stale_ones_are_told() -> None:
    readings = Readings(
        (
            Settled("The keeper sings at dusk.", roles=("rule",), modality="should", reasons=("Guests like it.",)),
            Settled("Nobody says this any more.", roles=("other",)),
        )
    )
    found = read("# House\n\nThe keeper sings  at\ndusk. Guests like it.\n", readings)
    sings = found.statements[0]
    assert (sings.modality, sings.explained, sings.explained_by, sings.by_author) == ("should", "near", ("preamble/2",), True)
    assert [w for w in found.warnings if "Nobody says this" in w]


GATE = "# Farm\n\n## Gate\n\nThe keeper must lock the gate. This is because goats wander at night.\n\n## Hall\n\nGoats are curious. Guests should knock.\n"


def test_a_settled_reason_that_nobody_says_is_told_and_takes_no_link_away() -> None:
    locks = "The keeper must lock the gate."
    stale = read(GATE, Readings((Settled(locks, reasons=("No such reason.",)),)))
    assert stale.statements[0].explained_by == ("gate/2",)
    assert stale.warnings == ('a settled reading\'s reason answers to no statement: "No such reason."',)
    partly = read(GATE, Readings((Settled(locks, reasons=("No such reason.", "Goats are curious.")),)))
    assert partly.statements[0].explained_by == ("hall/1",)
    assert partly.warnings == stale.warnings
    unexplained = read(GATE, Readings((Settled(locks, reasons=()),)))
    assert (unexplained.statements[0].explained_by, unexplained.warnings) == ((), ())


def test_what_a_settled_reading_names_as_a_reason_is_read_as_one() -> None:
    locks, curious, knock = "The keeper must lock the gate.", "Goats are curious.", "Guests should knock."
    assert [s.roles for s in read(GATE).statements[2:]] == [("other",), ("rule",)]
    named = Settled(locks, reasons=(curious, knock))
    gate, _, *said = read(GATE, Readings((named,))).statements
    assert (gate.roles, gate.modality, gate.explained, gate.explained_by) == (("rule",), "must", "near", ("hall/1", "hall/2"))
    assert [(s.roles, s.modality, s.confidence, s.by_author) for s in said] == [(("reason",), None, 1.0, True)] * 2
    for own in (Settled(knock, roles=("rule",), modality="may"), Settled(knock, modality="may", reasons=(curious,))):
        for entries in ((named, own), (own, named)):
            both = read(GATE, Readings(entries)).statements[3]
            assert (both.roles, both.modality, both.explained) == (("rule", "reason"), "may", "same")


def test_a_rule_with_its_own_reason_stays_one_when_it_is_named_as_a_reason() -> None:
    text = "# Farm\n\nThe keeper must lock the gate. Guests must knock, because goats wander.\n"
    found = read(text, Readings((Settled("The keeper must lock the gate.", reasons=("Guests must knock, because goats wander.",)),)))
    assert [(s.roles, s.modality, s.by_author) for s in found.statements] == [(("rule",), "must", True), (("rule", "reason"), "must", True)]


def test_a_heading_is_named_as_no_reason() -> None:
    text = "# Farm\n\nThe keeper must lock the gate.\n\n## Do not lend the key\n\nGoats wander.\n"
    found = read(text, Readings((Settled("The keeper must lock the gate.", reasons=("Do not lend the key",)),)))
    assert [s.roles for s in found.statements if s.heading] == [("rule",)]
    assert found.warnings == ('a settled reading\'s reason answers to no statement: "Do not lend the key"',)


def test_of_two_settled_readings_with_the_same_words_the_last_counts_and_both_are_named() -> None:
    knock = "Guests should knock."
    entries = (
        Settled(knock, roles=("rule",), modality="must", by="ada"),
        Settled("Goats are curious.", roles=("other",)),
        Settled("Guests  should knock.", roles=("rule",), modality="may"),
    )
    found = read(GATE, Readings(entries))
    assert found.statements[3].modality == "may"
    assert found.warnings == (f'the settled readings 1 (by ada) and 3 have the same words, and the last counts: "{knock}"',)
    apart = read(GATE, Readings((entries[0], Settled(knock, roles=("other",), principle="hall"))))
    assert not any("same words" in w for w in apart.warnings)


def test_the_principle_of_a_settled_reading_tells_statements_with_the_same_words_apart() -> None:
    twice = "# Farm\n\n## Gate\n\nGuests should knock.\n\n## Hall\n\nGuests should knock.\n"

    def settled(text: str, principle: str | None) -> tuple[list[bool], tuple[str, ...]]:
        found = read(text, Readings((Settled("Guests should knock.", roles=("other",), principle=principle),)))
        return [s.by_author for s in found.statements], found.warnings

    assert settled(twice, None) == ([True, True], ())
    assert settled(twice, "hall") == ([False, True], ())
    assert settled("# Farm\n\n## Gate\n\nGuests should knock.\n", "hall") == ([True], ())
    told = "a settled reading answers to no statement of 'yard', and to 2 elsewhere: \"Guests should knock.\""
    assert settled(twice, "yard") == ([False, False], (told,))


def test_named_parties_take_the_place_of_learnt_ones() -> None:
    from whereas.annotate.reader import prepare

    document = parse("# House\n\nGuests should knock. Guests should wait.\n")
    assert "guests" in prepare(document).parties.governed
    assert prepare(document, ReadSettings(parties=("Keeper",))).parties.governed == frozenset({"keeper"})


def test_reading_twice_gives_the_same() -> None:
    text = "# House\n\nThe keeper must lock the gate. Goats wander. The keeper may sleep.\n"
    assert read(text) == read(text)


@pytest.mark.parametrize("words", ["- care", "- it", "- not", "Look. It"])
def test_what_is_hardly_a_sentence_is_read_too(words: str) -> None:
    constitution = annotate(parse(f"# Rules\n\n{words}\n", path="rules.md"))
    assert constitution.statements and all(0 <= statement.confidence <= 1 for statement in constitution.statements)


@pytest.mark.parametrize(
    "stump", ["By all means", "By all means,", "Are never bored.", "No", "Be sure not to", "Keep it dry; the gate does", "Nobody reads long: keep"]
)
def test_a_sentence_that_breaks_off_is_read_as_any(stump: str) -> None:
    found = annotate(parse(f"# Mill\n\nMembers must sign.\n\n{stump}\n"))
    assert [s.text for s in found.statements if not s.heading] == ["Members must sign.", stump]
