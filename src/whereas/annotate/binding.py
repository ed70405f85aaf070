"""Words of duty or ban in the main clause of a sentence that only says so: "All of us have to agree.", "The key is to be returned by six.", "Silent edits are
not an option.", "Washing up is everyone's job.".

Behind another rule the models take such a sentence for its reason. The last three are rules wherever they stand (27 of 28 labelled, `settles`). Of 5 labelled
ones of the first kind which they find a rule as likely as `BINDING_LEAST` 4 are rules; less likely ones are what somebody is put to ("The reader has to keep
the table in mind."). What somebody "needs to know", what an example needs, words in quotes and "a MUST" bind nobody.
Negations, "will be" and "cannot" are no such sign: most sentences with them that the models doubt tell of facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import PARTICIPLES, SUBORDINATING
from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once
from whereas.annotate.signs import reason_sign

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

BINDING_LEAST = 0.27
DUTIES = frozenset({("has", "to"), ("have", "to"), ("needs", "to")})
ORDERS = frozenset({"must", "shall"})
MIND = frozenset({"know", "understand", "learn", "realise", "realize"})
WHAT = frozenset({"how", "what", "where", "why", "that", "which", "who", "whether", "when", "if"})
"""Verbs of what somebody is put to, besides, and what opens what that is ("needs to know where the boats lie")."""
NOUN = frozenset({"a", "an", "the", "this", "that", "any", "each", "every"})
"""Words that make a noun of "must"."""
QUOTES = frozenset({'"', "“", "'", "‘", "example"})
EXAMPLE = ("for", "example")
SAID = frozenset(
    {("not", "an", "option"), ("out", "of", "the", "question"), ("not", "on", "."), ("everyone", "'s", "job"), ("everybody", "'s", "job"),
     ("everyone", "’s", "job"), ("everybody", "’s", "job")}
)  # fmt: skip
"""What is said of a subject behind "is" or "are"."""
KNOWN = frozenset({"the", "this", "that", "your", "our", "their", "her", "his", "its", "a", "an"})
"""What opens a thing that may be switched on ("The lamp is not on."), and is no deed ("The sharing of keys is not on.")."""
DEEDS = frozenset({"use", "attack", "abuse", "insult", "talk", "sarcasm", "theft", "violence", "pile", "behaviour", "behavior", "language"})
SIGNS = frozenset({"to", "option", "question", "on", "job"})
PARTICIPLE_LEAST = 4
SUBJECT_MOST = 9
PUT_TO = frozenset(
    {
        "we",
        "they",
        "it",
        "this",
        "that",
        "these",
        "those",
        "he",
        "she",
        "both",
        "only",
        "means",
        "somebody",
        "someone",
        "'ll",
        "’ll",
        "'d",
        "’d",
        "more",
        "aim",
        "goal",
        "purpose",
        "idea",
        '"',
    }
)
"""Words of a subject of whom it is as likely told what they are put to, or what something is for."""


@once
def binds(cues: Cues) -> bool:
    """Whether a statement says of its subject, without a ground, that it has to do something."""
    lower, at = cues.lower, cues.verb
    if at < 1 or cues.negated or not (lower[at] in ORDERS or lower[at : at + 2] in DUTIES):
        return False
    if lower[at - 1] in NOUN or lower[0] in QUOTES or (lower[:2] == EXAMPLE and lower[at] not in ORDERS):
        return False
    if lower[at] not in ORDERS and not MIND.isdisjoint(lower[at + 2 : at + 3]) and not WHAT.isdisjoint(lower[at + 3 : at + 4]):
        return False
    return _plain(cues) and reason_sign(cues) != "because"


@once
def settles(cues: Cues) -> bool:
    """Whether a statement says of its subject that it is to be dealt with somehow, is no option or everyone's job."""
    if SIGNS.isdisjoint(cues.lower) or not _plain(cues):
        return False
    lower, start = cues.lower, cues.main
    at = next((n for n in range(start + 1, min(start + SUBJECT_MOST, len(lower))) if lower[n] in {"is", "are"}), 0)
    if not at or not (PUT_TO | SUBORDINATING).isdisjoint(lower[start:at]):
        return False
    if lower[at + 1 : at + 3] == ("to", "be"):
        done = "".join(lower[at + 3 : at + 4])
        return done not in {"found", "expected"} and (done in PARTICIPLES or (done.endswith("ed") and len(done) > PARTICIPLE_LEAST))
    thing = lower[start] in KNOWN and not _names_deed(lower[start + 1 : at])
    return any(lower[at + 1 : at + 1 + len(words)] == words and not (words[-1] == "." and thing) for words in SAID)


def _names_deed(words: tuple[str, ...]) -> bool:
    """Whether words behind "the" or "a" name a deed ("sharing of keys", "personal attack", "rudeness"), and no thing ("lamp", "heating")."""
    noun = words[words.index("of") - 1] if "of" in words[1:] else ""
    if not DEEDS.isdisjoint(words) or "".join(words[-1:]).endswith("ness"):
        return True
    return noun.endswith(("ing", "ion", "ment")) and noun not in word_sets("unborne")["things"]


def _plain(cues: Cues) -> bool:
    return cues.shape in {"clause", "gerund"} and PUT_TO.isdisjoint(cues.subject) and SUBORDINATING.isdisjoint(cues.subject)
