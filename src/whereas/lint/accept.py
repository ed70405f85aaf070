"""Findings that a team has accepted: taken out by their fingerprint, and the acceptances that answer to nothing any more."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from whereas.model.acceptance import Accepted, AnsweredFinding

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from whereas.model.constitution import Constitution
    from whereas.model.finding import Finding

WORDS_CHARS = 160


def apply(
    findings: Sequence[Finding], accepted: Sequence[Accepted], ran: Collection[str], constitution: Constitution, comparing: Collection[str] = ()
) -> tuple[list[Finding], list[Accepted]]:  # fmt: skip
    """The findings that remain, and the stale acceptances: of rules that ran, with no finding left to accept.

    `comparing`: rules that compare with an earlier version. What they find depends on which one it is, so an acceptance of theirs is stale only when the words
    that it speaks of are gone, or the principle.
    """
    marks = {(a.rule, a.fingerprint) for a in accepted}
    found = {(f.rule, f.fingerprint) for f in findings}
    kept = [f for f in findings if (f.rule, f.fingerprint) not in marks]
    stale = [a for a in accepted if a.rule in ran and (a.rule, a.fingerprint) not in found]
    return kept, [a for a in stale if a.rule not in comparing or _gone(a, constitution)]


def carried(findings: Sequence[Finding], gone: Sequence[Accepted], constitution: Constitution) -> list[Accepted]:
    """The acceptances of a document that is gone, if this is it under a new name: at least half of what they speak of stands here."""
    found = {(f.rule, f.fingerprint) for f in findings}
    total = Counter(a.path for a in gone)
    here = Counter(a.path for a in gone if (a.rule, a.fingerprint) in found or (a.principle and not _gone(a, constitution)))
    return [a for a in gone if 2 * here[a.path] >= total[a.path]]


def answered(
    findings: Sequence[Finding], accepted: Sequence[Accepted], ran: Collection[str], stale: Sequence[Accepted]
) -> tuple[AnsweredFinding, ...]:  # fmt: skip
    """What became of each acceptance. `findings`: before any was taken out; `ran`: names of the rules that ran; `stale`: what `apply` found to be so."""
    count = Counter((f.rule, f.fingerprint) for f in findings)
    return tuple(
        AnsweredFinding(**msgspec.structs.asdict(a), findings=count[a.rule, a.fingerprint] if a.rule in ran else None, stale=a in stale) for a in accepted
    )


def _gone(entry: Accepted, constitution: Constitution) -> bool:
    return bool(entry.principle) and not any(s.principle == entry.principle and s.text[:WORDS_CHARS] == entry.words for s in constitution.statements)


def entries(findings: Sequence[Finding], constitution: Constitution, reason: str, path: str) -> list[Accepted]:
    """Acceptances of all these findings, one for each fingerprint, in document order. `path`: as the entries are to name the document."""
    texts = {s.id: s.text for s in constitution.statements}
    found: dict[tuple[str, str], Accepted] = {}
    for f in findings:
        words = texts.get(f.statement or "", f.message)[:WORDS_CHARS]
        found.setdefault((f.rule, f.fingerprint), Accepted(f.rule, f.fingerprint, reason, path, f.principle or "", words))
    return list(found.values())
