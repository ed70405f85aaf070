"""What the authors will do for somebody, and what comes about by itself: no reason for the rule beside it, and no rule.

"We will keep every draft.", "You will hear from us within three days." and "You can expect a reply." promise: of 43 labelled sentences that open with "we
will" and are no rules, 37 are background. "Everything should now work." foretells. "Long droughts have hurt the mill before." tells what came about, which
is no rule but a reason perhaps: of 68 labelled sentences of prose in the perfect without a word of force, one is a rule.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from whereas.annotate.clauses import SUBORDINATING, force_words
from whereas.annotate.cues import NOT, OBJECTS
from whereas.annotate.lexicon import inflected, word_sets
from whereas.annotate.once import once

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.model.document import DraftStatement

WILL = frozenset({"will", "'ll", "’ll"})
OTHERWISE = frozenset({"otherwise", "or", "so", "because", "since", "therefore", "unless", "if", "have", "need", "lose", "?"})
"""Words with which a promise is, or may be, what a rule is there for ("Report it early. We will have to close otherwise.")."""
AFTERWARDS = frozenset({"after", "once", "if"})
"""What opens a sentence that says when there is no need of it any more."""
PERFECT = frozenset({"has", "have"})
GOES_ON = frozenset({";", "so", "but", "therefore", "—", "–", ":", "?"})
"""Words behind which a sentence may order what its first clause tells of."""
ONWARD = frozenset(
    {"off", "on", "to", "at", "for", "into", "over", "up", "down", "in", "out", "away", "back", "around", "round", "through", "after", "before", "aside"}
)
"""Words behind "turn", "look" and "appear" with which these are deeds."""
SPEAKERS = frozenset({"i", "you", "they", "it", "he", "she"})
BRIEF = 8
"""Tokens in which "you will" comes to what one gets."""


@once
def promises(cues: Cues) -> bool:
    """Whether a sentence only says what its authors will do, or what its reader will get from them."""
    lower = cues.lower
    if cues.main or len(lower) < 3 or not OTHERWISE.isdisjoint(lower) or not NOT.isdisjoint(lower[1:4]):
        return False
    if lower[0] == "we":
        return lower[1] in WILL or lower[1:3] in {("commit", "to"), ("promise", "to")}
    return lower[0] == "you" and ((lower[1] in WILL and _gets(lower, 2)) or (lower[1] == "can" and lower[2] == "expect" and _gets(lower, 3)))


def _gets(lower: tuple[str, ...], at: int) -> bool:
    """Whether what stands from the token `at` on is an answer that somebody gets."""
    if lower[at : at + 2] == ("hear", "from"):
        return True
    return not word_sets("promises")["answers"].isdisjoint(lower[at : at + BRIEF])


@once
def foretells(cues: Cues) -> bool:
    """Whether "should" only says what will be found or got: "Everything should now work.", "You should receive a reply."."""
    lower, at = cues.lower, cues.verb
    if cues.main == 0 and lower[:3] == ("you", "can", "expect"):
        return promises(cues)
    if spares(cues):
        return True
    if at < 1 or lower[at] != "should" or cues.negated or not GOES_ON.isdisjoint(lower) or any(w.main and w.at > at for w in force_words(cues)):
        return False
    subject, behind = lower[cues.main : at], lower[at + 1 : at + 3]
    if _comes_then(lower, at + 1, you=subject == ("you",)):
        return True
    if subject == ("you",):
        return behind[:1] == ("receive",) and _gets(lower, at + 1)
    if subject in {("this",), ("everything",), ("it",), ("all",)} and behind[:1] == ("now",):
        return behind[1:] != ("be",) or subject in {("everything",), ("all",)}
    return subject == ("this",) and behind[:1] == ("print",)


def _comes_then(lower: tuple[str, ...], at: int, *, you: bool) -> bool:
    """Whether what stands from the token `at` on comes of itself: "should then turn green", "should now be able to log in", and of the reader ("you")
    "should have a running server". "Each boat should have a working lamp." and "The keeper should then turn off the lamp." order."""
    if lower[at : at + 2] == ("have", "a"):
        return you and lower[at + 2 : at + 3] in {("running",), ("working",)}
    if lower[at : at + 1] not in {("now",), ("then",)}:
        return False
    if lower[at + 1 : at + 4] == ("be", "able", "to"):
        return you or lower[at] == "now"
    return not you and lower[at + 1 : at + 2] in {("appear",), ("turn",), ("look",)} and (OBJECTS | ONWARD).isdisjoint(lower[at + 2 : at + 3])


def spares(cues: Cues) -> bool:
    """Whether the reader is told what there will be no need of: "You should no longer need to oil it.", "You shouldn't have to wait."; what others should
    not have to do is asked of the authors, and "You shouldn't need to change the locks." advises against it, unless it says when,
    what for, or "anything"."""
    lower, at = cues.lower, cues.verb
    if at < 1 or lower[at] != "should" or lower[cues.main : at] != ("you",) or not GOES_ON.isdisjoint(lower):
        return False
    longer = lower[at + 1 : at + 3] == ("no", "longer")
    start = at + 1 + (2 if longer else 1)
    if not longer and not NOT.issuperset(lower[at + 1 : at + 2]):
        return False
    need = lower[start : start + 1] == ("need",) or lower[start : start + 2] == ("have", "to")
    told = AFTERWARDS.issuperset(lower[:1]) or "anything" in lower or any(w == "to" and inflected().get(v) == "base" for w, v in pairwise(lower[start + 3 :]))
    deed = lower[start + 1 + (lower[start + 1 : start + 2] == ("to",)) :][:1]
    return need and (longer or told or not word_sets("promises")["changing"].issuperset(deed)) and not any(w.main and w.at > start for w in force_words(cues))


def has_come(drafts: Sequence[DraftStatement], cues: Sequence[Cues]) -> frozenset[int]:
    """Indices of the sentences of prose that only tell what something has done or become: no rules, but reasons perhaps."""
    return frozenset(at for at, read in enumerate(cues) if drafts[at].place.kind == "paragraph" and drafts[at].place.lead_in is None and _came(read))


@once
def _came(cues: Cues) -> bool:
    """Whether the main verb stands in the perfect, is not denied, and nothing is ordered."""
    lower, at = cues.lower, cues.verb
    if cues.shape != "clause" or at < 1 or lower[at] not in PERFECT or cues.negated or not GOES_ON.isdisjoint(lower) or force_words(cues):
        return False
    words, subject = word_sets("promises"), cues.subject
    if not subject or not SUBORDINATING.isdisjoint(lower[:at]) or subject[0] in SPEAKERS or lower[-1] == ":":
        return False
    done = "".join(lower[at + 1 : at + 2])
    return (done.endswith("ed") and len(done) > 4 and done not in words["bound"]) or done in words["done"]
