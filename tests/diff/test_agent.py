"""Somebody else who does what is done."""

from __future__ import annotations

import pytest

from whereas.diff.agent import agent
from whereas.diff.edits import edit
from whereas.diff.judge import judge


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The books shall be checked every year by an outside firm.", "The books shall be checked every year by the treasurer."),
        ("The books shall be checked by a certified accountant.", "The books shall be checked by a member of the council."),
        ("The spare keys must be kept by a third party.", "The spare keys must be kept by the owner."),
        ("Quarrels are settled by an arbitrator.", "Quarrels are settled by the council."),
        ("Votes shall be counted by two tellers.", "Votes shall be counted by the manager."),
        ("The recipe must be tried by a guest cook.", "The recipe must be tried by its author."),
        ("Claims are heard by a panel of three judges from elsewhere.", "Claims are heard by the board."),
        ("The pond shall be measured each spring by a surveyor.", "The pond shall be measured each spring by the owner."),
        ("Bills must be paid by the guild.", "Bills must be paid by the members."),
        ("The bridge shall be inspected by engineers.", "The bridge shall be inspected by users."),
        ("Disputes are settled by the elder.", "Disputes are settled by the miller."),
        ("Fines are set by the full gathering.", "Fines are set by the chair."),
        ("The jury, chosen by the members, meets in autumn.", "The jury, named by the innkeepers, meets in autumn."),
        ("The harbour office issues the permits.", "The lodge issues the permits."),
        ("The cooper keeps the casks.", "The smith keeps the casks."),
    ],
)
def test_another_who_does_it_makes_the_rule_another(old: str, new: str) -> None:
    assert judge(old, new).direction == judge(new, old).direction == "changed"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The hull shall be cleaned by a soft brush.", "The hull shall be cleaned by a sponge."),
        ("Votes shall be counted by machine.", "Votes shall be counted by hand."),
        ("Letters must be sent by the next boat.", "Letters must be sent by the first boat."),
        ("The cooper keeps the casks.", "The casks are kept by the cooper."),
        ("The cooper must mend the casks.", "The cooper must mend the barrels."),
        ("The books shall be checked by an external firm.", "The books shall be checked by an outside company."),
        ("The boats shall be kept by members.", "The boats shall be kept by the membership."),
        ("Drafts must be read by an editor.", "Drafts must be read by a senior editor."),
        ("Drafts must be read by the owner.", "Drafts must be read by the owner of the press."),
        ("Quarrels shall be settled by talking.", "Quarrels shall be settled by voting."),
        ("The keys shall be held by the treasurer.", "The keys shall be kept by the treasurer."),
        ("The bill shall be paid by the owner.", "The bill shall be paid by noon."),
        ("Walk by the council house.", "Walk by the old mill."),
        ("The gate is opened by guests.", "The gate is opened by default."),
    ],
)
def test_tools_times_and_the_same_people_are_no_other_agent(old: str, new: str) -> None:
    assert agent(edit(old, new)) is None
    assert agent(edit(new, old)) is None
