"""How well `whereas diff` tells the changes that people listed: `python benchmarks/changes.py [--documents DIR] [--each | --agreement]`.

`labelled/changes.jsonl` holds pairs of versions of public documents, and for each the changes that were listed by hand without a look at what whereas says:
[kind, [start, end] in the old version or null, the same in the new one, severity]; offsets only, no text. `lists` are two lists made apart by one guide,
`labels` what a third made of both (the pair seen first has one list, from elsewhere); `--agreement` scores these lists against each other instead.
A pair counts if both its documents are there: in the corpus, or in `documents/`, where `fetch.py` brings those of package registries. `sections`: stretches
of the new and the old version that were labelled, null for the whole; only what is said inside of them counts. `labelled/amended.jsonl` does the same for
the next versions that were written of documents of ours (`labelled/amended/`, ADR 14), which the judge learnt from.

A listed change and one that is told are paired if they overlap by half (intersection over union) on a side that both have, the best first; of the same
fit, equal kinds go first. Printed, pair by pair with `--each`: found (share of the listed changes that were paired), subject, kind (share of the listed
changes paired with one of the same subject or kind), severity (among the found), precision (share of the changes told that were paired, typography and
background aside) and direction (F1 over the kinds that say which way a rule or its reason went).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from whereas.app.read import read_bytes
from whereas.diff import diff
from whereas.model.change import Change, Side

HERE = Path(__file__).parent
CORPUS = HERE.parents[1] / "shared" / "corpus"
LABELS = HERE / "labelled" / "changes.jsonl"
AMENDED = HERE / "labelled" / "amended.jsonl"
OVERLAP = 0.5
TOLD = {"rule-strengthened", "rule-weakened", "rule-narrowed", "rule-widened", "rule-reversed", "rule-changed", "rule-removed",
        "precedence-changed", "reason-removed", "reason-changed"}  # fmt: skip
"""Kinds that say which way."""
QUIET = {"editorial": "other", "metadata": "other", "precedence": "rule"}
BUNDLE = re.compile(r"corpus (\S+\.bundle) (\S+) (\S+)")
Bounds = tuple[int, int]


class Told(NamedTuple):
    """A change, listed or told."""

    kind: str
    old: Bounds | None
    new: Bounds | None
    severity: str

    @property
    def subject(self) -> str:
        head = self.kind.split("-")[0]
        return QUIET.get(head, head)


def main() -> None:
    """Print the table."""
    asked = argparse.ArgumentParser(description="Compare what diff tells with what people listed.")
    asked.add_argument("--documents", type=Path, default=HERE)
    asked.add_argument("--each", action="store_true")
    asked.add_argument("--agreement", action="store_true")
    given = asked.parse_args()
    if given.agreement:
        print_agreement()
        return
    print("| pair | listed | found | subject | kind | severity | precision | direction |\n|-|-|-|-|-|-|-|-|")
    pool: dict[str, Counter[str]] = {}
    left_out = 0
    for pair in pairs(given.documents):
        if pair.old is None or pair.new is None:
            left_out += 1
            continue
        counts = scored(pair.listed, said(pair.old, pair.new, pair.sections))
        pool.setdefault(pair.part, Counter()).update(counts)
        if given.each:
            print(row(pair.name, counts))
    for part, counts in pool.items():
        print(row(f"all of {part}", counts))
    if left_out:
        print(f"{left_out} pairs left out: their documents are not here (fetch.py brings some)", file=sys.stderr)


def print_agreement() -> None:
    """How far the lists of one pair agree, one of them taken for what is told."""
    print("| lists | listed | found | subject | kind | severity | precision | direction |\n|-|-|-|-|-|-|-|-|")
    pool: dict[str, Counter[str]] = {}
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if "lists" in entry:
            settled, (one, two) = listed_in(entry["labels"]), map(listed_in, entry["lists"])
            compared = {"second told, first listed": (one, two), "first told, second listed": (two, one), "first told, settled listed": (settled, one)}
            for name, (listed, told) in {**compared, "second told, settled listed": (settled, two)}.items():
                pool.setdefault(f"{entry['part']}: {name}", Counter()).update(scored(listed, told))
    for name, counts in sorted(pool.items()):
        print(row(name, counts))


class Pair(NamedTuple):
    """Two versions of a document with the changes that people listed. `part`: whether it was learnt from ("written", "learnt from", "developed on") or only
    measured on; `old`, `new`: None where a document is not here; `sections`: stretches that were listed, None for the whole."""

    name: str
    part: str
    old: bytes | None
    new: bytes | None
    listed: list[Told]
    sections: dict[str, list[Bounds]] | None


def pairs(documents: Path = HERE) -> Iterator[Pair]:
    """The listed pairs of public documents, then those that were written to be learnt from."""
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        old, new = (content(entry[side], documents) for side in ("old", "new"))
        yield Pair(entry["pair"], entry["part"], old, new, listed_in(entry["labels"]), entry["sections"])
    for line in AMENDED.read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        old, new = ((AMENDED.with_suffix("") / f"{entry['doc']}.{side}.md").read_bytes() for side in ("old", "new"))
        yield Pair(entry["doc"], "written", old, new, listed_in(entry["labels"]), None)


def listed_in(labels: list[list[Any]]) -> list[Told]:
    """The changes that labels tell of."""
    return [Told(kind, tuple(old) if old else None, tuple(new) if new else None, severity) for kind, old, new, severity in labels]


def content(entry: dict[str, str], documents: Path) -> bytes | None:
    """The document that was labelled, or None if it is not here."""
    bundle = BUNDLE.match(entry["where"])
    if bundle:
        raw = revision(CORPUS / bundle[1], bundle[2], bundle[3])
    else:
        path = next((p for p in (documents / entry["doc"], CORPUS / entry["doc"]) if p.is_file()), None)
        raw = path.read_bytes() if path else None
    return raw if raw is not None and hashlib.sha256(raw).hexdigest() == entry["sha256"] else None


def revision(bundle: Path, path: str, rev: str) -> bytes | None:
    """A file of a bundled history at a revision."""
    if not bundle.is_file():
        return None
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["git", "clone", "--quiet", "--bare", str(bundle), folder], check=True)
        done = subprocess.run(["git", "-C", folder, "show", f"{rev}:{path}"], capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else None


def said(old: bytes, new: bytes, sections: dict[str, list[Bounds]] | None) -> list[Told]:
    """What diff tells, the members of a folded change in its place; inside the labelled stretches only."""
    found = diff(*(read_bytes(raw, path=name) for raw, name in ((old, "old.md"), (new, "new.md"))))
    flat = [member for change in found.changes for member in (change.members or (change,))]
    told = [Told(kind_of(change), bounds_of(change.old), bounds_of(change.new), change.severity) for change in flat]
    return told if sections is None else [t for t in told if _within(t.old, sections["old"]) or _within(t.new, sections["new"])]


def kind_of(change: Change) -> str:
    """The kind that people name: all changes of authority are one."""
    return "authority-changed" if change.kind.startswith("authority-") else change.kind


def bounds_of(side: Side | None) -> Bounds | None:
    """Where the words of one side stand, None if it has none."""
    return (side.span.start, side.span.end) if side else None


def _within(bounds: Bounds | None, stretches: list[Bounds]) -> bool:
    return bounds is not None and any(start <= bounds[0] < end for start, end in stretches)


def fit(listed: Told, told: Told) -> float:
    """Intersection over union on the better side."""
    best = 0.0
    for a, b in ((listed.old, told.old), (listed.new, told.new)):
        if a and b and (shared := min(a[1], b[1]) - max(a[0], b[0])) > 0:
            best = max(best, shared / (max(a[1], b[1]) - min(a[0], b[0])))
    return best


def paired(listed: list[Told], told: list[Told]) -> list[tuple[Told, int]]:
    """(listed change, index of the one told), each at most once."""
    fits = [(score, i, j) for i, one in enumerate(listed) for j, two in enumerate(told) if (score := fit(one, two)) >= OVERLAP]
    fits.sort(key=lambda f: (-round(f[0], 1), -2 * (listed[f[1]].kind == told[f[2]].kind) - (listed[f[1]].subject == told[f[2]].subject)))
    taken: tuple[set[int], set[int]] = (set(), set())
    result = []
    for _, i, j in fits:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            result.append((listed[i], j))
    return result


def scored(listed: list[Told], told: list[Told]) -> Counter[str]:
    """Counts that the table is made of."""
    pairs = [(one, told[j], j) for one, j in paired(listed, told)]
    loud = {j for j, change in enumerate(told) if change.subject != "other"}
    return Counter(
        listed=len(listed), found=len(pairs), subject=sum(a.subject == b.subject for a, b, _ in pairs), kind=sum(a.kind == b.kind for a, b, _ in pairs),
        severity=sum(a.severity == b.severity for a, b, _ in pairs), loud=len(loud), right=len(loud & {j for *_, j in pairs}),
        directed=sum(c.kind in TOLD for c in listed) + sum(c.kind in TOLD for c in told), agreed=sum(a.kind in TOLD and a.kind == b.kind for a, b, _ in pairs),
    )  # fmt: skip


def row(name: str, counts: Counter[str]) -> str:
    """One line of the table."""
    n = counts["listed"]
    shares = [(counts["found"], n), (counts["subject"], n), (counts["kind"], n), (counts["severity"], counts["found"]), (counts["right"], counts["loud"])]
    shares.append((2 * counts["agreed"], counts["directed"]))
    return f"| {name} | {n} | " + " | ".join(f"{a / (b or 1):.2f}" for a, b in shares) + " |"


if __name__ == "__main__":
    main()
