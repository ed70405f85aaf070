"""The force of the fixed forms of legal drafting, in which the modal alone misleads: what stands behind "shall be" or "shall have" says it.

"The council shall be entitled to borrow" and "shall have the following powers:" permit, "No member shall be required to attend" relieves of a duty, "It is
unlawful to sell liquor", "In no event shall a director be liable" and "Nothing in this charter shall limit it" forbid. "The council shall, except as provided
in Article 4, not sell land" forbids too: its negation stands behind an aside.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.cues import BE, MODALS, NOT, parted_negation
from whereas.annotate.lexicon import legal
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
CASES = frozenset({"if", "when", "where", "whenever", "unless"})
"""Words that open a case before the main clause ("Where it is unlawful, say so")."""
EVERYBODY = frozenset({"everyone", "everybody", "all"})
"""Whose rights bind the others: "everyone has the right to a name" (9 of 9 labelled rules)."""
BINDING = frozenset({"shall", "will", "wo"})
"""Modals that only carry what stands behind them: what "must be allowed" binds somebody else."""
ORDERING = frozenset({"shall", "must", "may", "should"})
CAPPING = {("more",), ("fewer",), ("less",), ("later",)}
"""Words behind "no" that bound an amount ("No more than two keys shall be needed")."""
BY = {("by",), ("before",), ("after",), ("from",)}
"""Words of who needs something, and when, besides those that `closing` holds."""
HAVE = frozenset({"have", "has"})
ENDS = frozenset({".", ":", ";", ",", ")", ""})
"""What may close a sentence behind an adjective, "" for its end."""
OF = frozenset({"to", "of", "that", ".", ":", ";", ""})
"""What stands behind a power that is meant whole ("shall have the right to vote")."""
OVER = {("over",), ("in",), ("on",), ("about",)}
"""What stands behind a power that somebody has not, besides ("no discretion over the merits")."""
FRONT_MOST, INVERTED_MOST, NOUN_MOST = 4, 20, 5
"""Tokens before a fronted negation (a number or a label), between "not until ..." and its modal, and between "have" and what is had."""
FRONTING = frozenset({"in", "at", "on", "under", "by", "for"})
UNTIL = frozenset({"until", "unless", "before", "till"})
GOVERNS = frozenset({"govern", "governs", "control", "controls", "prevail", "prevails"})
SOFT = frozenset({"should", "ought", "would"})


@once
def formed(cues: Cues) -> Modality | None:
    """The force that a legal form gives; None where a statement has none."""
    if not cues.lower or cues.shape == "question":
        return None
    at = cues.verb
    if at >= 0 and _settles_conflict(cues):
        return "precedence"
    if _fronted(cues) or _nothing(cues) or parted_negation(cues.lower, at):
        modal = next((w for w in cues.lower if w in MODALS), "")
        return "should_not" if modal in SOFT else "must_not"
    return _listing(cues) or (_behind(cues) if at >= 0 else None)


def declares(cues: Cues) -> bool:
    """Whether a statement declares something lawful or not ("It is an offence to open the sluice."), which is a rule without a word of force."""
    lower, at = cues.lower, cues.verb
    if at < 0 or lower[cues.main] != "it" or not (lower[at] in BINDING or cues.verb_class == "be") or cues.shape == "question":
        return False
    at, _ = _skip(lower, at + 1)
    if lower[at : at + 1] == ("be",):
        at, _ = _skip(lower, at + 1)
    ends = [at + len(phrase) for kind in ("wrong", "offence", "right") for phrase in legal()[kind] if lower[at : at + len(phrase)] == phrase]
    return any(lower[end : end + 1] in {("to",), ("for",)} for end in ends)


def _fronted(cues: Cues) -> bool:
    """Whether a negation opens the sentence, and a modal before its subject follows ("In no event shall a director ...", "Not until noon may ...")."""
    lower = cues.lower
    for at in range(min(FRONT_MOST, len(lower) - 2)):
        opens = at == 0 or not lower[at - 1].isalpha() or lower[at - 1] in {"and", "but", "so"}
        if not opens:
            continue
        if lower[at] in FRONTING and lower[at + 1] == "no" and lower[at + 2 : at + 3] in legal()["occasions"]:
            return any(w in MODALS for w in lower[at + 3 : at + 5])
        if lower[at] == "not" and lower[at + 1] in UNTIL:
            modal = next((n for n in range(at + 2, min(at + INVERTED_MOST, len(lower))) if lower[n] in MODALS), 0)
            return modal > 0 and "," not in lower[at:modal]
    return False


def _nothing(cues: Cues) -> bool:
    """Whether nothing may, must or should do something ("Nothing in this charter shall limit ..."): "nothing can be inferred" states a fact."""
    lower, at = cues.lower, cues.verb
    said = lower[at] in ORDERING or (lower[at] == "will" and lower[cues.main + 1] in {"in", "herein", "contained"})
    return lower[cues.main] == "nothing" and cues.verb_class == "modal" and said


def _behind(cues: Cues) -> Modality | None:
    """What stands behind "shall be", "is", "shall have" and "has" says."""
    lower, at = cues.lower, cues.verb
    denied = lower[cues.main] in NOBODY
    if _in_a_case(lower[:at]) or (lower[at] in HAVE and lower[cues.main] in EVERYBODY):
        return None
    if not (lower[at] in BINDING or cues.verb_class == "be" or lower[at] in HAVE):
        return None
    at, lifted = _skip(lower, at + (lower[at] in BINDING))
    denied, verb = denied != lifted, lower[at : at + 1]
    if BE.issuperset(verb) and verb:
        at, lifted = _skip(lower, at + 1)
        return _is(cues, at, denied != lifted)
    return _has(lower, at + 1, denied) if verb and HAVE.issuperset(verb) else None


def _in_a_case(before: tuple[str, ...]) -> bool:
    """Whether what stands `before` a verb opens a case to which it belongs."""
    opens = next((n for n in range(len(before) - 1, -1, -1) if before[n] in CASES | {","}), -1)
    return opens >= 0 and before[opens] in CASES


def _skip(lower: tuple[str, ...], at: int) -> tuple[int, bool]:
    """The token behind negations and adverbs from `at` on, and whether a negation was among them."""
    adverbs, denied = legal()["adverbs"], False
    while at < len(lower) and ((lower[at] in NOT and lower[at] != "no") or lower[at].endswith("ly") or (lower[at],) in adverbs):
        denied |= lower[at] in NOT
        at += 1
    return at, denied


def _is(cues: Cues, at: int, denied: bool) -> Modality | None:
    """The force of what stands behind "shall (not) be"; behind "is" alone, only of what is wrong, or right."""
    lower, carried = cues.lower, cues.verb_class != "be"
    it = lower[cues.main] == "it"
    closed = lower[at + 1 : at + 2] in legal()["closing"] or lower[at + 1 : at + 2] in {(e,) for e in ENDS if e} or at + 1 == len(lower)
    if _opens(lower, at, ("wrong", "offence") if it else ("wrong",)):
        return "may" if denied else "must_not"
    nothing = lower[cues.main] == "no" and (closed or lower[at + 1 : at + 2] in BY)
    spared = (nothing or lower[at + 1 : at + 2] == ("for",)) and lower[cues.main + 1 : cues.main + 2] not in CAPPING
    if carried and denied and spared and _opens(lower, at, ("bound_alone", "called_for")):
        return "may"
    if carried and (_opens(lower, at, ("bound",)) or (closed and _opens(lower, at, ("bound_alone",)) and lower[-1] == ":")):
        return "may" if denied else None
    if it and _opens(lower, at, ("right",)):
        return "must_not" if denied else "may"
    if not carried:
        return None
    if _opens(lower, at, ("granted",)) or (closed and _opens(lower, at, ("granted_alone",))):
        return "must_not" if denied else "may"
    if closed and _opens(lower, at, ("free",)):
        return "must" if denied else "may"
    return "may" if _opens(lower, at, ("unbound",)) else None


def _has(lower: tuple[str, ...], at: int, denied: bool) -> Modality | None:
    """The force of what stands behind "shall have": powers permit, and "no duty" relieves."""
    words = legal()
    for noun in range(at, min(at + NOUN_MOST, len(lower))):
        word, whole = lower[noun : noun + 1], lower[noun + 1] in OF if noun + 1 < len(lower) else True
        lifted = denied != ("no" in lower[at:noun])
        if lifted and lower[noun + 1 : noun + 2] in OVER and (word in words["powers"] or word in words["say"]):
            return "must_not"
        if word in words["powers"] or word in words["duties"]:
            duty = word in words["duties"]
            return None if not whole or (duty and not lifted) else "may" if duty or not lifted else "must_not"
        if word not in words["before_nouns"]:
            break
    return None


def _listing(cues: Cues) -> Modality | None:
    """A permission, where a lead-in calls its items powers or rights, and nothing else: "has the following powers:", "The rights of members are:"."""
    lower, words = cues.lower, legal()
    if lower[-1] != ":" or any((w,) in words["duties"] for w in lower):
        return None
    following = "following" in lower[-FRONT_MOST:] and lower[-2:-1] in words["listed"] and not HAVE.isdisjoint(lower) and not cues.negated
    named = lower[cues.main : cues.main + 1] == ("the",) and lower[cues.main + 1 : cues.main + 2] in words["listed"] and lower[-2] == "are"
    return "may" if following or named else None


def _settles_conflict(cues: Cues) -> bool:
    """Whether a sentence says which text governs where two are at odds ("In case of conflict, the articles shall govern")."""
    lower, conflicts = cues.lower, legal()["conflicts"]
    return any((w,) in conflicts for w in lower[: cues.main]) and any(w in GOVERNS for w in lower[cues.verb : cues.verb + 2])


def _opens(lower: tuple[str, ...], at: int, kinds: Iterable[str]) -> bool:
    """Whether a phrase of one of `kinds` stands at `at`."""
    return any(lower[at : at + len(phrase)] == phrase for kind in kinds for phrase in legal()[kind])
