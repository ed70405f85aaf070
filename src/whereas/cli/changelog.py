"""`whereas changelog`: what changed between two versions, as a person would publish it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from whereas.cli import common
from whereas.model.errors import SettingsError

if TYPE_CHECKING:
    from whereas.model.change import Diff
    from whereas.model.constitution import Constitution

ENDINGS = ".md .markdown .mdx .txt"
"""Of files that may hold a changelog, which is Markdown."""
STYLES = ("keep-a-changelog", "sync-impact")


def command(
    old: common.Older,
    new: common.Newer = None,
    output: Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file (Markdown), whole or not at all.")] = None,
    quiet: common.Quiet = False,
    stdin_filename: common.StdinName = None,
    config: common.ConfigFile = None,
    since: common.Since = None,
    style: Annotated[
        str, typer.Option("--style", metavar="NAME", help="keep-a-changelog, or sync-impact: the comment at the head of project constitutions.")
    ] = STYLES[0],
    name: Annotated[
        str | None, typer.Option("--name", metavar="NAME", help="What to call the newer version; else the version it declares, or its tag.")
    ] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="Its day; else that of its commit, or today.")] = None,
    link: Annotated[str | None, typer.Option("--link", metavar="ADDRESS", help="Where the links lead: a path or URL of the document; else the file.")] = None,
) -> None:
    """Tell what changed from OLD to NEW in Markdown that can be published: one section after Keep a Changelog, with links to the principles.

    With `--style sync-impact` it is the report of an amendment in an HTML comment, as project constitutions carry it. Nothing but `--output` is written.
    """
    from whereas.app.compare import compare
    from whereas.app.read import read_given
    from whereas.app.versions import given_pair, unmerged

    chosen = common.one_of(style, STYLES, "style")
    if chosen == "sync-impact" and (name is not None or date is not None or link is not None):
        raise SettingsError("an amendment report has no --name, --date or --link", mend="leave them out, or choose another --style")
    common.choose(None, output, {"markdown": ENDINGS}, "markdown", "another name")
    day = common.day(date) if date is not None else None
    common.writable(output, old, new)
    settings = common.settings(config)
    both = given_pair(old, new, settings.read, since=since, stdin_name=stdin_filename)
    versions = read_given(both[0], settings.read), read_given(both[1], settings.read)
    common.warn(unmerged(*both), quiet)
    found = compare(*versions)
    text = _report(found, *versions) if chosen == "sync-impact" else _section(found, *versions, name, day, _address(versions[1], link, output))
    common.emit(text, output, quiet)


def _section(found: Diff, old: Constitution, new: Constitution, name: str | None, day: str | None, address: str) -> str:
    from whereas.app.changelog import release
    from whereas.render.changelog import keep

    known = release(old, new)
    return keep.render(found, old, new, keep.Release(name if name is not None else known.name, day or known.day), address)


def _report(found: Diff, old: Constitution, new: Constitution) -> str:
    from whereas.app.changelog import templates
    from whereas.diff.step import step
    from whereas.render.changelog import sync_impact

    return sync_impact.render(found, old, new, step(found), templates(new.source.path))


def _address(new: Constitution, link: str | None, output: str | None) -> str:
    """Where the links of a changelog lead: as told, else to the document from where the changelog is written."""
    if link is not None:
        return link
    path = new.source.path
    if output is None or path.startswith("<") or os.path.isabs(path):
        return path
    return Path(os.path.relpath(path, Path(output).parent)).as_posix()
