"""The entry point of the `whereas` command. Answers `--version` before anything is imported."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit with its status."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from whereas import __version__

        sys.stdout.write(f"whereas {__version__}\n")
        sys.exit(0)
    try:
        from whereas.cli.main import run

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)


if __name__ == "__main__":
    main()
