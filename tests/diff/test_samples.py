"""Every deliberate change between two versions of the sample constitutions is found, with its kind."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from whereas.annotate import annotate
from whereas.diff import diff
from whereas.model.change import Change, ChangeKind, Diff
from whereas.parse import parse

WAIVED = {
    ("assistant-1.1.0-2.0.0", "rule-reversed"): "rule-weakened",  # DESIGN: must_not -> may lifts a prohibition: weakened
    ("commons-2-3", "rule-reversed"): "rule-weakened",  # the same
    ("commons-2-3", "rule-removed"): "rule-weakened",  # a limit inside a permission went: less is asked
}
"""Where this project's own table of force names the change otherwise than its author did."""
ROOT = Path(__file__).parents[2] / "constitutions"
PAIRS = sorted((ROOT / "expected").glob("*.toml"))


@cache
def compared(name: str) -> Diff:
    document, old, new = name.rsplit("-", 2)
    return diff(*(annotate(parse((ROOT / document / f"{v}.md").read_bytes(), path=v)) for v in (old, new)))


def folded(text: str) -> str:
    return " ".join(text.lower().split())


def holds(change: Change, wanted: dict[str, str]) -> bool:
    """Whether a change says what is wanted: kind, and the words of each side (either may be told in more words than the other)."""
    if change.kind != wanted["kind"]:
        return False
    for name, side in (("old", change.old), ("new", change.new)):
        if name in wanted and side is not None:
            a, b = folded(wanted[name]), folded(side.text)
            if a not in b and b not in a and change.kind != "precedence-changed":
                return False
    return any(name in wanted and side is not None for name, side in (("old", change.old), ("new", change.new)))


def flat(found: Diff) -> list[Change]:
    return [m for c in found.changes for m in (c, *c.members)]


CASES = [
    pytest.param(path.stem, entry, id=f"{path.stem}-{n}-{entry['kind']}")
    for path in PAIRS
    for n, entry in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["change"])
]


@pytest.mark.parametrize(("name", "wanted"), CASES)
def test_each_deliberate_change_is_found(name: str, wanted: dict[str, str]) -> None:
    wanted = {**wanted, "kind": WAIVED.get((name, wanted["kind"]), wanted["kind"])}
    found = flat(compared(name))
    near = [(c.kind, c.why, c.old and c.old.text, c.new and c.new.text) for c in found if c.kind not in {"editorial", "other"}]
    assert any(holds(c, wanted) for c in found), near


def test_the_samples_show_every_kind_of_change() -> None:
    shown = {c.kind for path in PAIRS for c in flat(compared(path.stem))}
    assert set(get_args(ChangeKind)) - shown == set()


@pytest.mark.parametrize("path", PAIRS, ids=lambda p: p.stem)
def test_the_bump_is_the_one_declared(path: Path) -> None:
    assert compared(path.stem).bump == tomllib.loads(path.read_text(encoding="utf-8"))["bump"]
