"""Two texts with the spelling mistakes that were mended between them put right, so that what else differs can be judged by itself."""

from __future__ import annotations

from whereas.diff.edits import edit
from whereas.diff.misspelt import misspelt


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
