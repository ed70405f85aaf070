"""Settings files: which one counts, and what is said about a wrong one."""

from __future__ import annotations

import pytest

from whereas.app import config
from whereas.model.errors import SettingsError
from whereas.model.settings import Settings


def test_the_nearest_file_upward_counts(tmp_path):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "whereas.toml").write_text("")
    assert config.find(inner) == tmp_path / "whereas.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
    assert config.find(inner) == tmp_path / "whereas.toml"
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.whereas]\n")
    assert config.find(inner) == tmp_path / "a" / "pyproject.toml"
    (tmp_path / "a" / "whereas.toml").write_text("")
    assert config.find(inner) == tmp_path / "a" / "whereas.toml"


def test_no_file_means_the_defaults():
    assert config.load(None) == Settings()


def test_both_files_say_the_same(tmp_path):
    words = '[{0}lint]\nfail-level = "error"\nignore = ["structure"]\n[{0}read]\nauthorities = [["root", "system"], ["user"]]\n'
    (tmp_path / "whereas.toml").write_text(words.format(""))
    (tmp_path / "pyproject.toml").write_text(words.format("tool.whereas."))
    one, other = config.load(tmp_path / "whereas.toml"), config.load(tmp_path / "pyproject.toml")
    assert one == other
    assert (one.lint.fail_level, one.lint.ignore, one.read.authorities) == ("error", ("structure",), (("root", "system"), ("user",)))


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("whereas.toml", "bogus = 1", ":1: unknown setting 'bogus'; known here are read, lint"),
        ("whereas.toml", "[lint]\nselct = []", ":2: unknown setting 'selct' in [lint]; did you mean 'select'?"),
        ("whereas.toml", "[lint]\nfail_level = 'error'", ":2: unknown setting 'fail_level' in [lint]; did you mean 'fail-level'?"),
        ("whereas.toml", "[read]\nfail-level = 'error'", ":2: unknown setting 'fail-level' in [read]; it belongs in [lint]"),
        ("whereas.toml", "[lint]\nfail-level = 'loud'", ":2: 'lint.fail-level' is 'loud', which is no choice; use error, warning, info"),
        ("whereas.toml", "\n[lint.severity]\nmixed-force = 'loud'", ":3: 'lint.severity[...]' is 'loud', which is no choice; use error, warning, info"),
        ("whereas.toml", "[lint.severity]\nmixed-force = 'info'\nduplicate-id = 'loud'", ":1: 'lint.severity[...]' is 'loud', which is no choice"),
        ("whereas.toml", "lint.fail-level = 'loud'", ":1: 'lint.fail-level' is 'loud', which is no choice; use error, warning, info"),
        ("whereas.toml", "lint = {fail-level = 'loud'}", ":1: 'lint.fail-level' is 'loud', which is no choice; use error, warning, info"),
        ("whereas.toml", "[lint]\nmin-explained = '80'", ":2: 'lint.min-explained' has a wrong value: expected a whole number, got text; correct the value"),
        ("whereas.toml", "[lint]\nmin-explained = 800", ":2: 'lint.min-explained' has a wrong value: expected a whole number <= 100; correct the value"),
        ("whereas.toml", "read = 3", ":1: 'read' has a wrong value: expected a table, got a whole number; correct the value"),
        ("whereas.toml", "[read]\nparties = 'us'", ":2: 'read.parties' has a wrong value: expected a list, got text; correct the value"),
        ("whereas.toml", "[read]\nparties = [\n  'us',\n  3,\n]", ":2: 'read.parties[1]' has a wrong value: expected text, got a whole number"),
        ("whereas.toml", "[lint.per-path.'a/*']\nslect = []", ":2: unknown setting 'slect' in [lint.per-path[...]]; did you mean 'select'?"),
        ("whereas.toml", "[read]\ndialect = 'speckit'", ":2: there is no dialect 'speckit'; did you mean 'spec-kit'?"),
        ("whereas.toml", "[lint]\n[lint.per-dialect.charter]", ":2: there is no dialect 'charter'; known are model-spec, spec-kit, articles, prose"),
        ("whereas.toml", "[read.lexicon]\ncauses = ['by reason of']", ":2: there is no category of the lexicon 'causes'; did you mean 'cause'?"),
        ("pyproject.toml", "[lint]\nfail-level = 1\n[tool.whereas.lint]\nfail-level = 'loud'", ":4: 'lint.fail-level' is 'loud', which is no choice"),
        ("pyproject.toml", "[tool.whereas]\nlint.fail-level = 'loud'", ":2: 'lint.fail-level' is 'loud', which is no choice"),
        ("whereas.toml", "x = [", ": is not valid TOML"),
        ("whereas.toml", b"x = '\xff'", ": is not UTF-8; save it as UTF-8"),
        ("pyproject.toml", "[tool]\nwhereas = 3", ": 'tool.whereas' is no table; write [tool.whereas] and the settings under it"),
    ],
)
def test_what_is_wrong_is_named_with_its_place_and_mending(tmp_path, name, text, said):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SettingsError) as caught:
        config.load(path)
    assert str(caught.value).startswith(f"{path}{said}")


def test_every_field_of_the_settings_is_known():
    known = config.known_keys()
    assert known[""] == ["read", "lint"]
    assert "fail-level" in known["lint"]
    assert "dialect" in known["read"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[read]\nauthorities = [[]]\n", ":2: 'read.authorities' has an empty level; name it, or leave it out"),
        ('[read]\nauthorities = [["a"], ["A "]]\n', ":2: 'read.authorities' names 'a' twice; name it once"),
        ('[read]\nparties = ["guest", " "]\n', ":2: 'read.parties' holds an empty text; leave it out"),
        ('[read.lexicon]\ncause = [""]\n', ":2: 'read.lexicon.cause' holds an empty text; leave it out"),
    ],
)
def test_texts_that_say_nothing_are_refused(tmp_path, text, said):
    path = tmp_path / "whereas.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as told:
        config.load(path)
    assert str(told.value) == f"{path}{said}"


@pytest.mark.parametrize(
    ("text", "line", "mend"),
    [
        ('# ours\n[tool.whereas.lint]\nignore = ["reasons"]\nselect = ["graph"]\n', 2, "leave out 'tool.whereas.' before names"),
        ("[lint]\n[bump]\nmajor = 1\nminor = 1\n", 2, "known here are read, lint"),
    ],
)
def test_an_unknown_table_is_told_with_its_line_and_how_to_mend_it(tmp_path, text, line, mend):
    path = tmp_path / "whereas.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as told:
        config.load(path)
    assert f"whereas.toml:{line}: unknown setting" in str(told.value)
    assert mend in str(told.value)
