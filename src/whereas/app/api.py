"""The Python API: the same values that the command line renders.

>>> import whereas
>>> old = whereas.read("# Gate\\n\\nYou must close the gate.\\n")
>>> new = whereas.read("# Gate\\n\\nYou should close the gate.\\n")
>>> [(change.kind, change.why) for change in whereas.diff(old, new).changes]
[('rule-weakened', "'must' became 'should'")]
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from whereas.annotate import annotate
from whereas.app.cache import NO_CACHE
from whereas.app.read import read_file
from whereas.model.constitution import Constitution
from whereas.model.settings import Settings
from whereas.parse import parse

if TYPE_CHECKING:
    from whereas.graph import Graph
    from whereas.model.change import Diff
    from whereas.model.finding import FileReport


def read(path_or_text: str | Path | bytes, *, settings: Settings = Settings(), path: str = "<text>") -> Constitution:
    """Read a constitution.

    `path_or_text`: a path; or the text itself: bytes, or a str that holds a newline and names no file. `path`: what text is called in messages.
    Raises whereas.WhereasError for a file that cannot be read, or text that is none.
    """
    if isinstance(path_or_text, bytes) or (isinstance(path_or_text, str) and "\n" in path_or_text and not _names_file(path_or_text)):
        return annotate(parse(path_or_text, path=path, settings=settings.read), settings.read)
    return read_file(str(path_or_text), settings.read, cache=NO_CACHE)


def _names_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):  # longer than a path may be, or with a zero byte
        return False


def lint(constitution: Constitution | str | Path, *, old: Constitution | str | Path | None = None, settings: Settings = Settings()) -> FileReport:
    """What lint finds in one constitution (or in the file or text that `read` takes), findings in document order.

    `old`: an earlier version, with which the rules about amendments compare it. `settings.lint` chooses rules and severities. Raises whereas.WhereasError for a
    setting that no rule has.
    """
    from whereas.lint import lint as check

    before = _constitution(old, settings) if old is not None else None
    return check(_constitution(constitution, settings), settings.lint, old=before)


def diff(old: Constitution | str | Path, new: Constitution | str | Path, *, settings: Settings = Settings()) -> Diff:
    """What changed from `old` to `new` (each a constitution, or what `read` takes), the weightiest changes first."""
    from whereas.diff import diff as compare

    return compare(_constitution(old, settings), _constitution(new, settings))


def graph(constitution: Constitution | str | Path, *, settings: Settings = Settings()) -> Graph:
    """The graph of principles and statements: nodes by id, edges with `kind`. See `whereas.graph.build` for their attributes."""
    from whereas.graph import build

    return build(_constitution(constitution, settings))


def _constitution(value: Constitution | str | Path, settings: Settings) -> Constitution:
    return value if isinstance(value, Constitution) else read(value, settings=settings)
