"""What somebody refuses, declines or will not do, told of himself or of a party: "Wren refuses to rank authors.", "I won't compare one reader with another."

It forbids the deed. "Refuse to rank authors." orders to refuse, "A guest may refuse to sign." permits it, and "A guest who refuses to pay leaves." speaks of
it. Three of three labelled rules in the plain present forbid. Only a document that opens by saying who speaks ("I am Wren, ...") lays down rules for its "I";
in a guide "I won't go into details." tells (labelled so).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import SUBORDINATING
from whereas.annotate.cues import BE, DO, MODALS, NOT
from whereas.annotate.denials import lifted
from whereas.annotate.lexicon import before_object, inflected

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

REFUSING = frozenset({"refuse", "refuses", "decline", "declines"})
SUBJECT_MOST = 6
BESIDE = frozenset({"also", "always", "simply", "flatly", "politely", "therefore", "still"})
VOWS = (
    ("will", "not"), ("will", "never"), ("wo", "n't"), ("wo", "n’t"), ("'ll", "never"), ("’ll", "never"), ("'ll", "not"), ("’ll", "not"), ("would", "never"),
    ("would", "not"), ("'d", "never"), ("’d", "never"), ("am", "not", "going", "to"), ("'m", "not", "going", "to"), ("’m", "not", "going", "to"),
    ("refuse", "to"), ("decline", "to"),
)  # fmt: skip
"""What stands between "I" and what is vowed not to be done."""
BEFALLING = frozenset({"be", "know", "have", "need", "mind", "remember", "recall", "see", "feel", "get", "find", "always", "hear", "go"})
"""Verbs of what happens to somebody, which is no vow."""
CONSENT = frozenset({"refuse", "decline"})


def refuses(cues: Cues) -> bool:
    """Whether a statement says in the plain present that its subject refuses or declines to do something."""
    lower, main = cues.lower, cues.main
    if REFUSING.isdisjoint(lower) or cues.shape in {"question", "imperative", "third"}:
        return False
    at = next((n for n in range(main + 1, min(main + SUBJECT_MOST, len(lower))) if lower[n] in REFUSING), 0)
    if not at or lower[at + 1 : at + 2] != ("to",) or not (MODALS | BE | DO | NOT | SUBORDINATING | {"to", ",", "or", "and"}).isdisjoint(lower[main:at]):
        return False
    return lower[at].endswith("s") or lower[at - 1] in {"i", "you", "we", "they"} | BESIDE or lower[at - 1].endswith("s")


def vows(cues: Cues) -> bool:
    """Whether somebody says of himself what he will not do ("I'd never laugh at a question.")."""
    lower, main = cues.lower, cues.main
    if lower[main : main + 1] != ("i",) or cues.shape == "question":
        return False
    end = next((main + 1 + len(words) for words in VOWS if lower[main + 1 : main + 1 + len(words)] == words), 0)
    verb = "".join(lower[end : end + 1]) if end else ""
    return verb.isalpha() and verb not in BEFALLING and "base" in (inflected().get(verb), before_object().get(verb))


def is_free(cues: Cues) -> bool:
    """Whether somebody says of himself what he need not do, or that he can refuse ("I don't have to answer rude messages.")."""
    lower, main = cues.lower, cues.main
    if lower[main : main + 1] != ("i",):
        return False
    return (lower[main + 1 : main + 2] in {("can",), ("may",)} and lower[main + 2 : main + 3] != () and lower[main + 2] in CONSENT) or lifted(cues)
