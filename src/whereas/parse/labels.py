"""Labels: the words that open a block and name it ("**Truthful**: ...", "Rationale:", "PARAM-01 (y) ...").

A label either names an item, which makes it a principle, or tells what its block is for (a rationale, an example); the words for the latter stand here,
and settings add to them.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from whereas.parse import sentences

if TYPE_CHECKING:
    from collections.abc import Collection

    from whereas.model.document import Context
    from whereas.parse.inline import Prose

Shelf = Literal["", "history", "changes", "undecided", "bibliography"]

LABEL_WORDS_MAX = 8
"""A longer opening is a sentence, not a label (DESIGN, Words)."""
LABEL_CHARS_MAX = 120
"""The same for languages that put no spaces between words."""
SIGN_CHARS = 4
"""Characters of a sign, and the blank behind it, that may stand before a bold label."""
PLAIN_WORDS_MAX, PLAIN_REST_MIN = 5, 3
"""Words that a label without bold may have at most, and what follows it at least."""

CONTEXTS: dict[str, Context] = {
    **dict.fromkeys(
        ("rationale", "reason", "reasons", "reasoning", "why", "why?", "why this matters", "why it matters", "justification", "motivation", "because",
         "purpose", "whereas"), "rationale"),
    **dict.fromkeys(("commentary", "comment", "comments", "discussion", "background", "context", "explanation"), "commentary"),
    **dict.fromkeys(("example", "examples", "e.g.", "for example", "for instance", "illustration", "scenario", "good", "bad", "better"), "example"),
    **dict.fromkeys(("short version", "in short", "summary", "tl;dr", "tldr"), "note"),
    **dict.fromkeys(("note", "notes", "nb", "n.b.", "remark", "tip", "see also", "info", "fyi", "todo", "important"), "note"),
    **dict.fromkeys(("constraints", "constraint", "requirements", "rules", "details"), "constraints"),
    **dict.fromkeys(("definition", "definitions", "glossary", "terms", "term"), "definition"),
    **dict.fromkeys(("warning", "caution", "danger", "attention"), "warning"),
    **dict.fromkeys(("scope", "applies to", "applicability"), "scope"),
    **dict.fromkeys(("preamble", "recitals", "recital"), "recital"),
}  # fmt: skip
STATED = frozenset(
    ["statement", "principle", "principle statement", "policy", "policy statement", "rule", "guideline", "requirement", "decision", "directive", "norm"]
)
"""Labels of what a card states beside its rationale."""
ASIDES = frozenset(
    f"{word}{end}"
    for word in ("anti-pattern", "antipattern", "pitfall", "gotcha", "caveat", "hint", "reminder", "remember", "exception", "consequence")
    for end in ("", "s")
)
"""Labels that tell how what stands behind them is meant, and name nothing; over words in lines of their own they head them."""
RULES = (
    STATED | {f"{word}s" for word in STATED} | {"policies", "standard", "standards", "rule statement", "the rule", "the rules", "the policy", "the requirement"}
)
"""Titles of sections that only say that they hold a rule."""
REASONS = frozenset({"rationale", "reason", "reasons", "why", "why?", "why this matters", "why it matters", "justification"})
"""Titles of sections that only say that they hold a reason; "Motivation" and "Purpose" beside others tell what a whole document is for."""
ABOUT = RULES | {"matters", "matter", "is", "are", "exists", "exist", "applies", "apply", "holds", "helps"}
"""Words that follow in such a title; "Why this tool" speaks of something else."""
POINTING = frozenset({"this", "that", "it", "these"})
"""Words behind "why" that point at the rule ("Why this rule exists")."""
NUMBERED = re.compile(r"^(?:(?:appendix|annex|part|section) \w{1,4}\s*[:.—–-]+\s*|[\W\d]|[ivx]+\.\s+)+", re.IGNORECASE)
"""What stands before the words of a title: a number, a sign."""
HISTORY = re.compile(
    r"(?:amendments?|versions?|revisions?|changes?|documents?|edit|policy|update) (?:history|records?)|(?:amendment|version|revision|document|update) logs?"
    r"|(?:history|log|record) of (?:all )?(?:changes|amendments|revisions|versions|this (?:document|charter|policy))"
)
"""A title over what was changed."""
CHANGES = re.compile(
    r"change ?log|release notes|what[’']?s new(?: .+)?|what(?: has|[’']s)? changed(?: .+)?|(?:recent |notable )?changes(?: (?:since|in|from) .+)?"
)
"""A title over it, or over how to tell of changes."""
UNDECIDED = re.compile(
    r"(?:alternatives?|options|ideas|approaches|proposals)(?: that)?(?: we| were)? (?:considered|rejected|discarded|not taken)(?: .+)?"
    r"|considered (?:alternatives|options)|rejected (?:alternatives|ideas|options|proposals|approaches|designs)"
    r"|(?:open|unresolved|outstanding|unanswered) questions|future (?:work|possibilities|directions|ideas|plans)|prior art|to-?dos?(?: list)?|to do"
)
"""A title over what was rejected, or is not decided."""
BIBLIOGRAPHY = frozenset({"references", "bibliography", "works cited", "sources", "citations", "literature", "further reading"})
DESCRIBING = frozenset({"purpose", "motivation"})
METADATA = frozenset(
    {
        "version",
        "ratified",
        "last amended",
        "last updated",
        "amended",
        "status",
        "date",
        "author",
        "authors",
        "owner",
        "effective",
        "effective date",
    }
)
KEYWORDS = frozenset({"must", "must not", "shall", "shall not", "should", "should not", "required", "recommended", "not recommended", "optional"})
"""Labels that say how what stands behind them binds, as standards do (RFC 2119); "May" is one in capitals alone, for it is a month too."""
TOKEN = re.compile(r"[A-Z][A-Z]{1,11}-\d{1,5}[a-z]?\b")
WORDED_TOKEN = re.compile(r"[A-Z]{3,12} \d{1,4}[a-z]?\b(?!\.[\dxX]| [a-z])")
"""A number in words of its own ("PARAM 12: ..."); what goes on in the number or the sentence is a version or a standard ("TLS 1.2 or higher", "ISO 8601
dates")."""
CLOSED = re.compile(r"\s*(?:[:.：]|—|–|--?(?=\s))")
PLAIN = re.compile(r"([A-Za-z][\w .'’/()-]{0,40}?):(?=\s|$)")
DASHED = re.compile(r"\(?([A-Za-z]{4,12}) ?[—–:]\s")
ASKED = re.compile(r"(Why)\?\s")
"""Labels without bold that end otherwise: "Rationale — ...", "(Rationale: ...)", "Why? ..."."""
WHY = re.compile(r"why (?:this|these|that|it|they|we|the|so|critical|important)\b(?: [\w'’-]+){0,3}")
"""Labels of reasons in a few words of their own ("Why this rule exists")."""
MODAL = re.compile(r"\b(?:must|shall|should|may|will|can|is|are|do|does|has|have|never|cannot|need)\b", re.IGNORECASE)


STAMP = re.compile(
    r"(?:last )?(?:reviewed|updated|modified|revised|amended|approved|adopted|ratified|edited|changed|published|effective)\b.*(?:\bby |\d{4}\b)", re.IGNORECASE
)
"""What tells when or by whom a document was handled last; set in italics, it is no label ("_Last reviewed by Ines, March 2024_")."""
IMPRINT = re.compile(r"copyright\b|©|\(c\) |(?:version|release) v?\d|<[^<>]+>$|\S+@\S+$", re.IGNORECASE)
"""What opens a few lines about a document, or an address; over other lines it is no label ("**Version 2.1**", "Parish of Ames" in the next line)."""
ALERT = re.compile(r"\[!([A-Za-z]{3,12})\][+-]?(?:\s+|$)")
"""The mark that opens a quotation shown as a note or a warning ("> [!WARNING]")."""


CALLING = re.compile(r"(?:note|warning|important|caution|tip|danger|attention)\b:?", re.IGNORECASE)
"""What such a quotation was headed with before ("> **Warning**")."""
SIGNS = ("⚠", "🚨", "❗", "⛔", "🛑", "\u2139")
"""Signs that open one, too."""


class Label(NamedTuple):
    """A label's words, the prose offset behind it (its closing mark included), whether it is set in bold or italic or is a token, and whether it stands on a
    line of its own without a closing mark, over the words that it names: then it is a statement of its own."""

    text: str
    end: int
    marked: bool
    token: str = ""
    alone: bool = False


def find(prose: Prose) -> Label | None:
    """The label that opens a block, or None."""
    text = prose.text
    if match := ALERT.match(text):
        return Label(match[1], match.end(), False)
    if match := TOKEN.match(text) or WORDED_TOKEN.match(text):
        close = CLOSED.match(text, match.end())
        return Label(match[0], close.end() if close else match.end(), True, match[0])
    first = next((s for s in prose.strong if s[0] == 0 and s[1] > 0), None)
    if first is None and prose.strong and _after_sign(text, *prose.strong[0]):
        first = prose.strong[0]
    if first is not None:
        return _marked(text, first[1], _own_line(prose, first[1]))
    match = PLAIN.match(text) or DASHED.match(text) or ASKED.match(text)
    if match and context(match[1]):
        return Label(match[1], match.end(), False)
    return None


def opens_alert(text: str, label: Label | None) -> bool:
    """Whether the first block of a quotation makes it a note or a warning of the document's own, in which nobody else is quoted."""
    called = label is not None and label.marked and CALLING.fullmatch(label.text) is not None
    return called or ALERT.match(text) is not None or text.startswith(SIGNS)


def _after_sign(text: str, start: int, end: int) -> bool:
    """Whether a block is a bold stretch behind a sign, and nothing else ("🚫 **Never**")."""
    return 0 < start <= SIGN_CHARS and text[start:end].strip() != "" and end >= len(text.rstrip(" :")) and unicodedata.category(text[0]) == "So"


def plain(words: str) -> Label | None:
    """The label of an item whose whole list is labelled without bold ("Open: the doors ..."): a few words, no sentence, and something behind them."""
    match = PLAIN.match(words)
    if match is None or not match[1][0].isupper() or len(match[1].split()) > PLAIN_WORDS_MAX or MODAL.search(match[1]):
        return None
    if context(match[1]) or match[1].lower() in METADATA or len(words[match.end() :].split()) < PLAIN_REST_MIN:
        return None
    return Label(match[1], match.end(), True)


def _own_line(prose: Prose, end: int) -> bool:
    """Whether a bold opening fills the first line, and the next was begun on purpose or begins anew."""
    if not prose.lines or not end <= prose.lines[0] <= end + 1:
        return False
    at = prose.lines[0]
    return at in prose.breaks or any(begin == at for begin, _ in prose.code) or sentences.begins_anew(prose.text, at)


def _marked(text: str, end: int, alone: bool) -> Label | None:
    """A bold or italic opening, closed within or right behind it; a whole block, or first line (`alone`), that is bold and no sentence is a label too."""
    words = text[:end].strip()
    inner = words.rstrip(":.：—– ")
    colon = words.find(":")
    if 0 < colon < len(inner) and context(words[:colon]):
        return Label(words[:colon], colon + 1, True)
    if not inner or len(inner.split()) > LABEL_WORDS_MAX or len(inner) > LABEL_CHARS_MAX or (STAMP.match(inner) and (alone or end >= len(text))):
        return None
    if alone and IMPRINT.match(inner):
        return None
    if words != inner:
        return Label(inner, end, True, _token(inner))
    close = CLOSED.match(text, end)
    if close:
        return Label(inner, close.end(), True, _token(inner))
    if (alone or end >= len(text)) and words[-1] not in "!?;,":
        return Label(inner, end, True, _token(inner), alone)
    if context(inner) and text[end : end + 1] in {"", " "}:
        return Label(inner, end, True)
    match = TOKEN.match(inner) or WORDED_TOKEN.match(inner)
    return Label(inner, end, True, match[0]) if match else None


def _token(words: str) -> str:
    match = TOKEN.match(words) or WORDED_TOKEN.match(words)
    return match[0] if match else ""


def binds(words: str) -> bool:
    """Whether a label only says how what stands behind it binds, and names nothing.

    >>> binds("MUST NOT"), binds("Recommended"), binds("MAY"), binds("May"), binds("Must-have tools")
    (True, True, True, False, False)
    """
    key = words.strip(" :.*_[]()")
    return key.lower() in KEYWORDS or key == "MAY"


def is_aside(words: str) -> bool:
    """Whether a label only tells how what stands behind it is meant ("Pitfall", "Exception")."""
    return _key(words) in ASIDES


def context(words: str, extra: Collection[str] = ()) -> Context:
    """What a label's words say its block is for; "" if they name a principle. `extra`: further words for reasons (settings)."""
    if extra and _key(words) in {e.lower() for e in extra}:
        return "rationale"
    return _context(words)


def _key(words: str) -> str:
    return " ".join(words.lower().strip(" :.*_").split())


@lru_cache(maxsize=4096)
def _context(words: str) -> Context:
    key = _key(words)
    found = CONTEXTS.get(key)
    if found:
        return found
    if WHY.fullmatch(key):
        return "rationale"
    head = key.split("(")[0].strip()
    return CONTEXTS.get(head) or CONTEXTS.get(head.rstrip("0123456789 ."), "")


def column_context(head: str, extra: Collection[str] = ()) -> Context:
    """What the head of a table column says its cells are for: reasons ("Why") or examples; "" mostly. "Purpose" there tells what a thing is."""
    found = context(head, extra)
    return found if found in {"rationale", "example"} and head.lower().strip(" :*") not in DESCRIBING else ""


def heading_context(title: str, extra: Collection[str] = ()) -> Context:
    """What a section's title says its text is for: "Rationale", "Why this document exists", "Definitions"; "" mostly."""
    found = context(title, extra) if title.lower().strip() not in {"comment", "comments"} else ""
    if found in {"rationale", "commentary", "example", "definition", "scope", "recital"}:
        return found
    return "rationale" if title.lower().startswith(("why ", "rationale ")) else ""


@lru_cache(maxsize=4096)
def names_rule(title: str) -> bool:
    """Whether a section's title only says that a rule stands under it.

    >>> names_rule("2.1 Requirements"), names_rule("The Rule"), names_rule("Boat rules")
    (True, True, False)
    """
    return _unnumbered(title) in RULES


@lru_cache(maxsize=4096)
def names_rationale(title: str) -> bool:
    """Whether a section's title only says that a reason stands under it.

    >>> names_rationale("Why this rule exists"), names_rationale("2.2 Rationale"), names_rationale("Why boats are locked"), names_rationale("Purpose")
    (True, True, False, False)
    """
    words = _unnumbered(title)
    if words in REASONS or WHY.fullmatch(words) is None:
        return words in REASONS
    said = words.rstrip("?").split()
    return said[1] in POINTING and (len(said) == 2 or said[2] in ABOUT)


def _unnumbered(title: str) -> str:
    return _key(NUMBERED.sub("", title))


@lru_cache(maxsize=4096)
def shelf(title: str) -> Shelf:
    """What a section's title says of the norms in it, where they are not in force: "history" (what was changed, and when), "changes" (the same, or how to tell
    of it, where it names no version or year), "undecided" (what was rejected, or is not decided yet), "bibliography"; "" mostly.

    >>> shelf("7. Alternatives considered (2024)")
    'undecided'
    """
    words = NUMBERED.sub("", title).lower().split(" (")[0].strip(" :.*_")
    if words in BIBLIOGRAPHY:
        return "bibliography"
    if CHANGES.fullmatch(words):
        return "history" if any(char.isdigit() for char in words) else "changes"
    return "history" if HISTORY.fullmatch(words) else "undecided" if UNDECIDED.fullmatch(words) else ""
