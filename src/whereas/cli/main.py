"""Runs a command: exit statuses, one line for each error, no traceback but with `--debug`.

0 clean; 1 findings or differences; 2 unusable input or arguments; 3 our own fault; 130 interrupted.
"""

from __future__ import annotations

import importlib
import os
import sys
import traceback
from typing import TYPE_CHECKING, Any

import typer
from typer.exceptions import Abort, Exit, TyperException

from whereas.model.errors import WhereasError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: dict[str, str] = {
    "parse": "Show the reading of a document: principles, rules, reasons.",
    "lint": "Find rules that lack a reason, broken references, and the like.",
    "diff": "Tell what changed between two versions, and what happened to the reasons.",
    "graph": "Export the graph of principles and reasons, or its measures.",
}
"""Name -> the line `--help` shows; each is a module of this package with an `app` or a `command` function."""
UNUSABLE, OUR_FAULT, INTERRUPTED = 2, 3, 130


class Commands(typer.core.TyperGroup):
    """The group that imports a command only when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, name: str) -> Any:
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"whereas.cli.{name}")
        app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        app.command(name=name, help=(module.command.__doc__ or "").split("\n\n")[0])(module.command)
        found = typer.main.get_command(app)
        found.name = name
        return found

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def build() -> Any:
    """The command line as click sees it; the reference page is made from it."""
    app = typer.Typer(
        cls=Commands, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False,
        help="Read a constitution: its rules, the reasons given for them, and how both change.",
    )  # fmt: skip

    @app.callback()
    def whereas(
        debug: bool = typer.Option(False, "--debug", help="Show a traceback when whereas itself fails."),
        version: bool = typer.Option(False, "--version", "-V", help="Show the version and exit."),
    ) -> None:
        if version:
            from whereas import __version__

            typer.echo(f"whereas {__version__}")
            raise typer.Exit

    return typer.main.get_command(app)


def run(arguments: Sequence[str]) -> int:
    """Run one call and return its exit status."""
    try:
        status = build().main(list(arguments) or ["--help"], prog_name="whereas", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except WhereasError as error:
        return _say(str(error), UNUSABLE)
    except Exit as error:
        return error.exit_code
    except (KeyboardInterrupt, Abort):
        return INTERRUPTED
    except TyperException as error:
        return _say(_usage(error), UNUSABLE)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if "--debug" in arguments:
            traceback.print_exc()
        at = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{os.path.basename(at.filename)}:{at.lineno}"
        return _say(f"a fault of whereas itself ({type(error).__name__} at {place}); please report it with the output of the same call with --debug", OUR_FAULT)


def _usage(error: TyperException) -> str:
    say = getattr(error, "format_message", None)
    message = (say() if say else str(error)).replace("\n", " ").rstrip(".")
    context = getattr(error, "ctx", None)
    return f"{message}; see '{context.command_path} --help'" if context is not None else message


def _say(line: str, status: int) -> int:
    sys.stderr.write(f"whereas: {' '.join(line.split())}\n")
    return status
