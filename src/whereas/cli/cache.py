"""`whereas cache`: what is kept of earlier readings; show it or delete it."""

from __future__ import annotations

from typing import Annotated

import typer

from whereas.cli import common
from whereas.model.errors import InputError, SettingsError

DEEDS = ("show", "clear")


def command(
    deed: Annotated[str, typer.Argument(metavar="[show|clear]", help="Show where readings are kept and how many, or delete them all.")] = "show",
    quiet: common.Quiet = False,
) -> None:
    """Show or clear what is kept of earlier readings, so that nothing is read twice. It may be deleted at any time.

    It lies in the user's cache directory, or in the folder that WHEREAS_CACHE_DIR names. `--no-cache` or WHEREAS_NO_CACHE=1 does without it.
    """
    from whereas.app import cache

    chosen = common.one_of(deed, DEEDS, "deed")
    kept = cache.find()
    if kept.path is None:
        raise SettingsError("the cache is switched off", mend=f"leave out --no-cache and unset {cache.OFF_VARIABLE}")
    contents = kept.contents()
    if chosen == "clear":
        kept.clear()
        if kept.path.exists():
            raise InputError("cannot be deleted", where=str(kept.path), mend="change its permissions, or those of its folder")
    did = "cleared " if chosen == "clear" else ""
    common.emit(f"{did}{contents.path}: {contents.values:,} {'value' if contents.values == 1 else 'values'}, {contents.bytes / 1e6:.1f} MB\n", None, quiet)
