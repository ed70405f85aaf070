"""Where a statement is not in force whatever its words say: it is recorded, was rejected, is put off, is struck out, or is a label over the words it names.

"2024: Guests must not bring dogs" under "Amendment history" tells what was changed; "~~Members must wear a tie.~~" holds no more.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.fixed import BANS
from whereas.annotate.headings import BARE, lays_down_a_norm
from whereas.annotate.struck import struck_out
from whereas.parse import labels

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.document import Document, DraftStatement

DATED = re.compile(
    r"\W*(?:v?\d{1,4}(?:[.-]\d{1,4}){1,3}\b|(?:19|20)\d\d\b|\d{1,2}[./ ]\w{1,9}[./ ](?:19|20)\d\d"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.? \d|unreleased\b)",
    re.IGNORECASE,
)
"""An entry of a history opens so: with a version or a date ..."""
DONE = re.compile(r"\W*(?:[a-z]{2,}(?<!e)ed|made|moved|split|rewrote|rewritten|put|brought|took|taken|withdrew|withdrawn)\b", re.IGNORECASE)
"""... or with what was done."""
OLD_WORDS = re.compile(
    r"\b(?:old|previous|former|earlier|original|prior|superseded|repealed|replaced|withdrawn)\b.{0,60}\b(?:reads?|said|says|stated|states|was|were|ran)\b[^.]{0,20}:$"
    r"|\bused to (?:read|say|be)\b[^.]{0,20}:$",
    re.IGNORECASE,
)
"""A lead-in that quotes what held before."""
BARE_MARKS = " .!*_❌✗✘🚫⛔✖✅✓✔☑"
"""What may stand around a label that says a force and nothing else."""
TITLE_MOST = 5
"""Words of a title that opens a numbered clause, its number included."""
CLAUSE_NUMBER = re.compile(r"\(?\d+(?:\.\d+)*[.)]\s|\d+(?:\.\d+)+\s")
"""The number of a clause; "4 spaces a level." counts."""
ARTICLES = frozenset({"the", "a", "an", "your", "our", "its", "their"})
"""Words behind which an object follows, so that what stands before them is a verb perhaps."""
CITATION = re.compile(r"[\"“”]|\b(?:19|20)\d\d\b")
"""What an entry of a bibliography holds."""


def not_in_force(document: Document) -> frozenset[int]:
    """Indices of the statements that lay down no norm, whatever they say."""
    drafts = document.statements
    found: set[int] = set()
    opened: dict[int, bool] = {}
    quoting: int | None = None
    gone = struck_out(document)
    for at, draft in enumerate(drafts):
        place = draft.place
        if place.kind == "quote" and at and (quoting == at - 1 or OLD_WORDS.search(drafts[at - 1].text)):
            quoting = at
            found.add(at)
        entry = place.block if place.item is None else place.item
        listed = opened.setdefault(entry, bool(DATED.match(draft.text) or DONE.match(draft.text)))
        if at in gone or _is_wordless(draft.text) or _shelved(draft, listed):
            found.add(at)
    return frozenset(found)


def _is_wordless(text: str) -> bool:
    """Whether a statement is of punctuation alone, as an item of which only its full stop was left; a mark such as a tick says something."""
    return not any(c.isalnum() for c in text) and all(unicodedata.category(c)[0] in "PZC" for c in text)


def _shelved(draft: DraftStatement, listed: bool) -> bool:
    """Whether a statement stands in a section of what was, or is not yet. `listed`: its entry opens with a date, a version or what was done."""
    titles = (*draft.place.titles, draft.text) if draft.heading else draft.place.titles
    shelves = {labels.shelf(title) for title in titles}
    if not shelves.isdisjoint({"undecided", "history"}):
        return True
    if "changes" in shelves:
        return listed or any(DATED.match(title) for title in titles)
    return "bibliography" in shelves and CITATION.search(draft.text) is not None


def is_label(draft: DraftStatement, cues: Cues) -> bool:
    """Whether a statement is the label that stands in a line of its own over the words of its paragraph and commands nothing, or says only that a reason
    follows, or to what end its steps are taken."""
    place = draft.place
    if place.number:
        return False
    if not place.label:
        return _titles_its_clause(draft, cues)
    if labels.context(place.label) == "rationale":
        return draft.text.strip(" :.*_") == place.label
    if place.kind != "item" and draft.text.strip(BARE_MARKS).lower() in BANS | BARE and draft.text.strip(BARE_MARKS) == place.label.strip(BARE_MARKS) != "":
        return not draft.text.rstrip("*_ ").endswith(":")
    if cues.shape == "infinitive" and place.count == 1 and place.kind == "paragraph" and draft.text == place.label and "," not in cues.lower:
        return True  # "**To leave the guild**" over its steps
    return place.count > 1 and draft.text == place.label and (draft.text.lower() in BANS or not lays_down_a_norm(cues))


def _titles_its_clause(draft: DraftStatement, cues: Cues) -> bool:
    """Whether a few words without a verb, with a full stop, open a numbered clause ("2. Governing law. These terms are ...")."""
    numbered = draft.place.ordered or CLAUSE_NUMBER.match(draft.text) is not None
    short = draft.place.count > 1 and len(draft.text.split()) <= TITLE_MOST and draft.text.endswith(".")
    named = all(word.isalpha() or not word.strip(".()-0123456789") for word in cues.lower) and ARTICLES.isdisjoint(cues.lower[cues.main + 1 :])
    return numbered and short and named and cues.shape == "noun" and not force_words(cues) and cues.lower[cues.main : cues.main + 1] != ("no",)
