"""whereas inside a spaCy pipeline: two components that anybody can add, registered by entry point (`spacy_factories`).

    nlp = spacy.blank("en")
    nlp.add_pipe("whereas_sentences")   # sentences that stay whole: `doc.sents`
    nlp.add_pipe("whereas_norms")       # `doc.spans["whereas"]`: a span a rule or reason, its label "rule:must", "reason" ...

A text is read as Markdown, so headings, lists and labels count as evidence.
"""

from __future__ import annotations

from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from whereas.annotate.reader import annotate
from whereas.parse import parse
from whereas.parse.sentences import split

SPANS = "whereas"


@Language.factory("whereas_sentences")  # type: ignore[untyped-decorator]
def make_sentences(nlp: Any, name: str) -> Any:
    """The component that sets sentence starts. `nlp`, `name`: given by spaCy."""
    return sentences


@Language.factory("whereas_norms")  # type: ignore[untyped-decorator]
def make_norms(nlp: Any, name: str) -> Any:
    """The component that marks rules and reasons. `nlp`, `name`: given by spaCy."""
    return norms


def sentences(doc: Doc) -> Doc:
    """Set `is_sent_start` of each token by our own splitter."""
    starts = {begin for begin, _ in split(doc.text)}
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    return doc


def norms(doc: Doc) -> Doc:
    """Put every rule and reason of the text into `doc.spans["whereas"]`, in document order; a sentence that is both stands there twice."""
    read = annotate(parse(doc.text, path="<doc>"))
    found = []
    for statement in read.statements:
        labels = [f"rule:{statement.modality}"] if statement.is_rule else []
        labels += ["reason"] if statement.is_reason else []
        for label in labels:
            span = doc.char_span(statement.span.start, statement.span.end, label=label, alignment_mode="expand")
            if span is not None:
                found.append(span)
    doc.spans[SPANS] = found
    return doc
