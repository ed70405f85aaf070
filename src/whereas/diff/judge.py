"""Decides which way a reworded rule went, from the words that differ: a pure function over two texts.

Looked at in this order, the first that speaks decides: an order of precedence turned round; force (the table of DESIGN.md); a negation or an opposite;
exceptions and hedges; conditions; how many it speaks of; numbers; what else came or went. `why` names the words.

>>> judge("Keepers should ask first.", "Keepers must ask first.")
Verdict(direction='strengthened', why="'should' became 'must'", sure=True)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff import binding, scope
from whereas.diff.actor import actor
from whereas.diff.agent import agent
from whereas.diff.alternative import eased
from whereas.diff.amounts import amounts, only_amounts
from whereas.diff.as_read import as_read
from whereas.diff.asked import asked
from whereas.diff.balanced import balanced
from whereas.diff.ballots import ballots
from whereas.diff.bare import bare, polite
from whereas.diff.besides import besides
from whereas.diff.capped import capped, uncapped
from whereas.diff.ceiling import ceiling
from whereas.diff.choice import choice, together
from whereas.diff.deadlines import deadline
from whereas.diff.decided import decided
from whereas.diff.degrees import by_degree
from whereas.diff.demands import demands
from whereas.diff.edits import ARTICLES, Edit
from whereas.diff.electorate import electorate
from whereas.diff.everybody import everybody
from whereas.diff.force import force, left_over, read_marks, renamed
from whereas.diff.freed import freed
from whereas.diff.frequency import so_often
from whereas.diff.further import forbids_more
from whereas.diff.independent import turned_who
from whereas.diff.instead import still_out
from whereas.diff.jointly import jointly
from whereas.diff.lean import clause, lean, own_clause
from whereas.diff.leave import may_alone, permits
from whereas.diff.lexicon import Mark, marks, phrase_set
from whereas.diff.named import UNNAMED
from whereas.diff.negated import in_part, negated
from whereas.diff.none_of import none_of
from whereas.diff.of_all import of_all
from whereas.diff.offending import offending
from whereas.diff.offered import offered
from whereas.diff.on_condition import lifted_for
from whereas.diff.one_enough import one_enough
from whereas.diff.one_form import in_one_form
from whereas.diff.or_fewer import or_fewer
from whereas.diff.order import gave_way, turned
from whereas.diff.pace import paced
from whereas.diff.party import party
from whereas.diff.pointed import pointed
from whereas.diff.portion import portion
from whereas.diff.positive import positive
from whereas.diff.prevail import prevails
from whereas.diff.promise import promised
from whereas.diff.quantity import quantity
from whereas.diff.reach import reach, replaced
from whereas.diff.reported import reported
from whereas.diff.respelt import in_same_words
from whereas.diff.retained import retained
from whereas.diff.scope import kept, telling
from whereas.diff.shunned import with_command
from whereas.diff.signers import signers
from whereas.diff.silence import unsaid
from whereas.diff.solely import opened_up
from whereas.diff.sparing import asks, put_aside, spares_nobody
from whereas.diff.subjects import subjects
from whereas.diff.swapped import swapped
from whereas.diff.tempered import SOFTENING, idle, in_clause, tempered
from whereas.diff.thoroughly import thoroughly
from whereas.diff.thresholds import threshold
from whereas.diff.throughout import throughout
from whereas.diff.unranked import unranked
from whereas.diff.verdict import Direction, Forces, Verdict
from whereas.diff.which import some_of_all
from whereas.diff.without import put_otherwise
from whereas.diff.words import stem, words
from whereas.diff.zones import Stretch, zone

if TYPE_CHECKING:
    from whereas.diff.edits import Run
    from whereas.diff.named import Names


KEPT, LONG = 0.4, 6
"""Share of telling words that two rules have in common, and how many both have, for their words of force to be compared at all."""
CLAUSES = frozenset({"exception", "condition", "concession"})
"""Marks that open a clause; the others are words by themselves."""
OPENING = 3
"""Words that may stand before a mark, or beside it, for it to be what the change is about."""
SPARED_MOST = 8
"""Words before an adverb in which the clause that it stands in opens."""
POINTERS = ("at this point", "at that point", "at this stage", "at that stage", "by then", "by that time")
"""What stands in the place of a time that was told before."""
NEGATIONS = frozenset({"not", "never"})
AT_ONCE = ("'immediately'", "'at once'")
"""What ends the why of an emphasis that may stand for what was waited for ("when the members ratify it")."""
Ways = tuple[Direction, Direction]
WIDER: Ways = ("widened", "narrowed")
SHOWN_AS = {"rarity": "hedge", "wish": "hedge", "leisure": "hedge"}
"""Marks that a why calls by the name of others."""
ESTRANGED_WHY = "it asks something else"


def judge(old: str, new: str, modality: Forces = (None, None), names: Names = UNNAMED) -> Verdict:
    """Judge one rule in two versions. `modality`: as the two were read, used where the words themselves show no force; `names`: whom the documents name."""
    found = in_one_form(old, new)
    if isinstance(found, Verdict):
        return found
    if said := in_same_words(found) or unsaid(found, modality) or retained(found) or put_otherwise(found, modality) or opened_up(found):
        return said
    if said := ceiling(found, modality) or reported(found):
        return said
    before = with_command(found.old_text, found.old, read_marks(found.old_words))
    after = with_command(found.new_text, found.new, read_marks(found.new_words))
    if scope.estranged(found.old_words, found.new_words):
        said = gave_way(found) or balanced(found) or binding.binding(found) or none_of(found) or unranked(found, modality)
        return said or lean(found) or Verdict("changed", ESTRANGED_WHY)
    if (forced := _forced(found, before, after, modality)) is not None:
        return forced
    leave = permits(found.old_words, found.new_words, modality)
    if degree := by_degree(found, leave, _of_leave(leave)):
        return degree
    if exchanged := swapped(found):
        return Verdict("changed", exchanged)
    plainly = (
        uncapped(found)
        or pointed(found)
        or paced(found, leave=leave)
        or deadline(found, modality)
        or one_enough(found, modality)
        or eased(found, modality)
        or or_fewer(found, leave=leave)
    )
    if plainly := plainly or demands(found, modality) or throughout(found) or thoroughly(found, modality):
        return plainly
    leaves = leave or may_alone(found, before, after, modality)
    excepted = _of_leave(leaves)
    meant = (
        decided(found)
        or jointly(found)
        or ballots(found)
        or portion(found)
        or so_often(found, leave=leave)
        or offending(found, modality)
        or subjects(found)
        or everybody(found, excepted)
        or some_of_all(found, excepted)
        or of_all(found, excepted)
    )
    meant = meant or threshold(found, before, after, modality) or freed(found, before, after, modality, excepted)
    plain = (
        meant
        or signers(found, leave=leaves, names=names)
        or asked(found, leave)
        or negated(found, before, after)
        or lifted_for(found, modality)
        or electorate(found)
        or agent(found, names)
        or _marked(found, before, after, "cases", WIDER)
    )
    if plain and plain.direction in WIDER and not leave and (hedged := tempered(found, before, after)):
        return Verdict(hedged.direction, f"{hedged.why}, and {plain.why}", sure=True)
    if plain or (replaced(found) and not only_amounts(found)):
        return plain or reach(found, leave=leave)
    exception = _marked(found, before, after, "exception", excepted if leaves or not asks(found, before, after) else excepted[::-1])
    exception = exception or put_aside(found, excepted)
    hedge = _softer(found, before, after, leave=leave)
    emphasis = _marked(found, before, after, "emphasis", ("strengthened", "weakened"), excepted)
    if apart := _pulling_apart(found, before, after, exception, hedge, emphasis):
        return apart
    told = (
        exception
        or hedge
        or emphasis
        or _marked(found, before, after, "concession", ("widened", "narrowed") if leave else ("strengthened", "weakened"))
        or _marked(found, before, after, "condition", ("narrowed", "widened"))
        or together(found)
        or quantity(found, before, after, stated=_stated(modality))
        or amounts(found, leave=leave)
        or _compared(found)
        or choice(found, modality, excepted)
        or party(found, before, after, names)
        or actor(found)
        or _occasion(found, before, after)
    )
    if told:
        return besides(found, told)
    verdict = reach(found, leave=leave)
    return (as_read(found, modality) or turned_who(found) or verdict) if verdict.direction == "reworded" else verdict


def _forced(found: Edit, before: list[Mark], after: list[Mark], modality: Forces) -> Verdict | None:
    """What an order of precedence, words of force, or a denial or its opposite decide: nothing else is asked then."""
    forced = (
        turned(found)
        or balanced(found)
        or binding.binding(found)
        or none_of(found)
        or prevails(found)
        or unranked(found, modality)
        or still_out(found, before, after, modality)
        or positive(found, before, after)
    )
    if forced is None and not _strange(found) and not polite(found):
        forced = force(found, before, after, modality) or promised(found) or bare(found, modality) or offered(found, modality) or renamed(found, before, after)
    if forced and forced.direction == "reversed":
        return lifted_for(found, modality) or _turned_round(found, before, after, forced)
    return forced and forced._replace(sure=True)


def _turned_round(found: Edit, before: list[Mark], after: list[Mark], forced: Verdict) -> Verdict | None:
    """What is left of a reversal: what is no more done often may be forbidden now, a ban may have become a cap, one of something else turns nothing."""
    if forced.why.endswith(("' removed", "' added")):
        forced = in_part(before, after, forced.why, lifted=forced.why.endswith("removed")) or forced
    if forced.direction == "reversed":
        forced = capped(found) or forced
    if forced.direction == "reversed" and scope.same_aim(found, before, after):
        return None
    if forced.direction == "reversed" and scope.other_matter(found, before, after):
        leant = lean(found)
        return leant if leant and not leant.why.startswith("hedge") else Verdict("changed", ESTRANGED_WHY)
    return forced._replace(sure=True)


def _strange(found: Edit) -> bool:
    """Whether two long rules share so little that a word of force in one has not taken the place of a word of force in the other."""
    return kept(found.old_words, found.new_words) < KEPT and min(len(telling(found.old_words)), len(telling(found.new_words))) >= LONG


def _marked(found: Edit, before: list[Mark], after: list[Mark], name: str, ways: Ways, excepted: Ways = WIDER) -> Verdict | None:
    """An exception, hedge, emphasis or condition that came (`ways[0]`) or went (`ways[1]`). One that stands inside of new matter is part of it. `excepted`:
    the ways of a rule whose exception is wider, or narrower."""
    gone, come = ([m for m in side if m.name == name] for side in left_over(before, after, "marks"))
    gone = [m for m in gone if _leads(found, m, name, new=False) and not idle(m, before, after) and not (name == "emphasis" and _kin(m, found.new_words))]
    come = [m for m in come if _leads(found, m, name, new=True) and not idle(m, after, before) and not (name == "emphasis" and _kin(m, found.old_words))]
    if name in SOFTENING:
        gone = [m for m in gone if not in_clause(m, before, found.old_text, found.old)]
        come = [m for m in come if not in_clause(m, after, found.new_text, found.new)]
    if bool(gone) == bool(come):
        return None
    mark = (come or gone)[0]
    text, side = (found.new_text, found.new) if come else (found.old_text, found.old)
    place = zone(Stretch(text, side, mark.start, mark.end, bool(come))) if name == "emphasis" else ""
    if place:
        way = excepted[bool(come)] if place == "exception" else WIDER[bool(come)]
        return Verdict(way, f"{place} {'narrowed' if come else 'widened'}: '{mark.words}'{'' if come else ' is gone'}")
    if name == "emphasis" and _spared(_words_of(found, bool(come)), mark.start):
        return Verdict(ways[0] if come else ways[1], f"what it spares {'narrowed' if come else 'widened'}: '{mark.words}'{'' if come else ' is gone'}")
    phrase = own_clause(found, mark, new=bool(come)) if name in CLAUSES else mark.words
    pointed_back = name == "condition" and (found.old_text if come else found.new_text).lower().startswith(POINTERS)
    return Verdict(ways[0] if come else ways[1], f"{SHOWN_AS.get(name, name)} {'added' if come else 'removed'}: '{phrase}'", sure=pointed_back)


def _softer(found: Edit, before: list[Mark], after: list[Mark], *, leave: bool) -> Verdict | None:
    """A hedge, or one of its like, that came or went. `leave`: of what is permitted."""
    loose: Ways = ("weakened", "strengthened")
    softer = {"hedge": loose, "rarity": loose, "leisure": WIDER[::-1] if leave else loose, "wish": ("reworded", "reworded") if leave else loose}
    return next(filter(None, (_marked(found, before, after, name, ways) for name, ways in softer.items())), None)


def _pulling_apart(
    found: Edit, before: list[Mark], after: list[Mark], exception: Verdict | None, hedge: Verdict | None, emphasis: Verdict | None
) -> Verdict | None:
    """An exception and a hedge of which one makes the rule stronger and one weaker, or an "at once" in the place of what was waited for."""
    if exception and hedge and {exception.direction, hedge.direction} == {"weakened", "strengthened"}:
        return Verdict("changed", f"{exception.why}, {hedge.why}")
    if emphasis and emphasis.why.endswith(AT_ONCE) and (waited := _marked(found, before, after, "condition", ("narrowed", "widened"))):
        return Verdict("changed", f"{waited.why}, {emphasis.why}", sure=True)
    return None


def _kin(mark: Mark, other: tuple[str, ...]) -> bool:
    """Whether the other version says the same with another word of its family ("an explicit order", "explicitly ordered")."""
    return stem(mark.words) in {stem(word) for word in other}


def _of_leave(leave: bool) -> tuple[Direction, Direction]:
    """An exception makes a duty weaker, and a mere permission narrower."""
    return ("narrowed", "widened") if leave else ("weakened", "strengthened")


def _leads(found: Edit, mark: Mark, name: str, new: bool) -> bool:
    """Whether a mark opens the words that differ (exception, condition), or is nearly all of them (hedge, emphasis)."""
    for run in found.runs:
        start, end = (run.new_start, run.new_end) if new else (run.old_start, run.old_end)
        if start < mark.end and mark.start < end:
            if name in CLAUSES:
                if spares_nobody(_words_of(found, new), mark):
                    return False
                if start == end:
                    return False  # what stood inside it came or went: "with [written] permission"
                side = found.new_words if new else found.old_words
                joined = any(w in phrase_set("words", "join") for w in side[start : mark.start])
                joined = joined or forbids_more(Stretch(found.new_text if new else found.old_text, found.new if new else found.old, start, end, new))
                return mark.start <= start + OPENING and not joined
            if name == "cases" and not (start <= mark.start and mark.end <= end):
                return False
            if name == "emphasis" and _beside(found, run, mark, new) and not _spared(_words_of(found, new), mark.start):
                return False
            return end - start <= (mark.end - mark.start) + OPENING
    return False


def _words_of(found: Edit, new: bool) -> tuple[str, ...]:
    """The words of one version."""
    return found.new_words if new else found.old_words


def _spared(words: tuple[str, ...], at: int) -> bool:
    """Whether the word `at` stands in a clause that tells what a rule spares by a negation ("what is not [directly] stated")."""
    start = max(at - SPARED_MOST, 0)
    clause_words = words[start:at]
    opens = next((n for n in range(len(clause_words) - 1, -1, -1) if clause_words[n] in {"what", "that", "which"}), -1)
    return opens >= 0 and any(w in NEGATIONS or w.endswith(("n't", "n’t")) for w in clause_words[opens + 1 : opens + 4])


def _beside(found: Edit, run: Run, mark: Mark, new: bool) -> bool:
    """Whether an adverb came or went along with the word it says something of: "implied" became "logically required"."""
    if not mark.words.endswith("ly"):
        return False  # "at once", "always"
    sides = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
    return bool(telling(sides[not new])) and len(telling(sides[new])) > len(telling((found.new_words if new else found.old_words)[mark.start : mark.end]))


def _occasion(found: Edit, before: list[Mark], after: list[Mark]) -> Verdict | None:
    """An exception or a condition that names something else altogether: "unless it is dry" became "unless the chair agrees"."""
    for name in ("exception", "condition"):
        olds, news = [m for m in before if m.name == name], [m for m in after if m.name == name]
        for one, two in zip(olds, news, strict=False) if len(olds) == len(news) else ():
            told = clause(found.old_text, found.old, one), clause(found.new_text, found.new, two)
            matter = [set(telling(words(text)[len(mark.words.split()) :])) for text, mark in zip(told, (one, two), strict=True)]
            elsewhere = [set(lone) - own for lone, own in zip(scope.exchanged(found), matter, strict=True)]
            if all(matter) and not matter[0] & matter[1] and not all(elsewhere):
                return Verdict("changed", f"'{told[0]}' became '{told[1]}'")
    return None


def _stated(modality: Forces) -> bool:
    """Whether what is a rule in one version was read as none in the other, which states a fact."""
    return (modality[0] is None) != (modality[1] is None)


def _compared(found: Edit) -> Verdict | None:
    """One comparison in the place of another ("more than", "as much as"), or "less" that came or went beside what is asked for."""
    phrases, lessening = phrase_set("words", "comparing"), phrase_set("words", "lessening")
    sides = [(" ".join(found.old_words[r.old_start : r.old_end]), " ".join(found.new_words[r.new_start : r.new_end])) for r in found.runs]
    for one, two in sides:
        if one in phrases and two in phrases:
            return Verdict("changed", f"'{one}' became '{two}'")
    told = [" ".join(w for w in side.split() if w not in ARTICLES) for side in sides[0]]
    asked = [m.name for m in marks(found.old_words, ("force",))]
    if len(sides) == 1 and not all(told) and (told[0] or told[1]) in lessening and asked and set(asked) <= {"must", "should"}:
        return Verdict("weakened" if told[1] else "strengthened", f"'{told[0] or told[1]}' {'added' if told[1] else 'removed'}")
    return None
