"""The words that decided a reading: the phrases whose features weighed most for the role, and where they stand in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.signs import PLAIN
from whereas.model.constitution import Evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.lexicon import Hit
    from whereas.annotate.linear import Weights
    from whereas.model.constitution import Role
    from whereas.model.document import DraftStatement
    from whereas.model.source import Lines

LEAST_WEIGHT = 0.15
MOST = 2
"""Phrases named for each of rule and reason."""
FORCE = frozenset(
    [
        "obligation",
        "duty",
        "prohibition",
        "recommendation",
        "recommendation_against",
        "want",
        "want_not",
        "permission",
        "precedence",
        "evaluative",
    ]
)
WHY = frozenset(
    [
        "cause",
        "cause_strong",
        "purpose",
        "result",
        "otherwise",
        "reason_noun",
        "importance",
        "belief",
        "harm",
        "benefit",
        "consequence",
        "analogy",
        "tradeoff",
        "recital",
    ]
)

DETERMINERS = frozenset({"the", "a", "an", "your", "its", "my", "his", "her", "their", "our", "this", "that", "these", "those", "any", "each", "every"})
NOUNS = frozenset({"wish", "wishes", "want", "wants", "hope", "hopes"})
PARTED = ("n't", "n’t", "'s", "’s", "'d", "’d", "'re", "’re")
"""What a tokeniser takes off the word before it."""
WORTH_MOST = 3
"""Tokens behind "is" in which a word of worth judges its subject."""

Found = tuple[str, int, int]


def of(draft: DraftStatement, cues: Cues, roles: Sequence[Role], weights: Weights) -> tuple[Found, ...]:
    """(cue, begin, end in the statement's text) of the phrases that spoke most for its roles, in order; structure is named where no word did."""
    found: list[Found] = []
    for role, kinds in (("rule", FORCE), ("reason", WHY)):
        if role not in roles:
            continue
        head = role if role == "rule" else "reason-in-rule" if "rule" in roles else "reason-alone"
        best = _phrases(draft.text, cues, head, kinds, weights)
        found += best or _structure(draft, cues, role)
    return tuple(sorted(set(found), key=lambda f: (f[1:], f[0])))


def _phrases(text: str, cues: Cues, head: str, kinds: frozenset[str], weights: Weights) -> list[Found]:
    ranked: list[tuple[float, str, int]] = []
    for hit in cues.hits:
        speaking = [c for c in hit.categories if c in kinds]
        if not speaking or _idle(cues, hit):
            continue
        near = 1.0 if hit.words in PLAIN or (cues.verb >= 0 and head == "rule" and abs(hit.start - cues.verb) <= 2) else 0.0
        value = max(weights.weight(f"c:{c}", head) for c in speaking) + weights.weight(f"w={hit.words}", head) + near
        if value >= LEAST_WEIGHT:
            ranked.append((value, hit.words, hit.start))
    ranked.sort(key=lambda r: (-r[0], r[2]))
    found: list[Found] = []
    for _, words, _ in ranked[:MOST]:
        begin, end = _shown(text, words)
        if begin >= 0:
            found.append((text[begin:end].lower(), begin, end))
    return found


def _idle(cues: Cues, hit: Hit) -> bool:
    """Whether a phrase says nothing of what a statement lays down: a word of worth that judges no subject ("Be useful.", "assumes good faith"), the noun
    "wishes", or an "is to" before a noun."""
    lower = cues.lower
    before, behind = "".join(lower[hit.start - 1 : hit.start]), "".join(lower[hit.end : hit.end + 1])
    if set(hit.categories) & FORCE == {"evaluative"}:
        return cues.verb_class != "be" or not cues.verb < hit.start <= cues.verb + WORTH_MOST
    if hit.words in NOUNS:
        return before in DETERMINERS
    return hit.words in {"is to", "are to"} and behind in DETERMINERS


def _shown(text: str, words: str) -> tuple[int, int]:
    """Where the words of a phrase stand in a text as its author wrote them ("don't", not "do n't"): begin and end, or -1, -1."""
    lower = text.lower()
    if len(lower) != len(text):
        return -1, -1
    for form in (words, *(words.replace(f" {tail}", tail) for tail in PARTED if f" {tail}" in words), words.replace(" ", "")):
        begin = lower.find(form)
        if begin >= 0:
            end = begin + len(form)
            while form.startswith(PARTED) and begin > 0 and lower[begin - 1].isalpha():
                begin -= 1
            return begin, end
    first = words.split(" ", 1)[0]
    begin = lower.find(first)
    return begin, begin + len(first) if begin >= 0 else -1


def _structure(draft: DraftStatement, cues: Cues, role: str) -> list[Found]:
    place = draft.place
    if role == "reason":
        return [(f"{place.context} block", 0, 0)] if place.context in {"rationale", "commentary"} else [("position", 0, 0)]
    if cues.shape in {"imperative", "negative_imperative"} and cues.lower:
        word = cues.lower[cues.main]
        at = max(_find(draft.text, word), 0)
        return [("imperative", at, min(len(draft.text), at + len(word)))]
    if place.lead_in is not None:
        return [("lead-in", 0, 0)]
    return [("heading" if draft.heading else "position", 0, 0)]


def _find(text: str, words: str) -> int:
    lower = text.lower()
    if len(lower) != len(text):
        return -1
    at = lower.find(words)
    return at if at >= 0 else lower.find(words.split(" ", 1)[0])


def located(draft: DraftStatement, found: Found, lines: Lines) -> Evidence:
    """A phrase of a statement as evidence with its place in the source; one without words stands for the whole statement."""
    cue, begin, end = found
    if begin == end:
        return Evidence(cue, draft.span)
    offsets = draft.place.offsets
    start, stop = _source(offsets, begin), _source(offsets, end - 1) + 1
    return Evidence(cue, lines.span(start, max(start, stop)))


def _source(offsets: Sequence[tuple[int, int]], at: int) -> int:
    text, source = next(((t, s) for t, s in reversed(offsets) if t <= at), (0, 0))
    return source + at - text
