"""From which confidence on `unexplained-rule` is right: `python benchmarks/lint_precision.py [--folds 8] [--keep FILE] [--fit] [--mistakes N]`.

Each labelled document is read with models trained without its house (in `--folds` groups of houses), its findings are held against its labels, and the
share of right ones is told by confidence. A finding is right if the labelled sentence under it is a rule that nothing explains; sentences on which the
annotators differed are left out. The threshold is the least confidence from which on at least 90 % are right. What is then said of it is measured on
houses that had no part in choosing it: for each house the threshold is chosen on the others (docs/lint-precision.md). `--keep` saves the readings, or
takes them if the file is there.
"""

from __future__ import annotations

import argparse
import pickle
from collections import defaultdict
from pathlib import Path

from sklearn.linear_model import LogisticRegression

from accuracy import left_out as left_out_models
from accuracy import touching
from labels import Label, Labelled
from train import load_examples, said_by_teacher
from whereas.annotate.reader import read_prepared
from whereas.lint import lint
from whereas.lint.doubt import signs
from whereas.lint.facts import Facts
from whereas.model.constitution import Constitution
from whereas.model.finding import Finding
from whereas.model.settings import LintSettings

WANTED = 0.9
RULES = ("unexplained-rule", "absolute-rule-without-own-reason")
LEAST_FINDINGS = 20
"""A threshold that leaves fewer findings is no threshold: nobody can tell its precision."""


def left_out(folds: int) -> list[tuple[Labelled, Constitution]]:
    """Every labelled document that was not written to be learnt from, read by models that did not see its house."""
    examples = load_examples()
    scored = [e for e in examples if e.labelled.group != "written"]
    models = left_out_models(examples, scored, folds, said_by_teacher(examples[0].names))
    return [(e.labelled, read_prepared(e.prepared, models[e.house])) for e in scored]


def judged(labelled: Labelled, read: Constitution) -> list[tuple[Finding, Label, bool]]:
    """The findings about missing reasons that stand on labelled sentences, each with its label and whether it is right."""
    report = lint(read, LintSettings(select=RULES, confidence=0.0), everything=True)
    statements = {s.id: s for s in read.statements}
    found = []
    for finding in report.findings:
        label = next((x for x in labelled.labels if touching(x, [statements[finding.statement or ""]])[0]), None)
        if label is not None and not {"rule", "unexplained"} & label.unsure:
            found.append((finding, label, label.explained == "none" or (finding.rule != RULES[0] and label.explained == "section")))
    return found


def unexplained(labelled: Labelled) -> int:
    """How many labelled rules have no reason, permissions apart, of which the rule says nothing by default."""
    return sum(x.explained == "none" and x.modality != "may" and not {"rule", "unexplained"} & x.unsure for x in labelled.labels)


def threshold(pairs: list[tuple[float, bool]], wanted: float = WANTED) -> float | None:
    """The least confidence from which on the wanted share is right; None if there is none that leaves enough findings."""
    best = None
    right = 0
    ordered = sorted(pairs, key=lambda p: -p[0])
    for count, (confidence, good) in enumerate(ordered, 1):
        right += good
        last = count == len(ordered) or ordered[count][0] < confidence
        if last and count >= LEAST_FINDINGS and right >= wanted * count:
            best = confidence
    return best


def table(pairs: list[tuple[float, bool]], gold: int) -> str:
    """Precision and recall from each confidence on."""
    rows = ["confidence  findings  precision  recall"]
    for cut in [*(n / 20 for n in range(20)), 0.97]:
        over = [good for confidence, good in pairs if confidence >= cut]
        if over:
            rows.append(f"{cut:10.2f} {len(over):9} {sum(over) / len(over):10.3f} {sum(over) / (gold or 1):7.3f}")
    return "\n".join(rows)


def fitted(read: list[tuple[Labelled, Constitution]]) -> list[float]:
    """The weights of `whereas.lint.doubt` (its bias, then the others in their order), from the findings on documents that are not our own."""
    rows, y = [], []
    for labelled, constitution in read:
        facts = Facts(constitution)
        for finding, _, good in [] if labelled.ours else judged(labelled, constitution):
            if finding.rule == RULES[0]:
                rows.append(signs(facts, facts.statements[finding.statement or ""]))
                y.append(good)
    model = LogisticRegression(C=1.0, max_iter=1000).fit(rows, y)
    return [round(float(v), 2) for v in (*model.intercept_, *model.coef_[0])]


def crossed(houses: dict[str, list[tuple[float, bool]]]) -> list[bool]:
    """Whether each finding shown is right, where the threshold for a house is chosen on all others."""
    shown = []
    for house, pairs in houses.items():
        cut = threshold([p for other, those in houses.items() if other != house for p in those])
        shown += [good for confidence, good in pairs if cut is not None and confidence >= cut]
    return shown


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folds", type=int, default=8)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--fit", action="store_true", help="also say which weights of whereas.lint.doubt fit best")
    parser.add_argument("--mistakes", type=int, default=0)
    a = parser.parse_args()
    if a.keep and a.keep.exists():
        read = pickle.loads(a.keep.read_bytes())
    else:
        read = left_out(a.folds)
        if a.keep:
            a.keep.write_bytes(pickle.dumps(read))
    if a.fit:
        print("weights of doubt: " + ", ".join(map(str, fitted(read))))
    for rule in RULES:
        wrong = []
        for name, chosen in (("public", [r for r in read if not r[0].ours]), ("ours", [r for r in read if r[0].ours]), ("all", read)):
            houses: dict[str, list[tuple[float, bool]]] = defaultdict(list)
            for labelled, constitution in chosen:
                for finding, label, good in judged(labelled, constitution):
                    if finding.rule == rule:
                        houses[labelled.house].append((finding.confidence, good))
                        if not good and name == "all":
                            wrong.append((finding.confidence, labelled, label))
            pairs = [p for those in houses.values() for p in those]
            gold = sum(unexplained(labelled) for labelled, _ in chosen)
            print(f"\n== {rule}, {name}: {len(chosen)} documents, {gold} rules without a reason\n{table(pairs, gold)}")
            cut, shown = threshold(pairs), crossed(houses)
            print(f"threshold: {cut}; chosen without the house it is used on: {len(shown)} shown, {sum(shown) / (len(shown) or 1):.3f} right")
        for confidence, labelled, label in sorted(wrong, key=lambda w: -w[0])[: a.mistakes]:
            words = " ".join(labelled.text[label.start : label.end].split())
            print(f"  {confidence:.2f} {labelled.name}:{label.number} {sorted(label.roles)} {label.explained}: {words[:130]}")


if __name__ == "__main__":
    main()
