"""What is told behind a command as its reason: of the thing that it just named ("Never lend the key. It opens every door.", "Use the pump. It saves an
hour."), of what harm may come of itself ("Check the lamp. It may leak."), or of what a system or an authority outside does not allow ("Ask for an ID. The law
forbids ...").

Of 33 labelled sentences that say right behind a command what "it", "she" or "they" do, 28 are its reason, and no rule that does not deny ("It does not have to
be fast."; of those with "is" and "may" some are rules, too: they are left to the models). What is written, added or appointed may be told what to be ("Write
a summary. It names the author."), and a party behind "it" what to do; a colon leads on, and behind a semicolon a rule of its own may stand. What may come of
itself (`likelihood.py`) is the reason in 6 of 7 such places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.behind import effects
from whereas.annotate.clauses import force_words
from whereas.annotate.cues import COMMANDS
from whereas.annotate.lexicon import inflected, third_person, word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.reading import Reading
    from whereas.model.document import DraftStatement

THING, PERSONS = "it", frozenset({"she", "he", "they"})
PRONOUNS = PERSONS | {THING}
MAKING = frozenset(
    ["write", "add", "create", "draft", "make", "prepare", "open", "build", "include", "provide", "give", "keep", "start", "file", "submit", "publish",
     "produce", "record", "design", "define", "set", "elect", "appoint", "choose", "name", "nominate", "invite", "hire", "form", "maintain", "generate",
     "describe", "document", "post", "send", "attach", "report", "return", "output", "end", "begin", "pick", "ask", "let", "call", "imagine", "assume", "see"]
)  # fmt: skip
"""Verbs of commands behind which "it" may be what is to come of them."""
AWAY = frozenset({"out", "away", "off"})
"""Words that make "keep" a ban."""
ADVERBS = frozenset({"also", "still", "only", "often", "always", "already", "usually", "sometimes", "just"})
PERHAPS = frozenset({"may", "might", "can", "could"})
LEAVES = frozenset({"may", "can"})
"""Of these, what permits, or tells what a thing is able to, as often ("It may contain digits.", "It can wait.")."""
VARYING = frozenset({"vary", "differ", "conflict", "overflow"})
"""What may come and is as often a limit of the command as its reason ("Set a timeout. Timeouts may vary.")."""
SUBJECT_MOST = 3
"""Tokens of the name of something outside."""
DENIED = {("does", "not"), ("do", "not"), ("does", "n't"), ("do", "n't"), ("does", "n’t"), ("do", "n’t"), ("wo", "n't"), ("wo", "n’t"), ("will", "not")}
IDLE = frozenset(
    ["does", "do", "follows", "seems", "means", "is", "has", "goes", "depends", "says", "prints", "uses", "fails", "registers", "returns", "accepts", "outputs",
     "emits", "needs", "requires", "expects", "lives", "stands"]
)  # fmt: skip
"""Verbs that tell nothing of a thing, or only how it works ("Run the script. It prints a token."), or that other forms are made with."""


def tells(drafts: Sequence[DraftStatement], cues: Sequence[Cues], at: int) -> bool:
    """Whether a statement tells what the thing, or the person, of the command right before it in its block does."""
    lower = cues[at].lower
    if not at or not lower or lower[0] not in PRONOUNS or drafts[at].place.block != drafts[at - 1].place.block:
        return False
    return (_plain(cues[at]) or _perhaps(cues[at], shunned=cues[at - 1].shape == "negative_imperative")) and _handles(cues[at - 1])


def may_come(drafts: Sequence[DraftStatement], cues: Sequence[Cues], at: int) -> bool:
    """Whether a statement behind a command in its block says what may come. `at`: of one that is known to permit nothing."""
    read = cues[at]
    told = read.verb > 0 and read.lower[read.verb] in PERHAPS and read.subject[:1] not in {("you",), ("we",)} and VARYING.isdisjoint(read.lower)
    return told and at > 0 and cues[at - 1].shape in COMMANDS and drafts[at].place.block == drafts[at - 1].place.block


def outside(drafts: Sequence[DraftStatement], cues: Sequence[Cues], at: int) -> bool:
    """Whether a statement behind a command in its block says what a system or an authority that no document governs does not allow."""
    return at > 0 and _disallows(cues[at]) and cues[at - 1].shape in COMMANDS and drafts[at].place.block == drafts[at - 1].place.block


def explains(drafts: Sequence[DraftStatement], cues: Sequence[Cues], found: Sequence[Reading], at: int, reading: Reading, *, stands: bool) -> bool:
    """Whether that is the reason of the command, though the models read no reason: what they call a rule is one where it is of persons. `found`: the readings
    before it; `stands`: its "it" stands for a governed party."""
    if stands or cues[at].lower[:1] == () or "reason" in reading.roles or found[at - 1 :][:1] == [] or "rule" not in found[at - 1].roles:
        return False
    if outside(drafts, cues, at):
        return True
    lower = cues[at].lower
    if lower[0] not in PRONOUNS or not tells(drafts, cues, at):
        return False
    thing = lower[0] == THING and ";" not in lower and lower[1] not in PERHAPS
    return reading.roles == ("other",) or (reading.roles == ("rule",) and thing)


@once
def _plain(cues: Cues) -> bool:
    """Whether a statement opens with a pronoun and says plainly what it does."""
    lower, forms = cues.lower, inflected()
    verb = 2 if lower[1:2] and lower[1] in ADVERBS else 1
    if len(lower) < verb + 2 or lower[verb] in IDLE or lower[-1] == ":" or cues.shape == "question" or any(word.main for word in force_words(cues)):
        return False
    form = forms.get(lower[verb])
    return form == ("base" if lower[0] == "they" else "s")


@once
def _perhaps(cues: Cues, *, shunned: bool) -> bool:
    """Whether a statement says what harm the thing may do, or, where one is told to keep from it (`shunned`), whatever it may ("It may carry a virus")."""
    lower = cues.lower
    if lower[:1] != (THING,) or lower[1:2] == () or lower[1] not in PERHAPS or cues.shape == "question":
        return False
    verb = "".join(lower[2:3])
    if verb in {"not", "be", "have", "only", ""} or len([word for word in force_words(cues) if word.main]) > 1:
        return False
    if lower[1] not in LEAVES or shunned:
        return True
    return not {verb, third_person(verb)}.isdisjoint(effects(weighty=True) | word_sets("likelihood")["ends"])


LIMITS = frozenset({"over", "above", "larger", "longer", "bigger", "than", "to"})
"""Words behind what is brought that tell a limit of the thing, and no norm of a project ("GitHub does not allow issues over 65536 characters.")."""


@once
def _disallows(cues: Cues) -> bool:
    """Whether a statement says that something outside does not allow or take something ("GitHub does not allow files over 100 MB.")."""
    lower, words = cues.lower, word_sets("outside")
    at = next((n for n in range(min(SUBJECT_MOST, len(lower))) if lower[n] in words["names"]), -1)
    if at < 0 or cues.shape != "clause":
        return False
    denied = lower[at + 1 : at + 3] in DENIED or lower[at + 1 : at + 2] == ("cannot",)
    if not denied:
        return not words["bars"].isdisjoint(lower[at + 1 : at + 2])
    verb = at + (2 if lower[at + 1] == "cannot" else 3)
    limited = not LIMITS.isdisjoint(lower[verb + 2 : verb + 4])
    own = not limited and not words["taking"].isdisjoint(lower[verb : verb + 1]) and not words["brought"].isdisjoint(lower[verb + 1 : verb + 4])
    return not words["verbs"].isdisjoint(lower[verb : verb + 1]) and not own


@once
def _handles(cues: Cues) -> bool:
    """Whether a statement orders or forbids to do something with what is there already."""
    if cues.shape not in COMMANDS:
        return False
    verbs = cues.lower[cues.main : cues.main + 4]
    return cues.shape == "negative_imperative" or MAKING.isdisjoint(verbs[:2]) or (verbs[:1] == ("keep",) and not AWAY.isdisjoint(cues.lower))
