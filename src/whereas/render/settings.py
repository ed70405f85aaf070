"""The settings in force, as TOML would have them, each with where it comes from; then the lint rules that run with them."""

from __future__ import annotations

import json
import textwrap
from typing import TYPE_CHECKING, Any

from whereas.render.style import WIDTH, Style, clean, clip

if TYPE_CHECKING:
    from whereas.model.effective import Effective

VALUE_CHARS = 60
DEFAULT = "default"


def render(found: Effective, *, colour: bool = False) -> str:
    """A line a setting, those that are not the default in bold."""
    style = Style(colour)
    lines = [f"settings file: {clean(found.file or 'none, all defaults')}"]
    if found.document is not None:
        lines.append(f"for {clean(found.document)}, read as {found.dialect}")
    values = [clip(clean(toml(s.value)), VALUE_CHARS) for s in found.settings]
    widths = max(len(s.key) for s in found.settings), max(map(len, values))
    for setting, value in zip(found.settings, values, strict=True):
        line = f"  {setting.key:<{widths[0]}}  {value:<{widths[1]}}  {clean(setting.origin)}"
        lines.append(line if setting.origin == DEFAULT else style(line, "bold"))
    rules = textwrap.fill(", ".join(found.rules) or "none", WIDTH, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
    return "\n".join([*lines, f"lint rules that run ({len(found.rules)}):", rules]) + "\n"


def toml(value: Any) -> str:
    """A value as TOML has it, on one line.

    >>> toml(["a", "b"]), toml({"x-y": True, "z": {}}), toml(None), toml(0.5)
    ('["a", "b"]', '{ x-y = true, z = {} }', 'not set', '0.5')
    """
    if value is None:
        return "not set"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(k)} = {toml(v)}" for k, v in value.items()) + " }" if value else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(toml, value))}]"
    return json.dumps(value, ensure_ascii=False)


def _key(name: str) -> str:
    bare = name.replace("-", "").replace("_", "")
    return name if bare.isascii() and bare.isalnum() else json.dumps(name, ensure_ascii=False)
