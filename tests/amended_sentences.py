"""Sentences of our own constitutions and tests, and the same with words deleted, put in or exchanged, as a text that is being written has them."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import strategies as st

HERE = Path(__file__).parent
OURS = [*sorted((HERE.parent / "constitutions").glob("*/*.md")), *sorted((HERE / "diff").glob("*.py")), *sorted((HERE / "annotate").glob("*.py"))]
SENTENCES = list(dict.fromkeys(s for path in OURS for s in re.findall(r'[A-Z][^\n."#=|\\]{8,140}[.:;?]', path.read_text(encoding="utf-8"))))
SENTENCE = st.sampled_from(SENTENCES)
PLACE = st.integers(0, 40)
FEW = st.integers(0, 4)


def exchanged(one: str, place: int, gone: int, other: str, taken: int, come: int) -> str:
    """`one` with `gone` words behind the word `place` exchanged for `come` words of `other` from its word `taken`; counts in words, places from 0."""
    words, fresh = one.split(), other.split()
    at, start = place % len(words), taken % len(fresh)
    return " ".join([*words[:at], *fresh[start : start + come], *words[at + gone :]])


EXCHANGE = st.tuples(SENTENCE, PLACE, FEW, SENTENCE, PLACE, FEW)
AMENDED_SENTENCE = EXCHANGE.map(lambda drawn: (drawn[0], exchanged(*drawn)))
"""(a sentence, the same with some words gone and some of another one in their place)."""
MARK = st.sampled_from(["", "- ", "**", "> ", "1. "])
END = st.sampled_from(["", ".", ":", "; so be it."])
STUMP = st.tuples(MARK, EXCHANGE.map(lambda drawn: exchanged(*drawn)), END).map("".join)
"""A sentence with words gone or put in, behind a mark, with any end."""
