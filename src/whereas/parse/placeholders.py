"""What a template leaves to be filled in: `[PROJECT_NAME]`, `{{ name }}`, `[INSERT ADDRESS]`, `TODO(...)`, `TODO:` and `TBD`.

>>> [m[0] for m in MARK.finditer("Write to [INSERT ADDRESS] or to {{ keeper }}. TODO(ada): name the hours.")]
['[INSERT ADDRESS]', '{{ keeper }}', 'TODO(ada):']
>>> MARK.search("See [TODO list](todo.md), `a/TODO` and ${{ inputs.name }}.") is None
True
"""

from __future__ import annotations

import re

MARK = re.compile(
    r"\[[A-Z][A-Z0-9]{0,30}(?:_[A-Z0-9]{1,30}){1,8}\](?!\()"  # [PROJECT_NAME]
    r"|(?<!\$)\{\{ ?[\w .-]{1,40} ?\}\}"  # {{ name }}
    r"|\[(?:TODO|TBD|FIXME|INSERT|FILL IN|YOUR)\b[^\]\n]{0,80}\](?!\()"  # [INSERT CONTACT METHOD]
    r"|(?<![\w`/-])(?<![a-z] )(?:TODO|TBD|FIXME)(?:\([^)\n]{1,80}\))?:(?=\s|$)|(?<![\w`/-])TBD(?=[.,;)]|\s*$|\s+by\s)"  # TODO: ..., TODO(name): ..., is TBD.
)
FILLED = re.compile(r"\{%|\{\{\s*[#>/^!&]")
"""What only a template holds that is filled in each time it is used: "{% if %}", "{{#each}}", "{{> part}}"."""
VARIABLE = re.compile(r"\{\{ ?[a-z_][\w.-]* ?\}\}")
"""A name as programs write it, "{{ pr.number }}" or "{{title}}": mostly one that is filled in when the text is used, not one that was forgotten."""
BARE = re.compile(
    r"[\W_]*(?:n\s?/\s?a|none|nil|tb[adc]|todo|fixme|wip|pending|unknown|not applicable|coming soon|\[[^\[\]\n]{1,160}\]|<[^<>\n]{1,160}>|"
    r"(?:still )?to be (?:added|announced|confirmed|decided|defined|determined|done|discussed|filled in|provided|written)"
    r"(?: (?:later|by|in|at|when|once)\b[^.]{0,80})?)?[\W_]*",
    re.IGNORECASE,
)
"""Words that stand in the place of others, and say nothing themselves; so do marks alone."""
BARE_MOST = 200
"""Characters that they have at most."""


def unfilled(words: str) -> bool:
    """Whether nothing is said in the place of something: "TODO: say why.", "N/A", "TBD", "[why this matters]", "-".

    >>> [unfilled(words) for words in ("TODO(ada): explain.", "n/a", "To be decided.", "[why this matters]", "None of us can swim.", "TODO lists grow.")]
    [True, True, True, True, False, False]
    """
    words = words.lstrip(" :.*_—–-").rstrip()
    return MARK.match(words) is not None or (len(words) <= BARE_MOST and BARE.fullmatch(words) is not None)
