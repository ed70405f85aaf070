"""Which rule a reason explains where place or form settles it, and the model need not be asked.

A reason in the first item below a rule's item explains that rule; one behind a list that says "Otherwise ..." or "These steps ..." explains all of the list;
and one that opens the section of a heading which is itself a rule explains the heading:

    - Never lend the key.
      - A lent key is soon a lost key.

A list that only names the headings below it hands their reasons on to its items.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate import general
from whereas.annotate.aims import demands_it, of_rules
from whereas.annotate.conclusions import CONCLUDING
from whereas.annotate.labelled import says_why
from whereas.annotate.of_it import may_come, outside, tells
from whereas.annotate.signs import gives_reason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.links import Candidate, Geometry
    from whereas.model.document import Document, DraftStatement, Place

WORD = re.compile(r"[a-z]+")
OF_ALL = frozenset({"these", "those", "all", "both"})
"""Words with which a reason behind a list speaks of the whole of it."""
FORCED = frozenset({"imperative", "negative_imperative"})
OPENING = frozenset({"to", "so", "in", "because", "since", "as", "given", "for", "owing", "due", "considering", "seeing", "out"})
"""First words of a ground before an order."""
ENDING = frozenset({(",", "because"), (",", "since"), (",", "as")})
LIKELY = 4
"""How likely such a reason is one, at least, in tenths."""
Link = tuple[int, int, "Geometry"]


def settles(document: Document, cues: Sequence[Cues], rules: Sequence[bool], candidate: Candidate) -> bool:
    """Whether the reason of a pair explains its rule by where it stands."""
    labelled = _labelled(document, cues, candidate) and candidate.rule < candidate.reason and not any(rules[candidate.rule + 1 : candidate.reason])
    return labelled or below(document, cues, rules, candidate) or _argued(document, rules, candidate)


def _argued(document: Document, rules: Sequence[bool], candidate: Candidate) -> bool:
    """Whether a reason stands right before a rule in a paragraph under "Why ...", and no other rule between ("Trust grows slowly. Answer letters.")."""
    rule, reason = candidate.rule, candidate.reason
    one, two = document.statements[rule].place, document.statements[reason].place
    if one.context != "rationale" or one.block != two.block or not reason < rule:
        return False
    return not any(rules[reason:rule])


def of_nearest(document: Document, cues: Sequence[Cues], rules: Sequence[bool], candidate: Candidate) -> bool:
    """Whether the reason stands with a label behind its rule ("(Reason: ...)"), and that is another rule than this one."""
    return _labelled(document, cues, candidate) and (candidate.reason < candidate.rule or any(rules[candidate.rule + 1 : candidate.reason]))


def _labelled(document: Document, cues: Sequence[Cues], candidate: Candidate) -> bool:
    return document.statements[candidate.reason].place.number > 0 and says_why(cues[candidate.reason])


def below(document: Document, cues: Sequence[Cues], rules: Sequence[bool], candidate: Candidate) -> bool:
    """Whether the reason opens the first item below the rule's own item, or follows such reasons there, and the rule is the only one of that item (all 5
    labelled reasons that stand so explain the rule)."""
    rule, reason = candidate.rule, candidate.reason
    one, two = document.statements[rule].place, document.statements[reason].place
    if rules[reason] or rule > reason or one.item is None or two.item is None or two.number or _item_around(document, two.item) != one.item:
        return False
    between = range(rule + 1, reason)
    if candidate.pair.sure < LIKELY or cues[reason].lower[:1] == ("example",):
        return False
    alone = not any(rules[at] for at in between) and all(document.statements[at].place.item != one.item for at in between)
    orders = cues[rule].shape in FORCED or cues[rule].verb_class == "modal"
    return alone and orders and two.lead_in != rule and not (rule and rules[rule - 1] and document.statements[rule - 1].place.item == one.item)


def _item_around(document: Document, item: int) -> int | None:
    """The item that holds the list of an item."""
    at = document.blocks[item].parent
    while at is not None and document.blocks[at].kind != "item":
        at = document.blocks[at].parent
    return at


def more(document: Document, cues: Sequence[Cues], rules: Sequence[bool], reasons: Sequence[bool], given: Sequence[bool]) -> Iterator[Link]:
    """The links of lead-ins that open with the ground of their items (`given`: who gives a reason, be it for itself alone), of reasons that open the section
    of a heading which is a rule (for an item that says so too), of those that speak of the whole list before them, and of those from which a lead-in concludes
    ("Sacks rot. So:")."""
    named = _items_by_words(document, rules)
    pure = [reason and not rule for reason, rule in zip(reasons, rules, strict=True)]
    drafts = document.statements
    for at, draft in enumerate(drafts):
        if draft.heading and rules[at]:
            for reason in _under(document, pure, at):
                yield from ((rule, reason, "near") for rule in (at, *named.get(_words(draft.text), ())))
        elif at and pure[at - 1] and tuple(cues[at].lower) in CONCLUDING and drafts[at - 1].place.block == draft.place.block:
            yield from ((rule, at - 1, "section") for rule in range(at + 1, len(drafts)) if rules[rule] and _opens_item(drafts[rule].place, at))
        elif at and pure[at] and rules[at - 1] and draft.place.block == drafts[at - 1].place.block and _of_the_rule_before(drafts, cues, at):
            yield at - 1, at, "near"
        elif pure[at] and not draft.place.number and (_of_all(cues[at]) or of_rules(cues[at])):
            yield from _behind_list(document, rules, at)
        if pure[at] and general.names_rules(cues[at]):
            yield from general.explained(document, cues, rules, at)
        if given[at] and draft.text.endswith(":") and _grounds_items(cues[at]):
            yield from ((rule, at, "section") for rule in range(at + 1, len(drafts)) if rules[rule] and _opens_item(drafts[rule].place, at))


def _of_the_rule_before(drafts: Sequence[DraftStatement], cues: Sequence[Cues], at: int) -> bool:
    """Whether what is told right behind a rule is told of that."""
    return demands_it(cues[at]) or tells(drafts, cues, at) or may_come(drafts, cues, at) or outside(drafts, cues, at)


def _grounds_items(cues: Cues) -> bool:
    """Whether a lead-in opens with the ground of its order, or ends with it: "So that nobody is locked in, the keeper must:", "..., since they scare geese:",
    or names only what they are good for ("For the safety of children:"). Of 125 labelled items under lead-ins that give any reason 79 have it."""
    lower, main = cues.lower, cues.main
    if lower[:1] == ("for",) and main == 0:
        return True
    opens = bool(lower) and lower[0] in OPENING and lower[main - 1 : main] == (",",)
    return opens or any(pair in ENDING for pair in pairwise(lower))


def _opens_item(place: Place, lead: int) -> bool:
    return place.lead_in == lead and place.number == 0


def _items_by_words(document: Document, rules: Sequence[bool]) -> dict[str, list[int]]:
    """The rules that are the whole of an item, by what they say."""
    found: dict[str, list[int]] = {}
    for at, draft in enumerate(document.statements):
        if rules[at] and draft.place.kind == "item" and draft.place.count == 1:
            found.setdefault(_words(draft.text), []).append(at)
    return found


def _words(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))


def _under(document: Document, pure: Sequence[bool], heading: int) -> Iterator[int]:
    """The reasons that open the first paragraph under a heading."""
    drafts = document.statements
    first = drafts[heading + 1].place.block if heading + 1 < len(drafts) else -1
    for at in range(heading + 1, len(drafts)):
        place = drafts[at].place
        if not pure[at] or drafts[at].heading or drafts[at].principle != drafts[heading].principle or place.block != first or place.kind != "paragraph":
            return
        yield at


def _of_all(cues: Cues) -> bool:
    return gives_reason(cues) or (bool(cues.lower) and cues.lower[0] in OF_ALL)


def _behind_list(document: Document, rules: Sequence[bool], reason: int) -> Iterator[Link]:
    """The rules of the list that ends just before a reason, and the rule that leads them in."""
    drafts = document.statements
    place, last = drafts[reason].place, drafts[reason - 1].place
    lead = last.lead_in
    if not reason or place.kind != "paragraph" or place.titles != last.titles or drafts[reason - 1].heading or last.item is None:
        return
    if lead is None:
        list_ = document.blocks[last.item].parent
        items = [at for at in range(reason) if rules[at] and (one := drafts[at].place.item) is not None and document.blocks[one].parent == list_]
    else:
        items = [at for at in range(lead, reason) if rules[at] and (at == lead or drafts[at].place.lead_in == lead)]
    for at in items:
        yield at, reason, "section" if len(items) > 1 else "near"
