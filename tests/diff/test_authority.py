"""Whose word counts: one relabelled level is one change, and a real demotion stands out beside it."""

from __future__ import annotations

import pytest

from diff_documents import compare, flat
from whereas.diff.changes.authority import rank
from whereas.model.change import Diff

LADDER = "# Harbour rules\n\n## Ranks\n\n{0}\n\n"
OLD_RANKS = "- **Chief** rules and crew messages come first.\n- **Owner** rules come next.\n- **Guest** rules come last."
NEW_RANKS = "- **Crown** rules come first.\n- **Crew** rules come next.\n- **Owner** rules follow.\n- **Guest** rules come last."
TITLES = ("Berths", "Lamps", "Fuel", "Ropes", "Bells", "Dogs")


def written(ranks: str, levels: tuple[str, ...]) -> str:
    sections = [f"## {t} {{#{t.lower()} authority={level}}}\n\nMembers must mind the {t.lower()}.\n" for t, level in zip(TITLES, levels, strict=True)]
    return (LADDER.format(ranks) if ranks else "# Harbour rules\n\n") + "\n".join(sections)


def authority(found: Diff) -> list[tuple[str, str, int]]:
    return [(c.kind, c.severity, len(c.members)) for c in found.changes if c.kind.startswith("authority-")]


def test_a_level_renamed_and_set_above_its_equal_is_one_major_change_and_the_demotion_stands_out() -> None:
    old = written(OLD_RANKS, ("chief", "chief", "chief", "chief", "owner", "guest"))
    new = written(NEW_RANKS, ("crown", "crown", "crown", "crew", "owner", "guest"))
    found = compare(old, new)
    assert authority(found) == [("authority-lowered", "major", 0), ("authority-relabelled", "major", 3)]
    fold = next(c for c in found.changes if c.members)
    assert "stands above what it shared a rank with" in fold.why
    assert {m.severity for m in fold.members} == {"major"}
    lowered = next(c for c in found.changes if c.kind == "authority-lowered")
    assert (lowered.principle.old, lowered.old and lowered.old.text) == ("ropes", "authority=chief")


def test_a_level_that_is_only_called_otherwise_is_a_patch() -> None:
    levels = ("chief", "chief", "chief", "owner", "owner", "guest")
    new = tuple("crown" if level == "chief" else level for level in levels)
    found = compare(written(OLD_RANKS, levels), written(OLD_RANKS.replace("Chief", "Crown"), new))
    assert authority(found) == [("authority-relabelled", "patch", 3)]
    assert "its rank is unchanged" in next(c.why for c in found.changes if c.members)


def test_without_a_ladder_nothing_is_called_raised_or_lowered() -> None:
    levels = ("chief", "chief", "owner", "owner", "owner", "guest")
    found = compare(written("", levels), written("", ("owner", *levels[1:])))
    assert authority(found) == [("authority-relabelled", "major", 0)]
    assert "is not said" in next(c.why for c in found.changes if c.kind == "authority-relabelled")


@pytest.mark.parametrize(("name", "kind"), [("guideline", "authority-lowered"), ("default", "authority-lowered")])
def test_a_name_that_says_it_does_not_bind_is_lower_than_any_other(name: str, kind: str) -> None:
    levels = ("owner", "owner", "owner", "owner", "owner", "guest")
    found = compare(written("", levels), written("", (name, *levels[1:])))
    assert authority(found) == [(kind, "major", 0)]
    back = compare(written("", (name, *levels[1:])), written("", levels))
    assert authority(back) == [("authority-raised", "major", 0)]


def test_a_rule_that_moves_under_another_authority_is_a_major_move() -> None:
    old = written(OLD_RANKS, ("chief", "chief", "owner", "owner", "guest", "guest"))
    sentence = "Every ferry may ring its horn twice in thick fog."
    one = old.replace("mind the berths.", f"mind the berths. {sentence}")
    two = old.replace("mind the bells.", f"mind the bells. {sentence}")
    moved = next(c for c in flat(compare(one, two)) if c.kind == "rule-moved")
    assert moved.severity == "major"
    assert "its authority is 'guest' now, it was 'chief'" in moved.why


def test_ranks_of_one_version_serve_both() -> None:
    ladder = (("chief",), ("owner",), ("guest",))
    assert rank("chief", "guest", (ladder, None), {}) == rank("chief", "guest", (None, ladder), {}) == -1
    assert rank("guest", "chief", (None, ladder), {}) == 1
    assert rank("guest", "stranger", (ladder, ladder), {}) is None


@pytest.mark.parametrize(
    ("ranks", "kind", "why"),
    [
        ("The order of authority is chief > owner > guest.", "authority-lowered", ""),
        ("The order of authority is chief = guest > owner.", "authority-relabelled", "both have the same rank"),
        ("The levels are chief, owner and guest.", "authority-relabelled", "which of them ranks higher is not said"),
    ],
)
def test_a_rank_that_a_sentence_tells_says_which_way_a_section_went(ranks: str, kind: str, why: str) -> None:
    old, new = (written(ranks, ("chief", "owner", "owner", "guest", "guest", last)) for last in ("chief", "guest"))
    (change,) = compare(old, new).changes
    assert (change.kind, change.severity) == (kind, "major")
    assert change.why.endswith(why) and ("rank" in change.why) == bool(why)
