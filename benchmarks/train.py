"""Train the shipped weights: `python benchmarks/train.py` (needs scikit-learn, the `dev` extra).

Learns from our labelled documents (benchmarks/labelled) and from labels of public documents (labelled/public.jsonl): those of ../shared/corpus where that
is there, and those that `python benchmarks/fetch.py` has fetched. A feature is learnt only if it occurs in at least DOCUMENTS_MIN documents of different
houses, so that no house's names or sentences enter the weights. Reproducible: no randomness.
"""

from __future__ import annotations

import argparse
import functools
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import msgspec
import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from labels import HERE, Label, Labelled, ours, public, written
from whereas.annotate import force, links, modality, net, pairs
from whereas.annotate.chances import mixed, together
from whereas.annotate.forms import FIXED
from whereas.annotate.linear import Weights
from whereas.annotate.net import Score
from whereas.annotate.reader import Models, Prepared, prepare
from whereas.annotate.signs import reason_sign
from whereas.model.constitution import Modality
from whereas.parse import parse

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared/corpus"
HEADS = (*net.HEADS, "definition", "example", "scope")
DOCUMENTS_MIN = 3
MEANT = Path(__file__).parent / "labelled/meant.npz"
"""What networks say of labelled documents that they did not see, by document, in thousandths (`distil.py`)."""
SAID = Path(__file__).parent / "labelled/said.npz"
"""What the teacher says of documents without labels, by document, in thousandths (`distil.py`); the linear model learns from that too."""
UNLABELLED = Path(__file__).parent / "labelled/unlabelled.jsonl"
SAID_COUNTS = 0.3
"""How much such an answer counts beside a label."""
SAID_EVERY = 2
"""Of these documents, every second one: all of them gained nothing more (docs/what-was-tried.md)."""
LINK_LEAST = 0.25
"""Lower cuts find more links (F1 .324 at .19 and .314 at .25, on the public documents left out), and take too many rules for explained (.694, .703)."""
SAID_LEAST = 0.05
"""A statement is no question to a head that it concerns with less than this chance."""
FOLDS = 5
"""Groups of houses that are left out in turn where cut points are chosen."""
SWAPPED = "swapped/"
"""In front of the name of a document's swapped copy."""
STRENGTH = {"roles": 0.1, "force": 0.1, "links": 1.0}
"""Inverse regularisation, chosen on documents left out (docs/what-was-tried.md)."""
WEIGHT = {"public": 3.0, "ours": 3.0, "written": 1.0, "fetched": 1.0}
"""How much a label counts, by its document's group: those that two annotators agreed on, and ours in styles that are hard, more."""
NAME_TIMES = 2
NAME_SMALL = 0.5
"""A word is a name if it stands in capitals at least so often, and small at most this share of that."""
NEIGHBOURS = ("prev", "next", "lead")
"""Features of the statements around one begin so."""
SCALE = 100
LEAST = 6
"""Smallest stored weight, in hundredths."""


@dataclass
class Names:
    """Features by number, so that rows are arrays. `known`: name -> number; `barred`: whether a name holds a proper name and must not be learnt."""

    proper: frozenset[str] = frozenset()
    known: dict[str, int] = field(default_factory=dict)
    barred: list[bool] = field(default_factory=list)

    def row(self, names: Iterable[str]) -> np.ndarray:
        """The numbers of some features, each once."""
        found = set()
        for name in names:
            at = self.known.get(name)
            if at is None:
                at = self.known[name] = len(self.barred)
                self.barred.append(not self.proper.isdisjoint(re.findall(r"[a-z]+", name.lower())))
            found.add(at)
        return np.fromiter(sorted(found), dtype=np.int32, count=len(found))


@dataclass
class Example:
    """A labelled document, prepared: `y` is the label of each statement, None where nobody labelled it; `own`, `force`: rows of features by statement."""

    labelled: Labelled
    prepared: Prepared
    names: Names
    y: list[Label | None] = field(default_factory=list)

    @property
    def house(self) -> str:
        return self.labelled.house

    @cached_property
    def own(self) -> list[np.ndarray]:
        return [self.names.row(row) for row in self.prepared.own]

    def force_of(self, lead: int) -> Modality | None:
        """The force that a lead-in gives to its items: as labelled, else by its words."""
        label = self.y[lead]
        return (label.modality if label else None) or force.lent(self.prepared.document.statements[lead].text, self.prepared.cues[lead], self.prepared.parties)

    @cached_property
    def force(self) -> list[tuple[np.ndarray, str]]:
        """Features and force of each labelled rule."""
        soft, found = modality.is_soft(self.prepared.cues), []
        for i, label in enumerate(self.y):
            draft = self.prepared.document.statements[i]
            if label is None or "rule" not in label.roles or draft.heading or draft.place.kind in FIXED:
                continue
            lead = (self.force_of(draft.place.lead_in) if draft.place.lead_in is not None else None) or force.called(draft, self.prepared.cues[i])
            names = force.features(self.prepared.own[i], self.prepared.cues[i], self.prepared.parties, lead, soft, force.under(draft))
            found.append((self.names.row(names), label.modality or "must"))
        return found


def load_examples(which: str = "all") -> list[Example]:
    """All labelled documents, parsed and prepared."""
    found = ([] if which == "ours" else public(CORPUS)) + ([] if which == "public" else [*ours(), *written()])
    names = Names(proper_names([f.text for f in found]))
    return [example(f, names) for f in found]


def example(labelled: Labelled, names: Names) -> Example:
    """Parse one document and give each statement the label of the sentence it overlaps most (by half of the shorter at least)."""
    prepared = prepare(parse(labelled.text, path=labelled.name))
    prepared.own = list(prepared.own)  # looked at again and again
    prepared.meant = meant(labelled.name, len(prepared.cues))
    drafts = prepared.document.statements
    y: list[Label | None] = [None] * len(drafts)
    best = [0] * len(drafts)
    for label in labelled.labels:
        for at, draft in enumerate(drafts):
            span = draft.span
            if draft.heading or span.end <= label.start:
                continue
            if span.start >= label.end:
                break
            cut = min(label.end, span.end) - max(label.start, span.start)
            shorter = min(label.end - label.start, span.end - span.start)
            if cut >= 0.5 * shorter and span.end - span.start <= 4 * (label.end - label.start) and cut > best[at]:
                y[at], best[at] = label, cut
    return Example(labelled, prepared, names, y)


@dataclass
class Said:
    """What the teacher says of statements without labels. `own`: their rows of features; `chance`: (statements, 3), how likely it finds each of `net.HEADS`."""

    own: list[np.ndarray]
    houses: list[str]
    chance: np.ndarray

    def without(self, houses: set[str]) -> Said:
        """All but those of some houses."""
        kept = [k for k, house in enumerate(self.houses) if house not in houses]
        return Said([self.own[k] for k in kept], [self.houses[k] for k in kept], self.chance[kept])


def unlabelled(names: Names, every: int = 1) -> Iterator[Example]:
    """The documents without labels that `fetch.py unlabelled` got, those that are here of every first, second ... one."""
    for line in UNLABELLED.read_text(encoding="utf-8").splitlines()[::every]:
        entry = json.loads(line)
        path = HERE / entry["doc"]
        if path.exists():
            yield example(Labelled(entry["doc"], entry["house"], path.read_text(encoding="utf-8").replace("\r\n", "\n"), [], ours=False), names)


def said_by_teacher(names: Names) -> Said:
    """What `labelled/said.npz` says of the documents without labels that are here."""
    answers = dict(np.load(SAID)) if SAID.exists() else {}
    found = Said([], [], np.zeros((0, len(net.HEADS))))
    chances = [found.chance]
    for e in unlabelled(names, SAID_EVERY):
        drafts, scores = e.prepared.document.statements, answers.get(e.labelled.name)
        if scores is None or len(drafts) != len(scores):
            continue
        kept = [at for at, draft in enumerate(drafts) if not draft.heading and draft.place.kind not in FIXED]
        found.own += [e.own[at] for at in kept]
        found.houses += [e.house] * len(kept)
        chances.append(1 / (1 + np.exp(-scores[kept] / 1000)))
    found.chance = np.concatenate(chances)
    return found


def test_houses(examples: Iterable[Example]) -> set[str]:
    """Houses that neither the network that is tested nor its teacher may see (`distil.py`): those of the corpus, and a fifth of all others."""
    return {e.house for e in examples if e.labelled.group == "public" or part(e.house, 5) == 0}


def part(house: str, count: int) -> int:
    """One of `count` parts that a house belongs to, the same each time."""
    return int(hashlib.sha256(house.encode()).hexdigest()[:8], 16) % count


@functools.cache
def all_meant() -> dict[str, np.ndarray]:
    """What `labelled/meant.npz` holds."""
    return dict(np.load(MEANT)) if MEANT.exists() else {}


def meant(name: str, count: int) -> list[Score] | None:
    """What a network that did not see a document says of each of its `count` statements, None if nobody asked one since it was labelled or parted otherwise."""
    scores = all_meant().get(name)
    return [(a, b, c) for a, b, c in (scores / 1000).tolist()] if scores is not None and len(scores) == count else None


def proper_names(texts: list[str]) -> frozenset[str]:
    """Words, lower-case, that stand in capitals within sentences and hardly ever small: names of houses, products and people, which must be no features."""
    large, small = Counter[str](), Counter[str]()
    for text in texts:
        large.update(word.lower() for word in re.findall(r"(?<=[a-z,] )[A-Z][A-Za-z]+\b", text) if not word.isupper() or len(word) < 2)
        small.update(re.findall(r"(?<![\w./@-])[a-z]+(?![\w/@-])", text))
    return frozenset(word for word, times in large.items() if times >= NAME_TIMES and small[word] <= NAME_SMALL * times)


class Vocabulary:
    """Features that occur in the rows of enough houses and hold no proper name, numbered anew in alphabetical order."""

    def __init__(self, names: Names, rows: list[np.ndarray], houses: list[str], least: int) -> None:
        by_house: dict[str, list[np.ndarray]] = defaultdict(list)
        for row, house in zip(rows, houses, strict=True):
            by_house[house].append(row)
        size = len(names.barred)
        times = np.zeros(size, dtype=np.int32)
        for those in by_house.values():
            times[np.unique(np.concatenate(those))] += 1
        every = list(names.known)
        kept = sorted(np.flatnonzero((times >= least) & ~np.array(names.barred)), key=lambda k: every[k])
        self.names = [every[k] for k in kept]
        self.index = np.full(size, -1, dtype=np.int32)
        self.index[kept] = np.arange(len(kept))

    def matrix(self, rows: list[np.ndarray]) -> csr_matrix:
        kept = [found[found >= 0] for found in (self.index[row] for row in rows)]
        pointers = np.concatenate([[0], np.cumsum([len(k) for k in kept])])
        indices = np.concatenate(kept) if kept else np.zeros(0, dtype=np.int32)
        found = csr_matrix((np.ones(len(indices)), indices, pointers), shape=(len(rows), len(self.names)))
        found.sort_indices()
        return found


def fit_binary(x: csr_matrix, y: np.ndarray, strength: float, weight: np.ndarray | None = None) -> tuple[np.ndarray, float]:
    """Coefficients and intercept of one logistic regression."""
    if y.all() or not y.any():
        return np.zeros(x.shape[1]), 3.0 if y.all() else -3.0
    model = LogisticRegression(C=strength, solver="liblinear", dual=True, tol=1e-2, max_iter=1000, random_state=0).fit(x, y, sample_weight=weight)
    return model.coef_[0], float(model.intercept_[0])


def pack(heads: tuple[str, ...], names: list[str], rows: list[tuple[np.ndarray, float]], thresholds: dict[str, float]) -> Weights:
    """Weights as integers; features whose weights all round to nearly nothing are left out."""
    coefs = np.round(np.array([r[0] for r in rows]) * SCALE).astype(int)
    kept = {names[i]: tuple(int(v) for v in coefs[:, i]) for i in np.flatnonzero(np.abs(coefs).max(axis=0) >= LEAST)}
    return Weights(heads, tuple(round(r[1] * SCALE) for r in rows), kept, thresholds, SCALE)


def rows_of(examples: list[Example]) -> list[tuple[int, int]]:
    """(example, statement) of every labelled statement whose role structure does not decide."""
    return [
        (n, i) for n, e in enumerate(examples) for i, label in enumerate(e.y) if label is not None and e.prepared.document.statements[i].place.kind not in FIXED
    ]


def fit_roles(examples: list[Example], thresholds: dict[str, float], said: Said) -> Weights:
    """The model of roles."""
    rows = rows_of(examples)
    own, houses = own_rows(examples, rows)
    vocabulary = Vocabulary(examples[0].names, own, houses, DOCUMENTS_MIN)
    x = vocabulary.matrix(own)
    fitted = [fit_head(x, vocabulary, examples, rows, head, said) for head in HEADS]
    return pack(HEADS, vocabulary.names, fitted, thresholds)


def own_rows(examples: list[Example], rows: list[tuple[int, int]]) -> tuple[list[np.ndarray], list[str]]:
    """The features of some statements, and their houses."""
    return [examples[n].own[i] for n, i in rows], [examples[n].house for n, _ in rows]


def fit_head(x: csr_matrix, vocabulary: Vocabulary, examples: list[Example], rows: list[tuple[int, int]], head: str, said: Said) -> tuple[np.ndarray, float]:
    """One head; those of reasons learn from rules, or from all but rules, only, and look at no neighbours (which misled them on houses left out).
    What the teacher says counts as a yes and a no, as likely as it finds each."""
    role, _, among = head.partition("-")
    y = targets(examples, rows, role)
    weight = np.array([WEIGHT[examples[n].labelled.group] for n, _ in rows])
    asked = np.ones(len(said.own))
    columns = np.arange(x.shape[1])
    if among:
        rules = targets(examples, rows, "rule")
        part = rules if among == "in-rule" else ~rules
        x, y, weight = x[part], y[part], weight[part]
        asked = said.chance[:, 0] if among == "in-rule" else 1 - said.chance[:, 0]
        columns = np.array([k for k, name in enumerate(vocabulary.names) if not name.startswith(NEIGHBOURS)])
    if head in net.HEADS and (kept := np.flatnonzero(asked >= SAID_LEAST)).size:
        more = vocabulary.matrix([said.own[k] for k in kept])
        chance, counts = said.chance[kept, net.HEADS.index(head)], SAID_COUNTS * asked[kept]
        x = vstack([x, more, more]).tocsr()
        y = np.concatenate([y, np.ones(kept.size, dtype=bool), np.zeros(kept.size, dtype=bool)])
        weight = np.concatenate([weight, counts * chance, counts * (1 - chance)])
    coef = np.zeros(x.shape[1])
    coef[columns], bias = fit_binary(x[:, columns], y, STRENGTH["roles"], weight)
    return coef, bias


def targets(examples: list[Example], rows: list[tuple[int, int]], head: str) -> np.ndarray:
    return np.array([head in examples[n].y[i].roles for n, i in rows])


def out_of_fold(examples: list[Example], said: Said) -> dict[str, np.ndarray]:
    """Probabilities of each labelled statement by models that did not see its house, for rule and reason, in the order of `rows_of`."""
    rows = rows_of(examples)
    own, groups = own_rows(examples, rows)
    held = {head: np.zeros(len(rows)) for head in ("rule", "reason")}
    for train, test in GroupKFold(n_splits=min(FOLDS, len(set(groups)))).split(rows, groups=groups):
        unseen = said.without({groups[k] for k in test})
        vocabulary = Vocabulary(examples[0].names, [own[k] for k in train], [groups[k] for k in train], DOCUMENTS_MIN)
        x, x_test = (vocabulary.matrix([own[k] for k in part]) for part in (train, test))
        some = [rows[k] for k in train]
        fitted = [fit_head(x, vocabulary, examples, some, head, unseen) for head in net.HEADS]
        scores = np.stack([x_test @ coef + bias for coef, bias in fitted], axis=1)
        for at, k in enumerate(test):
            n, i = rows[k]
            prepared = examples[n].prepared
            chance = together(dict(zip(net.HEADS, scores[at].tolist(), strict=True)), prepared.meant[i] if prepared.meant else None)
            both = mixed(chance, reason_sign(prepared.cues[i]), prepared.document.statements[i].place)
            held["rule"][k], held["reason"][k] = both["rule"], both["reason"]
    return held


def fit(examples: list[Example], said: Said) -> Models:
    """All models from these documents; thresholds by best F1 on out-of-fold probabilities, on documents that are not our own where
    there are any, those that two annotators agreed on counting more."""
    rows, held = rows_of(examples), out_of_fold(examples, said)
    real = np.array([not examples[n].labelled.ours for n, _ in rows])
    real = real if real.any() else ~real
    counts = np.array([WEIGHT[examples[n].labelled.group] for n, _ in rows])[real]
    thresholds = {head: best_threshold(chance[real], targets(examples, rows, head)[real], counts=counts) for head, chance in held.items()}
    sure = {row: (float(held["rule"][k]), float(held["reason"][k])) for k, row in enumerate(rows)}
    return Models(fit_roles(examples, thresholds, said), fit_force(examples), fit_links(examples, sure, thresholds))


def fit_force(examples: list[Example]) -> Weights:
    """How strong a rule is."""
    rows = [row for e in examples for row, _ in e.force]
    y = np.array([held for e in examples for _, held in e.force])
    vocabulary = Vocabulary(examples[0].names, rows, [e.house for e in examples for _ in e.force], DOCUMENTS_MIN)
    x = vocabulary.matrix(rows)
    weight = np.array([WEIGHT[e.labelled.group] for e in examples for _ in e.force])
    return pack(force.HEADS, vocabulary.names, [fit_binary(x, y == head, STRENGTH["force"], weight) for head in force.HEADS], {})


def best_threshold(chance: np.ndarray, y: np.ndarray, true: float | None = None, least: float = 0.15, counts: np.ndarray | None = None) -> float:
    """The cut with the best F1, between `least` and .6. `true`: how many there are to be found, those in `y` if None; `counts`: how much each counts."""
    weight = np.ones(len(y)) if counts is None else counts
    best, cut, true = -1.0, 0.5, weight[y].sum() if true is None else true
    for candidate in np.arange(least, 0.61, 0.02):
        said = chance >= candidate
        f1 = 2 * weight[said & y].sum() / max(weight[said].sum() + true, 1)
        if f1 > best:
            best, cut = f1, float(round(candidate, 2))
    return cut


def fit_links(examples: list[Example], held: dict[tuple[int, int], tuple[float, float]], thresholds: dict[str, float]) -> Weights:
    """Whether a reason explains a rule, from true rules and reasons and from those falsely taken for one, which explain nothing and which no reason explains.
    `held`: how likely a statement is a rule and a reason, by a model that did not see its house. The cut is chosen among those that this model finds, in
    documents that are not our own where there are any."""
    rows, y, house, judged = [], [], [], []
    real = not all(e.labelled.ours for e in examples)
    for n, e in enumerate(examples):
        unseen = (0.0, 0.0)
        rules = [label is not None and ("rule" in label.roles or held.get((n, i), unseen)[0] >= thresholds["rule"]) for i, label in enumerate(e.y)]
        reasons = [label is not None and ("reason" in label.roles or held.get((n, i), unseen)[1] >= thresholds["reason"]) for i, label in enumerate(e.y)]
        likely = [held.get((n, i), unseen) for i in range(len(rules))]
        for c in links.candidates(e.prepared.document, e.prepared.cues, e.prepared.parties, rules, reasons, likely):
            rule, reason = e.y[c.rule], e.y[c.reason]
            rows.append(e.names.row(pairs.features(c.pair)))
            y.append(reason.number in rule.by or rule.number in reason.goes_for)
            house.append(e.house)
            found = likely[c.rule][0] >= thresholds["rule"] and likely[c.reason][1] >= thresholds["reason"]
            judged.append(found and not (real and e.labelled.ours))
    true = sum(len(pairs_of(e)) for e in examples if not (real and e.labelled.ours))
    vocabulary = Vocabulary(examples[0].names, rows, house, DOCUMENTS_MIN)
    x, target, groups = vocabulary.matrix(rows), np.array(y), np.array(house)
    chance = np.zeros(len(rows))
    for train, test in GroupKFold(n_splits=min(6, len(set(house)))).split(rows, groups=groups):
        coef, bias = fit_binary(x[train], target[train], STRENGTH["links"])
        chance[test] = 1 / (1 + np.exp(-(x[test] @ coef + bias)))
    seen = np.array(judged)
    return pack(("link",), vocabulary.names, [fit_binary(x, target, STRENGTH["links"])], {"link": best_threshold(chance[seen], target[seen], true, LINK_LEAST)})


def pairs_of(e: Example) -> set[tuple[int, int]]:
    """The labelled (rule, reason) pairs of a document, by the numbers of their sentences."""
    labels = e.labelled.labels
    found = {(label.number, reason) for label in labels for reason in label.by} | {(rule, label.number) for label in labels for rule in label.goes_for}
    return {(rule, reason) for rule, reason in found if rule != reason}


def save(models: Models, folder: Path) -> None:
    """Write the weight files, one feature a line, so that git shows what a training changed."""
    for name in ("roles", "force", "links"):
        weights: Weights = getattr(models, name)
        head = msgspec.json.encode({"heads": weights.heads, "bias": weights.bias, "thresholds": weights.thresholds, "scale": weights.scale}).decode()
        body = ",\n".join(f"{msgspec.json.encode(n).decode()}:{msgspec.json.encode(r).decode()}" for n, r in weights.weights.items())
        (folder / f"{name}.json").write_text(f'{head[:-1]},"weights":{{\n{body}\n}}}}\n', encoding="utf-8")
        print(f"{name}: {len(weights.weights)} features, thresholds {weights.thresholds}")


def main() -> None:
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    examples = load_examples()
    if not any(not e.labelled.ours for e in examples):
        print("note: ../shared/corpus is not here; training on our own labelled documents only", file=sys.stderr)
    print(f"{len(examples)} documents, {sum(y is not None for e in examples for y in e.y)} statements")
    save(fit(examples, said_by_teacher(examples[0].names)), ROOT / "src/whereas/annotate/weights")


if __name__ == "__main__":
    main()
