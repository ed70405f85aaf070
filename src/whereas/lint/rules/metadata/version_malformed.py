"""A version that is no version.

## What it does
Finds a version line or front matter whose version is not MAJOR.MINOR.PATCH (or MAJOR.MINOR, or a single number).

## Why it matters
Versions tell readers how much changed; one that cannot be compared tells nothing, and `whereas bump` cannot step it.

## Example
    **Version**: 1.0.x

## Better
    **Version**: 1.0.2

## Options
None.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.lint.rule import Context, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding

GOOD = re.compile(r"v?\d{1,6}(?:\.\d{1,6}){0,2}(?:[-+][0-9A-Za-z.-]{1,40})?$", re.IGNORECASE)


def check(context: Context) -> Iterator[Finding]:
    """One finding for each malformed version; an unfilled placeholder is told by leftover-placeholder."""
    document = context.constitution.document
    for name, value, span in document.metadata if document else ():
        if name == "version" and not value.startswith(("[", "{")) and not GOOD.match(value.strip("*_ ")):
            yield context.finding(f"'{value}' is no version: write MAJOR.MINOR.PATCH, such as 1.2.0", span, words=value)


RULE = Rule("version-malformed", "MET001", "metadata", "warning", "0.1.0", check)
