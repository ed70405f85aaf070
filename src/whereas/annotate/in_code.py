"""Code that opens a sentence and is its subject: "`make dev` starts the server." says what a command does; "`make test` before you push." orders it.

Where a verb of the third person, a form of "be" or a modal follows, the words of the code are read as one noun. "`git add` files one by one." has an object
that looks like such a verb: what one handles is none, unless an object of its own follows it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.annotate.cues import BE, MODALS, OBJECTS
from whereas.annotate.lexicon import inflected

if TYPE_CHECKING:
    from whereas.model.document import DraftStatement

HANDLED = frozenset(
    ["files", "changes", "tests", "types", "builds", "imports", "exports", "commits", "branches", "patches", "packages", "logs", "links", "comments", "names",
     "values", "keys", "versions", "updates", "releases", "hooks", "lists", "checks", "copies", "calls", "points", "notes", "requests", "reviews", "tags",
     "documents", "details", "issues", "errors", "times", "images", "scripts", "labels", "uses", "steps", "things"]
)  # fmt: skip
"""Third-person forms that are plurals of what a command handles."""
ADVERBS = frozenset({"never", "always", "also", "only", "just", "automatically", "then"})
WORDS = re.compile(r"\s+(?:[-–—:]+\s+)?([A-Za-z’']+)(?:\s+([A-Za-z’']+))?(?:\s+([A-Za-z’']+))?")
"""The three words behind the code, a dash or colon passed over."""
FIRST = re.compile(r"([A-Za-z]+)[\w -]*+")
"""The words of a command; "plan.md" and "clean/" are files."""


def as_noun(draft: DraftStatement, source: str) -> str:
    """The text of a statement, the code that opens it made one word of the same length if it is the subject. `source`: that of the document."""
    offsets, text = draft.place.offsets, draft.text
    if not offsets or source[offsets[0][1] - 1 : offsets[0][1]] != "`":
        return text
    end = next((at for at, place in offsets[1:] if source[place - 1 : place] == "`" or source[place - 2 : place] == "` "), 0)
    opens = FIRST.fullmatch(text, 0, end)
    if not end or opens is None or inflected().get(opens[1].lower()) != "base" or not _acts(text, end):
        return text
    return re.sub(r"\W", "_", text[: end - 1]) + "_" + text[end:]


def _acts(text: str, end: int) -> bool:
    """Whether what stands behind the code that ends at `end` says what it does or is."""
    match = WORDS.match(text, end)
    if match is None:
        return False
    words = [(word or "").lower() for word in match.groups()]
    if words[0] in ADVERBS:
        words = words[1:]
    if words[0] in BE or words[0] in MODALS:
        return True
    third = inflected().get(words[0]) == "s"
    return (third and words[0] not in HANDLED) or (words[0].endswith("s") and words[1:2] != [] and words[1] in OBJECTS)
