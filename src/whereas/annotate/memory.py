"""Cues that were read before: of a text with the label that opens it, whatever document it stands in; and, within one process, what the models said.

What is kept rests on the words alone (and on the lexicons and settings, which the owner of the store sees to), so an edited paragraph costs the reading
of that paragraph, and a version in which nothing but a heading changed costs no tokenising at all.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Protocol

import msgspec

from whereas.annotate.cues import Cues

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

    from whereas.annotate.evidence import Found
    from whereas.annotate.pairs import Pair
    from whereas.model.constitution import Modality, Role

    Said = tuple[tuple[Role, ...], float, float, float]
    """Roles, the probabilities of rule and reason, confidence."""

COUNT_LIMIT = 200_000
"""Cues held at once in one process; beyond it the oldest go."""


READINGS_LIMIT = 20_000
"""Statements whose readings are held at once in one process: those of some ten very long constitutions."""


class Known:
    """What was said of statements, by all that was looked at: the signs of (text, label), roles with their probabilities, the force of rules, what spoke for
    them; and of pairs of statements, how likely one explains the other."""

    def __init__(self) -> None:
        self.signs: dict[tuple[str, str], tuple[str, str]] = {}
        self.roles: dict[tuple[object, ...], Said] = {}
        self.forces: dict[tuple[object, ...], Modality] = {}
        self.evidence: dict[tuple[object, ...], tuple[Found, ...]] = {}
        self.links: dict[tuple[int, Pair], float] = {}


class Store(Protocol):
    """Where bytes outlive the process. Neither call raises."""

    def known(self, keys: Iterable[bytes]) -> Mapping[bytes, bytes]: ...
    def keep(self, values: Mapping[bytes, bytes]) -> None: ...


class Memory:
    """The cues of texts met before, in this process and, with a `store`, in others. `salt`: what the cues rest on besides the text: settings and code."""

    def __init__(self, store: Store | None = None, salt: bytes = b"") -> None:
        self.store = store
        self.salt = salt
        self._held: dict[tuple[str, str], Cues] = {}
        self._known: dict[Hashable, Known] = {}
        self._decoder = msgspec.msgpack.Decoder(Cues)

    def cues(self, wanted: Sequence[tuple[str, str]], read: Callable[[str, str], Cues]) -> list[Cues]:
        """The cues of each (text, label), in order; `read` makes those that are not known."""
        missing = [w for w in dict.fromkeys(wanted) if w not in self._held]
        if missing:
            self._recall(missing)
            new = {w: read(*w) for w in missing if w not in self._held}
            self._held.update(new)
            if self.store is not None and new:
                self.store.keep({self._key(w): msgspec.msgpack.encode(cues) for w, cues in new.items()})
        found = [self._held[w] for w in wanted]
        for old in list(self._held)[: max(0, len(self._held) - COUNT_LIMIT)]:
            del self._held[old]
        return found

    def known(self, parties: Hashable) -> Known:
        """What the models said before, of documents with the same `parties`."""
        if sum(len(k.roles) for k in self._known.values()) > READINGS_LIMIT:
            self._known.clear()
        return self._known.setdefault(parties, Known())

    def _recall(self, missing: Sequence[tuple[str, str]]) -> None:
        if self.store is None:
            return
        keys = {self._key(w): w for w in missing}
        for key, value in self.store.known(keys).items():
            try:
                self._held[keys[key]] = self._decoder.decode(value)
            except msgspec.MsgspecError:  # written by something else: read it again
                continue

    def _key(self, wanted: tuple[str, str]) -> bytes:
        text, label = wanted
        return hashlib.blake2b(b"\0".join([self.salt, label.encode("utf-8", "surrogatepass"), text.encode("utf-8", "surrogatepass")]), digest_size=16).digest()
