"""The report: one page that needs nothing else, opens from disk, and can be read without its script and on paper.

Its Content-Security-Policy lets in our own style and script, each by its hash, and nothing else: whatever a document holds, it cannot run, load or send
anything. Every word is escaped by Jinja2.
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING, Any

import msgspec
from markupsafe import Markup

from whereas.model.change import Diff
from whereas.model.constitution import Constitution
from whereas.model.finding import FileReport
from whereas.model.shape import Measures
from whereas.render import templates
from whereas.render.report import changes, document, graph, overview, timeline
from whereas.render.report.gone import Gone, gone
from whereas.render.report.index import Index
from whereas.render.report.timeline import Past
from whereas.render.words import called

if TYPE_CHECKING:
    from whereas.graph import Graph


class Report(msgspec.Struct, frozen=True):
    """What one page shows. `old`, `diff`: what it is compared with, or None. `past`: its history, or None."""

    constitution: Constitution
    findings: FileReport
    measures: Measures
    old: Constitution | None = None
    diff: Diff | None = None
    past: Past | None = None


def render(report: Report, linked: Graph) -> str:
    """The whole page; `linked`: the graph of the constitution. The same report gives the same bytes."""
    index = Index(report.constitution, report.findings.findings)
    compared, removed = None, Gone()
    if report.diff is not None and report.old is not None:
        removed = gone(report.diff, report.old, index)
        compared = changes.changes(report.diff, report.old, index, removed)
    style, script = templates.text("report/report.css"), templates.text("report/report.js")
    source = report.constitution.source
    values: dict[str, Any] = {
        "title": called(report.constitution), "path": source.path, "rev": source.rev or "", "sha256": source.sha256[:12],
        "style": Markup(style), "script": Markup(script), "style_hash": hashed(style), "script_hash": hashed(script),  # noqa: S704 (our own files)
        "overview": overview.overview(index, report.findings, report.measures),
        "events": document.events(index), "changes": compared, "timeline": timeline.timeline(report.past, index) if report.past is not None else None,
        "graph": graph.picture(index, linked, compared["at"] if compared else {}, report.old, removed),
    }  # fmt: skip
    values["data"] = Markup(values["graph"].pop("data"))  # noqa: S704 (cannot end the script element, see script_json)
    return templates.environment().get_template("report/page.html").render(values) + "\n"


def hashed(text: str) -> str:
    """How a Content-Security-Policy names a style or script that stands in the page."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
