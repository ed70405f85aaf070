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
from whereas.annotate.cues import COMMANDS
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
CONTRARY = frozenset({"but", "however", "although", "and", "also", "for", "such", "still", "yet", "nevertheless", "nonetheless", "meanwhile", "separately"})
"""Words that open what goes on with something else than the sentence before it."""
BEING = frozenset({"are", "were", "do", "have"})
OPENING = frozenset({"to", "so", "in", "because", "since", "as", "given", "for", "owing", "due", "considering", "seeing", "out"})
"""First words of a ground before an order."""
ENDING = frozenset({(",", "because"), (",", "since"), (",", "as")})
GROUNDS = frozenset({("to",), ("because",), ("so", "that"), ("in", "order"), ("owing", "to"), ("due", "to")})
LISTING = frozenset({"here", "some"})
POINTING = frozenset({"this", "that", "these", "those"})
TAKING_UP = frozenset({"this", "that", "it", "these", "those", "they", "otherwise", "doing"})
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
    orders = cues[rule].shape in COMMANDS or cues[rule].verb_class == "modal"
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
            yield from ((rule, at - 1, near) for rule, near in _led(document, rules, at))
        elif at and pure[at] and rules[at - 1] and draft.place.block == drafts[at - 1].place.block and _of_the_rule_before(drafts, cues, at):
            yield at - 1, at, "near"
        elif pure[at] and not draft.place.number and (_of_all(cues[at]) or of_rules(cues[at])):
            yield from _behind_list(document, rules, at)
        if pure[at] and general.names_rules(cues[at]):
            yield from general.explained(document, cues, rules, at)
        if given[at] and draft.text.endswith(":") and (_grounds_items(cues[at]) or (pure[at] and _only_grounds(cues[at]))):
            yield from ((rule, reason, near) for rule, near in _led(document, rules, at) for reason in _taken_up(drafts, cues, pure, at))


def points_down(document: Document, cues: Sequence[Cues], rules: Sequence[bool], candidate: Candidate) -> bool:
    """Whether the reason is a lead-in that only names the ground of what it leads to ("To keep reviews short:"), or what is good for something ("Here are a
    few things that help:"), and the rule stands above it (none of 14 labelled rules above such a lead-in has it for its reason)."""
    at = candidate.reason
    if candidate.rule > at or rules[at] or not document.statements[at].text.endswith(":"):
        return False
    return _grounds_items(cues[at]) or _only_grounds(cues[at]) or cues[at].lower[0] in LISTING


def _led(document: Document, rules: Sequence[bool], lead: int) -> Iterator[tuple[int, Geometry]]:
    """The rules that a lead-in leads to, and how near it stands: the items of its list or, where it has none, the paragraph right behind it."""
    drafts = document.statements
    items = [at for at in range(lead + 1, len(drafts)) if drafts[at].place.lead_in == lead]
    yield from ((rule, "section") for rule in items if rules[rule] and _opens_item(drafts[rule].place, lead))
    if items or lead + 1 >= len(drafts):
        return
    place, behind = drafts[lead].place, drafts[lead + 1].place
    between = document.blocks[place.block + 1 : behind.block]
    if behind.kind == place.kind == "paragraph" and behind.titles == place.titles and not any(block.leaf for block in between):
        block = (at for at in range(lead + 1, len(drafts)) if drafts[at].place.block == behind.block)
        yield from ((rule, "near") for rule in block if rules[rule] and behind.block != place.block)


def _taken_up(drafts: Sequence[DraftStatement], cues: Sequence[Cues], pure: Sequence[bool], lead: int) -> list[int]:
    """A lead-in that gives a ground, and the reasons right before it in its paragraph that it takes up ("To guard against this:")."""
    found = [lead]
    if not POINTING.isdisjoint(cues[lead].lower):
        while (at := found[-1] - 1) >= 0 and pure[at] and drafts[at].place.block == drafts[lead].place.block:
            found.append(at)
    return found


def before_its_rule(
    document: Document, cues: Sequence[Cues], rules: Sequence[bool], reasons: Sequence[bool], permits: Sequence[bool], found: Sequence[Link]
) -> Iterator[Link]:
    """The links of reasons that explain nothing by any other sign (`found`) to the rule right behind them in their paragraph, which has no other reason ("The
    old pump breaks when it runs dry. The keeper must check the well first."; of 87 labelled ones 59 explain it, and 24 of the rules have none).
    `permits`: who gives leave, which is as often not explained."""
    drafts = document.statements
    used, explained = {reason for _, reason, _ in found}, {rule for rule, _, _ in found}
    for at in range(len(drafts) - 1):
        rule, block = at + 1, drafts[at].place.block
        if not reasons[at] or rules[at] or at in used or not rules[rule] or reasons[rule] or rule in explained or drafts[rule].place.block != block:
            continue
        behind = at > 0 and rules[at - 1] and drafts[at - 1].place.block == block
        if behind or permits[rule] or drafts[at].heading or drafts[at].text.endswith(":") or drafts[rule].place.lead_in == at:
            continue
        if cues[at].lower[0] not in TAKING_UP | CONTRARY and cues[rule].lower[0] not in CONTRARY:
            yield rule, at, "near"


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


def _only_grounds(cues: Cues) -> bool:
    """Whether a lead-in that orders nothing opens as the ground of what it leads to ("To keep reviews short:")."""
    return cues.lower[:1] in GROUNDS or cues.lower[:2] in GROUNDS


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
    """Whether a reason behind a list speaks of the whole of it ("These ...", "The insurance pays only if these are done.")."""
    bare = any(a in OF_ALL and b in BEING for a, b in pairwise(cues.lower))
    return gives_reason(cues) or bare or (bool(cues.lower) and cues.lower[0] in OF_ALL)


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
