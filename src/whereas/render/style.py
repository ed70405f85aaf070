"""Terminal styles, as ANSI codes: few, and none that the words do not say too."""

from __future__ import annotations

import re
import textwrap

from whereas.model.letters import visible

CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "magenta": "35", "cyan": "36", "strike": "9", "underline": "4"}
WIDTH, LEAST_WIDTH = 110, 60
"""Characters of a line: where there is no terminal to ask, and at most; and at least, however narrow that is."""
CODE = re.compile(r"\x1b\[[0-9;]*m")


class Style:
    """Paints text if colour is on.

    >>> Style(False)("a", "bold")
    'a'
    """

    def __init__(self, on: bool, width: int = WIDTH) -> None:
        self.on, self.width = on, width

    def wrap(self, text: str, indent: str, *, first: str | None = None) -> str:
        """`text` wrapped to the width of the page."""
        return wrap(text, indent, first=first, width=self.width)

    def __call__(self, text: str, *names: str) -> str:
        if not self.on or not text:
            return text
        return f"\x1b[{';'.join(CODES[n] for n in names)}m{text}\x1b[0m"


def clip(text: str, width: int) -> str:
    """`text` cut to `width` characters at a word, with an ellipsis."""
    if len(text) <= width:
        return text
    cut = text[: width - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[width // 2 :] else cut) + "…"


def wrap(text: str, indent: str, *, first: str | None = None, width: int = WIDTH) -> str:
    """`text` wrapped with `indent` before each line (`first` before the first); codes of colours take no room."""
    start = _Painted(indent if first is None else first)
    return _Wrapper(width, initial_indent=start, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False).fill(text)


class _Painted(str):
    """Text that is as long as it is seen to be."""

    __slots__ = ()

    def __len__(self) -> int:
        return len(CODE.sub("", str(self)))


class _Wrapper(textwrap.TextWrapper):
    def _split(self, text: str) -> list[str]:
        return [_Painted(chunk) for chunk in super()._split(text)]


def count(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun.

    >>> count(1, "rule"), count(0, "rule"), count(2, "entry", "entries")
    ('1 rule', '0 rules', '2 entries')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def percent(part: int, whole: int) -> str:
    """A share in whole percent, rounded, but so that only all is 100 % and only nothing 0 %.

    >>> percent(2, 3), percent(199, 200), percent(1, 300), percent(0, 0)
    ('67 %', '99 %', '1 %', '-')
    """
    if not whole:
        return "-"
    rounded = (200 * part + whole) // (2 * whole)
    return f"{rounded if part in {0, whole} else min(max(rounded, 1), 99)} %"


def clean(text: str) -> str:
    """Without control characters, which a document could use to drive the terminal."""
    return text if text.isprintable() else "".join(c if visible(c) else "�" for c in text)
