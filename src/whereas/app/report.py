"""One document -> one page: read, link, check and compare it, then put all of it into the report."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from whereas.app import acceptance, files
from whereas.app.graph import clashing
from whereas.app.history import asked, chain
from whereas.app.paths import from_settings
from whereas.app.read import read_file
from whereas.app.versions import read_pair
from whereas.graph import build
from whereas.graph.measures import measure
from whereas.history.lineage import own
from whereas.history.log import log as fold
from whereas.lint import lint
from whereas.lint.facts import Facts
from whereas.model.errors import SettingsError
from whereas.render.report import Counts, Past, Report, render

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whereas.history.chain import Step
    from whereas.model.constitution import Constitution
    from whereas.model.settings import Settings


def page(path: str, settings: Settings, *, old: str | None = None, since: str | None = None, history: bool = False, name: str | None = None) -> str:
    """The report of the document at `path` ("-": standard input, called `name`), compared with the file `old` or with what it was at the revision `since`.
    `history`: with what happened to it version by version, as git has it.
    Raises WhereasError."""
    if old is not None and since is not None:
        raise SettingsError("--old and --since each name what to compare with", mend="choose one")
    before: Constitution | None = None
    if since is not None:
        before, now = read_pair(path, None, settings.read, since=since)
    elif old is not None:
        before, now = read_pair(old, path, settings.read, stdin_name=name)
    else:
        now = read_file(path, settings.read, name=name)
    return report(now, settings, before, past(path, settings) if history else None)


def report(constitution: Constitution, settings: Settings, old: Constitution | None = None, before: Past | None = None) -> str:
    """The report of a constitution that has been read, compared with `old` and with its history `before`, if there are."""
    file, path = acceptance.find(Path.cwd()), constitution.source.path
    facts = Facts(constitution, old, file.accepts(path))
    linked = build(constitution, clashing(constitution, facts))
    place = from_settings(path, constitution.source.rev)
    found = lint(constitution, settings.lint, accepted=file.of(path), gone=file.gone(path), old=old, facts=facts, place=place)
    return render(Report(constitution, found, measure(constitution, linked), old, facts.diff, before), linked)


def past(path: str, settings: Settings) -> Past:
    """What happened to a file, and how many rules and reasons each version had; each version is read once. Raises WhereasError."""
    if path == files.STDIN:
        raise SettingsError("standard input has no history", mend="name a file of a git repository")
    counts: dict[str, Counts] = {}
    with chain(asked(path), settings.read) as (steps, _):
        told = fold(_counted(steps, counts), path)
    return Past(told, counts)


def _counted(steps: Iterable[Step], counts: dict[str, Counts]) -> Iterator[Step]:
    for step in steps:
        if step.constitution is not None:
            rules = [r for r in step.constitution.rules if not r.heading]
            explained = sum(r.explained != "none" for r in rules)
            kinds = Counter(change.kind for _, change in own(step))
            counts[step.version.rev] = Counts(len(step.constitution.holding), len(rules), explained, len(step.constitution.reasons), kinds)
        yield step
