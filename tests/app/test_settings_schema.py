"""The published schema of settings takes what whereas takes, and refuses what it refuses."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from whereas.app import config
from whereas.model.errors import SettingsError

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((ROOT / "docs" / "schemas" / "settings.schema.json").read_text(encoding="utf-8"))
FULL = """\
[read]
dialect = "articles"
parties = ["members"]
labels = ["Grounds"]
authorities = [["root", "system"], ["user"]]
lexicon = { cause = ["by reason of"] }

[lint]
select = ["reasons"]
fail-level = "error"
confidence = 0.8
min-explained = 80
severity = { duplicate-rule = "info" }

[lint.options.unexplained-rule]
inherit = "none"
strict-authorities = ["highest"]

[lint.per-path."docs/*.md"]
ignore = ["STR004"]

[lint.per-dialect.articles]
extend-select = ["undefined-term"]
"""


def test_it_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("text", ["", FULL])
def test_what_is_right_is_taken_by_both(tmp_path, text):
    (tmp_path / "whereas.toml").write_text(text, encoding="utf-8")
    config.load(tmp_path / "whereas.toml")
    jsonschema.Draft202012Validator(SCHEMA).validate(tomllib.loads(text))


@pytest.mark.parametrize(
    "text",
    [
        "bogus = 1",
        "[lint]\nselct = []",
        "[lint]\nfail-level = 'loud'",
        "[lint]\nmin-explained = 101",
        "[lint.per-path.a]\nslect = []",
        "[read]\nparties = 'us'",
    ],
)
def test_what_is_wrong_is_refused_by_both(tmp_path, text):
    (tmp_path / "whereas.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError):
        config.load(tmp_path / "whereas.toml")
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(tomllib.loads(text))


def test_it_knows_the_options_of_rules():
    validator = jsonschema.Draft202012Validator(SCHEMA)
    assert not validator.is_valid({"lint": {"options": {"unexplained-rule": {"inherit": "some"}}}})
    assert not validator.is_valid({"lint": {"options": {"unexplained-rule": {"inherits": "none"}}}})
    assert validator.is_valid({"lint": {"options": {"a-rule-of-a-plug-in": {"any": 1}}}})


def test_every_setting_says_what_it_means():
    for table in ("ReadSettings", "LintSettings"):
        assert all(len(p["description"]) > 10 for p in SCHEMA["$defs"][table]["properties"].values())
