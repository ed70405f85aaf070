"""How large the report of a very large document is, and how long it takes to make and to open: `python benchmarks/report.py [CHAPTERS]`.

The document is synthetic: 1,000 principles in 50 chapters, 5,000 rules, a reason for three of five, two references a principle. Times to open are those of the
browser itself (navigation timing: until the load event, and until the graph has been drawn after a click on it), the median of five, in headless Chromium.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import whereas
from whereas.app.report import report
from whereas.model.settings import Settings

CHAPTERS, SECTIONS, RUNS = 50, 20, 5
VERBS = ("close the gate", "mend the fence", "count the goats", "oil the hinges", "fill the trough")
WHYS = (", because the goats wander at night", "", ", since rust rubs", "", " so that nobody is left out")


def document(chapters: int = CHAPTERS) -> str:
    """The synthetic document."""
    lines = ["# A very large charter"]
    for chapter in range(chapters):
        lines += ["", f"## Chapter {chapter}"]
        for section in range(SECTIONS):
            n = chapter * SECTIONS + section
            lines += ["", f"### Principle number {n} of the farm {{#p{n} authority={('charter', 'keeper', 'habit')[n % 3]}}}", ""]
            force = ("must", "must not", "should", "may", "should not")
            lines += [f"- The keeper of yard {n} {force[(n + k) % 5]} {verb}{why}." for k, (verb, why) in enumerate(zip(VERBS, WHYS, strict=True))]
            lines += ["", f"See [?](#p{n * 7 % (chapters * SECTIONS)}) and [?](#p{n * 13 % (chapters * SECTIONS)})."]
    return "\n".join(lines) + "\n"


def main() -> None:
    started = time.process_time()
    read = whereas.read(document(int(sys.argv[1]) if len(sys.argv) > 1 else CHAPTERS))
    between = time.process_time()
    text = report(read, Settings())
    made = time.process_time()
    told = f"read in {between - started:.1f} s, page made in {made - between:.1f} s of one processor"
    print(f"{len(read.principles):,} principles, {len(read.rules):,} rules; {told}")
    print(f"page: {len(text.encode()) / 1e6:.2f} MB")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_text(text, encoding="utf-8")
        opened, drawn = zip(*(_open(path) for _ in range(RUNS)), strict=True)
    print(f"opens in {statistics.median(opened):.0f} ms, the graph in {statistics.median(drawn):.0f} ms more (median of {RUNS})")


def _open(path: Path) -> tuple[float, float]:
    from selenium import webdriver

    options: Any = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,900"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=shutil.which("chromedriver")))
    try:
        driver.get(path.as_uri())
        opened = driver.execute_script("return performance.getEntriesByType('navigation')[0].loadEventEnd")
        drawn = driver.execute_async_script(
            "const done = arguments[0], t = performance.now(); location.hash = '#graph';"
            "addEventListener('hashchange', () => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - t))))"
        )
        return opened, drawn
    finally:
        driver.quit()


if __name__ == "__main__":
    main()
