"""`whereas blame`: since when each rule, and its reason, has stood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from whereas.cli import common
from whereas.model.errors import SettingsError

if TYPE_CHECKING:
    from whereas.model.history import Blame

FORMATS = {"text": ".txt", "json": ".json"}


def command(
    path: Annotated[str, typer.Argument(metavar="FILE", help="A file in a git repository, or a file at a revision (REV:PATH).")],
    format_: common.Format = None,
    output: common.Output = None,
    quiet: common.Quiet = False,
    no_color: common.NoColor = False,
    config: common.ConfigFile = None,
    principle: Annotated[str | None, typer.Option("--principle", metavar="ID", help="Only the rules of this principle.")] = None,
    marked: Annotated[bool, typer.Option("--marked", help="Only rules that are older than their reason, or whose reason is older than they are.")] = False,
) -> None:
    """Tell since when each rule has stood in its present force and meaning, and since when its present reason has.

    Rewording, moves and renames make nothing younger. A reason that is older than the rule as it stands, and a rule that stood before it had its reason, are
    marked. Formats: text, json (`whereas/blame/1`).
    """
    from whereas.app import history
    from whereas.render import blame_text, json

    kind = common.choose(format_, output, FORMATS, "text")
    common.writable(output, path)
    settings = common.settings(config)
    with common.progress("versions", quiet) as tell:
        found, constitution = history.blame(history.asked(path), settings.read, progress=tell)
    found = _only(found, {p.id for p in constitution.principles}, principle, marked and kind == "json")
    text = (
        json.dumps(json.blame(found))
        if kind == "json"
        else blame_text.render(found, constitution, colour=common.colour(no_color, output), width=common.width(output), marked=marked)
    )
    common.emit(text, output, quiet)


def _only(blame: Blame, ids: set[str], principle: str | None, marked: bool) -> Blame:
    """The rules asked for. Raises SettingsError for an id that the document does not have."""
    import msgspec

    rules = tuple(r for r in blame.rules if r.mark or not marked)
    if principle is not None:
        wanted = principle.removeprefix("#")
        if wanted not in ids:
            raise SettingsError(f"no principle '{wanted}'", where=blame.path, mend=common.near(wanted, ids) or "'whereas parse' lists the ids")
        rules = tuple(r for r in rules if r.principle == wanted)
    return msgspec.structs.replace(blame, rules=rules)
