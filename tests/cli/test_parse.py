"""`whereas parse` as its user sees it."""

from __future__ import annotations

import json
import re
from pathlib import Path

from whereas.annotate.reader import shipped
from whereas.render.features import plain


def test_the_tree_opens_with_the_counts_and_shows_force_and_reason(call, gate):
    lines = call("parse", gate).out.splitlines()
    assert lines[0].startswith("Gate: 1 principle, 2 rules, 1 explained")
    assert any(line.split()[:2] == ["MUST", "You"] for line in lines)
    assert any(line.split()[:3] == ["MUST", "NOT", "You"] for line in lines)
    assert sum("explained in its sentence" in line for line in lines) == 1
    assert sum("no reason found" in line for line in lines) == 1


def test_several_files_give_json_lines_in_their_order(call, gate):
    Path("b.md").write_text("# B\n\nYou should rest.\n", encoding="utf-8")
    told = call("parse", gate, "b.md", "--format", "json")
    assert told.status == 0
    read = [json.loads(line) for line in told.out.splitlines()]
    assert [(c["schema"], c["source"]["path"], c["title"]) for c in read] == [("whereas/constitution/1", gate, "Gate"), ("whereas/constitution/1", "b.md", "B")]


def test_standard_input_goes_by_the_name_it_is_given(call, gate):
    text = Path(gate).read_bytes()
    assert json.loads(call("parse", "-", "-f", "json", stdin=text).out)["source"]["path"] == "<stdin>"
    named = json.loads(call("parse", "-", "-f", "json", "--stdin-filename", "docs/x.md", stdin=text).out)
    assert named["source"]["path"] == "docs/x.md"
    assert named["statements"] == json.loads(call("parse", gate, "-f", "json").out)["statements"]


def test_what_was_settled_beside_the_name_of_standard_input_holds(call, gate):
    text = b"# Bell\n\nThe bell is loud.\n"
    Path("bell.readings.toml").write_text('[[reading]]\nwords = "The bell is loud."\nroles = ["rule"]\nmodality = "may"\n', encoding="utf-8")
    read = [json.loads(call("parse", "-", "-f", "json", "--stdin-filename", name, stdin=text).out) for name in ("bell.md", "other.md", ".")]
    assert [one["statements"][-1]["modality"] for one in read] == ["may", None, None]


def test_output_goes_to_the_file_and_its_ending_picks_the_format(call, gate):
    told = call("parse", gate, "-o", "out.json")
    assert (told.status, told.out, told.err) == (0, "", "")
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["title"] == "Gate"
    call("parse", gate, "-o", "out.txt")
    assert Path("out.txt").read_text(encoding="utf-8").startswith("Gate: ")
    assert sorted(p.name for p in Path().iterdir()) == ["gate.md", "out.json", "out.txt"]


def test_one_bad_input_does_not_hinder_the_others_and_is_told(call, gate):
    done = call("parse", gate, "nope.md", "-o", "out.json")
    assert (done.status, done.err) == (2, "whereas: nope.md: no such file; check the path\n")
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["title"] == "Gate"


def test_nothing_is_written_if_the_only_input_is_bad(call, gate):
    assert call("parse", "nope.md", "-o", "out.json").status == 2
    assert not Path("out.json").exists()


def test_quiet_prints_nothing(call, gate):
    told = call("parse", gate, "--quiet")
    assert (told.status, told.out, told.err) == (0, "", "")


def test_one_principle(call, gate):
    Path("two.md").write_text("# T\n\n## A\n\nYou must sing.\n\n## B\n\nYou must dance.\n", encoding="utf-8")
    told = call("parse", "two.md", "--principle", "#b")
    assert "dance" in told.out
    assert "sing" not in told.out


def test_the_settings_of_the_project_are_used(call, gate):
    Path("pyproject.toml").write_text('[tool.whereas.read]\ndialect = "articles"\n', encoding="utf-8")
    assert json.loads(call("parse", gate, "-f", "json").out)["dialect"] == "articles"
    Path("other.toml").write_text('[read]\ndialect = "spec-kit"\n', encoding="utf-8")
    assert json.loads(call("parse", gate, "-f", "json", "--config", "other.toml").out)["dialect"] == "spec-kit"


def test_explain_speaks_of_the_model_in_words(call):
    Path("pool.md").write_text("# Pool\n\nSwimmers must shower, because oil floats. Nobody may dive.\n\n- Guards watch.\n", encoding="utf-8")
    told = call("explain", "pool.md:3").out + call("explain", "pool.md:5").out
    assert "as a reason: a word such as 'because'" in told
    assert re.search(r"[+-]\d\.\d\d the words? '", told)
    assert "words that decided: where it stands, and under what" in told
    assert not re.search(r"of 8|no sign|base \w|weight\d|\b\w+=|\w+\|\w+|\bc-\w+:", told)


def test_every_feature_of_the_model_has_words():
    nameless = [name for name in shipped().roles.weights if plain(name) == name]
    assert nameless == []


def test_explain_takes_a_line_or_a_place_as_lint_gives_it(call):
    Path("pool.md").write_text("# Pool\n\nSwimmers must shower. Nobody may dive. Guards watch.\n", encoding="utf-8")
    assert [line for line in call("explain", "pool.md:3").out.splitlines() if line.startswith("3:")] == [
        "3:1 Swimmers must shower.",
        "3:23 Nobody may dive.",
        "3:40 Guards watch.",
    ]
    assert call("explain", "pool.md:3:25").out.startswith("3:23 Nobody may dive.")
    assert "3:40" not in call("explain", "pool.md:3:25").out
    both = call("explain", "pool.md:3:1", "pool.md:3:40").out
    assert ("3:1 Swimmers must shower." in both, "3:40 Guards watch." in both, "3:23" in both) == (True, True, False)
    assert call("explain", "pool.md").err == "whereas: 'pool.md' names no line; write FILE:LINE, such as constitution.md:12\n"
