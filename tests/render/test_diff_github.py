"""Annotations of a diff on GitHub: few, told once, where they belong."""

from __future__ import annotations

from whereas.app.read import read_bytes
from whereas.diff import diff
from whereas.render import diff_github

PARTS = {"Trees": "prune the trees", "Yard": "sweep the yard", "Barn": "lock the barn"}


def annotations(old: str, new: str) -> list[str]:
    both = [read_bytes(text.encode(), path=name) for text, name in ((old, "a.md"), (new, "b.md"))]
    return diff_github.render(diff(*both), old=both[0], new=both[1]).splitlines()


def farm(*parts: str) -> str:
    return "# Farm\n" + "".join(f"\n## {part}\n\nMembers must {PARTS.get(part, 'mend ' + part)}.\n" for part in parts)


def test_a_removed_section_is_told_once_where_it_stood() -> None:
    lines = annotations(farm("Trees", "Yard", "Barn"), farm("Trees", "Barn"))
    assert [line.split("::")[1] for line in lines[:-1]] == ["warning file=b.md,line=7,endLine=7,title=principle-removed"]
    lines = annotations(farm("Trees", "Barn", "Yard"), farm("Trees", "Barn"))
    assert [line.split("::")[1] for line in lines[:-1]] == ["warning file=b.md,line=7,endLine=7,title=principle-removed"]


def test_no_more_are_written_than_github_shows() -> None:
    fences = [f"Fence {at}" for at in range(30)]
    lines = annotations(farm(*fences, "Barn"), farm("Barn"))
    assert len([line for line in lines if line.startswith("::warning")]) == 10
    assert "20 more changes not shown here" in lines[-1]
    lines = annotations(farm("Barn"), farm("Barn", *fences))
    assert len([line for line in lines if line.startswith("::notice")]) == 10


def test_both_sides_of_a_long_rule_show_what_changed() -> None:
    rule = "As the chapter on ropes and oars has it, and the notes of the warden and the council that hang beside the door, boats must be tied up at dusk"
    line = annotations(f"# Quay\n\n{rule}.\n", f"# Quay\n\n{rule} unless the keeper is there.\n")[0]
    assert 'boats must be tied up at dusk." -> "… ' in line
    assert line.endswith('boats must be tied up at dusk unless the keeper is there."')
