"""Whether a rule speaks of more or of fewer matters, parties or cases, from the stretch of words that only one of its versions has.

What is joined on by a comma or "and" is more; what qualifies ("from the office", "paying members") is less. Inside an exception or a condition it is
the other way about, and a stretch in brackets, at the head, or after "such as" only explains.

>>> from whereas.diff.edits import edit
>>> reach(edit("Ask the owner.", "Ask the owner, the keeper and the guests."))
Verdict(direction='widened', why="now also: 'the keeper and the guests'", sure=False)
>>> reach(edit("Pay unless the clerk objects.", "Pay unless the clerk or a guest objects."))
Verdict(direction='weakened', why="exception widened: 'a guest'", sure=False)
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from whereas.annotate.lexicon import inflected
from whereas.diff.edits import ARTICLES, Run
from whereas.diff.enumerated import lone_member
from whereas.diff.exchange import exchange, named_otherwise, span_of, weight_of
from whereas.diff.force import read_marks
from whereas.diff.frame import main_words
from whereas.diff.further import forbids_more, frees, one_more
from whereas.diff.lean import lean
from whereas.diff.leave import barred_beyond
from whereas.diff.lexicon import denies, marks, phrase_set
from whereas.diff.numerals import number
from whereas.diff.scope import exchanged, telling
from whereas.diff.verdict import Direction, Verdict
from whereas.diff.ways_out import another_way
from whereas.diff.which import fronted, picks, sized
from whereas.diff.words import stem, words
from whereas.diff.zones import SHORT_NOUN, Stretch, clause_mark, participle, saves

if TYPE_CHECKING:
    from whereas.diff.edits import Edit
    from whereas.diff.lexicon import Mark

FEW = 3
"""A stretch brings more (or fewer) if at most a third as many telling words went the other way."""
REPLACED = 0.5
"""Share of the telling words that were exchanged beyond which a rule asks something else."""
NEARLY, MANY = 0.4, 4
"""A smaller share is enough where so many words were exchanged that they are no mere synonyms."""
REBUILT = 8
"""Telling words that only one version has from which, if they are half of all it tells, it asks something else."""
SUBSTANTIAL = 2
"""Telling words that must come or go, where nothing joins or qualifies them, before a rule covers more or less."""
TOGETHER = frozenset({"with", "upon"})
"""Words behind "except" that open one circumstance rather than a list of things."""
VAGUE = frozenset({"more", "less", "other", "otherwise", "first", "followed"})
"""Words that tell something only of what stands beside them."""
SPEAKERS = frozenset({"i", "we", "you", "he", "she", "it", "they"})
JOINS = frozenset({"and", "or", "nor"})
MODALS = frozenset({"should", "must", "shall", "may", "can", "could", "might", "will", "would"})
"""Words behind which stands a deed, and no adjective."""
PAIR = 2
"""Stretches of which one came and one went."""
STRETCHES = 3
"""Stretches that differ up to which each of them is told."""
SLIDE = 3
"""Words by which a stretch is slid along equal words to begin where a clause begins."""

PLAINLY = ("added: ", "removed: ")
"""What opens the why of a stretch that only explains: what it took the place of is told with it."""
COUNTING = frozenset({"rather", "other", "later", "fewer", "sooner", "never"})
"""Words before "than" that compare no size."""

Effect = Literal["also", "limit", "aside", "illustration", "contrast"]
TURNED: dict[Direction, Direction] = {"widened": "narrowed", "narrowed": "widened", "weakened": "strengthened", "strengthened": "weakened"}


def reach(found: Edit, *, leave: bool = False) -> Verdict:
    """More or fewer matters, parties or cases; else the same in other words, or something else. `leave`: the rule only permits, also where no word of force
    says so."""
    verdict = _reach(found, leave=leave)
    member = lone_member(found) if verdict.direction in {"reworded", *TURNED} else None
    if member is None or (verdict.direction != "reworded" and not _mistold(found, member, verdict)):
        return verdict
    told = _told(member, SUBSTANTIAL, leave=leave)
    return told if verdict.direction in {"reworded", told.direction} else verdict


def _mistold(found: Edit, member: Stretch, verdict: Verdict) -> bool:
    """Whether a member of a list is all that came or went, and a verdict names another one that it is like ("a short rest" for "a permanent rest")."""
    gone, come = exchanged(found)
    matter = sorted(telling(member.words))
    alone = (gone, come) == (([], matter) if member.new else (matter, []))
    return alone and not Counter(matter) <= Counter(telling(tuple(words(verdict.why))))


def _reach(found: Edit, *, leave: bool) -> Verdict:
    gone, come = exchanged(found)
    for more, less, new in ((come, gone, True), (gone, come, False)):
        if more and len(less) * FEW <= len(more) and not _same_choice(found, new=new, surplus=more):
            part = _main(found, new, more)
            if (less and forbids_more(part)) or _swapped(found, _heaviest(found, more, new=new)):
                return Verdict("changed", exchange(found))
            told = _told(part, len(more), leave=leave)
            became = exchange(found) if told.why.startswith(PLAINLY) else ""
            return told._replace(why=became) if " became " in became and f"'{part.shown}'" in became else told
    joined = _joined(found)
    if joined is not None:
        return _told(joined, 1, leave=leave)
    if both := _both(found, leave=leave):
        return both
    return (lean(found) or Verdict("changed", exchange(found))) if replaced(found) or _rebuilt(found, gone, come) else Verdict("reworded", exchange(found))


def _swapped(found: Edit, run: Run) -> bool:
    """Whether a list gave way to something else ("check it with Ada, Bo and Cy", "check it with Dee"): of neither stretch a telling word is in the other
    version, and neither speaks of all or of none."""
    old, new = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
    told = telling(old), telling(new)
    listed = not {"and", "or"}.isdisjoint(old) or not {"and", "or"}.isdisjoint(new) or named_otherwise(found, run)
    apart = not set(told[0]) & set(telling(found.new_words)) and not set(told[1]) & set(telling(found.old_words))
    plain = not marks(old) and not marks(new) and not any(map(denies, (*old, *new)))
    return all(told) and listed and apart and plain


def _both(found: Edit, *, leave: bool) -> Verdict | None:
    """What came and what went by themselves, where each takes the rule the same way: "may expel [or suspend] members who [seriously] broke them"."""
    told = [(weight_of(found, run, new=False), weight_of(found, run, new=True), run) for run in found.runs]
    lone = [(old or new, run, not old) for old, new, run in told if bool(old) != bool(new)]
    if len(lone) != PAIR or any(old and new for old, new, _ in told) or lone[0][2] == lone[1][2]:
        return None
    parts = [Stretch(found.new_text if new else found.old_text, found.new if new else found.old, *span_of(run, new), new) for _, run, new in lone]
    one, two = (_told(_slid(part), many, leave=leave) for part, (many, _, _) in zip(parts, lone, strict=True))
    return Verdict(one.direction, f"{one.why}, and {two.why}") if one.direction == two.direction in TURNED else None


def other_half(found: Edit, verdict: Verdict) -> str:
    """What else came or went that takes a rule another way than `verdict`, for its why; "" for nothing, or for more than a few stretches."""
    told = [(weight_of(found, run, new=False), weight_of(found, run, new=True), run) for run in found.runs]
    if verdict.direction not in TURNED or sum(bool(old or new) for old, new, _ in told) > STRETCHES:
        return ""
    spent = Counter(telling(tuple(words(verdict.why))))
    gone, come = (Counter(lone) - spent for lone in exchanged(found))
    for old, new, run in told:
        text, side = (found.new_text, found.new) if new else (found.old_text, found.old)
        if bool(old) == bool(new):
            continue
        part = _slid(Stretch(text, side, *span_of(run, bool(new)), bool(new)))
        other = _told(part, old or new)
        opposed = other.direction in TURNED and other.direction != verdict.direction
        plain = not marks(part.words) and not any(map(denies, part.words))
        if opposed and plain and _by_itself(part) and Counter(telling(part.words)) <= (come if new else gone):
            return f", and {other.why}"
    return ""


def _by_itself(part: Stretch) -> bool:
    """Whether a stretch that came or went tells something without the words around it: it lies in no condition or exception, which may be put otherwise as a
    whole, begins no clause with the words that stayed ("[we ask] Ada to sing"), and is no mere count or "otherwise"."""
    opens = part.words[0].replace("\u2019", "'").split("'")[0]
    matter = any(w not in VAGUE and number(w) is None for w in part.words if telling((w,)))
    return matter and not clause_mark(part) and opens not in SPEAKERS | phrase_set("words", "contrast")


def _rebuilt(found: Edit, gone: list[str], come: list[str]) -> bool:
    """Whether most of what either version tells is not in the other, and it is much."""
    sides = ((gone, found.old_words), (come, found.new_words))
    return any(len(lone) >= REBUILT and len(lone) >= REPLACED * len(telling(words)) for lone, words in sides)


def _same_choice(found: Edit, *, new: bool, surplus: list[str]) -> bool:
    """Whether one of several alternatives was only put otherwise: it stands for another one, and there are as many as before."""
    run = _heaviest(found, surplus, new=new)
    many = found.old_words.count("or"), found.new_words.count("or")
    return many[0] == many[1] > 1 and bool(weight_of(found, run, new=not new))


def replaced(found: Edit) -> bool:
    """Whether more than half of what the main clause tells was exchanged: the same condition before it ("if nobody answers, ...") does not make it the
    same rule."""
    old = Counter(telling(main_words(found.old_text, found.old)))
    new = Counter(telling(main_words(found.new_text, found.new)))
    least = min(old.total(), new.total())
    fewer = min((old - new).total(), (new - old).total())
    return bool(least) and (fewer / least > REPLACED or (fewer >= MANY and fewer / least >= NEARLY))


def _joined(found: Edit) -> Stretch | None:
    """The one stretch that was joined on to a list (or left it), where hardly more than that was exchanged elsewhere."""
    told = [(weight_of(found, run, new=False), weight_of(found, run, new=True), run) for run in found.runs]
    lone = [(old or new, run, not old) for old, new, run in told if bool(old) != bool(new)]
    rest = sum(max(old, new) for old, new, _ in told if old and new)
    if len(lone) != 1 or rest > lone[0][0]:
        return None
    _, run, new = lone[0]
    text, side = (found.new_text, found.new) if new else (found.old_text, found.old)
    part = _slid(Stretch(text, side, *span_of(run, new), new))
    matter, known = telling(part.words), set(telling(found.old_words if new else found.new_words))
    fresh = 2 * sum(word not in known for word in matter) >= len(matter)
    return part if fresh and part.start and _effect(part, 1) == "also" else None


def _told(part: Stretch, many: int, *, leave: bool = False) -> Verdict:
    """What one stretch that came or went does to the rule."""
    effect, mark = _effect(part, many), clause_mark(part)
    place = ("exception" if saves(mark) else mark.name) if mark else ""
    if effect in {"aside", "illustration"}:
        what = "illustration " if effect == "illustration" else ""
        return Verdict("reworded", f"{what}{'added' if part.new else 'removed'}: '{part.shown}'")
    if effect == "contrast":
        way = _against(part)
        words = ("now also", "no longer") if way == "widened" else ("now limited", "no longer limited")
    elif place == "exception":
        wider = effect == "also" and (_alternative(part) or not (mark and needs_all(part, mark)))
        way = "weakened" if wider else "strengthened"
        if leave or _is_leave(part):
            way = "narrowed" if wider else "widened"
        words = ("exception widened", "exception narrowed") if wider else ("exception narrowed", "exception widened")
    elif place == "condition":
        narrows = effect == "limit" or "and" in {part.words[0], part.words[-1]}
        way, words = ("narrowed", ("condition narrowed", "condition widened")) if narrows else ("widened", ("in more cases", "in fewer cases"))
    elif effect == "also" and another_way(part):
        way, words = "weakened", ("enough now", "no longer enough")
    elif effect == "also":
        way, words = "narrowed" if leave and forbids_more(part) and not frees(part) else "widened", ("now also", "no longer")
    else:
        way, words = "narrowed", ("qualified", "no longer qualified")
    gone = " is gone" if place in {"exception", "condition"} and effect != "contrast" and not part.new else ""
    certain = (way == "narrowed" and one_more(part)) or (effect == "also" and forbids_more(part))
    return Verdict(way if part.new else TURNED[way], f"{words[0] if part.new else words[1]}: '{part.shown}'{gone}", sure=certain)


def needs_all(part: Stretch, mark: Mark) -> bool:
    """Whether an exception, or "until", holds only where all it names comes together: "unless A and B agree", "except with A and B", "not without A and B"."""
    behind = part.tokens[mark.end].word if mark.end < len(part.tokens) else ""
    return mark.words == "until" or mark.words in phrase_set("words", "together") or behind in phrase_set("words", "clausal") | TOGETHER


def _alternative(part: Stretch) -> bool:
    """Whether a stretch is one of several of which each is enough: the join in it, or the next one behind it, is "or"."""
    for at in range(part.start, len(part.tokens)):
        if at > part.start and any(stop in part.text[part.tokens[at - 1].end : part.tokens[at].start] for stop in ";:."):
            break
        if part.tokens[at].word in {"and", "or", "nor"}:
            return part.tokens[at].word != "and"
    return part.previous != "and"


def _is_leave(part: Stretch) -> bool:
    """Whether the words of force about a stretch only permit."""
    words = tuple(t.word for t in part.tokens)
    return {m.name for m in read_marks(words) if m.group == "force"} == {"may"} and not barred_beyond(words)


def _effect(part: Stretch, many: int) -> Effect:
    """How a stretch is joined to its sentence."""
    first, last = part.words[0], part.words[-1]
    head = (part.previous, *part.words[:2])
    named = ("such", "as") in pairwise((*head, *part.words[2:3]))
    if named or set(head) & phrase_set("words", "illustrate"):
        return "illustration"
    if first in phrase_set("words", "contrast") and part.start:
        return "contrast"
    if _weighed(part) or _next(part) or forbids_more(part):
        return "also"
    if one_more(part):
        return "limit"
    joined = first in phrase_set("words", "join") - {"with"} or last in {"and", "or", "nor"} or part.words[:2] == ("as", "well")
    if joined and (part.start or (first in ARTICLES and last in JOINS)):
        return "also"
    if _how(part) or sized(part) or _restricts(part) or picks(part) or fronted(part):
        return "limit"
    if part.start == 0 and last in phrase_set("words", "join") | phrase_set("words", "contrast") and marks(part.words, ("force",)):
        return "also"
    if "(" in part.before or "[" in part.before or part.start == 0:
        return "aside"
    if "," in part.before or "," in part.after or part.previous in {"and", "or", "nor", "plus"}:
        return "also"
    if _qualifies(part) or (many == 1 and _inside(part)):
        return "limit"
    return "also" if many >= SUBSTANTIAL else "aside"


def _how(part: Stretch) -> bool:
    """Whether a stretch inside a condition or an exception only says how, or how often, something happens there: "if a test fails [twice]"."""
    mark = clause_mark(part)
    if mark is None or not (mark.name == "exception" or mark.words in phrase_set("words", "clausal")):
        return False
    often = part.words[0] in phrase_set("words", "times") or (number(part.words[0]) is not None and part.words[1:2] == ("times",))
    idle = phrase_set("words", "loose")
    return (often and not JOINS.intersection(part.words)) or all(
        word in phrase_set("words", "narrowing") or (word.endswith("ly") and len(word) > SHORT_NOUN and word not in idle) for word in part.words
    )


def _weighed(part: Stretch) -> bool:
    """Whether a stretch is what something is to be weighed against."""
    return part.words[0] == "against" and any(t.word in phrase_set("words", "balancing") for t in part.tokens[: part.start])


def _next(part: Stretch) -> bool:
    """Whether a stretch is a step of several that follow each other: "in the hut, [then in the shed,] then in the office"."""
    return (
        "then" in {part.words[0], part.words[-1]} and part.start > 0 and any(t.word == "then" for t in (*part.tokens[: part.start], *part.tokens[part.end :]))
    )


def _inside(part: Stretch) -> bool:
    """Whether one word came between words of an exception, or of what ends a duty: "until the warden gives [written] leave", "except [small] boats"."""
    mark = clause_mark(part)
    words = {word for word in part.words if telling((word,))}
    loose = phrase_set("words", "loose") | phrase_set("words", "negation") | phrase_set("words", "aiding")
    return bool(mark and saves(mark)) and part.end < len(part.tokens) and not (part.before.strip() or part.after.strip()) and not words & loose


def _restricts(part: Stretch) -> bool:
    """Whether a stretch says which ones are meant: it opens with a word such as "from" or "that", or with a participle right behind a noun."""
    first = part.words[0]
    if first in phrase_set("words", "restrict") or part.words[:2] == ("up", "to"):
        return part.start > 0 or "," in part.after
    if part.previous in {"that", "which", "who"} or _compares(part):
        return True
    behind = part.start > 0 and part.previous not in phrase_set("words", "function") and not part.before.strip()
    return behind and (participle(first) or _past(first)) and len(part.words) > 1


def _compares(part: Stretch) -> bool:
    """Whether a stretch says by a size or an age which ones are meant: "boats [longer than ten metres]", "boats [over ten metres]"."""
    first, *behind = part.words
    if part.start and first == "over" and behind and number(behind[0]) is not None:
        return True
    return part.start > 0 and first.endswith("er") and first not in COUNTING and behind[:1] == ["than"]


def _past(word: str) -> bool:
    return word.endswith("ed") and len(word) > SHORT_NOUN


def _qualifies(part: Stretch) -> bool:
    """Whether one or two words stand right before a word that stayed: an adjective says which ones are meant, and some adverbs which deeds ("deliberately
    mislead")."""
    leads = phrase_set("words", "function") | phrase_set("quantity", "all") | phrase_set("words", "restrict") | {"no"}
    if part.words in {(adverb,) for adverb in phrase_set("words", "scoping")}:
        return bool(part.start)
    if len(part.words) > 2 or not part.start or part.end == len(part.tokens):
        return False
    if part.words[-1].endswith("ly") or part.tokens[part.end].word in leads:
        return False
    return part.previous in leads - MODALS or _of_object(part)


def _of_object(part: Stretch) -> bool:
    """Whether one word stands between the verb, right behind the word of force, and its object ("must not cause [serious] harm")."""
    words = tuple(t.word for t in part.tokens)
    verb = any(m.group == "force" and m.end == part.start - 1 for m in read_marks(words))
    plain = len(part.words) == 1 and not part.before.strip() and not part.after.strip()
    deed = part.words[0] in inflected() or participle(part.words[0]) or part.words[0] in phrase_set("words", "aiding")
    return verb and plain and not deed


def _against(part: Stretch) -> Direction:
    """What a clause that opens with "but" or "though" does when it is added: it limits a permission, loosens a duty, or asks for more beside it."""
    rest = tuple(t.word for t in (*part.tokens[: part.start], *part.tokens[part.end :]))
    own = {m.name for m in marks(part.words, ("force",))} | ({"may"} if "can" in part.words else set())
    base = {m.name for m in marks(rest, ("force",))} | ({"may"} if "can" in rest else set())
    if base and base <= {"may"}:
        return "narrowed"
    return "weakened" if not own or own <= {"may"} else "widened"


def _main(found: Edit, new: bool, surplus: list[str]) -> Stretch:
    """The stretch of one side that holds most of the telling words which the other side lacks."""
    text, side = (found.new_text, found.new) if new else (found.old_text, found.old)
    run = _heaviest(found, surplus, new=new)
    return _slid(Stretch(text, side, *span_of(run, new), new))


def _heaviest(found: Edit, surplus: list[str], *, new: bool) -> Run:
    """The run of one side that holds most of `surplus`."""
    side, left = (found.new if new else found.old), Counter(surplus)

    def weight(run: Run) -> tuple[int, int]:
        start, end = span_of(run, new)
        return sum(left[stem(t.word)] > 0 for t in side[start:end]), end - start

    return max(found.runs, key=weight)


def _slid(part: Stretch) -> Stretch:
    """The same edit told from where a clause begins: "the keeper and [the keeper's son and] the guests" is slid to the join."""
    opens = phrase_set("words", "join") | phrase_set("words", "restrict") | phrase_set("words", "contrast")
    tried = [part]
    for step in (-1, 1):
        now = part
        for _ in range(SLIDE):
            start, end = now.start + step, now.end + step
            edge = (now.start - 1, now.end - 1) if step < 0 else (now.start, now.end)
            if start < 0 or end > len(part.tokens) or part.tokens[edge[0]].word != part.tokens[edge[1]].word:
                break
            now = part._replace(start=start, end=end)
            tried.append(now)
    ahead = [t for t in tried if t.words[-1] in JOINS] if part.words and part.words[-1] in ARTICLES else []  # "the [pilot or the] keeper"
    return next((t for t in tried if t.words and (t.words[0] in opens or "," in t.before)), (ahead or [part])[0])
