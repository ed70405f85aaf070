"""A real constitution whose amendments were worked into its text: each shows as what it did. (Commit dates run backwards there.)"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from whereas.app import history
from whereas.model.history import Event, Log

BUNDLE = Path(__file__).parents[3] / "shared" / "corpus" / "articles" / "us-constitution.bundle"
pytestmark = pytest.mark.skipif(not BUNDLE.is_file(), reason="the corpus is not here")


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Log:
    folder = tmp_path_factory.mktemp("union")
    subprocess.run(["git", "clone", "--quiet", str(BUNDLE), str(folder)], check=True)
    return history.log(history.asked(str(folder / "Constitution.md")))


def rules(log: Log, amendment: str) -> list[Event]:
    """What an amendment did to rules."""
    (rev,) = [r.rev for r in log.revisions if r.subject.split(" ")[-1] == amendment]
    return [e for p in log.principles for e in p.events if e.rev == rev and e.kind.startswith("rule-")]


def test_order_is_that_of_the_amendments(log):
    told = [r.subject.split(" ")[-1] for r in reversed(log.revisions) if "mend" in r.subject]
    assert told[:3] == ["XI", "XII", "XIII"]
    assert told[-1] == "XXVII"
    assert [r.date for r in log.revisions] != sorted((r.date for r in log.revisions), reverse=True)


def test_one_that_forbids_adds_a_prohibition_and_nothing_else(log):
    (event,) = rules(log, "XIII")
    assert (event.kind, event.new is not None and event.new.startswith("Neither")) == ("rule-added", True)


def test_one_is_repealed_by_a_later_one(log):
    (born,) = rules(log, "XVIII")
    assert born.kind == "rule-added"
    assert not [e for name in ("XIX", "XX") for e in rules(log, name) if born.new in {e.old, e.new}]
    gone = [e for e in rules(log, "XXI") if e.old == born.new]
    assert [(e.kind, e.new) for e in gone] == [("rule-removed", None)]
    assert not [e for e in rules(log, "XXI") if e.new == born.new]


def test_how_and_when_are_changed(log):
    assert "rule-changed" in {e.kind for e in rules(log, "XVII")}
    term, day = sorted((e for e in rules(log, "XX") if e.kind == "rule-changed"), key=lambda e: "December" in e.why)
    assert day.severity == term.severity == "major"
    assert "December" in day.why
    assert all("January" in e.why for e in (term, day))
