"""The entry point of the `whereas` command. Answers `--version` before anything is imported."""

from __future__ import annotations

import contextlib
import gc
import sys

UNSEEN_OBJECTS = 200_000
"""New objects after which Python looks for garbage, instead of 700: a call makes many that stay, and ends before the rest matters."""


def main() -> None:
    """Run the command line and exit with its status."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from whereas import __version__

        with contextlib.suppress(AttributeError, OSError):  # closed or full: the command line says so
            sys.stdout.write(f"whereas {__version__}\n")
            sys.stdout.flush()
            sys.exit(0)
    gc.set_threshold(UNSEEN_OBJECTS)
    try:
        from whereas.cli.main import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    gc.freeze()  # what is left goes with the process: nothing is to be looked for at exit
    sys.exit(status)


if __name__ == "__main__":
    main()
