"""How much faster two processes are than one on many documents: `python benchmarks/jobs.py [--documents 2000]`.

The documents are synthetic constitutions of one to four sections; each run is a process of its own, without the cache. Goal: at least 1.6 times.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from pathlib import Path

from clock import process
from growth import section

LENGTH = 1_500
"""Characters of a section, about."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=2000)
    documents = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as folder:
        for n in range(documents):
            rng = random.Random(n)
            text = "\n\n".join(["# A keeper's book", *(section(rng, n * 10 + s, LENGTH) for s in range(rng.randint(1, 4)))])
            Path(folder, f"{n:05}.md").write_text(text, encoding="utf-8")
        took = {}
        for jobs in (1, 2):
            run = process([sys.executable, "-m", "whereas", "--no-cache", "lint", folder, "--jobs", str(jobs)])
            if run.status not in {0, 1}:
                raise SystemExit(f"lint ended with status {run.status}")
            took[jobs] = run.seconds
            print(f"{jobs} {'process' if jobs == 1 else 'processes'}: {run.seconds:.1f} s, {run.peak_bytes / 1e6:.0f} MB at most", flush=True)
    print(f"{took[1] / took[2]:.2f} times as fast")


if __name__ == "__main__":
    main()
