"""Which headings are norms themselves ("Respect users"), and which only name what stands under them ("Issue labels", "Review process").

The lists hold words that are verbs and nouns alike, from general knowledge of headings in rules and guides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues

NAMED = frozenset(
    ["process", "policy", "policies", "guidelines", "principles", "cases", "case", "criteria", "procedure", "procedures", "rules", "overview", "structure",
     "model", "requirements", "standards", "management", "control", "checks", "order", "status", "information", "changes"]
)  # fmt: skip
"""Last words of titles that open with what could be a verb but are names ("Review process")."""
NAMES_TOO = frozenset(
    ["access", "branch", "build", "change", "code", "comment", "commit", "contact", "control", "design", "document", "focus", "issue", "label", "license",
     "log", "merge", "model", "name", "order", "plan", "process", "question", "release", "report", "request", "review", "style", "support",
     "test", "value", "work"]
)  # fmt: skip
NAME_MOST = 2
"""A heading of so many words that opens with one of these and ends in a plural names something ("Issue labels", "Request logs")."""
ASKS = frozenset({"what", "how", "if", "when", "why", "where", "who", "which", "whether", "does"})
"""Words that open a heading which says what its section answers, and orders nothing."""
MODALS = frozenset({"must", "should", "shall", "may"})


def lays_down_a_norm(cues: Cues) -> bool:
    """Whether a heading commands, holds a modal or forbids, and does not only name or ask something."""
    words = cues.lower
    if cues.shape == "question" or words[0] in ASKS:
        return False
    named = words[-1] in NAMED or (words[cues.main] in NAMES_TOO and len(words) - cues.main <= NAME_MOST and words[-1].endswith("s"))
    commands = cues.shape in {"imperative", "negative_imperative"} and len(words) > 1 and not named
    verb = words[cues.verb] if cues.verb >= 0 else ""
    return commands or verb in MODALS or any("prohibition" in h.categories for h in cues.hits)
