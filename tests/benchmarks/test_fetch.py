"""The labelled public documents: that their entries can be fetched and that what is fetched is the very text that was labelled."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import tarfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
LABELS = ROOT / "benchmarks/labelled/public.jsonl"
TEXT = b"Rule\n~~~~\n\nNever guess.\x1f\n"
MENDED = b"Rule\n----\n\nNever guess.\n"


@pytest.fixture(scope="module")
def fetch(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("fetch")


def archive(folder: Path, name: str, content: bytes) -> None:
    with tarfile.open(folder / "thing-1.0.tar.gz", "w:gz") as packed:
        member = tarfile.TarInfo(name)
        member.size = len(content)
        packed.addfile(member, io.BytesIO(content))


def client(module: ModuleType, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes) -> None:
    """Every client brings one archive with one file."""

    def downloaded(command: list[str], package: str, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        archive(folder, name, content)
        return folder

    monkeypatch.setattr(module, "downloaded", downloaded)


def test_every_entry_tells_where_its_document_is_and_labels_sentences_of_it_in_order(fetch: ModuleType) -> None:
    documents = fetch.wanted([])
    assert len({d.doc for d in documents}) == len(documents) >= 50
    for row in LABELS.read_text(encoding="utf-8").splitlines():
        entry = json.loads(row)
        spans = [(start, end) for _, start, end, *_ in entry["labels"]]
        assert all(start < end for start, end in spans), entry["doc"]
        numbers = [n for n, *_ in entry["labels"]]
        assert len(set(numbers)) == len(numbers), entry["doc"]


def test_takes_the_labelled_text_out_of_the_package(fetch: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    client(fetch, monkeypatch, "package/docs/rules.rst.gz", gzip.compress(TEXT))
    document = fetch.Wanted("documents/rules.md", "npm", "thing@1.0", "docs/rules.rst.gz", ("dashes", "text"), hashlib.sha256(MENDED).hexdigest())
    fetch.fetch(document, tmp_path / "into", tmp_path / "packages")
    assert (tmp_path / "into/documents/rules.md").read_bytes() == MENDED


def test_another_text_is_not_written(fetch: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    client(fetch, monkeypatch, "thing-1.0/rules.md", TEXT)
    document = fetch.Wanted("documents/rules.md", "pypi", "thing==1.0", "rules.md", (), hashlib.sha256(MENDED).hexdigest())
    with pytest.raises(fetch.Missing, match=r"rules\.md: the text there is not the one that was labelled"):
        fetch.fetch(document, tmp_path / "into", tmp_path / "packages")
    assert not (tmp_path / "into").exists()


def test_says_why_a_document_is_not_to_be_had(fetch: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    client(fetch, monkeypatch, "package/old/rules.md", TEXT)
    document = fetch.Wanted("documents/rules.md", "npm", "thing@1.0", "rules.md", (), "0")
    with pytest.raises(fetch.Missing, match=r"no such path in the package \(npm thing@1\.0 rules\.md\)"):
        fetch.fetch(document, tmp_path / "into", tmp_path / "packages")
    monkeypatch.undo()
    with pytest.raises(fetch.Missing, match="no-such-client is not installed here"):
        fetch.downloaded(["no-such-client"], "thing", tmp_path / "other")
