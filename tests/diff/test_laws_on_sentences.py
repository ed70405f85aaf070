"""Laws of the diff, and of the judge alone, on sentences of ours in which words were deleted, put in or exchanged."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from amended_sentences import AMENDED_SENTENCE, STUMP
from diff.test_laws import hold
from diff_documents import read
from whereas.diff.changes.causes import causes
from whereas.diff.changes.claims import turned_claim
from whereas.diff.edits import edit
from whereas.diff.judge import judge
from whereas.diff.weigh import weigh

MIRROR = {"strengthened": "weakened", "weakened": "strengthened", "narrowed": "widened", "widened": "narrowed"}
FORCE = st.sampled_from(["must", "must_not", "should", "may", None])


@given(AMENDED_SENTENCE, st.tuples(FORCE, FORCE))
@settings(deadline=None, max_examples=300, derandomize=True)
def test_a_rule_goes_the_other_way_from_the_other_side(both: tuple[str, str], force: tuple[str | None, str | None]) -> None:
    old, new = both
    forth, back = (weigh(a, b, m, judge(a, b, m)).direction for a, b, m in ((old, new, force), (new, old, force[::-1])))
    assert back == MIRROR.get(forth, forth)


@given(AMENDED_SENTENCE)
@settings(deadline=None, max_examples=300, derandomize=True)
def test_a_claim_turns_from_either_side_and_causes_lie_in_the_text(both: tuple[str, str]) -> None:
    old, new = both
    forth, back = edit(old, new), edit(new, old)
    if forth.old_words and forth.new_words:
        assert bool(turned_claim(forth)) == bool(turned_claim(back))
    assert all(0 <= start < end <= len(new) for start, end in causes(new))


def written(pairs: list[tuple[str, str]], side: int, listed: bool) -> str:
    between = "\n- " if listed else " "
    return f"# Hall\n\n## Rules\n\nThe hall has rules.\n\n{'- ' if listed else ''}{between.join(pair[side] or 'None.' for pair in pairs)}\n"


@given(st.lists(AMENDED_SENTENCE, min_size=1, max_size=5), st.booleans(), st.booleans())
@settings(deadline=None, max_examples=60, derandomize=True)
def test_laws_on_amended_sentences(pairs: list[tuple[str, str]], before: bool, after: bool) -> None:
    hold(read(written(pairs, 0, before)), read(written(pairs, 1, after)))


@given(st.lists(STUMP, min_size=1, max_size=12))
@settings(deadline=None, max_examples=60, derandomize=True)
def test_stumps_of_sentences_are_read(stumps: list[str]) -> None:
    text = "# Hall\n\n" + "\n\n".join(stumps)
    for statement in read(text).statements:
        assert statement.text
        assert 0 <= statement.span.start < statement.span.end <= len(text)


@pytest.mark.parametrize("stump", ["Lock the gate, or else.", "**Lock the gate, or else.", "Lock the gate: never.", "Ask first, because."])
def test_sentences_that_break_off_are_read(stump: str) -> None:
    assert len(read(f"# Hall\n\n{stump}\n").statements) == 1
