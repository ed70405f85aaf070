"""Which way a rule went: pairs of sentences with the direction that a careful reader sees, and its mirror."""

from __future__ import annotations

import pytest

from whereas.diff.force import FORCE, transition
from whereas.diff.judge import judge

MIRROR = {
    "strengthened": "weakened", "weakened": "strengthened", "narrowed": "widened", "widened": "narrowed", "reversed": "reversed",
    "changed": "changed", "reworded": "reworded", "precedence": "precedence", "typography": "typography",
}  # fmt: skip

CASES = [
    # a modal that states what is done or can be, the same force in other words, and what is left to those who are asked
    ("A late cask may be sold.", "A late cask is sold.", "strengthened", "'may be' became 'is'"),
    ("Late casks can be sold.", "Late casks are sold.", "strengthened", "'can be' became 'are'"),
    ("Coopers can vote by letter.", "Coopers vote by letter.", "strengthened", "'can' removed"),
    ("Coopers who can read must help.", "Coopers who read must help.", "reworded", "'can' removed"),
    ("Coopers are not permitted to smoke.", "Coopers must not smoke.", "reworded", "'are not permitted to' became 'must not'"),
    ("Coopers should not smoke.", "Coopers are not supposed to smoke.", "reworded", "'should not' became 'are not supposed to'"),
    ("Coopers are obliged to pay.", "Coopers are invited to pay.", "weakened", "'are obliged to' became 'are invited to'"),
    ("The cooper must wear a cap.", "The cooper must wear a cap if he likes.", "weakened", "hedge added: 'if he likes'"),
    ("Coopers may leave.", "Coopers may leave if they like.", "reworded", "'if they like'"),
    ("Mend the casks.", "Mend the casks if there is time.", "weakened", "hedge added: 'if there is time'"),
    ("The cooper should mend casks.", "Whenever practical, the cooper should mend casks.", "weakened", "hedge added: 'whenever practical'"),
    ("Coopers must not sing.", "Coopers must not sing, bar where a guest asks.", "weakened", "exception added: 'bar where a guest asks'"),
    ("Mend the casks.", "Mend the casks, if not told otherwise.", "weakened", "exception added: 'if not told otherwise'"),
    ("The cooper must mend casks.", "The cooper must mend casks to the best of his ability.", "weakened", "hedge added"),
    ("Wren speaks plainly and admits faults.", "Wren speaks plainly and rarely admits faults.", "weakened", "hedge added: 'rarely'"),
    ("Include a label.", "Omit a label.", "reversed", "'include' became 'omit'"),
    ("Keep old casks.", "Remove old casks.", "reversed", "'keep' became 'remove'"),
    ("Be strict with guests.", "Be lenient with guests.", "reversed", "'strict' became 'lenient'"),
    # an order that "to" tells, and who does it to whom
    ("Prefer oak to elm.", "Prefer elm to oak.", "precedence", "'to' changed places"),
    ("Wren prefers silence to guesses.", "Wren prefers guesses to silence.", "precedence", "'to' changed places"),
    ("House rules trump this note.", "This note trumps house rules.", "precedence", "'house rules' became 'this note'"),
    ("The cooper appoints the smith.", "The smith appoints the cooper.", "changed", "changed places"),
    ("Hang red lamps and green flags.", "Hang green flags and red lamps.", "reworded", ""),
    ("It must not override this note.", "It should not override this note.", "weakened", "'must not' became 'should not'"),
    # somebody else acts
    ("The cooper must mend the casks.", "The smith must mend the casks.", "changed", "'cooper' became 'smith'"),
    ("The night crew may open the lock.", "The day crew may open the lock.", "changed", "'night crew' became 'day crew'"),
    ("No cooper may sell casks.", "No smith may sell casks.", "changed", "'cooper' became 'smith'"),
    ("The casks must be mended.", "The barrels must be mended.", "reworded", "'casks' became 'barrels'"),
    # what a clause asks for
    ("Guests may camp only with written permission of Ada.", "Guests may camp only with permission of Ada.", "widened", "'written'"),
    (
        "Do not camp unless the owner and the cook agree.",
        "Do not camp unless the owner or the cook agrees.",
        "weakened",
        "exception widened: 'or'",
    ),
    (
        "Guests may camp unless Ada and Bo object.",
        "Guests may camp unless Ada or Bo objects.",
        "narrowed",
        "exception widened: 'or'",
    ),
    ("Carts must not enter except small hand carts.", "Carts must not enter except hand carts.", "weakened", "exception widened: 'small' is gone"),
    ("The well must stay shut until the keeper gives written leave.", "The well must stay shut until the keeper gives leave.", "weakened", "exception widened"),
    (
        "Ignore orders unless Ada explicitly backs them.",
        "Ignore orders unless Ada backs them.",
        "weakened",
        "exception widened: 'explicitly' is gone",
    ),
    (
        "Do not guess what is not meant by Ada.",
        "Do not guess what is not logically implied by Ada.",
        "strengthened",
        "what it spares narrowed: 'logically'",
    ),
    (
        "Guess what Ada implied.",
        "Guess what Ada logically required.",
        "reworded",
        "'implied' became 'logically required'",
    ),
    ("Carts (two wheels only) may park here.", "Carts may park here.", "widened", "no longer qualified: '(two wheels only)'"),
    (
        "Weigh the price of each dish as well.",
        "Weigh the price of each dish against the taste of guests.",
        "widened",
        "now also: 'against",
    ),
    ("Look in the barn first, then in the mill.", "Look in the barn first, then in the loft, then in the mill.", "widened", "now also: 'in the loft'"),
    # force
    ("The keeper should lock the gate.", "The keeper must lock the gate.", "strengthened", "'should' became 'must'"),
    ("The keeper may lock the gate.", "The keeper should lock the gate.", "strengthened", "'may' became 'should'"),
    ("Guests must not feed the goats.", "Guests should not feed the goats.", "weakened", "'must not' became 'should not'"),
    ("Guests must not feed the goats.", "Guests may feed the goats.", "weakened", "'must not' became 'may'"),
    ("Guests must feed the goats.", "Guests must not feed the goats.", "reversed", "'must' became 'must not'"),
    ("Guests should never run.", "Guests should run.", "reversed", "'should never' became 'should'"),
    ("Every lamp must be lit.", "Every lamp shall be lit.", "reworded", "'must' became 'shall'"),
    ("Visitors are allowed to smoke.", "Visitors are not allowed to smoke.", "strengthened", "'are allowed to'"),
    ("No guest may smoke in the hall.", "Guests may smoke in the hall.", "weakened", "'no ... may' became 'may'"),
    ("White lies that hosts may tell are allowed.", "White lies that hosts may tell are not allowed.", "strengthened", "'not allowed'"),
    ("Jokes that guests make are not allowed.", "Jokes that guests make may be taken too far when they hurt.", "weakened", "'may'"),
    ("Ask the owner.", "Ask the owner whom guests may know.", "narrowed", "whom guests may know"),
    ("The clerk should open letters.", "The clerk should consider opening letters.", "weakened", "consider"),
    ("Letters shall not be read; members shall be heard.", "Members shall be heard in the hall; letters shall not be read.", "reworded", ""),
    ("Each house shall keep a book.", "Each house shall keep a book of such talks as may need it.", "narrowed", "of such talks"),
    ("Officers shall swear an oath.", "Officers shall swear an oath; but no test of faith shall be asked.", "widened", "now also"),
    ("Print the book.", "Print the book, excepting such parts as may hurt.", "weakened", "excepting such parts"),
    # legal forms
    ("The guild may borrow money.", "The guild shall be entitled to borrow money.", "reworded", "shall be entitled to"),
    ("The guild may borrow money.", "The guild shall have the power to borrow money.", "reworded", "shall have the power to"),
    ("Members shall not be required to attend.", "Members shall not attend.", "strengthened", "'shall not be required to' became 'shall not'"),
    ("The guild shall publish its minutes.", "The guild shall not be required to publish its minutes.", "weakened", "'shall not be required to'"),
    ("The guild shall publish its minutes.", "The guild shall have no duty to publish its minutes.", "weakened", "'shall have no duty to'"),
    ("No member shall be required to attend.", "No member shall attend.", "strengthened", "'no ... shall be required to'"),
    ("Members may attend.", "No member shall be required to attend.", "reworded", ""),
    ("Nobody shall sell liquor in the hall.", "It shall be unlawful to sell liquor in the hall.", "reworded", ""),
    ("The guild shall not sell land.", "The guild shall, except as provided in Article 4, not sell land.", "weakened", "except as provided"),
    ("The guild may not sell land.", "The guild may, unless the members consent, not sell land.", "weakened", "unless the members consent"),
    ("The guild shall not:", "The guild shall, without the consent of the members, not:", "weakened", "without the consent"),
    ("The guild may sell land.", "The guild may, if the members do not object, sell land.", "narrowed", "if the members do not object"),
    # negation and opposites
    ("Leave the box open (no lid needed).", "Leave the box open.", "reworded", "no lid needed"),
    ("No debt, no fine shall be owed.", "No debt, nor fine shall be owed.", "reworded", ""),
    ("Keep the ledger public at the gate.", "Keep the ledger private at the gate.", "reversed", "'public' became 'private'"),
    ("The well is for drinking.", "The well is not for drinking.", "reversed", "negation added"),
    # two negations that cancel, and such that do not
    ("Members must not write in any shared book.", "Members must write in no shared book.", "reworded", "the other way round"),
    ("Letters must not hold seals.", "Letters must hold no seals.", "reworded", "the other way round"),
    ("Do not sail unless the bell rings.", "Sail only if the bell rings.", "reworded", "the other way round"),
    ("Do not sail until the bell rings.", "Sail once the bell rings.", "reworded", "the other way round"),
    ("Unless the chair agrees, members must not print drafts.", "Members may print drafts only if the chair agrees.", "reworded", "the other way round"),
    ("Guests must not enter without a key.", "Guests may enter only with a key.", "reworded", "the other way round"),
    ("Never sail before the bell rings.", "Sail only after the bell rings.", "reworded", "the other way round"),
    ("Members must not leave the gate open.", "Members must keep the gate closed.", "reworded", "the other way round"),
    ("Members must not accept gifts.", "Members must refuse gifts.", "reworded", "the other way round"),
    ("Only the clerk may open letters.", "Nobody may open letters except the clerk.", "reworded", "the other way round"),
    ("Only the clerk may open letters.", "No one but the clerk may open letters.", "reworded", "the other way round"),
    ("Lock the gate unless somebody is inside.", "Lock the gate if nobody is inside.", "reworded", "the other way round"),
    ("Lock the gate unless somebody is inside.", "Lock the gate if somebody is inside.", "strengthened", "unless somebody"),
    ("Guests must not enter without a key.", "Guests may enter without a key.", "weakened", "'must not' became 'may'"),
    ("Members must accept gifts.", "Members must refuse gifts.", "reversed", "'accept' became 'refuse'"),
    ("Guests must not use the saw.", "Guests must use gloves.", "changed", "something else"),
    ("Letters must not be opened at night.", "Letters must be burnt at night.", "changed", "something else"),
    ("Letters must not be opened at night.", "Letters must be opened at night.", "reversed", "'must not' became 'must'"),
    # exceptions, hedges, emphasis, conditions
    ("Members must pay the fee.", "Members must pay the fee, unless the treasurer waives it.", "weakened", "unless the treasurer waives it"),
    ("Members may vote by letter.", "Members may vote by letter, except in spring.", "narrowed", "except in spring"),
    ("The clerk should answer letters.", "The clerk should generally answer letters.", "weakened", "generally"),
    ("The clerk should answer letters.", "The clerk should always answer letters.", "strengthened", "always"),
    ("Members must sign in.", "When the hall is full, members must sign in.", "narrowed", "When the hall is full"),
    ("Boats must slow down.", "In all cases, boats must slow down.", "widened", "in all cases"),
    ("The clerk should refuse.", "The clerk should refuse even if the member is angry.", "strengthened", "even if the member is angry"),
    ("The clerk should answer politely.", "The clerk should answer as if nobody had asked.", "reworded", ""),
    ("The clerk must refuse gifts.", "The clerk must, all things considered, refuse gifts.", "weakened", "hedge added: 'all things considered'"),
    ("The clerk must refuse gifts.", "The clerk must refuse gifts, absent a reason not to.", "weakened", "exception added: 'absent a reason not to'"),
    ("The clerk must refuse gifts.", "With rare exceptions, the clerk must refuse gifts.", "weakened", "exception added: 'With rare exceptions'"),
    ("The clerk must refuse gifts.", "The clerk must refuse gifts, with one exception: fruit.", "weakened", "exception added: 'with one exception: fruit'"),
    ("The clerk must refuse gifts.", "All else equal, the clerk must refuse gifts.", "weakened", "hedge added: 'all else equal'"),
    ("The clerk must never lie.", "The clerk must probably never lie.", "weakened", "hedge added: 'probably'"),
    ("The clerk must go by what happened.", "The clerk must go by what probably happened.", "reworded", "probably"),
    ("The clerk must never lie.", "The clerk must almost never lie.", "weakened", "'must never' became 'must almost never'"),
    ("The clerk must never lie.", "The clerk must never, ever lie.", "strengthened", "emphasis added: 'ever'"),
    ("Ask what guests need.", "Ask what guests ever need.", "reworded", "ever"),
    ("Treat it like a relatively (but not unconditionally) trusted note.", "Treat it like an untrusted note.", "changed", "'trusted' became 'untrusted'"),
    # inside an exception or a condition it is the other way about
    ("Pay unless the clerk objects.", "Pay unless the clerk or a guest objects.", "weakened", "exception widened: 'a guest'"),
    ("Pay unless a member objects.", "Pay unless a member in good standing objects.", "strengthened", "in good standing"),
    ("Pay when the clerk or the bank asks.", "Pay when the clerk asks.", "narrowed", "in fewer cases"),
    ("Guests may enter when they have paid.", "Guests may enter when they have paid and signed the book.", "narrowed", "signed the book"),
    ("Pay unless the chair agrees.", "Pay unless the chair and the clerk agree.", "strengthened", "exception narrowed"),
    ("Members must pay except guests.", "Members must pay except guests and children.", "weakened", "exception widened: 'children'"),
    ("Guests may row unless the chair objects.", "Guests may row unless the chair or the clerk objects.", "narrowed", "exception widened"),
    ("Answer letters except in August.", "Answer letters except in July and August.", "weakened", "exception widened: 'July'"),
    # what is forbidden without something is allowed with it
    ("Minors must not join.", "Minors must not join without the consent of a parent.", "weakened", "exception added: 'without the consent"),
    ("Do not lend boats.", "Do not lend boats without permission.", "weakened", "exception added: 'without permission'"),
    ("Do not print drafts without review.", "Do not print drafts without review and a signature.", "strengthened", "exception narrowed"),
    ("Do not print drafts without review or a signature.", "Do not print drafts without review.", "strengthened", "exception narrowed: 'a signature' is gone"),
    ("Do not print drafts without review.", "Do not print drafts without written review.", "strengthened", "exception narrowed: 'written'"),
    ("Members may leave without asking.", "Members may leave without asking or paying.", "widened", "now also: 'paying'"),
    # an exception or a condition that names something else
    ("Sweep the yard unless it is dry.", "Sweep the yard unless the chair agrees.", "changed", "'unless it is dry' became 'unless the chair agrees'"),
    ("Nobody may sublet a plot except with leave of the chair.", "Nobody may sublet a plot except to relatives.", "changed", "'except to relatives'"),
    ("If it rains, close the roof.", "If it snows, close the roof.", "changed", "'If it rains' became 'If it snows'"),
    ("Answer when a guest asks.", "Answer when a guest requests it.", "reworded", "'asks' became 'requests it'"),
    # a second duty behind a condition, and a condition that goes on
    ("Members must sweep before leaving and sign the book.", "Members must sweep before leaving.", "narrowed", "no longer: 'sign the book'"),
    ("Members must sweep the hall when they leave and sign the book.", "Members must sweep the hall when they leave.", "narrowed", "no longer"),
    ("The clerk must ring when the bell breaks and lock the door.", "The clerk must ring when the bell breaks.", "narrowed", "no longer"),
    ("Wash your hands after lunch and put away the cups.", "Wash your hands after lunch.", "narrowed", "no longer: 'put away the cups'"),
    ("Guests may enter if they agree and sign the book.", "Guests may enter if they agree.", "widened", "condition widened: 'sign the book' is gone"),
    ("Guests must wait until the bell rings and the door opens.", "Guests must wait until the bell rings.", "weakened", "exception widened"),
    ("Guests must wait until Ada and Bo agree.", "Guests must wait until Ada or Bo agrees.", "weakened", "exception widened: 'or'"),
    ("Whoever shouts goes at once, without a refund.", "Whoever shouts goes as soon as two keepers agree.", "weakened", "'at once'"),
    # a clause that opens with "but"
    ("Clerks may open letters.", "Clerks may open letters but they must not read them.", "narrowed", "now limited"),
    ("Clerks must sort letters.", "Clerks must sort letters but may leave parcels.", "weakened", "now limited"),
    ("Clerks must sort letters.", "Clerks must sort letters but must not read them.", "widened", "now also"),
    # how many, numbers
    ("All boats must carry a bell.", "Some boats must carry a bell.", "narrowed", "'all' became 'some'"),
    ("Boats may leave at night.", "Only boats may leave at night.", "narrowed", "'only' added"),
    ("The clerk must refuse such gifts.", "The clerk must refuse most such gifts.", "narrowed", "'most' added"),
    ("Guests may talk of debts if asked.", "Guests may talk of debts only if asked.", "narrowed", "condition narrowed: 'only if'"),
    ("Guests may row when it is calm.", "Guests may row only when it is calm.", "narrowed", "condition narrowed: 'only when'"),
    ("The clerk must trust members more than guests.", "The clerk must trust members as much as guests.", "changed", "'more than' became 'as much as'"),
    ("The clerk should give guests trust.", "The clerk should give guests less trust.", "weakened", "'less' added"),
    ("Answer within ten days of the letter.", "Answer within five days of the letter.", "strengthened", "'ten' became 'five'"),
    ("At least two members must agree.", "At least three members must agree.", "strengthened", "'two' became 'three'"),
    ("At night, at least two keepers must watch.", "At night, at least three keepers must watch.", "strengthened", "'two' became 'three'"),
    ("For every sale, at least two keepers must sign.", "For every sale, at least three keepers must sign.", "strengthened", "'two' became 'three'"),
    ("For a sale, more than two keepers must sign.", "For a sale, more than three keepers must sign.", "strengthened", "'two' became 'three'"),
    ("In spring, more than two members must sign.", "In spring, more than four members must sign.", "strengthened", "'two' became 'four'"),
    ("In spring, more than two sacks of seed must be weighed.", "In spring, more than four sacks of seed must be weighed.", "narrowed", "'two' became 'four'"),
    ("At dusk, fewer than two oars must be hung up.", "At dusk, fewer than four oars must be hung up.", "widened", "'two' became 'four'"),
    ("In winter, boats with at least two sails must stay.", "In winter, boats with at least three sails must stay.", "narrowed", "'two' became 'three'"),
    ("The steward may spend up to 100 crowns.", "The steward may spend up to 250 crowns.", "widened", "'100' became '250'"),
    ("Each member gives two days of work.", "Each member gives three days of work.", "changed", "'two' became 'three'"),
    ("As Section 3 says, members must pay.", "As Section 4 says, members must pay.", "reworded", "3"),
    # what it covers
    ("The clerk must not mislead members.", "The clerk must not mislead members, guests or neighbours.", "widened", "guests or neighbours"),
    ("Boats must carry lamps.", "Boats must carry lamps from the harbour office.", "narrowed", "from the harbour office"),
    ("The rule binds any member of the club.", "The rule binds any paying member of the club.", "narrowed", "paying"),
    ("Guests must not cause harm.", "Guests must not cause serious harm.", "narrowed", "qualified: 'serious'"),
    ("Guests must follow keeper rules.", "Guests must follow lawful keeper rules.", "narrowed", "qualified: 'lawful'"),
    ("Guests must not mislead keepers.", "Guests must not deliberately mislead keepers.", "narrowed", "qualified: 'deliberately'"),
    ("Guests should protect boats.", "Guests should help protect boats.", "reworded", "help"),
    ("Guests must fold sails.", "Guests must neatly fold sails.", "reworded", "neatly"),
    ("All boats leaving the harbour must show a lamp.", "All boats must show a lamp.", "widened", "leaving the harbour"),
    ("Never chase other goals, such as fame.", "Never chase other goals as ends in themselves, such as fame.", "narrowed", "as ends in themselves"),
    (
        "Subject to county rules, power lies with the clerk and the guests.",
        "Subject to town rules, power lies with the crew, the clerk and the guests.",
        "widened",
        "the crew",
    ),
    ("Deputies are chosen by the council of the town.", "Deputies are chosen by the people of the town.", "changed", "'council' became 'people'"),
    ("Store flammable goods outside.", "Keep flammable goods outside.", "reworded", "'Store' became 'Keep'"),
    # precedence
    ("Safety takes precedence over speed.", "Speed takes precedence over safety.", "precedence", "takes precedence over"),
    ("Safety comes before speed, and speed before comfort.", "Speed comes before safety, and safety before comfort.", "precedence", "speed > safety > comfort"),
    ("This charter supersedes all other rules.", "This charter yields to the law of the land.", "precedence", "'supersedes' became 'yields to'"),
    # typography and references
    ("Don’t shout — “ever”.", 'Don\'t shout -- "ever".', "typography", ""),
    ("Ring the the bell.", "Ring the bell.", "typography", ""),
    ("Ring the bell of the hall.", "Ring the bell of the hall painted by the guild.", "narrowed", "painted by the guild"),
    ("Add the bell to the list of things kept.", "If you can't ring, add the bell to the list of things kept.", "narrowed", "condition added"),
    ("Honour the keeper's judgement in a way.", "Honor the keeper's judgment in the way.", "typography", ""),
    ("Ring the bell in form.", "Ring the bell in from.", "reworded", "'form'"),
    ("Ring the bell (see Part 2).", "Ring the bell (see Part 3).", "typography", ""),
    ("Section. 2. Guests must knock.", "Guests must knock.", "typography", ""),
    ("Guests must knock.", "3. Guests must knock.", "typography", ""),
    ("1.2 Guests must knock.", "1.3 Guests must knock.", "typography", ""),
    ("1.2: Guests must knock.", "1.3: Guests must knock.", "typography", ""),
    ("(1) Guests must knock.", "(2) Guests must knock.", "typography", ""),
    ("2.1.1 Guests must knock.", "2.1.2. Guests must knock.", "typography", ""),
    ("(a) guests must knock;", "(b) guests must knock;", "typography", ""),
    ("ii) Guests must knock.", "iii) Guests must knock.", "typography", ""),
    ("R2. Guests must knock.", "R3. Guests should knock.", "weakened", "'must' became 'should'"),
    ("Section 2.1(a) Guests must knock.", "Section 2.2(b) Guests must knock.", "typography", ""),
    ("2 GB must be free.", "3 GB must be free.", "changed", "'2' became '3'"),
    ("Guests must knock.", "Quiet hours: Guests must knock.", "reworded", "label"),
    ("All keepers of goats must knock.", "Quiet hours: All keepers must knock.", "widened", "of goats"),
    # dates and numbers
    ("The board meets on the first Monday in March.", "The board meets at noon on the 3rd day of April.", "changed", "'3rd day of April'"),
    ("Letters lie for seven days at the council's desk.", "Letters lie for ten days at the board's desk.", "changed", "'seven' became 'ten'"),
    # what a word belongs to
    ("The clerk should make guesses about the cost.", "The clerk should consider likely guesses about the cost.", "reworded", ""),
    ("If the board shall not object, guests may stay.", "If the board may object, guests may stay.", "reworded", ""),
    ("Be kind, calling out when needed.", "Be kind, calling out when needed and avoiding loud speech.", "widened", "avoiding loud speech"),
    ("No town shall mint coins; nor sell titles.", "No town shall mint coins; make anything but gold a coin; nor sell titles.", "widened", "anything but gold"),
    ("They shall be paid for their services.", "The judges shall serve for life, and shall be paid for their services.", "widened", "now also"),
    ("The clerk should keep to the book.", "The clerk may only keep to the book.", "strengthened", "'may only'"),
    ("Guests may leave by the gate.", "Guests may only leave by the gate.", "narrowed", "'may only'"),
    ("Guests should only leave by the gate.", "Guests may only leave by the gate.", "weakened", "'should only' became 'may only'"),
    ("Guests should only leave by the gate.", "Guests should leave by the gate.", "widened", "only"),
    ("Keep the explicit rules of the hall.", "Explicitly keep the rules of the hall.", "reworded", ""),
    # written anew: what all signs agree on
    (
        "It should show an interest in guests when the evening turns quiet.",
        "It delights in hard questions, untangling knots and finding neat answers.",
        "widened",
        "condition removed: 'when the evening turns quiet'",
    ),
    ("answering from the likeliest reading", "guessing with care or taking small steps that can be undone", "widened", "now also"),
    (
        "If nobody answers, the clerk should act as if the letter never came.",
        "If nobody answers, the clerk should reply truthfully that it is closed.",
        "changed",
        "",
    ),
    # something else
    ("Members must bring their own chairs.", "Dogs wait outside during every concert.", "changed", "something else"),
    # negations that state, and those that stand inside a phrase
    ("The council will publish the accounts.", "The council will not publish the accounts.", "reversed", "negation added: 'not'"),
    ("The clerk shares logs with the council.", "The clerk does not share logs with the council.", "reversed", "negation added: 'not'"),
    ("Guests must leave if the clerk does not object.", "Guests must leave if the clerk objects.", "changed", "negation removed"),
    ("A report with a date must be filed.", "A report with no date must be filed.", "changed", "'no'"),
    ("In no case may a guest smoke.", "A guest may smoke.", "weakened", "'no ... may' became 'may'"),
    ("Members may enter the hall at night.", "Members may no longer enter the hall at night.", "strengthened", "'may' became 'may no longer'"),
    ("Members should enter the hall at night.", "Members should no longer enter the hall at night.", "reversed", "'should no longer'"),
    ("We do not lend boats.", "We lend boats.", "reversed", "negation removed: 'not'"),
    ("They will not open letters.", "They will open letters.", "reversed", "negation removed: 'not'"),
    ("We never sell the list.", "We sell the list.", "reversed", "negation removed: 'never'"),
    ("It never shares drafts.", "It rarely shares drafts.", "weakened", "negation removed: 'never', 'rarely' added"),
    ("The club does not lend boats.", "The club seldom lends boats.", "weakened", "'seldom' added"),
    ("The clerk should never guess.", "The clerk should rarely guess.", "weakened", "'should never' became 'should rarely'"),
    ("They shouldn't lend boats.", "They lend boats.", "reversed", "negation removed"),
    ("It does not guess when asked.", "It guesses when asked.", "reversed", "negation removed: 'not'"),
    # bans eased
    ("Do not ring on Fridays.", "Try not to ring on Fridays.", "weakened", "'try not to'"),
    ("The clerk must not open letters.", "The clerk may only open letters with the consent of the council.", "weakened", "'may only'"),
    ("Do not use global state.", "Avoid global state.", "weakened", "'do not' became 'avoid'"),
    # two matters changed places
    ("The clerk must obey the council.", "The council must obey the clerk.", "changed", "'clerk' and 'council' changed places"),
    ("Put honesty ahead of kindness.", "Put kindness ahead of honesty.", "precedence", "'ahead of'"),
    ("Members must bring honesty, kindness and care.", "Members must bring care, kindness and honesty.", "reworded", ""),
    # amounts
    ("Members must pay within thirty minutes.", "Members must pay within thirty days.", "weakened", "'thirty minutes' became 'thirty days'"),
    ("Members must pay within 24 hours.", "Members must pay within 2 days.", "weakened", "'24 hours' became '2 days'"),
    ("Members must pay within 24 hours.", "Members must pay within 1 day.", "reworded", ""),
    ("Keep logs for at least 3 days.", "Keep logs for at least 3 years.", "strengthened", "'3 days' became '3 years'"),
    ("Files must be under 10 MB.", "Files must be under 10 GB.", "weakened", "'10 mb' became '10 gb'"),
    ("Answers must come in <200ms.", "Answers must come in <100ms.", "strengthened", "'200ms' became '100ms'"),
    ("Coverage must be 80% or higher.", "Coverage must be 90% or higher.", "strengthened", "'80%' became '90%'"),
    ("Coverage must be ≥ 80%.", "Coverage must be ≥ 90%.", "strengthened", "'80%' became '90%'"),
    ("Coverage must not be below 80%.", "Coverage must not be below 90%.", "strengthened", "'80%' became '90%'"),
    ("Members must look at the ropes every month.", "Members must look at the ropes every 2 months.", "weakened", "'month' became '2 months'"),
    ("Answer letters within a day.", "Answer letters within a week.", "weakened", "'day' became 'week'"),
    ("Members must pay within five days.", "Members must pay within five working days.", "weakened", "'five days' became 'five working days'"),
    ("Members must be at least eighteen years old.", "Members must be at least sixteen years old.", "weakened", "'eighteen' became 'sixteen'"),
    ("Answer within twenty-one days.", "Answer within fourteen days.", "strengthened", "'twenty-one' became 'fourteen'"),
    ("Answer within half a day.", "Answer within a day.", "weakened", "'half a day' became 'day'"),
    ("Keep two hundred lamps.", "Keep three hundred lamps.", "changed", "'two' became 'three'"),
    ("The board must be elected by a majority.", "The board must be elected by a two-thirds majority.", "strengthened", "'two-thirds majority'"),
    ("Changes must be passed by 2/3 of the votes.", "Changes must be passed by 3/4 of the votes.", "strengthened", "'2/3' became '3/4'"),
    (
        "Changes need the consent of two thirds of us.",
        "Changes need the consent of three quarters of us.",
        "strengthened",
        "'two thirds' became 'three quarters'",
    ),
    ("The chair must be elected by a majority.", "The chair must be elected by the unanimous vote.", "strengthened", "'majority' became 'unanimous'"),
    ("The board may expel a guest by a majority vote.", "The board may expel a guest by a two-thirds vote.", "narrowed", "'majority'"),
    ("Pay a third of the fee first.", "Pay half of the fee first.", "changed", "'a third' became 'half'"),
    ("Letters must be signed by two members.", "Letters must be signed by one member.", "weakened", "'two' became 'one'"),
    ("Two members must sign each letter.", "Three members must sign each letter.", "strengthened", "'two' became 'three'"),
    ("The crew must meet at least once a year.", "The crew must meet at least twice a year.", "strengthened", "'once' became 'twice'"),
    ("The crew must meet at least once a year.", "The crew must meet at least once a month.", "strengthened", "'year' became 'month'"),
    ("Guests may ring twice a day.", "Guests may ring once a day.", "narrowed", "'twice' became 'once'"),
    ("Members must ring twice.", "Members must ring once.", "changed", "'twice' became 'once'"),
    ("The crew must sweep every quarter.", "The crew must sweep every year.", "weakened", "'quarter' became 'year'"),
    ("Guests may stay from October to March.", "Guests may stay from October to April.", "changed", "'March' became 'April'"),
    ("Fees must be paid by 31 March.", "Fees must be paid by 30 April.", "changed", "'31 March' became '30 April'"),
    ("Fees must be paid by 5 May.", "Fees must be paid by 6 June.", "changed", "'5 May' became '6 June'"),
    ("At most 5 may enter.", "At most 6 may enter.", "widened", "'5' became '6'"),
    # amounts that tell which cases are meant
    ("Payments above 100 crowns require a vote.", "Payments above 250 crowns require a vote.", "narrowed", "'100' became '250'"),
    ("Gifts of $500 or more must be named.", "Gifts of $900 or more must be named.", "narrowed", "'500' became '900'"),
    ("Children under 13 may not row.", "Children under 16 may not row.", "widened", "'13' became '16'"),
    ("Do not lend boats to children under 16.", "Do not lend boats to children under 18.", "widened", "'16' became '18'"),
    ("Only members over 18 may row.", "Only members over 16 may row.", "widened", "'18' became '16'"),
    ("If a gift exceeds 50 crowns, name it.", "If a gift exceeds 90 crowns, name it.", "narrowed", "'50' became '90'"),
    ("Do not merge without at least two reviews.", "Do not merge without at least three reviews.", "strengthened", "'two' became 'three'"),
    ("Do not sell to children under 16.", "Do not sell to children under 18.", "widened", "'16' became '18'"),
    ("Do not merge a change of files with more than 400 lines.", "Do not merge a change of files with more than 800 lines.", "weakened", "'400'"),
    ("Do not print it until at least 30 days have gone.", "Do not print it until at least 60 days have gone.", "strengthened", "'30'"),
    ("Avoid talks with more than 10 guests.", "Avoid talks with more than 20 guests.", "weakened", "'10' became '20'"),
    ("No guest may stay longer than ten days.", "No guest may stay longer than seven days.", "strengthened", "'ten' became 'seven'"),
    ("None of the crew shall row for more than an hour.", "None of the crew shall row for more than two hours.", "weakened", "became"),
    ("Nobody may leave before at least two keepers have come.", "Nobody may leave before at least three keepers have come.", "strengthened", "'two'"),
    ("Members must ask twice before they row.", "Members must ask once before they row.", "changed", "'twice' became 'once'"),
    # a negation that only moved, or came with a clause of its own
    ("A claim to row does not beat a claim to fish.", "That it came first is not enough for a claim to row to beat a claim to fish.", "reworded", ""),
    ("Guests feel as shy as one who has to read another's letters.", "Guests feel as shy as one with letters that aren't his.", "reworded", ""),
    # more was put otherwise than the condition
    ("If it is late, ask the keeper for a lamp.", "Ask the keeper for a lantern once darkness falls.", "reworded", ""),
    # half of a short rule in other words, its number aside
    ("(a) Keep the boats tidy and dry.", "(a) Keep the boats clean and dry.", "reworded", ""),
    ("3.1 Bring the signed letter home.", "3.2 Bring the sealed note home.", "reworded", ""),
    ("Nobody under 18 may row alone.", "Nobody under 21 may row alone.", "widened", "'18' became '21'"),
    ("The limit of 10 guests must not be passed.", "The limit of 20 guests must not be passed.", "weakened", "'10' became '20'"),
    ("Pay unless the sum is under 50 crowns.", "Pay unless the sum is under 90 crowns.", "weakened", "'50' became '90'"),
    ("Members may row unless they are under 16.", "Members may row unless they are under 18.", "narrowed", "'16' became '18'"),
    ("A quorum of at least five must be present.", "A quorum of at least seven must be present.", "strengthened", "'five' became 'seven'"),
    ("A panel of three or more must hear it.", "A panel of five or more must hear it.", "strengthened", "'three' became 'five'"),
    ("Cover above 80% is required.", "Cover above 90% is required.", "strengthened", "'80%' became '90%'"),
    # a choice
    ("Members must ask the clerk and the treasurer.", "Members must ask the clerk or the treasurer.", "weakened", "'and' became 'or'"),
    ("Guests may enter if the clerk and the keeper agree.", "Guests may enter if the clerk or the keeper agrees.", "widened", "condition widened: 'or'"),
    ("Users must be told before data is shared.", "Users must be told after data is shared.", "changed", "'before' became 'after'"),
    # opposites of the law
    ("The chair shall admit members.", "The chair shall expel members.", "reversed", "'admit' became 'expel'"),
    ("The opinion shall be binding.", "The opinion shall be advisory.", "reversed", "'binding' became 'advisory'"),
    ("The Board shall enforce the fee.", "The Board shall waive the fee.", "reversed", "'enforce' became 'waive'"),
    ("The seat shall be temporary.", "The seat shall be permanent.", "reversed", "'temporary' became 'permanent'"),
    # how many make a quorum, and how many it takes
    ("A quorum shall be ten members.", "A quorum shall be five members.", "weakened", "'ten' became 'five'"),
    ("The quorum is 10 members.", "The quorum is 20 members.", "strengthened", "'10' became '20'"),
    ("Any five members may call a meeting.", "Any ten members may call a meeting.", "narrowed", "'five' became 'ten'"),
    ("One tenth of the members may call a meeting.", "One twentieth of the members may call a meeting.", "widened", "'one tenth' became"),
    ("Members must give two-week notice.", "Members must give four-week notice.", "strengthened", "'two-week' became 'four-week'"),
    ("Chairs serve one-year terms.", "Chairs serve two-year terms.", "changed", "'one-year' became 'two-year'"),
    ("It needs the unanimous consent of the Board.", "It needs the consent of two thirds of the Board.", "weakened", "'unanimous' became 'two thirds'"),
    ("It must have a majority vote.", "It must have a vote of 60 percent.", "strengthened", "'majority' became '60 percent'"),
    ("The Board must have exactly one auditor.", "The Board must have at least one auditor.", "weakened", "'exactly' became 'at least'"),
    ("It must have not less than 5 nor more than 9 seats.", "It must have not less than 5 nor more than 15 seats.", "weakened", "'9' became '15'"),
    ("A quorum is 50% of the members.", "A quorum is 50% plus one of the members.", "strengthened", "'50%' became '50% plus one'"),
    # a modal alone
    ("We may delete your account.", "We will delete your account.", "strengthened", "'may' became 'will'"),
    ("Members will pay dues.", "Members should pay dues.", "weakened", "'will' became 'should'"),
    ("The clerk can advise rowers.", "The clerk will row with rowers.", "strengthened", "'can advise' became 'will row with'"),
    ("Members will mend the dam.", "Members can look after the dam.", "weakened", "'will mend' became 'can look after'"),
    ("Rowers can rest.", "Rowers will be fined.", "reworded", ""),
    ("Guests can slip here.", "Guests will lose a shoe here.", "reworded", ""),
    ("Members can be expelled.", "Members will be expelled.", "strengthened", "'can' became 'will'"),
    ("The Board shall meet.", "The Board will meet.", "reworded", ""),
    ("Members must bring what may be needed.", "Members must bring what will be needed.", "reworded", ""),
    ("We may write if it may rain.", "We may write if it will rain.", "reworded", ""),
    # provisos and exceptions
    ("Members may bring guests.", "Members may bring guests, provided, however, that guests may not vote.", "narrowed", "that guests may not vote"),
    ("Members may bring guests.", "Members may bring guests, provided no guest stays overnight.", "narrowed", "provided no guest stays"),
    ("Members may bring guests.", "Members may bring guests, providing that they register.", "narrowed", "providing that they register"),
    ("The Board may remove a clerk.", "The Board may remove a clerk; provided that no clerk shall be removed unheard.", "narrowed", "provided that no clerk"),
    ("Every member may vote.", "Every member, save a member in arrears, may vote.", "narrowed", "save a member in arrears"),
    ("Land shall not be sold.", "Land shall not be sold otherwise than by auction.", "weakened", "otherwise than by auction"),
    ("Proxies may be used, provided that no one holds more than two.", "Proxies may be used, provided that no one holds more than five.", "widened", ""),
    ("Clerks may be removed for cause.", "Clerks may be removed with or without cause.", "widened", "with or without cause"),
    ("The chair may sell after consulting the Board.", "The chair may sell with the consent of the Board.", "narrowed", "'after consulting' became"),
    ("Do not sell without the consent of the Board.", "Do not sell without consulting the Board.", "weakened", "became 'consulting'"),
    # who decides
    ("All citizens shall have the right to vote.", "All residents shall have the right to vote.", "changed", "'citizens' became 'residents'"),
    ("Only residents may vote.", "Only landowners may vote.", "changed", "'residents' became 'landowners'"),
    ("The Council is elected by tokenholders.", "The Council is elected by contributors.", "changed", "'tokenholders' became 'contributors'"),
    ("A majority of shareholders may call it.", "A majority of creditors may call it.", "changed", "'shareholders' became 'creditors'"),
    ("It passes by a majority of the members present.", "It passes by a majority of all members.", "strengthened", "'all members'"),
    ("Members have one vote per token.", "Members have one vote per person.", "changed", "'token' became 'person'"),
    ("The Board may amend the bylaws.", "Only the members may amend the bylaws.", "changed", "'The Board' became 'Only the members'"),
    ("The members shall elect the chair.", "The chair shall be elected by the members.", "reworded", ""),
    ("Every file must be signed.", "Every module must be signed.", "reworded", ""),
    ("The letter is sent by post.", "The letter is sent by courier.", "reworded", ""),
    # a member of a list
    ("Leave if it (a) burns, (b) leaks, or (c) creaks.", "Leave if it (a) burns, or (c) creaks.", "narrowed", "in fewer cases: 'leaks'"),
    ("Leave if it (a) burns, (b) leaks, or (c) creaks.", "Leave if it (a) burns, or (b) creaks.", "narrowed", "in fewer cases: 'leaks'"),
    ("Keep the books, the minutes and the accounts.", "Keep the books and the minutes.", "narrowed", "no longer: 'the accounts'"),
    # what a why quotes
    ("Members shall pay the levy.", "Members who join after 2025 shall pay the levy.", "narrowed", "condition added: 'after 2025'"),
    ("The Board shall meet.", "Notwithstanding Article 2.3, the Board shall meet.", "strengthened", "'Notwithstanding Article 2.3'"),
    ("Bring a rope or something long enough for the mooring.", "Take whatever ties.", "narrowed", "no longer: 'something long enough for the mooring'"),
    ("Report as Section 4(b) says.", "Report as Section 5(a) says.", "reworded", "'4(b)' became '5(a)'"),
    ("Keep any one firm from steering the club.", "Keep the hall lively.", "changed", "'any one firm from steering the club' became 'the hall lively'"),
]


@pytest.mark.parametrize(("old", "new", "direction", "why"), CASES)
def test_direction_and_the_words_it_rests_on(old: str, new: str, direction: str, why: str) -> None:
    verdict = judge(old, new)
    assert verdict.direction == direction
    assert why in verdict.why


@pytest.mark.parametrize(("old", "new", "direction"), [case[:3] for case in CASES])
def test_turned_round_it_is_the_mirror(old: str, new: str, direction: str) -> None:
    assert judge(new, old).direction == MIRROR[direction]


def test_force_follows_the_table() -> None:
    for a in FORCE:
        for b in FORCE:
            way = transition(a, b)
            assert (way is None) == (a == b)
            assert transition(b, a) == (MIRROR[way] if way else None)


def test_an_exception_that_gave_way_to_a_hedge_points_nowhere() -> None:
    verdict = judge("The clerk must print the book unless a law forbids it.", "The clerk must print the book where possible.")
    assert (verdict.direction, verdict.why) == ("changed", "exception removed: 'unless a law forbids it', hedge added: 'where possible'")


def test_a_reading_stands_in_for_words_of_force() -> None:
    eased = judge("Do not ring on Fridays.", "Ring on Fridays only with leave of the clerk.", ("must_not", "must"))
    assert (eased.direction, eased.why) == ("weakened", "'do not' removed, 'only' added")
    assert judge("Keeps no record of talks.", "May keep a record of talks.", ("must_not", "may")).direction == "weakened"
    assert judge("You don't have to knock.", "You knock.", ("may", "must")).direction == "strengthened"
    assert judge("Speak plainly to guests.", "You must speak plainly to guests.", ("must", "must")).direction in {"reworded", "narrowed"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Alden never opens letters.", "Alden opens letters."),
        ("The clerk does not open the letters.", "The clerk opens the letters."),
        ("Never knock before entering.", "Always knock before entering."),
    ],
)
def test_a_ban_that_went_from_its_deed_is_turned_round_whoever_does_it(old: str, new: str) -> None:
    assert judge(old, new, ("must_not", "must")).direction == judge(new, old, ("must", "must_not")).direction == "reversed"


def test_what_was_read_as_leave_is_limited_by_its_exception() -> None:
    one, two = "It shall lie with the Board to grant leave, except in spring.", "It shall lie with the Board to grant leave."
    assert (judge(one, two, ("may", "may")).direction, judge(two, one, ("may", "may")).direction) == ("widened", "narrowed")
    assert judge(one, two, ("must", "must")).direction == "strengthened"


def test_a_command_permits_nothing_by_what_may_happen_in_it() -> None:
    one = "Mend the boats that may leak by now."
    two = "Mend the boats that may leak by now, unless the clerk agrees."
    assert (judge(one, two, ("must", "must")).direction, judge(two, one, ("must", "must")).direction) == ("weakened", "strengthened")
    assert judge("Members may row.", "Members may row, unless the clerk agrees.", ("may", "may")).direction == "narrowed"


@pytest.mark.parametrize("text", ["", "?", "a" * 100_000, "must " * 5_000, "(" * 20_000, "see (see " * 5_000])
def test_any_text_is_judged(text: str) -> None:
    assert judge(text, text).direction == "typography"
    judge(text, "Members must pay.")
    judge("Members must pay.", text)


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Errors are not logged.", "Errors are logged if a debugger is attached.", "weakened"),
        ("Entries are never deleted.", "Entries are not deleted unless the shelf is full.", "weakened"),
        ("The minutes are private.", "The minutes are open.", "reversed"),
        ("If they differ, the form wins.", "If they differ, the letter wins.", "precedence"),
        ("A team wins a prize by test.", "A club wins a prize by test.", "reworded"),
        ("Money goes in this order: readers, then the roof, then guests.", "Money goes in this order: readers, then guests, then the roof.", "precedence"),
    ],
)
def test_a_ban_lifted_in_part_an_opposite_and_what_comes_first(old: str, new: str, way: str) -> None:
    turned = {"weakened": "strengthened"}.get(way, way)
    assert (judge(old, new).direction, judge(new, old).direction) == (way, turned)


def test_a_number_with_raised_digits_is_read() -> None:
    assert judge("Runs of 10²⁶ steps must be named.", "Runs of 10²⁷ steps must be named.").direction in {"reworded", "changed"}


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("A guest who hears nothing after a week may ring.", "A guest who hears nothing after a week should ring.", "strengthened"),
        ("A guest who has heard nothing may ring.", "A guest who has heard nothing must ring.", "strengthened"),
        ("Boats that lack nothing may sail.", "Boats that lack nothing should sail.", "strengthened"),
        ("A guest whom nobody knows may stay.", "A guest whom nobody knows must stay.", "strengthened"),
        ("A guest who owes nothing must not pay.", "A guest who owes nothing may pay.", "weakened"),
        ("Nothing may leave the hall.", "Nothing should leave the hall.", "weakened"),
        ("Nothing that guests bring may stay.", "Nothing that guests bring should stay.", "weakened"),
        ("A gate that nobody may open is red.", "A gate that anybody may open is red.", "weakened"),
    ],
)
def test_nothing_in_a_clause_about_somebody_forbids_nothing(old: str, new: str, way: str) -> None:
    turned = {"weakened": "strengthened", "strengthened": "weakened"}[way]
    assert (judge(old, new).direction, judge(new, old).direction) == (way, turned)


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Every boat needs a log, and the pilots should sign it.", "Every boat needs a log.", "narrowed"),
        ("Sweep within a week, and the chair may help.", "Sweep within a week.", "narrowed"),
        ("Ring the bell, and you should close the gate.", "Ring the bell.", "narrowed"),
        ("Rowers should ring the bell and sign.", "Ring the bell and sign.", "strengthened"),
        ("Ring the bell, and the gate should be shut.", "Ring the bell, and the gate must be shut.", "strengthened"),
    ],
)
def test_a_norm_that_goes_with_its_clause_says_nothing_of_the_other(old: str, new: str, way: str) -> None:
    turned = {"narrowed": "widened", "strengthened": "weakened"}[way]
    assert (judge(old, new, ("must", "must")).direction, judge(new, old, ("must", "must")).direction) == (way, turned)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Rowers who are able to swim must row.", "Rowers who can swim must row.", "'are able to' became 'can'"),
        ("Ring every time when you leave.", "Ring whenever you leave.", "'every time when' became 'whenever'"),
        ("If that's not possible, ring.", "If that is not possible, ring.", "'that's' became 'that is'"),
        ("The boat sails must be dry.", "The boats must be dry.", "'boat sails' became 'boats'"),
        ("But never shout in the hall.", "Still, never shout in the hall.", "'But' became 'Still'"),
    ],
)
def test_the_same_in_other_words_is_told_with_both(old: str, new: str, why: str) -> None:
    assert (judge(old, new).direction, judge(old, new).why) == ("reworded", why)
    assert judge(new, old).direction == "reworded"


@pytest.mark.parametrize(
    ("old", "new", "way"),
    [
        ("Lamps must burn.", "Lamps must burn, save in summer.", "weakened"),
        ("Lamps must burn.", "Save during a frost, lamps must burn.", "weakened"),
        ("Rowers must log each trip.", "Rowers must log each trip wherever reasonable.", "weakened"),
        ("The pilot must answer.", "The pilot must, so far as he can, answer.", "weakened"),
        ("Leaks must be mended.", "Leaks must be mended sooner or later.", "weakened"),
        ("Leaks must be mended promptly.", "Leaks must be mended in due course.", "weakened"),
        ("Every oar must be numbered.", "Almost every oar must be numbered.", "narrowed"),
    ],
)
def test_words_that_except_or_ease(old: str, new: str, way: str) -> None:
    assert judge(old, new).direction == way
    assert judge(new, old).direction == {"weakened": "strengthened", "narrowed": "widened"}[way]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Oil the wheels that turn.", "Oil the wheels that eventually turn."),
        ("Rowers who get tired must rest.", "Rowers who sometimes get tired must rest."),
        ("Keepers must ask whether the dam holds.", "Keepers must ask whether the dam holds in principle."),
        ("Never sell an oar that may be needed.", "Never sell an oar that may at some point be needed."),
        ("Start only if the brakes hold.", "Start only if the brakes hold in general."),
    ],
)
def test_a_hedge_in_a_clause_of_which_ones_or_of_a_case_is_none_of_the_rule(old: str, new: str) -> None:
    assert judge(old, new).direction not in {"weakened", "strengthened"}
    assert judge(new, old).direction not in {"weakened", "strengthened"}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Rowers who get tired must rest.", "Rowers who get tired must eventually rest."),
        ("If the dam leaks, mend it.", "If the dam leaks, mend it at some point."),
        ("What rowers find is kept.", "What rowers find is generally kept."),
        ("Keepers must mend that leak.", "Keepers must mend that leak eventually."),
    ],
)
def test_one_behind_such_a_clause_is(old: str, new: str) -> None:
    assert (judge(old, new).direction, judge(new, old).direction) == ("weakened", "strengthened")


@pytest.mark.parametrize("more", [" and save in the shared folder", ", save in the shared folder", ", then save on the disk"])
def test_to_save_something_excepts_nothing(more: str) -> None:
    assert judge("Clerks must sort the files.", f"Clerks must sort the files{more}.").direction != "weakened"
