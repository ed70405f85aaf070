"""Labels of items that a full stop closes, and that name a thing: they head what stands behind them, and order nothing.

"**Secrets.** Never commit them." and "**Two reviewers.** Two people read each change." open with a headword; "**Be kind.** ...", "**No dogs.** ..." and
"**Small steps.** ..." open with a rule. Only what is surely a noun is taken for a name: one word in the plural, or what a number or an article opens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.annotate.lexicon import inflected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.document import DraftStatement

OPENERS = frozenset({"a", "an", "the", "our", "your", "one", "two", "three", "four", "five", "each", "every"})
MOST = 3
"""Words of a headword: a longer one may say something."""
DEEDS = frozenset(
    {"test", "review", "release", "report", "request", "change", "update", "comment", "build", "log", "commit", "merge", "deploy", "record", "exception"}
)
"""Verbs that are as often nouns: "Tests." and "Releases." name, "Listens." does not."""
NO_PLURALS = ("ss", "us", "is", "ous")


def found(drafts: Sequence[DraftStatement]) -> frozenset[int]:
    """Indices of the statements that are nothing but the name of what stands behind them in their block."""
    return frozenset(
        at for at, draft in enumerate(drafts)
        if draft.place.label and draft.place.number == 0 and draft.place.count > 1 and draft.text.rstrip(".") == draft.place.label and names(draft.place.label)
    )  # fmt: skip


def names(label: str) -> bool:
    """Whether a label surely is a noun.

    >>> names("Secrets"), names("One owner"), names("Listen"), names("Discuss"), names("No dogs"), names("The keeper waits")
    (True, True, False, False, False, False)
    """
    first, *others = label.lower().split()
    forms = inflected()
    if others:
        last = others[-1]
        says = forms.get(last) == "s" and last[:-1] not in DEEDS if len(others) == 1 else last in forms
        return first in OPENERS and len(others) < MOST and not says and all(word.isalpha() for word in others)
    return first.endswith("s") and first.isalpha() and not first.endswith(NO_PLURALS) and (first[:-1] in DEEDS or forms.get(first) != "s")
