"""The version step in words: what is called for, by which changes, and whether the declared step agrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.parse.metadata import unread
from whereas.render.diff_cards import label
from whereas.render.diff_names import Names
from whereas.render.style import WIDTH, Style, clean, clip

if TYPE_CHECKING:
    from whereas.model.constitution import Constitution
    from whereas.model.step import Step

SHOWN = 8
COLOUR = {"major": "red", "minor": "yellow", "patch": "cyan", "none": "green"}


def render(step: Step, old: Constitution, new: Constitution, *, anew: bool = False, colour: bool = False, width: int = WIDTH) -> str:
    """A line for the step, one for what was declared, then the changes that force it; `anew`: nothing of the older version can be recognised."""
    style, names = Style(colour, width), Names.of(old, new)
    lines = [f"{style(step.bump, 'bold', COLOUR[step.bump])}" + (f": {clean(step.declared.old or '')} -> {step.next}" if step.next else "")]
    lines.append(f"  {told(step)}")
    lines += [f"  {line}" for side in (old, new) for line in _unread(side)]
    if step.dropped and not _unread(new):
        lines.append(f"  the version line is gone: declare {step.next}")
    if anew:
        lines.append("  * the document was written anew: hardly a word or a title of the older version is left")
    for change in step.because[:SHOWN]:
        was, now = names.texts(change)
        what = label(change)
        lines.append(style.wrap(f"{what} in '{clean(names.title(change))}': {clean(change.why)}", "    ", first="  * "))
        if change.kind.startswith(("rule-", "reason-", "definition-", "other")):
            lines.append(style.wrap(style(f'"{clip(clean(now or was), 150)}"', "dim"), "    "))
    if len(step.because) > SHOWN:
        lines.append(style(f"    and {len(step.because) - SHOWN} more, all {step.bump}", "dim"))
    return "\n".join(lines) + "\n"


def _unread(side: Constitution) -> list[str]:
    """That a version line could not be read."""
    found = unread(side.document.metadata) if side.document is not None else None
    rev = f"{side.source.rev}:" if side.source.rev else ""
    return [f"{clean(f'{rev}{side.source.path}:{found[1].line}: {found[0]!r} is no version; write it as 1.2.0')}"] if found else []


def told(step: Step) -> str:
    """The verdict in a clause."""
    old, new = clean(step.declared.old or "none"), clean(step.declared.new or "none")
    said = f"declared: {old} -> {new}"
    return {
        "agrees": f"{said}, which agrees",
        "larger": f"{said}, a {step.step} step: more than the changes call for",
        "too small": f"{said}, a {step.step} step: too small",
        "not bumped": f"declared: {old} both times: not bumped",
        "went back": f"{said}: it went back",
        "undeclared": f"{said}: no version to compare with" if step.declared.old != step.declared.new else "no version is declared",
    }[step.verdict]
