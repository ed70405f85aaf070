"""The force of rules whose words of force stand in a clause beside the main one."""

from __future__ import annotations

import pytest

from whereas.annotate import annotate
from whereas.annotate.clauses import force_words, without_asides
from whereas.annotate.reader import prepare
from whereas.parse import parse


def force_of(sentence: str) -> str | None:
    """The force of the first rule of a short document that holds `sentence` and little else."""
    read = annotate(parse(f"# House\n\nThe keeper must lock the gate.\n\n{sentence}\n", path="house.md"))
    return next(s for s in read.statements if s.text.startswith(sentence[:12])).modality


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Describe how guests may complain.", "must"),
        ("Explain when lodgers may leave.", "must"),
        ("Tools that may spoil wood require a permit.", "must"),
        ("Whatever may frighten a goat stays in the shed.", "must"),
        ("A gate that must not be opened carries a red ribbon.", "must"),
        ("The keeper treats letters she should not trust as waste.", "must"),
        ("Doors that must never be opened are marked in red.", "must"),
        ("Keep every note on the board as it is: a guest may have written it.", "must"),
        ("Steep paths, where guests may fall, require a rail.", "must"),
        # the words of force are the main clause's
        ("Whoever owns a goat does not judge the fair.", "must_not"),
        ("What the keeper cannot do is tell guests that the knot was fine.", "must_not"),
        ("Guests may ask what they must pay.", "may"),
        ("In doubt you should ask.", "should"),
        ("After supper guests may leave.", "may"),
        ("We believe that guests should decide what they can afford.", "should"),
        ("Those who may not vote must leave.", "must"),
        ("There are three rooms you may use, one for each day.", "may"),
        ("Note that the gate is not the door, which should instead stay open.", "should"),
        ("This means that a guest should ask the clerk before she brings a goat.", "should"),
        ("A good indicator that you should sell a goat is if most guests sneeze.", "should"),
        ("These are the steps that keepers should follow at night.", "should"),
        ("When to close is a decision which should be made by the council.", "should"),
    ],
)
def test_the_force_of_a_clause_about_a_thing_is_not_that_of_the_rule(sentence: str, force: str) -> None:
    assert force_of(sentence) == force


def test_who_is_the_subject_of_its_own_verb_and_no_other() -> None:
    texts = [
        "Lodgers who triumph over their fears can call upon the clerk for rest and the ability to cast spells.",
        "Lodgers who can cast nets call upon the clerk.",
    ]
    cues = prepare(parse("\n\n".join(["# House", *texts]), path="house.md")).cues
    assert [without_asides(c) is None for c in cues[-2:]] == [True, False]


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("Members must not harass one another. This includes:\n\n- unwelcome comments on a guest's looks\n- posting private letters", "must_not"),
        ("Keepers may not accept gifts.\n\nThese include:\n\n- meals above a pound\n- tickets", None),
        ("Shouting and singing aren't acceptable. Such noise includes, but is not limited to:\n\n- drums\n- whistling at night", "must_not"),
        ("Members must not work alone. This means:\n\n- two keepers climb together\n- every climb is logged", "must"),
        ("Pick clear names. Examples include:\n\n- gate\n- weir", None),
    ],
)
def test_a_lead_in_that_takes_up_the_rule_before_it_lends_its_force(text: str, force: str | None) -> None:
    read = annotate(parse(f"# House\n\n## Rules\n\n{text}\n", path="house.md"))
    assert [s.modality for s in read.statements][-2:] == [force, force]


@pytest.mark.parametrize("sentence", ["Whistling isn't OK.", "Dogs are never allowed in the hall.", "It is not okay to wake the goats."])
def test_what_is_not_allowed_is_forbidden(sentence: str) -> None:
    assert force_of(sentence) == "must_not"


@pytest.mark.parametrize(
    "text",
    ["Members may use the boats. They can't lend them.", "The keeper may read every letter. She can't answer it.",
     "You may sing and dance. You cannot whistle.", "Guests can bring a goat. They can't bring two."],
)  # fmt: skip
def test_what_limits_a_permission_is_no_reason_for_it(text: str) -> None:
    read = annotate(parse(f"# House\n\n{text}\n", path="house.md"))
    assert [(s.roles, s.modality, s.explained) for s in read.statements] == [(("rule",), "may", "none"), (("rule",), "must_not", "none")]


def test_what_another_cannot_do_is_no_limit() -> None:
    read = annotate(parse(b"# House\n\nGuests may ask the clerk. He can't read minds.\n", path="house.md"))
    assert [s.is_rule for s in read.statements] == [True, False]


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Reading another guest's letters violates these guidelines.", "must_not"),
        ("Selling keys is a breach of these rules.", "must_not"),
        ("Shouting in the yard is a violation of our code of conduct.", "must_not"),
        ("Drums are against our rules.", "must_not"),
        ("Throwing stones will get you banned.", "must_not"),
        ("Theft is a bannable offence.", "must_not"),
        ("Opening another guest's letters is a breach.", "must_not"),
        ("Bribes are offences too.", "must_not"),
        ("Late returns are serious offences.", "must_not"),
        ("Mocking a lodger is itself misconduct.", "must_not"),
        ("It is crucial that two keepers climb together.", "must"),
        ("It is vital that nobody swims alone.", "must_not"),
    ],
)
def test_a_breach_is_forbidden_and_what_is_vital_demanded(sentence: str, force: str) -> None:
    assert force_of(sentence) == force


@pytest.mark.parametrize(
    "sentence",
    ["Whoever violates these rules is asked to leave.", "If a guest violates our rules, we ask her to leave.", "Singing is not a violation of this code.",
     "A breach of these rules leads to a warning.", "Copying is against the law in most countries.", "It is important because goats wander.",
     "Some old signs violate this rule, but new ones should be mended.", "The likeliest cause is a breach.", "There are breaches in the dyke.",
     "The next page is a breach report.", "Two warnings are a serious offence.", "Red lines in the book are violations.",
     "Old leaks are a breach and must be mended."],
)  # fmt: skip
def test_what_follows_on_a_breach_forbids_nothing(sentence: str) -> None:
    assert force_of(sentence) != "must_not"


@pytest.mark.parametrize(
    ("sentence", "ranks"),
    [
        ("Fees must be paid, subject to a discount for children.", False),
        ("Travel is subject to the keeper's consent.", False),
        ("Letters must be shown where there is an overriding public interest.", False),
        ("Safety takes precedence over speed.", True),
        ("We put safety before speed.", True),
        ("Vega weighs how many keepers stand behind a claim.", False),
        ("We rank safety ahead of speed.", True),
        ("We always place safety above speed.", True),
        ("Vega puts the wishes of guests before its own.", True),
        ("Put a colon before the list.", False),
        ("We put a lamp above each door.", False),
        ("Place imports above the code.", False),
        ("We should put the kettle on, and leave before noon.", False),
        ("Subject to its higher instructions, the guild delegates all power to the keeper.", True),
    ],
)
def test_only_what_ranks_something_is_precedence(sentence: str, ranks: bool) -> None:
    assert (force_of(sentence) == "precedence") == ranks


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Open fires are NOT RECOMMENDED.", "should_not"),
        ("The warden is empowered to close the gate.", "may"),
        ("Candles are tolerated until the end of the year.", "may"),
        ("Whistling is not tolerated.", "must_not"),
        ("Be sure not to wake the goats.", "must_not"),
        ("Please remember not to feed the goats.", "must_not"),
        ("Try not to wake the goats.", "should_not"),
        ("Remember to feed the goats.", "must"),
        ("In short, just don't ring `bell.loud`.", "must_not"),
        ("Just do not ring the `__bell__`.", "must_not"),
        ("Just ring the bell.", "must"),
        ("Be sure not to worry about the goats.", "should_not"),
        ("Remember not to be too hard on the goats.", "should_not"),
        ("Just don't worry about the goats.", "may"),
        ("Be certain not to be late.", "must_not"),
        ("Contact with the goats and the hens is not permitted.", "must_not"),
        ("Check in with the keeper and all will not be lost.", "must"),
        ("No-whistling.", "must_not"),
    ],
)
def test_phrases_of_force(sentence: str, force: str) -> None:
    assert force_of(sentence) == force


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Work on the roof by night is not permitted.", "must_not"),
        ("Contact with the goats is never acceptable.", "must_not"),
        ("Release of a goat by a guest must not happen.", "must_not"),
        ("Contact by letter is fine.", "may"),
        # commands
        ("Work with the keeper who is on duty.", "must"),
        ("Report to the keeper if the gate is open.", "must"),
    ],
)
def test_a_noun_that_could_be_a_command_is_the_subject_of_a_verb_behind_it(sentence: str, force: str) -> None:
    assert force_of(sentence) == force


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Nor should it flatter the goats.", "should_not"),
        ("Nor may lodgers feed them.", "must_not"),
        ("At no point may lodgers feed the goats.", "must_not"),
        ("On no account may lodgers feed the goats.", "must_not"),
        ("In no event may the bell be rung.", "must_not"),
        ("Not even keepers can ring the bell at night.", "must_not"),
        ("Not even keepers should ring the bell at night.", "should_not"),
        ("Lodgers don't have to answer.", "may"),
        ("Lodgers don’t have to answer.", "may"),
        ("Lodgers aren't obliged to answer.", "may"),
        ("Lodgers do not necessarily need to answer.", "may"),
        ("It isn't necessary for lodgers to answer.", "may"),
        ("Lodgers won't be required to answer.", "may"),
        # what lifts no duty, or asks for another one
        ("Lodgers are not to answer.", "must_not"),
        ("Lodgers don't have to answer, but they must listen.", "must"),
        ("Not even a gate lasts, so lodgers must look at it.", "must"),
    ],
)
def test_a_negation_that_stands_apart_and_one_that_lifts_a_duty(sentence: str, force: str) -> None:
    assert force_of(sentence) == force


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Loud pumps should generally be avoided at night.", "should_not"),
        ("Loud pumps must be avoided.", "must_not"),
        ("Consider asking the keeper first.", "should"),
        ("If the bank is steep, please consider a rope.", "should"),
        ("Consider the reader of each letter.", "must"),
    ],
)
def test_what_should_be_avoided_is_advised_against_and_what_one_may_consider_is_advised(sentence: str, force: str) -> None:
    assert force_of(sentence) == force


def test_what_a_verdict_asks_to_consider_is_advised() -> None:
    rows = "| Cracks | Action |\n|---|---|\n| 1-5 | Acceptable - consider sanding |\n| 6-8 | Acceptable - sand at once |\n"
    read = annotate(parse(f"# Mill\n\nThe keeper must lock the gate.\n\n## Stones\n\n{rows}", path="mill.md"))
    assert [s.modality for s in read.statements if s.text.startswith("Acceptable")] == ["should", "must"]


@pytest.mark.parametrize(
    ("item", "force"),
    [
        ("**MUST:** log each visit.", "must"),
        ("**Should**: log each visit.", "should"),
        ("**MAY** – bring a dog.", "may"),
        ("**Optional:** lock the shed.", "may"),
        ("**SHOULD NOT:** open the shed at night.", "should_not"),
        ("**SHOULD:** never open the shed.", "should_not"),
        ("**MUST:** avoid the ice.", "must_not"),
    ],
)
def test_a_label_that_is_a_word_of_force_says_how_its_rule_binds(item: str, force: str) -> None:
    read = annotate(parse(f"# House\n\n## Steps\n\n- {item}\n- The keeper must lock the gate.\n", path="house.md"))
    rule = next(s for s in read.statements if s.is_rule)
    assert (rule.modality, rule.principle) == (force, "steps")


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("Maximum allowed: 8", "must"),
        ("Maximum allowed: 8 guests, as listed.", "must"),
        ("Maximum allowed 8 guests, given the size of the loft.", "must"),
        ("Max allowed depth: 8 (stricter than usual)", "must"),
        ("The maximum permitted weight is 3 tons.", "must"),
        ("Allowed at most: 3 guests", "must"),
        ("At most three guests are allowed.", "must"),
        ("A maximum of three guests is allowed in winter.", "must"),
        ("Allowed: 3 guests", "may"),
        ("Up to three guests are allowed.", "may"),
        ("Guests are allowed to use the maximum.", "may"),
        ("The maximum allowed weight may be exceeded in winter.", "may"),
        ("At most inns, dogs are allowed.", "may"),
        ("Maximum allowed values are listed below.", "may"),
    ],
)
def test_a_greatest_number_that_is_allowed_binds(sentence: str, force: str) -> None:
    assert force_of(sentence) == force


@pytest.mark.parametrize(
    ("sentence", "main"),
    [
        ("Tuned bells such as `ring(now)` are allowed when needed to keep time.", True),
        ("Loud bells (such as gongs) are forbidden at night.", True),
        ("Sacks such as are forbidden smell.", False),
    ],
)
def test_such_as_opens_a_clause_only_before_its_verb(sentence: str, main: bool) -> None:
    cues = prepare(parse(f"# House\n\n{sentence}\n", path="house.md")).cues[-1]
    assert [word.main for word in force_words(cues)] == [main]
