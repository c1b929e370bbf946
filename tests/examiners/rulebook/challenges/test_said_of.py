"""What a draft says of somebody is quoted verbatim, short and only where it says something."""

import pytest

from assistant.domain.draft import Passage
from assistant.examiners.rulebook.challenges.said_of import said_of


def _passages(*texts: str) -> tuple[Passage, ...]:
    return tuple(Passage(text, 0, len(text)) for text in texts)


@pytest.mark.parametrize(
    ("name", "texts", "said"),
    [
        ("Molino Alto", ("Molino Alto compra 40 toneladas al mes.",), "Molino Alto compra 40 toneladas al mes"),
        (
            "Molino Alto",
            ("Está el Molino Alto de siempre; nadie lo mira.", "- Cerca: Molino Alto muele 9 horas al día."),
            "Molino Alto muele 9 horas al día",
        ),
        ("Blue Kiln", ("Partners: Blue Kiln.",), ""),
        ("Blue Kiln", ("They say “Blue Kiln pays on the day”.",), ""),
        ("Blue Kiln", ("Nobody is named.",), ""),
        ("Blue Kiln", ("We work with Oda and Blue Kiln, who fire 40 tonnes a year.",), ""),
        (
            "Blue Kiln",
            ("Blue Kiln, which fires 40 tonnes, pays on the day.",),
            "Blue Kiln, which fires 40 tonnes, pays on the day",
        ),
        (
            "Molino Alto",
            ("Molino Alto, que muele 9 horas.", "Molino Alto paga mal los lunes."),
            "Molino Alto paga mal los lunes",
        ),
    ],
)
def test_the_clause_with_a_figure_is_quoted_and_a_bare_mention_is_not(name, texts, said):
    assert said_of(name, _passages(*texts)) == said


def test_a_long_sentence_is_cut_at_its_commas_around_the_name():
    text = (
        "After two dry years in which many households sold animals and left for the coast, Blue Kiln took on six women "
        "from the village, who now fire bricks there on every weekday of the year except for those of the feast."
    )
    said = said_of("Blue Kiln", _passages(text))
    assert said == "Blue Kiln took on six women from the village"
    assert said in text


def test_a_clause_that_was_cut_after_what_it_belongs_to_is_not_quoted():
    text = (
        "Hay dos hornos en el valle que trabajan con leña traída de muy lejos, uno en la parte alta, "
        "de la cooperativa Barro Vivo, que hornea tres meses al año por falta de agua y de gente."
    )
    assert said_of("cooperativa Barro Vivo", _passages(text)) == ""
