"""How well whereas reads: `python benchmarks/accuracy.py [--shipped] [--errors N] [--swapped]`.

Leave-one-house-out by default: for each house (documents of one origin) the models are trained anew without it, and its documents are read with them;
nothing is chosen or fitted on what is scored. `--shipped` reads with the shipped weights instead (which saw these documents: an upper bound). Our own labelled
documents are always scored; the public gold where ../shared is there. Documents that `fetch.py` got take part in training, and are scored with
`--which fetched`. Definitions of the figures: shared/gold/score_reading.py, which gives the same. That one counts a rule that gives its own reason as a link
of a sentence to itself, which no reader can say (`explained` is "same"); "between" is the same figure without those.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from labels import Label, Labelled
from train import SWAPPED, Example, Said, fit, load_examples, meant, said_by_teacher, test_houses
from whereas.annotate.reader import Models, prepare, read_prepared, shipped
from whereas.model.constitution import Constitution, Statement
from whereas.parse import parse

KEYS = ("rule", "reason", "unexplained")
BOOTSTRAPS = 200
INVENTED = [
    "Brunova",
    "Quillet",
    "Tansomar",
    "Verrick",
    "Ostelyn",
    "Marrowby",
    "Pellandor",
    "Wistran",
    "Corvane",
    "Dunmerel",
    "Fennimore",
    "Galdwyn",
    "Hestrel",
    "Ivorlane",
]


@dataclass
class Tally:
    """Counts from which every figure is made; tallies add up."""

    hits: Counter[tuple[str, bool, bool]] = field(default_factory=Counter)
    modality: Counter[bool] = field(default_factory=Counter)
    explained: Counter[bool] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)
    fit: Counter[bool] = field(default_factory=Counter)

    def add(self, other: Tally) -> None:
        for name in ("hits", "modality", "explained", "links", "fit"):
            getattr(self, name).update(getattr(other, name))

    def f1(self, key: str) -> tuple[float, float, float]:
        if key in {"links", "between"}:
            right, said, true = self.links["right"], self.links["said"], self.links["true"] - self.links["own"] * (key == "between")
        else:
            right = self.hits[key, True, True]
            said, true = right + self.hits[key, False, True], right + self.hits[key, True, False]
        p, r = right / (said or 1), right / (true or 1)
        return p, r, 2 * p * r / ((p + r) or 1)

    def share(self, name: str) -> float:
        counter: Counter[bool] = getattr(self, name)
        return counter[True] / (sum(counter.values()) or 1)

    def row(self) -> str:
        cells = [f"{self.f1(k)[2]:.3f}" for k in KEYS]
        return "  ".join(
            [
                *cells,
                f"{self.share('modality'):.3f}",
                f"{self.f1('links')[2]:.3f}",
                f"{self.share('explained'):.3f}",
                f"{self.share('fit'):.3f}",
            ]
        )


def touching(label: Label, statements: list[Statement]) -> tuple[list[Statement], float]:
    """The statements that answer to a label, best first, and the best intersection over union."""
    found = []
    for s in statements:
        b, e = s.span.start, s.span.end
        cut = min(label.end, e) - max(label.start, b)
        if cut > 0 and cut >= 0.5 * min(label.end - label.start, e - b) and e - b <= 4 * (label.end - label.start):
            found.append((cut / (max(label.end, e) - min(label.start, b)), s))
    found.sort(key=lambda f: -f[0])
    return [s for _, s in found], max((f for f, _ in found), default=0.0)


def score(labels: list[Label], read: Constitution, mistakes: list[tuple[str, str, Label]]) -> Tally:
    """The tally of one document."""
    tally = Tally()
    statements = sorted((s for s in read.statements if not s.heading), key=lambda s: s.span.start)
    near: dict[int, list[Statement]] = {}
    numbers: dict[str, set[int]] = defaultdict(set)
    for label in labels:
        window = [s for s in statements if s.span.end > label.start and s.span.start < label.end]
        near[label.number], iou = touching(label, window)
        tally.fit[iou >= 0.5] += 1
        for s in near[label.number]:
            numbers[s.id].add(label.number)
    for label in labels:
        hits = near[label.number]
        rules = [s for s in hits if s.is_rule]
        said = {
            "rule": bool(rules),
            "reason": any(s.is_reason for s in hits),
            "unexplained": bool(rules) and all(s.explained == "none" for s in rules),
        }
        want = {
            "rule": "rule" in label.roles,
            "reason": "reason" in label.roles,
            "unexplained": label.explained == "none",
        }
        for key in KEYS:
            if key not in label.unsure:
                tally.hits[key, want[key], said[key]] += 1
                if want[key] != said[key]:
                    mistakes.append((key, "missed" if want[key] else "invented", label))
        if want["rule"] and rules:
            if "modality" not in label.unsure:
                tally.modality[rules[0].modality == label.modality] += 1
                if rules[0].modality != label.modality:
                    mistakes.append(("modality", f"{label.modality} read as {rules[0].modality}", label))
            if "unexplained" not in label.unsure:
                tally.explained[rules[0].explained == label.explained] += 1
    truth = {(x.number, n) for x in labels for n in x.by} | {(n, x.number) for x in labels for n in x.goes_for}
    made = {(x.number, n) for x in labels for s in near[x.number] if s.is_rule for r in s.explained_by for n in numbers[r] if n != x.number}
    tally.links.update(right=len(truth & made), said=len(made), true=len(truth), own=sum(rule == reason for rule, reason in truth))
    return tally


def swapped(labelled: Labelled) -> Labelled:
    """A copy in which the names of parties are swapped for invented ones of the same length, capital for capital, and ids likewise."""
    names = [n for n, count in Counter(re.findall(r"\b(?:[A-Z][a-z]+(?:[A-Z][a-z]+)*)\b", labelled.text)).items() if count >= 5 and _is_name(labelled.text, n)]
    text = labelled.text
    table: dict[str, str] = {}
    for at, name in enumerate(sorted(names)):
        base = INVENTED[at % len(INVENTED)]
        table[name] = (base * 4)[: len(name)].capitalize()
    for name in (
        "assistant",
        "contributors",
        "contributor",
        "members",
        "member",
        "reviewers",
        "reviewer",
        "authors",
        "maintainers",
        "council",
        "model",
        "users",
        "user",
        "developer",
        "developers",
    ):
        table[name] = ("brelk" + "astomiverandu" * 2)[: len(name) - name.endswith("s")] + ("s" if name.endswith("s") else "")
    pattern = re.compile(r"\b(" + "|".join(sorted(map(re.escape, table), key=len, reverse=True)) + r")\b")
    swapped_text = pattern.sub(lambda m: table[m[1]], text)
    ids = set(re.findall(r"\{#([\w-]+)", swapped_text))
    if ids:
        shuffled = {i: ("x" + "qvwz" * 12)[: len(i) - 3] + f"{n:03d}" if len(i) > 3 else i for n, i in enumerate(sorted(ids))}
        swapped_text = re.sub(r"(?<=#)([\w-]+)", lambda m: shuffled.get(m[1], m[1]), swapped_text)
    if len(swapped_text) != len(text):
        raise AssertionError(f"{labelled.name}: the swapped copy has another length")
    return Labelled(labelled.name, labelled.house, swapped_text, labelled.labels, labelled.ours)


def _is_name(text: str, word: str) -> bool:
    """A capitalised word that is never written small is a name."""
    return not re.search(rf"\b{word.lower()}\b", text) and len(re.findall(rf"(?<=[a-z,] ){word}\b", text)) >= 3


def left_out(examples: list[Example], scored: list[Example], count: int, said: Said) -> dict[str, Models]:
    """House -> models that saw nothing of it: the houses are dealt into `count` groups of about equal size, and each group is left out in turn."""
    sizes = Counter[str]()
    for e in examples:
        sizes[e.house] += len(e.labelled.labels)
    groups: list[set[str]] = [set() for _ in range(count)]
    for house, _ in sorted(sizes.items(), key=lambda s: (-s[1], s[0])):
        min(groups, key=lambda g: sum(sizes[h] for h in g)).add(house)
    wanted = {e.house for e in scored}
    return {h: m for group in groups if group & wanted for m in [fit([e for e in examples if e.house not in group], said.without(group))] for h in group}


def evaluate(examples: list[Example], models: dict[str, Models], swap: bool) -> tuple[dict[str, Tally], list[tuple[str, str, Label]], dict[str, Constitution]]:
    """A tally a document."""
    tallies, mistakes, reads = {}, [], {}
    for e in examples:
        labelled = swapped(e.labelled) if swap else e.labelled
        prepared = e.prepared
        if swap:
            prepared = prepare(parse(labelled.text, path=labelled.name))
            prepared.meant = meant(SWAPPED + labelled.name, len(prepared.cues))
        if models[e.house].net is not None:  # the shipped one
            prepared.meant = None
        read = read_prepared(prepared, models[e.house])
        reads[labelled.name] = read
        tallies[labelled.name] = score(labelled.labels, read, mistakes)
    return tallies, mistakes, reads


def total(tallies: list[Tally]) -> Tally:
    result = Tally()
    for t in tallies:
        result.add(t)
    return result


def intervals(tallies: list[Tally]) -> str:
    """95 % bootstrap intervals over documents of rule, reason and unexplained F1."""
    rng = random.Random(1)
    draws = defaultdict(list)
    for _ in range(BOOTSTRAPS):
        sample = total([rng.choice(tallies) for _ in tallies])
        for key in (*KEYS, "links"):
            draws[key].append(sample.f1(key)[2])
    low, high = int(BOOTSTRAPS * 0.025), int(BOOTSTRAPS * 0.975) - 1
    return "  ".join(f"{k} {sorted(v)[low]:.3f}-{sorted(v)[high]:.3f}" for k, v in draws.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shipped", action="store_true", help="read with the shipped weights instead of leaving each house out")
    parser.add_argument("--swapped", action="store_true", help="also score copies with invented party names and ids")
    parser.add_argument("--which", choices=["all", "public", "fetched", "ours"], default="all", help="documents to score; all: public and ours")
    parser.add_argument("--folds", type=int, default=8, help="groups of houses that are left out together")
    parser.add_argument("--errors", type=int, default=0)
    a = parser.parse_args()
    examples = load_examples()
    scored = [e for e in examples if e.labelled.group in ({"public", "ours"} if a.which == "all" else {a.which})]
    models = {e.house: shipped() for e in scored} if a.shipped else left_out(examples, scored, a.folds, said_by_teacher(examples[0].names))
    print(f"{'document':34} rule   reason  unexpl modal  links  expl   segm")
    tallies, mistakes, reads = evaluate(scored, models, swap=False)
    for name, tally in tallies.items():
        print(f"{name[-33:]:34} {tally.row()}")
    groups, unseen = defaultdict(list), test_houses(examples)
    for e in scored:
        groups[e.labelled.group].append(tallies[e.labelled.name])
        if e.labelled.group == "fetched" and e.house in unseen:
            groups["fetched, houses nothing saw"].append(tallies[e.labelled.name])
        groups["dialect " + reads[e.labelled.name].dialect].append(tallies[e.labelled.name])
    for name, group in sorted(groups.items()):
        t = total(group)
        print(f"== {name:31} {t.row()}")
        if not name.startswith("dialect"):
            for key in (*KEYS, "links", "between"):
                print(f"     {key:12} P {t.f1(key)[0]:.3f}  R {t.f1(key)[1]:.3f}  F1 {t.f1(key)[2]:.3f}")
            print(f"     95 %: {intervals(group)}")
    if a.swapped:
        again, _, _ = evaluate(scored, models, swap=True)
        for name in ("ours", "public", "fetched"):
            group = [again[e.labelled.name] for e in scored if e.labelled.group == name]
            if group:
                print(f"== swapped {name:23} {total(group).row()}")
    print("mistakes: " + ", ".join(f"{n} {k} {h}" for (k, h), n in Counter((k, h) for k, h, _ in mistakes).most_common(12)))
    texts = {e.labelled.name: e.labelled.text for e in scored}
    for key, how, label in mistakes[: a.errors]:
        print(f"  {how} {key}: {label.doc}:{label.start} {' '.join(texts[label.doc][label.start : label.end].split())[:150]}")


if __name__ == "__main__":
    main()
