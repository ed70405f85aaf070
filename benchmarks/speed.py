"""How fast whereas is, as ratios to floors measured in the same run: `python benchmarks/speed.py [--times N] [--peers DIR] [--save | --compare]`.

Floors: P, a bare `python -c pass`; T, `python -c "import typer"`; S, `python -c "import spacy"`; R, markdown-it-py parsing plus blank-spaCy tokenising of the
document, the median of warm runs in one process. The documents are two real ones of 202 and 271 KB where ../shared is there, else ours, repeated to that size.
What counts is processor time, which is also right on a busy machine.
`--peers`: a folder with the commands redlines, graphtage or strictdoc in it or in its bin/, run on the same pair as far as they read it. `--save` writes
figures.json; `--compare` reads it as it was at the last tag (where there is none, as it is), says what got worse by more than a fifth, and ends with exit
status 1 if anything did.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from clock import median, warm

if TYPE_CHECKING:
    from clock import Run

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared/corpus/model_spec"
FIGURES = Path(__file__).parent / "figures.json"
PYTHON = sys.executable
WHEREAS = [PYTHON, "-m", "whereas"]
WORSE = 1.2
PATIENCE = 60
"""Seconds after which another tool is ended."""
ENDED = 124
"""Exit status of `timeout` for what it ended."""
MB = 1e6


def documents(folder: Path) -> tuple[Path, Path, Path]:
    """(the large one, the older and the newer of a pair): real ones, or ours written over and over until they are as large."""
    if CORPUS.exists():
        return CORPUS / "2025-12-18.md", CORPUS / "2025-04-11.md", CORPUS / "2025-09-12.md"
    found = []
    for version, size in (("2.0.0", 271_000), ("1.1.0", 202_000), ("2.0.0", 254_000)):
        text = (ROOT / f"constitutions/assistant/{version}.md").read_text(encoding="utf-8")
        copies = [re.sub(r"(?<=#)([\w-]+)", rf"\1-{n}", text) for n in range(size // len(text) + 1)]
        found.append(folder / f"{len(found)}.md")
        found[-1].write_text("\n".join(copies), encoding="utf-8")
    return found[0], found[1], found[2]


def reading(text: str) -> tuple[float, float, float]:
    """Seconds of processor time in this warm process: the floor R, a whole reading, and a reading again after one paragraph was edited."""
    import spacy  # only now: a process begins with its parent's peak of memory, so the parent of those measured stays small
    from markdown_it import MarkdownIt

    from whereas.annotate import annotate
    from whereas.annotate.memory import Memory
    from whereas.parse import parse

    nlp, markdown = spacy.blank("en"), MarkdownIt("commonmark")
    memory = Memory()
    annotate(parse(text, path="x.md"), memory=memory)
    paragraphs = text.split("\n\n")
    at = next(n for n in range(len(paragraphs) // 2, len(paragraphs)) if re.match(r"[A-Z][a-z]+ .*\.$", paragraphs[n]))
    edits = iter(range(1000))

    def again() -> None:
        edited = [*paragraphs[:at], f"{paragraphs[at]} It was edited {next(edits)} times.", *paragraphs[at + 1 :]]
        annotate(parse("\n\n".join(edited), path="x.md"), memory=memory)

    floor, whole, edited = warm(lambda: (markdown.parse(text), nlp.make_doc(text)), lambda: annotate(parse(text, path="x.md")), again)
    return floor, whole, edited


def whereas(times: int, large: Path, old: Path, new: Path, cache: Path) -> dict[str, Run]:
    """Whole calls of the command line, by name."""
    environment = {"WHEREAS_CACHE_DIR": str(cache)}

    def forget() -> None:
        shutil.rmtree(cache, ignore_errors=True)

    lint, diff = [*WHEREAS, "lint", str(large)], [*WHEREAS, "diff", str(old), str(new)]
    found = {"--version": median([*WHEREAS, "--version"], times), "--help": median([*WHEREAS, "--help"], times)}
    found["lint, first"] = median(lint, times, environment, forget)
    found["lint, unchanged"] = median(lint, times, environment)
    found["diff, first"] = median(diff, times, environment, forget)
    found["diff, again"] = median(diff, times, environment)
    return found


def peers(folder: Path | None, old: Path, new: Path, scratch: Path) -> dict[str, Run]:
    """Whole calls of other tools on the same pair, each once; those that are not there are left out. graphtage gets the principles as JSON (id, title,
    authority, text), StrictDoc their text as its own requirements, for neither reads such a document itself."""
    path = f"{folder}/bin:{folder}" if folder else ""
    sides = [_converted(p, scratch / name) for p, name in ((old, "old"), (new, "new"))]
    calls = {
        "git diff --word-diff": ["git", "diff", "--no-index", "--word-diff=plain", str(old), str(new)],
        "redlines": ["redlines", str(old), str(new)],
        "graphtage": ["graphtage", "--no-key-edits", *(str(s / "principles.json") for s in sides)],
        "strictdoc": ["strictdoc", "export", str(sides[1]), "--generate-diff-dirs", *map(str, sides), "--output-dir", str(scratch / "html")],
    }
    found = {}
    for name, call in calls.items():
        tool = shutil.which(call[0], path=path) or shutil.which(call[0])
        if tool:
            run = median(["timeout", str(PATIENCE), tool, *call[1:]], 1)
            found[name if run.status != ENDED else f"{name} (ended)"] = run
    return found


def _converted(path: Path, folder: Path) -> Path:
    """What graphtage and StrictDoc are given of one side: a folder with `principles.json` and `document.sdoc`."""
    folder.mkdir()
    told = subprocess.run([*WHEREAS, "parse", str(path), "--format", "json"], capture_output=True, check=True).stdout
    read = json.loads(told)
    said = {p["id"]: "\n".join(s["text"] for s in read["statements"] if s["id"] in p["statements"]) for p in read["principles"]}
    named = {p["id"]: {"title": p["title"], "authority": p["authority"], "text": said[p["id"]]} for p in read["principles"]}
    (folder / "principles.json").write_text(json.dumps(named), encoding="utf-8")
    nodes = [f"[REQUIREMENT]\nUID: {i}\nTITLE: {named[i]['title']}\nSTATEMENT: >>>\n{text or named[i]['title']}\n<<<\n" for i, text in said.items()]
    (folder / "document.sdoc").write_text("[DOCUMENT]\nTITLE: One side\n\n" + "\n".join(nodes), encoding="utf-8")
    return folder


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=5, help="runs of each, of which the median counts")
    parser.add_argument("--peers", type=Path, help="a folder with other tools")
    parser.add_argument("--save", action="store_true", help="write figures.json")
    parser.add_argument("--compare", action="store_true", help="compare with figures.json of the last tag")
    a = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        large, old, new = documents(scratch)
        bare, typer, spacy_import = (median([PYTHON, "-c", code], a.times).cpu_seconds for code in ("pass", "import typer", "import spacy"))
        runs = whereas(a.times, large, old, new, scratch / "cache")
        others = peers(a.peers, old, new, scratch)
        floor, whole, again = reading(large.read_text(encoding="utf-8"))
        pair = sum(reading(p.read_text(encoding="utf-8"))[0] for p in (old, new))
    print(f"floors: P {bare * 1000:.0f} ms, T {typer * 1000:.0f} ms, S {spacy_import * 1000:.0f} ms, R {floor * 1000:.0f} ms (the pair {pair * 1000:.0f} ms)")
    ratios = {
        "--version / T": (runs["--version"].cpu_seconds / typer, 1.3),
        "--help / T": (runs["--help"].cpu_seconds / typer, None),
        "lint, unchanged / T": (runs["lint, unchanged"].cpu_seconds / typer, 2.0),
        "(lint, first - S) / R": ((runs["lint, first"].cpu_seconds - spacy_import) / floor, 5.0),
        "a whole reading / R": (whole / floor, 2.5),
        "a reading after one edit / R": (again / floor, 0.6),
        "(diff, first - S) / (R + R)": ((runs["diff, first"].cpu_seconds - spacy_import) / pair, 5.0),
        "diff, again / T": (runs["diff, again"].cpu_seconds / typer, 3.0),
        "lint, first: MB at most": (runs["lint, first"].peak_bytes / MB, 250.0),
        "diff, first: MB at most": (runs["diff, first"].peak_bytes / MB, 250.0),
        "lint, unchanged: MB at most": (runs["lint, unchanged"].peak_bytes / MB, 90.0),
        "diff, again: MB at most": (runs["diff, again"].peak_bytes / MB, 90.0),
    }
    ratios |= {f"diff, first / {name}": (runs["diff, first"].cpu_seconds / run.cpu_seconds, None) for name, run in others.items()}
    for name, (value, goal) in ratios.items():
        mark = "" if goal is None else f"  goal {goal:g}{'' if value <= goal else '  MISSED'}"
        print(f"{name:34} {value:8.2f}{mark}")
    for name, run in {**runs, **others}.items():
        print(f"    {name:26} {run.cpu_seconds * 1000:7.0f} ms of processor time, {run.seconds * 1000:7.0f} ms by the clock, {run.peak_bytes / MB:6.0f} MB")
    return _told({name: round(value, 3) for name, (value, _) in ratios.items()}, save=a.save, compare=a.compare)


def last() -> tuple[str, dict[str, float]]:
    """(where they are from, the figures of the last tag), or those of this tree where no tag has any."""
    tag = _git("describe", "--tags", "--abbrev=0").strip()
    found = _git("show", f"{tag}:{FIGURES.relative_to(ROOT).as_posix()}") if tag else ""
    return (tag, json.loads(found)) if found else (FIGURES.name, json.loads(FIGURES.read_text(encoding="utf-8")))


def _git(*arguments: str) -> str:
    """What git answers, "" where it fails."""
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False).stdout


def _told(ratios: dict[str, float], *, save: bool, compare: bool) -> int:
    """Compare with the figures of the last tag, or become those of this tree."""
    worse = []
    if compare:
        source, before = last()
        worse = [(name, before[name], value) for name, value in ratios.items() if name in before and value > WORSE * before[name]]
        for name, then, now in worse:
            print(f"worse than {source}: {name}: {then:g} became {now:g}")
        if not worse:
            print(f"nothing got worse than {source} by more than a fifth")
    if save:
        FIGURES.write_text(json.dumps(ratios, indent=2) + "\n", encoding="utf-8")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
