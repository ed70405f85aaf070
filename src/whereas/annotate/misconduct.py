"""Lead-ins that name conduct by how it is judged, whatever they say of who shows it and where: "Examples of unacceptable behaviour by participants include:".

"Things we consider unacceptable:", "Behaviour that is not acceptable:" and "Conduct that gets you banned:" forbid their items. "If you see unacceptable
behaviour:", "Reports of unacceptable conduct include:" and "In response to unacceptable behaviour we may:" speak of it, and say what to do then.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.lexicon import word_sets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality
    from whereas.model.document import DraftStatement

SANCTIONS = frozenset({"consequence", "consequences", "sanction", "sanctions", "penalty", "response"})
"""Labels of what follows, right behind the description of what it follows from."""
MOST = 160
"""Characters of such a lead-in; a longer one is a sentence of its own."""
OPENS = r"(?:here are )?(?:some |the |common |typical |other |any |all )*(?:(?:following )?(?:examples?|types?|kinds?|forms?|instances) of )?(?:the |any )?"
CONDUCT = r"(?:behaviou?rs?|conduct|actions?|acts|activit(?:y|ies)|practices|things|content|comments|language|uses?|topics)"
WHERE = r"(?: (?:by|of|from|among|within|between|on|in|at|towards?|during|for|against)(?: (?!must|should|shall|may|can|will|is|are|includes?)[\w'-]+){1,6}?)?"
LISTS = (
    r"(?: (?:includes?|covers?|comprises?|is|are|consists? of))?(?: (?:the following|things like|such things as|for example))*"
    r"(?:,? (?:but (?:is |are )?not limited to|without limitation|among others?))?,?"
)
END = r"\W*:\W*$"
GETS = (
    r"(?: that| which)?(?: (?:will|can|may|might))? (?:gets? (?:you|someone|people|a member|members) (?:removed|banned|kicked|expelled|suspended|blocked|muted)"
    r"|(?:leads? to|results? in)(?: (?:a|an|your|immediate|permanent|temporary))* (?:bans?|removal|expulsion|suspension|exclusion|termination))"
)
NOT_SO = (
    r"(?: that| which)? (?:is|are|will be)(?:n't| not| never) (?:acceptable|accepted|ok|okay|allowed|permitted|tolerated|welcome|appropriate|condoned|fine)"
)
WE_DO_NOT = r"(?: that| which)? we (?:do not|don't|will not|won't|never|cannot|can't) (?:accept|tolerate|allow|permit|condone|welcome)"


@cache
def _forms() -> tuple[tuple[Modality, re.Pattern[str]], ...]:
    known = word_sets("misconduct")
    bad, free, good = ("|".join(sorted(known[name])) for name in ("bad", "free", "good"))
    wrongs = "|".join(sorted(known["wrongs"]))
    judged = (
        rf"(?: that| which)? we (?:would )?(?:consider|regard as|find|deem|see as|treat as|call)(?: to be)? (?:{bad})|(?: that| which)? (?:is|are) (?:{bad})"
    )
    named: list[tuple[Modality, str]] = [
        ("must_not", rf"{OPENS}(?:(?:{bad})(?:,| and| or|, and|, or)? )+(?:\w+ )?{CONDUCT}{WHERE}{LISTS}"),
        ("must_not", rf"{OPENS}{CONDUCT}(?:{judged}|{NOT_SO}|{WE_DO_NOT}|{GETS}){WHERE}{LISTS}"),
        ("must_not", rf"{OPENS}(?:\w+ )?(?:{wrongs}){WHERE} includes?{LISTS}"),
        ("may", rf"{OPENS}(?:{free}) (?:\w+ )?{CONDUCT}{WHERE}{LISTS}"),
        ("should", rf"{OPENS}(?:{good}) (?:\w+ )?{CONDUCT}{WHERE}{LISTS}"),
    ]
    return tuple((force, re.compile(rf"\W*{form}{END}")) for force, form in named)


@lru_cache(maxsize=4096)
def named_conduct(text: str) -> Modality | None:
    """The force of the conduct that a lead-in names, and of its items; None where it names none.

    >>> named_conduct("Unacceptable conduct by guests includes:"), named_conduct("If you see unacceptable conduct:"), named_conduct("Things we don't allow:")
    ('must_not', None, 'must_not')
    """
    if len(text) > MOST or not text.rstrip("*_ ").endswith(":"):
        return None
    said = text.lower().replace("’", "'")
    return next((force for force, form in _forms() if form.match(said)), None)


FINITE = frozenset({"modal", "semi", "be", "do", "pres"})
"""Classes of the verb of a sentence that has a subject of its own."""


def described(drafts: Sequence[DraftStatement], cues: Sequence[Cues]) -> frozenset[int]:
    """Indices of the paragraphs or items that only name behind a label what the next one, labelled as its consequence, follows from: "**Impact**: Use of rude
    signs." over "**Consequence**: A warning." (four of four labelled tell when, and are no rules); "**Impact**: Deleting the table loses all orders."
    tells what comes of it."""
    found: set[int] = set()
    for at, following in pairwise(n for n, draft in enumerate(drafts) if not draft.place.number and not draft.heading):
        place, read = drafts[at].place, cues[at]
        offence = word_sets("misconduct")["offence"].issuperset(_said(drafts[at]).split()[-1:]) and place.label != ""
        commands = read.shape in {"imperative", "negative_imperative", "question"} and read.lower[read.main : read.main + 2] != ("use", "of")
        told = read.shape == "clause" and read.verb_class in FINITE and (read.lower[read.main].endswith("ing") or "because" in read.lower)
        plain = not commands and not (told and _said(drafts[at]).endswith("impact")) and not any(word.main for word in force_words(read))
        if offence and plain and _said(drafts[following]) in SANCTIONS and place.kind == drafts[following].place.kind:
            found.add(at)
    return frozenset(found)


def _said(draft: DraftStatement) -> str:
    return draft.place.label.lower().strip(" :.*_")
