"""The examples in docstrings are what the code says."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import whereas

MODULES = sorted(m.name for m in pkgutil.walk_packages(whereas.__path__, "whereas.") if not m.name.endswith("__main__"))


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings_are_what_the_code_says(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0
