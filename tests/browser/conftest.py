"""A real headless Chromium, with what it says on its console and asks of the network written down. Skipped, with the reason, where there is none."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

STANDS_STILL = """
const [element, done] = arguments
element.scrollIntoView({block: "nearest", behavior: "instant"})
let last = null
function look() {
  const {x, y} = element.getBoundingClientRect()
  if (last === x + " " + y) { done(); return }
  last = x + " " + y
  requestAnimationFrame(() => requestAnimationFrame(look))
}
look()
"""
COMES_TO_REST = """
const [done] = arguments
let timer = setTimeout(rest, 50)
const seen = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(rest, 50) })
seen.observe(document, {subtree: true, childList: true, attributes: true, characterData: true})
function rest() { seen.disconnect(); requestAnimationFrame(() => requestAnimationFrame(() => done())) }
"""
"""Pages follow their address, and what is chosen, a moment after a click or a key."""
HOW = "apt-get install chromium chromium-driver; pip install 'whereas[test]'"


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    webdriver = pytest.importorskip("selenium.webdriver", reason=f"selenium is not installed: {HOW}")
    browser, driver = shutil.which("chromium") or shutil.which("google-chrome"), shutil.which("chromedriver")
    if browser is None or driver is None:
        pytest.skip(f"there is no chromium or chromedriver: {HOW}")
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--window-size=1280,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    found = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=driver))
    yield found
    found.quit()


class Page:
    """One page from a file. `errors` and `requests`: what the console said, and which addresses but the file's own were asked for, since it was opened."""

    def __init__(self, driver: Any, path: Path) -> None:
        self.driver, self.url = driver, path.as_uri()
        for log in ("browser", "performance"):
            driver.get_log(log)
        driver.get(self.url)

    def run(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

    def texts(self, selector: str) -> list[str]:
        """The words of every element that the selector finds and that can be seen."""
        return self.run("return [...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).map(e => e.innerText.trim())", selector)

    def click(self, selector: str) -> None:
        """Click once the element stands still (a page that still scrolls would take the click elsewhere), and wait until the page has followed."""
        from selenium.webdriver.common.by import By

        found = self.driver.find_element(By.CSS_SELECTOR, selector)
        self.driver.execute_async_script(STANDS_STILL, found)
        found.click()
        self.driver.execute_async_script(COMES_TO_REST)

    def press(self, *keys: str) -> None:
        from selenium.webdriver import ActionChains

        ActionChains(self.driver).send_keys(*keys).perform()
        self.driver.execute_async_script(COMES_TO_REST)

    def errors(self) -> list[str]:
        return [f"{entry['level']} {entry['message']}" for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        events = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        asked = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
        return [url for url in asked if url.split("#")[0] != self.url]


@pytest.fixture
def visit(chromium: Any) -> Callable[[Path], Page]:
    return lambda path: Page(chromium, path)
