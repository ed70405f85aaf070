"""How many findings of each rule are right: `python benchmarks/judged.py [--documents DIR] [--unjudged FILE]`.

A person has read every finding that lint shows by default (but those of unexplained-rule, which has labels: lint_precision.py) on the corpus, on its histories
step by step, and on the public Markdown documents of `labelled/public.jsonl` (`fetch.py` brings them to `documents/`). `judged/findings.json` holds the
verdicts and no text: the sha256 of the documents read, and for each finding [document, older version or null, rule, start, end, right], where documents are
told by the first 16 digits.

Lint runs again on what of it is there, and each finding is looked up. A table tells for each rule: documents with a finding, findings, right ones, unjudged
ones. Exit status 1 if a rule that is on by default has fewer than 90 % right, or findings are unjudged; `--unjudged` writes these, to be read and judged.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import whereas
from whereas.lint import all_rules, lint
from whereas.model.constitution import Constitution
from whereas.model.finding import Finding

HERE = Path(__file__).parent
CORPUS = HERE.parents[1] / "shared" / "corpus"
VERDICTS = HERE / "judged" / "findings.json"
DIGITS = 16
WANTED = 0.9
APART = "unexplained-rule"
Key = tuple[str, str | None, str, int, int]
"""Document, older version, rule, start, end."""


def key(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:DIGITS]


def files(documents: Path) -> dict[str, bytes]:
    """Every single document that is there, each text once."""
    paths = [*sorted(CORPUS.rglob("*.md")), *sorted(documents.glob("*"))]
    return {key(data): data for p in paths if p.is_file() for data in [p.read_bytes()]}


def histories() -> Iterator[list[bytes]]:
    """The versions of the document of each bundle, oldest first."""
    for bundle in sorted(CORPUS.rglob("*.bundle")):
        with tempfile.TemporaryDirectory() as folder:
            git("clone", "--quiet", "--bare", str(bundle), folder)
            names = git("-C", folder, "ls-tree", "-r", "--name-only", "HEAD").decode().split("\n")
            path = min((n for n in names if n.lower().endswith(".md")), key=lambda n: ("onstitution" not in n and "spec" not in n, n))
            revisions = git("-C", folder, "rev-list", "--topo-order", "--reverse", "HEAD", "--", path).decode().split()
            yield [git("-C", folder, "cat-file", "blob", f"{rev}:{path}") for rev in revisions]


def git(*arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], check=True, capture_output=True).stdout


def found(data: bytes, old: Constitution | None = None, old_key: str | None = None) -> Iterator[tuple[Key, Finding, Constitution]]:
    """The findings of one text (of an amendment: those about it alone), each with its key."""
    read = whereas.read(data)
    for finding in lint(read, old=old).findings:
        if finding.rule != APART and (old is None or finding.code.startswith("AME")):
            yield (key(data), old_key, finding.rule, finding.span.start, finding.span.end), finding, read


def everything(documents: Path, known: set[str]) -> Iterator[tuple[Key, Finding, Constitution]]:
    """All findings of the documents that were read, then of the amendments."""
    texts = files(documents)
    steps = list(histories()) if CORPUS.is_dir() else []
    texts |= {key(data): data for versions in steps for data in versions}
    for name in sorted(texts.keys() & known):
        yield from found(texts[name])
    for versions in steps:
        for old, new in itertools.pairwise(versions):
            if old != new:
                yield from found(new, whereas.read(old), key(old))


def table(judged: dict[Key, bool], seen: list[Key]) -> tuple[str, bool]:
    """The table as Markdown, and whether all is as it should be."""
    rows, good = ["| rule | documents | findings | right | unjudged |", "|-|-|-|-|-|"], True
    by_rule: dict[str, list[Key]] = defaultdict(list)
    for each in seen:
        by_rule[each[2]].append(each)
    for rule in all_rules():
        if not rule.on or rule.name == APART or rule.family == "suppression":
            continue
        keys = by_rule[rule.name]
        fates = Counter(judged.get(k) for k in keys)
        share = fates[True] / (fates[True] + fates[False]) if fates[True] + fates[False] else 1.0
        good = good and share >= WANTED and not fates[None]
        rows.append(f"| {rule.name} | {len({k[:2] for k in keys})} | {len(keys)} | {fates[True] if keys else '-'} | {fates[None]} |")
    return "\n".join(rows), good


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=Path, default=HERE / "documents")
    parser.add_argument("--unjudged", type=Path)
    a = parser.parse_args()
    data = json.loads(VERDICTS.read_text(encoding="utf-8"))
    judged: dict[Key, bool] = {(d, o, r, s, e): right for d, o, r, s, e, right in data["verdicts"]}
    seen = list(everything(a.documents, set(data["documents"])))
    text, good = table(judged, [k for k, _, _ in seen])
    print(text)
    if a.unjudged:
        lines = []
        for each, finding, read in seen:
            if each not in judged:
                words = next((s.text for s in read.statements if s.id == finding.statement), read.source.text[finding.span.start : finding.span.end])
                lines.append(json.dumps([*each, finding.confidence, finding.message, words[:300]], ensure_ascii=False))
        a.unjudged.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
