"""Bytes -> Source: the encoding, the byte-order mark and the newlines are noted, then put aside.

b"\\xef\\xbb\\xbfHi\\r\\n" becomes the text "Hi\\n" with newline "crlf" and bom True.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from whereas.model.errors import InputError
from whereas.model.source import Source

if TYPE_CHECKING:
    from whereas.model.source import Newline

BOM = "\ufeff"
WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")


def decode(data: bytes | str, *, path: str, rev: str | None) -> Source:
    """Decode `data` (UTF-8; a str is taken as decoded). Raises InputError for binary data and for bytes that are not UTF-8."""
    if isinstance(data, str):
        raw, text = _encoded(data, path), data
    else:
        raw, text = data, _utf8(data, path, rev)
    bom = text.startswith(BOM)
    text = text.removeprefix(BOM)
    crlf = text.count("\r\n")
    cr = text.count("\r") - crlf
    lf = text.count("\n") - crlf
    if crlf or cr:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Source(path, text, rev, hashlib.sha256(raw).hexdigest(), _newline(lf, crlf, cr), bom)


def _encoded(text: str, path: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        where = f"{path}:{line}:{error.start - text.rfind(chr(10), 0, error.start)}"
        raise InputError(f"holds half a character (U+{ord(text[error.start]):04X})", where=where, mend="decode it as UTF-8, strictly") from None


def _newline(lf: int, crlf: int, cr: int) -> Newline:
    kinds = (lf > 0) + (crlf > 0) + (cr > 0)
    if kinds > 1:
        return "mixed"
    return "crlf" if crlf else "cr" if cr else "lf"


def _utf8(data: bytes, path: str, rev: str | None) -> str:
    """The text. What is wrong with a version in git is told with its revision, where nobody can save it otherwise."""
    where, mend = (path, "save it as UTF-8") if rev is None else (f"{rev}:{path}", "name another revision")
    if data.startswith(WIDE_BOMS):
        raise InputError("is UTF-16", where=where, mend=mend)
    if b"\0" in data:
        raise InputError("is binary, not text", where=where, mend="name a Markdown file" if rev is None else mend)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        raise InputError(f"is not UTF-8 (byte 0x{data[error.start]:02x})", where=f"{where}:{line}:{column}", mend=mend) from None
