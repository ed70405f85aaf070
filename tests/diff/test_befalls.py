"""A clause behind a mark that tells what comes of breaking the order before it is a reason, though none of its verbs be known."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.changes.befalls import befalls

RULES = "# Mill\n\n## Section\n\nBakers must be kind.\n\n{}\n\nNobody may smoke in the hall.\n"


def kinds(old: str, new: str) -> list[str]:
    return [c.kind for c in compare(RULES.format(old), RULES.format(new)).changes if c.kind.startswith(("rule-", "reason-"))]


@pytest.mark.parametrize(
    ("order", "why"),
    [
        ("Do not force the gate", ": reviewers lose their way"),
        ("Do not force the gate", "; reviewers lose their way"),
        ("Do not use chalk", "; printers disagree about its width"),
        ("Never copy a key", ": colleagues miss the original"),
        ("Keep notes short", "; readers skip long ones"),
        ("Answer within two weeks", "; we are volunteers"),
        ("Do not block the gate", "; carters wait for hours"),
        ("Do not block the gate", "; carters wait behind it"),
        ("Do not leave letters open", "; writers wait weeks"),
        ("Do not leave letters open", "; writers wait in vain"),
        ("Keep answers short", ": readers wait while you write"),
    ],
)
def test_it_is_a_reason_that_came_or_went(order: str, why: str) -> None:
    assert kinds(f"{order}.", f"{order}{why}.") == ["reason-added"]
    assert kinds(f"{order}{why}.", f"{order}.") == ["reason-removed"]


@pytest.mark.parametrize(
    ("order", "more"),
    [
        ("Do not use chalk", "; use ink"),
        ("Do not use chalk", "; printers must show ink"),
        ("Do not bake alone", "; two keepers bake together"),
        ("Do not feed the goats", "; keepers feed them at noon"),
        ("Do not enter the mill", "; visitors wait outside"),
        ("Do not enter the mill", "; visitors wait in the yard"),
        ("Do not enter the mill", "; visitors wait their turn"),
        ("Lock the gate", "; guests wait on the pier"),
        ("Lock the gate", "; guests wait near the pier"),
        ("Lock the gate", "; guests wait behind the line"),
        ("Lock the gate", "; guests wait quietly"),
        ("Lock the gate", "; guests wait an hour before entering"),
        ("Lock the gate", "; guests wait until noon"),
        ("Lock the gate", "; guests wait before entering"),
        ("Lock the gate", "; guests wait for the bell"),
        ("Sign each sack", "; labels too"),
        ("Sign each sack", "; labels carry a number"),
        ("Do not use jargon", ": acronyms, slang and brand names"),
        ("Never draw", ": banknotes flat and to scale"),
        ("Keys must be locked away", "; the clerk counts them weekly"),
        ("Close the shutters", "; we are closed on Sundays"),
    ],
)
def test_a_further_norm_or_a_list_is_none(order: str, more: str) -> None:
    assert not {"reason-added", "reason-removed"} & set(kinds(f"{order}.", f"{order}{more}."))


def test_what_a_banned_deed_leaves_is_a_reason() -> None:
    assert befalls(("skipped", "sacks", "are", "never", "looked", "at"), ("don't", "skip", "sacks"))
    assert not befalls(("signed", "sacks", "are", "stored"), ("don't", "skip", "sacks"))
