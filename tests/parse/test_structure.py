"""What becomes a principle, whose child it is, and what its statements are: each habit of drafting on a small text."""

from __future__ import annotations

import pytest

from parse.samples import ARTICLES, PROJECT, PROSE, RANKED
from whereas.parse import parse


def outline(text: str) -> list[tuple[str, str | None]]:
    return [(p.id, p.parent) for p in parse(text).principles]


def words(text: str, principle: str) -> list[str]:
    return [s.text for s in parse(text).statements if s.principle == principle and not s.heading]


def test_several_first_headings_are_sections_each() -> None:
    assert outline(RANKED) == [("ground", None), ("kind", "ground"), ("second-part", None)]


def test_a_sole_first_heading_is_the_title() -> None:
    document = parse(PROJECT)
    assert document.title == "The Mill Constitution"
    assert [p.id for p in document.principles] == ["core-principles", "grain-first-non-negotiable", "clean-stones", "water", "governance"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# A\n\nx\n\n## B\n", "A"), ("---\ntitle: B\n---\n\nx\n", "B"), ("# A\n\n# B\n", "A"), ("x\n\n## B\n", ""), ("", ""),
        ("+++\ntitle = 'C'\n+++\nx\n", "C"), ("<!-- c -->\n# A {#a}\n", "A"),
    ],
)  # fmt: skip
def test_the_title(text: str, title: str) -> None:
    assert parse(text).title == title


def test_articles_tenets_and_parameters() -> None:
    assert outline(ARTICLES) == [
        ("preamble", None), ("article-i", None), ("section-1", "article-i"),
        ("tenet-1", "section-1"), ("PARAM-01", "section-1"), ("PARAM-02a", "section-1"),
    ]  # fmt: skip
    assert words(ARTICLES, "preamble") == ["Whereas the well is old, and whereas it is deep."]
    assert words(ARTICLES, "section-1") == ["No person shall drink before the oldest.", "The warden shall keep the rope."]


@pytest.mark.parametrize(
    "text",
    [
        "- **Fair**: all wait\n", "- **Fair**. All wait.\n", "- **Fair:** all wait\n", "**Fair** — all wait\n", "- *Fair*: all wait\n",
        "**Fair**\n\nAll wait.\n",
        "- Fair: all of them wait\n- Open: nobody is sent away\n", "1. **Fair**: all wait\n",
    ],
)  # fmt: skip
def test_a_label_names_a_principle(text: str) -> None:
    assert outline(f"# T\n\n## S\n\n{text}")[:2] == [("s", None), ("fair", "s")]


@pytest.mark.parametrize(
    "text",
    [
        "- **Note**: all wait\n", "**Rationale:** all wait\n", "- **Example**: all wait\n", "**Why**: peace\n", "*Rationale: all wait.*\n",
        "**Version**: 1.0.0\n",
        "_Version 1.2_\n", "**Short version:** wait\n", "**Guest** means anybody who sleeps here.\n", "- **Guest**: a person who sleeps here\n",
        "**All guests must wait until the bell has rung.**\n", "**[back to the top](#t)**\n", "You must **wait** here.\n",
        "- **MUST:** all wait\n", "- **Recommended**: all wait\n", "- **MAY** – all wait\n",
        "- TLS 1.2 for all\n", "- MSRV 1.74; all wait\n", "- WCAG 2.1 AA: all wait\n", "WCAG 2.1 is required.\n", "- ISO 8601 dates only\n",
        "- Fair: all of them wait\n- nobody is sent away\n", "**One two three four five six seven eight nine**: x\n",
    ],
)  # fmt: skip
def test_a_label_that_names_none(text: str) -> None:
    assert outline(f"# T\n\n## S\n\n{text}") == [("s", None)]


def test_bold_articles_hold_their_bold_sections() -> None:
    text = "**ARTICLE I – NAME**\n\nIt is old.\n\n**ARTICLE II – WEIR**\n\n**Section 1. Gate.**\n\nIt is shut.\n\n**Fish.** None.\n\n**Section 2 is cut.**\n"
    assert outline(text) == [
        ("preamble", None), ("article-i--name", "preamble"), ("article-ii--weir", "preamble"), ("section-1-gate", "article-ii--weir"),
        ("fish", "section-1-gate"),
    ]  # fmt: skip
    assert words(text, "section-1-gate") == ["Section 1. Gate.", "It is shut."]


@pytest.mark.parametrize("heading", ["Definitions", "Why we wait", "Rationale", "Examples"])
def test_sections_of_terms_reasons_and_examples_hold_no_items(heading: str) -> None:
    assert len(outline(f"# T\n\n## {heading}\n\n- **Fair**: all wait\n")) == 1


def test_ids_of_their_own_come_first_and_doubles_are_numbered() -> None:
    text = "# T\n\n## Gate\n\n## Gate\n\n## House {#gate}\n\n## 1. Gate\n\n## IV. Gate\n"
    assert [p.id for p in parse(text).principles] == ["gate-1", "gate-2", "gate", "gate-3", "gate-4"]


def test_extent_and_own_text() -> None:
    ground, kind, second = parse(RANKED).principles
    assert (ground.span.start, ground.span.end, ground.extent.end) == (0, kind.span.start, second.span.start)
    assert kind.attributes == {"id": "kind", "authority": "keeper", "tags": "young"}
    assert (kind.authority, kind.explicit, second.explicit) == ("keeper", True, False)


def test_an_example_and_its_caption_belong_to_their_principle() -> None:
    document = parse(RANKED)
    caption, body = (s for s in document.statements if s.place.kind in {"caption", "example"})
    assert (caption.text, body.place.lead_in, body.principle) == ("Example: a late guest", document.statements.index(caption), "kind")
    assert not any("let me in" in s.text for s in document.statements if s is not body)


def test_commentary_in_an_admonition() -> None:
    found = [(s.text, s.place.context) for s in parse(RANKED).statements if s.principle == "kind" and s.place.context == "commentary"]
    assert found == [("Impatience drives people away.", "commentary"), ("It also costs time.", "commentary")]


def test_contexts_of_rationale_and_constraints() -> None:
    found = {s.text: s.place.context for s in parse(PROJECT).statements}
    assert found["Rationale: dirty stones spoil the flour."] == "rationale"
    assert found["Rationale: A weighed sack ends a quarrel before it begins."] == "rationale"
    assert found["The river is shared."] == "rationale"
    assert found["One stone at a time."] == "constraints"


def test_norms_parted_by_semicolons() -> None:
    first, second, third = words(PROJECT, "grain-first-non-negotiable")[:3]
    assert (first, second, third) == ("Every sack MUST be weighed;", "The miller MUST NOT guess the weight;", "Sacks SHOULD be dry.")


def test_list_items_continue_their_lead_in() -> None:
    document = parse(PROSE)
    by_text = {s.text: s for s in document.statements}
    lead = document.statements.index(by_text["Readers should never:"])
    assert by_text["tear pages"].place.lead_in == lead
    assert by_text["lend books to strangers; they may read them here."].place.lead_in == lead
    ranked = [by_text[t].place for t in ("Patience", "Care", "Speed, where nothing is at stake.")]
    assert [(p.ordered, p.ordinal) for p in ranked] == [(True, 1), (True, 2), (True, 3)]


def test_a_bold_line_alone_leads_into_its_list() -> None:
    nested = "- **What guests can switch on**\n  - loud music\n  - the big lamp"
    document = parse(f"# Hall\n\n{nested}\n\n**House rules**\n\n- close the gate\n\n**Be quiet.**\n\n- take your boots\n")
    at = {s.text: n for n, s in enumerate(document.statements)}
    leads = {s.text: s.place.lead_in for s in document.statements}
    assert leads["loud music"] == leads["the big lamp"] == at["What guests can switch on"]
    assert leads["close the gate"] == at["House rules"]
    assert leads["take your boots"] is None


def test_a_heading_ends_what_a_lead_in_says() -> None:
    document = parse("# Hall\n\nGuests never:\n\n## Keepers\n\n- close the gate\n")
    assert {s.text: s.place.lead_in for s in document.statements}["close the gate"] is None


def test_abbreviations_initials_and_quotation_marks_end_no_sentence() -> None:
    assert words(PROSE, "preamble")[7:12] == [
        "It isn’t “forbidden” to laugh, e.g. at a joke (cf. No. 3).",
        "Dr. A. Smith of the U.S. Library agrees.",
        "He lives in the U.S.",
        "The rest is silence.",
        "Version 1.3.0",
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("As told in [?](#a) and [?](#b). Go.", ["As told in ? and ?.", "Go."]),
        ("He said “Stop. Go home!” and left. Then rest.", ["He said “Stop. Go home!” and left.", "Then rest."]),
        ("Wait (it is late. Very late.) here. Go.", ["Wait (it is late. Very late.) here.", "Go."]),
        ("Wait... and see. Go", ["Wait... and see.", "Go"]),
        ("See `a. B` now. Go.", ["See a. B now.", "Go."]),
        ("Pay 2.5 marks. 3 is too much.", ["Pay 2.5 marks.", "3 is too much."]),
        ("“Is it?” Yes.", ["“Is it?”", "Yes."]),
        ("Keep K.L.M. § 12 rights. § 13 is void.", ["Keep K.L.M. § 12 rights.", "§ 13 is void."]),
        ("Appeals go to the Board. § 3 is void.", ["Appeals go to the Board.", "§ 3 is void."]),
        ("Bring it, etc. The rest waits.", ["Bring it, etc.", "The rest waits."]),
        ("A guest can say no. The keeper must ask.", ["A guest can say no.", "The keeper must ask."]),
        ("No. Goats eat it.", ["No.", "Goats eat it."]),
        ("See No. 3, Art. IV and fig. 2. We sell art. Guests pay.", ["See No. 3, Art. IV and fig. 2.", "We sell art.", "Guests pay."]),
        ("Max. 80 sheep a fold. Folds have min. 3 gates. Go.", ["Max. 80 sheep a fold.", "Folds have min. 3 gates.", "Go."]),
        ("Ask Max. 80 sheep are his.", ["Ask Max.", "80 sheep are his."]),
        ("It took 2 min. 3 sheep fled.", ["It took 2 min.", "3 sheep fled."]),
        ("Fill it to the max. 3 sacks fit.", ["Fill it to the max.", "3 sacks fit."]),
        ("~~Guests pay.~~ Guests eat.", ["~~Guests pay.~~", "Guests eat."]),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [s.text for s in parse(text).statements] == sentences


def test_a_list_item_that_lost_its_words_makes_no_heading() -> None:
    text = "# Charter\n\nKeep to this:\n- \n  - Members must sign.\n\nOpen hours\n---\n\nMembers may enter.\n"
    assert outline(text) == [("preamble", None), ("open-hours", None)]
    assert words(text, "preamble") == ["Keep to this:", "Members must sign."]


@pytest.mark.parametrize(
    "text",
    [
        "**Tests first**\nWrite the test.", "**Tests first**  \nWrite the test.", "**Tests first**<br>Write the test.", "__Tests first__\nWrite the test.",
        "- **Tests first**\n  Write the test.", "**Tests first**\n`make` the test.", "**Tests first**\\\nwrite the test.",
    ],
)  # fmt: skip
def test_a_label_on_a_line_of_its_own_is_a_statement_and_names_what_follows(text: str) -> None:
    document = parse(f"# T\n\n## S\n\n{text}\n")
    assert [p.id for p in document.principles] == ["s", "tests-first"]
    label, rest = document.statements
    assert (label.text, rest.text.lower().endswith("the test.")) == ("Tests first", True)


@pytest.mark.parametrize("text", ["**The keeper**\nlocks the gate.", "**Keepers and**\nGuests eat.", "**Who eats?**\nGuests do.", "**Guest**\nof the mill: x"])
def test_a_bold_opening_that_ends_with_its_line_by_chance_is_no_label_of_its_own(text: str) -> None:
    assert outline(f"# T\n\n## S\n\n{text}\n") == [("s", None)]


@pytest.mark.parametrize(
    "text", ["**Version 2.1**\nParish of Ames", "**Copyright 2024 Ames**\nLicence: none", "**<ADDRESS>**\nSubject: Goats", "**a@b.example**\nAmes"]
)
def test_an_imprint_names_no_principle(text: str) -> None:
    assert outline(f"# T\n\n## S\n\n{text}\n\nMembers must pay.\n") == [("s", None)]


@pytest.mark.parametrize("text", ["_Last reviewed by Ines, March 2024_", "*Updated 2024-03-01*\nMembers pay.", "_Approved by the board_"])
def test_who_handled_the_document_last_is_no_principle(text: str) -> None:
    assert outline(f"# T\n\n## S\n\n{text}\n\nMembers must pay.\n") == [("s", None)]


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("> [!WARNING]\n> Feed the goats.", [("Feed the goats.", "paragraph", "warning")]),
        ("> [!NOTE]\n>\n> Feed the goats.", [("Feed the goats.", "paragraph", "note")]),
        (":::warning\nFeed the goats.\n:::\nGo on.", [("Feed the goats.", "paragraph", ""), ("Go on.", "paragraph", "")]),
        ('::: {.note title="a: b"}\nFeed the goats.\n\nGo on.\n:::', [("Feed the goats.", "paragraph", ""), ("Go on.", "paragraph", "")]),
        (":::{versionadded} 5.0\nFeed the goats.\n:::", [("Feed the goats.", "paragraph", "")]),
        ("```{warning}\nFeed the goats.\n```\nGo on.", [("Feed the goats.", "paragraph", "warning"), ("Go on.", "paragraph", "")]),
        ("~~~ {note} Feed\nthe goats.\n~~~", [("Feed the goats.", "paragraph", "note")]),
        (":::{admonition} Goats\n:class: caution\n- Feed the goats.\n:::", [("Feed the goats.", "item", "warning")]),
        (
            "````{tip} Rest.\n:class: dropdown\n```{danger}\nFeed the goats.\n```\n````",
            [("Rest.", "paragraph", "note"), ("Feed the goats.", "paragraph", "warning")],
        ),
        ("- Rest.\n\n  > ```{note}\n  > Feed the goats.\n  > ```\n", [("Rest.", "item", ""), ("Feed the goats.", "item", "note")]),
        ("````{note}\n```python\nfeed()\n```\n````", [("```python feed() ```", "example", "example")]),
        ("```{code-block} sh\nfeed\n```", [("```{code-block} sh feed ```", "example", "example")]),
        ("```{note}\nFeed the goats.", [("```{note} Feed the goats.", "example", "example")]),
        ("(goats)=\n\n% to do: geese\n% and hens\n\nFeed the goats.\n\n+++\n\nRest.", [("Feed the goats.", "paragraph", ""), ("Rest.", "paragraph", "")]),
        ("Feed the goats.\n\n% geese fly", [("Feed the goats.", "paragraph", ""), ("% geese fly", "paragraph", "")]),
        ("```{deprecated} 2.0 Never shear the goats.\n```", [("Never shear the goats.", "paragraph", "")]),
        ("```{versionadded} 2.0\nShear the goats.\n```", [("Shear the goats.", "paragraph", "")]),
        ("```{todo}\nTell that goats must be shorn.\n```\n\nFeed the goats.", [("Feed the goats.", "paragraph", "")]),
        ("Of all goats 50\n% must be fed.", [("Of all goats 50 % must be fed.", "paragraph", "")]),
        ("> Feed the goats.", [("Feed the goats.", "quote", "")]),
        ("> **Warning**\n> Feed the goats.", [("Warning", "paragraph", "warning"), ("Feed the goats.", "paragraph", "warning")]),
        ("> **Note**\n>\n> Feed the goats.", [("Note", "paragraph", "note"), ("Feed the goats.", "paragraph", "note")]),
        ("> **Important:** Feed the goats.", [("Important: Feed the goats.", "paragraph", "note")]),
        ("> ⚠️ Feed the goats.", [("⚠️ Feed the goats.", "paragraph", "")]),
        ("> **Ines:** Feed the goats.", [("Ines: Feed the goats.", "quote", "")]),
        ("> Feed the goats.\n>\n> **Note:** Lock the gate.", [("Feed the goats.", "quote", ""), ("Note: Lock the gate.", "quote", "note")]),
        ("- **Note:** Feed the goats.", [("Note: Feed the goats.", "item", "note")]),
    ],
)
def test_marks_of_alerts_are_none_of_the_words(text: str, statements: list[tuple[str, str, str]]) -> None:
    assert [(s.text, s.place.kind, s.place.context) for s in parse(f"# T\n\n{text}\n").statements] == statements


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("```{note} Feed\n*the* goats. Rest.\n```", ["Feed\n*the* goats.", "Rest."]),
        ("1. Go.\n   :::{tip}\n   Feed\n   the goats.\n   :::", ["Go.", "Feed\n   the goats."]),
        ("> ~~~{warning} Feed the goats.\n> Rest.\n> ~~~", ["Feed the goats.", "Rest."]),
    ],
)
def test_what_stands_in_an_admonition_is_found_where_it_stands(text: str, shown: list[str]) -> None:
    assert [text[s.span.start : s.span.end] for s in parse(text).statements] == shown


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        ("It shall:\n\n(a) keep the books; and\n(b) pay the bills.", [("It shall:", None), ("(a) keep the books; and", 0), ("(b) pay the bills.", 0)]),
        ("2.3 It must:\n(i) keep the books\n(ii) pay the bills", [("2.3 It must:", None), ("(i) keep the books", 0), ("(ii) pay the bills", 0)]),
        (
            "It shall (1) eat at noon; or (2) go home. It may rest.",
            [("It shall", None), ("(1) eat at noon; or", 0), ("(2) go home.", 0), ("It may rest.", None)],
        ),
        ("No guest may a) eat the bread, or b) drink the milk.", [("No guest may", None), ("a) eat the bread, or", 0), ("b) drink the milk.", 0)]),
        (
            "Guests are not allowed to (a) eat the bread, (b) drink the milk.",
            [("Guests are not allowed to", None), ("(a) eat the bread,", 0), ("(b) drink the milk.", 0)],
        ),
        ("Guests never:\na. shout at goats\nb. lend the keys", [("Guests never:", None), ("a. shout at goats", 0), ("b. lend the keys", 0)]),
        ("It may:\n\n(a) go home;\n\n(b) eat the bread.", [("It may:", None), ("(a) go home;", 0), ("(b) eat the bread.", 0)]),
        (
            "It must (a) do what (i) is said, (ii) is meant; (b) rest a day.",
            [("It must", None), ("(a) do what (i) is said, (ii) is meant;", 0), ("(b) rest a day.", 0)],
        ),
    ],
)
def test_a_lettered_series_is_a_lead_in_and_its_items(text: str, statements: list[tuple[str, int | None]]) -> None:
    document = parse(f"# T\n\n{text}\n")
    assert [(s.text, s.place.lead_in) for s in document.statements] == statements
    assert [(r.source, r.target) for r in document.relations if r.kind == "continues"] == [
        (s.id, document.statements[lead].id) for s, (_, lead) in zip(document.statements, statements, strict=True) if lead is not None
    ]


@pytest.mark.parametrize(
    "text",
    ["The fund consists of (a) the dues; and (b) the gifts.", "See (a) above, or (b) below.", "It must follow (a), (b) and (c).", "It shall (a) eat; (b) rest.",
     "It must (b) go home; and (c) eat bread.", "It reads books in order to (a) pay bills; (b) plan years.", "Its parts: (a) the hall, (b) the barn."],
)  # fmt: skip
def test_letters_that_number_no_items_of_a_lead_in_part_nothing(text: str) -> None:
    assert [s.text for s in parse(f"# T\n\n{text}\n").statements] == [text]


def test_a_cell_with_pipes_stands_where_it_says() -> None:
    text = "# T\n\n| a | b |\n|---|---|\n| x | They must row \\| swim. They must eat. |\n| `a \\| b` | Go *on \\| off* now. |\n"
    found = {s.text: (s.span.line, s.span.column, text[s.span.start : s.span.end]) for s in parse(text).statements}
    assert found["They must row | swim."] == (5, 7, "They must row \\| swim.")
    assert found["They must eat."] == (5, 30, "They must eat.")
    assert found["a | b"] == (6, 3, "`a \\| b`")
    assert found["Go on | off now."] == (6, 14, "Go *on \\| off* now.")
    offsets = next(s.place.offsets for s in parse(text).statements if s.text == "Go on | off now.")
    assert [text[source] for _, source in offsets] == ["G", "o", "|", " "]


def test_a_line_that_opens_with_a_sign_is_a_statement() -> None:
    assert [s.text for s in parse("# A\n\n✅ Oil it\n❌ Wet it\n").statements if not s.heading] == ["✅ Oil it", "❌ Wet it"]


def test_milliseconds_end_a_sentence() -> None:
    assert len([s for s in parse("# A\n\nIt rings within 800 ms. Silence is rude.\n").statements if not s.heading]) == 2


def test_rules_behind_a_version_in_its_paragraph_are_statements() -> None:
    document = parse("# A\n\nVersion 3, adopted in spring. Millers must not joke. They must log all.\n")
    assert [s.place.kind for s in document.statements if not s.heading] == ["paragraph"] * 3
    assert parse("# A\n\nVersion 3, adopted in spring.\n").statements[-1].place.kind == "metadata"


@pytest.mark.parametrize("label", ["Anti-pattern", "Pitfalls", "Gotcha", "Caveat", "Hint", "Reminder", "Exception", "Consequence"])
def test_a_label_that_tells_how_its_words_are_meant_names_no_principle(label: str) -> None:
    assert outline(f"# A\n\n## Gate\n\n- **{label}:** Do not lend the key.\n- **Lamps:** Keep them lit.\n") == [("gate", None), ("lamps", "gate")]


@pytest.mark.parametrize("label", ["Enforcement", "Exception handling", "Critical", "Hint book"])
def test_a_label_with_words_of_its_own_names_one(label: str) -> None:
    assert len(outline(f"# A\n\n## Gate\n\n- **{label}:** Do not lend the key.\n- **Lamps:** Keep them lit.\n")) == 3
    assert outline("# A\n\n## Gate\n\n**Exceptions**\n\n- Guests may use it.\n") == [("gate", None), ("exceptions", "gate")]
