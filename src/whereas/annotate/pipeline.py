"""The spaCy pipeline that tokenises statements: blank English, or one that the user has installed and named in the settings."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING, Any

from whereas.annotate.cues import Cues, read_cues
from whereas.annotate.in_code import as_noun
from whereas.annotate.lexicon import matcher
from whereas.annotate.memory import Memory
from whereas.model.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.model.document import DraftStatement
    from whereas.model.settings import ReadSettings

TEXT_LIMIT = 100_000
"""Characters of one statement that are tokenised; spaCy refuses texts over a million, and no norm is that long."""
WORD_LIMIT = 300
"""Characters without white space that are taken apart; a longer stretch is one token of letters, for spaCy's cost grows with its square."""
_SPACE = re.compile(r"(\s+)")


@functools.cache
def pipeline(name: str | None) -> Any:
    """The pipeline `name`, or blank English. Raises SettingsError where `name` is not installed."""
    import spacy

    if name is None:
        return spacy.blank("en")
    try:
        return spacy.load(name)
    except OSError:
        raise SettingsError(
            f"the spaCy pipeline '{name}' is not installed",
            mend=f"install it (python -m spacy download {name}) or leave 'pipeline' out",
        ) from None


@functools.cache
def _matcher(name: str | None, extra: tuple[tuple[str, tuple[str, ...]], ...]) -> Any:
    return matcher(pipeline(name), dict(extra))


def statement_cues(drafts: Sequence[DraftStatement], settings: ReadSettings, memory: Memory | None = None, source: str = "") -> list[Cues]:
    """The cues of each statement, in order; spaCy is imported only if `memory` does not know them all. An example has none. `source`: the document's text."""
    wanted = [
        (_within_limits(as_noun(d, source)) if d.place.kind not in {"example", "unread"} else "", d.place.label if d.place.number == 0 else "") for d in drafts
    ]

    def read(text: str, label: str) -> Cues:
        nlp = pipeline(settings.pipeline)
        found = _matcher(settings.pipeline, tuple(sorted(settings.lexicon.items())))
        return read_cues(nlp.make_doc(text), found, label)

    return (memory or Memory()).cues(wanted, read)


def _within_limits(text: str) -> str:
    """`text` as far as it is tokenised, every character still where it was."""
    text = text[:TEXT_LIMIT]
    if len(text) <= WORD_LIMIT:
        return text
    return "".join("x" * len(part) if len(part) > WORD_LIMIT else part for part in _SPACE.split(text))
