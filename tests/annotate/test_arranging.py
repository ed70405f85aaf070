"""Words of rank that only say what stands where, or describe what may be overridden."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def force(sentence: str) -> str | None:
    """The force of the last statement of a short document."""
    return (
        annotate(parse(f"# Mill\n\nThe keeper must lock the gate.\n\n## Notes\n\n- Keep lines short.\n- {sentence}\n", path="mill.md")).statements[-1].modality
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Headers come before imports.", "The title comes before the details.", "Prerequisites come before the steps.", "The summary comes first.",
        "Public fields come before private ones.", "Constants come first, then the constructor.", "Imports come before all declarations.",
        "Methods that may be overridden are listed.", "Options that can be overridden go in one file.", "Values overridden by the miller are logged.",
    ],
)  # fmt: skip
def test_what_is_arranged_ranks_nothing(sentence: str) -> None:
    assert force(sentence) != "precedence"


@pytest.mark.parametrize(
    "sentence",
    [
        "The law comes first.", "Honesty comes before tact.", "Members come before guests.", "The guest's wish comes before the miller's.",
        "A guest's wish is overridden by the law.", "Safety is not to be overridden.", "The law takes precedence over custom.",
        "The guild comes before its members.", "These rules override all others.", "The rule that comes first in this list prevails.",
    ],
)  # fmt: skip
def test_what_ranks_still_does(sentence: str) -> None:
    assert force(sentence) == "precedence"
