"""`whereas git`: let git show whereas's diff for documents, in this repository; or no more."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from whereas.cli import common
from whereas.model.errors import SettingsError, WhereasError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.app.git_driver import Sides

DEEDS = ("install", "uninstall", "driver")
"""What `whereas git` does; the last is what git itself calls, and no user."""


def command(
    deed: Annotated[str, typer.Argument(metavar="[install|uninstall]", help="Put whereas's diff into this repository, or take it out.")],
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH]...", help="Documents that get it, besides those that have it; without any, the usual places.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Agree to the change without being asked.")] = False,
    quiet: common.Quiet = False,
    config: common.ConfigFile = None,
) -> int:
    """Let `git diff` and `git difftool -t whereas` show whereas's diff for the named documents, in this repository alone.

    Shows what it will change in .git/config and .git/info/attributes, and asks. Nothing that is committed or shared changes; `uninstall` takes it out, and
    leaves every other byte as it is. `git diff --no-ext-diff` shows lines as before, for instance to make a patch.
    """
    chosen = common.one_of(deed, DEEDS, "deed", f"use {', '.join(DEEDS[:2])}")
    if chosen == "driver":
        return _drive(paths or [], config)
    from whereas.app import git_install

    if chosen == "uninstall" and paths:
        raise SettingsError("uninstall takes out everything that install put in", mend="name no paths")
    plan = git_install.install(paths or []) if chosen == "install" else git_install.uninstall()
    if not plan:
        common.emit("nothing to change: it is installed\n" if chosen == "install" else "nothing to change: it is not installed\n", None, quiet)
        return 0
    common.emit(common.harmless(git_install.shown(plan)), None, quiet and yes)  # nobody is asked blindly
    if not yes and not _agreed():
        common.complain("nothing was changed")
        return 1
    git_install.write(plan)
    common.emit(f"{'installed' if chosen == 'install' else 'uninstalled'}\n", None, quiet)
    return 0


def _agreed() -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        raise SettingsError("nothing was changed, for there is nobody to ask", mend="--yes agrees beforehand")
    return typer.confirm("Change this?", err=True)


def _drive(given: Sequence[str], config: str | None) -> int:
    """Show one file to git. What is wrong with it is told in its place: another status would end the whole `git diff`."""
    from whereas.app import git_driver

    try:
        text = _shown(git_driver.sides(given, common.settings(config).read))
    except WhereasError as error:
        if len(given) < git_driver.LEAST:
            raise
        told = str(error) if given[0] in str(error) else f"{given[0]}: {error}"
        text = f"{told}; 'git diff --no-ext-diff' shows its lines\n"
    common.emit(f"{text}\n", None)
    return 0


def _shown(sides: Sides) -> str:
    from whereas.app.compare import compare
    from whereas.render import diff_text, driver_text
    from whereas.render.diff_options import Options

    if sides.old is None or sides.new is None:
        return driver_text.render(sides.path, sides.old, sides.new)
    paged = bool(os.environ.get("GIT_PAGER_IN_USE")) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = common.width(None, paged=bool(os.environ.get("GIT_PAGER_IN_USE")))
    options = Options(colour=paged or common.colour(False, None), width=width)
    return diff_text.render(compare(sides.old, sides.new), options, sides.old, sides.new)
