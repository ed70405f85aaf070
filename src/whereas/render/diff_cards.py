"""The cards of a diff: the changes of one principle together, those with the weightiest change first.

Nothing is judged here: severity, kinds and whys are the diff's own.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from whereas.render.diff_names import key
from whereas.render.diff_options import SEVERITIES, stands_alone
from whereas.render.diff_with_rule import told_with_rule
from whereas.render.style import clip, count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.model.change import Change, Severity
    from whereas.render.diff_names import Key, Names

OUTSIDE = 5
"""Pieces of text outside of any statement that are shown."""
EXAMPLE_WHYS, EXAMPLE_WHY = 3, 120
"""Changed examples of a card of which it is told what changed, and characters of that."""
ROW = ", in the row '"
"""What a why of a table's cell says besides."""
EXCHANGED_LEAST = 4
"""Sentences in which the same words took the place of the same others, and nothing else changed, from which on they are told in one line."""
EXCHANGE = re.compile(r"'[^']+' became '[^']+'")


@dataclass
class Card:
    """The changes of one principle. `key`: its id in the newer version, or in the older one where it is gone; `title`: as it is called now (or was);
    `about`: changes of the principle itself; `reused`: it is gone, and its id is another's now."""

    key: str
    title: str
    gone: bool = False
    reused: bool = False
    severity: Severity = "patch"
    about: list[Change] = field(default_factory=list)
    rules: list[Change] = field(default_factory=list)
    reasons: list[Change] = field(default_factory=list)
    definitions: list[Change] = field(default_factory=list)
    examples: list[Change] = field(default_factory=list)
    background: list[Change] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """Its id as people are told of it, "" where that is what it is called."""
        return "" if self.key == self.title else f"#{self.key}" + " of the older version" * self.reused

    @property
    def changes(self) -> list[Change]:
        return [*self.about, *self.rules, *self.reasons, *self.definitions, *self.examples, *self.background]

    @property
    def reworded(self) -> list[Change]:
        """Background in other words, and what came or went and matters: what it says may bear on what is asked."""
        return [c for c in self.background if _shown(c)]

    @property
    def counted(self) -> str:
        """Examples, and background that came, went or moved, of which only the number is told; "" if there is none."""
        kinds = Counter(c.kind.partition("-")[2] for c in self.examples if c.kind != "other")
        parts = [f"{count(n, 'example')} {tail}{self._exchanged(tail)}" for tail, n in kinds.items()]
        fates = Counter(label(c).partition(" ")[2] for c in self.background if not _shown(c))
        return ", ".join(parts + [f"{count(n, 'sentence')} of background {fate}" for fate, n in fates.items()])

    def _exchanged(self, tail: str) -> str:
        """What is told of the words of examples that changed."""
        whys = [clip(c.why, EXAMPLE_WHY) for c in self.examples if c.kind == "example-changed" == f"example-{tail}"]
        more = f"; and {len(whys) - EXAMPLE_WHYS} more" if len(whys) > EXAMPLE_WHYS else ""
        return f" ({'; '.join(whys[:EXAMPLE_WHYS])}{more})" if whys else ""


def exchanges(changes: Iterable[Change]) -> list[list[Change]]:
    """Changes of wording alone that are one exchange of words again and again, the most frequent first: a party that got another name throughout."""
    groups: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        behind = change.kind == "other" and change.severity == "patch" and change.within is None
        if (behind or change.kind.endswith("-reworded")) and EXCHANGE.fullmatch(change.why):
            groups[change.why.lower()].append(change)
    return sorted((g for g in groups.values() if len(g) >= EXCHANGED_LEAST), key=lambda g: -len(g))


def cards(changes: list[Change], names: Names, *, fold: bool = False) -> list[Card]:
    """One card a principle, those with the weightiest change first, then in the order of the new document. Typography has none, nor, with `fold`, have
    `exchanges`, which the summary tells of."""
    found: dict[Key, Card] = {}
    told = {c.id: c for c in changes}
    folded = {id(c) for group in exchanges(changes) for c in group} if fold else set[int]()
    inside = told_with_rule(changes)
    for change in spread(changes):
        if id(change) in folded or change.id in inside:
            continue
        parent = told.get(change.within or "")
        if not stands_alone(change, parent) and not _own_words(change, parent):
            continue
        if change.kind in {"editorial", "metadata-changed"} or (change.principle.old is None and change.principle.new is None):
            continue
        at = key(change)
        card = found.setdefault(at, Card(at[1], names.title(change), at[0], names.reused(at)))
        if SEVERITIES.index(change.severity) < SEVERITIES.index(card.severity):
            card.severity = change.severity
        _file(card, change, parent)
    return sorted(found.values(), key=lambda c: (SEVERITIES.index(c.severity), names.order.get((c.gone, c.key), 1 << 30)))


def spread(changes: Iterable[Change]) -> list[Change]:
    """A relabelled authority level is told once, in the summary; other folded changes are told one by one in their cards."""
    found: list[Change] = []
    for change in changes:
        if change.kind == "authority-relabelled" and change.members:
            continue
        found += change.members or (change,)
    return found


def _own_words(change: Change, parent: Change | None) -> bool:
    """Whether a change is the words of an example behind its caption."""
    return change.kind == "other" and parent is not None and parent.kind.startswith("example-")


def _file(card: Card, change: Change, parent: Change | None) -> None:
    head = change.kind.split("-")[0]
    if _own_words(change, parent):
        head = "example"
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


def own_why(change: Change) -> str:
    """The why of a change, "" where it says nothing but its kind and its section ("rule removed under 'Gate'")."""
    return "" if change.why.startswith(f"{label(change)} under '") and ROW not in change.why else change.why


def label(change: Change) -> str:
    """A kind in words ("rule weakened"); background says what became of it ("background changed")."""
    if change.kind != "other":
        return change.kind.replace("-", " ")
    return f"background {'changed' if _reworded(change) else 'moved' if change.moved else 'added' if change.new else 'removed'}"


def _shown(change: Change) -> bool:
    return _reworded(change) or change.severity != "patch"


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
