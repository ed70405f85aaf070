"""The force that its place lends to a statement: its lead-in, the label that opens its paragraph or stands in a line before it, or its title.

Under "Never:" an item's first sentence is what is forbidden; "Commit the keys. Store them in the safe." goes on with the remedy. Under "The keeper should:"
the item "not shout" is what she should not do. Under the title "Don't", and behind the label "**Don't.**", the commands of a paragraph are forbidden too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate import force
from whereas.annotate.clauses import force_words
from whereas.annotate.lexicon import before_object, inflected, word_sets
from whereas.annotate.misconduct import named_conduct
from whereas.annotate.openings import OPEN, lends
from whereas.annotate.refusals import named, sets_right, shunned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.reader import Prepared
    from whereas.annotate.reading import Reading
    from whereas.model.constitution import Modality
    from whereas.model.document import DraftStatement

FORBIDS = frozenset({"must_not", "should_not"})
COMMANDS = frozenset({"imperative", "gerund", "negative_imperative"})
NEGATED: dict[Modality, Modality] = {"must": "must_not", "should": "should_not"}
SHUN = frozenset({"avoid", "avoiding", "refrain", "refraining"})
LEFT_OPEN = frozenset({("to", ":"), ("that", ":"), ("you", ":")})
REMEDY = frozenset({"instead", "rather"})
SIGNS = " :.!*_❌✗✘🚫⛔✖✅✓✔☑"
PROSE = frozenset({"paragraph", "quote"})


def of_lead(prepared: Prepared, found: Sequence[Reading], lead: int) -> Modality | None:
    """The force that the lead-in `lead` gives to its items. `found`: the readings as far as they are known."""
    text = prepared.document.statements[lead].text
    if (said := lends(text, prepared.cues[lead])) is not None:
        return said.force
    if shunned(text):
        return "must_not"
    own = None if force.with_leave(text) else found[lead].modality or taken_up(prepared, found, lead)
    return own or force.lent(text, prepared.cues[lead], prepared.parties)


def taken_up(prepared: Prepared, found: Sequence[Reading], at: int) -> Modality | None:
    """The force of the rule just before a lead-in that only takes it up ("Members must not harass anybody. This includes:")."""
    drafts = prepared.document.statements
    if at == 0 or drafts[at - 1].heading or drafts[at - 1].place.titles != drafts[at].place.titles or not force.points_back(prepared.cues[at]):
        return None
    return found[at - 1].modality


def calls_conduct(prepared: Prepared, at: int) -> bool:
    """Whether the statement just before a lead-in judges conduct or names wrongs ("Harassment isn't acceptable. This includes:"): what its items name is ruled
    out then. Things of which a class is made up ("We don't recommend supplements. This includes: - vitamins") are no rules: of 129 labelled
    items 117 are not."""
    words = word_sets("misconduct")
    return not (words["bad"] | words["free"] | words["good"] | words["wrongs"] | words["bearing"]).isdisjoint(prepared.cues[at - 1].lower)


def counted_up(prepared: Prepared, found: Sequence[Reading], at: int) -> bool:
    """Whether an item only names one of the things that a lead-in counts up which is no rule ("This includes: - schools", "These include: - tools"): of 70
    labelled ones under such lead-ins, where no conduct is judged, 69 are no rules."""
    place, cues = prepared.document.statements[at].place, prepared.cues
    lead = place.lead_in
    if lead is None or not 0 < lead < at or "rule" in found[lead].roles or cues[at].shape not in {"noun", "clause"} or force.has_subject(cues[at]):
        return False
    if any(w.main and cues[at].lower[w.at] != "right" for w in force_words(cues[at])):
        return False
    return force.points_back(cues[lead]) and not force.COUNTING.isdisjoint(cues[lead].lower) and not calls_conduct(prepared, lead)


def lent(prepared: Prepared, found: Sequence[Reading], at: int, cell: Modality | None) -> Modality | None:
    """The force that its place lends to the statement at `at`. `cell`: what its table row gives."""
    drafts = prepared.document.statements
    draft, lead = drafts[at], drafts[at].place.lead_in
    held = None
    if lead is not None and lead < at and not _goes_on(prepared, found, at, lead) and not force.keeps_clear(drafts[lead].text, prepared.cues[at]):
        held = of_lead(prepared, found, lead)
        if held == "should" and orders_itself(prepared.cues[lead], prepared.cues[at]):
            held = None
    given = held or force.called(draft, prepared.cues[at]) or _labelled(prepared, at)
    return cell or (None if given in FORBIDS and sets_right(draft.text) else given)


def orders_itself(lead: Cues, cues: Cues) -> bool:
    """Whether an item under a lead-in that recommends is a command of its own, which orders: that lead-in has no word of force ("Some tips:", "Following these
    steps is the best way to get in:"). Of 48 labelled ones 43 order; under "The keeper should:" and "These steps should be taken:" most recommend."""
    opens = cues.lower[cues.main : cues.main + 1]
    return cues.shape == "imperative" and opens != ("try",) and not _own_force(cues) and not _own_force(lead) and not _suggests(lead)


def _suggests(lead: Cues) -> bool:
    """Whether a lead-in leaves its clause open ("It is best to:"), or suggests ("Suggestions for keepers:")."""
    lower = lead.lower
    return lower[-2:] in LEFT_OPEN or any(word.startswith(("suggest", "recommend")) for word in lower)


def _goes_on(prepared: Prepared, found: Sequence[Reading], at: int, lead: int) -> bool:
    """Whether a sentence goes on behind what its item says is forbidden, and says what to do instead, or why; behind a mere name it says what is."""
    place = prepared.document.statements[at].place
    if place.number == 0 or place.clause or place.kind != "item" or of_lead(prepared, found, lead) not in FORBIDS:
        return False
    named = place.number == 1 and prepared.cues[at - 1].shape == "noun" and bool(place.label)
    return not named or prepared.cues[at].shape not in COMMANDS


def _labelled(prepared: Prepared, at: int) -> Modality | None:
    """The force of the label that opens the paragraph of a command, of one that stands in a line just before it, or of its title."""
    drafts, cues = prepared.document.statements, prepared.cues
    place = drafts[at].place
    first = at - place.number
    if place.kind not in PROSE or cues[at].shape not in COMMANDS or _own_force(cues[at]) or not REMEDY.isdisjoint(cues[at].lower):
        return None
    if any(cues[n].shape not in COMMANDS for n in range(first + _is_label(drafts[first]), at)):
        return None
    if place.label:
        return None if drafts[at].text == place.label else _called(place.label)
    before = drafts[first - 1] if first else None
    if before is not None and not before.heading and before.place.kind in PROSE and before.place.count == 1 and _is_label(before):
        return _called(before.place.label) if before.place.titles == place.titles else None
    return _called(place.titles[-1]) if place.titles else None


def _own_force(cues: Cues) -> bool:
    return any(w.main and w.at >= cues.main for w in force_words(cues))


def _is_label(draft: DraftStatement) -> bool:
    """Whether a statement is nothing but the label of its block."""
    return bool(draft.place.label) and draft.text.strip(SIGNS) == draft.place.label.strip(SIGNS)


def _called(label: str) -> Modality | None:
    """The force that a label or title gives to commands."""
    label = label.strip(" :.*_")
    return named(label) or ("must_not" if shunned(label) else None)


def settled(held: Modality | None, draft: DraftStatement, cues: Cues, lead: DraftStatement | None) -> Modality | None:
    """The force of a lead-in by its form, and of an item that denies what its lead-in asks ("The keeper should: - not shout, - avoid noise"); None for any
    other statement."""
    if OPEN.search(draft.text) and (said := lends(draft.text, cues)) is not None and said.force in FORBIDS:
        return said.force
    if draft.text.endswith(":") and (called := named_conduct(draft.text)) is not None:
        return called
    if _labels_itself(draft, held, cues):
        return held
    opens = cues.lower[cues.main : cues.main + 1]
    if held is None or lead is None or draft.place.number or any(word.isalpha() for word in cues.lower[: cues.main]) or not OPEN.search(lead.text):
        return None
    if opens == ("not",):
        return NEGATED.get(held) if _verb(cues.lower, cues.main + 1) else None
    if SHUN.intersection(opens) and held != "precedence":
        return NEGATED.get(held, held) if held != "may" or _ends_with_leave(lead) else None
    return None


def _verb(lower: tuple[str, ...], at: int) -> bool:
    """Whether a verb stands at `at`, or what may be one, and no noun or adjective ("not shout", "not a step", "not unbounded")."""
    word, behind = "".join(lower[at : at + 1]), "".join(lower[at + 1 : at + 2])
    known = word == "be" or word.endswith("ing") or inflected().get(word) in {"base", "ing"} or before_object().get(word) == "base"
    return known or (word.isalpha() and len(lower) <= at + 2 and not word.endswith(("ed", "al", "ive", "ous", "ly")) and behind in {"", ".", ",", ";"})


def _labels_itself(draft: DraftStatement, held: Modality | None, cues: Cues) -> bool:
    """Whether the label that opens a sentence says its force, and nothing behind it does ("**You may not:** copy the keys.")."""
    place = draft.place
    opens = bool(place.label) and place.number == 0 and place.kind in PROSE and draft.text.startswith(place.label) and draft.text != place.label
    return opens and held is not None and held == _called(place.label) and cues.main > 0


def _ends_with_leave(lead: DraftStatement) -> bool:
    """Whether a lead-in leaves its clause open behind what permits ("The keeper may:")."""
    return lead.text.rstrip(" :—–-*_").endswith(("may", "can", "allowed to", "free to", "permitted to"))
