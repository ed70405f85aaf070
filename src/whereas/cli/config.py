"""`whereas config`: the settings in force, and where each comes from."""

from __future__ import annotations

from typing import Annotated

import typer

from whereas.cli import common

FORMATS = {"text": ".txt", "json": ".json"}


def command(
    document: Annotated[str | None, typer.Argument(metavar="[FILE]", help="The document to tell the settings of, with those for its path and dialect.")] = None,
    format_: common.Format = None,
    output: common.Output = None,
    no_color: common.NoColor = False,
    config: common.ConfigFile = None,
) -> None:
    """Show the settings in force and where each comes from, and which lint rules run with them; for FILE, with those for its path and dialect.

    Formats: text, json (`whereas/settings/1`).
    """
    from whereas.app.effective import effective
    from whereas.render import json, settings

    kind = common.choose(format_, output, FORMATS, "text")
    common.writable(output, document, config)
    with common.placing(config):
        found = effective(common.settings_path(config), document)
    text = json.dumps(json.settings(found)) if kind == "json" else settings.render(found, colour=common.colour(no_color, output))
    common.emit(text, output)
