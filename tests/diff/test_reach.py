"""More or fewer cases, and other ways to do one's duty."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("If a rope breaks, you must mend it.", "If a rope breaks twice, you must mend it.", "narrowed", "widened"),
        ("If a rope breaks, you must mend it.", "If a rope breaks three times, you must mend it.", "narrowed", "widened"),
        ("If a rope breaks, mend it.", "If a rope breaks twice in a row, mend it.", "narrowed", "widened"),
        ("If a rope breaks, mend it.", "If a rope breaks completely, mend it.", "narrowed", "widened"),
        ("When a rope is wet, you must dry it.", "When a rope is repeatedly wet, you must dry it.", "narrowed", "widened"),
        ("You must mend a rope when it breaks.", "You must mend a rope when it breaks again.", "narrowed", "widened"),
        ("You must not row unless the bell rings.", "You must not row unless the bell rings twice.", "strengthened", "weakened"),
        ("If a rope breaks, you must mend it.", "If a rope breaks or frays, you must mend it.", "widened", "narrowed"),
        ("If a rope breaks, you must mend it.", "If a rope actually breaks, you must mend it.", "reworded", "reworded"),
    ],
)
def test_how_something_happens_in_a_condition(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)


@pytest.mark.parametrize(
    ("old", "new", "way", "back"),
    [
        ("Every boat MUST come with a lamp.", "Every boat MUST come with a lamp or a bell.", "weakened", "strengthened"),
        ("Loans require a vote.", "Loans require a vote or a signed note.", "weakened", "strengthened"),
        ("Every boat MUST come with a lamp.", "Every boat MUST come with a lamp and a bell.", "widened", "narrowed"),
        ("The clerk must mend a rope.", "The clerk must mend a rope or a sail.", "widened", "narrowed"),
        ("A boat must have a lamp.", "A boat or a raft must have a lamp.", "widened", "narrowed"),
        ("You must not bring a dog.", "You must not bring a dog or a cat.", "widened", "narrowed"),
        ("You may have a lamp.", "You may have a lamp or a bell.", "widened", "narrowed"),
    ],
)
def test_another_way_to_do_ones_duty(old: str, new: str, way: str, back: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, back)


@pytest.mark.parametrize(
    ("old", "new", "whys"),
    [
        (
            "Carts must not pass at night.",
            "Carts should not pass at night or in fog.",
            ("'must not' became 'should not'", "now also: 'in fog'"),
        ),
        (
            "No fee may be asked of members on account of a craft.",
            "No fee may be asked of members, who are eighteen years of age, on account of age or a craft.",
            ("eighteen years of age'", "now also: 'age'"),
        ),
    ],
)
def test_both_halves_of_a_mixed_change_are_told(old: str, new: str, whys: tuple[str, str]) -> None:
    (change,) = [c for c in compare(f"# Bridge\n\n{old}\n", f"# Bridge\n\n{new}\n").changes if c.kind.startswith("rule-")]
    assert all(why in change.why for why in whys)


@pytest.mark.parametrize(
    ("old", "new", "other"),
    [
        ("Guests should sing.", "We must ask guests to sing.", "now also"),
        ("Guests must ring only while it rains.", "Guests must ring while it rains and on the pier.", "condition"),
        ("Guests must not shout, except a fool, who is known by his cap.", "Guests must not shout, nor must a fool.", "exception widened"),
        ("Guests must give no orders; what they say is a wish.", "Guests should give no orders; what they say is otherwise a wish.", "otherwise"),
    ],
)
def test_what_tells_nothing_by_itself_is_no_other_half(old: str, new: str, other: str) -> None:
    found = [c for c in compare(f"# Bridge\n\n{old}\n", f"# Bridge\n\n{new}\n").changes if c.kind.startswith("rule-")]
    assert not any(f", and {other}" in c.why or f"'{other}'" in c.why for c in found)
