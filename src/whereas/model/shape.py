"""What the graph answers: the shape of a constitution (`whereas/measures/1`), and what an amendment touches (`whereas/impact/1`)."""

from __future__ import annotations

import msgspec


class Rest(msgspec.Struct, frozen=True):
    """A principle on which others rest. `direct`: how many refer to it or have rules that it explains; `all`: with those that rest on these, and so on."""

    principle: str
    direct: int
    all: int


class Carries(msgspec.Struct, frozen=True):
    """A reason. `rules`: how many rules it explains, itself or by way of other reasons; `falls`: how many would be left without any reason if it were
    given up, those included that then lose the last of theirs."""

    statement: str
    rules: int
    falls: int


class Bare(msgspec.Struct, frozen=True):
    """A principle with rules that rest on nothing, and how many of its own rules these are."""

    principle: str
    unexplained: int
    rules: int


class Clash(msgspec.Struct, frozen=True):
    """Two rules of which one demands or allows what the other forbids, the earlier first."""

    first: str
    second: str


class Measures(msgspec.Struct, frozen=True, tag_field="schema", tag="whereas/measures/1"):
    """The shape of one constitution. Lists are whole, the greatest first, ties in document order; ids are those of `whereas parse`.

    `principles` counts those that hold rules, themselves or in those below them; `rules` counts no headings.
    `cycles` and `precedence_cycles`: statements that explain, principles that override one another in a circle.
    `islands`: groups of principles linked to each other and to nothing else, the largest group (the mainland) left out; `alone`: how many principles with
    rules no edge links to any other; `links`: how many edges there are between principles.
    `precedence`: longest chains of principles each of which stands above the next; `ladder`: levels of authority, highest first, equals grouped.
    """

    principles: int
    rules: int
    explained: int
    reasons: int
    links: int
    rests: tuple[Rest, ...]
    bare: tuple[Bare, ...]
    carries: tuple[Carries, ...]
    cycles: tuple[tuple[str, ...], ...]
    precedence_cycles: tuple[tuple[str, ...], ...]
    islands: tuple[tuple[str, ...], ...]
    alone: int
    contradictions: tuple[Clash, ...]
    precedence: tuple[tuple[str, ...], ...]
    ladder: tuple[tuple[str, ...], ...]


class Impact(msgspec.Struct, frozen=True, tag_field="schema", tag="whereas/impact/1"):
    """Rules (statement ids, in document order, no headings) that a change of `of` may touch. A rule stands in the first list that it belongs to.

    `inside`: its own rules, if it is a principle; `refers`: rules that refer to it, or that use the term; `rests`: rules that reasons in it explain, by
    however many steps; `yields`: rules of principles that it overrides; `excepts`: rules of principles that make an exception to it; `follows`: rules that
    rest on rules that refer to it, by however many steps of reference.
    """

    of: str
    inside: tuple[str, ...]
    refers: tuple[str, ...]
    rests: tuple[str, ...]
    yields: tuple[str, ...]
    excepts: tuple[str, ...]
    follows: tuple[str, ...]
