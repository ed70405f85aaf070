"""The force of a rule is that of the words that lay it down: not of its reason, of a bound, of what is told, or of a negation that is another's."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.openings import lends
from whereas.annotate.reader import prepare
from whereas.annotate.refusals import named
from whereas.model.constitution import Constitution
from whereas.parse import parse


def read(text: str) -> Constitution:
    return annotate(parse(f"# Mill\n\nThe miller must be polite. He must not lie.\n\n## More\n\n{text}\n", path="mill.md"))


def force(text: str, words: str = "") -> str | None:
    """The force of the last statement that holds `words`; None where it is no rule."""
    said = [s for s in read(text).statements if words in s.text and not s.heading][-1]
    return said.modality if said.is_rule else None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Spilt flour cannot be sold, so the miller must sweep first.", "must"),
        ("Spilt flour cannot be sold, so ask first.", "must"),
        ("Guests may be tired, so the miller should speak softly.", "should"),
        ("Sacks cannot be told apart, so never open them.", "must_not"),
        ("As sacks may be lost, count first.", "must"),
        ("Because guests may be deaf, the miller rings the bell.", "must"),
        ("The miller must count because sacks may be lost.", "must"),
        ("Count first: sacks must not be lost.", "must"),
        ("Count first (sacks may be lost).", "must"),
        ("The miller cannot see the river, so the miller may ask.", "may"),
        # the reason holds no word of force, or the first clause is the rule
        ("Lost keys are gone for good, so ask first.", "must"),
        ("The miller may refuse because he must not lie.", "may"),
        ("Check twice, so no sack may be lost.", "must"),
        ("Give as much flour as you can.", "must"),
        # "as" and "now that" give no ground
        ("As a general rule try to use short words, followed by a full stop.", "should"),
        ("As with old sacks these should be counted, however, it is possible that some are lost.", "should"),
        ("The small wheel is common enough now that it is ok to use it in a new mill.", "may"),
        ("As a sack may be lost, count first.", "must"),
    ],
)
def test_the_words_of_force_of_a_reason_are_not_the_rule_s(sentence: str, expected: str) -> None:
    assert force(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The guild shall meet not less than twice a year.", "must"),
        ("The guild must meet no later than noon.", "must"),
        ("No fewer than two millers must attend.", "must"),
        ("Letters shall be sent not less than five nor more than ten days before.", "must"),
        ("Not more than two guests may be brought by a member.", "must_not"),
        ("Millers must not carry more than two sacks.", "must_not"),
        ("Millers must attend training as needed.", "must"),
        ("Millers must take reasonable care of the wheel.", "must"),
        ("Millers must generally attend training.", "should"),
        ("Old habits may guide the work when relevant, but they must not be used to excuse waste.", "must_not"),
    ],
)
def test_a_bound_is_no_negation_and_a_qualifier_no_hedge(sentence: str, expected: str) -> None:
    assert force(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ask whether it is okay to enter.", "must"),
        ("Block carts that are not allowed.", "must"),
        ("Note what is forbidden.", "must"),
        ("Assume that all is fine.", "must"),
        ("Let the guest know they may leave.", "must"),
    ],
)
def test_what_is_asked_or_told_has_no_force_of_its_own(sentence: str, expected: str) -> None:
    assert force(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nobody is allowed to whistle.", "must_not"),
        ("None of the keys may leave the mill.", "must_not"),
        ("Neither the miller nor the clerk is entitled to flour.", "must_not"),
        ("Nowhere is whistling permitted.", "must_not"),
        ("At no point are guests allowed upstairs.", "must_not"),
        ("Not one guest may stay.", "must_not"),
        ("The miller isn't free to guess.", "must_not"),
        ("The miller is no longer allowed to guess.", "must_not"),
        ("It's not fine to guess.", "must_not"),
        ("We do not think that the miller should obey everybody.", "should_not"),
        ("We doubt that the miller should obey.", "should_not"),
        ("There is no reason why the miller should obey.", "should_not"),
        ("Seldom should he joke.", "should_not"),
        ("Nor do we want him to be rash.", "should_not"),
        ("It is better not to flatter.", "should_not"),
        ("We ask that it not flatter.", "should_not"),
        ("We don't think the miller must obey everybody.", "may"),
        ("We don't ask the miller to agree with us.", "may"),
        ("Nothing here requires the miller to obey.", "may"),
        ("The miller is not expected to be perfect.", "may"),
        ("We don't want the miller to lie.", "should_not"),
    ],
)
def test_a_negation_apart_from_what_it_denies(sentence: str, expected: str) -> None:
    assert force(sentence) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("What I won't do", "must_not"),
        ("Things we won’t accept", "must_not"),
        ("What Wren refuses to do", "must_not"),
        ("I refuse to", "must_not"),
        ("What Wren can't do", "must_not"),
        ("Off limits", "must_not"),
        ("You don't have to", "may"),
        ("What you need not do", "may"),
        ("Recommended", "should"),
        ("Not recommended", "should_not"),
    ],
)
@pytest.mark.parametrize(
    "form", ["## {}\n\n- Share the key\n- Open the vault", "**{}**\n\n- Share the key\n- Open the vault", "{}:\n\n- share the key\n- open the vault"]
)
def test_a_title_a_label_and_a_lead_in_lend_the_same(title: str, form: str, expected: str) -> None:
    assert force(form.format(title), "the key") == expected


@pytest.mark.parametrize(
    "title",
    ["What this checker does NOT check", "Why it won't start", "When you don't", "Server won't start", "What you may not know", "Who can't come"],
)
def test_what_only_tells_that_something_fails_names_no_refusal(title: str) -> None:
    assert named(title) is None


def test_what_the_subject_of_a_sentence_does_not_do_is_no_command() -> None:
    assert force("Pull requests that do not build or pass all tests will not be accepted.") == "must_not"
    assert force("Block requests that are not allowed.") == "must"


def test_a_label_with_brackets_opens_a_ban() -> None:
    assert force("- **React parts (.jsx files):** Do not write drafts for .jsx files.") == "must_not"


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("I know the rules and will NOT", "must_not"),
        ("You agree not to:", "must_not"),
        ("Please refrain from:", "must_not"),
        ("Make sure you do not:", "must_not"),
        ("Stay away from:", "must_not"),
        ("A holder must not—", "must_not"),
        ("You should try not to:", "should_not"),
        ("How to avoid quarrels:", "must"),
        ("Avoid quarrels by:", "must"),
        ("Quarrels must not be settled by:", "must_not"),
        ("You may not vote until you have:", "must"),
        ("Never leave without:", "must"),
        ("Members may not vote by proxy, but they must:", "must"),
        ("No exceptions:", "must"),
        ("Not optional:", "must"),
        ("Don't panic:", "must"),
    ],
)
def test_only_a_negation_that_a_lead_in_leaves_open_is_its_items(lead: str, expected: str) -> None:
    assert force(f"{lead}\n\n- ring the bell\n- close the gate", "close") == expected


def test_a_lead_in_that_names_no_form_is_left_to_its_words() -> None:
    prepared = prepare(parse("# Mill\n\nMillers shall:\n\n- ring the bell\n", path="mill.md"))
    lead = next(at for at, draft in enumerate(prepared.document.statements) if draft.text.endswith(":"))
    assert lends(prepared.document.statements[lead].text, prepared.cues[lead]) is None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The miller should:\n\n- not shout\n- be kind", "shout", "should_not"),
        ("The miller should:\n\n- avoid noise\n- be kind", "noise", "should_not"),
        ("The miller may:\n\n- avoid noise\n- sing", "noise", "may"),
        ("The miller must never:\n\n- pretend everything is fine", "fine", "must_not"),
        ("Never:\n\n- Leave flour out. Store it in the bin.", "Leave", "must_not"),
        ("Never:\n\n- Leave flour out. Store it in the bin.", "Store", "must"),
        ("Never:\n\n- **Secrets.** Share them with guests.", "Share", "must_not"),
        ("**What you may not do.** Open the vault. Share the key.", "Share", "must_not"),
        ("**You may not:** open the vault.", "vault", "must_not"),
        ("**What you may do.** Open the shed. Share the bread.", "Share", "may"),
        ("## Never\n\nOpen the vault alone.", "vault", "must_not"),
        ("**Don't**\n\nOpen the vault alone.", "vault", "must_not"),
        ("## Never\n\nOpen the shed instead.", "shed", "must"),
        ("## Don't fear the wheel\n\nOil the wheel. Ring the bell.", "Ring", "must"),
        ("**Don't**\n\nOpen the vault alone.", "Don't", None),
        ("You may copy the book, provided that:\n\n1. Neither the name of the mill nor that of its miller may be used.", "Neither", "must_not"),
        ("A holder must not—\n\n(a) remove soil; or\n\n(b) damage a fence.", "fence", "must_not"),
        ("The guild may by order —\n\n- close a path;\n- raise the fee.", "raise", "may"),
    ],
)
def test_what_a_place_lends_and_how_far(text: str, words: str, expected: str | None) -> None:
    assert force(text, words) == expected


@pytest.mark.parametrize(
    ("head", "cell", "expected"),
    [
        ("Permission", "❌ Never", "must_not"),
        ("Policy", "Forbidden", "must_not"),
        ("Verdict", "No", "must_not"),
        ("Allowed?", "Prohibited", "must_not"),
        ("Allowed?", "Ask first", "may"),
        ("Can the agent?", "Yes", "may"),
        ("How often", "Never", "must"),
    ],
)
def test_a_cell_grades_the_deed_of_its_row(head: str, cell: str, expected: str) -> None:
    assert force(f"| Action | {head} |\n|-|-|\n| Open the vault | {cell} |\n| Lock the vault | Yes |", "Open the vault") == expected


def test_a_column_headed_by_a_word_of_force_lends_it() -> None:
    table = "| Must | Should | May |\n|-|-|-|\n| Lock the gate | Oil the lock | Sing a song |"
    assert [force(table, words) for words in ("Lock", "Oil", "Sing")] == ["must", "should", "may"]
