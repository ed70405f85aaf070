"""Numbers of versions, of which each part counts by itself."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge

MIRROR = {"strengthened": "weakened", "narrowed": "widened", "widened": "narrowed", "changed": "changed", "reworded": "reworded"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Use Python 3.9 or higher.", "Use Python 3.11 or higher.", "strengthened"),
        ("Use at least Python 3.9.", "Use at least Python 3.11.", "strengthened"),
        ("Use Go 1.9 or later.", "Use Go 1.21 or later.", "strengthened"),
        ("Requires Python >=3.9.", "Requires Python >=3.10.", "strengthened"),
        ("Use Python 3.9+.", "Use Python 3.11+.", "strengthened"),
        ("Use Python 3 or newer.", "Use Python 3.11 or newer.", "strengthened"),
        ("Use Ruby 3.2.0 or later.", "Use Ruby 3.12.0 or later.", "strengthened"),
        ("Use TLS 1.2.0 or higher.", "Use TLS 1.3.0 or higher.", "strengthened"),
        ("Use Node v14 or higher.", "Use Node v18 or higher.", "strengthened"),
        ("The minimum Go version is 1.9.", "The minimum Go version is 1.21.", "strengthened"),
        ("The minimum supported version of Python is 3.9.", "The minimum supported version of Python is 3.10.", "strengthened"),
        ("Builds must use Larch version 2.9 or later.", "Builds must use Larch version 2.10 or later.", "strengthened"),
        ("Use at least version 2.9 of the compiler.", "Use at least version 2.10 of the compiler.", "strengthened"),
        ("Do not use Python below 3.9.", "Do not use Python below 3.10.", "strengthened"),
        ("Run the checks with Python 3.9 or newer.", "Run the checks with Python 3.11 or newer.", "narrowed"),
        ("The code must run on Python 3.9 or later.", "The code must run on Python 3.10 or later.", "narrowed"),
        ("Use Python 3.9.", "Use Python 3.11.", "changed"),
        # an older version has the lower number
        ("Do not use Python older than 3.9.", "Do not use Python older than 3.11.", "strengthened"),
        ("Never run versions older than 2.0.0.", "Never run versions older than 3.0.0.", "strengthened"),
        ("Reject clients older than version 2.1.", "Reject clients older than version 2.10.", "widened"),
        ("Never use Python newer than 3.11.", "Never use Python newer than 3.9.", "strengthened"),
        ("Members must support version 2.10 or older.", "Members must support version 2.9 or older.", "strengthened"),
        ("Use versions no older than 2.0.0.", "Use versions no older than 3.0.0.", "strengthened"),
        ("Guests no older than 16 may enter.", "Guests no older than 18 may enter.", "widened"),
        ("Guests older than 16 may enter.", "Guests older than 18 may enter.", "narrowed"),
        ("Delete files newer than ten days.", "Delete files newer than five days.", "narrowed"),
        # names that are words of every day
        ("Rust must be at least 1.8.", "Rust must be at least 1.50.", "strengthened"),
        ("Use at least Rust 1.9.", "Use at least Rust 1.21.", "strengthened"),
        ("Do not use Go below 1.9.", "Do not use Go below 1.21.", "strengthened"),
        ("The rate must not go below 2.25.", "The rate must not go below 2.5.", "strengthened"),
        ("The temperature must not go above 2.5 degrees.", "The temperature must not go above 2.25 degrees.", "strengthened"),
        ("Go at least 1.25 km.", "Go at least 1.5 km.", "strengthened"),
        ("The minimum fee to go is 3.5.", "The minimum fee to go is 3.25.", "changed"),
        ("The rails must be at least 1.25 m apart.", "The rails must be at least 1.5 m apart.", "strengthened"),
        ("The kernel must be at least 0.25 thick.", "The kernel must be at least 0.5 thick.", "strengthened"),
        ("Packages must have a Swift of at least 5.9.", "Packages must have a Swift of at least 5.10.", "strengthened"),
        ("Builders must have Java 1.9+ installed.", "Builders must have Java 1.10+ installed.", "strengthened"),
        ("Your Zig compiler should be at least 0.9.", "Your Zig compiler should be at least 0.11.", "strengthened"),
        ("The rust must be at least 1.25 deep.", "The rust must be at least 1.5 deep.", "strengthened"),
        ("Never let it go below 1.25.", "Never let it go below 1.5.", "strengthened"),
        # no versions: a fraction is one
        ("The score must be at least 0.85.", "The score must be at least 0.9.", "strengthened"),
        ("Keep a contrast of 4.5 or higher.", "Keep a contrast of 4.75 or higher.", "strengthened"),
        ("Leave at least 1.25 metres.", "Leave at least 1.5 metres.", "strengthened"),
        ("Coverage must be 99.25% or higher.", "Coverage must be 99.5% or higher.", "strengthened"),
    ],
)
def test_a_later_version_is_more(old: str, new: str, way: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == (way, MIRROR[way])


@pytest.mark.parametrize(("one", "two"), [("one", "several"), ("one", "multiple"), ("two", "many")])
def test_a_number_that_became_several_is_another(one: str, two: str) -> None:
    old, new = f"Ring {one} bells in the hall.", f"Ring {two} bells in the hall."
    assert judge(old, new) == ("changed", f"'{one}' became '{two}'", True)
    assert judge(new, old).direction == "changed"
