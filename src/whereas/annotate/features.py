"""A statement as named features for the linear model: its words, its cues, where it stands, and what stands around it.

Names are readable ("subject=party", "prev:c:obligation"), so that the weights file says what was learnt. Names of parties and authors are
masked before words become features: what is learnt of one house's text must hold for another's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, overload

from whereas.annotate import conduct
from whereas.annotate.cues import BE, Cues, known_bad, party_verb
from whereas.annotate.lexicon import inflected
from whereas.annotate.persons import stood_for
from whereas.annotate.signs import reason_sign, rule_sign

if TYPE_CHECKING:
    from whereas.annotate.parties import Parties
    from whereas.model.document import Document, DraftStatement, Place

WORD_LIMIT = 60
"""Tokens of a statement that become word features."""
SUBJECT_GENERIC = frozenset(
    [
        "people",
        "everyone",
        "everybody",
        "anyone",
        "nobody",
        "someone",
        "others",
        "most",
        "many",
        "some",
        "few",
        "one",
        "readers",
        "newcomers",
        "humans",
        "society",
    ]
)
SUBJECT_ANAPHOR = frozenset(["it", "this", "that", "these", "those", "there", "such"])
SUBJECT_QUANTIFIED = frozenset(["all", "every", "each", "any", "no", "neither", "both", "either"])


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Statement indices around one: the one before and after in reading order, and the lead-in that it continues, if any."""

    before: int | None
    after: int | None
    lead: int | None


def mask(word: str, parties: Parties) -> str:
    """A lower-case word, a party or author replaced by its class, a number or code by a sign."""
    return "<party>" if word in parties.governed else "<author>" if word in parties.authors else _sort(word)


@lru_cache(maxsize=8192)
def _sort(word: str) -> str:
    """A word that names nobody of the document's: itself, or the sign of its sort."""
    if word[:1].isdigit():
        return "<number>"
    if not word.isascii():
        return {"’": "'", "“": '"', "”": '"', "—": "--", "–": "--"}.get(word, "<other>") if len(word) == 1 else word.replace("’", "'")
    if len(word) > 1 and not word.isalpha() and any(c in word for c in "_/.:#<>="):
        return "<code>"
    return word


def masked(cues: Cues, parties: Parties) -> list[str]:
    """The first words of a statement, masked."""
    return [mask(word, parties) for word in cues.lower[:WORD_LIMIT]]


def word_features(cues: Cues, parties: Parties) -> list[str]:
    """Words and pairs of words (each once), and the words that open the main clause."""
    words = masked(cues, parties)
    found = {f"w={w}" for w in words}
    found.update(f"w2={a} {b}" for a, b in pairwise(words))
    main = cues.main
    found.update(f"first{n}={' '.join(words[:n])}" for n in (1, 2, 3))
    if main:
        found.update(f"main{n}={' '.join(words[main : main + n])}" for n in (1, 2))
    return list(found)


def subject_class(cues: Cues, parties: Parties) -> str:
    """party, author, you, anaphor, generic, quantified, plain or none: who the main clause speaks of."""
    subject = cues.subject
    if not subject:
        return "none"
    head = subject[-1]
    if head in parties.governed:
        return "party"
    if head in parties.authors or subject[0] in parties.authors:
        return "author"
    if head == "you":
        return "you"
    if any(word in parties.governed for word in subject[:6]):
        return "party-near"
    if head in SUBJECT_ANAPHOR or subject[0] in SUBJECT_ANAPHOR:
        return "anaphor"
    if head in SUBJECT_GENERIC or subject[0] in SUBJECT_GENERIC:
        return "generic"
    if subject[0] in SUBJECT_QUANTIFIED:
        return "quantified"
    return "they" if head == "they" else "plain"


def verb_word(cues: Cues) -> str:
    """The finite verb as a feature: a modal or auxiliary by its word, others by class; with "-not" if negated."""
    if cues.verb < 0:
        return "none"
    word = cues.lower[cues.verb]
    base = word if cues.verb_class in {"modal", "semi", "do"} or word in BE else cues.verb_class
    return base + ("-not" if cues.negated else "")


def cue_features(cues: Cues, parties: Parties) -> list[str]:
    """Cues of the statement alone: categories, main clause, shape, length."""
    found: set[str] = set()
    subject, verb = subject_class(cues, parties), verb_word(cues)
    word, negated, at = party_verb(cues, parties.governed)
    if word:
        found.add(f"party-verb={word}{'-not' if negated else ''}")
        following = cues.lower[at + 1 : at + 2]
        found.add(f"party-verb+={word} {following[0] if following and following[0] in {'be', 'have', 'also', 'not', 'never', 'to', 'only'} else '*'}")
    else:
        found.add("party-verb=none" if any(w in parties.governed for w in cues.lower) else "party-verb=absent")
    found |= {f"subject={subject}", f"verb={verb}", f"subject|verb={subject}|{verb}", f"shape={cues.shape}"}
    if cues.verb >= 0:
        following = cues.lower[cues.verb + 1 : cues.verb + 2]
        if following:
            found.add(f"verb+={verb} {inflected().get(following[0], following[0] if len(following[0]) < 4 else '*')}")
    lead_end = cues.main
    stop = cues.verb + 4 if cues.verb >= 0 else cues.main + 4
    for hit in cues.hits:
        for category in hit.categories:
            found.add(f"c:{category}")
            if hit.start < lead_end:
                found.add(f"c-lead:{category}")
            elif hit.start < stop:
                found.add(f"c-main:{category}")
            else:
                found.add(f"c-tail:{category}")
            if hit.start == 0:
                found.add(f"c-first:{category}")
    for word in cues.lower[:WORD_LIMIT]:
        if known_bad(word):
            found.add("bad-action")
            break
    length = len(cues.lower)
    found.add(f"length={min(length // 5, 8)}")
    last = cues.lower[-1] if cues.lower else ""
    found.add(f"last={last if last in {'.', ':', ';', '?', '!', ')'} else 'word'}")
    if cues.capitals & {"MUST", "SHALL", "SHOULD", "MAY", "NOT", "REQUIRED", "NEVER", "ALWAYS"}:
        found.add("loud-modal")
    if cues.shape == "imperative" and cues.main:
        found.add("late-imperative")
    if any(word == "(" for word in cues.lower[:1]):
        found.add("in-parentheses")
    return list(found)


def place_features(draft: DraftStatement) -> list[str]:
    """Structure: kind of place, depth, label, context, position, heading."""
    place = draft.place
    found = [
        f"place={place.kind}",
        f"depth={min(place.depth, 3)}",
        f"context={place.context}",
        f"place|context={place.kind}|{place.context}",
        f"number={_position(place)}",
        f"block={min(place.count, 5)}",
    ]
    if place.ordered:
        found.append("ordered")
    if place.label:
        found.append(f"labelled={'first' if place.number == 0 else 'later'}")
    if place.footnote:
        found.append("in-footnote")
    if place.cites:
        found.append("cites")
    if place.clause is not None:
        found.append("clause")
    if place.lead_in is not None:
        found.append("led-in")
    for depth, title in enumerate(reversed(place.titles[-2:])):
        words = title.lower().split()
        if words:
            found.append(f"title{depth}-first={words[0]}" if words[0] in _TITLE_WORDS else f"title{depth}-form={_title_form(words[0])}")
            found.extend(f"title{depth}:{w}" for w in words if w in _TITLE_WORDS)
    return found


_TITLE_WORDS = frozenset(
    [
        "why",
        "what",
        "how",
        "when",
        "who",
        "rationale",
        "reasons",
        "background",
        "motivation",
        "purpose",
        "introduction",
        "overview",
        "summary",
        "goals",
        "scope",
        "definitions",
        "glossary",
        "terms",
        "responsibilities",
        "requirements",
        "privileges",
        "principles",
        "values",
        "rules",
        "policy",
        "governance",
        "process",
        "procedure",
        "procedures",
        "examples",
        "exceptions",
        "appendix",
        "notes",
        "about",
        "preamble",
        "recitals",
        "context",
        "history",
        "contents",
        "see",
        "further",
        "reading",
        "references",
        "enforcement",
        "duties",
        "powers",
        "rights",
        "standards",
        "guidelines",
        "workflow",
        "avoid",
        "no",
        "never",
        "do",
        "don't",
        "not",
    ]
)


def _title_form(word: str) -> str:
    form = inflected().get(word)
    return form or ("ing" if word.endswith("ing") else "noun")


def _position(place: Place) -> str:
    if place.count == 1:
        return "only"
    return "first" if place.number == 0 else "last" if place.number == place.count - 1 else "middle"


def surroundings(document: Document) -> list[Surroundings]:
    """For each statement the ones around it: before and after within one section (heading statements and examples are passed over)."""
    drafts = document.statements
    plain = [i for i, d in enumerate(drafts) if not d.heading and d.place.kind not in {"example", "contents", "metadata", "column"}]
    before: dict[int, int] = {}
    after: dict[int, int] = {}
    for left, right in pairwise(plain):
        if drafts[left].place.titles == drafts[right].place.titles:
            before[right], after[left] = left, right
    return [Surroundings(before.get(i), after.get(i), d.place.lead_in) for i, d in enumerate(drafts)]


def standing_for(document: Document, cues: Sequence[Cues], parties: Parties) -> list[bool]:
    """Of each statement whether its subject is an "it" or "they" that stands for a governed party: the last subject named in its section is one; or a "she" or
    "he" that does."""
    found: list[bool] = []
    named, section = False, None
    for draft, cue, person in zip(document.statements, cues, stood_for(cues), strict=True):
        if draft.place.titles != section:
            named, section = False, draft.place.titles
        anaphor = conduct.doer(cue) in {"it", "they"}
        found.append((anaphor and named) or person in parties.governed)
        if cue.subject and not anaphor:
            named = conduct.doer(cue) in parties.governed
    return found


class StatementFeatures(Sequence[list[str]]):
    """First-pass features of every statement: its words and cues, its place, and the cues of its neighbours; none of a heading or an example.

    Made when asked for and not kept: those of a whole document would take eighty times its text.
    """

    def __init__(
        self, document: Document, cues: Sequence[Cues], parties: Parties, around: Sequence[Surroundings], known: dict[tuple[str, str], tuple[str, str]]
    ) -> None:  # fmt: skip
        """`known`: the signs of each (text, label) met before; added to."""
        self.document, self.cues, self.parties, self.around = document, cues, parties, around
        self.stands = standing_for(document, cues, parties)
        self.signs = []
        for draft, cue in zip(document.statements, cues, strict=True):
            key = (draft.text, draft.place.label)
            signs = known.get(key)
            if signs is None:
                signs = known[key] = (rule_sign(cue, parties), reason_sign(cue))
            self.signs.append(signs)

    def __len__(self) -> int:
        return len(self.cues)

    @overload
    def __getitem__(self, at: int) -> list[str]: ...
    @overload
    def __getitem__(self, at: slice) -> list[list[str]]: ...
    def __getitem__(self, at: int | slice) -> list[str] | list[list[str]]:
        return [self._of(n) for n in range(len(self))[at]] if isinstance(at, slice) else self._of(range(len(self))[at])

    def key(self, at: int) -> tuple[object, ...]:
        """All that the models look at in a statement besides the parties: equal for the same words in the same place among the same neighbours."""
        drafts = self.document.statements
        draft, place = drafts[at], drafts[at].place
        near = self.around[at]
        others = [
            (drafts[n].text, drafts[n].place.label, drafts[n].place.block == place.block) if n is not None else None
            for n in (near.before, near.after, near.lead)
        ]
        return (
            draft.text, place.label, place.kind, place.depth, place.context, place.number, place.count, place.ordered, bool(place.footnote),
            bool(place.cites), place.clause is None, place.titles[-2:], place.column, self.stands[at], *others,
        )  # fmt: skip

    def _of(self, at: int) -> list[str]:
        drafts = self.document.statements
        draft, cue = drafts[at], self.cues[at]
        if draft.heading or draft.place.kind == "example":
            return []
        names = word_features(cue, self.parties) + cue_features(cue, self.parties) + place_features(draft)
        who = "it-party" if self.stands[at] else subject_class(cue, self.parties)
        what = conduct.kind(cue)
        if what:
            names += [f"conduct={who}|{what}{'-not' if cue.negated else ''}", f"conduct={what}"]
        if self.stands[at]:
            names.append("it-party")
        near = self.around[at]
        rule, reason = self.signs[at]
        names += [
            f"sign={rule}",
            f"why={reason}",
            f"sign|why={rule}|{reason}",
            f"sign|place={rule}|{draft.place.kind}",
            f"why|place={reason}|{draft.place.kind}",
        ]
        names += [f"sign|context={rule}|{draft.place.context}", f"why|number={reason}|{_position(draft.place)}"]
        for name, other in (("prev", near.before), ("next", near.after), ("lead", near.lead)):
            if other is None:
                names.append(f"{name}:none")
                continue
            theirs = self.signs[other]
            same = "=" if drafts[other].place.block == draft.place.block else "/"
            names += [
                f"{name}{same}sign={theirs[0]}",
                f"{name}{same}why={theirs[1]}",
                f"{name}{same}|{theirs[0]}|{rule}",
                f"{name}{same}|{theirs[0]}|{reason}",
            ]
            if name != "lead":
                names.append(f"{name}:{'same' if drafts[other].place.block == draft.place.block else 'other'}")
        return names
