"""What somebody says in a dialogue that a document shows as an example binds nobody, whatever the words.

"**Visitor:** You must open now!" - "**Keeper:** You should come at noon. Never knock twice." under "Example" are turns, and so are the cells of a table of
visitors' words and good and bad replies; "**Keeper:** Must lock the gate." outside of an example is a rule for the keeper.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.grounds import EXAMPLE
from whereas.annotate.lexicon import word_sets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whereas.model.document import DraftStatement

TURN = re.compile(r"\W*([A-Za-z][\w'’]*(?: [\w'’]+)?)\W{0,2}:\W{0,3}\s*(?=\S)")
"""The name that opens a turn, with its colon."""
SPOKEN = re.compile(r"\b(?:i|me|my|you|your|we|let's)\b|[?!](?:\W|$)", re.IGNORECASE)
"""Words and signs of speech."""
QUOTATION = re.compile(r"""(?:"[^"]+"|“[^”]+”|'[^']+'|‘[^’]+’)[.,;!]?""")
"""A text that is a quotation and nothing else."""
WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
LABEL_MOST = 2
LEAST_TURNS = 2
SHOWN = frozenset({"paragraph", "item", "quote"})


def spoken(drafts: Sequence[DraftStatement]) -> frozenset[int]:
    """Indices of the statements that are turns of a dialogue, cells of a table of such, or quotations given as an example."""
    return frozenset((*_turns(drafts), *_cells(drafts), *_quoted(drafts), *_sampled(drafts)))


def _turns(drafts: Sequence[DraftStatement]) -> Iterable[int]:
    """The statements of turns that follow each other in a section, by two who take turns."""
    run: list[int] = []
    names: list[str] = []
    for at, draft in enumerate(drafts):
        opens = TURN.match(draft.text) if draft.place.kind in SHOWN else None
        goes_on = bool(run) and not draft.heading and draft.place.titles == drafts[run[-1]].place.titles and draft.place.kind in SHOWN
        if opens and (goes_on or not run):
            run.append(at)
            names.append(opens[1].lower())
        elif goes_on and not opens and draft.place.block == drafts[run[-1]].place.block:
            run.append(at)
        else:
            yield from _dialogue(drafts, run, names)
            run, names = ([at], [opens[1].lower()]) if opens else ([], [])
    yield from _dialogue(drafts, run, names)


def _dialogue(drafts: Sequence[DraftStatement], run: list[int], names: list[str]) -> list[int]:
    """The statements of a `run` of turns by `names`, if it is a dialogue; else none."""
    speakers = set(names)
    taken = len(names) >= LEAST_TURNS and len(speakers) == LEAST_TURNS and all(a != b for a, b in pairwise(names))
    asking, answering = word_sets("dialogue")["asking"], word_sets("dialogue")["answering"]
    known = not speakers.isdisjoint(asking) and (not speakers.isdisjoint(answering) or _is_example(drafts[run[0]]))
    return run if taken and known and any(SPOKEN.search(TURN.sub("", drafts[at].text)) for at in run) else []


def _cells(drafts: Sequence[DraftStatement]) -> Iterable[int]:
    """The cells of rows that hold what somebody says and a reply to it."""
    rows: dict[int, list[int]] = defaultdict(list)
    for at, draft in enumerate(drafts):
        if draft.place.kind == "table" and draft.place.item is not None:
            rows[draft.place.item].append(at)
    words = word_sets("dialogue")
    for row in rows.values():
        heads = {drafts[at].place.column.lower().strip(" :*_") for at in row}
        asks = not words["asking"].isdisjoint(head.removesuffix(" says") for head in heads)
        if asks and any(words["replies"].intersection(head.split()[-1:]) for head in heads):
            yield from row


def _quoted(drafts: Sequence[DraftStatement]) -> Iterable[int]:
    """Quotations right behind a mere "Example:"."""
    for at, draft in enumerate(drafts):
        if draft.place.kind == "quote" and draft.place.context in {"", "example"} and not draft.place.label:
            before = at - draft.place.number - 1
            if before >= 0 and EXAMPLE.fullmatch(drafts[before].text.lower().strip(" :.")):
                yield at


def _sampled(drafts: Sequence[DraftStatement]) -> Iterable[int]:
    """Quotations under a title such as "Sample lines" or "Things Pip says", or behind a label such as "Greeting:"."""
    for at, draft in enumerate(drafts):
        place = draft.place
        if place.kind not in SHOWN or draft.heading:
            continue
        greets = _greets(place.label) and QUOTATION.fullmatch(draft.text.removeprefix(place.label).lstrip(" :–—-"))
        if greets or (place.lead_in is None and QUOTATION.fullmatch(draft.text) and place.titles and _samples(place.titles[-1])):
            yield at


def _greets(label: str) -> bool:
    """Whether a label names what is said on one occasion."""
    words = WORD.findall(label.lower())
    return len(words) <= LABEL_MOST and not word_sets("dialogue")["greetings"].isdisjoint(words[-1:])


def _samples(title: str) -> bool:
    """Whether a title is one of what somebody says; what is never said is banned."""
    words, known = WORD.findall(title.lower()), word_sets("dialogue")
    if not known["denying"].isdisjoint(words):
        return False
    shown = not known["samples"].isdisjoint(words[-1:]) and not known["sampling"].isdisjoint(words[:-1])
    return shown or not known["phrases"].isdisjoint(words) or (words[:1] == ["things"] and words[-1:] in (["says"], ["say"]))


def _is_example(draft: DraftStatement) -> bool:
    titles = draft.place.titles
    return draft.place.context == "example" or bool(titles and EXAMPLE.fullmatch(titles[-1].lower().strip(" :.")))
