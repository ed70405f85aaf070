"""What happened to statements: added, removed, moved, reworded, and which way a rule went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.changes.clauses import example_clause, norm_clauses, opens_clause, reason_clauses
from whereas.diff.changes.draft import Comparison, Draft, of_statement, of_unit, side
from whereas.diff.changes.examples import example_changes
from whereas.diff.changes.inside import lives_on, reason_kind, told_apart
from whereas.diff.edits import Edit, edit
from whereas.diff.judge import judge
from whereas.diff.roles import has_force, opens_reason, reading, subject
from whereas.model.change import Pair

if TYPE_CHECKING:
    from whereas.diff.roles import Subject
    from whereas.diff.verdict import Verdict
    from whereas.diff.view import Unit
    from whereas.model.change import ChangeKind, Side


SENTENCE = 4
"""Words that make a sentence of its own."""


class StatementChanges:
    """Makes the changes of statements. `home` as in `PrincipleChanges`; `typography` collects what is no more than that."""

    def __init__(self, both: Comparison, home: dict[tuple[str, str], Draft]) -> None:
        self.both, self.home = both, home
        self.found: list[Draft] = []
        self.typography: list[Draft] = []

    def run(self) -> list[Draft]:
        units = self.both.pairing.units
        for old in self.both.old.units:
            mate = units.forth.get(old.index)
            if old.sort == "metadata" or (mate is not None and self.both.new.units[mate].sort == "metadata"):
                continue
            if mate is None:
                self._lone(old, None)
            else:
                self._pair(old, self.both.new.units[mate])
        for new in self.both.new.units:
            if new.index not in units.back and new.sort != "metadata":
                self._lone(None, new)
        return self.found

    def _lone(self, old: Unit | None, new: Unit | None) -> None:
        """A statement on one side only."""
        unit = old or new
        assert unit is not None
        what = subject(unit.statement)
        came = old is None
        parent = self.home.get(("new" if came else "old", unit.principle))
        pair = Pair(None, unit.principle) if came else Pair(unit.principle, None)
        pair = self._counterparts(pair)
        kind: ChangeKind = "other" if what == "other" else f"{what}-{'added' if came else 'removed'}"  # type: ignore[assignment]
        where = f"under {self.both.name(unit.principle, came)}"
        noun = "background" if what == "other" else what
        why = f"{noun} {'added' if came else 'removed'} {where}"
        if what == "rule" and unit.body is None and (norms := norm_clauses(unit.statement.text)):
            self._norms(kind, pair, unit, came, norms, why, parent)
            self._clauses(unit, came, pair, parent)
            return
        draft = self._make(kind, pair, old, new, why, parent)
        if unit.body:
            self._body(draft, unit, came)
        elif what == "rule":
            self._clauses(unit, came, pair, draft.parent)

    def _counterparts(self, pair: Pair) -> Pair:
        pairs = self.both.pairing.principles
        if pair.old is None:
            return Pair(pairs.back.get(pair.new or ""), pair.new)
        return Pair(pair.old, pairs.forth.get(pair.old))

    def _make(self, kind: ChangeKind, pair: Pair, old: Unit | None, new: Unit | None, why: str, parent: Draft | None) -> Draft:
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

    def _norms(self, kind: ChangeKind, pair: Pair, unit: Unit, came: bool, norms: list[tuple[int, int]], why: str, parent: Draft | None) -> None:
        """Each norm of a sentence that lays down several, and the whole sentence beside the first."""
        ids = Pair(None, unit.id) if came else Pair(unit.id, None)
        first: Draft | None = None
        for start, end in norms:
            words = self._part(unit, start, end, came)
            draft = Draft(kind, pair, ids, None if came else words, words if came else None, why, parent=parent)
            self.found.append(draft)
            first = first or draft
        whole = of_unit(unit)
        self.found.append(Draft("other", pair, ids, None if came else whole, whole if came else None, "the whole sentence", parent=first))

    def _clauses(self, unit: Unit, came: bool, pair: Pair, parent: Draft | None) -> None:
        """The reasons inside the sentence of a rule that came or went."""
        statement = unit.statement
        for start, end in reason_clauses(statement.text, read=statement.is_reason)[:2]:
            words = self._part(unit, start, end, came)
            ids = Pair(None, statement.id) if came else Pair(statement.id, None)
            kind: ChangeKind = "reason-added" if came else "reason-removed"
            why = f"reason inside the rule {'added' if came else 'removed'} with it"
            draft = Draft(kind, pair, ids, None if came else words, words if came else None, why, parent=parent, rules=(statement.id,))
            self.found.append(draft)

    def _part(self, unit: Unit, start: int, end: int, new: bool) -> Side:
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

    def _pair(self, old: Unit, new: Unit) -> None:
        moved = self.both.moved(old, new)
        pair = Pair(old.principle, new.principle)
        if old.sort == "example" and (old.body or new.body):
            example_changes(self, old, new, moved)
            return
        texts = self._texts(old, new)
        if texts[0] == texts[1]:
            self._same(old, new, pair, moved, "typography, marks or links")
            return
        words = edit(*texts)
        if words.only_typography:
            self._same(old, new, pair, moved, "doubled word mended" if words.runs else "typography, marks or links")
            return
        what = subject(old.statement, new.statement)
        if what != "example" and not moved and self._only_example(old, new, pair, words):
            return
        if what == "rule":
            self._rule(old, new, pair, words, moved)
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

    def _same(self, old: Unit, new: Unit, pair: Pair, moved: bool, why: str) -> None:
        """The same words, perhaps in another place or with other marks."""
        if moved:
            self._moved(old, new, pair)
            return
        a, b = old.statement.span, new.statement.span
        if self.both.old.slice(a.start, a.end) == self.both.new.slice(b.start, b.end):
            return
        self.typography.append(Draft("editorial", Pair(old.principle, new.principle), Pair(old.id, new.id), of_unit(old), of_unit(new), why))

    def parent_of(self, old: Unit, new: Unit) -> Draft | None:
        """What a moved statement is part of: the merge or split that took it along."""
        for key in (("old", old.principle), ("new", new.principle)):
            draft = self.home.get(key)
            if draft and draft.principle == Pair(old.principle, new.principle):
                return draft
        return None

    def _moved(self, old: Unit, new: Unit, pair: Pair) -> None:
        what = subject(old.statement, new.statement)
        kind: ChangeKind = f"{what}-moved" if what in {"rule", "reason"} else "other"  # type: ignore[assignment]
        why = f"moved from {self.both.name(old.principle, False)} to {self.both.name(new.principle, True)}, words unchanged"
        draft = self._make(kind, pair, old, new, why, self.parent_of(old, new))
        self._moved_to(draft, old, new, what)

    def _moved_to(self, draft: Draft, old: Unit, new: Unit, what: Subject) -> None:
        """A rule under another authority than before is another rule."""
        draft.moved = True
        ranks = self.both.old.principles[old.principle].authority, self.both.new.principles[new.principle].authority
        if what == "rule" and ranks[0] != ranks[1] and all(ranks):
            draft.heavy = True
            draft.why += f"; its authority is '{ranks[1]}' now, it was '{ranks[0]}'"

    def _rule(self, old: Unit, new: Unit, pair: Pair, words: Edit, moved: bool) -> None:
        if not moved and self._grown(old, new, pair, words):
            return
        texts = self._reasons_inside(old, new, pair, words)
        if texts is None:
            if moved:
                self._moved(old, new, pair)
            return
        modality = reading(old.statement), reading(new.statement)
        verdict = judge(*texts, modality)
        if verdict.direction == "typography":
            self._same(old, new, pair, moved, "only what it refers to differs")
            return
        draft = self._make(_rule_kind(verdict), pair, old, new, verdict.why, self.parent_of(old, new) if moved else None)
        if moved:
            draft.why += f"; moved from {self.both.name(old.principle, False)} to {self.both.name(new.principle, True)}"
            self._moved_to(draft, old, new, "rule")

    def _grown(self, old: Unit, new: Unit, pair: Pair, words: Edit) -> bool:
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
        shown = self._part(unit, len(unit.statement.text) - len(part), len(unit.statement.text), came)
        what = "reason" if reason else "rule"
        kind: ChangeKind = f"{what}-{'added' if came else 'removed'}"  # type: ignore[assignment]
        why = f"{what} {'added' if came else 'removed'} under {self.both.name(unit.principle, came)}"
        ids = Pair(old.id, new.id)
        draft = Draft(kind, pair, ids, None if came else shown, shown if came else None, why)
        self.found.append(draft)
        self._whole(draft, old, new)
        return True

    def _whole(self, draft: Draft, old: Unit, new: Unit) -> None:
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
        sides = self._part(old, *one, False), self._part(new, *two, True)
        draft = Draft("example-changed", pair, Pair(old.id, new.id), *sides, "another example")
        self.found.append(draft)
        self._whole(draft, old, new)
        return True

    def _reasons_inside(self, old: Unit, new: Unit, pair: Pair, words: Edit) -> tuple[str, str] | None:
        """Tell apart what happened to the reason in a rule's own sentence. The rest of both texts, to be judged; None if nothing else differs."""
        texts = words.old_text, words.new_text
        clauses = told_apart(texts, read=self._gives_reason(old, new, words))
        if not any(clauses):
            return texts
        parts = [texts[i][found[0][0] : found[0][1]] if found else "" for i, found in enumerate(clauses)]
        if not all(parts) and lives_on(parts[0] or parts[1], texts[1] if parts[0] else texts[0]):
            return texts
        inner = edit(parts[0], parts[1])
        if inner.only_typography and parts[0] and parts[1]:
            return texts
        cut = [len(words.old_text) - len(old.statement.text), len(words.new_text) - len(new.statement.text)]
        sides = [
            self._part(unit, found[0][0] - cut[i], found[0][1] - cut[i], bool(i)) if found else None
            for i, (unit, found) in enumerate(zip((old, new), clauses, strict=True))
        ]
        if all(parts):
            kind, why = reason_kind(inner)
        else:
            kind, why = ("reason-added", "the rule now says why") if parts[1] else ("reason-removed", "the rule no longer says why")
        rules = (new.id,) if parts[1] else (old.id,)
        draft = Draft(kind, pair, Pair(old.id, new.id), sides[0], sides[1], why, rules=rules)
        self.found.append(draft)
        rest = [text[: found[0][0]] + text[found[0][1] :] if found else text for text, found in zip(texts, clauses, strict=True)]
        if edit(rest[0], rest[1]).only_typography:
            self._whole(draft, old, new)
            return None
        return rest[0], rest[1]

    def _gives_reason(self, old: Unit, new: Unit, words: Edit) -> bool:
        """Whether a purpose in the sentence is a reason: it was read as one in either version, or came or went by itself."""
        if old.statement.is_reason or new.statement.is_reason:
            return True
        for run in words.runs:
            lone = run.old_start == run.old_end or run.new_start == run.new_end
            if lone and (opens_clause(words.old_words[run.old_start : run.old_end]) or opens_clause(words.new_words[run.new_start : run.new_end])):
                return True
        return False

    def _nonrule(self, what: Subject, old: Unit, new: Unit, pair: Pair, words: Edit, moved: bool) -> None:
        if judge(words.old_text, words.new_text).direction == "typography":
            self._same(old, new, pair, moved, "only what it refers to differs")
            return
        kind, why = reason_kind(words)
        if what != "reason":
            kind = "other" if what == "other" else f"{what}-changed"  # type: ignore[assignment]
        draft = self._make(kind, pair, old, new, why, self.parent_of(old, new) if moved else None)
        if moved:
            draft.moved = True
            draft.why += f"; moved from {self.both.name(old.principle, False)} to {self.both.name(new.principle, True)}"


def _rule_kind(verdict: Verdict) -> ChangeKind:
    return "precedence-changed" if verdict.direction == "precedence" else f"rule-{verdict.direction}"  # type: ignore[return-value]
