"""Negations that stand before what they deny, in the subject, at the front, or in the clause that governs the rule.

"Nobody is allowed to smoke.", "On no account open the valve.", "None of the keys may leave the house." and "The keeper isn't free to guess." forbid, though
"allowed", "may" and "free to" stand in them; "We do not think that millers should obey." advises against it, and "We don't ask millers to agree." lifts a duty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import PAUSES, SUBORDINATING
from whereas.annotate.cues import BE, DO, MODALS, NOT, OBJECTS, goes_on_to_tell_when
from whereas.annotate.lexicon import before_object, inflected, word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

NONE = frozenset({"no", "nobody", "none", "neither", "nothing"})
WE = frozenset({"we", "i"})
BINDING = frozenset({"may", "can", "must", "shall", "will"})
ADVISING = frozenset({"should", "ought", "would"})
CONCLUDED: dict[str, Modality] = {"should": "should_not", "ought": "should_not", "must": "may", "shall": "may", "may": "must_not", "can": "must_not"}
"""Modal of what is not believed -> what that comes to."""
HAVING = {("have", "to"), ("has", "to"), ("needs", "to")}
FRONTS: tuple[tuple[str, ...], ...] = (
    ("nowhere",), ("never",), ("at", "no", "time"), ("at", "no", "point"), ("in", "no", "case"), ("in", "no", "way"), ("under", "no", "circumstances"),
    ("by", "no", "means"), ("on", "no", "account"), ("in", "no", "event"), ("under", "no", "condition"), ("under", "no", "conditions"),
    ("under", "no", "pretext"), ("not", "once"),
)  # fmt: skip
"""Openings that deny what follows, where its verb stands before its subject, or is a command ("On no account lend the key.")."""
NEVER = frozenset(front for front in FRONTS if len(front) == 3)
"""Those of them that deny wherever they stand ("The stove is at no time left alone.")."""
SELDOM: tuple[tuple[str, ...], ...] = (("least", "of", "all"), ("seldom",), ("rarely",), ("only", "rarely"), ("hardly", "ever"), ("not", "that"))
SUBJECT_MOST = 9
"""Words of a subject between a verb that stands before it and what is said of it, or that denies."""
REACH = 14
WISHES = frozenset({"ask", "asks", "prefer", "like", "want", "wants", "request", "recommend", "suggest", "advise", "d", "'d", "’d"})
PRONOUNS = frozenset({"it", "they", "he", "she", "you", "them", "him", "her"})


def withheld(cues: Cues) -> Modality | None:
    """The force of a sentence whose negation stands apart from its words of force; None where it is none."""
    lower = cues.lower
    if not lower or lower[-1] == "?":
        return None
    return (
        _nobody(cues)
        or _fronted(lower, cues.main)
        or _at_no_time(cues)
        or _not_free_to_do(lower, cues.main)
        or _not_granted(cues)
        or _not_believed(lower, cues.main)
        or _not_asked(cues)
        or _wished_not(cues)
    )


def _granted(lower: tuple[str, ...], at: int) -> bool:
    """Whether a word stands at `at` that grants ("allowed", "free to", "at liberty")."""
    word, behind = lower[at : at + 1], lower[at + 1 : at + 2]
    if word_sets("withheld")["granted"].issuperset(word) and word:
        return True
    if lower[at : at + 2] == ("at", "liberty"):
        return True
    return bool(word) and word[0] in word_sets("withheld")["granted_to"] and behind == ("to",)


def _behind_adverbs(lower: tuple[str, ...], at: int) -> int:
    while lower[at : at + 1] and (lower[at].endswith("ly") or lower[at] in {"also", "ever", "then", "be", "longer"}):
        at += 1
    return at


def _nobody(cues: Cues) -> Modality | None:
    """What nobody is allowed to do, or may do ("None of the keys may leave", "Not one guest may stay", "Neither the chair nor the clerk is entitled")."""
    lower, main, verb = cues.lower, cues.main, cues.verb
    opens = lower[main]
    if goes_on_to_tell_when(cues):
        return None
    if not (opens in NONE or lower[main : main + 2] in {("not", "one"), ("not", "a")}) or lower[main + 1 : main + 2] in {
        ("longer",),
        ("later",),
        ("matter",),
        ("doubt",),
    }:
        return None
    verb = next((n for n in range(main + 1, min(main + REACH, len(lower))) if lower[n] in MODALS | BE), -1)
    if verb < 0 or not SUBORDINATING.isdisjoint(lower[main + 1 : verb]) or not (PAUSES - {","}).isdisjoint(lower[main:verb]):
        return None
    if lower[verb] in BE:
        return "must_not" if _granted(lower, _behind_adverbs(lower, verb + 1)) else None
    if opens == "nothing" or NOT.intersection(lower[verb + 1 : verb + 2]) or lower[verb + 1 : verb + 2] == ("be",):
        be = verb + 2 if lower[verb + 1 : verb + 2] == ("be",) else verb
        required = word_sets("withheld")["required"].issuperset(lower[be : be + 1])
        return None if opens == "nothing" or required or be == verb else _plain(lower[verb])
    return _plain(lower[verb])


def _plain(modal: str) -> Modality | None:
    return "must_not" if modal in {"may", "can", "shall", "must"} else "should_not" if modal in {"should", "ought"} else None


def _fronted(lower: tuple[str, ...], main: int) -> Modality | None:
    """What a fronted negation denies ("Nowhere is smoking permitted", "At no point does the keeper lie", "Least of all should she flatter")."""
    for start in {0, main}:
        for front in FRONTS:
            at = start + len(front)
            if lower[start:at] != front:
                continue
            at += lower[at : at + 1] == (",",)
            if lower[at : at + 1] and lower[at] in BINDING | DO and (front != ("never",) or lower[at] not in DO):
                return "must_not"
            if BE.intersection(lower[at : at + 1]) and any(_granted(lower, n) for n in range(at + 1, min(at + SUBJECT_MOST, len(lower)))):
                return "must_not"
        for front in SELDOM:
            at = start + len(front)
            behind = lower[at : at + 3]
            if lower[start:at] == front and any(w in ADVISING for w in behind[: 1 if front != ("not", "that") else 3]):
                return "should_not"
        if lower[start : start + 1] == ("nor",) and lower[start + 1 : start + 2] and lower[start + 1] in DO | {"would"}:
            wish = lower[start + 2 : start + 4]
            if WE.intersection(wish[:1]) and {"want", "wish", "like", "hope"}.intersection(wish[1:]):
                return "should_not"
    return None


@once
def bans(cues: Cues) -> bool:
    """Whether a command is forbidden by the opening before it, so that it is a rule whatever the models say."""
    return _at_no_time(cues) is not None and _commands(cues.lower, cues.main)


def _at_no_time(cues: Cues) -> Modality | None:
    """What is at no time to be, or be done: "On no account open the valve.", "The stove is at no time left alone.", "You must on no account lend it."."""
    lower = cues.lower
    if "no" not in lower:
        return None
    if _commands(lower, cues.main):
        return "must_not"
    at = lower.index("no") - 1
    if at <= cues.verb or lower[at : at + 3] not in NEVER or cues.shape != "clause" or not SUBORDINATING.isdisjoint(lower[cues.main : at]):
        return None
    verb = lower[cues.verb]
    if at > cues.verb + 1 or lower[at + 3 : at + 4] in {(".",), (",",)}:
        return None
    return "must_not" if verb in BE | BINDING else "should_not" if verb in ADVISING else None


def _commands(lower: tuple[str, ...], main: int) -> bool:
    """Whether a command stands behind an opening that denies it."""
    for start in {0, main}:
        if lower[start : start + 3] in NEVER:
            at = start + 3 + (lower[start + 3 : start + 4] == (",",))
            word = "".join(lower[at : at + 1])
            known = word == "be" or "base" in (inflected().get(word), before_object().get(word))
            if known or (word.isalpha() and word not in OBJECTS | BINDING | ADVISING | BE | DO and OBJECTS.intersection(lower[at + 1 : at + 2])):
                return "," not in lower[at:] or not MODALS.intersection(lower[at:])
    return False


def _not_free_to_do(lower: tuple[str, ...], main: int) -> Modality | None:
    """What somebody is not free to do, told before it: "What the keeper is not at liberty to do is guess."."""
    if lower[main] != "what":
        return None
    at = next((n for n in range(main + 2, min(main + SUBJECT_MOST, len(lower))) if lower[n] in BE), 0)
    if not at or not (lower[at + 1 : at + 2] and lower[at + 1] in NOT) or not _granted(lower, _behind_adverbs(lower, at + 2)):
        return None
    do = next((n for n in range(at + 3, min(at + SUBJECT_MOST, len(lower))) if lower[n : n + 2] == ("to", "do")), 0)
    return "must_not" if do and BE.intersection(lower[do + 2 : do + 3]) and "may" not in lower else None


def _not_granted(cues: Cues) -> Modality | None:
    """A permission that is denied: "isn't free to", "is not at liberty to", "is no longer allowed to", "it's not fine to", "has no right to"."""
    lower, at = cues.lower, cues.verb
    if cues.verb_class != "be" or cues.main in {at} or not SUBORDINATING.isdisjoint(lower[cues.main : at]):
        return None
    if "but" in lower[at:]:
        return None
    denies = lower[at + 1 : at + 2] in {(w,) for w in NOT - {"no", "nor", "neither"}} or lower[at + 1 : at + 3] == ("no", "longer")
    if not denies:
        return None
    end = _behind_adverbs(lower, at + 2)
    return "must_not" if _granted(lower, end) else None


def _not_believed(lower: tuple[str, ...], main: int) -> Modality | None:
    """What the authors do not believe, or doubt, that one should do."""
    at = main + 1
    if lower[main] in WE and lower[at : at + 1] and lower[at] in DO and NOT.intersection(lower[at + 1 : at + 2]) and lower[at + 2 : at + 3]:
        opens = at + 3 if lower[at + 2] in word_sets("withheld")["believe"] else -1
    elif lower[main] in WE and lower[at : at + 1] == ("doubt",):
        opens = at + 1
    elif lower[main : main + 4] in {("there", "is", "no", "reason"), ("there", "'s", "no", "reason"), ("there", "’s", "no", "reason")}:
        opens = main + 4 + (lower[main + 4 : main + 5] == ("why",))
    elif lower[main : main + 5] == ("it", "is", "not", "the", "case"):
        opens = main + 5
    else:
        return None
    if opens < 0:
        return None
    end = next((n for n in range(opens, len(lower)) if lower[n] in PAUSES), len(lower))
    modal = next(
        (n for n in range(opens + 1, min(end, opens + REACH)) if lower[n] in CONCLUDED or lower[n : n + 2] in {("have", "to"), ("has", "to"), ("needs", "to")}),
        -1,
    )
    if modal < 0 or NOT.intersection(lower[modal + 1 : modal + 2]):
        return None
    return CONCLUDED.get(lower[modal], "may")


def _not_asked(cues: Cues) -> Modality | None:
    """A request or an expectation that is denied, and so a duty that nobody has ("We don't ask you to agree", "isn't expected to be perfect")."""
    lower, main, verb = cues.lower, cues.main, cues.verb
    asks = word_sets("withheld")["asks"]
    if lower[main] in WE and lower[main + 1 : main + 2] and lower[main + 1] in DO and NOT.intersection(lower[main + 2 : main + 3]):
        at = main + 3
        end = next((n for n in range(at, len(lower)) if lower[n] in PAUSES), len(lower))
        asked = bool(lower[at : at + 1]) and lower[at] in asks
        return "may" if asked and ("to" in lower[at + 1 : end][:SUBJECT_MOST] or "that" in lower[at + 1 : at + 2]) and "or" not in lower[at:end] else None
    if lower[main] in {"nobody", "nothing"}:
        at = next((n for n in range(main + 1, min(main + SUBJECT_MOST, len(lower))) if lower[n] in word_sets("withheld")["asks_s"]), 0)
        clear = (PAUSES | MODALS | BE | SUBORDINATING).isdisjoint(lower[main + 1 : at])
        return "may" if at and clear and "to" in lower[at + 1 : at + SUBJECT_MOST] else None
    if cues.verb_class == "be" and verb > main and SUBORDINATING.isdisjoint(lower[main:verb]) and NOT.intersection(lower[verb + 1 : verb + 2]):
        end = _behind_adverbs(lower, verb + 2)
        asked = word_sets("withheld")["asked"].issuperset(lower[end : end + 1]) and lower[end + 1 : end + 2] == ("to",)
        return "may" if asked and lower[verb + 1] != "no" and "but" not in lower else None
    return None


def _wished_not(cues: Cues) -> Modality | None:
    """What one is asked, or would better, not do: "We ask that it not flatter.", "We'd prefer it not to flatter.", "It is better not to flatter."."""
    lower, main = cues.lower, cues.main
    if lower[main] in WE and not WISHES.isdisjoint(lower[main + 1 : main + 3]):
        at = next((n for n in range(main + 2, min(main + SUBJECT_MOST, len(lower))) if lower[n] == "not"), 0)
        named = at > 0 and lower[main + 1] not in DO and PAUSES.isdisjoint(lower[main:at]) and MODALS.isdisjoint(lower[main + 2 : at])
        to = lower[at + 1 : at + 2] == ("to",)
        that = "that" in lower[main + 1 : at] and (PRONOUNS.intersection(lower[at - 1 : at]) or lower[at - 1].endswith("s"))
        return "should_not" if named and (to or that) and lower[at + 1 : at + 2] != ("only",) else None
    if lower[main] == "it" and BE.intersection(lower[main + 1 : main + 2]) and lower[main + 3 : main + 5] == ("not", "to"):
        return "should_not" if lower[main + 2] in word_sets("withheld")["better"] else None
    return None
