"""The network that whereas ships (`annotate/net.py`), as torch trains it, and how its weights become whole numbers. Used by `distil.py`.

vectors of words -> convolutions over three words -> most and mean -> with those of its neighbours, titles and place -> hidden layer -> scores
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits, cosine_similarity

from labels import Label
from train import Example
from whereas.annotate.features import masked
from whereas.annotate.forms import FIXED
from whereas.annotate.net import PAD, SIDES, TITLES_MOST, UNKNOWN, WORDS_MOST, same_block, title_words

WIDTH, CHANNELS, HIDDEN, LAYERS = 96, 96, 128, 2
TAUGHT = 128
"""Dimensions of the teacher's vector of a statement, which the network learns to guess."""
KINDS_MOST = 40
EPOCHS, RATE, DECAY, DROPOUT, UNHEARD = 12, 2e-3, 1e-2, 0.3, 0.1
"""UNHEARD: share of words that are taken for unknown ones while it learns."""
BATCH = 400
"""Statements looked at together, in whole documents."""
LABELS_COUNT = 0.4
"""How much the labels count beside what the teacher says."""
COUNTS = {"public": 3.0, "ours": 3.0, "written": 1.5, "fetched": 1.0}
"""How much a label counts, by its document's group."""
LENGTHS = 6
"""Groups of statements of like length in a batch."""
FLAGS = 4


@dataclass
class Table:
    """All statements of some documents as arrays of one row each; the last row is an empty statement, which stands for "none"."""

    words: np.ndarray
    titles: np.ndarray
    near: np.ndarray
    kinds: np.ndarray
    flags: np.ndarray
    labels: np.ndarray
    weight: np.ndarray
    heard: np.ndarray
    said: np.ndarray
    taught: np.ndarray
    rows_of: list[range]


def answers(label: Label) -> tuple[float, float, float]:
    """What a label says to the heads of the network (`annotate.net.HEADS`), 0 or 1; -1 where that is no question, or the annotators differed."""
    rule, reason = "rule" in label.roles, float("reason" in label.roles) if "reason" not in label.unsure else -1.0
    return -1.0 if "rule" in label.unsure else float(rule), reason if rule else -1.0, -1.0 if rule else reason


def tabulate(examples: Sequence[Example], vocabulary: dict[str, int], kinds: dict[str, int], contexts: dict[str, int]) -> Table:
    """`vocabulary`: numbers of words; `kinds`, `contexts`: numbers of kinds of place and of contexts, from 1 on."""
    total = sum(len(e.y) for e in examples)
    t = Table(
        words=np.full((total + 1, WORDS_MOST), PAD, dtype=np.int64), titles=np.full((total + 1, TITLES_MOST), PAD, dtype=np.int64),
        near=np.full((total + 1, 3), total), kinds=np.zeros((total + 1, 2), dtype=np.int64), flags=np.zeros((total + 1, FLAGS), dtype=np.float32),
        labels=np.full((total + 1, 3), -1, dtype=np.float32), weight=np.ones(total + 1, dtype=np.float32), heard=np.zeros(total + 1, dtype=bool),
        said=np.zeros((total + 1, 3), dtype=np.float32), taught=np.zeros((total + 1, TAUGHT), dtype=np.float16), rows_of=[],
    )  # fmt: skip
    first = 0
    for e in examples:
        document, around = e.prepared.document, e.prepared.around
        for at, draft in enumerate(document.statements):
            row, near = first + at, (around[at].before, around[at].after, around[at].lead)
            numbers = [vocabulary.get(w, UNKNOWN) for w in masked(e.prepared.cues[at], e.prepared.parties)[:WORDS_MOST]]
            t.words[row, : len(numbers)] = numbers
            numbers = [vocabulary.get(w, UNKNOWN) for w in title_words(draft.place.titles)]
            t.titles[row, : len(numbers)] = numbers
            t.near[row] = [total if n is None else first + n for n in near]
            t.kinds[row] = kinds.get(draft.place.kind, 0), contexts.get(draft.place.context, 0)
            t.flags[row] = [*same_block(document, (at, *near)), bool(draft.place.label), draft.place.lead_in is not None]
            label = e.y[at]
            if label is not None and not draft.heading and draft.place.kind not in FIXED:
                t.labels[row] = answers(label)
            t.weight[row] = COUNTS[e.labelled.group]
        t.rows_of.append(range(first, first + len(e.y)))
        first += len(e.y)
    return t


class Student(nn.Module):
    """See the module. `vectors`: those its words begin with, (words, WIDTH)."""

    def __init__(self, vectors: np.ndarray) -> None:
        super().__init__()
        self.vectors = nn.Embedding(len(vectors) + 2, WIDTH, padding_idx=PAD)
        with torch.no_grad():
            self.vectors.weight[:2] = 0
            self.vectors.weight[2:] = torch.tensor(vectors[:, :WIDTH]) * 0.5
        self.layers = nn.ModuleList(nn.Conv1d(CHANNELS if n else WIDTH, CHANNELS, 3, padding=1) for n in range(LAYERS))
        pooled = 2 * CHANNELS + WIDTH
        self.sides = nn.ModuleList(nn.Linear(pooled, HIDDEN, bias=not n) for n in range(len(SIDES)))
        self.titles = nn.Linear(WIDTH, HIDDEN, bias=False)
        self.kinds, self.contexts = nn.Embedding(KINDS_MOST, HIDDEN), nn.Embedding(KINDS_MOST, HIDDEN)
        self.flags = nn.Linear(FLAGS, HIDDEN, bias=False)
        self.out = nn.Linear(HIDDEN, 3)
        self.guess = nn.Linear(pooled, TAUGHT)
        self.drop = nn.Dropout(DROPOUT)
        nn.init.normal_(self.kinds.weight, std=0.1)
        nn.init.normal_(self.contexts.weight, std=0.1)

    def pooled(self, words: torch.Tensor) -> torch.Tensor:
        """What stands out of each statement; those of like length are looked at together, which saves most of the padding."""
        counts = (words != PAD).sum(1)
        order = counts.argsort()
        found = [self.pooled_alike(words[some, : max(1, int(counts[some].max()))]) for some in order.chunk(LENGTHS)]
        return torch.cat(found)[order.argsort()]

    def pooled_alike(self, words: torch.Tensor) -> torch.Tensor:
        speaks = (words != PAD).float()[..., None]
        if self.training:
            words = words.masked_fill((torch.rand(words.shape) < UNHEARD) & (words != PAD), UNKNOWN)
        vectors, count = self.vectors(words) * speaks, speaks.sum(1).clamp(min=1)
        channels = vectors
        for n, layer in enumerate(self.layers):
            made = torch.relu(layer(channels.transpose(1, 2))).transpose(1, 2) * speaks
            channels = channels + made if n else made
        return torch.cat([channels.amax(1), channels.sum(1) / count, vectors.sum(1) / count], 1)

    def forward(
        self, words: torch.Tensor, titles: torch.Tensor, near: torch.Tensor, kinds: torch.Tensor, flags: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Scores of each statement, and its guess of the teacher's vector. `near`: rows in this batch."""
        pooled = self.pooled(words)
        seen = self.drop(pooled)
        named = (self.vectors(titles) * (titles != PAD)[..., None]).sum(1) / (titles != PAD).sum(1, keepdim=True).clamp(min=1)
        hidden = self.sides[0](seen) + self.titles(self.drop(named)) + self.kinds(kinds[:, 0]) + self.contexts(kinds[:, 1]) + self.flags(flags)
        for n in range(3):
            hidden = hidden + self.sides[n + 1](seen[near[:, n]])
        return self.out(self.drop(torch.relu(hidden))), self.guess(pooled)


def batches(table: Table, documents: Sequence[int]) -> Iterator[np.ndarray]:
    """Rows of about BATCH statements, in whole documents; the empty statement last."""
    empty, rows = len(table.words) - 1, list[int]()
    for document in documents:
        rows += table.rows_of[document]
        if len(rows) >= BATCH:
            yield np.array([*rows, empty])
            rows = []
    if rows:
        yield np.array([*rows, empty])


def inputs(table: Table, rows: np.ndarray) -> list[torch.Tensor]:
    """What `Student.forward` takes, for some rows."""
    local = np.full(len(table.words), len(rows) - 1)
    local[rows] = np.arange(len(rows))
    return [torch.tensor(a) for a in (table.words[rows], table.titles[rows], local[table.near[rows]], table.kinds[rows], table.flags[rows])]


def learn(table: Table, documents: Sequence[int], vectors: np.ndarray, seed: int = 0) -> Student:
    """A network taught by the labels and the teacher's words (`said`, `taught`) of some documents."""
    torch.manual_seed(seed)
    order = random.Random(seed)
    student = Student(vectors)
    rest = [p for n, p in student.named_parameters() if n != "vectors.weight"]
    optimiser = torch.optim.AdamW([{"params": rest}, {"params": [student.vectors.weight], "weight_decay": 0.0}], lr=RATE, weight_decay=DECAY)
    steps = (sum(1 for _ in batches(table, documents)) + 5) * EPOCHS
    rates = torch.optim.lr_scheduler.OneCycleLR(optimiser, [RATE, RATE / 2], total_steps=steps)
    documents = list(documents)
    for _ in range(EPOCHS):
        student.train()
        order.shuffle(documents)
        for rows in batches(table, documents):
            scores, guess = student(*inputs(table, rows))
            loss = torch.zeros(())
            heard = torch.tensor(table.heard[rows])
            if heard.any():
                said = torch.sigmoid(torch.tensor(table.said[rows]))
                share = torch.stack([torch.ones(len(rows)), said[:, 0], 1 - said[:, 0]], 1)
                loss = (1 - LABELS_COUNT) * (binary_cross_entropy_with_logits(scores, said, reduction="none") * share)[heard].sum() / heard.sum()
                loss = loss + 0.5 * (1 - cosine_similarity(guess[heard], torch.tensor(table.taught[rows]).float()[heard])).mean()
            labels = torch.tensor(table.labels[rows])
            known = labels >= 0
            if known.any():
                each = binary_cross_entropy_with_logits(scores, labels.clamp(min=0), reduction="none") * torch.tensor(table.weight[rows])[:, None]
                loss = loss + LABELS_COUNT * each[known].mean()
            if not loss.requires_grad:
                continue
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(student.parameters(), 1.0)
            optimiser.step()
            rates.step()
    return student.eval()


def whole(student: Student, kinds: dict[str, int], contexts: dict[str, int]) -> dict[str, np.ndarray]:
    """The weights as `annotate/net.py` takes them: eight-bit numbers, and under "NAME*" what each column of them (of `vectors`: each row) is multiplied by."""
    found: dict[str, np.ndarray] = {}

    def put(name: str, weights: torch.Tensor, axis: int | tuple[int, ...]) -> None:
        values = weights.detach().numpy().astype(np.float64)
        scale = np.maximum(np.abs(values).max(axis=axis, keepdims=True), 1e-9) / 127
        found[name] = np.round(values / scale).astype(np.int8)
        found[f"{name}*"] = scale.astype(np.float32)

    put("vectors", student.vectors.weight, 1)
    for n, layer in enumerate(student.layers):
        put(f"layer{n}", layer.weight.permute(2, 1, 0), (0, 1))
        found[f"bias_layer{n}"], found[f"bias_layer{n}*"] = layer.bias.detach().numpy(), np.ones(1, dtype=np.float32)
    for name, side in zip(SIDES, student.sides, strict=True):
        put(name, side.weight.T, 0)
    put("titles", student.titles.weight.T, 0)
    put("flags", student.flags.weight.T, 0)
    put("out", student.out.weight.T, 0)
    for name, bias in (("bias", student.sides[0].bias), ("out_bias", student.out.bias)):
        found[name], found[f"{name}*"] = bias.detach().numpy(), np.ones(1, dtype=np.float32)
    for name, numbers, table in (("kind", kinds, student.kinds), ("context", contexts, student.contexts)):
        put(f"{name}s", table.weight[list(numbers.values())], 0)
        found[f"{name}_names"] = np.array(list(numbers))
    return found
