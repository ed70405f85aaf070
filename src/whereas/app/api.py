"""The Python API: the same values that the command line renders.

>>> import whereas
>>> old = whereas.read("# Gate\\n\\nClose the gate.\\n")
>>> new = whereas.read("# Gate\\n\\nClose the gate, because the goats wander.\\n")
>>> [change.kind for change in whereas.diff(old, new).changes]
['reason-added']
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from whereas.annotate import annotate
from whereas.app.read import read_file
from whereas.model.constitution import Constitution
from whereas.model.settings import Settings
from whereas.parse import parse

if TYPE_CHECKING:
    import networkx

    from whereas.model.change import Diff
    from whereas.model.finding import FileReport


def read(path_or_text: str | Path | bytes, *, settings: Settings = Settings(), path: str = "<text>") -> Constitution:
    """Read a constitution.

    `path_or_text`: a path, or the text itself (a str that holds a newline, or bytes). `path`: what text is called in messages.
    Raises whereas.WhereasError for a file that cannot be read.
    """
    if isinstance(path_or_text, bytes) or (isinstance(path_or_text, str) and "\n" in path_or_text):
        return annotate(parse(path_or_text, path=path, settings=settings.read), settings.read)
    return read_file(str(path_or_text), settings.read)


def lint(constitution: Constitution | str | Path, *, settings: Settings = Settings()) -> FileReport:
    """What lint finds in one constitution (or the file at a path), findings in document order."""
    from whereas.lint import lint as check

    return check(_constitution(constitution, settings), settings.lint)


def diff(old: Constitution | str | Path, new: Constitution | str | Path, *, settings: Settings = Settings()) -> Diff:
    """What changed from `old` to `new`, the weightiest changes first."""
    from whereas.diff import diff as compare

    return compare(_constitution(old, settings), _constitution(new, settings))


def graph(constitution: Constitution | str | Path, *, settings: Settings = Settings()) -> networkx.MultiDiGraph:
    """The graph of principles and statements: nodes by id, edges with `kind`."""
    from whereas.graph import build

    return build(_constitution(constitution, settings))


def _constitution(value: Constitution | str | Path, settings: Settings) -> Constitution:
    return value if isinstance(value, Constitution) else read(value, settings=settings)
