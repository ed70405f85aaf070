"""Decides what rests on what: the graph of principles and statements, its measures, and its exports. The only importer of networkx.

`build` makes the graph, `view` narrows it to what one wants to see, `measures` answers questions of it, `exports` writes it for other programs.
"""

from __future__ import annotations

from networkx import MultiDiGraph as Graph

from whereas.graph.build import build
from whereas.graph.view import narrow

__all__ = ["Graph", "build", "narrow"]
