"""A ladder of authority that a text tells without labelled items: in a chain, in a row that says which end comes first, pair by pair, or in a plain list.

"The order of authority is root > operator > user.", "Levels, highest first: root, operator, user.", "Root outranks operator, and operator outranks user." and
"Levels of authority, highest first:" over "1. root" rank the same (a reviewer's nine forms, of which none was read). What is denied, is past or holds under a
condition ranks nothing, nor does a row that says of no end that it comes first, nor a chain that counts something else ("Rules a level: user > root").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from whereas.parse.blocks import Node
    from whereas.parse.inline import Prose

_LEVEL = r"(?:\b[Tt]he )?[`\"“‘']?(\w[\w-]{0,29})[`\"”’']?(?: \((?:the )?(?:highest|lowest)\))?(?:[ -](?:level|rule|instruction|message|section|order)s?\b)?"
_PEERS = re.compile(_LEVEL)
_RUNG = re.compile(rf"{_LEVEL}(?:\s*[=/]\s*{_LEVEL}){{0,3}}")
CHAIN = re.compile(rf"(?:{_RUNG.pattern})(?:\s*(?:>+|≻)\s*(?:{_RUNG.pattern}))+")
RISING = re.compile(CHAIN.pattern.replace(">+|≻", "<+|≺"))
STEP = re.compile(r"\s*(?:>+|≻|<+|≺)\s*")
ROW = re.compile(rf"{_LEVEL}(?:(?:,? (?:and |then |and then |followed by )|[,;] ?){_LEVEL})+[.;]?")
BETWEEN = re.compile(r",? (?:and then|and|then|followed by) |[,;] ?")
OVER = re.compile(
    rf"{_LEVEL} (?:always )?(outranks?|overrides?|trumps?|supersedes?|prevails? over|(?:takes?|has|have) (?:precedence|priority) over|"
    rf"(?:ranks?|stands?|is|are) (?:above|higher than)|(?:ranks?|stands?|is|are) (?:below|lower than)|(?:is|are) (?:outranked|overridden) by) {_LEVEL}"
)
UNDER = re.compile(r"below|lower|by$")
ANNOUNCES = re.compile(
    r"\b(?:authority|authorities|command|precedence|priority|priorities|hierarchy|ranks?|ranked|ranking|levels|ladder|order|highest|lowest|tiers?)\b", re.I
)
FALLING = re.compile(
    r"\b(?:highest|strongest|most \w+|top|greatest|weightiest) (?:level |authority |rank |priority )?(?:comes |stands |is )?first\b|"
    r"\bfrom (?:the )?(?:highest|strongest|most \w+|top|greatest) (?:level |authority )?(?:to|down)\b|"
    r"\b(?:descending|decreasing) (?:order|authority|rank|precedence|priority)|\border of (?:decreasing |descending )?(?:authority|precedence|priority|rank)\b",
    re.I,
)
CLIMBING = re.compile(
    r"\b(?:lowest|weakest|least \w+) (?:level |authority |rank |priority )?(?:comes |stands |is )?first\b|"
    r"\bfrom (?:the )?(?:lowest|weakest|least \w+|bottom) (?:level |authority )?(?:to|up)\b|"
    r"\b(?:ascending|increasing|rising) (?:order|authority|rank|precedence|priority)|\border of (?:increasing|ascending) ",
    re.I,
)
UNSURE = re.compile(
    r"\b(?:not|never|no|cannot|nor|if|when|where|unless|only|was|were|former|formerly|previously|once|until|used|may|might|could|example)\b|n[’']t\b", re.I
)
"""What makes a sentence rank nothing, or nothing always."""
SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n{2,}")
ITEM = re.compile(rf"{_LEVEL}(?=\s*(?:$|[:.,;(–—]|- ))")
OPENINGS = frozenset({"", ",", ":"})
Ranks = tuple[tuple[str, ...], ...]


def told(nodes: Sequence[Node], prose: dict[int, Prose], used: Set[str]) -> Ranks | None:
    """The levels that the text ranks, highest first, equals grouped; None where it ranks less than half of those in use, or ranks them in two ways."""
    found: set[Ranks] = set()
    pairs: set[tuple[str, str]] = set()
    heading = before = ""
    for node in nodes:
        block = node.block
        words = prose[block.index].text if block.index in prose else ""
        if block.kind == "heading":
            heading, before = words, ""
        elif block.kind == "list":
            found.update(_of_list(nodes, prose, node, before or heading, used))
        elif words:
            before = words
            if sum(level in words.lower() for level in used) >= 2:
                for sentence in SENTENCE.split(words):
                    found.update(_of_sentence(sentence, heading, used))
                    pairs.update(_pairs(sentence, used))
    if (line := _in_line(pairs)) is not None:
        found.add(line)
    told_of = {ranks for ranks in found if len({name for level in ranks for name in level} & used) >= max(2, (len(used) + 1) // 2)}
    longest = max(told_of, key=lambda ranks: (len(ranks), ranks), default=None)
    return longest if longest and all(_agrees(ranks, longest) for ranks in told_of) else None


def climbs(words: str) -> bool:
    """Whether a lead-in says that its list goes from the lowest to the highest."""
    return CLIMBING.search(words) is not None


def _agrees(ranks: Ranks, longest: Ranks) -> bool:
    """Whether what both rankings name stands in the same order in both."""
    places = {name: at for at, level in enumerate(longest) for name in level}
    order = [places[name] for level in ranks for name in level if name in places]
    return order == sorted(order)


def _of_sentence(sentence: str, heading: str, used: Set[str]) -> Iterator[Ranks]:
    """What a chain, or a row with a word for its direction, ranks."""
    if UNSURE.search(sentence):
        return
    for form in (CHAIN, RISING):
        for chain in form.finditer(sentence):
            lead = sentence[: chain.start()].strip()
            if ANNOUNCES.search(lead) if lead else ANNOUNCES.search(heading):
                ranks = tuple(tuple(_names(rung, used)) for rung in STEP.split(chain[0]))
                yield ranks if form is CHAIN else ranks[::-1]
    falls, rises = FALLING.search(sentence), CLIMBING.search(sentence)
    if not (falls or rises):
        return
    lead, _, row = sentence.partition(":")
    if not row:
        lead, _, row = sentence.partition(" are ")
    if row and ANNOUNCES.search(lead) and ROW.fullmatch(row.strip()):
        ranks = tuple(tuple(_names(rung, used)) for rung in BETWEEN.split(row.strip(" .;")) if rung.strip())
        yield ranks[::-1] if rises else ranks


def _of_list(nodes: Sequence[Node], prose: dict[int, Prose], listed: Node, lead: str, used: Set[str]) -> Iterator[Ranks]:
    """What the items of a list rank that name levels and bear no label: a numbered one below what announces an order, others below a direction."""
    falls, rises = FALLING.search(lead), CLIMBING.search(lead)
    numbered = nodes[listed.block.index + 1].block.ordered
    if UNSURE.search(lead) or not (falls or rises or (numbered and ANNOUNCES.search(lead))):
        return
    names = []
    for at in range(listed.block.index + 1, len(nodes)):
        block = nodes[at].block
        if block.span.start >= listed.block.span.end:
            break
        if block.kind == "paragraph" and block.parent is not None and nodes[block.parent].block.parent == listed.block.index:
            first = ITEM.match(prose[block.index].text)
            if first is None:
                return
            names.append(tuple(_names(first[0], used)))
    if len(names) > 1:
        yield tuple(names[::-1] if rises else names)


def _pairs(sentence: str, used: Set[str]) -> Iterator[tuple[str, str]]:
    """(higher, lower) of what a sentence says of two levels: "root outranks operator"."""
    if UNSURE.search(sentence):
        return
    for pair in OVER.finditer(sentence):
        one, other = _name(pair[1], used), _name(pair[3], used)
        if {one, other} <= used and one != other:
            yield (other, one) if UNDER.search(pair[2]) else (one, other)


def _in_line(pairs: Set[tuple[str, str]]) -> Ranks | None:
    """The levels of all pairs in one line, None where two of them are not compared or one stands above itself."""
    left = {name for pair in pairs for name in pair}
    line: list[tuple[str, ...]] = []
    rest = set(pairs)
    while left:
        tops = left - {lower for _, lower in rest}
        if len(tops) != 1:
            return None
        (top,) = tops
        line.append((top,))
        left.discard(top)
        rest = {pair for pair in rest if pair[0] != top}
    return tuple(line) or None


def _names(rung: str, used: Set[str]) -> list[str]:
    return [_name(peer[1], used) for peer in _PEERS.finditer(rung)]


def _name(word: str, used: Set[str]) -> str:
    """A level as its headings name it: "Operators" are those of `operator`."""
    lower = word.lower()
    return lower[:-1] if lower not in used and lower.endswith("s") and lower[:-1] in used else lower
