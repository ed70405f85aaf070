"""Decides how a document is built: bytes -> blocks -> principles -> statements, every character kept reachable. The only importer of markdown-it.

`source` decodes, `blocks` and `inline` read Markdown, `outline` finds principles, `sentences` and `statements` their sentences; `references`,
`citations` (references in words), `metadata`, `directives`, `ladder`, `dialects` and `language` read one thing each; `document` puts them together.
"""

from __future__ import annotations

from whereas.parse.document import parse

__all__ = ["parse"]
