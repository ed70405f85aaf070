"""A rule that its neighbour took in while something else about the two changed: "sign the card" and "return books within two weeks" became "sign the card and
return books within four weeks". Neither is gone: the two are judged as the one sentence that they would have made.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.diff.changes.bans import ban, one_form
from whereas.diff.changes.joined import PRONOUNS, Joined, is_rule, reworked, spelled
from whereas.diff.changes.joins import joins
from whereas.diff.changes.other_force import of_other_force
from whereas.diff.changes.parts import norm_parts
from whereas.diff.changes.resolved import resolved
from whereas.diff.edits import ARTICLES, edit
from whereas.diff.force import read_marks
from whereas.diff.frame import opening
from whereas.diff.lexicon import denies
from whereas.diff.roles import reading
from whereas.diff.scope import exchanged, telling
from whereas.diff.words import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from whereas.diff.changes.draft import Comparison
    from whereas.diff.edits import Edit
    from whereas.diff.verdict import Verdict
    from whereas.diff.view import Unit, View
    from whereas.diff.words import Token

OWN = 2
"""Telling words of its own that a rule must have to be found in another."""
OTHERS = 3
"""Telling words that may have come or gone on the way."""


def taken_in(both: Comparison, told: Sequence[Joined]) -> list[Joined]:
    """Rules without a counterpart that stand in the counterpart of the rule beside them. `told`: what was put together word for word, whose statements are
    in none of them."""
    units = both.pairing.units
    known = [_spoken_for(both, told, new=side) for side in (False, True)]
    found: list[Joined] = []
    for here, there, _ in reworked(both.old, both.new, both.pairing):
        found += _found(both, here, (both.old, both.new), units.forth, known, new=True)
        found += _found(both, there, (both.new, both.old), units.back, known[::-1], new=False)
    claims = Counter((one.new, one.whole.id) for one in found) + Counter((not one.new, u.id) for one in found for u in one.parts)
    return [one for one in found if claims[one.new, one.whole.id] == 1 and all(claims[not one.new, u.id] == 1 for u in one.parts)]


def _spoken_for(both: Comparison, told: Sequence[Joined], *, new: bool) -> set[str]:
    """The statements of one version that are told as put together, or as put into a list."""
    parts = {u.id for one in told for u in ((one.whole,) if one.new == new else one.parts)}
    return parts | {u.id for one in both.listed for u in ((one.lead, *one.items) if one.new == new else (one.sentence,))}


def _found(
    both: Comparison, here: Sequence[Unit], views: tuple[View, View], forth: Mapping[int, int], known: Sequence[set[str]], *, new: bool
) -> Iterator[Joined]:
    """Neighbours of one version of which one is without a counterpart, and the other's counterpart says both."""
    for first, second in pairwise(here):
        mated = [u for u in (first, second) if u.index in forth]
        if len(mated) != 1:
            continue
        whole = views[1].units[forth[mated[0].index]]
        if whole.id not in known[1] and not {first.id, second.id} & known[0] and (case := resolved(both, first, second, whole, new=new)) is not None:
            yield Joined(whole, (first, second), new, False, case)
            continue
        if not _plain((first, second), views[0], known[0]):
            continue
        if whole.id in known[1] or not _plain((whole,), views[1], known[1]):
            continue
        lone = second if mated[0] is first else first
        if reading(lone.statement) != reading(mated[0].statement):
            if (way := of_other_force(mated[0], lone, whole, new=new)) is not None:
                yield Joined(whole, (first, second), new, False, way)
        elif (one := _whole(both, (first, second), lone, whole, new=new)) is not None:
            yield one


def _plain(units: Iterable[Unit], view: View, known: set[str]) -> bool:
    """Whether all are rules in words, under no lead-in, and none is told already."""
    return all(u.words and is_rule(u) and u.id not in known and u.id not in view.leads and u.id not in view.leads.values() for u in units)


def _whole(both: Comparison, parts: tuple[Unit, Unit], lone: Unit, whole: Unit, *, new: bool) -> Joined | None:
    """What became of two rules that stand in one sentence of the other version; None if they do not."""
    other = parts[0] if lone is parts[1] else parts[1]
    said = [Counter(telling(tuple(one_form(list(u.words))))) for u in (whole, lone, other)]
    gained, own = said[0] - said[2], said[1] - said[2]
    bans = [ban(u.words) for u in (*parts, whole)]
    if own - gained or not _one_norm(parts, whole) or (all(bans[:-1]) and not bans[-1]):
        return None
    text = min(_together(parts), key=lambda said: _apart(said, whole.statement.text))
    sides = (text, whole.statement.text) if new else (whole.statement.text, text)
    words = edit(*sides)
    if sum(map(len, exchanged(words))) > OTHERS or (own.total() < OWN and not (words.only_typography or _chosen(words))):
        return None
    read = reading(other.statement), reading(whole.statement)
    verdict = both.judged(words, read if new else read[::-1])
    return Joined(whole, parts, new, False, _told(verdict))


def _apart(said: str, whole: str) -> tuple[int, int, int]:
    """How far two sentences are from each other: telling words, and all words but of a ban, that differ; the shorter of two that are as far comes first."""
    found = edit(said, whole)
    beside = 0 if any(map(denies, found.new_words)) else len(found.removed) + len(found.added)
    return sum(map(len, exchanged(found))), beside, len(said)


def _chosen(found: Edit) -> bool:
    """Whether "and" became "or", and no other word differs but an article."""
    return not any(map(denies, found.new_words)) and {*found.removed, *found.added} - ARTICLES == {"and", "or"}


def _one_norm(parts: tuple[Unit, Unit], whole: Unit) -> bool:
    """Whether what is said of two rules together may be said of each: no condition opens one of them, the sentence that holds both has one word of force for
    them, and it is not told norm by norm anyway."""
    texts = [u.statement.text for u in (*parts, whole)]
    forces = {m.name for m in read_marks(whole.words) if m.group == "force"}
    return len(forces) <= 1 and not any(opening(text, tokens(text)) for text in texts) and not norm_parts(texts[-1])


def _told(verdict: Verdict) -> Verdict:
    return verdict._replace(direction="reworded") if verdict.direction == "typography" else verdict


def _together(parts: tuple[Unit, Unit]) -> Iterator[str]:
    """The sentences that two rules make together, with what they begin or end with said once or twice. Two bans need one word that forbids."""
    first, second = (u.statement.text for u in parts)
    sides = tokens(first), tokens(second)
    same = 0
    while same < min(map(len, sides)) - 1 and sides[0][same].word == sides[1][same].word:
        same += 1
    forbids = any(denies(t.word) for t in sides[0][: same + 1])
    told = ban(parts[0].words), ban(parts[1].words)
    starts = {0, same, _again(parts)} | {same - 1 for word in sides[1][same - 1 : same] if same > 1 and word.word in ARTICLES}
    if told[0] and told[1] and _bound(parts[1].words[: told[1][0]]) <= _bound(parts[0].words[: told[0][0]]):
        starts, forbids = {told[1][1], max(same, told[1][1])}, True
    head = first.rstrip(" .;,")
    for start in starts:
        for join in _joining(sides[1][:start], forbids=forbids):
            rest = second[sides[1][start].start :]
            rest = rest if start else rest[:1].lower() + rest[1:]
            yield f"{head} {join} {rest}"
            if (end := _ending(sides[0], sides[1][start:])) is not None:
                yield f"{first[:end]} {join} {rest}"


def _again(parts: tuple[Unit, Unit]) -> int:
    """How many words of the second rule only say again who is bound, by a pronoun, and how far ("[they must] sign the book")."""
    forces = [next((m for m in read_marks(u.words) if m.group == "force"), None) for u in parts]
    same = forces[0] is not None and forces[1] is not None and forces[0].words == forces[1].words and forces[1].start == 1
    told = same and len(list(spelled(parts[1].words, parts[0].words))) > 1
    return forces[1].end if told and forces[1] and len(parts[1].words) > forces[1].end else 0


def _joining(frame: Sequence[Token], *, forbids: bool) -> Sequence[str]:
    """What may stand between two rules of which the second is without its `frame`: of what is forbidden "or", and "and" where the deed is said once or
    the ban twice."""
    if not forbids:
        return ("and",)
    return sorted(joins([t.word for t in frame]) & {"and", "or"}) if ban([t.word for t in frame]) else ("and", "or")


def _bound(words: Sequence[str]) -> set[str]:
    """Whom a ban binds, no pronoun."""
    return {word for word in words if word not in ARTICLES and word not in PRONOUNS}


def _ending(first: Sequence[Token], second: Sequence[Token]) -> int | None:
    """Where the first of two sentences ends without the words that the second ends with as well ("lend keys", "copy keys"); None if they share none."""
    same = 0
    while same < min(len(first), len(second)) - 1 and first[-1 - same].word == second[-1 - same].word:
        same += 1
    return first[-1 - same].end if same else None
