"""The force that a fixed form of words gives, whatever stands around it.

The forms are asked in order, those that deny or lift something before those that only command; the first that is met decides.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate import in_rank, lesser, loyalties, offences, refusing, unborne, undone, unmoved
from whereas.annotate.assigned import assigns, disowned
from whereas.annotate.clauses import force_words
from whereas.annotate.cues import NOT
from whereas.annotate.denials import bans_nobody, forbidden, lifted, needless_harm, no_choice, not_concluded, reminded
from whereas.annotate.governing import allows_at_most, capped
from whereas.annotate.granted import barred, granted, out, pretends
from whereas.annotate.keyworded import graded
from whereas.annotate.lexicon import inflected, levels
from whereas.annotate.precedence import ASKED, PLACING, THINGS, placing
from whereas.annotate.signs import breaches, demands, no_breach
from whereas.annotate.supremacy import chains, ranks_text
from whereas.annotate.unbound import free, turned
from whereas.annotate.withheld import withheld
from whereas.parse.labels import binds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

CROSSED = frozenset("❌✗✘🚫⛔✖👎")
"""Signs that open what must not be (21 of 21 labelled rules)."""
SHORTCODES = frozenset({"x", "no_entry", "no_entry_sign", "negative_squared_cross_mark", "thumbsdown", "-1"})
"""The same as GitHub writes them between colons (":x: Skip review")."""
TICKED = frozenset("✅✓✔☑👍")
"""Signs that open what is right."""
BANS = frozenset(["never", "don't", "don’t", "do not", "avoid", "forbidden", "prohibited", "banned", "must not", "not allowed", "disallowed"])
"""Labels that are a ban and nothing else."""
MODALS = frozenset(["must", "shall", "should", "may", "can", "cannot", "will", "might", "could", "would", "need", "needs"])
"""Words by which what stands behind a label of force says itself how it binds, or tells of something."""
DENYING = frozenset(["never", "not", "no", "avoid", "don't", "don’t"])
LEAVES = frozenset({"allowed", "permitted", "is allowed", "are allowed", "is permitted", "are permitted", "be allowed to", "is acceptable", "are acceptable"})
BORNE = frozenset({"acceptable", "accepted", "allowed", "permitted", "permissible", "tolerated", "ok", "okay", "fine", "appropriate", "alright"})
"""What is not so is forbidden, whatever stands between ("aren't acceptable")."""
NONE = frozenset({"nobody", "none", "nothing", "no"})
CAREFUL = (("try", "not", "to"), ("care", "not", "to"), ("careful", "not", "to"), ("aim", "not", "to"))
"""What asks to keep from something: recommended against."""
SURELY = (("sure", "not", "to"), ("certain", "not", "to"), ("remember", "not", "to"))
"""What orders to keep from something."""
HARD = frozenset({"hard", "alone", "afraid", "shy", "scared", "sad", "discouraged", "worried", "upset", "nervous", "ashamed"})
"""What nobody is forbidden to be, or to be to himself."""
SHUNS = frozenset({"avoid", "avoided", "refrain", "abstain", "desist"})
BESIDE = {("also",), ("always",), ("therefore",), ("generally",), ("still",), ("then",)}
"""What may stand between a modal and such a verb."""
ADVERBS_MOST = 3
"""Tokens between a modal and "avoided" in which "be" is looked for."""
PLEA_MOST = 6
"""Tokens from the verb in which "please" is looked for ("We ask that you please not ...")."""
CONTRARY = frozenset({"hesitate", "worry", "be", "forget", "fail", "need", "have", "feel", "stop", "only", "just", "merely", "simply", "give"})
"""Words that "please don't" turns into leave, or into a demand."""
PLEADING = {("ask", "that", "you"), ("request", "that", "you"), ("ask", "you", "to")}
HEDGES = {("where", "possible"), ("if", "possible"), ("whenever", "possible"), ("when", "possible"), ("you", "can"), ("as", "much"), ("unless", "it")}
CHANCE = frozenset(
    ["show", "appear", "occur", "happen", "work", "fail", "exist", "arise", "surface", "matter", "help", "see", "know", "seem", "become", "last", "have",
     "want", "look", "mask", "contain", "need"]
)  # fmt: skip
"""What may only be so, and is nobody's leave."""
BRIEF_MOST = 8
"""Words of a ban without a verb."""


def fixed(cues: Cues, label: str) -> Modality | None:
    """The force that a fixed form of words gives; None where none does. `label`: the words that open it as a label.

    "No shouting is allowed", "❌ Shout", "Never: shout", "Nor may guests shout" and "Guests must refrain from shouting" forbid; "Try not to shout"
    recommends against it; "Guests don't have to shout" permits. "We put quiet before speed" ranks.
    """
    lower = cues.lower
    if lower and (lower[0] in CROSSED or crossed(cues) or label.lower().rstrip(":") in BANS):
        return "must_not"
    if (graded := _graded(lower, label)) is not None:
        return graded
    for form, force in FORMS:
        if said := form(cues):
            return force or said  # type: ignore[return-value]
    return None


def _graded(lower: Sequence[str], label: str) -> Modality | None:
    """The force that a label gives which is only a word of force ("SHOULD: lock up"), or the ban where what follows denies ("SHOULD: never lock up"); None
    where words behind it say themselves how they bind."""
    said = label.strip(" :.*_[]()").lower()
    force = levels().grades.get(said) if binds(label) else None
    start = len(said.split())
    while force and start < len(lower) and not lower[start][0].isalpha():
        start += 1
    rest = lower[start:]
    if force is None or not rest or not MODALS.isdisjoint(rest):
        return None
    denied = rest[0] in DENYING or tuple(rest[:2]) in {("do", "not"), ("do", "n't")}
    return ("should_not" if force == "should" else "must_not") if denied and force != "may" else force


def crossed(cues: Cues) -> bool:
    """Whether a shortcode for a crossed sign opens a statement, or a "no" does that only a plea or stress stands before ("Please no dogs.", "Dogs: no.")."""
    lower = cues.lower
    opens = "".join(lower[:3])
    if opens[:1] == ":" and opens[1:].partition(":")[0] in SHORTCODES:
        return True
    brief = len(lower) <= BRIEF_MOST and cues.verb_class in {"", "base"}
    return brief and ((lower[:1] in {("strictly",), ("please",), ("absolutely",)} and lower[1:2] == ("no",)) or "".join(lower[-3:]) == ":no.")


def signed(cues: Cues) -> bool:
    """Whether a crossed or ticked sign opens a statement that names an action."""
    return cues.lower[:1] != () and cues.lower[0] in CROSSED | TICKED and inflected().get("".join(cues.lower[1:2])) in {"base", "ing"}


def _none_may(cues: Cues) -> bool:
    """Whether leave is given to nobody, or for nothing ("No shouting is allowed")."""
    lower, main = cues.lower, cues.main
    opens = lower[main : main + 1] in {("no",), ("none",), ("nothing",)} and lower[main + 1 : main + 2] != ("longer",)
    return opens and any(h.words in LEAVES for h in cues.hits)


def _sees_to_it_not_to(cues: Cues) -> bool:
    """Whether it orders to keep from something ("Be sure not to shout", "Remember not to shout")."""
    return cues.shape == "imperative" and any(cues.lower[cues.main + n : cues.main + n + 3] in SURELY for n in range(3))


def _heartens(cues: Cues) -> bool:
    """Whether it tells somebody not to take something hard, or not to miss it ("Be sure not to worry", "Remember not to be too hard on yourself")."""
    at = next((n for n in range(cues.main, cues.main + 3) if cues.lower[n : n + 3] in SURELY), -1) + 3
    if cues.shape != "imperative" or at < 3:
        return False
    return cues.lower[at : at + 1] in {("worry",), ("miss",), ("despair",), ("panic",)} or (
        cues.lower[at : at + 1] == ("be",) and not HARD.isdisjoint(cues.lower[at + 1 : at + 3])
    )


def _takes_care_not_to(cues: Cues) -> bool:
    """Whether it asks to keep from something ("Try not to shout")."""
    return any(cues.lower[cues.main + n : cues.main + n + 3] in CAREFUL for n in range(3))


def _demands_none(cues: Cues) -> bool:
    """Whether it demands that nobody does something ("Make sure nobody shouts")."""
    return demands(cues) and not NONE.isdisjoint(cues.lower[cues.main + 3 : cues.main + 6])


def _not_recommended(cues: Cues) -> bool:
    return [w.force for w in force_words(cues) if w.main] == ["should_not"] and any(h.words == "not recommended" for h in cues.hits)


def _not_borne(cues: Cues) -> bool:
    """Whether something is not acceptable, whatever stands between ("aren't really acceptable")."""
    lower, at = cues.lower, cues.verb + 1
    return cues.verb_class == "be" and any(
        lower[n] in NOT and (BORNE.intersection(lower[n + 1 : n + 2]) or lower[n + 1 : n + 3] == ("all", "right")) for n in range(at, min(at + 2, len(lower)))
    )


def _capped(cues: Cues) -> Modality | None:
    """The ban of a cap ("Guests should not stay longer than a night")."""
    return None if not capped(cues) else "should_not" if cues.lower[cues.verb] == "should" else "must_not"


def _shunned(cues: Cues) -> Modality | None:
    """The ban of a modal and a verb of keeping from something ("Guests must refrain from shouting")."""
    lower, at = cues.lower, cues.verb + 1
    at += _avoided(lower, at)
    at += lower[at : at + 1] in BESIDE and lower[at + 1 : at + 2] != () and lower[cues.verb] != "will"
    if cues.verb_class != "modal" or cues.negated or SHUNS.isdisjoint(lower[at : at + 1]):
        return None
    return "must_not" if lower[cues.verb] in {"must", "shall", "will"} else "should_not" if lower[cues.verb] in {"should", "ought"} else None


def _avoided(lower: Sequence[str], at: int) -> int:
    """How many tokens lie between the modal before `at` and an "avoided" that it carries ("should generally be avoided"); 0 without one."""
    end = next((n for n in range(at, min(at + ADVERBS_MOST, len(lower))) if lower[n] == "be"), len(lower))
    return (
        end + 1 - at if tuple(lower[end + 1 : end + 2]) == ("avoided",) and all(w.endswith("ly") or w in {"always", "therefore"} for w in lower[at:end]) else 0
    )


def _may_only(cues: Cues) -> bool:
    """Whether the main clause permits a thing in some cases only, and so orders ("Forms may only be changed in May"; of four labelled ones three are must, one
    is must_not); a chance ("a fault may only show at night") orders nothing."""
    lower, at = cues.lower, cues.verb
    if lower[at : at + 2] != ("may", "only") or cues.negated or lower[at + 2 : at + 3] in {(), (":",)}:
        return False
    being = lower[at + 2] == "be" and "".join(lower[at + 3 : at + 4])
    return lower[at + 2] not in CHANCE and not (being and (being in {"able", "one", "part"} or being.endswith("ing")))


def _pleads_not(cues: Cues) -> bool:
    """Whether a statement asks not to do something ("please do not", "please avoid", "we ask that you please not", "remember to not"); "please don't hesitate"
    and "please don't forget" ask for the contrary, "please do not only ..." for more, and "please avoid it where possible" advises."""
    lower = cues.lower
    begin = cues.main if "imperative" in cues.shape or cues.verb < 0 else cues.verb
    if any(w.main and w.force != "should" for w in force_words(cues) if w.at < begin) or not HEDGES.isdisjoint(pairwise(lower)):
        return False
    for at in range(begin, min(begin + PLEA_MOST, len(lower) - 2)):
        if lower[at] == "please":
            opens = at + 1 + (lower[at + 1] == "do" or lower[at + 1] == "also")
            if at != begin and lower[at - 1] not in {",", ";", ":", "but", "so"} and lower[begin:at] not in PLEADING:
                return False
            denied = lower[opens] in NOT and lower[opens + 1 : opens + 2] != () and lower[opens + 1] not in CONTRARY
            return denied or lower[opens] in SHUNS
        if lower[at] == "remember" and (at == begin or lower[at - 1] in {"just", "please"}):
            return lower[at + 1 : at + 3] == ("to", "not") and lower[at + 3 : at + 4] != () and lower[at + 3] not in CONTRARY
    return False


def _ranks(cues: Cues) -> bool:
    """Whether somebody sets one thing above another ("we put safety before speed", "Vega ranks safety above speed"); "put a colon before it" does not, nor
    does "you put the lid over the pot"."""
    lower, main = cues.lower, cues.main
    at = main + 2 if lower[main + 1 : main + 2] == ("always",) else main + 1
    if not lower[at : at + 1] or lower[at] not in PLACING or not (lower[main] in {"we", "you", "i"} or lower[at].endswith("s")):
        return False
    if lower[main] in {"you", "i"} and lower[at + 1 : at + 2] in {("the",), ("your",), ("my",)}:
        return False
    return lower[at + 1 : at + 2] != () and lower[at + 1] not in THINGS | ASKED and not lower[at + 1][0].isdigit() and placing(lower, at) is not None


FORMS: tuple[tuple[Callable[[Cues], object], Modality | None], ...] = (
    *((form, "must_not") for form in (_pleads_not, needless_harm, offences.forbids, offences.sanctioned, refusing.refuses, refusing.vows)),
    *((form, "must") for form in (allows_at_most, _may_only)),
    (graded, None),
    *((form, "may") for form in (lifted, free, offences.frees)),
    *((form, None) for form in (turned, granted, barred)),
    *((form, "must_not") for form in (out, unborne.forbids, bans_nobody, disowned)),
    *((form, "must") for form in (reminded, pretends, assigns, no_choice, unmoved.is_trait)),
    *((form, None) for form in (forbidden, not_concluded, withheld)),
    (undone.forbids, "must_not"),
    (_capped, None),
    *((form, "precedence") for form in (ranks_text, chains, _ranks, loyalties.ranks, lesser.ranks, in_rank.ranks)),
    (_none_may, "must_not"),
    (_heartens, "should_not"),
    (_sees_to_it_not_to, "must_not"),
    (_takes_care_not_to, "should_not"),
    (no_breach, "may"),
    *((form, "must_not") for form in (breaches, _demands_none)),
    (_not_recommended, "should_not"),
    (_not_borne, "must_not"),
    (_shunned, None),
)
"""The forms, each with the force that it gives; None where the form itself tells which."""
