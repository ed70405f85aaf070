"""Since when rules and their reasons have stood: what makes them younger, what does not, and what is marked."""

from __future__ import annotations

import pytest

from scratch import Scratch
from whereas.app import history
from whereas.model.errors import InputError
from whereas.model.history import RuleBlame

HEAD = "# Farm rules\n\n"
GATE = "## Gate {#gate}\n\nYou must close the gate behind you. Otherwise the goats wander off at night.\n\n"
HAY = "## Hay {#hay}\n\nKeepers must not burn hay near the barn. Dry hay catches fire from a single spark.\n\n"
LAMP = "## Lamp {#lamp}\n\nThe last keeper to leave should put out the lamp in the stable.\n\n"
OLDER, YOUNGER = "reason older than the rule", "rule older than its reason"


@pytest.fixture
def repo(tmp_path, monkeypatch) -> Scratch:
    monkeypatch.chdir(tmp_path)
    return Scratch(tmp_path / "farm")


def told(repo: Scratch, path: str = "c.md") -> dict[str, tuple[str, str | None, str]]:
    """Principle -> (subject of the commit that its one rule dates from, that its reason dates from, mark)."""
    found, _ = history.blame(history.asked(str(repo.folder / path)))
    subjects = {r.rev: r.subject for r in found.revisions}

    def row(rule: RuleBlame) -> tuple[str, str | None, str]:
        return subjects[rule.rule.rev], subjects[rule.reason.rev] if rule.reason else None, rule.mark

    return {r.principle: row(r) for r in found.rules}


def test_a_rule_that_changed_under_its_reason_is_marked(repo):
    repo.commit(HEAD + GATE + HAY, message="one")
    repo.commit(HEAD + GATE.replace("must", "should") + HAY, message="two")
    assert told(repo) == {"gate": ("two", "one", OLDER), "hay": ("one", "one", "")}


TOLL = "## Toll {#toll}\n\nDrovers must pay two coppers. Otherwise nobody mends the bridge.\n\n"
PLEDGE = TOLL.replace(". Otherwise nobody mends", ", because nobody else mends")


@pytest.mark.parametrize(
    ("whole", "now", "then"),
    [(GATE, "must", "should"), (TOLL, "two", "three"), (TOLL.replace(". Otherwise nobody mends", ", because nobody else mends"), "must", "may")],
)
def test_a_rule_that_is_back_at_what_its_reason_was_given_for_is_not_marked(repo, whole, now, then):
    name = "gate" if whole == GATE else "toll"
    repo.commit(HEAD + whole, message="one")
    repo.commit(HEAD + whole.replace(now, then), message="two")
    assert told(repo)[name] == ("two", "one", OLDER)
    repo.commit(HEAD + whole, message="three")
    assert told(repo)[name][1:] == ("one", "")
    repo.commit(HEAD + whole.replace(now, then), message="four")
    assert told(repo)[name] == ("four", "one", OLDER)


def test_a_rule_that_is_back_at_what_it_was_before_its_reason_is_marked(repo):
    bare = HAY.replace(" Dry hay catches fire from a single spark.", "")
    repo.commit(HEAD + bare, message="one")
    repo.commit(HEAD + HAY.replace("must not", "should not"), message="two")
    repo.commit(HEAD + HAY, message="three")
    assert told(repo)["hay"] == ("three", "two", OLDER)


def test_a_rule_that_is_back_in_words_reworded_before_is_not_marked(repo):
    reworded = GATE.replace("behind you", "behind you,")
    repo.commit(HEAD + GATE, message="one")
    repo.commit(HEAD + reworded, message="two")
    repo.commit(HEAD + reworded.replace("must", "may"), message="three")
    repo.commit(HEAD + reworded, message="four")
    assert told(repo)["gate"][1:] == ("one", "")


def test_a_rule_that_stood_before_its_reason_is_marked(repo):
    bare = HAY.replace(" Dry hay catches fire from a single spark.", "")
    repo.commit(HEAD + GATE + bare, message="one")
    assert told(repo)["hay"] == ("one", None, "")
    repo.commit(HEAD + GATE + HAY, message="two")
    assert told(repo) == {"gate": ("one", "one", ""), "hay": ("one", "two", YOUNGER)}
    repo.commit(HEAD + GATE + HAY.replace("Dry hay catches fire from a single spark", "The barn burnt down last year, because somebody did"), message="three")
    assert told(repo)["hay"] == ("one", "three", YOUNGER)


def test_both_changed_in_one_version_need_no_look(repo):
    repo.commit(HEAD + GATE, message="one")
    changed = GATE.replace("must", "may").replace("Otherwise the goats wander off at night", "Otherwise the miller sells the fence")
    repo.commit(HEAD + changed, message="two")
    assert told(repo)["gate"] == ("two", "two", "")


def test_moves_renames_and_rewording_make_nothing_younger(repo):
    repo.commit(HEAD + GATE + HAY, message="one")
    repo.commit(HEAD + HAY + GATE.replace("## Gate {#gate}", "## Shut it {#shut}"), message="two")
    repo.git("mv", "c.md", "law.md")
    repo.commit(message="three")
    repo.commit(
        HEAD + HAY.replace("Keepers must not burn hay", "Keepers  must *not* burn hay") + GATE.replace("## Gate {#gate}", "## Shut it {#shut}"), "law.md"
    )
    assert told(repo, "law.md") == {"hay": ("one", "one", ""), "shut": ("one", "one", "")}


def test_a_rule_that_goes_and_comes_back_begins_anew(repo):
    repo.commit(HEAD + GATE + HAY, message="one")
    repo.commit(HEAD + HAY, message="two")
    repo.commit(HEAD + GATE + HAY, message="three")
    assert told(repo) == {"gate": ("three", "three", ""), "hay": ("one", "one", "")}


def test_a_merge_makes_nothing_younger_that_a_parent_has(repo):
    repo.commit(HEAD + GATE + HAY, message="base")
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit(HEAD + GATE + HAY + LAMP, message="side")
    repo.git("checkout", "--quiet", "main")
    repo.commit(HEAD + GATE.replace("must", "should") + HAY, message="main")
    repo.git("merge", "--quiet", "--no-commit", "side")
    repo.commit(HEAD + GATE.replace("must", "should") + HAY.replace("must not", "may") + LAMP, message="merge")
    assert told(repo) == {"gate": ("main", "base", OLDER), "hay": ("merge", "base", OLDER), "lamp": ("side", None, "")}


def test_a_title_that_is_a_rule_keeps_its_age_under_new_text(repo):
    title = "## Do not feed the goats {#feed}\n\nThey eat anything.\n\n"
    repo.commit(HEAD + title + GATE, message="one")
    repo.commit(HEAD + title.replace("They eat anything", "They are greedy animals") + GATE, message="two")
    assert told(repo)["feed"][0] == "one"
    repo.commit(HEAD + title.replace("Do not", "You may") + GATE, message="three")
    assert told(repo)["feed"][0] == "three"


def test_versions_that_cannot_be_read_are_passed_over_but_not_the_last(repo):
    repo.commit(HEAD + GATE, message="one")
    repo.commit(b"\xff\xfe\x00", message="broken")
    repo.commit(HEAD + GATE + HAY, message="two")
    assert told(repo) == {"gate": ("one", "one", ""), "hay": ("two", "two", "")}
    broken = repo.commit(b"\xff\xfe\x00", message="again")
    with pytest.raises(InputError, match="is UTF-16; save it as UTF-8"):
        told(repo)
    (repo.folder / "c.md").unlink()
    with pytest.raises(InputError, match=rf"HEAD:c\.md: is UTF-16; name an older revision: {broken[:7]}~1:c\.md"):
        told(repo)


def test_what_is_not_committed_is_younger_than_all(repo):
    repo.commit(HEAD + GATE, message="one")
    repo.write(HEAD + GATE.replace("must", "may"))
    assert told(repo)["gate"] == ("not committed yet", "one", OLDER)
    found, _ = history.blame(history.asked(f"HEAD:{repo.folder / 'c.md'}"))
    assert [r.rule.rev for r in found.rules] == [found.revisions[0].rev] != [""]
    repo.write((HEAD + GATE).replace("\n", "\r\n"))
    assert told(repo)["gate"] == ("one", "one", "")


def test_what_nothing_later_needs_is_let_go(repo):
    repo.commit(HEAD + GATE, message="one")
    repo.commit(b"\xff\xfe\x00", message="broken")
    repo.git("checkout", "--quiet", "-b", "side")
    repo.commit(HEAD + GATE + LAMP, message="side")
    repo.git("checkout", "--quiet", "main")
    repo.commit(HEAD + GATE + HAY, message="main")
    repo.git("merge", "--quiet", "--no-commit", "--strategy=ours", "side")
    repo.commit(HEAD + GATE + HAY + LAMP, message="merge")
    with history.chain(history.asked(str(repo.folder / "c.md")), history.ReadSettings()) as (chain, _):
        found = list(chain)
    subjects = {s.version.rev: s.version.subject for s in found}
    order = [s.version.subject for s in found]
    assert {s.version.subject: {subjects[r] for r in s.spent} for s in found} == {
        "one": set(), "broken": set(), order[2]: set(), order[3]: {"one"}, "merge": {"side", "main"},
    }  # fmt: skip


def test_rules_keep_their_age_when_a_sentence_is_divided_or_a_list_put_into_one(repo):
    parts = "## Barn\n\nKeepers must:\n\n- shut the barn\n- water the goats\n\nThe keeper must count the goats. The keeper must write down the number.\n"
    whole = "## Barn\n\nKeepers must shut the barn and water the goats.\n\nThe keeper must count the goats and must write down the number.\n"
    for text, message in ((parts, "one"), (whole, "two"), (parts, "three")):
        repo.commit(HEAD + text, message=message)
        found, _ = history.blame(history.asked(str(repo.folder / "c.md")))
        assert {r.rule.order for r in found.rules} == {0}, message
