"""Adjectives of RFC 2119 in capitals that grade a property: "This REQUIRED property holds the size.", "`mediaType` *string*, OPTIONAL".

"A required field", "This OPTIONAL field MUST NOT be empty." and "THIS REQUIRED FORM" say no more by it than their other words do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.cues import MODALS, NOT
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.model.constitution import Modality

GRADES: dict[str, Modality] = {"required": "must", "recommended": "should", "optional": "may"}
PROPERTIES = frozenset(
    ["property", "field", "attribute", "element", "parameter", "member", "key", "value", "header",
     "keyword", "argument", "option", "claim", "object", "array", "string", "number", "map",
     "section", "column", "extension", "tag", "label", "flag", "descriptor", "digest", "variable", "setting", "annotation",
     "node", "entry", "block", "line", "part"]
)  # fmt: skip
"""What is graded so; "This OPTIONAL step is described below." says nothing by it."""
NAMED_MOST = 8
"""Tokens of a property and its kind before ", REQUIRED"."""


@once
def graded(cues: Cues) -> Modality | None:
    """The force that such an adjective gives; None where there is none, or another word of force."""
    lower, main = cues.lower, cues.main
    if cues.capitals.isdisjoint({"REQUIRED", "RECOMMENDED", "OPTIONAL"}) or not (MODALS | NOT).isdisjoint(lower):
        return None
    end = len(lower) - (lower[-1:] == (".",))
    if lower[end - 2 : end - 1] == (",",) and end <= NAMED_MOST:
        return _said(cues, end - 1)
    named = lower[main : main + 1] == ("this",) and PROPERTIES.issuperset(word.removesuffix("s") for word in lower[main + 2 : main + 3])
    return _said(cues, main + 1) if named and "THIS" not in cues.capitals else None


def _said(cues: Cues, at: int) -> Modality | None:
    word = "".join(cues.lower[at : at + 1])
    return GRADES.get(word) if word.upper() in cues.capitals else None
