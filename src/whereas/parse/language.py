"""Which language a text is in, by its script or its commonest function words: enough to say that rules and reasons are read in English only."""

from __future__ import annotations

import re
from collections import Counter

SAMPLE_CHARS = 40_000
LEAST_WORDS = 20
OWN_LEAST = 2
"""Different words of two letters or more that only its language has, or at least not English: \"Do: ..., Don't: ...\" is no Portuguese, though \"do\" is."""
ACCENTED_MOST = 0.05
"""Share of words with a letter outside ASCII up to which a text may be English all the same."""
WORDS = {
    "en": "the of and to in is that for it with as are be this by should must or not do don you your if when never always only from"
    " use add make keep write run avoid",
    "de": "der die das und ist nicht mit von für auf ein eine zu den dem werden wird sich muss oder nie immer",
    "fr": "le la les des et est une un que pour dans par sur ne pas doit avec ce aux du jamais toujours",
    "es": "el la los las y de que en es una un por para con debe se del no su como nunca siempre",
    "it": "il lo la gli e di che è un una per con non si deve della del sono nel dei mai sempre",
    "pt": "o a os as e de que do da em um uma para com não deve por se dos das ao nunca sempre",
    "nl": "de het een en van is dat niet op te met voor zijn moet worden aan er als door ook nooit altijd",
}
NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "ja": "Japanese", "ko": "Korean",
    "zh": "Chinese", "el": "Greek", "he": "Hebrew", "th": "Thai",
}  # fmt: skip
"""Code -> what the language is called."""
SCRIPTS = {"ja": "\u3040-\u30ff", "ko": "\uac00-\ud7af", "zh": "\u4e00-\u9fff", "el": "\u0370-\u03ff", "he": "\u0590-\u05ff", "th": "\u0e00-\u0e7f"}
"""Scripts in which one language is written; of the others (Arabic, Cyrillic, Devanagari ...) the script does not tell the language."""
SCRIPT_SHARE = 0.1
"""Of the letters, from which share on a script decides: a Japanese text is mostly Chinese characters."""
_SCRIPTS = {language: re.compile(f"[{letters}]") for language, letters in SCRIPTS.items()}
_TABLE = {language: frozenset(words.split()) for language, words in WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")


def guess(text: str) -> str:
    """ISO 639-1 code of the language with the most function words, "en" for a text too short to tell or with next to no words of another language's own, "und"
    if none fits.

    >>> guess("Die Mitglieder müssen den Beitrag zahlen und das Haus pflegen, weil es nicht von allein steht und die Arbeit auf der Wiese ist.")
    'de'
    """
    text = text[:SAMPLE_CHARS]
    counts = Counter[str]()
    for word, times in Counter(_WORD.findall(text)).items():
        counts[word.lower()] += times
    size = counts.total()
    accented = sum(times for word, times in counts.items() if not word.isascii())
    if size and accented > 0.7 * size:
        letters = sum(len(word) * times for word, times in counts.items())
        return next((code for code, script in _SCRIPTS.items() if len(script.findall(text)) >= SCRIPT_SHARE * letters), "und")
    if size < LEAST_WORDS:
        return "en"
    shares = {code: sum(counts[w] for w in table) / size for code, table in _TABLE.items()}
    best = max(shares, key=lambda code: shares[code])
    others = _TABLE["en"] if best != "en" else frozenset[str]().union(*(table for code, table in _TABLE.items() if code != "en"))
    own = sum(1 for w in _TABLE[best] - others if len(w) > 1 and w in counts)
    if shares[best] < 0.05 or own < OWN_LEAST:
        return "en" if shares["en"] > 0 and accented <= ACCENTED_MOST * size else "und"
    return best
