"""The words that carry force, reasons and talk about the text: data files, read once, found by spaCy's PhraseMatcher.

A category is a table in `lexicons/*.toml` with a list of phrases; `settings.lexicon` adds phrases to a category.
Where phrases overlap the longest wins, so "may not" is a prohibition and no permission, and "as well as" is no "as".
"""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whereas.model.constitution import Modality

STANDING: tuple[Modality, ...] = ("must_not", "should_not", "may", "should")
FILES = ("force.toml", "reasons.toml", "text.toml")


class Hit(NamedTuple):
    """A phrase in a text: tokens `start` to `end` (exclusive), its categories, its words as they stand."""

    start: int
    end: int
    categories: tuple[str, ...]
    words: str


@functools.cache
def phrases() -> dict[str, tuple[str, ...]]:
    """Category -> phrases, of all lexicon files; categories are unique over the files."""
    found: dict[str, tuple[str, ...]] = {}
    for name in FILES:
        for category, entry in _load(name).items():
            found[category] = tuple(entry["phrases"])
    return found


@functools.cache
def verbs() -> dict[str, frozenset[str]]:
    """Class of verb -> base forms ("action", "bad_action", "stative", "with_object", "noun_too")."""
    return {name: frozenset(entry["phrases"]) for name, entry in _load("verbs.toml").items()}


@functools.cache
def legal() -> dict[str, frozenset[tuple[str, ...]]]:
    """Class of a form of legal drafting -> its phrases, in words (`legal.py`)."""
    return {name: frozenset(tuple(phrase.split()) for phrase in entry["phrases"]) for name, entry in _load("legal.toml").items()}


@functools.cache
def standings() -> dict[Modality, tuple[str, ...]]:
    """Force -> words of a lead-in that give it to what follows; the first that answers wins."""
    table = _load("standing.toml")
    return {force: tuple(table[force]["phrases"]) for force in STANDING}


@functools.cache
def leads() -> dict[str, dict[str, tuple[str, ...]]]:
    """What a lead-in asks its items to be ("condition", "exception", "reason"), and what leaves its clause open ("open") -> kind of words -> words."""
    return {name: {kind: tuple(words) for kind, words in entry.items()} for name, entry in _load("leads.toml").items()}


@functools.cache
def names() -> dict[str, frozenset[str]]:
    """How words look that name the part of a document behind them: "endings" and "nouns", what stands before them ("telling") and between ("joining")."""
    return {name: frozenset(words) for name, words in _load("names.toml").items()}


@functools.cache
def word_sets(name: str) -> dict[str, frozenset[str]]:
    """The words of the lexicon `name` ("denials", "telling", "grounds", ...), by what they are; its comments say what each of them means."""
    return {kind: frozenset(words) for kind, words in _load(f"{name}.toml").items()}


@functools.cache
def supremacy() -> dict[str, frozenset[str]]:
    """The words of `supremacy.toml`, by what they are."""
    return {name: frozenset(words) for name, words in _load("supremacy.toml")["supremacy"].items()}


@functools.cache
def asking() -> frozenset[str]:
    """Words of a title or lead-in whose items may be done with leave only."""
    return frozenset(_load("standing.toml")["leave"]["phrases"])


@functools.cache
def outside() -> frozenset[str]:
    """Words of a title whose items are not to be done at all."""
    return frozenset(_load("standing.toml")["outside"]["phrases"])


class Levels(NamedTuple):
    """Words of table cells that grade their rows: `grades`: words -> force; `keywords`: those of standards; `heads`: of columns that hold grades; `answers`:
    (head of a column, word that opens the answer under it) -> force; `conditions`: those of these words that more may follow; `settling`: heads of columns
    whose cells settle something of their row; `leave`: words that open the head of a column that says who may; `cases`: heads of
    columns that name the case of their row; `bans`: cells that forbid under any head but `often`; `keys`: heads of first columns that name what their row is
    about."""

    grades: Mapping[str, Modality]
    keywords: frozenset[str]
    heads: frozenset[str]
    answers: Mapping[tuple[str, str], Modality]
    conditions: frozenset[str]
    settling: frozenset[str]
    leave: frozenset[str]
    cases: frozenset[str]
    bans: frozenset[str]
    often: frozenset[str]
    keys: frozenset[str]


@functools.cache
def levels() -> Levels:
    """The words of `levels.toml`."""
    table = _load("levels.toml")
    grades = {word: force for force, words in table["grades"].items() for word in words}
    answers = {(head, said): row[way] for row in table["answers"].values() for head in row["heads"] for way in ("yes", "no") for said in table["says"][way]}
    answers |= {(head, said): row["yes"] for row in table["answers"].values() for head in row["heads"] for said in table["says"]["where"]}
    keywords, heads, *others = (frozenset(table[name]) for name in ("keywords", "heads", "settling", "leave", "cases", "bans", "often", "keys"))
    return Levels(grades, keywords, heads, answers, frozenset(table["says"]["where"]), *others)


@functools.cache
def inflected() -> dict[str, str]:
    """Form of a known verb -> "base", "s" (third person) or "ing". A base form goes before a derived one; of verbs of states only the third person is known."""
    forms: dict[str, str] = {third_person(verb): "s" for verb in verbs()["stative"]}
    for verb in verbs()["action"] | verbs()["bad_action"]:
        forms.setdefault(third_person(verb), "s")
        forms.setdefault(_gerund(verb), "ing")
    for verb in verbs()["action"] | verbs()["bad_action"]:
        forms[verb] = "base"
    return forms


@functools.cache
def before_object() -> dict[str, str]:
    """Form of a verb that is as often a noun -> "base" or "s": a verb only where its object follows ("Water the plants")."""
    return {form: kind for verb in sorted(verbs()["with_object"]) for form, kind in ((third_person(verb), "s"), (verb, "base"))}


def matcher(nlp: Any, extra: Mapping[str, tuple[str, ...]] | None = None) -> Any:
    """A PhraseMatcher over lower-case tokens for every category, `extra` phrases included. Raises nothing."""
    from spacy.matcher import PhraseMatcher

    found = PhraseMatcher(nlp.vocab, attr="LOWER")
    for category, words in phrases().items():
        found.add(category, [nlp.make_doc(p) for p in (*words, *(extra or {}).get(category, ()))])
    return found


def hits(found: Any, doc: Any, lower: list[str]) -> list[Hit]:
    """The phrases of `doc`, ascending and disjoint, longest first. `lower`: its tokens in lower case."""
    spans: dict[tuple[int, int], list[str]] = {}
    names = doc.vocab.strings
    for key, start, end in found(doc):
        spans.setdefault((start, -end), []).append(names[key])
    result: list[Hit] = []
    at = 0
    for start, end in sorted(spans):
        if start >= at:
            at = -end
            result.append(Hit(start, at, tuple(spans[start, end]), " ".join(lower[start:at])))
    return result


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((resources.files("whereas.annotate") / "lexicons" / name).read_text(encoding="utf-8"))


def third_person(verb: str) -> str:
    """The third person of a verb, from its base form."""
    if verb == "have":
        return "has"
    if verb == "be":
        return "is"
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def _gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    if len(verb) >= 3 and len(verb) <= 4 and verb[-1] not in "aeiouwxy" and verb[-2] in "aeiou" and verb[-3] not in "aeiou":
        return verb + verb[-1] + "ing"
    return verb + "ing"
