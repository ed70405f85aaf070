"""A small network that weighs what a statement and its neighbours mean, beside the linear model, which weighs their form.

Each word becomes a vector, convolutions look at three neighbouring ones at a time, and what stands out is pooled; one hidden layer then looks at the
statement, those before and after it, its lead-in, the titles it stands under and its place. It was taught by a larger pretrained model, which had learnt
from the same labels as the linear one, on many documents without labels (`benchmarks/distil.py`).

It reckons in double precision and rounds its scores, so that a statement scores the same in whatever company it is read.
"""

from __future__ import annotations

import functools
from importlib import resources
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt
from threadpoolctl import ThreadpoolController

from whereas.annotate.features import mask

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from whereas.annotate.cues import Cues
    from whereas.annotate.features import Surroundings
    from whereas.annotate.parties import Parties
    from whereas.model.document import Document, DraftStatement

Numbers: TypeAlias = npt.NDArray[np.float64]
Score: TypeAlias = tuple[float, float, float]
Near: TypeAlias = tuple[int, int | None, int | None, int | None]
"""Indices of a statement and, as far as there are any, of those before and after it and of its lead-in."""
HEADS = ("rule", "reason-in-rule", "reason-alone")
"""What a statement is scored for, in the order of a Score: log-odds."""
WORDS_MOST, TITLES_MOST = 48, 12
"""Words of a statement, and last words of its titles, that are looked at."""
AT_ONCE = 128
"""Statements looked at together, which bounds memory."""
PAD, UNKNOWN = 0, 1
"""Number of what stands between statements, and of a word that was not learnt."""
DIGITS = 3
"""Digits of a score behind the point."""
SIDES = ("own", "before", "after", "lead")
"""Statements that the hidden layer looks at, and the names of its weights for them."""


class Numbering(dict[str, int]):
    """Word -> its number, in a document with such parties; a word is looked up when it is first met."""

    def __init__(self, vocabulary: Mapping[str, int], parties: Parties) -> None:
        super().__init__()
        self._vocabulary, self._parties = vocabulary, parties

    def __missing__(self, word: str) -> int:
        number = self[word] = self._vocabulary.get(mask(word, self._parties), UNKNOWN)
        return number


class Net:
    """A trained network. `words`: those learnt, numbered from 2 on; `arrays`: its weights as whole numbers, each with its scales as "NAME*"."""

    def __init__(self, words: Sequence[str], arrays: Mapping[str, npt.NDArray[np.generic]]) -> None:
        self.vocabulary = {word: at for at, word in enumerate(words, 2)}
        self.vectors = arrays["vectors"].astype(np.int8)
        self.vector_scale = arrays["vectors*"].astype(np.float64)
        self.weights = {
            name: arrays[name].astype(np.float64) * arrays[f"{name}*"].astype(np.float64) for name in arrays if f"{name}*" in arrays and name != "vectors"
        }
        self.layers = sorted(name for name in self.weights if name.startswith("layer"))
        self.kinds = {str(name): row for name, row in zip(arrays["kind_names"], self.weights["kinds"], strict=True)}
        self.contexts = {str(name): row for name, row in zip(arrays["context_names"], self.weights["contexts"], strict=True)}

    def scores(self, document: Document, cues: Sequence[Cues], parties: Parties, around: Sequence[Surroundings], asked: Sequence[int]) -> Iterator[Score]:
        """The score of each statement that is `asked` for by its index, in that order."""
        numbers = Numbering(self.vocabulary, parties)
        for start in range(0, len(asked), AT_ONCE):
            these = asked[start : start + AT_ONCE]
            near: list[Near] = [(at, around[at].before, around[at].after, around[at].lead) for at in these]
            texts = {at: [numbers[word] for word in cues[at].lower[:WORDS_MOST]] for at in sorted({at for row in near for at in row if at is not None})}
            with _blas().limit(limits=1):  # its threads wait busily for each other, which costs as much again as the sums
                hidden = self._places([document.statements[at] for at in these], [same_block(document, row) for row in near])
                scores = self._weighed(texts, near, hidden)
            yield from (tuple(row) for row in np.round(scores, DIGITS).tolist())

    def _weighed(self, texts: Mapping[int, Sequence[int]], near: Sequence[Near], hidden: Numbers) -> Numbers:
        """The scores of statements. `texts`: the words of each and of those near it, by index; `hidden`: what the hidden layer takes from their places."""
        pooled = self._pooled(list(texts.values()))
        row_of = {at: n for n, at in enumerate(texts)}
        for side, name in enumerate(SIDES):
            there = [n for n, row in enumerate(near) if row[side] is not None]
            rows = [row_of[at] for row in near if (at := row[side]) is not None]
            hidden[there] += pooled[rows] @ self.weights[name]
        return np.asarray(np.maximum(hidden, 0) @ self.weights["out"] + self.weights["out_bias"], dtype=np.float64)

    def _vectors(self, numbers: Sequence[int] | npt.NDArray[np.int32]) -> Numbers:
        """The vector of each word, by its number."""
        at = np.asarray(numbers, dtype=np.int32)
        return np.asarray(self.vectors[at] * self.vector_scale[at], dtype=np.float64)

    def _pooled(self, texts: Sequence[Sequence[int]]) -> Numbers:
        """Of each text: the most and the mean of each channel, and the mean of its words' vectors."""
        line = np.fromiter((n for text in texts for n in (PAD, *text)), dtype=np.int32)
        line = np.append(line, PAD)
        starts = np.cumsum([0, *(len(text) + 1 for text in texts[:-1])])
        counts = np.array([[max(1, len(text))] for text in texts])
        words, at = np.unique(line, return_inverse=True)
        distinct = self._vectors(words) * (words != PAD)[:, None]
        vectors = distinct[at]
        first, *others = self.layers
        before, own, after = distinct @ self.weights[first]  # a word that recurs is multiplied once
        made = own[at]
        made[1:] += before[at[:-1]]
        made[:-1] += after[at[1:]]
        channels = self._lit(made, first, line == PAD)
        for name in others:
            before, made, after = channels @ self.weights[name]
            made[1:] += before[:-1]
            made[:-1] += after[1:]
            channels += self._lit(made, name, line == PAD)
        return np.concatenate(
            [np.maximum.reduceat(channels, starts), np.add.reduceat(channels, starts) / counts, np.add.reduceat(vectors, starts) / counts], axis=1
        )

    def _lit(self, made: Numbers, layer: str, silent: npt.NDArray[np.bool_]) -> Numbers:
        """What a layer passes on of what it made, which is overwritten; nothing where the line is `silent`."""
        made += self.weights[f"bias_{layer}"]
        np.maximum(made, 0, out=made)
        made[silent] = 0
        return made

    def _places(self, drafts: Sequence[DraftStatement], same: Sequence[tuple[bool, bool]]) -> Numbers:
        """What the hidden layer takes from where each statement stands: its titles, kind of place, context, label and lead-in."""
        flags = [(*blocks, bool(d.place.label), d.place.lead_in is not None) for d, blocks in zip(drafts, same, strict=True)]
        hidden = np.array(flags, dtype=np.float64) @ self.weights["flags"] + self.weights["bias"]
        named: dict[tuple[str, ...], Numbers] = {}
        for row, draft in zip(hidden, drafts, strict=True):
            titles = draft.place.titles[-2:]
            if titles not in named:
                named[titles] = self._title(title_words(titles)) @ self.weights["titles"]
            row += named[titles] + self.kinds.get(draft.place.kind, 0.0) + self.contexts.get(draft.place.context, 0.0)
        return hidden

    def _title(self, words: Sequence[str]) -> Numbers:
        """The mean of the vectors of a title's words."""
        found = self._vectors([self.vocabulary.get(word, UNKNOWN) for word in words])
        return np.asarray(found.sum(axis=0) / max(1, len(words)), dtype=np.float64)


def title_words(titles: Sequence[str]) -> list[str]:
    """The words that are looked at of the titles a statement stands under."""
    return " / ".join(titles[-2:]).lower().split()[-TITLES_MOST:]


def same_block(document: Document, row: Near) -> tuple[bool, bool]:
    """Whether the statements before and after one stand in its block."""
    block = document.statements[row[0]].place.block
    before, after = (at is not None and document.statements[at].place.block == block for at in row[1:3])
    return before, after


@functools.cache
def _blas() -> ThreadpoolController:
    """What tells numpy's linear algebra how many threads to use."""
    return ThreadpoolController().select(user_api="blas")


@functools.cache
def shipped() -> Net:
    """The network that comes with whereas: `weights/net.npz` and `weights/net-words.txt`, one word a line."""
    folder = resources.files("whereas.annotate") / "weights"
    with (folder / "net.npz").open("rb") as packed:
        arrays = dict(np.load(packed, allow_pickle=False))
    return Net((folder / "net-words.txt").read_text(encoding="utf-8").split("\n"), arrays)
