"""Many documents at once: the same work for each, on as many processors as asked for, results in the order of the documents.

One bad document does not keep the others from being read: what is wrong with it is a result like theirs.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

from whereas.model.errors import SettingsError, WhereasError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PARALLEL_LEAST = 16
"""Documents under which further processes cost more than they bring, for each imports spaCy for itself."""
CHUNK = 8
"""Documents handed to a process at once."""
PROGRESS_SECONDS = 1.0
"""After this long a terminal is told how far it is."""

Result = TypeVar("Result")


class Fault(msgspec.Struct, frozen=True):
    """What kept one document from being worked on, in one line."""

    message: str


def each(documents: Sequence[str], work: Callable[[str], Result], *, jobs: int = 0) -> Iterator[Result | Fault]:
    """The results of `work` for each document, in their order, each as soon as it is there; a WhereasError becomes a Fault.

    `jobs`: processes at most, 0 for one a processor where there are documents enough; `work` and what it gives must be able to cross processes.
    """
    wanted = min(jobs or os.cpu_count() or 1, -(-len(documents) // CHUNK))
    if wanted <= 1 or len(documents) < PARALLEL_LEAST:
        yield from _told((_tried(work, d) for d in documents), len(documents))
        return
    pool = ProcessPoolExecutor(wanted, initializer=_mortal)
    try:
        yield from _told(pool.map(_Tried(work), documents, chunksize=CHUNK), len(documents))
    finally:  # also after Ctrl-C: what is not begun is dropped
        pool.shutdown(cancel_futures=True)


def parted(found: Sequence[Result | Fault]) -> tuple[list[Result], list[Fault]]:
    """The results, and what went wrong, each in order."""
    return [f for f in found if not isinstance(f, Fault)], [f for f in found if isinstance(f, Fault)]


class _Tried(Generic[Result]):
    """`work` as a call that can be sent to another process."""

    def __init__(self, work: Callable[[str], Result]) -> None:
        self.work = work

    def __call__(self, document: str) -> Result | Fault:
        return _tried(self.work, document)


def _tried(work: Callable[[str], Result], document: str) -> Result | Fault:
    try:
        return work(document)
    except WhereasError as error:
        if isinstance(error, SettingsError) and error.keys:
            raise  # it is wrong for all documents, and told once
        return Fault(str(error))


def _mortal() -> None:
    """Ctrl-C, which a terminal sends to workers too, ends them at once and silently, whatever they are at; the parent tells of it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _told(results: Iterator[Result], count: int) -> Iterator[Result]:
    """The results, and a line on standard error that tells how far it is, once it takes long."""
    begun, shown = time.monotonic(), False
    telling = count > 1 and sys.stderr.isatty()
    try:
        for at, result in enumerate(results, 1):
            if telling and time.monotonic() - begun > PROGRESS_SECONDS:
                shown = True
                sys.stderr.write(f"\r{at:,} of {count:,} documents")
                sys.stderr.flush()
            yield result
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")
