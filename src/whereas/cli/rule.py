"""`whereas rule`: a lint rule's page, or the list of all rules."""

from __future__ import annotations

from typing import Annotated

import typer

from whereas.cli import common

FORMATS = {"text": ".txt .md", "json": ".json"}


def command(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="A rule's name or code; without it, all rules are listed.")] = None,
    format_: common.Format = None,
    output: common.Output = None,
) -> None:
    """Print a lint rule's page: what it finds, why that matters, an example, a better one, its options. Without NAME: the list of all rules.

    Formats: text (Markdown), json (`whereas/rules/1`).
    """
    from whereas.lint import all_rules
    from whereas.lint.choose import find
    from whereas.render import json, rule_page

    kind = common.choose(format_, output, FORMATS, "text")
    rules = all_rules() if name is None else [find(name, all_rules())]
    cards = [r.card for r in rules]
    page = rule_page.listing(cards) if name is None else rule_page.render(cards[0])
    common.emit(json.dumps(json.rules(cards)) if kind == "json" else page, output)
