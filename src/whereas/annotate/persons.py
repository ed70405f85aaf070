"""Whom "she" and "he" stand for: the person that a document last made the subject of a sentence.

"Mira is the voice of the night line. She listens first." tells what Mira does. Only a person is "she" or "he", so what is told of one so is conduct, whatever
the verb; and a person keeps the pronoun into the next section, where a thing would be named again. "They" of one person looks like that of
many, and is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.annotate.conduct import doer
from whereas.annotate.cues import BE, PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.document import Document

PERSONAL = frozenset({"she", "he"})
NO_NAMES = PRONOUNS | {"i", "we", "you"}
ADDRESSED = re.compile(r"You(?: are|['’]re) (?:an? |the |[A-Z])")
SPEAKS = re.compile(r"I(?: am|['’]m) (?:an? |the |[A-Z])")
OPENING_MOST = 6
"""Statements in which a document tells its reader who that is, or who speaks in it."""
OWN = frozenset({"her", "his", "its", "their"})
"""What opens the subject "her answers": the person spoken of stays the same, where it only says what they are like."""


def is_personal(cues: Cues) -> bool:
    """Whether "she" or "he" is the subject of a statement."""
    return doer(cues) in PERSONAL


def stood_for(cues: Sequence[Cues]) -> list[str]:
    """Of each statement, in order, the noun that its subject "she" or "he" stands for; "" where it has another subject, or none is known."""
    found: list[str] = []
    last = ""
    for cue in cues:
        found.append(last if is_personal(cue) else "")
        if cue.subject and doer(cue) not in NO_NAMES and not _is_of_them(cue):
            last = doer(cue)
        elif cue.shape == "noun" and cue.lower[-1:] == (".",):  # a sentence whose verb is not known
            last = ""
    return found


def _is_of_them(cues: Cues) -> bool:
    """Whether a statement says what something of the person spoken of is like ("Her answers are short.")."""
    return cues.subject[0] in OWN and (cues.lower[cues.verb] in BE or len(cues.subject) == 1)


def introduced(cues: Sequence[Cues]) -> frozenset[str]:
    """The names of whom a document says who they are ("Mira is the voice of the night line."), or which stand alone as a title, and goes on to tell of as "she"
    or "he". Others come up in a story ("Alice writes a module. She ...")."""
    named = {_introduces(cue) for cue in cues} | {cue.lower[0] for cue in cues if len(cue.lower) == 1}
    return frozenset(named.intersection(stood_for(cues)) - {""})


def _introduces(cues: Cues) -> str:
    """The name that a statement says who it is; "" where it says something else."""
    behind = cues.lower[cues.verb + 1 : cues.verb + 2]
    return doer(cues) if cues.verb_class == "be" and cues.lower[cues.verb] == "is" and behind in {("a",), ("an",), ("the",), ("our",)} else ""


def addresses(document: Document) -> bool:
    """Whether a document opens by telling its reader who that is: "You are Pip, a robot."."""
    opening = [draft.text for draft in document.statements if not draft.heading][:OPENING_MOST]
    return any(ADDRESSED.match(text) for text in opening)


def speaks(document: Document) -> bool:
    """Whether a document opens by saying who speaks in it: "I am Pip, a robot."."""
    opening = [draft.text for draft in document.statements if not draft.heading][:OPENING_MOST]
    return any(SPEAKS.match(text) for text in opening)
