"""Sentences that stand as items of a list in the other version: "Wren never lies. It never flatters." and "Wren never:" over "lies" and "flatters".

Only what says the same is taken for that: a sentence is its list's lead-in, and one or more of its items, word for word. Items may be left over on either
side, which came or went by themselves. The cases of a rule are items too ("Wren must leave if:").

>>> made_of("wren must leave if bell rings or guest asks".split(), "wren must leave if".split(), [["bell", "rings"], ["guest", "asks"]], frozenset({"or"}))
(0, 1)
>>> made_of("wren must leave if bell rings or breaks".split(), "wren must leave if".split(), [["bell", "rings"], ["bell", "breaks"]], frozenset({"or"}))
(0, 1)
>>> made_of("wren must leave if bell rings and guest asks".split(), "wren must leave if".split(), [["bell", "rings"], ["guest", "asks"]], frozenset({"or"}))
()
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.changes.joined import is_rule, joins, plain, reworked, shared, spelled
from whereas.diff.filling import case

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from whereas.diff.match import Pairing
    from whereas.diff.view import Unit, View

OR = frozenset({"or"})
MOST = 8
"""Items of which one sentence may be made."""


class Listed(NamedTuple):
    """`sentence` in one version says what `lead` and `items` say in the other; `new`: the new version has the list."""

    sentence: Unit
    lead: Unit
    items: tuple[Unit, ...]
    new: bool

    @property
    def why(self) -> str:
        """What became of the sentence, or of the items."""
        return "put into a list" if self.new else "put into a sentence of its own" if len(self.items) == 1 else "put into one sentence"


def listed(old: View, new: View, pairing: Pairing) -> list[Listed]:
    """All of them; where two lists claim one sentence, neither is."""
    units = pairing.units
    found: list[Listed] = []
    for here, there, loose in reworked(old, new, pairing):
        sentences = [[u for u in lone if is_rule(u) and u.id not in view.leads] for lone, view in zip(loose, (old, new), strict=True)]
        found += _told(sentences[0], there, new, (units.forth, units.back), new=True)
        found += _told(sentences[1], here, old, (units.back, units.forth), new=False)
    claims = Counter((one.new, one.sentence.index) for one in found)
    doubtful = {(one.new, one.lead.index) for one in found if claims[one.new, one.sentence.index] > 1}
    return [one for one in found if (one.new, one.lead.index) not in doubtful]


def _told(sentences: Sequence[Unit], there: Sequence[Unit], view: View, mates: tuple[Mapping[int, int], Mapping[int, int]], *, new: bool) -> Iterator[Listed]:
    """The sentences of one version that lists in `there`, the statements of the other's principle (`view`), are made of. `mates`: of either's statements."""
    if not sentences:
        return
    lists: dict[str, list[Unit]] = defaultdict(list)
    for unit in there:
        if unit.id in view.leads and _item(view, unit):
            lists[view.leads[unit.id]].append(unit)
    for lead in there:
        items = lists[lead.id] if lead.id in lists and is_rule(lead) and lead.id not in view.leads else []
        if not items:
            continue
        found = [one for s in sentences if (one := _of(s, lead, items, view, new=new)) is not None]
        counts = Counter(u.index for one in found for u in one.items)
        found = [one for one in found if all(counts[u.index] == 1 for u in one.items)]
        own, parts = {one.sentence.index for one in found}, {lead.index, *(u.index for u in items)}
        stray = any(mates[0].get(i, lead.index) not in parts for i in own)
        stray = stray or any(i in mates[1] and mates[1][i] not in own for i in (lead.index, *counts))
        if not stray and len(found) + len(counts) > len(("a sentence", "an item")):
            yield from found


def _of(sentence: Unit, lead: Unit, items: Sequence[Unit], view: View, *, new: bool) -> Listed | None:
    """The items that a sentence is made of."""
    opening, told = plain(lead), [plain(u) for u in items]
    between = OR if items and case(view, items[0]) else joins(opening)
    for said in spelled(plain(sentence), opening, name=True):
        if found := made_of(said, opening, told, between):
            return Listed(sentence, lead, tuple(items[at] for at in sorted(found)), new)
    return None


def _item(view: View, unit: Unit) -> bool:
    return is_rule(unit) or (unit.sort == "prose" and unit.body is None and case(view, unit) is not None)


def made_of(whole: Sequence[str], lead: Sequence[str], items: Sequence[Sequence[str]], between: frozenset[str]) -> tuple[int, ...]:
    """Which of `items` a sentence is made of behind the words of `lead`, in its order; empty for none. `between`: words that may join two. Of a further item
    the sentence may leave out what it shares with the first, and may say the last word of the lead-in again."""
    if list(whole[: len(lead)]) != list(lead):
        return ()
    return _rest(whole, len(lead), lead, items, between, ())


def _rest(
    whole: Sequence[str], spot: int, lead: Sequence[str], items: Sequence[Sequence[str]], between: frozenset[str], used: tuple[int, ...]
) -> tuple[int, ...]:
    """The items behind those `used`, which end at the word `spot`."""
    if spot == len(whole):
        return used
    starts = {spot}
    if used and whole[spot] in between:
        starts |= {spot + 1, spot + 2} if list(whole[spot + 1 : spot + 2]) == list(lead[-1:]) else {spot + 1}
    for at, item in enumerate(items if len(used) < MOST else ()):
        for left_out in (shared(item, items[used[0]]) if used else (0,)) if at not in used else ():
            rest = list(item[left_out:])
            for start in starts:
                if rest and list(whole[start : start + len(rest)]) == rest and (found := _rest(whole, start + len(rest), lead, items, between, (*used, at))):
                    return found
    return ()
