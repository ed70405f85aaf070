"""What follows in law for somebody, or from an act: a loss, a liability, a term, a sanction or a bar, in the plain present.

"Members who have not paid lose their vote.", "Whoever loses a key pays for the repair.", "A recall takes effect at once.", "A third offence leads to a ban.",
"A ban that was upheld cannot be appealed again.", "The owner answers for the boat.", "The budget is set by the board." and "Accounts are deleted when we learn
of them." lay down norms of their own, though the models see in them the reason of the
rule before ("Users lose trust", "A wet dyke leads to floods", "We all pay for haste"). Of the labelled sentences of these forms 43 of 47 are rules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.cues import BE, MODALS, NOT, SUBORDINATORS
from whereas.annotate.lexicon import word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues

LOSES = frozenset({"lose", "loses", "forfeit", "forfeits"})
PAYS = frozenset({"pay", "pays"})
ANSWERS = frozenset({"answer", "answers", "liable", "accountable"})
LEADS = {"lead": "to", "leads": "to", "result": "in", "results": "in"}
COMES = {("takes", "effect"), ("take", "effect"), ("comes", "into"), ("come", "into"), ("enters", "into"), ("enter", "into")}
ASKED = LOSES | PAYS | ANSWERS | frozenset(LEADS) | {"takes", "take", "comes", "come", "enters", "enter", "cannot", "can"}
"""Words of which one stands in each form but those of terms and of what is done."""
PRICES = {("a", "high", "price"), ("a", "heavy", "price"), ("the", "price", "later"), ("the", "price", ".")}
PRICES_FOR = {("the", "price", "for"), ("a", "price", "for"), ("its", "price", "for"), ("their", "price", "for")}
"""What is paid in a manner of speaking, alone or for a failing ("The team pays the price for haste."; "... the price of a new lamp" is due)."""
WHO, GENERAL = frozenset({"who", "whoever", "whosoever"}), frozenset({"people", "those"})
DETERMINERS = frozenset({"a", "an", "the", "their", "his", "her", "its", "any", "all", "your", "this", "such", "each", "every", "no"})
NO_SUBJECTS = frozenset(
    ["it", "they", "we", "i", "he", "she", "this", "that", "these", "those", "people", "everybody", "everyone", "somebody", "someone", "nobody", "which",
     "what", "many", "most", "some", "often", "sometimes", "there"]
)  # fmt: skip
"""What opens a sentence that tells of people in general, or of what was said before."""
UNSURE = frozenset(
    {"often", "usually", "sometimes", "mostly", "tend", "experience", "likely", "soon", "seldom", "rarely", "typically", "generally", "ago", "ever"}
)
"""Words that say what is found rather than laid down."""
SUBJECT, TERM_SUBJECT, BREACH_SUBJECT, OBJECT = 18, 5, 6, 6
"""Tokens in which a subject of each kind ends, or an object begins and ends."""
BODY = 4
"""Tokens behind "by" in which a body is named ("by two of the members")."""
BREAKS = frozenset({",", ";", ":", "—", "–", "-", "("})


@once
def follows(cues: Cues) -> bool:
    """Whether a statement says in a form of its own what somebody loses, pays or answers for, or when an act begins, ends or cannot be undone."""
    lower = cues.lower
    if cues.shape not in {"clause", "noun", "third"} or lower[-1:] == ("?",) or not UNSURE.isdisjoint(lower):
        return False
    if not ASKED.isdisjoint(lower) and (_loses(lower) or _pays(lower) or _leads(lower, cues.main)):
        return True
    return _begins_or_ends(lower, cues.main) or (cues.verb > 0 and (_answers(cues) or _barred(cues) or _is_done(cues) or _is_decided(cues)))


def _alone(lower: Sequence[str], at: int) -> bool:
    """Whether no modal, negation or "to" governs the verb at a token, and it belongs to no relative clause."""
    before = lower[at - 1]
    return before not in MODALS | NOT | {"to", "who", "that", "which", "and", "or", "do", "does"} and MODALS.isdisjoint(lower[max(0, at - 3) : at])


def _objects(lower: Sequence[str], at: int) -> Sequence[str]:
    """The tokens behind the verb at `at`, up to a break."""
    behind = lower[at + 1 : at + 1 + OBJECT]
    stop = next((n for n, word in enumerate(behind) if word in BREAKS), len(behind))
    return behind[:stop]


def _loses(lower: Sequence[str]) -> bool:
    at = next((n for n, word in enumerate(lower[:SUBJECT]) if word in LOSES and n and _alone(lower, n)), 0)
    if not at:
        return False
    words, behind = word_sets("in_law"), _objects(lower, at)
    if behind[:3] == ("the", "right", "to") or behind[:2] == ("the", "right") or behind[:2] == ("all", "rights"):
        return True
    named = [word for word in behind if word not in DETERMINERS]
    if not named or (named[0] in words["standing"] and named[1:2] in (["access"], ["rights"], ["status"])):
        return bool(named)
    return named[0] in words["rights"] or (named[0] in words["held"] and lower[0] not in GENERAL and not WHO.isdisjoint(lower[:at]))


def _pays(lower: Sequence[str]) -> bool:
    at = next((n for n, word in enumerate(lower) if word in PAYS and n and _alone(lower, n)), 0)
    if not at or lower[0] in NO_SUBJECTS:
        return False
    words, behind = word_sets("in_law"), _objects(lower, at)
    told = behind[:3] in PRICES or (behind[:3] in PRICES_FOR and _names_failing("".join(behind[3:4])))
    if told or behind[:2] == ("twice", "for"):
        return False
    if behind[:1] != () and behind[0] in words["shares"] and behind[1:2] in {(), (".",), ("of",), ("the",), ("as",), ("until",), ("for",), ("if",)}:
        return True
    if behind[:2] == ("for", "a") and behind[2:3] == ("new",):
        return True
    for word in behind:
        if word in words["dues"]:
            return True
        if word not in words["beside_dues"]:
            return word[:1].isdigit() or word in words["money"]
    return False


def _names_failing(word: str) -> bool:
    return word in word_sets("in_law")["failings"] or word.endswith(("ness", "ence"))


def _answers(cues: Cues) -> bool:
    at = cues.verb + (cues.lower[cues.verb] in {"is", "are"})
    lower = cues.lower
    return at < len(lower) and lower[at] in ANSWERS and lower[at + 1 : at + 2] == ("for",) and lower[0] not in NO_SUBJECTS and _alone(lower, cues.verb)


def _leads(lower: Sequence[str], main: int) -> bool:
    """Whether a breach leads to a sanction."""
    words = word_sets("in_law")
    at = next((n for n, word in enumerate(lower) if LEADS.get(word) is not None and lower[n + 1 : n + 2] == (LEADS[word],)), 0)
    if not at or at - main > BREACH_SUBJECT or words["breaches"].isdisjoint(lower[main:at]) or not _alone(lower, at):
        return False
    return not words["sanctions"].isdisjoint(_objects(lower, at + 1))


def _barred(cues: Cues) -> bool:
    """Whether an act of a body cannot be appealed, renewed or undone otherwise."""
    lower, at = cues.lower, cues.verb
    if lower[at] not in {"cannot", "can", "ca"} or not (cues.negated or lower[at] == "cannot") or lower[0] in NO_SUBJECTS:
        return False
    be = next((n for n in range(at + 1, min(at + 4, len(lower))) if lower[n] == "be"), 0)
    return be > 0 and lower[be + 1 : be + 2] != () and lower[be + 1] in word_sets("in_law")["barred"]


def _begins_or_ends(lower: Sequence[str], main: int) -> bool:
    """Whether an act or a standing takes effect, begins, lasts or ends at a time."""
    words = word_sets("in_law")
    at = next((n for n in range(main + 1, min(main + TERM_SUBJECT, len(lower) - 1)) if lower[n] in words["acts"]), 0) or main
    if words["acts"].isdisjoint(lower[at : at + 1]) or not (at == main or lower[main] in DETERMINERS):
        return False
    if lower[at + 1 : at + 3] in COMES:
        return lower[at + 2] == "effect" or "force" in lower[at + 3 : at + 4] or "effect" in lower[at + 3 : at + 4]
    behind = "".join(lower[at + 2 : at + 3])
    return lower[at + 1 : at + 2] != () and lower[at + 1] in words["ends"] and (behind in words["times"] or behind[:1].isdigit())


def _is_done(cues: Cues) -> bool:
    """Whether something is deleted, closed or returned in a case, or within a time."""
    lower, at = cues.lower, cues.verb
    if lower[at] not in {"is", "are"} or lower[0] in NO_SUBJECTS or (cues.main == 0 and lower[0] in SUBORDINATORS) or not BE.isdisjoint(lower[cues.main : at]):
        return False
    words = word_sets("in_law")
    done = at + 1 + (lower[at + 1 : at + 2] in {("then",), ("also",), ("automatically",), ("only",)})
    return (
        lower[done : done + 1] != ()
        and lower[done] in words["done"]
        and not words["cases"].isdisjoint(lower[done + 1 :])
        and "by" not in lower[done + 1 : done + 2]
    )


def _is_decided(cues: Cues) -> bool:
    """Whether something is adopted, set or granted by a body or an officer (7 of 7 labelled ones are rules)."""
    lower, at = cues.lower, cues.verb
    if lower[at] not in {"is", "are"} or lower[0] in NO_SUBJECTS or "by" not in lower[at + 2 : at + 4] or (cues.main == 0 and lower[0] in SUBORDINATORS):
        return False
    words, by = word_sets("in_law"), lower.index("by", at)
    body = lower[by + 1 : by + 1 + BODY]
    found = any(word.endswith("est") for word in body)  # "the pace is set by the slowest member"
    return lower[by - 1] in words["decided"] and not words["bodies"].isdisjoint(body) and not found
