"""`whereas suppressions`: what documents ask not to be told, what was accepted, and why."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from whereas.cli import common

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.acceptance import AnsweredChange
    from whereas.model.finding import FileReport

FORMATS = {"text": ".txt", "json": ".json"}


def command(
    paths: common.Documents = None,
    format_: common.Format = None,
    output: common.Output = None,
    config: common.ConfigFile = None,
) -> int:
    """List the `ignore` comments of documents, the accepted findings about them and the accepted changes of them, each with its reason, how many findings
    it answers to, and whether it is stale.

    Formats: text, json (`whereas/suppressions/1`).
    """
    from whereas.app import acceptance, check
    from whereas.app.amend import answered
    from whereas.app.paths import expand
    from whereas.render import json, suppressions

    kind = common.choose(format_, output, FORMATS, "text")
    named = expand(paths or [])
    common.writable(output, *named)
    with common.placing(config):
        checked, faults = check.check_each(named, common.settings(config), everything=True)
    file = acceptance.find(Path.cwd())
    listed: list[tuple[FileReport, Sequence[AnsweredChange]]] = [(c.report, answered(file.changes_of(c.report.path), c.constitution)) for c in checked]
    listed += [(report, ()) for report in check.unheld(checked)]
    common.emit(json.dumps(json.suppressions(listed)) if kind == "json" else suppressions.render(listed), output)
    return common.faulty(faults)
