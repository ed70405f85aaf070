"""What the words of one statement show by themselves: its phrases, who it speaks of, and the shape of its main clause.

Nothing here knows the rest of the document, so the cues of a text can be kept by its content.

"When in doubt, the keeper must ask." has the subject ("the", "keeper"), the verb "must" of class "modal", and the shape "clause".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from whereas.annotate.lexicon import Hit, hits, inflected, verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

MODALS = frozenset({"must", "shall", "should", "may", "can", "could", "might", "will", "would", "ought"})
SEMI_MODALS = frozenset({"need", "needs", "has", "have", "want", "wants", "expect", "expects", "hope", "hopes", "ask", "asks"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "'s", "’s", "'re", "’re", "'m"})
DO = frozenset({"do", "does", "did"})
NOT = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither"})
SUBORDINATORS = frozenset(
    [
        "if",
        "when",
        "whenever",
        "while",
        "although",
        "though",
        "because",
        "since",
        "as",
        "given",
        "unless",
        "once",
        "before",
        "after",
        "until",
        "where",
        "wherever",
        "whether",
        "even",
        "except",
        "in",
        "on",
        "at",
        "for",
        "by",
        "with",
        "without",
        "to",
        "from",
        "during",
        "under",
        "upon",
        "within",
        "beyond",
        "despite",
        "through",
        "instead",
        "rather",
        "besides",
        "like",
        "unlike",
        "following",
        "according",
        "based",
        "similarly",
        "however",
        "therefore",
        "thus",
        "hence",
        "also",
        "finally",
        "first",
        "second",
        "third",
        "additionally",
        "furthermore",
        "moreover",
        "instead",
        "generally",
        "typically",
        "usually",
        "sometimes",
        "often",
        "conversely",
        "likewise",
        "accordingly",
        "consequently",
        "ultimately",
        "still",
        "nonetheless",
        "nevertheless",
        "otherwise",
        "then",
        "so",
        "and",
        "but",
        "or",
        "yet",
        "ideally",
    ]
)
PRONOUNS = frozenset(
    [
        "it",
        "this",
        "that",
        "these",
        "those",
        "they",
        "he",
        "she",
        "there",
        "one",
        "both",
        "each",
        "all",
        "some",
        "many",
        "most",
        "such",
        "which",
        "who",
    ]
)
RELATIVE = frozenset({"that", "which", "who", "whom", "where", "when", "if", "while", "because", "whether", "what", "how"})
CLAUSE_LIMIT = 24
"""Tokens of a main clause that are looked at for its verb: further in, it is a guess."""


@dataclass(frozen=True, slots=True)
class Cues:
    """`lower`: tokens; `hits`: phrases found; `main`: index of the first token of the main clause; `verb`: index of its finite verb or -1;
    `verb_class`: modal, semi, be, do, pres, past, base, ing, to, "" ; `negated`; `subject`: tokens between; `shape`: clause, imperative, negative_imperative,
    gerund, infinitive, noun, question."""

    lower: tuple[str, ...]
    hits: tuple[Hit, ...]
    main: int
    verb: int
    verb_class: str
    negated: bool
    subject: tuple[str, ...]
    shape: str
    capitals: frozenset[str]
    """Words that stand in capitals and are more than two letters long (MUST, NOT)."""


def read_cues(doc: Any, matcher: Any, label: str = "") -> Cues:
    """The cues of a tokenised text. `label`: words that open it as a label and are passed over when its main clause is sought."""
    texts = [token.text for token in doc]
    lower = [text.lower() for text in texts]
    found = hits(matcher, doc, lower)
    begin = _after_label(lower, label)
    main = _main_clause(lower, begin)
    verb, kind = _finite(lower, main)
    subject = tuple(lower[main:verb]) if verb > main else ()
    negated = any(word in NOT for word in lower[verb + 1 : verb + 4]) if verb >= 0 else False
    if subject and subject[0] in {"no", "neither", "nobody", "none"}:
        negated = True
    shape = _shape(lower, main, verb, kind)
    if shape in {"imperative", "negative_imperative", "gerund", "infinitive"}:
        verb, kind, subject, negated = main, "base", (), shape == "negative_imperative"
    loud = frozenset(t for t in texts if len(t) > 2 and t.isupper() and t.isalpha())
    return Cues(tuple(lower), tuple(found), main, verb, kind, negated, subject, shape, loud)


def _after_label(lower: list[str], label: str) -> int:
    """Index of the first token behind a label such as "Truthful:"; 0 where none opens the text."""
    if not label:
        return 0
    limit = min(len(lower), len(label.split()) * 2 + 4)
    for at in range(limit):
        if lower[at] in {":", "—", "–", "-", "."} and at + 1 < len(lower):
            return at + 1
    return 0


def _main_clause(lower: list[str], begin: int) -> int:
    """Index of the main clause's first token: behind an opening conjunction, adverbial or subordinate clause that a comma closes."""
    at = begin
    for _ in range(3):
        while at < len(lower) and lower[at] in {
            '"',
            "“",
            "(",
            "-",
            "*",
            "'",
            "–",
            "—",
            ",",
            "and",
            "but",
            "so",
            "or",
            "then",
            "•",
        }:
            at += 1
        if at >= len(lower) or (lower[at] not in SUBORDINATORS and not lower[at].endswith("ly")):
            break
        depth = 0
        for comma in range(at, min(len(lower), at + 40)):
            word = lower[comma]
            depth += (word == "(") - (word == ")")
            if word == "," and depth == 0:
                break
        else:
            break
        if comma + 1 >= len(lower):
            break
        at = comma + 1
    return min(at, max(len(lower) - 1, 0))


def _finite(lower: list[str], main: int) -> tuple[int, str]:
    """The first finite verb of the main clause and its class; (-1, "") if none is found."""
    forms = inflected()
    stop = min(len(lower), main + CLAUSE_LIMIT)
    for at in range(main, stop):
        word = lower[at]
        if at > main and lower[at - 1] in RELATIVE and at - 1 > main:
            continue
        if word in MODALS or (word in {"ca", "wo"} and lower[at + 1 : at + 2] and lower[at + 1] in NOT):
            return at, "modal"
        if word in BE:
            return at, "be"
        if word in DO and (at > main or lower[at + 1 : at + 2]):
            return at, "do"
        if at > main and word in SEMI_MODALS:
            return at, "semi"
        if at > main and lower[at - 1] not in {
            "the",
            "a",
            "an",
            "of",
            "to",
            "its",
            "their",
            "our",
            "your",
            "and",
            "or",
            "any",
            "all",
            "no",
        }:
            form = forms.get(word)
            if form == "s":
                return at, "pres"
            if word.endswith("ed") and len(word) > 4 and lower[at + 1 : at + 2] != ["by"]:
                return at, "past"
            if form == "base" and _subject_takes_base(lower, main, at):
                return at, "pres"
    return -1, ""


def _subject_takes_base(lower: list[str], main: int, at: int) -> bool:
    """Whether the words from `main` to `at` can be a plural subject, so that a base form behind them is finite ("Members vote")."""
    last = lower[at - 1]
    return last in {"we", "they", "you", "i", "people", "who", "these", "those", "many", "most", "some"} or (
        last.endswith("s") and not last.endswith(("ss", "us", "is")) and at - main <= 6
    )


def _shape(lower: list[str], main: int, verb: int, kind: str) -> str:
    if not lower:
        return "noun"
    if lower[-1] == "?" or "?" in lower[-2:]:
        return "question"
    first = lower[main]
    after = lower[main + 1] if main + 1 < len(lower) else ""
    forms = inflected()
    if first in {"do", "don't", "don’t"} and (after in NOT or first != "do"):
        return "negative_imperative"
    if first in {"never", "avoid"} or (first == "no" and verb < 0):
        return "negative_imperative"
    if first in {"always", "please", "only", "just"} and forms.get(after) == "base":
        return "imperative"
    if first == "to" and forms.get(after) == "base" and main == 0:
        return "infinitive"
    if forms.get(first) == "base" and after not in MODALS | BE | {"of"} and first not in {"like", "need"}:
        return "imperative"
    if verb >= 0:
        return "clause"
    if first.endswith("ing") and (forms.get(first) == "ing" or len(first) > 5):
        return "gerund"
    return "noun"


def known_bad(word: str) -> bool:
    """Whether a word is a verb that norms usually forbid ("harass"), in any form that `inflected` knows."""
    bad = verbs()["bad_action"]
    return word in bad or (word.endswith("s") and word[:-1] in bad) or (word.endswith("ing") and (word[:-3] in bad or word[:-3] + "e" in bad))


def categories(cues: Cues, start: int = 0, end: int | None = None) -> Sequence[str]:
    """Categories of the phrases that begin in the tokens from `start` to `end`, in order of occurrence, with repeats."""
    stop = len(cues.lower) if end is None else end
    return [c for h in cues.hits if start <= h.start < stop for c in h.categories]
