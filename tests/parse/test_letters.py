"""Letters of any script: their marks stay in ids and links, and what joins them is shown."""

from __future__ import annotations

import pytest

from diff_documents import read
from whereas.diff import diff
from whereas.parse.slugs import github, key, slug
from whereas.render import diff_markdown, diff_text
from whereas.render.style import clean

SLUGS = {
    "मेला": "मेला", "मेल": "मेल", "ที่นี่": "ที่นี่", "Cafe\u0301 Rules": "caf\u00e9-rules", "Caf\u00e9 Rules": "caf\u00e9-rules", "שָׁלוֹם": "שָׁלוֹם",
    "Plain & simple": "plain--simple", "snake_case": "snake_case", "\u26a0\ufe0f Warning": "-warning", "1\ufe0f\u20e3 First": "1-first", "a\u202eb": "ab",
}  # fmt: skip


@pytest.mark.parametrize("title", SLUGS)
def test_marks_of_letters_stay_in_an_id_and_signs_do_not(title):
    assert github(title) == SLUGS[title]
    assert slug(f"II. {title}") == SLUGS[title]


def test_references_tell_words_apart_that_differ_in_a_mark():
    text = "# Yard\n\n## मेला\n\nDance.\n\n## मेल\n\nSee [one](#मेला) and [two](#मेल).\n\n## Caf\u00e9 rules\n\n[Three](#cafe%CC%81-rules), [four](#cafe-rules).\n"
    assert [r.resolved for r in read(text).document.references] == ["मेला", "मेल", "caf\u00e9-rules", None]
    assert key("Cafe\u0301!") == key("caf\u00e9") != key("cafe")


@pytest.mark.parametrize("word", ["می\u200cرود", "क्\u200dष", "\U0001f468\u200d\U0001f469"])
def test_what_joins_letters_is_shown_everywhere(word):
    old, new = read(f"# A {word}\n\nYou must greet {word}.\n"), read(f"# A {word}\n\nYou should greet {word}.\n")
    for told in (diff_text.render(diff(old, new), old=old, new=new), diff_markdown.render(diff(old, new), old=old, new=new)):
        assert told.count(word) >= 2
    assert clean(word) == word


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200f", "\x1b", "\x9b", "\u2028"])
def test_what_moves_text_or_drives_a_terminal_is_not(sign):
    assert sign not in clean(f"a{sign}b")
    assert sign not in diff_markdown.plain(f"a{sign}b") + diff_markdown.html(f"a{sign}b")
