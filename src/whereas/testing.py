"""Test lint rules by cases in YAML, ours and those of plug-ins.

A file holds the cases of one rule: documents that pass, that fail, and what a fix makes of them.

    rule: unexplained-rule
    cases:
      a reason in the sentence is enough:
        pass: |
          Keep the gate shut, because the goats wander.
      a bare rule:
        fail: |
          You must keep the gate shut.
        finds: ["1:1 no reason is given"]
        fix: |
          You must keep the gate shut.

          **Rationale**: TODO: say why.
        options: {inherit: none}
        all: true

`finds` (line:column and the beginning or another part of the message, one for each finding), `fix`, `options` (of the rule), `read` (reading settings) and
`all` (also findings under the rule's confidence) may be left out. A rule that compares with an earlier version (`needs_old`) is given one in every case:

      a reason that went:
        before: |
          Keep the gate shut, because the goats wander.
        fail: |
          Keep the gate shut.

In a test:

    @pytest.mark.parametrize("case", whereas.testing.load("tests/my_rule.yaml"), ids=str)
    def test_rule(case):
        whereas.testing.check(case, rules=[my_package.RULE])
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from whereas.annotate import annotate
from whereas.lint import all_rules, lint
from whereas.lint.choose import find
from whereas.lint.fixes import apply, damage
from whereas.model.settings import LintSettings, ReadSettings
from whereas.parse import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whereas.lint.rule import Rule
    from whereas.model.finding import Finding


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One document and what a rule is to say of it. `fails`: whether it is to find anything; `finds`: what, None for anything at all; `before`: the earlier
    version it is compared with."""

    rule: str
    name: str
    text: str
    fails: bool
    finds: tuple[str, ...] | None = None
    fix: str | None = None
    options: dict[str, Any] = {}
    read: dict[str, Any] = {}
    everything: bool = False
    before: str | None = None

    def __str__(self) -> str:
        return f"{self.rule}: {self.name}"


KEYS = frozenset({"pass", "fail", "finds", "fix", "options", "read", "all", "before"})


def load(path: str | Path) -> list[Case]:
    """The cases of one file, in its order. Needs PyYAML (`pip install 'whereas[test]'`). Raises ValueError for a key that there is not."""
    import yaml

    data = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    return [_case(data["rule"], name, body) for name, body in data["cases"].items()]


def _case(rule: str, name: str, body: dict[str, Any]) -> Case:
    unknown = body.keys() - KEYS
    if unknown or ("pass" in body) == ("fail" in body):
        raise ValueError(f"case '{name}' of {rule}: " + (f"unknown keys {sorted(unknown)}" if unknown else "give either 'pass' or 'fail'"))
    finds = tuple(body["finds"]) if "finds" in body else None
    text: str = body["fail"] if "fail" in body else body["pass"]
    return Case(
        rule=rule, name=name, text=text, fails="fail" in body, finds=finds, fix=body.get("fix"),
        options=body.get("options", {}), read=body.get("read", {}), everything=body.get("all", False),
        before=body.get("before"),
    )  # fmt: skip


def check(case: Case, *, rules: Sequence[Rule] | None = None) -> None:
    """Run one case. `rules`: those to choose from besides the built-in and installed ones. Raises AssertionError that says what was expected and found,
    ValueError for a case without the earlier version that its rule needs."""
    known = [*(rules or ()), *(r for r in all_rules() if r.name not in {x.name for x in rules or ()})]
    rule = find(case.rule, known)
    if rule.needs_old and case.before is None:
        raise ValueError(f"{case}: the rule compares with an earlier version; give it in 'before'")
    found = _findings(case, rule, known)
    told = [f"{f.span.line}:{f.span.column} {f.message}" for f in found]
    if not case.fails:
        assert not told, f"{case}: should pass, but {told}"
        return
    assert told, f"{case}: should fail"
    if case.finds is not None:
        assert len(told) == len(case.finds) and all(_says(t, f) for t, f in zip(told, case.finds, strict=True)), f"{case}: expected {case.finds}, found {told}"
    if case.fix is not None:
        _check_fix(case, found)


def _findings(case: Case, rule: Rule, known: Sequence[Rule]) -> list[Finding]:
    reading = msgspec.convert(case.read, ReadSettings)
    constitution, old = (annotate(parse(text, path="case.md", settings=reading), reading) for text in (case.text, case.before or ""))
    settings = LintSettings(extend_select=(rule.name,), options={rule.name: case.options} if case.options else {})
    report = lint(constitution, settings, everything=case.everything, rules=known, old=old if case.before is not None else None)
    return [f for f in report.findings if f.rule == rule.name]


def _says(told: str, expected: str) -> bool:
    place, _, words = expected.partition(" ")
    return told.startswith(place) and words in told


def _check_fix(case: Case, found: list[Finding]) -> None:
    fixed = apply(case.text, found, unsafe=True)
    assert fixed.text == case.fix, f"{case}: expected the fix\n{case.fix}\nbut it gave\n{fixed.text}"
    lost = damage(parse(case.text), parse(fixed.text), fixed.mended)
    assert not lost, f"{case}: after the fix {lost}"
