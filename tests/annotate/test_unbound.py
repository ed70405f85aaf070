"""Freedom not to do something, exemption, and what not everybody must do."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def force(sentence: str) -> str | None:
    """The force of the last statement of a short document."""
    return annotate(parse(f"# Choir\n\nThe leader must keep the list.\n\n## Rehearsals\n\n{sentence}\n", path="choir.md")).statements[-1].modality


@pytest.mark.parametrize(
    "sentence",
    [
        "Singers may choose not to perform.",
        "A singer can always opt not to travel.",
        "Singers are free not to perform.",
        "Singers have the right not to be recorded.",
        "Singers may or may not wear black.",
        "Students are exempt from the fee.",
        "Students shall be exempt from the fee.",
        "Guests are excused from rehearsals.",
        "Guests are not bound by these rules.",
        "Singers are not barred from other choirs.",
        "Guests are not subject to a fee.",
        "It is not expected that singers bring a stand.",
        "No singer need bring a stand.",
        "No singer needs to bring a stand.",
        "Nobody should need permission to leave early.",
        "Not every singer must travel.",
        "Not all songs need a soloist.",
        "Short songs never need a leader.",
        "Choir robes do not need a label.",
        "A cover for the score is nice, but not required.",
    ],
)
def test_what_somebody_is_left_free_of_is_permitted(sentence: str) -> None:
    assert force(sentence) == "may"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Singers may not choose their own part.", "must_not"),
        ("Nobody may choose not to sing.", "must_not"),
        ("Singers who choose not to travel must say so.", "must"),
        ("Nobody is exempt from the fee.", "must"),
        ("Singers are not exempt from the fee.", "must"),
        ("Singers must not be exempt from the fee.", "must_not"),
        ("Students are exempt from the fee, but every guest must pay.", "must"),
        ("Not every guest may enter the loft.", "must_not"),
        ("Not all rows of the plan may apply to each choir.", "may"),
        ("Not even singers may enter the loft.", "must_not"),
        ("Drop what you don't need.", "must"),
        ("Scores may no longer be lent.", "must_not"),
        ("Scores should no longer be lent.", "should_not"),
        ("Scores must no longer be lent.", "must_not"),
        ("It is recommended not to eat before singing.", "should_not"),
        ("It is recommended that singers not drive.", "should_not"),
        ("Singers are encouraged not to drive.", "should_not"),
        ("Singers are encouraged to walk.", "should"),
        ("The leader never fails to ask the singers.", "must"),
        ("Singers do not hesitate to ask.", "must"),
        ("It is not fine for singers to arrive late.", "must_not"),
        ("It is not appropriate to hum along.", "must_not"),
        ("It is fine for singers to hum along.", "may"),
        ("Pass only the score (the soloist must not see the notes).", "must"),
    ],
)
def test_what_binds_stays_bound(sentence: str, expected: str) -> None:
    assert force(sentence) == expected
