"""`whereas lint`: find rules that lack a reason, broken references, and the like."""

from __future__ import annotations

from typing import Annotated

import typer

from whereas.cli import common
from whereas.model.errors import SettingsError
from whereas.model.finding import LEVELS

FORMATS = {"text": ".txt", "json": ".json"}


def command(
    paths: Annotated[list[str], typer.Argument(metavar="FILE...", help="Markdown files; '-' reads standard input.")],
    format_: common.Format = None,
    output: common.Output = None,
    quiet: common.Quiet = False,
    no_color: common.NoColor = False,
    stdin_filename: common.StdinName = None,
    config: common.ConfigFile = None,
    select: Annotated[list[str] | None, typer.Option("--select", help="Only these rules (name, code or family); repeatable.")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", help="Not these rules; repeatable.")] = None,
    fail_level: Annotated[str | None, typer.Option("--fail-level", help="Exit 1 from this severity on: info, warning or error.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="Also findings that are less sure.")] = False,
    min_explained: Annotated[int | None, typer.Option("--min-explained", min=0, max=100, help="Exit 1 if fewer percent of the rules are explained.")] = None,
) -> int:
    """Find rules that lack a reason, broken references, duplicate ids, placeholders and empty principles."""
    import msgspec

    from whereas.app.read import read_file
    from whereas.lint import lint
    from whereas.render import json, lint_text

    kind = common.choose(format_, output, FORMATS, "text")
    settings = common.settings(config)
    rules = settings.lint
    if fail_level is not None and fail_level not in LEVELS:
        raise SettingsError(f"unknown level '{fail_level}'", mend=f"use {', '.join(LEVELS)}")
    rules = msgspec.structs.replace(
        rules, select=tuple(select or rules.select), ignore=(*rules.ignore, *(ignore or ())), fail_level=fail_level or rules.fail_level
    )
    read = [read_file(p, settings.read, name=stdin_filename if p == "-" else None) for p in paths]
    reports = [lint(c, rules, everything=everything) for c in read]
    if kind == "json":
        text = json.dumps(json.findings(reports))
    else:
        shown = common.colour(no_color, output)
        text = "".join(lint_text.render(r, c, colour=shown) for r, c in zip(reports, read, strict=True))
    common.emit(text, output, quiet)
    bad = any(LEVELS.index(f.severity) >= LEVELS.index(rules.fail_level) for r in reports for f in r.findings)
    poor = min_explained is not None and any(r.rules_read and 100 * r.explained < min_explained * r.rules_read for r in reports)
    return 1 if bad or poor else 0
