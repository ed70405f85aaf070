"""What happened to statements: added, removed, moved, reworded, and which way a rule went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.changes.carried import again
from whereas.diff.changes.cases import changed_case, lone_case
from whereas.diff.changes.cells import answered, grades_of_rules, in_row, lone_rows, turned_cell
from whereas.diff.changes.cited import recited
from whereas.diff.changes.clauses import example_clause, reason_clauses
from whereas.diff.changes.draft import Comparison, Draft, of_statement, of_unit, side
from whereas.diff.changes.dropped import lone_reasons, told_with
from whereas.diff.changes.examples import example_changes
from whereas.diff.changes.inside import asks_otherwise, bears_on_rule, both_scope, reason_kind, stated
from whereas.diff.changes.ladder import ranking
from whereas.diff.changes.leadins import lead_ins
from whereas.diff.changes.lent import deed_subject, lent_otherwise
from whereas.diff.changes.parts import is_ground, norm_parts
from whereas.diff.changes.rejoin import rejoined
from whereas.diff.changes.rules import rule_changes
from whereas.diff.changes.signs import exchanged_sign
from whereas.diff.changes.spared import lone_exception
from whereas.diff.changes.terms import used_by
from whereas.diff.edits import edit
from whereas.diff.filling import case
from whereas.diff.promise import bounded
from whereas.diff.roles import may_be_rule, opens_reason, subject
from whereas.diff.verdict import DIRECTED, TURNED
from whereas.model.change import Pair

if TYPE_CHECKING:
    from whereas.diff.changes.cited import Recited
    from whereas.diff.changes.parts import Bounds
    from whereas.diff.edits import Edit
    from whereas.diff.roles import Subject
    from whereas.diff.verdict import Verdict
    from whereas.diff.view import Unit
    from whereas.model.change import ChangeKind, Side


class StatementChanges:
    """Makes the changes of statements. `home` as in `PrincipleChanges`; `typography` collects what is no more than that, `loose` the norms
    that only one version has, `inner` the reasons told with each of those."""

    def __init__(self, both: Comparison, home: dict[tuple[str, str], Draft]) -> None:
        self.both, self.home = both, home
        self.found: list[Draft] = []
        self.typography: list[Draft] = []
        self.loose: list[Draft] = []
        self.inner: dict[int, list[Draft]] = {}

    def run(self) -> list[Draft]:
        units = self.both.pairing.units
        told = self._joined()
        for ids, rows, grades, leads in zip(told, lone_rows(self), grades_of_rules(self), lead_ins(self), strict=True):
            ids |= rows | grades | leads
        for old in self.both.old.units:
            mate = units.forth.get(old.index)
            if old.id in told[0] or old.sort == "metadata" or (mate is not None and self.both.new.units[mate].sort == "metadata"):
                continue
            if mate is None:
                self.lone(old, None)
            else:
                self.pair(old, self.both.new.units[mate])
        for new in self.both.new.units:
            if new.index not in units.back and new.sort != "metadata" and new.id not in told[1]:
                self.lone(None, new)
        self._rejoin()
        self._again()
        return self.found

    def _joined(self) -> tuple[set[str], set[str]]:
        """Rules that were put together or divided, told whole, and the ids of both sides that this tells of; what joins the parts is typography."""
        told: tuple[set[str], set[str]] = (set(), set())
        for one in self.both.joined:
            whole, start, end = of_unit(one.whole), one.parts[0].statement.span.start, one.parts[-1].statement.span.end
            if one.new:
                pair, parts = Pair(one.parts[0].principle, one.whole.principle), self.both.old_side(start, end, one.text)
                self.found.append(Draft(one.kind, pair, Pair(None, one.whole.id), parts, whole, one.why))
            else:
                pair, parts = Pair(one.whole.principle, one.parts[0].principle), self.both.new_side(start, end, one.text)
                self.found.append(Draft(one.kind, pair, Pair(one.whole.id, None), whole, parts, one.why))
            self.found += lone_reasons(self, one, pair)
            for unit in one.parts:
                self.typography.append(told_with(unit, pair, one.why, came=not one.new))
            told[one.new].add(one.whole.id)
            told[not one.new].update(u.id for u in one.parts)
        self._listed(told)
        return told

    def _listed(self, told: tuple[set[str], set[str]]) -> None:
        """Sentences that stand as items of a list in the other version, each told with its items."""
        lists = [one for one in self.both.listed if one.lead.id not in told[one.new] and one.sentence.id not in told[not one.new]]
        for one in lists:
            make = self.both.new_side if one.new else self.both.old_side
            items = make(one.shown[0].statement.span.start, one.items[-1].statement.span.end, one.text)
            pair = Pair(one.sentence.principle, one.lead.principle) if one.new else Pair(one.lead.principle, one.sentence.principle)
            alone = one.items[0].id if len(one.items) == 1 else None
            ids = Pair(one.sentence.id, alone) if one.new else Pair(alone, one.sentence.id)
            told_of = of_unit(one.sentence)
            self.found.append(Draft(one.kind, pair, ids, told_of if one.new else items, items if one.new else told_of, one.why))
            for unit in (one.lead, *(one.items if alone is None else ())):
                if unit.id not in told[one.new]:
                    self.typography.append(told_with(unit, pair, one.why, came=one.new))
            told[one.new].update(u.id for u in (one.lead, *one.items))
            told[not one.new].add(one.sentence.id)

    def _rejoin(self) -> None:
        """Norms that went to another sentence of their principle."""
        dropped, quiet = rejoined(self.loose, self.inner)
        whither = {id(d): next((q for q in quiet if q.statement.new == d.statement.new), None) for d in dropped}
        silent = {id(d) for d in quiet}
        for draft in self.found:
            if draft.parent is not None and id(draft.parent) in whither:
                draft.parent = whither[id(draft.parent)]
            if draft.kind == "other" and draft.parent is not None and id(draft.parent) in silent:
                draft.kind, draft.counted, draft.parent = "editorial", False, None
                quiet.append(draft)
        leave = {id(d) for d in (*dropped, *quiet)}
        self.found = [d for d in self.found if id(d) not in leave]
        self.typography += quiet

    def _again(self) -> None:
        """Reasons that left a rule's sentence, or came into one."""
        told_with = {id(d) for inner in self.inner.values() for d in inner}
        told = again(self.both, [d for d in self.found if d.parent is None and id(d) not in told_with])
        for draft in self.found:
            if draft.parent is not None:
                draft.parent = told.get(id(draft.parent), draft.parent)
        self.found = [d for d in self.found if id(d) not in told]

    def lone(self, old: Unit | None, new: Unit | None) -> None:
        """A statement on one side only."""
        unit = old or new
        assert unit is not None
        what = subject(unit.statement)
        came = old is None
        parent = self.home.get(("new" if came else "old", unit.principle))
        if (told := lone_case(self.both, old, new) or lone_exception(self.both, old, new)) is not None:
            self.found.append(told)
            return
        pair = self._counterparts(Pair(None, unit.principle) if came else Pair(unit.principle, None))
        view = self.both.new if came else self.both.old
        if case(view, unit) is not None:
            what = "rule"  # a case that came, or went, with its rule
        if (what == "reason" or may_be_rule(unit.statement)) and bears_on_rule(view, unit):
            what = "other"
        kind: ChangeKind = "other" if what == "other" else f"{what}-{'added' if came else 'removed'}"  # type: ignore[assignment]
        where = f"under {self.both.name(unit.principle, came)}{in_row(self.both, old, new)}"
        why = f"{'background' if what == 'other' else what} {'added' if came else 'removed'} {where}"
        if what in {"other", "rule"} and (way := ranking(self.both, old, new)):
            what, kind, why = "other", "precedence-changed", way
        if what == "rule" and unit.body is None and (norms := norm_parts(unit.statement.text)):
            self._norms(pair, unit, came, norms, where, parent)
            return
        bears = what == "other" and parent is None and bears_on_rule(view, unit)
        if bears:
            why = f"what says how far the rule before it binds {'added' if came else 'removed'} {where}"
        draft = self.make(kind, pair, old, new, why, parent)
        draft.directed = bears
        if unit.body:
            self._body(draft, unit, came)
        elif what == "rule":
            self.loose.append(draft)
            self.inner[id(draft)] = self._clauses(unit, came, pair, draft, (0, len(unit.statement.text)))

    def _counterparts(self, pair: Pair) -> Pair:
        pairs = self.both.pairing.principles
        if pair.old is None:
            return Pair(pairs.back.get(pair.new or ""), pair.new)
        return Pair(pair.old, pairs.forth.get(pair.old))

    def make(self, kind: ChangeKind, pair: Pair, old: Unit | None, new: Unit | None, why: str, parent: Draft | None) -> Draft:
        ids = Pair(old.id if old else None, new.id if new else None)
        draft = Draft(kind, pair, ids, of_unit(old), of_unit(new), why, parent=parent)
        self.found.append(draft)
        return draft

    def _body(self, draft: Draft, unit: Unit, came: bool) -> None:
        """What an example's fence says, as part of the example."""
        body = unit.body
        assert body is not None
        ids = Pair(None, body.id) if came else Pair(body.id, None)
        old, new = (None, of_statement(body)) if came else (of_statement(body), None)
        self.found.append(Draft("other", draft.principle, ids, old, new, "the example's own words", parent=draft))

    def _norms(self, pair: Pair, unit: Unit, came: bool, norms: list[Bounds], where: str, parent: Draft | None) -> None:
        """Each norm of a sentence that lays down several, and the whole sentence beside the first."""
        ids = Pair(None, unit.id) if came else Pair(unit.id, None)
        first: Draft | None = None
        for start, end in norms:
            words = self.part(unit, start, end, came)
            what = "reason" if opens_reason(words.text) or is_ground(unit.statement.text, (start, end)) else "rule"
            kind: ChangeKind = f"{what}-{'added' if came else 'removed'}"  # type: ignore[assignment]
            why = f"{what} {'added' if came else 'removed'} {where}"
            draft = Draft(kind, pair, ids, None if came else words, words if came else None, why, parent=parent, part=True)
            self.found.append(draft)
            first = first or draft
            if what == "rule":
                self.loose.append(draft)
                self.inner[id(draft)] = self._clauses(unit, came, pair, draft, (start, end))
        whole = of_unit(unit)
        self.found.append(Draft("other", pair, ids, None if came else whole, whole if came else None, "the whole sentence", parent=first))

    def _clauses(self, unit: Unit, came: bool, pair: Pair, rule: Draft, bounds: Bounds) -> list[Draft]:
        """The reasons inside a rule that came or went, which stands between two places of its sentence: they are part of that change."""
        statement = unit.statement
        found = []
        for start, end in reason_clauses(statement.text[slice(*bounds)], read=statement.is_reason)[:2]:
            words = self.part(unit, bounds[0] + start, bounds[0] + end, came)
            ids = Pair(None, statement.id) if came else Pair(statement.id, None)
            kind: ChangeKind = "reason-added" if came else "reason-removed"
            why = f"reason inside the rule {'added' if came else 'removed'} with it"
            draft = Draft(kind, pair, ids, None if came else words, words if came else None, why, parent=rule, rules=(statement.id,))
            found.append(draft)
        self.found += found
        return found

    def part(self, unit: Unit, start: int, end: int, new: bool) -> Side:
        """Part of a statement's text as a side, its span found through the offsets kept by parse."""
        statement, offsets = unit.statement, unit.place.offsets if unit.place else ()
        if not offsets:
            return side(statement.text[start:end], statement.span)

        def source(at: int) -> int:
            before = [pair for pair in offsets if pair[0] <= at]
            return before[-1][1] + at - before[-1][0]

        first, last = source(start), min(source(max(start, end - 1)) + 1, statement.span.end)
        make = self.both.new_side if new else self.both.old_side
        return make(first, last, statement.text[start:end]) if first < last else side(statement.text[start:end], statement.span)

    def pair(self, old: Unit, new: Unit) -> None:
        moved = self.both.moved(old, new)
        pair = Pair(old.principle, new.principle)
        if old.sort == "example" and (old.body or new.body):
            example_changes(self, old, new, moved)
            return
        struck = old.id in self.both.old.gone, new.id in self.both.new.gone
        if struck[0] != struck[1] and (old, new)[struck[0]].statement.is_rule:
            self.make("rule-removed" if struck[1] else "rule-added", pair, old, new, f"{'struck' if struck[1] else 'no longer struck'} through", None)
            return
        texts = self._texts(old, new)
        if texts[0] == texts[1] and old.statement.text == new.statement.text:
            self.same(old, new, pair, moved, "typography, marks or links")
            return
        words = edit(*texts)
        if (signed := exchanged_sign(self.both, old, new, words)) is not None:
            self._signed(old, new, pair, *signed, moved)
            return
        if texts[0] == texts[1]:
            self.same(old, new, pair, moved, "typography, marks or links")
            return
        named = recited(self.both, old, new, texts)
        if named is not None and named.way == "same":
            self.same(old, new, pair, moved, named.why)
            return
        if words.only_typography:
            self.same(old, new, pair, moved, "spelling, an article or a doubled word" if words.runs else "typography, marks or links")
            return
        at = len(self.found)
        if named is not None and subject(old.statement, new.statement) == "rule":
            self._cites_otherwise(old, new, pair, named, moved)
        else:
            self._differing(old, new, pair, words, moved)
        row = in_row(self.both, old, new)
        for draft in self.found[at:]:
            if draft.kind != "editorial" and not draft.kind.endswith("-reworded"):
                draft.why += row

    def _cites_otherwise(self, old: Unit, new: Unit, pair: Pair, named: Recited, moved: bool) -> None:
        """A rule that differs only in what it refers to."""
        parent = self.parent_of(old, new) if moved else None
        draft = self.make("rule-changed" if named.way == "other" else "rule-reworded", pair, old, new, named.why, parent)
        if moved:
            self.moved_to(draft, old, new, "rule")

    def _signed(self, old: Unit, new: Unit, pair: Pair, what: Subject, verdict: Verdict, moved: bool) -> None:
        """A statement that changed with the sign that opens it."""
        kind = "other" if what == "other" else f"rule-{verdict.direction}" if what == "rule" else f"{what}-changed"
        draft = self.make(kind, pair, old, new, verdict.why + in_row(self.both, old, new), self.parent_of(old, new) if moved else None)  # type: ignore[arg-type]
        draft.directed = what == "other"
        if moved:
            self.moved_to(draft, old, new, what)

    def _differing(self, old: Unit, new: Unit, pair: Pair, words: Edit, moved: bool) -> None:
        """The same statement in words that differ."""
        if (verdict := answered(self.both, old, new)) is not None:
            self.make(f"rule-{verdict.direction}", pair, old, new, verdict.why, None)  # type: ignore[arg-type]
            return
        if (told := changed_case(self.both, old, new)) is not None:
            self.make(told[0], pair, old, new, told[1], self.parent_of(old, new) if moved else None)
            return
        what = deed_subject(old, new, words)
        if what == "reason" and asks_otherwise(old.statement, new.statement, (words.old_text, words.new_text)):
            what = "rule"
        if what != "example" and not moved and self._only_example(old, new, pair, words):
            return
        if what == "rule":
            rule_changes(self, old, new, pair, words, moved)
        else:
            self._nonrule(what, old, new, pair, words, moved)

    def _texts(self, old: Unit, new: Unit) -> tuple[str, str]:
        """The words of both, without the label of a principle that was renamed: that is told by itself."""
        a, b = self.both.old.principles[old.principle], self.both.new.principles[new.principle]
        texts = old.statement.text, new.statement.text
        if a.kind == b.kind == "item" and (a.norms or b.norms) and a.title != b.title and self.both.mate(a.id) == b.id:
            cut = texts[0].removeprefix(a.title), texts[1].removeprefix(b.title)
            if len(cut[0]) < len(texts[0]) and len(cut[1]) < len(texts[1]):
                return cut
        return texts

    def same(self, old: Unit, new: Unit, pair: Pair, moved: bool, why: str) -> None:
        """The same words, perhaps in another place or with other marks."""
        lent = lent_otherwise(self.both, old, new)
        if lent is not None:
            draft = self.make(f"rule-{lent.direction}", pair, old, new, lent.why, self.parent_of(old, new) if moved else None)  # type: ignore[arg-type]
            if moved:
                self.moved_to(draft, old, new, "rule")
            return
        if moved:
            self.moved(old, new, pair)
            return
        if old.id in self.both.handed:
            self.make("reason-moved", pair, old, new, self.both.handed[old.id], None).moved = True
            return
        a, b = old.statement.span, new.statement.span
        if self.both.old.slice(a.start, a.end) == self.both.new.slice(b.start, b.end) and old.statement.text == new.statement.text:
            return  # marks elsewhere, such as a link's definition that went, change how the same characters are read
        self.typography.append(Draft("editorial", Pair(old.principle, new.principle), Pair(old.id, new.id), of_unit(old), of_unit(new), why))

    def parent_of(self, old: Unit, new: Unit) -> Draft | None:
        """What a moved statement is part of: the merge or split that took it along."""
        for key in (("old", old.principle), ("new", new.principle)):
            draft = self.home.get(key)
            if draft and draft.principle == Pair(old.principle, new.principle):
                return draft
        return None

    def moved(self, old: Unit, new: Unit, pair: Pair) -> None:
        what = subject(old.statement, new.statement)
        kind: ChangeKind = f"{what}-moved" if what in {"rule", "reason"} else "other"  # type: ignore[assignment]
        why = f"moved from {self.both.name(old.principle, False)} to {self.both.name(new.principle, True)}, words unchanged"
        draft = self.make(kind, pair, old, new, why, self.parent_of(old, new))
        self.moved_to(draft, old, new, what)

    def moved_to(self, draft: Draft, old: Unit, new: Unit, what: Subject) -> None:
        """A rule under another authority than before is another rule."""
        draft.moved = True
        ranks = self.both.old.principles[old.principle].authority, self.both.new.principles[new.principle].authority
        if what == "rule" and ranks[0] != ranks[1] and all(ranks):
            draft.heavy = True
            draft.why += f"; its authority is '{ranks[1]}' now, it was '{ranks[0]}'"

    def whole(self, draft: Draft, old: Unit, new: Unit) -> None:
        """The whole sentence beside a change that tells a part of it, so that the changes alone give the new text."""
        ids = Pair(old.id, new.id)
        self.found.append(Draft("other", draft.principle, ids, of_unit(old), of_unit(new), "the whole sentence", parent=draft))

    def _only_example(self, old: Unit, new: Unit, pair: Pair, words: Edit) -> bool:
        """Whether all that differs is an example in the sentence; then that is what changed."""
        one, two = example_clause(words.old_text), example_clause(words.new_text)
        if not one or not two or words.old_text != old.statement.text or words.new_text != new.statement.text:
            return False
        for run in words.runs:
            outside = run.old_end > run.old_start and not one[0] <= words.old[run.old_start].start < one[1]
            if outside or (run.new_end > run.new_start and not two[0] <= words.new[run.new_start].start < two[1]):
                return False
        sides = self.part(old, *one, False), self.part(new, *two, True)
        draft = Draft("example-changed", pair, Pair(old.id, new.id), *sides, "another example")
        self.found.append(draft)
        self.whole(draft, old, new)
        return True

    def _nonrule(self, what: Subject, old: Unit, new: Unit, pair: Pair, words: Edit, moved: bool) -> None:
        verdict = self.both.judged(words)
        if verdict.direction == "typography":
            self.same(old, new, pair, moved, "only what it refers to differs")
            return
        kind, why = reason_kind(words, self.both)
        if what != "reason":
            kind, why = "other" if what == "other" else f"{what}-changed", stated(verdict.why)  # type: ignore[assignment]
        if what == "definition" and why == self.both.names.exchanged(words.old_text):
            kind = "other"  # the same meaning under the same term
        if kind == "definition-changed":
            why += used_by(self.both.new, new)
        if what == "other" and (way := ranking(self.both, old, new)):
            kind, why = "precedence-changed", way
        cell = turned_cell(self.both, old, new) if what == kind == "other" else ""
        draft = self.make(kind, pair, old, new, cell or why, self.parent_of(old, new) if moved else None)
        turned = verdict.direction in (DIRECTED if both_scope(old, new) else TURNED) or bounded(words)
        draft.directed = what == kind == "other" and (turned or bool(cell))
        if moved:
            draft.moved = True
            draft.why += f"; moved from {self.both.name(old.principle, False)} to {self.both.name(new.principle, True)}"
        elif old.id in self.both.handed:
            draft.moved = True
            draft.why += f"; {self.both.handed[old.id]}"
