"""Roles of reStructuredText and MyST, code marks and addresses of links are markup: what they mark is what is compared."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.words import words


def told(old: str, new: str) -> list[str]:
    """The changes from one text to the other, checked to be the mirror of those of the way back."""
    found, back = ([f"{c.kind} {c.severity}" for c in compare(f"# Mill\n\n{a}\n", f"# Mill\n\n{b}\n").changes] for a, b in ((old, new), (new, old)))
    mirror = {"added": "removed", "removed": "added", "narrowed": "widened", "widened": "narrowed", "strengthened": "weakened", "weakened": "strengthened"}
    kinds = [kind.split()[0] for kind in found]
    assert sorted("-".join(mirror.get(part, part) for part in kind.split("-")) for kind in kinds) == sorted(kind.split()[0] for kind in back)
    return found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Callers must catch GrindError.", "Callers must catch :py:exc:`GrindError`."),
        ("Callers must catch ``GrindError``.", "Callers must catch :exc:`GrindError`."),
        ("Callers must catch `GrindError`.", "Callers must catch {py:exc}`GrindError`."),
        ("Put a mill.stop() call at the end.", "Put a :py:func:`mill.stop()` call at the end."),
        ("Call mill.stop at the end.", "Call :func:`~mill.stop` at the end."),
        ("Every stone must be dressed (see Stones).", "Every stone must be dressed (see {ref}`Stones`)."),
        ("Set speed=2 before you start.", "Set ``speed=2`` before you start."),
        ("The stone raises DustWarning where it is dry.", "The stone raises :py:exc:`DustWarning` where it is dry."),
        ("Write to :file:`mill.log` only.", "Write to ``mill.log`` only."),
        ("Press :kbd:`Ctrl` to stop.", "Press {kbd}`Ctrl` to stop."),
        ("Never call :c:func:`grind` twice.", "Never call :cpp:func:`grind` twice."),
    ],
)
def test_a_role_that_came_or_went_is_typography(old: str, new: str) -> None:
    assert told(old, new) == ["editorial patch"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Callers must catch :py:exc:`GrindError`.", "Callers must not catch :py:exc:`GrindError`."),
        ("Callers must catch GrindError.", "Callers should catch :py:exc:`GrindError`."),
        ("Callers must catch :exc:`GrindError`.", "Callers must catch :exc:`GrindError` and :exc:`DustError`."),
        ("Callers must catch :exc:`GrindError`.", "Callers must catch :exc:`DustError`."),
    ],
)
def test_what_stands_in_a_role_is_compared(old: str, new: str) -> None:
    assert told(old, new)
    assert told(old, new) != ["editorial patch"]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Use :smile: often.", ("use", "smile", "often")),
        ("Start at 10:code:30", ("start", "at", "10", "code", "30")),
        ("The keys :file and :term", ("the", "keys", "file", "and", "term")),
        (":file: the name of the log", ("file", "the", "name", "of", "the", "log")),
        ("{type}/{name}", ("type", "name")),
        ("{file}.log", ("file", "log")),
        ("{{term}}s", ("term", "s")),
        ("{miller}name", ("miller", "name")),
        (":miller:`name`", ("miller", "name")),
        ("mill:py:func", ("mill", "py", "func")),
    ],
)
def test_what_only_looks_like_a_role_is_words(text: str, read: tuple[str, ...]) -> None:
    assert words(text) == read


RULE = "Ask in the [forum][f] first.\n\n"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (RULE + "[f]: https://mill.example/forum", RULE + "[f]: https://grain.example/ask"),
        (RULE + "[f]: https://mill.example/forum", RULE + "[f]: https://mill.example/forum\n[log]: https://mill.example/log"),
        (RULE + "[f]: mill.md\n[log]: https://mill.example/log", RULE + "[f]: mill.md"),
        (RULE + "[f]: mill.md 'Forum'", RULE + "[f]: grain.md 'Forum'"),
        (RULE + "[f]:\n  mill.md\n  'Forum'", RULE + "[f]:\n  grain.md\n  'Forum of the mill'"),
        (RULE + "[f]: mill.md", RULE + "[f]: mill.md\n[the log]:\n  https://mill.example/log"),
    ],
)
def test_the_address_of_a_link_is_a_mark(old: str, new: str) -> None:
    assert told(old, new) == ["editorial patch"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (RULE + "[^f]: The forum is read on Mondays.", RULE + "[^f]: The forum is read on Fridays."),
        ("Ask first.\n\n<!-- the forum is shut in May -->", "Ask first.\n\n<!-- the forum is shut in June -->"),
        ("Ask first.\n\n<!-- [f]:\nthe forum is shut -->", "Ask first.\n\n<!-- [f]:\nthe forum is open -->"),
        ("Ask first.\n\n```{admonition} Mills\nNever oil the belt.\n```", "Ask first.\n\n```{admonition} Mills\nNever oil the pump.\n```"),
        ("Ask first.", "Ask first.\n\n[x] Members must knock: twice."),
        ("Ask at https://mill.example/forum first.", "Ask at https://grain.example/forum first."),
    ],
)
def test_notes_comments_and_addresses_in_the_text_are_told(old: str, new: str) -> None:
    assert told(old, new) != ["editorial patch"]


@pytest.mark.parametrize(
    "new",
    [
        "```{warning}\nNever oil the belt.\n```", "~~~{important}\nNever oil the belt.\n~~~", ":::{note}\nNever oil the belt.\n:::",
        ":::caution Belts\nNever oil the belt.\n:::", "```{admonition} Belts\n:class: warning\nNever oil the belt.\n```", "(belts)=\n\nNever oil the belt.",
        "```{tip} Never oil the belt.\n```",
    ],
)  # fmt: skip
def test_a_box_around_a_rule_is_a_mark(new: str) -> None:
    assert told("Never oil the belt.", new) == ["editorial patch"]
    assert told(new, "Never oil the belt.") == ["editorial patch"]
    assert told(new, new.replace("Never oil", "Oil")) == ["rule-reversed major"]
