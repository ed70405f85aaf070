"""What the cells of a table say to each other: which are no norms of their own, and which take their force from a cell or a column's head.

"| AC-1 | Every account is tied to one person. | Mandatory |" is one rule: the first cell names it, the last gives its force. Under "Do" and "Don't" a cell
that tells an action is a rule; a cell of one word, a number or a "Yes" is none anywhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from whereas.annotate.clauses import force_words
from whereas.annotate.force import cures, titled
from whereas.annotate.lexicon import inflected, levels, word_sets
from whereas.annotate.refusals import names_faults, self_denied, set_against
from whereas.parse import labels

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality
    from whereas.model.document import Document, DraftStatement, Place

WORD = re.compile(r"[^\W\d_][\w'’/.-]*")
EMPTY_ANSWERS = frozenset({"yes", "no", "y", "n", "n/a", "na", "none", "true", "false", "always", "sometimes"})
"""What a cell answers to the head of its column."""
CODE = re.compile(r"[A-Z][A-Za-z]{0,7}[-.]?\d[\w.-]*")
"""What names a row: "AC-1", "R2.1"."""
DO = frozenset({"do", "dos", "do's", "do’s", "do this", "always"})
KEYWORDS: dict[str, Modality] = {"must": "must", "should": "should", "may": "may", "must not": "must_not", "should not": "should_not"}
"""Words of force that are a column's whole head."""
RULES = frozenset({"rule", "rules"})
"""Heads of columns whose cells are rules where another column gives their reasons."""
ACTIONS = frozenset({"imperative", "negative_imperative", "gerund"})
"""Shapes of a cell that tells an action."""
COLUMN_MOST = 3
"""Words of a column's head that forbids what stands under it ("Don't", "What to avoid")."""
ASKING = frozenset({"why", "how", "when", "where", "who", "reason"})
"""First words of a column's head under which no deed stands, whatever it says of force ("Why banned")."""
QUOTES = frozenset({'"', "“", "'", "‘", "«"})
NAME_MOST = 6
"""Words of a cell that only names something."""
DOERS = frozenset({"who", "owner", "responsible", "by", "by whom", "done by", "assignee", "role", "team"})
"""Heads of columns that say who does what their row names."""
CARING = frozenset({"that", "sure"})
"""Words behind a verb that opens a cell with a clause of what is cared for."""
DUTIES = frozenset({"duty", "duties", "responsibility", "responsibilities", "responsible for", "task", "tasks"})
OFFICES = frozenset({"officer", "officers", "office", "role", "roles", "position", "post", "who", "title"})
"""Heads of columns that say what an office-holder has to do, and of those that name the office ("Head coach": "Trains the juniors")."""
ASIDE = frozenset({"rationale", "example", "commentary", "note"})
"""Columns of these sorts speak about the rule of their row."""


class Cells(NamedTuple):
    """Statements that are no norms, and those that are given a force, by index."""

    bare: frozenset[int]
    lent: Mapping[int, Modality]


def read(document: Document, cues: Sequence[Cues]) -> Cells:
    """What the tables of a document settle. `cues`: of each of its statements."""
    rows: dict[int, list[int]] = defaultdict(list)
    heads: dict[int | None, set[str]] = defaultdict(set)
    for at, draft in enumerate(document.statements):
        if draft.place.kind == "table" and draft.place.item is not None:
            rows[draft.place.item].append(at)
            heads[document.blocks[draft.place.item].parent].add(draft.place.column)
    bare: set[int] = set()
    keys: set[int] = set()
    lent: dict[int, Modality] = {}
    for item, row in rows.items():
        drafts = {at: document.statements[at] for at in row}
        settled = any(settles(draft.place.column) for draft in drafts.values())
        empty = {at for at, draft in drafts.items() if _says_no_norm(draft, cues[at]) or (settled and _only_names(draft, cues[at]))}
        bare |= empty | {at for at, draft in drafts.items() if _names_a_case(draft, cues[at])}
        numbers = {at: document.blocks[draft.place.block].number for at, draft in drafts.items()}
        if any(numbers.values()):
            duties = settled or any(_assigns(draft.place.column) for draft in drafts.values())
            keys |= {at for at, draft in drafts.items() if not numbers[at] and _names_its_row(draft, cues[at], duties=duties)}
        offices = [at for at, draft in drafts.items() if _head(draft) in OFFICES]
        if any(_head(draft) in DUTIES for draft in drafts.values()) and any(_is_office(cues[at]) for at in offices):
            bare |= {at for at, draft in drafts.items() if _head(draft) in OFFICES and not force_words(cues[at])}
            lent |= {at: "must" for at, draft in drafts.items() if _head(draft) in DUTIES and draft.place.number == 0 and _tells_a_deed(cues[at])}
        reasoned = any(labels.context(draft.place.column) == "rationale" for draft in drafts.values())
        for at, draft in drafts.items():
            if reasoned and at not in empty and draft.place.number == 0 and draft.place.column.lower().strip(" :*") in RULES:
                lent[at] = "must"
            force = column_force(draft.place)
            paired = _paired(draft.place.column, heads[document.blocks[item].parent], cues[at])
            if paired and at not in empty and draft.place.number == 0:
                lent[at] = paired
            elif force and at not in empty and draft.place.number == 0 and cues[at].shape in ACTIONS:
                lent[at] = force
        deed = max((at for at, draft in drafts.items() if at not in empty and not _forbids(draft)), key=lambda at: len(drafts[at].text), default=-1)
        deeds = deed >= 0 and cues[deed].shape in ACTIONS
        graded = {at: force for at, draft in drafts.items() if (force := level(draft.text, draft.place) or ("must_not" if deeds and _forbids(draft) else None))}
        apart = empty | set(graded)
        told = [at for at, d in drafts.items() if at not in apart and d.place.number == 0 and labels.context(d.place.column) not in ASIDE]
        if graded and told:
            lent[max(told, key=lambda at: len(drafts[at].text))] = next(iter(graded.values()))
            bare |= set(graded)
    return Cells(frozenset(bare | (keys - lent.keys())), lent)


def _head(draft: DraftStatement) -> str:
    """The words of the head of a cell's column."""
    return " ".join(WORD.findall(draft.place.column.lower()))


def _is_office(cues: Cues) -> bool:
    """Whether a cell names who holds an office ("Head coach"), and no thing ("Parser") and no command."""
    return (
        cues.shape not in {"imperative", "negative_imperative"} and bool(cues.lower) and cues.lower[-1].removesuffix("s") not in word_sets("assigned")["things"]
    )


def _tells_a_deed(cues: Cues) -> bool:
    """Whether words open with what somebody does ("Trains the juniors", "Ensures that jackets are worn")."""
    word, behind = "".join(cues.lower[cues.main : cues.main + 1]), cues.lower[cues.main + 1 :]
    return cues.shape == "third" or (inflected().get(word) == "s" and len(behind) > 1 and behind[0] in CARING)


def _paired(head: str, heads: Collection[str], cues: Cues) -> Modality | None:
    """The force that the head of a column gives to a cell by the head that says its reverse ("This" and "Not this"): to deeds, and to traits where the heads
    say what somebody is ("We are" and "We are not")."""
    selves = self_denied(head) or any(self_denied(other) and set_against(other, (head,)) for other in heads)
    if not (selves or cues.shape in ACTIONS) or (cues.lower and cues.lower[0] in QUOTES):
        return None
    if set_against(head, heads) or (names_faults(head) and cues.shape == "gerund" and any(cures(other, head) for other in heads)):
        return "must_not"
    return "must" if selves and any(set_against(other, (head,)) for other in heads) else None


def settles(head: str) -> bool:
    """Whether the cells under the head of a column settle something of their row, which is a rule then ("Quorum", "Who decides").

    >>> settles("**Quorum** (of members)"), settles("Remarks")
    (True, False)
    """
    return " ".join(WORD.findall(head.split("(")[0].lower())) in levels().settling


def answer(text: str, head: str) -> Modality | None:
    """The force that a cell which says nothing else gives to its row: a grade under a head for grades or in capitals, or an answer to its head."""
    said, asked = WORD.findall(text.lower()), WORD.findall(head.lower())
    if len(said) == 1 and asked and asked[0] in levels().leave and (found := levels().answers.get((asked[0], said[0]))):
        return found
    if len(said) == 1 and (found := levels().answers.get((" ".join(asked), said[0]))):
        return found
    loud = text.isupper() and text.lower() in levels().keywords
    return _grade(text) if loud or head.lower().strip(" :*") in levels().heads else None


def _only_names(draft: DraftStatement, cues: Cues) -> bool:
    """Whether a cell is a few words without a verb or a word of force."""
    few = len(WORD.findall(draft.text)) <= NAME_MOST
    return few and draft.place.count == 1 and (cues.shape == "noun" or cues.lower[1:2] == ("of",)) and not force_words(cues)


def _names_a_case(draft: DraftStatement, cues: Cues) -> bool:
    """Whether a cell stands under a head such as "Case" or "Seen in", and neither commands nor holds a word of force."""
    head = " ".join(WORD.findall(draft.place.column.lower()))
    return head in levels().cases and "imperative" not in cues.shape and not force_words(cues)


def _assigns(head: str) -> bool:
    """Whether the head of a column asks who does a deed, or when and how often: what its row names is done then."""
    words = " ".join(WORD.findall(head.lower()))
    return words in levels().often or words in DOERS


def _names_its_row(draft: DraftStatement, cues: Cues, *, duties: bool) -> bool:
    """Whether the first cell of a row stands under a head such as "Task" or "Change", and says nothing of force: it says what the row is about. `duties`: the
    row says who does it or when, so that a command there is one ("Oil the wheel", "weekly")."""
    if duties and "imperative" in cues.shape:
        return False
    return " ".join(WORD.findall(draft.place.column.lower())) in levels().keys and not force_words(cues)


def _says_no_norm(draft: DraftStatement, cues: Cues) -> bool:
    """Whether a cell, or the sentence that opens one, only names, counts, answers or grades."""
    words = WORD.findall(draft.text)
    if draft.place.count > 1:
        return draft.place.number == 0 and len(words) == 1 and words[0].lower().rstrip(".") in EMPTY_ANSWERS
    if len(words) == 1 and cues.shape in ACTIONS and column_force(draft.place):
        return False
    return len(words) < 2 or CODE.fullmatch(draft.text) is not None or _grade(draft.text) is not None


def _grade(text: str) -> Modality | None:
    """The force that a cell which says nothing else grades its row with: "Mandatory", "MUST NOT"."""
    return levels().grades.get(" ".join(WORD.findall(text.lower())))


def level(text: str, place: Place) -> Modality | None:
    """The force that a cell lends to its row: under a head that says so ("Level"), in capitals as standards write it ("MUST"), or as an answer to its head
    ("Allowed": "No")."""
    head, said = WORD.findall(place.column.lower()), WORD.findall(text.lower()) or [text[:1]]
    if place.number == 0 and said and (answer := levels().answers.get((" ".join(head), said[0]))) and (len(said) == 1 or said[0] in levels().conditions):
        return answer
    if place.count > 1:
        return None
    loud = text.isupper() and text.lower() in levels().keywords
    return _grade(text) if loud or place.column.lower().strip(" :*") in levels().heads else None


def _forbids(draft: DraftStatement) -> bool:
    """Whether a cell says of the deed in its row that it is forbidden, whatever its head is ("Never", "❌ Forbidden"), unless that asks how often."""
    said, head = (" ".join(WORD.findall(words.lower())) for words in (draft.text, draft.place.column))
    return draft.place.count == 1 and said in levels().bans and head not in levels().often


def column_force(place: Place) -> Modality | None:
    """The force that the head of a column gives to the actions under it."""
    head = " ".join(WORD.findall(place.column.lower()))
    if head in DO:
        return "must"
    if head in KEYWORDS:
        return KEYWORDS[head]
    if ASKING.intersection(head.split()[:1]):
        return None
    return "must_not" if titled(place.column) in {"must_not", "should_not"} and len(head.split()) <= COLUMN_MOST else None
