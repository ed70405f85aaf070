"""Whether the reason within a rule speaks of nothing but that rule, and so explains no other.

"Readers must skip unknown fields so that writers can move first." gives the ground of its own clause, and "Schemas must be versioned." before it is still
without one. "To keep the yard tidy, follow these rules:" speaks of others, too, and so does "This must be done because ...". Of 25 labelled rules that such a
clause alone would explain, and of which it is known, 2 are explained by it. (Where the one says what the other's "because" does, form settles the link.) So
does the purpose of a command ("Hang keys up to spare the next crew a search."; none of the 24 rules that a labelled command beside them explains has one);
"Keep in mind that ..." may be for others.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.behind import effects
from whereas.annotate.cues import MODALS
from whereas.annotate.grounded import GROUNDS
from whereas.annotate.lexicon import before_object, inflected, verbs, word_sets
from whereas.annotate.once import once
from whereas.annotate.practices import NEVER
from whereas.annotate.practices import least as is_one
from whereas.annotate.signs import GUARDING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues

WITHIN = GROUNDS | {"because of", "given that"}
"""Words that open the ground of the clause that they stand in."""
POINTING = frozenset({"this", "that", "these", "those", "such", "both", "all", "it", "they", "doing"})
"""Words with which a sentence opens that may speak of the rule before it."""
OF_OTHERS = frozenset({"this", "these", "those", "such", "both", "rules", "following", "necessary", "required", "needed"})
"""Words anywhere in it that may ("The form is necessary because you keep your rights." says why it must be signed)."""
MINDING = frozenset({"note", "remember", "keep", "be", "bear", "know", "understand", "imagine", "think", "consider", "help", "see"})
"""Verbs of commands that may only tell something ("Keep in mind that ...", "Be aware that ...")."""
MARKS = frozenset({":", ";", "—", "–", "--", "("})
DENYING = frozenset({"never", "not", "do", "no"})
NO_OBJECT = frozenset({"to", "of", "and", "or", "is", "are", "for", "that"})
"""Words behind a noun, or a verb without its object."""


@once
def for_itself(cues: Cues) -> bool:
    """Whether a rule gives the ground of its own clause, and names no other."""
    lower = cues.lower
    if not any(hit.words in WITHIN for hit in cues.hits) and is_one(cues) == NEVER and not _commands_for_a_purpose(cues):
        return False
    return bool(lower) and lower[0] not in POINTING and OF_OTHERS.isdisjoint(lower)


def _commands_for_a_purpose(cues: Cues) -> bool:
    """Whether a sentence is a command that opens with its verb, and an infinitive behind it, before any mark but that of another command, says for what."""
    lower = cues.lower
    if cues.shape != "imperative" or cues.main or lower[-1] == ":":
        return False
    stop = next((n for n, word in enumerate(lower) if word in MARKS), len(lower))
    behind = lower[stop + 1 : stop + 2]
    if behind and inflected().get(behind[0]) != "base" and behind[0] not in DENYING:
        return False
    minds = lower[0] in MINDING and not {"mind", "aware", "that", "us"}.isdisjoint(lower[1:5])
    return not minds and _infinitive(lower[:stop]) > 0


@once
def commands_for_good(cues: Cues) -> bool:
    """Whether a sentence opens with a verb and its object, says with an infinitive what it spares or guards, and has no other verb: "Hang keys on the hook to
    spare the crew a search.", but not "Pump seals serve to keep rust out."."""
    lower = cues.lower
    at = _infinitive(lower)
    if at < 3 or lower[at + 1] not in GUARDING | {"save"} or lower[1] in NO_OBJECT or not lower[1].isalpha():
        return False
    sets = word_sets("behind")
    unknown = (
        lower[1] in sets["determiners"] and not lower[0].endswith("ing") and lower[0] not in sets["determiners"] | sets["open"] | sets["openers"]
    )  # "Stow the oars"
    if unknown and (
        (lower[0].endswith("s") and not lower[0].endswith("ss")) or any(inflected().get(word) in {"s", "ed"} for word in lower[2:at])
    ):  # "Steps the board took to prevent theft."
        return False
    if not unknown and not is_verb(lower[0]):
        return False
    if not (sets["auxiliaries"] | MODALS | MARKS | {"that", ","}).isdisjoint(lower[2:at]):
        return False
    return not any(is_verb(word) and before not in sets["determiners"] | sets["open"] for before, word in pairwise(lower[1:at]))


def _infinitive(lower: Sequence[str]) -> int:
    """Index of the "to" of an infinitive behind the first two tokens; 0 if there is none."""
    return next((n for n in range(2, len(lower) - 1) if lower[n] == "to" and is_verb(lower[n + 1])), 0)


def is_verb(word: str) -> bool:
    """Whether a word may be the base form of a verb."""
    return inflected().get(word) == "base" or before_object().get(word) == "base" or word in verbs()["stative"] or word in effects()
