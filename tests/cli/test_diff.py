"""`whereas diff` as it is used: what fails a pipeline, what is accepted for good, what is shown, and that no text of a document does harm."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from diff_documents import HARBOUR, compare, read
from scratch import Scratch
from whereas.app import acceptance
from whereas.render import diff_csv, diff_github, diff_html, diff_markdown, diff_text
from whereas.render.diff_options import Options

WEAKER = HARBOUR.replace("must give each boat", "should give each boat").replace(", because the short one sways in a\nwest wind", "")


@pytest.fixture
def versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.md").write_text(HARBOUR, encoding="utf-8")
    (tmp_path / "new.md").write_text(WEAKER, encoding="utf-8")
    return "old.md", "new.md"


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 0), (("--exit-code",), 1), (("--fail-on", "major"), 1), (("--fail-on", "minor"), 1), (("--fail-on", "reason-removed"), 1),
        (("--fail-on", "authority"), 0), (("--fail-on", "rule-removed"), 0), (("--fail-on", "rules", "--fail-on", "authority"), 1),
        (("--fail-on", "everything"), 2), (("--only", "rulez"), 2), (("--min-severity", "huge"), 2), (("--principle", "brths"), 2),
    ],
)  # fmt: skip
def test_exit_status(call, versions: tuple[str, str], options: tuple[str, ...], status: int) -> None:
    result = call("diff", *versions, *options)
    assert result.status == status, result.out + result.err


def test_an_unknown_sort_is_answered_with_the_usual_ones(call, versions: tuple[str, str]) -> None:
    told = call("diff", *versions, "--only", "zebra").err
    assert told.endswith("editorial, background, moved, or a kind of change such as rule-weakened\n")
    assert "principle-split" not in told


def test_the_same_document_fails_nothing(call, versions: tuple[str, str]) -> None:
    assert call("diff", "old.md", "old.md", "--exit-code", "--fail-on", "patch").status == 0


def test_accepted_changes_fail_nothing_and_stale_ones_are_told(call, versions: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / acceptance.NAME).write_text('[[finding]]\nrule = "unexplained-rule"\nfingerprint = "00"\nreason = "as ever"\n', encoding="utf-8")
    assert call("diff", *versions, "--accept", " ").status == 2
    result = call("diff", *versions, "--only", "rules", "--accept", 'voted on "3 May"')
    assert result.status == 0
    assert "accepted 1 change in whereas.accepted.toml" in result.out + result.err
    written = tomllib.loads((tmp_path / acceptance.NAME).read_text(encoding="utf-8"))
    assert [(c["kind"], c["path"], c["principle"], c["reason"]) for c in written["change"]] == [("rule-weakened", "new.md", "berths", 'voted on "3 May"')]
    assert written["finding"][0]["reason"] == "as ever"
    assert call("diff", *versions, "--fail-on", "rules").status == 0
    assert call("diff", *versions, "--fail-on", "reasons").status == 1
    shown = call("diff", *versions).out
    assert "weakened" not in shown
    assert "1 accepted change is not shown" in shown
    assert "rule-weakened" in call("diff", *versions, "--format", "json").out
    (tmp_path / "new.md").write_text(HARBOUR.replace("must give each boat", "may give each boat"), encoding="utf-8")
    later = call("diff", *versions, "--fail-on", "rules")
    assert later.status == 1
    assert "1 accepted change of new.md is stale: its words have moved on since" in later.err
    assert "dropped 1 stale entry" in call("diff", *versions, "--accept", "a second vote").out


def test_accepted_changes_follow_a_renamed_document(call, versions: tuple[str, str], tmp_path: Path) -> None:
    old, new = versions
    assert call("diff", old, new, "--accept", "as voted").status == 0
    Path(new).rename(tmp_path / "law.md")
    told = call("diff", old, str(tmp_path / "law.md"), "--exit-code")
    assert "no change but those that were accepted" in told.out
    assert (told.status, told.err) == (0, "")


def test_an_accepted_change_that_a_comparison_holds_is_not_stale_whatever_its_words(call, versions: tuple[str, str], tmp_path: Path) -> None:
    assert call("diff", *versions, "--only", "rules", "--accept", "as voted").status == 0
    file = tmp_path / acceptance.NAME
    written = file.read_text(encoding="utf-8")
    (entry,) = tomllib.loads(written)["change"]
    file.write_text(written.replace(entry["words"], "Words that stand nowhere."), encoding="utf-8")
    told = call("diff", *versions, "--fail-on", "rules")
    assert (told.status, told.err) == (0, "")


def test_a_comparison_that_an_accepted_change_is_not_in_says_nothing_of_it(call, versions: tuple[str, str], tmp_path: Path) -> None:
    """The words still stand, or are still gone: the comparison in which the change was accepted may be made again."""
    shorter = WEAKER.replace("Ropes must be doubled before a storm. ", "")
    assert shorter != WEAKER
    (tmp_path / "new.md").write_text(shorter, encoding="utf-8")
    assert call("diff", *versions, "--accept", "as voted").status == 0
    before = (tmp_path / acceptance.NAME).read_text(encoding="utf-8")
    assert {"rule-removed", "rule-weakened"} <= {c["kind"] for c in tomllib.loads(before)["change"]}
    (tmp_path / "later.md").write_text(shorter, encoding="utf-8")
    later = call("diff", "later.md", "new.md", "--format", "json")
    assert (later.status, later.err) == (0, "")
    assert "dropped" not in call("diff", "later.md", "new.md", "--accept", "nothing to accept").out
    assert (tmp_path / acceptance.NAME).read_text(encoding="utf-8") == before
    assert call("diff", *versions, "--exit-code").status == 0


def test_what_was_removed_and_is_back_is_stale(call, versions: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "new.md").write_text(WEAKER, encoding="utf-8")
    call("diff", *versions, "--only", "reason-removed", "--accept", "as voted")
    assert call("diff", "new.md", "new.md").err == ""
    (tmp_path / "new.md").write_text(HARBOUR, encoding="utf-8")
    assert "1 accepted change of new.md is stale" in call("diff", *versions).err
    assert call("suppressions", "new.md").out.endswith("0 ignore comments, 0 accepted findings, 1 accepted change in 1 document; 1 stale\n")


def test_accepted_changes_are_listed(call, versions: tuple[str, str], tmp_path: Path) -> None:
    call("diff", *versions, "--only", "rule-weakened", "--accept", "as voted")
    first, last = call("suppressions", "new.md").out.splitlines()
    assert first.startswith("new.md: accepted the change rule-weakened in 'berths' \"The harbour master should give each boat")
    assert first.endswith(": as voted")
    assert last == "0 ignore comments, 0 accepted findings, 1 accepted change in 1 document"
    (listed,) = json.loads(call("suppressions", "new.md", "--format", "json").out)["files"]
    assert [(c["kind"], c["reason"], c["stale"]) for c in listed["changes"]] == [("rule-weakened", "as voted", False)]


def test_everything_accepted_is_no_change(call, versions: tuple[str, str]) -> None:
    call("diff", *versions, "--accept", "as voted")
    result = call("diff", *versions, "--exit-code")
    assert result.status == 0
    assert "no change but those that were accepted" in result.out + result.err


def test_an_acceptance_without_a_reason_is_refused(call, versions: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / acceptance.NAME).write_text('[[change]]\nkind = "rule-weakened"\nfingerprint = "00"\nreason = ""\n', encoding="utf-8")
    result = call("diff", *versions)
    assert result.status == 2
    assert "without a reason" in result.out + result.err


@pytest.mark.parametrize("name", ["text", "markdown", "html", "github", "csv", "json"])
def test_unrelated_documents_are_said_to_be_so(call, versions: tuple[str, str], tmp_path: Path, name: str) -> None:
    (tmp_path / "new.md").write_text("# Bread\n\n## Dough\n\nKnead flour and salt for ten minutes.\n", encoding="utf-8")
    result = call("diff", *versions, "--format", name, "--exit-code")
    assert result.status == 1
    if name == "json":
        assert json.loads(result.out)["related"] is False
    elif name != "csv":
        assert "no versions of one" in result.out + result.err


BREAD = "# Bread\n\n## Dough\n\nKnead flour and salt for ten minutes.\n\n## Oven\n\nBakers must heat the oven.\n"


@pytest.mark.parametrize(
    ("sort", "status"),
    [
        ("major", 1), ("minor", 1), ("patch", 1), ("rules", 1), ("rule-removed", 1), ("rule-added", 1), ("reasons", 1), ("reason-removed", 1),
        ("principle-removed", 1), ("reason-added", 0), ("rule-weakened", 0), ("definitions", 0), ("moved", 0),
    ],
)  # fmt: skip
def test_a_document_written_anew_lost_all_that_it_held(call, versions: tuple[str, str], tmp_path: Path, sort: str, status: int) -> None:
    assert "because" in (tmp_path / "old.md").read_text(encoding="utf-8")
    (tmp_path / "new.md").write_text(BREAD, encoding="utf-8")
    assert call("diff", *versions, "--fail-on", sort, "--quiet").status == status
    assert json.loads(call("diff", *versions, "--format", "json").out)["bump"] == "major"


@pytest.mark.parametrize("name", ["text", "markdown", "html", "github"])
def test_a_document_written_anew_under_its_name_is_said_to_be_so(call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    repo = Scratch(tmp_path)
    monkeypatch.chdir(tmp_path)
    repo.commit(HARBOUR)
    repo.commit(BREAD)
    told = call("diff", "HEAD~1..HEAD", "c.md", "--format", name, "--fail-on", "major")
    assert (told.status, told.err) == (1, "")
    assert "written anew: hardly a word or a title of the older version is left" in told.out
    assert "no versions of one" not in told.out
    refused = call("diff", "HEAD~1..HEAD", "c.md", "--accept", "a vote")
    assert (refused.status, refused.out) == (2, "")
    assert "written anew" in refused.err
    assert not (tmp_path / acceptance.NAME).exists()


def test_a_summary_of_ten_lines_at_most_then_cards() -> None:
    kinds = ["must", "should", "may", "must not", "should not"]
    old = "# Rules\n\n" + "".join(f"## Part {i}\n\nMembers {kinds[i % 5]} mend the {i} nets of barn {i}, because nets {i} tear.\n\n" for i in range(60))
    new = "# Rules\n\n" + "".join(f"## Part {i}\n\nMembers {kinds[(i + i % 4) % 5]} mend the {i} nets of barn {i}.\n\n" for i in range(5, 66))
    text = diff_text.render(compare(old, new), Options(), read(old), read(new))
    assert 3 <= len(re.findall(r"(?m)^  \* ", text)) <= 10
    assert re.search(r"(?m)^Part 30  #part-30$", text)


def test_a_name_exchanged_throughout_is_told_once() -> None:
    old, new = (
        f"# Rules\n\n## Berths\n\n{who} must log each boat. {who} should greet guests. {who} may close the gate.\n\n- {who} {last} the lamp at night.\n"
        for who, last in (("The warden", "must light"), ("The harbour master", "may light"))
    )
    more = "\n## Fees\n\nUsers must pay {who} in June. Users must not bribe {who}.\n"
    found = compare(old + more.format(who="the warden"), new + more.format(who="the harbour master"))
    told, comment = diff_text.render(found), diff_markdown.render(found)
    assert "'warden' became 'harbour master' in 5 rules, and nothing else changed there" in told
    assert "greet" not in told
    assert "greet" not in comment
    assert "the lamp at night" in told, "of this rule the force changed too"
    assert "greet guests" in diff_html.render(found)


def test_one_comment_is_short_enough_and_says_what_it_left_out() -> None:
    old = "# Rules\n\n" + "".join(f"## Part {i}\n\nMembers must mend the {i} nets of barn {i} before the {i} of May.\n\n" for i in range(900))
    new = old.replace("must mend", "should generally mend").replace("# Rules", "# Rules " + "#" * 3000)
    text = diff_markdown.render(compare(old, new))
    assert 40_000 < len(text) < 65_536
    told = re.search(r"Left out, for want of space: (\d+) changes of (\d+) principles", text)
    assert told
    assert int(told[2]) + text.count("<details>") == 900


HOSTILE = "<script>alert(1)</script> [x](javascript:alert(1)) ![y](http://evil.example/p.png) @everyone fixes #12 `tick` **bold** \x1b[31mred\x1b[0m =1+1"


def test_text_of_a_document_runs_nowhere() -> None:
    old, new = (read(HARBOUR.replace("white lamp", f"{shade} lamp {HOSTILE}").replace("## Lamps", f"## Lamps {HOSTILE}")) for shade in ("white", "red"))
    changed = compare(old.source.text, new.source.text.replace("must show", "may show"))
    page = diff_html.render(changed, old=old, new=new)
    assert "<script" not in page
    assert not re.search(r"<(img|a)[^>]*(javascript|http)", page)
    comment = diff_markdown.render(changed, old=old, new=new)
    for harm in ("<script", "[x](", "![", "@everyone", "#12", "http://", "**bold**\\n", "`tick`"):
        assert harm not in comment, harm
    assert "\x1b" not in diff_text.render(changed, Options(), old, new)
    assert all(line.startswith("::") for line in diff_github.render(changed, old=old, new=new).splitlines())


def test_a_cell_is_no_formula() -> None:
    found = compare("# A\n\n- =HYPERLINK must be typed by members.\n", "# A\n\n- =HYPERLINK should be typed by members.\n")
    assert ",'=HYPERLINK" in diff_csv.render(found)


@pytest.mark.parametrize(
    ("old", "new", "severity", "shown"),
    [
        ("The assistant does not flatter its readers.", "The assistant flatters its readers.", "minor", "[-does not flatter-]"),
        ("The assistant is not deceptive.", "The assistant is deceptive.", "minor", "[-not-]"),
        ("These rules apply to boats and barges.", "These rules apply to boats.", "minor", "[-and barges-]"),
        ("These rules are not binding.", "These rules are binding.", "minor", "[-not-]"),
        ("Eleven hooks were there in May.", "Nine hooks were there in May.", "patch", "{+Nine+}"),
        ("The shed was built beside the river.", "The shed was built near the river.", "patch", "{+near+}"),
    ],
)
def test_background_in_other_words_is_shown_in_every_format(old: str, new: str, severity: str, shown: str) -> None:
    frame = "# Rules\n\n## Work\n\nThe team keeps a shared shed. It was built in 1990.\n\n{}\n\nMembers must lock the door at night.\n"
    for one, two in ((old, new), (new, old)):
        found = compare(frame.format(one), frame.format(two))
        assert [(c.kind, c.severity) for c in found.changes] == [("other", severity)]
        why = found.changes[0].why
        text, comment, page = (f.render(found) for f in (diff_text, diff_markdown, diff_html))
        for told in (text, comment, page):
            assert "background: 1 changed" in told
            assert "wording and typography only" not in told
            assert why.split("'")[1] in told
        assert (f"background changed in 'work': \"{two}\"" in text) == (severity == "minor")
        assert (why in diff_github.render(found)) == (severity == "minor")
        assert why in diff_csv.render(found)
    assert shown in diff_text.render(compare(frame.format(old), frame.format(new)))


def test_a_limit_that_came_or_went_by_itself_is_told_as_that() -> None:
    old, new = (f"# Rules\n\n## Work\n\nMembers must lock the door.{limit}\n" for limit in ("", " There are a few exceptions."))
    assert "background added in 'work': \"There are a few exceptions.\"" in diff_text.render(compare(old, new))
    assert "background removed in 'work': \"There are a few exceptions.\"" in diff_text.render(compare(new, old))


def test_an_exception_in_a_sentence_of_its_own_weakens_the_rule_before_it() -> None:
    old, new = (f"# Rules\n\n## Work\n\nMembers must lock the door.{limit}\n" for limit in ("", " This does not apply to guests."))
    assert "rule weaker in 'work': \"This does not apply to guests.\" (exception added in a sentence of its own)" in diff_text.render(compare(old, new))
    assert "rule stronger in 'work': \"This does not apply to guests.\" (exception removed in a sentence of its own)" in diff_text.render(compare(new, old))


def test_a_case_that_went_is_told_with_its_rule() -> None:
    text = "# House\n\n## Gate\n\nGuests must leave if:\n\n- the bell rings\n- it burns\n- the clerk asks\n"
    found = compare(text, text.replace("- it burns\n", ""))
    for shown in (diff_text.render(found), diff_markdown.render(found)):
        assert shown.count("case removed under") == 2


def test_background_that_came_or_went_is_counted() -> None:
    old = "# Rules\n\n## Work\n\nThe shed stands beside the river.\n\nMembers must lock the door at night.\n"
    found = compare(old, old.replace("river.\n", "river.\n\nIt has a red roof.\n"))
    assert "background: 1 added" in diff_text.render(found)
    for told in (diff_text.render(found), diff_markdown.render(found)):
        assert "also: 1 sentence of background added" in told


def test_typography_alone_is_said_to_be_so() -> None:
    old = "# Rules\n\nMembers must lock the door.\n\nThe shed stands beside the river.\n"
    found = compare(old, old.replace("the door", "the  “door”"))
    assert "wording and typography only" in diff_text.render(found)


def test_a_title_that_several_sections_have_is_told_with_its_parent() -> None:
    old = "# Bylaws\n\n## Article I\n\n### Section 2\n\nMembers should sweep.\n\n## Article II\n\n### Section 2\n\nThe clerk should read letters.\n"
    new = old.replace("should", "must")
    told = diff_text.render(compare(old, new), Options(), read(old), read(new))
    assert "2 rules stronger: 'Article I, Section 2' ('should' became 'must'), 'Article II, Section 2'" in " ".join(told.split())


@pytest.mark.parametrize(
    ("old", "new", "kind", "why"),
    [
        ("Shouting frightens the goats because they are shy.", "Our neighbours sleep.", "reason-changed", "it says something else"),
        ("Because tools rust when wet.", "Because wet tools rust.", "reason-reworded", "the same words in another order"),
        ("Guests must greet keepers.", "Keepers must be greeted by guests.", "rule-reworded", "the same words in another order"),
    ],
)
def test_why_says_what_kind_of_thing_changed(old: str, new: str, kind: str, why: str) -> None:
    frame = "# Rules\n\nMembers must be careful in the yard. {}\n"
    assert (kind, why) in [(c.kind, c.why) for c in compare(frame.format(old), frame.format(new)).changes]


def test_a_section_that_got_the_id_of_a_removed_one_does_not_make_the_acceptance_stale(call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    yard = "## Yard\n\n### Rules\n\nCarts must leave by noon.\n"
    (tmp_path / "old.md").write_text("# Market\n\n## Stall\n\n### Rules\n\nSellers must weigh all bread.\n\n" + yard, encoding="utf-8")
    (tmp_path / "new.md").write_text("# Market\n\n" + yard, encoding="utf-8")
    assert call("diff", "old.md", "new.md", "--accept", "voted").status == 0
    assert "stale" not in call("suppressions", "new.md").out
    assert "no change but those that were accepted" in call("diff", "old.md", "new.md").out


def test_background_is_chosen_by_that_name(call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name, colour in (("old.md", "red"), ("new.md", "green")):
        (tmp_path / name).write_text(f"# Barn\n\nMembers must lock the barn.\n\nThe barn is {colour}.\n", encoding="utf-8")
    for sort in ("background", "other"):
        assert call("diff", "old.md", "new.md", "--fail-on", sort).status == 1
        assert "background: 1 changed" in call("diff", "old.md", "new.md", "--only", sort).out


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("Members must wear boots, because the yard is wet.", "Members must wear boots.", "reason-removed"),
        ("Members must wear boots. Dogs, which bark, are welcome.", "Members must wear boots, and guests may knock.", "rule-added"),
    ],
)
def test_the_whole_sentence_of_which_a_part_changed_is_no_background(
    call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, kind: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, text in (("old.md", old), ("new.md", new)):
        (tmp_path / name).write_text(f"# Barn\n\n{text}\n", encoding="utf-8")
    for shape in ("text", "markdown", "csv"):
        out = call("diff", "old.md", "new.md", "--only", "background", "--format", shape).out
        assert "the whole sentence" not in out
    assert kind in call("diff", "old.md", "new.md", "--only", kind, "--format", "csv").out
    assert "the whole sentence" in call("diff", "old.md", "new.md", "--only", "background", "--only", kind, "--format", "csv").out


AMENDED = ("# Yard\n\nYou must bolt it, because goats roam.\n\nYou must not feed them.\n", "# Yard\n\nYou must bolt it.\n\nYou should not feed them.\n")


@pytest.fixture
def amended(gate) -> tuple[str, str]:
    for name, text in zip(("one.md", "two.md"), AMENDED, strict=True):
        Path(name).write_text(text, encoding="utf-8")
    return "one.md", "two.md"


def test_what_is_not_shown_by_itself_is_neither_counted_nor_accepted(call, amended):
    assert call("diff", *amended, "--only", "background").out.endswith("no change of this sort (2 changes in all)\n")
    assert call("diff", *amended, "--accept", "vote").out == "accepted 2 changes in whereas.accepted.toml\n"
    assert call("diff", *amended, "--exit-code").out.endswith("2 accepted changes are not shown (whereas.accepted.toml)\n")
    assert call("diff", *amended, "--exit-code").status == 0
    Path("whereas.accepted.toml").unlink()
    assert call("diff", *amended, "--only", "reasons", "--accept", "vote").out == "accepted 1 change in whereas.accepted.toml\n"
    assert call("diff", *amended, "--fail-on", "rules").status == 1


def test_where_nothing_is_accepted_nothing_is_written(call, gate, amended):
    assert call("diff", gate, gate, "--accept", "vote").out == "nothing to accept\n"
    Path("calm.md").write_text("# Calm\n\nHello.\n", encoding="utf-8")
    assert call("lint", "calm.md", "--accept", "vote").out == "nothing to accept\n"
    assert not Path("whereas.accepted.toml").exists()


@pytest.mark.parametrize(("sorts", "status"), [("minor,major", 1), ("reasons, examples", 1), ("examples,authority", 0), ("rules,nonsense", 2)])
def test_sorts_are_parted_by_commas_too(call, amended, sorts, status):
    assert call("diff", *amended, "--fail-on", sorts, "-q").status == status
    assert "1 weaker; reasons: 1 lost" in call("diff", *amended, "--only", "rules,reasons").out
