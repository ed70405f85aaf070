"""Write the pages that come from code: `python tools/docs.py`. A test fails while they differ from what this writes.

docs/reference/cli.md from the command line itself, docs/schemas/*.schema.json from the structs of the JSON output and of the settings (their
descriptions from docs/reference/settings.md), docs/rules/*.md from the lint rules, the README's samples from the commands named in its comments,
and docs/images/*.svg by `whereas graph`.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
from pathlib import Path
from typing import Any

from whereas.app.settings_schema import settings_schema
from whereas.cli import main
from whereas.lint import all_rules
from whereas.render import rule_page
from whereas.render.json import SCHEMAS, schema

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = re.compile(r"(<!-- output of: whereas ([^(\n]+?)(?: \((\d+) lines\))? -->\n```text\n)[^`]*(```)")
PICTURES = {"assistant": ("constitutions/assistant/2.0.0.md",), "whereas": ("constitutions/whereas/constitution.md", "--level", "statement")}
HEAD = """\
# Command line

<!-- Written by tools/docs.py from the commands themselves; change those. -->

`whereas COMMAND --help` says the same. Exit statuses: 0 clean; 1 findings, differences or coverage as asked for; 2 input or arguments that cannot
be used, said in one line on standard error (what, where, how to mend it); 3 a fault of whereas itself (`--debug`, anywhere in the call, shows
the traceback); 130 interrupted.
"""


def pages() -> dict[Path, str]:
    """Path -> contents of every generated page."""
    docs, readme = ROOT / "docs", ROOT / "README.md"
    schemas = {f"{name}.schema.json": schema(name) for name in SCHEMAS} | {"settings.schema.json": _settings_schema()}
    found = {docs / "schemas" / name: json.dumps(each, indent=2, ensure_ascii=False) + "\n" for name, each in schemas.items()}
    found |= {docs / "images" / f"{name}.svg": _printed(["graph", *arguments, "--format", "svg"]) for name, arguments in PICTURES.items()}
    return {**found, **_rules(docs / "rules"), docs / "reference" / "cli.md": _cli(), readme: SAMPLE.sub(_sample, readme.read_text(encoding="utf-8"))}


def _rules(folder: Path) -> dict[Path, str]:
    """A page for each built-in rule, and one that lists them."""
    cards = [r.card for r in all_rules() if r.check.__module__.startswith("whereas.")]
    return {folder / f"{c.name}.md": rule_page.render(c) for c in cards} | {folder / "index.md": rule_page.index(cards)}


def _settings_schema() -> dict[str, Any]:
    """The schema of whereas.toml, each key described as on the settings page."""
    page = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `([\w.-]+)` \| (.+?) \| (.+?) \|$", page, re.MULTILINE)
    return settings_schema({key: _plain(f"{value}. Default: {default}") for key, value, default in told})


def _plain(markdown: str) -> str:
    """Without code marks, and of links only their words."""
    return re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", markdown).replace("`", "")


def _sample(match: re.Match[str]) -> str:
    """What the command prints, as far as the comment asks for."""
    lines = _printed(match[2].split()).splitlines()
    return match[1] + "".join(f"{line}\n" for line in lines[: int(match[3] or len(lines))]) + match[4]


def _printed(arguments: list[str]) -> str:
    printed = io.StringIO()
    with contextlib.chdir(ROOT), contextlib.redirect_stdout(printed):
        status = main.run(arguments)
    if status > main.FOUND:
        raise SystemExit(f"whereas {' '.join(arguments)} gave {status}")
    return printed.getvalue()


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
