"""Two texts with the spelling mistakes that were mended between them put right, so that what else differs can be judged by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whereas.diff.edits import edit
from whereas.diff.lexicon import lexicon
from whereas.diff.misspelt import misspelt
from whereas.diff.verdict import Verdict

if TYPE_CHECKING:
    from whereas.diff.edits import Edit

SHORT = {"'s": "is", "'re": "are", "'ll": "will", "'ve": "have"}
SUBJECTS = frozenset({"that", "it", "he", "she", "there", "here", "what", "who", "this", "you", "we", "they", "i"})
"""Words behind which they stand for a verb, and for no owner."""


def respelt(old: str, new: str) -> tuple[str, str]:
    """Both texts, with a word that is none put right where the other text has the word that is meant.

    >>> respelt("Members must imediatly pay.", "Members must immediately pay."), respelt("Guests must knock.", "Guests must ring.")
    (('Members must immediately pay.', 'Members must immediately pay.'), ('Guests must knock.', 'Guests must ring.'))
    """
    found = edit(old, new)
    texts, shifts = [old, new], [0, 0]
    for run in found.runs:
        sides = found.old[run.old_start : run.old_end], found.new[run.new_start : run.new_end]
        for tokens in zip(*sides, strict=True) if len(sides[0]) == len(sides[1]) else ():
            wrong = misspelt(tokens[0].word, tokens[1].word)
            if wrong is None:
                continue
            bad, good = tokens[wrong], tokens[1 - wrong]
            written = (old, new)[1 - wrong][good.start : good.end]
            start, end = bad.start + shifts[wrong], bad.end + shifts[wrong]
            texts[wrong] = texts[wrong][:start] + written + texts[wrong][end:]
            shifts[wrong] += len(written) - (end - start)
    return texts[0], texts[1]


def in_same_words(found: Edit) -> Verdict | None:
    """Reworded, if all that differs are words written short or out, and phrases that say the same.

    >>> in_same_words(edit("Guests who are able to row may sail.", "Guests who can row may sail.")).why
    "'are able to' became 'can'"
    >>> in_same_words(edit("If that's late, ring.", "If that is late, ring.")).why, in_same_words(edit("Ring the bell.", "Ring the gong."))
    ("'that's' became 'that is'", None)
    """
    told = []
    for run in found.runs:
        one, two = found.old_words[run.old_start : run.old_end], found.new_words[run.new_start : run.new_end]
        if _plain(one) != _plain(two):
            return None
        told.append(f"'{' '.join(one)}' became '{' '.join(two)}'")
    return Verdict("reworded", told[0], sure=True) if told else None


def _plain(words: tuple[str, ...]) -> str:
    """A stretch written out, in the one of several phrases that say the same."""
    parts = [word.partition("'") for word in words]
    said = " ".join(f"{head} {SHORT[mark + tail]}" if head in SUBJECTS and mark + tail in SHORT else head + mark + tail for head, mark, tail in parts)
    same: dict[str, str] = lexicon()["same"]
    return same.get(said, said)
