"""What hostile text may cost: about one and a half times what markdown-it itself takes, and a second to spare for a busy machine.

Growth is tested too, for a slow machine hides behind a spare second what a square does not.
"""

from __future__ import annotations

import gc
import time

import pytest
from markdown_it import MarkdownIt

from whereas.annotate import annotate
from whereas.parse import parse

FACTOR, SPARE_SECONDS = 1.5, 1.0
HOSTILE = {
    "brackets": "[" * 100_000,
    "one line": "w" * 10_000_000,
    "one line of words": "word and " * 1_100_000,
    "one block of sentences": "Everybody must close the gate.\n" * 40_000,
    "lists": "\n".join("  " * n + "- you must rest" for n in range(500)),
    "quotes": "> " * 20_000 + "x",
    "emphasis": "**a " * 30_000 + "_b *c " * 5_000,
    "ticks": "`" * 100_000,
    "entities": "&amp;" * 20_000,
    "fence": "```\n" + "You must.\n" * 100_000,
    "comments": "<!-- " * 50_000,
    "footnotes": "[^a]" * 20_000 + "\n\n[^a]: b\n",
    "links": "[a](" * 20_000,
    "html": "<a " * 30_000,
    "tag without end": "<!-- a --> <" + "a" * 100_000,
    "causes": "Never skip it because you are late " * 1_500,
    "front matter": "---\n" + "a: b\n" * 50_000 + "---\n",
    "full stops": "." * 150_000,
    "parentheses": "(" * 190_000 + ". A b. C",
}


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    annotate(parse("# A\n\nYou must rest.\n"))


@pytest.mark.parametrize("name", HOSTILE)
def test_cost(name: str) -> None:
    text = HOSTILE[name]
    start = time.process_time()
    annotate(parse(text, path="x"))
    ours = time.process_time() - start
    if ours > SPARE_SECONDS:
        start = time.process_time()
        MarkdownIt("commonmark").enable("table").parse(text)
        assert ours <= FACTOR * (time.process_time() - start) + SPARE_SECONDS


GROWING = {
    "headings": "# Heading\n\n",
    "comments between blocks": "<!-- a -->\n\n",
    "labels in items": "- a\n\n  **Rest**\n",
    "sentences": "Do not shout (here). ",
    "links": "[a](b\\() [?](#x). ",
    "table rows": "|a|b|\n",
    "anchors": '<a name="x"></a>\n\n',
    "paragraph tags": "<p>Do not shout\n",
}


@pytest.mark.parametrize("name", GROWING)
def test_twice_the_text_takes_about_twice_the_time(name: str) -> None:
    head = "|a|b|\n|-|-|\n" if name == "table rows" else "# T\n\n"

    def spent(times: int) -> float:
        gc.disable()  # as timeit does: what other tests left in memory is not to be counted
        try:
            start = time.process_time()
            parse(head + GROWING[name] * times, path="x")
            return time.process_time() - start
        finally:
            gc.enable()

    few = min(spent(600) for _ in range(2))
    assert spent(2_400) <= 10 * few + 0.3, "more than linear: four times the text took more than ten times as long"


@pytest.mark.parametrize(("size", "said"), [(60_000, "read as plain text, its links and emphasis are not"), (210_000, "kept whole, and nothing in it is read")])
def test_limits_are_said(size: int, said: str) -> None:
    document = parse("# T\n\n" + "You must **rest**. " * (size // 19 + 1) + "\n\nYou must go.\n")
    assert said in document.warnings[0]
    assert document.warnings[0].startswith("line 3: a block of ")
    read = annotate(document)
    assert read.rules[-1].text == "You must go."
    assert (len(read.rules) > 1_000) == (size < 200_000)
