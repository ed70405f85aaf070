"""Which way a rule went of which only the modal differs, where one of the two states what is done or can be done ("will", "can").

Such words are no words of force: most sentences that hold them lay down nothing. But where "may" became "will" in a rule, and nothing else, more is asked.

>>> from whereas.diff.edits import edit
>>> promised(edit("We may delete your account.", "We will delete your account."))
Verdict(direction='strengthened', why="'may' became 'will'", sure=True)
>>> promised(edit("Late boats may be sold.", "Late boats are sold.")).why, promised(edit("Guests can vote by letter.", "Guests vote by letter.")).why
("'may be' became 'are'", "'can' removed")
>>> promised(edit("The Board shall publish its minutes.", "The Board will publish its minutes.")) is None
True

What is promised of every one and then of some is background that turned, as is another amount of what settles something.

>>> bounded(edit("We will keep every draft.", "We will keep some drafts.")), bounded(edit("Every hall has a bell.", "Some halls have a bell."))
(True, False)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.force import BEHIND, RELATIVE
from whereas.diff.frame import opening
from whereas.diff.labelled_amount import of_setting
from whereas.diff.lexicon import denies, phrase_set
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Verdict
from whereas.diff.zones import Stretch, zone

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

RANKS: dict[str, int] = {"may": 0, "might": 0, "can": 0, "could": 0, "should": 1, "will": 2, "must": 2, "shall": 2}
"""How far a modal binds in a rule."""


DONE = 2
"""How far a rule binds that states what is done."""
STATED = frozenset({"is", "are"})
OF_PARTY, THINGS = 3, frozenset({"system", "model", "agent", "state", "lead"})
"""Words of a subject that names a party, and those of parties that are as often things."""
SUBJECT = 5
"""Words of a subject behind which a modal that came or went is that of the sentence."""
BEFALLING = frozenset({"be", "get", "become", "lose", "suffer", "miss", "fall", "fail"})
"""Verbs behind "will" of what happens to somebody, which is no promise."""
INNER = RELATIVE | {"so", "where", "when", "if", "how"}
"""Words behind which it is that of a clause."""


def promised(found: Edit) -> Verdict | None:
    """Stronger or weaker, if one modal of the main clause took the place of another and no telling word came or went."""
    if any(exchanged(found)):
        return _taken_on(found)
    for run in found.runs:
        one, two = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
        ranks = _rank(one, bool(run.old_start)), _rank(two, bool(run.new_start))
        if ranks[0] is None or ranks[1] is None or ranks[0] == ranks[1] or {*one, *two} <= STATED:
            continue
        sides = (found.new_text, found.new, run.new_start, run.new_end), (found.old_text, found.old, run.old_start, run.old_end)
        stretch = Stretch(*sides[not two], new=bool(two))
        before = tuple(t.word for t in stretch.tokens[: stretch.start])
        inner = not RELATIVE.isdisjoint(before[-BEHIND:]) or stretch.start < opening(stretch.text, stretch.tokens)
        far = not (one and two) and (len(before) > SUBJECT or not INNER.isdisjoint(before))
        if inner or far or zone(stretch) or any(denies(word) for word in found.new_words[run.new_end : run.new_end + 1]):
            continue
        shown = " ".join(one), " ".join(two)
        why = f"'{shown[0]}' became '{shown[1]}'" if all(shown) else f"'{shown[0] or shown[1]}' {'removed' if one else 'added'}"
        return Verdict("strengthened" if ranks[1] > ranks[0] else "weakened", why, sure=True)
    return None


def _taken_on(found: Edit) -> Verdict | None:
    """Stronger or weaker, if what a party can do gave way to what it will do, whatever that is ("a steward can help you", "a steward will sit with you")."""
    for run in found.runs:
        sides = (found.old_words, run.old_start, run.old_end), (found.new_words, run.new_start, run.new_end)
        first = [words[start] if start + 1 < end else "" for words, start, end in sides]
        if {*first} != {"can", "will"} or any(denies(words[start + 1]) or words[start + 1] in BEFALLING for words, start, _ in sides):
            continue
        subjects = [words[max(0, start - OF_PARTY) : start] for words, start, _ in sides]
        acting = all(subject and subject[-1].removesuffix("s") in phrase_set("words", "party") - THINGS for subject in subjects)
        if acting and all(INNER.isdisjoint(subject) for subject in subjects):
            shown = [" ".join(words[start:end]) for words, start, end in sides]
            return Verdict("strengthened" if first[1] == "will" else "weakened", f"'{shown[0]}' became '{shown[1]}'", sure=True)
    return None


def _rank(told: tuple[str, ...], behind: bool) -> int | None:
    """How far the words of a stretch bind: a modal, a modal with "be" in the place of "is", or none in front of a verb that states what is done. `behind`:
    something stands before them."""
    if not told:
        return DONE if behind else None
    if told in {("is",), ("are",)}:
        return DONE
    return RANKS.get(told[0]) if told[1:] in {(), ("be",)} else None


EVERY = frozenset({"every", "each", "all", "any"})
SOME = frozenset({"some", "most", "many", "selected", "certain", "few"})
PROMISES = frozenset({"will", "shall", "commit", "promise", "pledge", "undertake", "commits", "promises"})


def bounded(found: Edit) -> bool:
    """Whether background tells another amount of what settles something, or now promises of some what it promised of all, or the way back."""
    if of_setting(found):
        return True
    if PROMISES.isdisjoint(found.old_words) or PROMISES.isdisjoint(found.new_words):
        return False
    for run in found.runs:
        one, two = set(found.old_words[run.old_start : run.old_end]), set(found.new_words[run.new_start : run.new_end])
        if (one & EVERY and two & SOME) or (one & SOME and two & EVERY):
            return True
    return False
