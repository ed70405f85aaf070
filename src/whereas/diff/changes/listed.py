"""Sentences that stand as items of a list in the other version: "Wren never lies. It never flatters." and "Wren never:" over "lies" and "flatters".

Only what says the same is taken for that: a sentence is its list's lead-in, and one or more of its items, word for word. Items may be left over on either
side, which came or went by themselves. The cases of a rule are items too ("Wren must leave if:"). When or where it is done may stand at the other end of the
lead-in ("Before each trip Wren must check:"), or be all of it
("Before each trip:", "For each boat:" over "tie it"), and the word of force may be another one, which makes the rule stronger or weaker.

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

from whereas.annotate.lexicon import inflected
from whereas.diff.changes.joined import is_rule, plain, reworked, shared, spelled
from whereas.diff.changes.joins import SPEAKERS, joins
from whereas.diff.filling import case
from whereas.diff.force import FORCE, PREPOSITIONS, transition
from whereas.diff.lexicon import marks
from whereas.diff.words import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from whereas.diff.match import Pairing
    from whereas.diff.verdict import Direction
    from whereas.diff.view import Unit, View
    from whereas.model.change import ChangeKind

OR = frozenset({"or"})
POLITE = frozenset({"please", "kindly"})
CHOICE = frozenset({"one", "either", "any", "some"})
"""Words of a lead-in that leave a choice among its items."""
EACH_OF = frozenset({"avoid", "refuse", "reject", "decline", "report", "prevent", "protect", "guard", "stop", "beware", "remove"})
"""Verbs at the end of a lead-in behind which "or" leaves no choice."""
PHRASE = 4
"""Words of a phrase that may stand between such a verb and its items."""
CHOOSING = frozenset({"choose", "pick", "select", "prefer"})
"""Verbs there of which one item is the object."""
BEING = frozenset({"be", "is"})
VALUES = frozenset({"status", "state", "title", "type", "value", "kind", "level", "category", "mode", "stage", "severity", "role", "prefix", "scope"})
"""What is one of its values at a time ("the status must be:")."""
DESCRIBED = frozenset({"title", "role", "prefix", "scope"})
"""Those that are as often described ("the title must be:" over "short" and "clear"); in code or quotes their items are values."""
QUALITIES = frozenset({"short", "clear", "unique", "plain", "brief", "concise", "descriptive", "meaningful", "readable", "consistent", "valid", "lowercase"})
"""What any of them can be besides."""
WRITTEN = ("`", '"', "“", "'", "‘")
"""Marks of code and of quotes."""
DUTIES = frozenset({"must", "should"})
PLACED = [[word] for word in (*PREPOSITIONS, "via", "through", "using")]
"""Last words of a lead-in behind which items are as often ways to choose from."""
MOST = 8
"""Items of which one sentence may be made."""
LEAST_SHIFT, MOST_SHIFT = 2, 8
"""Words, articles aside, that may stand at the other end of a lead-in."""
POINTERS = frozenset({"following", "these", "all", "of", "things", "points"})
"""Words at the end of a lead-in that say no more than its colon."""


PHRASED = frozenset({"for", "before", "after", "during", "on", "in", "at", "when", "whenever", "with", "upon", "within"})
"""Words that a lead-in opens with which only says when, where or of what its items hold."""
EACH = frozenset({"each", "every", "all"})


class Listed(NamedTuple):
    """`sentence` in one version says what `lead` and `items` say in the other; `new`: the new version has the list; `force`: the words of force of the old and
    the new version where they differ, and what that makes of the rule."""

    sentence: Unit
    lead: Unit
    items: tuple[Unit, ...]
    new: bool
    force: tuple[str, str, Direction] | None = None

    @property
    def kind(self) -> ChangeKind:
        """The rule in other words, or with another force."""
        return f"rule-{self.force[2]}" if self.force else "rule-reworded"  # type: ignore[return-value]

    @property
    def why(self) -> str:
        """What became of the sentence, or of the items."""
        put = "put into a list" if self.new else "put into a sentence of its own" if len(self.items) == 1 else "put into one sentence"
        return f"'{self.force[0]}' became '{self.force[1]}', and {put}" if self.force else put

    @property
    def shown(self) -> tuple[Unit, ...]:
        """What is shown of the list: its items, and the lead-in if that binds otherwise."""
        return (self.lead, *self.items) if self.force else self.items

    @property
    def text(self) -> str:
        """The words of what is shown."""
        lead = f"{self.lead.statement.text} " if self.force else ""
        return lead + "; ".join(u.statement.text.rstrip(";, ") for u in self.items)


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
        items = lists[lead.id] if lead.id in lists and (is_rule(lead) or _is_phrase(lead)) and lead.id not in view.leads else []
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
    opening, told = _without_please(_without_pointer(plain(lead))), [plain(u) for u in items]
    values = _one_of(opening, [view.text[u.statement.span.start : u.statement.span.end] for u in items])
    between = OR if items and case(view, items[0]) else joins(opening) | OR if values or _of_each(opening, told) else joins(opening)
    if (one := _made(sentence, lead, items, (opening, told, between), new=new)) or "or" in between or _leaves_choice(opening, told):
        return one
    one = _made(sentence, lead, items, (opening, told, OR), new=new)
    eased: tuple[str, str, Direction] = ("or", "each", "strengthened") if new else ("each", "or", "weakened")
    return one._replace(force=eased) if one and one.force is None and len(one.items) > 1 else None


def _of_each(opening: Sequence[str], told: Sequence[Sequence[str]]) -> bool:
    """Whether what a lead-in ends with is done to each of its items, though "or" joins them: "avoid ropes or oars", "you must report leaks or holes"; not "to
    report a leak, write or ring", nor "report by letter or in person". Where it is done, or to whom, may stand between ("remove from the log")."""
    if not opening:
        return False
    if opening[-1] not in PREPOSITIONS:
        start = max((m.end for m in marks(tuple(opening), ("force",))), default=0)
        at = next((at for at, word in enumerate(opening) if at > start and word in PREPOSITIONS), None)
        opening = opening[:at] if at is not None and at == start + 1 and len(opening) <= at + PHRASE else opening
    verbs = opening[:-1] if opening[-1] == "against" else opening[-2:-1] if opening[-1].endswith("ing") else opening[-1:]
    return not EACH_OF.isdisjoint(verbs) and not any(item[:1] in PLACED for item in told)


def _one_of(opening: Sequence[str], items: Sequence[str]) -> bool:
    """Whether a lead-in asks for one of its `items`, as they stand in the source, by itself ("choose:", "the status must be:"), so that "or" says no
    less than the list."""
    if not opening or opening[-1] in CHOOSING:
        return bool(opening)
    if opening[-1] not in BEING or VALUES.isdisjoint(opening[:-1]) or any(item.strip(".,; ").lower() in QUALITIES for item in items):
        return False
    return DESCRIBED.isdisjoint(opening[:-1]) or all(item.startswith(WRITTEN) for item in items)


def _leaves_choice(opening: Sequence[str], told: Sequence[Sequence[str]]) -> bool:
    """Whether a list says itself that not each of its items is asked for, or does not say that they are ("We take:", "Pay by:")."""
    commands = not opening or "base" in {inflected().get(opening[0]), inflected().get(opening[-1])}
    asks = commands or any(m.name in DUTIES for m in marks(tuple(opening), ("force",)))
    return not asks or opening[-1:] in PLACED or not CHOICE.isdisjoint(opening) or any("or" in item[-1:] for item in told)


def _made(sentence: Unit, lead: Unit, items: Sequence[Unit], list_of: tuple[list[str], list[list[str]], frozenset[str]], *, new: bool) -> Listed | None:
    """A sentence that is made of the words of a lead-in and of items, and of words that may join these."""
    opening, told, between = list_of
    said_there = _without_please(plain(sentence))
    phrase = _is_phrase(lead)
    if phrase:
        said_there, opening, *told = [_named(part, opening[-1]) for part in (said_there, opening, *told)]
    for said in spelled(said_there, opening, name=True):
        forced, force = _with_force(list(said), opening, new=new)
        for whole, start in _shifted(forced, opening, phrase=phrase):
            if found := made_of(whole, start, told, between):
                return Listed(sentence, lead, tuple(items[at] for at in sorted(found)), new, force)
    return None


def _is_phrase(lead: Unit) -> bool:
    """Whether a lead-in only says when, where or of what its items hold ("For each boat:")."""
    text = lead.statement.text
    return text.endswith(":") and "," not in text and lead.words[:1] != () and lead.words[0] in PHRASED and not marks(lead.words, ("force",))


def _named(said: Sequence[str], noun: str) -> list[str]:
    """Words that name a thing in one form, however they do ("each boat", "boats", "it")."""
    found = [noun if word in {"it", "them"} or stem(word) == stem(noun) else word for word in said]
    return [word for at, word in enumerate(found) if not (word in EACH and found[at + 1 : at + 2] == [noun])]


def _without_pointer(opening: list[str]) -> list[str]:
    """A lead-in without the words at its end that only point to the list: "must check all of the following"."""
    while len(opening) > 1 and opening[-1] in POINTERS:
        opening = opening[:-1]
    return opening


def _without_please(said: list[str]) -> list[str]:
    """What is told, without the word that only makes a command polite: "if you write, please include" asks what "if you write, include" does."""
    return [word for at, word in enumerate(said) if word not in POLITE or said[at - 1] in SPEAKERS]


def _with_force(said: list[str], opening: Sequence[str], *, new: bool) -> tuple[list[str], tuple[str, str, Direction] | None]:
    """A sentence with the word of force that the lead-in has in the place of its own, if each has one; and what that means from the old version to the new."""
    forced = [[m for m in marks(tuple(words), ("force",)) if m.name in FORCE] for words in (said, opening)]
    if len(forced[0]) != 1 or len(forced[1]) != 1 or forced[0][0].name == forced[1][0].name:
        return said, None
    one, two = forced[0][0], forced[1][0]
    old, now = (one, two) if new else (two, one)
    way = transition(old.name, now.name)
    put = [*said[: one.start], *opening[two.start : two.end], *said[one.end :]]
    return (put, (old.words, now.words, way)) if way in {"strengthened", "weakened"} else (said, None)


def _shifted(whole: list[str], opening: list[str], *, phrase: bool = False) -> Iterator[tuple[list[str], list[str]]]:
    """A sentence and a lead-in as they stand, and without what one opens with and the other ends with: "before each trip". `phrase`: that may be all of the
    lead-in, which a sentence that names the same thing need not say."""
    yield whole, opening
    if phrase and opening[-1] in whole and len(opening) == LEAST_SHIFT:
        yield whole, []
    for size in range(LEAST_SHIFT, min(MOST_SHIFT, len(opening) - (not phrase), len(whole) - 1) + 1):
        if whole[-size:] == opening[:size]:
            yield whole[:-size], opening[size:]
        if whole[:size] == opening[-size:]:
            yield whole[size:], opening[:-size]


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
