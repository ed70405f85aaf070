"""Laws that hold for any two documents: nothing from nothing, mirrors, every changed character told, layout is no change."""

from __future__ import annotations

import os
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diff_corpus import CORPUS, HISTORIES, layouts, versions
from diff_documents import HARBOUR, flat, read
from lexicon_words import AMENDED, WORDS
from whereas.diff import diff
from whereas.diff.changes.order import lifted, lightest
from whereas.model.change import ChangeKind, Diff
from whereas.model.constitution import Constitution

MIRROR = {
    "principle-added": "principle-removed", "principle-split": "principle-merged", "authority-raised": "authority-lowered",
    "rule-added": "rule-removed", "rule-strengthened": "rule-weakened", "rule-narrowed": "rule-widened",
    "reason-added": "reason-removed", "definition-added": "definition-removed", "example-added": "example-removed",
}  # fmt: skip
"""What each kind is when the two versions change places, one way."""
SELF_MIRRORED = {
    "principle-renamed": "the old name becomes the new one", "principle-moved": "it goes back", "authority-relabelled": "it is called as before",
    "rule-reversed": "the opposite of the opposite", "rule-changed": "something else still", "rule-reworded": "other words still",
    "rule-moved": "it goes back", "precedence-changed": "the order is turned back", "reason-changed": "another reason still",
    "reason-reworded": "other words still", "reason-moved": "it goes back", "definition-changed": "another meaning still",
    "example-changed": "another example still", "metadata-changed": "the old value comes back", "editorial": "typography has no direction",
    "other": "background has no direction",
}  # fmt: skip
"""Kinds without another one as their mirror, and why."""
VERSIONS = sorted((CORPUS / "model_spec").glob("20*.md"))
DOCUMENTS = [*sorted(p for name in ("articles", "spec-kit", "more", "claude") for p in (CORPUS / name).glob("*.md")), *VERSIONS[-1:]]
SMALL = 9_000
"""Bytes from which a real document is only laid out otherwise when slow tests are asked for."""
slow = pytest.mark.skipif(not os.environ.get("WHEREAS_SLOW_TESTS"), reason="takes long; .ci/run sets WHEREAS_SLOW_TESTS")
REAL = [*pairwise(VERSIONS[:3]), *(pytest.param(pair, marks=slow) for pair in pairwise(VERSIONS[2:]))]

SENTENCES = [
    "Members must sign the book.", "Guests should knock.", "Nobody may smoke in the hall.", "This keeps the hall quiet for those who read.",
    "The clerk opens letters on Monday.", "Dogs must not enter, because some members fear them.", "A vote needs half of the members.",
    "Chairs belong to the hall.", "The bell may be rung twice, unless the hall is closed.", "Lamps should generally be dimmed at ten.",
    "Members must pay the dues.", "Members must sign the book and must pay the dues.", "Members must sign the book and pay the dues.",
]  # fmt: skip
TITLES = ["Hall", "Members", "Guests", "Lamps", "Votes"]
SECTION = st.tuples(st.sampled_from(TITLES), st.booleans(), st.lists(st.sampled_from(SENTENCES), max_size=5), st.sampled_from(["prose", "list", "steps"]))


def written(sections: list[tuple[str, bool, list[str], str]]) -> str:
    lines = ["# Rules of the hall\n"]
    for n, (title, named, sentences, shape) in enumerate(sections):
        lines.append(f"## {title}" + (f" {{#{title.lower()}-{n} authority={'owner' if n % 2 else 'user'}}}" if named else "") + "\n")
        if shape == "prose":
            lines.append(" ".join(sentences) + "\n")
        else:
            lines.append("\n".join(f"{'-' if shape == 'list' else f'{i}.'} {s}" for i, s in enumerate(sentences, 1)) + "\n")
    return "\n".join(lines)


DOCUMENT = st.lists(SECTION, max_size=4).map(written)


BOTH_WAYS = MIRROR | {b: a for a, b in MIRROR.items()} | dict(zip(SELF_MIRRORED, SELF_MIRRORED, strict=True))


def mirrored(kind: str) -> str:
    return BOTH_WAYS[kind]


def test_every_kind_has_its_mirror_or_says_why_not() -> None:
    assert set(BOTH_WAYS) == set(get_args(ChangeKind))
    assert not set(SELF_MIRRORED) & {*MIRROR, *MIRROR.values()}
    assert all(BOTH_WAYS[b] == a for a, b in BOTH_WAYS.items())


def counted(found: Diff) -> Counter[str]:
    return Counter(c.kind for c in flat(found))


@given(DOCUMENT)
@settings(deadline=None, max_examples=30)
def test_nothing_changed_is_no_change(text: str) -> None:
    found = diff(read(text), read(text))
    assert found.related
    assert found.changes == ()
    assert found.bump == "none"
    assert all(m.old == m.new for m in found.principles)


@given(DOCUMENT, DOCUMENT)
@settings(deadline=None, max_examples=60)
def test_turned_round_it_is_the_mirror(one: str, two: str) -> None:
    forth, back = diff(read(one), read(two)), diff(read(two), read(one))
    assert forth.related == back.related
    assert counted(back) == Counter({mirrored(k): n for k, n in counted(forth).items()})


@given(DOCUMENT, DOCUMENT)
@settings(deadline=None, max_examples=60)
def test_every_changed_character_is_told(one: str, two: str) -> None:
    old, new = read(one), read(two)
    found = diff(old, new)
    if found.related:
        assert untold(old, new, found) == ([], [])


@given(DOCUMENT, DOCUMENT)
@settings(deadline=None, max_examples=40)
def test_the_json_turns_old_statements_into_new_ones(one: str, two: str) -> None:
    old, new = read(one), read(two)
    found = msgspec.json.decode(msgspec.json.encode(diff(old, new)), type=Diff)
    if found.related:
        assert patched(old, found) == {s.id: s.text for s in new.statements if not s.heading}


@given(DOCUMENT, DOCUMENT)
@settings(deadline=None, max_examples=40)
def test_changes_are_well_formed(one: str, two: str) -> None:
    found = diff(read(one), read(two))
    ids = [c.id for c in found.changes]
    assert len(set(ids)) == len(ids)
    for change in flat(found):
        assert change.within is None or change.within in ids
        assert change.why
        assert len(change.fingerprint) == 16
        for shown, text in ((change.old, one), (change.new, two)):
            if shown:
                assert 0 <= shown.span.start <= shown.span.end <= len(text)


def untold(old: Constitution, new: Constitution, found: Diff) -> tuple[list[str], list[str]]:
    """Statements of either side that lie in no change and are not word for word on the other side."""
    texts = (
        {s.id: old.source.text[s.span.start : s.span.end] for s in old.statements},
        {s.id: new.source.text[s.span.start : s.span.end] for s in new.statements},
    )
    same = [(m.old, m.new) for m in found.statements if m.old and m.new and texts[0][m.old] == texts[1][m.new]]
    told: tuple[set[int], set[int]] = (set(), set())
    for change in [*found.changes, *flat(found)]:
        for at, shown in enumerate((change.old, change.new)):
            if shown:
                told[at].update(range(shown.span.start, shown.span.end))
    left: tuple[list[str], list[str]] = ([], [])
    for at, (side, known) in enumerate(((old, {a for a, _ in same}), (new, {b for _, b in same}))):
        for s in side.statements:
            whole = set(range(s.span.start, s.span.end))
            if not s.heading and s.id not in known and not whole & told[at]:
                left[at].append(s.text)
    return left


def patched(old: Constitution, found: Diff) -> dict[str, str]:
    """The new version's statements, from the old ones and the diff alone."""
    texts = {s.id: s.text for s in old.statements}
    result = {m.new: texts[m.old] for m in found.statements if m.old and m.new}
    told: dict[str, str] = {}
    for change in flat(found):
        key = change.statement.new
        if key is not None and change.new is not None and len(change.new.text) > len(told.get(key, "")):
            told[key] = change.new.text
    return result | {k: v for k, v in told.items() if not k.endswith("/0")}


LISTED = "Members must:\n\n- sign the book\n- pay the dues\n- leave by ten\n"
PARTED = "Members must sign the book. Members must pay the dues. Members must leave by ten.\n"
TOGETHER = "Members must sign the book, pay the dues and leave by ten.\n"
BEFORE, BEHIND = "The hall is old.\n\n", "\nDogs must not enter, because some members fear them.\n"


def edits(text: str) -> list[tuple[str, str]]:
    """Layouts of a text that say the same."""
    return [
        ("reflowed", text.replace("\nwest wind", " west wind").replace("boats early. Lamps may\nbe", "boats early. Lamps\nmay be")),
        ("curly", text.replace("'", "’").replace(" -- ", "—")),
        ("blank lines", text.replace("\n\n", "\n\n\n")),
        ("stars", text.replace("\n- ", "\n* ")),
    ]


BULLETS = """\
# Rules -- of the hall's order

Before a vote:

- members must sign the book,
- guests must leave the hall's benches.

1. Doors must be shut.
2. Lamps must be lit.
"""


@pytest.mark.parametrize("text", [HARBOUR, BULLETS, HARBOUR + BULLETS.replace("# Rules", "# More")])
def test_layout_is_typography_only(text: str) -> None:
    for name, other in edits(text):
        found = diff(read(text), read(other))
        assert {c.kind for c in found.changes} <= {"editorial"}, (name, found.changes)
        assert len(found.changes) <= 1
        assert found.bump in {"none", "patch"}


def test_renumbering_is_typography_only() -> None:
    text = "# Rules\n\n## 1. Doors\n\nDoors must be shut.\n\n## 2. Lamps\n\n3. Lamps must be lit.\n4. Lamps must be clean.\n"
    other = text.replace("## 1.", "## I.").replace("## 2.", "## II.").replace("3. Lamps", "1. Lamps").replace("4. Lamps", "2. Lamps")
    assert {c.kind for c in diff(read(text), read(other)).changes} == {"editorial"}


def hold(old: Constitution, new: Constitution) -> None:
    """Every law for two documents, whether they are versions of each other or not."""
    forth, back = diff(old, new), diff(new, old)
    assert forth.related == back.related
    mirror = Counter({mirrored(k): n for k, n in counted(forth).items()})
    assert (counted(back) - mirror, mirror - counted(back)) == (Counter(), Counter())
    assert diff(new, new).changes == ()
    if forth.related:
        assert untold(old, new, forth) == ([], [])
        told = msgspec.json.decode(msgspec.json.encode(forth), type=Diff)
        assert patched(old, told) == {s.id: s.text for s in new.statements if not s.heading}
    else:
        assert forth.changes == ()


@given(AMENDED)
@settings(deadline=None, max_examples=60, derandomize=True)
def test_laws_on_words_in_any_order(both: tuple[str, str]) -> None:
    hold(*map(read, both))


@pytest.mark.parametrize(("old", "new"), [("- pay\n- pay pay\n", "- pay pay\n- $ pay pay\n"), ("- pay.\n- pay pay\n", "- pay pay.\n- pay pay pay\n")])
def test_of_two_that_changed_places_the_same_one_moved_from_either_side(old: str, new: str) -> None:
    hold(read(f"## Hall\n\n{old}"), read(f"## Hall\n\n{new}"))


@given(st.permutations(range(7)), st.lists(st.integers(0, 1 << 130), min_size=7, max_size=7, unique=True))
def test_the_lightest_that_changed_places_are_the_same_from_either_side(places: list[int], weights: list[int]) -> None:
    out = lightest(places, weights)
    assert len(out) == len(lifted(places))
    back = [places.index(new) for new in range(7)]
    assert {places[i] for i in out} == set(lightest(back, [weights[i] for i in back]))


def test_items_of_one_word_are_read() -> None:
    lines = [f"- {word}{end}" for word in WORDS for end in ("", ".")]
    assert len(read("\n".join(["# Rules of the hall", "", *lines, ""])).statements) >= len(lines) - 10


@pytest.mark.parametrize("title", ["**Good:** lamps that are lit\n", "Example:\n    ring the bell\n\n"])
def test_an_example_that_got_a_title_is_told(title: str) -> None:
    head, fence = "# Hall\n\n## Lamps\n\nLamps must be lit.\n\n", "    light the lamp\n" if title.startswith("Ex") else "```sh\nlight lamp\n```\n"
    old, new = read(head + fence), read(head + title + fence)
    assert [(c.kind, c.why) for c in diff(old, new).changes if c.why.startswith("the example")] == [("example-changed", "the example's title added")]
    hold(old, new)
    hold(new, old)


@pytest.mark.parametrize("gone", ["\n[bell]: https://harbour.example/bell\n", "**Hear this.** "])
def test_marks_elsewhere_that_change_how_a_sentence_is_read_are_told(gone: str) -> None:
    text = "# Hall\n\n## Bell\n\n**Hear this.** Guests must answer the [bell], and nobody may ring it twice.**\n\n[bell]: https://harbour.example/bell\n"
    assert gone in text
    hold(read(text), read(text.replace(gone, "")))


def test_a_section_whose_parent_went_into_another_is_told_as_moved_both_ways() -> None:
    inside = (
        "# Hall\n\n## Rules\n\nLamps must be lit.\n\nGuests must sign the book.\n\n### Members\n\nMembers must pay the dues, and members must lock the door.\n"
    )
    hold(read(inside), read(inside.replace("## Rules\n\n", "").replace("### Members\n\n", "")))


@pytest.mark.parametrize("parts", [LISTED, PARTED])
@pytest.mark.parametrize("whole", [TOGETHER, TOGETHER + BEHIND, BEFORE + TOGETHER, TOGETHER + "\n" + TOGETHER, TOGETHER + "\n" + LISTED])
def test_laws_on_what_was_put_together(parts: str, whole: str) -> None:
    head = "# Hall\n\n## Members\n\n"
    for more in ("", BEFORE, "\n" + parts, "\n" + TOGETHER):
        hold(read(head + parts + BEHIND + more), read(head + whole))
        hold(read(head + whole), read(head + parts + BEHIND + more))


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_a_reason_that_goes_to_another_rule_is_told_alike_from_either_side(between: str) -> None:
    head, (ban, reason, other) = "# Hall\n\n## Hall\n\n", (SENTENCES[at] for at in (2, 3, 5))
    hold(read(head + between.join((ban, reason, other))), read(head + between.join((ban, other, reason))))


SECRETS, TAGS = "| Read secrets | No | They leak. |\n", "| Push tags | Yes | Tags are cheap. |\n"
TABLE = "# Rules\n\n| Action | Allowed | Why |\n|-|-|-|\n| Merge to main | Never | It breaks builds. |\n" + SECRETS + TAGS


@pytest.mark.parametrize(
    ("gone", "come"),
    [
        ("| Never |", "| With leave of a keeper |"),
        (SECRETS, ""),
        ("| Push tags | Yes |", "| Push all tags | No |"),
        ("| Read secrets | No |", "| Write tests | Always |"),
        ("They leak.", "Thieves read them. They leak."),
        ("| Action | Allowed |", "| Deed | May it be done |"),
        (TAGS, "| Draw maps | Yes | Maps must be drawn by the keeper. |\n| Push tags | No | Tags cost us. |\n"),
        (SECRETS + TAGS, SECRETS + SECRETS.replace("No", "Yes") + TAGS),
        (TABLE[9:], "- Read secrets\n- No\n"),
    ],
)
def test_laws_on_tables(gone: str, come: str) -> None:
    assert gone in TABLE
    tail = "\nMembers must lock the door at night. Thieves came twice.\n"
    hold(read(TABLE + tail), read(TABLE.replace(gone, come) + tail))


@pytest.mark.parametrize("pair", REAL, ids=lambda p: f"{p[0].stem}-{p[1].stem}")
def test_laws_on_real_versions(pair: tuple[Path, Path]) -> None:
    hold(*(read(p.read_text(encoding="utf-8")) for p in pair))


@pytest.mark.parametrize("bundle", HISTORIES, ids=lambda p: p.stem)
def test_laws_on_a_step_of_each_real_history(bundle: Path, tmp_path: Path) -> None:
    found = versions(bundle, tmp_path)
    middle = len(found) // 2
    hold(read(found[middle - 1]), read(found[middle]))


@slow
@pytest.mark.parametrize("bundle", HISTORIES, ids=lambda p: p.stem)
def test_laws_on_every_step_of_each_real_history(bundle: Path, tmp_path: Path) -> None:
    found = [read(text) for text in versions(bundle, tmp_path)]
    for old, new in pairwise(found):
        hold(old, new)


@slow
@pytest.mark.parametrize("pair", list(pairwise(DOCUMENTS)), ids=lambda p: f"{p[0].stem}-{p[1].stem}")
def test_laws_on_documents_of_different_make(pair: tuple[Path, Path]) -> None:
    hold(*(read(p.read_text(encoding="utf-8").replace("\r\n", "\n")) for p in pair))


@pytest.mark.parametrize("path", [p if p.stat().st_size < SMALL else pytest.param(p, marks=slow) for p in DOCUMENTS], ids=lambda p: p.stem)
def test_real_documents_laid_out_otherwise_say_the_same(path: Path) -> None:
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    old = read(text)
    for name, other in layouts(text).items():
        found = diff(old, read(other))
        assert {c.kind for c in flat(found)} <= {"editorial"}, name
