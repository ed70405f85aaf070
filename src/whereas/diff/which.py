"""Which ones a rule means, told by an adjective that no article or preposition stands in front of: before a bare plural at the head of a sentence, right
behind the verb of a command, or in the place of "all", "every" or "any".

>>> from whereas.diff.edits import edit
>>> some_of_all(edit("Mend all ropes.", "Mend torn ropes."), ("weakened", "strengthened"))
Verdict(direction='narrowed', why="'all' became 'torn'", sure=True)
>>> some_of_all(edit("Row unless any guest objects.", "Row unless a paying guest objects."), ("weakened", "strengthened")).direction
'strengthened'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected
from whereas.diff.edits import ARTICLES
from whereas.diff.force import read_marks
from whereas.diff.frame import opening
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.numerals import number
from whereas.diff.scope import exchanged, telling
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.words import stem
from whereas.diff.zones import SHORT_NOUN, Stretch, clause_mark, participle, saves

if TYPE_CHECKING:
    from whereas.diff.edits import Edit, Run

EVERY = frozenset({"all", "every", "each", "any"})
ADJECTIVES = 2
"""Words that may say together which ones are meant ("large binary files")."""
COMPOUND = 2
"""Words of a noun of which the last is a plural ("pull requests")."""
FRONTING = frozenset({"in", "at", "on", "for", "during", "under", "within"})
"""Words that open a phrase of time, place or matter."""
PHRASED = frozenset({"general", "short", "fact", "addition", "particular", "turn", "least", "most", "first", "last", "order", "other", "example", "instance"})
"""Words behind them in phrases that tell none."""
HEADS = ARTICLES | {"this", "these", "its", "their", "our", "your", "you", "we", "they", "it", "he", "she", "no", "every", "each", "all", "never", "always"}
"""Words that a main clause opens with."""
IDLE = frozenset({"first", "next", "again", "now", "not", "further", "even", "once", "finally", "otherwise", "rather", "simply", "yes"})
"""Words at the head of a sentence that say nothing of the noun behind them."""
SINGULAR = ("ss", "us", "is")
"""Endings in -s of words that are no plurals."""
WAYS: tuple[Direction, Direction] = ("narrowed", "widened")


def picks(part: Stretch) -> bool:
    """Whether a stretch says which ones are meant of a noun that stands without an article: of the subject at the head of a sentence ("[registered] members may
    vote"), or of the object right behind a verb ("follow [lawful] instructions")."""
    words = tuple(t.word for t in part.tokens)
    if part.end == len(words) or part.after.strip() or not adjectives(part.words):
        return False
    head = opening(part.text, part.tokens)
    if part.start == head:
        return not any(mark in part.before for mark in "([") and _heads(part, words)
    verb = words[part.start - 1]
    deed = any(participle(word) or word in inflected() for word in part.words)
    command = part.start - 1 == head and verb not in phrase_set("words", "function") and not _is_plural(verb) and not _said(words, part.start)
    return (command or inflected().get(verb) in {"base", "s"}) and not (part.before.strip() or deed) and _plural(words, part.end)


def sized(part: Stretch) -> bool:
    """Whether a stretch in a condition or an exception tells by a comparison which cases are meant: "before you open [more than ten] casks"."""
    compares = next((m for m in marks(part.words, ("bounds",)) if m.start == 0 and m.words not in phrase_set("words", "asking")), None)
    return compares is not None and number(part.words[compares.end] if compares.end < len(part.words) else "") is not None and clause_mark(part) is not None


def fronted(part: Stretch) -> bool:
    """Whether a stretch tells in front of a whole sentence when or where it holds, without a comma behind it: "[in winter] the keeper must ...", "[on
    weekdays] ring twice"."""
    words = tuple(t.word for t in part.tokens)
    first, plain = words[part.end] if part.end < len(words) else "", not (part.start or "(" in part.before or marks(part.words))
    if not plain or len(part.words) <= 1 or part.words[0] not in FRONTING or part.words[1] in PHRASED or any(number(w) is not None for w in part.words):
        return False
    if part.words[-1] in phrase_set("words", "function") | phrase_set("words", "restrict") or not first:
        return False
    if part.words[0] == "for" and not phrase_set("ground", "goods").isdisjoint(part.words):
        return False  # "for safety" says why
    named = part.text[part.tokens[part.end].start].isupper()
    return named or first in HEADS or inflected().get(first) == "base" or _plural(words, part.end)


def adjectives(words: tuple[str, ...]) -> bool:
    """Whether words may be adjectives: they mark nothing, count nothing, and are no adverbs."""
    passed = phrase_set("words", "function") | phrase_set("words", "join") | phrase_set("words", "negation") | phrase_set("words", "restrict") | IDLE
    plain = not any(word in passed or word.endswith("ly") or number(word) is not None for word in words)
    return 0 < len(words) <= ADJECTIVES and plain and not marks(words)


def _heads(part: Stretch, words: tuple[str, ...]) -> bool:
    """Whether a subject goes on behind a stretch that opens the sentence: a plural, or one word with what is said of it right behind it. A name stays one."""
    said, first = _said(words, part.end), words[part.end]
    verb = inflected().get(first) == "s" or inflected().get(words[part.start]) == "base"
    if _plural(words, part.end):
        return not verb or said > 0
    named = part.text[part.tokens[part.end].start].isupper()
    return said == part.end + 1 and not named and first not in phrase_set("words", "function")


def _said(words: tuple[str, ...], start: int) -> int:
    """Where the words begin, from `start` on, that say what is asked or done; 0 if none do."""
    forced = [m.start for m in read_marks(words) if m.group == "force" and m.start > start]
    plain = [at for at in range(start + 1, len(words)) if words[at] in phrase_set("words", "copula")]
    return min((*forced, *plain), default=0)


def _plural(words: tuple[str, ...], at: int) -> bool:
    """Whether a plural noun begins at a word."""
    idle = phrase_set("words", "function") | phrase_set("words", "restrict")
    noun = words[at : at + COMPOUND]
    end = next((n for n, word in enumerate(noun) if _is_plural(word)), -1)
    return end >= 0 and not any(word in idle for word in noun[: end + 1])


def _is_plural(word: str) -> bool:
    return word in {"people", "children", "data", "staff", "information", "equipment"} or (
        word.endswith("s") and len(word) >= SHORT_NOUN and not word.endswith(SINGULAR)
    )


def some_of_all(found: Edit, excepted: tuple[Direction, Direction]) -> Verdict | None:
    """Narrower if all of a kind were meant, and those that an adjective names are; wider on the way back. In a condition or an exception "any" that went leaves
    fewer cases and "all" that went leaves more. `excepted`: the ways of a rule whose exception is wider, or narrower."""
    gone, come = exchanged(found)
    for lost, told, lifted in ((gone, come, False), (come, gone, True)):
        if len(lost) != 1 or lost[0] not in {stem(word) for word in EVERY} or not 0 < len(told) <= ADJECTIVES:
            continue
        for run in found.runs:
            spans = (run.old_start, run.old_end), (run.new_start, run.new_end)
            sides = found.old_words[slice(*spans[0])], found.new_words[slice(*spans[1])]
            if _picked(*(sides[::-1] if lifted else sides)):
                way = _way(found, run, excepted, lifted=lifted)
                return Verdict(way, f"'{' '.join(sides[0])}' became '{' '.join(sides[1])}'", sure=True)
    return None


def _picked(whole: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether `part` names by an adjective some of those that `whole` names all of."""
    if whole[:1] not in {(word,) for word in EVERY}:
        return False
    told = part[1:] if part[:1] and part[0] in ARTICLES else part
    rest = telling(whole[1:])
    many = len(told) - len(whole[1:])
    return 0 < many <= ADJECTIVES and adjectives(told[:many]) and telling(told[many:]) == rest


def _way(found: Edit, run: Run, excepted: tuple[Direction, Direction], *, lifted: bool) -> Direction:
    """What it does to the rule that only some are meant, by the clause in which they stand. `lifted`: all are meant now."""
    text, side, start, end = (found.new_text, found.new, run.new_start, run.new_end) if lifted else (found.old_text, found.old, run.old_start, run.old_end)
    mark = clause_mark(Stretch(text, side, start, end, lifted))
    fewer = side[start].word == "any"
    if mark and saves(mark):
        return excepted[fewer != lifted]
    if mark and mark.words in phrase_set("words", "clausal"):
        return WAYS[(not fewer) != lifted]
    return WAYS[lifted]
