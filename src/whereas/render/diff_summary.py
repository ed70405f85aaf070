"""A diff in a few words: one line of counts, and at most ten sentences, the weightiest first.

Nothing is judged here: severity, kinds and whys are the diff's own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from whereas.render.diff_cards import EXCHANGE, exchanges, label, part_of_rule, spread
from whereas.render.diff_marks import around
from whereas.render.diff_options import SEVERITIES, stands_alone
from whereas.render.diff_with_rule import told_with_rule
from whereas.render.style import clip, count

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whereas.model.change import Change, ChangeKind
    from whereas.render.diff_names import Names

SUMMARY_LINES = 10
QUOTED = 90
"""Characters of the one sentence that a line of the summary quotes."""

TOLD_MOST, WHY, BRIEF = 4, 60, 40
"""Changes of one kind that are told one by one, the characters of the why of each, and those of its words where several are of one principle."""
QUOTED_MOST, RECURRING_LEAST = 3, 3
"""Changes of one kind in one principle that are quoted where more of them are told; rules that ask for something else by one exchange of words ("'master'
became 'main'"), from which on they have a line of their own."""

PAST = {
    "added": "added", "removed": "removed", "renamed": "renamed", "moved": "moved", "split": "split", "merged": "merged",
    "strengthened": "stronger", "weakened": "weaker", "narrowed": "narrower", "widened": "wider", "reversed": "reversed",
    "changed": "changed", "reworded": "reworded", "raised": "raised", "lowered": "lowered", "relabelled": "relabelled",
}  # fmt: skip
HEADS: dict[ChangeKind, str] = {"precedence-changed": "rule"}
"""What is counted under another head than its kind says."""
FATES = ("changed", "added", "removed", "moved")


def headline(changes: Iterable[Change]) -> str:
    """One line of counts, those of the weightiest first: "rules: 2 removed, 3 moved; authority: 1 lowered, 6 relabelled; reasons: 4 lost". A reason told with
    its rule is none."""
    kinds: Counter[str] = Counter()
    weights: dict[str, int] = {}
    found = list(changes)
    inside = told_with_rule(found)
    for change in found:
        kinds[change.kind] += (len(change.members) or 1) * (change.id not in inside)
        head = HEADS.get(change.kind, change.kind.partition("-")[0])
        weights[head] = min(SEVERITIES.index(change.severity), weights.get(head, len(SEVERITIES)))
    principles = [f"{kinds[f'principle-{k}']} {k}" for k in ("removed", "added", "split", "merged", "renamed", "moved") if kinds[f"principle-{k}"]]
    authority = [f"{kinds[f'authority-{k}']} {k}" for k in ("lowered", "raised", "relabelled") if kinds[f"authority-{k}"]]
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
    told = {
        "principle": "principles: " + ", ".join(principles) if principles else "",
        "rule": "rules: " + ", ".join(rules) if rules else "",
        "authority": "authority: " + ", ".join(authority) if authority else "",
        "reason": "reasons: " + ", ".join(reasons) if reasons else "",
    }
    parts = [told[head] for head in sorted(told, key=lambda head: weights.get(head, len(SEVERITIES))) if told[head]]
    for name, noun in (("definition-", "definition"), ("example-", "example"), ("metadata-", "metadata entry")):
        n = sum(v for kind, v in kinds.items() if kind.startswith(name))
        if n and not parts:
            parts.append(count(n, noun, "metadata entries" if noun.startswith("meta") else None) + " changed")
    parts += _behind(found)
    if not parts:
        parts = ["wording and typography only" if kinds else "no changes"]
    return "; ".join(parts)


def _behind(changes: list[Change]) -> list[str]:
    """Counts of background, as the cards have it, and whether text outside of any statement changed."""
    known = {c.id: c for c in changes}
    found = [c for c in spread(changes) if c.kind == "other" and stands_alone(c, known.get(c.within or ""))]
    loose = {id(c) for c in found if c.principle.old is None and c.principle.new is None}
    fates = Counter(label(c).partition(" ")[2] for c in found if id(c) not in loose)
    parts = ["background: " + ", ".join(f"{fates[fate]} {fate}" for fate in FATES if fates[fate])] if fates else []
    return parts + (["text outside of any statement changed"] if loose else [])


def summary(changes: list[Change], names: Names, *, whole: bool = False) -> list[str]:
    """At most `SUMMARY_LINES` sentences (all of them if `whole`), the weightiest first: changes of one kind are told together, principles in one sentence."""
    groups: dict[str, list[Change]] = defaultdict(list)
    again = exchanges(changes)
    folded, inside = {id(c) for group in again for c in group}, told_with_rule(changes)
    recurring = Counter(c.why for c in changes if c.kind == "rule-changed" and EXCHANGE.fullmatch(c.why))
    for change in changes:
        came_along = change.within and not (change.old and change.new)
        inner = came_along and change.kind not in {"rule-removed", "rule-moved", "reason-removed"} and not change.kind.startswith("example-")
        if change.kind == "editorial" or (change.kind == "other" and change.severity == "patch") or inner or id(change) in folded or change.id in inside:
            continue
        groups[f"{change.kind} {change.why}" if recurring[change.why] >= RECURRING_LEAST else _sort(change)].append(change)
    ordered = sorted(groups.values(), key=_weight)
    lines = [_sentence(group, names) for group in ordered] + [_exchanged(group) for group in again]
    unmoved = sum(c.kind in HARD and c.reasons == "unchanged" for c in changes)
    if unmoved:
        what = "1 rule changed while its reasons did not" if unmoved == 1 else f"{unmoved} rules changed while their reasons did not"
        behind = max((at for at, group in enumerate(ordered, 1) if group[0].kind in HARD), default=len(lines))
        lines.insert(min(behind, SUMMARY_LINES - 2), what)
    if len(lines) > SUMMARY_LINES and not whole:
        lines = [*lines[: SUMMARY_LINES - 1], f"and {len(lines) - SUMMARY_LINES + 1} more sorts of change, below"]
    return lines


def _sort(change: Change) -> str:
    """Changes with the same sort are told in one sentence: a rule that moved to another authority is told apart from those that only moved."""
    if change.kind.startswith("principle-"):
        return "principle"
    if change.kind.startswith("authority-"):
        return f"{change.kind} {change.why}"
    return f"{change.kind} {change.severity}" if change.kind == "rule-moved" else change.kind


def _weight(group: list[Change]) -> tuple[int, int, bool]:
    """By the weightiest change, then as a reviewer wants to be told."""
    kind = "principle" if group[0].kind.startswith("principle-") else group[0].kind
    return min(SEVERITIES.index(c.severity) for c in group), FIRST.index(kind) if kind in FIRST else len(FIRST), _recurs(group)


def _recurs(group: list[Change]) -> bool:
    """Whether the changes of one sentence are rules that ask for something else by one exchange of words."""
    return group[0].kind == "rule-changed" and len(group) >= RECURRING_LEAST and len({c.why for c in group}) == 1


def _exchanged(group: list[Change]) -> str:
    kinds = Counter(c.kind.partition("-")[0] for c in group)
    why, _ = Counter(c.why for c in group).most_common(1)[0]
    told = [count(n, "sentence") + " of background" if kind == "other" else count(n, kind) for kind, n in kinds.items()]
    return f"{why} in {_list(told)}, and nothing else changed there"


FIRST = (
    "rule-reversed", "precedence-changed", "authority-lowered", "authority-relabelled", "rule-removed", "rule-weakened", "rule-strengthened",
    "rule-changed", "principle", "reason-removed", "authority-raised", "reason-changed", "rule-narrowed", "rule-widened",
)  # fmt: skip
"""Of one severity, the order in which a reviewer wants to be told; all else follows as the diff has it."""
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
        return "principles " + "; ".join(
            _principles(group, tail, names) for tail in ("removed", "added", "split", "merged", "renamed", "moved") if _of(group, tail)
        )
    if head == "metadata":
        return _list([c.why for c in group])
    if head == "example":
        return f"{count(len(group), 'example')} {tail}" + (f" ({clip(first.why, QUOTED)})" if len(group) == 1 and tail == "changed" else "")
    if len(group) == 1:
        old, new = names.texts(first)
        because = f" ({first.why})" if (first.old and first.new) or part_of_rule(first) else ""
        what = ONE.get(head, f"{head} {PAST.get(tail, tail)}") if head != "other" or because else f"background {'added' if new else 'removed'}"
        quoted = around(old, new, QUOTED)[1] if old and new else clip(new or old, QUOTED)
        return f'{what} in {_quote(names.title(first))}: "{quoted}"{because}'
    where = Counter(_quote(names.title(c)) for c in group)
    what = SEVERAL.get(head, f"{head}s {PAST.get(tail, tail)}")
    if _recurs(group):
        return f"{len(group)} {what}: {first.why} in {next(iter(where)) if len(where) == 1 else _places(where)}"
    if head in {"rule", "reason"} and len(group) <= TOLD_MOST and (first.kind in HARD or len(where) == 1):
        alone = next(iter(where)) if len(where) == 1 else ""  # its name would not say which one is meant
        return f"{len(group)} {what}{alone and f' in {alone}'}: {_list([_brief(c, names, where, alone) for c in group])}"
    if head in {"rule", "reason"} and len(where) == 1:
        weightiest = sorted(group, key=names.mildness)
        return f"{len(group)} {what} in {next(iter(where))}: {_list([_words(c, names) for c in weightiest], QUOTED_MOST)}"
    return f"{len(group)} {what}: {_places(where)}"


def _places(where: Counter[str]) -> str:
    """Principles with how many changes each of them has, the fullest first."""
    return _list([title if n == 1 else f"{title} ({n})" for title, n in where.most_common()])


def _brief(change: Change, names: Names, where: Counter[str], alone: str) -> str:
    """One change among others: its principle, its first words where others of that are told too, and its why if it is one of force or content.
    `alone`: the principle of all of them, which is named before."""
    title = _quote(names.title(change))
    words = _words(change, names) if where[title] > 1 else ""
    why = f"({clip(change.why, WHY)})" if change.kind in HARD else ""
    return " ".join(part for part in ("" if alone else title, words, why) if part)


def _words(change: Change, names: Names) -> str:
    """The first words of one change among others."""
    old, new = names.texts(change)
    return f'"{clip(new or old, BRIEF)}"'


def _of(group: list[Change], tail: str) -> list[Change]:
    return [c for c in group if c.kind == f"principle-{tail}"]


def _principles(group: list[Change], tail: str, names: Names) -> str:
    found = _of(group, tail)
    return f"{tail}: {_list([_renamed(c, names) for c in found], 3)}"


def _quote(title: str) -> str:
    return f"'{title}'"


def _renamed(change: Change, names: Names) -> str:
    old, new = names.called(change)
    if change.kind in {"principle-renamed", "principle-merged", "principle-split"} and old != new:
        return f"'{old}' -> '{new}'"
    return f"'{new or old}'"


def _list(found: list[str], most: int = 4) -> str:
    return ", ".join(found[:most]) + (f" and {len(found) - most} more" if len(found) > most else "")
