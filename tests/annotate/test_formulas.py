"""Formulas that define, declare empty, enact or recite, and lay down no norm."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def roles(text: str) -> list[tuple[str, ...]]:
    """The roles of the statements behind the first rule of a short document."""
    read = annotate(parse(f"# Harbour\n\nThe keeper must lock the gate.\n\n## Article 3\n\n{text}\n", path="harbour.md"))
    return [s.roles for s in read.statements[1:]]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ('The key words "MUST", "SHOULD" and "MAY" in this document are to be interpreted as described in RFC 2119.', "definition"),
        ("SHOULD: This word means that there may exist valid reasons to ignore it.", "definition"),
        ('"Guild" shall have the meaning given in Article 2.', "definition"),
        ("References to the guild include its committees.", "definition"),
        ("Words importing the singular include the plural.", "definition"),
        ('In this charter, unless the context otherwise requires, "land" includes buildings.', "definition"),
        ("[Repealed]", "other"),
        ("(21) [Repealed.]", "other"),
        ("(22) *(Reserved)*", "other"),
        ("*(Repealed by Amendment XXI)*", "other"),
        ("[Intentionally left blank]", "other"),
        ("BE IT ENACTED by the assembly as follows:", "other"),
        ("RESOLVED, That the guild dredge the harbour.", "rule"),
        ("*Noting with concern* the loss of fish,", "reason"),
        ("*Reaffirming* the right to food;", "reason"),
        ("Deeply concerned by the silting, and", "reason"),
        # what only looks alike
        ("References to letters must include the number.", "rule"),
        ("Reserved seats must be left to guests.", "rule"),
        ("Noting the hour, the keeper must ring the bell.", "rule"),
    ],
)
def test_a_formula_has_its_role(text: str, role: str) -> None:
    assert roles(text) == [(role,)]


def test_what_is_numbered_under_whereas_is_a_recital() -> None:
    assert roles("Whereas:\n\n(1) Harbours are silting up.\n\n(2) Towns depend on fishing.\n\nThe guild shall dredge.")[1:] == [
        ("reason",),
        ("reason",),
        ("rule",),
    ]


def test_a_section_of_recitals_binds_nobody() -> None:
    text = "# Deed\n\n## Recitals\n\nA. The harbour is silting up.\n\nB. The parties wish to dredge it.\n\n## Terms\n\n1. The parties shall dredge it.\n"
    assert [s.roles for s in annotate(parse(text, path="deed.md")).statements] == [("reason",), ("reason",), ("rule",)]


@pytest.mark.parametrize(
    ("sentence", "force", "explained"),
    [
        ("Whereas the river floods, the guild shall build a dam.", "must", "same"),
        ("Whereas the guild must act fast, it may borrow.", "may", "same"),
        ("Whereas members must pay, guests must not.", "must_not", "none"),
        ("The guild shall dredge the harbour to the end that ships may enter.", "must", "same"),
        ("The guild shall dredge the harbour in order that ships may enter.", "must", "same"),
        ("In view of the silting, the guild shall dredge the harbour.", "must", "same"),
        ("As the keeper is often absent, the clerk shall act as deputy.", "must", "same"),
        ("As files are added, the clerk must count them.", "must", "none"),
    ],
)
def test_a_ground_that_opens_a_rule_explains_it(sentence: str, force: str, explained: str) -> None:
    read = annotate(parse(f"# Harbour\n\nThe keeper must lock the gate.\n\n## Dams\n\n{sentence}\n", path="harbour.md"))
    assert [(r.modality, r.explained) for r in read.rules[1:]] == [(force, explained)]


UNSAID = ["TODO: say why.", "TODO(RATIONALE): explain.", "TBD", "N/A.", "none", "To be written.", "[why this matters]", "<why>", "{{ why }}", "…"]


@pytest.mark.parametrize("unsaid", UNSAID)
@pytest.mark.parametrize("form", ["**Rationale**: {}", "*Why:* {}", "### Rationale\n\n{}", "| Rule | Why |\n|---|---|\n| Members must lock the barn. | {} |"])
def test_a_placeholder_is_no_reason(unsaid: str, form: str):
    read = annotate(parse(f"# Harbour\n\n## Gate\n\nThe keeper must lock the gate.\n\n{form.format(unsaid)}\n", path="harbour.md"))
    assert {s.explained for s in read.rules} == {"none"}
    assert not read.reasons


@pytest.mark.parametrize(
    "said", ["None of us can swim.", "The goats wander. TODO: say more.", "Pending repairs make it slip.", "[The flood](flood.md) took it."]
)
def test_a_reason_may_open_or_close_like_a_placeholder(said: str):
    read = annotate(parse(f"# Harbour\n\n## Gate\n\nThe keeper must lock the gate.\n\n**Rationale**: {said}\n", path="harbour.md"))
    assert {s.explained for s in read.rules} == {"near"}


def test_a_label_that_is_a_reason_itself_stands_for_nothing_else():
    read = annotate(parse("# Why small loads?\n\nSmall loads are:\n\n- **Easier to lift.** A full cart takes two.\n- **Sooner dry.**\n", path="harbour.md"))
    assert next(s.text for s in read.reasons) == "Easier to lift."
