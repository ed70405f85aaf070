"""Nouns under a ban ("The following is not tolerated:"): an adjective in front of one says which ones are meant, though no verb says that it is a subject.

>>> from whereas.diff.edits import edit
>>> offending(edit("Spam.", "Commercial spam."), ("must_not", "must_not"))
Verdict(direction='narrowed', why="qualified: 'Commercial'", sure=True)
>>> offending(edit("Spam.", "Commercial spam."), ("must", "must")) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.lexicon import denies, marks, phrase_set
from whereas.diff.scope import telling
from whereas.diff.verdict import Verdict
from whereas.diff.which import adjectives
from whereas.diff.zones import Stretch

if TYPE_CHECKING:
    from whereas.diff.edits import Edit, Run
    from whereas.model.constitution import Modality

BANS = frozenset({"must_not", "should_not"})
MOST = 6
"""Words that a noun with what qualifies it may have."""


def offending(found: Edit, modality: tuple[Modality | None, Modality | None]) -> Verdict | None:
    """Narrower if an adjective came to the front of a noun that is forbidden, wider if one went. A phrase such as "in any form" may have given way to it.
    `modality`: as for `judge`."""
    sides = found.old_words, found.new_words
    said = {read for read in modality if read}  # a mere name is not always read as a rule
    if not said or not said <= BANS or not found.runs or not all(map(_plain, sides)):
        return None
    first, *others = found.runs
    for new in (True, False):
        own, gap = (
            ((first.new_start, first.new_end), (first.old_start, first.old_end))
            if new
            else ((first.old_start, first.old_end), (first.new_start, first.new_end))
        )
        words = sides[new]
        if own[0] or gap[0] != gap[1] or own[1] >= len(words) or not _qualifies(words[slice(*own)], words[own[1] :]):
            continue
        if any(not _freeing(found, run, new=not new) for run in others):
            continue
        text, side = (found.new_text, found.new) if new else (found.old_text, found.old)
        return Verdict("narrowed" if new else "widened", f"{'' if new else 'no longer '}qualified: '{Stretch(text, side, *own, new).shown}'", sure=True)
    return None


def _plain(words: tuple[str, ...]) -> bool:
    """Whether words may be a noun with what qualifies it: they are few, and neither bind nor deny."""
    return 0 < len(words) <= MOST and not marks(words, ("force",)) and not any(map(denies, words))


def _qualifies(added: tuple[str, ...], noun: tuple[str, ...]) -> bool:
    """Whether words in front of a noun are adjectives: no verb of a command ("[spread] gossip"), and before no command ("[help] mend ropes")."""
    scoping, verbs = phrase_set("words", "scoping"), inflected()
    commands = any(verbs.get(word) == "base" and f"{word}ly" not in scoping for word in added)
    return adjectives(added) and not commands and not (len(noun) > 1 and verbs.get(noun[0]) == "base")


def _freeing(found: Edit, run: Run, *, new: bool) -> bool:
    """Whether a stretch that only one version has tells nothing but that no case is left out ("in any form")."""
    one, two = (run.new_start, run.new_end), (run.old_start, run.old_end)
    own, gap, words = (one, two, found.new_words) if new else (two, one, found.old_words)
    held = {at for m in marks(words, ("freeing",)) for at in range(m.start, m.end)}
    return gap[0] == gap[1] and not telling(tuple(words[at] for at in range(*own) if at not in held))
