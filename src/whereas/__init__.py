"""Read a constitution: its rules, the reasons given for them, and how both change.

>>> import whereas
>>> c = whereas.read("# House\\n\\nClose the gate, because the goats wander.\\n")
>>> [(s.modality, s.explained) for s in c.rules]
[('must', 'same')]
"""

from __future__ import annotations

import importlib
import sys
import types
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["read", "lint", "diff", "graph", "WhereasError", "__version__"]

if TYPE_CHECKING:
    from whereas.app.api import diff, graph, lint, read
    from whereas.model.errors import WhereasError

_HOME = {"read": "whereas.app.api", "lint": "whereas.app.api", "diff": "whereas.app.api", "graph": "whereas.app.api",
         "WhereasError": "whereas.model.errors"}  # fmt: skip


def __getattr__(name: str) -> Any:
    """Import on first use, so that `import whereas` and `whereas --version` stay cheap."""
    if name in _HOME:
        return getattr(importlib.import_module(_HOME[name]), name)
    raise AttributeError(f"module 'whereas' has no attribute {name!r}")


class _Package(types.ModuleType):
    """Keeps `whereas.lint`, `whereas.diff` and `whereas.graph` the functions, where an import would put the packages of these names."""

    def __setattr__(self, name: str, value: Any) -> None:
        if not (name in _HOME and isinstance(value, types.ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
