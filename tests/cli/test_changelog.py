"""`whereas changelog`: a section that a person would publish, and the report that project constitutions carry."""

from __future__ import annotations

from pathlib import Path

import pytest

from scratch import Scratch
from whereas.parse import parse

ONE = """# Farm

## Gate {#gate}

You must close the gate behind you, because the goats wander.

## Hay in the barn

Keepers must not burn hay near the barn. Dry hay catches fire from a single spark.

## Lamp

The last keeper to leave should put out the lamp in the stable.

**Version**: 1.0.0 | **Ratified**: 2025-01-01
"""
TWO = """# Farm

## Shut the gate {#shut}

You should close the gate behind you, because the goats wander.

## Hay in the barn

Keepers must not burn hay near the barn. Dry hay catches fire from a single spark.
Keepers must stack the hay [by the wall](x.md) before *noon*.

## Goats

Keepers must feed the goats at dawn, so that they give milk.

**Version**: 2.0.0 | **Ratified**: 2025-01-01
"""


@pytest.fixture
def repo(tmp_path, monkeypatch) -> Scratch:
    scratch = Scratch(tmp_path / "repo")
    scratch.commit(ONE, message="One")
    scratch.commit(TWO, message="Two")
    monkeypatch.chdir(scratch.folder)
    return scratch


def test_a_section_that_can_be_published(call, repo):
    told = call("changelog", "HEAD~1..HEAD", "--", "c.md")
    assert (told.status, told.err) == (0, "")
    assert told.out == (
        "## [2.0.0] - 2023-11-16\n"
        "\n"
        "Principles: 1 removed, 1 added, 1 renamed; rules: 1 removed, 1 weaker, 2 added.\n"
        "\n"
        "### Added\n"
        "\n"
        '- [Hay in the barn](c.md#hay-in-the-barn): rule: "Keepers must stack the hay by the wall before noon."\n'
        '- [Goats](c.md#goats): new, with 1 rule (explained). "Keepers must feed the goats at dawn, so that they give milk."\n'
        "\n"
        "### Changed\n"
        "\n"
        "- [Shut the gate](c.md#shut):\n"
        '  - renamed, was "Gate" (`#gate` is `#shut` now)\n'
        '  - rule weaker: "You ~~must~~ **should** close the gate behind you, because the goats wander."\n'
        "\n"
        "### Removed\n"
        "\n"
        '- "Lamp": gone, with 1 rule. "The last keeper to leave should put out the lamp in the stable."\n'
    )


def test_what_a_version_is_called_and_when_it_is_of(call, repo):
    def head(*arguments: str) -> str:
        return call("changelog", *arguments).out.splitlines()[0]

    assert head("HEAD~1..HEAD", "c.md", "--name", "Spring", "--date", "2026-03-01") == "## [Spring] - 2026-03-01"
    repo.write(TWO.replace("at dawn", "at dusk"))
    assert head("c.md") == "## [Unreleased]"
    repo.commit(ONE.replace("**Version**: 1.0.0 | ", ""))
    repo.commit(TWO.replace("**Version**: 2.0.0 | ", ""))
    assert head("HEAD~1..HEAD", "c.md") == "## [Unreleased]"
    repo.git("tag", "v2026.03")
    assert head("HEAD~1..v2026.03", "c.md") == "## [2026.03] - 2023-11-18"


def test_links_lead_to_the_document_from_where_the_changelog_stands(call, repo):
    Path("docs").mkdir()
    assert call("changelog", "HEAD~1..HEAD", "c.md", "--output", "docs/CHANGELOG.md").out == ""
    assert "[Goats](../c.md#goats)" in Path("docs/CHANGELOG.md").read_text(encoding="utf-8")
    assert "[Goats](https://example.org/%28law%29#goats)" in call("changelog", "HEAD~1..HEAD", "c.md", "--link", "https://example.org/(law)").out
    assert "[Goats](#goats)" in call("changelog", "HEAD~1..HEAD", "c.md", "--link", "").out


def test_anchors_are_those_of_the_page(call, repo):
    text = "# Farm\n\n## I. The gate\n\nYou must close it.\n\n## The gate\n\n- **Lock** (L): you must lock it.\n\n## The gate\n\nYou must oil it.\n"
    repo.write(text, "old.md")
    repo.write(text.replace("must close", "may close").replace("must lock", "may lock").replace("must oil", "may oil"), "new.md")
    told = call("changelog", "old.md", "new.md").out
    assert [a in told for a in ("(new.md#i-the-gate)", "(new.md#the-gate)", "(new.md#the-gate-1)")] == [True] * 3


def test_an_id_that_another_principle_has_by_now_leads_nowhere(call, repo):
    """Numbered titles give numbered ids: the second of the older version is not the second of the newer one."""
    one, two, three = (
        f"## Section\n\nKeepers must {words}.\n\n" for words in ("close the gate at night", "feed the mules at noon", "stack the hay in the barn")
    )
    repo.write(f"# Farm\n\n{one}{two}{three}", "old.md")
    repo.write(f"# Farm\n\n{one}{three.replace('must', 'should')}", "new.md")
    told = call("changelog", "old.md", "new.md").out
    assert '- "Section": gone, with 1 rule. "Keepers must feed the mules at noon."' in told
    assert "- [Section](new.md#section-1): rule weaker" in told
    report = call("changelog", "old.md", "new.md", "--style", "sync-impact").out
    assert "Modified principles:\n- Section: rule weaker" in report
    assert "Removed sections:\n- Section (1 rule)" in report


def test_words_of_the_document_format_nothing(call, repo):
    repo.write(TWO.replace("feed the goats at dawn", r"feed <b>the</b> `goats` [x](y) \~~at~~ 5 > 3 \*dawn\* & two\_mules"))
    told = call("changelog", "HEAD~1:c.md", "c.md").out
    assert r'"Keepers must feed the goats x \~\~at\~\~ 5 > 3 \*dawn\* & two\_mules, so that they give milk."' in told


def test_what_befell_several_alike_is_told_once(call, repo):
    ranked = "# Farm\n\n" + "".join(
        f"## {t} {{#{t.lower()} authority={{}}}}\n\nKeepers must mind the {t.lower()} at night.\n\n" for t in ("Gate", "Hay", "Lamp")
    )
    ladder = "## Ranks\n\nThe levels of authority are, from highest to lowest: farm, barn.\n"
    repo.write(ranked.replace("{}", "farm") + ladder, "old.md")
    repo.write(ranked.replace("{}", "barn") + ladder, "new.md")
    told = call("changelog", "old.md", "new.md").out
    assert told.count("'farm' became 'barn'") + told.count("'farm' is called 'barn'") == 1


def test_nothing_and_another_document(call, repo):
    assert call("changelog", "c.md", "c.md").out == "## [Unreleased]\n\nNo changes.\n"
    repo.write("# Sea\n\n## Tides\n\nSailors should watch the moon before they leave port.\n", "sea.md")
    assert "Written anew" in call("changelog", "c.md", "sea.md").out


REPORT = """<!--
Sync Impact Report
Version change: 1.0.0 → 2.0.0 (major: 'Lamp' removed, and 1 more)
Modified principles:
- Gate → Shut the gate: rule weaker ('must' became 'should')
- Hay in the barn: rule added
Added sections:
- Goats (1 rule)
Removed sections:
- Lamp (1 rule)
Templates requiring updates:
- ⚠ pending: .specify/templates/plan-template.md
Follow-up TODOs:
- TODO(GOATS): how many there are.
-->
"""


def test_the_report_of_an_amendment(call, repo):
    repo.write(ONE, ".specify/memory/constitution.md")
    repo.write("# Plan\n", ".specify/templates/plan-template.md")
    repo.commit()
    repo.write(TWO + "\nTODO(GOATS): how many there are.\n", ".specify/memory/constitution.md")
    told = call("changelog", ".specify/memory/constitution.md", "--style", "sync-impact")
    assert (told.status, told.err) == (0, "")
    assert told.out == REPORT
    report = parse(told.out + "\n" + TWO).report
    assert report is not None
    assert report.end == len(REPORT) - 1


def test_the_report_tells_the_step_called_for_where_none_was_declared(call, repo):
    repo.write(TWO.replace("2.0.0", "1.0.0"))
    assert "Version change: 1.0.0 → 2.0.0 (major: " in call("changelog", "HEAD~1:c.md", "c.md", "--style", "sync-impact").out
    repo.write(ONE.replace("2025-01-01", "2025-02-01"))
    assert "Version change: 1.0.0 → 1.0.0 (none: nothing but dates and this report)" in call("changelog", "HEAD~1:c.md", "c.md", "--style", "sync-impact").out
    repo.write(ONE)
    assert "Version change: 1.0.0 → 1.0.0 (none: nothing changed)" in call("changelog", "HEAD~1:c.md", "c.md", "--style", "sync-impact").out


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ("## Barn\n\nYou must lock it.\n\nYou must sweep it.\n", "(minor: 'Barn' added)"),
        ("## Barn\n\nYou must lock it.\n\n## Loft\n\nYou must air it.\n", "(minor: 'Barn' added, and 1 more)"),
        ("You must lock the shed.\n\nYou must sweep the yard.\n", "(minor: rule added in 'Goats', and 1 more)"),
    ],
)
def test_what_came_with_a_section_is_no_second_change(call, repo, added: str, told: str):
    house = "# House\n\n**Version**: 1.0.0\n\n## Goats\n\nYou must feed the goats.\n\n"
    repo.write(house)
    repo.commit()
    repo.write(house + added)
    assert told in call("changelog", "HEAD:c.md", "c.md", "--style", "sync-impact").out
    where = "principle added: 'Barn'" if added.startswith("##") else "rule added in 'Goats'"
    more = ", and 1 more" if "more" in told else ""
    assert f"a minor step: {where}{more}" in call("lint", "c.md", "--since", "HEAD").out.partition("  ")[0]


def test_no_title_can_end_the_comment(call, repo):
    repo.write(TWO.replace("## Goats", "## Goats --> <script>"))
    told = call("changelog", "HEAD~1:c.md", "c.md", "--style", "sync-impact").out
    assert told.count("-->") == 1
    assert told.endswith("\n-->\n")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["HEAD~1..HEAD"], "'HEAD~1..HEAD' is a range of revisions, but of which file?; add it: HEAD~1..HEAD FILE"),
        (["HEAD~1..HEAD", "c.md", "--style", "sync"], "unknown style 'sync'; use keep-a-changelog, sync-impact"),
        (["HEAD~1..HEAD", "c.md", "--date", "May"], "'May' is no date; write it as 2026-11-25"),
        (["HEAD~9..HEAD", "c.md"], "HEAD~9: git knows no such revision; 'git log' and 'git tag' show those that there are"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(call, repo, arguments, line):
    told = call("changelog", *arguments)
    assert (told.status, told.out, told.err) == (2, "", f"whereas: {line}\n")
