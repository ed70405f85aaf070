"""An exception told in a sentence, an item or a note of its own behind its rule: "Exception: boats of the guild.", "Unless the warden agrees.", "Teachers are
exempt.", "This does not apply to guests." It loosens the rule that it speaks of, as it would inside of the rule's sentence, and is no rule more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.diff.changes.draft import Comparison, Draft, of_unit
from whereas.diff.frame import opening
from whereas.diff.lexicon import denies
from whereas.diff.roles import reading
from whereas.diff.words import tokens
from whereas.model.change import Pair

if TYPE_CHECKING:
    from whereas.diff.verdict import Direction
    from whereas.diff.view import Unit, View
    from whereas.model.change import ChangeKind

LABEL = re.compile(r"\W*(?:exceptions?|exempt)\W*[:—–-]|\W*the only exceptions? (?:is|are)\b|\W*(?:except|excepting|excluding|unless)\b", re.IGNORECASE)
"""What a sentence opens with that tells an exception to the rule before it."""
EXEMPT = re.compile(r"\b(?:is|are) (?:exempt|exempted|excepted|excluded)(?: from (?:this|it))?\W*$", re.IGNORECASE)
"""What one ends with that says of somebody that the rule is none for him."""

_NAMED = r"(?:rules?|requirements?|bans?|limits?|polic(?:y|ies)|dut(?:y|ies)|deadlines?|obligations?|restrictions?|sections?)"
_POINTS = rf"(?:this|that|these|those|the)(?: {_NAMED})?(?: above)?"
_NOT = r"(?:(?:do|does|will|shall) not|don't|doesn't|won't)"
_FOR = "(?:for|of|in|if|when|where|during)"
_SAVED = "(?:the |any )?(?:rights?|validity|liability|obligations?|duties)"
_TOLD = "how|what|when|where|whether|why|who|which|us|you"
_OTHERS = "other|earlier|existing|the|any|its|their|your|our"
_PLAIN = r"(?:(?!(?:of|in|on|for|to|by|with|and|or)\b)[\w-]+ )"
_MANY = r"(?:people|children|men|women|\w+[^\Wsui]s)\b(?!['\u2019])"
_NO_CASES = rf"(?!\W*(?:this|that|these|those) {_NOT} (?:affect (?!{_PLAIN}{{1,2}}{_MANY})|concern (?!{_PLAIN}{{0,2}}{_MANY}|the \w+\W*$)))"
_END = r"(?=\W*$|\s*[,;:.()\u2013\u2014]"
_BEHIND = "for|from|in|if|when|whenever|where|on|at|by|as|during|to|until|unless|under|after|once|with|only|and|or|but|because|here|case"
NONE_FOR = re.compile(
    rf"{_NO_CASES}\W*(?:(?:it {_NOT} apply to|none of (?:this|these|it) appl(?:y|ies) to)\b|{_POINTS} (?:{_NOT} (?:apply|extend) to"
    rf"|{_NOT} (?:cover|concern)(?! (?:{_SAVED}|{_TOLD})\b)|{_NOT} (?:bind|affect)(?! (?:{_SAVED}|{_TOLD}|{_OTHERS})\b)|{_NOT} (?:hold|apply) {_FOR}"
    rf"|(?:(?:is|are) not|isn't|aren't) (?:valid|required|needed|necessary|mandatory|binding|obligatory) {_FOR})\b)",
    re.IGNORECASE,
)
"""What one opens with that says for whom, or when, the rule before it is none. What it does not "affect" are cases of it where nothing says
that they are somebody's or others ("does not affect existing duties"): those stay as they are. Where it is no "rule", but a mere "this" that does not, they
are many of a kind ("school trips"): what it does to "users", or to "performance", is no case of it."""
WAIVED = re.compile(
    rf"\W*(?:{_POINTS} (?:is|are) (?:waived|relaxed|lifted)\b"
    r"|(?:\w+ ){0,6}(?:may|can) waive (?:this|it|them|these)\b"
    rf"|(?:\w+ ){{0,6}}(?:may|can) (?:relax|lift) (?:this|these)(?: {_NAMED})?(?:{_END}| (?:{_BEHIND})\b))"
    r"|(?:an )?exceptions? (?:to \w+(?: \w+)? )?(?:may|can) be (?:granted|made|allowed|approved|permitted)\b"
    rf"|(?:\w+ ){{1,6}}(?:may|can) (?:grant|allow|make|approve|permit) (?:an |some )?exception(?:s\b|{_END}| (?:{_BEHIND})\b)))",
    re.IGNORECASE,
)
"""What one says that waives the rule before it, or gives leave to do so; "it" may be a boat that is lifted, and "an exception list" is none."""
SPARED = re.compile(r"\W*(?:(?!if |when )\w+ ){1,5}(?:need not|don't have to|do not have to|does not have to|need not do (?:so|this|it))\W*$", re.IGNORECASE)
"""What a clause of its own says of those who do not have the duty before it."""
JOINING = re.compile(r"\W*(?:but|although|though|and|while|whereas)\b\s*", re.IGNORECASE)
"""What joins such a clause on."""
_HARM = "(?:the |any )?(?:theft|fire|damages?|loss(?:es)?|injur(?:y|ies)|floods?|accidents?)"
SAVES = re.compile(
    rf"\bpolic(?:y|ies) \S+(?: not)? cover {_HARM}\b|\b(?:to|for) (?:only|just)\b"
    r"|\b(?:(?:apply|applies|extend|hold) (?:to|for)|cover|concern|bind) (?:\S+ ){1,2}(?:only|alone)\W*(?:[.;,]|$)",
    re.IGNORECASE,
)
"""What one with such an opening says that spares nobody: what is insured, and that more are meant ("not to members only")."""


def lone_exception(both: Comparison, old: Unit | None, new: Unit | None) -> Draft | None:
    """The change of a rule that got an exception of a sentence of its own, or lost it; None where that is none, or the rule is not in both versions."""
    came = old is None
    unit, view = (new, both.new) if new is not None and came else (old, both.old)
    assert unit is not None
    spoken_of = _rule_of(view, unit) if excepts(unit) else None
    if spoken_of is None:
        return None
    mate = (both.pairing.units.back if came else both.pairing.units.forth).get(spoken_of.index)
    other = None if mate is None else (both.old if came else both.new).units[mate]
    if other is None or not other.statement.is_rule:
        return None
    ways: tuple[Direction, Direction] = ("narrowed", "widened") if reading(spoken_of.statement) == "may" else ("weakened", "strengthened")
    kind: ChangeKind = f"rule-{ways[not came]}"  # type: ignore[assignment]
    pair = Pair(other.principle, unit.principle) if came else Pair(unit.principle, other.principle)
    why = f"exception {'added' if came else 'removed'} in a sentence of its own"
    return Draft(kind, pair, Pair(old.id if old else None, new.id if new else None), of_unit(old), of_unit(new), why)


def excepts(unit: Unit) -> bool:
    """Whether a statement tells nothing but an exception to a rule that is told before it: one that opens with a condition for a norm of its own ("Unless
    it rains, water the beds") does not, and neither does one that denies it ("Nobody is exempt")."""
    return tells_exception(unit.statement.text, unit.words)


def tells_exception(text: str, words: tuple[str, ...]) -> bool:
    """As `excepts`, of a text and its words."""
    if LABEL.match(text):
        return not opening(text, tokens(text))
    spares = (EXEMPT.search(text) or WAIVED.match(text)) and not any(map(denies, words))
    plain = text.replace("\u2019", "'")
    return bool(spares or SPARED.match(plain) or (NONE_FOR.match(plain) and not SAVES.search(text)))


def waived_within(text: str, *, came: bool, leave: bool) -> tuple[ChangeKind, str] | None:
    """The change of a rule whose sentence got, or lost, a clause that only excepts from it ("...; guests need not", "..., although the chair may waive this");
    None for a norm of its own. `leave`: the rule only permits."""
    bare = JOINING.sub("", text)
    if not (SPARED.match(bare) or WAIVED.match(bare) or NONE_FOR.match(bare)) or SAVES.search(bare):
        return None
    ways: tuple[Direction, Direction] = ("narrowed", "widened") if leave else ("weakened", "strengthened")
    return f"rule-{ways[not came]}", f"exception {'added' if came else 'removed'}: '{bare.strip(' .;,')}'"  # type: ignore[return-value]


def _rule_of(view: View, unit: Unit) -> Unit | None:
    """The rule that an exception speaks of: the one that cites the note which it stands in, else the one right before it."""
    note = unit.place.footnote if unit.place else None
    if note is not None:
        return next((u for u in view.units if u.place and note in u.place.cites and u.statement.is_rule), None)
    before = view.units[unit.index - 1] if unit.index else None
    near = before is not None and before.statement.is_rule and before.sort == "prose"
    within = before is not None and (before.principle == unit.principle or view.principles[unit.principle].parent == before.principle)
    return before if near and within else None
