"""A statement's words as people should see them: a bare reference (`[?](#gate)`, read as `?`) shows its target's title.

"See ? first." becomes "See 'Close the gate' first.", so that renaming a principle rewords nobody, and readers still see where a reference leads.
"""

from __future__ import annotations

import bisect
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution
    from whereas.model.document import Place, Reference

BARE = "?"
STRANGERS = "These are no versions of one document: they share hardly a word or a title."
ANEW = "The document was written anew: hardly a word or a title of the older version is left."
"""What to say of two versions that have nothing in common: of two documents, and of one."""
UNTITLED = frozenset({"", "preamble", "overview", "introduction", "contents", "table of contents", "about", "foreword"})
"""Titles, in lower case, that say nothing of what a document is."""


def called(constitution: Constitution) -> str:
    """What a document is called: its title and version, or its file's name where it has no title that says what it is."""
    title = constitution.title
    if title.casefold() in UNTITLED:
        title = constitution.source.path.replace("\\", "/").rsplit("/", 1)[-1]
    return f"{title} {constitution.version}" if constitution.version else title


def shown(constitution: Constitution) -> dict[str, str]:
    """Statement id -> its words. Without the structure it was read from (a constitution rebuilt from JSON) references stay `?`."""
    words = {s.id: s.text for s in constitution.statements}
    if constitution.document is None:
        return words
    titles = {p.id: p.title for p in constitution.principles}
    bare: dict[str, list[Reference]] = defaultdict(list)
    for reference in constitution.document.references:
        if reference.text == BARE and reference.statement in words and reference.resolved in titles:
            bare[reference.statement].append(reference)
    places = {s.id: s.place for s in constitution.document.statements if s.id in bare}
    for statement, references in bare.items():
        for reference in sorted(references, key=lambda r: r.span.start, reverse=True):
            words[statement] = _titled(words[statement], places[statement], reference, titles[reference.resolved or ""])
    return words


def _titled(text: str, place: Place, reference: Reference, title: str) -> str:
    """`text` with the title in place of the reference's mark, if the mark is where the source says."""
    wanted = reference.span.start + 1
    at = bisect.bisect_right([source for _, source in place.offsets], wanted) - 1
    if at < 0:
        return text
    offset = place.offsets[at][0] + wanted - place.offsets[at][1]
    return f"{text[:offset]}'{title}'{text[offset + 1 :]}" if text[offset : offset + 1] == BARE else text
