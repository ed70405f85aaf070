"""Which version step each amendment of a constitution calls for, against the one its author declared.

    python benchmarks/version_steps.py BUNDLE...

BUNDLE: a git bundle (or repository) that holds `.specify/memory/constitution.md`. Printed: one line a version and its parent: the versions declared, the step
called for, the verdict, and how many changes of which kind force it.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

from whereas.app.history import Asked, chain
from whereas.diff.step import step
from whereas.model.settings import ReadSettings

PATH = ".specify/memory/constitution.md"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bundles", nargs="+", type=Path)
    for letter, bundle in zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", sorted(parser.parse_args().bundles), strict=False):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["git", "clone", "--quiet", str(bundle.resolve()), folder], check=True)
            _tell(letter, Path(folder) / PATH)


def _tell(letter: str, path: Path) -> None:
    number = 0
    with chain(Asked(str(path)), ReadSettings()) as (steps, _):
        for version in steps:
            for link in version.links:
                if link.diff is None:
                    continue
                number += 1
                called = step(link.diff)
                kinds = ", ".join(f"{n} {kind}" for kind, n in Counter(c.kind for c in called.because).items()) or ("" if link.diff.related else "written anew")
                print(f"{letter}{number}  {called.declared.old} -> {called.declared.new}  {called.bump}  {called.verdict}  {kinds}")


if __name__ == "__main__":
    main()
