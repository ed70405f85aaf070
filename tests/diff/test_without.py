"""A ban on doing something without a thing, and a duty to have that thing."""

from __future__ import annotations

import pytest

from whereas.diff.judge import judge
from whereas.diff.verdict import Direction

BACK: dict[str, Direction] = {"weakened": "strengthened", "strengthened": "weakened", "reworded": "reworded", "changed": "changed"}


@pytest.mark.parametrize(
    ("ban", "duty", "way"),
    [
        ("Nobody may bake without an apron.", "Everyone who bakes must wear an apron.", "reworded"),
        ("No pie may be sold without a label.", "Every pie must have a label before it is sold.", "reworded"),
        ("No pie may leave the bakery without a label.", "All pies that leave the bakery must have a label.", "reworded"),
        ("Never bake without cleaning the oven.", "Always clean the oven before baking.", "reworded"),
        ("Never bake without cleaning the oven.", "Before you bake, always clean the oven.", "reworded"),
        ("Do not sell a cake without weighing it.", "Weigh every cake before selling it.", "reworded"),
        ("Do not submit recipes without a photo.", "Recipes need a photo.", "reworded"),
        ("Cooks must not bake without a licence.", "Cooks must have a licence to bake.", "reworded"),
        ("Cooks should not bake without a licence.", "Cooks must have a licence to bake.", "strengthened"),
        ("No oven may be cleaned without a guard.", "Cleaning an oven requires a guard.", "reworded"),
        ("No sale may happen without a receipt.", "Every sale must come with a receipt.", "reworded"),
        ("No change is accepted without a note that says why.", "Every change must carry a note that says why.", "reworded"),
        # it asks for more than that, of fewer, or of what is sold no more
        ("Do not bake without a licence.", "Every cook who bakes must have two licences.", "changed"),
        ("Nobody may bake without an apron.", "Everyone who bakes on Mondays must wear an apron.", "changed"),
        ("Nobody may bake without a licence or a guide.", "Everyone who bakes must have a licence and a guide.", "changed"),
        ("Never bake cakes without a recipe.", "Every cake must have a recipe.", "changed"),
    ],
)
def test_a_ban_with_without_and_a_duty(ban: str, duty: str, way: str) -> None:
    read = "should_not" if "should not" in ban else "must_not"
    assert judge(ban, duty, (read, "must")).direction == way
    assert judge(duty, ban, ("must", read)).direction == BACK[way]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Never clean the oven without baking.", "Always clean the oven before baking."),
        ("Never bake without cleaning the oven.", "Always bake before cleaning the oven."),
        ("Nobody may bake without an apron.", "Everyone who wears an apron must bake."),
        ("Nobody may bake without an apron.", "Everyone who bakes may wear an apron."),
        ("Nobody may bake without an apron.", "Nobody who bakes may wear an apron."),
        ("No sale above 100 crowns shall be made without a receipt.", "Sales above 1000 crowns require a receipt."),
        ("Goats may be kept only with a fence.", "Goats must be kept without a fence."),
        ("Do not bake without a licence.", "Some bakers need a licence."),
    ],
)
def test_what_only_looks_like_it(old: str, new: str) -> None:
    assert judge(old, new, ("must_not", "may" if "may wear" in new else "must")).direction not in {"reworded", "typography"}
