"""Runs a command: exit statuses, one line for each error, no traceback but with `--debug`.

0 clean; 1 findings or differences; 2 unusable input or arguments; 3 our own fault; 130 interrupted.
A command is one module of this package with a function `command`, named in `COMMANDS`; it is imported when it is called.
"""

from __future__ import annotations

import importlib
import io
import os
import sys
import traceback
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from typer.exceptions import Abort, Exit, TyperException

from whereas.app.files import shown
from whereas.cli import common
from whereas.model.errors import SettingsError, WhereasError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS: dict[str, str] = {
    "parse": "Show the reading of documents: principles, rules, reasons.",
    "lint": "Find rules that lack a reason, broken references, and the like.",
    "rule": "Print a lint rule's page, or the list of all rules.",
    "suppressions": "List what is kept from being reported, and why.",
    "config": "Show the settings in force, and where each comes from.",
    "diff": "Tell what changed between two versions, and what happened to the reasons.",
    "log": "Tell what happened to each principle, version by version.",
    "blame": "Tell since when each rule, and its reason, has stood.",
    "changelog": "Tell what changed as it can be published, or as an amendment report.",
    "bump": "Tell the version step that changes call for, and write it.",
    "graph": "Export the graph of principles and reasons, or tell its measures.",
    "report": "Write one page that shows a document: overview, text, graph, changes.",
    "explain": "Tell why the sentences on a line were read as they were.",
    "review": "Settle the readings that are least certain.",
    "git": "Let git diff show whereas's diff for documents, in this repository.",
    "cache": "Show or clear what is kept of earlier readings.",
}
"""Name -> the line that `--help` shows."""
OFF_VARIABLE = "WHEREAS_NO_CACHE"
"""The environment's way to say --no-cache, as whereas.app.cache reads it."""
FOUND, OUR_FAULT, INTERRUPTED = 1, 3, 130
HABITS: dict[str, Any] = {"add_completion": False, "rich_markup_mode": None, "pretty_exceptions_enable": False}
TWO_VERSIONS = "two revisions of a file are 'A..B FILE', or 'A:FILE B:FILE'"
EXTRA = {**dict.fromkeys(("diff", "bump", "changelog"), TWO_VERSIONS), **dict.fromkeys(("log", "report"), "what is new since a revision is 'FILE --since REV'")}
"""What was meant by more arguments than a command takes, by the command's name."""


class Commands(typer.core.TyperGroup):
    """The group that imports a command only when it is called."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, name: str) -> Any:
        if name not in COMMANDS:
            raise SettingsError(f"unknown command '{name}'", mend=common.near(name, COMMANDS) or "see 'whereas --help'")
        module = importlib.import_module(f"whereas.cli.{name}")
        app = typer.Typer(**HABITS)
        app.command(name=name)(module.command)
        found = typer.main.get_command(app)
        found.name = name
        return found

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _version(wanted: bool) -> None:
    if wanted:
        from whereas import __version__

        common.emit(f"whereas {__version__}\n", None)
        raise typer.Exit


def build() -> Any:
    """The whole command line; the reference page is made from it."""
    app = typer.Typer(cls=Commands, help="Read a constitution: its rules, the reasons given for them, and how both change.", **HABITS)

    @app.callback()
    def whereas(
        debug: bool = typer.Option(False, "--debug", help="Show a traceback when whereas itself fails; also after a command."),
        no_cache: bool = typer.Option(False, "--no-cache", help="Neither use nor keep earlier readings; also after a command."),
        version: bool = typer.Option(False, "--version", "-V", callback=_version, is_eager=True, help="Show the version and exit."),
    ) -> None:
        """What stands before a command."""

    return typer.main.get_command(app)


def run(arguments: Sequence[str]) -> int:
    """Run one call and return its exit status."""
    sys.stderr = sys.stderr or io.StringIO()  # one that was closed is None
    debug, rest = _take("--debug", arguments)
    no_cache, rest = _take("--no-cache", rest)
    if no_cache:
        os.environ[OFF_VARIABLE] = "1"
    try:
        status = _answer(rest or ["--help"])
        return status if isinstance(status, int) else 0
    except WhereasError as error:
        return _say(str(error), common.UNUSABLE)
    except Exit as error:
        return error.exit_code
    except (KeyboardInterrupt, Abort):
        return INTERRUPTED
    except TyperException as error:
        return _say(_usage(error), common.UNUSABLE)
    except (BrokenPipeError, SystemExit):  # typer makes the former into the latter
        common.silence()
        return 0
    except UnicodeEncodeError as error:
        wrong = next((a for a in arguments if not _is_text(a)), None)
        return _say(f"'{shown(wrong)}' is not UTF-8; write it as UTF-8", common.UNUSABLE) if wrong is not None else _own_fault(error, debug)
    except Exception as error:
        return _own_fault(error, debug)


def _answer(arguments: list[str]) -> Any:
    """What the command returns. Help is printed by us, and not by typer, which lets a full disk or a closed output fall through."""
    if "--help" not in arguments:
        return build().main(arguments, prog_name="whereas", standalone_mode=False)
    told = io.StringIO()
    with redirect_stdout(told):
        status = build().main(arguments, prog_name="whereas", standalone_mode=False)
    common.emit(told.getvalue(), None)
    return status


def _own_fault(error: Exception, debug: bool) -> int:
    """Say that whereas failed, where, and what to do about it."""
    if debug:
        traceback.print_exc()
    at = traceback.extract_tb(error.__traceback__)[-1]
    fault = f"{type(error).__name__} at {Path(at.filename).name}:{at.lineno}"
    return _say(f"a fault of whereas itself ({fault}); please report it with what the same call says with --debug", OUR_FAULT)


def _is_text(argument: str) -> bool:
    """Whether an argument can be written as UTF-8: the system hands on other bytes as lone surrogates."""
    return argument == argument.encode("utf-8", "ignore").decode()


def _take(option: str, arguments: Sequence[str]) -> tuple[bool, list[str]]:
    """Whether the option stands anywhere before `--`, and the arguments without it."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options = [a for a in arguments[:end] if a != option]
    return len(options) < end, [*options, *arguments[end:]]


def _usage(error: TyperException) -> str:
    """typer's complaint as one line: what is wrong; how to mend it."""
    context = getattr(error, "ctx", None)
    helped = f"see '{context.command_path} --help'" if context is not None else "see 'whereas --help'"
    option = getattr(error, "option_name", None)
    if option is not None and str(error).startswith("No such option"):
        known = [name for p in context.command.params for name in p.opts] if context is not None else []
        return f"unknown option '{option}'; {common.near(option, known) or helped}"
    if "unexpected extra argument" in str(error) and context is not None:
        helped = EXTRA.get(context.info_name or "", helped)
    message = error.format_message().replace("\n", " ").rstrip(".").replace("valid int range", "whole number").replace("a valid integer", "a whole number")
    return f"{message[:1].lower()}{message[1:]}; {helped}"


def _say(line: str, status: int) -> int:
    common.complain(line)
    return status
