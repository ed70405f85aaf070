"""Families of drafting habits, told apart by structure alone; each is a line of data. Settings may name one instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whereas.parse import labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.parse.outline import Outline


class Signs(NamedTuple):
    """What a document shows: shares of its headings, or of its paragraphs and items, 0..1."""

    attributed: float
    """headings with an `authority=` or explicit id, in a document that has any `authority=`"""
    articles: float
    """headings or labels that open with Article, Section, Tenet ..."""
    loud: float
    """paragraphs and items with MUST, SHALL or SHOULD in capitals, or a Rationale label"""


DIALECTS = ("model-spec", "spec-kit", "articles", "prose")
ARTICLE_WORDS = frozenset({"article", "section", "tenet", "amendment", "canon", "bylaw", "guardrail", "title"})
LOUD = ("MUST", "SHALL", "SHOULD", "NON-NEGOTIABLE")


def detect(outline: Outline, texts: Sequence[str]) -> str:
    """The dialect whose signs are plain; "prose" if none is."""
    signs = read_signs(outline, texts)
    if signs.attributed >= 0.3 and signs.attributed >= signs.articles:
        return "model-spec"
    if signs.articles >= 0.25:
        return "articles"
    if signs.loud >= 0.12:
        return "spec-kit"
    return "prose"


def read_signs(outline: Outline, texts: Sequence[str]) -> Signs:
    """The signs of a document. `texts`: the words of its paragraphs and items."""
    sections = [e for e in outline.entries if e.kind == "section"]
    named = [e.title.lower().replace(".", " ").split() for e in outline.entries if e.kind != "preamble"]
    set_apart = [label for label in outline.labels.values() if label.marked or label.text.lower() == "rationale"]
    reasons = sum(1 for label in set_apart if labels.context(label.text) == "rationale")
    loud = sum(1 for t in texts if any(word in t for word in LOUD)) + 2 * reasons
    ranked = any("authority" in e.attributes for e in sections)
    return Signs(
        sum(1 for e in sections if ranked and ("authority" in e.attributes or e.explicit)) / (len(sections) or 1),
        sum(1 for words in named if words and words[0] in ARTICLE_WORDS) / (len(named) or 1),
        loud / (len(texts) or 1),
    )
