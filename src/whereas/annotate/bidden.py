"""A label that commands, and behind its mark why: "**Review early**: Late reviews are expensive", "**Use small sacks** — They let children help".

The label is the rule and what is behind it the reason. "**Review process**: ..." only names something, "**Report leaks**: Leaks are reported by noon" says how,
and "**Keep it small**: split it" goes on with the command.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.behind import CLOSING, DASHES, WORD, effects, is_so, states, verb
from whereas.annotate.governing import cut
from whereas.annotate.headings import lays_down_a_norm
from whereas.annotate.lexicon import third_person, word_sets

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality
    from whereas.model.document import DraftStatement

CLOSED = DASHES | {":"}
COMMANDS: dict[str, Modality] = {"imperative": "must", "negative_imperative": "must_not"}
HOUSE = frozenset({"we", "you", "i"})
UNDONE = frozenset({"until", "before", "after"})
"""Words of a clause that says when something is done."""
BE = frozenset({"is", "are"})
WEIGHED_WITHIN = 4
"""Tokens behind the verb in which the word stands that weighs the subject."""
LEAST = 2
"""Words of a label that commands."""
GETTING = frozenset({"get", "gets"})
HEADS = frozenset({"mode", "modes", "engine", "engines", "list", "lists", "page", "pages", "started", "us", "more", "view", "tool", "tools", "bar", "button"})
"""Last words of a label that names a thing or a link, and commands nothing ("Watch mode", "Get started")."""
DETERMINERS = frozenset({"the", "a", "an", "your", "each", "every"})
LABEL_MOST = 12
"""Tokens in which its mark is looked for."""


def bidden(draft: DraftStatement, cues: Cues) -> Modality | None:
    """The force of a statement whose label commands, where what stands behind it is why; None of any other."""
    label, lower = draft.place.label, cues.lower
    if not label or draft.place.number or not draft.text.startswith(label):
        return None
    at = next((n for n, word in enumerate(lower[:LABEL_MOST]) if word in CLOSED), 0)
    if at < LEAST or "".join(lower[:at]) != "".join(label.lower().split()).rstrip(":—–-"):
        return None
    head, rest = cut(cues, 0, at), lower[at + 1 :]
    while rest and rest[-1] in CLOSING:
        rest = rest[:-1]
    if not rest or not all(WORD.fullmatch(word) for word in rest) or lower[0] == "no" or _names(lower[:at]) or not lays_down_a_norm(head):
        return None
    return COMMANDS.get(head.shape) if _tells_why(rest) else None


def _names(label: tuple[str, ...]) -> bool:
    """Whether a label names a thing or a link; "Lock the page" commands."""
    return label[-1] in HEADS and DETERMINERS.isdisjoint(label[-2:-1])


def _tells_why(words: tuple[str, ...]) -> bool:
    """Whether a clause says what comes of something, or how dear or risky something is, and not what is done with it or how it is to be."""
    if "," in words or words[0] in HOUSE or not UNDONE.isdisjoint(words) or not states(words):
        return False
    known, at = word_sets("behind"), verb(words)
    if not effects().isdisjoint(words):
        return True
    if is_so(words, at):
        return words[at] not in BE or not known["weighed"].isdisjoint(words[at + 1 : at + WEIGHED_WITHIN])
    if words[at] in GETTING:
        return not known["spoilt"].isdisjoint(words[at + 1 : at + WEIGHED_WITHIN])
    happens = {form for word in known["happens"] | known["enables"] for form in (word, third_person(word))}
    return words[at] in happens or (words[at] in {"makes", "keeps", "make", "keep"} and not known["rendered"].isdisjoint(words[at:]))
