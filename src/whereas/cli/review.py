"""`whereas review`: walk through the least certain readings and settle them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from whereas.cli import common
from whereas.model.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.constitution import Constitution, Modality, Role, Statement
    from whereas.model.readings import Settled
    from whereas.render.style import Style

KEYS: dict[str, Modality] = {"m": "must", "n": "must_not", "s": "should", "t": "should_not", "a": "may", "p": "precedence"}
HELP = """  m must  n must not  s should  t should not  a may  p precedence | y reason  my must, and a reason (so with each force) | o neither
  nothing: as read  k skip  b back (what was settled there is taken back)  q quit  ? these keys; Enter after each.
  What is read as a definition stays one, but for o.
"""
CONTEXT_CHARS = 160
"""Of what stands before a statement."""
REASON, NEITHER, AS_READ, SKIP, BACK, QUIT, ASK = "y", "o", "", "k", "b", "q", "?"
ANSWERS = frozenset({*KEYS, *(key + REASON for key in KEYS), REASON, NEITHER, AS_READ, SKIP, BACK, QUIT})


def command(
    path: Annotated[str, typer.Argument(metavar="FILE", help="A Markdown file; what is settled is written to NAME.readings.toml beside it.")],
    limit: Annotated[int, typer.Option("--limit", min=1, help="Ask about at most so many statements.")] = 20,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who settles them.")] = "",
    reader: Annotated[
        str | None, typer.Option("--reader", metavar="NAME", help="Ask nobody: let this installed reader settle what it reads otherwise.")
    ] = None,
    least: Annotated[float, typer.Option("--least", metavar="SHARE", min=0, max=1, help="With --reader: only what it is at least so sure of.")] = 0.8,
    no_color: common.NoColor = False,
    config: common.ConfigFile = None,
) -> None:
    """Walk through the readings that are least certain, and settle each with a key; answers are written beside the document, each as it is given."""
    from whereas.app.read import read_file
    from whereas.app.review import readings_path, settle, uncertain
    from whereas.history.arguments import place
    from whereas.render.style import Style, count

    if path == "-":
        raise SettingsError("standard input has no place to keep readings beside it", mend="name a file")
    if place(path) is not None:
        raise SettingsError("is a past revision, beside which no readings can be kept", where=path, mend="name a file")
    style = Style(common.colour(no_color, None), common.width(None))
    settings = common.settings(config)
    read = read_file(path, settings.read)
    if reader is not None:
        from whereas.app.readers import ask

        found = ask(reader, read, least)
        if found:
            settle(path, found)
        common.emit(f"{len(found)} settled in {readings_path(path)} by {reader}\n" if found else f"nothing settled: {reader} reads nothing otherwise\n", None)
        return
    asked = uncertain(read, limit)
    if not asked:
        common.emit(f"no reading to settle in {path}\n", None)
        return
    common.emit(f"{count(len(asked), 'reading')} to settle in {path}\n{HELP}", None)
    settled: dict[int, Settled] = {}
    try:
        _walk(path, read, asked, settled, style, by)
    finally:
        common.emit(f"\n{len(settled)} settled in {readings_path(path)}\n" if settled else "\nnothing settled\n", None)


def _walk(path: str, read: Constitution, asked: Sequence[Statement], settled: dict[int, Settled], style: Style, by: str) -> None:
    """Ask about each statement in turn; `settled`: takes what was settled, by the statement's place among them."""
    from whereas.app.review import settle, take_back

    at = 0
    while at < len(asked):
        key = _question(read, asked, at, style)
        if key == QUIT:
            return
        if key == BACK:
            at = max(at - 1, 0)
            if at in settled:
                take_back(path, settled.pop(at))
            continue
        if key != SKIP:
            settled[at] = _answer(asked[at], key, by)
            settle(path, [settled[at]])  # at once, so that whatever ends the walk loses nothing
        at += 1


def _question(read: Constitution, asked: Sequence[Statement], at: int, style: Style) -> str:
    """Show a statement and what stands before it; result: the key that was pressed."""
    from whereas.app.review import context
    from whereas.render.style import clean, clip

    s = asked[at]
    title = next((p.title for p in read.principles if p.id == s.principle), s.principle)
    common.emit(f"\n{style(f'{at + 1}/{len(asked)}  line {s.span.line}, {clean(title)}', 'dim')}\n", None)
    where, words = context(read, s)
    if words:
        common.emit(style(style.wrap(clip(clean(words), CONTEXT_CHARS), "    ", first=f"  {where}: "), "dim") + "\n", None)
    common.emit(style.wrap(clean(s.text), "  ", first="  ") + "\n", None)
    return _asked(f"  read as {style(_said(s.roles, s.modality), 'bold')}, {s.confidence:.0%} sure > ")


def _asked(question: str) -> str:
    """The answer to a question, asked again until it is one of `ANSWERS`; the end of the input quits."""
    while True:
        common.emit(question, None)
        line = sys.stdin.readline() if sys.stdin is not None else ""
        key = line.strip().lower() if line else QUIT
        if key in ANSWERS:
            return key
        common.emit(HELP if key == ASK else f"  there is no key '{common.one_line(key)}'\n{HELP}", None)


def _said(roles: Sequence[Role], modality: Modality | None) -> str:
    """A reading in words: "must, reason"."""
    from whereas.render.tree import FORCE

    return ", ".join(FORCE[modality or "must"] if role == "rule" else role for role in roles)


def _answer(s: Statement, key: str, by: str) -> Settled:
    """The reading that a key of `ANSWERS` (but for those that settle nothing) says of a statement: what is typed, and nothing of what was read but that it
    defines something, for which there is no key."""
    from whereas.model.readings import Settled

    if key == AS_READ:
        return Settled(s.text, roles=s.roles, modality=s.modality, principle=s.principle, by=by)
    if key == NEITHER:
        return Settled(s.text, roles=("other",), principle=s.principle, by=by)
    force = KEYS.get(key[:1])
    kept: tuple[Role, ...] = ("definition",) if "definition" in s.roles else ()
    roles: tuple[Role, ...] = (*(("rule",) if force else ()), *(("reason",) if key.endswith(REASON) else ()), *kept)
    return Settled(s.text, roles=roles, modality=force, principle=s.principle, by=by)
