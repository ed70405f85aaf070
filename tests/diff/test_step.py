"""The version step that changes call for, against the one declared."""

from __future__ import annotations

import pytest

from diff_documents import compare
from whereas.diff.step import declared_step, following, step

LAW = "# Law\n\n## Gate\n\nYou must close the gate behind you, because the goats wander.\n\n**Version**: {} | **Last Amended**: 2026-01-01\n"


def law(version: str, old: str = "", new: str = "") -> str:
    return LAW.format(version).replace(old, new) if old else LAW.format(version)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("1.0.0", "2.0.0", "major"), ("1.0.0", "1.1.0", "minor"), ("1.0.0", "1.0.1", "patch"), ("1.0.0", "1.0.0", "none"), ("1.0", "1.0.0", "none"),
        ("1.2.0", "1.1.9", "back"), ("1.9", "1.10", "minor"), ("v1.0.0", "1.0.1", "patch"), (None, "1.0.0", "unknown"), ("1.x", "1.1", "unknown"),
        ("2.0.0", "2.0.0-rc1", "back"),
    ],
)  # fmt: skip
def test_a_declared_step(old, new, expected):
    assert declared_step(old, new) == expected


@pytest.mark.parametrize(
    ("old", "called", "expected"),
    [("1.2.3", "major", "2.0.0"), ("1.2.3", "minor", "1.3.0"), ("1.2.3", "patch", "1.2.4"), ("1.2.3", "none", "1.2.3"), ("1.2", "patch", "1.3"),
     ("7", "minor", "8"), ("soon", "minor", None)],
)  # fmt: skip
def test_the_version_that_follows_has_as_many_parts(old, called, expected):
    assert following(old, called) == expected


@pytest.mark.parametrize(
    ("new", "bump", "verdict"),
    [
        (law("1.0.0"), "none", "agrees"),
        (law("1.0.1"), "none", "larger"),
        (law("1.1.0", "must", "should"), "major", "too small"),
        (law("2.0.0", "must", "should"), "major", "agrees"),
        (law("1.0.0", "must", "should"), "major", "not bumped"),
        (law("0.9.0", "must", "should"), "major", "went back"),
        (law("1.1.0", ", because the goats wander", ""), "minor", "agrees"),
        (law("1.0.1", ", because the goats wander", ""), "minor", "too small"),
        (law("", "**Version**:  | ", ""), "none", "undeclared"),
    ],
)
def test_the_verdict(new, bump, verdict):
    found = step(compare(law("1.0.0"), new))
    assert (found.bump, found.verdict) == (bump, verdict)
    assert {c.severity for c in found.because} == ({bump} if bump != "none" else set())


def test_an_amendment_report_calls_for_nothing_by_itself():
    report = "<!--\nSync Impact Report\n- Version change: 0.9.0 -> 1.0.0\n-->\n\n"
    again = report.replace("Version change: 0.9.0 -> 1.0.0", "Modified principles: none")
    assert step(compare(report + law("1.0.0"), again + law("1.0.0"))).bump == "none"


def test_a_document_written_anew_is_a_major_step():
    other = "# Tide\n\n## Lamps\n\nEvery boat shows a white lamp from dusk until dawn.\n\n**Version**: 1.1.0\n"
    found = step(compare(law("1.0.0"), other))
    assert (found.bump, found.verdict, found.because, found.next) == ("major", "too small", (), "2.0.0")
