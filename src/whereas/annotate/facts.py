"""What somebody cannot sense, does not know or has not got: a fact about it, and nothing that it is forbidden.

"Teal can't hear.", "You do not have hands.", "Teal doesn't know the date." and "Teal has never met its makers." tell how Teal is made and what came about;
"Teal does not see guests as numbers." and "Teal does not have favourites." speak of conduct. "Teal cannot always check a claim." and "Haste never pays."
tell what is so, too. Of 20 labelled sentences that deny so to sense, to know or to have been done, none is a rule.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import SUBORDINATING, force_words
from whereas.annotate.conduct import doer
from whereas.annotate.cues import DO, NOBODY, NOT
from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once
from whereas.annotate.persons import is_personal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties
    from whereas.model.document import DraftStatement

ABLE = frozenset({"can", "cannot", "ca", "could"})
PERFECT = frozenset({"has", "have"})
BESIDE = frozenset({"also", "yet", "ever", "always", "still", "any"})
DASHES = frozenset({";", "—", "–", "--"})
GOES_ON = DASHES | {"so", "but", "therefore", "unless", "until", "without", "before", "after", "and", "or"}
"""Words behind which a sentence may order what its first clause tells of, or that bound what it denies."""
CONDITIONS = frozenset({"if", "when", "whenever", "unless", "once"})
"""Words that open a sentence in which a lack may be the case only, and what is to be done then follows ("If you can't see it, and ..., then ring")."""
PERSONAL = frozenset({"i", "you", "we", "he", "she", "it", "they", "who", "everyone", "everybody", "nobody"})
OBJECT = 3
"""Tokens behind "see" and "hear" in which what is brought before somebody is looked for ("The court does not hear late appeals")."""
REACH = 6
"""Tokens behind a verb in which "as" makes of seeing and knowing a way to treat somebody."""


def found(drafts: Sequence[DraftStatement], cues: Sequence[Cues], parties: Parties) -> frozenset[int]:
    """Indices of the statements that only tell what somebody lacks: no rules, but reasons perhaps."""
    return frozenset(
        at for at, read in enumerate(cues) if not drafts[at].heading and drafts[at].place.lead_in is None and (is_lacking(read, parties) or _not_always(read))
    )


def sayings(drafts: Sequence[DraftStatement], cues: Sequence[Cues], parties: Parties) -> frozenset[int]:
    """Indices of the statements of prose that only say what a thing does not bring about ("Rushing does not help."): no rules, but reasons perhaps."""
    return frozenset(
        at
        for at, read in enumerate(cues)
        if read.subject and drafts[at].place.kind == "paragraph" and drafts[at].place.lead_in is None and _avails_not(read, parties)
    )


@once
def _not_always(cues: Cues) -> bool:
    """Whether a statement denies only that somebody can do something always, or easily ("Teal cannot always check a claim."): none of 4 labelled forbids."""
    lower, at = cues.lower, cues.verb
    if at < 1 or lower[at] not in ABLE or cues.shape != "clause" or not word_sets("facts")["partly"].issuperset(lower[at + 2 : at + 3]):
        return False
    denied = lower[at + 1 : at + 2] in {("not",), ("n't",), ("n’t",)} and lower[at + 2 : at + 3] != ()
    return denied and _tells_only(cues)


def _tells_only(cues: Cues) -> bool:
    """Whether the main clause of a statement is no condition's, goes on with none that may order, and no other word in it binds."""
    lower, at = cues.lower, cues.verb
    if lower[0] in CONDITIONS or not SUBORDINATING.isdisjoint(cues.subject) or not (GOES_ON - {"and", "or", "before", "after"}).isdisjoint(lower[at:]):
        return False
    return all(not word.main or at - 1 <= word.at <= at + 1 for word in force_words(cues))


@once
def _avails_not(cues: Cues, parties: Parties) -> bool:
    """Whether a statement says of a thing, in a verb of what things do, that it does not bring about something ("Haste never pays.", "Jargon does not impress
    anyone."). Members who "do not help strangers", and laptops that "do not travel", are told so."""
    lower, at = cues.lower, cues.verb
    if cues.shape != "clause" or cues.main or at < 1:
        return False
    never = lower[at - 1] == "never" and cues.verb_class in {"pres", "do"}
    denied = lower[at] in {"do", "does"} and lower[at + 1 : at + 2] in {("not",), ("n't",), ("n’t",), ("never",)}
    verb = lower[at] if never else "".join(lower[at + 2 : at + 3]) if denied else ""
    words, behind = word_sets("facts")["avails"], lower[at + 1 + 2 * denied : at + 2 + 2 * denied]
    if verb in {"help", "helps", "work", "works"} and not {".", "!"}.issuperset(behind):  # which somebody does to others, or at night
        return False
    if not verb or not (verb in words or (verb.endswith("s") and verb[:-1] in words)):
        return False
    subject = tuple(word for word in cues.subject if word != "never")
    persons = parties.governed | word_sets("likelihood")["persons"] | word_sets("likelihood")["others"] | word_sets("conduct")["anybody"] | PERSONAL
    subject += tuple(word[:-1] for word in subject if word.endswith("s"))
    return persons.isdisjoint(subject) and NOBODY.isdisjoint(subject) and _tells_only(cues)


@once
def is_lacking(cues: Cues, parties: Parties) -> bool:
    """Whether a statement says of a governed party, or of "you" or "it", what it is not able to sense, or has not got or done."""
    lower, at = cues.lower, cues.verb
    somebody = doer(cues) in parties.governed | {"you", "it"} or is_personal(cues)
    if cues.shape != "clause" or not somebody or not DASHES.isdisjoint(lower[: cues.main]) or lower[0] in CONDITIONS:
        return False
    if not SUBORDINATING.isdisjoint(cues.subject) or not GOES_ON.isdisjoint(lower[at:]):
        return False
    if any(word.at != at for word in force_words(cues) if lower[word.at] not in DO | NOT):
        return False
    denied = _behind(lower, at + 1)
    if denied == at + 1 or NOT.isdisjoint(lower[at + 1 : denied]):
        return lower[at] in PERFECT and lower[at + 1 : at + 2] == ("no",) and _has_none(lower, at + 2)
    return _lacks(cues, denied) if lower[at] in DO | ABLE else lower[at] in PERFECT and doer(cues) != "you" and _done(lower, denied)


def _lacks(cues: Cues, at: int) -> bool:
    """Whether the verb at the token `at`, which is denied, is one of sense or knowledge, or has for its object what is given by nature."""
    lower, words = cues.lower, word_sets("facts")
    verb, behind = "".join(lower[at : at + 1]), "".join(lower[at + 1 : at + 2])
    if verb in {"see", "hear"} and not words["brought"].isdisjoint(lower[at + 1 : at + 1 + OBJECT]):
        return False
    if verb in words["senses"] or (verb in words["knows"] and lower[cues.verb] in DO):
        return "as" not in lower[at : at + REACH]
    if verb in {"remember", "recall"}:
        return not words["before"].isdisjoint(lower[at + 1 : at + REACH])
    return (verb == "have" and _has_none(lower, at + 1)) or (verb in {"get", "grow"} and behind in words["tired"])


def _has_none(lower: tuple[str, ...], at: int) -> bool:
    """Whether what is not had, from the token `at` on, is a part or gift of nature ("hands", "a body")."""
    return not word_sets("facts")["nature"].isdisjoint(lower[at : at + 3])


def _done(lower: tuple[str, ...], at: int) -> bool:
    """Whether a participle stands at the token `at` ("has never met ...")."""
    word = "".join(lower[at : at + 1])
    return word in word_sets("facts")["done"] or (word.endswith("ed") and len(word) > 4)


def _behind(lower: tuple[str, ...], at: int) -> int:
    """The token behind the negation and the adverbs that stand from `at` on."""
    while at < len(lower) and ((lower[at] in (NOT - {"no", "nor", "neither"}) | BESIDE) or (lower[at].endswith("ly") and len(lower[at]) > 4)):
        at += 1
    return at
