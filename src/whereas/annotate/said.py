"""What the linear model and the network say of the roles of statements, together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.chances import decide, mixed, together
from whereas.annotate.signs import reason_sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from whereas.annotate.memory import Said
    from whereas.annotate.net import Score
    from whereas.annotate.reader import Models, Prepared


def by_models(prepared: Prepared, using: Models, asked: Sequence[int]) -> list[Said]:
    """What the linear model and the network say together of the statements `asked` for, in that order."""
    known = prepared.known.roles
    keys = [(id(using.roles), *prepared.keys(at)) for at in asked]
    new = {key: at for key, at in zip(keys, asked, strict=True) if key not in known}
    for (key, at), score in zip(new.items(), meanings(prepared, using, list(new.values())), strict=True):
        chance = together(dict(zip(using.roles.heads, using.roles.score(prepared.own[at]), strict=True)), score)
        sign, place = reason_sign(prepared.cues[at]), prepared.document.statements[at].place
        known[key] = decide(mixed(chance, sign, place), using.roles.thresholds)
    return [known[key] for key in keys]


def meanings(prepared: Prepared, using: Models, asked: Sequence[int]) -> Iterable[Score | None]:
    """The network's scores of the statements `asked` for, None without one."""
    if prepared.meant is not None:
        return [prepared.meant[at] for at in asked]
    if using.net is None:
        return [None] * len(asked)
    return using.net.scores(prepared.document, prepared.cues, prepared.parties, prepared.around, asked)
