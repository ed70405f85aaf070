"""Which words of a sentence lay down its rule: what gives the reason, what bounds an amount and what is told is passed over before its force is read.

"Lost keys cannot be copied, so the keeper must ask first." orders: its "cannot" is the reason's. "The council shall meet not less than twice a year." orders:
its "not" bounds a number. "Ask whether it is okay to enter." orders: its "okay" is what one asks.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.clauses import PAUSES, SUBORDINATING, force_words
from whereas.annotate.cues import BE, DO, MODALS, NOT, shaped
from whereas.annotate.lexicon import Hit, inflected, word_sets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

DEONTIC = frozenset({"obligation", "prohibition", "permission", "recommendation", "recommendation_against", "duty", "want", "want_not"})
ABLE = frozenset({"may", "can", "could", "might", "cannot", "ca"})
CONCLUDING = (("which", "is", "why"), ("that", "is", "why"), ("this", "is", "why"), ("so",), ("therefore",), ("thus",), ("hence",), ("and", "so"))
"""Words behind a comma or semicolon that open what follows from what stands before them, the longest first."""
OPENING = frozenset({"because", "since", "as", "given", "considering", "seeing"})
"""Words that open a reason before the rule."""
CORRELATIVE = frozenset({"as", "so", "such", "same"})
"""Words with which an "as" behind them compares ("as much information as you can")."""
CAUSES = frozenset({"because", "since", "given that", "seeing that", "considering that", "now that", "in case", "for fear that", "as"})
"""Words that open a reason, or what one provides for, behind the rule."""
NO_CAUSE_AFTER = frozenset({"such", "so", "same", "just", "as", "far", "long", "soon", "well", "not", "only", "and", "or", "but", "enough"})
"""Words behind which "as" and "because" open no reason of the whole rule, nor "now that" ("common enough now that it is okay to wear them")."""
ORDERING = frozenset({"must", "shall", "should"})
COMPARING = frozenset({"much", "many", "few", "little", "long", "far", "soon", "well", "often"})
CLAUSE_SUBJECTS = frozenset({"the", "a", "an", "this", "these", "that", "those", "it", "they", "their", "its", "we", "you", "both", "most", "many", "some"})
ASKED = frozenset({"whether", "what", "which", "who", "whom", "how", "why", "where"})
PARTS = frozenset({":", ";", "—", "–", "--", "("})
IDLE = DO | {"never", "can", "cannot", "ca", "could"}
"""Words of force that say as often what is, or can be, behind "so"."""
SOFTENING = frozenset({"please", "always", "also", "then", "kindly", ","})
NOBODY = frozenset({"no", "nobody", "none", "neither", "nothing"})
PRONOUNS = {("it",), ("they",), ("he",), ("she",)}
REASON_LEAST, RULE_LEAST, CLAUSE_MOST = 3, 2, 8
"""Tokens of a reason and of a rule at least, and tokens of a clause in which its modal is looked for."""
NAMED_MOST = 3
"""Tokens from the "as" that opens a ground to its verb, where an article follows it ("as a sack may ...", but not "as a rule of the house you may ...")."""
BOUND_MOST = 4
"""Tokens from a negation to the "than" of the bound that it opens ("not less often than")."""
ALLOWED = frozenset({"allowed", "permitted"})
MOSTS = (("at", "most"), ("maximum", "of"))
CAPPED = frozenset({"may", "can", "shall", "should", "will"})
"""Modals with which a greatest number in the place of the subject forbids more ("No more than two guests may stay")."""


def governing(cues: Cues, governed: frozenset[str]) -> Cues | None:
    """The cues of what lays down the rule of a statement; None where they are those of the whole. `governed`: words for those it may govern."""
    if not cues.lower or cues.shape == "question" or cues.lower[cues.main : cues.main + 2] == ("no", "matter"):
        return None
    kept = _without_reason(cues, governed)
    bound = _without_bounds(kept or cues)
    told = _without_told(bound or kept or cues)
    return told or bound or kept


def passed_over(whole: Cues, part: Cues) -> frozenset[Modality]:
    """The forces that only what is passed over of a statement says."""
    said = {w.force for w in force_words(whole)}
    if not ABLE.isdisjoint(whole.lower):
        said.add("may")
    if not (NOBODY | NOT).isdisjoint(whole.lower) and (NOBODY | NOT).isdisjoint(part.lower):
        said |= {"must_not", "should_not"}
    return frozenset(said - {w.force for w in force_words(part) if w.main})


def _spans_force(cues: Cues, start: int, stop: int) -> bool:
    """Whether a word of force stands in the tokens from `start` to `stop`."""
    named = any(start <= h.start < stop and not DEONTIC.isdisjoint(h.categories) for h in cues.hits)
    return named or not (MODALS | {"ca"} | NOBODY).isdisjoint(cues.lower[start:stop])


def cut(cues: Cues, start: int, stop: int) -> Cues:
    """The cues of the tokens from `start` to `stop` alone, as of a sentence of their own."""
    lower = list(cues.lower[start:stop])
    found = [Hit(h.start - start, h.end - start, h.categories, h.words) for h in cues.hits if start <= h.start and h.end <= stop]
    return shaped(lower, found, 0, cues.capitals)


def _without_reason(cues: Cues, governed: frozenset[str]) -> Cues | None:
    """The cues of a rule without the clause that gives its reason, where that holds a word of force."""
    start, stop = _rule_before(cues)
    start = max(start, _rule_behind(cues, stop, governed))
    if (start, stop) == (0, len(cues.lower)) or not (_spans_force(cues, 0, start) or _spans_force(cues, stop, len(cues.lower))):
        return None
    if stop - start < RULE_LEAST:
        return None
    rest = cut(cues, start, stop)
    return rest if rest.lower[-1:] == cues.lower[-1:] or cues.lower[-1] != ":" else replace(rest, lower=(*rest.lower, ":"))


def _rule_before(cues: Cues) -> tuple[int, int]:
    """The tokens of a rule behind which its reason stands: "Ask first, because files may be lost.", "Ask first: files must not be lost."."""
    lower, size = cues.lower, len(cues.lower)
    for hit in cues.hits:
        if hit.start < cues.main + RULE_LEAST or hit.words not in CAUSES or lower[hit.start - 1] in NO_CAUSE_AFTER:
            continue
        if hit.words == "as" and not _grounds(lower, hit.start):
            continue
        if not _in_clause(lower, hit.start) and ";" not in lower[hit.end :]:
            return 0, hit.start
    if cues.shape in {"imperative", "negative_imperative"}:
        at = next((n for n in range(cues.main + RULE_LEAST, size) if lower[n] in PARTS), size)
        if at < size - REASON_LEAST and (_states_what_may_be(lower[at + 1 :]) or (lower[at] == "(" and _closes_with_a_norm(lower, at))):
            return 0, at
    return 0, size


def _grounds(lower: Sequence[str], at: int) -> bool:
    """Whether the "as" at `at` opens a clause that gives a ground ("as sacks may be lost"), and compares nothing ("as much as you can", "as soon as")."""
    behind = lower[at + 1 : at + 2]
    stop = next((n for n in range(at + 1, len(lower)) if lower[n] in PAUSES), len(lower))
    if MODALS.isdisjoint(lower[at + 1 : min(stop, at + CLAUSE_MOST)]) or "as" in lower[at + 2 : at + 5] or COMPARING.intersection(behind):
        return False
    if lower[at - 1] == ",":
        return True
    opens = bool(behind) and (behind[0] in CLAUSE_SUBJECTS or behind[0].endswith("s"))
    return opens and CORRELATIVE.isdisjoint(lower[max(0, at - CLAUSE_MOST) : at])


def _grounds_before(lower: Sequence[str], at: int) -> bool:
    """Whether the "as" that opens a sentence gives a ground ("As sacks may be lost, ask first."), and compares or names nothing ("As with sacks these should
    be kept dry, however, ...", "As a general rule try to ...")."""
    subject = next((n for n in range(at + 1, min(at + CLAUSE_MOST, len(lower))) if lower[n] in MODALS | BE | DO | {"cannot", "ca", "never"}), -1)
    if subject < 0 or lower[at + 1] in word_sets("governing")["compared"]:
        return False
    return lower[at + 1] not in {"a", "an"} or subject <= at + NAMED_MOST


def _in_clause(lower: Sequence[str], at: int) -> bool:
    """Whether the token `at` stands in a clause that a subordinator opened, which its words belong to ("if you are late because ...")."""
    opens = next((n for n in range(at - 1, -1, -1) if lower[n] in SUBORDINATING | PAUSES), -1)
    return opens >= 0 and lower[opens] in {"if", "when", "whenever", "unless", "who", "which", "whom", "whether"}


def _states_what_may_be(clause: Sequence[str]) -> bool:
    """Whether a clause has a subject of its own and says what it may or can do, or what must or must not become of it ("files must not be lost")."""
    modal = next((n for n, word in enumerate(clause[:CLAUSE_MOST]) if word in MODALS or word in {"cannot", "ca"}), 0)
    if not modal or not ({"you", "i"} | SUBORDINATING | PAUSES).isdisjoint(clause[:modal]):
        return False
    if clause[modal] not in ABLE and "be" not in clause[modal + 1 : modal + 3]:
        return False
    opens = clause[0] in {"do", "never", "always", "please", "don't", "don’t", "and", "or", "but"} or clause[0].endswith("ly")
    return not opens and inflected().get(clause[0]) not in {"base", "ing"}


def _closes_with_a_norm(lower: Sequence[str], at: int) -> bool:
    """Whether the bracket that opens at `at` closes a command, and says what others must or must not ("Pass the path (guests must not see the book).")."""
    clause = lower[at + 1 :]
    modal = next((n for n, word in enumerate(clause[:CLAUSE_MOST]) if word in ORDERING), 0)
    subject = clause[:modal]
    closed = next((n for n, word in enumerate(clause) if word == ")"), 0)
    return (
        0 < modal < closed >= len(clause) - 2
        and ({"you", "i", "it", "this", "they"} | SUBORDINATING | PAUSES).isdisjoint(subject)
        and subject[0] not in {"and", "or", "but"}
    )


def _rule_behind(cues: Cues, stop: int, governed: frozenset[str]) -> int:
    """The token at which a rule begins that stands behind its reason: "Files cannot be restored, so ask first.", "As files may be lost, ask first."."""
    lower, main = cues.lower, cues.main
    opener = next((n for n in range(min(2, main)) if lower[n] in OPENING), -1)
    if main >= REASON_LEAST and lower[main - 1] == "," and opener >= 0 and (lower[opener] != "as" or _grounds_before(lower, opener)):
        return main
    for at in range(REASON_LEAST, stop - RULE_LEAST):
        if lower[at] not in {",", ";"} or any(lower[n] in {"if", "when", "unless"} for n in range(at)):
            continue
        opens = next((at + 1 + len(words) for words in CONCLUDING if lower[at + 1 : at + 1 + len(words)] == words), 0)
        if opens and lower[opens : opens + 1] != ("that",) and _concluded(cues, at, opens, stop, governed):
            return opens
    return 0


def _concluded(cues: Cues, at: int, opens: int, stop: int, governed: frozenset[str]) -> bool:
    """Whether what stands behind the token `opens` is the rule, and what stands before the comma `at` its reason, not the rule that it serves."""
    before, behind = cut(cues, 0, at), cut(cues, opens, stop)
    if ("imperative" in before.shape and before.lower[before.main] != "no") or not behind.lower:
        return False
    words = [w for w in force_words(behind) if w.main and behind.lower[w.at] not in IDLE]
    if before.verb >= 0 and before.lower[before.verb] in ORDERING:
        # "the keeper must ask first, so guests may decide" says what the rule is for
        ordered = any(behind.lower[w.at] in ORDERING for w in words) and behind.subject != before.subject
        return ordered or (governed.isdisjoint(before.subject) and "imperative" in behind.shape)
    lower = tuple(w for w in behind.lower if w not in SOFTENING)
    commands = "imperative" in behind.shape or (lower[:1] and inflected().get(lower[0]) == "base") or lower[:2] in {("do", "not"), ("do", "n't")}
    orders = any(w.force != "may" for w in words)
    taken_up = bool(words) and behind.subject in PRONOUNS and not governed.isdisjoint(before.subject)
    return bool(commands) or orders or taken_up or not governed.isdisjoint(behind.lower[: behind.verb if behind.verb > 0 else CLAUSE_MOST // 2])


def _without_bounds(cues: Cues) -> Cues | None:
    """The cues of a statement whose negations that only bound an amount are passed over ("not less than four times", "no later than noon")."""
    lower, more = cues.lower, word_sets("governing")["upper"] | word_sets("governing")["lower"]
    gone = {
        at
        for at in range(len(lower))
        if lower[at] in {"not", "no", "nor"} and more.intersection(lower[at + 1 : at + 2]) and "than" in lower[at + 2 : at + BOUND_MOST]
    }
    if not gone or _capped(cues):
        return None
    bounds = {n for at in gone for n in range(at, at + BOUND_MOST)}
    hits = [h for h in cues.hits if bounds.isdisjoint(range(h.start, h.end))]
    return shaped(["" if at in gone else word for at, word in enumerate(lower)], hits, cues.main, cues.capitals)


def capped(cues: Cues) -> bool:
    """Whether a statement forbids more of something than a greatest number, which is its subject ("Not more than two guests may stay")."""
    return _capped(cues) and "than" in cues.lower[cues.main + 2 : cues.main + BOUND_MOST]


TOLD = frozenset({"was", "were", "depend", "depends", "vary", "varies"})
SHOWN = frozenset({"listed", "given", "shown", "described", "documented"})
"""Words, the latter behind "is", by which a sentence only tells of the greatest that is allowed ("Maximum allowed values are listed below.")."""


def allows_at_most(cues: Cues) -> bool:
    """Whether a statement allows no more than a greatest number, and so binds ("Maximum allowed: 8", "At most two guests are allowed."), as
    "Maximum two guests" does (six of six labelled)."""
    lower, main = cues.lower, cues.main
    at = next((n for n in range(main, len(lower)) if lower[n] in ALLOWED), -1)
    if at < 0 or cues.negated or not SUBORDINATING.isdisjoint(lower[:at]) or not MODALS.isdisjoint(lower):
        return False
    if any(word.at != at and lower[at - 1] not in BE for word in force_words(cues) if word.main):
        return False
    if lower[at - 1] in {"maximum", "max"} and at > main:
        return at - 1 == main + (lower[main] in {"the", "a", "our", "your"}) and not _is_told(lower[at:])
    most = any(lower[n : n + len(words)] == words for words in MOSTS for n in (main, main + (lower[main] in {"a", "the"}), at + 1))
    return most and (at == main or lower[at - 1] in {"is", "are"})


def _is_told(words: Sequence[str]) -> bool:
    return not TOLD.isdisjoint(words) or any(one in BE and other in SHOWN for one, other in pairwise(words))


def _capped(cues: Cues) -> bool:
    lower, main = cues.lower, cues.main
    opens = lower[main : main + 1] in {("not",), ("no",)} and word_sets("governing")["upper"].intersection(lower[main + 1 : main + 2])
    return bool(opens) and cues.verb_class == "modal" and lower[cues.verb] in CAPPED


def _without_told(cues: Cues) -> Cues | None:
    """The cues of a command whose words of force all stand in what one is to ask, say or keep from ("Ask whether it is okay", "Block what is forbidden")."""
    lower, main = cues.lower, cues.main
    verb = main + 1 if lower[main] in {"never", "always", "please"} else main
    if cues.shape not in {"imperative", "negative_imperative"} or verb >= len(lower) or lower[verb] == "consider":
        return None
    words = [w for w in force_words(cues) if w.at > verb]
    if words and _says_more(lower, verb, words[-1].at):
        return None
    if not words or any(not _told(lower, verb, w.at, w.opens) for w in words):
        return None
    gone = {w.at for w in words}
    return replace(cues, lower=tuple("" if at in gone else word for at, word in enumerate(lower)), hits=tuple(h for h in cues.hits if h.start not in gone))


def _says_more(lower: Sequence[str], verb: int, at: int) -> bool:
    """Whether what looks like a command is the subject of a verb behind its relative clause ("Pull requests that do not build will not be merged.")."""
    if "that" not in lower[verb + 1 : at] or lower[verb + 1 : verb + 2] == ("that",):
        return False
    behind = next((n for n in range(at + 1, len(lower) - 1) if lower[n] in MODALS or lower[n] in PAUSES), 0)
    return behind > 0 and lower[behind] in MODALS and (lower[behind + 1] in NOT or lower[behind + 1] == "be")


def _told(lower: Sequence[str], verb: int, at: int, opens: int) -> bool:
    """Whether the word of force at `at` stands in a clause that the verb at `verb` has for its object, or that says which its object is."""
    stem, between = lower[verb], lower[verb + 1 : at]
    if not {",", ";", ":", "—", "–", "(", "and", "but"}.isdisjoint(between):
        return False
    opens = opens if opens > verb else next((n for n in range(at - 1, verb, -1) if lower[n] in SUBORDINATING), -1)
    if opens > verb:
        asked = lower[opens] in {"whether", "what", "which", "who", "whom", "how", "why", "where"} or (
            lower[opens] == "if" and opens == verb + 1 and stem in word_sets("governing")["ask"]
        )
        relative = not (BE | DO).isdisjoint(lower[opens + 1 : at])  # "sacks that are old should go": the clause has a verb already
        return asked or (lower[opens] == "that" and not relative and stem not in word_sets("governing")["mind"])
    known = stem in word_sets("governing")["tell"] or (stem == "let" and "know" in between)
    return known and bool(between) and between[0] not in {"to", "for"} and inflected().get(between[0]) != "base" and NOT.isdisjoint(between[:1])
