"""`whereas review`: walk through the least certain readings and settle them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from whereas.cli import common
from whereas.model.errors import SettingsError

if TYPE_CHECKING:
    from whereas.model.constitution import Modality, Statement
    from whereas.model.readings import Settled

KEYS: dict[str, Modality] = {"m": "must", "n": "must_not", "s": "should", "t": "should_not", "a": "may", "p": "precedence"}
HELP = "  m must  n must not  s should  t should not  a may  p precedence | y reason  o neither | Enter as read  k skip  q quit"


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
    """Walk through the readings that are least certain, and settle each with a key; answers are written beside the document."""
    from whereas.app.read import read_file
    from whereas.app.review import readings_path, settle, uncertain
    from whereas.render.style import Style, clean, wrap
    from whereas.render.tree import FORCE

    if path == "-":
        raise SettingsError("standard input has no place to keep readings beside it", mend="name a file")
    style = Style(common.colour(no_color, None))
    settings = common.settings(config)
    read = read_file(path, settings.read)
    if reader is not None:
        from whereas.app.readers import ask

        found = ask(reader, read, least)
        if found:
            settle(path, found)
        sys.stdout.write(f"{len(found)} settled in {readings_path(path)} by {reader}\n" if found else f"nothing settled: {reader} reads nothing otherwise\n")
        return
    asked = uncertain(read, limit)
    titles = {p.id: p.title for p in read.principles}
    answers: list[Settled] = []
    sys.stdout.write(f"{len(asked)} readings to settle in {path}\n{HELP}\n")
    for number, s in enumerate(asked, 1):
        said = ", ".join(FORCE[s.modality or "must"] if r == "rule" else r for r in s.roles)
        sys.stdout.write(f"\n{style(f'{number}/{len(asked)}  line {s.span.line}, {clean(titles.get(s.principle, s.principle))}', 'dim')}\n")
        sys.stdout.write(wrap(clean(s.text), "  ", first="  ") + f"\n  read as {style(said, 'bold')}, {s.confidence:.0%} sure > ")
        sys.stdout.flush()
        key = sys.stdin.readline()
        if not key or key.strip().lower() == "q":
            break
        answer = _answer(s, key.strip().lower(), by)
        if answer is not None:
            answers.append(answer)
    if not answers:
        sys.stdout.write("\nnothing settled\n")
        return
    settle(path, answers)
    sys.stdout.write(f"\n{len(answers)} settled in {readings_path(path)}\n")


def _answer(s: Statement, key: str, by: str) -> Settled | None:
    from whereas.model.readings import Settled

    if key in KEYS:
        return Settled(s.text, roles=("rule", "reason") if s.is_reason else ("rule",), modality=KEYS[key], principle=s.principle, by=by)
    if key == "y":
        return Settled(s.text, roles=("reason",), principle=s.principle, by=by)
    if key == "o":
        return Settled(s.text, roles=("other",), principle=s.principle, by=by)
    if key == "":
        return Settled(s.text, roles=s.roles, modality=s.modality, principle=s.principle, by=by)
    return None
