"""What every view of a diff shows, put in order once: which changes, their summary in words, and one card a principle.

Nothing is judged here: severity, kinds and whys are the diff's own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from whereas.diff.view import heads, leads_in, titles
from whereas.render.diff_with_rule import told_with_rule
from whereas.render.style import clip, count
from whereas.render.words import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from whereas.model.change import Change, ChangeKind, Diff, Severity, Side
    from whereas.model.constitution import Constitution

SEVERITIES: tuple[Severity, ...] = ("major", "minor", "patch")
GROUPS: dict[str, tuple[str, ...]] = {
    "rules": ("rule-", "precedence-"), "reasons": ("reason-",), "authority": ("authority-",), "principles": ("principle-",), "definitions": ("definition-",),
    "examples": ("example-",), "metadata": ("metadata-",), "editorial": ("editorial",), "other": ("other",),
}  # fmt: skip
"""What `only` may name, besides the change kinds themselves."""
SUMMARY_LINES = 10
OUTSIDE = 5
"""Pieces of text outside of any statement that are shown."""
EXCHANGED_LEAST = 4
"""Sentences in which the same words took the place of the same others, and nothing else changed, from which on they are told in one line."""
EXCHANGE = re.compile(r"'[^']+' became '[^']+'")

PAST = {
    "added": "added", "removed": "removed", "renamed": "renamed", "moved": "moved", "split": "split", "merged": "merged",
    "strengthened": "stronger", "weakened": "weaker", "narrowed": "narrower", "widened": "wider", "reversed": "reversed",
    "changed": "changed", "reworded": "reworded", "raised": "raised", "lowered": "lowered", "relabelled": "relabelled",
}  # fmt: skip


@dataclass(frozen=True)
class Options:
    """What to show. `only`: names of `GROUPS` or change kinds; `principle`: an id of either version; `stat`: the summary alone;
    `word_diff`: old and new in one line; `colour`: ANSI colours (terminal only). `min_severity`: the least severity shown.
    `accepted`: how many changes were left out because they were accepted."""

    only: tuple[str, ...] = ()
    min_severity: Severity = "patch"
    principle: str | None = None
    stat: bool = False
    word_diff: bool = False
    colour: bool = False
    accepted: int = 0

    @property
    def left_out(self) -> str:
        """What to say of accepted changes, "" if there are none."""
        one = self.accepted == 1
        return f"{count(self.accepted, 'accepted change')} {'is' if one else 'are'} not shown (whereas.accepted.toml)" if self.accepted else ""


@dataclass
class Card:
    """The changes of one principle. `title`: as it is called now (or was). `about`: changes of the principle itself."""

    key: str
    title: str
    severity: Severity = "patch"
    about: list[Change] = field(default_factory=list)
    rules: list[Change] = field(default_factory=list)
    reasons: list[Change] = field(default_factory=list)
    definitions: list[Change] = field(default_factory=list)
    examples: list[Change] = field(default_factory=list)
    background: list[Change] = field(default_factory=list)

    @property
    def changes(self) -> list[Change]:
        return [*self.about, *self.rules, *self.reasons, *self.definitions, *self.examples, *self.background]

    @property
    def reworded(self) -> list[Change]:
        """Background in other words: what it says now may bear on what is asked."""
        return [c for c in self.background if _reworded(c)]

    @property
    def counted(self) -> str:
        """Examples, and background that came, went or moved, of which only the number is told; "" if there is none."""
        kinds = Counter(c.kind.partition("-")[2] for c in self.examples if c.kind != "other")
        parts = [f"{count(n, 'example')} {tail}" for tail, n in kinds.items()]
        fates = Counter(label(c).partition(" ")[2] for c in self.background if not _reworded(c))
        return ", ".join(parts + [f"{count(n, 'sentence')} of background {fate}" for fate, n in fates.items()])


@dataclass
class Names:
    """Titles and words for people, from the two constitutions where they are at hand; ids and the diff's own texts otherwise."""

    old: Constitution | None = None
    new: Constitution | None = None
    titles: tuple[dict[str, str], dict[str, str]] = ({}, {})
    words: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {})
    plain: tuple[dict[str, str], dict[str, str]] = ({}, {})
    heads: tuple[dict[str, str], dict[str, str]] = ({}, {})
    leads: tuple[dict[str, str], dict[str, str]] = ({}, {})
    order: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, old: Constitution | None, new: Constitution | None) -> Names:
        if old is None or new is None:
            return cls()
        both = (old, new)
        plain = tuple({s.id: s.text for s in c.statements} for c in both)
        order = {p.id: i for i, p in reversed(list(enumerate((*new.principles, *old.principles))))}
        return cls(old, new, (titles(old), titles(new)), (shown(old), shown(new)), plain, (heads(old), heads(new)), (leads_in(old), leads_in(new)), order)  # type: ignore[arg-type]

    def title(self, change: Change) -> str:
        """What the principle of a change is called."""
        pair = change.principle
        if pair.new is not None:
            return self.titles[1].get(pair.new, pair.new)
        return self.titles[0].get(pair.old or "", pair.old or "the document")

    def text(self, side: Side | None, statement: str | None, new: bool) -> str:
        """The words of one side; bare references show their target's title, and a cell of a table the first of its row."""
        if side is None:
            return ""
        if statement and self.plain[new].get(statement) == side.text:
            head = self.heads[new].get(statement)
            return f"{head} | {self.words[new][statement]}" if head else self.words[new][statement]
        return " ".join(side.text.split())

    def texts(self, change: Change) -> tuple[str, str]:
        """The words of both sides; those of an item that came or went under a lead-in which forbids it have that before them."""
        ids = change.statement.old, change.statement.new
        old, new = self.text(change.old, ids[0], False), self.text(change.new, ids[1], True)
        if old and new:
            return old, new
        return self._led(ids[0], old, False), self._led(ids[1], new, True)

    def _led(self, statement: str | None, told: str, new: bool) -> str:
        """A whole item behind its lead-in."""
        lead = self.leads[new].get(statement or "") if told == self.words[new].get(statement or "") else None
        return f"{lead} {told}" if lead else told


def selected(diff: Diff, options: Options) -> list[Change]:
    """The changes that the options ask for, the weightiest first."""
    return [c for c in diff.changes if wanted(c, options)]


def wanted(change: Change, options: Options) -> bool:
    if SEVERITIES.index(change.severity) > SEVERITIES.index(options.min_severity):
        return False
    if options.principle is not None and not _about(change, options.principle):
        return False
    if not options.only:
        return True
    return any(change.kind == name or change.kind.startswith(GROUPS.get(name, ("\0",))) or (name == "moved" and change.moved) for name in options.only)


def _about(change: Change, principle: str) -> bool:
    return principle in {change.principle.old, change.principle.new} or any(_about(m, principle) for m in change.members)


def headline(changes: Iterable[Change]) -> str:
    """One line of counts: "11 added, 3 moved, 19 authority changes; 4 reasons lost". A reason told with its rule is none."""
    kinds: Counter[str] = Counter()
    found = list(changes)
    inside = told_with_rule(found)
    for change in found:
        kinds[change.kind] += (len(change.members) or 1) * (change.id not in inside)
    principles = [f"{kinds[f'principle-{k}']} {k}" for k in ("removed", "added", "split", "merged", "renamed", "moved") if kinds[f"principle-{k}"]]
    authority = sum(n for kind, n in kinds.items() if kind.startswith("authority-"))
    rules = [
        f"{kinds[f'rule-{k}']} {PAST[k]}"
        for k in ("reversed", "removed", "weakened", "strengthened", "changed", "narrowed", "widened", "added", "moved", "reworded")
        if kinds[f"rule-{k}"]
    ]
    if kinds["precedence-changed"]:
        rules.append(f"{kinds['precedence-changed']} in another order")
    reasons = [
        f"{kinds[f'reason-{k}']} {w}"
        for k, w in (("removed", "lost"), ("added", "added"), ("changed", "changed"), ("moved", "moved"), ("reworded", "reworded"))
        if kinds[f"reason-{k}"]
    ]
    parts = []
    if principles:
        parts.append("principles: " + ", ".join(principles))
    if authority:
        parts.append(count(authority, "authority change"))
    if rules:
        parts.append("rules: " + ", ".join(rules))
    if reasons:
        parts.append("reasons: " + ", ".join(reasons))
    for name, noun in (("definition-", "definition"), ("example-", "example"), ("metadata-", "metadata entry")):
        n = sum(v for kind, v in kinds.items() if kind.startswith(name))
        if n and not parts:
            parts.append(count(n, noun, "metadata entries" if noun.startswith("meta") else None) + " changed")
    parts += _behind(found, alone=not parts)
    if not parts:
        parts = ["wording and typography only" if kinds else "no changes"]
    return "; ".join(parts)


def _behind(changes: list[Change], *, alone: bool) -> list[str]:
    """Counts of background, and of text outside of any statement: all of it if nothing else is told, else what is more than a patch."""
    known = {c.id for c in changes}
    found = [c for c in changes if c.kind == "other" and (alone or c.severity != "patch") and not (c.within and c.within in known)]
    outside = [c for c in found if c.principle.old is None and c.principle.new is None]
    fates = Counter(label(c).partition(" ")[2] for c in found if c not in outside)
    parts = ["background: " + ", ".join(f"{n} {fate}" for fate, n in fates.items())] if fates else []
    return parts + (["text outside of any statement changed"] if outside and not parts else [])


def summary(changes: list[Change], names: Names) -> list[str]:
    """At most `SUMMARY_LINES` sentences, the weightiest first: changes of one kind are told together, principles in one sentence."""
    groups: dict[str, list[Change]] = defaultdict(list)
    again = exchanges(changes)
    folded, inside = {id(c) for group in again for c in group}, told_with_rule(changes)
    for change in changes:
        came_along = change.within and not (change.old and change.new)
        inner = came_along and change.kind not in {"rule-removed", "rule-moved", "reason-removed"}
        if change.kind == "editorial" or (change.kind == "other" and change.severity == "patch") or inner or id(change) in folded or change.id in inside:
            continue
        by = f"{change.kind} {change.why}" if change.kind.startswith("authority-") else change.kind
        groups["principle" if change.kind.startswith("principle-") else by].append(change)
    first = {kind: i for i, kind in enumerate(FIRST)}
    ranked = sorted(groups.items(), key=lambda item: first.get(item[0].split(" ")[0], len(FIRST)))
    lines = [_sentence(group, names) for _, group in ranked] + [_exchanged(group) for group in again]
    unmoved = sum(c.kind in HARD and c.reasons == "unchanged" for c in changes)
    if unmoved:
        what = "1 rule changed while its reasons did not" if unmoved == 1 else f"{unmoved} rules changed while their reasons did not"
        lines.insert(min(len(lines), SUMMARY_LINES - 2), what)
    if len(lines) > SUMMARY_LINES:
        lines = [*lines[: SUMMARY_LINES - 1], f"and {len(lines) - SUMMARY_LINES + 1} more sorts of change, below"]
    return lines


def exchanges(changes: Iterable[Change]) -> list[list[Change]]:
    """Changes of wording alone that are one exchange of words again and again, the most frequent first: a party that got another name throughout."""
    groups: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        behind = change.kind == "other" and change.severity == "patch" and change.within is None
        if (behind or change.kind.endswith("-reworded")) and EXCHANGE.fullmatch(change.why):
            groups[change.why.lower()].append(change)
    return sorted((g for g in groups.values() if len(g) >= EXCHANGED_LEAST), key=lambda g: -len(g))


def _exchanged(group: list[Change]) -> str:
    kinds = Counter(c.kind.partition("-")[0] for c in group)
    why, _ = Counter(c.why for c in group).most_common(1)[0]
    told = [count(n, "sentence") + " of background" if kind == "other" else count(n, kind) for kind, n in kinds.items()]
    return f"{why} in {_list(told)}, and nothing else changed there"


FIRST = (
    "rule-reversed", "precedence-changed", "authority-lowered", "authority-relabelled", "rule-removed", "rule-weakened", "rule-strengthened",
    "rule-changed", "principle", "reason-removed", "authority-raised", "reason-changed", "rule-narrowed", "rule-widened",
)  # fmt: skip
"""The order in which a reviewer wants to be told; all else follows as the diff has it."""
ONE = {"precedence": "order of precedence changed", "other": "background changed"}
SEVERAL = {"precedence": "orders of precedence changed", "other": "sentences of background changed"}
"""What the summary calls one change, and several, of a sort that has no word for what became of it."""
HARD: frozenset[ChangeKind] = frozenset({"rule-strengthened", "rule-weakened", "rule-reversed", "rule-changed"})


def _sentence(group: list[Change], names: Names) -> str:
    first = group[0]
    head, _, tail = first.kind.partition("-")
    if head == "authority":
        if first.members:
            return f"authority: {first.why}"
        return f"authority {tail} in {_list([_quote(names.title(c)) for c in group])}: {first.why.removeprefix('authority ')}"
    if head == "principle":
        return "principles " + "; ".join(_principles(group, tail) for tail in ("removed", "added", "split", "merged", "renamed", "moved") if _of(group, tail))
    if head == "metadata":
        return _list([c.why for c in group])
    if head == "example":
        return f"{count(len(group), 'example')} {tail}"
    if len(group) == 1:
        old, new = names.texts(first)
        because = f" ({first.why})" if (first.old and first.new) or part_of_rule(first) else ""
        what = ONE.get(head, f"{head} {PAST.get(tail, tail)}") if head != "other" or because else f"background {'added' if new else 'removed'}"
        return f'{what} in {_quote(names.title(first))}: "{clip(new or old, 90)}"{because}'
    where = Counter(_quote(names.title(c)) for c in group)
    told = [title if n == 1 else f"{title} ({n})" for title, n in where.most_common()]
    what = SEVERAL.get(head, f"{head}s {PAST.get(tail, tail)}")
    return f"{len(group)} {what}: {_list(told)}"


def _of(group: list[Change], tail: str) -> list[Change]:
    return [c for c in group if c.kind == f"principle-{tail}"]


def _principles(group: list[Change], tail: str) -> str:
    found = _of(group, tail)
    return f"{tail}: {_list([_renamed(c) for c in found], 3)}"


def _quote(title: str) -> str:
    return f"'{title}'"


def _renamed(change: Change) -> str:
    old, new = change.old.text if change.old else "", change.new.text if change.new else ""
    if change.kind in {"principle-renamed", "principle-merged", "principle-split"} and old != new:
        return f"'{old}' -> '{new}'"
    return f"'{new or old}'"


def _list(found: list[str], most: int = 4) -> str:
    return ", ".join(found[:most]) + (f" and {len(found) - most} more" if len(found) > most else "")


def cards(changes: list[Change], names: Names, *, fold: bool = False) -> list[Card]:
    """One card a principle, those with the weightiest change first, then in the order of the new document. Typography has none, nor, with `fold`, have
    `exchanges`, which the summary tells of."""
    found: dict[str, Card] = {}
    told = {c.id: c for c in changes}
    folded = {id(c) for group in exchanges(changes) for c in group} if fold else set[int]()
    inside = told_with_rule(changes)
    for change in spread(changes):
        if id(change) in folded or change.id in inside:
            continue
        parent = told.get(change.within or "")
        if change.kind == "other" and parent is not None and not parent.kind.startswith(("principle-", "example-")):
            continue  # the whole of which its parent tells a part, or a cell of its row
        if change.kind in {"editorial", "metadata-changed"} or (change.principle.old is None and change.principle.new is None):
            continue
        key = change.principle.new or change.principle.old or ""
        card = found.setdefault(key, Card(key, names.title(change)))
        if SEVERITIES.index(change.severity) < SEVERITIES.index(card.severity):
            card.severity = change.severity
        _file(card, change, parent)
    return sorted(found.values(), key=lambda c: (SEVERITIES.index(c.severity), names.order.get(c.key, 1 << 30)))


def spread(changes: Iterable[Change]) -> list[Change]:
    """A relabelled authority level is told once, in the summary; other folded changes are told one by one in their cards."""
    found: list[Change] = []
    for change in changes:
        if change.kind == "authority-relabelled" and change.members:
            continue
        found += change.members or (change,)
    return found


def _file(card: Card, change: Change, parent: Change | None) -> None:
    head = change.kind.split("-")[0]
    if head == "other" and parent is not None and parent.kind.startswith("example-"):
        head = "example"  # its own words
    where = {
        "principle": card.about,
        "authority": card.about,
        "rule": card.rules,
        "precedence": card.rules,
        "reason": card.reasons,
        "definition": card.definitions,
        "example": card.examples,
    }
    where.get(head, card.background).append(change)


def part_of_rule(change: Change) -> bool:
    """Whether what came or went is a part of a rule that stays, as a case of it is: only its why says so."""
    one_sided = (change.old is None) != (change.new is None)
    return one_sided and change.kind.startswith(("rule-", "precedence-")) and not change.kind.endswith(("-added", "-removed"))


def label(change: Change) -> str:
    """A kind in words ("rule weakened"); background says what became of it ("background changed")."""
    if change.kind != "other":
        return change.kind.replace("-", " ")
    return f"background {'changed' if _reworded(change) else 'moved' if change.moved else 'added' if change.new else 'removed'}"


def _reworded(change: Change) -> bool:
    return change.old is not None and change.new is not None and not (change.moved and change.old.text == change.new.text)


def loose(changes: list[Change]) -> tuple[list[Change], Change | None]:
    """(metadata and text that belongs to no principle, the one change that counts the typography, unless all of it came or went with something)."""
    typography = next((c for c in changes if c.kind == "editorial" and not c.within), None)
    whole = {c.id for c in changes if c.kind == "other" and c.within}  # of which the change that it is within tells a part
    nobody = [c for c in changes if c.kind != "editorial" and c.id not in whole and c.principle.old is None and c.principle.new is None]
    return nobody, typography


def outside(nobody: list[Change], names: Names) -> list[str]:
    """A line for each piece of text outside of any statement, of `nobody` as `loose` has it; the others are counted."""
    others = [c for c in nobody if c.kind == "other"]
    lines = [f"{c.why}: {new or old}" for c in others[:OUTSIDE] for old, new in [names.texts(c)]]
    return lines + ([f"and {len(others) - OUTSIDE} more pieces of text outside of any statement"] if len(others) > OUTSIDE else [])
