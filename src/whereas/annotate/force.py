"""How strong a rule is: what its words say by hand-written rules (`modality.guess`), weighed by a small linear model with what else is known of it.

"It can offer advice, but must never prescribe" has the force words ("may", main clause) and ("must_not", main clause); the strongest of the main clauses is
`must_not`. A rule without a force word of its own takes that of the lead-in it continues.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, get_args

from whereas.annotate import commending, hopes, liking, misconduct, modality
from whereas.annotate.arrows import behind_arrow
from whereas.annotate.clauses import NEGATED, ORDER, advised_aside, advised_behind, bound_behind, force_words, without_asides, without_ranks
from whereas.annotate.cues import NOBODY, NOT, known_bad
from whereas.annotate.fixed import fixed
from whereas.annotate.governing import cut, governing, passed_over
from whereas.annotate.legal import formed
from whereas.annotate.lexicon import asking, inflected, outside, phrases, standings, word_sets
from whereas.annotate.pressing import pressed
from whereas.annotate.refusals import MODALS, bans_a_matter, bans_deeds, named, names_faults, names_traps, shunned
from whereas.annotate.requests import asked, asks_of_you
from whereas.annotate.signs import rule_sign
from whereas.annotate.softened import softened
from whereas.model.constitution import Modality

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.linear import Weights
    from whereas.annotate.parties import Parties
    from whereas.model.document import DraftStatement

HEADS: tuple[Modality, ...] = get_args(Modality)
POINTING = frozenset({"this", "these", "that", "those", "such", "it", "they"})
"""Subjects of a lead-in that takes up the sentence before it."""
COUNTING = frozenset({"include", "includes", "including"})
INCLUDING = frozenset({"include", "includes", "cover", "covers", "comprise", "comprises"})
"""Verbs of such a lead-in. What "this means" may be said the other way round, and has its own force."""
LISTING = frozenset({("is", ":"), ("are", ":")})
OPEN_ENDS = frozenset({":", "—", "–", "--"})
"""Signs that a lead-in ends with."""
MARKS = frozenset({",", ";", "."})
DASHES = frozenset({"-", "–", "—", "--"})
SUBJECT_MOST = 6
"""Words of a lead-in that stand before its verb, which only takes up the sentence before it."""
STRENGTH: dict[Modality, int] = {"precedence": 7, "must_not": 6, "must": 5, "should_not": 4, "should": 3, "may": 2}
NAMING = frozenset({"noun", "gerund", "question"})
"""Shapes of a lead-in that only names what follows."""
RELATIVE = frozenset({"hedge", "absolute", "ranking"})
"""Categories of phrases that bear on force without being one."""
FORBIDDING = frozenset({"must_not", "should_not"})
WITHDRAWN = frozenset({"off", "disable", "remove", "skip", "drop", "opt"})
"""Words of what may be done to a default, which holds where nobody does it."""
IDLE_IN_TITLES = frozenset({"will", "ensure", "ensures", "over", "expect", "expects"})
"""Words of force that say nothing in a title."""
WORDS = re.compile(r"[a-z][a-z'-]*")
NUMBER = re.compile(r"^[\W\d]*(?:(?:rule|part|article|section|chapter|step) [\divxlc]+[.:)]?\s+)?")
OCCASIONAL = frozenset({"if", "when", "why", "how", "where", "who", "the", "unless"})
"""Words that open, or close, a title which says when, or of what, its items speak."""
TITLE_MOST = 6
"""Words of a title that lends its force to the items under it; a longer one is a sentence of its own."""
CURE_MOST = 2
"""Words of the head of a column that names a cure anywhere in it ("Prevention tip"); a longer one opens or ends with it."""
NAMED = frozenset({"known", "as"})
"""Words of one that tells of a name ("Better known as")."""
ASKING = frozenset({"ask", "check", "confirm"})
"""Verbs that order to ask for leave."""
ASKING_MOST = 2
"""Words in which they are looked for ("Always ask first")."""
SPOKEN = frozenset({"you", "we"})
LEAVE = frozenset({"may", "optional", "allowed", "permitted", "acceptable"})
HOLDING = frozenset({"modal", "semi", "be", "do", "pres"})
"""Classes of the verb of a sentence that has a subject of its own."""
BEFORE_NOUNS = frozenset({"in", "on", "of", "for", "with", "without", "by", "to", "from", "at", "as", "into", "and", "or", "the", "a", "an"})
OCCASIONS = frozenset({"when", "if", "where", "unless", "while", "because", "without", "—", "–", "--"})
BELONGING = frozenset({"belong", "belongs"})
COMPARED_MOST = 12
"""Words of a sentence without a verb that sets one thing over another ("Accuracy over speed", "Quality > quantity")."""
WORD_FEATURES = ("w=", "w2=", "first", "main", "c:", "c-", "party-verb", "verb", "subject", "shape", "sign=", "loud", "last=", "place=", "context=")
"""Features of roles (see `features.py`) that tell about force too."""


def standing(cues: Cues) -> Modality | None:
    """The force that a lead-in without a verb of force gives by its words to what follows: "Unacceptable behaviour includes:" -> `must_not`."""
    if (
        cues.shape not in NAMING
        or not cues.lower
        or cues.lower[-1] not in OPEN_ENDS
        or cues.lower[0] in {"when", "if"}
        or any(w.main for w in force_words(cues))
    ):
        return None
    return _named(f" {' '.join(cues.lower)} ")


@lru_cache(maxsize=4096)
def asks_leave(text: str) -> bool:
    """Whether a title, or a lead-in of few words, lets its items be done with somebody's leave only: "Ask first", "These require approval:"."""
    words = re.findall(r"[a-z][a-z'’-]*", text.lower())
    return len(words) <= TITLE_MOST and any(f" {p} " in f" {' '.join(words)} " for p in asking()) and NOT.isdisjoint(words) and words[0] not in OCCASIONAL


@lru_cache(maxsize=4096)
def with_leave(text: str) -> bool:
    """Whether what asks for leave says that it is needed ("Requires approval"), and does not order to ask ("Ask first": a duty, in 20 of 20 labelled items)."""
    return asks_leave(text) and ASKING.isdisjoint(re.findall(r"[a-z]+", text.lower())[:ASKING_MOST])


@lru_cache(maxsize=4096)
def titled(title: str) -> Modality | None:
    """The force that a title, or a label alone, gives by its words to what stands under it: "Prohibited uses" -> `must_not`, "What members may do" -> `may`."""
    if (said := named(title)) is not None:
        return said
    words = re.findall(r"[a-z][a-z'’-]*|[^\sa-z]", title.lower())
    if not WITHDRAWN.isdisjoint(words):
        return None
    padded = f" {' '.join(words)} "
    if words[:1] == ["no"] and words[-1] in MODALS and SPOKEN.isdisjoint(words):
        return "must_not"
    if with_leave(title):
        return "may"
    if any(f" {p} " in padded for p in outside()):
        return "must_not"
    known = phrases()
    found = next((modality.CATEGORIES[c] for c in ORDER if any(f" {p} " in padded for p in known[c] if p not in IDLE_IN_TITLES)), None)
    if found is None and words[:1] == ["no"] and words[1:2] != [","]:  # "No, but seriously:"
        return "must_not"
    if found is None and "can" in words:
        return "may"
    return found or _named(padded)


def under(draft: DraftStatement) -> Modality | None:
    """The force that the title gives under which a statement stands, or the head of its table column."""
    place = draft.place
    return titled(place.column) or (titled(place.titles[-1]) if place.titles and not cures(place.column, place.titles[-1]) else None)


def called(draft: DraftStatement, cues: Cues) -> Modality | None:
    """The force that a title ("Never", "Anti-patterns", "What members may do"), or the head of a table column, lends to what an item under it opens with, as
    a lead-in would; None where it is no such title. Of 121 labelled rules that open an item under a title that forbids, without a word of force, 93 forbid."""
    place = draft.place
    if place.number or place.kind not in {"item", "table"}:
        return None
    if (said := calls(place.column)) is not None or not place.titles or cures(place.column, place.titles[-1]):
        return said
    return None if keeps_clear(place.titles[-1], cues, place.column) else calls(place.titles[-1])


@lru_cache(maxsize=4096)
def cures(column: str, title: str) -> bool:
    """Whether the head of a table column says that what stands under it is against, or instead of, what the row names ("Fix", "Instead", "Prevention tip");
    "Action" does so only under a `title` of faults."""
    known, head = word_sets("refusals"), column.lower().strip(" :*_?")
    words = WORDS.findall(head.removeprefix("the ").replace("’", "'"))
    if head in known["remedies"]:
        return head not in known["deeds"] or names_faults(title)
    opens = len(words) <= CURE_MOST or words[0] in known["helping"] | {"how"} or words[-1] == "instead"
    return opens and "?" not in column and not known["helping"].isdisjoint(words) and known["banning"].isdisjoint(words) and not NAMED.issubset(words)


def keeps_clear(title: str, cues: Cues, column: str = "") -> bool:
    """Whether what stands under a title or lead-in says how to keep clear of what that names, or only tells of it: a command under "No dead code", one of care
    under "Pitfalls" and any in a `column` "Fix", and there what a sentence tells of a thing. "Share the key" under "Never", and what is done under "Pitfalls to
    avoid" and "Common mistakes", must not be."""
    known, commands = word_sets("refusals"), cues.shape == "imperative"
    opens = "".join(cues.lower[cues.main : cues.main + 1])
    bad = known_bad(opens) or _says(cues, "careless") or not NOBODY.isdisjoint(cues.lower)
    if bans_a_matter(title):
        return has_subject(cues) or (commands and not bad)
    if bans_deeds(title):
        return commands and not bad and _is_good(cues, opens)
    timely = _says(cues, "timely")
    cares = commands and not bad and (opens in known["caring"] or timely or _says(cues, "careful"))
    if not names_faults(title):
        return False
    if commands and cures(column, title):
        return not bad
    if not known["banning"].isdisjoint(WORDS.findall(title.lower().replace("’", "'"))):
        return orders_behind(cues) or (cares and names_traps(title) and (timely or _says(cues, "careful") or opens not in known["caring"]))
    if commands:
        return names_traps(title) and (cares or (not bad and opens in known["settling"]))
    return orders_behind(cues)


def _says(cues: Cues, kind: str) -> bool:
    """Whether a phrase of a kind of `lexicons/refusals.toml` stands in a statement."""
    text = f" {' '.join(cues.lower)} "
    return any(f" {phrase} " in text for phrase in word_sets("refusals")[kind])


def _is_good(cues: Cues, opens: str) -> bool:
    """Whether a command under a ban of deeds tells of good conduct ("Answer honestly", "Ask before you cut"), and not of one of the deeds ("Ask leading
    questions", "Open both gates first"). `opens`: its verb."""
    known = word_sets("refusals")
    if _says(cues, "careful"):
        return True
    if _says(cues, "ill"):
        return False
    return opens in known["good"] | known["caring"] or (opens in known["neutral"] and _says(cues, "praising"))


def has_subject(cues: Cues) -> bool:
    """Whether a sentence has a subject and a verb of its own; "views" is none in "Business logic in views", nor "would" in "Large suites when one would do"."""
    lower, verb = cues.lower, cues.verb
    if (
        cues.shape != "clause"
        or cues.verb_class not in HOLDING
        or inflected().get(lower[cues.main]) == "ing"
        or not OCCASIONS.isdisjoint(lower[cues.main : verb])
    ):
        return False
    named = lower[verb - 1] in BEFORE_NOUNS or not "".join(lower[verb + 1 : verb + 2]).isalpha() or lower[cues.main].endswith("ing")
    return cues.verb_class != "pres" or not named


def orders_behind(cues: Cues) -> bool:
    """Whether a command stands behind what a sentence tells first ("The two share a lock; take it first", "Times are in UTC, so convert them"), or it says
    where a thing is to go ("Wet sacks belong in the loft")."""
    lower, end = cues.lower, len(cues.lower)
    if not BELONGING.isdisjoint(lower):
        return True
    behind = (at + 1 + (lower[at + 1 : at + 2] == ("so",)) for at in range(1, end - 1) if lower[at] == ";" or lower[at : at + 2] == (",", "so"))
    return any(at < end and "imperative" in cut(cues, at, end).shape for at in behind)


@lru_cache(maxsize=4096)
def calls(title: str) -> Modality | None:
    """The force that a title lends to what an item under it opens with, whatever else it says."""
    unnumbered = NUMBER.sub("", title.lower())
    if (said := named(unnumbered)) is not None:
        return said
    if shunned(unnumbered):
        return "must_not"
    words = unnumbered.rstrip(":").split()
    if not words or {words[0], words[-1]} & OCCASIONAL or "how to " in unnumbered or (len(words) > TITLE_MOST and not title.endswith(":")):
        return None
    force = titled(title)
    if force in {"must_not", "should_not"}:
        return "must_not"
    return "may" if force == "may" and (len(words) == 1 or LEAVE.intersection(words) or with_leave(title)) else None


def lent(text: str, cues: Cues, parties: Parties) -> Modality | None:
    """The force that a lead-in gives to its items where it is not read as a rule itself: by its words, or as a label alone."""
    if with_leave(text):
        return "may"
    if (said := named(text) or misconduct.named_conduct(text) or formed(cues)) is not None:
        return said
    if not cues.lower or cues.lower[-1] not in OPEN_ENDS:
        return titled(text)
    if any(w.main for w in force_words(cues)):
        return modality.guess(cues, parties.governed, None)
    return standing(cues)


def points_back(cues: Cues) -> bool:
    """Whether a lead-in without a force of its own only goes on with what the sentence before it says ("This includes:", "Such gifts include:")."""
    lower, main = cues.lower, cues.main
    if not "".join(lower[-1:]).endswith(":") or lower[main] not in POINTING or any(w.main for w in force_words(cues)):
        return False
    at = next((at for at in range(main + 1, min(main + SUBJECT_MOST, len(lower))) if lower[at] in INCLUDING or lower[at : at + 2] in LISTING), -1)
    return at > 0 and not MARKS.intersection(lower[main:at])


def _named(padded: str) -> Modality | None:
    return next((force for force, phrases in standings().items() if any(f" {p} " in padded for p in phrases)), None)


def features(own: Sequence[str], cues: Cues, parties: Parties, lead: Modality | None, soft: bool, title: Modality | None) -> list[str]:
    """What the model of force looks at. `own`: the statement's features of roles; `lead`: the force of the lead-in that it continues;
    `soft`: the document recommends more than it orders; `title`: the force that its title gives."""
    guess, alone = modality.guess(cues, parties.governed, lead, soft), modality.guess(cues, parties.governed, None, soft)
    sign = rule_sign(cues, parties)
    main = [w.force for w in force_words(cues) if w.main]
    first = main[0] if main else "none"
    strongest = max(main, key=lambda f: STRENGTH[f], default="none")
    plain = max((f for f in main if f != "precedence"), key=lambda f: STRENGTH[f], default="none")
    found = [f for f in own if f.startswith(WORD_FEATURES)]
    found += [
        f"guess={guess}", f"alone={alone}", f"lead={lead}", f"lead={lead}|shape={cues.shape}", f"lead={lead}|alone={alone}", f"guess={guess}|sign={sign}",
        f"soft={soft}|guess={guess}", f"strongest={strongest}", f"plain={plain}", f"first-force={first}", f"strongest={strongest}|first={first}",
        f"plain={plain}|first={first}|shape={cues.shape}", f"forces={min(3, len(main))}", f"plain={plain}|lead={lead}", f"plain={plain}|sign={sign}",
    ]  # fmt: skip
    for hit in cues.hits:
        for category in hit.categories:
            if category in modality.CATEGORIES:
                found += [f"c:{category}|guess={guess}", f"says={hit.words}"]
        if not RELATIVE.isdisjoint(hit.categories):
            found.append(f"says={hit.words}|guess={guess}")
    if not main:
        found += [f"bare|shape={cues.shape}|soft={soft}", f"bare|sign={sign}|lead={lead}", f"bare|title={title}|lead={lead}"]
    if title:
        found += [f"title={title}", f"title={title}|guess={guess}", f"title={title}|shape={cues.shape}"]
    if cues.lower and cues.lower[cues.main] in {"never", "no", "don't", "do", "avoid"}:
        found.append(f"opens={cues.lower[cues.main]}")
    if cues.shape in NAMING and len(cues.lower) <= COMPARED_MOST and not {"over", ">"}.isdisjoint(cues.lower[1:]):
        found.append("one-over-another")
    if "please" in cues.lower[: cues.main + 2]:
        found.append("please")
    return found


def _suggests(cues: Cues) -> bool:
    """Whether a command, or what stands behind a verdict of one word, only asks to think of doing something: "Consider asking first.", "Please consider a
    rope.", "Fair - consider oiling it"; "Consider the reader" and "Before
    you dig, consider whether ..." ask for a thought, and are weighed by the model."""
    lower, main = cues.lower, cues.main
    at = main + (lower[main : main + 1] == ("please",))
    doing = "".join(lower[at + 1 : at + 2]).endswith("ing")
    if cues.shape == "noun" and lower[main + 1 : main + 2] and lower[main + 1] in DASHES:
        return lower[main + 2 : main + 3] == ("consider",) and "".join(lower[main + 3 : main + 4]).endswith("ing")
    return cues.shape == "imperative" and lower[at : at + 1] == ("consider",) and (doing or at > main or "please" in lower[:at])


def _mild(cues: Cues, parties: Parties) -> Modality | None:
    """The force of what leaves a thing to somebody's liking, finds it fine, commends, presses or asks for it, or holds as a rule only; None of any other."""
    if liking.permits(cues) or liking.leaves_to(cues, parties) or liking.offers_a_way(cues) or commending.suffices(cues):
        return "may"
    if commending.commends(cues):
        return "should"
    return "must" if liking.lays_on(cues) or asks_of_you(cues) else pressed(cues) or asked(cues) or softened(cues)


def _comes_of(force: Modality, words: set[Modality]) -> bool:
    """Whether a force that the model found may come of words of these forces: the "should" of "prefers not to" too."""
    return force in words or NEGATED.get(force) in words or (force == "must_not" and "should_not" in words)


def leans(cues: Sequence[Cues]) -> bool:
    """Whether a document recommends at least half as often as it orders: there the questions that the reader is to ask recommend (43 of 43 labelled, in 7
    documents), elsewhere those of a list bind (150 of 177). Of other rules without a word of force it tells nothing: most of them bind there too."""
    words = [{w.force for w in force_words(c) if w.main} for c in cues]
    asks = sum(not forces.isdisjoint({"should", "should_not"}) for forces in words)
    orders = sum(not forces.isdisjoint({"must", "must_not"}) for forces in words) + sum("imperative" in c.shape for c in cues)
    return asks > 0 and orders <= 2 * asks


def decide(
    own: Sequence[str], cues: Cues, parties: Parties, lead: Modality | None, soft: bool, title: Modality | None, weights: Weights, label: str = "",
    leaning: bool = False,
) -> Modality:  # fmt: skip
    """The force of one rule: a legal form (`legal.formed`); a power that is given is a permission; a fixed form of words (`fixed`); its lead-in's force where
    it has no word of force itself; what a lead-in calls its items; a question that the reader is to ask (`leaning`: what `leans` says of the document); must
    weakened by a hedge; else what the model says."""
    whole, part = cues, governing(cues, parties.governed)
    cues = part or cues
    if (said := formed(cues)) is not None:
        return said
    if any("permission" in h.categories and "power" in h.words.split() and h.start <= cues.verb + 1 for h in cues.hits):
        return "may"
    if (said := fixed(cues, label) or hopes.wanted(cues, parties)) is not None and not (said == "precedence" and lead in FORBIDDING):
        return (advised_behind(cues, said) or said) if said == "may" else said
    if lead not in FORBIDDING and (mild := _mild(cues, parties)) is not None:
        return mild
    inherits = lead not in {None, "precedence"} and cues.shape != "negative_imperative" and cues.lower[cues.main : cues.main + 1] != ("always",)
    if lead is not None and inherits and not any(w.main for w in force_words(cues)):
        return lead
    said = standing(cues)
    if said is not None:
        return said
    if cues.lower[-1:] == ("?",) and lead is None and not any(w.main for w in force_words(cues)):
        return "should" if leaning or "place=paragraph" in own else "must"
    if _suggests(cues) or (lead is None and modality.loosened(cues) and not any(w.main for w in force_words(cues))):
        return "should"
    guess = modality.guess(cues, parties.governed, lead, soft)
    ordered = any(w.main and w.force in {"must", "must_not"} for w in force_words(cues))
    hedged = any("hedge" in h.categories for h in cues.hits) and (guess in {"should", "should_not"} or not modality.hedges(cues))
    if hedged and ordered and guess != "may":
        return guess
    scores = weights.score(features(own, whole, parties, lead, soft, title))
    force = HEADS[scores.index(max(scores))]
    if part is not None and force in passed_over(whole, part):
        return guess if guess != "precedence" else next((w.force for w in force_words(part) if w.main and w.force != "precedence"), force)
    if force == "should" and (plain := advised_aside(cues)) is not None:
        return plain
    if force == "precedence" and (unranked := without_ranks(cues)) is not None:
        return modality.guess(unranked, parties.governed, lead, soft)
    plainly = without_asides(cues)
    if plainly is not None and _comes_of(force, {w.force for w in force_words(cues)}):
        return modality.guess(plainly, parties.governed, lead, soft)
    return (bound_behind(cues) if force == "may" else None) or advised_behind(cues, force) or behind_arrow(cues, force) or force
