"""What the items of a list are to the lead-in before it, where they are no rules: cases in which it holds, exceptions to it, or reasons for it.

>>> asked("Guests must leave if:"), asked("Guests must leave, except when:"), asked("Guests must leave, for two reasons:")
('condition', 'exception', 'reason')
>>> asked("When the bell rings:"), asked("Guests must:"), asked("Rules for when guests leave:")
(None, None, None)
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from whereas.annotate.clauses import force_words
from whereas.annotate.lexicon import leads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.document import Document

Asked = Literal["condition", "exception", "reason"]
KINDS: tuple[Asked, ...] = ("reason", "exception", "condition")
WORD = re.compile(r"[a-z][a-z'’-]*|[^\sa-z]")
COUNTED = 6
"""Words between "for" and "reasons", or "in" and "cases"."""
OPEN = 8
"""Words of a clause that its last one leaves open ("if somebody asks Vega to:")."""
ORDERS = frozenset({"must", "shall", "should"})
NEEDS = frozenset({"needs", "need", "requires", "require"})
"""Verbs with which an exception says what holds instead ("except the following: - a loan needs two signatures")."""
UNFINISHED = frozenset({"must", "shall", "should", "may", "can", "will", "to", "not", "following", "these"})
"""Last words of a lead-in whose items say what to do, for reasons that stand elsewhere."""
ANYBODY = frozenset({"nobody", "people", "everybody", "everyone", "one"})
"""Whom a reason in a list may say that something should be, or should not."""
PARTS = frozenset({":", "→", "->", "—", "–", "=>"})
"""Signs inside an item behind which it may say what to do in its case."""
PLACES = frozenset({"item", "paragraph", "quote", "footnote"})
EACH = frozenset({"any", "one", "either"})
LEAVES = frozenset({"may", "can"})
"""Words before "for the following reasons" with which these are cases rather than reasons."""


class Filling(NamedTuple):
    """What a statement is to the lead-in (its index) whose clause it fills."""

    lead: int
    what: Asked


def told(document: Document, cues: Sequence[Cues]) -> dict[int, Filling]:
    """Index of a statement that only fills its lead-in's clause -> what it is to it. One that orders something itself is none; nor is what stands behind
    the first sentence of an item."""
    found: dict[int, Filling] = {}
    heading: int | None = None
    for at, draft in enumerate(document.statements):
        place = draft.place
        if draft.heading or place.kind != "item":
            heading = at if draft.heading else None
        if heading is not None and document.statements[heading].principle != draft.principle:  # titles that only name what follows are no statements
            heading = None
        lead = heading if place.lead_in is None else place.lead_in
        if lead is None or lead >= at or place.number or place.kind not in PLACES:
            continue
        said = document.statements[lead].text
        if lead == heading:
            what = _asked_by_title(said) if ";" not in draft.text else None
        else:
            what = asked(said) or (found[lead].what if lead in found and found[lead].what != "reason" else None)
        if what is not None and not (what == "reason" and draft.text.endswith(":")) and not _orders(cues[at], what, filled=said.endswith(" to:")):
            found[at] = Filling(lead, what)
    return found


POINTING_ON = frozenset({"see", "refer", "imagine", "note", "suppose", "recall", "remember"})
"""Verbs of a lead-in that only points to a text or a case ("See the annex when:")."""


ORDERING = frozenset({("see", "that"), ("see", "to")})
"""Such verbs with which it orders ("See to the lamps when:")."""


def orders_in_cases(text: str, cues: Cues) -> bool:
    """Whether a lead-in commands something in the cases that its items name ("Ring the bell when:")."""
    points = (cues.lower[0] in POINTING_ON and cues.lower[:2] not in ORDERING) or "cases" in cues.lower
    return cues.shape == "imperative" and cues.main == 0 and not points and asked(text) == "condition"


def _asked_by_title(title: str) -> Asked | None:
    """What a heading over a list asks its items to be: cases, where it ends with what opens one ("Use the crane only when")."""
    return "condition" if asked(f"{title.rstrip(' :')}:") == "condition" else None


@lru_cache(maxsize=4096)
def asked(text: str) -> Asked | None:
    """What a lead-in asks its items to be, by the words that it ends with; None where it does not ask for what is no rule, or says nothing before them."""
    words = tuple(WORD.findall(text.lower()))
    if words[-1:] != (":",):
        return None
    return next((kind for kind in KINDS if _ends(words[:-1], kind)), None)


def _ends(words: tuple[str, ...], kind: Asked) -> bool:
    """Whether a lead-in ends with a clause of a kind that its items fill."""
    lexicon = leads()
    said = f" {' '.join(words)}"
    if any(said.endswith(f" {p}") and (kind == "reason" or said.strip() != p) for p in lexicon[kind].get("phrases", ())):
        return True
    if kind == "condition" and _lists_conditions(words):
        return True
    if kind == "reason" and words[:4] == ("for", "the", "following", "reasons") and words[-1] not in UNFINISHED:
        return True
    return _names(words, kind) or _points(words, kind) or any(_opens(words, at, kind) for at in range(1, len(words)) if words[at] in _set(kind, "opens"))


def _names(words: tuple[str, ...], kind: Asked) -> bool:
    """Whether a lead-in ends with a noun that stands for its items, counted or pointed at: "for two reasons", "in any of these cases"."""
    if words[-1:] and words[-1] not in _set(kind, "nouns"):
        return False
    for at in range(len(words) - 2, max(0, len(words) - 2 - COUNTED), -1):
        if words[at] in _set(kind, "behind") or " ".join(words[at - 1 : at + 1]) in _set(kind, "behind"):
            return kind != "reason" or not _grounds(words, at)
        if words[at] not in _set("open", "counts"):
            return False
    return False


def _grounds(words: tuple[str, ...], at: int) -> bool:
    """Whether the reasons announced behind the word at `at` are grounds on which something may be done, each of which is enough."""
    return ("of" in words[at:] and not EACH.isdisjoint(words[at:])) or (words[at - 1] != "," and not LEAVES.isdisjoint(words[:at]))


def _lists_conditions(words: tuple[str, ...]) -> bool:
    """Whether a lead-in says under which conditions something holds ("The only conditions under which a sack may be sold are")."""
    at = next((n for n, word in enumerate(words[:OPEN]) if word in _set("condition", "nouns") | {"conditions"}), -1)
    return at >= 0 and words[-1:] == ("are",) and words[at + 1 : at + 3] in {("under", "which"), ("in", "which")}


def _points(words: tuple[str, ...], kind: Asked) -> bool:
    """Whether a lead-in begins with a clause that only points at its items: "If any of these holds, refuse:"."""
    clause = words[1 : words.index(",")] if "," in words else ()
    pointed = {"these", "following"} & set(clause)
    return bool(pointed) and words[0] in _set(kind, "opens") and _set("open", "counts") | _set("open", "told") >= set(clause)


def _opens(words: tuple[str, ...], at: int, kind: Asked) -> bool:
    """Whether the word at `at` opens a clause, behind what is said in it, that the lead-in leaves open."""
    rest = words[at + 1 :]
    if kind == "exception" and rest[:1] and rest[0] in _set("condition", "opens"):
        rest = rest[1:]
    if not (words[at - 1].isalpha() or words[at - 1] == ",") or not all(w.isalpha() for w in rest):
        return False
    if _set("open", "counts") | _set("open", "told") >= set(rest):
        return True
    subject = len(rest) == 1 and rest[0] in _set("open", "subjects")
    named = len(rest) == len(("the", "user")) and rest[0] in _set("open", "determiners")
    asks = rest[-1] == "to" and not _set("open", "asks").isdisjoint(rest)
    return subject or named or (len(rest) <= OPEN and (asks or rest[-1] in _set("open", "ends")))


@cache
def _set(kind: str, name: str) -> frozenset[str]:
    return frozenset(leads()[kind].get(name, ()))


def _orders(cues: Cues, what: Asked, *, filled: bool) -> bool:
    """Whether an item orders something itself, or says what to do in its case. `filled`: it goes on with an infinitive."""
    lower = cues.lower
    told = what == "reason" and not ANYBODY.isdisjoint(cues.subject[-1:])  # "nobody should have to guess" tells why
    if ("imperative" in cues.shape and not filled) or (not told and any(w.main and lower[w.at] in ORDERS for w in force_words(cues))):
        return True
    if what == "reason":
        return False
    return any(w in PARTS or w.endswith(":") for w in lower[1:-1]) or (what == "exception" and not NEEDS.isdisjoint(lower))
