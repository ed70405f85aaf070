"""What else a rule says otherwise that decides who has a say, or how many: named beside what the verdict rests on, so that no summary leaves it out.

>>> from whereas.diff.edits import edit
>>> from whereas.diff.verdict import Verdict
>>> found = edit("Seven guests elected by keepers for one year.", "Nine guests elected by pilots for two years.")
>>> besides(found, Verdict("changed", "'seven' became 'nine'")).why
"'keepers' became 'pilots', 'seven' became 'nine', and 'one year' became 'two years'"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.amounts import changed
from whereas.diff.electorate import counted, place
from whereas.diff.scope import telling
from whereas.diff.words import stem

if TYPE_CHECKING:
    from whereas.diff.edits import Edit, Run
    from whereas.diff.numerals import Amount
    from whereas.diff.verdict import Verdict

MOST = 3
"""Exchanges that are named."""


def besides(found: Edit, verdict: Verdict) -> Verdict:
    """`verdict` with the parties in the place of others named before what it rests on, and other amounts behind it."""
    runs = [run for run in found.runs if run.old_start < run.old_end and run.new_start < run.new_end] if len(found.runs) > 1 else []
    if not runs:
        return verdict
    who = [_shown(found, run) for run in runs if _of_somebody(found, run)]
    amounts = [(one, two) for _, one, two in changed(found) if _of_same(found, one, two)] if len(runs) > 1 or not who else []
    many = [f"'{_part(found.old_words, one)}' became '{_part(found.new_words, two)}'" for one, two in amounts]
    told = [*(clause for clause in who if clause not in verdict.why), verdict.why]
    told += [clause for clause in many if not _known(clause, verdict.why)]
    told = told[:MOST]
    return verdict._replace(why=", ".join(told[:-1]) + (", and " if len(told) > 1 else "") + told[-1]) if len(told) > 1 else verdict


def _of_somebody(found: Edit, run: Run) -> bool:
    """Whether a stretch names who decides or has a vote, and another in the other version."""
    places = place(found.old_words, run.old_start, run.old_end), place(found.new_words, run.new_start, run.new_end)
    if places[0] != places[1] or not places[0] or counted(found, run):
        return False
    return bool(telling(found.old_words[run.old_start : run.old_end]) and telling(found.new_words[run.new_start : run.new_end]))


def _of_same(found: Edit, one: Amount, two: Amount) -> bool:
    """Whether two amounts tell of the same: of one kind, and bare numbers of the same noun ("two keys", "four keys"; not "the two meet", "one cannot")."""
    if one.kind != two.kind:
        return False
    behind = found.old_words[one.end : one.end + 1], found.new_words[two.end : two.end + 1]
    return bool(one.kind) or [*map(stem, behind[0])] == [*map(stem, behind[1])]


def _known(clause: str, why: str) -> bool:
    """Whether a why names an amount already, be it without its unit."""
    return clause in why or all(f"'{side.split()[0]}" in why for side in clause.replace("'", "").split(" became "))


def _part(words: tuple[str, ...], amount: Amount) -> str:
    return " ".join(words[amount.start : amount.end])


def _shown(found: Edit, run: Run) -> str:
    old = found.old_text[found.old[run.old_start].start : found.old[run.old_end - 1].end]
    new = found.new_text[found.new[run.new_start].start : found.new[run.new_end - 1].end]
    return f"'{old}' became '{new}'"
