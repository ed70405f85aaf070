"""What of a diff to show, and which of its changes that asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from whereas.render.style import WIDTH, count

if TYPE_CHECKING:
    from whereas.model.change import Change, Diff, Severity

SEVERITIES: tuple[Severity, ...] = ("major", "minor", "patch")
GROUPS: dict[str, tuple[str, ...]] = {
    "rules": ("rule-", "precedence-"), "reasons": ("reason-",), "authority": ("authority-",), "principles": ("principle-",), "definitions": ("definition-",),
    "examples": ("example-",), "metadata": ("metadata-",), "editorial": ("editorial",), "background": ("other",),
}  # fmt: skip
"""What `only` may name, besides the change kinds themselves."""


@dataclass(frozen=True)
class Options:
    """What to show. `only`: names of `GROUPS` or change kinds; `principle`: an id of either version; `stat`: the summary alone;
    `word_diff`: old and new in one line; `colour`: ANSI colours (terminal only). `min_severity`: the least severity shown.
    `width`: characters of a line of text; `accepted`: how many changes were left out because they were accepted."""

    only: tuple[str, ...] = ()
    min_severity: Severity = "patch"
    principle: str | None = None
    stat: bool = False
    word_diff: bool = False
    colour: bool = False
    accepted: int = 0
    width: int = WIDTH

    @property
    def left_out(self) -> str:
        """What to say of accepted changes, "" if there are none."""
        one = self.accepted == 1
        return f"{count(self.accepted, 'accepted change')} {'is' if one else 'are'} not shown (whereas.accepted.toml)" if self.accepted else ""


def selected(diff: Diff, options: Options) -> list[Change]:
    """The changes that the options ask for, the weightiest first. What only shows the whole of which another change tells a part is asked for with that one."""
    known = {c.id: c for c in diff.changes} if options.only else {}
    found = [c for c in diff.changes if wanted(c, options)]
    return [c for c in found if (parent := known.get(c.within or "")) is None or stands_alone(c, parent) or wanted(parent, options)]


def stands_alone(change: Change, parent: Change | None) -> bool:
    """Whether a change is no part of what its `parent` tells: not the whole sentence of which that is a piece, a cell of its row, or the words of an example.
    What came or went with a section is told by itself all the same."""
    return change.kind != "other" or parent is None or parent.kind.startswith("principle-")


def wanted(change: Change, options: Options) -> bool:
    if SEVERITIES.index(change.severity) > SEVERITIES.index(options.min_severity):
        return False
    if options.principle is not None and not _about(change, options.principle):
        return False
    if not options.only:
        return True
    return any(change.kind == name or change.kind.startswith(GROUPS.get(name, ("\0",))) or (name == "moved" and change.moved) for name in options.only)


def _about(change: Change, principle: str) -> bool:
    return principle in {change.principle.old, change.principle.new} or any(_about(m, principle) for m in change.members)
