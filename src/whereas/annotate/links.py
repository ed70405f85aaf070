"""Which reason explains which rule: every reason near a rule is weighed by where both stand and what they say.

Candidates stand in the same block, the block before or after, the same item, the paragraph before the rule's list, a Rationale or Commentary block of the
section, or a footnote the rule cites; a linear model over their relation decides (weights/links.json).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from whereas.annotate.features import subject_class
from whereas.annotate.leads import asked
from whereas.annotate.once import once
from whereas.annotate.pairs import MOST_ALIKE, MOST_APART, MOST_STEPS, Pair, opening
from whereas.annotate.signs import PLAIN, gives_reason
from whereas.parse.labels import column_context, heading_context

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties
    from whereas.model.document import Document, Place

Geometry = Literal["near", "section"]
REACH = 12
"""Statements to each side of a rule in which its reasons are looked for, Rationale blocks and footnotes aside."""
CLAUSE_LEAST = 3
"""Content words that a because-clause must have for another sentence to be what it says."""
CLAUSE_SHARE = 0.99
"""Share of them that the other sentence must say too."""
WORD = re.compile(r"[a-z]+")
FORCED = re.compile(r" (?:never|must|may|always|shall|cannot|does not|do not|is not|are not) ")
"""What makes a title state a rule whole ("Why guests never smoke")."""
SEVERAL = frozenset({"these", "those", "they", "all", "each", "every", "both", "such", "any", "none"})
"""Words that open a reason for several rules at once (of 12 labelled rules before another reason behind their list, 8 are the only one that it explains)."""
SEVERAL_WITHIN = 4
"""Tokens of it in which they are looked for."""
TAKING_UP = frozenset({"this", "that", "it", "these", "those", "they", "such", "otherwise", "doing"})
CONCLUDING = frozenset({"so", "therefore", "thus", "hence", "example", "when", "instead", "same", "because", "that", "this", "these"})
VAGUE = frozenset(["matters", "matter", "important", "exists", "exist", "section", "document", "rules", "rule", "never", "always", "must", "work", "works"])
"""Words of such a title that name nothing."""
STOP = frozenset(
    ["the", "a", "an", "and", "or", "of", "to", "in", "on", "for", "with", "by", "at", "from", "as", "is", "are", "be", "been", "was", "were", "it",
     "its", "this", "that", "these", "those", "they", "them", "their", "we", "our", "us", "you", "your", "not", "no", "nor", "if", "when", "so", "than",
     "then", "there", "which", "who", "whom", "what", "how", "why", "can", "could", "may", "might", "must", "shall", "should", "will", "would", "do",
     "does", "did", "have", "has", "had", "any", "all", "each", "every", "some", "more", "most", "other", "such", "into", "about", "over", "under", "up",
     "out", "only", "also", "just", "own", "same", "both", "but", "because", "since", "while"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule and a reason that may explain it, by statement index, with how near they stand and how they stand to each other."""

    rule: int
    reason: int
    geometry: Geometry
    pair: Pair


def candidates(
    document: Document,
    cues: Sequence[Cues],
    parties: Parties,
    rules: Sequence[bool],
    reasons: Sequence[bool],
    likely: Sequence[tuple[float, float]],
) -> Iterator[Candidate]:
    """Every pair worth weighing, by rule, then by reason. `rules`/`reasons`: who is one; `likely`: how likely each is a rule, and a reason, 0..1."""
    drafts = document.statements
    index = _Index(document, cues, parties, rules, reasons)
    for rule, draft in enumerate(drafts):
        if not rules[rule] or draft.heading:
            continue
        for reason in index.around(rule):
            yield Candidate(rule, reason, index.geometry(rule, reason), index.pair(rule, reason, likely[rule][0], likely[reason][1]))


def is_rationale(document: Document, rules: Sequence[bool], candidate: Candidate) -> bool:
    """Whether the reason stands in a Rationale block of the very section that holds the rule, or of the very item where that holds rules: what such a block
    is for."""
    rule, reason = document.statements[candidate.rule].place, document.statements[candidate.reason].place
    if reason.context != "rationale" or rule.context == "rationale" or rule.titles != section(reason):
        return False
    return not _of_its_item(document, rules, candidate)


def _of_its_item(document: Document, rules: Sequence[bool], candidate: Candidate) -> bool:
    """Whether the reason is labelled as one inside an item that holds a rule of its own, or stands in a column of reasons, and this rule is of another item
    or row. What such a cell explains is its row, whether that is read as a rule or not."""
    rule, reason = document.statements[candidate.rule].place, document.statements[candidate.reason].place
    own = _outermost(document, reason.item) if reason.context == "rationale" else None
    if own is None or own == _outermost(document, rule.item):
        return False
    return column_context(reason.column) == "rationale" or _holds_rule(document, rules, candidate.reason, own)


def in_item_of_rule(document: Document, rules: Sequence[bool], reason: int) -> bool:
    """Whether a statement stands in an item, or a table row, that holds a rule besides."""
    own = _outermost(document, document.statements[reason].place.item)
    return own is not None and _holds_rule(document, rules, reason, own)


def section(place: Place) -> tuple[str, ...]:
    """The titles that a statement speaks under: what stands under "Rationale" or "Why" speaks of the section around it."""
    titles = place.titles
    return titles[:-1] if len(titles) > 1 and place.context in {"rationale", "commentary"} and heading_context(titles[-1]) == place.context else titles


def _outermost(document: Document, item: int | None) -> int | None:
    """The outermost item, or the table row, around an item."""
    found, at = item, item
    while at is not None:
        block = document.blocks[at]
        found = at if block.kind in {"item", "row"} else found
        at = block.parent
    return found


def _holds_rule(document: Document, rules: Sequence[bool], reason: int, item: int) -> bool:
    """Whether a rule stands in the same outermost item as a reason."""
    for step in (-1, 1):
        at = reason + step
        while 0 <= at < len(rules) and _outermost(document, document.statements[at].place.item) == item:
            if rules[at]:
                return True
            at += step
    return False


def cites_in_words(cues: Sequence[Cues], rule: int, reason: int) -> bool:
    """Whether the rule's own because-clause says what the reason says ("..., because nobody may enter at night" and "Nobody may enter at night ...")."""
    clause = _clause(cues[rule])
    return len(clause) >= CLAUSE_LEAST and len(clause & content(cues[reason])) >= CLAUSE_SHARE * len(clause)


@once
def _clause(cues: Cues) -> frozenset[str]:
    """The words that carry content in a statement's own because-clause."""
    at = next((h.end for h in cues.hits if h.words in PLAIN), None)
    return _content(cues.lower[at:]) if at is not None else frozenset()


def goes_on(document: Document, cues: Sequence[Cues], rules: Sequence[bool], candidate: Candidate) -> bool:
    """Whether the reason opens as one for what was just said ("This is because ..."), and the rule is the last one said in its section."""
    rule, reason = candidate.rule, candidate.reason
    same = document.statements[rule].principle == document.statements[reason].principle
    return rule < reason and same and gives_reason(cues[reason]) and not any(rules[rule + 1 : reason])


def listed(document: Document, rules: Sequence[bool], candidate: Candidate) -> bool:
    """Whether the reason is one of those that the rule announces ("..., for two reasons:"), or a sentence behind it does ("Here is why:")."""
    drafts, lead = document.statements, document.statements[candidate.reason].place.lead_in
    if lead is None or asked(drafts[lead].text) != "reason":
        return False
    behind = candidate.rule < lead and drafts[candidate.rule].principle == drafts[lead].principle and not any(rules[candidate.rule + 1 : lead + 1])
    return lead == candidate.rule or (behind and not _of_its_lead(document, rules, candidate))


def _of_its_lead(document: Document, rules: Sequence[bool], candidate: Candidate) -> bool:
    """Whether the reason fills the clause of a lead-in that says of what it is the reason ("We sweep at noon because:"), and that is not this rule."""
    lead = document.statements[candidate.reason].place.lead_in
    at = candidate.reason if lead is None or lead == candidate.rule else lead
    said = document.statements[at].text
    taken_up = not rules[at] and said.lower().split(maxsplit=1)[0] in TAKING_UP  # "This matters because:" hands its items on to the rule before it
    return not taken_up and (said.endswith(" because:") or (at == lead and asked(said) == "reason" and rules[at]))


def points_back(document: Document, cues: Sequence[Cues], rules: Sequence[bool], candidate: Candidate) -> bool:
    """Whether the reason takes up the rule just before it ("This protects their feet."; of 830 labelled ones that do 93 % explain no later rule), and this
    rule comes later in its paragraph, and draws no conclusion from it."""
    at = candidate.reason
    blocks = {document.statements[n].place.block for n in (at - 1, at, candidate.rule)}
    if not 0 < at < candidate.rule or not rules[at - 1] or len(blocks) > 1:
        return False
    return bool(cues[at].lower) and cues[at].lower[0] in TAKING_UP and CONCLUDING.isdisjoint(cues[candidate.rule].lower[:4])


def evened(document: Document, cues: Sequence[Cues], found: Sequence[tuple[int, int, Geometry]]) -> list[tuple[int, int, Geometry]]:
    """The same links, where what speaks of several items of one list ("These are absolute because ...") is a general reason for each of them: the last one
    stands no nearer to it."""
    places = [d.place for d in document.statements]
    of_several = {reason for _, reason, _ in found if not SEVERAL.isdisjoint(cues[reason].lower[:SEVERAL_WITHIN])}
    general = {(places[rule].lead_in, reason) for rule, reason, geometry in found if geometry == "section" and reason in of_several}
    return [(rule, reason, "section" if _beside(places, rule, reason) and (places[rule].lead_in, reason) in general else near) for rule, reason, near in found]


def _beside(places: Sequence[Place], rule: int, reason: int) -> bool:
    """Whether a rule is an item of a list behind which its reason stands."""
    a, b = places[rule], places[reason]
    return a.lead_in is not None and reason > rule and a.block != b.block and b.lead_in != a.lead_in and (b.item is None or a.item != b.item)


def of_another(document: Document, cues: Sequence[Cues], rules: Sequence[bool], candidate: Candidate) -> bool:
    """Whether the reason opens as one for what was just said, or is labelled as one inside an item, and that is another rule than this one."""
    if _of_its_item(document, rules, candidate) or _of_its_lead(document, rules, candidate) or points_back(document, cues, rules, candidate):
        return True
    rule, reason = document.statements[candidate.rule], document.statements[candidate.reason]
    said = rule.principle == reason.principle and gives_reason(cues[candidate.reason]) and any(rules[candidate.rule + 1 : candidate.reason])
    return said and rule.place.block != reason.place.block


def titled_for_another(document: Document, cues: Sequence[Cues], parties: Parties, rules: Sequence[bool], candidate: Candidate) -> bool:
    """Whether the reason stands under a title that says of what it is the reason ("Why guests never smoke"), and that is not this rule: another one of the
    section says it, or none does and the title states it whole."""
    titles = document.statements[candidate.reason].place.titles
    if not titles or not titles[-1].lower().startswith("why ") or document.statements[candidate.rule].place.titles == titles:
        return False
    named = _named(titles[-1], parties) - _content(WORD.findall(" ".join(titles[:-1]).lower()))
    if not named or named & content(cues[candidate.rule]):
        return False
    above = document.statements[candidate.rule].place.titles
    others = (at for at in range(len(rules)) if rules[at] and at != candidate.rule and document.statements[at].place.titles == above)
    return FORCED.search(titles[-1].lower()) is not None or any(named & content(cues[at]) for at in others)


def _named(title: str, parties: Parties) -> frozenset[str]:
    """The words of a title that tell what it speaks of, beside whom the document binds."""
    return _content([w for w in WORD.findall(title.lower()) if w not in parties.governed and w not in VAGUE])


def _content(words: Sequence[str]) -> frozenset[str]:
    """The words that carry content, cut to their first letters so that their forms are alike."""
    return frozenset(w[:6] for w in words if len(w) > 3 and w not in STOP)


@once
def content(cues: Cues) -> frozenset[str]:
    """The words of a statement that carry content."""
    return _content(cues.lower)


class _Index:
    """What the pairs of one document are made from, computed once."""

    def __init__(self, document: Document, cues: Sequence[Cues], parties: Parties, rules: Sequence[bool], reasons: Sequence[bool]) -> None:
        self.drafts, self.cues, self.parties = document.statements, cues, parties
        self.rules, self.reasons = rules, reasons
        self.order = [i for i, d in enumerate(self.drafts) if not d.heading and d.place.kind not in {"example", "contents", "metadata", "column"}]
        self.at = {i: n for n, i in enumerate(self.order)}
        self.blocks: dict[int, int] = {}
        for i in self.order:
            self.blocks.setdefault(self.drafts[i].place.block, len(self.blocks))
        self.notes: dict[str, list[int]] = defaultdict(list)
        self.by_section: dict[tuple[str, ...], list[int]] = defaultdict(list)
        self.in_block: dict[int, list[int]] = defaultdict(list)
        for i in self.order:
            draft = self.drafts[i]
            if reasons[i]:
                self.in_block[draft.place.block].append(i)
                if draft.place.footnote:
                    self.notes[draft.place.footnote].append(i)
                elif draft.place.context in {"rationale", "commentary"}:
                    self.by_section[section(draft.place)].append(i)
        self.rule_count, self.reason_count = ([0, *accumulate(bool(said[i]) for i in self.order)] for said in (rules, reasons))

    def around(self, rule: int) -> list[int]:
        """Indices of the reasons worth weighing for a rule, ascending, itself excluded."""
        draft = self.drafts[rule]
        found: set[int] = set()
        if rule in self.at:
            centre = self.at[rule]
            for n in range(max(0, centre - REACH), min(len(self.order), centre + REACH + 1)):
                other = self.order[n]
                if self.reasons[other] and self.drafts[other].place.titles == draft.place.titles:
                    found.add(other)
        section = self.by_section.get(draft.place.titles, ())
        if len(section) <= 40:
            found.update(i for i in section if self._rationale_covers(rule, i))
        for note in draft.place.cites:
            found.update(self.notes.get(note, ()))
        found.discard(rule)
        return sorted(i for i in found if not self.drafts[i].place.footnote or self.drafts[i].place.footnote in draft.place.cites)

    def _rationale_covers(self, rule: int, reason: int) -> bool:
        return abs(self.drafts[rule].place.block - self.drafts[reason].place.block) <= 60

    def geometry(self, rule: int, reason: int) -> Geometry:
        """near: same or neighbouring block or item, a Rationale block, a cited footnote; section: else."""
        a, b = self.drafts[rule].place, self.drafts[reason].place
        if a.block == b.block or b.footnote or (a.item is not None and a.item == b.item):
            return "near"
        if a.lead_in is not None and a.lead_in == reason:
            return "section"
        if b.lead_in is not None and a.block == self.drafts[b.lead_in].place.block and asked(self.drafts[b.lead_in].text) == "reason":
            return "near"
        if b.context in {"rationale", "commentary"}:
            return "near"
        apart = abs(self.blocks[a.block] - self.blocks[b.block])
        return "near" if apart <= 1 else "section"

    def pair(self, rule: int, reason: int, held: float, sure: float) -> Pair:
        """How the two stand to each other. `held`, `sure`: how likely the rule is one, and the reason, 0..1."""
        a, b = self.drafts[rule].place, self.drafts[reason].place
        here, there = self.at.get(rule, 0), self.at.get(reason, 0)
        low, high = (here, there) if here < there else (there, here)
        apart = self.blocks.get(b.block, 0) - self.blocks.get(a.block, 0)
        return Pair(
            steps=max(-MOST_STEPS, min(there - here, MOST_STEPS)),
            apart=max(-MOST_APART, min(apart, MOST_APART)),
            both=self.rules[reason],
            rules_between=min(self.rule_count[high] - self.rule_count[low + 1], 3),
            nearest=self.reason_count[high] <= self.reason_count[low + 1],
            rule_context=a.context,
            reason_context=b.context,
            rule_kind=a.kind,
            reason_kind=b.kind,
            sure=min(int(sure * 10), 9),
            held=min(int(held * 5), 4),
            same_item=a.item is not None and a.item == b.item,
            reason_is_lead_in=a.lead_in is not None and a.lead_in == reason,
            reason_with_lead_in=a.lead_in is not None and self.drafts[a.lead_in].place.block == b.block,
            rule_is_lead_in=b.lead_in is not None and b.lead_in == rule,
            same_list=a.lead_in is not None and a.lead_in == b.lead_in,
            footnote=bool(b.footnote),
            shared=min(len(content(self.cues[rule]) & content(self.cues[reason])), MOST_ALIKE),
            rule_opens=opening(self.cues[rule]),
            reason_opens=opening(self.cues[reason]),
            reason_subject=subject_class(self.cues[reason], self.parties),
            reasons_in_block=min(len(self.in_block[a.block]), MOST_ALIKE),
        )
