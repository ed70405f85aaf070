"""A statement whose sign was exchanged: "❌ Wrapper classes" became "✅ Wrapper classes", in the same words.

Signs are no words, and the comparison of words does not see them. A crossed one forbids and a ticked one asks, unless the statement was read otherwise
("✅ Never push").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.fixed import CROSSED, TICKED
from whereas.diff.changes.cells import answered
from whereas.diff.force import transition
from whereas.diff.lexicon import denies
from whereas.diff.roles import reading, subject
from whereas.diff.scope import kept
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from whereas.diff.changes.draft import Comparison
    from whereas.diff.edits import Edit
    from whereas.diff.roles import Subject
    from whereas.diff.view import Unit
    from whereas.model.constitution import Modality

KEPT = 0.6
"""Share of telling words that must have stayed for a sign to have been exchanged, and not the statement."""


def sign(text: str) -> Modality | None:
    """What the sign that opens a text says of it; None where none does.

    >>> sign("❌ Use var"), sign("✅ Use const"), sign("Use const")
    ('must_not', 'must', None)
    """
    return "must_not" if text[:1] in CROSSED else "must" if text[:1] in TICKED else None


def exchanged_sign(both: Comparison, old: Unit, new: Unit, words: Edit) -> tuple[Subject, Verdict] | None:
    """What a statement is, and which way it went with the sign that opens it; None if the sign says the same, the words are others, or it is no rule, reason
    or background. A cell may tell it of the rule that its row is."""
    if _forbids_still(old, new, words):
        return "rule", Verdict("reworded", "its sign forbids it in both")
    if sign(old.statement.text) == sign(new.statement.text) or (words.runs and kept(words.old_words, words.new_words) < KEPT):
        return None
    if (told := answered(both, old, new)) is not None:
        return "rule", told
    verdict, what = _way(both, old, new, words), _subject(both, old, new)
    return (what, verdict) if verdict is not None and what in {"rule", "reason", "other"} else None


def _forbids_still(old: Unit, new: Unit, words: Edit) -> bool:
    """Whether a crossed sign stands before both, and only a word that forbids came or went behind it ("❌ Never use var", "❌ Use var")."""
    crossed = {sign(u.statement.text) for u in (old, new)} == {"must_not"} == {reading(u.statement) for u in (old, new)}
    return crossed and bool(words.runs) and all(denies(word) or word == "do" for word in (*words.removed, *words.added))


def _way(both: Comparison, old: Unit, new: Unit, words: Edit) -> Verdict | None:
    """Which way it went. A sign that came or went counts where the statement was read as a rule on both sides, and stands under the same title and lead-in."""
    texts = old.statement.text, new.statement.text
    signs = sign(texts[0]), sign(texts[1])
    read = reading(old.statement), reading(new.statement)
    if not all(signs) and not (all(read) and not words.runs and _stands(both, old, new)):
        return None
    way = transition(*(said or shown or "" for said, shown in zip(read, signs, strict=True)))
    if way is None:
        return None
    shown = [text.split()[0] if said else "" for said, text in zip(signs, texts, strict=True)]
    return Verdict(way, f"'{shown[0]}' became '{shown[1]}'" if all(shown) else f"'{shown[0]}' removed" if shown[0] else f"'{shown[1]}' added", sure=True)


def _subject(both: Comparison, old: Unit, new: Unit) -> Subject:
    """What a statement is that opens with a sign: a rule too if it is an item beside one that opens with a sign."""
    what = subject(old.statement, new.statement)
    if old.statement.is_rule or new.statement.is_rule:
        return "rule"
    items = all(u.place is not None and u.place.kind == "item" for u in (old, new))
    beside = [u.statement for view, unit in ((both.old, old), (both.new, new)) for u in view.by_principle[unit.principle]]
    return "rule" if what == "other" and items and any(s.is_rule and sign(s.text) for s in beside) else what


def _stands(both: Comparison, old: Unit, new: Unit) -> bool:
    """Whether a statement stands where it stood, under the same words."""
    titles = both.old.principles[old.principle].title, both.new.principles[new.principle].title
    leads = [view.statements[lead].text if (lead := view.leads.get(unit.id)) else "" for view, unit in ((both.old, old), (both.new, new))]
    return titles[0] == titles[1] and leads[0] == leads[1]
