"""Which opening words only name the rule behind them: "**Quorum.** A majority shall be a quorum." is one rule, and its label is none.

So does a label in a line of its own over what it names ("**Article II. Officers**"), or that only says how strongly its items bind, as a heading over them
would ("**Always**"). A label that commands ("**Ask first.**"), that holds a word of force, or
that nothing stands behind which is a rule, is read by its words as any other sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.headings import lays_down_a_norm
from whereas.annotate.lexicon import names
from whereas.parse import numbering

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality
    from whereas.model.document import Document, DraftStatement

MOST = 5
"""Words that a name has at most, the number of an article or a section not counted."""
GRADES = frozenset({"always", "always do", "must", "must do", "never", "never do"})
"""Labels that only say how strongly what stands under them binds."""
RANKED_MOST = 8
"""Words of an item that only names what is ranked."""
WORD = re.compile(r"[^\W_][\w'’-]*|&")
WORDS = re.compile(r"[^a-z ]")
WHOLE = re.compile(r"[\w'’&-]+(?: [\w'’&-]+)*")


def only_names(document: Document, cues: Sequence[Cues], forces: Sequence[Modality | None], lent: Callable[[int], bool]) -> frozenset[int]:
    """Indices of the statements read as rules that only name rules: those behind them, or the one that ranks them. `forces`: of all statements, None for what
    is no rule. `lent`: whether a lead-in lends its items a force."""
    drafts = document.statements
    ranked = {at for at, draft in enumerate(drafts) if _ranked(draft, at, cues[at], forces)}
    labels = {at for at in _labels(drafts, cues, [force is not None for force in forces]) if (lead := drafts[at].place.lead_in) is None or not lent(lead)}
    return frozenset(at for at in ranked | labels if forces[at] is not None)


def _labels(drafts: Sequence[DraftStatement], cues: Sequence[Cues], rules: Sequence[bool]) -> set[int]:
    """The labels read as rules that only name rules behind them."""
    first: dict[str, int] = {}
    found: set[int] = set()
    for at, draft in enumerate(drafts):
        opens = first.setdefault(draft.principle, at) == at
        if not rules[at] or draft.heading or draft.place.number or draft.place.kind not in {"paragraph", "item"}:
            continue
        if not _names(draft, cues[at]) and not _grades(draft):
            continue
        if draft.place.count > 1:
            if any(rules[at + 1 : at + draft.place.count]) and not _grades(draft):
                found.add(at)
        elif opens and (numbering.heads(draft.text) or (_grades(draft) and any(rules[at + 1 : at + 2]) and drafts[at + 1].principle == draft.principle)):
            found.add(at)
    return found


def _grades(draft: DraftStatement) -> bool:
    """Whether a paragraph is a label that only says how strongly what stands under it binds; with a colon it is their lead-in."""
    return draft.place.kind == "paragraph" and WORDS.sub("", draft.text.lower()).strip() in GRADES and not draft.text.endswith(":")


def ranks_items(draft: DraftStatement) -> bool:
    """Whether a statement says that what is listed behind it ranks in that order where things clash."""
    words = {w.lower() for w in WORD.findall(draft.text)} if draft.text.endswith(":") else set()
    return not words.isdisjoint(names()["clash"]) and not words.isdisjoint(names()["order"])


def _ranked(draft: DraftStatement, at: int, cues: Cues, forces: Sequence[Modality | None]) -> bool:
    """Whether an item only names what its lead-in ranks ("the following order applies: 1. Applicable law"): that is the rule."""
    lead = draft.place.lead_in
    if lead is None or lead >= at or forces[lead] != "precedence" or draft.place.count > 1:
        return False
    noun = cues.shape == "noun" or cues.lower[cues.main + 1 : cues.main + 2] == ("of",)
    return noun and not force_words(cues) and len(WORD.findall(draft.text)) <= RANKED_MOST


def _names(draft: DraftStatement, cues: Cues) -> bool:
    """Whether a statement is no more than a name: behind the number of a section, whatever names something, else nouns that are known, or look like it."""
    said = draft.text.strip(" :.*_")
    bold = bool(draft.place.label) and said == draft.place.label.strip(" :.*_")
    if not bold and (draft.place.count == 1 or not draft.text.endswith(".")):
        return False
    number = numbering.read(said)
    rest = said[number.end :] if number else said
    words = [w.lower() for w in WORD.findall(rest)]
    if number and number.kind:
        named = len(words) <= MOST and cues.shape == "noun" and not lays_down_a_norm(cues) and not force_words(cues)
        return len(words) < 2 or named
    return bool(WHOLE.fullmatch(rest.strip())) and len(words) <= MOST and _nouns(words)


def _nouns(words: list[str]) -> bool:
    """Whether words are nouns, and what tells them nearer or joins them ("Removal of officers").

    >>> _nouns(["removal", "of", "officers"]), _nouns(["annual", "meetings"]), _nouns(["useful"]), _nouns(["evidence", "over", "reading"])
    (True, True, False, False)
    """
    nouns, telling, joining = (names()[key] for key in ("nouns", "telling", "joining"))
    known = [word in nouns or word.endswith(tuple(names()["endings"])) for word in words]
    return known != [] and known[-1] and (known[0] or words[0] in telling) and all(k or w in telling or w in joining for k, w in zip(known, words, strict=True))
