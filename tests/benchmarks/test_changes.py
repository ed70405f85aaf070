"""The labelled changes: offsets and kinds of both versions, no text; and how what is told is paired with them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import get_args

import pytest

from whereas.model.change import ChangeKind

ROOT = Path(__file__).resolve().parents[2]
LABELS = ROOT / "benchmarks/labelled/changes.jsonl"
AMENDED = ROOT / "benchmarks/labelled/amended.jsonl"
KINDS = {*get_args(ChangeKind), "authority-changed"}


@pytest.fixture(scope="module")
def changes(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("changes")


def test_every_label_is_offsets_a_kind_and_a_severity() -> None:
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        assert set(entry) - {"lists"} == {"pair", "part", "old", "new", "sections", "labels"}
        assert len(entry.get("lists", ())) == (0 if entry["part"] == "seen" else 2), "all but one are listed twice"
        for kind, old, new, severity in (change for changes in (entry["labels"], *entry.get("lists", ())) for change in changes):
            assert kind in KINDS, entry["pair"]
            assert severity in {"major", "minor", "patch"}
            assert old or new
            assert all(bounds is None or bounds[0] < bounds[1] for bounds in (old, new))


def test_every_written_amendment_is_there_and_its_labels_lie_in_it(changes: ModuleType) -> None:
    written = [pair for pair in changes.pairs(Path("nowhere")) if pair.part == "written"]
    assert len(written) == len(AMENDED.read_text(encoding="utf-8").splitlines())
    for pair in written:
        sizes = [len(raw.decode("utf-8")) for raw in (pair.old, pair.new)]
        assert pair.old != pair.new
        for kind, old, new, severity in pair.listed:
            assert kind in KINDS, pair.name
            assert severity in {"major", "minor", "patch"}
            assert old or new
            assert all(bounds is None or bounds[0] < bounds[1] <= size for bounds, size in zip((old, new), sizes, strict=True)), pair.name


def test_what_is_told_is_paired_once_and_counted(changes: ModuleType) -> None:
    told = changes.Told
    listed = [told("rule-added", None, (0, 10), "minor"), told("rule-weakened", (0, 10), (20, 30), "major"), told("reason-added", None, (40, 60), "minor")]
    said = [told("reason-added", None, (0, 9), "minor"), told("rule-weakened", None, (20, 31), "major"), told("rule-added", None, (40, 45), "minor")]
    assert changes.scored(listed, said) == Counter(
        listed=3, found=2, subject=1, kind=1, severity=2, loud=3, right=2, directed=2, agreed=1,
    )  # fmt: skip
    assert changes.row("a pair", Counter(listed=2, found=1, loud=1, right=1)) == "| a pair | 2 | 0.50 | 0.00 | 0.00 | 0.00 | 1.00 | 0.00 |"


def test_a_document_that_is_not_here_or_not_the_labelled_one_is_left_out(changes: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "rules.md").write_text("Ring the bell.\n", encoding="utf-8")
    entry = {"doc": "rules.md", "sha256": "0" * 64, "where": "npm rules@1.0.0 rules.md"}
    assert changes.content(entry, tmp_path) is None
    assert changes.content(entry | {"doc": "none.md"}, tmp_path) is None


def test_lists_that_agree_in_all_but_one_change_agree_so(
    changes: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = [["rule-added", None, [0, 10], "minor"], ["reason-added", None, [20, 30], "minor"]]
    entry = {"pair": "a", "part": "held out", "labels": one, "lists": [one[:1], one]}
    (tmp_path / "changes.jsonl").write_text(json.dumps(entry))
    monkeypatch.setattr(changes, "LABELS", tmp_path / "changes.jsonl")
    changes.print_agreement()
    shown = capsys.readouterr().out
    assert "| held out: first told, settled listed | 2 | 0.50 | 0.50 | 0.50 | 1.00 | 1.00 | 0.00 |" in shown
    assert "| held out: second told, settled listed | 2 | 1.00 |" in shown
