"""Documents for the tests, and short ways to read and compare them."""

from __future__ import annotations

from whereas.annotate import annotate
from whereas.diff import diff
from whereas.model.change import Change, Diff
from whereas.model.constitution import Constitution
from whereas.parse import parse


def read(text: str, path: str = "") -> Constitution:
    return annotate(parse(text, path=path))


def compare(old: str, new: str) -> Diff:
    return diff(read(old, "old.md"), read(new, "new.md"))


def flat(found: Diff) -> list[Change]:
    """All changes, folded ones in the place of what they are folded into."""
    return [m for c in found.changes for m in (c.members or (c,))]


def kinds(found: Diff, *quiet: str) -> list[str]:
    """Kinds of all changes but the named ones, sorted."""
    return sorted(c.kind for c in flat(found) if c.kind not in quiet)


def pairs(found: Diff) -> set[tuple[str | None, str | None, str | None]]:
    return {(m.old, m.new, m.how) for m in found.principles}


HARBOUR = """\
# Harbour rules

## Berths {#berths}

The harbour master must give each boat a berth by its length. Boats over twenty metres should lie at the long pier, because the short one sways in a
west wind. Guests may stay three nights without paying.

Ropes must be doubled before a storm. A single rope has parted in every storm since the pier was built.

## Lamps {#lamps}

Every boat must show a white lamp from dusk to dawn. A ferry cannot stop within the length of the basin, so it has to see boats early. Lamps may
be dimmed while the basin is closed.

**Example**: a dinghy at night

~~~xml
<skipper>
My dinghy has no battery, may I come in without a lamp?
</skipper>
<master>
Hang a storm lantern from the mast and come in slowly along the eastern wall.
</master>
~~~

## Fuel {#fuel}

Fuel must not be poured on the quay. Spilled fuel reaches the oyster beds with the next tide. Skippers should report a spill to the harbour
master at once, and they may use the sand from the red boxes.
"""
