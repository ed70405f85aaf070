"""Answers to a question after what somebody will not do, or must not: what stands under it, or is answered, is forbidden.

"What will you never do?", "What must a guest not bring?" and "What do you refuse?", as a title, a paragraph, a bold line or a turn ("**Ines:** What would you
refuse?" - "**Vega:** Opening letters."), turn what answers them. "What must a guest never forget?", "What if the keeper will not come?" and "What does the
ticket not cover?" forbid nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from whereas.annotate.clauses import force_words
from whereas.annotate.lexicon import before_object, inflected, word_sets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality
    from whereas.model.document import Document, DraftStatement

WORD = re.compile(r"[a-z][a-z'’-]*")
SPEAKER = re.compile(r"\W*[A-Za-z][\w'’]*(?: [\w'’]+)?\W{0,2}:\W{0,3}\s*(?=\S)")
"""The name that opens a turn, with its colon."""
MOST = 12
"""Words of such a question at most."""
ACTIONS = frozenset({"imperative", "gerund", "negative_imperative"})
"""Shapes of an answer that names a deed: 44 of 48 labelled items under a title that forbids are rules, and 3 of the others are the words of a button."""
ANSWERING = frozenset({"paragraph", "quote"})
ROW = frozenset({"table"})
PERSONS = frozenset({"you", "i", "we", "he", "she", "they", "one"})
DOES = frozenset({"do", "does", "don't", "doesn't"})
PAST = frozenset({"did", "didn't", "have", "haven't", "has", "hasn't", "had", "hadn't", "was", "wasn't", "were", "weren't"})
"""What was not done is no refusal ("What did I not check?")."""
ADVISING = frozenset({"should", "shouldn't"})


class Refusals(NamedTuple):
    """Indices of the `questions` that are answered, the force of their answers, and the `deeds` among these, which are rules."""

    questions: frozenset[int]
    forces: Mapping[int, Modality]
    deeds: frozenset[int]


def refusals(document: Document, cues: Sequence[Cues]) -> Refusals:
    """What the answers to questions after what is refused come to. `cues`: of each statement."""
    questions: set[int] = set()
    forces: dict[int, Modality] = {}
    for at, draft in enumerate(document.statements):
        force = refused(draft.text) if draft.text.rstrip(" *_").endswith("?") else None
        if force is None:
            continue
        answers = list(_answers(document, at, cues))
        if answers:
            questions.add(at)
            forces |= {n: force for n in answers if not _own_force(cues[n])}
    return Refusals(frozenset(questions), forces, frozenset(n for n in forces if _deed(document.statements[n], cues[n])))


@lru_cache(maxsize=1024)
def refused(text: str) -> Modality | None:
    """The force of the answers to a question after what is not to be done; None for any other.

    >>> refused("And what must a guest never do?"), refused("What should I avoid?"), refused("What must I never forget?"), refused("What if it won't open?")
    ('must_not', 'must_not', None, None)
    """
    words = WORD.findall(SPEAKER.sub("", text.lower(), count=1).replace("’", "'"))
    known = word_sets("asked")
    while words and words[0] in known["openers"]:
        words = words[1:]
    end = next((n for n, word in enumerate(words) if n and word in known["cases"]), len(words))
    words = words[:end]
    if not words or words[0] not in known["what"] or len(words) > MOST:
        return None
    at = next((n for n in range(1, len(words)) if words[n] in known["denying"] or words[n] in known["shunning"]), 0)
    behind = words[at + 1 :]
    if not at or not (known["idle"] | known["omitting"]).isdisjoint(behind) or not _of_a_deed(words, at):
        return None
    return "should_not" if not ADVISING.isdisjoint(words) and words[at] not in known["shunning"] else "must_not"


def _of_a_deed(words: Sequence[str], at: int) -> bool:
    """Whether what is denied at `at` is what somebody does, may or will do, and no state of a thing ("What is not working?", "What does it not cover?")."""
    behind, known = words[at + 1 :], word_sets("asked")
    if not PAST.isdisjoint(words[1 : at + 1]):
        return False
    if words[at] in known["shunning"]:
        return True
    if (words[at] == "not" and {"is", "are"}.intersection(words[1:at])) or words[at] in {"isn't", "aren't"}:
        return not known["borne"].isdisjoint(behind)
    if not DOES.isdisjoint(words[1:at]) or words[at] in DOES:
        return not PERSONS.isdisjoint(words[1:]) or behind[-1:] == ["do"]
    return True


def _answers(document: Document, question: int, cues: Sequence[Cues]) -> Iterator[int]:
    """The statements that answer a question: the commands right behind it, or the items of the list there, behind the name of who speaks perhaps."""
    drafts = document.statements
    at, asked = question + 1, drafts[question]
    last = asked.heading or asked.place.number == asked.place.count - 1
    if at < len(drafts) and last and _names_speaker(drafts[at]) and _under(asked, drafts[at]):
        at += 1
    if at >= len(drafts) or not _under(asked, drafts[at]):
        return
    if last and (items := _list_of(document, at, question)) is not None:
        yield from (n for n in items if drafts[n].place.number == 0 and (_deed(drafts[n], cues[n]) or cues[n].shape == "noun"))
        return
    block, answering = drafts[at].place.block, ROW if asked.place.kind == "table" and asked.place.item == drafts[at].place.item else ANSWERING
    while at < len(drafts) and drafts[at].place.block == block and drafts[at].place.kind in answering:
        turn = cues[at].shape == "noun" and drafts[at].place.number == 0 and SPEAKER.match(drafts[at].text)
        if not (turn or _deed(drafts[at], cues[at])):
            return
        yield at
        at += 1


def _deed(draft: DraftStatement, cues: Cues) -> bool:
    """Whether an answer is no more than a deed, behind the name of who speaks perhaps ("Vega: Open a letter.")."""
    if not word_sets("asked")["abstaining"].isdisjoint(cues.lower[:1]) and not word_sets("asked")["from"].isdisjoint(cues.lower):
        return False
    infinite = cues.verb > 0 and cues.lower[cues.verb - 1] == "to" and cues.lower[0].endswith("ing")  # "pretending to be a person"
    if cues.shape in ACTIONS or infinite:
        return True
    named = SPEAKER.match(draft.text)
    words = WORD.findall(draft.text[named.end() :].lower()) if named else []
    known = bool(words) and (inflected().get(words[0]) in {"base", "ing"} or (before_object().get(words[0]) == "base" and len(words) > 1))
    return known and cues.shape == "noun"


def _under(question: DraftStatement, answer: DraftStatement) -> bool:
    """Whether a statement stands in the section of a question, or in the one that it is the title of."""
    if answer.heading:
        return False
    return answer.place.titles[-1:] == (question.text,) if question.heading else answer.place.titles == question.place.titles


def _names_speaker(draft: DraftStatement) -> bool:
    """Whether a statement is nothing but the name of who speaks ("**Vega:**")."""
    text = draft.text.strip(" *_")
    return text.endswith(":") and bool(SPEAKER.fullmatch(text + "x", 0, len(text)) or SPEAKER.match(text + " x")) and len(text.split()) <= 2


def _list_of(document: Document, first: int, question: int) -> list[int] | None:
    """The statements of the list that opens at `first`, unless the question stands in it; None where none does."""
    drafts = document.statements
    item = drafts[first].place.item
    if item is None or drafts[first].place.kind != "item" or document.blocks[item].kind != "item" or drafts[question].place.item == item:
        return None
    listed = document.blocks[item].parent
    asks = drafts[question].place.item
    if asks is not None and document.blocks[asks].parent == listed:
        return None
    return [n for n in range(first, len(drafts)) if (own := drafts[n].place.item) is not None and document.blocks[own].parent == listed]


def _own_force(cues: Cues) -> bool:
    return any(word.main for word in force_words(cues))
