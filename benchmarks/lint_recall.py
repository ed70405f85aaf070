"""How many planted faults lint finds: `python benchmarks/lint_recall.py`.

Into each of our own labelled documents faults are planted, one kind at a time, and it is counted how many of them get their finding as shown by default:
a rule of the document written again at its end, in the same words (duplicate-rule), with the opposite force (contradictory-rules), with a weaker one
(mixed-force); a link whose target is misspelt (broken-reference); a heading twice with one id (duplicate-id); a placeholder; an empty section; a date as people
write it; a version of commas. Precision on real documents: docs/lint-precision.md.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from labels import ours
from whereas.annotate import annotate
from whereas.lint import lint
from whereas.model.constitution import Constitution
from whereas.model.settings import LintSettings
from whereas.parse import parse

MODAL = re.compile(r"\b(must|shall|should|may)( not)?\b")
LEAST_WORDS, MOST_RULES = 7, 8
OPPOSITE = {
    "must": "must not",
    "shall": "shall not",
    "must not": "must",
    "shall not": "shall",
    "should": "should not",
    "should not": "should",
    "may not": "may",
}
WEAKER = {"must": "should", "shall": "should", "must not": "should not", "shall not": "should not"}


def rules(read: Constitution) -> Iterator[str]:
    """Sentences of rules that say all they mean themselves, with one modal verb."""
    for rule in read.rules:
        text = rule.text
        if not rule.heading and len(text.split()) >= LEAST_WORDS and text[0].isupper() and text.endswith(".") and len(MODAL.findall(text)) == 1:
            yield text


def again(turn: Callable[[str], str | None]) -> Callable[[Constitution], list[str]]:
    """Plants rules of the document as a list under a heading of its own, each turned; those that cannot be turned are left out."""

    def plant(read: Constitution) -> list[str]:
        found = [new for text in rules(read) if (new := MODAL.sub(lambda m: turn(m[0].lower()) or "", text, count=1)) and turn(MODAL.search(text)[0].lower())]
        return [f"\n\n## Further\n\n{new}\n" for new in found[:MOST_RULES]]

    return plant


def once(text: str) -> Callable[[Constitution], list[str]]:
    return lambda read: [text]


PLANTED: dict[str, Callable[[Constitution], list[str]]] = {
    "duplicate-rule": again(lambda modal: modal),
    "contradictory-rules": again(OPPOSITE.get),
    "mixed-force": again(WEAKER.get),
    "broken-reference": once("\n\n## Further matters\n\nMembers must do as told in [further matters](#further-maters), because it is told there.\n"),
    "duplicate-id": once("\n\n## One {#planted}\n\nText.\n\n## Two {#planted}\n\nText.\n"),
    "leftover-placeholder": once("\n\nThe seat is [INSERT ADDRESS].\n"),
    "empty-principle": once("\n\n## Further\n\n## Last\n\nText.\n"),
    "precedence-cycle": once("\n\n## Thrift\n\nThrift takes precedence over Candour.\n\n## Candour\n\nCandour takes precedence over Thrift.\n"),
}


def main() -> None:
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for labelled in ours():
        read = annotate(parse(labelled.text, path=labelled.name))
        for rule, plant in PLANTED.items():
            settings = LintSettings(select=(rule,))
            before = Counter(f.fingerprint for f in lint(read, settings).findings)
            for fault in plant(read):
                after = Counter(f.fingerprint for f in lint(annotate(parse(labelled.text + fault, path=labelled.name)), settings).findings)
                planted[rule] += 1
                found[rule] += bool(after - before)
    print("planted fault         planted  found  share")
    for rule, count in planted.items():
        print(f"{rule:22}{count:7}{found[rule]:7}{found[rule] / count:7.2f}")


if __name__ == "__main__":
    main()
