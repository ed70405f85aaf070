"""Pages that come from code are up to date, every link in the docs leads somewhere, and the README's promises hold."""

from __future__ import annotations

import doctest
import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

import whereas
from whereas.app.config import known_keys
from whereas.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"tools_{name}", ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_pages_are_what_the_code_says():
    for path, text in tool("docs").pages().items():
        assert path.read_text(encoding="utf-8") == text, f"{path.relative_to(ROOT)} is old: run python tools/docs.py"


def test_every_command_has_its_place_in_the_reference():
    text = (ROOT / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
    assert re.findall(r"^## whereas (\S+)$", text, re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)\s#]+)[^)\s]*\)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name} links to {target}"


def test_the_readme_names_files_that_are_there():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\b(?:constitutions|tools|docs)/[\w./-]+\.\w+", text))
    assert named
    assert all((ROOT / name).exists() for name in named)


def test_the_readme_s_test_line_is_the_first_that_names_the_extra():
    """.ci/run runs the first line of the README that holds `[test]`."""
    line = next(line for line in (ROOT / "README.md").read_text(encoding="utf-8").splitlines() if "[test]" in line)
    assert line.startswith("python3 tools/install.py")
    assert "pytest" in line


def test_the_settings_page_names_every_setting_and_no_other():
    text = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    tables = known_keys()
    assert re.findall(r"^\| `([\w.-]+)` \|", text, re.MULTILINE) == [f"{table}.{key}" for table in tables[""] for key in tables[table]]


def test_the_json_page_names_every_schema_and_every_key():
    text = (ROOT / "docs" / "reference" / "json.md").read_text(encoding="utf-8")
    named = {word for quoted in re.findall(r"`([^`]+)`", text) for word in re.findall(r"[\w-]+", quoted)}
    for file in sorted((ROOT / "docs" / "schemas").glob("*-1.schema.json")):
        schema = json.loads(file.read_text(encoding="utf-8"))
        assert f"](../schemas/{file.name})" in text
        assert f"## whereas/{file.name.removesuffix('-1.schema.json')}/1 (" in text
        assert {key for part in schema["$defs"].values() for key in part.get("properties", {})} <= named, file.name


def test_the_tutorial_is_true():
    text = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    house = re.findall(r"```markdown\n(.*?)```", text, re.DOTALL)[0]
    assert [(f.rule, f.span.line) for f in whereas.lint(house).findings] == [("unexplained-rule", 9), ("unexplained-rule", 13), ("broken-reference", 13)]
    amended = house.replace("must not feed", "should not feed").replace(", because the goats wander", "")
    assert [c.kind for c in whereas.diff(house, amended).changes][:2] == ["rule-weakened", "reason-removed"]


def settle(fence: str) -> str:
    """The first block of that language in the page on settling readings."""
    text = (ROOT / "docs" / "how-to" / "settle-readings.md").read_text(encoding="utf-8")
    return re.findall(rf"```{fence}\n(.*?)```", text, re.DOTALL)[0]


def test_the_directives_that_are_told_of_are_understood():
    read = whereas.read(f"# Farm\n\n## Gate {{#gate}}\n\nYou must close the gate.\n\n{settle('markdown')}")
    settled = {s.text: s.roles[0] for s in read.statements if s.by_author}
    assert settled == {"The keeper sings at dusk.": "rule", "The keeper must have been asleep.": "other", "Goats are curious.": "reason"}


def test_the_readings_file_that_is_told_of_is_understood(tmp_path):
    (tmp_path / "a.readings.toml").write_text(settle("toml"), encoding="utf-8")
    (tmp_path / "a.md").write_text("# A\n\nThe keeper sings at dusk. Guests like it.\n", encoding="utf-8")
    rule = next(s for s in whereas.read(tmp_path / "a.md").rules if s.by_author)
    assert (rule.text, rule.modality, rule.explained) == ("The keeper sings at dusk.", "should", "near")


def test_the_readme_names_every_command():
    assert re.findall(r"^\| `whereas (\w+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE) == list(COMMANDS)


def test_examples_in_the_python_page_hold():
    done = doctest.testfile(str(ROOT / "docs" / "reference" / "python.md"), module_relative=False)
    assert done.attempted
    assert not done.failed
