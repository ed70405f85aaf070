"""Which principle a sentence sets above which, and to which it makes an exception.

"[Safety](#safety) takes precedence over [style](#style)." gives safety -> style, `overrides`; "As an exception to Quiet hours, ..." in the principle Festivals
gives festivals -> quiet-hours, `exception-to`. Principles are recognised by a reference, in words too ("Section 6"), or by their whole title; where a sentence
names only one side ("this takes precedence over ..."), the other is the principle it stands in. What names no principle gives nothing. "We put safety before
style" gives the same; a command to put something before another does not, since a colon, too, is put before something.
"""

from __future__ import annotations

import functools
import re
from collections import ChainMap, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from whereas.annotate.pipeline import TEXT_LIMIT
from whereas.model.constitution import Relation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whereas.model.constitution import Principle, RelationKind, Statement
    from whereas.model.document import Document

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[.,;:]|\?")
ABOVE = (
    "takes precedence over", "take precedence over", "taking precedence over", "has precedence over", "have precedence over", "takes priority over",
    "take priority over", "has priority over", "have priority over", "overrides", "override", "prevails over", "prevail over", "outranks", "outrank",
    "supersedes", "supersede", "trumps", "trump", "comes before", "come before", "ranks above", "rank above",
)  # fmt: skip
BELOW = (
    "yields to", "yield to", "gives way to", "give way to", "is subordinate to", "are subordinate to", "is overridden by", "are overridden by",
    "ranks below", "rank below", "comes after", "come after",
)  # fmt: skip
RANKING = frozenset(["rank", "ranks", "value", "values", "weigh", "weighs", "prioritise", "prioritises", "prioritize", "prioritizes"])
PLACING = RANKING | {"put", "puts", "place", "places", "hold", "holds"}
PLACED = {("above",): "above", ("before",): "above", ("over",): "above", ("ahead", "of"): "above", ("below",): "below", ("behind",): "below"}
"""What stands between the two of which somebody sets one above or below the other ("we put safety before speed")."""
PLACED_MOST = 12
"""Words between such a verb and that."""
STARTS = frozenset({"and", "or", "then", ",", ".", ";", ":"})
"""Words behind which a verb of placing is a command: "put tests before code" is as likely meant of things."""
STOPS = frozenset({",", ".", ";", ":", "(", ")", "-", "–", "—"})
THINGS = frozenset({"a", "an", "one", "two", "all", "any", "each", "every", "it", "them"})
"""What opens the name of a thing that is put somewhere, and not ranked."""
ASKED = frozenset({"how", "what", "whether", "which", "who", "why", "that"})
"""What opens a clause about what is weighed ("weighs how many stand behind it")."""
EXCEPTION = ("exception to", "exceptions to", "notwithstanding", "in spite of", "despite")
JOINING = frozenset({"and", "or", ",", "both", "also"})
FILLING = frozenset(["the", "a", "an", "all", "any", "rule", "rules", "principle", "principles", "section", "sections", "of", "in", "under", "our", "its"])
BEFORE_CUE = frozenset(["must", "shall", "should", "will", "may", "always", "never", "generally", "therefore", "thus", "also"])
ITSELF = frozenset(["this", "these", "it", "they"])
DENYING = frozenset(["not", "never", "cannot", "nothing", "no", "neither"])
KINDS = ("principle", "article", "section", "rule")
NUMBER = re.compile(r"[ivxlc]{1,7}|\d{1,3}")
TITLE_WORDS = 8


class Named(NamedTuple):
    """A principle that a sentence names, and at which of its words."""

    principle: str
    begin: int
    end: int


def relations(document: Document, statements: Sequence[Statement]) -> list[Relation]:
    """`overrides` and `exception-to` between principles, in document order, each pair once for each kind."""
    names = _names(document.principles)
    cited: dict[str, list[str]] = defaultdict(list)
    said: dict[str, dict[tuple[str, ...], str]] = defaultdict(dict)
    homes = {draft.id: draft.principle for draft in document.statements}
    for reference in document.references:
        if reference.kind == "id" and reference.statement and reference.resolved:
            if reference.text == "?":
                cited[reference.statement].append(reference.resolved)
            said[reference.statement][tuple(_words(reference.text))[:TITLE_WORDS]] = reference.resolved
        elif reference.kind == "number" and reference.statement and reference.resolved:
            said[reference.statement][tuple(_words(reference.text))] = homes.get(reference.resolved, reference.resolved)
    found: dict[tuple[str, str, RelationKind], Relation] = {}
    for statement in statements:
        if not statement.heading and "example" not in statement.roles:
            for source, target, kind in _read(statement, said, names, cited):
                if source != target:
                    found.setdefault((source, target, kind), Relation(source, target, kind, statement.span))
    return list(found.values())


def _names(principles: Sequence[Principle]) -> dict[tuple[str, ...], str]:
    """The words of a title, with and without its number -> principle; a title that two principles bear names none."""
    found: dict[tuple[str, ...], str | None] = {}
    for p in principles:
        words = tuple(w for w in _words(p.title) if w.isalnum() or len(w) > 1)
        for name in {words, tuple(_words(p.id.replace("_", " ").replace("-", " "))), *_numbered(words)}:
            if 0 < len(name) <= TITLE_WORDS:
                found[name] = None if found.get(name, p.id) != p.id else p.id
    return {name: p for name, p in found.items() if p is not None}


def _numbered(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """What a title with a number is also called: "II. Fair shares" is "principle II"."""
    return [(kind, words[0]) for kind in KINDS] if words and NUMBER.fullmatch(words[0]) else []


def _words(text: str) -> list[str]:
    return [w.lower() for w in WORD.findall(text)]


def _read(
    statement: Statement, said: Mapping[str, dict[tuple[str, ...], str]], names: dict[tuple[str, ...], str], cited: Mapping[str, list[str]]
) -> list[tuple[str, str, RelationKind]]:  # fmt: skip
    """(source, target, kind) of what one statement says. `said`, `cited`: what the references of each statement name in words, and as `?`."""
    words, cues = _cued(statement.text[:TEXT_LIMIT])
    if not cues:
        return []
    named = _mentions(words, ChainMap(said.get(statement.id, {}), names), cited.get(statement.id, []))
    found: list[tuple[str, str, RelationKind]] = []
    for kind, begin, end in cues:
        if kind == "exception":
            found += [(statement.principle, target, "exception-to") for target in _after(words, named, end)]
        elif not DENYING & set(words[max(0, begin - 3) : begin]):
            subjects = _before(words, named, begin) or ([statement.principle] if _itself(words, begin) else [])
            objects = _after(words, named, end)
            found += [(b, a, "overrides") if kind == "below" else (a, b, "overrides") for a in subjects for b in objects]
    return found


@functools.lru_cache(20_000)
def _cued(text: str) -> tuple[list[str], list[tuple[str, int, int]]]:
    """The words of a sentence and its cues, kept for the next version that holds it; no words where there is no cue, as in nearly all."""
    words = _words(text)
    cues = _cues(words)
    return words if cues else [], cues


def _opening() -> dict[str, list[tuple[str, list[str]]]]:
    """First word of a cue -> (what it says, all its words) of those cues."""
    found: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for kind, cues in (("above", ABOVE), ("below", BELOW), ("exception", EXCEPTION)):
        for cue in cues:
            found[cue.split()[0]].append((kind, cue.split()))
    return dict(found)


OPENING = _opening()
SAYING = ("above", "below", "exception")


def _cues(words: list[str]) -> list[tuple[str, int, int]]:
    """(what it says, begin, end) of each cue in a sentence: those of higher rank first, then of lower, then exceptions, each in order."""
    found = [
        (kind, at, at + len(parts))
        for at, word in enumerate(words)
        for kind, parts in OPENING.get(word, ())
        if words[at : at + len(parts)] == parts
    ]  # fmt: skip
    for at, word in enumerate(words):
        told = word in RANKING or (word in PLACING and at > 0 and words[at - 1] not in STARTS)
        if told and DENYING.isdisjoint(words[max(0, at - 3) : at]) and (placed := placing(words, at)) is not None:
            found.append(placed)
    return sorted(found, key=lambda cue: (SAYING.index(cue[0]), cue[1:]))


def placing(words: Sequence[str], at: int) -> tuple[str, int, int] | None:
    """Where the verb at `at` sets one thing "above" or "below" another: which of the two, and the words between them, from and to.

    >>> placing(["we", "rank", "safety", "ahead", "of", "speed"], 1)
    ('above', 3, 5)
    """
    for n in range(at + 2, min(len(words) - 1, at + PLACED_MOST)):
        if words[n - 1] in STOPS:
            return None
        for size in (2, 1):
            if (side := PLACED.get(tuple(words[n : n + size]))) is not None:
                return side, n, n + size
    return None


def _mentions(words: list[str], names: Mapping[tuple[str, ...], str], cited: list[str]) -> list[Named]:
    """The principles named: references that show as `?`, and whole titles, the longest at each word."""
    bare = iter(cited)
    found: list[Named] = []
    at = 0
    while at < len(words):
        if words[at] == "?" and (principle := next(bare, None)):
            found.append(Named(principle, at, at + 1))
            at += 1
            continue
        size = next((n for n in range(min(TITLE_WORDS, len(words) - at), 0, -1) if tuple(words[at : at + n]) in names), 0)
        if size:
            found.append(Named(names[tuple(words[at : at + size])], at, at + size))
        at += max(size, 1)
    return found


def _after(words: list[str], named: list[Named], start: int) -> list[str]:
    """The principles listed right after a cue."""
    found: list[str] = []
    at = start
    while at < len(words):
        mention = next((n for n in named if n.begin == at), None)
        if mention:
            found.append(mention.principle)
            at = mention.end
        elif words[at] in FILLING or (found and words[at] in JOINING):
            at += 1
        else:
            break
    return found


def _before(words: list[str], named: list[Named], stop: int) -> list[str]:
    """The principles listed right before a cue."""
    found: list[str] = []
    at = stop
    while at > 0:
        mention = next((n for n in named if n.end == at), None)
        if mention:
            found.append(mention.principle)
            at = mention.begin
        elif words[at - 1] in BEFORE_CUE or words[at - 1] in FILLING or (found and words[at - 1] in JOINING):
            at -= 1
        else:
            break
    return found[::-1]


def _itself(words: list[str], stop: int) -> bool:
    """Whether the subject before a cue is "this", "this principle", "it"."""
    before = [w for w in words[max(0, stop - 4) : stop] if w not in BEFORE_CUE and w not in FILLING]
    return bool(before) and before[-1] in ITSELF and len(words[:stop]) <= 6
