"""`whereas lint`: find rules that lack a reason, broken references, and the like; accept or mend what is found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from whereas.cli import common
from whereas.model.errors import SettingsError
from whereas.model.finding import LEVELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.app.check import Base, Checked
    from whereas.model.finding import FileReport
    from whereas.model.rulecard import RuleCard
    from whereas.model.settings import Settings

Names = list[str] | None


def command(
    paths: common.Documents = None,
    format_: common.Format = None,
    output: common.Output = None,
    quiet: common.Quiet = False,
    no_color: common.NoColor = False,
    stdin_filename: common.StdinName = None,
    config: common.ConfigFile = None,
    since: common.Since = None,
    old: Annotated[str | None, typer.Option("--old", metavar="FILE", help="Compare the one document with this version of it (a file, or REV:PATH).")] = None,
    select: Annotated[Names, typer.Option("--select", metavar="RULES", help="Only these rules: names, codes or families, parted by commas.")] = None,
    extend_select: Annotated[Names, typer.Option("--extend-select", metavar="RULES", help="These rules besides those that run anyway.")] = None,
    ignore: Annotated[Names, typer.Option("--ignore", metavar="RULES", help="Not these rules.")] = None,
    fail_level: Annotated[str | None, typer.Option("--fail-level", metavar="LEVEL", help="Exit 1 from this severity on: info, warning or error.")] = None,
    jobs: common.Jobs = 0,
    everything: Annotated[bool, typer.Option("--all", help="Also findings that are less sure.")] = False,
    min_explained: Annotated[
        int | None, typer.Option("--min-explained", metavar="PERCENT", min=0, max=100, help="Exit 1 if fewer percent of a document's rules have a reason.")
    ] = None,
    show_reasons: Annotated[bool, typer.Option("--show-reasons", help="Instead of findings: each rule, and what was taken for its reason.")] = False,
    statistics: Annotated[bool, typer.Option("--statistics", help="Instead of findings: how many of which rule, and how many rules have a reason.")] = False,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended safely, then tell what is left.")] = False,
    unsafe_fixes: Annotated[bool, typer.Option("--unsafe-fixes", help="Mend also where a person must finish it (a Rationale to be written).")] = False,
    show_diff: Annotated[bool, typer.Option("--diff", help="Write nothing: show what --fix would change; exit 1 if it would.")] = False,
    accept: Annotated[
        str | None, typer.Option("--accept", metavar="REASON", help="Accept what is found for good, in whereas.accepted.toml, and drop stale entries.")
    ] = None,
) -> int:
    """Find rules that lack a reason, broken references, contradictions, leftover placeholders, and the like; with --since or --old also what an amendment
    forgot: reasons that went, rules that changed while their reason did not, the version.

    Formats: text and grouped (for people), concise (one line a finding), json (`whereas/findings/1`), sarif (2.1.0), github (annotations), gitlab (code
    quality), markdown (a comment).
    """
    from whereas.app import check
    from whereas.app.paths import expand
    from whereas.app.read import lost_readings
    from whereas.render.lint_lines import shortfall
    from whereas.render.lint_report import FORMATS

    kind = common.choose(format_, output, FORMATS, "text")
    if (show_reasons or statistics) and kind != "text":
        raise SettingsError(f"{'--show-reasons' if show_reasons else '--statistics'} is text", mend=f"leave out '{kind}'")
    if accept is not None and (fix or unsafe_fixes or show_diff):
        raise SettingsError("findings are either accepted or mended", mend="run --fix first, then --accept")
    settings = _chosen(common.settings(config), select, extend_select, ignore, fail_level, min_explained)
    named = expand(paths or [])
    common.writable(output, *named, old)
    base = _base(named, since, old)
    with common.placing(config):
        if show_diff:
            return _differ(named, settings, unsafe_fixes, base, output, quiet)
        if fix or unsafe_fixes:
            _mend(named, settings, unsafe_fixes, base, quiet)
        checked, faults = check.check_each(named, settings, everything=everything, stdin_name=stdin_filename, jobs=jobs, base=base)
    if accept is not None:
        _accept(checked, accept, quiet)
        return common.faulty(faults)
    common.emit(_rendered(checked, kind, common.colour(no_color, output), show_reasons, statistics), output, quiet)
    poor = [c.report for c in checked if c.report.falls_short]
    common.warn([*(f"{r.path}: {shortfall(r)}" for r in poor), *check.orphans(checked), *lost_readings(named)], quiet)
    if faults:
        return common.faulty(faults)
    least = LEVELS.index(settings.lint.fail_level)
    return 1 if poor or any(LEVELS.index(f.severity) >= least for c in checked for f in c.report.findings) else 0


def _base(paths: Sequence[str], since: str | None, old: str | None) -> Base | None:
    """What the documents are compared with, None for nothing."""
    from whereas.app.check import Base

    if since is not None and old is not None:
        raise SettingsError("--old and --since each name what to compare with", mend="choose one")
    if old is not None and len(paths) != 1:
        raise SettingsError(f"--old is the older version of one document, and there are {len(paths)}", mend="name one, or use --since")
    return Base(old, since) if since is not None or old is not None else None


def _chosen(settings: Settings, select: Names, extend: Names, ignore: Names, fail_level: str | None, min_explained: int | None) -> Settings:
    """The settings with what the command line says laid over them."""
    import msgspec

    lint = settings.lint
    level = lint.fail_level if fail_level is None else common.one_of(fail_level, LEVELS, "level")
    lint = msgspec.structs.replace(
        lint, select=common.listed(select) or lint.select, extend_select=(*lint.extend_select, *common.listed(extend)),
        ignore=(*lint.ignore, *common.listed(ignore)), fail_level=level, min_explained=lint.min_explained if min_explained is None else min_explained,
    )  # fmt: skip
    return msgspec.structs.replace(settings, lint=lint)


def _rendered(checked: Sequence[Checked], kind: str, colour: bool, show_reasons: bool, statistics: bool) -> str:
    """What is asked for: reasons, statistics or the report."""
    from whereas.app.check import told
    from whereas.render import lint_report

    reports = [c.report for c in checked]
    if show_reasons:
        from whereas.render import lint_lines, lint_reasons

        return "\n".join(lint_reasons.render(c.constitution, colour=colour) for c in checked) + f"\n{lint_lines.coverage(reports)}\n"
    if statistics:
        from whereas.render import lint_statistics

        return lint_statistics.render(reports)
    if kind in lint_report.BESIDE_FILES:
        reports = [_as_in_repository(c) for c in checked]

    def work() -> str:
        from whereas import __version__

        return lint_report.render(kind, reports, [c.constitution for c in checked], _cards, __version__, colour=colour)

    return told(checked, f"text, {'coloured' if colour else 'plain'}", work) if kind == "text" else work()


def _as_in_repository(checked: Checked) -> FileReport:
    """The report of a document under the name that its repository has for it."""
    import msgspec

    from whereas.app.paths import from_top
    from whereas.history.arguments import Place

    source = checked.constitution.source
    named = source.rev is not None and Place(source.rev, source.path).at_top
    return checked.report if named else msgspec.structs.replace(checked.report, path=from_top(source.path))


def _cards() -> list[RuleCard]:
    from whereas.lint import all_rules

    return [r.card for r in all_rules()]


def _mend(paths: Sequence[str], settings: Settings, unsafe: bool, base: Base | None, quiet: bool) -> None:
    """Mend the documents, and say on standard error what was done. None is written before all could be mended in memory."""
    from whereas.app.mend import mend, write
    from whereas.render.style import count

    for mended in [mend(p, settings, unsafe=unsafe, base=base) for p in paths]:
        write(mended)
        done = [f"mended {count(mended.fixes, 'finding')}"] * bool(mended.fixes)
        done += [f"made {count(mended.stubs, 'place')} for a reason to be written"] * bool(mended.stubs)
        if not quiet and done:
            left = f"; {count(mended.left, 'fix', 'fixes')} left for another run" if mended.left else ""
            common.complain(f"{mended.path}: {'; '.join(done)}{left}")


def _differ(paths: Sequence[str], settings: Settings, unsafe: bool, base: Base | None, output: str | None, quiet: bool) -> int:
    """Show what would be mended; 1 if anything would."""
    from whereas.app.mend import mend, unified

    text = "".join(unified(mend(p, settings, unsafe=unsafe, base=base)) for p in paths)
    common.emit(common.harmless(text) if output is None else text, output, quiet)
    return 1 if text else 0


def _accept(checked: Sequence[Checked], reason: str, quiet: bool) -> None:
    """Accept all that was found, and say so."""
    from whereas.app import check
    from whereas.app.files import STDIN, UNNAMED

    if any(c.constitution.source.path in {STDIN, UNNAMED} for c in checked):
        raise SettingsError("findings of standard input have no document to be accepted for", mend="name a file")
    file, new, stale = check.accept(checked, reason)
    common.emit(f"{common.accepted(new, stale, 'finding', file.path.name)}\n", None, quiet)
