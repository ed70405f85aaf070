"""Whether a sentence that lays down a rule also gives the reason for it, where its form tells so more surely than a model.

"Call for help if you cannot lift a sack because it is too heavy." says why the sack cannot be lifted, and not why one should call; 'Never write "because".'
mentions a word; "In order to vote, a member must hold a share." says what the share is needed for. "Never push to the left - it deploys by itself." gives a
reason without a word for it, and "The dust burns, which is why millers must sweep." gives it first.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.aims import tells_aim
from whereas.annotate.argued import lays_down_alone, says_no_ground
from whereas.annotate.as_ground import states_why
from whereas.annotate.assigned import assigned
from whereas.annotate.behind import gives_reason_behind
from whereas.annotate.bidden import bidden
from whereas.annotate.clauses import force_words
from whereas.annotate.conclusions import (
    CONCLUDING,
    commands_at_the_end,
    commands_behind_its_ground,
    draws_from_itself,
    has_verb,
    opened,
)
from whereas.annotate.cues import COMMANDS, MODALS, NOT
from whereas.annotate.lexicon import inflected, word_sets
from whereas.annotate.once import once
from whereas.annotate.owning import commands_for_good
from whereas.annotate.reading import SURE, relieve
from whereas.annotate.sakes import names_its_sake
from whereas.annotate.signs import reason_sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.lexicon import Hit
    from whereas.annotate.reading import Reading
    from whereas.model.constitution import Role
    from whereas.model.document import DraftStatement

NEEDING = frozenset({"need", "needs", "required", "forbidden", "allowed", "permitted", "prohibited"})
EXAMPLE = re.compile(r"(?:an? |the |some |worked |one )*(?:examples?|scenarios?|story|stories)(?: \d+)?")
OPENING, CLOSING = frozenset({'"', "“"}), frozenset({'"', "”"})
CAUSES = frozenset({"because", "because of", "due to", "owing to", "on the grounds that"})
PURPOSES = frozenset({"in order to", "so as to"})
CAUSAL = frozenset({"cause", "cause_strong", "purpose", "result", "otherwise"})
"""Categories of the phrases that open a reason."""
CASES = frozenset({"if", "when", "whenever", "unless", "whether"})
RELATIVE = frozenset({"which", "who", "whom", "whose"})
PAUSES = frozenset({",", ";", ":", "—", "–", "--", "(", ")"})
PARTS = frozenset({":", ";", "—", "–", "--", "-", "("})
"""Signs behind which a sentence may give its reason without a word for it."""
DENIES = NOT | {"nobody", "none", "nothing", "don't", "don’t", "without", "avoid"}
ORDERS = frozenset({"must", "shall", "should"})
WHY = (("this", "is", "why"), ("that", "is", "why"), ("that", "'s", "why"), ("that", "’s", "why"), ("which", "is", "why"))
"""Words behind which the conclusion stands, its reason before them."""
SUBJECTS = frozenset({"the", "a", "an", "it", "they", "this", "that", "these", "those", "there", "its", "their", "we", "you", "most", "many"})
"""Words that open a clause with a subject of its own."""
POINTING = frozenset({"it", "they", "this", "that", "these", "those", "there"})
BEING = frozenset({"is", "are", "'s", "’s", "'re", "’re"})
OPENS_ANOTHER = frozenset({"no", "not", "always", "if", "when", "where", "even", "just", "unless", "and", "or", "but", "nor", "except", "to"})
"""Words that open what goes on with the command, or gives another one."""
DASHES = frozenset({"—", "–", "--"})
PLURAL = frozenset({"they", "we", "you", "these", "those", "most", "many", "people"})
FINITE = frozenset({"is", "are", "'s", "’s", "'re", "’re", "has", "have", "was", "were", "does", "do", "will", "would", "can", "cannot", "could", "might"})
OTHER_RULES = frozenset({"must", "shall", "should", "may", "never", "instead", "only", "need", "needs"})
REACH = 14
"""Tokens of a clause in which its verb is looked for."""
LEFT_MOST = 14
"""Tokens of "it is up to ..." up to what is left to somebody."""
LONGEST = 400
"""Tokens of a sentence that is looked through for where its reasons stand."""
PARDONED = frozenset({"excused", "forgiven", "pardoned", "absolved"})
"""What a deed is not, whatever is pleaded ("is not excused because it was hot")."""
STATES = frozenset({"are", "'re", "’re", "were", "have", "feel", "think", "want", "contributed"})
"""What somebody is or does that lends no right ("because you are the oldest")."""


def settle(drafts: Sequence[DraftStatement], cues: Sequence[Cues], found: Sequence[Reading]) -> None:
    """Put right what the readings (`found`, of each statement) say of reasons within sentences. What a person settled stays."""
    for at, reading in enumerate(found):
        if reading.by_author or drafts[at].heading or "example" in reading.roles:
            continue
        read = cues[at]
        if {*reading.roles} <= {"rule", "reason", "other"} and drafts[at].place.context != "rationale" and (force := commands_behind_its_ground(read)):
            if "rule" not in reading.roles:
                reading.rule, reading.confidence = SURE, SURE
            _read(reading, ("rule", "reason"))
            reading.modality, reading.own = force, True
        elif not {"rule", "reason", "other"}.isdisjoint(reading.roles) and commands_otherwise(read):
            _read(reading, ("rule",))
            reading.modality = reading.modality or ("must_not" if read.shape == "negative_imperative" else "must")
        elif "rule" in reading.roles and "reason" in reading.roles and gives_none(read) and not gives_reason_behind(read, drafts[at].text):
            _read(reading, tuple(role for role in reading.roles if role != "reason"))
        elif reading.roles in {("rule",), ("reason",), ("other",)} and (force := bidden(drafts[at], read)):
            if "rule" not in reading.roles:
                reading.rule, reading.confidence = SURE, SURE
            if "rule" not in reading.roles or force == "must_not":
                reading.modality = force
            _read(reading, ("rule", "reason"))
            reading.own = True
        elif {"rule"} <= {*reading.roles} <= {"rule", "reason"}:
            reading.own = gives_reason_behind(read, drafts[at].text) or names_its_sake(read, reading.modality)
            if "reason" not in reading.roles and (reading.own or gives_one(read)):
                _read(reading, ("rule", "reason"))
            elif "reason" in reading.roles and not reading.own and _gives_none_alone(drafts[at], read, reading.reason):
                _read(reading, ("rule",))
        elif reading.roles == ("reason",) and drafts[at].place.context != "rationale" and (commands_for_good(read) or _commands(read, drafts[at].text)):
            _read(reading, ("rule", "reason"))
            reading.modality, reading.own = "must_not" if read.shape == "negative_imperative" else "must", True
        elif {*reading.roles} <= {"reason", "other"} and (force := commands_at_the_end(read)):
            _read(reading, ("rule", "reason"))
            reading.modality, reading.own = force, True
        if "reason" in reading.roles and "rule" not in reading.roles and (said := stands_by(drafts[at], read)) is not None:
            _read(reading, (said,))
        if "rule" in reading.roles and tells_a_story(drafts[at], read):
            _read(reading, ("example",))
            reading.rule, reading.modality = 0.0, None
        if at and "rule" in found[at - 1].roles and drafts[at - 1].principle == drafts[at].principle and not drafts[at - 1].heading and tells_aim(read):
            relieve(reading)
            _read(reading, ("reason",))
        if at and tuple(read.lower) in CONCLUDING and _follows(drafts, at) and found[at - 1].roles == ("other",) and not found[at - 1].by_author:
            _read(found[at - 1], ("reason",))
            if "rule" in reading.roles:
                relieve(reading)
        if at and concludes(read) and reading.roles == ("rule",) and _follows(drafts, at) and found[at - 1].roles == ("other",) and not found[at - 1].by_author:
            _read(found[at - 1], ("reason",))


def _commands(cues: Cues, text: str) -> bool:
    """Whether a command stands before the reason that its sentence gives behind a mark ("Count twice; one error cost us a bridge.")."""
    lower = cues.lower
    if cues.shape not in COMMANDS or cues.main or lower[1:2] == (",",) or not gives_reason_behind(cues, text):
        return False
    end = next((at for at, word in enumerate(lower) if word in {";", ":"} | DASHES), len(lower))
    return cues.shape == "negative_imperative" or not has_verb(lower[:end])  # "Build times matter; slow builds waste hours."


def _gives_none_alone(draft: DraftStatement, cues: Cues, likely: float) -> bool:
    return not gives_one(cues) and (lays_down_alone(draft, cues) or says_no_ground(draft, cues, likely))


def _read(reading: Reading, roles: tuple[Role, ...]) -> None:
    reading.roles, reading.reason = roles, SURE if "reason" in roles else 0.0
    reading.confidence = min(reading.confidence, SURE)


def _follows(drafts: Sequence[DraftStatement], at: int) -> bool:
    return not drafts[at - 1].heading and drafts[at].place.block == drafts[at - 1].place.block


def tells_a_story(draft: DraftStatement, cues: Cues) -> bool:
    """Whether a statement tells what somebody does, in a paragraph under a title such as "An example"."""
    titles, place = draft.place.titles, draft.place
    if not titles or place.kind != "paragraph" or EXAMPLE.fullmatch(titles[-1].lower().strip(" :.")) is None:
        return False
    told = "imperative" not in cues.shape and (MODALS | NEEDING).isdisjoint(cues.lower)
    return told and cues.subject[:1] not in {("you",), ("every",), ("all",), ("no",), ("each",), ("nobody",)}


def stands_by(draft: DraftStatement, cues: Cues) -> Role | None:
    """What a statement in a Rationale block is that only refers elsewhere, announces what follows or quotes what somebody said; None for any other."""
    lower = cues.lower
    if draft.place.context != "rationale" or any(not CAUSAL.isdisjoint(h.categories) for h in cues.hits):
        return None
    if lower[:1] == ("see",) and lower[1:2] not in (("that",), ("to",), ("how",)):
        return "scope"
    announces = lower[-1] == ":" and reason_sign(cues) == "weight0"
    return "other" if announces or (lower[0] in OPENING and lower[-1] in CLOSING and not CLOSING.intersection(lower[1:-1])) else None


@once
def gives_none(cues: Cues) -> bool:
    """Whether all phrases of a rule that open a reason stand where they give none for it (97 of 103 labelled rules; "without" alone opens none)."""
    if len(cues.lower) > LONGEST:
        return False
    causal = [h for h in cues.hits if not CAUSAL.isdisjoint(h.categories) and h.words != "without"]
    idle = [h for h in causal if _idle(cues, h)]
    if not idle or len(idle) < len(causal):
        return False
    return PARTS.isdisjoint(cues.lower[idle[-1].end : -1])  # a lead-in ends with a colon


def _idle(cues: Cues, hit: Hit) -> bool:
    """Whether a phrase opens no reason for the rule of its sentence."""
    lower, at = cues.lower, hit.start
    if quoted(lower, at) or _is_laid_upon(cues, at):
        return True
    if at == 0 and (tuple(lower[:3]) in WHY or (opened(lower) and _lays_down(cues) and (",", "to") not in pairwise(lower))):
        return True
    if hit.words in CAUSES:
        return _of_a_case(lower, at) or _of_a_thing(lower, hit) or _lends_no_right(lower, hit)
    if hit.words == "so":
        return lower[hit.end + 1 : hit.end + 2] == ("that",) and lower[hit.end] not in SUBJECTS
    if hit.words in PURPOSES:
        return _is_content(lower, hit) or _is_access(lower, hit.end)
    return False


def _is_laid_upon(cues: Cues, at: int) -> bool:
    """Whether the "to" at `at` opens what is somebody's job or up to them ("it is up to the clerk to keep the keys")."""
    lower, main = cues.lower, cues.main
    up = lower[main : main + 4] in {("it", "is", "up", "to"), ("it", "'s", "up", "to"), ("it", "’s", "up", "to")}
    first = next((n for n in range(main + 5, min(main + LEFT_MOST, len(lower))) if lower[n] == "to"), 0) if up else 0
    return at in {assigned(cues), first} - {0}


def quoted(lower: Sequence[str], at: int) -> bool:
    """Whether the token `at` stands within quotation marks that do not hold the whole sentence."""
    opened = -1
    for n in range(at):
        if lower[n] in {'"', "“", "”"}:
            opened = -1 if lower[n] == "”" or (lower[n] == '"' and opened >= 0) else n
    closes = next((n for n in range(at, len(lower)) if lower[n] in {'"', "”"}), -1)
    return opened >= 0 and closes > 0 and (opened > 0 or closes < len(lower) - 2)


def _of_a_case(lower: Sequence[str], at: int) -> bool:
    """Whether the cause at `at` is that of the case before it ("if you are late because it rained, ...")."""
    start = next((n for n in range(at - 1, -1, -1) if lower[n] in PAUSES), -1)
    opens = next((n for n in range(start + 1, at - 1) if lower[n] in CASES), -1)
    return opens >= 0 and ORDERS.isdisjoint(lower[opens:at])


def _of_a_thing(lower: Sequence[str], hit: Hit) -> bool:
    """Whether a cause stands in a clause about a thing: "the small door, which the baker closed because ...", "a miller who was dismissed because of age
    may ask ..."."""
    at = hit.start
    start = next((n for n in range(at - 1, -1, -1) if lower[n] in PAUSES), -1)
    if start > 0 and lower[start] == "," and lower[start + 1] in RELATIVE and MODALS.isdisjoint(lower[start:at]) and lower[start + 2] != "is":
        return True
    if hit.words == "because" or not {"who", "that", "which"}.intersection(lower[start + 1 : at - 1]) or not MODALS.isdisjoint(lower[:at]):
        return False
    stop = next((n for n in range(hit.end, len(lower)) if lower[n] in PAUSES), len(lower))
    return not MODALS.isdisjoint(lower[hit.end : stop])


def _lends_no_right(lower: Sequence[str], hit: Hit) -> bool:
    """Whether a cause is a plea that a ban does not hear ("Never skip the count because you are late.")."""
    behind, at = lower[hit.end : hit.end + 2], hit.start
    start = next((n for n in range(at - 1, -1, -1) if lower[n] in PAUSES), -1)
    if lower[at - 1] in PARDONED:
        return not DENIES.isdisjoint(lower[start + 1 : at])
    return len(behind) == 2 and behind[0] == "you" and behind[1] in STATES and not DENIES.isdisjoint(lower[start + 1 : at])


def _is_content(lower: Sequence[str], hit: Hit) -> bool:
    """Whether a purpose belongs to the act that is banned or spared ("do not split a bill in order to stay under the limit"), or to how words are read."""
    at = hit.start
    start = next((n for n in range(at - 1, -1, -1) if lower[n] in PAUSES), -1)
    told = lower[start + 1 : at]
    return not DENIES.isdisjoint(told) or (hit.words == "so as to" and not word_sets("grounds")["reading"].isdisjoint(told[-2:]))


def _is_access(lower: Sequence[str], at: int) -> bool:
    """Whether the infinitive at `at` is a step or right for which the rule names what is needed ("in order to vote, ...")."""
    if lower[at : at + 1] in (("be",), ("become",)):
        return not word_sets("grounds")["standing"].isdisjoint(lower[at + 1 : at + 2])
    return not word_sets("grounds")["access"].isdisjoint(lower[at : at + 1])


OF_NOUNS = frozenset({".", "!", "to", "for", "of", "in", "from", "by", "on", "between"})
"""What stands behind a noun that a fragment only adds ("But also harm to others.")."""

ONLY_VERBS = frozenset({"look", "listen", "test", "wait", "ask", "write", "search"})
"""Verbs that are no such noun."""
HELPED = frozenset({"the", "a", "an", "your", "them"})


def _adds(word: str, behind: str) -> bool:
    """Whether "but also" only adds something, and commands nothing ("But also help people." may go on with what a rule is good for)."""
    return word == "need" or (word == "help" and behind not in HELPED) or (behind in OF_NOUNS and word not in ONLY_VERBS)


@once
def commands_otherwise(cues: Cues) -> bool:
    """Whether a sentence says what to do in the other case ("Otherwise, use the cart."), or besides ("But also name the costs."), and not what comes of
    breaking the rule before it."""
    lower = cues.lower
    besides = lower[:2] in {("but", "also"), ("and", "also")}
    if lower[:1] != ("otherwise",) and not besides:
        return False
    at = 2 if besides or lower[1:2] == (",",) else 1
    at += lower[at : at + 1] == ("please",)
    behind = lower[at + 1 : at + 2]
    if len(lower) < at + 2 or lower[-1] == "?" or (besides and _adds(lower[at], behind[0])):
        return False
    forms = inflected()
    if any(not CAUSAL.isdisjoint(h.categories) for h in cues.hits if h.start):
        return False
    negative = lower[at] == "do" and behind in (("not",), ("n't",), ("n’t",))
    return negative or (forms.get(lower[at]) == "base" and behind[0] not in MODALS | {"is", "are", "was", "of"} and forms.get(behind[0]) != "s")


@once
def concludes(cues: Cues) -> bool:
    """Whether a sentence opens as what follows from the one before it ("This is why ...", "So ...")."""
    return cues.lower[:3] in WHY or (opened(cues.lower) > 0 and _lays_down(cues))


def _lays_down(cues: Cues) -> bool:
    """Whether a sentence commands, or holds a modal of force in its main clause."""
    return "imperative" in cues.shape or any(word.main and cues.lower[word.at] in MODALS for word in force_words(cues))


@once
def gives_one(cues: Cues) -> bool:
    """Whether a rule gives its reason in a form that no phrase need open."""
    return _concludes_within(cues.lower) or _opens_with_a_state(cues) or states_why(cues) or draws_from_itself(cues) or tells_behind(cues)


def _concludes_within(lower: Sequence[str]) -> bool:
    return any(lower[at] in {",", ";"} and tuple(lower[at + 1 : at + 4]) in WHY for at in range(2, len(lower) - 4))


def _opens_with_a_state(cues: Cues) -> bool:
    """Whether a rule opens with a lasting state that is its ground: "Being the only exit, ...", "With so many visitors, ..."."""
    lower, main = cues.lower, cues.main
    comma = next((n for n in range(3, len(lower)) if lower[n] == ","), 0)
    if not comma or main > comma + 1:
        return False
    if lower[0] == "being":
        return lower[1] in {"the", "our", "its", "their"}
    return lower[:2] == ("with", "so") and lower[2] in {"many", "much", "few", "little"}


def tells_behind(cues: Cues) -> bool:
    """Whether a command is followed, behind a dash or semicolon, by a statement of its own: "Never push to the left - it deploys by itself." (all 19 labelled
    ones give a reason), "Keep it short - the reader is tired." (8 of 10, of those that open with a pronoun and "is")."""
    lower = cues.lower
    at = next((n for n in range(cues.main + 2, len(lower)) if lower[n] in PARTS), len(lower))
    mark, clause = "".join(lower[at : at + 1]), lower[at + 1 :]
    if mark not in DASHES | {";", "-"} or len(clause) < 3 or lower[cues.main] == "no":
        return False
    if cues.shape == "negative_imperative":
        return states(clause) and (clause[0] in SUBJECTS or (mark in DASHES and clause[0].isalpha() and clause[0] not in OPENS_ANOTHER))
    return cues.shape == "imperative" and mark != ";" and clause[0] in POINTING and clause[1] in BEING and states(clause)


def states(clause: Sequence[str]) -> bool:
    """Whether words are a clause of their own that states something, and orders or permits nothing ("it deploys by itself", "that is the gate's job")."""
    forms = inflected()
    if forms.get(clause[0]) == "base" or not OTHER_RULES.isdisjoint(clause) or not PARTS.isdisjoint(clause):
        return False
    told = clause[: clause.index(",")] if "," in clause else clause[:REACH]
    return any(w in FINITE or forms.get(w) == "s" or ((before in PLURAL or before.endswith("s")) and forms.get(w) == "base") for before, w in pairwise(told))
