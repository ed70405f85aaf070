"""Labels that only name the rule behind them are no rules."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.tables import settles
from whereas.parse import parse


def rules(text: str) -> list[str]:
    return [s.text for s in annotate(parse(f"# Charter\n\n## Mill\n\n{text}\n".encode(), path="mill.md")).rules if not s.heading]


@pytest.mark.parametrize(
    "label",
    ["**Quorum.**", "1. **Quorum.**", "1. Quorum.", "Quorum.", "Removal of millers.", "**Removal of millers.**", "- **Privacy.**", "Section 2.1.",
     "§ 4. Sacks.", "Section 2. Voting.", "**Section 2. Terms.**", "**Article IV – Sacks.**", "**Section 2. Terms.**\n\n", "**ARTICLE II – THE WEIR**\n\n"],
)  # fmt: skip
def test_a_label_before_a_rule_only_names_it(label: str) -> None:
    assert rules(f"{label} Every miller shall keep the gate.") == ["Every miller shall keep the gate."]


@pytest.mark.parametrize("label", ["**Ask first.**", "**No shouting.**", "**Do not lie.**", "Members only.", "**Never shout.**", "**Sacks must be dry.**"])
def test_a_label_that_asks_something_is_a_rule(label: str) -> None:
    assert len(rules(f"{label} Every miller shall keep the gate.")) == 2


@pytest.mark.parametrize("article", ["Art. 5. A miller who has not paid by March loses the key.", "Art. 6. The stewards, three in number, light the stove."])
def test_a_short_article_is_no_label_of_the_sentence_behind_it(article: str) -> None:
    assert rules(f"{article} Every miller shall keep the gate.")[0] == article


def test_a_label_with_no_rule_behind_it_is_read_by_its_words() -> None:
    assert rules("- **Be kind.** Others have hard days too.") == ["Be kind."]


def test_items_that_a_rule_ranks_are_part_of_it() -> None:
    text = "In the event of a conflict, the following order applies:\n\n1. Applicable law\n2. The statutes of the guild\n3. This charter\n4. House rules"
    assert rules(text) == ["In the event of a conflict, the following order applies:"]


def test_names_in_a_table_of_decisions_are_no_rules() -> None:
    table = "| Matter | Who decides | Quorum |\n|---|---|---|\n| Routine change | one miller | n/a |\n| Removal of a miller | Council | all members |"
    assert rules(table) == []
    assert rules(table + "\n| Sale | Nobody may sell the weir. | none |") == ["Nobody may sell the weir."]


@pytest.mark.parametrize("head", ["Deadline", "Limit", "Retention", "Response time", "Max size"])
def test_a_head_that_states_a_limit_settles_its_rows(head: str) -> None:
    assert settles(head)


@pytest.mark.parametrize("label", ["**Always**", "**Always do**", "**Must**", "✅ **Always**"])
def test_a_label_that_only_says_how_its_items_bind_is_no_rule(label: str) -> None:
    assert rules(f"{label}\n\n- Sweep the weir.\n- Oil the gate.") == ["Sweep the weir.", "Oil the gate."]


@pytest.mark.parametrize("label", ["**Ask first**", "**Always:**", "**Always ask the miller**"])
def test_one_that_asks_something_or_leads_in_is_a_rule(label: str) -> None:
    assert len(rules(f"{label}\n\n- Sweep the weir.\n- Oil the gate.")) == 3


@pytest.mark.parametrize(
    ("label", "force"), [("🚫 **Never**", "must_not"), ("❌ **Never do**", "must_not"), ("✅ **Always**", "must"), ("⭐ **Mill**", "must")]
)
def test_a_sign_before_a_bold_line_leaves_it_a_label(label: str, force: str) -> None:
    found = annotate(parse(f"# Charter\n\n{label}\n\n- Sell the bread.\n- Open the weir.\n".encode(), path="mill.md"))
    assert [s.modality for s in found.rules] == [force, force]


def test_a_bold_stretch_of_a_sentence_behind_a_sign_is_no_label() -> None:
    assert [p.title for p in annotate(parse("# Charter\n\n⭐ **New millers** must sign.\n".encode(), path="mill.md")).principles] == ["Charter"]


@pytest.mark.parametrize(("title", "found"), [("Separate flour and bran", 1), ("Present faults first", 1), ("Present faults", 0), ("Separate entrance", 0)])
def test_a_title_with_what_only_a_command_has_is_one(title: str, found: int) -> None:
    read = annotate(parse(f"# Mill\n\n## {title}\n\nThe mill was swept.\n", path="mill.md"))
    assert sum(s.is_rule for s in read.statements) == found
