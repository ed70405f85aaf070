"""One version's section of a changelog, after Keep a Changelog: Added, Changed, Removed; each principle a link, each rule in its words.

## [2.0.0] - 2026-03-02
### Changed
- [Gate](law.md#gate): the rule is weaker: "You ~~must~~ **should** close the gate."
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whereas.render.changelog.entries import HEADINGS, Entry, outermost, place, rules_of, story
from whereas.render.changelog.links import Links, plain
from whereas.render.diff_cards import label
from whereas.render.diff_marks import marked
from whereas.render.diff_names import Names, key
from whereas.render.diff_summary import headline
from whereas.render.style import clip, count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.change import Change, Diff
    from whereas.model.constitution import Constitution
    from whereas.render.changelog.entries import Heading, Story
    from whereas.render.diff_marks import Piece
    from whereas.render.diff_names import Key

WORDS_CHARS, TITLE_CHARS = 280, 120
LINES = 8
"""Changes of one principle under one heading that are told one by one; the others are counted."""
NAMED = 12
"""Principles that a counted line names."""
STOPS = frozenset(".,;:!?")
"""Marks after which, or with which in front, struck-out words need a blank to be read as such."""
FORCE = {
    "strengthened": "stronger", "weakened": "weaker", "narrowed": "narrower", "widened": "wider", "reversed": "reversed", "changed": "changed",
    "raised": "raised", "lowered": "lowered", "relabelled": "relabelled",
}  # fmt: skip


class Release(NamedTuple):
    """What a version is called, and its day (ISO date); both may be ""."""

    name: str
    day: str


def render(diff: Diff, old: Constitution, new: Constitution, release: Release, address: str) -> str:
    """The Markdown of one section. `address`: where the links lead, a path or URL of the newer version."""
    name = f"## [{plain(release.name or 'Unreleased')}]" + (f" - {release.day}" if release.day and release.name else "")
    if not diff.related:
        return f"{name}\n\nWritten anew: hardly a word or a title of the version before is left.\n"
    return "\n".join([name, "", *_Page(diff, old, new, Links(new, address)).lines()]).rstrip() + "\n"


class _Page:
    """What the lines of one section have in common."""

    def __init__(self, diff: Diff, old: Constitution, new: Constitution, links: Links) -> None:
        self.diff, self.old, self.new, self.links = diff, old, new, links
        self.names = Names.of(old, new)
        self.story: Story = story(diff.changes, self.names)

    def lines(self) -> list[str]:
        if not self.diff.changes:
            return ["No changes."]
        found = [f"{_sentence(headline(self.diff.changes))}", ""]
        for heading in HEADINGS:
            lines = self._section(heading)
            found += [f"### {heading}", "", *lines, ""] if lines else []
        return found

    def _section(self, heading: Heading) -> list[str]:
        entries = self.story.entries[heading]
        side = self.old if heading == "Removed" else self.new
        alone, inside = outermost(entries, side) if heading != "Changed" else (entries, {})
        lines = [self._general(group) for group in self.story.general] if heading == "Changed" else []
        for entry in alone:
            lines += self._entry(entry, inside.get(entry.principle, []) if entry.whole else [], side)
        return lines + (self._counted() if heading == "Changed" else [])

    def _general(self, group: Sequence[Change]) -> str:
        """What befell several principles alike."""
        if group[0].members:
            return f"- {_sentence(plain(group[0].why))}"
        named = sorted(group, key=lambda c: place(key(c), self.names))
        return f"- {_sentence(_about(group[0]))[:-1]}: {_list([self._title(key(c), self.names.title(c)) for c in named], NAMED)}."

    def _entry(self, entry: Entry, inside: Sequence[Entry], side: Constitution) -> list[str]:
        title = self._title((entry.gone, entry.principle), entry.title)
        if entry.whole:
            return [f"- {title}: {self._whole(entry, inside, side)}"]
        titles = {c.new.text for c in entry.changes if c.kind == "principle-renamed" and c.new}
        changes = [c for c in entry.changes if c.kind.startswith("principle-") or not (c.new and c.new.text in titles)]
        told = [self._told(c) for c in changes[:LINES]]
        if len(changes) > LINES:
            told.append(f"and {len(changes) - LINES} more")
        return [f"- {title}: {told[0]}"] if len(told) == 1 else [f"- {title}:", *(f"  - {line}" for line in told)]

    def _title(self, principle: Key, title: str) -> str:
        """A link to a principle; the title alone where it is gone."""
        gone, words = principle[0], clip(title, TITLE_CHARS)
        return f'"{plain(words)}"' if gone else self.links.to(principle[1], words)

    def _whole(self, entry: Entry, inside: Sequence[Entry], side: Constitution) -> str:
        """A principle that came or went as a whole: how much it holds, what stands in it, and what it says first."""
        rules, explained = rules_of(side, [entry.principle, *(e.principle for e in inside)])
        came = entry.changes[0].kind == "principle-added"
        told = f"{'new' if came else 'gone'}, with {count(rules, 'rule') if rules else 'no rules'}"
        if inside:
            told += " in " + _list([f'"{plain(clip(e.title, 60))}"' for e in inside], 6)
        if rules and came:
            told += f" ({_explained(rules, explained)})"
        first = next((s for s in side.rules if s.principle == entry.principle and not s.heading), None)
        return f'{told}. "{plain(clip(self.names.words[came].get(first.id, first.text), WORDS_CHARS))}"' if first else f"{told}."

    def _told(self, change: Change) -> str:
        head, _, tail = change.kind.partition("-")
        if head == "principle":
            return self._principle(change, tail)
        if head == "authority":
            return _about(change)
        old, new = self.names.texts(change)
        noun = "order of precedence" if head == "precedence" else label(change) if head == "other" else head
        if not (old and new):
            return f'{noun}: "{plain(clip(new or old, WORDS_CHARS))}"'
        told = f"{noun} {FORCE.get(tail, tail)}".rstrip()
        pieces = marked(old, new)[2]
        if old == new:
            return f'{told}: "{plain(clip(new, WORDS_CHARS))}" ({plain(change.why)})'
        if not any(p.kind == "same" and p.text.strip() for p in pieces):
            return f'{told}: "{plain(clip(new, WORDS_CHARS))}" It was: "{plain(clip(old, WORDS_CHARS))}"'
        return f'{told}: "{_paint(pieces)}"'

    def _principle(self, change: Change, tail: str) -> str:
        """What befell the principle itself."""
        old = f'"{plain(clip(change.old.text, TITLE_CHARS))}"' if change.old else ""
        ids = change.principle
        if tail == "renamed":
            return f"renamed, was {old}" + (f" (`#{ids.old}` is `#{ids.new}` now)" if ids.old != ids.new and self._explicit(ids.old) else "")
        if tail == "split":
            return f"took over part of {old}"
        if tail == "merged":
            return f"took over {old}"
        return plain(change.why)

    def _explicit(self, principle: str | None) -> bool:
        return any(p.id == principle and p.explicit for p in self.old.principles)

    def _counted(self) -> list[str]:
        """What is only counted: moved and reworded statements, examples, typography."""
        sorts = (
            ("Reworded, with no change of meaning that whereas can tell", ("rule-reworded", "reason-reworded"), "statement"),
            ("Moved, in the same words", ("rule-moved", "reason-moved"), "statement"),
            ("Examples added, changed or removed", ("example-",), "example"),
        )
        lines = []
        for words, kinds, noun in sorts:
            found = [c for c in self.story.quiet if c.kind.startswith(kinds)]
            titles = {key(c): self.names.title(c) for c in found}
            named = [self._title(k, titles[k]) for k in sorted(titles, key=lambda k: place(k, self.names))]
            if found:
                lines.append(f"- {words}: {count(len(found), noun)} in {_list(named, NAMED)}.")
        typography = next((c for c in self.story.quiet if c.kind == "editorial" and not c.within), None)
        return lines + ([f"- {_sentence(plain(typography.why))}"] if typography else [])


def _paint(pieces: Sequence[Piece]) -> str:
    """Old words struck out, new ones bold; blanks stay outside of the marks."""
    marks = {"old": "~~", "new": "**"}
    found = ""
    for piece in pieces:
        mark, words = marks.get(piece.kind, ""), piece.text.strip()
        if not mark or not words:
            found += plain(piece.text)
            continue
        lead, tail = piece.text[: len(piece.text) - len(piece.text.lstrip())], piece.text[len(piece.text.rstrip()) :]
        apart = " " if not lead and (found[-1:] in STOPS or (words[0] in STOPS and not found[-1:].isspace())) else ""
        found += f"{apart}{lead}{mark}{plain(words)}{mark}{tail}"
    return found.strip()


def _explained(rules: int, explained: int) -> str:
    if rules == explained:
        return "explained" if rules == 1 else "all explained"
    return f"{explained} of them explained" if explained else "without a reason"


def _about(change: Change) -> str:
    """What befell a principle's authority or place."""
    head, _, tail = change.kind.partition("-")
    return f"authority {tail}: {plain(change.why.removeprefix('authority '))}" if head == "authority" else plain(change.why)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def _list(found: Sequence[str], most: int) -> str:
    shown = list(found[:most])
    if len(found) > most:
        return ", ".join(shown) + f" and {len(found) - most} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
