"""Sentences that rank the document itself, or another text of rules, without a word of force."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.pipeline import statement_cues
from whereas.annotate.supremacy import ranks_text
from whereas.model.settings import ReadSettings
from whereas.parse import parse


@pytest.mark.parametrize(
    ("text", "ranked"),
    [
        ("This document supersedes all other guidance.", True),
        ("Nested HOUSE.md files override this file.", True),
        ("The closest HOUSE.md file wins.", True),
        ("Instructions of the owner override this file.", True),
        ("These rules override everything else.", True),
        ("This charter supersedes all previous charters.", False),
        ("This policy supersedes the policy of 2019.", False),
        ("This option overrides the default.", False),
        ("This document does not override the rules of the house.", False),
        ("Environment variables override this file.", False),
        ("The owner wants to override the rules.", False),
    ],
)
def test_a_sentence_that_ranks_a_text_of_rules(text: str, ranked: bool) -> None:
    document = parse(f"# House\n\n{text}\n")
    [cues] = statement_cues(document.statements, ReadSettings())
    assert ranks_text(cues) is ranked
    if ranked:
        [statement] = annotate(document).statements
        assert statement.modality == "precedence"


@pytest.mark.parametrize(
    ("sentence", "ranks"),
    [
        ("Priorities: correctness > clarity > speed.", True),
        ("When sections conflict: Hard stops > Truth > Scope.", True),
        ("In a clash of duties, the order of priority is: guests > keepers > owners", True),
        ("Way to the chart: File > Export > Print.", False),
        ("Priorities: if depth > 3 > 2 then stop.", False),
        ("Priority: boats -> oars -> ropes", False),
    ],
)
def test_a_chain_of_names_ranks_where_it_says_so(sentence: str, ranks: bool) -> None:
    read = annotate(parse(f"# Pond\n\nThe keeper must ring.\n\n{sentence}\n", path="pond.md"))
    assert (next(s for s in read.statements if s.text == sentence).modality == "precedence") is ranks
