"""Mending documents: what is written, what is kept, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whereas.app import mend as mending
from whereas.app.mend import mend, unified, write
from whereas.lint import Rule
from whereas.lint.fixes import apply, rewritten
from whereas.model.errors import InputError
from whereas.model.finding import Edit, Fix
from whereas.model.settings import LintSettings, Settings
from whereas.model.source import Lines

HOUSE = """\
# House

**Version**: v1,2,0 | **Ratified**: 3 March 2026

## Quiet hours {#quiet}

You must rest after ten, because children sleep, see [duties](#dutis).

## Duties {#duties}

You must sweep, because leaves rot.

## Keys {#keys}

You must lock up, because of thieves.

## Guests {#guests}

You must greet guests, because they are shy.

## Goats

You must not feed the goats, because they get ill.
"""
MENDED = HOUSE.replace("v1,2,0", "1.2.0").replace("3 March 2026", "2026-03-03").replace("#dutis)", "#duties)").replace("## Goats", "## Goats {#goats}")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_all_safe_fixes_at_once(tmp_path, newline, mark):
    path = tmp_path / "a.md"
    path.write_bytes((mark + HOUSE.replace("\n", newline)).encode())
    mended = mend(str(path), Settings())
    assert mended.fixes == 4
    write(mended)
    assert path.read_bytes() == (mark + MENDED.replace("\n", newline)).encode()
    assert mend(str(path), Settings()).fixes == 0


def test_mixed_newlines_stay_mixed(tmp_path):
    lines = HOUSE.splitlines()
    mixed = "".join(line + ("\r\n" if at % 3 else "\n") for at, line in enumerate(lines))
    (tmp_path / "a.md").write_bytes(mixed.encode())
    write(mend(str(tmp_path / "a.md"), Settings()))
    assert (tmp_path / "a.md").read_bytes().decode() == "".join(line + ("\r\n" if at % 3 else "\n") for at, line in enumerate(MENDED.splitlines()))


def test_a_link_to_a_document_stays_a_link(tmp_path):
    (tmp_path / "a.md").write_text(HOUSE, encoding="utf-8")
    (tmp_path / "b.md").symlink_to("a.md")
    write(mend(str(tmp_path / "b.md"), Settings()))
    assert (tmp_path / "b.md").is_symlink()
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == MENDED


def test_a_fix_that_would_lose_words_is_refused_and_nothing_is_written(tmp_path, monkeypatch):
    def harmful(context):
        for rule in context.facts.rules:
            whole = context.facts.lines.span(0, len(context.facts.text))
            yield context.finding("badly", rule.span, statement=rule, fix=Fix("lose all", (Edit(whole, "# House\n"),), safe=True))

    bad = Rule("harmful-rule", "BAD001", "bad", "warning", "0.1.0", harmful, fix="safe")
    real = mending.lint
    monkeypatch.setattr(mending, "lint", lambda c, s, **k: real(c, LintSettings(), rules=[bad], **k))
    path = tmp_path / "a.md"
    path.write_text(HOUSE, encoding="utf-8")
    with pytest.raises(InputError, match="was not mended: its principles would be read otherwise"):
        mend(str(path), Settings())
    assert path.read_text(encoding="utf-8") == HOUSE


def test_the_diff_of_nothing_is_empty_and_of_a_last_line_without_newline_says_so(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# A\n\n**Ratified**: 3 March 2026", encoding="utf-8")
    assert unified(mend(str(path), Settings())).endswith("+**Ratified**: 2026-03-03\n\\ No newline at end of file\n")
    path.write_text("# A\n", encoding="utf-8")
    assert unified(mend(str(path), Settings())) == ""


def test_unsafe_fixes_settle(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# A\n\nYou must rest. You must not run.\n\n- You must knock.\n- You must wait.\n", encoding="utf-8")
    once = mend(str(path), Settings(lint=LintSettings(confidence=0.0)), unsafe=True)
    write(once)
    assert once.new.count("**Rationale**: TODO: say why.") == 3
    assert mend(str(path), Settings(lint=LintSettings(confidence=0.0)), unsafe=True).fixes == 0


PIECES = st.lists(st.sampled_from(["a", "bc", "\n", "\r\n", "\r", "ü"]), max_size=30).map("".join)


@settings(max_examples=200, deadline=None)
@given(raw=PIECES, data=st.data())
def test_what_is_not_edited_keeps_every_byte(raw, data):
    text = raw.replace("\r\n", "\n").replace("\r", "\n")
    at = data.draw(st.integers(0, len(text)))
    span = Lines(text).span(at, at)
    assert rewritten(raw, []) == raw
    new = rewritten(raw, [Edit(span, "XY")])
    assert new.count("XY") == 1
    assert new.replace("XY", "") in {raw, raw.replace("\r\n", "\r\n")}


def test_the_first_of_two_overlapping_fixes_wins_and_the_other_is_left():
    from whereas.model.finding import Finding

    def finding(start: int, end: int, text: str) -> Finding:
        span = Lines("abcdef").span(start, end)
        return Finding("r", "R", "info", "m", None, None, span, 1.0, f"{start}", Fix("t", (Edit(span, text),), safe=True))

    fixed = apply("abcdef", [finding(2, 5, "X"), finding(0, 3, "Y")])
    assert (fixed.text, len(fixed.mended), len(fixed.left)) == ("Ydef", 1, 1)


def test_standard_input_cannot_be_mended():
    with pytest.raises(InputError, match="cannot be mended in place"):
        mend("-", Settings())


def test_what_is_no_text_is_refused(tmp_path):
    (tmp_path / "a.md").write_bytes("Caf\xe9".encode("latin-1"))
    with pytest.raises(InputError, match="not UTF-8"):
        mend(str(tmp_path / "a.md"), Settings())
    assert Path(tmp_path / "a.md").read_bytes() == "Caf\xe9".encode("latin-1")
