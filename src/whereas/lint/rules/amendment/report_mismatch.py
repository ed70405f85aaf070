"""An amendment report that does not tell what was amended.

## What it does
Compares with an earlier version (`--since REV`, `--old FILE`) and holds the document's own amendment report (an HTML comment such as a "Sync Impact
Report") against what really changed: the version step it tells, principles that it calls added, removed or modified and that were not, and principles that
were added or removed without a word in it.

## Why it matters
Reviewers and scripts read the report instead of the document. One that was copied from the last amendment, or written before the text was finished, tells
them of another amendment than the one they agree to.

## Example
    <!--
    Sync Impact Report
    Version change: 1.1.0 -> 1.2.0
    Removed sections: None
    -->

in an amendment that took away the section on lamps.

## Better
    Removed sections:
    - Lamps

## Options
None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from packaging.version import InvalidVersion, Version

from whereas.lint import amendment_report
from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from whereas.lint.amendment_report import AmendmentReport, Claim
    from whereas.lint.facts import Facts
    from whereas.model.finding import Finding
    from whereas.model.source import Span

NAMED = 3
"""Principles that one finding names; more are counted."""
UNKNOWN = 0.4
"""How sure it is that a name is wrong which neither version has: it may be a remark."""


def check(context: Context) -> Iterator[Finding]:
    """First what is wrong with the version, then each claim that does not hold, then what the report leaves out."""
    document = context.constitution.document
    if document is None or document.report is None:
        return
    report = amendment_report.read(context.facts.slice(document.report))
    wrong = _version(context, report)
    if wrong:
        yield context.finding(wrong, _first_line(context.facts, document.report), words=wrong)
    elif _of_this_amendment(context, report):
        here = _Here.of(context)
        for claim in report.claims:
            yield from _claimed(context, here, report, claim, document.report.start)
        yield from _left_out(context, here, report, _first_line(context.facts, document.report))


def _first_line(facts: Facts, span: Span) -> Span:
    end = facts.text.find("\n", span.start, span.end)
    return facts.lines.span(span.start, end if end >= 0 else span.end)


def _fresh(context: Context) -> bool:
    """Whether the report was written since the earlier version."""
    old, new = context.amendment.old, context.amendment.new
    before = old.constitution.document.report if old.constitution.document else None
    now = new.constitution.document.report if new.constitution.document else None
    return before is None or now is None or old.slice(before) != new.slice(now)


def _version(context: Context, report: AmendmentReport) -> str:
    """What is wrong with the step that the report tells; empty if nothing."""
    step = context.amendment.step
    declared, old = step.declared.new, step.declared.old
    if report.new is None or declared is None:
        return ""
    if _read(report.new) != _read(declared):
        if old == declared and not _fresh(context):
            return ""  # so it was before, and no fault of this amendment
        if _fresh(context):
            return f"the report ends at version {report.new}, and the document declares {declared}: correct one of them"
        return f"the report is still that of version {report.new}, and the document declares {declared}: write one for this amendment"
    if report.first and old is not None and old != declared and _fresh(context):
        return f"the report calls {report.new} the first version, and the earlier one is {old}"
    if report.old is None or old is None or old == declared:
        return ""
    told, was = _read(report.old), _read(old)
    if told is not None and was is not None and told < was:
        return f"the report tells the step from {report.old} to {report.new}, and the earlier version is {old}"
    return ""


def _of_this_amendment(context: Context, report: AmendmentReport) -> bool:
    """Whether the report speaks of what changed since the earlier version, all of it and nothing else."""
    old = context.amendment.step.declared.old
    if report.old is not None and old is not None:
        return _read(report.old) == _read(old)
    return report.new is not None and old is not None and old != context.amendment.step.declared.new and _fresh(context)


def _read(version: str) -> Version | None:
    try:
        return Version(version)
    except InvalidVersion:
        return None


class _Here(NamedTuple):
    """What there is to hold claims against: ways to read a title -> principle ids of the old and of the new version; new id -> old id of the same principle,
    and the other way; ids of either side with a change in them or below."""

    old: dict[str, list[str]]
    new: dict[str, list[str]]
    back: dict[str, str]
    forth: dict[str, str]
    touched: tuple[set[str], set[str]]

    @staticmethod
    def of(context: Context) -> _Here:
        amendment = context.amendment
        pairs = [(m.old, m.new) for m in amendment.diff.principles if m.old is not None and m.new is not None]
        told = [c.principle for c in amendment.changes if c.kind not in {"editorial", "metadata-changed"}]
        touched = _upward(amendment.old, (p.old for p in told)), _upward(amendment.new, (p.new for p in told))
        return _Here(_by_name(amendment.old), _by_name(amendment.new), {n: o for o, n in pairs}, dict(pairs), touched)

    def find(self, names: Iterable[str]) -> tuple[list[str], list[str]]:
        """Ids in the old and in the new version of the principles with the longest of the names that either has, else of those whose title has all of its
        words, or the other way round."""
        for alike in (str.__eq__, _within):
            for name in names:
                found = _under(self.old, name, alike), _under(self.new, name, alike)
                if any(found):
                    return found
        return [], []


def _by_name(facts: Facts) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for principle in facts.constitution.principles:
        for name in amendment_report.names(principle.title):
            found.setdefault(name, []).append(principle.id)
    return found


def _within(one: str, other: str) -> bool:
    """Whether the other name has all words of one of two or more words, in order."""
    short, long = sorted((one.split(), other.split()), key=len)
    left = iter(long)
    return len(short) > 1 and all(word in left for word in short)


def _under(titles: dict[str, list[str]], name: str, alike: Callable[[str, str], bool]) -> list[str]:
    return [i for title, ids in titles.items() if alike(title, name) for i in ids]


def _upward(facts: Facts, ids: Iterable[str | None]) -> set[str]:
    """The principles, and all around them."""
    found: set[str] = set()
    for start in ids:
        at = start
        while at is not None and at in facts.principles and at not in found:
            found.add(at)
            at = facts.principles[at].parent
    return found


def _claimed(context: Context, here: _Here, report: AmendmentReport, claim: Claim, start: int) -> Iterator[Finding]:
    """A finding if a claim does not hold."""
    span = context.facts.lines.span(start + claim.start, start + claim.end)
    wrong, sure = _wrong(context, here, claim) if claim.names else (_nothing(context, here, report, claim), 1.0)
    if wrong:
        yield context.finding(f"the report {wrong}", span, words=claim.text, confidence=sure)


def _wrong(context: Context, here: _Here, claim: Claim) -> tuple[str, float]:
    """What is wrong with a claim that names something, and how sure that is; empty if nothing."""
    old, new = here.find(claim.names)
    name = claim.names[-1]
    if not old and not new:
        return f"calls '{name}' {claim.verb}, and neither version has a principle of that name", UNKNOWN
    if claim.verb == "added" and (not new or all(i in here.back and i in old for i in new)):
        return f"calls '{name}' added, and {'it stood in the earlier version' if new else 'there is none'}", 1.0
    if claim.verb == "removed" and new and (not old or any(i in here.forth for i in old)):
        return f"calls '{name}' removed, and it still stands", 1.0
    unknown = not context.amendment.diff.related  # then nobody says what was modified
    if claim.verb == "modified" and not unknown and not any(i in here.touched[0] for i in old) and not any(i in here.touched[1] for i in new):
        return f"calls '{name}' modified, and not a word of it was", 1.0
    if claim.verb == "renamed" and claim.was and not new:
        return f"gives something the name '{name}', and no principle has it", 1.0
    return "", 1.0


def _nothing(context: Context, here: _Here, report: AmendmentReport, claim: Claim) -> str:
    """What is wrong with the claim that nothing was added or removed."""
    missed = _untold(context, here, report).get(claim.verb, [])
    return f"says that nothing was {claim.verb}, but {_listed(missed)} {'was' if len(missed) == 1 else 'were'}" if missed else ""


def _untold(context: Context, here: _Here, report: AmendmentReport) -> dict[str, list[str]]:
    """Titles of sections with rules that were added or removed, and that the report mentions neither themselves nor by a section around them."""
    amendment = context.amendment
    came = {p.id for p in context.constitution.principles if p.id not in here.back}
    went = {p.id for p in amendment.old.constitution.principles if p.id not in here.forth}
    named = [here.find(names) for claim in report.claims for names in (claim.names, claim.was)]
    old, new = ({i for found in named for i in found[side]} for side in (0, 1))
    return {"added": _outermost(context.facts, came, new, report), "removed": _outermost(amendment.old, went, old, report)}


def _outermost(facts: Facts, ids: set[str], named: set[str], report: AmendmentReport) -> list[str]:
    holding = _upward(facts, (r.principle for r in facts.rules))
    found = [p for p in facts.constitution.principles if p.id in ids & holding and p.kind == "section" and p.parent not in ids]
    return [p.title for p in found if not any(i in named or report.mentions(facts.title(i)) for i in _upward(facts, [p.id]))]


def _left_out(context: Context, here: _Here, report: AmendmentReport, span: Span) -> Iterator[Finding]:
    """A finding for principles that came, and one for those that went, without a word in the report."""
    told = {c.verb for c in report.claims if not c.names}
    for verb, missed in _untold(context, here, report).items():
        if missed and verb not in told:
            yield context.finding(f"the report does not tell what was {verb}: {_listed(missed)}", span, words=f"{verb} {missed}")


def _listed(titles: list[str]) -> str:
    more = f" and {len(titles) - NAMED} more" if len(titles) > NAMED else ""
    return ", ".join(f"'{t}'" for t in titles[:NAMED]) + more


RULE = Rule("report-mismatch", "AME007", "amendment", "warning", "0.1.0", check, confidence=0.5, needs_old=True)
