"""Write the pages that come from code: `python tools/docs.py`. A test fails while they differ from what this writes.

docs/reference/cli.md from the command line itself, docs/schemas/*.schema.json from the structs of the JSON output.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from whereas.cli import main
from whereas.render.json import SCHEMAS, schema

ROOT = Path(__file__).resolve().parent.parent
HEAD = """\
# Command line

<!-- Written by tools/docs.py from the commands themselves; change those. -->

`whereas COMMAND --help` says the same. Exit statuses: 0 clean; 1 findings, differences or coverage as asked for; 2 input or arguments that cannot
be used, said in one line on standard error (what, where, how to mend it); 3 a fault of whereas itself (`--debug`, anywhere in the call, shows
the traceback); 130 interrupted.
"""


def pages() -> dict[Path, str]:
    """Path -> contents of every generated page."""
    found = {ROOT / "docs" / "schemas" / f"{name}.schema.json": json.dumps(schema(name), indent=2, ensure_ascii=False) + "\n" for name in SCHEMAS}
    return {**found, ROOT / "docs" / "reference" / "cli.md": _cli()}


def _cli() -> str:
    group = main.build()
    context = group.make_context("whereas", [], resilient_parsing=True)
    parts = [HEAD, _options(group.params)]
    for name in main.COMMANDS:
        command = group.get_command(context, name)
        arguments = " ".join(p.metavar for p in command.params if p.param_type_name == "argument")
        parts.append(f"## whereas {name}\n\n    whereas {name} [OPTIONS] {arguments}\n\n{command.help}\n\n{_options(command.params)}")
    return "\n".join(parts)


def _options(parameters: list[Any]) -> str:
    rows = [f"| {_names(p)} | {(p.help or '').replace('|', chr(92) + '|')}{_default(p)} |" for p in parameters]
    return "\n".join(["| | |", "|-|-|", *rows, ""])


def _names(p: Any) -> str:
    if p.param_type_name == "argument":
        return f"`{p.metavar}`"
    value = "" if p.is_flag else f" {p.metavar or p.name.strip('_').upper()}"
    return ", ".join(f"`{name}{value}`" for name in sorted(p.opts, reverse=True))


def _default(p: Any) -> str:
    shown = p.default not in (None, False) and not callable(p.default)
    return f" Default: `{p.default}`." if shown else ""


if __name__ == "__main__":
    for path, text in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(ROOT))
