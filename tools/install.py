"""Make `.venv` beside this repository and install into it what is named: `python3 tools/install.py '.[test]'`.

Needs Python >= 3.11 and the package index, nothing else. Distributions part Python up: where `ensurepip` is missing
(Debian without python3-venv), pip comes from the system's own pip, else straight from the index, checked by its hash.
The system's Python is only read, so it may be externally managed. Runs again at no harm: a `.venv` that works is kept.
"""

from __future__ import annotations

import hashlib
import html.parser
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".venv"
PYTHON = HOME / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LEAST = (3, 11)
TIMEOUT_SECONDS = 60


def main(wanted: list[str]) -> int:
    """Install `wanted` (what pip takes; this repository where nothing is named) and return the exit status."""
    if sys.version_info < LEAST:
        return fail(f"whereas needs Python {LEAST[0]}.{LEAST[1]} or newer and this is {sys.version.split()[0]}; start it with a newer python3")
    try:
        if not works("-c", f"import pip, sys; assert sys.version_info >= {LEAST}"):
            make()
        arguments = ["install", "--quiet", "--disable-pip-version-check", *(wanted or ["."])]
        return subprocess.run([PYTHON, "-m", "pip", *arguments], cwd=ROOT, check=False).returncode
    except (OSError, ValueError) as error:
        return fail(f"{error}; is the package index reachable?")


def fail(line: str) -> int:
    sys.stderr.write(f"install.py: {line}\n")
    return 2


def works(*arguments: str) -> bool:
    """Whether the environment's Python can do this."""
    return PYTHON.exists() and subprocess.run([PYTHON, *arguments], capture_output=True, check=False).returncode == 0


def make() -> None:
    """A new `.venv` with pip in it, by the first way that works."""
    if importlib.util.find_spec("venv") is None:
        raise ValueError("this Python has no venv module (on Debian: apt install python3-venv)")
    import venv

    venv.EnvBuilder(clear=True, symlinks=os.name != "nt").create(HOME)
    if works("-m", "ensurepip", "--default-pip") and works("-c", "import pip"):
        return
    pip = [sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--quiet", "pip"]
    if subprocess.run(pip, capture_output=True, check=False).returncode == 0 and works("-c", "import pip"):
        return
    with tempfile.TemporaryDirectory() as folder:
        wheel = download(os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple"), Path(folder))
        subprocess.run([PYTHON, f"{wheel}/pip", "install", "--quiet", "--no-index", str(wheel)], check=False)
    if not works("-c", "import pip"):
        raise ValueError("pip could not be set up")


class Links(html.parser.HTMLParser):
    """The files that a page of the index offers: (address, Python versions it is for), without withdrawn ones."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "a" and given.get("href") and "data-yanked" not in given:
            self.found.append((given["href"] or "", given.get("data-requires-python") or ""))


def download(index: str, folder: Path) -> Path:
    """pip's newest final wheel that runs here, from a simple index (PEP 503), its SHA-256 checked."""
    page = f"{index.rstrip('/')}/pip/"
    links = Links()
    links.feed(fetch(page).decode())
    wheels: list[tuple[tuple[int, ...], str, str]] = []
    for address, needs in links.found:
        plain, _, digest = urllib.parse.urljoin(page, address).partition("#sha256=")
        name = re.search(r"/pip-([0-9]+(?:\.[0-9]+)*)-py3-none-any\.whl$", plain)
        least = re.search(r">=\s*([0-9]+)\.([0-9]+)", needs)
        if name and digest and (least is None or (int(least[1]), int(least[2])) <= sys.version_info):
            wheels.append((tuple(map(int, name[1].split("."))), plain, digest))
    if not wheels:
        raise ValueError(f"{page} offers no pip")
    _, address, digest = max(wheels)
    data = fetch(address)
    if hashlib.sha256(data).hexdigest() != digest:
        raise ValueError(f"{address} is damaged: its hash is not the one the index names")
    target = folder / address.rsplit("/", 1)[1]
    target.write_bytes(data)
    return target


def fetch(address: str) -> bytes:
    if urllib.parse.urlsplit(address).scheme not in {"https", "http", "file"}:
        raise ValueError(f"{address} is no web address")
    with urllib.request.urlopen(address, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310
        return bytes(answer.read())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
