"""The installer's own way to pip, for Pythons that come without one."""

from __future__ import annotations

import hashlib
import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
WHEEL = b"a wheel"
SUM = hashlib.sha256(WHEEL).hexdigest()
PAGE = f"""<!DOCTYPE html><html><body>
<a href="../../files/pip-9.0.1-py2.py3-none-any.whl#sha256={SUM}">pip-9.0.1</a>
<a href="../../files/pip-24.1-py3-none-any.whl#sha256={SUM}">pip-24.1</a>
<a href="../../files/pip-24.10-py3-none-any.whl#sha256={SUM}" data-requires-python="&gt;=3.8">pip-24.10</a>
<a href="../../files/pip-25.0b1-py3-none-any.whl#sha256={SUM}">pip-25.0b1</a>
<a href="../../files/pip-26.0-py3-none-any.whl#sha256={SUM}" data-yanked="">pip-26.0</a>
<a href="../../files/pip-27.0-py3-none-any.whl#sha256={SUM}" data-requires-python="&gt;=3.99">pip-27.0</a>
<a href="../../files/pip-28.0-py3-none-any.whl">pip-28.0, which names no hash</a>
<a href="../../files/pip-28.0.tar.gz#sha256={SUM}">pip-28.0</a>
</body></html>"""


@pytest.fixture
def install():
    spec = importlib.util.spec_from_file_location("tools_install", ROOT / "tools" / "install.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_newest_final_wheel_for_this_python_is_taken(install, tmp_path, monkeypatch):
    asked: list[str] = []

    def fetch(address: str) -> bytes:
        asked.append(address)
        return PAGE.encode() if address.endswith("/pip/") else WHEEL

    monkeypatch.setattr(install, "fetch", fetch)
    wheel = install.download("https://index.test/simple/", tmp_path)
    assert asked == ["https://index.test/simple/pip/", "https://index.test/files/pip-24.10-py3-none-any.whl"]
    assert (wheel.name, wheel.read_bytes()) == ("pip-24.10-py3-none-any.whl", WHEEL)


def test_a_damaged_wheel_is_refused(install, tmp_path, monkeypatch):
    monkeypatch.setattr(install, "fetch", lambda address: PAGE.encode() if address.endswith("/pip/") else b"another")
    with pytest.raises(ValueError, match="is damaged"):
        install.download("https://index.test/simple", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_index_without_pip_is_said(install, tmp_path, monkeypatch):
    monkeypatch.setattr(install, "fetch", lambda address: b"<html></html>")
    with pytest.raises(ValueError, match="offers no pip"):
        install.download("https://index.test/simple", tmp_path)


def test_only_web_addresses_are_fetched(install):
    with pytest.raises(ValueError, match="no web address"):
        install.fetch("ftp://index.test/pip")


def test_an_old_python_is_told_what_is_needed(install, capsys, monkeypatch):
    monkeypatch.setattr(install, "LEAST", (9, 0))
    assert install.main([]) == 2
    assert capsys.readouterr().err.startswith("install.py: whereas needs Python 9.0 or newer and this is ")


def test_the_installer_needs_nothing_but_the_standard_library():
    code = f"import sys; sys.path.insert(0, {str(ROOT / 'tools')!r}); import install"
    subprocess.run([sys.executable, "-I", "-S", "-c", code], check=True)
