"""Which headings are norms themselves ("Respect users"), and which only name what stands under them ("Pull requests", "4.8 Review", "Scope and phase").

Many words are verbs and nouns alike. Such a word opens a command where what follows shows that it has an object or a manner ("Review every change", "State
assumptions, and ask"), and else a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.cues import BE
from whereas.annotate.lexicon import inflected, verbs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.clauses import ForceWord
    from whereas.annotate.cues import Cues

NAMED = frozenset(
    ["process", "policy", "policies", "guidelines", "principles", "cases", "case", "criteria", "procedure", "procedures", "rules", "overview", "structure",
     "model", "requirements", "standards", "management", "control", "checks", "order", "status", "information", "changes", "directive", "directives"]
)  # fmt: skip
"""Last words of titles that open with what could be a verb but are names ("Review process")."""
OBJECTS = frozenset(
    ["a", "an", "the", "this", "these", "those", "all", "any", "both", "each", "every", "no", "some", "one", "two", "three", "more", "less", "only", "what",
     "your", "our", "their", "its", "his", "her", "other", "others", "another", "it", "them", "us", "me", "yourself", "everything", "everyone", "anything",
     "nothing", "not", "first", "early", "often", "twice", "up", "out", "down", "off", "before", "after", "until", "when", "as", "toward", "towards", "against",
     "without", "like", "how", "whether"]
)  # fmt: skip
"""Words behind what could be a verb which show that it is one."""
GOES_ON = frozenset(
    {",", "in", "on", "at", "by", "to", "for", "from", "with", "without", "before", "after", "when", "until", "unless", "as", "into", "via", "using"}
)
"""Words behind a plural which show that it is an object ("Support users in need")."""
PARTS = frozenset({":", "(", "/", "#"})
"""Signs behind the first word of a title that is a name, whatever verb it could be."""
BANS = frozenset({"avoid", "never"})
"""Words that forbid behind a sign too ("Avoid: shouting")."""
BARE = frozenset({"do", "dos", "don't", "don’t", "donot", "don'ts", "don’ts"})
"""Titles that say nothing but a force, whatever sign opens them ("❌ Don't")."""
CROSSED = frozenset("❌✗✘🚫⛔✖✅✓✔☑️")
ASKS = frozenset({"what", "how", "if", "when", "why", "where", "who", "which", "whether", "does"})
"""Words that open a heading which says what its section answers, and orders nothing."""
MODALS = frozenset({"must", "should", "shall", "may"})


def lays_down_a_norm(cues: Cues) -> bool:
    """Whether a heading commands, holds a modal or forbids, and does not only name or ask something."""
    words = cues.lower
    if "".join(w for w in words if not CROSSED.issuperset(w)).rstrip(".:!") in BARE:
        return False
    if cues.shape == "question" or words[0] in ASKS or words[cues.main] in ASKS:
        return False
    commands = cues.shape in {"imperative", "negative_imperative"} and not only_names(cues)
    forbids = any("prohibition" in h.categories and not _told_in_brackets(words, h.start) for h in cues.hits)
    return commands or any(w.main and _said(words, w) for w in force_words(cues)) or forbids


def only_names(cues: Cues) -> bool:
    """Whether words whose first could be a verb name something."""
    return _names(cues.lower[cues.main :], any(w.isalpha() for w in cues.lower[: cues.main]))


def _told_in_brackets(words: Sequence[str], at: int) -> bool:
    """Whether the words at `at` only say in brackets what the rest names ("Failure cases (the load does not arrive)")."""
    return words[at] in {"does", "doesn't", "doesn’t"} and "(" in words[:at] and ")" not in words[:at]


def _said(words: Sequence[str], word: ForceWord) -> bool:
    """Whether a word of force is said of something: a modal, or what it is or must be ("Types are mandatory", "Tests are not optional")."""
    before = words[word.at - 1] if word.at else ""
    return words[word.at] in MODALS or (word.force in {"must", "must_not"} and before in BE) or (word.force == "may" and before == "not")


def _names(words: Sequence[str], led: bool) -> bool:
    """Whether a title whose first word could be a verb names something. `words`: without its number and what leads the verb in, if that is there (`led`)."""
    if len(words) == 1:
        return not led
    first, second = words[0], words[1]
    if words[1:3] == (",", "then") or (first == "separate" and "from" in words):
        return False
    if words == ("see", "also"):
        return True
    if first == "separate" and ("and" in words or (second.endswith("s") and not second.endswith("ss"))):
        return False
    if (words[-1] == "first" and len(words) > 2) or (first == "secure" and second == "secrets"):  # "Present risk first"
        return False
    if words[-1] in NAMED or (second in PARTS and first not in BANS):
        return True
    if second in {"and", "&"} and len(words) > 2:  # "Search and discovery", but "Review and merge"
        return inflected().get(words[2]) != "base" and (words[2] in GOES_ON or not _has_object(words[3:]))
    if second == "-":  # a compound: "Post-edit review", but "Cross-check every claim"
        return not (inflected().get(words[2]) == "base" and _has_object(words[3:])) if len(words) > 2 else True
    return first in verbs()["noun_too"] and not _has_object(words[1:])


def _has_object(words: Sequence[str]) -> bool:
    """Whether what follows a word that could be a verb shows that it is one."""
    if not words:
        return False
    if words[0] in OBJECTS or words == ("in",) or words[0].endswith("ly") or words[0][0].isdigit():
        return True
    plural = words[0] in {"data", "people"} or (words[0].endswith("s") and not words[0].endswith("ss"))
    return len(words) > 1 and plural and (words[1] in GOES_ON or words[1].endswith("ly"))
