"""whereas in somebody else's spaCy pipeline."""

from __future__ import annotations

import spacy


def test_components_are_found_by_name_and_mark_rules_and_reasons() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("whereas_sentences")
    nlp.add_pipe("whereas_norms")
    doc = nlp("Members must close the gate, because the goats wander. See e.g. the pen behind it.")
    assert [s.text[:7] for s in doc.sents] == ["Members", "See e.g"]
    labels = [(span.label_, span.text[:7]) for span in doc.spans["whereas"]]
    assert ("rule:must", "Members") in labels
    assert ("reason", "Members") in labels
