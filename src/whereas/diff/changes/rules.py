"""What happened between two versions of a rule: to the reason inside its sentence, and to each of the norms that the sentence lays down."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from whereas.diff.changes.clauses import opens_clause
from whereas.diff.changes.draft import Draft, of_unit
from whereas.diff.changes.graded import graded
from whereas.diff.changes.grounds import grounds
from whereas.diff.changes.halved import halved
from whereas.diff.changes.inside import REORDERED_WHY, lives_on, reason_kind, same_words, told_apart
from whereas.diff.changes.lent import lent_anew, settled
from whereas.diff.changes.parts import aligned, is_ground, without_hence
from whereas.diff.changes.spared import waived_within
from whereas.diff.edits import edit
from whereas.diff.filling import led
from whereas.diff.identifiers import renamed
from whereas.diff.named import OFTEN
from whereas.diff.roles import has_force, opens_reason, reading
from whereas.diff.verdict import Verdict
from whereas.diff.words import squeezed
from whereas.model.change import Pair

if TYPE_CHECKING:
    from whereas.diff.changes.parts import Bounds
    from whereas.diff.changes.statements import StatementChanges
    from whereas.diff.edits import Edit
    from whereas.diff.verdict import Direction
    from whereas.diff.view import Unit
    from whereas.model.change import ChangeKind, Side


JOINED = re.compile(r"[\s,;]+(and|or)\W*$")
"""What joins an item on to the next."""
SPELT_WHY = "it says itself what was said above or beside it, or the other way about"
WORDED: frozenset[Direction] = frozenset({"reworded", "narrowed", "widened", "strengthened", "weakened"})
"""What may have been told of words of code, which are no adverbs ("`just test`")."""
SENTENCE = 4
"""Words that make a sentence of its own."""


class Norm(NamedTuple):
    """One norm in two versions. `bounds`: where each stands in `texts`, the words of the two sentences as they are compared; `alone`: whether the
    sentences hold no other; `first`: whether it is the first of them, whose force is the one that a person settles."""

    old: Unit
    new: Unit
    pair: Pair
    texts: tuple[str, str]
    bounds: tuple[Bounds, Bounds]
    alone: bool
    first: bool = True

    @property
    def words(self) -> tuple[str, str]:
        return self.texts[0][slice(*self.bounds[0])], self.texts[1][slice(*self.bounds[1])]

    @property
    def ids(self) -> Pair:
        return Pair(self.old.id, self.new.id)


def rule_changes(maker: StatementChanges, old: Unit, new: Unit, pair: Pair, words: Edit, moved: bool) -> None:
    """The changes of a rule that stands in both versions, norm by norm."""
    forced = settled(old.statement, new.statement)
    if not moved and not forced and _grown(maker, old, new, pair, words):
        return
    texts = words.old_text, words.new_text
    pieces = aligned(texts)
    if forced and any(None in piece for piece in pieces):
        pieces = []  # what is settled is the force of all of it
    found: list[Draft] = []
    told = _in_two(texts, pieces)
    if told is None and len(pieces) > 1:
        for at, (one, two) in enumerate(pieces):
            if one is not None and two is not None:
                found += _norm(maker, Norm(old, new, pair, texts, (one, two), alone=False, first=not at))
            elif one is not None or two is not None:
                found.append(_lone(maker, old, new, pair, texts, one, two))
    if told is not None:
        found.append(Draft(_rule_kind(told), pair, Pair(old.id, new.id), of_unit(old), of_unit(new), told.why))
        maker.found += found
    elif len(found) == 1 and found[0].old and found[0].new:  # shown with all of its sentence, which tells more
        found[0].old, found[0].new = of_unit(old), of_unit(new)
        maker.found += found
    elif found:
        maker.found += found
        maker.whole(found[0], old, new)
    else:
        whole = Norm(old, new, pair, texts, ((0, len(texts[0])), (0, len(texts[1]))), alone=True)
        found = _norm(maker, whole)
        maker.found += found
        if found and all(d.kind.startswith("reason-") for d in found):
            maker.whole(found[0], old, new)
        elif not found:
            maker.same(old, new, pair, moved, "only what it refers to differs")
    _tell_move(maker, old, new, pair, moved, found)


def _in_two(texts: tuple[str, str], pieces: list[tuple[Bounds | None, Bounds | None]]) -> Verdict | None:
    """What became of a norm that the other version lays down in two clauses."""
    sides = [[piece[at] for piece in pieces] for at in (0, 1)]
    told = [[bounds for bounds in side if bounds is not None] for side in sides]
    if sorted(map(len, told)) != [1, 2]:
        return None
    divided = len(told[1]) > 1
    one, two = sorted(told[divided])
    return halved(texts, (one, two), new_divided=divided)


def _tell_move(maker: StatementChanges, old: Unit, new: Unit, pair: Pair, moved: bool, found: list[Draft]) -> None:
    """Say of the changes of a rule that it stands elsewhere now; of one whose reason alone changed it is a change of its own."""
    rules = [d for d in found if not d.kind.startswith("reason-")]
    if moved and found and not rules:
        maker.moved(old, new, pair)
    for draft in rules if moved else ():
        draft.why += f"; moved from {maker.both.name(old.principle, False)} to {maker.both.name(new.principle, True)}"
        draft.parent = maker.parent_of(old, new)
        maker.moved_to(draft, old, new, "rule")


def _norm(maker: StatementChanges, norm: Norm) -> list[Draft]:
    """What happened to the reason inside a norm, and to the rest of it."""
    found: list[Draft] = []
    texts = norm.words
    if all(is_ground(text, bounds) for text, bounds in zip(norm.texts, norm.bounds, strict=True)):
        return _ground(maker, norm)
    reason = _reason_inside(maker, norm)
    if reason is not None:
        draft, texts = reason
        found.append(draft)
    forced = settled(norm.old.statement, norm.new.statement) if norm.first else None
    if not norm.alone:
        texts = without_hence(texts[0]), without_hence(texts[1])
    if edit(*texts).only_typography and (found or not norm.alone) and not forced:
        return found
    read = reading(norm.old.statement), reading(norm.new.statement)
    if not norm.first and settled(norm.old.statement, norm.new.statement):
        read = read[1], read[1]  # another one than what was settled
    if norm.alone:
        texts = graded(maker.both, (norm.old, norm.new), led((maker.both.old, maker.both.new), (norm.old, norm.new), texts))
    verdict = _with_lead(maker, norm, texts) or maker.both.judged(edit(*texts), read)
    if verdict.direction == "typography" and texts != norm.words and not reason:
        verdict = Verdict("reworded", SPELT_WHY, sure=True)
    if norm.alone or forced:
        verdict = lent_anew(maker.both, norm.old, norm.new, verdict)
    if verdict.direction in WORDED and not verdict.sure and norm.alone and (told := _another_identifier(maker, norm)):
        verdict = told
    if verdict.direction == "reworded" and same_words(edit(*texts)):
        verdict = verdict._replace(why=REORDERED_WHY)
    if verdict.direction != "typography":
        sides = (of_unit(norm.old), of_unit(norm.new)) if norm.alone else (_side(maker, norm, 0, *norm.bounds[0]), _side(maker, norm, 1, *norm.bounds[1]))
        found.append(Draft(_rule_kind(verdict), norm.pair, norm.ids, *sides, verdict.why))
    return found


def _another_identifier(maker: StatementChanges, norm: Norm) -> Verdict | None:
    """What it means that a rule has another name written as code, or another identifier: changed, or reworded where the one was given up for the other
    throughout; None where no such name differs, and nothing else."""
    texts = maker.both.old.text, maker.both.new.text
    spans = norm.old.statement.span, norm.new.statement.span
    found = renamed(edit(*(text[span.start : span.end] for text, span in zip(texts, spans, strict=True))))
    if found is None or maker.both.names.exchanged(norm.old.statement.text):
        return None
    throughout = found[0] not in texts[1] and found[1] not in texts[0] and texts[0].count(found[0]) >= OFTEN <= texts[1].count(found[1])
    return Verdict("reworded" if throughout else "changed", f"'{found[0]}' became '{found[1]}'")


def _with_lead(maker: StatementChanges, norm: Norm, texts: tuple[str, str]) -> Verdict | None:
    """Of an item whose last word, and nothing else, became "and" or "or": what that does under its lead-in ("shall be removed if he: (a) ...; or")."""
    ends = [JOINED.search(text) for text in texts]
    if ends[0] is None or ends[1] is None or not edit(*(text[: end.start()] for text, end in zip(texts, ends, strict=True) if end)).only_typography:
        return None
    leads = maker.both.old.leads.get(norm.old.id), maker.both.new.leads.get(norm.new.id)
    told = [view.statements[lead or ""].text.rstrip(" :—–-") for view, lead in zip((maker.both.old, maker.both.new), leads, strict=True) if lead]
    if len(told) != len(texts):
        return None
    whole = [f"{lead} {text[: end.start()]} {end[1]}" for lead, text, end in zip(told, texts, ends, strict=True) if end]
    verdict = maker.both.judged(edit(whole[0], whole[1]))
    return verdict if verdict.sure else None


def _ground(maker: StatementChanges, norm: Norm) -> list[Draft]:
    """What happened to the reason that stands before its norm."""
    words = edit(*norm.words)
    if words.only_typography:
        return []
    sides = (_side(maker, norm, 0, *norm.bounds[0]), _side(maker, norm, 1, *norm.bounds[1]))
    kind, why = reason_kind(words, maker.both)
    return [Draft(kind, norm.pair, norm.ids, *sides, why, rules=(norm.new.id,))]


def _lone(maker: StatementChanges, old: Unit, new: Unit, pair: Pair, texts: tuple[str, str], one: Bounds | None, two: Bounds | None) -> Draft:
    """A norm that only one version of the sentence lays down."""
    came = one is None
    unit, text, bounds = (new, texts[1], two) if came else (old, texts[0], one)
    assert bounds is not None
    shown = _shown(maker, unit, text, *bounds, came)
    if (waived := waived_within(text[slice(*bounds)], came=came, leave=reading(unit.statement) == "may")) is not None:
        return Draft(waived[0], pair, Pair(old.id, new.id), of_unit(old), of_unit(new), waived[1])
    what = "reason" if opens_reason(text[slice(*bounds)]) or is_ground(text, bounds) else "rule"
    kind: ChangeKind = f"{what}-{'added' if came else 'removed'}"  # type: ignore[assignment]
    why = f"{what} {'added to' if came else 'removed from'} a sentence that stays, under {maker.both.name(unit.principle, came)}"
    draft = Draft(kind, pair, Pair(old.id, new.id), None if came else shown, shown if came else None, why, part=True)
    if what == "rule":
        maker.loose.append(draft)
    return draft


def _reason_inside(maker: StatementChanges, norm: Norm) -> tuple[Draft, tuple[str, str]] | None:
    """What happened to the reason in a norm's own words, and the rest of both texts, to be judged. None if nothing did."""
    texts = norm.words
    words = edit(*texts)
    clauses = told_apart(texts, read=_gives_reason(norm, words), alone=_by_itself(words))
    if not any(clauses):
        return None
    parts = [texts[i][found[0][0] : found[0][1]] if found else "" for i, found in enumerate(clauses)]
    rest = [text[: found[0][0]] + text[found[0][1] :] if found else text for text, found in zip(texts, clauses, strict=True)]
    stays = [bool(part) and squeezed(part) in squeezed(other) for part, other in zip(parts, rest[::-1], strict=True)]
    if all(parts) and stays[0] != stays[1]:  # beside the other reason it is not read as one
        clauses = ([], clauses[1]) if stays[0] else (clauses[0], [])
        parts = ["", parts[1]] if stays[0] else [parts[0], ""]
    if not all(parts) and lives_on(parts[0] or parts[1], texts[1] if parts[0] else texts[0]):
        return None
    inner = edit(parts[0], parts[1])
    if inner.only_typography and parts[0] and parts[1]:
        return None
    sides = [_side(maker, norm, i, *(norm.bounds[i][0] + at for at in found[0])) if found else None for i, found in enumerate(clauses)]
    if all(parts):
        kind, why = reason_kind(inner, maker.both)
    else:
        kind, why = ("reason-added", "the rule now says why") if parts[1] else ("reason-removed", "the rule no longer says why")
    draft = Draft(kind, norm.pair, norm.ids, sides[0], sides[1], why, rules=(norm.new.id,) if parts[1] else (norm.old.id,))
    rest = [text[: found[0][0]] + text[found[0][1] :] if found else text for text, found in zip(texts, clauses, strict=True)]
    return draft, (rest[0], rest[1])


def _gives_reason(norm: Norm, words: Edit) -> bool:
    """Whether a purpose, or a clause that no word of reason opens, is a reason: it was read as one in either version, came or went by itself, or took the
    place of another."""
    if norm.old.statement.is_reason or norm.new.statement.is_reason:
        return True
    grounded = grounds(words.old_text), grounds(words.new_text)
    if any(grounded) and grounds(words.old_text, read=True) and grounds(words.new_text, read=True):
        return True
    for run in words.runs:
        lone = run.old_start == run.old_end or run.new_start == run.new_end
        if lone and (opens_clause(words.old_words[run.old_start : run.old_end]) or opens_clause(words.new_words[run.new_start : run.new_end])):
            return True
        for found, shown in zip(grounded, (words.old[run.old_start : run.old_end], words.new[run.new_start : run.new_end]), strict=True):
            if any(shown and shown[0].start <= start and end <= shown[-1].end for start, end in found):
                return True
    return False


def _by_itself(words: Edit) -> bool:
    """Whether all that came or went is a clause that gives a reason without a word of reason."""
    texts = words.old_text, words.new_text
    if len(words.runs) != 1 or (words.runs[0].old_start < words.runs[0].old_end) == (words.runs[0].new_start < words.runs[0].new_end):
        return False
    text, other = texts if words.runs[0].old_start < words.runs[0].old_end else texts[::-1]
    return any(edit(text[:start] + text[end:], other).only_typography for start, end in grounds(text, read=True, alone=True))


def _grown(maker: StatementChanges, old: Unit, new: Unit, pair: Pair, words: Edit) -> bool:
    """A sentence of its own came or went at the end of a statement that parse could not divide (no full stop before it)."""
    if len(words.runs) != 1:
        return False
    run = words.runs[0]
    came = run.old_start == run.old_end
    unit, tokens, start, end = (new, words.new, run.new_start, run.new_end) if came else (old, words.old, run.old_start, run.old_end)
    text = words.new_text if came else words.old_text
    if not (came or run.new_start == run.new_end) or end != len(tokens) or not start or end - start < SENTENCE:
        return False
    part = text[tokens[start].start :]
    reason = opens_reason(part)
    if not part[:1].isupper() or not (reason or has_force(part)):
        return False
    shown = maker.part(unit, len(unit.statement.text) - len(part), len(unit.statement.text), came)
    what = "reason" if reason else "rule"
    kind: ChangeKind = f"{what}-{'added' if came else 'removed'}"  # type: ignore[assignment]
    why = f"{what} {'added' if came else 'removed'} under {maker.both.name(unit.principle, came)}"
    draft = Draft(kind, pair, Pair(old.id, new.id), None if came else shown, shown if came else None, why)
    maker.found.append(draft)
    maker.whole(draft, old, new)
    return True


def _side(maker: StatementChanges, norm: Norm, at: int, start: int, end: int) -> Side:
    """Part of one of the two sentences (`at`: 0 old, 1 new)."""
    return _shown(maker, (norm.old, norm.new)[at], norm.texts[at], start, end, bool(at))


def _shown(maker: StatementChanges, unit: Unit, text: str, start: int, end: int, new: bool) -> Side:
    """Part of `text`, the words of a unit without the label that may stand before them."""
    cut = len(unit.statement.text) - len(text)
    return maker.part(unit, cut + start, cut + end, new)


def _rule_kind(verdict: Verdict) -> ChangeKind:
    return "precedence-changed" if verdict.direction == "precedence" else f"rule-{verdict.direction}"  # type: ignore[return-value]
