"""References in words: "Subject to Section 6", "under Art. 4(b)", "Sections 7 and 8", each with what it names in this document.

A number is looked for among headings of its kind ("## Section 6. Votes"), then among headings and clauses that bear the number alone ("## 6. Votes",
"2.3 A trustee ..."). What names another document ("Article 6 of the GDPR", "RFC 2119, Section 4") is no reference of this one. What is not found leads nowhere
only where headings of its kind are numbered here and other references find theirs; else nobody can say what it names, and it is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from whereas.model.document import Reference
from whereas.parse import numbering

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from whereas.model.document import DraftStatement
    from whereas.model.source import Lines
    from whereas.parse.outline import Entry

_TAIL = r"(?:\([a-z0-9]{1,4}\)){0,3}"
_CITED = re.compile(rf"(?<![\w-])(?:(?P<kind>(?i:{numbering.WORDS}))\.?\s+|(?P<sign>§{{1,2}})\s*)(?P<number>{numbering.NUMBER})(?P<tail>{_TAIL})")
_FURTHER = re.compile(rf"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|to|through)\s+|\s*[–-]\s*)(?P<number>{numbering.NUMBER})(?P<tail>{_TAIL})")
_OTHERS = re.compile(r",?\s+(?:thereof\b|of\s+(?:the\s+|that\s+|its\s+|an?\s+)?(?P<name>[^\W\d]\w*)|(?:[A-Z]{2,}|Act|Code)\b)")
"""What follows a number that stands in another document."""
_SORT = re.compile(r"\s+of\s+(?:Amendment|Association|Civil|Conduct|Court|Criminal|Evidence|Faith|Incorporation|Organi[sz]ation|Practice|Procedure|War)\b")
"""What follows "Articles" or "Rules" in the name of a document: "the Articles of Incorporation", "the Rules of Civil Procedure"."""
_OWN = frozenset({"this", "these", "our", "present"})
_DOCUMENTS = frozenset(["charter", "constitution", "bylaws", "by-laws", "statutes", "rules", "policy", "agreement", "act", "code", "articles", "governance"])
"""What a document may call itself."""
_FOREIGN = re.compile(r"(?:\d|[^\W\d_]['’]s|\S\.\w{1,5}|(?<=[\w,;:] )(?:the |that )?[A-Z]\w*)[,]?\s+$")
"""What stands before a number of another document: a name, or another number ("RFC 2119 Section 4")."""
_NUMBERED = re.compile(rf"\.?\s+{numbering.NUMBER}")
_WITHIN = re.compile(r",?\s+")
_LETTERED = re.compile(r"\(([a-z]|[ivx]{1,5}|\d{1,2})\)")
NEAR = 40
"""Characters before a reference that are looked at for the name of another document."""
MANY = 40
"""Headings or clauses of one number beyond which none of them is sought out."""
FEW, FAR = 2, 10
"""Headings of a kind, and references to them, from which on one that is not there is missed, and how far beyond the highest number it may be."""


class Cited(NamedTuple):
    """A reference in words: `kind` and `number` as they are counted, `tail` ("(b)"), where it stands in its text, whether another document's name is beside it,
    and in which part it is looked for ("Article II, Section 2")."""

    kind: str
    number: str
    tail: str
    begin: int
    end: int
    foreign: bool = False
    inside: tuple[str, str] = ("", "")
    sign: bool = False
    """Whether it is written with "§", which cites other documents as often as this one."""


def cited(text: str, own: Iterable[str] = ()) -> list[Cited]:
    """The references in a text, in order, but for the number that heads it. `own`: words that name this document.

    >>> [(c.kind, c.number + c.tail, c.foreign) for c in cited("Subject to Arts. 7 and 8(b), not Article 6 of the GDPR")]
    [('article', '7', False), ('article', '8(b)', False), ('article', '6', True)]
    >>> [(c.kind, c.number, c.inside) for c in cited("See Article II, Section 2.")]
    [('article', '2', ('', '')), ('section', '2', ('article', '2'))]
    """
    heading = numbering.read(text)
    start = heading.end if heading and heading.end < len(text) and (not heading.kind or text[heading.end - 1] in numbering.CLOSING) else 0
    names = {word.lower() for word in own} | _OWN
    found: list[Cited] = []
    for match in _CITED.finditer(text, start):
        kind = numbering.kind_of(match["kind"] or match["sign"])
        before, inside, joint = found[-1] if found else None, ("", ""), text[found[-1].end : match.start()] if found else ""
        if before and _WITHIN.fullmatch(joint):
            foreign, inside = before.foreign, (before.kind, before.number)
        else:
            foreign = _FOREIGN.search(text[max(start, match.start() - NEAR) : match.start()]) is not None
        members = [match]
        while further := _FURTHER.match(text, members[-1].end()):
            members.append(further)
        foreign = foreign or _of_another(text, members[-1].end(), names)
        if before and joint.split() == ["of"]:
            found[-1] = before._replace(inside=(kind, numbering.counted(match["number"])), foreign=foreign)
        for m in members:
            begin = m.start() if m is match else m.start("number")
            found.append(Cited(kind, numbering.counted(m["number"]), m["tail"], begin, m.end(), foreign, inside, bool(match["sign"])))
    return found


def own_names(title: str) -> frozenset[str]:
    """What a document of this title calls itself.

    >>> own_names("Charter of the Mill")
    frozenset({'charter'})
    >>> sorted(own_names("Rules of Procedure of the Mill"))
    ['rules', 'rules of procedure']
    """
    sorts = (f"{word}{sort[0]}" for word in _DOCUMENTS if (at := title.find(word.title())) >= 0 and (sort := _SORT.match(title, at + len(word))))
    return _DOCUMENTS & set(title.lower().split()) | {sort.lower() for sort in sorts}


def _of_another(text: str, end: int, own: set[str]) -> bool:
    """Whether what stands behind a reference names another document. `own`: words for this one, in lower case."""
    after = _OTHERS.match(text, end)
    if after is None:
        return False
    name = (after["name"] or "").lower()
    if name and (sort := _SORT.match(text, after.end())):
        return f"{name}{sort[0].lower()}" not in own
    if name in own:
        return False
    several = name.endswith("s") and after["name"][0].isupper() and _NUMBERED.match(text, after.end()) is None
    return several or numbering.kind_of(name) not in numbering.KINDS


class _Numbers:
    """What bears which number: headings, and clauses among the statements."""

    def __init__(self, entries: Sequence[Entry], statements: Sequence[DraftStatement]) -> None:
        self.entries = {entry.id: entry for entry in entries}
        self.headed: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.clauses: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        self.lettered: dict[tuple[str, str], list[str]] = defaultdict(list)
        self.kinds: Counter[str] = Counter()
        self.highest: dict[str, int] = defaultdict(int)
        for entry in entries:
            if bears := numbering.read(entry.title):
                self.headed[bears.kind, bears.number].append(entry.id)
                self.kinds[bears.kind] += 1
                if bears.number.isdigit():
                    self.highest[bears.kind] = max(self.highest[bears.kind], int(bears.number))
        for draft in statements:
            if draft.heading or draft.place.kind in {"example", "caption"}:
                continue
            bears, lettered = numbering.read(draft.text), _LETTERED.match(draft.text)
            if lettered:
                self.lettered[draft.principle, lettered[0]].append(draft.id)
            elif bears and not draft.place.number and (draft.text[bears.end - 1] in numbering.CLOSING if bears.kind else "." in bears.number):
                self.clauses[bears.kind, bears.number].append((draft.principle, draft.id))

    def find(self, one: Cited, home: str) -> tuple[str | None, bool]:
        """The principle or statement that a reference names, and whether the number is borne by anything."""
        outer = self.headed.get(one.inside, []) or self.headed.get(("", one.inside[1]), [])
        for kind in (one.kind, ""):
            headed = self.headed.get((kind, one.number), [])
            if outer and len(headed) * len(outer) <= MANY * MANY:
                headed = [key for key in headed if any(self._within(key, around) for around in outer)]
            if headed:
                target = self._nearest(headed, home)
                return (self._lettered(target, one.tail) if target else None), True
            clauses = self.clauses.get((kind, one.number), [])
            if clauses:
                if len(clauses) > MANY:
                    return None, True
                near = self._nearest(list(dict.fromkeys(p for p, _ in clauses)), home)
                those = [statement for principle, statement in clauses if principle == near]
                return (those[0] if len(those) == 1 else None), True
        return None, False

    def counts(self, one: Cited) -> bool:
        """Whether headings are counted as a reference counts them, so that one of its number would be found."""
        kind = one.kind if self.kinds[one.kind] >= FEW or one.kind != "section" else ""
        return self.kinds[kind] >= FEW and one.number.isdigit() and 0 < int(one.number) <= self.highest[kind] + FAR

    def _nearest(self, those: list[str], home: str) -> str | None:
        """The only one, or the only one in the innermost part around `home`; None where several are as near, or many are asked."""
        if len(those) > MANY:
            return None
        around: Entry | None = self.entries.get(home)
        while len(those) > 1 and around is not None:
            inside = [key for key in those if self._within(key, around.id)]
            if inside:
                return inside[0] if len(inside) == 1 else None
            around = around.parent
        return those[0] if len(those) == 1 else None

    def _within(self, key: str, around: str) -> bool:
        entry: Entry | None = self.entries.get(key)
        while entry is not None and entry.id != around:
            entry = entry.parent
        return entry is not None

    def _lettered(self, principle: str, tail: str) -> str:
        """The clause of a principle that bears a letter, where just one does."""
        first = _LETTERED.match(tail)
        those = self.lettered.get((principle, first[0]), []) if first else []
        return those[0] if len(those) == 1 else principle


def read_citations(
    entries: Sequence[Entry], statements: Sequence[DraftStatement], links: Sequence[tuple[int, int]], title: str, lines: Lines
) -> Iterator[Reference]:
    """The references in words of a document, in order. `links`: where its links stand in the source, ascending: they say themselves where they lead."""
    numbers = _Numbers(entries, statements)
    if not numbers.headed and not numbers.clauses:
        return
    own = own_names(title)
    found: list[tuple[DraftStatement, Cited, str | None, bool]] = []
    for draft in statements:
        if draft.heading or draft.place.kind in {"example", "caption", "contents", "metadata", "unread"}:
            continue
        found += [(draft, one, *numbers.find(one, draft.principle)) for one in cited(draft.text, own) if not one.foreign]
    starts = [start for start, _ in links]
    known = Counter(one.kind for _, one, target, _ in found if target)
    for draft, one, target, borne in found:
        begin, end = _source(draft, one.begin), _source(draft, one.end - 1) + 1
        within = bisect_right(starts, begin) - 1
        if within >= 0 and begin < links[within][1]:
            continue
        words = draft.text[one.begin : one.end]
        if target or (not borne and known[one.kind] >= FEW and not one.sign and numbers.counts(one)):
            name = f"{one.kind} {one.number}{one.tail}"
            yield Reference("number", name, target, lines.span(begin, end), draft.principle, draft.id, words)


def _source(draft: DraftStatement, at: int) -> int:
    """Where a place in a statement's words stands in the source."""
    begin, source = next(pair for pair in reversed(draft.place.offsets) if pair[0] <= at)
    return source + at - begin
