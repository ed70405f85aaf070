"""What an amount in a rule is to it: the least or the most that is asked, or what tells which cases are meant.

>>> from whereas.diff.words import tokens
>>> from whereas.diff.numerals import amount_at
>>> def looked(text, at):
...     side = tokens(text)
...     amount = amount_at(tuple(t.word for t in side), at)
...     return bound(text, side, amount, False), place(text, side, amount)
>>> looked("Answer within ten days.", 2), looked("Payments above 100 crowns must be approved.", 2)
(('most', ''), ('least', 'case'))
>>> looked("At least two members must agree.", 2), looked("Pay unless it exceeds 100 crowns.", 4)
(('least', ''), ('least', 'exception'))
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from whereas.diff.agreeing import agreeing
from whereas.diff.edits import ARTICLES
from whereas.diff.force import FORCE, NOBODY, PREPOSITIONS, RELATIVE, read_marks
from whereas.diff.frame import opening
from whereas.diff.lexicon import denies, marks, phrase_set
from whereas.diff.meant import HOLDERS, carries, of_others, required_of, told_apart
from whereas.diff.numerals import ONE, SHARE, VERSION, units
from whereas.diff.reckoned import reckoned
from whereas.diff.scope import telling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.lexicon import Mark
    from whereas.diff.numerals import Amount
    from whereas.diff.words import Token

Bound = Literal["least", "most", ""]
Place = Literal["case", "exception", ""]
BESIDE = 2
"""Words from an amount within which a bound ("at least") is its own."""
FAR = 5
"""Words from "minimum" to the number of the version of which it is said."""
DENIED = 4
"""Words before a bound in which a negation turns it round ("must not be below")."""
BEHIND = 3
"""Words behind a relative pronoun, or before "by", that are of its clause."""
NEAR = 6
"""Words from an amount within which it is said that so many make a quorum."""
CAPPED = 6
"""Words before an amount among which a verb says that it is the most."""
TURNED: dict[Bound, Bound] = {"least": "most", "most": "least", "": ""}
SIZED = frozenset({"or more", "or fewer", "or less"})
"""Bounds behind their amount, which tell the size of each of many ("gifts of ten crowns or more") or of one ("a panel of three or more")."""
AGED = frozenset({f"{join} {age}" for join in ("or", "and") for age in ("older", "younger")} | {f"{age} than" for age in ("older", "younger", "newer")})
"""Bounds of an age, which are the other way about of a version: an older one has the lower number."""
OCCASIONS = frozenset({"before", "after", "while", "during"})
"""Words that open a clause which tells when, and may tell of which cases by an amount."""
FRONTED = PREPOSITIONS | OCCASIONS
"""Words that open a phrase at the head of the sentence."""
_SIGNS: tuple[tuple[str, Bound], ...] = (("≥", "least"), (">=", "least"), ("≤", "most"), ("<=", "most"), (">", "least"), ("<", "most"))


def bound(text: str, side: Sequence[Token], amount: Amount, leave: bool) -> Bound:
    """Whether an amount is the least or the most, by the words and signs beside it, or by what it counts; "" if they do not say. `leave`: the rule is a
    mere permission, which says how often at most."""
    words = tuple(t.word for t in side)
    if _period(words, amount):
        often = _said(text, side, words, amount, BESIDE + 1) or ("most" if leave else "least")
        return TURNED[often]
    if amount.kind == "time" and (event := reckoned(words, amount.start - (words[amount.start - 1] in ONE and amount.start > 0), amount.end, leave=leave)):
        return event
    told = _said(text, side, words, amount, BESIDE) or _counted(words, amount, leave) or _repeated(text, side, words, amount)
    return told or ("least" if required_of(words, amount) and _in_subject(words, amount, 0, amount.start) else "")


def _repeated(text: str, side: Sequence[Token], words: tuple[str, ...], amount: Amount) -> Bound:
    """What is meant by so many times in a condition or an exception: "if a rope breaks three times" holds for more than three as well."""
    counts = not amount.kind and words[amount.end : amount.end + 1] == ("times",)
    return "least" if counts and _clause(text, side, words, amount, amount.start, opening(text, side)) else ""


def _said(text: str, side: Sequence[Token], words: tuple[str, ...], amount: Amount, beside: int) -> Bound:
    """The bound that a sign or a phrase beside an amount names."""
    before = text[side[amount.start - 1].end if amount.start else 0 : side[amount.start].start]
    signed: Bound = next((name for sign, name in _SIGNS if sign in before), "")
    if signed:
        return signed
    if text[side[amount.end - 1].end :][:1] == "+" and not text[side[amount.end - 1].end :][1:2].isalnum():
        return "least"  # "3.9+"
    mark = bounding(words, amount, beside)
    if mark is None:
        return "least" if words[max(0, amount.start - 1) : amount.start] == ("over",) else ""
    denied = mark.words not in phrase_set("words", "settled") and _denied(text, side, words, min(mark.start, amount.start), mark.start)
    name: Bound = mark.name  # type: ignore[assignment]
    aged = mark.words in AGED
    turned = (denied != (aged and amount.kind == VERSION)) != (aged and words[max(0, mark.start - 1)] == "no")  # "no older than"
    return TURNED[name] if turned else name


def _denied(text: str, side: Sequence[Token], words: tuple[str, ...], begin: int, start: int) -> bool:
    """Whether a negation before a bound turns it round ("must not be below", "do not merge changes of more than"): one of its own clause, and none that
    forbids something to those whom the amount tells ("do not sell it to children under")."""
    clause = _opened(text, side, words, begin)
    since = clause.end if clause else 0
    near = words[max(since, start - DENIED) : start]
    if clause is None and of_others(words, begin):
        return False
    forced = [m for m in read_marks(words) if m.group == "force" and since <= m.start < begin]
    if clause and words[clause.end - (clause.words.split()[-1] in NOBODY)] in NOBODY:
        return True  # "provided that no member holds more than"
    nobody = bool(forced) and " ... " in forced[-1].words and NOBODY.isdisjoint(words[forced[-1].end : begin])
    return (
        nobody
        or any((denies(w) and w not in NOBODY) or w in {"avoid", "avoids"} for w in near)
        or bool(forced and FORCE.get(forced[-1].name, 0) < 0 and denies(words[forced[-1].end - 1]))
    )


def bounding(words: tuple[str, ...], amount: Amount, beside: int = BESIDE) -> Mark | None:
    """The phrase that bounds an amount; for a version also "minimum" further before it ("the minimum version of Python is")."""
    found = marks(words, ("bounds",))
    near = next((m for m in found if abs(m.end - amount.start) <= beside or abs(m.start - amount.end) <= beside), None)
    if near or amount.kind != VERSION:
        return near
    return next((m for m in found if m.words in {"minimum", "maximum"} and 0 <= amount.start - m.end <= FAR), None)


def _period(words: tuple[str, ...], amount: Amount) -> bool:
    """Whether an amount is the time in which something is done so many times ("twice a week")."""
    counts = phrase_set("words", "times")
    return amount.kind == "time" and amount.start > 1 and words[amount.start - 1] in ONE and words[amount.start - 2] in counts


def _counted(words: tuple[str, ...], amount: Amount, leave: bool) -> Bound:
    """What is meant without a bound: "limit it to ten pages", "every week", "twice a week", "a majority of votes", "approved by two members", "two members
    must agree"."""
    before, behind = words[: amount.start], words[amount.end :]
    if before[-1:] == ("to",) and phrase_set("words", "capping").intersection(before[-CAPPED:]):
        return "most"
    if amount.kind == "time":
        if _of_notice(before, behind):
            return "least"
        return "most" if before[-1:] in {("every",), ("each",)} else ""
    times = behind[1:] if behind[:1] == ("times",) else behind
    if not amount.kind and (behind[:1] == ("times",) or words[amount.start] in phrase_set("words", "times")):
        return ("most" if leave else "least") if times[:1] and times[0] in ONE and times[1:2] and times[1] in units() else ""
    ballot = phrase_set("words", "ballot")
    if amount.kind == SHARE:
        return "least" if ballot & set(words) or _acting(words, amount) or _agents(before) else ""
    if amount.kind:
        return ""
    asked = _agents(before) or (before[-1:] == ("of",) and before[-2] in ballot) or _acting(words, amount) or _quorate(before, behind)
    return "least" if asked or agreeing(words, amount.start, amount.end) else ""


def _agents(before: tuple[str, ...]) -> bool:
    """Whether so many do it, or are asked for: "must be signed by [two] members", "requires [two] signatures"."""
    if before[-1:] == ("by",):
        verb = before[-2:-1]
        return bool(verb) and verb[0].endswith(("ed", "en", "wn")) and bool({"be", "is", "are", "been"} & set(before[-2 - BEHIND :]))
    return before[-1:] in {("require",), ("requires",), ("need",), ("needs",)}


def _acting(words: tuple[str, ...], amount: Amount) -> bool:
    """Whether so many must do it, or it takes so many to do it: they open the sentence, and a word of duty is behind them; or one of leave, if they
    are a share or stand behind "any"."""
    first = next((m for m in marks(words, ("force",)) if m.start >= amount.end), None)
    if first is None or amount.start != (words[0] == "any"):
        return False
    return first.name in ({"must", "should"} if amount.start == 0 and amount.kind != SHARE else {"may", "must", "should"})


def _of_notice(before: tuple[str, ...], behind: tuple[str, ...]) -> bool:
    """Whether a time is how long before something is to be told: "ten days' [written] notice", "notice of ten days"."""
    kinds = phrase_set("words", "notice")
    return before[-2:] == ("notice", "of") or any(" ".join(behind[:many]) in kinds for many in range(1, BEHIND + 1))


def _quorate(before: tuple[str, ...], behind: tuple[str, ...]) -> bool:
    """Whether so many make a quorum: "a quorum shall be [ten] members", "[ten] members form a quorum"."""
    return not {"quorum", "quorums"}.isdisjoint((*before[-NEAR:], *behind[:NEAR]))


def place(text: str, side: Sequence[Token], amount: Amount) -> Place:
    """Whether an amount tells which cases a rule speaks of, in its subject ("members under 16 must ...") or in a condition, or which it does not speak of.
    What counts those who act ("at least two members must ...") does not."""
    words = tuple(t.word for t in side)
    mark = bounding(words, amount)
    begin = min(mark.start, amount.start) if mark else amount.start
    start = opening(text, side)
    clause = _clause(text, side, words, amount, begin, start)
    if clause or begin < start:
        return clause
    fronted = begin > 0 and words[0] in FRONTED and "," in text[side[begin - 1].end : side[begin].start]  # "at night, [at least three] keepers must watch"
    fronted = fronted and _asks_for(words, amount, mark)
    start = max(start, begin) if fronted else start
    subject = _in_subject(words, amount, start, begin)
    behind = words[max(0, begin - 1) : begin]
    if mark is None:
        compares = behind == ("over",) or (subject and required_of(words, amount))
    elif mark.words not in phrase_set("words", "asking"):
        compares = True
    elif behind == ("of",):
        compares = (mark.words in SIZED and words[start] not in ARTICLES) or words[begin - 2] in HOLDERS
    else:
        compares = subject and mark.words != "within"
    told = (
        compares
        and not fronted
        and (subject or of_others(words, begin) or (mark is not None and mark.words not in phrase_set("words", "asking") and told_apart(words, start, begin)))
    )
    return "case" if told else ""


def _asks_for(words: tuple[str, ...], amount: Amount, mark: Mark | None) -> bool:
    """Whether an amount behind a phrase at the head of the sentence is asked for ("at least three keepers", "more than two members must sign"), and does not
    tell of which cases the rule is ("more than two hours must be paid")."""
    if mark is None or amount.kind == SHARE or mark.words in phrase_set("words", "asking"):
        return True
    acting = phrase_set("words", "party").intersection(word.removesuffix("s") for word in words[amount.end : amount.end + 1])
    return mark.name == "least" and bool(acting) and amount.end + 1 in _predicates(words, amount.end)


def _in_subject(words: tuple[str, ...], amount: Amount, start: int, begin: int) -> bool:
    """Whether an amount stands behind the noun of the subject, before what the sentence says of it."""
    predicate = _predicates(words, start)
    if not predicate or amount.end > predicate[0] or not (telling(words[start:begin]) or NOBODY & set(words[start:begin])):
        return False
    return words[predicate[0] + 1 : predicate[0] + 2] == () or words[predicate[0] + 1] not in phrase_set("words", "asked")


def _clause(text: str, side: Sequence[Token], words: tuple[str, ...], amount: Amount, begin: int, start: int) -> Place:
    """The condition or the exception that an amount stands in."""
    mark = _opened(text, side, words, begin)
    if mark is None or (mark.end <= start <= begin):
        return ""
    if mark.name == "exception":
        return "exception"
    if carries(words, mark, amount, words[: mark.start] or words[start:]):
        return ""
    return "case" if mark.words in phrase_set("words", "clausal") - {"until"} or _on_the_way(words, mark, begin) else ""


def _on_the_way(words: tuple[str, ...], mark: Mark, begin: int) -> bool:
    """Whether a clause with "before", "while" and the like tells by a comparison when a duty arises ("ask before you spend more than ten crowns"). A ban ends
    with what stands behind "before", and "at least" says how much of that it takes."""
    banned = any(m.group == "force" and m.end <= mark.start and FORCE.get(m.name, 0) < 0 for m in read_marks(words))
    compared = next((m for m in marks(words, ("bounds",)) if begin in {m.start, m.end}), None)
    return mark.words in OCCASIONS and not banned and compared is not None and compared.words not in phrase_set("words", "asking")


def _opened(text: str, side: Sequence[Token], words: tuple[str, ...], begin: int) -> Mark | None:
    """What opens the condition or exception that goes on up to a word, if one does."""
    start = opening(text, side)
    found = None
    for mark in read_marks(words):
        if mark.name not in {"exception", "condition"} or mark.end > begin:
            continue
        between = text[side[mark.end - 1].end : side[begin].start]
        if mark.start < start <= begin or (mark.start >= start and any(stop in between for stop in ",;:")) or between.count(")") > between.count("("):
            continue
        found = mark
    return found


def _predicates(words: tuple[str, ...], start: int) -> list[int]:
    """Where the words stand that begin what a sentence says of its subject, relative clauses left out."""
    forced = [m.start for m in read_marks(words) if m.group == "force"]
    plain = [at for at, word in enumerate(words) if word in phrase_set("words", "copula")]
    return sorted(at for at in (*forced, *plain) if at >= start and not any(w in RELATIVE for w in words[max(0, at - BEHIND) : at]))
