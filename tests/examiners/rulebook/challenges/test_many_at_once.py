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
