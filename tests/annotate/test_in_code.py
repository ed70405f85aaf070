"""Code that opens a sentence and is its subject."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.in_code import as_noun
from whereas.parse import parse


def read(text: str) -> list[tuple[str, str | None]]:
    """The first role and the force of the statements of a short document."""
    return [(s.roles[0], s.modality) for s in annotate(parse(f"# Mill\n\n## Commands\n\n{text}\n", path="mill.md")).statements]


@pytest.mark.parametrize(
    "line",
    [
        "`make mill` grinds the data.",
        "`make clean` removes all sacks.",
        "`check` reports unused wheels.",
        "`add` stages a sack.",
        "`run wheel` starts the wheel.",
        "`watch` rebuilds on change.",
        "`use` loads a module.",
        "`make flour` - runs everything.",
        "`make docs` is slow.",
    ],
)
def test_what_a_command_does_is_no_order(line: str) -> None:
    assert read(f"- {line}\n- `build.sh` compiles the firmware.")[0] == ("other", None)


@pytest.mark.parametrize(
    ("line", "force"),
    [
        ("`make mill` before you push.", "must"),
        ("`git add` files one by one.", "must"),
        ("`import` types first.", "must"),
        ("Run `make mill` before you push.", "must"),
        ("`make mill` must pass before each merge.", "must"),
        ("`print` is forbidden.", "must_not"),
        ("`make deploy` may be run by the owner only.", "may"),
        ("`open` should be closed at once.", "should"),
    ],
)
def test_orders_in_code_and_norms_about_it_stay_rules(line: str, force: str) -> None:
    assert read(f"- {line}\n- Lock the gate.")[0] == ("rule", force)


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("`make a` runs it.", "make__ runs it."),
        ("`build` updates the index.", "buil_ updates the index."),
        ("`build` updates first.", "build updates first."),
        ("`clean/` flags the sacks.", "clean/ flags the sacks."),
        ("`make a`", "make a"),
        ("make a runs it.", "make a runs it."),
    ],
)
def test_the_code_keeps_its_length(line: str, seen: str) -> None:
    document = parse(f"{line}\n", path="a.md")
    assert as_noun(document.statements[0], document.source.text) == seen
