"""What is said of a slip in a file of settled readings."""

from __future__ import annotations

import pytest

from whereas.app.readings_file import decoded
from whereas.model.errors import InputError

HEAD = '# Settled\n\n[[reading]]\nwords = "Goats wander."\nroles = ["reason"]\n\n[[reading]]\nwords = "Shut it."\n'


def test_readings_are_read():
    assert [r.words for r in decoded(HEAD.encode(), "x.toml").reading] == ["Goats wander.", "Shut it."]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD + 'roles = ["ruel"]\n', "x.toml:9: there is no role 'ruel'; did you mean 'rule'?"),
        (HEAD + 'roles = ["zzz"]\n', "x.toml:9: there is no role 'zzz'; use rule, reason, definition, example, scope, other"),
        (HEAD + 'modality = "must not"\n', "x.toml:9: there is no modality 'must not'; did you mean 'must_not'?"),
        (HEAD + 'reason = ["Goats."]\n', "x.toml:9: there is no key 'reason'; did you mean 'reasons'?"),
        (HEAD + "words = 3\n", "x.toml: cannot be understood"),
        (HEAD + "note = 3\n", "x.toml:9: 'note' is wrong: expected text, got a number; see"),
        ('[[readings]]\nwords = "Shut it."\n', "x.toml:1: there is no table 'readings'; did you mean 'reading'?"),
        ('[[reading]]\nroles = ["rule"]\n', "x.toml:1: a reading has no 'words'; see"),
        ('[reading]\nwords = "Shut it."\n', "x.toml: expected a list, got a table"),
        ('reading = [{words = "Shut it.", roles = ["ruel"]}]\n', "x.toml: there is no role 'ruel'; did you mean 'rule'?"),
        ("reading = \n", "x.toml: cannot be understood"),
    ],
)
def test_a_slip_is_told_with_its_line_and_the_nearest_word(text, said):
    with pytest.raises(InputError) as told:
        decoded(text.encode(), "x.toml")
    assert str(told.value).startswith(said)


def test_bytes_that_are_no_text_are_said():
    with pytest.raises(InputError, match="cannot be understood"):
        decoded(b"words = '\xff'", "x.toml")


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("roles = []", "a.readings.toml:3: 'roles' is empty; name a role, such as 'other', or leave it out"),
        (
            'roles = ["reason"]\nmodality = "must"',
            "a.readings.toml:4: a force is given to what is called no rule; add 'rule' to its roles, or leave out the modality",
        ),
    ],
)  # fmt: skip
def test_readings_that_say_nothing_or_contradict_themselves_are_refused(entry, said):
    with pytest.raises(InputError) as told:
        decoded(f'[[reading]]\nwords = "Ring."\n{entry}\n'.encode(), "a.readings.toml")
    assert str(told.value) == said
