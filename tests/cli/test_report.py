"""`whereas report` as its user calls it; what the page does in a browser is in tests/browser."""

from __future__ import annotations

import base64
import hashlib
import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from scratch import Scratch

SAMPLES = Path(__file__).resolve().parents[2] / "constitutions"
WEAKER = "# Gate\n\nYou should close the gate, because the goats wander.\n\nYou must not feed the goats.\n"


def test_the_page_is_written_where_it_is_asked_for(call, gate):
    told = call("report", gate)
    assert (told.status, told.out) == (0, "")
    assert re.fullmatch(r"whereas: wrote report\.html \(\d+ kB\); open it in a browser\n", told.err)
    text = Path("report.html").read_text(encoding="utf-8")
    assert call("report", gate, "--output", "-").out == text
    assert call("report", gate, "--output", "x.html", "--quiet").err == ""
    assert Path("x.html").read_text(encoding="utf-8") == text


def test_a_file_that_is_no_report_is_overwritten_only_where_it_is_named(call, gate):
    Path("report.html").write_text("hello", encoding="utf-8")
    told = call("report", gate)
    assert (told.status, told.err) == (2, "whereas: report.html: is there already, and is no report of whereas; move it, or name the output: -o FILE\n")
    assert Path("report.html").read_text(encoding="utf-8") == "hello"
    assert call("report", gate, "-o", "report.html").status == 0
    assert call("report", gate).status == 0


def test_figures_of_the_overview_agree(call, gate):
    Path("one.md").write_text("# Yard\n\n## Gate\n\n### Day\n\nYou must shut it, because goats wander.\n\n### Night\n\nYou must lock it.\n", encoding="utf-8")
    text = call("report", "one.md", "--output", "-").out
    assert "It lays down 2 rules in 2 principles" in text
    assert "<b>2</b> principles with rules" in text
    assert "1 of them left" not in text


def test_every_finding_leads_to_its_place(call, gate):
    Path("one.md").write_text("<!-- whereas: ignore REA001 -- no -->\n# Yard\n\n**Ratified**: 24/11/2026\n\nYou must shut it.\n", encoding="utf-8")
    listed = re.findall(r"<li>(.*?)line \d+", call("report", "one.md", "--output", "-").out)
    assert listed
    assert all(opening.startswith("<a href=") for opening in listed)


def test_only_our_own_style_and_script_are_let_in(call, gate):
    text = call("report", gate, "--output", "-").out
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    allowed = dict(part.split(" ", 1) for part in policy[1].replace("&#39;", "'").split("; "))
    assert allowed["default-src"] == "'none'"
    for kind, tag in (("style-src", "style"), ("script-src", "script")):
        (body,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert allowed[kind] == f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"
    assert "unsafe" not in policy[1]
    assert re.findall(r'(?:src|href)="(?!#)', text) == []


def test_lint_graph_and_report_tell_one_share(call):
    path = SAMPLES / "assistant" / "2.0.0.md"
    (share,) = re.findall(r"explained: (\d+ %) of \d+ rules", call("lint", path, "--statistics").out + call("lint", path).out)[:1]
    assert f"explained ({share})" in call("graph", path, "--measures").out
    assert f"<b>{share}</b> explained" in call("report", path, "--output", "-").out


TWINS = """# Guild

## First hall {#one}

### Penalty {#one-penalty}

You must pay the clerk.

## Second hall {#two}

### Penalty {#two-penalty}

You must feed the cat.

## Doors {#doors}

You must shut them, see [?](#one-penalty).

## Roof {#roof}

You must mend it, see [?](#two-penalty).
"""


def test_sections_of_one_title_are_told_apart(call, gate):
    Path("twins.md").write_text(TWINS, encoding="utf-8")
    page, told = call("report", "twins.md", "--output", "-").out, call("graph", "twins.md", "--measures").out
    rests = re.sub("<[^>]+>", "", page[page.index("Principles that most others rest on") :])[:300]
    assert all(f"{hall} hall, Penalty" in text for hall in ("First", "Second") for text in (rests, told))


def test_of_those_that_weigh_the_same_none_is_the_most(call, gate):
    Path("twins.md").write_text(TWINS, encoding="utf-8")
    assert "Most rests on" not in call("report", "twins.md", "--output", "-").out
    Path("one.md").write_text(TWINS.replace("#two-penalty).", "#one-penalty)."), encoding="utf-8")
    assert "Most rests on “First hall, Penalty”: 2 principles directly." in call("report", "one.md", "--output", "-").out


def test_a_document_is_called_alike_everywhere(call, gate):
    Path("yard.md").write_text("# Overview\n\nYou must shut the gate.\n\n# Barn\n\nYou must oil the door.\n", encoding="utf-8")
    assert call("parse", "yard.md").out.startswith("yard.md: 2 principles")
    assert call("graph", "yard.md", "--measures").out.startswith("yard.md: 2 rules")
    assert '<h1 id="overview-title"><bdi>yard.md</bdi></h1>' in call("report", "yard.md", "--output", "-").out


def test_an_older_version_brings_the_changes(call, gate):
    Path("weaker.md").write_text(WEAKER, encoding="utf-8")
    text = call("report", "weaker.md", "--old", gate, "--output", "-").out
    assert "rules: 1 weaker" in text
    assert 'id="changes"' in text
    assert 'id="changes"' not in call("report", gate, "--output", "-").out


def test_strangers_are_told_from_versions(call):
    text = call("report", SAMPLES / "commons" / "1.md", "--old", SAMPLES / "whereas" / "1.0.0.md", "--output", "-").out
    assert "these are no versions of one document" in text


def test_the_numbers_of_the_timeline_add_up(call, tmp_path, monkeypatch):
    repo = Scratch(tmp_path / "repo")
    monkeypatch.chdir(repo.folder)
    head = "# Yard\n\n## Gate\n\nYou must close the gate, because the goats wander.\n"
    hay = "\n## Hay\n\nYou must stack the hay. You must cover the hay, since rain spoils it. You may sell the hay.\n"
    for more in ("", hay, hay.replace("You must stack the hay. You must cover", "You must stack the hay and cover"), "\n## Hay\n\nHay is dry grass.\n", hay):
        repo.commit(head + more)
    text = call("report", "c.md", "--history", "--output", "-").out
    rows = re.findall(r'<td class="number"[^>]*>(\d+)</td><td class="dim">([^<]*)</td><td class="number"[^>]*>(\d+)</td><td class="dim">([^<]*)</td>', text)
    assert len(rows) == 5
    for now, before in pairwise(rows):
        for at in (0, 2):
            signs = [int(number.replace("−", "-")) for number in re.findall(r"(?:^|[ (])([+−]\d+)", now[at + 1])]
            assert int(now[at]) - int(before[at]) == sum(signs), rows
    assert any(row[1] for row in rows[:-1])
    assert rows[-1][1::2] == ("", "")


def test_the_curve_breaks_where_the_document_was_written_anew(call, tmp_path, monkeypatch):
    repo = Scratch(tmp_path / "repo")
    monkeypatch.chdir(repo.folder)
    yard, ship = (SAMPLES.joinpath(*name).read_text(encoding="utf-8") for name in (("commons", "1.md"), ("whereas", "1.0.0.md")))
    for text in (yard, yard + "\nYou must sing.\n", ship, ship + "\nNobody may whistle.\n"):
        repo.commit(text)
    page = call("report", "c.md", "--history", "--output", "-").out
    lines = [line.split() for line in re.findall(r'<polyline class="curve" points="([^"]*)"', page)]
    assert [len(line) for line in lines] == [2, 2] * 2
    assert "Where the line breaks, the document was written anew." in page
    assert "a step is no stretch of time" in page


def test_labels_under_the_curve_stay_within_it_and_apart():
    from whereas.render.report.timeline import WIDTHS, Counts, Point, _curve

    for number in (1, 2, 5, 11, 20, 37):
        for width, labels in WIDTHS.values():
            dots = _curve([Point("2026-01-02", Counts(1, 2, 1, 1, {}), False)] * number, width, labels)["dots"]
            ends = [(d["at"] - (62 if d["anchor"] == "end" else 31), d["at"] + (0 if d["anchor"] == "end" else 31)) for d in dots if d["label"]]
            assert ends[0][0] >= 0
            assert ends[-1][1] <= width
            assert all(right <= left for (_, right), (left, _) in pairwise(ends)), (number, width)


def test_principles_that_only_came_with_the_document_are_only_named(call, gate):
    repo = Scratch(Path.cwd())
    text = "# Yard\n\n## Gate\n\nYou must shut it.\n\n## Hay\n\nYou must stack it.\n\n## Lamp\n\nYou must fill it.\n"
    repo.commit(text, "gate.md")
    repo.commit(text.replace("must shut", "should shut"), "gate.md")
    story = call("report", "gate.md", "--history", "--output", "-").out.partition('id="timeline"')[2]
    assert story.count('<details class="story">') == 1
    assert "2 principles to which nothing happened but that the document came" in story
    assert story.index(">Hay<") < story.index(">Lamp<")


def test_history_brings_what_happened_version_by_version(call, gate):
    git = ("git", "-c", "user.name=Ada & Co", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    commit = (*git, "commit", "-qm", "</script><b>first</b>")
    for line in (["git", "init", "-q"], ["git", "add", "gate.md"], commit):
        subprocess.run(line, check=True)
    Path("gate.md").write_text(WEAKER, encoding="utf-8")
    subprocess.run([*git, "commit", "-qam", "Ease the gate"], check=True)
    text = call("report", gate, "--history", "--output", "-").out
    story = text[text.index('id="timeline"') :]
    assert "2 versions in git" in story
    assert story.index("Ease the gate") < story.index("&lt;/script&gt;&lt;b&gt;first")
    assert "rule weakened" in story
    assert re.findall(r'data-is="(\w+)">', story) == ["rules", "reasons", "explained"] * 2
    assert re.findall(r'<i class="(\w+)" title="([^"]*)">(.)</i>', story) == [
        ("principle", "1 principle added", "+"),
        ("rule", "1 rule weakened", "▼"),
    ]
    assert "Ada &amp; Co" in story
    assert "<b>first" not in text
    assert 'id="timeline"' not in call("report", gate, "--output", "-").out


@pytest.mark.parametrize("text", ["", "\n", "Just a sentence.\n", "# Title\n", "```\ncode\n", "<!-- a comment -->\n"])
def test_a_document_with_nothing_to_show_is_shown(call, gate, text):
    Path("bare.md").write_text(text, encoding="utf-8")
    told = call("report", "bare.md", "--output", "-")
    assert told.status == 0
    assert told.out.count("<h1") >= 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing.md"], "no such file"),
        (["gate.md", "--old", "missing.md"], "no such file"),
        (["gate.md", "--old", "gate.md", "--since", "HEAD"], "choose one"),
        (["gate.md", "--history"], "git"),
        (["gate.md", "--output", "no/such/folder.html"], "cannot be written"),
        (["gate.md", "--output", "gate.pdf"], "no format has the ending '.pdf'; use .html, .htm or '-' for standard output"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(call, gate, arguments, said):
    told = call("report", *arguments)
    assert told.status == 2
    assert said in told.err
    assert told.err.count("\n") == 1
    assert not Path("report.html").exists()
