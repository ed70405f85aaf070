"""Take the pictures of the report that the README and docs show: `python tools/pictures.py`.

docs/images/report-*.png, from our own constitutions, in headless Chromium, with a palette of `COLOURS` so that each stays small. Not checked in CI, for
every version of Chromium draws letters a little differently; take them anew when the page has changed. The SVG pictures are written by tools/docs.py.

It needs what the tests need (Chromium, chromedriver, selenium) and Pillow: `pip install -e '.[dev]'`.
"""

from __future__ import annotations

import base64
import io
import shutil
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image
from selenium import webdriver

from whereas.app.report import page
from whereas.model.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
NEW, OLD = (str(ROOT / "constitutions" / "assistant" / name) for name in ("2.0.0.md", "1.1.0.md"))
WIDTH, COLOURS = 1180, 64
OPEN = """
for (const row of document.querySelectorAll('.row')) if (arguments[0].some(t => row.textContent.includes(t))) row.querySelector('.twist').click();
const wanted = [...document.querySelectorAll('.row')].find(r => r.textContent.includes(arguments[1]));
if (wanted) wanted.click();
"""
SHOTS: dict[str, tuple[str, int, str, tuple[object, ...]]] = {
    "overview": ("overview", 700, "", ()),
    "document": ("document", 560, "scrollTo(0, 480)", ()),
    "graph": ("graph", 640, OPEN, (["Say what you do not know"], "When Wren is not sure")),
    "changes": ("changes", 560, "document.querySelector('.card').scrollIntoView(); scrollBy(0, -60)", ()),
}
"""Name -> part of the page, height in pixels, what to do there first."""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_text(page(NEW, Settings(), old=OLD).replace(f"{ROOT}/", ""), encoding="utf-8")
        driver = _browser()
        try:
            for name, (part, height, script, arguments) in SHOTS.items():
                target = ROOT / "docs" / "images" / f"report-{name}.png"
                target.write_bytes(_small(_taken(driver, f"{path.as_uri()}#{part}", height, script, arguments)))
                print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1000:.0f} kB")
        finally:
            driver.quit()


def _browser() -> Any:
    options: Any = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
        options.add_argument(argument)
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=shutil.which("chromedriver")))


def _taken(driver: Any, address: str, height: int, script: str, arguments: tuple[object, ...]) -> bytes:
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": WIDTH, "height": height, "deviceScaleFactor": 1, "mobile": False})
    driver.get("about:blank")
    driver.get(address)
    driver.execute_script(script, *arguments)
    driver.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))")
    return base64.b64decode(driver.execute_cdp_cmd("Page.captureScreenshot", {"format": "png"})["data"])


def _small(png: bytes) -> bytes:
    out = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    main()
