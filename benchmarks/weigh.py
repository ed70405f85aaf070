"""Train which way a changed rule went (`whereas.diff.weigh`): `python benchmarks/weigh.py [--measure]` (needs scikit-learn, the `dev` extra).

Learns from amendments that were written to be learnt from, with a list of what each change means (`labelled/amended/`, `labelled/amended.jsonl`, ADR 14),
and from listed pairs of real documents (`labelled/changes.jsonl`), but for the pair that was seen first and those held out. Each rule is learnt from both
sides, the way back as the mirror of the way there. A feature is learnt only if it occurs in at least DOCUMENTS_MIN pairs of documents, and holds no proper
name. Reproducible.

`--measure` writes nothing: it prints how many changed rules get the direction that people gave them, by the judge's comparisons alone, and weighed by a model
that saw nothing of their document.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple
from unittest import mock

import msgspec
import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from changes import HERE, Told, bounds_of, kind_of, paired, pairs
from train import proper_names
from whereas.annotate.linear import Weights
from whereas.app.read import read_bytes
from whereas.diff import diff
from whereas.diff import weigh as weighing
from whereas.diff.judge import judge
from whereas.diff.roles import reading
from whereas.diff.verdict import Direction
from whereas.diff.weigh import MIRROR, WEIGHED, Forces, features, weigh
from whereas.model.change import Change
from whereas.model.constitution import Constitution

WEIGHTS = HERE.parent / "src/whereas/diff/weights/direction.json"
DOCUMENTS_MIN, STRENGTH, FOLDS, SCALE, LEAST = 3, 0.1, 6, 100, 8
LEFT_OUT = frozenset({"seen", "held out"})
"""Parts that are measured on and not learnt from."""
REAL, REAL_COUNTS = frozenset({"developed on"}), 3.0
"""How much a change of these pairs counts: those written, and those listed in haste ("learnt from"), count 1."""
NOWHERE = Weights(WEIGHED, (0,) * len(WEIGHED), {})


class Rule(NamedTuple):
    """A rule in two versions: the direction that people gave its change, and how it was read."""

    pair: str
    part: str
    label: Direction
    old: str
    new: str
    read: Forces


class Seen(NamedTuple):
    """A rule's features, from either side."""

    there: list[str]
    back: list[str]


def changed_rules() -> list[Rule]:
    """Every listed change of a rule that stands in both versions, which diff tells as one too."""
    found = []
    for pair in pairs():
        if pair.old is None or pair.new is None:
            continue
        old, new = (read_bytes(raw, path=path) for raw, path in ((pair.old, "old.md"), (pair.new, "new.md")))
        changes = [m for change in diff(old, new).changes for m in (change.members or (change,))]
        told = [Told(kind_of(c), bounds_of(c.old), bounds_of(c.new), c.severity) for c in changes]
        for label, at in paired(pair.listed, told):
            change, way = changes[at], label.kind.removeprefix("rule-")
            if label.kind.startswith("rule-") and way in WEIGHED and change.kind.removeprefix("rule-") in WEIGHED and change.old and change.new:
                found.append(Rule(pair.name, pair.part, way, change.old.text, change.new.text, _read(change, old, new)))
    return found


def _read(change: Change, old: Constitution, new: Constitution) -> Forces:
    """The force of a rule as either version was read."""
    sides = ((old, change.statement.old), (new, change.statement.new))
    one, two = (next((reading(s) for s in side.statements if s.id == key), None) for side, key in sides)
    return one, two


def seen(rule: Rule) -> Seen:
    sides = (rule.old, rule.new, rule.read), (rule.new, rule.old, rule.read[::-1])
    there, back = (sorted(set(features(old, new, read, judge(old, new, read)))) for old, new, read in sides)
    return Seen(there, back)


def fit(rules: Sequence[Rule], looks: Sequence[Seen]) -> Weights:
    """The model, from both sides of each rule."""
    documents: dict[str, set[str]] = defaultdict(set)
    for rule, look in zip(rules, looks, strict=True):
        for name in (*look.there, *look.back):
            documents[name].add(rule.pair)
    proper = proper_names([text for rule in rules for text in (rule.old, rule.new)])
    names = sorted(n for n, those in documents.items() if len(those) >= DOCUMENTS_MIN and proper.isdisjoint(re.findall(r"[a-z]+", n)))
    index = {name: at for at, name in enumerate(names)}
    lines = [[index[name] for name in side if name in index] for side in (*(look.there for look in looks), *(look.back for look in looks))]
    x = csr_matrix((np.ones(sum(map(len, lines))), np.concatenate(lines), np.cumsum([0, *map(len, lines)])), shape=(len(lines), len(names)))
    y = np.array([*(rule.label for rule in rules), *(MIRROR.get(rule.label, rule.label) for rule in rules)])
    weight = np.array([REAL_COUNTS if rule.part in REAL else 1.0 for rule in rules] * 2)
    models = [
        LogisticRegression(C=STRENGTH, solver="liblinear", dual=True, tol=1e-2, max_iter=2000, random_state=0).fit(x, y == way, sample_weight=weight)
        for way in WEIGHED
    ]
    coefs = np.round(np.array([m.coef_[0] for m in models]) * SCALE).astype(int)
    kept = {names[i]: tuple(int(v) for v in coefs[:, i]) for i in np.flatnonzero(np.abs(coefs).max(axis=0) >= LEAST)}
    return Weights(WEIGHED, tuple(round(float(m.intercept_[0]) * SCALE) for m in models), kept, {}, SCALE)


@contextmanager
def using(model: Weights) -> Iterator[None]:
    """`weigh` asks this model."""
    with mock.patch.object(weighing, "load", lambda *_: model):
        yield


def measure(rules: list[Rule], looks: list[Seen]) -> None:
    """Print the share of right directions by part. Written pairs are left out in groups; those held out are never learnt from."""
    learnt = [k for k, rule in enumerate(rules) if rule.part not in LEFT_OUT]
    groups = [rules[k].pair for k in learnt]
    said: dict[int, str] = {}
    for train, test in GroupKFold(n_splits=FOLDS).split(learnt, groups=groups):
        model = fit([rules[learnt[k]] for k in train], [looks[learnt[k]] for k in train])
        said |= _said(model, {learnt[k]: rules[learnt[k]] for k in test})
    said |= _said(fit([rules[k] for k in learnt], [looks[k] for k in learnt]), {k: r for k, r in enumerate(rules) if r.part in LEFT_OUT})
    print("| | rules | comparisons alone | weighed |\n|-|-|-|-|")
    for part in dict.fromkeys(rule.part for rule in rules):
        those = [k for k, rule in enumerate(rules) if rule.part == part]
        alone = sum(judge(rules[k].old, rules[k].new, rules[k].read).direction == rules[k].label for k in those)
        print(f"| {part} | {len(those)} | {alone / len(those):.2f} | {sum(said[k] == rules[k].label for k in those) / len(those):.2f} |")


def _said(model: Weights, rules: dict[int, Rule]) -> dict[int, str]:
    with using(model):
        return {k: weigh(r.old, r.new, r.read, judge(r.old, r.new, r.read)).direction for k, r in rules.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--measure", action="store_true")
    a = parser.parse_args()
    with using(NOWHERE):
        rules = changed_rules()
    looks = [seen(rule) for rule in rules]
    if a.measure:
        measure(rules, looks)
        return
    learnt = [k for k, rule in enumerate(rules) if rule.part not in LEFT_OUT]
    model = fit([rules[k] for k in learnt], [looks[k] for k in learnt])
    head = msgspec.json.encode({"heads": model.heads, "bias": model.bias, "thresholds": {}, "scale": model.scale}).decode()
    body = ",\n".join(f"{msgspec.json.encode(n).decode()}:{msgspec.json.encode(r).decode()}" for n, r in model.weights.items())
    WEIGHTS.parent.mkdir(exist_ok=True)
    WEIGHTS.write_text(f'{head[:-1]},"weights":{{\n{body}\n}}}}\n', encoding="utf-8")
    print(f"direction: {len(model.weights)} features from {len(learnt)} rules")


if __name__ == "__main__":
    main()
