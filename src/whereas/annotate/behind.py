"""Whether a rule gives its reason behind a mark, in a clause of its own that no word of cause opens.

"Pin the mill's tools - floating prices upset the budget." and "Never oil the belt: it slips." say why; "Bring two tools: a hammer and a saw.", "Weigh each
sack (the scale stands by the door)." and "The clerk keeps the book; the miller keeps the key." do not. How sure a mark is was counted on labelled rules:
behind a ban, 27 of 31 such clauses give the reason; behind a command and a dash, 29 of 35; behind a command and a semicolon or a bracket, fewer than half, so
that these count only where the clause says what would come of it, or names the good or harm with its verb alone ("(avoids draughts)").
"""

from __future__ import annotations

import functools
import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from whereas.annotate.clauses import force_words
from whereas.annotate.lexicon import inflected, phrases, third_person, word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whereas.annotate.cues import Cues

DASHES = frozenset({"—", "–", "--", "-", "//"})
MARKS = DASHES | {":", ";", "("}
BANNING = frozenset({"never", "not", "no", "avoid"})
"""Words that open what a rule forbids besides ("Wrap the pump — never patch it — ...")."""
CLOSING = frozenset({".", "!", ")"})
WORD = re.compile(r"[\w'’-]+|[,.%$€£]")
"""What prose is made of; code behind a mark gives no reason."""
QUOTES = frozenset({'"', "“", "”", "{", "}"})
"""Signs of a sentence that quotes or fills in, and in which a mark may belong to what is quoted."""
PRONOUNS = frozenset({"i", "you", "we", "he", "she", "it", "they"})
SINGULAR = frozenset({"it", "he", "she", "this", "that", "nobody", "everybody", "everyone", "someone", "somebody", "anyone", "nothing", "everything", "one"})
AFTER_NOUNS = frozenset({"and", "or", "of", "is", "are"})
CASES = frozenset({"if", "when", "whenever", "unless", "whether", "until", "that", "which", "who", "where"})
OPENS_FACT = frozenset({"it", "they", "you", "he", "she", "we", "somebody", "someone", "others", "people", "nobody", "all", "the", "everybody", "everyone"})
"""What opens a clause behind ", or" that is no member of a list."""
FORBIDDEN = frozenset({"forbidden", "prohibited", "banned", "disallowed"})
BARE_MOST = 5
"""Words of a ban that has no verb."""
NEEDED = frozenset({"needed", "required", "necessary", "need"})
"""Words behind which "No ..." leaves something out and bans nothing ("No key needed (the door opens)")."""
NEEDS = frozenset({"need", "needs"})
NOWHERE = frozenset({"at", "in", "on", "by", "for", "not", "the", "kept", "up", "there", "here", "with", "under", "what", "done", "so"})
"""Words behind "is" that say where or what something is."""
SO_IN = frozenset({("in", "use"), ("in", "danger"), ("at", "risk"), ("under", "pressure"), ("on", "call")})
"""Words behind "is" that open as those do, and say how something is."""
THREAT_MOST = 3
"""Words of such a clause that opens with a bare plural."""
NO_HARM = frozenset({"nothing", "nobody", "none"})
"""Objects of harm that is not done ("(disturbs nothing)")."""
ASKING = frozenset({"ask", "tell", "call"})
ANY, ANY_MOST = frozenset({"any", "every"}), 4
"""What tells that one of many is meant, and tokens before the comma in which it does."""
POINTING = frozenset({"it", "this", "that", "they", "these", "those"})
PARTY = frozenset({"they", "these", "those", "we"})
TELLING = frozenset({"name", "describe", "list"})
"""Commands behind which "it" is what they are to tell of ("State your sources: it builds trust." gives the reason)."""
PARTY_WORDS = 3
"""Words of a subject that is no clause of its own ("the test a letter must pass")."""
ORDERS = frozenset({"must", "shall", "should"})
NAMES = frozenset({"a", "an", "the", "one", "not", "no"})
"""Words behind "is" with which it says what something is, rather than how."""
PLURAL = frozenset({"you", "we", "they", "staff", "people", "children"})
"""Subjects that the "it" of the next clause does not stand for."""
AWAY = frozenset({"in", "out", "away", "through"})
STAYS = frozenset({"is", "has", "does", "stays", "remains", "hangs", "lies"})
"""Verbs with which "it" may say what else holds of the thing ("Never lend the key; it stays on its hook.")."""
FORCES = frozenset({"must", "must_not", "should", "should_not"})
SIGNS = ("harm", "benefit", "consequence")
"""Categories of phrases that say what comes of something."""
SUBJECT = 6
"""Words of such a clause in which its verb is looked for."""
LEAST, LONGEST = 2, 22
"""Words that it has."""


class Clause(NamedTuple):
    """What stands behind the mark at a token of a sentence, up to its end or the bracket's, without the signs that close it."""

    mark: str
    at: int
    words: tuple[str, ...]


@once
def gives_reason_behind(cues: Cues, text: str) -> bool:
    """Whether a rule, of the words `text`, gives its reason behind a mark, or behind ", for", ", or" or ", which"."""
    if not QUOTES.isdisjoint(cues.lower):
        return False
    return any(_is_reason(cues, clause) for clause in _clauses(cues, text)) or _joined(cues)


def _clauses(cues: Cues, text: str) -> Iterator[Clause]:
    """The first clause behind a mark that no other mark follows; behind a dash and what it orders besides ("Wrap it — never patch it — wraps last."), the one
    behind the second dash."""
    lower, low = cues.lower, text.lower()
    for at in range(cues.main + 2, len(lower) - LEAST):
        if lower[at] not in MARKS or not _parts(lower, at, low):
            continue
        stop = lower.index(")", at) if lower[at] == "(" and ")" in lower[at:] else len(lower)
        if stop + 1 < len(lower) and any(w.isalpha() for w in lower[stop:]):
            continue  # an aside within the sentence
        second = _second(lower, at, low)
        words = _told(lower[second + 1 :]) if second else lower[at + 1 : stop]
        while words and words[-1] in CLOSING:
            words = words[:-1]
        at = second or at
        whole = not any(w in MARKS and _parts(lower, n, low) for n, w in enumerate(words, at + 1))
        if LEAST <= len(words) <= LONGEST and whole and ")" not in words and all(WORD.fullmatch(w) for w in words):
            yield Clause(lower[at], at, words)
        return


def _second(lower: Sequence[str], at: int, text: str) -> int:
    """Index of the next dash behind the one at `at`, if what stands between the two only orders something besides; 0 if none."""
    end = next((n for n in range(at + 1, len(lower)) if lower[n] in MARKS and _parts(lower, n, text)), 0)
    if lower[at] not in DASHES or not end or lower[end] != lower[at] or end < at + 1 + LEAST:
        return 0
    first, behind = lower[at + 1 : at + 3]
    sets = word_sets("behind")
    commands = inflected().get(first) == "base" and behind not in sets["auxiliaries"] | sets["open"]
    return end if first in BANNING or (first == "do" and behind in {"n't", "n’t", "not"}) or commands else 0


def _told(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a clause up to a semicolon, without an aside in brackets."""
    told = tuple(words[: words.index(";")] if ";" in words else words)
    if "(" in told and ")" in told and told.index("(") < told.index(")"):
        told = told[: told.index("(")] + told[told.index(")") + 1 :]
    return told


def _parts(lower: Sequence[str], at: int, text: str) -> bool:
    """Whether the mark at a token parts two clauses, and no word or role ("non-empty", ":ref:")."""
    if lower[at] == ":":
        return f": {''.join(lower[at + 1 : at + 2])}" in text
    return lower[at] != "-" or f" - {''.join(lower[at + 1 : at + 2])}" in text


def _is_reason(cues: Cues, clause: Clause) -> bool:
    lower, words, mark = cues.lower, clause.words, clause.mark
    broken_off = lower[clause.at - 1] in word_sets("behind")["open"] | {"note"} and not (_stranded(lower, clause.at) and _befalls(words, verb(words)))
    if broken_off or not _orders(cues, clause.at):
        return False
    if cues.shape == "imperative" and (_is_named(cues, words) or _harms_nobody(words)):
        return False
    if _names_effect(words):
        return True
    if not states(words) or "," in words:
        return False
    tells = not effects().isdisjoint(words) or third_person(words[verb(words)]) in effects() or ("needs", "no") in pairwise(words)
    if mark == "(" and words[:2] == ("that", "is"):  # "(that is Monday)" only says what is meant
        return False
    if cues.shape == "negative_imperative" or _bans(cues, clause, tells):
        return True
    commands = cues.shape == "imperative"
    if mark in DASHES and (commands or tells):
        return True
    if mark == ":" or mark in DASHES:
        ordered = commands or (lower[cues.verb] in ORDERS and len(cues.subject) <= PARTY_WORDS)
        return ordered and (tells or words[0] not in POINTING)
    at, modal = verb(words), cues.verb_class == "modal" and lower[cues.verb] in ORDERS
    if "would" in words or words[at] in effects(weighty=True) or (words[0] not in POINTING and _befalls(words, at)):
        return True
    return modal and mark == ";" and words[0] not in POINTING and is_so(words, at) and _weighs(words, at)


def _weighs(words: Sequence[str], at: int) -> bool:
    """Whether a clause says how bad or good something is ("the floor is slippery", but not "labels are blue", "children are free")."""
    known = word_sets("behind")
    return words[at] == "cannot" or not (known["weighed"] | known["spoilt"] | effects(weighty=True)).isdisjoint(words[at + 1 : at + 4])


def _stranded(lower: Sequence[str], at: int) -> bool:
    """Whether the "for" before the mark at a token belongs to the participle before it ("Every key must be signed for: keys get lost.")."""
    return lower[at - 1] == "for" and lower[at - 2].endswith("ed")


def _befalls(words: Sequence[str], at: int) -> bool:
    """Whether a clause says what comes about by itself, or what harm was done ("eels get in", "keys get lost", "one error cost us an election")."""
    known = word_sets("behind")
    if words[at] in {"get", "gets"}:
        return not (known["spoilt"] | AWAY).isdisjoint(words[at + 1 : at + 3])
    if words[at] in {"has", "have"} and words[at + 1 : at + 2] == ("been",):
        return not known["suffered"].isdisjoint(words[at + 2 : at + 4])
    happens = known["happens"] | {third_person(word) for word in known["happens"]}
    return words[at] == "cost" or (words[at] in happens and words[at] not in {"come", "comes"} and words[at + 1 : at + 2] != ("under",))


def _is_named(cues: Cues, words: Sequence[str]) -> bool:
    """Whether a command names or describes something, and the harm behind a mark is what it is to say ("Describe the pump: it clogs.")."""
    return (
        cues.lower[cues.main] in word_sets("behind")["naming"]
        and ((words[0] == "it" and cues.lower[cues.main] in TELLING) or _names_effect(words))
        and word_sets("behind")["good"].isdisjoint(words)
    )


def _harms_nobody(words: Sequence[str]) -> bool:
    """Whether what is said of a thing that one is to use or add comes to nobody ("(disturbs nothing)")."""
    at = verb(words) if words[0] not in effects() else 0
    return tuple(words[at + 1 : at + 3]) == ("no", "one") or not NO_HARM.isdisjoint(words[at + 1 : at + 2])


def _bans(cues: Cues, clause: Clause, tells: bool) -> bool:
    """Whether a ban stands before a clause that is not about whom it binds ("Guests must not run: they walk."). Behind a semicolon, and a ban without a
    modal ("Fires are forbidden: ..."), it must say how something is, or what comes of it: 4 of 28 labelled clauses that tell what else is done are."""
    before = [word.force for word in force_words(cues) if word.main and word.at < clause.at]
    known = effects() if clause.mark in DASHES | {"("} else effects(weighty=True)
    at = verb(clause.words)
    hurts = clause.words[at] in known or third_person(clause.words[at]) in known
    alike = clause.words[0] in PARTY and cues.subject[-1:] != () and cues.subject[-1].endswith("s") and not hurts
    banned = before[:1] in (["must_not"], ["should_not"]) and (cues.verb_class in {"modal", "be", "do"} or not FORBIDDEN.isdisjoint(cues.lower[: clause.at]))
    if alike or not (banned or _bare_ban(cues, clause.at)):
        return False
    if cues.verb_class == "modal" and clause.mark != ";":
        return True
    denies = clause.words[at] in {"does", "do"} and not BANNING.isdisjoint(clause.words[at + 1 : at + 2])
    many = cues.subject[-1:] != () and (cues.subject[-1].endswith("s") or cues.subject[-1] in PLURAL)
    of_it = clause.words[0] == "it" and many and third_person(clause.words[at].removesuffix("s")) == clause.words[at] and clause.words[at] not in STAYS
    return tells or (clause.mark in DASHES | {"("} and cues.verb_class != "do") or is_so(clause.words, at) or denies or of_it or _befalls(clause.words, at)


def _bare_ban(cues: Cues, stop: int) -> bool:
    """Whether nothing but "No" and what is banned stands before a token ("No fires: the grass is dry.")."""
    before = cues.lower[cues.main : stop]
    if before[:1] != ("no",) or len(before) > BARE_MOST or not NEEDED.isdisjoint(before):
        return False
    return not any(w in word_sets("behind")["auxiliaries"] or inflected().get(w) == "s" for w in before)


def is_so(words: Sequence[str], at: int) -> bool:
    """Whether a clause says how something is, and not what is done with it or where it is ("the grass is dry"; "the list is closed", "they are below")."""
    what = "".join(words[at + 3 : at + 4] if words[at + 2 : at + 3] == ("-",) else words[at + 1 : at + 2])  # "re-counted" is done with it
    if words[at] == "cannot" or words[at : at + 2] == ("can", "not"):
        return True
    if words[0] not in POINTING and words[at] in {"is", "are"} and tuple(words[at + 1 : at + 3]) in SO_IN:
        return True
    return words[0] not in POINTING and words[at] in {"is", "are"} and what.isalpha() and not what.endswith(("ed", "ing")) and what not in NOWHERE


def _orders(cues: Cues, stop: int) -> bool:
    """Whether a sentence gives an order before the token `stop`."""
    if cues.shape in {"imperative", "negative_imperative"} or _bare_ban(cues, stop):
        return True
    before = [word.force for word in force_words(cues) if word.main and word.at < stop]
    return bool(before) and before[0] in FORCES


def _names_effect(words: Sequence[str]) -> bool:
    """Whether words say with a verb alone what good or harm comes of the rule: "avoids draughts", "breaks the seal"."""
    return words[0] in word_sets("behind")["brings"] and len(words) > 1 and words[1] not in AFTER_NOUNS


def _joined(cues: Cues) -> bool:
    """Whether a clause behind ", for", ", or else", ", or" or ", which" says why: "Close the hatch, for it leaks.", "Latch the gate, or else goats get in.",
    "Pin the sacks, or they may fall and hurt somebody.", "Name a keeper, which saves us a search."."""
    lower = cues.lower
    for at in range(cues.main + 2, len(lower) - LEAST):
        if lower[at] not in {",", "—", "–"} or lower[at + 1] not in {"for", "or", "which"}:
            continue
        behind = tuple(w for w in lower[at + 1 :] if w not in CLOSING)
        if behind[0] == "for" and _orders(cues, at) and "," not in behind and _has_subject(behind[1:]) and states(behind[1:]):
            return True
        if behind[:2] == ("or", "else") and (_orders(cues, at) or not OPENS_FACT.isdisjoint(behind[2:3])) and _comes(behind[2:]):
            return True
        if behind[0] == "or" and _orders(cues, at) and _threatens(lower[:at], behind[1:]) and _comes(behind[1:]):
            return True
        if behind[0] == "which" and "," not in behind and _brings_on(behind[1:]) and not _tells_which(cues, at):
            return True
    return False


def _brings_on(words: Sequence[str]) -> bool:
    """Whether words behind ", which" say what good or harm comes of a rule. "Makes" and "keeps" tell as often what the thing before them does ("Ask the clerk,
    which keeps the list."), so they must say what something becomes ("which makes it easier to read")."""
    known = word_sets("behind")
    return words[:1] != () and (words[0] in known["brings_on"] or (words[0] in known["renders"] and not known["rendered"].isdisjoint(words[2:])))


def _tells_which(cues: Cues, at: int) -> bool:
    """Whether ", which" at a token tells of the thing before it: of any one, or of whom one is to ask ("Close any issue, which clogs the tracker.")."""
    lower, main = cues.lower, cues.main
    return lower[main] in ASKING or _harms_nobody(lower[at + 2 :]) or not ANY.isdisjoint(lower[main:at][-ANY_MOST:])


def _comes(words: Sequence[str]) -> bool:
    """Whether words state what comes of not heeding a rule; its "may" permits nothing."""
    return states(tuple("can" if w == "may" else w for w in words if w != ","))


def _threatens(before: Sequence[str], words: Sequence[str]) -> bool:
    """Whether words behind ", or" tell of harm, and are no second case ("if it creaks, or the belt slips") and no last member of a list (of 13 labelled
    clauses with such a word 10 are one)."""
    if not (CASES | MARKS | {","}).isdisjoint(before) or "," in words:
        return False
    short = len(words) <= THREAT_MOST and words[:1] != () and words[0].endswith("s")  # "or builds break"
    return (short or not OPENS_FACT.isdisjoint(words[:1])) and not set(words[1:]).isdisjoint(phrases()["harm"])


def _has_subject(words: Sequence[str]) -> bool:
    """Whether a clause opens with a subject whose verb follows at once or soon, which "for" with a noun does not."""
    at = verb(words)
    return 0 < at <= SUBJECT // 2 and words[0] in word_sets("behind")["subjects"] and PRONOUNS.isdisjoint(words[1:at])


def states(words: Sequence[str]) -> bool:
    """Whether words are a clause with a subject and a finite verb that states something: it orders or permits nothing, names no exception, and tells not only
    where else something is."""
    sets, words = word_sets("behind"), _without_never(words)
    if (
        len(words) < LEAST
        or words[0] in sets["openers"]
        or not words[0].isalpha()
        or (inflected().get(words[0]) == "base" and words[1] not in sets["auxiliaries"])
    ):
        return False
    if words[1] in sets["determiners"] and words[0] not in SINGULAR | sets["plural"] | sets["determiners"] and not words[0].endswith("ing"):
        return False  # a command whose verb is not known
    at = verb(words)
    subject = words[1:at] if words[0] == "that" else words[:at]
    if not at or not sets["relative"].isdisjoint(subject) or _has_to(words):
        return False
    return not _demands(words) and not any(w in sets["elsewhere"] and not _is_deed(words, n, at) for n, w in enumerate(words))


def _without_never(words: Sequence[str]) -> tuple[str, ...]:
    """The words without a "never" that bans nothing, as it tells that no harm comes ("short locks never starve a reader")."""
    return tuple(w for w, behind in zip(words, [*words[1:], ""], strict=False) if w != "never" or behind not in _harms())


def _demands(words: Sequence[str]) -> bool:
    """Whether words lay down something ("it needs no oil" does not)."""
    orders = word_sets("behind")["orders"]
    return any(w in orders and not (w in NEEDS and behind == "no") for w, behind in zip(words, [*words[1:], ""], strict=False))


@functools.cache
def _harms() -> frozenset[str]:
    """Words that say, behind "never", what harm does not come."""
    happens = word_sets("behind")["happens"]
    return happens | {third_person(verb) for verb in happens} | {*phrases()["harm"]}


def _is_deed(words: Sequence[str], at: int, verb_at: int) -> bool:
    """Whether a word that often says where something else is does not do so here ("it saves lives", "wrappers apply features")."""
    behind = words[at + 1 : at + 2]
    if words[at] in {"apply", "applies"}:
        return (
            at == verb_at and behind != () and behind[0].isalpha() and behind[0] not in word_sets("behind")["open"] | {"only", "here", "there", "too", "also"}
        )
    return words[at] == "lives" and at == verb_at + 1 and words[verb_at] in effects()


def _has_to(words: Sequence[str]) -> bool:
    return any(a in {"has", "have"} and b == "to" for a, b in pairwise(words))


def verb(words: Sequence[str]) -> int:
    """Index of the finite verb of a clause; 0 if none is known for one."""
    sets = word_sets("behind")
    for at, (before, word) in enumerate(pairwise(words[: SUBJECT + 2]), 1):
        if word in sets["auxiliaries"]:
            return at
        if not word.isalpha() or before in sets["open"] or (before in sets["determiners"] and before not in SINGULAR | sets["plural"]):
            continue
        object_follows = words[at + 1 : at + 2] != () and words[at + 1] in sets["determiners"]
        if _agrees(before, word, first=at == 1, object_follows=object_follows):
            return at
    return 0


def _agrees(before: str, word: str, *, first: bool, object_follows: bool) -> bool:
    """Whether a word can be the verb of a subject that ends with the word before it. `first`: that is the whole subject."""
    sets, forms = word_sets("behind"), inflected()
    third = word.endswith("s") and not word.endswith("ss")
    if word == "cost" and object_follows:  # in the past, of one thing too
        return True
    if first and before in SINGULAR:
        return third
    if first and before in sets["plural"]:
        return word not in sets["open"] and not word.endswith(("ly", "ing"))
    if before in sets["plural"] or (before.endswith("s") and not before.endswith(("ss", "us", "is"))):
        known = forms.get(word) == "base" or forms.get(third_person(word)) == "s" or word in effects() | sets["happens"] or word == "want"
        return not third and (known or (object_follows and not word.endswith(("ing", "ly"))))
    return third and (forms.get(word) == "s" or object_follows or word in {third_person(verb) for verb in sets["happens"]})


@functools.cache
def effects(*, weighty: bool = False) -> frozenset[str]:
    """Single words that say what comes of something; only those that say that it is good or bad, if `weighty`."""
    brings = word_sets("behind")["brings"]
    signs = SIGNS[:-1] if weighty else SIGNS
    return frozenset(p for name in signs for p in phrases()[name] if " " not in p) | brings | {word.removesuffix("s") for word in brings}
