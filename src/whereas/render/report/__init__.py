"""The report as one self-contained page. `page` puts it together; `overview`, `document`, `graph` and `changes` each prepare one part of it."""

from __future__ import annotations

from whereas.render.report.page import Report, render
from whereas.render.report.timeline import Counts, Past

__all__ = ["Counts", "Past", "Report", "render"]
