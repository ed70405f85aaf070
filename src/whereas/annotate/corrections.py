"""Readings that a person settled: directives in the document, and `NAME.readings.toml` beside documents that one does not own.

In the document: `<!-- whereas: rule must -->`, `not-a-rule`, `reason for #id`, `not-a-reason`, each governing the statements of its block. Beside it,
entries keyed by the statement's words, so that they survive edits elsewhere:

    [[reading]]
    words = "Every change is reviewed by somebody who did not write it."
    roles = ["rule"]
    modality = "must"
    reasons = []          # words of the statements that explain it; leave out to let whereas decide
    principle = "review"  # where the same words stand in several principles: which is meant
    by = "ada"            # who settled it
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import msgspec

from whereas.model.constitution import MODALITIES, Modality, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.document import Directive, Document
    from whereas.model.readings import Readings, Settled

IGNORE = "ignore"
"""The directive that settles no reading: lint heeds it."""
SETTLING = (*(f"rule {force}" for force in MODALITIES), "not-a-rule", "not-a-reason", "reason for #id")
FORMS = f"'{IGNORE} RULE -- reason', 'rule {'|'.join(MODALITIES)}', 'not-a-rule', 'not-a-reason' or 'reason for #id'"
NEAR = 0.7
"""How alike (0..1) what is written and what there is must be for the one to be meant by the other."""
QUOTED_CHARS = 60
"""Characters of an entry's words that a warning repeats."""


class Correction(msgspec.Struct, frozen=True):
    """What a person says of statement `index`; None where they say nothing. `explains`: the principle whose rules it is a reason for, or the rule.
    `named`: it is named as a reason of another statement."""

    index: int
    roles: tuple[Role, ...] | None = None
    modality: Modality | None = None
    reasons: tuple[int, ...] | None = None
    explains: str | None = None
    drop: Role | None = None
    named: bool = False


def from_directives(document: Document) -> tuple[list[Correction], list[str]]:
    """Corrections written in the document, in its order, and warnings: of ids that nothing has, and of directives that nobody understands."""
    found: list[Correction] = []
    warnings: list[str] = []
    for directive in document.directives:
        said, fault = _said(directive), misunderstood(directive)
        if said is not None:
            found += [msgspec.structs.replace(said, index=i) for i, s in enumerate(document.statements) if s.place.block == directive.governs]
            warnings += _nowhere(document, directive, said.explains) if said.explains is not None else ()
        if fault:
            warnings.append(f"line {directive.span.line}: {fault}")
    return found, warnings


def misunderstood(directive: Directive) -> str:
    """What is told of a directive that cannot be understood; "" for one that can."""
    words = directive.words.split()
    if not words or words[0] == IGNORE or _said(directive) is not None:
        return ""
    near = difflib.get_close_matches(directive.words, SETTLING, 1, NEAR) or difflib.get_close_matches(words[0], [IGNORE], 1, NEAR)
    return f"'whereas: {directive.words}' is not understood and does nothing; " + (f"did you mean '{near[0]}'?" if near else f"use {FORMS}")


def _said(directive: Directive) -> Correction | None:
    """What a directive says of each statement that it governs (of the first, say); None if it settles nothing."""
    match directive.words.split():
        case ["rule", force] if force in MODALITIES:
            return Correction(0, roles=("rule",), modality=force)
        case ["not-a-rule"]:
            return Correction(0, drop="rule")
        case ["not-a-reason"]:
            return Correction(0, drop="reason")
        case ["reason", "for", target] if target.startswith("#"):
            return Correction(0, roles=("reason",), explains=target[1:])
    return None


def _nowhere(document: Document, directive: Directive, target: str) -> list[str]:
    """A warning if no principle or statement has the id `target`."""
    ids = dict.fromkeys([*(p.id for p in document.principles), *(s.id for s in document.statements)])
    if target in ids:
        return []
    near = difflib.get_close_matches(target, ids, 1)
    mend = f"did you mean '#{near[0]}'?" if near else "use an id that 'whereas parse' shows"
    return [f"line {directive.span.line}: 'whereas: {directive.words}' explains nothing, for nothing has the id '#{target}'; {mend}"]


def from_readings(document: Document, readings: Readings) -> tuple[list[Correction], list[str]]:
    """Corrections of a readings file, and warnings of what no statement answers to (stale). Words that stand twice: the `principle` decides, else both.
    Those of the statements named as reasons come last, so that they add to what is settled of these."""
    by_words: dict[str, list[int]] = {}
    for index, statement in enumerate(document.statements):
        by_words.setdefault(statement.text, []).append(index)
    found: list[Correction] = []
    named: dict[int, Correction] = {}
    entries, warnings = _last_of_each(readings)
    for entry in entries:
        at = _answering(document, by_words, entry)
        if not at:
            warnings.append(_stale(entry, len(by_words.get(fold(entry.words), ()))))
            continue
        reasons, unanswered = _reasons(document, by_words, entry)
        found += [Correction(index, entry.roles, entry.modality, reasons) for index in at]
        named |= {index: Correction(index, named=True) for index in reasons or ()}
        warnings += [f"a settled reading's reason answers to no statement: {_quoted(words)}" for words in unanswered]
    return [*found, *named.values()], warnings


def _last_of_each(readings: Readings) -> tuple[list[Settled], list[str]]:
    """The entries, only the last of those with the same words and principle, and warnings that name the others by their place in the file."""
    last: dict[tuple[str, str | None], int] = {}
    warnings: list[str] = []
    for number, entry in enumerate(readings.reading):
        key = fold(entry.words), entry.principle
        if key in last:
            one, other = (_numbered(n, readings.reading[n]) for n in (last[key], number))
            warnings.append(f"the settled readings {one} and {other} have the same words, and the last counts: {_quoted(entry.words)}")
        last[key] = number
    return [readings.reading[number] for number in sorted(last.values())], warnings


def _numbered(number: int, entry: Settled) -> str:
    return f"{number + 1} (by {entry.by})" if entry.by else f"{number + 1}"


def _answering(document: Document, by_words: dict[str, list[int]], entry: Settled) -> Sequence[int]:
    """The statements with an entry's words: those of its principle, if it names one; else the only one, wherever it stands by now."""
    at = by_words.get(fold(entry.words), [])
    within = [i for i in at if entry.principle in (None, document.statements[i].principle)]
    return within or (at if len(at) == 1 else [])


def _stale(entry: Settled, elsewhere: int) -> str:
    if not elsewhere:
        return f"a settled reading answers to no statement: {_quoted(entry.words)}"
    return f"a settled reading answers to no statement of '{entry.principle}', and to {elsewhere} elsewhere: {_quoted(entry.words)}"


def _reasons(document: Document, by_words: dict[str, list[int]], entry: Settled) -> tuple[tuple[int, ...] | None, list[str]]:
    """The statements that an entry names as reasons, and the words of it that none answers to. If none of its reasons answers, whereas decides: None.
    A heading is no reason."""
    named = {words: [i for i in by_words.get(fold(words), ()) if not document.statements[i].heading][:1] for words in entry.reasons or ()}
    found = tuple(i for at in named.values() for i in at)
    return (None if entry.reasons is None or (named and not found) else found), [words for words, at in named.items() if not at]


def _quoted(words: str) -> str:
    return f'"{fold(words)[:QUOTED_CHARS]}"'


def fold(words: str) -> str:
    """White space folded, as in `Statement.text`."""
    return " ".join(words.split())
