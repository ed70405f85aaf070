"""What else decides who has a say, named beside what a verdict rests on; and marks that are told once."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "The board consists of seven guests elected by keepers for one year.",
            "The board consists of nine guests elected by pilots for two years.",
            ("'keepers' became 'pilots', 'seven' became 'nine'", "'one year' became 'two years'"),
        ),
        (
            "Rules may be changed by a two-thirds majority of the guests, provided that quorum is met.",
            "Rules may be changed by a simple majority of the guests.",
            ("condition removed: 'provided that quorum is met', and 'two-thirds majority' became 'simple majority'",),
        ),
        ("Answer within two days and keep three copies.", "Answer within four days and keep five copies.", ("'two' became 'four'", "'three' became 'five'")),
    ],
)
def test_all_that_decides_who_has_a_say_is_named(old: str, new: str, told: tuple[str, ...]) -> None:
    assert all(part in judge(old, new).why for part in told)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Answer within two days.", "Answer within four days.", "'two' became 'four'"),
        ("Ask two kind guests within two days.", "Ask two calm guests within four days.", "'two' became 'four'"),
        ("Usually guests have a vote when the two meet.", "Guests have a vote when the one leaves.", "hedge removed: 'usually'"),
        ("Usually step 4 yields to step 1 of a plan.", "Step 1 of a plan yields to step 4.", "hedge removed: 'usually'"),
        ("Generally ring the bell twice.", "Ring the bell twice.", "hedge removed: 'generally'"),
    ],
)
def test_other_words_are_not_named(old: str, new: str, why: str) -> None:
    assert judge(old, new).why == why


def test_an_item_that_moved_and_got_another_stop_is_told_once() -> None:
    frame = "# Mill\n\n## Days\n\nThe keeper must not:\n\n{}\n\n## Nights\n\nThe keeper must lock the gate.\n"
    old = frame.format("- sell flour;\n- lend sacks;\n- burn chaff.")
    new = frame.format("- burn chaff;\n- sell flour;\n- lend sacks.")
    for one, two in ((old, new), (new, old)):
        (found,) = compare(one, two).changes
        assert (found.kind, found.why) == ("editorial", "typography, marks and links in 2 places")
        assert sorted(m.moved for m in found.members) == [False, True]


ARTICLES = (
    "# Mill\n\n## Grain\n\nThe keeper must weigh all grain. The keeper must sift it twice. Sacks must be dry. Carts must be swept each day.\n"
    "{stayed}\n## Nights\n\nThe keeper must lock the gate.\n\n{article}"
)
REPORT = "The keeper must write to the owner each month."


def test_a_new_article_of_three_rules_of_which_one_moved_is_new() -> None:
    old = ARTICLES.format(stayed=f"{REPORT}\n", article="")
    new = ARTICLES.format(stayed="", article=f"## Letters\n\n{REPORT} The owner must answer each letter. Letters must be kept for ten years.\n")
    kinds = {c.kind for c in compare(old, new).changes}
    assert "principle-added" in kinds
    assert "principle-split" not in kinds
    assert "principle-removed" in {c.kind for c in compare(new, old).changes}


def test_an_article_of_two_rules_of_which_one_moved_is_split_off() -> None:
    old = ARTICLES.format(stayed=f"{REPORT}\n", article="")
    new = ARTICLES.format(stayed="", article=f"## Letters\n\n{REPORT} The owner must answer each letter.\n")
    assert "principle-split" in {c.kind for c in compare(old, new).changes}


def test_an_article_of_which_more_than_a_third_was_there_is_split_off() -> None:
    kept = f"{REPORT} Letters of guests must be kept in the iron chest. The owner must answer each letter within ten days.\n"
    old = ARTICLES.format(stayed=kept, article="")
    reworded = f"{REPORT} What guests write is kept in the iron chest. Each letter gets an answer of the owner.\n"
    new = ARTICLES.format(stayed="", article=f"## Letters\n\n{reworded}")
    assert "principle-split" in {c.kind for c in compare(old, new).changes}
