"""Where a goal reaches more people a month than a team can see to, the question is who else would reach them."""

import pytest

from assistant.examiners.rulebook.challenges.slots import slots_of


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("En 20 meses, 9.000 criadores de cuyes venderán a mataderos.", True),
        ("En 20 meses, 240 criadores de cuyes venderán a mataderos.", False),
        ("Within 24 months, 8,400 beekeepers will sell to packers.", True),
        ("Within 24 months, 96 beekeepers will sell to packers.", False),
    ],
)
def test_many_are_those_whom_no_team_reaches_one_by_one(house, text, many):
    draft = house.reader.read_text(text)
    facts, figures = house.examiner.read(draft)
    slots = slots_of(draft, facts, figures, "timeline")
    assert ("the_many" in slots) == many
    assert "the_people" in slots


@pytest.mark.parametrize(
    ("text", "between"),
    [
        (
            "In 20 months, two stores will let 300 egg traders sell in Gweru at 4 dollars a tray. Egg traders lend.",
            False,
        ),
        ("In 20 months, 300 hen keepers will sell to egg traders at 4 dollars a tray. Egg traders lend to them.", True),
        (
            "Meta: 300 acopiadores de cacao que paguen por calidad en 20 meses. Los acopiadores de cacao adelantan.",
            False,
        ),
    ],
)
def test_those_whom_the_goal_counts_stand_between_nobody(house, text, between):
    draft = house.reader.read_text(text)
    facts, figures = house.examiner.read(draft)
    assert ("intermediary" in slots_of(draft, facts, figures, "business-case")) == between
