"""What is told of the thing that a command just named, as its reason: "Never lend the key. It opens every door.", "Use the pump. It saves an hour."

Of 33 labelled sentences that say right behind a command what "it", "she" or "they" do, 28 are its reason, and no rule that does not deny ("It does not have to
be fast."; of those with "is" and "may" some are rules, too: they are left to the models). What is written, added or appointed may be told what to be ("Write
a summary. It names the author."), and a party behind "it" what to do; a colon leads on, and behind a semicolon a rule of its own may stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.clauses import force_words
from whereas.annotate.lexicon import inflected
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.reading import Reading
    from whereas.model.document import DraftStatement

THING, PERSONS = "it", frozenset({"she", "he", "they"})
PRONOUNS = PERSONS | {THING}
COMMANDS = frozenset({"imperative", "negative_imperative"})
MAKING = frozenset(
    ["write", "add", "create", "draft", "make", "prepare", "open", "build", "include", "provide", "give", "keep", "start", "file", "submit", "publish",
     "produce", "record", "design", "define", "set", "elect", "appoint", "choose", "name", "nominate", "invite", "hire", "form", "maintain", "generate",
     "describe", "document", "post", "send", "attach", "report", "return", "output", "end", "begin", "pick", "ask", "let", "call", "imagine", "assume", "see"]
)  # fmt: skip
"""Verbs of commands behind which "it" may be what is to come of them."""
AWAY = frozenset({"out", "away", "off"})
"""Words that make "keep" a ban."""
ADVERBS = frozenset({"also", "still", "only", "often", "always", "already", "usually", "sometimes", "just"})
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
    return _plain(cues[at]) and _handles(cues[at - 1])


def explains(drafts: Sequence[DraftStatement], cues: Sequence[Cues], found: Sequence[Reading], at: int, reading: Reading, *, stands: bool) -> bool:
    """Whether that is the reason of the command, though the models read no reason: what they call a rule is one where it is of persons. `found`: the readings
    before it; `stands`: its "it" stands for a governed party."""
    if stands or cues[at].lower[:1] == () or cues[at].lower[0] not in PRONOUNS or "reason" in reading.roles or not tells(drafts, cues, at):
        return False
    lower = cues[at].lower
    told = reading.roles == ("other",) or (reading.roles == ("rule",) and lower[0] == THING and ";" not in lower)
    return found[at - 1].roles[:1] == ("rule",) and told


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
def _handles(cues: Cues) -> bool:
    """Whether a statement orders or forbids to do something with what is there already."""
    if cues.shape not in COMMANDS:
        return False
    verbs = cues.lower[cues.main : cues.main + 4]
    return cues.shape == "negative_imperative" or MAKING.isdisjoint(verbs[:2]) or (verbs[:1] == ("keep",) and not AWAY.isdisjoint(cues.lower))
