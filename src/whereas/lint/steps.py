"""Whether a rule is only a step of setting something up, for which nobody gives a reason: "Clone your fork.", "Install Go 1.22." below "Setting up", and
"Install the tools with npm:" over a fenced command.

"Never push to main." and "Pin each tool that you install." below such a title are no steps: they order how, or forbid. Of the first ten findings in each of
eleven project documents that were judged by hand about a quarter were such steps.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.diff.words import words
from whereas.lint import lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.lint.facts import Facts
    from whereas.model.constitution import Statement

TITLE_MOST = 6
"""Words of a title that says what is set up, installed or run ("Building the documentation")."""
NEAREST = 2
"""Titles over a statement that count, from the innermost ("Setting up" over "On Windows")."""
COPYING = frozenset({"fork", "clone"})
"""Verbs that are steps under any title."""
SHOWN = re.compile(r"`[^`]*`")
"""Code in a sentence, whose words say nothing of force."""


def is_step(facts: Facts, rule: Statement) -> bool:
    """Whether a rule is a bare command that sets something up."""
    if rule.modality != "must":
        return False
    said = words(SHOWN.sub(" ", facts.slice(rule.span)))
    if (lexicon.words("force") | lexicon.words("choosing")) & set(said):
        return False
    if _over_code(facts, rule):
        return bool(said) and (said[0] == "to" or said[0] in lexicon.words("steps"))
    return bool(said) and (said[0] in COPYING or (said[0] in lexicon.words("steps") and _set_up(facts, rule)))


def _over_code(facts: Facts, rule: Statement) -> bool:
    """Whether a rule ends in a colon over a fenced command."""
    place = facts.places.get(rule.id)
    if place is None or not rule.text.endswith(":") or place.block + 1 >= len(facts.blocks):
        return False
    return facts.blocks[place.block + 1].kind == "fence"


def _set_up(facts: Facts, rule: Statement) -> bool:
    """Whether one of the nearest titles over a rule, the document's own not among them, says that something is set up or run below it."""
    place = facts.places.get(rule.id)
    if place is None:
        return False
    titles = [t for t in place.titles if t != facts.constitution.title][-NEAREST:]
    shown = place.ordered or "`" in facts.slice(rule.span)
    return any(_names_set_up(words(title), shown=shown) for title in titles)


def _names_set_up(title: Sequence[str], *, shown: bool) -> bool:
    """Whether a title is about setting up; "Building" and "Running" are where the step is numbered or shows code (`shown`; "Building bridges" is not)."""
    if not title or len(title) > TITLE_MOST:
        return False
    pairs = {" ".join(title[at : at + 2]) for at in range(len(title))}
    if lexicon.words("set_up") & (pairs | set(title)):
        return True
    return shown and title[0] in lexicon.words("making")
