"""Whether a statement is a rule by what it says of somebody, or by its form, though the models may see none in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate import binding, conduct, fixed, grounded, hopes, lesser, loyalties, practices, refusing, stated, unborne
from whereas.annotate.assigned import assigns, disowned
from whereas.annotate.binding import settles
from whereas.annotate.clauses import ranks
from whereas.annotate.conduct import doer
from whereas.annotate.denials import allows
from whereas.annotate.granted import grants
from whereas.annotate.in_law import follows
from whereas.annotate.keyworded import graded
from whereas.annotate.legal import declares
from whereas.annotate.liking import says_so
from whereas.annotate.offences import forbids, frees
from whereas.annotate.once import once
from whereas.annotate.requests import requests
from whereas.annotate.signs import breaches, demands, reason_sign
from whereas.annotate.softened import commands
from whereas.annotate.supremacy import chains
from whereas.annotate.withheld import bans

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.annotate.reader import Prepared
    from whereas.annotate.reading import Reading

STATING = (
    *(breaches, demands, declares, ranks, allows, forbids, frees, grants, fixed.crossed, fixed.signed, assigns, disowned),
    *(unborne.forbids, bans, says_so, requests, commands, settles, chains, graded),
)
"""Forms of words that make a statement a rule, whatever the models say."""
PORTRAYED_LEAST, DEED_LEAST = 0.2, 0.35
"""What is said of a governed party's traits, or of its deeds or leave, is a rule if the models find that likely by so much: of 681 labelled ones 630
are, and less likely ones are facts ("It speaks with many people a day")."""
BESIDE_REASON_LEAST = 0.3
"""What somebody does or never does beside a rule, without a word for a ground, is a rule too where the models find that so likely, though they find it likelier
that it is the reason for its neighbour (6 of 7 labelled ones; of less likely ones most are reasons: "It speaks with many people a day")."""


@once
def states(cues: Cues) -> bool:
    """Whether the words of a statement lay down a norm by their form, whatever the models say."""
    return any(lays_down(cues) for lays_down in STATING)


def asks_of_a_party(prepared: Prepared, at: int) -> bool:
    """Whether a statement says what a governed party is to put first, or what comes second, what is hoped or wanted of it, in no block of reasons what follows
    in law for somebody, or what who speaks will not, or need not, do."""
    cues, who = prepared.cues[at], prepared.parties
    if prepared.document.statements[at].place.context != "rationale" and follows(cues):
        return True
    if prepared.speaks and (refusing.vows(cues) or refusing.is_free(cues)):
        return True
    if lesser.ranks_by_itself(prepared.document.statements[at], cues):
        return True
    return loyalties.told(cues, who, stands=prepared.stands[at]) or hopes.wanted(cues, who) is not None or hopes.wants(cues, who)


def shows_conduct(prepared: Prepared, at: int, reading: Reading) -> bool:
    """Whether a statement portrays a governed party, gives it leave, binds in plain words, or is what a card states, and the models do not find that
    unlikely to be a rule."""
    cues, who, stands = prepared.cues[at], prepared.parties, prepared.stands[at]
    drafts = prepared.document.statements
    if drafts[at].place.lead_in is not None:
        return False
    if reading.rule >= stated.CARD_LEAST and stated.on_a_card(drafts, prepared.cues, at):
        return True
    if reading.rule >= binding.BINDING_LEAST and binding.binds(cues):
        return True
    if "reason" in reading.roles and reading.rule >= BESIDE_REASON_LEAST and reason_sign(cues) != "because":
        told_of = stands or (prepared.addressed and doer(cues) == "you")
        if conduct.acts(cues, who, stands=told_of):
            return True
    if reading.rule < reading.reason:
        return False
    told = conduct.portrays(cues, who, stands=stands) or ("leave" if conduct.permitted(cues, who) else "")
    return bool(told) and reading.rule >= (PORTRAYED_LEAST if told in {"virtue", "disposed"} else DEED_LEAST)


def is_grounded(prepared: Prepared, at: int, reading: Reading) -> bool:
    """Whether a statement says what a party or the authors do, or what is done, and why, and the models find it likely enough to be a rule."""
    cues = prepared.cues[at]
    if "reason" in reading.roles and reading.rule >= practices.least(cues):
        return True
    return reading.rule >= grounded.least(cues, prepared.parties, stands=prepared.stands[at])
