"""`whereas review`: keys of a person, and readers that others bring, settle readings beside the document."""

from __future__ import annotations

import io
import json
import tomllib
from pathlib import Path

import pytest

from whereas.app.read import read_file
from whereas.cli.review import _answer

TEXT = "# Farm {#farm}\n\nKeepers must rest.\n\nGoats wander at night.\n\nThe gate is never left open.\n"
PLUGIN = """
from whereas.model.readings import Suggested

def by_words(constitution, opening, **answer):
    return [Suggested(s.id, **answer) for s in constitution.statements if s.text.startswith(opening)]

def teller(constitution):
    rule = by_words(constitution, "The gate", roles=("rule",), modality="should_not", reasons=("farm/2",), confidence=0.95)
    return [*rule, *by_words(constitution, "Goats", roles=("other",), confidence=0.5), *by_words(constitution, "Keepers", roles=("rule",), modality="must")]

def broken(constitution):
    raise ValueError("no key")

def forceless(constitution):
    return by_words(constitution, "Keepers", roles=("rule",))

def elsewhere(constitution):
    return [Suggested("barn/9", roles=("other",))]
"""
POINTS = "[whereas.readers]\n" + "".join(f"{n} = farm_reader:{n}\n" for n in ("teller", "broken", "forceless", "elsewhere"))


@pytest.fixture
def farm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A document, and an installed package that brings readers."""
    site = tmp_path / "site"
    (site / "farm_reader-1.0.dist-info").mkdir(parents=True)
    (site / "farm_reader.py").write_text(PLUGIN)
    (site / "farm_reader-1.0.dist-info/METADATA").write_text("Metadata-Version: 2.1\nName: farm-reader\nVersion: 1.0\n")
    (site / "farm_reader-1.0.dist-info/entry_points.txt").write_text(POINTS)
    monkeypatch.syspath_prepend(site)
    monkeypatch.chdir(tmp_path)
    Path("farm.md").write_text(TEXT)
    return Path("farm.readings.toml")


def test_a_reader_settles_what_it_reads_otherwise_and_is_sure_of(call, farm):
    told = call("review", "farm.md", "--reader", "teller")
    assert (told.status, told.out) == (0, "1 settled in farm.readings.toml by teller\n")
    (entry,) = tomllib.loads(farm.read_text())["reading"]
    assert entry == {
        "words": "The gate is never left open.", "roles": ["rule"], "modality": "should_not", "principle": "farm", "by": "teller",
        "note": "95% sure", "reasons": ["Goats wander at night."],
    }  # fmt: skip
    read = json.loads(call("parse", "farm.md", "--format", "json").out)["statements"]
    gate = next(s for s in read if s["text"].startswith("The gate"))
    assert (gate["modality"], gate["explained_by"], gate["by_author"]) == ("should_not", ["farm/2"], True)


def test_a_reader_leaves_alone_what_a_person_settled(call, farm):
    farm.write_text('[[reading]]\nwords = "The gate is never left open."\nroles = ["other"]\nby = "ada"\n')
    before = farm.read_text()
    told = call("review", "farm.md", "--reader", "teller")
    assert (told.out, farm.read_text()) == ("nothing settled: teller reads nothing otherwise\n", before)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("tellr", "there is no reader 'tellr'; did you mean 'teller'?"),
        ("broken", "the reader 'broken' failed (ValueError: no key); mend or uninstall its package"),
        ("forceless", "the reader 'forceless' answers a rule without its force, or the force of what is no rule; mend or uninstall its package"),
        ("elsewhere", "the reader 'elsewhere' answers about a statement that is not there ('barn/9'); mend or uninstall its package"),
    ],
)
def test_a_reader_that_is_none_or_fails_is_one_line(call, farm, name, line):
    told = call("review", "farm.md", "--reader", name)
    assert (told.status, told.out, told.err, farm.exists()) == (2, "", f"whereas: {line}\n", False)


def test_a_key_settles_a_reading(call, farm):
    told = call("review", "farm.md", "--limit", "1", "--by", "ada", stdin=b"s\n")
    (entry,) = tomllib.loads(farm.read_text())["reading"]
    assert (told.status, entry["modality"], entry["by"]) == (0, "should", "ada")


@pytest.mark.parametrize(
    ("keys", "roles", "modality"),
    [("m", ["rule"], "must"), ("my", ["rule", "reason"], "must"), ("NY", ["rule", "reason"], "must_not"), ("y", ["reason"], None), ("o", ["other"], None)],
)
def test_keys_say_the_whole_reading(call, farm, keys, roles, modality):
    Path("farm.md").write_text("# Farm\n\nKeepers rest at noon because goats are tame then.\n")
    assert call("review", "farm.md", stdin=f"{keys}\n".encode()).status == 0
    (entry,) = tomllib.loads(farm.read_text())["reading"]
    assert (entry["roles"], entry.get("modality")) == (roles, modality)


@pytest.mark.parametrize(("keys", "roles"), [("y", ["reason", "definition"]), ("m", ["rule", "definition"]), ("o", ["other"])])
def test_what_defines_something_still_does(call, farm, keys, roles):
    Path("farm.md").write_text("# Farm\n\nGoats wander.\n")
    farm.write_text('[[reading]]\nwords = "Goats wander."\nroles = ["reason", "definition"]\n')
    read = read_file("farm.md")
    settled = _answer(read.statements[-1], keys, "")
    assert (read.statements[-1].roles, list(settled.roles or ())) == (("reason", "definition"), roles)


def test_what_a_statement_hangs_on_is_shown(call, farm):
    Path("farm.md").write_text("# Farm\n\nKeepers must not:\n\n- feed goats\n- wave at them\n\nGoats wander at night. Even the old ones do.\n")
    told = call("review", "farm.md", stdin=b"k\n" * 9).out
    assert "  under: Keepers must not:\n  feed goats\n" in told
    assert "  under: Keepers must not:\n  wave at them\n" in told
    assert "  after: Goats wander at night.\n  Even the old ones do.\n" in told


def test_an_unknown_key_is_asked_again(call, farm):
    told = call("review", "farm.md", "--limit", "1", stdin=b"x\nyy\ns\n")
    (entry,) = tomllib.loads(farm.read_text())["reading"]
    assert (told.status, entry["modality"], told.out.count("there is no key"), told.out.count("sure >")) == (0, "should", 2, 3)


def test_a_slip_is_taken_back(call, farm):
    told = call("review", "farm.md", stdin=b"s\nb\nm\no\nq\n")
    assert [(e.get("modality"), e["roles"]) for e in tomllib.loads(farm.read_text())["reading"]] == [("must", ["rule"]), (None, ["other"])]
    assert (told.out.count("\n1/3 "), told.out.splitlines()[-1]) == (2, "2 settled in farm.readings.toml")


def test_what_was_taken_back_and_skipped_is_not_settled(call, farm):
    assert call("review", "farm.md", stdin=b"b\ns\nb\nk\n").out.splitlines()[-1] == "nothing settled"
    assert not farm.exists()
    farm.write_text('[[reading]]\nwords = "Keepers must rest."\nroles = ["other"]\n')
    call("review", "farm.md", stdin=b"s\nb\nk\n")
    assert [e["words"] for e in tomllib.loads(farm.read_text())["reading"]] == ["Keepers must rest."]


def test_readings_are_counted_and_keys_told_where_there_is_something_to_settle(call, farm):
    assert call("review", "farm.md", "--limit", "1").out.startswith("1 reading to settle in farm.md\n")
    told = call("review", "farm.md", "--limit", "1", stdin=b"?\ns\n").out
    assert ("there is no key" in told, told.count("must not")) == (False, 2)
    Path("farm.md").write_text("")
    assert call("review", "farm.md").out == "no reading to settle in farm.md\n"


def test_an_interrupted_walk_keeps_what_was_settled(call, farm, monkeypatch):
    class Keys(io.StringIO):
        def readline(self, *_: object) -> str:
            line = super().readline()
            if not line:
                raise KeyboardInterrupt
            return line

    # as `call` does it, but for keys that end in Ctrl-C
    monkeypatch.setattr("io.TextIOWrapper", lambda buffer: Keys(buffer.read().decode()))
    told = call("review", "farm.md", stdin=b"s\nm\n")
    assert (told.status, told.out.splitlines()[-1]) == (130, "2 settled in farm.readings.toml")
    assert [e["modality"] for e in tomllib.loads(farm.read_text())["reading"]] == ["should", "must"]


def test_without_an_answer_nothing_is_written(call, farm):
    told = call("review", "farm.md", stdin=b"")
    assert (told.status, told.out.splitlines()[-1], farm.exists()) == (0, "nothing settled", False)
