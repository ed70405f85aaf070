"""Coarse signs of a statement, told by hand: how it might lay down a norm, how it might justify one; and forms of words that settle what it is.

A linear model learns quickly what each sign is worth where, even for words it has seldom seen: "we do not want the keeper to" is as rare as it is plain.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whereas.annotate.cues import BE, MODALS, NOT, party_verb
from whereas.annotate.labelled import in_brackets
from whereas.annotate.lexicon import inflected
from whereas.annotate.once import once

if TYPE_CHECKING:
    from whereas.annotate.cues import Cues
    from whereas.annotate.parties import Parties
    from whereas.model.constitution import Role

STRONG = frozenset({"must", "shall", "should", "ought", "need", "needs", "has", "have"})
DEONTIC = frozenset({"obligation", "prohibition", "permission", "recommendation", "recommendation_against", "precedence", "duty", "want", "want_not"})
GENERIC = frozenset(
    ["people", "everyone", "everybody", "anyone", "nobody", "someone", "others", "most", "many", "some", "one", "readers", "newcomers", "humans", "society"]
)
PLAIN = frozenset(
    ["because", "because of", "so that", "in order to", "in order that", "to the end that", "so as to", "lest", "given that", "for fear of",
     "on the grounds that", "after all", "otherwise"]
)  # fmt: skip
QUOTES = frozenset("\"“”'‘’")
DEFINES = frozenset({"means", "mean", "denotes", "designates", "refers"})
GIVES_REASON = (("this", "is", "because"), ("that", "is", "because"), ("it", "is", "because"), ("otherwise",), ("after", "all"), ("the", "reason", "is"))
GIVES_REASON_FIRST = frozenset(words[0] for words in GIVES_REASON)
OCCASIONS = frozenset({"if", "when", "whenever", "while", "for", "in", "to", "during"})
"""Words that open a lead-in which only says when its items hold ("If the gate is stuck:"; 154 of 176 labelled ones are no rule)."""
WHEN = frozenset({"if", "when", "whenever"})
OPEN = frozenset({"to", "not", "never", "always", "also", "either", "only", "following", "then", "first"})
"""Last words of a lead-in, besides modals, that its items go on with ("If it leaks you have to:")."""
WHEN_MOST = 6
"""Tokens of the subject of its only clause."""
PERSONS = frozenset({"you", "we", "they", "he", "she", "it", "i"})
GUARDING = frozenset({"protect", "prevent", "avoid", "preserve", "safeguard", "guard", "keep", "spare", "limit", "ensure", "minimise", "minimize"})
"""Verbs with which such a lead-in says what they are good for ("To keep the goats in:")."""
SAKES = frozenset({"sake", "safety", "good", "protection", "comfort", "privacy", "security"})
"""Nouns with which it does ("For the safety of children:")."""
TERM_WORDS = 8
"""A quoted term is at most this long; a longer quotation is something that somebody says."""
SETS_ASIDE = frozenset({"if", "when", "who", "whoever", "that", "which", "unless", "where", "whether", ",", ";", ":"})
"""Words before a breach that make it a case which is spoken of."""
NO_SUBJECTS = frozenset({"a", "an", "the", "any", "this", "to", "of", "no", "may", "can", "could", "might", "would", "will"})
"""Words behind which "breach" is no verb of a main clause, or says what may be."""
OPENING_LEAST = 5
"""Tokens of a ground that opens a sentence, its comma included."""
SUBJECTS_OF_AS = frozenset({"the", "a", "an", "this", "these", "our", "their", "its", "it", "they", "we", "you", "there", "most", "many", "some", "all", "no"})
ANAPHOR = frozenset({"this", "that", "it", "these", "those", "such", "doing", "otherwise"})


BREAKING = frozenset({"violates", "violate", "breaches", "breach", "breaks", "infringes", "infringe"})
BREACH = frozenset({"violation", "breach", "infringement"})
WRONGS = frozenset(
    ["breach", "breaches", "violation", "violations", "offence", "offences", "offense", "offenses", "misconduct", "infringement", "infringements"]
)
GRADING = frozenset(["itself", "themselves", "also", "always", "a", "an", "serious", "grave", "gross", "major", "minor", "clear", "severe", "likewise"])
"""Words between "is" and what something is called."""
MISHAPS = ("breach", "violation", "infringement")
"""Those of them that may also befall one ("The usual cause is a breach")."""
TOLD_OF = frozenset({"there", "one", "another", "what", "it", "no", "nothing", "not"})
DEEDS = frozenset(
    ["theft", "bribe", "bribes", "fraud", "abuse", "violence", "harassment", "discrimination", "plagiarism", "spam", "noise", "litter", "graffiti", "arson",
     "vandalism", "retaliation", "failure", "refusal", "delay", "delays", "absence", "absences", "returns", "payments", "visits", "threats", "insults", "lies",
     "fights", "bets", "gifts", "use", "misuse", "disclosure", "insubordination", "negligence", "intimidation"]
)  # fmt: skip
"""What is done, or left undone, besides gerunds, and can be an offence; of entries, errors and warnings it is only found ("Red entries are violations.")."""
GERUND_LEAST = 4
GRADED = frozenset(
    {"examples", "example", "typical", "common", "usual", "first", "second", "third", "level", "levels", "category", "warning", "warnings", "findings"}
)
"""Words of a subject that is graded or counted as an offence."""
NORMS = frozenset(
    ["code", "codes", "policy", "policies", "rule", "rules", "guideline", "guidelines", "terms", "charter", "constitution", "agreement", "standards",
     "principles"]
)  # fmt: skip
OWN = frozenset({"this", "these", "our", "the", "its"})
NORM_WORDS = 4
"""Words between "our" and the name of a set of norms ("our acceptable use policy")."""
NEEDED = frozenset({"important", "essential", "crucial", "vital", "critical", "imperative", "necessary"})
FEW = frozenset({"some", "many", "most", "several", "few", "certain"})
"""Words that open what is told of a part: what some do is found, and not forbidden ("Some old pages violate this policy")."""
CARES = (("see", "that"), ("see", "to", "it", "that"), ("mind", "that"))
"""Commands to care for something."""
CARED_FOR = frozenset(
    ["the", "a", "an", "no", "nobody", "nothing", "you", "your", "it", "its", "they", "their", "every", "each", "all", "everyone", "everybody", "our"]
)
"""What opens what is cared for ("See that the gate is shut."; "See that page.")."""
DEGREES = frozenset({"very", "absolutely", "also", "therefore", "especially", "particularly", "really", "equally"})


def rule_sign(cues: Cues, parties: Parties) -> str:
    """How a statement might lay down a norm: wanted, party-must, party-may, must, may, command, ban, phrase, trait, plan, worth, question or none."""
    if cues.shape == "question":
        return "question"
    word, _, _ = party_verb(cues, parties.governed)
    if word == "want":
        return "wanted"
    if word:
        return "party-must" if word in STRONG else "party-may" if word in {"may", "can", "could", "ca", "might"} else "party-will"
    if cues.shape == "negative_imperative":
        return "ban"
    if cues.shape == "imperative":
        return "command"
    head = cues.subject[-1] if cues.subject else ""
    verb = cues.lower[cues.verb] if cues.verb >= 0 else ""
    author = head in parties.authors or (cues.subject[:1] and cues.subject[0] in parties.authors)
    stop = cues.verb + 5 if cues.verb >= 0 else cues.main + 6
    early = {c for h in cues.hits if cues.main <= h.start < stop for c in h.categories}
    if author:
        return "wanted" if early & {"want", "want_not", "recommendation"} else "plan"
    if verb in STRONG and cues.verb_class == "modal":
        return "must"
    if early & DEONTIC:
        return "phrase"
    if verb in {"may", "can", "could", "might"}:
        return "may"
    if verb in MODALS:
        return "will"
    if cues.subject and any(w in parties.governed for w in cues.subject[:6]):
        return "trait"
    if verb in BE and early & {"evaluative", "importance"}:
        return "worth"
    return {"gerund": "fragment", "third": "fragment", "infinitive": "fragment", "noun": "name"}.get(cues.shape, "fact")


@once
def reason_sign(cues: Cues) -> str:
    """How a statement might justify: because, connective, purpose, result, otherwise, backward, effect, stance, generic, weak or none."""
    kinds = {c for h in cues.hits for c in h.categories}
    first = {c for h in cues.hits if h.start <= 1 for c in h.categories}
    if any(h.words in PLAIN for h in cues.hits) or opens_with_a_ground(cues):
        return "because"
    if "cause_strong" in kinds:
        return "connective"
    if "otherwise" in first or first & {"result"}:
        return "result" if "result" in first else "otherwise"
    if "purpose" in kinds:
        return "purpose"
    opens = cues.lower[0] if cues.lower else ""
    weight = len(kinds & {"harm", "benefit", "consequence", "importance", "reason_noun", "analogy", "tradeoff", "belief"})
    if opens in ANAPHOR and weight:
        return "effect-of-this"
    if "cause" in kinds:
        return "cause"
    if cues.subject and cues.subject[0] in GENERIC and cues.verb_class != "modal":
        return f"generic{min(weight, 2)}"
    if "belief" in kinds:
        return "stance"
    return f"weight{min(weight, 3)}"


def opens_with_a_ground(cues: Cues) -> bool:
    """Whether a sentence opens with the ground of its main clause: "In view of the silting, ...", "As the keeper is often absent, ...". "As files are
    added, ..." and "As the deadline is coming, ..." say when."""
    lower, main = cues.lower, cues.main
    if main < OPENING_LEAST or lower[main - 1] != ",":
        return False
    if lower[:3] == ("in", "view", "of"):
        return True
    be = next((at for at in range(2, main - 1) if lower[at] in {"is", "are", "was", "were"}), 0)
    behind = lower[be + 1 : main - 1]
    return (
        lower[0] == "as" and lower[1] in SUBJECTS_OF_AS and be > 0 and not any(w.endswith(("ed", "ing")) or w in {"possible", "necessary"} for w in behind[:2])
    )


OBLIGING = frozenset({"must", "shall", "should"})
"""Words that order, behind the comma of a contrast."""


def form(cues: Cues) -> Role | None:
    """The role that a fixed form of words alone decides, or None.

    `"Season" means the time from the first blossom to the first frost.` is a definition. `Whereas the land was left to the people of the lane;` is a
    recital: it says why there is a text at all, and is a norm for nobody, whatever "must" stands in it. `Whereas millers work by day, bakers must start at
    night.` sets one thing against another, and is a rule. `This is because goats wander.` gives a reason. `If the gate is stuck:` only says when its items
    hold, and `Why?` asks what the next sentence answers.
    """
    lower = cues.lower
    if lower[:1] == ("whereas",):
        if set(lower[-2:]) & {";", "and"}:
            return "reason"
        if "," in lower and OBLIGING.intersection(lower[lower.index(",") :]):
            return "rule"
    if gives_reason(cues) or in_brackets(cues):
        return "reason"
    if lower in {("why", "?"), ("why",)}:
        return "other"
    if lower[-1:] == (":",) and lower[0] in OCCASIONS and cues.main == 0 and _lays_down_nothing(cues):
        guards = (lower[0] == "to" and lower[1] in GUARDING) or (lower[:2] == ("for", "the") and lower[2] in SAKES and lower[3:4] == ("of",))
        return "reason" if guards and MODALS.isdisjoint(lower) else "scope"
    closes = next((at for at, word in enumerate(lower[1 : TERM_WORDS + 2], 1) if word in QUOTES), 0) if lower and lower[0] in QUOTES else 0
    return "definition" if closes and set(lower[closes + 1 : closes + 3]) & DEFINES else None


def _lays_down_nothing(cues: Cues) -> bool:
    """Whether a lead-in holds no word of force but that of a clause which says when ("If you need to leave early:"; "If it leaks you must:" orders, and "When
    guests may enter:" opens the cases of a rule)."""
    lower, hits = cues.lower, [h.start for h in cues.hits if not DEONTIC.isdisjoint(h.categories)]
    if not hits:
        return True
    subject = lower[1 : hits[0]]
    if not NOT.isdisjoint(lower) or (lower[0] == "when" and lower[hits[0]] in MODALS):
        return False
    if lower[0] not in WHEN or "," in lower or len(hits) > 1 or not 0 < len(subject) <= WHEN_MOST or lower[-2] in MODALS | OPEN:
        return False
    if "then" in lower or any(lower[n] in PERSONS and lower[n + 1] in MODALS for n in range(hits[0], len(lower) - 1)) or lower[1].endswith("ing"):
        return False
    return BE.isdisjoint(subject) and not any(word in inflected() for word in subject[1:]) and PERSONS.isdisjoint(subject[1:])


def gives_reason(cues: Cues) -> bool:
    """Whether a statement opens by saying that it is the reason for what was just said, and orders nothing itself ("Otherwise, ask first" does)."""
    if not cues.lower or cues.lower[0] not in GIVES_REASON_FIRST:
        return False
    opens = any(cues.lower[: len(words)] == words for words in GIVES_REASON)
    return opens and "imperative" not in cues.shape and not any(set(h.categories) & DEONTIC for h in cues.hits)


def limits(cues: Cues, before: Cues) -> bool:
    """Whether a statement denies to the same subject something near what the one before it (`before`) permits: "Members may use the boats. They can't lend
    them." is a limit of the permission, and no reason for it."""
    lower, verb = cues.lower, cues.verb
    if cues.verb_class != "modal" or not cues.negated or lower[verb] not in {"can", "ca", "may"} or not before.subject:
        return False
    if cues.subject == before.subject:
        return True
    plural = before.subject[-1].endswith("s") and not before.subject[-1].endswith("ss")
    return cues.subject == ("they",) or (not plural and cues.subject in {("it",), ("he",), ("she",)})


def breaches(cues: Cues) -> bool:
    """Whether a statement forbids by calling its subject a breach, or by what it brings on: "Sharing letters is a violation of this code.", "Bots are against
    our rules.", "Spam will get you banned."; "Whoever violates this code must leave." tells what follows, and forbids nothing itself."""
    lower, main = cues.lower, cues.main
    if FEW.issuperset(lower[main : main + 1]):
        return False
    for at in range(main, len(lower)):
        word = lower[at]
        if word in SETS_ASIDE or (word in NOT and at > main):
            return False
        if word == "will" and lower[at + 1 : at + 2] == ("get",) and {"you", "your"}.intersection(lower[at + 2 : at + 3]):
            return any(w in {"banned", "suspended", "blocked", "removed", "expelled", "closed"} for w in lower[at + 3 : at + 8])
        if word in BREAKING and at > main and lower[at - 1] not in NO_SUBJECTS:
            return _names_norms(lower, at + 1)
        if word in {"is", "are"}:
            return lower[main] not in ANAPHOR and (_called_a_breach(lower, at + 1) or (at > main and _called_an_offence(lower, main, at + 1)))
    return False


def no_breach(cues: Cues) -> bool:
    """Whether a statement allows by calling its subject no breach: "Singing is not a violation of this code."."""
    lower = cues.lower
    return any(lower[at : at + 2] in {("is", "not"), ("are", "not")} and _called_a_breach(lower, at + 2) for at in range(cues.main, len(lower)))


def _called_a_breach(lower: tuple[str, ...], at: int) -> bool:
    """Whether the words from the token `at` on call what they speak of a breach: "a violation of this code", "against our rules"."""
    start = at + (lower[at : at + 1] in {("a",), ("an",), ("in",)})
    named = lower[start : start + 2] in {(w, "of") for w in BREACH} and _names_norms(lower, start + 2)
    return named or lower[start : start + 1] == ("bannable",) or (lower[at : at + 1] == ("against",) and _names_norms(lower, at + 1))


def _called_an_offence(lower: tuple[str, ...], main: int, at: int) -> bool:
    """Whether the words from the token `at` on call the deed that they speak of a breach, and nothing more: "a breach", "itself a serious offence", "breaches
    too". "The usual cause is a breach." and "There are breaches in the dyke." tell of one."""
    start = at
    while lower[at : at + 1] and lower[at] in GRADING:
        at += 1
    wrong, behind = "".join(lower[at : at + 1]), lower[at + 1 : at + 2]
    counted = at > start or wrong == "misconduct" or wrong.endswith("s")
    ends = behind in {(), (".",), ("!",), ("too",), (";",), ("and",)} or lower[at + 1 : at + 3] in {("in", "itself"), ("in", "themselves")}
    ends = ends and not (behind == ("and",) and not MODALS.isdisjoint(lower[at + 2 : at + 3]))  # "are a breach and must be patched"
    subject = lower[main : start - 1]
    done = GRADED.isdisjoint(subject) and any(word in DEEDS or (word.endswith("ing") and len(word) > GERUND_LEAST) for word in subject)
    return wrong in WRONGS and counted and ends and done and lower[main] not in TOLD_OF and not (lower[main] == "the" and wrong.startswith(MISHAPS))


def _names_norms(lower: tuple[str, ...], at: int) -> bool:
    """Whether the words from the token `at` on name a set of norms of the author's: "this code", "our acceptable use policy"."""
    return OWN.issuperset(lower[at : at + 1]) and not NORMS.isdisjoint(lower[at + 1 : at + 1 + NORM_WORDS])


def demands(cues: Cues) -> bool:
    """Whether a statement says that something is needed: "It is vital that nobody swims alone."; "It is important because goats wander." says why. What
    somebody "must" behind a comma and "but" is needed, whatever stands before ("Some think that it is free, but they must pay.")."""
    lower, at = cues.lower, cues.main
    if "but" in lower and any(
        lower[n : n + 2] == (",", "but") and lower[n + 2] in {"they", "you"} and lower[n + 3] in {"must", "shall"} for n in range(len(lower) - 4)
    ):
        return True
    if any(lower[at : at + len(words)] == words and CARED_FOR.issuperset(lower[at + len(words) : at + len(words) + 1]) for words in CARES):
        return len(lower) > at + len(CARES[1])
    if lower[at : at + 1] != ("it",) or not BE.issuperset(lower[at + 1 : at + 2]):
        return False
    at += 2 + (DEGREES.issuperset(lower[at + 2 : at + 3]))
    return NEEDED.issuperset(lower[at : at + 1]) and lower[at + 1 : at + 2] == ("that",)


MARKED = re.compile(r"(?:an?|the)?\s*(\*\*|__|\*|_)(?=\S)[^*_.:]{2,60}?\1\s+(?:is|are)\s+", re.IGNORECASE)
"""A term in bold or italics that a sentence opens with, before "is"."""
CODE_LABEL = re.compile(r"(`+)[^`]+\1\s*:\s")
KIND = frozenset({"a", "an", "any", "one", "when"})
NARROWING = frozenset({"that", "which", "who", "whose", "where", "one", "intended", "meant", "used", "made", "given", "registered"})


def source_form(cues: Cues, source: str) -> Role | None:
    """The role that a statement's marks decide, or None. `source`: its own stretch of the document, marks and all.

    `A *delivery* is one attempt to send one letter.` defines a marked term; "`make lint`: runs all checks" says what a command does.
    """
    lower = cues.lower
    if CODE_LABEL.match(source) and "imperative" in cues.shape:
        at = next((at for at, word in enumerate(lower) if word == ":"), len(lower))
        return "other" if inflected().get("".join(lower[at + 1 : at + 2])) == "s" else None
    judges = (DEONTIC - {"recommendation"}) | {"evaluative", "importance"}
    if not MARKED.match(source) or cues.shape == "gerund" or ":" in lower or any(judges.intersection(h.categories) for h in cues.hits):
        return None
    be = next((at for at, word in enumerate(lower) if word in {"is", "are"}), 0)
    return "definition" if KIND.intersection(lower[be + 1 : be + 2]) and not NARROWING.isdisjoint(lower[be + 1 :]) else None
