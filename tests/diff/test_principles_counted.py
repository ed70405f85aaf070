"""A principle that came or went is told with as many rules as are listed in it."""

from __future__ import annotations

import pytest

from diff_documents import compare

HEAD = "# House\n\n## Hall\n\nSpeak softly.\n\n"


@pytest.mark.parametrize(
    ("body", "rules"),
    [
        ("Members must knock; guests must wait outside.", 2),
        ("Members must knock. The hall is old.", 1),
        ("The hall is old.", 0),
        ("Ropes wear out, so members must look at them.", 1),
    ],
)
def test_the_rules_of_a_new_principle_are_counted_as_they_are_listed(body: str, rules: int) -> None:
    old, new = HEAD, f"{HEAD}## Keys\n\n{body}\n"
    for one, two, kind, inner in ((old, new, "principle-added", "rule-added"), (new, old, "principle-removed", "rule-removed")):
        found = compare(one, two).changes
        (whole,) = [c for c in found if c.kind == kind]
        assert sum(c.within == whole.id and c.kind == inner for c in found) == rules
        assert f"{rules or 'no'} rule" in whole.why
