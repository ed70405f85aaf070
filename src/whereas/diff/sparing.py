"""Exceptions of what is spared rather than asked: "hotfixes skip the freeze but not the review" asks for the review, so that the rule is weaker once "but not
the review" is gone. So it is of who is to do something: "somebody other than the author" is more than "anybody". And exceptions told by one word behind
what they spare, or by a clause: "(images excluded)", ", bots aside", ": bots are an exception".

>>> from whereas.diff.edits import edit
>>> from whereas.diff.force import read_marks
>>> def looked(old, new):
...     return asks(edit(old, new), read_marks(edit(old, new).old_words), read_marks(edit(old, new).new_words))
>>> looked("Hotfixes skip the freeze but not the review.", "Hotfixes skip the freeze and the review.")
True
>>> looked("Guests ring the bell but not the gong.", "Guests ring the bell and the gong.")
False
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.bounds import bound, place
from whereas.diff.edits import ARTICLES
from whereas.diff.force import FORCE, left_over
from whereas.diff.lexicon import denies, marks, phrase_set
from whereas.diff.numerals import VERSION, amount_at
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.zones import Stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark
    from whereas.diff.numerals import Amount
    from whereas.diff.words import Token

OTHER_THAN = "other than"
"""What excepts one from whoever is to do something."""
FREE = ("from", "of")
"""Words behind which stands what somebody is free from."""
LET = frozenset({"exempt", "exempted", "excused", "spared", "free", "released"})
AGENTS = frozenset({"by", "from", "be", "is", "are"})
BY = 3
"""Words from "by" or "be" to the one who is to do something ("must be done by somebody other than the author")."""

SPARED = frozenset({"excepted", "excluded", "exempt", "exempted", "aside"})
"""Words right behind what a rule spares."""
EXCEPTIONS = frozenset({"exception", "exceptions"})
NOBODY, SUBJECT = frozenset({"no", "nobody", "none"}), 3
"""What says that there is none, among how many words before it."""
UNCOUNTED = (("do", "not", "count"), ("does", "not", "count"), ("don't", "count"), ("doesn't", "count"))
"""What a clause says of it instead ("children are an exception", "holidays do not count")."""
STATED = frozenset({"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "who", "that", "which", "then"})
"""Words with which these are the verb of a clause, as they may be in a bracket ("(images are excluded)")."""
SPOKEN = frozenset({"jokes", "joking", "cost", "costs", "speed", "else", "modesty", "taste", "that", "this"})
"""What one speaks of who sets it aside."""
BESIDE = (("old",), ("pm",), ("am",), ("o'clock",))
"""Words behind an age or an hour, which count nothing that may be left out."""
WHOLE = frozenset({"all", "every", "each", "no", "any"})
"""Words of a subject all of which are meant but for what is spared."""
TIME = "time"
LEAST, MOST = 2, 8
"""Words of what is spared, with the one behind it."""


def put_aside(found: Edit, ways: tuple[Direction, Direction]) -> Verdict | None:
    """What an exception does that a stop or bracket sets off from the rule and its last word tells ("(images excluded)"), where it came (`ways[0]`) or went."""
    for run in found.runs:
        new = run.old_start == run.old_end
        start, end = (run.new_start, run.new_end) if new else (run.old_start, run.old_end)
        start += _joined(found.new_words if new else found.old_words, start)
        part = Stretch(found.new_text if new else found.old_text, found.new if new else found.old, start, end, new)
        if (new or run.new_start == run.new_end) and LEAST <= end - start <= MOST and _set_off(part):
            why = f"exception {'added' if new else 'removed'}: '{part.shown}'"
            rest = (found.old_text, found.old) if new else (found.new_text, found.new)
            if not NOBODY.isdisjoint(part.words[:1]):
                return Verdict("reworded", f"'{part.shown}' {'added' if new else 'removed'}", sure=True)
            counted = None if part.words[-1] in EXCEPTIONS else _counted(*rest, part, ways)
            return Verdict(counted or ways[not new], why, sure=True)
    return None


def _counted(text: str, side: Sequence[Token], part: Stretch, ways: tuple[Direction, Direction]) -> Direction | None:
    """What an exception (`part`) does to a rule that counts, if it may be left out of the count: a cap is looser ("within two days (Sundays excluded)"), a
    floor is stricter, and another amount another one ("ten crowns (tax excluded)"); None if it spares somebody or something of the rule instead."""
    words, leave = tuple(t.word for t in side), "narrowed" in ways
    amount = next((a for at, word in enumerate(words) if word != "one" and (a := amount_at(words, at)) and _of_count(text, side, words, a)), None)
    if amount is None or part.words[-1] != "excluded" or not (told_out := _left_out(part.words, words, amount)):
        return None
    told = bound(text, side, amount, False)
    if told_out == "perhaps" or not told or (leave and told == "least"):
        return "changed"
    looser = (told == "most") == part.new
    return ("widened" if leave else "weakened") if looser else ("narrowed" if leave else "strengthened")


def _of_count(text: str, side: Sequence[Token], words: tuple[str, ...], amount: Amount) -> bool:
    """Whether an amount is what a rule asks for, and no version, age or hour, nor what tells of which cases it is."""
    return amount.kind != VERSION and words[amount.end : amount.end + 1] not in BESIDE and not place(text, side, amount)


def _left_out(spared: tuple[str, ...], words: tuple[str, ...], amount: Amount) -> str:
    """Whether what is excluded is left out of an amount: surely ("left out"), "perhaps", or not ("") as it is one of those to whom the rule is none."""
    noun = next(word for word in reversed(spared[:-1]) if word not in {"is", "are"})
    if noun in phrase_set("sparing", "uncounted"):
        return "left out"
    persons = {_person(noun), any(map(_person, words[amount.end : amount.end + 1]))}
    if persons == {True}:
        return "left out"
    return "perhaps" if persons == {False} and amount.kind != TIME and words[0] not in WHOLE else ""


def _person(word: str) -> bool:
    return word.removesuffix("s") in phrase_set("words", "party") or word in phrase_set("ground", "plural")


def spared(words: tuple[str, ...]) -> tuple[str, ...]:
    """What words name that are its exception by the last of them; () if they are none.

    >>> spared(("holidays", "are", "excluded")), spared(("children", "are", "an", "exception")), spared(("guests", "sign"))
    (('holidays',), ('children',), ())
    """
    for count in (2, 3):
        if words[-count:] in UNCOUNTED:
            return words[:-count]
    stated, last = words[:-1], words[-1]
    if last in EXCEPTIONS and stated and stated[-1] in ARTICLES:
        stated = stated[:-1]
    if stated[-1:] in {("is",), ("are",)} and last != "aside":
        return stated[:-1]
    return stated if last in SPARED else ()


def excepts(words: tuple[str, ...]) -> bool:
    """Whether a clause does nothing but name an exception, or say that there is none; it gives no reason."""
    return words[-1] in SPARED | EXCEPTIONS | {"count"} and bool(spared(words))


def spares_nobody(words: tuple[str, ...], exempt: Mark) -> bool:
    """Whether the exception that a mark tells is one that nobody has ("no guest is exempt")."""
    return "exempt" in exempt.words and not NOBODY.isdisjoint(words[max(0, exempt.start - SUBJECT) : exempt.start])


def _set_off(part: Stretch) -> bool:
    """Whether stops stand on both sides of a stretch that names what is spared, and says no more of it."""
    closed = part.end == len(part.tokens) or any(stop in part.after for stop in "),;—")
    joined = part.start > 0 and _joined(tuple(t.word for t in part.tokens), part.start - 1)
    apart = part.start == 0 or joined or any(stop in part.before for stop in "(,:;—–-")
    bare = spared(part.words) if excepts(part.words) else ()
    said = not STATED.isdisjoint(bare) or any(map(denies, bare[1:])) or (part.words[-1] == "aside" and _put(bare))
    return apart and closed and bool(bare) and not said and not marks(bare)


def _joined(words: tuple[str, ...], at: int) -> bool:
    """Whether a word joins on that nobody is spared ("and nobody is exempt")."""
    return words[at] == "and" and not NOBODY.isdisjoint(words[at + 1 : at + 2])


def _put(bare: tuple[str, ...]) -> bool:
    """Whether something is put "aside" ("step aside", "boats set aside"), or only a word is ("jokes aside")."""
    return inflected().get(bare[0]) == "base" or bare[-1].endswith("ed") or bare[-1] in {"set", "put", "laid"} or not SPOKEN.isdisjoint(bare)


def asks(found: Edit, before: list[Mark], after: list[Mark]) -> bool:
    """Whether the exception that one version has, and the other has not, is what a rule asks for."""
    gone, come = left_over(before, after, "marks")
    for words, told, lone in ((found.old_words, before, gone), (found.new_words, after, come)):
        exceptions = [m for m in lone if m.name == "exception"]
        if exceptions:
            other = next((m for m in exceptions if m.words == OTHER_THAN), None)
            return _spares(words, told, exceptions[0]) or (other is not None and _who(words, told, other))
    return False


def _spares(words: tuple[str, ...], told: list[Mark], exception: Mark) -> bool:
    """Whether a sentence says of what somebody is spared, as a fact, up to its exception."""
    main = words[: exception.start]
    if any(map(denies, main)) or any(m.group == "force" and m.start < exception.start for m in told):
        return False
    if any(word in LET and main[at + 1 : at + 2] and main[at + 1] in FREE for at, word in enumerate(main)):
        return True
    at = next((i for i, word in enumerate(main) if i and word in phrase_set("sparing", "verbs")), 0)
    return bool(at) and any(word in phrase_set("sparing", "demands") for word in main[at + 1 :])


def _who(words: tuple[str, ...], told: list[Mark], exception: Mark) -> bool:
    """Whether somebody other than one named is to do something."""
    main = words[: exception.start]
    if main[-1:] == () or main[-1] not in phrase_set("sparing", "somebody") or any(map(denies, main)):
        return False
    leave = any(m.group == "force" and FORCE[m.name] <= 0 for m in told)
    return not leave and not AGENTS.isdisjoint(main[-1 - BY : -1])
