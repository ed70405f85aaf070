"""How many planted amendments lint finds: `python benchmarks/amendment_recall.py`.

Each of our own labelled documents is amended in one place at a time, up to `MOST` times a kind, and compared with what it was: the word of force of a rule
that gives its reason in its own sentence is exchanged (rule-changed-reason-unchanged), such a reason is cut off (reason-dropped), an unexplained "should"
becomes "must" (strengthened-without-reason). Found: its finding stands on the amended sentence, as shown by default. Wrong: one of these rules speaks of
another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from labels import ours
from whereas.annotate import annotate
from whereas.lint import lint
from whereas.model.constitution import Constitution
from whereas.model.settings import LintSettings
from whereas.parse import parse

MOST = 4
OTHER = {"must": "should", "shall": "should", "should": "must"}
MODAL = re.compile(r"\b(must|shall|should)\b")
BECAUSE = re.compile(r",? (?:because|so that|since) [^.;:]+(?=\.$)")
RULES = ("rule-changed-reason-unchanged", "reason-dropped", "strengthened-without-reason")


def amended(read: Constitution) -> Iterator[tuple[str, str, str]]:
    """(rule that is to speak, old words, new words) of sentences that stand in the source as they are, once."""
    counts: Counter[str] = Counter()
    for rule in read.rules:
        text = rule.text
        modal = MODAL.search(text)
        if rule.heading or read.source.text.count(text) != 1 or modal is None or len(MODAL.findall(text)) != 1:
            continue
        turned = MODAL.sub(OTHER[modal[1]], text)
        kinds = []
        if rule.explained == "same" and BECAUSE.search(text):
            kinds = [(RULES[0], turned), (RULES[1], BECAUSE.sub("", text))]
        elif rule.explained == "none" and modal[1] == "should":
            kinds = [(RULES[2], turned)]
        for kind, new in kinds:
            counts[kind] += 1
            if counts[kind] <= MOST:
                yield kind, text, new


def main() -> None:
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for labelled in ours():
        old = annotate(parse(labelled.text))
        for kind, before, after in amended(old):
            new = annotate(parse(labelled.text.replace(before, after)))
            texts = {s.id: s.text for s in new.statements}
            told = [f for f in lint(new, LintSettings(select=RULES), old=old).findings if f.rule in RULES]
            planted[kind] += 1
            found[kind] += any(f.rule == kind and texts.get(f.statement or "") == after for f in told)
            wrong.update(f.rule for f in told if f.rule != kind or texts.get(f.statement or "") != after)
    print(f"{'planted amendment':32} planted  found  share  wrong")
    for kind in RULES:
        print(f"{kind:32} {planted[kind]:7} {found[kind]:6} {found[kind] / (planted[kind] or 1):6.2f} {wrong[kind]:6}")


if __name__ == "__main__":
    main()
