"""`whereas diff`: what changed between two versions, in which direction, and what happened to the reasons."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from whereas.cli import common
from whereas.model.change import ChangeKind
from whereas.model.errors import InputError, SettingsError
from whereas.render.style import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.change import Diff
    from whereas.model.constitution import Constitution
    from whereas.render.diff_options import Options

WHOLE = frozenset({"json", "csv"})
"""Formats for programs, which hold accepted changes as well."""
FORMATS = {"text": ".txt", "json": ".json", "markdown": ".md", "html": ".html .htm", "github": "", "csv": ".csv"}


def command(
    old: common.Older,
    new: common.Newer = None,
    format_: common.Format = None,
    output: common.Output = None,
    quiet: common.Quiet = False,
    no_color: common.NoColor = False,
    stdin_filename: common.StdinName = None,
    config: common.ConfigFile = None,
    since: common.Since = None,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", metavar="SORT", help="Only rules, reasons, authority, background ... or one kind (rule-weakened); commas or repeatable."),
    ] = None,
    min_severity: Annotated[str | None, typer.Option("--min-severity", metavar="SEVERITY", help="Only changes from major, minor or patch on.")] = None,
    principle: Annotated[str | None, typer.Option("--principle", metavar="ID", help="Only changes of this principle, by its id in either version.")] = None,
    stat: Annotated[bool, typer.Option("--stat", help="The summary alone, all of it.")] = False,
    word_diff: Annotated[bool, typer.Option("--word-diff", help="Old and new words in one line.")] = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="Exit 1 if anything changed, whether it is shown or not.")] = False,
    fail_on: Annotated[
        list[str] | None,
        typer.Option("--fail-on", metavar="SORT", help="Exit 1 if there is such a change: major, minor, rules, reason-removed ...; commas or repeatable."),
    ] = None,
    accept: Annotated[
        str | None, typer.Option("--accept", metavar="REASON", help="Accept what is shown for good, in whereas.accepted.toml, and drop stale entries.")
    ] = None,
) -> int:
    """Tell what changed from OLD to NEW: rules and their force, authority, reasons, definitions, wording.

    A version is a file, a file at a revision (`v1.0:docs/constitution.md`), or '-' for standard input.

    Formats: text, json (`whereas/diff/1`, always whole), markdown (one pull request comment), html (one page), github (annotations), csv.
    """
    from dataclasses import replace

    from whereas.app.amend import weigh
    from whereas.app.compare import Compared
    from whereas.app.versions import given_pair, unmerged
    from whereas.render.diff_options import GROUPS, SEVERITIES, Options

    kind = common.choose(format_, output, FORMATS, "text")
    least = common.one_of(min_severity or ("minor" if kind == "github" else "patch"), SEVERITIES, "severity")
    sorts = (*GROUPS, "moved", *get_args(ChangeKind))
    usual = f"{', '.join(GROUPS)}, moved, or a kind of change such as rule-weakened"
    chosen = tuple(common.one_of(name, sorts, "sort of change", f"use {usual}") for name in common.listed(only))
    failing = tuple(common.one_of(name, (*SEVERITIES, *sorts), "sort of change", f"use {', '.join(SEVERITIES)}, {usual}") for name in common.listed(fail_on))
    common.writable(output, old, new)
    settings = common.settings(config)
    compared = Compared(*given_pair(old, new, settings.read, since=since, stdin_name=stdin_filename), settings.read)
    common.warn(unmerged(compared.old, compared.new), quiet)
    options = Options(chosen, least, principle, stat, word_diff, common.colour(no_color, output), 0, common.width(output))
    if kind == "text" and accept is None and principle is None and not exit_code and not failing and not _answered(compared.new.path):
        common.emit(compared.told(repr(options), lambda: _text(kind, compared.diff, options, compared.versions)), output, quiet)
        return 0
    versions = compared.versions
    _known(principle, versions)
    found = compared.diff
    left, accepted, stale = weigh(found, versions[1])
    options = replace(options, accepted=accepted)
    if accept is not None and not found.related:
        raise SettingsError("all of the document was written anew, so there is no single change to accept", mend="leave out --accept")
    if accept is not None:
        return _accept(found, versions[1], left, options, accept, quiet)
    shown = found if kind in WHOLE else left
    common.emit(_text(kind, _as_in_repository(shown, new or old) if kind == "github" else shown, options, versions), output, quiet)
    if stale and not quiet:
        told = f"{count(len(stale), 'accepted change')} of {found.new.path} {'is' if len(stale) == 1 else 'are'} stale: its words have moved on since"
        common.complain(f"{told}; 'whereas diff ... --accept REASON' drops stale entries")
    failed = _fails(left, failing) if left.related else _fails_anew(versions, failing)
    return 1 if failed or (exit_code and (left.changes or not left.related)) else 0


def _answered(path: str) -> bool:
    """Whether changes of a document were accepted, or what says so cannot be understood."""
    from pathlib import Path

    from whereas.app import acceptance

    try:
        return bool(acceptance.find(Path.cwd()).accepts(path))
    except InputError:
        return True


def _as_in_repository(found: Diff, named: str) -> Diff:
    """The diff with the newer file, that was `named` so, under the name that its repository has for it."""
    import msgspec

    from whereas.app.paths import from_top
    from whereas.history.arguments import place

    at = place(named)
    path = found.new.path if at is not None and at.at_top else from_top(found.new.path)
    return msgspec.structs.replace(found, new=msgspec.structs.replace(found.new, path=path))


def _known(principle: str | None, versions: Sequence[Constitution]) -> None:
    """Raises SettingsError for a principle that neither version has."""
    ids = list(dict.fromkeys(p.id for version in versions for p in version.principles))
    if principle is not None and principle not in ids:
        raise SettingsError(f"no principle '{principle}' in either version", mend=common.near(principle, ids) or "'whereas parse' lists the ids")


def _accept(found: Diff, new: Constitution, left: Diff, options: Options, reason: str, quiet: bool) -> int:
    """Accept the changes that would be shown, and say so."""
    from whereas.app import amend
    from whereas.app.files import STDIN, UNNAMED
    from whereas.render.diff_options import selected

    if found.new.path in {STDIN, UNNAMED}:
        raise SettingsError("changes of standard input have no document to be accepted for", mend="name a file")
    file, added, stale = amend.accept(found, new, selected(left, options), reason)
    common.emit(f"{common.accepted(added, stale, 'change', file.path.name)}\n", None, quiet)
    return 0


def _text(kind: str, found: Diff, options: Options, versions: Sequence[Constitution]) -> str:
    """The diff in one format; what shows it is imported only for it."""
    if kind == "json":
        from whereas.render import json

        return json.dumps(json.diff(found))
    if kind == "csv":
        from whereas.render import diff_csv

        return diff_csv.render(found, options)
    return str(importlib.import_module(f"whereas.render.diff_{kind}").render(found, options, *versions))


def _fails(found: Diff, sorts: Sequence[str]) -> bool:
    """Whether a change is of one of the sorts; a severity means it or worse."""
    from whereas.render.diff_options import SEVERITIES, Options, selected

    views = (Options(min_severity=s) if s in SEVERITIES else Options(only=(s,)) for s in sorts)
    return any(selected(found, view) for view in views)


def _fails_anew(versions: tuple[Constitution, Constitution], sorts: Sequence[str]) -> bool:
    """The same where nothing of the older version is left in the newer one: that is a major change, by which all of the one went and all of the other came."""
    from whereas.diff.anew import kinds
    from whereas.render.diff_options import GROUPS, SEVERITIES

    found = kinds(*versions)
    return any(sort in SEVERITIES or any(kind == sort or kind.startswith(GROUPS.get(sort, ("\0",))) for kind in found) for sort in sorts)
