"""Questions that a document answers itself: the answer is the rule, and its force is that of the question.

"May I bring a dog?" with "No." behind it, in its paragraph or row, under it as a title or a paragraph that is nothing but the question, or as "Q: ... A: ...",
forbids; so does "Of course not.". "Do I need a licence?" with "No." permits to do without. "How should the keeper treat children? She is patient." asks nobody
to ask. A question that the reader is to ask has no answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

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
STRESSED = YES | {"of", "course", "surely", "clearly", "please", "obviously", "simply"}
"""Words that only stress the "not" behind them ("Of course not.", "Certainly not.")."""
AT_ALL = frozenset({("at", "all"), ("ever",), ("under", "any"), ("in", "any"), ("for", "any")})
"""Words behind "not" with which it denies the whole ("Not at all."); "not always" denies a part."""
PARTLY = frozenset({"always", "necessarily", "really", "quite", "entirely", "every", "usually", "often", "yet"})
MOSTLY = frozenset({("usually",), ("generally",), ("mostly",), ("normally",), ("typically",), ("in", "most", "cases"), ("in", "general"), ("as", "a", "rule")})
"""Words that weaken the yes or no behind them ("Usually not.", "In most cases, yes.")."""
ASKING = frozenset({"what", "how", "why", "when", "where", "who", "which"})
"""Words that open a question which no yes or no answers."""
ALLOWING = frozenset({"allowed", "permitted", "ok", "okay", "fine", "acceptable"})
REQUIRING = frozenset({"required", "mandatory", "necessary", "needed", "obligatory", "compulsory"})
ALONE = frozenset({"paragraph", "quote", "table", "item"})
"""Kinds of places of a question that is all its block holds, and of the answer in the next one."""
STATES = frozenset({"wrong", "mistaken", "fooled", "certain", "sure", "trusted", "tired", "replaced", "hacked", "tricked", "sad", "angry", "biased"})
"""What somebody "can be" without anybody's leave."""
PERSONS = frozenset({"i", "we", "you", "anyone", "anybody", "everyone", "people"})
Answer = Literal["yes", "no", "mostly", "mostly not", "partly"]
ANSWERS: dict[str, dict[Answer, Modality]] = {
    "may": {"yes": "may", "no": "must_not", "mostly": "may", "mostly not": "should_not"},
    "must": {"yes": "must", "no": "may", "mostly": "should", "mostly not": "may"},
    "should": {"yes": "should", "no": "should_not", "mostly": "should", "mostly not": "should_not"},
}
"""The force of an answer to a question after what one may, must or should do; "not always" has none."""


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
        answer = _says(said)
        if answer is not None:
            questions.add(at - 1)
            if force := ANSWERS.get(_asks(asked, parties), {}).get(answer):
                forces[at] = force
        elif (asked[0] in ASKING and drafts[at].place.kind == "paragraph" and not drafts[at - 1].heading) or _both_labelled(cues, at):
            questions.add(at - 1)
    bare = {at for at, draft in enumerate(drafts) if at not in forces and draft.place.kind != "table" and _is_bare(_unlabelled(cues[at].lower, "a"))}
    return Answered(frozenset(questions), forces, frozenset(bare))


def _is_bare(words: tuple[str, ...]) -> bool:
    """Whether a statement is a yes, a no or a "not always", and nothing else."""
    if words[:1] == ("not",) and PARTLY.issuperset(words[1:2]):
        return len(words) in {2, 3} and words[2:] in {(), (".",), ("!",)}
    return BARE.issuperset(words[:1]) and len(words) in {1, 2} and words[1:] in {(), (".",), ("!",)}


def _follows(drafts: Sequence[DraftStatement], at: int, cues: Sequence[Cues]) -> bool:
    """Whether a statement stands where the answer to the one before it would: under it as its title, in its block, in the block behind one that is nothing but
    the question, or labelled as the answer."""
    question, place = drafts[at - 1], drafts[at].place
    if question.heading:
        return place.titles[-1:] == (question.text,)
    if place.titles != question.place.titles:
        return False
    if place.block == question.place.block or cues[at].lower[:2] in {("a", ":"), ("answer", ":")}:
        return True
    alone = question.place.count == 1 and question.place.lead_in is None and question.place.kind in ALONE
    return alone and place.number == 0 and place.kind in ALONE - {"quote"} and (place.item == question.place.item or question.place.kind == "quote")


def _both_labelled(cues: Sequence[Cues], at: int) -> bool:
    """Whether the statement at `at` is called the answer, and the one before it the question ("Q: Must I ring?" - "A: You must ring twice.")."""
    return cues[at].lower[:2] in {("a", ":"), ("answer", ":")} and cues[at - 1].lower[:2] in {("q", ":"), ("question", ":")}


def _unlabelled(words: tuple[str, ...], label: str) -> tuple[str, ...]:
    return words[2:] if words[1:2] == (":",) and words[0] in {label, "question", "answer"} else words


def _says(words: tuple[str, ...]) -> Answer | None:
    """What an answer says; None where it says neither yes nor no."""
    first, after = words[:1], words[1] if len(words) > 1 else ""
    opening = next((n for n, word in enumerate(words) if word not in STRESSED), len(words))
    if words[opening : opening + 1] == ("not",) and opening < len(words):
        return _denies(words[opening + 1 :], stressed=opening > 0)
    if words[:2] in GRANTS or (YES.issuperset(first) and after in ENDS):
        return "yes"
    if NO.issuperset(first) and after in ENDS:
        return "no"
    return _mostly(words)


def _denies(behind: tuple[str, ...], *, stressed: bool) -> Answer | None:
    """What a "not" that opens an answer says, by the words `behind` it: all, a part, or nothing that is an answer. `stressed`: "certainly not"."""
    if any(behind[: len(phrase)] == phrase for phrase in AT_ALL) or (stressed and "".join(behind[:1]) in ENDS):
        return "no"
    return "partly" if PARTLY.issuperset(behind[:1]) and "".join(behind[1:2]) in ENDS else None


def _mostly(words: tuple[str, ...]) -> Answer | None:
    """The answer behind words that weaken it."""
    at = next((len(phrase) for phrase in MOSTLY if words[: len(phrase)] == phrase), 0)
    if not at:
        return None
    at += words[at : at + 1] == (",",)
    if "".join(words[at + 1 : at + 2]) not in ENDS:
        return None
    return "mostly" if words[at : at + 1] == ("yes",) else "mostly not" if words[at : at + 1] in {("no",), ("not",)} else None


def _asks(words: tuple[str, ...], parties: Parties) -> str:
    """What a question asks after: what one "may", "must" or "should" do; "" for anything else."""
    first, among = words[0], set(words)
    if first in {"may", "must", "should"}:
        return first
    if first in {"can", "could"}:
        who = words[1]
        if "be" in words[2:4] and not among.isdisjoint(STATES):
            return ""
        return "may" if who in PERSONS or not among.isdisjoint(parties.governed) or (who.endswith("s") and "be" not in among) else ""
    if first in BE | {"am"}:
        return "may" if among & ALLOWING else "must" if among & REQUIRING else ""
    if first in {"do", "does"} and ("need" in among or any(words[n : n + 2] == ("have", "to") for n in range(len(words)))):
        return "must"
    return ""
