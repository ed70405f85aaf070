"""Bans in the plain present: what somebody does none of, and what nobody does.

"The clerk accepts no tips.", "Staff take nothing home.", "Nobody enters alone.", "Not one key leaves the house." and "None of us smokes." forbid. "A small fix
needs no issue." and "Nobody needs a ticket." leave free, "Nothing matters more." and "The lamp makes no difference." tell, "Members hold no more than two
seats." bounds a number, and "Members hold no shares and receive a salary." orders something besides: of these other words decide.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import PAUSES, SUBORDINATING, force_words
from whereas.annotate.cues import BE, DO, MODALS, NOT, OBJECTS, goes_on_to_tell_when
from whereas.annotate.lexicon import before_object, inflected, word_sets

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

NONE = frozenset({"no", "nothing", "none", "neither"})
DENYING = NONE | {"nobody", "not"}
SUBJECT_MOST, NOBODY_MOST = 7, 9
"""Tokens of the subject of a verb without an object, and of a subject that is itself denied."""
PLURAL = frozenset({"we", "you", "they", "i", "staff", "people", "police", "both", "children"})
"""Subjects of a verb in its base form that do not end in -s."""
HAVING = frozenset({"have", "has", "had", "need", "needs"})
BREAKS = BE | DO | MODALS | HAVING | PAUSES | SUBORDINATING | NOT | {"there", "and", "or", "to", "say", "says"}
"""What does not stand in a subject and its verb."""
PAYING = frozenset({"pay", "pays"})
FREED = frozenset({".", "", "!", "for", "if", "until", "when", "while", "during"})
"""What stands behind "pay nothing" where it frees from a due ("Children pay nothing.", "... for the ferry.")."""
YIELDS = frozenset({"answer", "answers", "yield", "yields", "output", "outputs", "emit", "emits", "give", "gives"})
"""Verbs of what code makes ("A failed search answers None.")."""
JOINING = frozenset({"and", "but"})
THREE = 3


def forbids(cues: Cues) -> bool:
    """Whether a rule forbids by what its subject does nothing of, or by its subject, which is nobody; no other word orders or permits anything."""
    lower, main = cues.lower, cues.main
    if DENYING.isdisjoint(lower) or cues.shape in {"imperative", "question", "infinitive"} or goes_on_to_tell_when(cues) or "only" in lower[main : main + 2]:
        return False
    verb = _nobody(lower, main) if lower[main] in DENYING else _nothing(lower, main)
    return verb > 0 and not _does_besides(lower, verb) and all(w.force == "must_not" for w in force_words(cues) if w.main)


def _nothing(lower: tuple[str, ...], main: int) -> int:
    """The token of a verb of which the "no", "nothing" or "neither ... nor" behind it is the object; 0 where there is none."""
    at = next((n for n in range(main + 2, min(main + SUBJECT_MOST, len(lower))) if lower[n] in NONE), 0)
    known = word_sets("undone")
    if not at or not BREAKS.isdisjoint(lower[main:at]) or known["bounds"].intersection(lower[at + 1 : at + 2]):
        return 0
    verb, behind, third = lower[at - 1], lower[at + 1 : at + 2], "".join(lower[at + 2 : at + 3])
    if lower[at] == "none" and behind != ("of",) and verb in YIELDS:
        return 0
    if lower[at] == "nothing" and verb in PAYING and "".join(behind) in FREED:
        return 0
    if behind == ("one",) and (third.endswith("ed") or inflected().get(third) == "s"):  # "adds scope no one asked for"
        return 0
    if verb in known["idle"] or (verb in known["light"] and known["nothings"].intersection(behind)) or not _agrees(lower, main, at - 1):
        return 0
    if lower[at] == "neither":
        return at - 1 if "nor" in lower[at:] else 0
    return at - 1 if lower[at] != "no" or (behind != () and behind[0].isalpha()) else 0


def _agrees(lower: tuple[str, ...], main: int, at: int) -> bool:
    """Whether the word at `at` is the verb of the subject before it ("the clerk takes", "clerks take", and no "check" of "an acceptance check")."""
    verb, last = lower[at], lower[at - 1]
    known = word_sets("undone")["verbs"]
    if not verb.isalpha() or (verb.endswith(("ly", "ed", "ing")) and verb not in known):
        return False
    plural = last in PLURAL or (last.endswith("s") and not last.endswith(("ss", "us", "is")))
    form = inflected().get(verb) or before_object().get(verb) or ("base" if verb in known else "")
    if verb.endswith("s") and not verb.endswith("ss"):
        return (form == "s" or verb[:-1] in known) and lower[main] not in {"we", "you", "they", "i"}
    return plural and form == "base" and inflected().get(lower[main]) != "base"


def _nobody(lower: tuple[str, ...], main: int) -> int:
    """The token of the verb of a subject that is nobody, nothing, none or not one of a kind; 0 where there is no such verb in the plain present."""
    known = word_sets("undone")
    opens, behind = lower[main], "".join(lower[main + 1 : main + 2])
    if opens == "not":
        if not (behind == "one" or lower[main + 1 : main + THREE] == ("a", "single")):
            return 0
    elif opens == "neither" or behind in known["bounds"] - {"one"}:
        return 0
    stop = min(main + NOBODY_MOST, len(lower))
    first = main + (1 if opens in {"nobody", "nothing"} else 2)
    for at in range(first, stop):
        word = lower[at]
        if word in BE:
            done = "".join(lower[at + 1 : at + 2])
            return at if done.endswith("ed") and done not in known["spared"] else 0
        if word in MODALS | DO | HAVING | SUBORDINATING | PAUSES or not word.isalpha():
            return 0
        third = inflected().get(word) == "s" or (word.endswith("s") and word[:-1] in known["verbs"])
        if third and (at > first or opens in {"nobody", "nothing"} or behind == "one"):
            return 0 if word in known["idle"] | known["told"] else at
    return 0


def _does_besides(lower: tuple[str, ...], verb: int) -> bool:
    """Whether a second verb behind "and" has an object of its own that is not denied ("hold no shares and receive a salary")."""
    affirmed = OBJECTS - {"no", "nothing", "nobody"}
    return any(
        lower[n] in JOINING and lower[n + 1].isalpha() and lower[n + 2] in affirmed and lower[n + 1] not in affirmed for n in range(verb, len(lower) - 2)
    )
