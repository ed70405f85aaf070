"""Documents of words of the lexicons in any order, as text that breaks off anywhere has them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files

from hypothesis import strategies as st

FRAME = [
    "who", "that", "which", "and", "or", "by", "upon", "no", "not", "nothing", "never", "must", "should", "may", "can", "as", "since", "given", "for",
    "is", "are", "the", "a", "any", "it", "they", "all", "if", "unless", "when", "because", "so", "usually", "like", "but", "to", "of", "than", "only",
    "without", "would", "don't", "means", "ten", "2.", "4-of-7", "Justification:", "Rationale", "members", "council", "vote", "approve", ",", ";", ":",
    "-", "(", ")", "=", '"',
]  # fmt: skip
"""Words and marks that hold sentences together, or open and close the forms that are looked for."""


def words_of(value: object) -> Iterator[str]:
    """All words of the strings and keys within `value`, a value of a TOML file."""
    match value:
        case str():
            yield from value.split()
        case dict():
            for key, inner in value.items():
                yield from key.split()
                yield from words_of(inner)
        case list():
            for inner in value:
                yield from words_of(inner)


def lexicon_words() -> list[str]:
    """Each word of each lexicon that is shipped, once, in order of the alphabet."""
    folders = [files("whereas") / part / "lexicons" for part in ("annotate", "diff", "lint")]
    return sorted(
        {word for folder in folders for file in folder.iterdir() if file.name.endswith(".toml") for word in words_of(tomllib.loads(file.read_text("utf-8")))}
    )


WORDS = lexicon_words()
WORD = st.one_of(st.sampled_from(FRAME), st.sampled_from(WORDS))
CHANGE = st.tuples(st.sampled_from(["insert", "drop", "replace"]), st.integers(0, 12), WORD)
END = st.sampled_from(["", ".", ":", "?"])


def changed(words: list[str], changes: list[tuple[str, int, str]]) -> list[str]:
    """`words` with each of `changes` made in it, one after the other."""
    for how, place, word in changes:
        at = place % (len(words) + 1)
        words = [*words[:at], *([word] if how != "drop" else []), *words[at + (how != "insert") :]]
    return words


ITEM = st.tuples(st.lists(WORD, min_size=1, max_size=9), st.lists(CHANGE, min_size=1, max_size=3), END)


def listed(items: list[tuple[list[str], str]]) -> str:
    """A document whose section has a paragraph of all `items`, and a list of them."""
    lines = [" ".join(words) + end for words, end in items]
    return "\n".join(["# Rules of the hall", "", "## Hall", "", " ".join(line.capitalize() for line in lines), "", *(f"- {line}" for line in lines), ""])


def says_something(item: tuple[list[str], list[tuple[str, int, str]], str]) -> bool:
    """Whether an item has a word before and after its changes: of two of mere marks that change places, either may be called the one that moved."""
    return all(any(word.isalpha() for word in words) for words in (item[0], changed(item[0], item[1])))


def amended(items: list[tuple[list[str], list[tuple[str, int, str]], str]]) -> tuple[str, str]:
    """A document of `items`, and the same with the changes of each made."""
    return listed([(words, end) for words, _, end in items]), listed([(changed(words, changes), end) for words, changes, end in items])


AMENDED = st.lists(ITEM.filter(says_something), min_size=1, max_size=6).map(amended)
