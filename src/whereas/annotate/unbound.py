"""What somebody is left free of, in words of his own freedom: not to do something, exempt, not in need, and not everybody.

"Members may choose not to vote.", "Guests have the right not to sign.", "Drafts are exempt from review.", "Small fixes never need an issue.", "No member
needs a key." and "Not every member must attend." permit: their negation denies no leave. "Members may not choose their plot", "Nobody is exempt from the
toll" and "Not every member may vote" bind. "It is recommended not to smoke" recommends against it, and "The keeper never fails to ask" asks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import PAUSES, SUBORDINATING, force_words
from whereas.annotate.cues import BE, MODALS, NOBODY, NOT
from whereas.annotate.lexicon import word_sets

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

LEAVING = frozenset({"may", "can", "could", "might"})
NEED = frozenset({"need", "needs"})
HAVE = frozenset({"have", "has"})
ALL = frozenset({"every", "all", "everyone", "everybody", "everything", "each"})
DENIES = NOT - {"no", "nor", "neither"}
OTHERS = frozenset({"you", "we", "they", "it", "i", "he", "she"})
"""Pronouns, which within a subject open a clause about the noun before them ("tools you do not need")."""
SUBJECT_MOST, NOUNS_MOST, REACH = 7, 2, 12
"""Tokens of a subject, of one whose first noun could be a command ("Commit messages do not need ..."), and of a clause behind its "not"."""
ENDS = frozenset({".", "!", ",", ";", ")", "from", "here"})
THAT_MOST = 5


def free(cues: Cues) -> bool:
    """Whether a rule only leaves somebody free of something."""
    if cues.lower[-1:] == ("?",):
        return False
    denied = not (NOT | NOBODY).isdisjoint(cues.lower)
    return (denied and (_not_to(cues) or _not_bound(cues) or _never_needs(cues) or _nobody_needs(cues) or _not_all(cues) or _not_required(cues))) or _exempt(
        cues
    )


def turned(cues: Cues) -> Modality | None:
    """The force of what a negation turns round, though it stands where it seems to deny all else; None where there is none: "Not every guest may enter" and
    "Keys may no longer be lent" forbid, "Nobody is exempt" and "never fails to ask" bind, "recommended not to" and "tries not to" advise against something."""
    lower, verb = cues.lower, cues.verb
    if (NOT | NOBODY).isdisjoint(lower):
        return None
    behind = lower[cues.main + 1 : cues.main + 2]
    not_all = lower[cues.main : cues.main + 1] == ("not",) and behind != () and ALL.issuperset(behind)
    if not_all and behind != ("all",) and lower[verb : verb + 1] == ("may",) and PAUSES.isdisjoint(cues.subject):  # "Not all notes may apply."
        return "must_not"
    if verb >= 0 and lower[verb + 1 : verb + 3] == ("no", "longer"):
        return {"may": "must_not", "must": "must_not", "shall": "must_not", "should": "should_not"}.get(lower[verb])  # type: ignore[return-value]
    if _is_exempt(cues) and (cues.negated or not NOBODY.isdisjoint(cues.subject[:1])):
        return "must_not" if lower[verb] in {"may", "must", "should"} else "must"
    return _never_omits(cues) or _advised(cues)


def _alone(cues: Cues, start: int) -> bool:
    """Whether no word of force from the token `start` on orders or forbids."""
    return all(word.force == "may" for word in force_words(cues) if word.main and word.at >= start)


def _plain_subject(cues: Cues) -> bool:
    return cues.shape == "clause" and cues.verb > cues.main and SUBORDINATING.isdisjoint(cues.subject)


def _not_to(cues: Cues) -> bool:
    """Whether somebody may choose, is free or has a right not to do something, or may or may not do it."""
    lower, verb = cues.lower, cues.verb
    if not _plain_subject(cues) or not NOBODY.isdisjoint(cues.subject[:1]):
        return False
    if lower[verb] in LEAVING and lower[verb + 1 : verb + 4] == ("or", lower[verb], "not"):
        return _alone(cues, verb + 4)
    at = next((n for n in range(verb + 2, min(verb + REACH, len(lower) - 1)) if lower[n] == "not" and lower[n + 1] == "to"), 0)
    if not at or not NOT.isdisjoint(lower[verb + 1 : at]) or not _alone(cues, at + 1):
        return False
    known = word_sets("unbound")
    return (lower[verb] in LEAVING and lower[at - 1] in known["chooses"]) or (lower[verb] in BE | HAVE and lower[at - 1] in known["liberty"])


def _is_exempt(cues: Cues) -> int:
    """The token of "exempt" or the like, which a sentence says of its subject; 0 where it says none."""
    lower, at = cues.lower, cues.verb
    if not _plain_subject(cues):
        return 0
    end = next((n for n in range(at + 1, min(at + THAT_MOST, len(lower))) if lower[n] in word_sets("unbound")["exempt"]), 0)
    between = lower[at + 1 : end]
    told = lower[at] in BE or "be" in between
    plain = all(w in BE | DENIES or w.endswith("ly") or w in {"also", "always"} for w in between)
    return end if end and told and plain and (not lower[end + 1 :] or lower[end + 1] in ENDS) else 0


def _exempt(cues: Cues) -> bool:
    at = _is_exempt(cues)
    return at > 0 and not cues.negated and NOBODY.isdisjoint(cues.subject[:1]) and _alone(cues, at + 1)


def _not_bound(cues: Cues) -> bool:
    """Whether somebody is not bound by something, not subject to a burden, not kept from something, or not expected to do it."""
    lower, at = cues.lower, cues.verb
    if not _plain_subject(cues) or lower[at] not in BE or not DENIES.issuperset(lower[at + 1 : at + 2]) or not NOBODY.isdisjoint(cues.subject[:1]):
        return False
    at += 2 + (lower[at + 2 : at + 3] in {("in",), ("thereby",), ("otherwise",)})
    two, known = lower[at : at + 2], word_sets("unbound")
    if two == ("expected", "that"):
        return cues.subject == ("it",) and _alone(cues, at + 2)
    if two == ("subject", "to"):
        return not known["burdens"].isdisjoint(lower[at + 2 : at + 2 + THAT_MOST]) and _alone(cues, at + 2)
    return (two in {("bound", "by"), ("bound", "to")} or (two[:1] != () and two[0] in known["kept"] and two[1:] == ("from",))) and _alone(cues, at + 2)


def _never_needs(cues: Cues) -> bool:
    """Whether somebody or something does not need something, or never does, and is the subject of the whole sentence."""
    lower, main = cues.lower, cues.main
    if NEED.isdisjoint(lower) or lower[main] in NOT | {"do", "please", "always"}:
        return False
    for at in range(main + 1, min(main + SUBJECT_MOST, len(lower) - 1)):
        needs = (lower[at] == "never" and lower[at + 1] in NEED) or (
            lower[at] in {"do", "does"} and lower[at + 1] in DENIES and lower[at + 2 : at + 3] == ("need",)
        )
        if needs:
            subject = lower[main:at]
            of_others = len(subject) > 1 and not OTHERS.isdisjoint(subject)
            short = cues.shape in {"clause", "gerund", "noun"} or len(subject) == NOUNS_MOST
            return (
                short
                and not of_others
                and all(w.isalpha() and w not in SUBORDINATING | MODALS for w in subject)
                and _alone(cues, at + 3)
                and all(word.force == "may" or word.at >= main for word in force_words(cues))
            )
        if not lower[at].isalpha():
            return False
    return False


def _nobody_needs(cues: Cues) -> bool:
    """Whether nobody needs something, or has to do it ("No member needs a key."), or should need leave for it."""
    lower, at = cues.lower, cues.verb
    if not _plain_subject(cues) or lower[cues.main] not in {"no", "nobody", "none"} or not PAUSES.isdisjoint(cues.subject):
        return False
    if lower[at] == "should" and lower[at + 1 : at + 2] == ("need",):
        return not word_sets("unbound")["leave"].isdisjoint(lower[at + 2 : at + 4]) and _alone(cues, at + 2)
    needs = lower[at] in NEED or (lower[at] in HAVE and lower[at + 1 : at + 2] == ("to",))
    return needs and _alone(cues, at + 1)


def _not_all(cues: Cues) -> bool:
    """Whether not everybody must do something ("Not every member must attend.")."""
    lower, at = cues.lower, cues.verb
    if lower[cues.main : cues.main + 1] != ("not",) or not ALL.issuperset(lower[cues.main + 1 : cues.main + 2]) or at < 0:
        return False
    needs = lower[at] in NEED | {"must", "shall", "requires", "require"} or (lower[at] in HAVE and lower[at + 1 : at + 2] == ("to",))
    return (needs or (lower[at] in BE and lower[at + 1 : at + 2] in {("required",), ("obliged",)})) and _alone(cues, at + 2)


def _not_required(cues: Cues) -> bool:
    """Whether a sentence closes by saying that something is "... but not required"."""
    lower = tuple(word for word in cues.lower[-4:] if word not in {".", "!"})
    return lower[-3:-1] == ("but", "not") and lower[-1] in word_sets("unbound")["required"] and _plain_subject(cues) and not cues.negated


def _never_omits(cues: Cues) -> Modality | None:
    """What is asked of somebody who is said never to fail, forget or hesitate to do something ("Members do not hesitate to ask.")."""
    lower, known = cues.lower, word_sets("unbound")["omits"]
    at = next((n for n in range(cues.main + 1, len(lower) - 1) if lower[n] in known and lower[n + 1] == "to"), 0)
    if not at or cues.shape != "clause" or not DENIES.issuperset(lower[at - 1 : at]) or not (SUBORDINATING | PAUSES).isdisjoint(lower[cues.main : at]):
        return None
    if not NOBODY.isdisjoint(cues.subject[:1]):
        return None
    return "should" if lower[at - 2] == "should" else "may" if lower[at] == "hesitate" and lower[at - 2] in LEAVING else "must"


def _advised(cues: Cues) -> Modality | None:
    """Should_not, where what is recommended or tried is not to do something."""
    lower, known = cues.lower, word_sets("unbound")
    at = next((n for n in range(cues.main + 1, len(lower) - 1) if lower[n] == "not" and lower[n + 1] == "to"), 0)
    if at and lower[at - 1] in known["advised"] and SUBORDINATING.isdisjoint(lower[cues.main : at]):
        tries = lower[at - 1] in known["tries"]
        told = tries or not BE.isdisjoint(lower[max(0, at - THAT_MOST) : at - 1])
        return "should_not" if told and NOT.isdisjoint(lower[cues.main : at]) else None
    that = next((n for n in range(cues.main + 1, len(lower) - 2) if lower[n] in known["advised"] - known["tries"] and lower[n + 1] == "that"), 0)
    if not that or lower[cues.main] != "it" or not NOT.isdisjoint(lower[cues.main : that]):
        return None
    denied = next((n for n in range(that + 2, min(that + 2 + THAT_MOST, len(lower))) if lower[n] == "not"), 0)
    return "should_not" if denied and all(w.isalpha() and w not in BE for w in lower[that + 2 : denied]) else None
