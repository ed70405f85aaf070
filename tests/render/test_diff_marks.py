"""Old and new words in one line, and long sentences cut around what differs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whereas.render.diff_marks import around, marked

MARKS = {"old": ("[-", "-]"), "new": ("{+", "+}")}


@pytest.mark.parametrize(
    ("old", "new", "both"),
    [
        ("Ask the guests in the barn (and their friends).", "Ask the guests (and their friends).", "Ask the guests [-in the barn-] (and their friends)."),
        ("Count the (red) hens), and feed them daily.", "Count the (red) hens) daily.", "Count the (red) hens)[-, and feed them-] daily."),
        ("Follow the newest plan unless the cook says so.", "Follow the newest plan.", "Follow the newest plan [-unless the cook says so-]."),
        ("In May, helpers must sign the book.", "Helpers must sign the book.", "[-In May,-] Helpers must sign the book."),
        ("Helpers must (if asked) sign the book.", "Helpers must sign the book.", "Helpers must [-(if asked)-] sign the book."),
        ("Sign the book, the list and the card.", "Sign the book and the card.", "Sign the book[-, the list-] and the card."),
        ("Helpers must sign.", "Helpers and cooks must sign.", "Helpers {+and cooks+} must sign."),
        ("Helpers may sign.", "Helpers must sign.", "Helpers [-may-] {+must+} sign."),
        ('Flags stand in `T="..."` here.', "Flags stand in `-- <flags>` here.", 'Flags stand in `[-T="..."-] {+-- <flags>+}` here.'),
        ('Run `T="-g x" make test` now.', "Run `npm test -- -g x` now.", 'Run `[-T="-] {+npm test --+} -g x[-" make test-]` now.'),
        ("Install mill-view", "Install @mill/view", "Install [-mill-view-] {+@mill/view+}"),
        ("Sign it, always, at dusk.", "Sign it at dusk.", "Sign it[-, always,-] at dusk."),
    ],
)  # fmt: skip
def test_what_was_taken_out_stands_on_its_side_of_the_marks(old: str, new: str, both: str) -> None:
    assert "".join(p.text.join(MARKS.get(p.kind, ("", ""))) for p in marked(old, new)[2]) == both


STOPS = (" ", ", ", " (", ") ", "; ", ' "', '" ', ": ", "`, ", " - ")
MARKED = st.lists(st.tuples(st.integers(0, 40), st.sampled_from(STOPS)), unique_by=lambda w: w[0], max_size=9)
CAME = ("one ", "two, ", "(three) ", "`four`: ")


@given(MARKED, st.data())
def test_the_words_of_one_version_alone_are_its_text(found: list[tuple[int, str]], data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.booleans(), min_size=len(found), max_size=len(found)))
    came = data.draw(st.lists(st.tuples(st.integers(0, len(found)), st.sampled_from(CAME)), unique_by=lambda w: w[1], max_size=3))
    words = [f"w{n}{mark}" for n, mark in found]
    rest = [word for word, stays in zip(words, kept, strict=True) if stays]
    for at, word in came:
        rest.insert(min(at, len(rest)), word)
    old, new = "".join(words), "".join(rest)
    sides = marked(old, new, whole=True)
    assert ["".join(p.text for p in side) for side in sides[:2]] == [old, new]
    for text, other in ((old, "new"), (new, "old")):
        assert "".join(p.text for p in sides[2] if p.kind != other).replace(" ", "") == text.replace(" ", "")


LONG = "As the chapter on the care of ropes, oars, sails and lamps has it, and the notes beside the door say, boats must be tied up at night"


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (f"{LONG}.", f"{LONG} unless the keeper is there.", "unless the keeper is there."),
        (f"{LONG}.", f"{LONG.replace('must', 'should')}.", "should"),
        (f"Today {LONG}.", f"Now {LONG}.", "Now"),
        (LONG.replace("oars", "oars, nets"), LONG, "oars"),
        ("x" * 300 + " must go", "x" * 300 + " may go", "may"),
    ],
)
def test_a_quotation_shows_what_differs(old: str, new: str, shown: str) -> None:
    for one, two, at in ((old, new, 1), (new, old, 0)):
        sides = around(one, two, 80)
        assert shown in sides[at]
        assert sides[0] != sides[1]
        assert max(map(len, sides)) <= 82
