"""Links from a changelog to the principles of the newer version, so that they work where the Markdown is read.

An id that the document itself gives is its anchor; any other heading has the anchor that GitHub gives it; an item is led to by the section it stands in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.model.letters import visible
from whereas.parse.slugs import Names, github

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution, Principle

SPECIAL = str.maketrans({c: "\\" + c for c in "\\`*_[]~"})
MARKUP = re.compile(r"&(?=#?\w+(?:;|$))|<(?=[A-Za-z/!?]|$)|^>")
"""What opens an entity or a tag, or quotes: alone ("R & D", "5 < 6") these signs are as they are, for a changelog is read as text too."""
ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def plain(text: str) -> str:
    """Words of a document in Markdown, so that they are shown and format nothing.

    >>> plain("Say [no] to *this*")
    'Say \\\\[no\\\\] to \\\\*this\\\\*'
    >>> plain("Safety & <b>speed</b>: <500ms")
    'Safety & &lt;b>speed&lt;/b>: <500ms'
    """
    escaped = MARKUP.sub(lambda sign: ENTITIES[sign[0]], "".join(c if visible(c) else " " for c in text))
    return escaped.translate(SPECIAL)


class Links:
    """Makes the links. `address`: of the document, "" for links within the page that the changelog stands on."""

    def __init__(self, constitution: Constitution, address: str) -> None:
        self.address = address
        self.principles = {p.id: p for p in constitution.principles}
        names = Names()
        self.slugs = {p.id: names.take(github(p.title)) for p in constitution.principles if p.kind == "section"}

    def to(self, principle: str, words: str) -> str:
        """The words as a link to a principle; plain words where there is nothing to lead to."""
        anchor = self.anchor(principle)
        return f"[{plain(words)}]({_address(self.address)}#{anchor})" if anchor else plain(words)

    def anchor(self, principle: str) -> str:
        """The anchor of the principle or of the nearest section around it, "" for none.

        A page that shows `{#id}` attributes as GitHub does, in the heading's text, has other anchors; such documents are published by what reads the ids.
        """
        at: Principle | None = self.principles.get(principle)
        while at is not None and at.kind != "section":
            at = self.principles.get(at.parent or "")
        if at is None:
            return ""
        return at.id if at.explicit else self.slugs[at.id]


def _address(text: str) -> str:
    """A path or address for the brackets of a link."""
    return "".join({" ": "%20", "(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "/"}.get(c, c) for c in text if visible(c))
