"""The reason inside a rule's sentence that no word of reason opens: a clause with its own subject and verb, without a word of force, which stands behind
a colon, a semicolon, a dash or a bracket, or behind "as", "for", "or", "so" or ", which"; or a mere "for safety", "for easier review", "to make reviews easy".

>>> text = "Members must rinse the press: dry pulp ruins the cloth."
>>> [text[a:b] for a, b in grounds(text)]
['dry pulp ruins the cloth']
>>> grounds("Bring two tools: a hammer and a saw."), grounds("Divide it, as equally as can be, into three.", read=True)
([], [])
"""

from __future__ import annotations

import functools
import re
from itertools import pairwise

from whereas.annotate.lexicon import inflected, phrases, word_sets
from whereas.diff.changes.befalls import befalls, commands, many, mishap
from whereas.diff.changes.heralded import heralded
from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.sparing import excepts
from whereas.diff.words import Token, tokens

STOP = re.compile(r":(?=\s)|;(?=\s)|—|\s(?:–|--?-?)\s|\(")
"""What parts a clause that tells why from the rule before it."""
PRONOUNS = frozenset({"it", "he", "she", "they", "we", "you"})
PERMISSIVE = frozenset({"may", "can"})
CAN = (("can",), ("cannot",), ("can't",), ("could",))
PLACED = 3
"""Words from the verb of "so they do not touch" on in which it is said how things lie."""
FORCED = frozenset({"must", "should", "shall"})
QUOTES = frozenset('"“”')
WILL = frozenset({"will", "would", "might", "could"})
UNWANTED = frozenset({"cannot", "can't", "could", "couldn't", "would", "won't", "stop", "lose", "miss", "forget", "get"})
"""Words behind a party that say what comes to it rather than what it is to do ("otherwise members cannot hear")."""
ILL = frozenset({"lost", "confused", "hurt", "stuck", "bored", "no", "nothing", "less", "too"})
"""What one gets that says so."""
CHOSEN = frozenset({"vote", "decide", "choose", "appoint", "elect"})
"""What somebody would do that is his to do then ("otherwise members would vote")."""
BROUGHT = frozenset({"reproducible", "traceable", "maintainable", "readable", "predictable"})
"""How things are by what a rule asks, rather than by themselves ("for reproducible loads")."""
POINTING = frozenset({"that", "this", "these", "those", "such", "nobody"})
"""Words that a clause opens with which is no further norm of the same party."""
POINTS = frozenset({"what", "how", "why"})
"""Words behind "that is" that make it a clause, and no "that is to say"."""
JOINS = frozenset({"as", "for", "or", "so", "which"})
"""Words that do so with more than a mark."""
SIGNS = ("harm", "benefit", "consequence")
"""Categories of the reader's words that say what comes of something."""
AIMLESS = frozenset(
    {"do", "does", "did", "doing", "done", "if", "or", "and", "even", "not", "is", "are", "be", "why", "more", "just", "how", "say", "think", "only"}
)
"""Words before a "so" that opens no purpose."""
NEUTER = frozenset({"it", "this", "that"})
NOUNS = frozenset({"commit", "commits"})
"""Words that govern an infinitive as verbs alone: as nouns, behind an article or such a word, they do not ("sign each commit")."""
NOUN_BEFORE = frozenset({"signed"})
REQUESTS, MERGING = frozenset({"request", "requests"}), frozenset({"pull", "merge"})
MADE = frozenset({"sign", "squash", "review", "title", "split", "rebase", "label", "test", "close", "link", "limit", "merge", "draft", "tag", "describe"})
"""A request governs one as a noun, too ("refuse any request to help"), but no pull request to which something is done."""
SERVING = (("keep",), ("avoid",), ("prevent",), ("ensure",))
"""What several of them are no request for, but something is done to them for ("close stale pull requests to keep the list short")."""
OPEN = frozenset({"(", ";"})
"""Stops that stand behind no label."""
COMPARED = 2
"""Words between the two of "as ... as"."""
RANKED = frozenset({"first", "second", "last", "alone", "too", "only", "both", "again", "above", "below"})
"""Words behind a plural that are no verb."""
LEAST, LONGEST, MAIN, SUBJECT = 3, 60, 4, 6
SOON = 2
"""Words in which the subject of a clause is named."""
"""Words that such a clause must have, and may have; that the rule before it must have, if it does not command; that its subject may have."""


def grounds(text: str, *, read: bool = False, alone: bool = False) -> list[tuple[int, int]]:
    """The first such stretch of `text`, with the word that joins it; empty if there is none. `read`: the statement was read as one that gives a reason;
    else a mark alone, or "or", joins it only if it says what harm or good comes of something. `alone`: it is looked for what came or went by itself, which may
    speak of people as well, if it says nothing of "never"."""
    found = tokens(text)
    words = tuple(t.word for t in found)
    for at in range(len(found)):
        end = _sake(text, found, words, at, loose=read or alone) or _eased(text, found, words, at)
        if end := end or _clause_end(text, found, words, at, read=read, alone=alone):
            return [(found[at].start, end)]
    return []


def _clause_end(text: str, found: list[Token], words: tuple[str, ...], at: int, *, read: bool, alone: bool) -> int:
    """Where a clause that gives a reason ends, which begins at a word; 0 if none does."""
    between = text[found[at - 1].end : found[at].start] if at else ""
    told = STOP.search(between)
    stop = told[0] if told and not QUOTES.intersection(between) else ""
    if not at or not (stop or words[at] in JOINS) or (stop != "(" and len(words) - at > LONGEST):
        return 0
    start, end = found[at].start, _end(text, found[at : at + LONGEST], bracket=stop == "(")
    clause = tuple(t.word for t in found[at : at + LONGEST] if t.end <= end)
    if stop != "(" and (cut := _excepted(text, found[at : at + len(clause)])):
        end, clause = found[at + cut - 1].end, clause[:cut]
    labelled = bool(stop) and stop not in OPEN and not (alone or _asks(words[:at]))
    parted = stop != "(" and bool(STOP.search(text, start, end))
    if len(clause) < LEAST or labelled or parted or not _joined(clause, words, at, between, stop, read=read, alone=alone):
        return 0
    listed = bool(stop) and "," in text[found[at].end : found[at + 1].start]  # "three parts: people, places and things"
    told_of = stop == ":" and heralded(clause, words[:at], name=text[found[at].start].isupper())
    inside = clause[0] != "so" and _in_clause(words[: at + 1], text, found, ",;:—(" if clause[:2] == ("or", "else") else "")
    return 0 if listed or told_of or inside else end


def _joined(clause: tuple[str, ...], words: tuple[str, ...], at: int, between: str, stop: str, *, read: bool, alone: bool) -> bool:
    """Whether a stretch gives a reason, by the word or the mark that it opens with. `words`, `at`: of its sentence, and where it begins there."""
    said = bool(effects() & set(clause))
    if alone and stop.strip() in {":", ";"} and befalls(clause, words[:at]):
        return True
    if clause[0] == "so":
        return (read or alone) and _aims(clause[1:], words[:at], apart="," in between or bool(stop))
    if alone and (clause[0] == "one" or "never" in clause):
        return False
    if alone and _by_itself(clause, between, stop):
        return True
    read = read and not alone
    if clause[0] not in JOINS:
        return bool(stop) and _states(clause, said=said or read) and (said or (read and (";" not in stop or _is_so(clause))))
    if clause[0] == "which":
        return "," in between and clause[1] in effects() and clause[1].endswith("s") and clause[1] not in phrases()["harm"]
    if clause[0] == "or":
        inner = clause[2:] if clause[1] == "else" else clause[1:]
        begun = phrase_set("ground", "determiners") | phrase_set("ground", "plural")
        begins = inner[0] in begun or (many(inner[0]) and ("," in between or clause[1] == "else"))
        return said and begins and _states(inner, said=said) and not marks(inner, ("force",))
    inner = clause[1:]
    if clause[0] == "as" and "as" in clause[2 : 2 + COMPARED]:
        return False  # "as equally as may be"
    if clause[0] == "as" and (_verb(inner) == len(inner) - 1 or _how(inner)):
        return False
    parted = "," in between or bool(stop) or (read and clause[0] == "as" and _asks(words[:at], least=len(words)))
    of_party = read and clause[0] == "as" and not FORCED.intersection(inner)
    if of_party and "," in between and _after_many(_one_of(inner)):
        return True
    return parted and _states(inner, said=said, of_party=of_party) and (said or not phrase_set("ground", "persons").intersection(inner[:1]))


def _by_itself(clause: tuple[str, ...], between: str, stop: str) -> bool:
    """Whether a clause that came or went by itself states a fact, of people perhaps, or behind "or" what will come of it."""
    if clause[0] == "or":
        inner = clause[2:] if clause[1] == "else" else clause[1:]
        will = WILL | PERMISSIVE if clause[1] == "else" else WILL
        return "," in between and not will.isdisjoint(inner[1 : SUBJECT + 1]) and _states(inner, said=True)
    if clause[0] == "as":
        return "," in between and not _how(clause[1:]) and (_states(clause[1:], said=True) or _after_many(_one_of(clause[1:])))
    if clause[0] in JOINS:
        return clause[0] == "for" and bool(stop or "," in between) and _states(clause[1:], said=True)
    people = phrase_set("ground", "persons") - PRONOUNS
    listed = stop.strip() == ";" and clause[0] not in POINTING | people and clause[:2] != ("no", "one") and not _is_so(clause)  # as likely a further norm
    noted = stop == "(" and clause[0] == "we"
    does = clause[0] in NEUTER and clause[1] in effects() and inflected().get(clause[1]) == "s"  # "(it keeps builds stable)"
    return bool(stop) and not listed and not noted and (does or _states(clause, said=True) or (stop != ";" and clause[0] == "others" and _after_many(clause)))


def _one_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words without what tells at their head how many, or whose, are meant ("some guests swim")."""
    return words[1:] if words[:1] in {("some",), ("many",), ("most",), ("our",), ("their",), ("the",), ("all",)} else words


def _how(words: tuple[str, ...]) -> bool:
    """Whether what stands behind "as" says how, how far or by whose word ("as Section 3 says", "as a surveyor draws a line"), and not why."""
    known, at = word_sets("as_ground"), _verb(words)
    if words[:1] in {("a",), ("an",)}:
        return words[at] not in known["likening"]
    told = at and (known["told"] - {"like"}).intersection(words[at : at + 2])
    return bool(told) or not phrase_set("ground", "extent").isdisjoint(words[:1])


def _is_so(words: tuple[str, ...]) -> bool:
    """Whether a clause says how something is ("the grass is dry", "the windows are at head height"), and not what is done with it."""
    at = _verb(words)
    what = words[at + 1] if at and at + 1 < len(words) else ""
    done = what.endswith(("ed", "ing")) or what in phrase_set("words", "participles") | phrase_set("ground", "determiners")
    return bool(what) and words[at] in {"is", "are"} and not done


def _after_many(words: tuple[str, ...]) -> bool:
    """Whether a plural opens a clause with a verb right behind it, known or not, that something follows ("reviewers skim longer ones")."""
    if len(words) < LEAST or marks(words, ("force", "marks")):
        return False
    head, verb, idle = words[0], words[1], phrase_set("words", "function") | phrase_set("words", "join") | phrase_set("ground", "relative")
    many = head in phrase_set("ground", "plural") or (head.endswith("s") and not head.endswith(("ss", "'s")) and head not in idle)
    return many and _plain_verb(verb) and verb not in idle | RANKED and not verb.endswith("s") and inflected().get(verb, "base") == "base"


def _aims(inner: tuple[str, ...], before: tuple[str, ...], *, apart: bool) -> bool:
    """Whether what stands behind "so" tells what an order is for ("sign it so nobody can swap it"), and no norm that follows from what stands `before` it:
    behind a comma (`apart`) that must be a norm itself."""
    begun = phrase_set("ground", "determiners") | phrase_set("ground", "plural") | phrase_set("ground", "persons") | POINTING
    if len(inner) < LEAST - 1 or not (inner[0] in begun or many(inner[0])) or before[-1] in AIMLESS:
        return False
    at = _verb(inner)
    leave = apart and inner[at] == "may" and not commands(before)  # "members pay, so they may vote"
    if (
        leave
        or (not apart and _is_place(inner[at:], before))
        or not 0 < at <= SUBJECT
        or not FORCED.isdisjoint(inner)
        or phrase_set("ground", "relative").intersection(inner[:at]) - {"that"}
    ):
        return False
    party = any(word.removesuffix("s") in phrase_set("words", "party") - phrase_set("ground", "persons") for word in inner[:at])
    if apart and party and inner[at] not in phrase_set("ground", "auxiliaries"):
        return False
    return not apart or commands(before) or any(m.words not in phrase_set("indicative", "weak") for m in marks(before, ("force",)))


def _is_place(told: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Whether a verb and what follows it (`told`) says how things lie that are to be placed ("place boats so they face the pier"), not what comes of that."""
    lies = not phrase_set("ground", "standing").isdisjoint(told[:PLACED]) and told[:1] not in CAN
    return lies and not phrase_set("ground", "placing").isdisjoint(before)


def _eased(text: str, found: list[Token], words: tuple[str, ...], at: int) -> int:
    """Where "to make reviews easy" ends, which begins at a word, opens the sentence or stands behind what is asked; 0 if it is not there."""
    if words[at : at + 2] != ("to", "make") or (at and governed(words, at)):
        return 0
    ease = next((i for i in range(at + 2, min(at + 2 + SUBJECT, len(words))) if words[i] in phrase_set("ground", "ease")), 0)
    if not ease:
        return 0
    stop = re.compile(r"[,;:(—]").search(text, found[ease].end)
    end = stop.start() if stop else found[-1].end
    return end if at or (stop and stop[0] == ",") else 0


def _sake(text: str, found: list[Token], words: tuple[str, ...], at: int, *, loose: bool) -> int:
    """Where a mere "for safety", "for safety reasons" ends that begins at a word and says what the rule is good for; 0 if none does. What is tested or cared
    for is the matter of the rule. `loose`: "for easier review" is one, too."""
    goods = phrase_set("ground", "goods")
    better = loose and len(words) > at + 2 and _is_better(*words[at + 1 : at + 3])
    if words[at] != "for" or not (better or goods.intersection(words[at + 1 : at + 2])):
        return 0
    if phrase_set("ground", "seeking").intersection(words[max(0, at - LONGEST) : at]) or (at and words[at - 1] in phrase_set("words", "governor")):
        return 0
    end = at + 2 + better
    while end + 1 < len(words) and words[end] in {"and", "or"} and words[end + 1] in goods:
        end += 2
    end += words[end : end + 1] in {("reasons",), ("purposes",), ("reason",)}
    behind = text[found[end - 1].end : found[end].start if end < len(words) else len(text)].strip()
    return found[end - 1].end if end == len(words) or behind else 0


def _is_better(how: str, what: str) -> bool:
    """Whether two words tell what becomes better ("easier review", "reproducible loads"), and not of which things a rule is ("faster boats", "clear cases")."""
    if how in BROUGHT:
        return True
    better = how in phrase_set("ground", "ease")
    done = what in phrase_set("ground", "done") or what.endswith(("ing", "tion", "sion", "ment", "ance", "ity"))
    return better and (done or (how.endswith("er") and what in phrase_set("ground", "kept")))


def _states(words: tuple[str, ...], *, said: bool, of_party: bool = False) -> bool:
    """Whether words make a clause that states a fact: a short subject and a verb behind it, no force, nothing that a condition, a list or an order opens with.
    What a party does may be a norm as well (but `of_party`), and what a person does unless it is `said` to do harm or good."""
    at = _verb(words)
    points = words[:1] == ("that",) and at == 1 and (words[1] not in {"is", "are"} or not POINTS.isdisjoint(words[2:3]))
    nobody = words[:2] == ("no", "one")
    head = words[1] if words and words[0].endswith("ly") and len(words) > 1 else words[0] if words else ""
    if len(words) < LEAST or not 0 < at <= SUBJECT or inflected().get(head) == "base":
        return False
    if any(m.start == 0 for m in marks(words, ("marks", "because", "opens"))) or (words[0] in phrase_set("ground", "openers") and not nobody):
        return False
    if not points and phrase_set("ground", "relative").intersection(words[:at]):
        return False
    if any(m.words not in phrase_set("indicative", "weak") for m in marks(words, ("force",))):
        return False
    subject = {word.removesuffix("s") for word in words[:at]}
    if excepts(words) or words[0] in phrase_set("ground", "auxiliaries") or (at == 1 and words[0] in PRONOUNS and words[1] in PERMISSIVE):
        return False
    parties = phrase_set("words", "party") - (phrase_set("ground", "persons") if said else frozenset())
    return (of_party or not subject & parties) and (said or not subject & phrase_set("ground", "persons"))


def _verb(words: tuple[str, ...]) -> int:
    """Index of the finite verb of a clause; 0 if none is known for one. A word in -s is one where an object or nothing follows it."""
    fixed, nouns = phrase_set("ground", "determiners"), phrase_set("ground", "plural")
    for at, (before, word) in enumerate(pairwise(words), 1):
        behind = words[at + 1] if at + 1 < len(words) else ""
        if word in phrase_set("ground", "auxiliaries"):
            return at
        if at == 1 and before in phrase_set("ground", "persons") and _plain_verb(word):
            return at
        if before in fixed or before == "to":
            continue
        form = inflected().get(word)
        many = (before.endswith("s") and not before.endswith(("ss", "'s"))) or before in nouns
        third = word.endswith("s") and not word.endswith("ss") and (behind in fixed or (word in effects() and behind not in phrase_set("words", "join")))
        if form == "s" or third or (many and (form == "base" or (word in effects() and not word.endswith("s")))):
            return at
    return 0


def _plain_verb(word: str) -> bool:
    """Whether a word behind "people" or "nobody" is a verb: no word that goes on with whom it is spoken of, no participle and no adverb."""
    idle = phrase_set("words", "function") | phrase_set("ground", "relative")
    return word.isalpha() and word not in idle and (word == "rely" or not word.endswith(("ed", "ing", "ly")))


@functools.cache
def effects() -> frozenset[str]:
    """Single words that say what harm or good comes of something."""
    return frozenset(p for name in SIGNS for p in phrases()[name] if " " not in p) | phrase_set("ground", "effects")


def governed(words: tuple[str, ...], at: int) -> bool:
    """Whether the word before `at` is one that an infinitive belongs to: "steps to avoid harm", but not "sign each commit to avoid harm"."""
    before = words[at - 1]
    marked = words[max(0, at - 2)]
    noun = before in NOUNS and marked in NOUN_BEFORE | phrase_set("ground", "determiners")
    merged = before in REQUESTS and marked in MERGING and (not MADE.isdisjoint(words[: at - 2]) or (before == "requests" and words[at + 1 : at + 2] in SERVING))
    return before in phrase_set("words", "governor") and not (noun or merged)


def said(words: tuple[str, ...]) -> bool:
    """Whether a clause says what harm or good comes of something, in a word or a phrase."""
    text = f" {' '.join(words)} "
    return not effects().isdisjoint(words) or any(f" {phrase} " in text for name in SIGNS for phrase in phrases()[name] if " " in phrase)


def asks_instead(words: tuple[str, ...]) -> bool:
    """Whether a clause behind "otherwise" tells what is to be done then, or who does it ("the clerk decides")."""
    told = [word for word, behind in pairwise((*words, "")) if not ((word == "get" and behind not in ILL) or (word == "would" and behind in CHOSEN))]
    acts = any(word.removesuffix("s") in phrase_set("words", "party") for word in words[:SOON]) and UNWANTED.isdisjoint(told[1 : SOON + 1])
    return not FORCED.isdisjoint(words) or (bool(words) and inflected().get(words[0]) == "base") or (acts and not comes_of(words))


def comes_of(words: tuple[str, ...]) -> bool:
    """Whether a clause behind "otherwise" tells what comes of it ("it may be swapped", "builds break")."""
    suffered = any(words[i] in WILL | PERMISSIVE and words[i + 1] == "be" and words[i + 2].endswith("ed") for i in range(len(words) - 2))
    return suffered or not effects().isdisjoint(words) or (many(words[0]) and mishap(words[1:]))


def _asks(words: tuple[str, ...], least: int = MAIN) -> bool:
    """Whether words are a rule rather than a label: they command, or are `least` words."""
    bare = [w for w in words if w not in phrase_set("words", "negation") and w not in phrase_set("marks", "emphasis")]
    return len(words) >= least or bool(marks(words, ("force",))) or (bool(bare) and inflected().get(bare[0]) == "base")


def _in_clause(words: tuple[str, ...], text: str, found: list[Token], stops: str = "") -> bool:
    """Whether the last of some words goes on with an exception or a condition: "unless it rains or the clerk asks". `stops`: what ends it, if known."""
    stops = stops or (";" if words[-1] == "or" else ",;:—(")
    inside = [m for m in marks(words, ("marks",)) if m.name in {"exception", "condition"} and m.words in phrase_set("words", "clausal") | {"unless"}]
    return any(not any(stop in text[found[m.start].start : found[len(words) - 1].start] for stop in stops) for m in inside)


def _excepted(text: str, clause: list[Token]) -> int:
    """How many words of a clause stand before a comma and an exception, which is the rule's; 0 if none does."""
    found = [m.start for m in marks(tuple(t.word for t in clause), ("marks",)) if m.name == "exception" and m.words == "unless"]
    return next((at for at in found if at >= LEAST and "," in text[clause[at - 1].end : clause[at].start]), 0)


def _end(text: str, rest: list[Token], *, bracket: bool) -> int:
    """Where a stretch ends that begins with the first of `rest`: at the bracket's, or with the sentence."""
    start = rest[0].start
    end = text.find(")", start, rest[-1].end + 1) if bracket else -1
    return end if end >= 0 or bracket else start + len(text[start:].rstrip(" .,;!)]\"'”’"))
