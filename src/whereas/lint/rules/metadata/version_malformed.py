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

from whereas.lint.dates import UNFILLED
from whereas.lint.rule import Context, Rule
from whereas.model.finding import Edit, Fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whereas.model.finding import Finding

GOOD = re.compile(r"v?\d{1,8}(?:\.\d{1,6}){0,2}(?:[-+][0-9A-Za-z.-]{1,40})?(?: \([^()\n]{1,60}\)|\s*[·•|/;,–—]\s*[^\W\d].*)?$", re.IGNORECASE)
"""A version, and what else its line tells behind a comma or another mark that parts ("2.1 · Quorum: 4 %")."""
MISSPELT = re.compile(r"(?:v(?:ersion)?\.? ?)?(\d{1,6})\s?[._,-]\s?(\d{1,6})\s?[._,-]\s?(\d{1,6})\.?$", re.IGNORECASE)


def check(context: Context) -> Iterator[Finding]:
    """One finding for each malformed version; an unfilled placeholder is told by leftover-placeholder. The fix corrects the spelling of three numbers."""
    document = context.constitution.document
    for name, value, span in document.metadata if document else ():
        bare = value.strip("*_` ")
        if name != "version" or value.startswith(UNFILLED) or GOOD.match(bare) or not any(c.isdigit() for c in bare):
            continue
        match = MISSPELT.match(bare)
        right = ".".join(str(int(n)) for n in match.groups()) if match else ""
        fix = Fix(f"write {right}", (Edit(span, value.replace(bare, right)),), safe=True) if right else None
        yield context.finding(f"'{value}' is no version: write {right or 'MAJOR.MINOR.PATCH, such as 1.2.0'}", span, words=value, fix=fix)


RULE = Rule("version-malformed", "MET001", "metadata", "warning", "0.1.0", check, fix="safe")
