"""What the words of one statement show by themselves: its phrases, who it speaks of, and the shape of its main clause.

Nothing here knows the rest of the document, so the cues of a text can be kept by its content.

"When in doubt, the keeper must ask." has the subject ("the", "keeper"), the verb "must" of class "modal", and the shape "clause".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from whereas.annotate.fronted import ban_behind, behind_idiom
from whereas.annotate.lexicon import Hit, before_object, hits, inflected, verbs
from whereas.annotate.seeming import seems
from whereas.annotate.spelt import spelt

if TYPE_CHECKING:
    from collections.abc import Sequence

MODALS = frozenset({"must", "shall", "should", "may", "can", "could", "might", "will", "would", "ought"})
SEMI_MODALS = frozenset({"need", "needs", "has", "have", "want", "wants", "expect", "expects", "hope", "hopes", "ask", "asks"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "'s", "’s", "'re", "’re", "'m"})
DO = frozenset({"do", "does", "did"})
NOT = frozenset({"not", "n't", "n’t", "never", "no", "nor", "neither"})
NOBODY = frozenset({"no", "nobody", "none", "nothing", "neither"})
SUBORDINATORS = frozenset(
    ["if", "when", "whenever", "while", "although", "though", "because", "since", "as", "given", "unless", "once", "before", "after", "until",
     "where", "wherever", "whether", "even", "except", "in", "on", "at", "for", "by", "with", "without", "to", "from", "during", "under", "upon",
     "within", "beyond", "despite", "through", "instead", "rather", "besides", "like", "unlike", "following", "according", "based", "similarly",
     "however", "therefore", "thus", "hence", "also", "finally", "first", "second", "third", "additionally", "furthermore", "moreover", "generally",
     "typically", "usually", "sometimes", "often", "conversely", "likewise", "accordingly", "consequently", "ultimately", "still", "nonetheless",
     "nevertheless", "otherwise", "then", "so", "and", "but", "or", "yet", "ideally"]
)  # fmt: skip
PRONOUNS = frozenset(
    ["it", "this", "that", "these", "those", "they", "he", "she", "there", "one", "both", "each", "all", "some", "many", "most", "such", "which", "who"]
)
RELATIVE = frozenset({"that", "which", "who", "whom", "where", "when", "if", "while", "because", "whether", "what", "how"})
LETTERED = re.compile(r"[a-z]|[ivx]{1,5}|[0-9]{1,3}")
NUMBERED = re.compile(r"[a-z]{1,5}-?\d{1,3}")
MISTAKEN = {"May": "june", "No": "number", "No.": "number", "no.": "number"}
"""What is read in place of a month that is no modal, and of "number" cut short, which denies nothing."""
COMPOUNDED = frozenset({"never", "no"})
"""Words that deny nothing in a compound ("never-ending meetings", "a no-show")."""
DENYING_COMPOUNDS = frozenset({"one", "body", "go", "gos", "no"})
"""What they deny with a hyphen too ("no-one", "a no-go")."""
BEFORE_MONTH = frozenset(
    {"in", "by", "of", "from", "until", "till", "since", "each", "every", "last", "next", "early", "late", "mid", "before", "after", "during"}
)
LEADING = frozenset({'"', "“", "(", "-", "*", "'", "–", "—", ",", "and", "but", "so", "or", "then", "•"})
"""What stands before a clause and is passed over; "so that" opens one itself."""
OBJECTS = frozenset(
    ["the", "a", "an", "this", "that", "these", "those", "its", "their", "our", "your", "my", "his", "her", "each", "every", "all", "any", "no",
     "it", "them", "him", "us", "me", "itself", "themselves", "yourself", "oneself", "somebody", "nobody", "anybody", "everybody", "nothing",
     "anything", "everything", "only", "both"]
)  # fmt: skip
"""Words that open an object, behind which a word that is as often a noun is the verb."""
PREPOSITIONS = frozenset(
    {"with", "by", "on", "at", "to", "from", "for", "in", "without", "under", "over", "between", "against", "of", "after", "before", "outside"}
)
"""Words behind a word that may be a verb ("Contact with the press ...") which leave open whether it is one."""
NO_SUBJECT = frozenset(
    [",", ";", ":", "—", "–", "--", "(", "that", "which", "who", "whom", "whose", "what", "whatever", "where", "when", "if", "unless", "until",
     "while", "because", "since", "how", "why", "whether", "than", "as", "it", "they", "you", "we", "he", "she", "i", "there", "so", "but", "can",
     "could", "'s", "’s"]
)  # fmt: skip
"""What does not stand in a plain subject, before its verb."""
OFFICE_MOST = 7
"""Tokens of an office in which somebody is spoken to, with the pronoun behind it."""
REQUESTS = {("pull", "request"), ("pull", "requests"), ("merge", "request"), ("merge", "requests"), ("change", "request"), ("change", "requests")}
"""Nouns of two words of which the first could command ("Pull requests are always welcome.")."""
FRONT_NOUN_MOST = 9
"""Words of a subject whose first word could be a command."""
BEFORE_NOUN = frozenset({"the", "a", "an", "of", "to", "its", "their", "our", "your", "and", "or", "any", "all", "no"})
"""Words behind which what could be a finite verb is a noun or an infinitive."""
CLAUSE_LIMIT = 24
"""Tokens of a main clause that are looked at for its verb: further in, it is a guess."""


COMMANDS = frozenset({"imperative", "negative_imperative"})
"""Shapes of a statement that tells its reader what to do, or not to do."""


@dataclass(frozen=True, slots=True)
class Cues:
    """`lower`: tokens; `hits`: phrases found; `main`: index of the first token of the main clause; `verb`: index of its finite verb or -1;
    `verb_class`: modal, semi, be, do, pres, past, base, ing, to, "" ; `negated`; `subject`: tokens between; `shape`: clause, imperative, negative_imperative,
    gerund, infinitive, noun, question."""

    lower: tuple[str, ...]
    hits: tuple[Hit, ...]
    main: int
    verb: int
    verb_class: str
    negated: bool
    subject: tuple[str, ...]
    shape: str
    capitals: frozenset[str]
    """Words that stand in capitals and are more than two letters long (MUST, NOT)."""


def read_cues(doc: Any, matcher: Any, label: str = "") -> Cues:
    """The cues of a tokenised text. `label`: words that open it as a label and are passed over when its main clause is sought."""
    told = spelt(doc)
    texts, lower = [text for text, _ in told], [small for _, small in told]
    found = hits(matcher, doc, lower)
    for at in [n for n, text in enumerate(texts) if text in MISTAKEN and (_is_month(lower, n) if text == "May" else _is_number(lower, n))]:
        lower[at] = MISTAKEN[texts[at]]
        found = [h for h in found if not h.start <= at < h.end]
    for at in [n for n, small in enumerate(lower) if small in COMPOUNDED and _is_compounded(doc, lower, n)]:
        lower[at] = "non"
        found = [h for h in found if not h.start <= at < h.end]
    found = [h for h in found if not seems(lower, h, found)]
    loud = frozenset(t for t in texts if len(t) > 2 and t.isupper() and t.isalpha())
    return shaped(lower, found, _after_number(lower, _after_label(lower, label)), loud)


def shaped(lower: list[str], found: Sequence[Hit], begin: int, loud: frozenset[str]) -> Cues:
    """The cues of tokens whose phrases (`found`) are known. `begin`: the token behind what numbers or labels them; `loud`: words in capitals."""
    main = _main_clause(lower, begin)
    verb, kind = _finite(lower, main)
    subject = tuple(lower[main:verb]) if verb > main else ()
    negated = verb >= 0 and (denied(lower, verb + 1, verb + 4) or parted_negation(lower, verb))
    if subject and subject[0] in {"no", "neither", "nobody", "none"}:
        negated = True
    shape = _shape(lower, main, verb, kind)
    if shape in {"imperative", "negative_imperative", "gerund", "infinitive", "third"}:
        verb, kind, subject, negated = main, "base", (), shape == "negative_imperative"
    return Cues(tuple(lower), tuple(found), main, verb, kind, negated, subject, shape, loud)


def _is_month(lower: Sequence[str], at: int) -> bool:
    """Whether the word "May" at `at` is the month: "3 May", "in May", "May 2024", "May is the month of ..."."""
    before, after = lower[at - 1] if at else "", lower[at + 1] if at + 1 < len(lower) else ""
    return before in BEFORE_MONTH or before.rstrip("stndrh").isdigit() or after[:1].isdigit() or (at == 0 and after in {"is", "was"})


def _is_number(lower: Sequence[str], at: int) -> bool:
    """Whether "No" or "No." at `at` is short for number: "No. of open requests: at most three", "No. 3 must stay shut"."""
    begin = at + 1 if lower[at][-1] == "." else at + 2 if lower[at + 1 : at + 2] == ["."] else len(lower)
    return begin < len(lower) and (lower[begin] == "of" or lower[begin][0].isdigit())


def _is_compounded(doc: Any, lower: Sequence[str], at: int) -> bool:
    """Whether a hyphen joins the word at `at` to the next one ("Never-ending"); "Never - ever - lend" and "No -v flag" leave it by itself."""
    if lower[at] == "no" and "".join(lower[at + 2 : at + 3]).endswith("ing") and lower[at + 3 : at + 4] in ([], ["."], ["!"]):
        return False  # "No-shouting."
    joined = lower[at + 1 : at + 2] == ["-"] and len(lower) > at + 2 and lower[at + 2].isalpha() and lower[at + 2] not in DENYING_COMPOUNDS
    return joined and not doc[at].whitespace_ and not doc[at + 1].whitespace_


def denied(lower: Sequence[str], start: int, stop: int) -> bool:
    """Whether a negation stands in the tokens from `start` to `stop`; "not only" and "not just" deny nothing."""
    return any(
        lower[at] in NOT and lower[at + 1 : at + 2] not in (["only"], ["just"], ["merely"], ("only",), ("just",), ("merely",))
        for at in range(max(start, 0), min(stop, len(lower)))
    )


def goes_on_to_tell_when(cues: Cues) -> bool:
    """Whether what looks like the main clause goes on with the clause that opens the sentence ("If it leaks, and nobody wants it, you may burn it.")."""
    return cues.main > 1 and cues.lower[cues.main - 1] in {"and", "or"} and cues.lower[0] in SUBORDINATORS


def parted_negation(lower: Sequence[str], at: int) -> bool:
    """Whether a negation stands behind the aside that follows the modal at `at` ("shall, without the consent of the members, not sell land")."""
    if at < 0 or lower[at] not in MODALS or lower[at + 1 : at + 2] not in ([","], (",",)):
        return False
    closed = next((n for n in range(at + 2, min(at + CLAUSE_LIMIT, len(lower))) if lower[n] == ","), 0)
    return closed > 0 and any(w in {"not", "never"} for w in lower[closed + 1 : closed + 2])


def _after_label(lower: list[str], label: str) -> int:
    """Index of the first token behind a label such as "Truthful:"; 0 where none opens the text."""
    if not label:
        return 0
    limit = min(len(lower), len(label.split()) * 2 + 4)
    for at in range(limit):
        if (lower[at] in {":", "—", "–", "-", "."} or lower[at].endswith("):")) and at + 1 < len(lower):
            return at + 1
    return 0


def _after_number(lower: list[str], begin: int) -> int:
    """Index behind a number or letter that opens the text ("2.1 Use ...", "R1. Use ...", "Step 2. Use ...", "(a) Use ...")."""
    at = begin
    if lower[at : at + 1] == ["("] and lower[at + 2 : at + 3] == [")"] and at + 3 < len(lower) and LETTERED.fullmatch(lower[at + 1]):
        return at + 3
    if lower[at + 1 : at + 2] == ["."] and at + 2 < len(lower) and NUMBERED.fullmatch(lower[at]):
        return at + 2
    if lower[at + 2 : at + 3] == ["."] and at + 3 < len(lower) and lower[at + 1][:1].isdigit() and lower[at].isalpha():
        return at + 3
    while at + 1 < len(lower) and at < begin + 3 and (lower[at][:1].isdigit() or lower[at] in {".", ")", "§"}):
        at += 1
    return at


def _main_clause(lower: list[str], begin: int) -> int:
    """Index of the main clause's first token: behind an opening conjunction, adverbial or subordinate clause that a comma closes."""
    at = begin
    for _ in range(3):
        while at < len(lower) and lower[at] in LEADING and lower[at : at + 2] != ["so", "that"]:
            at += 1
        if lower[at : at + 1] in (["no"], ["not"]):
            at = behind_idiom(lower, at)
        grounded = lower[at : at + 1] == ["whereas"] and "," in lower and not MODALS.isdisjoint(lower[lower.index(",") :])
        if at >= len(lower) or not (grounded or lower[at] in SUBORDINATORS or lower[at].endswith("ly")):
            break
        depth = 0
        for comma in range(at, min(len(lower), at + 40)):
            word = lower[comma]
            depth += (word == "(") - (word == ")")
            if word == "," and depth == 0:
                break
        else:
            break
        if comma + 1 >= len(lower):
            break
        at = comma + 1
    at = min(at, max(len(lower) - 1, 0))
    if lower[at : at + 1] == ["as"] and lower[at + 1 : at + 2] in (["a"], ["an"], ["the"]):  # "as the reviewer you should look twice"
        at = next((n for n in range(at + 3, min(at + OFFICE_MOST, len(lower) - 1)) if lower[n] == "you" and lower[n + 1] in MODALS), at)
    return at if NOBODY.isdisjoint(lower) else ban_behind(lower, at)


def _finite(lower: list[str], main: int) -> tuple[int, str]:
    """The first finite verb of the main clause and its class; (-1, "") if none is found."""
    forms = inflected()
    stop = min(len(lower), main + CLAUSE_LIMIT)
    for at in range(main, stop):
        word = lower[at]
        if (at > main and lower[at - 1] in RELATIVE and at - 1 > main) or (at == main + 1 and tuple(lower[main : main + 2]) in REQUESTS):
            continue
        if word in MODALS or (word in {"ca", "wo"} and lower[at + 1 : at + 2] and lower[at + 1] in NOT):
            return at, "modal"
        if word in BE:
            return at, "be"
        if word in DO and (at > main or lower[at + 1 : at + 2]):
            return at, "do"
        if at > main and word in SEMI_MODALS:
            return at, "semi"
        if at > main and lower[at - 1] not in BEFORE_NOUN:
            form = forms.get(word) or _takes_object(lower, at)
            if form == "s":
                return at, "pres"
            if word.endswith("ed") and len(word) > 4 and lower[at + 1 : at + 2] != ["by"]:
                return at, "past"
            if form == "base" and _subject_takes_base(lower, main, at):
                return at, "pres"
    return -1, ""


def _takes_object(lower: Sequence[str], at: int) -> str:
    """The form ("base" or "s") of the word at `at` where that is as often a noun and its object follows; else ""."""
    return before_object().get(lower[at], "") if OBJECTS.issuperset(lower[at + 1 : at + 2]) and lower[at + 1 : at + 2] else ""


def _subject_takes_base(lower: list[str], main: int, at: int) -> bool:
    """Whether the words from `main` to `at` can be a plural subject, so that a base form behind them is finite ("Members vote")."""
    last = lower[at - 1]
    return last in {"we", "they", "you", "i", "people", "who", "these", "those", "many", "most", "some"} or (
        last.endswith("s") and not last.endswith(("ss", "us", "is")) and at - main <= 6
    )


def _shape(lower: list[str], main: int, verb: int, kind: str) -> str:
    if not lower:
        return "noun"
    if lower[-1] == "?" or "?" in lower[-2:]:
        return "question"
    first = lower[main]
    after = lower[main + 1] if main + 1 < len(lower) else ""
    forms = inflected()
    if first in {"do", "don't", "don’t"} and (after in NOT or first != "do"):
        return "negative_imperative"
    if first in {"never", "avoid"} or (first == "no" and verb < 0):
        return "negative_imperative"
    if first in {"just", "simply"} and (after in {"don't", "don’t"} or (after == "do" and not NOT.isdisjoint(lower[main + 2 : main + 3]))):
        return "negative_imperative"
    if first in {"always", "please", "only", "just"} and "base" in (forms.get(after), after and _takes_object(lower, main + 1)):
        return "imperative"
    if first == "to" and forms.get(after) == "base" and main == 0:
        return "infinitive"
    if forms.get(first) == "base" and after not in MODALS | BE | {"of"} and first not in {"like", "need"} and not _is_subject(lower, main):
        return "imperative"
    if verb != main + 1 and _takes_object(lower, main) == "base":
        return "imperative"
    if forms.get(first) == "ing" and not (kind in {"be", "modal"} and lower[-1] == "." and verb - main <= 8):
        return "gerund"
    if verb >= 0 and not (verb - main <= 2 and forms.get(first) == "s" and kind != "modal"):
        return "clause"
    if forms.get(first) == "s" and after not in BE | MODALS:
        return "third"
    if first.endswith("ing") and len(first) > 5:
        return "gerund"
    return "clause" if verb >= 0 else "noun"


def _is_subject(lower: Sequence[str], main: int) -> bool:
    """Whether the word at `main`, as often a noun as a verb, is the subject of a verb further on: "Contact with the press is not permitted." forbids;
    "Work with the keeper who is on duty." and "Work on the things that members must know." command."""
    if tuple(lower[main : main + 2]) in REQUESTS and lower[main + 2 : main + 3] not in (["that"], ["which"]):
        return not (BE | MODALS).isdisjoint(lower[main + 2 : main + 5])
    if lower[main] not in verbs()["noun_too"] or lower[main + 1 : main + 2] == [] or lower[main + 1] not in PREPOSITIONS:
        return False
    for at in range(main + 2, min(main + FRONT_NOUN_MOST, len(lower))):
        if lower[at] in NO_SUBJECT or _ends_a_subject(lower, at):
            return False
        if lower[at] in {"is", "are"} or (lower[at] in MODALS and not (NOT | {"be", "only"}).isdisjoint(lower[at + 1 : at + 2])):
            return lower[at - 1] not in PREPOSITIONS
    return False


def _ends_a_subject(lower: Sequence[str], at: int) -> bool:
    """Whether a clause of its own begins at a token ("the branch the release ...", "and all will ...", "to ensure ...")."""
    if lower[at] == "to":
        return inflected().get("".join(lower[at + 1 : at + 2])) == "base"
    if lower[at] == "and":
        return "".join(lower[at + 2 : at + 3]) in MODALS
    return lower[at] in {"the", "this", "these", "our", "your"} and lower[at - 1] not in PREPOSITIONS | BEFORE_NOUN


@lru_cache(maxsize=8192)
def known_bad(word: str) -> bool:
    """Whether a word is a verb that norms usually forbid ("harass"), in any form that `inflected` knows."""
    bad = verbs()["bad_action"]
    return word in bad or (word.endswith("s") and word[:-1] in bad) or (word.endswith("ing") and (word[:-3] in bad or word[:-3] + "e" in bad))


def categories(cues: Cues, start: int = 0, end: int | None = None) -> Sequence[str]:
    """Categories of the phrases that begin in the tokens from `start` to `end`, in order of occurrence, with repeats."""
    stop = len(cues.lower) if end is None else end
    return [c for h in cues.hits if start <= h.start < stop for c in h.categories]


def party_verb(cues: Cues, governed: frozenset[str]) -> tuple[str, bool, int]:
    """The modal that a governed party is the subject of, wherever in the sentence: its word ("want" for "want the keeper to"), whether it is negated,
    and its index; ("", False, -1) if there is none."""
    lower = cues.lower
    if governed.isdisjoint(lower):
        return "", False, -1
    size = len(lower)
    for at, word in enumerate(lower):
        if word not in governed:
            continue
        if any(w in {"want", "wants", "like", "expect", "expects", "ask", "asks"} for w in lower[max(0, at - 3) : at]) and "to" in lower[at + 1 : at + 3]:
            begin = next(k for k in range(at - 1, -1, -1) if lower[k] in {"want", "wants", "like", "expect", "expects", "ask", "asks"})
            against = (
                denied(lower, begin - 2, begin) or denied(lower, at + 1, at + 3) or "refrain" in lower[at + 1 : at + 4] or "avoid" in lower[at + 1 : at + 4]
            )
            return "want", against, begin
        for verb in range(at + 1, min(at + 4, size)):
            if (
                lower[verb] in MODALS
                or lower[verb] in {"ca", "wo", "needs", "need"}
                or (lower[verb] in {"has", "have"} and lower[verb + 1 : verb + 2] == ("to",))
            ):
                return lower[verb], denied(lower, verb + 1, verb + 3) or parted_negation(lower, verb), verb
            if not (lower[verb].endswith("ly") or lower[verb] in {"also", "always", "often", "themselves", "itself", "still"}):
                break
    return "", False, -1
