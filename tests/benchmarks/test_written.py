"""Our own labelled documents: every tag can be read, and labels and links agree with each other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = sorted((ROOT / "benchmarks/labelled/written").glob("*.md"))


@pytest.fixture(scope="module")
def labels(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("labels")


def test_tags_can_be_read_and_agree(labels: ModuleType) -> None:
    assert len(WRITTEN) > 300
    wrong = []
    for path in WRITTEN:
        document = labels.tagged(path)
        roles = {label.number: label.roles for label in document.labels}
        if list(roles) != list(range(1, len(document.labels) + 1)):
            wrong.append(f"{path.name}: numbers")
        for label in document.labels:
            if not document.text[label.start : label.end].strip():
                wrong.append(f"{path.name}: {label.number} is empty")
            if any("reason" not in roles.get(n, ()) for n in label.by) or any("rule" not in roles.get(n, ()) for n in label.goes_for):
                wrong.append(f"{path.name}: {label.number} is linked with what is none")
            if ("rule" in label.roles) != (label.modality is not None) or (label.explained == "same" and "reason" not in label.roles):
                wrong.append(f"{path.name}: {label.number} contradicts itself")
    assert wrong == []


def test_they_are_a_group_of_their_own(labels: ModuleType) -> None:
    assert labels.tagged(WRITTEN[0]).group == "written"
    assert {document.group for document in labels.ours()} == {"ours"}
