"""Sums that a draft contradicts: cohorts that do not reach the target, and a goal above all there is."""

import pytest

from assistant.domain.draft import Language
from assistant.domain.finding import Figure
from assistant.examiners.rulebook.arithmetic.sums import work_out
from assistant.examiners.rulebook.figures.facts import read_facts
from assistant.reading.quantities import find_quantities
from assistant.reading.reader import DraftReader


def sums(text: str, language: Language) -> dict[str, Figure]:
    draft = DraftReader().read_text(text, language=language)
    return {figure.name: figure for figure in work_out(draft, read_facts(draft, (), (), (), find_quantities))}


@pytest.mark.parametrize(
    ("language", "text", "capacity"),
    [
        (
            "en",
            "We will train 900 young people in welding over 20 months, in cohorts of 20, with two instructors. Each "
            "course lasts 4 months.",
            200,
        ),
        (
            "es",
            "Vamos a capacitar a 800 jóvenes en 24 meses, en grupos de 15, con tres instructores. Cada curso dura 6 "
            "meses.",
            180,
        ),
    ],
)
def test_courses_one_after_another_that_reach_far_fewer_do_not_hold(
    language: Language, text: str, capacity: float
) -> None:
    figure = sums(text, language)["capacity"]
    assert (figure.value, figure.holds) == (capacity, False)


@pytest.mark.parametrize(
    "text",
    [
        "We will train 300 young people in welding over 20 months, in cohorts of 20, with two instructors. Each course "
        "lasts 4 months.",
        "We will train 900 young people in welding over 20 months, in cohorts of 20. Each course lasts 4 months.",
        "We will train 900 young people in welding over 20 months, in cohorts of 20, with two instructors.",
    ],
)
def test_no_such_sum_where_the_trainers_could_do_it_or_the_draft_does_not_say(text: str) -> None:
    assert "capacity" not in sums(text, "en")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Meta: pasar de 9 toneladas mensuales a 70. La generación total de vidrio es de 40 t/mes.", True),
        ("Meta: pasar de 9 toneladas mensuales a 30. La generación total de vidrio es de 40 t/mes.", False),
        ("Meta: pasar de 9 toneladas mensuales a 70. La generación total de vidrio es de 400 t al año.", False),
        ("Meta: pasar de 9 toneladas mensuales a 70. Un acopiador junta 40 t/mes.", False),
    ],
)
def test_a_goal_above_the_total_that_the_draft_gives_does_not_hold(text: str, told: bool) -> None:
    figure = sums(text, "es").get("more-than-there-is")
    assert (figure is not None) == told
    assert figure is None or (figure.holds is False and "70 toneladas" in figure.text and "40 toneladas" in figure.text)
