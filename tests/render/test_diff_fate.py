"""What every format says of the reasons of a rule that changed, and where GitHub shows a reason that is gone."""

from __future__ import annotations

import re

import pytest

from diff_documents import read
from whereas.diff import diff
from whereas.render import diff_github, diff_html, diff_markdown, diff_text
from whereas.render.diff_options import Options

OLD = "# Quay\n\n## Boats\n\n{}\n\n## Nets\n\nNets are brown.\n"
RULE = "You must tie the boat at dusk."
WEAK = "You should tie the boat at dusk."
BESIDE = {
    "its reasons are gone": (f"{RULE} The tide takes loose boats.", WEAK),
    "its reasons did not change": (f"{RULE} The tide takes loose boats.", f"{WEAK} The tide takes loose boats."),
    "its reasons changed too": (f"{RULE} The tide takes loose boats.", f"{WEAK} Children play with ropes that lie about."),
    "its reasons were reworded": (f"{RULE} The tide takes loose boats.", f"{WEAK} The tide takes loose vessels."),
}
NOTHING = {
    "no reason at all": (RULE, WEAK),
    "a reason added": (RULE, f"{WEAK} The tide takes loose boats."),
    "other words, and the same reason": (f"{RULE} The tide takes loose boats.", "At dusk you must tie the boat. The tide takes loose boats."),
    "a rule that came with its reason": ("Boats are blue.", f"Boats are blue. {RULE} The tide takes loose boats."),
}
FORMATS = {
    "text": lambda *given: diff_text.render(given[0], Options(), *given[1:]),
    "markdown": lambda *given: diff_markdown.render(given[0], Options(), *given[1:]),
    "html": lambda *given: diff_html.render(given[0], Options(), *given[1:]),
    "github": lambda *given: diff_github.render(given[0], diff_github.MINOR, *given[1:]),
}


def shown(kind: str, old: str, new: str) -> str:
    one, two = read(OLD.format(old), "old.md"), read(OLD.format(new), "new.md")
    return FORMATS[kind](diff(one, two), one, two)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("told", BESIDE)
def test_every_format_says_what_became_of_the_reasons_of_a_changed_rule(kind, told):
    assert told in shown(kind, *BESIDE[told]).lower()


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("case", NOTHING)
def test_and_says_nothing_where_that_is_no_news(kind, case):
    assert not re.search(r"its reasons\b", shown(kind, *NOTHING[case]).lower().replace("while its reasons did not", ""))


@pytest.mark.parametrize("kind", ["text", "markdown", "html"])
def test_a_rule_that_went_with_its_section_took_its_reasons_along(kind):
    one = read(OLD.format(f"{RULE} The tide takes loose boats."), "old.md")
    two = read("# Quay\n\n## Nets\n\nNets are brown.\n", "new.md")
    assert "its reasons" not in FORMATS[kind](diff(one, two), one, two).lower()


AT = {
    "a sentence beside its rule": (f"Boats are blue.\n\n{RULE} The tide takes loose boats.", f"Boats are blue.\n\n{RULE}", 7),
    "a clause of its rule": (f"Boats are blue.\n\n{RULE[:-1]}, because the tide takes loose boats.", f"Boats are blue.\n\n{RULE}", 7),
    "under a rule that changed too": (f"Boats are blue.\n\nOars float.\n\n{RULE} The tide takes loose boats.", f"Boats are blue.\n\nOars float.\n\n{WEAK}", 9),
    "with its rule": (f"Boats are blue.\n\n{RULE} The tide takes loose boats.", "Boats are blue.", 3),
}


@pytest.mark.parametrize("case", AT)
def test_a_reason_that_is_gone_is_shown_at_its_rule(case):
    old, new, line = AT[case]
    lines = [m[1] for m in re.finditer(r"line=(\d+),\S*title=reason-removed", shown("github", old, new))]
    assert lines == [str(line)]


def test_the_last_annotation_counts_what_is_asked_for():
    old, new = BESIDE["its reasons are gone"]
    one, two = read(OLD.format(old), "old.md"), read(OLD.format(new).replace("brown", "red"), "new.md")
    told = {
        only: diff_github.render(diff(one, two), Options(min_severity="minor", only=only), one, two).splitlines()[-1].rpartition("::")[2]
        for only in ((), ("reasons",), ("rules",))
    }
    assert told == {(): "rules: 1 weaker; reasons: 1 lost; background: 1 changed", ("reasons",): "reasons: 1 lost", ("rules",): "rules: 1 weaker"}
