"""Which words of force a statement holds, and which of them stand aside, in a clause that only says who, what or when.

"Tools that may delete data require confirmation." orders; its "may" belongs to the tools. "Describe how users may appeal." orders too, and permits nobody
anything. What is left without such words is what counts (`without_asides`).
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from whereas.annotate import modality
from whereas.annotate.cues import BE, DO, MODALS, NOT, SUBORDINATORS
from whereas.annotate.lexicon import inflected
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Collection

    from whereas.annotate.cues import Cues
    from whereas.annotate.lexicon import Hit
    from whereas.model.constitution import Modality

SUBORDINATING = frozenset(
    ["if", "when", "whenever", "unless", "that", "which", "who", "whom", "where", "while", "whereas", "because", "since", "although", "though",
     "whether", "what", "how", "until", "before", "after", "than", "as", "why", "once", "whatever", "whoever", "whichever", "wherever"]
)  # fmt: skip
FREE = frozenset({"whatever", "whoever", "whichever", "wherever"})
"""Words that open a clause about a thing only before its modal; of other verbs its end is not known."""
RELATIVE = frozenset(["which", "who", "whom", "where", "what", "how", "why", "whatever", "whoever", "whichever", "wherever"])
"""Words that open a clause about a thing, or one that is itself the thing spoken of. "That" does so only behind a noun."""
SUBJECTS = frozenset({"it", "they", "you", "we", "he", "she", "i"})
"""Pronouns that open a clause about the noun before them ("messages it should not trust")."""
SUBJECT_MOST = 4
"""Words of a subject between what opens a clause and its verb."""
PARTICIPLES = frozenset(
    ["been", "become", "come", "done", "found", "given", "gone", "had", "kept", "known", "left", "lost", "made", "put", "read", "seen", "sent", "set", "taken",
     "written"]
)  # fmt: skip
BARE_RELATIVE = frozenset({"that", "which", "who", "what"})
"""Words that are the subject of the clause that they open: what "is" behind them says belongs to it ("requests that are not allowed")."""
SUPPOSING = frozenset({"pretend", "assume", "say", "claim", "imagine", "suppose", "believe", "think"})
"""Verbs behind which "that" opens what is only supposed."""
TOLD = frozenset(
    ["certain", "sure", "clear", "true", "aware", "so", "such", "important", "essential", "necessary", "note", "idea", "fact", "principle", "rule", "view",
     "mean", "means", "meant", "implies", "sign", "indicator", "indication", "likely"]
)  # fmt: skip
"""Words, besides verbs, behind which "that" opens what is said, and no clause about a noun."""
BESIDE = frozenset({"also", "always", "often", "never", "still", "therefore", "themselves"})
"""Words between "who" and its verb, besides adverbs in -ly."""
WHEN = frozenset({"if", "when", "whenever", "unless", "where", "until"})
"""Words that open, behind a main clause, one that says when it holds: what is "not allowed" or preferred there is no rule itself."""
BEFORE_NOUNS = frozenset({"by", "of", "in", "for", "with", "from", "on", "at", "into"})
"""Words behind which a word that is as often a verb ("code", "files") is a noun."""
CLOSES = frozenset({"but", ";"})
"""What stands between two main clauses of which the second limits the first."""
HEARTENING = frozenset(
    ["need", "have", "worry", "hesitate", "be", "feel", "let", "expect", "count", "stop", "think", "assume", "forget", "fail", "always", "take"]
)  # fmt: skip
"""Words behind "but do not" that encourage, warn or tell what is so, and forbid no deed."""
FARING = frozenset({"have", "need", "feel", "see", "know", "expect", "surprised", "obliged", "rushed"})
"""Verbs of how somebody fares, which nobody is told to do."""
ABLE = {("be", "able"), ("be", "aware"), ("be", "ready"), ("be", "prepared"), ("be", "easy")}
EXCEPTED = frozenset({"anything", "nothing", "all", "anywhere", "everything", "nobody", "everybody", "anybody", "none", "everyone", "anyone"})
"""Words behind which "but" excepts something."""
POINTED = {("this",), ("it",), ("that",)}
"""What stands for a thing that is permitted, and asks for no more than a condition of it ("Code may deviate, but this should be documented")."""
PRONOUN_ALONE = {(), ("it",), ("they",), ("you",), ("we",), ("he",), ("she",)}
NO_NOUNS = frozenset({"but", "thus", "so", "then", "yet", "hence", "here", "therefore", "best", "better", "most", "more", "much", "nor", "instead", "too"})
OPENS_OTHERWISE = SUBORDINATORS | {"there"}
"""Openings of a sentence whose pronoun and modal, without a comma before them, are the main clause; "there are things you can do" permits."""
DETERMINERS = frozenset({"a", "an", "the", "any", "every", "each", "no", "this", "its", "their", "our", "your", "some"})
FINITE = frozenset({"is", "are", "has", "have", "was", "were", "will", "would", "does", "do"})
PAUSES = frozenset({",", ";", ":", "—", "–", "--", "-", "("})
NO_VERB_AFTER = frozenset(
    ["the", "a", "an", "of", "to", "its", "their", "our", "your", "and", "or", "any", "all", "no", "in", "on", "for", "with", "by", "from", "at", "not", "be",
     "this", "that", "each", "every", "than", "as"]
) | MODALS | PAUSES  # fmt: skip
"""Words behind which what could be a finite verb is a noun, an infinitive or a participle."""
ORDER = ("prohibition", "recommendation_against", "want_not", "permission", "precedence", "obligation", "recommendation", "duty", "want")
"""Categories of a phrase in which its force is sought."""
NEGATED: dict[Modality, Modality] = {"must": "must_not", "should": "should_not"}
TELLING = FINITE | PAUSES | MODALS | SUBORDINATING | SUBJECTS | {"ca", "wo", "can", "could"}
"""Words at which a clause may open or end, or a force be told; most words of a statement are others."""


LAWS = frozenset(
    ["act", "agreement", "article", "articles", "bylaws", "charter", "clause", "code", "constitution", "guidelines", "law", "laws", "paragraph", "policies",
     "policy", "principle", "principles", "provision", "provisions", "regulation", "regulations", "rule", "rules", "section", "sections", "statute", "terms",
     "?", "§", "this", "these", "foregoing"]
)  # fmt: skip
"""Texts: one that is subject to another ranks below it; what else is subject to one is bound by it ("Members are subject to the code")."""
ORDERS = frozenset({"instruction", "instructions", "directive", "directives", "order", "orders"})
"""What somebody says: to act subject to it ranks it above oneself."""
TEXTS = LAWS - {"?", "§", "this", "these", "foregoing", "law", "laws", "terms", "guidelines", "principles", "code"}
SUBJECT_OF_RANK = 6
"""Words of such a subject, with its auxiliary, before what ranks it."""
LAW_WORDS = 7


class ForceWord(NamedTuple):
    """A word of force: `main` unless it is the verb of a subordinate clause; `at`: its token; `opens`: the token that opens that clause, else -1."""

    force: Modality
    main: bool
    at: int
    opens: int = -1


@once
def force_words(cues: Cues) -> tuple[ForceWord, ...]:
    """The words of force of a statement, in order. A subordinator opens a clause that its first finite verb, or a pause, fulfils."""
    found: list[ForceWord] = []
    starts = {h.start: h for h in cues.hits}
    lower, at, opened = cues.lower, 0, -1
    while at < len(lower):
        word, hit = lower[at], starts.get(at)
        if hit is None and word not in TELLING:
            at += 1
            continue
        category = next((c for c in ORDER if c in hit.categories), None) if hit and word not in {"always", "only"} else None
        if hit and category:
            force = modality.CATEGORIES[category]
            if any(w in {"not", "n't", "never"} for w in lower[hit.end : hit.end + 2]):
                force = NEGATED.get(force, force)
            found.append(ForceWord(force, opened < 0 and not _supposes(lower, at), at, opened))
            opened, at = -1, max(at + 1, hit.end)
            continue
        if word in {"ca", "wo"} and lower[at + 1 : at + 2] and lower[at + 1] in NOT:
            found.append(ForceWord("must_not", opened < 0, at, opened))
            opened = -1
        elif word in {"can", "could"}:
            found.append(ForceWord("may", opened < 0 and not _supposes(lower, at), at, opened))
            opened = -1
        elif (word in FINITE or word in PAUSES or word in MODALS) and not _is_said_of_a_thing(cues, at, opened, starts.keys()):
            opened = -1
        elif _opens_clause(lower, at) or _opens_bare(cues, at):
            opened = at
        at += 1
    return tuple(found)


def _is_said_of_a_thing(cues: Cues, at: int, opened: int, starts: Collection[int]) -> bool:
    """Whether the "are" at `at` belongs to a phrase of force right behind it, and its subject is the word at `opened` ("requests that are not allowed"), or
    stands behind it in a clause that says when the main clause holds ("Seal it if guests are not allowed to read it."; "When it rains guests are not allowed
    to swim" bans)."""
    lower = cues.lower
    if lower[at] not in {"is", "are"} or opened < 0:
        return False
    if opened == at - 1 and lower[opened] in BARE_RELATIVE and at + 1 in starts:
        return True
    denied = lower[at + 1 : at + 2] in {("n't",), ("n’t",)}
    first = cues.main if "imperative" in cues.shape else cues.main + 1
    return lower[opened] in WHEN and opened > first and at + 1 + denied in starts and _is_subject(lower[opened + 1 : at])


def bound_behind(cues: Cues) -> Modality | None:
    """What a second main clause about the same subject orders or forbids behind a permission: "It may leave unsorted, but it must be weighed."; "A sack may
    leave unsorted; a sack may never leave unweighed."; None where none does."""
    lower, main = cues.lower, cues.main
    words = [w for w in force_words(cues) if w.main and w.at >= main]
    if len(words) < 2 or words[0].force != "may" or words[0].at != cues.verb:
        return None
    own = lower[main : cues.verb]
    for word in words[1:]:
        force: Modality = "must_not" if "never" in lower[word.at + 1 : word.at + 3] else word.force
        opens = next((at for at in range(word.at - 1, cues.verb, -1) if lower[at] in CLOSES), 0)
        said = tuple(w for w in lower[opens + 1 : word.at] if w not in BESIDE and w != "but" and not w.endswith("ly"))
        if lower[word.at] in {"do", "does", "don't", "don’t"}:  # "; we don't need it"
            continue
        if opens and force in {"must", "must_not"} and (said == own or (said[:1] in PRONOUN_ALONE and len(said) < 2)):
            return force if said or lower[opens] != ";" else None
    return None


def advised_behind(cues: Cues, force: Modality) -> Modality | None:
    """What a later main clause advises behind "but" where the statement is read as a permission ("Old forms may stay, but new ones should not be added"), or
    denies for good whatever the first one says ("It should help, but should never act for them."; of 21 labelled statements with such a "never" 18 forbid, and
    two advise against it). None where `force` stands."""
    if force not in {"may", "should"}:
        return None
    lower = cues.lower
    later = [w for w in force_words(cues) if w.main and w.at >= cues.verb >= cues.main]
    for word in later:
        if lower[word.at] == "should" and (word.force == "must_not" or _in_no_case(lower, word.at)) and _goes_on(cues, word.at):
            return "must_not"
    joint = _joint(lower, cues.verb) if force == "may" else 0
    if not joint:
        return None
    opens = joint + 1 + (lower[joint + 1 : joint + 2] == ("please",))
    if lower[opens : opens + 1] in {("do",), ("never",)} and not NOT.isdisjoint(lower[opens : opens + 2]):
        spoken_to = not {"you", "this", "it", "that"}.isdisjoint(cues.subject[:1]) or opens > joint + 1 or lower[opens] == "never" or not cues.subject
        return "must_not" if spoken_to and HEARTENING.isdisjoint(lower[opens : opens + 3]) else None
    if lower[joint + 1 : joint + 2] in POINTED:
        return None
    return next((w.force for w in later if w.at > joint and w.force in {"should", "should_not"} and _is_asked(lower, joint, w.at)), None)


def _goes_on(cues: Cues, at: int) -> bool:
    """Whether the "should" at `at`, which bans, is the main verb, or that of a clause about the same subject which "but", "and" or a semicolon joins to it, and
    tells of what is done: nobody is forbidden to feel, need or see something."""
    lower = cues.lower
    if not FARING.isdisjoint(lower[at + 1 : at + 4]):
        return False
    if at == cues.verb:
        return True
    opens = next((n for n in range(at - 1, cues.verb, -1) if lower[n] in {"but", "and", ";"}), 0)
    said = tuple(w for w in lower[opens + 1 : at] if w not in BESIDE and not w.endswith("ly"))
    return opens > 0 and (len(said) < 2 or said == cues.subject or said[:1] == ("in",) or said[:1] == ("under",))


def _joint(lower: tuple[str, ...], verb: int) -> int:
    """The "but" behind `verb` that joins two main clauses; 0 where there is none ("anything but food", "not only ... but also")."""
    at = next((n for n in range(verb + 1, len(lower) - 1) if lower[n] == "but"), 0)
    return 0 if at and (lower[at - 1] in EXCEPTED or lower[at + 1] == "also") else at


def _is_asked(lower: tuple[str, ...], joint: int, at: int) -> bool:
    """Whether the word of force at `at` asks for a deed in the very clause that the "but" at `joint` opens; what is owed to somebody, or known, is no deed."""
    if ";" in lower[joint:at] or any(pair == (",", "and") for pair in pairwise(lower[joint:at])) or lower[joint + 1] in {"if", "nobody"}:
        return False
    return FARING.isdisjoint(lower[at + 1 : at + 3]) and lower[at + 1 : at + 3] not in ABLE


def advised_aside(cues: Cues) -> Modality | None:
    """The force of the main verb where only subordinate clauses advise, or want something: the leave of "It can be less wary if the note says that it should
    be kind.", the ban of "Although we want it to help, we don't want it to fret."; None where it has another force, or something else advises."""
    words = force_words(cues)
    main = [w for w in words if w.main]
    if not main or any(w.force == "should" for w in main) or not any(w.force == "should" for w in words):
        return None
    return main[0].force if main[0].at == cues.verb and main[0].force in {"may", "should_not"} else None


def _in_no_case(lower: tuple[str, ...], at: int) -> bool:
    """Whether "in no case" or its like stands right before the word of force at `at`."""
    return lower[max(0, at - 3) : at - 1] in {("in", "no"), ("under", "no")}


def _supposes(lower: tuple[str, ...], at: int) -> bool:
    """Whether the modal at `at` says what perhaps was so, and permits nothing ("a person may have filled it in")."""
    third = lower[at + 2 : at + 3]
    return lower[at] in {"may", "could"} and lower[at + 1 : at + 2] == ("have",) and bool(third) and (third[0].endswith("ed") or third[0] in PARTICIPLES)


def _opens_clause(lower: tuple[str, ...], at: int) -> bool:
    """Whether the word at `at` is a subordinator that opens a clause; the "as" of "bells such as `ding`" only names some of them."""
    word, behind = lower[at], lower[at + 1 : at + 2]
    if word == "as" and lower[at - 1 : at] == ("such",):
        return not (MODALS | FINITE).isdisjoint(behind)
    return word in SUBORDINATING and (word not in FREE or not MODALS.isdisjoint(behind))


def _opens_bare(cues: Cues, at: int) -> bool:
    """Whether the pronoun at `at` opens a clause about the noun before it: "messages it should not trust", but not "in doubt you should ask"."""
    lower = cues.lower
    if lower[at] not in SUBJECTS or at - cues.main < 2 or not MODALS.intersection(lower[at + 1 : at + 2]) or lower[cues.main] in OPENS_OTHERWISE:
        return False
    before = lower[at - 1]
    if before in NO_VERB_AFTER | SUBORDINATING | NO_NOUNS or before.endswith("ly") or not _behind_a_noun(lower, at):
        return False
    return _predicate(cues, cues.main, at) or (before.endswith(("s", "thing")) and _predicate(cues, at + 1, len(lower)))


def without_asides(cues: Cues) -> Cues | None:
    """The cues of a statement whose words of force all stand aside, those words passed over; None where it is no such statement."""
    words = force_words(cues)
    if not words or any(w.main for w in words) or not all(_aside(cues, w) for w in words):
        return None
    gone = {w.at for w in words}
    lower = tuple("" if at in gone else word for at, word in enumerate(cues.lower))
    hits = tuple(h for h in cues.hits if h.start not in gone)
    return replace(cues, lower=lower, hits=hits, verb=-1 if cues.verb in gone else cues.verb, negated=cues.negated and cues.verb not in gone)


def _aside(cues: Cues, word: ForceWord) -> bool:
    """Whether a modal is the verb of a clause about a thing, and the sentence says something else beside it."""
    lower, opens = cues.lower, word.opens
    commands = "imperative" in cues.shape and word.at > cues.main
    if _supposes(lower, word.at):
        return commands or _predicate(cues, cues.main, word.at)
    if lower[word.at] not in MODALS | DO and lower[opens] in WHEN and word.force != "precedence":
        return _says_when(cues, opens, word.at)
    if commands and lower[word.at] not in MODALS | DO and MODALS.isdisjoint(lower[word.at + 1 :]):
        return _is_spoken_of(cues, opens)
    if lower[word.at] not in MODALS or not _is_subject(lower[opens + 1 : word.at]) or lower[cues.main] == "there" or lower[-1] == ":":
        return False
    if "only" in lower[max(0, opens - 3) : opens] or (lower[opens] == "what" and opens == cues.main and "do" in lower[word.at : word.at + 3]):
        return False  # "the only one who may edit it", "what she cannot do is lie" say it of the main clause
    if lower[opens] == "who" and any(not w.endswith("ly") and w not in BESIDE for w in lower[opens + 1 : word.at]):
        return False  # "members who row well may vote": who is the subject of another verb
    if _only_names(cues, opens) and word.force != "may" and not _predicate(cues, word.at + 1, len(lower)):
        return False  # "these are the steps that you should follow" says what one should do
    if lower[opens - 1] == ",":  # ", which must ..." goes on with what is said; ", where errors may do harm, ..." does not
        closed = next((at for at in range(word.at, len(lower)) if lower[at] == ","), len(lower))
        return word.force == "may" and any(_finite(w) for w in lower[closed + 1 : closed + 2])
    relative = lower[opens] in RELATIVE | SUBJECTS or (lower[opens] == "that" and (_behind_a_noun(lower, opens) or _opens_with_a_noun(cues, word)))
    if not relative and not (commands and lower[opens] in {"when", "if", "before", "after", "until"}):
        return False
    return commands or _predicate(cues, cues.main, opens) or _predicate(cues, word.at + 1, len(lower))


def _says_when(cues: Cues, opens: int, at: int) -> bool:
    """Whether the clause that opens at the token `opens` says when what is said before it holds ("The author is named unless she prefers not to be."), and not
    of what is good or bad ("It is best if dogs are not allowed in.")."""
    lower = cues.lower
    if (opens < cues.main + 2 and "imperative" not in cues.shape) or lower[opens - 1] in CLOSES:
        return False
    said = opens > cues.main and lower[cues.main] not in {"it", "that", "there"} and PAUSES.isdisjoint(lower[at:])
    return said and ("imperative" in cues.shape or _predicate(cues, cues.main, opens))


def _only_names(cues: Cues, opens: int) -> bool:
    """Whether the main clause before the token `opens` only says what something is ("these are the steps that ..."), and not what is done with it ("A lock is
    taken by code that ...")."""
    done = "".join(cues.lower[cues.verb + 1 : cues.verb + 2])
    return cues.verb_class == "be" and cues.verb < opens and not (done in PARTICIPLES or (done.endswith("ed") and len(done) > 4))


def _opens_with_a_noun(cues: Cues, word: ForceWord) -> bool:
    """Whether "that" stands behind the first word of a sentence, which is its subject ("Files that may not change carry a mark."), and before its own verb."""
    first = cues.lower[cues.main]
    return cues.shape == "clause" and word.opens == cues.main + 1 == word.at - 1 and first.endswith("s") and first not in TOLD


def _is_spoken_of(cues: Cues, opens: int) -> bool:
    """Whether the clause that opens at the token `opens` says of which things a command speaks, or what somebody is to ask or to pretend: "Block requests that
    are not allowed.", "Pretend that all is fine."; "Make sure that nobody is allowed in" and "Note that dogs are not allowed" lay that down."""
    lower = cues.lower
    if lower[opens] in {"what", "which", "who", "whether"}:
        return True
    before = lower[opens - 1]
    named = opens > cues.main + 1 and before not in TOLD | BESIDE and before.isalpha() and not before.endswith("ly")
    return lower[opens] == "that" and (named or before in SUPPOSING)


def _is_subject(words: tuple[str, ...]) -> bool:
    """Whether words can be the subject of a clause; none are, where what opens it is the subject itself."""
    forms = inflected()
    return (
        len(words) <= SUBJECT_MOST
        and all(w.isalpha() and w not in SUBORDINATING | BE | {"and", "or", "but"} for w in words)
        and not any(w in forms and before not in NO_VERB_AFTER for before, w in pairwise(("", *words[:-1])))
    )


def _behind_a_noun(lower: tuple[str, ...], at: int) -> bool:
    """Whether the word before the token `at` may be a noun, and no verb or adjective that tells or judges."""
    before = lower[at - 1] if at else ""
    if not before.isalpha() or before in TOLD:
        return False
    return bool((DETERMINERS | BEFORE_NOUNS).intersection(lower[max(0, at - 2) : at - 1])) or not (
        before in BE or before in inflected() or before.endswith(("ed", "ing"))
    )


def _predicate(cues: Cues, start: int, stop: int) -> bool:
    """Whether a finite verb stands behind the token `start`, before `stop`."""
    lower = cues.lower
    return any(lower[at - 1] not in NO_VERB_AFTER and not lower[at - 1].endswith("ly") and _finite(lower[at]) for at in range(start + 1, stop))


def _finite(word: str) -> bool:
    return word in FINITE or (word != "be" and inflected().get(word) in {"s", "base"})


def ranks(cues: Cues) -> bool:
    """Whether a statement says of a text that it ranks above or below another, without a word of force ("This section takes precedence over Section 4.")."""
    lower, main = cues.lower, cues.main
    hit = next((h for h in cues.hits if h.start > main and "precedence" in h.categories), None)
    if hit is None or hit.start > main + SUBJECT_OF_RANK or "?" in lower or _ranks_nothing(lower, hit):
        return False
    subject = lower[main : hit.start]
    return not TEXTS.isdisjoint(subject) and (SUBORDINATING | NOT | PAUSES | {"and", "or"}).isdisjoint(subject)


def without_ranks(cues: Cues) -> Cues | None:
    """The cues of a statement whose phrases of rank rank nothing ("subject to a discount", "an overriding interest"), those phrases passed over; None where
    one does, or there is none."""
    ranks = [h for h in cues.hits if not {"precedence", "ranking"}.isdisjoint(h.categories)]
    if not ranks or any(not _ranks_nothing(cues.lower, h) for h in ranks):
        return None
    return replace(cues, hits=tuple(h for h in cues.hits if h not in ranks))


def _ranks_nothing(lower: tuple[str, ...], hit: Hit) -> bool:
    if hit.words == "overriding":
        return lower[hit.end : hit.end + 1] not in {("the",), ("any",), ("a",), ("an",), ("all",), ("this",), ("?",)}
    if hit.words != "subject to":
        return False
    named = lower[hit.end : hit.end + LAW_WORDS]
    if (LAWS | ORDERS).isdisjoint(named):
        return True
    return ORDERS.isdisjoint(named) and not (BE.issuperset(lower[hit.start - 1 : hit.start]) and LAWS.intersection(lower[: hit.start]))
