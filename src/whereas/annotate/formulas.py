"""Formulas that stand in many documents alike: what they define, declare empty or recite lays down no norm.

`The key words "MUST" ... are to be interpreted as described in RFC 2119.` and "Words importing the singular include the plural." define; "[Repealed]" and
"BE IT ENACTED by the assembly as follows:" say nothing of themselves; "Noting with concern the loss of fish," and what is numbered under "Whereas:" recite.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.cues import MODALS
from whereas.annotate.general import says_reason
from whereas.annotate.labelled import says_why
from whereas.annotate.meanings import defines
from whereas.annotate.once import once
from whereas.annotate.signs import form, source_form
from whereas.annotate.supremacy import ranks_text
from whereas.annotate.terms import behind_clause, names
from whereas.parse import labels
from whereas.parse.labels import NUMBERED
from whereas.parse.placeholders import unfilled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Role
    from whereas.model.document import DraftStatement

EMPTY = re.compile(
    r"[\W_]*(?:\(?[0-9]{1,3}(?:\.[0-9]{1,3})*[a-z]?[.)]*\s*)?[\[(*_\s]*(?:(?:this|the) \w+ (?:is|was|has been) )?(?:intentionally )?"
    r"(?:repealed|reserved|deleted|omitted|rescinded|revoked|left blank|not used|vacant)\b(?: (?:by|on|as of|with effect)\b[^.;]{0,60})?[\W_]*",
    re.IGNORECASE,
)
"""What stands where a clause was, or may be one day."""
EMPTY_MOST = 200
"""Characters that it has at most; of a longer text made of marks alone the expression would take for ever."""
QUOTES = frozenset("\"“”'‘’")
ROOM_FOR_REASONS = frozenset({"rationale", "commentary"})
"""What a label, column or heading announces under which "TBD" and the like only keep the place of a reason."""
TERM_WORDS = 8
"""A quoted term is at most this long."""
INCLUDES = frozenset({"include", "includes", "mean", "means", "exclude", "excludes"})
BRIEF_MOST = 4
"""Words of a reason that a label announces, where they are no sentence."""
MEANINGS = frozenset({"meaning", "meanings", "definition", "definitions", "means"})
"""Heads of columns whose cells say what the first cell of their row means."""
SAYING = frozenset({"paragraph", "item", "quote"})
"""Kinds of place in which a sentence that says who somebody is defines."""
DEFINED_MOST = 10
"""Words in which "we define" comes to its "as"."""
READ = frozenset({"construed", "read", "interpreted", "understood"})
RECITING = frozenset(
    ["noting", "recalling", "reaffirming", "affirming", "recognizing", "recognising", "considering", "bearing", "convinced", "conscious", "mindful", "desiring",
     "desirous", "acknowledging", "emphasizing", "emphasising", "stressing", "welcoming", "observing", "guided", "alarmed", "believing", "concerned",
     "determined", "realizing", "realising", "reiterating", "deploring", "persuaded", "anxious", "resolved"]
)  # fmt: skip
"""Words that open a recital without "whereas"."""
ADVERBS_MOST = 2
"""Words before them ("Deeply concerned by ...", "And noting ...")."""


def roles(draft: DraftStatement, cues: Cues, source: str) -> tuple[Role, ...]:
    """The roles that a formula, a fixed form of words or of marks has; none for anything else. `source`: the statement's own stretch of the document."""
    announces = labels.context(draft.place.label) in ROOM_FOR_REASONS  # "Rationale: TBD"; a label such as "Easier to merge." is a reason itself
    if draft.place.context in ROOM_FOR_REASONS and unfilled(draft.text.removeprefix(draft.place.label) if announces else draft.text):
        return ("other",)
    if draft.place.number and says_why(cues):
        return ("reason",)
    if found := _formula(draft, cues):
        return found
    if draft.place.lead_in is None and draft.place.kind in SAYING and names(cues, source):
        return ("definition",)
    alone = _alone(cues) or source_form(cues, source)
    return (alone,) if alone else ()


@once
def _alone(cues: Cues) -> Role | None:
    """The role that a fixed form of words gives."""
    return "reason" if says_reason(cues) else form(cues) or ("rule" if ranks_text(cues) else None)


def _formula(draft: DraftStatement, cues: Cues) -> tuple[Role, ...]:
    lower = cues.lower
    if not lower:
        return ()
    empty = len(draft.text) <= EMPTY_MOST and EMPTY.fullmatch(draft.text)
    if empty or (lower[:3] == ("be", "it", "enacted") and lower[-1] in {":", ","}):
        return ("other",)
    if lower[0] == "resolved" and "RESOLVED" in cues.capitals and lower[1:3] in {(",", "that"), ("that", "the"), (":", "that")}:
        return ("rule",)
    said = _by_words(cues)
    if said == ("definition",) or _says_what_is_meant(draft, cues):
        return ("definition",)
    if said:
        return said
    if _briefly_says_why(draft, cues):
        return ("reason",)
    return ("reason",) if draft.place.lead_in is None and draft.place.kind == "paragraph" and _recites(lower) else ()


@once
def _by_words(cues: Cues) -> tuple[Role, ...]:
    """The roles that the words alone give a formula, wherever it stands."""
    if _interprets(cues.lower) or _means(cues) or defines(cues):
        return ("definition",)
    return ("rule", "reason") if _grounds(cues) else ()


def _briefly_says_why(draft: DraftStatement, cues: Cues) -> bool:
    """Whether a label announces a reason, and but a word or two give it ("**Reason:** Mice.")."""
    label = draft.place.label
    if (
        not label
        or draft.place.number
        or not draft.text.startswith(label)
        or labels.context(label) != "rationale"
        or label.lower().strip(" :.*_") in labels.DESCRIBING
    ):
        return False
    said = draft.text[len(label) :].strip(" :.*_-—–")
    return 0 < len(said.split()) <= BRIEF_MOST and said[-1].isalnum() and cues.shape in {"noun", "gerund"} and not force_words(cues)


def _interprets(lower: tuple[str, ...]) -> bool:
    """Whether a sentence says how words of the document are to be read."""
    words = set(lower)
    if lower[:3] in {("the", "key", "words"), ("the", "words", '"')} or lower[:2] in {("the", "keywords"), ("key", "words")}:
        return not READ.isdisjoint(words)
    if lower[:2] in {("references", "to"), ("reference", "to")} or lower[:3] in {("a", "reference", "to"), ("any", "reference", "to")}:
        verb = next((word for word in lower[2:] if word in INCLUDES | MODALS | {"is", "are"}), "")
        return verb in INCLUDES or (verb != "" and (not READ.isdisjoint(words) or "reference" in lower[3:] or "references" in lower[3:]))
    if lower[0] == "words" and lower[1:2] in {("importing",), ("denoting",), ("in",)}:
        return not INCLUDES.isdisjoint(words) and words.isdisjoint(MODALS - {"shall"})
    named = next((at for at in range(1, 5) if lower[at : at + 2] in {("this", "word"), ("this", "phrase")}), 0)
    return (
        named > 0
        and all(w in MODALS | {"not", "required", "recommended", "optional", ":", ".", "1", "2", "3", "4", "5"} for w in lower[:named])
        and ("mean" in words or "means" in words)
    )


def _says_what_is_meant(draft: DraftStatement, cues: Cues) -> bool:
    """Whether a cell stands under a head such as "Meaning" and asks nothing, or a sentence opens with "we define ... as"."""
    lower = cues.lower
    if lower[:2] == ("we", "define") and "as" in lower[2:DEFINED_MOST]:
        return True
    if draft.place.kind != "table" or draft.place.column.lower().strip(" :*_") not in MEANINGS:
        return False
    return draft.place.number == 0 and "imperative" not in cues.shape and not force_words(cues)


def _means(cues: Cues) -> bool:
    """Whether a sentence defines a quoted term that a clause, or "the term", stands before, or gives it the meaning that it has elsewhere."""
    lower = cues.lower
    start = behind_clause(lower)
    worded = lower[start : start + 2] in {("the", "term"), ("the", "expression"), ("the", "word")}
    opens = start + 2 * worded if worded or (lower[start : start + 1] and lower[start] in QUOTES) else cues.main - 1
    if not (0 <= opens < len(lower) and lower[opens] in QUOTES) or (opens > start + 2 and lower[opens - 1] != ","):
        return False
    closes = next((at for at in range(opens + 1, min(opens + TERM_WORDS + 2, len(lower))) if lower[at] in QUOTES), 0)
    behind = lower[closes + 1 : closes + 6]
    if not closes or not behind:
        return False
    given = "meaning" in behind and not {"has", "have"}.isdisjoint(behind)
    return given or (opens > 0 and (behind[0] in INCLUDES or behind[:2] == ("shall", "mean") or behind[:2] == ("refers", "to")))


def _grounds(cues: Cues) -> bool:
    """Whether "whereas" gives the ground of the rule behind its clause: of what "shall" be, or of what its own subject is to do. With a modal in both
    clauses, or without "shall", it may set one thing against another ("Whereas millers work by day, bakers must start at night.")."""
    lower, main = cues.lower, cues.main
    if lower[0] != "whereas" or main == 0 or lower[main - 1] != "," or cues.verb_class != "modal":
        return False
    taken_up = bool(cues.subject) and cues.subject[0] in {"it", "they", "he", "she", "we"}
    return taken_up or (lower[cues.verb] == "shall" and MODALS.isdisjoint(lower[:main]))


def _recites(lower: tuple[str, ...]) -> bool:
    """Whether a paragraph opens as a recital, and is no sentence of its own."""
    if lower[-1] not in {",", ";"} and lower[-2:] not in {(";", "and"), (",", "and")}:
        return False
    at = next((at for at in range(ADVERBS_MOST) if lower[at : at + 1] and lower[at] in RECITING), -1)
    return at == 0 or (at == 1 and (lower[0].endswith("ly") or lower[0] in {"and", "further", "also"}))


def recitals(drafts: Sequence[DraftStatement], cues: Sequence[Cues]) -> frozenset[int]:
    """Indices of the statements that a section of recitals holds, or that are numbered under "Whereas:"."""
    found: set[int] = set()
    run = False
    for at, (draft, read) in enumerate(zip(drafts, cues, strict=True)):
        place = draft.place
        if read.lower[:2] == ("whereas", ":") and len(read.lower) == 2:
            run = True
            continue
        titled = bool(place.titles) and NUMBERED.sub("", place.titles[-1]).lower().strip(" :.") in {"recital", "recitals"}
        run = run and not draft.heading and (bool(ENUMERATED.match(draft.text)) or place.kind == "item" or place.number > 0)
        if (run or titled) and not draft.heading and draft.text[-1:] != ":" and not _orders(read.lower):
            found.add(at)
    return frozenset(found)


ENUMERATED = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]|[ivxlc]{2,6})[.)]\s")


def _orders(lower: tuple[str, ...]) -> bool:
    return not {"shall", "therefore", "hereby", "resolved"}.isdisjoint(lower)
