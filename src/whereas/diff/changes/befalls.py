"""A clause behind a colon or semicolon, of which no verb need be known, that tells what comes of not heeding an order to the reader.

"Do not force-push; reviewers lose their place.", "Do not use tabs: editors disagree about their width." and "Don't skip tests; skipped tests are never looked
at again." give the reason of the ban; "Do not merge alone; two keepers merge together.", "Sign each commit; tags carry a number." and "Do not use tabs; editors
must show spaces." go on with a further norm. (A reviewer's amendments of this form were told as wider or narrower.)
"""

from __future__ import annotations

from whereas.annotate.lexicon import inflected
from whereas.diff.lexicon import marks, phrase_set

BANS = frozenset({"not", "don't", "never", "avoid"})
BAN_OPENS = 2
"""Words of an order in which its ban stands ("do not", "never", "please don't")."""
WAIT = "wait"
"""What happens to people ("carters wait for hours"); where, how and for what they wait is a further norm ("visitors wait outside", "wait until noon")."""
IN_VAIN = frozenset({("in", "vain"), ("in", "line"), ("at", "least"), ("at", "times"), ("too", "long"), ("behind", "it"), ("for", "nothing")})
ENDLESS = frozenset({"long", "longer", "forever", "needlessly", "while"})
AGES = frozenset({"ages", "minutes", "hours", "days", "weeks", "months", "years"})
"""What says behind it that to wait is a harm: two words, or one, or a time of no number, with "for" or without."""
UNTIL = frozenset({"until", "before", "if", "after"})
"""What makes of a time one that is to be waited."""
LEAST = 2
HOUSE = ("we", "are")
HOUSE_MOST = 5
RESULT, ORDERS = frozenset({"is", "are"}), frozenset({"must", "should", "shall", "may", "instead"})


def befalls(clause: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Whether a clause tells what comes of breaking the order before it, or who those are that give it ("we are volunteers")."""
    if len(clause) < LEAST or not commands(before):
        return False
    if clause[0].endswith("ed") and _stem(clause[0]) in before:
        return bool(BANS.intersection(before[:BAN_OPENS])) and not RESULT.isdisjoint(clause[1:4]) and ORDERS.isdisjoint(clause)
    if marks(clause, ("force",)):
        return False
    if clause[:2] == HOUSE:
        return len(clause) <= HOUSE_MOST and _plain(clause[2:3])
    verb = clause[1]
    if not many(clause[0]) or "instead" in clause:
        return False
    if verb in phrase_set("ground", "mishaps"):
        return mishap(clause[1:])
    if verb.endswith(("s", "ed", "ing", "ly")) or verb in phrase_set("words", "function"):
        return False
    banned = not BANS.isdisjoint(before[:BAN_OPENS])
    return banned and clause[0].removesuffix("s") not in phrase_set("words", "party") and inflected().get(verb) == "base"


def mishap(words: tuple[str, ...]) -> bool:
    """Whether what is said of people, from its verb on, is what happens to them."""
    if words[:1] != (WAIT,):
        return not phrase_set("ground", "mishaps").isdisjoint(words[:1])
    behind = words[1:]
    timed = behind[behind[:1] == ("for",) :][:1]
    once = behind[:1] in {("a",), ("an",)} and any(f"{word}s" in AGES for word in behind[1:2]) and UNTIL.isdisjoint(behind)
    return not behind or behind[0] in ENDLESS or behind[:2] in IN_VAIN or once or not AGES.isdisjoint(timed)


def commands(before: tuple[str, ...]) -> bool:
    """Whether what stands before the clause is an order to the reader."""
    bare = [word for word in before[:BAN_OPENS] if word not in BANS | {"do", "please", "always"}]
    return not BANS.isdisjoint(before[:BAN_OPENS]) or (bool(bare) and inflected().get(bare[0]) == "base")


def many(word: str) -> bool:
    """Whether a word is a bare plural that opens a clause."""
    idle = phrase_set("words", "function") | phrase_set("words", "join") | phrase_set("ground", "relative") | phrase_set("ground", "openers")
    named = word in phrase_set("ground", "plural") - {"we", "you", "they"} or (word.endswith("s") and not word.endswith(("ss", "'s")))
    return named and word not in idle and inflected().get(word) != "base"


def _plain(words: tuple[str, ...]) -> bool:
    """Whether a word behind "we are" says who or how somebody is, and neither what they do nor where."""
    return (
        words != ()
        and not words[0].endswith(("ed", "ing"))
        and words[0] not in phrase_set("words", "function") | {"at", "in", "on", "not", "happy", "open", "closed"}
    )


def _stem(word: str) -> str:
    """The verb of a regular participle ("skipped": "skip", "committed": "commit").

    >>> _stem("skipped"), _stem("merged"), _stem("locked")
    ('skip', 'merge', 'lock')
    """
    bare = word[:-2]
    if len(bare) > LEAST and bare[-1] == bare[-2] and inflected().get(bare) != "base":
        return bare[:-1]
    return f"{bare}e" if inflected().get(bare) != "base" and inflected().get(f"{bare}e") == "base" else bare
