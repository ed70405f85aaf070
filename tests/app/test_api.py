"""The Python API: the values that the command line renders."""

from __future__ import annotations

import doctest
import importlib
import inspect
from pathlib import Path

import pytest

import whereas
from whereas.app import api
from whereas.model.settings import LintSettings, Settings

TEXT = "# Gate\n\nClose the gate, because the goats wander.\n"


def test_text_bytes_and_paths_read_the_same(tmp_path):
    path = tmp_path / "gate.md"
    path.write_text(TEXT, encoding="utf-8")
    read = [whereas.read(source) for source in (TEXT, TEXT.encode(), path, str(path))]
    assert [c.source.path for c in read] == ["<text>", "<text>", str(path), str(path)]
    assert all(c.statements == read[0].statements for c in read)


def test_a_name_that_holds_a_newline_is_a_path_if_there_is_such_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    try:
        Path("odd\nname.md").write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    assert whereas.read("odd\nname.md").title == "Gate"
    assert whereas.read("odd\nother.md").source.text == "odd\nother.md"


def test_text_longer_than_any_path_is_text():
    assert whereas.read("# A\n\n" + "You must rest. " * 2000).rules


def test_a_missing_file_raises_the_one_error_there_is():
    with pytest.raises(whereas.WhereasError, match=r"nowhere\.md: no such file"):
        whereas.read("nowhere.md")


def test_functions_stay_functions_after_their_packages_are_imported():
    """`whereas.lint` is a function and a package; calling it must not turn it into the latter."""
    for name in ("lint", "diff", "graph"):
        importlib.import_module(f"whereas.{name}")
    old = whereas.read(TEXT)
    for _ in range(2):
        assert whereas.lint(old).rules_read == 1
        assert whereas.diff(old, old).changes == ()
        assert whereas.graph(old).number_of_nodes() > 0


def test_settings_reach_lint():
    bare = "# Gate\n\nYou must close the gate.\n"
    assert [f.rule for f in whereas.lint(bare).findings] == ["unexplained-rule"]
    assert whereas.lint(bare, settings=Settings(lint=LintSettings(ignore=("unexplained-rule",)))).findings == ()


def test_diff_takes_what_read_takes():
    (change,) = whereas.diff("# Gate\n\nYou must close the gate.\n", "# Gate\n\nYou should close the gate.\n").changes
    assert change.kind == "rule-weakened"


def test_all_that_is_public_is_documented_and_typed():
    for name in set(whereas.__all__) - {"__version__"}:
        thing = getattr(whereas, name)
        assert inspect.getdoc(thing), name
        if inspect.isfunction(thing):
            assert inspect.signature(thing).return_annotation is not inspect.Signature.empty, name
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        whereas.reed  # noqa: B018


@pytest.mark.parametrize("module", [whereas, api])
def test_examples_hold(module):
    done = doctest.testmod(module)
    assert done.attempted
    assert not done.failed


def test_lint_compares_with_an_earlier_version():
    new = TEXT.replace("Close", "You should close")
    told = whereas.lint(new, old=TEXT.replace("Close", "You must close"))
    assert [f.rule for f in told.findings] == ["rule-changed-reason-unchanged"]
    assert whereas.lint(new).findings == ()
