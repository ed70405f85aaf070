"""Rules that were built anew: sentences put into a list or into one another with one more edit, clauses lost, paths, settings, and what a mere fact became."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.judge import judge
from whereas.model.change import Diff
from whereas.render.diff_text import render


def between(old: str, new: str) -> Diff:
    start, end = "# House\n\n## Wren\n\n", "\n\nGuests must close the gate.\n"
    return compare(start + old + end, start + new + end)


def told(found: Diff) -> list[tuple[str, str]]:
    return sorted((c.kind, (c.new or c.old).text) for c in found.changes if c.kind != "editorial" and (c.new or c.old))  # type: ignore[union-attr]


def test_a_sentence_put_into_a_list_keeps_when_it_is_done_at_the_other_end() -> None:
    sentence = "The cook must count the plates, the cups and the spoons after each meal."
    found = between(sentence, "After each meal the cook must count:\n\n- the plates\n- the cups\n- the spoons\n- the forks")
    assert told(found) == [("rule-added", "the forks"), ("rule-reworded", "the plates; the cups; the spoons")]
    found = between("After each meal the cook must count all of the following:\n\n- the plates\n- the cups\n- the spoons", sentence)
    assert told(found) == [("rule-reworded", sentence)]


@pytest.mark.parametrize(
    ("old", "new", "kind", "why"),
    [
        ("The cook should count the plates and the cups.", "The cook must count:\n\n- the plates\n- the cups", "rule-strengthened", "'should' became 'must'"),
        ("The cook must count:\n\n- the plates\n- the cups", "The cook should count the plates and the cups.", "rule-weakened", "'must' became 'should'"),
        ("Guests must not sing or dance.", "Guests should not:\n\n- sing\n- dance", "rule-weakened", "'must not' became 'should not'"),
    ],
)
def test_a_sentence_put_into_a_list_with_another_word_of_force_is_one_change(old: str, new: str, kind: str, why: str) -> None:
    found = [c for c in between(old, new).changes if c.kind != "editorial"]
    assert [c.kind for c in found] == [kind]
    assert found[0].why.startswith(why)


@pytest.mark.parametrize(
    "whole", ["Members must book each loan in the book that is kept in the hall.", "Members must book each loan in the book, which is kept in the hall."]
)
def test_a_fact_may_be_joined_to_the_rule_before_it_behind_which(whole: str) -> None:
    parts = "Members must book each loan. The book is kept in the hall."
    assert {c.kind for c in between(parts, whole).changes} == {"rule-reworded", "editorial"}
    assert {c.kind for c in between(whole, parts).changes} == {"rule-reworded", "editorial"}


def test_another_fact_is_not_joined_behind_which() -> None:
    found = between("Members must sign the book. The board meets in the hall.", "Members must sign the book, which is kept in the hall.")
    assert "rule-narrowed" in {c.kind for c in found.changes}


def test_a_norm_under_the_condition_that_opens_a_sentence_is_a_rule_that_can_be_removed() -> None:
    old = "If the cook falls ill, the kitchen shall pass to the baker, and the board may by vote provide for the case that both are ill."
    found = between(old, "If the cook is ill, the kitchen shall pass to the baker.")
    assert [c.old.text for c in found.changes if c.kind == "rule-removed" and c.old] == ["the board may by vote provide for the case that both are ill."]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Guests must put the list into papers/lists/.", "Guests must put the list into papers/tables/."),
        ("Put the list into `<rooms>/<ID>/list.md` before noon.", "Put the list into `<house>/papers/rooms/<ID>/list.md` before noon."),
        ("Keep the rota in rota.md.", "Keep the rota in plan.md."),
    ],
)
def test_another_path_is_another_rule(old: str, new: str) -> None:
    assert judge(old, new, ("must", "must")).direction == "changed"
    assert judge(new, old, ("must", "must")).direction == "changed"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ask the owner and/or the keeper.", "Ask the owner or the keeper."),
        ("Lay out bread/butter/jam for the early guests.", "Lay out bread/cheese/jam for the early guests."),
        ("Before the guests come, run /tables and read the rota.", "Before the guests come, run /seats and read the rota."),
        ("See https://inn.example/a/ for the rota of the week.", "See https://inn.example/b/ for the rota of the week."),
    ],
)
def test_words_with_a_stroke_between_them_commands_and_addresses_are_no_path(old: str, new: str) -> None:
    assert judge(old, new, ("must", "must")).direction != "changed"


def test_a_version_with_nothing_above_it_is_a_lower_bound() -> None:
    assert judge("Oven version: 3 or later", "Oven version: 4 or later", ("must", "must")).direction == "strengthened"
    assert judge("Use kettle 7 or newer.", "Use kettle 6 or newer.", ("must", "must")).direction == "weakened"


def test_a_setting_read_as_background_is_more_than_wording() -> None:
    found = between("- **Shade**: 80%", "- **Shade**: 70%")
    assert {c.severity for c in found.changes if c.kind != "editorial"} <= {"minor", "major"}


def test_an_only_inside_of_other_matter_says_nothing_of_what_stayed() -> None:
    verdict = judge("Cooks MUST NOT light it for their own meals.", "Cooks MUST NOT light it alone - light it only on days that the owner chose.")
    assert "'only'" not in verdict.why
    fact = judge("Ring only at a time that the owner has set.", "Ringing at a time does nothing.", ("must", None))
    assert "'only'" not in fact.why


def test_two_long_rules_that_share_hardly_a_word_are_one_removed_and_one_added() -> None:
    old = "The waiter should be willing to tell harmless facts from the guest book if asked, however late the evening and whoever sits there."
    new = "When a letter does not say what may be told, the waiter should use good judgement and lean towards treating it as secret."
    assert {"rule-removed", "rule-added"} <= {c.kind for c in between(old, new).changes}


def test_the_reason_inside_a_rule_that_came_is_told_with_it() -> None:
    found = between("Guests should knock.", "Guests should knock. We recommend that owners name each lock because the waiter must judge its risks.")
    rule, reason = (next(c for c in found.changes if c.kind == kind) for kind in ("rule-added", "reason-added"))
    assert reason.within == rule.id
    assert "reason" not in render(found).partition("\n")[2].partition("Wren  #wren")[0]


def test_long_rules_with_hardly_a_word_in_common_stay_a_pair_under_the_same_number() -> None:
    old = "Answers are short, without a lecture, and as a rule come with another offer."
    new = "When Wren declines, it is brief, doesn't preach, and normally has something else to offer."
    numbered = [c.kind for c in between(f"5.5 {old}", f"5.5 {new}").changes]
    assert "rule-removed" not in numbered
    assert "rule-added" not in numbered
    assert "rule-removed" in [c.kind for c in between(old, new).changes]


@pytest.mark.parametrize(
    ("old", "new"),
    [("Plates are washed by hand.", "Plates are only washed by hand."), ("The mill turns when the wind blows.", "The mill turns only when the wind blows.")],
)
def test_an_only_by_itself_narrows_what_is_a_fact_in_one_version(old: str, new: str) -> None:
    read = (None, "must")
    assert judge(old, new, read).direction == "narrowed"  # type: ignore[arg-type]
    assert judge(new, old, read[::-1]).direction == "widened"  # type: ignore[arg-type]
