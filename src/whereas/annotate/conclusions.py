"""Sentences that draw a conclusion from what was said before them: "So the keeper writes plainly.", "Hence the keeper asks.", "That is why Wren listens.".

What such a sentence says of a party is conduct that is laid down, and the reason for it stands before it, not in it. "So the fence falls." concludes what
happens, and may be a reason itself.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.behind import effects, states, verb
from whereas.annotate.clauses import SUBORDINATING
from whereas.annotate.conduct import kind_of
from whereas.annotate.cues import BE, MODALS, NOT, OBJECTS
from whereas.annotate.lexicon import before_object, inflected
from whereas.annotate.once import once
from whereas.annotate.practices import participles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties
    from whereas.model.constitution import Modality

OPENING = (
    ("so",), ("hence",), ("thus",), ("therefore",), ("consequently",), ("accordingly",), ("as", "a", "result"), ("for", "this", "reason"),
    ("for", "these", "reasons"), ("for", "that", "reason"), ("because", "of", "this"), ("this", "is", "why"), ("that", "is", "why"), ("that", "'s", "why"),
    ("that", "’s", "why"), ("which", "is", "why"),
)  # fmt: skip
"""Words that open a conclusion."""
CONCLUDING = frozenset({(word, ":") for word in ("so", "therefore", "hence", "thus", "accordingly", "consequently")}) | frozenset(
    {("this", "is", "why", ":"), ("that", "is", "why", ":")}
)
"""Lead-ins that only draw a conclusion from the reason before them."""
FIRST = frozenset(phrase[0] for phrase in OPENING)
NONE_AFTER = frozenset({"that", "as", "far", "long", "much", "many", "be", "called", "too", "what", "if", "when", "do", "does", "is", "are", "on", "-"})
"""Words behind "so" with which it concludes nothing ("so that", "so far", "so does he")."""
WITHIN = frozenset({"therefore", "thus", "hence", "accordingly", "consequently"})
BESIDE = frozenset({"also", "always", "never", "often", "then", "only", "both"})
FOLLOWING = frozenset({"therefore", "thus", "hence"})
OBLIGING = frozenset({"must", "shall", "should"})
FORCE_LEAST = 3
"""Tokens of a ground before what follows from it."""
ENABLED = frozenset({"can", "cannot", "ca", "could", "not", "n't", "n’t", "never"})
NO_SO = frozenset({"do", "does", "doing", "did", "or", "if", "even", "just", "only", "and", "is", "are", "not"})
JOINT_MOST = 6
"""Tokens between the two."""
PERSONS = frozenset({"i", "you", "she", "he"})
"""Pronouns of whom a document portrays: what they do "always" or "never", or what only somebody does, is concluded as conduct ("That is why I always ask.")."""
LEADS_ON = frozenset({"thus", "so", "therefore", "hence"})
CONCLUDED_OF = frozenset({"they", "it", "you", "we", "these", "this", "those", "he", "she", "that"})
"""Subjects of what is concluded, besides a noun with its article."""
ALWAYS = frozenset({"always", "never"})
COMES = frozenset(
    {"know", "knows", "win", "wins", "see", "sees", "find", "finds", "feel", "feels", "end", "ends", "hear", "hears", "run", "runs", "wonder", "fail", "fails"}
)
"""Verbs of what comes to a person ("So you never know.")."""
PARTY_MOST = 3
"""Tokens in which the party that a conclusion is about is looked for."""
HURTS = frozenset({"harm", "consequence"})
LOSES = frozenset(
    {"loses", "lose", "fails", "fail", "suffers", "suffer", "gets", "get", "becomes", "become", "ends", "end", "misses", "miss", "forgets", "forget"}
)
PARTICLES = frozenset({"twice", "first", "before", "to", "with", "for", "up", "out", "on", "in", "at", "from", "by", "through", "again", "things", "."})
"""What may stand right behind the verb of a command, beside an object."""
TAKEN_UP = frozenset({"it", "them"})
ONE_OF_THEM = frozenset({"each", "every", ".", "first"})
SPOKEN_OF = frozenset({"we", "you", "i", "it", "they", "this", "that", "these", "there"})
"""Subjects of what the document itself, or the sentence before, tells."""
BANNED = {(word,) for word in ("allowed", "permitted", "acceptable", "welcome", "tolerated", "ok", "okay", "fine", "for", "to", "in", "on", "at")}
"""Words behind "is not" that forbid, or say where something is."""
BOUND = MODALS | {"please", "never", "only", "if", "when", "unless", "need", "needs", "want", "wants", "cannot", "ca"}
"""Words of what lays down, or says when something holds, and is no ground."""
LAYING_DOWN = frozenset(
    ["rule", "rules", "way", "ways", "step", "steps", "motto", "principle", "task", "tasks", "job", "duty", "duties", "option", "options", "choice",
     "choices", "following", "forbidden", "prohibited", "banned", "allowed", "permitted", "required", "example", "examples", "things", "thing", "two",
     "three", "four", "note", "question"]
)  # fmt: skip
"""Words of what the command only spells out ("The rule is simple: ask.")."""
POINTERS = frozenset({"see", "watch", "enjoy", "refer", "compare", "note"})
"""Commands that only send on to something, or are none of a duty ("This is not the whole list: see the annex.")."""
ASIDE = frozenset({"that", "which", "who", "whether", "if", "when", "what", "how", "where", "why", "until", "unless", "before", "after", ","})
"""Words behind which a verb is not that of the clause."""
FINITE = frozenset(
    ["is", "are", "was", "were", "has", "have", "had", "does", "did", "will", "would", "can", "needs", "takes", "costs", "begins", "starts", "ends",
     "continues", "stands", "gives", "makes", "goes", "comes", "lasts", "depends", "remains", "stays", "works", "runs", "told", "got", "took", "came", "went",
     "gave", "said", "began", "found", "made", "matter", "matters"]
)  # fmt: skip
"""Verbs whose subject is what could be a command ("access needs a key", "build times are")."""
SEEING_TO = frozenset({"make", "ensure", "see", "be", "assume", "verify", "confirm", "remember", "keep", "let", "say", "tell", "show", "expect", "think"})
"""Commands whose object may be a clause without "that" ("make sure the gate is shut")."""
COMMAND_WORDS = 2
COMMAND_LEAST = 3
"""Tokens before a command that concludes a sentence."""


def opened(lower: Sequence[str]) -> int:
    """Tokens of the words that open a sentence as a conclusion, its comma included; 0 where none do.

    >>> opened(("so", ",", "ask")), opened(("so", "that", "nobody", "falls"))
    (2, 0)
    """
    if not lower or lower[0] not in FIRST:
        return 0
    words = tuple(lower[:4])
    size = next((len(phrase) for phrase in OPENING if words[: len(phrase)] == phrase), 0)
    if not size or (words[0] == "so" and NONE_AFTER.intersection(words[1:2])) or words[:2] == ("thus", "far"):
        return 0
    return size + (words[size : size + 1] == (",",))


@once
def of_conduct(cues: Cues, parties: Parties) -> bool:
    """Whether a statement concludes how a party acts."""
    lower = cues.lower
    start = opened(lower)
    if start and lower[start : start + 1] != () and lower[start] in PERSONS:
        return _of_somebody(cues, start)
    party = next((at for at in range(start, min(start + PARTY_MOST, len(lower))) if lower[at] in parties.governed), -1)
    if party < 0 or cues.shape == "question" or any(not HURTS.isdisjoint(h.categories) for h in cues.hits):
        return False
    at, concluding = party + 1, start > 0
    while at < len(lower) and (lower[at] in WITHIN | BESIDE or (lower[at].endswith("ly") and len(lower[at]) > 4)):
        concluding = concluding or lower[at] in WITHIN
        at += 1
    verb = "".join(lower[at : at + 1])
    if not concluding or verb in LOSES | MODALS | BE or kind_of(verb) == "works":
        return False
    return inflected().get(verb) == ("base" if lower[party].endswith("s") and not lower[party].endswith("ss") else "s")


def _of_somebody(cues: Cues, at: int) -> bool:
    """Whether a statement concludes how the person at `at` acts, which its verb or "always" tells from what happens to them ("So you get lost.")."""
    lower, behind = cues.lower, at + 1
    while behind < len(lower) and (lower[behind] in BESIDE or (lower[behind].endswith("ly") and len(lower[behind]) > 4)):
        behind += 1
    verb = "".join(lower[behind : behind + 1])
    if verb in LOSES | MODALS | BE | COMES or cues.shape == "question" or any(not HURTS.isdisjoint(h.categories) for h in cues.hits):
        return False
    acts = inflected().get(verb) == ("base" if lower[at] in {"i", "you"} else "s")
    return acts and (kind_of(verb) in {"personal", "disposed"} or not ALWAYS.isdisjoint(lower[at + 1 : behind]))


@once
def commands_at_the_end(cues: Cues) -> Modality | None:
    """The force of a sentence that tells something and ends in the command that follows from it ("Your notes are old, so look things up."; "Boards are weak, so
    don't jump."); None where what follows happens ("..., so work stops")."""
    lower = cues.lower
    if "so" not in lower[COMMAND_LEAST:]:
        return None
    at = lower.index("so", COMMAND_LEAST)
    if lower[at - 1] not in {",", ";"} or "imperative" in cues.shape or cues.shape == "question":
        return None
    at += 1 + (lower[at + 1 : at + 2] == ("please",))
    behind = lower[at : at + 2]
    if behind in {("do", "not"), ("do", "n't"), ("do", "n’t")}:
        return "must_not"
    if behind[:1] in {("never",), ("always",)} and _commands(lower[at + 1 : at + 1 + COMMAND_WORDS]):
        return "must" if behind[0] == "always" else "must_not"
    return "must" if behind[:1] not in {("feel",), ("be",)} and _commands(behind) else None


@once
def commands_behind_its_ground(cues: Cues) -> Modality | None:
    """The force of the command with which a sentence ends behind a colon or semicolon, where what stands before that tells why: "Nobody reads long notes: keep
    them short.", "Wet ropes rot: dry them.". The command speaks of what was told ("them"), or that says what is not so ("No boat is unsinkable: wear a
    jacket."). "The rule is simple: ask." and "Members do not lend keys: ask the clerk." are not told so."""
    lower = cues.lower
    at = next((n for n in range(cues.main + COMMAND_WORDS, len(lower) - 1) if lower[n] in {":", ";"}), 0)
    if not at or cues.shape in {"imperative", "negative_imperative", "gerund", "question", "infinitive"} or lower[-1] in {":", "?"}:
        return None
    ground, behind = lower[cues.main : at], lower[at + 1 :]
    if _binds(ground) or not LAYING_DOWN.isdisjoint(ground) or not {":", ";"}.isdisjoint(behind):
        return None
    denies = behind[:1] == ("never",) or behind[:2] in {("do", "not"), ("do", "n't"), ("do", "n’t")}
    start = 0 if not denies else 1 if behind[0] == "never" else 2
    command = behind[start:]
    if not command or (inflected().get(command[0]) != "base" and before_object().get(command[0]) != "base") or not MODALS.isdisjoint(command):
        return None
    if not denies and (command[0] in POINTERS or has_verb(command)):
        return None
    takes_up = any(w in TAKEN_UP or (w == "one" and behind in ONE_OF_THEM) for w, behind in pairwise(command[1:5])) and ground[0] not in SPOKEN_OF
    told = (
        (ground[0] in {"no", "nobody", "nothing", "none"} and (verb(ground) > 0 or not BE.isdisjoint(ground)))
        or ground[:2] == ("not", "everyone")
        or _is_not_so(ground)
    )
    if not told and not (takes_up and lower[at] == ":" and _tells(ground)):  # "It returns a verdict; read it" only goes on
        return None
    return "must_not" if denies else "must"


def has_verb(words: Sequence[str]) -> bool:
    """Whether a word that could open a command is the subject of a verb behind it, or part of one ("view from the tower is missing")."""
    end = next((at for at, word in enumerate(words) if word in ASIDE), len(words))
    return len(words) > 1 and words[0] not in SEEING_TO and words[1] not in OBJECTS and not FINITE.isdisjoint(words[1:end])


def _binds(ground: Sequence[str]) -> bool:
    """Whether words lay something down: "never" does not in a clause about a thing ("locks that are never checked"), nor "can" in what nobody can."""
    relative = not {"that", "which", "who"}.isdisjoint(ground)
    able = ground[0] in {"no", "nobody"} or tuple(ground[:2]) == ("not", "everyone")
    return any(word in BOUND and not (word == "never" and relative) and not (word == "can" and able) for word in ground)


def _is_not_so(ground: Sequence[str]) -> bool:
    """Whether words say what something is not, or does not do ("silence is not consent", "a lock that is never checked is no lock")."""
    at = next((n for n in range(len(ground) - 2, 0, -1) if ground[n] in BE), 0)
    done = "".join(ground[at + 2 : at + 3])
    if done in participles() or done.endswith("ed"):
        return False  # "The loft is not swept: ask the keeper."
    return at > 0 and ground[at + 1] in {"no", "not", "n't", "n’t"} and ground[at + 2 : at + 3] not in BANNED


def _tells(ground: Sequence[str]) -> bool:
    """Whether words are a clause that tells how something is, or what comes of it."""
    relative = next((n for n, word in enumerate(ground) if word in {"that", "which", "who"}), 0)
    told = tuple(ground)
    if relative:
        last = next((n for n in range(len(told) - 1, relative + 1, -1) if told[n] in BE), 0)
        return told[-1] == "nothing" or (last > relative + 2 and told[last + 1 : last + 2] not in BANNED)
    if not states(told) and not ("does" in told and NOT.intersection(told)):
        return False
    at = verb(told)
    if told[at] not in BE and "does" not in told and len(told) > at + 1 and told[at] not in effects():
        return False  # "The page shows a code: copy it." only goes on
    behind = told[at + 1 : at + 2]
    return "do" not in told and not (told[at] in BE and (not participles().isdisjoint(behind) or behind in BANNED or NOT.intersection(told[at:])))


def _commands(words: Sequence[str]) -> bool:
    """Whether two words open a command: a verb, and an object or what else may stand behind one."""
    if len(words) < COMMAND_WORDS:
        return False
    verb, behind = words
    known = inflected().get(verb) == "base" or (before_object().get(verb) == "base" and behind in OBJECTS)
    return known and (behind in OBJECTS | PARTICLES or behind.endswith("ly"))


@once
def draws_from_itself(cues: Cues) -> bool:
    """Whether a rule states its ground and concludes from it ("The stair is old, and millers must therefore walk softly."), or names it as the reason ("The
    reason millers must sign is that the fire brigade counts heads.")."""
    lower = cues.lower
    if (FOLLOWING | {"so", "reason"}).isdisjoint(lower):
        return False
    if "reason" in lower[1:3] and lower[0] in {"the", "one", "a", "another"}:
        said = next((at for at in range(FORCE_LEAST, len(lower) - 2) if lower[at : at + 2] in {("is", "that"), ("is", "because")}), 0)
        return not OBLIGING.isdisjoint(lower[:said])  # "The reason we ask is that you must sign." lays it down as the ground
    for at in range(FORCE_LEAST, len(lower) - 1):
        if lower[at] == "so" and _enables(cues, at):
            return True
        if lower[at] in FOLLOWING and (lower[at - 1] in OBLIGING or lower[at + 1] in OBLIGING):
            joint = next((n for n in range(at - 1, max(0, at - JOINT_MOST), -1) if lower[n] in {"and", ";"}), 0)
            ground = tuple(w for w in lower[:joint] if w != ",")
            return joint > 0 and OBLIGING.isdisjoint(ground) and verb(ground) > 0
    return False


def _enables(cues: Cues, at: int) -> bool:
    """Whether the "so" at a token, with no "that" and no comma, opens what a rule is good for: "Tie the sack so it cannot spill.", "... so nobody trips"; what
    a thing will be like says how ("write goals so they are short")."""
    lower = cues.lower
    if not lower[at - 1].isalpha() or lower[at - 1] in NO_SO or cues.shape in {"negative_imperative", "gerund"}:
        return False
    told = lower[at + 2 : at + 2 + FORCE_LEAST]
    return lower[at + 1] in {"nobody", "nothing"} or (lower[at + 1] in {"it", "they", "he", "she", "we", "you", "others"} and not ENABLED.isdisjoint(told))


@once
def concludes_norm(cues: Cues) -> bool:
    """Whether a statement goes on from a fact to what should be done for it ("Backslashes are hard to read, thus they should be rare."): all five
    labelled ones are rules."""
    lower = cues.lower
    for at in range(2, len(lower) - 3):
        if lower[at] in LEADS_ON and (lower[at - 1] in {",", ";"} or lower[at - 2 : at] in {(",", "and"), (";", "and")}):
            named = 1 if lower[at + 1] in CONCLUDED_OF else 2 if lower[at + 1] in {"the", "these", "such"} else 0
            if named and lower[at + 1 + named] in {"should", "must", "shall"}:
                return SUBORDINATING.isdisjoint(lower[:1]) and cues.shape != "question"
    return False
