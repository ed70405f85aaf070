"""A diff in a few words: one line of counts, and at most ten sentences, the weightiest first.

Nothing is judged here: severity, kinds and whys are the diff's own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from whereas.render.diff_cards import exchanges, label, part_of_rule
from whereas.render.diff_with_rule import told_with_rule
from whereas.render.style import clip, count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.model.change import Change, ChangeKind
    from whereas.render.diff_names import Names

SUMMARY_LINES = 10

PAST = {
    "added": "added", "removed": "removed", "renamed": "renamed", "moved": "moved", "split": "split", "merged": "merged",
    "strengthened": "stronger", "weakened": "weaker", "narrowed": "narrower", "widened": "wider", "reversed": "reversed",
    "changed": "changed", "reworded": "reworded", "raised": "raised", "lowered": "lowered", "relabelled": "relabelled",
}  # fmt: skip


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
