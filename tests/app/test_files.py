"""Files in and out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from whereas.app import files
from whereas.app.read import read_file
from whereas.model.errors import InputError


def test_a_file_is_written_whole_and_leaves_nothing_beside_it(tmp_path):
    target = tmp_path / "out.txt"
    files.write_whole(str(target), "one\n")
    files.write_whole(str(target), "Zw\u00f6lf\n")
    assert target.read_bytes() == "Zw\u00f6lf\n".encode()
    assert [p.name for p in tmp_path.iterdir()] == ["out.txt"]


def test_a_failed_write_keeps_what_was_there(tmp_path, monkeypatch):
    target = tmp_path / "out.txt"
    target.write_text("old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(InputError, match="cannot be written \\(No space left on device\\)"):
        files.write_whole(str(target), "new")
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["out.txt"]


def test_the_mode_of_a_file_stays_and_a_new_one_follows_the_mask(tmp_path):
    target, fresh = tmp_path / "out.txt", tmp_path / "fresh.txt"
    target.write_text("old")
    target.chmod(0o640)
    mask = os.umask(0o027)
    try:
        files.write_whole(str(target), "new")
        files.write_whole(str(fresh), "new")
    finally:
        os.umask(mask)
    assert [p.stat().st_mode & 0o777 for p in (target, fresh)] == [0o640, 0o640]


def test_a_link_is_followed_and_kept(tmp_path):
    target, link = tmp_path / "real.txt", tmp_path / "link.txt"
    target.write_text("old")
    link.symlink_to(target)
    files.write_whole(str(link), "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_device_stays_a_device():
    files.write_whole(os.devnull, "gone")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("name", ["nowhere/out.txt", "."])
def test_what_cannot_be_written_is_said(tmp_path, name):
    with pytest.raises(InputError, match="cannot be written"):
        files.write_whole(str(tmp_path / name), "x")


@pytest.mark.parametrize("path", ["", "x" * 5000, "a\0b"])
def test_a_path_that_is_none_is_an_input_error(path):
    with pytest.raises(InputError):
        files.read_bytes(path)


def test_a_document_may_not_be_larger_than_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "SIZE_LIMIT", 10)
    path = tmp_path / "large.md"
    path.write_text("x" * 10)
    assert files.read_bytes(str(path)) == b"x" * 10
    path.write_text("x" * 11)
    with pytest.raises(InputError, match="is larger than"):
        files.read_bytes(str(path))


@pytest.mark.skipif(os.name == "nt", reason="names there are text")
def test_a_name_that_is_no_utf8_is_shown_with_a_replacement(tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.md")
    try:
        Path(path).write_text("# A\n\nYou must rest.\n")
    except OSError:
        pytest.skip("this file system takes no such name")
    assert read_file(path).source.path.endswith("/caf\ufffd.md")


def test_readings_settled_beside_a_document_are_taken(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# A\n\nThe gate is green.\n")
    assert read_file(str(path)).rules == ()
    (tmp_path / "a.readings.toml").write_text('[[reading]]\nwords = "The gate is green."\nroles = ["rule"]\nmodality = "must"\n')
    (rule,) = read_file(str(path)).rules
    assert (rule.modality, rule.by_author) == ("must", True)


def test_readings_that_cannot_be_understood_are_said(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# A\n\nThe gate is green.\n")
    (tmp_path / "a.readings.toml").write_text('[[reading]]\nword = "x"\n')
    with pytest.raises(InputError, match=r"a\.readings\.toml:2: there is no key 'word'; did you mean 'words'"):
        read_file(str(path))
