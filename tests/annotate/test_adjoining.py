"""Reasons that reach one rule further than the rule beside them, or over the edge of their paragraph."""

from __future__ import annotations

import pytest

from whereas.annotate import adjoining, annotate
from whereas.annotate.pipeline import statement_cues
from whereas.model.settings import ReadSettings
from whereas.parse import parse


def added(text: str, reasons: tuple[str, ...], linked: tuple[str, str] | None = None) -> set[tuple[str, str]]:
    """The links that the forms add, as texts; what is no reason, heading or example is a rule. `linked`: one that is known."""
    document = parse(f"# Mill\n\n{text}\n", path="mill.md")
    said = [d.text for d in document.statements]
    pure = [s in reasons for s in said]
    rules = [not p and not d.heading and d.place.kind != "example" and d.text != "The mill is old." for p, d in zip(pure, document.statements, strict=True)]
    known = [(said.index(linked[0]), said.index(linked[1]), "near")] if linked else []
    cues = statement_cues(document.statements, ReadSettings())
    return {(said[rule], said[reason]) for rule, reason, _ in adjoining.more(document, cues, rules, pure, known)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("**Never lend the key.**", "Keep it in the pocket of your coat."),
        ("**Keys:** Hold on to the key of the mill.", "Keep it in the pocket of your coat."),
        ("Never lend keys.", "Keep them in the pocket of your coat."),
        ("Hold on to the key of the mill all day.", "Keep it near."),
    ],
)
def test_two_rules_said_in_one_breath_have_one_reason(first: str, second: str) -> None:
    reason = "Somebody once took the flour of a year."
    said = first.replace("*", "")
    assert added(f"{first} {second} {reason}", (reason,), (second, reason)) == {(said, reason)}
    assert added(f"- {first} {second} {reason}", (reason,), (second, reason)) == {(said, reason)}


@pytest.mark.parametrize(
    ("text", "near", "reason"),
    [
        ("Hold on to the key of the mill all day. Keep a spare one in the old barn. Keys get lost.", "Keep a spare one in the old barn.", "Keys get lost."),
        ("Never lend keys.\n\nKeep a spare one in the old barn. Keys get lost.", "Keep a spare one in the old barn.", "Keys get lost."),
        ("Never lend keys. The mill is old. Keep a spare one in the old barn. Keys get lost.", "Keep a spare one in the old barn.", "Keys get lost."),
        ("Oil it. Wipe the stone of the mill twice. Reason: rust spreads.", "Wipe the stone of the mill twice.", "Reason: rust spreads."),
        ("Wear a hat. Never park carts on the old bridge. The ferry needs room.", "Never park carts on the old bridge.", "The ferry needs room."),
        ("Sign the book with your full name. Use ink. Chalk fades.", "Use ink.", "Chalk fades."),
        ("Ring once, so that nobody wakes. Hang it up. Bells rust.", "Hang it up.", "Bells rust."),
    ],
)
def test_longer_rules_other_paragraphs_and_labelled_reasons_stay_as_they_are(text: str, near: str, reason: str) -> None:
    assert not added(text, (reason,), (near, reason))


@pytest.mark.parametrize(
    ("reason", "rule", "reaches"),
    [
        ("The oats are dear because hail fell.", "Meetings are held at noon.", False),
        ("The oats are dear because hail fell.", "Buy oats in spring.", True),
        ("The oats are dear because hail fell.", "Weigh them twice.", True),
    ],
)
def test_what_tells_its_own_cause_explains_the_next_paragraph_only_where_that_speaks_of_the_same(reason: str, rule: str, reaches: bool) -> None:
    assert added(f"## Oats\n\n{reason}\n\n{rule}", (reason,)) == ({(rule, reason)} if reaches else set())


FLOOD, TWICE, CROSS = "The ford floods twice a day.", "Two carts were lost there.", "Cross it before noon."


def test_reasons_alone_that_open_a_section_explain_the_rule_behind_them() -> None:
    assert added(f"## Tides\n\n{FLOOD} {TWICE}\n\n{CROSS} Carry a lamp.", (FLOOD, TWICE)) == {(CROSS, FLOOD), (CROSS, TWICE)}


@pytest.mark.parametrize(
    "text",
    [
        f"## Tides\n\nCarry a lamp.\n\n{FLOOD}\n\n{CROSS}",
        f"## Tides\n\n{FLOOD} The mill is old.\n\n{CROSS}",
        f"## Tides\n\n{FLOOD}\n\n## Crossing\n\n{CROSS}",
        f"## Tides\n\n{FLOOD}\n\n- {CROSS}\n- Carry a lamp.",
        f"## Tides\n\n**Rationale:** {FLOOD}\n\n{CROSS}",
        f"## Tides\n\n{FLOOD}\n\nAlso, carry a lamp.",
    ],
)
def test_reasons_elsewhere_or_in_mixed_company_do_not(text: str) -> None:
    assert not added(text, (FLOOD, f"Rationale: {FLOOD}"))


@pytest.mark.parametrize(
    "rule",
    [
        "So every sign bears a picture.",
        "For this reason every sign bears a picture.",
        "To avoid this, put a picture on every sign.",
        "Given this, put a picture on every sign.",
        "Instead, put a picture on every sign.",
    ],
)
def test_a_rule_that_concludes_at_the_head_of_a_paragraph_has_the_reasons_before_it(rule: str) -> None:
    many, lost = "Many of us cannot read.", "Some get lost."
    assert added(f"Paint the wall. {many} {lost}\n\n{rule}", (many, lost)) == {(rule, many), (rule, lost)}


@pytest.mark.parametrize(
    "text",
    [
        "Many of us cannot read. Paint the wall.\n\nSo every sign bears a picture.",
        "Paint the wall. Many of us cannot read.\n\nEvery sign bears a picture.",
        "Paint the wall. Many of us cannot read.\n\nSo that nobody errs, every sign bears a picture.",
        "Paint the wall. Many of us cannot read.\n\nTo avoid glare, paint every sign grey.",
        "Paint the wall. Many of us cannot read.\n\nThus far, every sign must be grey.",
        "Paint the wall. Many of us cannot read.\n\nWith that done, paint every sign grey.",
        "Paint the wall. Many of us cannot read.\n\n## Signs\n\nSo every sign bears a picture.",
    ],
)
def test_what_concludes_nothing_or_stands_behind_something_else_has_not(text: str) -> None:
    assert not added(text, ("Many of us cannot read.",))


EXAMPLE = "```\ntie --twice\n```"


def test_reasons_right_behind_an_example_explain_the_rule_right_before_it() -> None:
    slips = "A single knot slips."
    assert added(f"Tie the sack twice:\n\n{EXAMPLE}\n\n{slips}", (slips,)) == {("Tie the sack twice:", slips)}


@pytest.mark.parametrize(
    "text",
    [
        f"Tie the sack twice:\n\n{EXAMPLE}\n\nThe mill is old. A single knot slips.",
        f"Tie the sack twice. The mill is old.\n\n{EXAMPLE}\n\nA single knot slips.",
        f"Tie the sack twice:\n\n{EXAMPLE}\n\n## Knots\n\nA single knot slips.",
        f"Tie the sack twice:\n\n{EXAMPLE}\n\nA single knot slips. Count the sacks.",
        f"Otherwise tie the sack twice:\n\n{EXAMPLE}\n\nA single knot slips.",
    ],
)
def test_reasons_farther_from_an_example_do_not(text: str) -> None:
    assert not added(text, ("A single knot slips.",))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("## Ford\n\nThe ford floods twice a day, and carts have been lost there.\n\nThe keeper must cross before noon.", "The keeper must cross before noon."),
        ("Sacks must be tied twice:\n\n```\ntie --twice\n```\n\nA single knot would slip and spill flour, which harms everybody.", "Sacks must be tied twice:"),
    ],
)
def test_the_whole_reading_knows_them(text: str, rule: str) -> None:
    read = annotate(parse(f"# Mill\n\n{text}\n", path="mill.md"))
    assert next(s for s in read.rules if s.text == rule).explained == "near"
