"""The document's own ladder of authority: a list whose items are named after the values of `authority=`, highest first.

"- **Root**: ... - **Owner**: ..." gives (("root",), ("owner",)); an item that says another party's messages or rules stand with it
("owner sections and steward messages") ranks both as equals. A lead-in that puts the lowest first turns the list round. Without such a list, what the text
tells of their order in other forms counts (`told_ladder`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.parse.told_ladder import climbs, told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.parse.blocks import Node
    from whereas.parse.inline import Prose
    from whereas.parse.outline import Outline

EQUAL = re.compile(r"\band (\w{2,20}) (?:messages|instructions|rules|orders|directives|sections)\b")
LABEL = re.compile(r"[\"“]?(\w{2,30})\b")


def read_ladder(nodes: Sequence[Node], prose: dict[int, Prose], outline: Outline) -> tuple[tuple[str, ...], ...] | None:
    """The levels, highest first, equals grouped; None where the document ranks less than half of the levels that its headings use."""
    used = {value.lower() for e in outline.entries if (value := e.attributes.get("authority"))}
    if len(used) < 2:
        return None
    best: list[tuple[str, str]] = []
    lead = ""
    equals: dict[str, set[str]] = {}
    for listed in nodes:
        if listed.block.kind in {"paragraph", "heading"}:
            lead = prose[listed.block.index].text
        if listed.block.kind != "list":
            continue
        rungs = _rungs(nodes, prose, listed, used)
        if rungs and climbs(lead):
            rungs.reverse()
        if len({r for r, _ in rungs} & used) > len({r for r, _ in best} & used):
            best = rungs
        for level, words in rungs:
            equals.setdefault(level, set()).update(m[1].lower() for m in EQUAL.finditer(words))
    if len({r for r, _ in best} & used) < max(2, (len(used) + 1) // 2):
        return told(nodes, prose, used)
    names = [level for level, _ in best]
    ranks: list[tuple[str, ...]] = []
    for level in names:
        peers = sorted(p for p in equals.get(level, ()) if p != level and p not in names)
        ranks.append((level, *peers))
    return tuple(ranks)


def _rungs(nodes: Sequence[Node], prose: dict[int, Prose], listed: Node, used: set[str]) -> list[tuple[str, str]]:
    """(level, words) of the items of one list whose label is a single word; [] unless two of them are levels in use."""
    found: list[tuple[str, str]] = []
    for at in range(listed.block.index + 1, len(nodes)):
        block = nodes[at].block
        if block.span.start >= listed.block.span.end:
            break
        if block.kind != "paragraph" or block.parent is None or nodes[block.parent].block.parent != listed.block.index:
            continue
        words = prose[block.index]
        match = LABEL.match(words.text)
        label = outline_label(words)
        if match and label and len(label.split()) == 1:
            found.append((match[1].lower(), words.text))
    return found if len({level for level, _ in found} & used) >= 2 else []


def outline_label(words: Prose) -> str:
    """The bold or italic words that open a block, "" if it opens plainly."""
    first = next((s for s in words.strong if s[0] <= 1), None)
    return words.text[first[0] : first[1]].strip(' :."“”') if first else ""
