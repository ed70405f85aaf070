"""What happened to whole principles: added, removed, renamed, moved, split, merged."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from whereas.diff.changes.draft import Comparison, Draft, side
from whereas.diff.changes.inside import bears_on_rule
from whereas.diff.changes.lent import settled
from whereas.diff.changes.order import lifted
from whereas.diff.changes.parts import is_ground, norm_parts
from whereas.diff.changes.ranking import ranks
from whereas.diff.changes.titles import turned_title
from whereas.diff.edits import edit
from whereas.diff.filling import case
from whereas.diff.force import transition
from whereas.diff.judge import ESTRANGED_WHY, judge
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.match.titles import title_key
from whereas.diff.roles import may_be_rule, opens_reason, subject
from whereas.diff.scope import exchanged
from whereas.diff.verdict import Verdict
from whereas.diff.words import stem, words
from whereas.model.change import Pair

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from whereas.diff.match.lineage import Link
    from whereas.diff.view import Unit, View
    from whereas.model.change import ChangeKind, Side
    from whereas.model.constitution import Principle

NOBODY = Pair(None, None)
LABEL = re.compile(r"\([^()]*\)")
BINDING = frozenset({"must", "must_not"})
"""Forces of a label without which rules bind less."""
STAYED = 0.95
"""Likeness of two bodies from which nothing to speak of changed under a title."""


class PrincipleChanges:
    """Makes the changes of principles. `home`: (side, principle id) -> the change that what stands in it is within; `typography` collects what is
    no more than that."""

    def __init__(self, both: Comparison) -> None:
        self.both = both
        self.found: list[Draft] = []
        self.typography: list[Draft] = []
        self.home: dict[tuple[str, str], Draft] = {}

    def run(self) -> list[Draft]:
        self._links()
        self._lone()
        for old, new in sorted(self.both.pairing.principles.forth.items()):
            self._renamed(self.both.old.principles[old], self.both.new.principles[new])
            self._attributes(self.both.old.principles[old], self.both.new.principles[new])
        self._moved()
        return self.found

    def _add(self, kind: ChangeKind, old: Principle | None, new: Principle | None, why: str) -> Draft:
        pair = Pair(old.id if old else None, new.id if new else None)
        draft = Draft(kind, pair, NOBODY, _title(old), _title(new), why, norms=(old.norms if old else 0))
        self.found.append(draft)
        return draft

    def _links(self) -> None:
        """Splits and merges. The side that lives on in several, or comes from several, is neither removed nor added besides."""
        pairs, links = self.both.pairing.principles, self.both.pairing.links
        heirs, ancestors = Counter(k.old for k in links), Counter(k.new for k in links)
        dissolved = self.both.dissolved
        for link in links:
            if link.old in dissolved[0] or link.new in dissolved[1]:
                continue
            old, new = self.both.old.principles[link.old], self.both.new.principles[link.new]
            if link.how == "split":
                draft = self._add("principle-split", old, new, f"part of '{old.title}' went to '{new.title}': {_shares(link)}")
            else:
                draft = self._add("principle-merged", old, new, f"'{old.title}' lives on in '{new.title}': {_shares(link)}")
            if link.old not in pairs.forth and (link.how == "merge" or heirs[link.old] > 1):
                self.home.setdefault(("old", link.old), draft)
            if link.new not in pairs.back and (link.how == "split" or ancestors[link.new] > 1):
                self.home.setdefault(("new", link.new), draft)

    def _lone(self) -> None:
        """Principles without a counterpart. One that was merged away is not removed as well, one that was split off not added."""
        pairs = self.both.pairing.principles
        gone, come = (set(found) | _opening(view) for found, view in zip(self.both.dissolved, (self.both.old, self.both.new), strict=True))
        for key, principle in self.both.old.principles.items():
            if key in pairs.forth or ("old", key) in self.home or key in gone or _silent(principle) or _is_its_rule(self.both.old, principle):
                continue
            told = _inside(self.both.old, principle, pairs.forth)
            self.home["old", key] = self._add("principle-removed", principle, None, f"{told} gone, no heir found")
        for key, principle in self.both.new.principles.items():
            if key in pairs.back or ("new", key) in self.home or key in come or _silent(principle) or _is_its_rule(self.both.new, principle):
                continue
            self.home["new", key] = self._add("principle-added", None, principle, f"new, with {_inside(self.both.new, principle, pairs.back)}")

    def _renamed(self, old: Principle, new: Principle) -> None:
        if _silent(old) and _silent(new):
            return
        pairs = self.both.pairing.principles
        titles = title_key(old.title) != title_key(new.title)
        ids = old.id != new.id and old.explicit and new.explicit
        if not titles and not ids:
            if old.title != new.title or old.level != new.level:
                why = "the heading's letters, marks or level"
                self.typography.append(Draft("editorial", Pair(old.id, new.id), NOBODY, _title(old), _title(new), why))
            return
        why = f"'{old.title}' became '{new.title}'" if titles else f"its id '{old.id}' became '{new.id}'"
        if pairs.how[old.id] == "text":
            alike = self.both.pairing.likeness(old.id, new.id)
            shares = [f"{noun} {share:.2f}" for noun, share in (("prose", alike.prose), ("examples", alike.examples)) if share > 0]
            why += f"; known by its text ({', '.join(shares)})" if shares else "; known by what stands in it"
        draft = self._add("principle-renamed", old, new, why)
        if titles:
            self._norm(old, new, draft)

    def _norm(self, old: Principle, new: Principle, draft: Draft) -> None:
        """A title that is a norm is judged as one."""
        labelled = (_labelled(old.title, new.title) or turned_title(old.title, new.title)) if old.norms and new.norms else None
        if labelled is not None:
            self._turned(old, new, draft, labelled)
            return
        a, b = self.both.old.headings.get(old.id), self.both.new.headings.get(new.id)
        if not a or not b or not (a.is_rule and b.is_rule):
            return
        verdict = settled(a, b) or judge(a.text, b.text, (a.modality, b.modality))
        if verdict.direction in {"typography", "reworded"} or verdict.why == ESTRANGED_WHY or (verdict.direction == "changed" and self._summed_up(old, new)):
            return
        kind: ChangeKind = "precedence-changed" if verdict.direction == "precedence" else f"rule-{verdict.direction}"  # type: ignore[assignment]
        self.found.append(
            Draft(kind, draft.principle, Pair(a.id, b.id), side(a.text, a.span), side(b.text, b.span), f"in the title: {verdict.why}", parent=draft)
        )

    def _summed_up(self, old: Principle, new: Principle) -> bool:
        """Whether a title sums up in other words what stands beneath it still: several of them are others, and nothing there is. Not if it names another
        party, people in general aside."""
        gone, come = exchanged(edit(old.title, new.title))
        parties = {stem(word) for name in phrase_set("words", "party") - phrase_set("ground", "persons") for word in (name, f"{name}s")}
        others = not parties.isdisjoint(gone) and not parties.isdisjoint(come)
        return max(len(gone), len(come)) > 1 and not others and self.both.pairing.likeness(old.id, new.id).prose >= STAYED

    def _turned(self, old: Principle, new: Principle, draft: Draft, verdict: Verdict) -> None:
        """What the title does to the rules under it, told once."""
        kind: ChangeKind = "precedence-changed" if verdict.direction == "precedence" else f"rule-{verdict.direction}"  # type: ignore[assignment]
        self.found.append(Draft(kind, draft.principle, NOBODY, _title(old), _title(new), f"in the title: {verdict.why}", parent=draft))

    def _attributes(self, old: Principle, new: Principle) -> None:
        """Attributes of the heading other than id and authority."""
        for name in sorted({*old.attributes, *new.attributes} - {"id", "authority"}):
            a, b = old.attributes.get(name), new.attributes.get(name)
            if a != b:
                self._add("other", old, new, f"attribute {name}: {a or 'none'} became {b or 'none'}")

    def _moved(self) -> None:
        """Under another parent, or in another order under the same."""
        pairs = self.both.pairing.principles
        linked = {(k.old, k.new) for k in self.both.pairing.links}
        known = pairs.forth.keys() | {old for old, _ in linked}, pairs.back.keys() | {new for _, new in linked}
        stayed: dict[tuple[str | None, str | None], list[str]] = defaultdict(list)
        for a, old in self.both.old.principles.items():
            if a not in pairs.forth:
                continue
            new = self.both.new.principles[pairs.forth[a]]
            above = self._under_title(_above(self.both.old, old, known[0]), _above(self.both.new, new, known[1]))
            if above == (None, None) or above in linked or (above[0] is not None and pairs.forth.get(above[0], "") == above[1]):
                stayed[above].append(a)
                continue
            if _silent(old) and _silent(new):
                continue
            why = f"moved from {self.both.name(old.parent, False)} to {self.both.name(new.parent, True)}"
            self._add("principle-moved", old, new, why).moved = True
        place = {key: i for i, key in enumerate(self.both.new.principles)}
        for keys in stayed.values():
            for i in lifted([place[pairs.forth[k]] for k in keys]):
                old, new = self.both.old.principles[keys[i]], self.both.new.principles[pairs.forth[keys[i]]]
                before = _neighbour(self.both.new, new)
                why = f"now stands after '{before}'" if before else "now stands first"
                ranked = (self._ranked(self.both.old, old) and self._ranked(self.both.new, new)) or old.title.lower() in self._reranked
                if not ranked and _silent(old) and _silent(new):
                    why = f"moved within its principle: {why}"
                    self.typography.append(Draft("editorial", Pair(old.id, new.id), NOBODY, _title(old), _title(new), why, moved=True))
                    continue
                self._add("precedence-changed" if ranked else "principle-moved", old, new, why).moved = True

    def _under_title(self, old: str | None, new: str | None) -> tuple[str | None, str | None]:
        """What a principle stands in, in either version: what stands under the document's title stands at the top, also where that became a section."""
        titles = self.both.old.principles, self.both.new.principles
        if old is None and new is not None and (a := self.both.pairing.principles.back.get(new)) is not None and titles[0][a].kind == "preamble":
            return None, None
        if new is None and old is not None and (b := self.both.mate(old)) is not None and titles[1][b].kind == "preamble":
            return None, None
        return old, new

    @cached_property
    def _reranked(self) -> list[str]:
        """The levels of authority that both versions know, if they rank them otherwise now."""
        ladders = [[level for levels in view.constitution.authorities or () for level in levels] for view in (self.both.old, self.both.new)]
        known = [[level for level in one if level in other] for one, other in (ladders, ladders[::-1])]
        return known[0] if known[0] != known[1] else []

    def _ranked(self, view: View, principle: Principle) -> bool:
        """Whether a principle is an item of a list that ranks."""
        return principle.kind == "item" and ranks(view, next((u.place for u in view.by_principle.get(principle.id, ()) if u.place), None))


def _labelled(old: str, new: str) -> Verdict | None:
    """Which way the rules under a title went whose label of force, in brackets, came or went: "Test first (NON-NEGOTIABLE)"."""
    labels = [LABEL.findall(text)[-1:] for text in (old, new)]
    if labels[0] == labels[1] or LABEL.sub("", old).split() != LABEL.sub("", new).split():
        return None
    names = [next((m.name for part in label for m in marks(words(part), ("force",))), "") for label in labels]
    if not any(names):
        return None
    lone = names[0] or names[1]
    way = transition(*names) if all(names) else "weakened" if bool(names[0]) == (lone in BINDING) else "strengthened"
    shown = [f"'{label[0]}'" if label else "no label" for label in labels]
    return Verdict(way, f"{shown[0]} became {shown[1]}") if way else None


def _above(view: View, principle: Principle, known: Set[str]) -> str | None:
    """The nearest principle above that has a counterpart: headings that came or went between are told by themselves."""
    key = principle.parent
    while key is not None and key not in known:
        key = view.principles[key].parent
    return key


def _title(principle: Principle | None) -> Side | None:
    return side(principle.title, principle.heading) if principle else None


def _silent(principle: Principle) -> bool:
    """An item without a norm is no principle to speak of; its statements speak for themselves."""
    return principle.kind == "item" and not principle.norms


def _is_its_rule(view: View, principle: Principle) -> bool:
    """An item of one statement comes and goes as that statement, which holds its label."""
    return principle.kind == "item" and len(principle.statements) == 1 and principle.id not in view.children


def _opening(view: View) -> set[str]:
    """The preamble: text before the first heading comes and goes with its statements, under a title that the document keeps."""
    return {p.id for p in view.constitution.principles if p.kind == "preamble"}


def _inside(view: View, principle: Principle, known: Mapping[str, str]) -> str:
    """How many rules a principle holds, titles aside, and how many those below it that came or went with it do. `known`: principles that did not."""
    own = _rules(view, principle.id)
    below, left = 0, [key for key in view.children.get(principle.id, ()) if key not in known]
    while left:
        key = left.pop()
        below += _rules(view, key)
        left += [k for k in view.children.get(key, ()) if k not in known]
    if below and not own:
        return f"{_counted(below)} in its sections"
    return f"{_counted(own)}, and {below} in its sections" if below else _counted(own)


def _rules(view: View, key: str) -> int:
    """The rules that come and go with a principle, norm by norm, as they are told."""
    return sum(_norms(view, unit) for unit in view.by_principle.get(key, ()))


def _norms(view: View, unit: Unit) -> int:
    text, doubted = unit.statement.text, may_be_rule(unit.statement) and bears_on_rule(view, unit)
    if doubted or (subject(unit.statement) != "rule" and case(view, unit) is None):
        return 0
    return sum(not (opens_reason(text[slice(*part)]) or is_ground(text, part)) for part in norm_parts(text)) or 1


def _counted(rules: int) -> str:
    return "1 rule" if rules == 1 else f"{rules or 'no'} rules"


def _shares(link: Link) -> str:
    kept = f"{link.prose:.2f} of its words"
    return f"{kept} and {link.examples:.2f} of its examples" if link.examples else kept


def _neighbour(view: View, principle: Principle) -> str | None:
    """Title of the sibling before a principle."""
    siblings = view.children[principle.parent]
    at = siblings.index(principle.id)
    return view.principles[siblings[at - 1]].title if at else None
