"""The pages' and pictures' templates, and the one way to fill them: every word of a document is escaped."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import jinja2


@cache
def environment() -> jinja2.Environment:
    """Jinja2 over this folder, escaping everything, strict about names that are not given."""
    import jinja2

    return jinja2.Environment(
        loader=jinja2.PackageLoader("whereas.render", "templates"), autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def text(name: str) -> str:
    """The text of a file of this folder."""
    return (resources.files("whereas.render") / "templates" / name).read_text(encoding="utf-8")
