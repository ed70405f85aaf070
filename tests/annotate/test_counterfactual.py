"""What would follow, what cannot always be done and what a thing does not bring about: reasons of the rule before them, and no bans."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.parse import parse


def last(text: str) -> tuple[str | None, tuple[str, ...]]:
    """The force and the roles of the last statement of a short document."""
    read = annotate(parse(f"# Harbour\n\nOak must ring the bell. Oak should listen.\n\n{text}\n", path="harbour.md")).statements[-1]
    return read.modality, read.roles


@pytest.mark.parametrize(
    "text",
    [
        "Pay on the first. If nobody paid, no dike could be mended.",
        "Count in the open. If the count were secret, no member could check it.",
        "Keep the log. If the log got lost, no fault could be found.",
        "Be honest. Even if nobody noticed, no trust could grow on lies.",
        "Guests must not lend keys. If keys wandered, no lock would help.",
        "Pay the toll. Without tolls no lamp would burn.",
        "Be patient. Haste never pays.",
        "Write plainly. Long words do not impress readers.",
    ],
)
def test_a_consequence_or_a_saying_is_the_reason_of_the_rule_before_it(text: str) -> None:
    assert last(text) == (None, ("reason",))


@pytest.mark.parametrize(
    "text",
    [
        "Check the meter. It cannot always tell oil from water.",
        "Ask twice. Oak can't reliably hear numbers.",
        "Be careful. Oak may be deceived on purpose.",
    ],
)
def test_what_fails_at_times_is_forbidden_to_nobody(text: str) -> None:
    assert last(text)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "Pay on the first. Without a permit no fire may be lit.",
        "Ring first. If the bell has rung, no guest may enter.",
        "Oak is kind. If a guest lied, Oak would never mock him.",
        "The warden must be kind. Wardens do not help strangers.",
        "Members must row. Members never work at night.",
        "Pay on time. If a member is late, no key will be lent.",
        "Be fair. If the vote was tied, no second vote may be held.",
        "Guests must row. Guests cannot simply leave.",
        "Guests must row. Guests cannot lend keys.",
    ],
)
def test_what_is_denied_to_somebody_stays_a_ban(text: str) -> None:
    assert last(text)[0] == "must_not"
