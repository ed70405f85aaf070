"""The cache gives back what was put in, and whatever happens to it only costs time."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from whereas.app import cache as cache_module
from whereas.app.cache import FILE, Cache, find, key
from whereas.app.kept import _Kept, decode, encode
from whereas.app.read import read_bytes
from whereas.model.constitution import Constitution
from whereas.model.readings import Readings, Settled
from whereas.model.settings import ReadSettings

SAMPLE = (Path(__file__).parents[2] / "constitutions/assistant/2.0.0.md").read_bytes()


@pytest.fixture
def kept(tmp_path) -> Cache:
    return Cache(tmp_path / "deep" / FILE)


def test_what_is_kept_is_known_to_other_processes(kept: Cache) -> None:
    kept.keep({b"a": b"1", b"b": b""})
    assert Cache(kept.path).known([b"a", b"b", b"c"]) == {b"a": b"1", b"b": b""}
    assert kept.contents().values == 2
    kept.clear()
    assert kept.get(b"a") is None
    kept.keep({b"a": b"2"})
    assert kept.get(b"a") == b"2"


def test_many_keys_at_once(kept: Cache) -> None:
    many = {n.to_bytes(2, "big"): str(n).encode() for n in range(3000)}
    kept.keep(many)
    assert kept.known(many) == many


def test_a_reading_from_the_cache_equals_a_fresh_one(kept: Cache) -> None:
    fresh = read_bytes(SAMPLE, path="a.md")
    first = read_bytes(SAMPLE, path="a.md", cache=kept)
    assert kept.contents().values > 1
    again = read_bytes(SAMPLE, path="a.md", cache=Cache(kept.path))
    assert fresh == first == again
    assert again.document is not None
    assert again.document.source == again.source
    assert decode(encode(fresh)) == fresh


def test_every_field_of_a_constitution_is_kept() -> None:
    assert _Kept.__struct_fields__ == Constitution.__struct_fields__


def test_a_second_reading_imports_no_heavy_library(kept: Cache) -> None:
    read_bytes(SAMPLE, path="a.md", cache=kept)
    code = (
        "import sys; from pathlib import Path; from whereas.app.cache import Cache; from whereas.app.read import read_bytes;"
        "c = read_bytes(Path(sys.argv[2]).read_bytes(), path='a.md', cache=Cache(Path(sys.argv[1])));"
        "print(len(c.rules), [m for m in ('spacy', 'networkx', 'git', 'markdown_it') if m in sys.modules])"
    )
    sample = Path(__file__).parents[2] / "constitutions/assistant/2.0.0.md"
    done = subprocess.run([sys.executable, "-c", code, str(kept.path), str(sample)], capture_output=True, text=True, check=True)
    assert done.stdout.split(" ", 1) == [str(len(read_bytes(SAMPLE, path="a.md").rules)), "[]\n"]


def test_an_edit_is_read_anew_and_equals_a_fresh_reading(kept: Cache) -> None:
    read_bytes(SAMPLE, path="a.md", cache=kept)
    before = kept.contents().values
    edited = SAMPLE + b"\nNobody may lend a book that is out on loan, because two people would wait for it.\n"
    assert read_bytes(edited, path="a.md", cache=kept) == read_bytes(edited, path="a.md")
    assert kept.contents().values == before + 2  # the document, and the one sentence


def test_settings_readings_and_names_are_part_of_the_key(kept: Cache) -> None:
    plain = read_bytes(SAMPLE, path="a.md", cache=kept)
    settled = Readings((Settled(plain.rules[0].text, roles=("other",)),))
    assert len(read_bytes(SAMPLE, path="a.md", readings=settled, cache=kept).rules) == len(plain.rules) - 1
    assert read_bytes(SAMPLE, ReadSettings(dialect="prose"), path="a.md", cache=kept).dialect == "prose"
    assert read_bytes(SAMPLE, path="b.md", cache=kept).source.path == "b.md"
    assert read_bytes(SAMPLE, path="a.md", rev="HEAD~1", cache=kept).source.rev == "HEAD~1"


def test_a_change_of_code_is_a_change_of_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = key("a")
    monkeypatch.setattr(cache_module, "maker", lambda: b"other")
    assert key("a") != before


def test_an_edit_of_our_code_and_another_library_are_a_change_of_key(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    ours, library = tmp_path / "reader.py", tmp_path / "library.py"
    for file in (ours, library):
        file.write_text("a = 1\n", encoding="utf-8")
    monkeypatch.setattr(cache_module, "_files", lambda folder: [str(ours)])
    monkeypatch.setattr(cache_module.importlib.util, "find_spec", lambda name: SimpleNamespace(origin=str(library)) if name == "rapidfuzz" else None)
    made = [cache_module.maker.__wrapped__()]
    for file in (ours, library):
        file.write_text("a = 22\n", encoding="utf-8")
        made.append(cache_module.maker.__wrapped__())
    assert len(set(made)) == 3


def test_packages_are_looked_for_wherever_python_does(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    before = cache_module.installed()
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    put_in = cache_module.installed()
    (tmp_path / "plug-1.0.dist-info").mkdir()
    os.utime(tmp_path, ns=(1, 1))
    assert len({before, put_in, cache_module.installed()}) == 3


@pytest.mark.parametrize("garbage", [b"", b"not a database at all, but long enough to be looked at" * 40, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_healed(kept: Cache, garbage: bytes) -> None:
    assert kept.path is not None
    kept.path.parent.mkdir()
    kept.path.write_bytes(garbage)
    assert read_bytes(SAMPLE, path="a.md", cache=kept).rules
    again = Cache(kept.path)
    again.keep({b"a": b"1"})
    assert again.get(b"a") == b"1"


def test_a_damaged_value_is_not_believed(kept: Cache) -> None:
    whole = read_bytes(SAMPLE, path="a.md", cache=kept)
    with sqlite3.connect(str(kept.path)) as store:
        store.execute("UPDATE kept SET value = substr(value, 1, 8) || x'00' || substr(value, 10)")
    store.close()
    kept.keep({b"x": b"whole"})
    with sqlite3.connect(str(kept.path)) as store:
        store.execute("UPDATE kept SET value = substr(value, 1, 8) || 'while' WHERE key = x'78'")
    store.close()
    assert Cache(kept.path).known([b"x"]) == {}
    assert read_bytes(SAMPLE, path="a.md", cache=Cache(kept.path)) == whole


def test_a_value_of_another_shape_is_not_believed(kept: Cache) -> None:
    whole = read_bytes(SAMPLE, path="a.md")
    kept.keep({key("constitution", SAMPLE, "a.md", "", ReadSettings(), Readings()): b"something else"})
    assert read_bytes(SAMPLE, path="a.md", cache=kept) == whole


def test_a_folder_that_may_not_be_written_only_costs_time(tmp_path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    cache = Cache(blocked / FILE)
    cache.keep({b"a": b"1"})
    assert cache.get(b"a") is None
    assert read_bytes(SAMPLE, path="a.md", cache=cache).rules


def test_it_stays_within_its_bounds(kept: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "SIZE_LIMIT_BYTES", 200_000)
    for n in range(30):
        kept.keep({bytes([n]): bytes(20_000)})
    assert kept.contents().bytes <= 260_000
    assert kept.get(bytes([29])) == bytes(20_000)
    assert kept.get(bytes([0])) is None


def test_processes_share_it(kept: Cache) -> None:
    assert kept.path is not None
    code = (
        "import sys; from pathlib import Path; from whereas.app.cache import Cache\n"
        "for n in range(int(sys.argv[2]), int(sys.argv[2]) + 40): Cache(Path(sys.argv[1])).keep({n.to_bytes(2, 'big'): b'x'})"
    )
    workers = [subprocess.Popen([sys.executable, "-c", code, str(kept.path), str(100 * n)]) for n in range(3)]
    assert [worker.wait(60) for worker in workers] == [0, 0, 0]
    assert kept.contents().values == 120


def test_where_it_lies(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setenv("WHEREAS_CACHE_DIR", str(tmp_path))
    assert find().path == tmp_path / FILE
    assert find(off=True).path is None
    monkeypatch.setenv("WHEREAS_NO_CACHE", "1")
    assert find().path is None
    monkeypatch.delenv("WHEREAS_NO_CACHE")
    monkeypatch.delenv("WHEREAS_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert find().path is not None
