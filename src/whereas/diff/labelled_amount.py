"""Whether the amount behind a label changed ("Coverage: 80%", "Coverage: 70%"), or that of what a table's head would settle ("The fee is 40 crowns."): read as
background, it may all the same be a limit that somebody must keep to.

>>> from whereas.diff.edits import edit
>>> of_setting(edit("Coverage: 80%", "Coverage: 70%")), of_setting(edit("Response time: 200 ms", "Response time: 500 ms"))
(True, True)
>>> of_setting(edit("The entry fee is 40 crowns.", "The entry fee is 60 crowns.")), of_setting(edit("The hall is 9 yards long.", "The hall is 7 yards long."))
(True, False)
>>> of_setting(edit("Version: 2", "Version: 3")), of_setting(edit("In 200 ms we saw: nothing", "In 500 ms we saw: nothing"))
(False, False)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.annotate.tables import settles
from whereas.diff.amounts import changed, only_amounts
from whereas.diff.bounds import bounding
from whereas.diff.words import words

if TYPE_CHECKING:
    from whereas.diff.edits import Edit, Run

LABEL = re.compile(r"[^:=.]{1,60}[:=]\s*(?=[^\s\w]{0,3}\s*[\d.])")
SETTLED = re.compile(r"(?:(?:the|a|an|our)\s+)?(\w+(?: \w+){0,2})\s+(?:is|are)\s+(?=[^\s\w]{0,3}\s*\d)", re.IGNORECASE)
"""A subject that may be what a head of a column settles, before an amount."""
MOST = 5
"""Words behind the label."""


def of_setting(found: Edit) -> bool:
    """Whether both versions are a label and an amount with a unit or a bound, and only the amount differs. A bare number may count or name anything."""
    if _settles(found):
        return True
    labels = LABEL.match(found.old_text), LABEL.match(found.new_text)
    if labels[0] is None or labels[1] is None or not only_amounts(found):
        return False
    short = all(len(words(text[label.end() :])) <= MOST for text, label in zip((found.old_text, found.new_text), labels, strict=True) if label)
    told = [(one.kind and two.kind) or (bounding(found.old_words, one) and bounding(found.new_words, two)) for _, one, two in changed(found)]
    return short and bool(told) and all(told)


def _settles(found: Edit) -> bool:
    """Whether both versions say how much the same fee, limit or the like is, and nothing else differs."""
    subjects = SETTLED.match(found.old_text), SETTLED.match(found.new_text)
    if subjects[0] is None or subjects[1] is None or subjects[0][1].lower() != subjects[1][1].lower() or not settles(subjects[0][1]):
        return False
    return all(any(map(str.isdigit, told)) for run in found.runs for told in _told(found, run))


def _told(found: Edit, run: Run) -> tuple[str, str]:
    return " ".join(found.old_words[run.old_start : run.old_end]), " ".join(found.new_words[run.new_start : run.new_end])
