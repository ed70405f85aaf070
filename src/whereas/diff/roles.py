"""What a statement is, for the diff: one subject from its roles, settled between two readings that differ.

The reader may err, or read an unchanged sentence otherwise because its neighbours changed. Where the two versions of a statement are read
differently, what both say wins; else the reading that is surer of itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from whereas.diff.lexicon import marks, phrase_set
from whereas.diff.words import words

if TYPE_CHECKING:
    from whereas.model.constitution import Modality, Role, Statement

Subject = Literal["rule", "reason", "definition", "example", "other"]
ORDER: tuple[Role, ...] = ("rule", "reason", "definition", "example")
"""Of several roles the first decides: a rule that gives its reason is a rule."""


CLOSE = 0.2
"""Of two readings about as sure of themselves the one that sees a norm wins: a norm that changed is what a reader must not miss."""
UNSURE = 0.7
"""Confidence under which the words themselves are asked whether there is a norm at all."""
DOUBTED = 0.65
"""Background of which the reader is no surer than this is told as a rule: people amend norms rather than background. Of 27 such changes in the
pairs of versions developed on and learnt from, the settled lists call 16 changes of rules, and 6 of background (those held out: 21 and 6 of 28)."""
SENTENCE_LEAST = 5
"""Words of such a sentence."""
BECAUSE = "because "
RULE_LEAST = 2
"""Words of a rule behind its reason."""


def subject(one: Statement, two: Statement | None = None) -> Subject:
    """What `one` is, or one statement in two versions."""
    roles = _roles(one)
    if two is not None:
        roles = _settled(one, two, roles, _roles(two))
    for role in ORDER:
        if role in roles:
            return role  # type: ignore[return-value]
    return "other"


def _roles(statement: Statement) -> set[Role]:
    """Roles as read, but for two that the words contradict, a sentence that opens with a reason's words is one, what opens with "for example" is one unless
    it is a rule; and for background that may well be a rule."""
    roles = set(statement.roles)
    if statement.by_author:
        return roles
    if _opens(statement.text, "reason") and not (
        "rule" in roles and (_fronted(statement.text) or (statement.confidence >= UNSURE and _alternative(statement.text)))
    ):
        return roles - {"rule"} | {"reason"}
    if _opens(statement.text, "example") and "rule" not in roles:
        return {"example"}
    return {"rule"} if may_be_rule(statement) else roles


def may_be_rule(statement: Statement) -> bool:
    """Whether a sentence was read as background so unsurely that it is told as a rule; names and lead-ins are not."""
    if statement.roles != ("other",) or statement.confidence > DOUBTED or statement.text.endswith(":"):
        return False
    return len(words(statement.text)) >= SENTENCE_LEAST


def _settled(one: Statement, two: Statement, roles: set[Role], others: set[Role]) -> set[Role]:
    if one.by_author != two.by_author:
        return roles if one.by_author else others
    if ("rule" in roles) != ("rule" in others) and _forced(one.text, two.text):
        return {"rule"}
    if roles & others:
        return roles & others
    lead = two.confidence - one.confidence
    if abs(lead) <= CLOSE and ("rule" in roles) != ("rule" in others):
        return roles if "rule" in roles else others
    if not lead:  # the same from either side
        return min(roles, others, key=lambda said: [role not in said for role in ORDER])
    return others if lead > 0 else roles


def _forced(one: str, two: str) -> bool:
    """Whether a word of force stands in both texts, and in one of them at least one that states no mere fact ("should" became "may")."""
    return (has_force(one) or has_force(two)) and all(marks(words(text), ("force",)) for text in (one, two))


def has_force(text: str) -> bool:
    """Whether a word of force that states no mere fact ("must", "may not"; not "does not") stands in a text."""
    weak = phrase_set("indicative", "weak")
    return any(m.words not in weak for m in marks(words(text), ("force",)))


def opens_reason(text: str) -> bool:
    """Whether a text opens as a reason does ("This is because ...")."""
    return _opens(text, "reason")


def _opens(text: str, name: str) -> bool:
    return any(m.start == 0 and m.name == name for m in marks(words(text[:80]), ("opens",)))


def _fronted(text: str) -> bool:
    """Whether a text opens with a clause of "because" that ends at a comma, behind which a rule stands ("Because ice forms, shut the gate.")."""
    clause, comma, rest = text.partition(",")
    return clause[: len(BECAUSE)].lower() == BECAUSE and bool(comma) and len(words(rest)) >= RULE_LEAST


def _alternative(text: str) -> bool:
    """Whether a text opens with "otherwise" set off by a comma, which as often says what to do in the other case as what would happen."""
    return text[:10].lower() == "otherwise,"


def reading(statement: Statement) -> Modality | None:
    """How strong it was read to be; None if it was read as no rule."""
    return statement.modality if statement.is_rule else None
