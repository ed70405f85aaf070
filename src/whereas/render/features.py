"""Features of the model of roles, and the signs among them, in words for people: what `whereas explain` shows.

A feature is named for those who train the model (`w2=, because`, `prev=sign=ban`, `why|place=weight0|item`; see annotate/features.py). One that has no words
here is shown by its name.
"""

from __future__ import annotations

import re

SIGNS = {
    "wanted": "the authors want it of a party",
    "party-must": "a governed party is obliged",
    "party-may": "a governed party may or can",
    "party-will": "a governed party will",
    "ban": "a command not to",
    "command": "a command",
    "plan": "the authors speak of themselves",
    "must": "something is obliged",
    "phrase": "a phrase that binds, such as 'is required'",
    "may": "something may or can",
    "will": "something will",
    "trait": "a governed party is described",
    "worth": "something is called good or bad",
    "fragment": "a fragment, as list items are",
    "name": "a noun phrase",
    "question": "a question",
    "fact": "a plain statement",
}
"""How a statement might lay down a norm (`rule_sign`)."""
WHYS = {
    "because": "a word such as 'because'",
    "connective": "a phrase that gives a cause",
    "cause": "a word that may give a cause",
    "purpose": "a purpose",
    "result": "a result is drawn",
    "otherwise": "what happens otherwise",
    "effect-of-this": "what this does, for good or ill",
    "stance": "what somebody believes",
    "generic0": "it speaks of people in general",
    "generic1": "it speaks of people in general, for good or ill",
    "generic2": "it speaks of people in general, for good or ill",
    "weight0": "no word that gives one",
    "weight1": "a word of harm, benefit, importance or the like",
    "weight2": "two sorts of words of harm, benefit, importance or the like",
    "weight3": "several sorts of words of harm, benefit, importance or the like",
}
"""How it might justify one (`reason_sign`)."""
CONDUCT = {
    "disposed": "says how somebody is disposed",
    "personal": "says what only somebody does",
    "works": "says how something works",
    "virtue": "says what somebody is like",
    "made": "says how something came about",
    "act": "says what somebody or something does",
}
"""What the main clause says of its subject in the present (`conduct.kind`)."""
VALUED = {
    "w": "the word '{}'",
    "w2": "the words '{}'",
    "first1": "it opens '{}'",
    "first2": "it opens '{}'",
    "first3": "it opens '{}'",
    "main1": "its main clause opens '{}'",
    "main2": "its main clause opens '{}'",
    "verb": "its verb: {}",
    "verb+": "its verb and the word behind it: {}",
    "party-verb": "the verb of a governed party: {}",
    "party-verb+": "the verb of a governed party, and the next: {}",
    "subject": "its subject: {}",
    "subject|verb": "its subject and verb: {}",
    "shape": "its shape: {}",
    "length": "how long it is: {}",
    "last": "it ends in: {}",
    "place": "it stands in: {}",
    "context": "what it stands under: {}",
    "place|context": "where it stands, and under what: {}",
    "depth": "lists around it: {}",
    "number": "its place in the paragraph: {}",
    "block": "sentences of the paragraph: {}",
    "labelled": "a label before it: {}",
    "sign": "{}",
    "why": "as a reason: {}",
    "sign|why": "{}",
    "sign|place": "{}",
    "sign|context": "{}",
    "why|place": "as a reason: {}",
    "why|number": "as a reason: {}",
}
BARE = {
    "bad-action": "an act that is known for a bad one",
    "loud-modal": "a word of force in capitals",
    "late-imperative": "a command after an opening clause",
    "in-parentheses": "it stands in parentheses",
    "in-footnote": "it stands in a footnote",
    "cites": "it cites a footnote",
    "clause": "it is one of several clauses",
    "led-in": "a lead-in stands before it",
    "ordered": "it stands in a numbered list",
    "meaning": "meaning",
    "it-party": "its 'it' stands for a governed party",
}
SPOTS = {"c": "", "c-first": " at its opening", "c-lead": " before its main clause", "c-main": " in its main clause", "c-tail": " after its main clause"}
FORMS = {
    "base": "a base form, as in commands",
    "pres": "a present tense",
    "past": "a past tense",
    "semi": "one such as 'needs to'",
    "ing": "a form in -ing",
    "to": "an infinitive",
    "*": "a longer word",
}
"""Forms of verbs, and what stands for words that the model does not look at."""
MOST_STEPS = 8
NEIGHBOURS = {"prev": "the sentence before", "next": "the sentence after", "lead": "its lead-in"}
NEAR = re.compile(r"(prev|next|lead)(?:[=/](?:(sign|why)=|\|)(.+)|:(none|same|other))")
TITLE = re.compile(r"title([01])(-first|-form)?[:=](.+)")


def plain(feature: str) -> str:
    """A feature in words.

    >>> plain("w2=, because"), plain("prev=sign=ban"), plain("c-main:obligation")
    ("the words ', because'", 'the sentence before: a command not to', 'a word of obligation in its main clause')
    """
    near, title = NEAR.fullmatch(feature), TITLE.fullmatch(feature)
    if near is not None:
        return _neighbour(*near.groups())
    if title is not None:
        return _title(*title.groups())
    spot, colon, category = feature.partition(":")
    if colon and spot in SPOTS:
        return f"a word of {category.replace('_', ' ')}{SPOTS[spot]}"
    key, equals, value = feature.partition("=")
    if key == "conduct":
        return _conduct(value)
    if key == "length" and value.isdigit():
        return VALUED[key].format(_length(value))
    if equals and key in VALUED:
        return VALUED[key].format(value if key.rstrip("123") in {"w", "first", "main"} else _values(value))
    return BARE.get(feature, feature)


def _conduct(value: str) -> str:
    """What the main clause says of its subject, and which subject that is: "disposed", "party|works-not"."""
    who, _, what = value.rpartition("|")
    said = CONDUCT[what.removesuffix("-not")]
    subject = {"party": "a governed party", "it-party": "the governed party that 'it' stands for"}.get(who, f"a subject of the sort '{who}'")
    return f"it {said}" + (f", of {subject}" if who else "") + (", denied" if what.endswith("-not") else "")


def _neighbour(which: str, sort: str | None, value: str | None, state: str | None) -> str:
    """What is said of the sentence before or after, or the lead-in."""
    name = NEIGHBOURS[which]
    if state == "none":
        return f"no {name.removeprefix('the ').removeprefix('its ')}"
    if state is not None:
        return f"{name} is of {'its' if state == 'same' else 'another'} paragraph"
    if sort is None:
        theirs, _, ours = (value or "").partition("|")
        return f"{name}: {_value(theirs)}; this one: {_value(ours)}"
    return f"{name}{', as a reason' if sort == 'why' else ''}: {_value(value or '')}"


def _title(depth: str, sort: str | None, value: str) -> str:
    name = "its title" if depth == "0" else "the title above its own"
    return {"-first": f"{name} opens '{value}'", "-form": f"{name} opens with a word of the form: {value}"}.get(sort or "", f"{name} holds '{value}'")


def _values(value: str) -> str:
    return ", ".join(_value(part) for part in re.split(r"[| ]", value) if part) or "nothing"


def _length(value: str) -> str:
    """How many words a step of five stands for, the last step for all that are longer."""
    step = int(value)
    return f"{step * 5} words or more" if step == MOST_STEPS else f"{step * 5} to {step * 5 + 4} words"


def _value(value: str) -> str:
    return SIGNS.get(value) or WHYS.get(value) or FORMS.get(value) or value.replace("_", " ")
