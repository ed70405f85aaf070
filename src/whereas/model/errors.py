"""The one tree of errors a user can cause. Each says what is wrong, where, and how to mend it, in one line."""

from __future__ import annotations


class WhereasError(Exception):
    """Input or arguments that cannot be used; the command line prints it as one line and exits with status 2.

    `what`: the fault, a clause without a full stop. `where`: `path`, `path:line:column` or a revision, empty if there is no place.
    `mend`: what the user can do, a clause without a full stop, empty if nothing can be done.
    """

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        self.what, self.where, self.mend = what, where, mend
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.what}" + (f"; {self.mend}" if self.mend else "")


class InputError(WhereasError):
    """A file, revision or text that cannot be read."""


class SettingsError(WhereasError):
    """A setting, option or argument that is unknown or has a wrong value. `keys`: the tables and the key of the setting, and the name in it that is wrong,
    where a settings file may hold it; empty where it cannot."""

    def __init__(self, what: str, *, where: str = "", mend: str = "", keys: tuple[str, ...] = ()) -> None:
        self.keys = keys
        super().__init__(what, where=where, mend=mend)
