"""What was worked out before, kept by what it was worked out from: readings of whole documents, cues of single statements, reports, and what was shown of them.

A key is a hash of everything a value rests on: the content, the settings, and the code that made it (`maker`), so that an edited document, other settings
or another version of whereas finds nothing and works it out anew. The store is one SQLite file in the user's cache directory: writes are atomic and
processes may share it. Values are plain bytes with their own checksum; nothing in them can execute. Whatever is wrong with the file only costs time.

    key(b"cues", "The keeper must ask.")  ->  16 bytes  ->  the MessagePack bytes of its cues, if it was met before
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import os
import sqlite3
import sys
import time
import weakref
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FOLDER_VARIABLE, OFF_VARIABLE = "WHEREAS_CACHE_DIR", "WHEREAS_NO_CACHE"
FILE = "kept-1.sqlite"
SIZE_LIMIT_BYTES = 256 * 1024 * 1024
"""When the file is larger, what was not used for longest goes, until half is left."""
WAIT_SECONDS = 2.0
"""How long another process's write is waited for; after that the cache is done without."""
BATCH = 500
"""Keys asked for at once; SQLite takes at least 999."""
SUM_BYTES = 8
DAY_SECONDS = 86_400
LIBRARIES = ("spacy", "markdown_it", "mdit_py_plugins", "rapidfuzz", "numpy", "networkx")
"""What readings, diffs and reports rest on besides our own code."""


class Contents(msgspec.Struct, frozen=True):
    """What the store holds: `path` of its file, how many `values`, and its size in `bytes`; 0 and 0 where there is none."""

    path: str
    values: int
    bytes: int


class Cache:
    """Bytes by key. Every call succeeds: without a file (`path` None), or with one that cannot be used, nothing is known and nothing is kept."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._opened: sqlite3.Connection | None = None
        self._tried = False

    def get(self, key: bytes) -> bytes | None:
        """The value of one key."""
        return self.known([key]).get(key)

    def known(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The values of those keys that there are; damaged ones are left out."""
        found: dict[bytes, bytes] = {}
        with self._store() as store:
            if store is not None:
                rows = [row for part in _batches(list(dict.fromkeys(keys))) for row in _select(store, part)]
                found = {key: value[SUM_BYTES:] for key, value, _ in rows if _sum(value[SUM_BYTES:]) == value[:SUM_BYTES]}
                stale = [(_today(), key) for key, _, used in rows if used != _today()]
                if stale:
                    store.executemany("UPDATE kept SET used = ? WHERE key = ?", stale)
        return found

    def keep(self, values: Mapping[bytes, bytes]) -> None:
        """Keep values, all or none of them."""
        if not values:
            return
        rows = [(key, _sum(value) + value, _today()) for key, value in values.items()]
        with self._store() as store:
            if store is not None:
                store.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", rows)
                _shrink(store)

    def contents(self) -> Contents:
        """How much is kept."""
        with self._store() as store:
            if store is not None:
                count = store.execute("SELECT count(*) FROM kept").fetchone()[0]
                return Contents(str(self.path), count, _size(store))
        return Contents(str(self.path or ""), 0, 0)

    def clear(self) -> None:
        """Delete the file."""
        self._close()
        self._tried = False
        if self.path is not None:
            for ending in ("", "-wal", "-shm", "-journal"):
                with contextlib.suppress(OSError):
                    Path(f"{self.path}{ending}").unlink()

    @contextlib.contextmanager
    def _store(self) -> Iterator[sqlite3.Connection | None]:
        """The open file within one transaction; None where there is none. A damaged file is thrown away."""
        store = self._open()
        try:
            if store is None:
                yield None
            else:
                with store:
                    yield store
        except sqlite3.OperationalError:  # locked for too long, no room, read-only: do without from here on
            self._close()
        except sqlite3.DatabaseError:
            self.clear()

    def _open(self) -> sqlite3.Connection | None:
        if self._tried or self.path is None:
            return self._opened
        self._tried = True
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._opened = _connect(self.path)
            weakref.finalize(self, self._opened.close)  # also at exit, so that what was written ends in the one file
        except (sqlite3.OperationalError, OSError):
            self._opened = None
        except sqlite3.DatabaseError:
            self.clear()
        return self._opened

    def _close(self) -> None:
        if self._opened is not None:
            self._opened.close()
        self._opened = None


NO_CACHE = Cache(None)


def find(*, off: bool = False) -> Cache:
    """The user's cache; one that keeps nothing where it is `off`, or switched off in the environment (WHEREAS_NO_CACHE)."""
    if off or os.environ.get(OFF_VARIABLE):
        return Cache(None)
    folder = os.environ.get(FOLDER_VARIABLE)
    if not folder:
        import platformdirs

        folder = platformdirs.user_cache_dir("whereas", appauthor=False)
    return Cache(Path(folder) / FILE)


def key(*parts: str | bytes | msgspec.Struct | None) -> bytes:
    """16 bytes that stand for these parts and for the code that works with them.

    >>> key("a", "b") == key("ab", ""), len(key("a"))
    (False, 16)
    """
    digest = hashlib.blake2b(maker(), digest_size=16)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass") if isinstance(part, str) else msgspec.json.encode(part)
        digest.update(len(data).to_bytes(8, "little") + data)
    return digest.digest()


@cache
def maker() -> bytes:
    """A hash of what reads, judges and lints: size and time of each of our files, and of the libraries they stand on."""
    digest = hashlib.blake2b(f"{sys.version} {msgspec.__version__}".encode(), digest_size=16)
    for path in sorted(_files(str(Path(__file__).parents[1]))):
        status = os.stat(path)  # a Path takes twice as long to make as a file to ask
        digest.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode("utf-8", "replace"))
    for name in LIBRARIES:
        found = importlib.util.find_spec(name)
        if found is not None and found.origin is not None:
            status = Path(found.origin).stat()
            digest.update(f"{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.digest()


def installed() -> str:
    """Which packages are there, roughly: where they are looked for, and when each of these folders and archives changed, which it does when one is installed,
    updated or removed."""
    times = []
    for place in sys.path:
        with contextlib.suppress(OSError):
            times.append(f"{place} {Path(place).stat().st_mtime_ns}")
    return "\n".join(times)


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path) if entry.name != "__pycache__" else ()
            elif entry.name.endswith((".py", ".toml", ".json", ".npz", ".txt")):
                yield entry.path


def _connect(path: Path) -> sqlite3.Connection:
    store = sqlite3.connect(path, timeout=WAIT_SECONDS, check_same_thread=False)  # may be closed by another, at exit
    try:
        store.execute("PRAGMA auto_vacuum=INCREMENTAL")
        store.execute("PRAGMA journal_mode=WAL")
        store.execute("PRAGMA synchronous=OFF")  # a crash of the machine may damage the file, which only costs time
        store.execute("CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL)")
        store.commit()
    except sqlite3.Error:
        store.close()
        raise
    return store


def _batches(keys: list[bytes]) -> Iterator[list[bytes]]:
    return (keys[at : at + BATCH] for at in range(0, len(keys), BATCH))


def _select(store: sqlite3.Connection, keys: list[bytes]) -> Iterator[tuple[bytes, bytes, int]]:
    """(key, sum and value, day of last use) of those keys that there are."""
    marks = ",".join("?" * len(keys))
    return store.execute(f"SELECT key, value, used FROM kept WHERE key IN ({marks})", keys)  # noqa: S608 (nothing but marks)


def _shrink(store: sqlite3.Connection) -> None:
    """Let go of what was used longest ago, if the file is too large."""
    if _size(store) <= SIZE_LIMIT_BYTES:
        return
    total = store.execute("SELECT sum(length(value)) FROM kept").fetchone()[0]
    left, old = total - SIZE_LIMIT_BYTES // 2, []
    for rowid, size in store.execute("SELECT rowid, length(value) FROM kept ORDER BY used, rowid"):
        if left <= 0:
            break
        old.append((rowid,))
        left -= size
    store.executemany("DELETE FROM kept WHERE rowid = ?", old)
    store.commit()
    store.execute("PRAGMA incremental_vacuum").fetchall()


def _size(store: sqlite3.Connection) -> int:
    pages, size = store.execute("PRAGMA page_count").fetchone()[0], store.execute("PRAGMA page_size").fetchone()[0]
    return int(pages * size)


def _sum(value: bytes) -> bytes:
    return hashlib.blake2b(value, digest_size=SUM_BYTES).digest()


def _today() -> int:
    return int(time.time() // DAY_SECONDS)
