"""The version step that changes call for, against the one that was declared (the shape of `whereas/bump/1`)."""

from __future__ import annotations

from typing import Literal

import msgspec

from whereas.model.change import Bump, Change

Declared = Literal["major", "minor", "patch", "none", "back", "unknown"]
Verdict = Literal["agrees", "larger", "too small", "not bumped", "went back", "undeclared"]


class Versions(msgspec.Struct, frozen=True):
    """The versions that the two sides declare; null for none."""

    old: str | None
    new: str | None


class Step(msgspec.Struct, frozen=True):
    """`bump`: the step called for; `because`: the changes that force it; `step`: the step declared; `next`: the version called for, null where the older side
    declares none. `verdict` on the declared step: it agrees, is larger than called for (no fault), too small, there is none, it goes back, or a side
    declares no version."""

    bump: Bump
    declared: Versions
    step: Declared
    verdict: Verdict
    next: str | None
    because: tuple[Change, ...]

    @property
    def counted(self) -> tuple[Change, ...]:
        """The changes that force it, but for those that came or went with another of them: a rule of a section that is new is no second change."""
        known = {change.id for change in self.because}
        return tuple(c for c in self.because if c.within not in known)

    @property
    def dropped(self) -> bool:
        """Whether the older side declares a version and the newer one none: then there is no step to judge, now or at the next amendment."""
        return self.declared.old is not None and self.declared.new is None
