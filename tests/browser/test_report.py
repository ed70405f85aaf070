"""The report in a real browser: what a reader sees, does and is protected from. The console and the network stay silent throughout."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import whereas
from whereas.app.report import report
from whereas.model.settings import Settings

SAMPLES = Path(__file__).resolve().parents[2] / "constitutions"
HOSTILE = r"""---
title: "</script><script>document.title='run'</script>"
---

# Gate </title><script>document.title='run'</script> {#a"b'c<d>&}

<script>document.title='run'</script>
<img src="https://example.invalid/x.png" onerror="document.title='run'">

You must close the [gate](javascript:document.title='run'), because `</code><script>document.title='run'</script>` goats "wander" & <b onclick=x>bolt</b>;
see [home](data:text/html,<script>document.title='run'</script>), [there](https://example.invalid/) and [?](#a"b'c<d>&).

<!-- </script><script>document.title='run'</script> -->

```html
</pre></script><script>document.title='run'</script>
```

## \u202eevil\u202c {#__proto__}

You must not feed the goats. You must not trust [?](#constructor).

## constructor {#constructor authority="><script>document.title='run'</script>"}

- **</li></ul>**: it should be kept.[^</sup>]
- {{ 7 * 7 }} {% raw %} must be printed as it is.

| a | <td onclick=x> |
|-|-|
| You must </td></table> stay. | b |

[^</sup>]: Notes </aside> must stay.
""".replace(r"\u202e", "\u202e").replace(r"\u202c", "\u202c")


@pytest.fixture
def opened(visit: Callable[[Path], Any], tmp_path: Path) -> Callable[..., Any]:
    """Opens the report of a text or sample, and afterwards finds that nothing was said or asked for."""
    pages = []

    def open_(source: str | Path, old: Path | None = None) -> Any:
        path = tmp_path / "report.html"
        path.write_text(report(whereas.read(source), Settings(), whereas.read(old) if old else None), encoding="utf-8")
        pages.append(visit(path))
        return pages[-1]

    yield open_
    for page in pages:
        assert page.errors() == []
        assert page.requests() == []


@pytest.fixture
def wren(opened) -> Any:
    return opened(SAMPLES / "assistant" / "2.0.0.md", SAMPLES / "assistant" / "1.1.0.md")


def test_the_first_view_tells_what_the_document_is(wren):
    assert wren.texts("h1") == ["A constitution for Wren 2.0.0"]
    rules = [r for r in whereas.read(SAMPLES / "assistant" / "2.0.0.md").rules if not r.heading]
    assert f"{len(rules)}\nrules" in wren.texts(".tiles li")
    assert wren.texts(".view > .lead p")[2] == "It ranks 3 levels of authority: compact above desk above habit."
    assert wren.texts("#document p") == []


@pytest.mark.parametrize("part", ["document", "graph", "changes"])
def test_each_part_is_shown_alone_when_it_is_chosen(wren, part):
    wren.click(f"nav a[href='#{part}']")
    assert wren.texts("nav a[aria-current]") == [part.capitalize()]
    assert wren.run("return [...document.querySelectorAll('.view')].filter(v => !v.hidden).map(v => v.id)") == [part]


def test_choosing_a_rule_shows_its_reason_and_the_reverse(wren):
    wren.click("nav a[href='#document']")
    rule = wren.run("return [...document.querySelectorAll('.s.rule')].find(s => s.textContent.includes('not greet anyone')).id")
    wren.click(f"#{rule} > .m")
    assert [t for t in wren.texts(".s.kin") if "Silence is the one thing" in t]
    assert [t for t in wren.texts("#inspector li") if "Silence is the one thing" in t]
    reason = wren.run("return document.querySelector('.s.kin').id")
    wren.click(f"#{reason} > .m")
    assert wren.run("return [...document.querySelectorAll('.s.kin')].map(s => s.id)") == [rule]
    assert any(t.startswith("Carries") for t in wren.texts("#inspector h3"))


def test_findings_stand_beside_the_text_and_can_be_hidden(opened):
    page = opened(SAMPLES / "commons" / "3.md")
    page.click("nav a[href='#document']")
    assert any("unexplained-rule" in t for t in page.texts(".note"))
    page.click("#show-notes")
    assert page.texts(".note") == []


def test_the_graph_opens_and_follows_by_keyboard_alone(wren):
    from selenium.webdriver.common.keys import Keys

    wren.click("nav a[href='#graph']")
    wren.run("document.querySelector('.row[tabindex=\"0\"]').focus()")
    wren.press(Keys.ARROW_DOWN)
    assert wren.run("return document.activeElement.querySelector('a').textContent") == "Whose word counts for more"
    wren.press(*[Keys.ARROW_DOWN] * (wren.texts(".row a").index("Quiet readers") - wren.texts(".row a").index("Whose word counts for more")))
    assert wren.run("return document.activeElement.querySelector('a').textContent") == "Quiet readers"
    wren.press(Keys.ARROW_RIGHT)
    assert wren.run("return document.activeElement.getAttribute('aria-expanded')") == "true"
    wren.press(Keys.ARROW_RIGHT, Keys.ARROW_DOWN, Keys.ENTER)
    assert wren.run("return document.querySelector('.row[aria-selected=true]').classList.contains('statement')")
    assert wren.run("return document.querySelectorAll('.arc.lit').length") > 0
    assert wren.texts("#inspector h2")
    wren.press(Keys.ESCAPE)
    assert wren.texts("#inspector h2") == []


def test_what_was_removed_stands_in_the_graph_and_leads_to_the_changes(wren):
    old, new = (whereas.read(SAMPLES / "assistant" / name) for name in ("1.1.0.md", "2.0.0.md"))
    found = [c for c in whereas.diff(old, new).changes if c.kind in {"rule-removed", "reason-removed"}]
    assert len({c.statement.old for c in found}) == len(found), "no rule here gives its own reason"
    assert found
    wren.click("nav a[href='#graph']")
    assert wren.texts(".row.gone") == []
    wren.run("document.querySelectorAll('.row .twist').forEach(t => t.click())")
    shown = wren.texts(".row.gone")
    assert len(shown) == len(found)
    for change in found:
        assert change.old
        assert any(change.old.text.strip() in text and change.kind.replace("-", " ") in text for text in shown)
    wren.run("document.querySelector('.row.gone').click()")
    assert wren.texts("#inspector p")[0].startswith("Removed.")
    wren.run("[...document.querySelectorAll('#inspector a')].find(a => a.textContent === 'Show in the changes').click()")
    assert wren.run("return document.querySelector(':target').className").startswith("diff")


def test_a_removed_principle_stands_where_it_stood(opened, tmp_path):
    text = "# Farm\n\n## Gate\n\nYou must close it.\n\n## Fences\n\nYou must mend them, because goats climb.\n\n## Songs\n\nYou may sing.\n"
    old = tmp_path / "old.md"
    old.write_text(text, encoding="utf-8")
    page = opened(text.replace("## Fences\n\nYou must mend them, because goats climb.\n\n", ""), old)
    page.click("nav a[href='#graph']")
    assert page.texts(".row a") == ["Gate", "Fences", "Songs"]
    assert page.texts(".row.gone a") == ["Fences"]
    page.run("document.querySelector('.row.gone .twist').click()")
    assert any("mend them" in t for t in page.texts(".row.statement.gone"))


def test_focus_by_keyboard_and_back(wren):
    from selenium.webdriver.common.keys import Keys

    wren.click("nav a[href='#graph']")
    wren.press("/", "greet", Keys.TAB)
    assert wren.run("return document.activeElement.id") == "authority"
    every = len(wren.texts(".row a"))
    wren.run("const f = document.getElementById('find'); f.value = ''; f.dispatchEvent(new Event('input'))")
    wren.run("document.querySelector('.row[tabindex=\"0\"]').focus()")
    wren.press(Keys.END, "f")
    focused = wren.texts(".row:not(.statement) a")
    assert "Changing this text" in focused
    wren.press(Keys.ESCAPE, Keys.ESCAPE)
    assert len(wren.texts(".row a")) > max(len(focused), every)


def test_search_finds_principles_and_the_words_of_rules(wren):
    wren.click("nav a[href='#graph']")
    wren.click("#find")
    wren.press("greet")
    assert wren.texts(".row:not(.statement) a") == ["Questions and answers", "Quiet readers"]
    assert [t for t in wren.texts(".row.statement") if "not greet anyone" in t]
    assert wren.texts(".row.hit:not(.statement)") == []
    assert wren.texts(".row.above a") == ["Questions and answers"]
    assert wren.texts("#counted")[0].startswith("1 of ")
    assert wren.texts("#counted")[0].endswith(f" principles, {len(wren.texts('.row.statement'))} rule" + ("s" if len(wren.texts(".row.statement")) > 1 else ""))


def test_filters_leave_what_is_asked_for(wren):
    wren.click("nav a[href='#graph']")
    choose = "const e = document.getElementById(arguments[0]); e.value = arguments[1]; e.dispatchEvent(new Event('change'))"
    wren.run(choose, "state", "none")
    assert "Manners" in wren.texts(".row a")
    assert "Quiet readers" not in wren.texts(".row a")
    wren.run(choose, "state", "changed")
    assert {"When it is hard to ask", "Whose word counts for more"} <= set(wren.texts(".row a"))
    assert "Quiet readers" not in wren.texts(".row a")
    wren.run(choose, "state", "")
    wren.run(choose, "authority", "habit")
    assert wren.texts(".row a") == ["Manners"]
    wren.run(choose, "authority", "")
    before = wren.run("return document.querySelectorAll('#marks .arc.refers-to').length")
    wren.click("input[value='refers-to']")
    assert (before, wren.run("return document.querySelectorAll('#marks .arc.refers-to').length")) == (1, 0)


def test_focus_leaves_a_node_and_what_it_is_linked_to(wren):
    wren.click("nav a[href='#graph']")
    wren.run("[...document.querySelectorAll('.row')].find(r => r.textContent.includes('own affair')).click()")
    wren.run("[...document.querySelectorAll('#inspector button')].find(b => b.textContent === 'Focus').click()")
    shown = wren.texts(".row:not(.statement) a")
    assert {"The reader's own affair", "What Wren never does"} <= set(shown)
    assert "Manners" not in shown
    wren.click("#unfocus")
    assert "Manners" in wren.texts(".row a")


def test_zoom_and_fit_change_how_much_is_seen(wren):
    wren.click("nav a[href='#graph']")
    height = "return document.querySelector('.row').getBoundingClientRect().height"
    before = wren.run(height)
    wren.click("#larger")
    assert wren.run(height) > before
    wren.click("#fit")
    assert wren.run("const f = document.getElementById('frame'); return f.scrollHeight - f.clientHeight") <= 2


def test_from_afar_only_sections_are_named(wren):
    wren.click("nav a[href='#graph']")
    assert "Children" in wren.texts(".row a")
    for _ in range(5):
        wren.click("#smaller")
    seen = wren.run("return [...document.querySelectorAll('.row a')].filter(a => a.checkVisibility({visibilityProperty: true})).map(a => a.textContent)")
    assert "Questions and answers" in seen
    assert "Children" not in seen
    assert wren.texts(".row .authority, .row .change") == []


def test_changes_lead_to_their_place_in_the_text(wren):
    wren.click("nav a[href='#changes']")
    counts = wren.texts("#changes .lead b")[0]
    assert counts.startswith("rules: 2 removed"), "the weightiest first"
    assert "authority: 1 lowered, 6 relabelled" in counts
    assert "principles: 3 renamed" in counts
    assert any("'must never' became 'should not'" in t for t in wren.texts(".diff"))
    wren.click(".diff a")
    assert wren.texts("nav a[aria-current]") == ["Document"]


def test_nothing_that_a_document_holds_can_run_or_break_the_page(opened):
    page = opened(HOSTILE)
    for part in ("document", "graph", "overview"):
        page.click(f"nav a[href='#{part}']")
    page.run("document.querySelectorAll('.row').forEach(r => r.click()); document.querySelectorAll('.row .twist').forEach(t => t.click())")
    assert page.driver.title != "run"
    assert page.run("return document.scripts.length") == 2
    assert page.run("return document.querySelectorAll('img, iframe, object, [onclick], [onerror], [style]:not(#drawing)').length") == 0
    hrefs = page.run("return [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))")
    assert {h for h in hrefs if not h.startswith("#")} == {"https://example.invalid/"}
    assert page.run("return document.querySelectorAll('main > .view').length") == 3
    assert "{{ 7 * 7 }}" in page.run("return document.getElementById('document').textContent")
    assert page.run("return document.querySelectorAll('.text > .chunk').length") == 4


def test_nothing_that_was_removed_can_run(opened, tmp_path):
    old = tmp_path / "hostile.md"
    old.write_text(HOSTILE, encoding="utf-8")
    page = opened(HOSTILE.split("<script>", 1)[0] + HOSTILE[HOSTILE.index("## \u202eevil") :].replace("You must not feed the goats.", ""), old)
    page.click("nav a[href='#graph']")
    page.run("document.querySelectorAll('.row .twist').forEach(t => t.click()); document.querySelectorAll('.row.gone').forEach(r => r.click())")
    assert any("goats" in t for t in page.texts(".row.gone"))
    assert page.driver.title != "run"
    assert page.run("return document.scripts.length") == 2
    assert page.run("return document.querySelectorAll('img, iframe, object, [onclick], [onerror], [style]:not(#drawing)').length") == 0


def test_the_page_can_be_read_without_its_script(opened, chromium):
    chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page = opened(SAMPLES / "assistant" / "2.0.0.md")
    finally:
        chromium.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    from selenium.webdriver.common.by import By

    words = chromium.find_element(By.TAG_NAME, "body").text
    assert "Wren should not greet anyone who has not spoken first." in words
    assert "Principles that most others rest on" in words
    assert len(chromium.find_elements(By.CSS_SELECTOR, "#marks .arc")) > 0
    assert page.url in chromium.current_url


def test_everything_stands_on_paper(opened, chromium):
    page = opened(SAMPLES / "assistant" / "2.0.0.md")
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert page.texts(".top, .tools, .show") == []
        assert any("Wren should not greet anyone" in t for t in page.texts(".text p"))
        assert len(page.texts(".row")) > 10
    finally:
        chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_words_can_be_told_from_their_ground_in_light_and_dark(opened, chromium):
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    page = opened(SAMPLES / "assistant" / "2.0.0.md")
    for scheme in ("light", "dark"):
        chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
        assert page.run(CONTRAST) == []
    chromium.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


CONTRAST = """
const parse = c => (c.match(/[\\d.]+/g) || []).map(Number), style = getComputedStyle(document.documentElement);
const linear = v => v / 255 <= .03928 ? v / 255 / 12.92 : ((v / 255 + .055) / 1.055) ** 2.4;
const lum = ([r, g, b]) => .2126 * linear(r) + .7152 * linear(g) + .0722 * linear(b);
const probe = document.createElement('span'); document.body.append(probe);
const value = name => { probe.style.color = `var(--${name})`; return parse(getComputedStyle(probe).color); };
const ratio = (a, b) => { const [x, y] = [lum(value(a)), lum(value(b))].sort((m, n) => n - m); return (x + .05) / (y + .05); };
const pairs = [['ink', 'page'], ['dim', 'page'], ['dim', 'card'], ['warn', 'page'], ['link', 'page'], ['rule', 'page'], ['why', 'page'], ['ink', 'pick'],
  ['ink', 'kin'], ['ink', 'old'], ['ink', 'new'], ['dim', 'pick'], ['dim', 'kin']];
const low = pairs.filter(([a, b]) => ratio(a, b) < 4.5).map(([a, b]) => `${a} on ${b}: ${ratio(a, b).toFixed(2)}`);
probe.remove(); return low;
"""
