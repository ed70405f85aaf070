"""`whereas lint`, `rule`, `config` and `suppressions` as their users see them."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import jsonschema
import pytest

from whereas.lint import all_rules
from whereas.render.lint_report import FORMATS

SCHEMAS = Path(__file__).resolve().parents[2] / "docs" / "schemas"
BARE = "# Gate\n\nYou must not feed the goats.\n"
DATED = "# Gate\n\n**Version**: 1.0.0 | **Ratified**: 24/11/2026\n\nYou must rest, because the yard is steep.\n"
TEMPLATE = "# [PROJECT_NAME] Constitution\n\n## Core Principles\n\n" + "".join(
    f"### [PRINCIPLE_{n}_NAME]\n<!-- Example: I. Library-First -->\n[PRINCIPLE_{n}_DESCRIPTION]\n\n" for n in range(1, 6)
)


@pytest.fixture(autouse=True)
def here(gate: str) -> None:
    """A working directory of its own, without settings."""


def write(path: str, text: str) -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8", newline="")
    return path


def test_the_spec_kit_layout_needs_no_argument(call):
    write(".specify/memory/constitution.md", BARE)
    told = call("lint", "--format", "concise")
    assert (told.status, told.out.split(":")[0]) == (1, ".specify/memory/constitution.md")


def test_a_fresh_template_is_one_finding(call):
    write(".specify/memory/constitution.md", TEMPLATE)
    told = call("lint", "--format", "json")
    (finding,) = json.loads(told.out)["files"][0]["findings"]
    assert finding["rule"] == "leftover-placeholder"
    assert "11 placeholders" in finding["message"]


def test_mistyped_directives_are_findings_told_once_and_the_rest_is_read(call):
    text = BARE.replace("You", "<!-- whereas: ingore unexplained-rule -- who would -->\nYou") + "\n<!-- whereas: not-a-rul -->\nKeepers rest.\n"
    told = call("lint", write("typo.md", text))
    lines = told.out.splitlines()
    assert told.status == 1
    assert lines[0].startswith("typo.md:3:1: warning unknown-directive: 'whereas: ingore unexplained-rule' is not understood and does nothing; did you mean")
    assert lines[1].startswith("typo.md:6:1: warning unknown-directive: ")
    assert (told.out.count("not understood"), told.out.count("unexplained-rule: 1 rule in 'Gate' has no reason")) == (2, 1)
    quiet = call("lint", "typo.md", "--ignore", "unknown-directive")
    assert quiet.out.count("typo.md: note: line ") == 2


@pytest.mark.parametrize("name", ["AGENTS.md", "CLAUDE.md"])
def test_cousins_of_constitutions_can_be_named(call, name):
    assert "unexplained-rule" in call("lint", write(name, BARE)).out


def test_without_a_document_it_says_where_it_looked(call):
    told = call("lint")
    assert (told.status, told.out) == (2, "")
    assert told.err == "whereas: no document is named, and there is none in the usual places; name a file, or write .specify/memory/constitution.md\n"


def test_folders_and_globs_name_files_in_order(call):
    for path in ("docs/b.md", "docs/a.md", "docs/deep/c.markdown", "docs/.git/d.md", "docs/node_modules/e.md", "docs/f.txt"):
        write(path, BARE)
    told = call("lint", "docs", "gate.md", "docs/*.md", "--format", "concise")
    assert [line.split(":")[0] for line in told.out.splitlines()] == ["docs/a.md", "docs/b.md", "docs/deep/c.markdown", "gate.md"]


@pytest.mark.parametrize(("path", "said"), [("empty", "empty: is a directory without a Markdown file"), ("*.rst", "*.rst: matches no file")])
def test_what_names_no_document_is_refused(call, path, said):
    Path("empty").mkdir()
    told = call("lint", path)
    assert (told.status, told.out) == (2, "")
    assert said in told.err


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_names_the_line(call, format_):
    told = call("lint", "gate.md", "--format", format_)
    assert told.status == 1
    assert "5" in told.out


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        (["--select", "metadata"], {"date-malformed"}),
        (["--select", "MET002,reasons"], {"date-malformed", "unexplained-rule"}),
        (["--ignore", "date-malformed"], {"unexplained-rule"}),
        (["--select", "metadata", "--extend-select", "REA001"], {"date-malformed", "unexplained-rule"}),
    ],
)
def test_rules_are_chosen_by_name_code_or_family(call, options, rules):
    path = write("a.md", DATED + "\nYou must not feed the goats.\n")
    told = call("lint", path, "--format", "json", *options)
    assert {f["rule"] for f in json.loads(told.out)["files"][0]["findings"]} == rules


def test_an_unknown_rule_is_named_with_its_neighbour(call):
    told = call("lint", "gate.md", "--select", "unexplained-rul")
    assert (told.status, told.err) == (2, "whereas: there is no lint rule 'unexplained-rul'; did you mean 'unexplained-rule'?\n")


def test_an_unknown_rule_that_is_like_none_is_not_answered_with_a_list(call):
    said = "whereas: there is no lint rule 'NOPE'; 'whereas rule' lists those that there are\n"
    assert (call("rule", "NOPE").err, call("lint", "gate.md", "--select", "NOPE").err) == (said, said)


def test_coverage_under_what_is_asked_for_is_said(call):
    told = call("lint", "gate.md", "--ignore", "reasons", "--min-explained", "80")
    assert told.status == 1
    assert told.err == "whereas: gate.md: 50 % of 2 rules have a reason, under the 80 % asked for\n"


def test_a_share_that_rounds_to_what_is_asked_for_is_still_told_as_under_it(call):
    path = write("a.md", "# Yard\n\nYou must rake, because leaves rot. You must sweep, because dust blows.\n\n## Gate\n\nYou must oil it.\n")
    told = call("lint", path, "--min-explained", "67")
    assert told.err == "whereas: a.md: 66.6 % of 3 rules have a reason, under the 67 % asked for\n"


def test_coverage_by_authority(call):
    text = "# House\n\n## Gate {#gate authority=root}\n\nYou must close the gate.\n\n## Yard {#yard authority=user}\n\nYou must sweep it, because leaves rot.\n"
    assert call("lint", write("a.md", text)).out.endswith("explained: 50 % of 2 rules; root 0 %, user 100 %\n")


def test_a_file_is_read_once_however_it_is_spelt(call):
    write("docs/a.md", BARE)
    told = call("lint", "docs/a.md", "./docs/a.md", "docs/../docs/a.md", str(Path("docs/a.md").resolve()), "docs", "--format", "json")
    assert [f["path"] for f in json.loads(told.out)["files"]] == ["docs/a.md"]


def test_fix_mends_and_tells_what_is_left(call):
    path = write("a.md", DATED + "\nYou must not feed the goats.\n")
    told = call("lint", path, "--fix", "--format", "concise")
    assert told.err == "whereas: a.md: mended 1 finding\n"
    assert "MET002" not in told.out
    assert "REA001" in told.out
    assert "**Ratified**: 2026-11-24" in Path(path).read_text(encoding="utf-8")
    assert "Rationale" not in Path(path).read_text(encoding="utf-8")


def test_unsafe_fixes_leave_a_rationale_to_be_written(call):
    path = write("a.md", BARE)
    told = call("lint", path, "--unsafe-fixes", "--format", "concise")
    assert Path(path).read_text(encoding="utf-8") == BARE + "\n**Rationale**: TODO: say why.\n"
    assert told.err == "whereas: a.md: made 1 place for a reason to be written\n"
    assert "STR004" in told.out
    assert "REA001" in told.out
    assert call("lint", path, "--min-explained", "1").status == 1


def test_places_for_reasons_are_counted_apart_from_what_is_mended(call):
    path = write("a.md", DATED + "\nYou must not feed the goats. You must not ride them.\n\n- You must milk them.\n")
    assert call("lint", path, "--fix", "--unsafe-fixes").err == "whereas: a.md: mended 1 finding; made 2 places for a reason to be written\n"
    assert call("lint", path, "--fix", "--unsafe-fixes").err == ""


def test_a_fix_keeps_newlines_mark_and_mode(call):
    path = Path(write("a.md", "\ufeff" + DATED.replace("\n", "\r\n")))
    path.chmod(0o640)
    assert call("lint", path, "--fix").status == 0
    assert path.read_bytes() == ("\ufeff" + DATED.replace("24/11/2026", "2026-11-24").replace("\n", "\r\n")).encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert sorted(os.listdir()) == ["a.md", "gate.md"]


def test_diff_shows_the_fix_and_writes_nothing(call):
    path = write("a.md", DATED)
    told = call("lint", path, "--diff")
    assert told.status == 1
    assert told.out.splitlines()[:2] == ["--- a.md", "+++ a.md"]
    assert "+**Version**: 1.0.0 | **Ratified**: 2026-11-24\n" in told.out
    assert Path(path).read_text(encoding="utf-8") == DATED
    assert (call("lint", "gate.md", "--diff").status, call("lint", "gate.md", "--diff", "--unsafe-fixes").status) == (0, 1)


def test_accepting_needs_a_reason_and_then_is_clean(call):
    assert call("lint", "gate.md", "--accept", " ").err == "whereas: findings are accepted with a reason; give one: --accept 'adopted on an old document'\n"
    told = call("lint", "gate.md", "--accept", "older than this habit")
    assert (told.status, told.out) == (0, "accepted 1 finding in whereas.accepted.toml\n")
    clean = call("lint", "gate.md")
    assert (clean.status, clean.out) == (0, "gate.md: no findings: 1 principle, 2 rules, 1 explained (1 accepted)\n")


def test_accepted_findings_hold_under_edits_elsewhere_and_grow_stale(call):
    call("lint", "gate.md", "--accept", "older than this habit")
    text = Path("gate.md").read_text(encoding="utf-8")
    write("gate.md", text.replace("# Gate\n", "# Gate\n\nYou must sweep the yard, because leaves rot.\n"))
    assert call("lint", "gate.md").status == 0
    write("gate.md", text.replace("feed the goats", "feed the goats, because they get ill"))
    assert "stale-acceptance" in call("lint", "gate.md").out
    assert call("lint", "gate.md", "--accept", "tidy").out == "accepted 0 findings in whereas.accepted.toml, dropped 1 stale entry\n"
    assert call("lint", "gate.md").out == "gate.md: no findings: 1 principle, 2 rules, 2 explained\n"


def test_an_acceptance_keeps_the_reason_it_was_given(call):
    call("lint", "gate.md", "--accept", "older than this habit")
    call("lint", "gate.md", "--accept", "another reason")
    assert Path("whereas.accepted.toml").read_text(encoding="utf-8").count('reason = "older than this habit"') == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [("[[finding]]\nrule = 'x'\nfingerprint = 'y'\nreason = ' '\n", "accepts a finding without a reason"), ("[[finding", "cannot be understood")],
)
def test_a_bad_list_of_accepted_findings_is_refused_in_one_line(call, text, said):
    write("whereas.accepted.toml", text)
    told = call("lint", "gate.md")
    assert (told.status, told.err.count("\n")) == (2, 1)
    assert said in told.err


def test_accept_and_fix_exclude_each_other(call):
    assert call("lint", "gate.md", "--accept", "so", "--fix").err == "whereas: findings are either accepted or mended; run --fix first, then --accept\n"


def test_statistics_and_reasons_stand_in_place_of_findings(call):
    assert call("lint", "gate.md", "--statistics").out.splitlines()[0] == "     1 REA001 unexplained-rule"
    shown = call("lint", "gate.md", "--show-reasons").out
    assert "in its own words" in shown
    assert "warning" not in shown
    assert call("lint", "gate.md", "--statistics", "--format", "json").status == 2


def test_a_directive_with_a_reason_suppresses_and_is_listed(call):
    write("a.md", BARE.replace("You", "<!-- whereas: ignore unexplained-rule -- the county prescribes it -->\nYou"))
    assert call("lint", "a.md").out == "a.md: no findings: 1 principle, 1 rule, 0 explained (1 ignored in the document)\n"
    call("lint", "gate.md", "--accept", "older than this habit")
    assert call("suppressions", "a.md", "gate.md").out == (
        "a.md:3: ignores unexplained-rule (1 finding): the county prescribes it\n"
        "gate.md: accepted unexplained-rule in 'preamble' (1 finding) \"You must not feed the goats.\": older than this habit\n"
        "1 ignore comment, 1 accepted finding in 2 documents\n"
    )


def test_suppressions_count_what_accepted_findings_answer_to_and_mark_the_stale(call):
    write("two.md", BARE + "\n## Yard\n\nYou must sweep the yard.\n")
    call("lint", "two.md", "--accept", "as ever")
    write("two.md", BARE)
    told = call("suppressions", "two.md").out.splitlines()
    assert [line.partition(" (")[2].partition(")")[0] for line in told[:-1]] == ["1 finding", "stale: it answers to nothing"]
    assert told[-1] == "0 ignore comments, 2 accepted findings in 1 document; 1 stale"
    (listed,) = json.loads(call("suppressions", "two.md", "--format", "json").out)["files"]
    assert [(a["findings"], a["stale"]) for a in listed["accepted"]] == [(1, False), (0, True)]
    write("whereas.toml", '[lint]\nignore = ["unexplained-rule"]\n')
    assert "(its rule did not run)" in call("suppressions", "two.md").out


YARD = BARE + "\n## Yard\n\nYou must sweep the yard.\n"


def test_accepted_findings_follow_a_renamed_document(call):
    write("two.md", YARD)
    write("other.md", BARE.replace("goats", "geese"))
    call("lint", "two.md", "other.md", "--accept", "as ever")
    Path("two.md").rename("rules.md")
    told = call("lint", "rules.md", "other.md")
    assert "rules.md: no findings: 2 principles, 2 rules, 0 explained (2 accepted)" in told.out
    assert "2 accepted findings of 'two.md', which is gone: taken for those of rules.md" in told.err
    assert call("lint", "rules.md", "other.md", "--quiet").err == ""
    assert call("lint", "rules.md", "--accept", "again", "--select", "structure").out == "accepted 2 findings in whereas.accepted.toml\n"
    assert (call("lint", "rules.md").err, call("lint", "rules.md").status) == ("", 0)
    kept = Path("whereas.accepted.toml").read_text()
    assert "two.md" not in kept
    assert kept.count('reason = "as ever"') == 3


def test_accepted_findings_of_a_deleted_document_are_told_and_dropped(call):
    write("two.md", YARD)
    write("other.md", BARE.replace("goats", "geese"))
    call("lint", "two.md", "other.md", "--accept", "as ever")
    Path("two.md").unlink()
    assert "2 accepted findings of 'two.md', which is gone, are stale unless it has another name" in call("lint", "other.md").err
    listed = call("suppressions", "other.md").out
    assert listed.count("two.md: accepted unexplained-rule") == listed.count("stale: it answers to nothing") == 2
    assert call("lint", "other.md", "--accept", "tidy").out == "accepted 0 findings in whereas.accepted.toml, dropped 2 stale entries\n"
    assert call("lint", "other.md").err == ""


def test_a_document_that_is_like_a_deleted_one_in_little_takes_over_nothing(call):
    write("two.md", YARD + "\n## Well\n\nYou must cover the well.\n")
    call("lint", "two.md", "--accept", "as ever")
    Path("two.md").unlink()
    write("gate.md", BARE)
    assert "unexplained-rule" in call("lint", "gate.md").out


@pytest.mark.parametrize(("command", "name"), [("lint", "two.readings.toml"), ("parse", "two.md.readings.toml")])
def test_a_readings_file_without_its_document_is_told_of(call, command, name):
    write(name, '[[reading]]\nwords = "You must sweep the yard."\nroles = ["other"]\n')
    write("two.md", YARD)
    assert call(command, "two.md").err == ""
    Path("two.md").rename("rules.md")
    assert call(command, "rules.md").err.startswith(f"whereas: {name}: settles readings of no document: rename it")
    assert call(command, "rules.md", "--quiet").err == ""


def test_rule_prints_a_page_or_the_list(call):
    assert call("rule", "REA001").out == call("rule", "unexplained-rule").out
    assert call("rule", "REA001").out.startswith("# unexplained-rule\n\nA rule for which the document gives no reason.\n")
    assert [line.split()[1] for line in call("rule").out.splitlines()] == [r.name for r in all_rules()]
    assert call("rule", "unexplaned-rule").err == "whereas: there is no lint rule 'unexplaned-rule'; did you mean 'unexplained-rule'?\n"


def test_config_tells_where_each_setting_comes_from(call):
    write(
        "whereas.toml", '[lint]\nignore = ["STR004"]\n\n[lint.per-path."docs/*.md"]\nignore = ["wording"]\n\n[lint.per-dialect.prose]\nselect = ["reasons"]\n'
    )
    write("docs/a.md", BARE)
    every = {s["key"]: (s["value"], s["origin"]) for s in json.loads(call("config", "--format", "json").out)["settings"]}
    assert every["lint.ignore"] == (["STR004"], "whereas.toml")
    assert every["lint.fail-level"] == ("warning", "default")
    told = json.loads(call("config", "docs/a.md", "--format", "json").out)
    one = {s["key"]: (s["value"], s["origin"]) for s in told["settings"]}
    assert one["lint.ignore"] == (["STR004", "wording"], "whereas.toml, per-path docs/*.md")
    assert one["lint.select"] == (["reasons"], "per-dialect prose")
    assert set(told["rules"]) == {r.name for r in all_rules() if r.family == "reasons"}
    text = call("config").out
    assert '  lint.ignore         ["STR004"] ' in text


@pytest.mark.parametrize("pattern", ["docs/*.md", "a.md", "*.md", "docs/a.md"])
def test_settings_for_a_path_hold_however_the_document_is_named(call, monkeypatch, pattern):
    write("whereas.toml", f'[lint.per-path."{pattern}"]\nignore = ["unexplained-rule"]\n')
    write("docs/a.md", BARE)
    whole = os.path.abspath("docs/a.md")
    for folder, names in {"docs": ["a.md", ".", "../docs/a.md", whole], ".": ["docs/a.md", "./docs/a.md", "docs", whole]}.items():
        monkeypatch.chdir(folder if folder == "docs" else "..")
        for name in names:
            assert call("lint", name).status == 0, (folder, name)
        single = names[0]
        assert call("lint", "-", "--stdin-filename", single, stdin=BARE.encode()).status == 0
        assert "unexplained-rule" not in json.loads(call("config", single, "--format", "json").out)["rules"]
        assert call("lint", single, "--unsafe-fixes", "--diff").out == ""


def test_settings_for_a_path_count_from_their_file_and_not_from_folders_above_it(call, monkeypatch):
    for folder in ("docs/house", "docs/house/yard"):
        write(f"{folder}/a.md", BARE)
    write("docs/house/whereas.toml", '[lint.per-path."docs/*/a.md"]\nignore = ["unexplained-rule"]\n')
    monkeypatch.chdir("docs/house")
    assert call("lint", "a.md").status == 1
    write("whereas.toml", '[lint.per-path."yard/*.md"]\nignore = ["unexplained-rule"]\n')
    assert (call("lint", "a.md").status, call("lint", "yard/a.md").status) == (1, 0)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('select = ["reason"]', "there is no lint rule 'reason'; did you mean 'reasons'?"),
        ('options = { unexplained-rule = { inherits = "none" } }', "'unexplained-rule' has no option 'inherits'; did you mean 'inherit'?"),
        ('options = { unexplained-rule = { inherit = "some" } }', "option 'inherit' of 'unexplained-rule' is 'some'; give one of none, section, parent"),
        ("options = { unexplained-rule = { permissions = 1 } }", "option 'permissions' of 'unexplained-rule' is 1; give true or false"),
    ],
)
@pytest.mark.parametrize("command", ["lint", "config"])
def test_settings_that_no_rule_has_are_refused(call, command, settings, said):
    write("whereas.toml", f"[lint]\n{settings}\n")
    place = f"{os.path.realpath('whereas.toml')}:2"
    assert call(command, "gate.md").err == f"whereas: {place}: {said}\n"


def test_a_wrong_rule_is_told_once_and_on_its_line(call):
    for number in range(3):
        write(f"{number}.md", BARE)
    write("whereas.toml", '[lint]\nselect = ["all"]\n\n[lint.per-path."*.md"]\nignore = ["grapf"]\n')
    said = "there is no lint rule 'grapf'; did you mean 'graph'?\n"
    for command in ("lint", "suppressions", "report"):
        paths = ["0.md", "1.md", "2.md"] if command != "report" else ["0.md"]
        assert call(command, *paths).err == f"whereas: {os.path.realpath('whereas.toml')}:5: {said}"
    write("whereas.toml", '[lint]\nselect = ["all"]\n')
    assert call("lint", "0.md", "1.md", "--select", "grapf").err == f"whereas: {said}"


def test_options_of_the_flagship_change_what_it_asks_for(call):
    text = "# House\n\n## Gate\n\nGoats wander. These rules keep them in, because the road is near.\n\n- You must close the gate.\n- Guests may enter.\n"
    write("a.md", text)
    write("whereas.toml", '[lint.options.unexplained-rule]\ninherit = "none"\npermissions = true\n')
    strict = {f["statement"] for f in json.loads(call("lint", "a.md", "--all", "--format", "json").out)["files"][0]["findings"]}
    Path("whereas.toml").unlink()
    lenient = {f["statement"] for f in json.loads(call("lint", "a.md", "--all", "--format", "json").out)["files"][0]["findings"]}
    assert lenient < strict


@pytest.mark.parametrize(
    ("schema", "arguments"),
    [
        ("findings-1", ["lint", "gate.md"]), ("rules-1", ["rule"]), ("rules-1", ["rule", "REA001"]), ("settings-1", ["config", "gate.md"]),
        ("suppressions-1", ["suppressions", "gate.md"]),
    ],
)  # fmt: skip
def test_json_keeps_its_published_schema(call, schema, arguments):
    call("lint", "gate.md", "--accept", "older than this habit")
    published = json.loads((SCHEMAS / f"{schema}.schema.json").read_text(encoding="utf-8"))
    for part in published["$defs"].values():
        part["additionalProperties"] = False
    jsonschema.Draft202012Validator(published).validate(json.loads(call(*arguments, "--format", "json").out))


def test_findings_that_are_held_back_are_no_clean_bill(call):
    write("pool.md", "# Pool\n\nSwimmers must shower, because oil floats. Nobody may dive.\n\n- Guards watch.\n")
    assert call("lint", "pool.md").out == "pool.md: no sure findings: 1 principle, 3 rules, 1 explained (2 less sure, see --all)\n"
    assert "### whereas lint: no sure findings (2 less sure)" in call("lint", "pool.md", "--format", "markdown").out


def test_accepting_tells_of_what_could_not_be_read(call):
    Path("bad.md").write_bytes(b"# T\n\nYou m\xffust.\n")
    told = call("lint", "gate.md", "bad.md", "--accept", "older than this habit")
    assert (told.status, told.out) == (2, "accepted 1 finding in whereas.accepted.toml\n")
    assert told.err.startswith("whereas: bad.md:3:6: is not UTF-8")
    listed = call("suppressions", "bad.md", "gate.md")
    assert (listed.status, listed.err) == (2, told.err)
    assert listed.out.startswith("gate.md: accepted")


def test_tables_of_ones_own_are_kept_beside_what_is_accepted(call):
    own = '[["my notes"]]\n"b c" = "2"\nday = 3\nsure = 0.5\nread = true\n'
    write("whereas.accepted.toml", own)
    assert call("lint", "gate.md", "--accept", "older than this habit").status == 0
    assert Path("whereas.accepted.toml").read_text(encoding="utf-8").endswith(own)
    assert call("lint", "gate.md").status == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("note = 1\n", "holds 'note', which is no list of tables with texts, numbers, true or false; write it under [[note]], or keep it elsewhere"),
        ("[[note]]\nx = [1]\n", "holds 'note', which is no list of tables"),
        ("[[finding]]\nrule = 'x'\nfingerprint = 'y'\n", "cannot be understood (entry 1: lacks 'reason'); correct it, or delete it"),
        ("[[finding]]\nrule = 1\n", "cannot be understood (entry 1, rule: expected text, got a whole number); correct it, or delete it"),
        ("[finding", "; correct it, or delete it"),
    ],
)
def test_what_is_wrong_with_the_list_of_accepted_findings_is_said_in_its_words(call, text, said):
    write("whereas.accepted.toml", text)
    assert said in call("lint", "gate.md", "--accept", "so").err
    assert Path("whereas.accepted.toml").read_text(encoding="utf-8") == text


def test_a_byte_order_mark_in_front_of_toml_is_passed_over(call):
    write("whereas.toml", '\ufeff[lint]\nignore = ["reasons"]\n')
    write("gate.readings.toml", '\ufeff[[reading]]\nwords = "You must not feed the goats."\nroles = ["other"]\n')
    write("whereas.accepted.toml", '\ufeff[[finding]]\nrule = "unexplained-rule"\nfingerprint = "y"\nreason = "so"\n')
    assert call("lint", "gate.md").out == "gate.md: no findings: 1 principle, 1 rule, 1 explained\n"
    write("whereas.toml", "\ufeffignroe = 1\n")
    assert call("lint", "gate.md").err.startswith("whereas: " + os.path.realpath("whereas.toml") + ":1: unknown setting 'ignroe'")
