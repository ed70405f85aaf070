"""Questions that a document answers itself: the answer is the rule, and its force is that of the question.

"May I bring a dog?" with "No." behind it, in its paragraph, under it as a title or as "Q: ... A: ...", forbids; "Do I need a licence?" with "No." permits to do
without. "How should the keeper treat children? She is patient." asks nobody to ask. A question that the reader is to ask has no answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whereas.annotate.cues import BE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties
    from whereas.model.constitution import Modality
    from whereas.model.document import DraftStatement

YES = frozenset({"yes", "yep", "sure", "absolutely", "certainly", "definitely"})
NO = frozenset({"no", "nope", "never"})
BARE = (YES | NO) - {"never"}
"""What lays down nothing where it is a whole statement, unless the question says what it is that one may or must do."""
ENDS = frozenset({".", ",", ";", ":", "!", "—", "–", "-", "(", ""})
"""What stands behind a yes or no that is an answer ("" at the end of the sentence): "No member may" is none."""
GRANTS = frozenset({("of", "course"), ("only", "if"), ("only", "when"), ("only", "with"), ("only", "after"), ("only", "in"), ("yes", "but")})
ASKING = frozenset({"what", "how", "why", "when", "where", "who", "which"})
"""Words that open a question which no yes or no answers."""
ALLOWING = frozenset({"allowed", "permitted", "ok", "okay", "fine", "acceptable"})
REQUIRING = frozenset({"required", "mandatory", "necessary", "needed", "obligatory", "compulsory"})
PERSONS = frozenset({"i", "we", "you", "anyone", "anybody", "everyone", "people"})
ANSWERS: dict[str, tuple[Modality, Modality]] = {"may": ("may", "must_not"), "must": ("must", "may"), "should": ("should", "should_not")}
"""The force of a yes and of a no to a question after what one may, must or should do."""


class Answered(NamedTuple):
    """Indices of statements: `questions` that the next statement answers; the force of each answer that says yes or no to what one may, must or should do;
    `bare`: those that say yes or no, nothing else, and not to that."""

    questions: frozenset[int]
    forces: Mapping[int, Modality]
    bare: frozenset[int]


def find(drafts: Sequence[DraftStatement], cues: Sequence[Cues], parties: Parties) -> Answered:
    """The questions of a document with an answer right behind them."""
    questions: set[int] = set()
    forces: dict[int, Modality] = {}
    for at in range(1, len(drafts)):
        asked, said = _unlabelled(cues[at - 1].lower, "q"), _unlabelled(cues[at].lower, "a")
        if asked[-1:] != ("?",) or not said or said[-1] == "?" or drafts[at].heading or not _follows(drafts, at, cues):
            continue
        yes = _says(said)
        if yes is not None:
            questions.add(at - 1)
            kind = _asks(asked, parties)
            if kind:
                forces[at] = ANSWERS[kind][0 if yes else 1]
        elif asked[0] in ASKING and drafts[at].place.block == drafts[at - 1].place.block and drafts[at].place.kind == "paragraph":
            questions.add(at - 1)
    bare = {at for at, draft in enumerate(drafts) if at not in forces and draft.place.kind != "table" and _is_bare(_unlabelled(cues[at].lower, "a"))}
    return Answered(frozenset(questions), forces, frozenset(bare))


def _is_bare(words: tuple[str, ...]) -> bool:
    return BARE.issuperset(words[:1]) and len(words) in {1, 2} and words[1:] in {(), (".",), ("!",)}


def _follows(drafts: Sequence[DraftStatement], at: int, cues: Sequence[Cues]) -> bool:
    """Whether a statement stands where the answer to the one before it would: under it as its title, in its block, or labelled as the answer."""
    question, place = drafts[at - 1], drafts[at].place
    if question.heading:
        return place.titles[-1:] == (question.text,)
    return place.titles == question.place.titles and (place.block == question.place.block or cues[at].lower[:2] in {("a", ":"), ("answer", ":")})


def _unlabelled(words: tuple[str, ...], label: str) -> tuple[str, ...]:
    return words[2:] if words[1:2] == (":",) and words[0] in {label, "question", "answer"} else words


def _says(words: tuple[str, ...]) -> bool | None:
    """Whether an answer says yes; None where it says neither yes nor no."""
    first, after = words[:1], words[1] if len(words) > 1 else ""
    if words[:2] in GRANTS or (YES.issuperset(first) and after in ENDS):
        return True
    return False if NO.issuperset(first) and after in ENDS else None


def _asks(words: tuple[str, ...], parties: Parties) -> str:
    """What a question asks after: what one "may", "must" or "should" do; "" for anything else."""
    first, among = words[0], set(words)
    if first in {"may", "must", "should"}:
        return first
    if first in {"can", "could"}:
        who = words[1]
        return "may" if who in PERSONS or not among.isdisjoint(parties.governed) or (who.endswith("s") and "be" not in among) else ""
    if first in BE | {"am"}:
        return "may" if among & ALLOWING else "must" if among & REQUIRING else ""
    if first in {"do", "does"} and ("need" in among or any(words[n : n + 2] == ("have", "to") for n in range(len(words)))):
        return "must"
    return ""
