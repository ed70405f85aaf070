"""What a colon opens that the words before it announce is no reason of theirs."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.changes.grounds import grounds

RULES = "# Mill\n\n## Section\n\nBakers must be kind.\n\n{}\n\nNobody may smoke in the hall.\n"


def kinds(old: str, new: str) -> list[str]:
    return [c.kind for c in compare(RULES.format(old), RULES.format(new)).changes if c.kind.startswith(("rule-", "reason-"))]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("There are things that Iris never does, whoever asks: it never helps to forge a seal", ", and it never writes threats", "rule-narrowed"),
        ("There are things that Iris never does: it never helps to forge a seal", ", and it never writes threats", "rule-narrowed"),
        ("One rule stands above all: Iris never harms a baker", " or a guest", "rule-narrowed"),
        ("There are two lines that Iris never crosses: she never hurts a guest", " or a baker", "rule-narrowed"),
        ("Iris has three hard limits: it never harms a guest", " or a baker", "rule-narrowed"),
        ("Iris has a few hard limits: it never harms a guest", " or a baker", "rule-narrowed"),
        ("These are the hard limits: Iris never harms a guest", " or a baker", "rule-narrowed"),
        ("Iris has one rule: she helps guests", " and bakers", "rule-narrowed"),
        ("Bakers follow one rule: they pay on time", " and in full", "rule-narrowed"),
        ("The mill must follow two rules: it keeps secrets", " and letters", "rule-narrowed"),
        ("Iris has three values: it always helps a guest, and it never harms a guest", " or a baker", "rule-narrowed"),
    ],
)
def test_what_is_announced_is_more_of_the_rule(old: str, new: str, kind: str) -> None:
    assert kinds(f"{old}{new}.", f"{old}.") == [kind]
    assert kinds(f"{old}.", f"{old}{new}.") == ["rule-widened"]


@pytest.mark.parametrize(
    "text",
    [
        "There are things that Iris never does: they hurt guests and bakers.",
        "There are keys that must stay here: they protect the mill.",
        "There are two keys that must stay here: lost keys harm the house.",
        "There are two rules that must be kept: noise harms the guests.",
        "Two rules must be read aloud: long ones harm the guests.",
        "Never oil the belt: it slips and hurts people.",
        "Never touch the things of guests: they break and hurt people.",
        "Keep three things dry: damp things harm the mill.",
        "Keep the rules short: they help nobody when they are long.",
        "There is a good reason for all of this: noise harms the guests.",
        "Do one task at a time: bakers make mistakes and hurt people when they rush.",
        "Iris should do one thing at a time: Iris loses track of harm otherwise.",
        "There are limits on what guests may borrow: we lost two boats and people got hurt.",
        "There are rules against smoking: smoking always harms guests.",
    ],
)
def test_a_clause_about_the_things_themselves_or_behind_no_such_words_is_still_the_reason(text: str) -> None:
    assert [text[a:b] for a, b in grounds(text, read=True)] == [text[text.index(": ") + 2 : -1]]


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("Keep at most two rules on the wall", "Guests ignore longer lists and get hurt"),
        ("Never cross two red lines at once", "Trains kill people there"),
        ("Iris must keep to two hard limits", "Iris loses the trust of guests and harms them if it does not"),
        ("Follow these rules", "they keep us safe"),
        ("Follow one rule", "it keeps us safe"),
        ("Iris must have few tasks", "it makes mistakes in a hurry"),
        ("Follow three rules", "it saves time for all"),
        ("There is a duty to report each leak", "nobody wants a flood, which harms guests"),
    ],
)
def test_a_clause_that_says_what_comes_of_it_came_or_went_as_a_reason(rule: str, why: str) -> None:
    assert kinds(f"{rule}: {why}.", f"{rule}.") == ["reason-removed"]
    assert kinds(f"{rule}.", f"{rule}: {why}.") == ["reason-added"]
