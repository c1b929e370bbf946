"""Where a draft names no group, those are meant whom it counts or whose things it counts, not a place's people."""

import pytest

from assistant.domain.draft import Language
from assistant.examiners.rulebook.challenges.slots import slots_of
from assistant.wiring.house import House


def meant(house: House, text: str, language: Language) -> str:
    draft = house.reader.read_text(text, language=language)
    facts, figures = house.examiner.read(draft)
    return slots_of(draft, facts, figures, "actors")["target_group"].text


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("es", "Triciclos en Sullana (Perú)\n\nHay 9.000 mototaxis y el chofer los alquila. En tres años, "
               "700 mototaxis con batería cambiada en 6 talleres.", "quienes manejan los mototaxis"),
        ("es", "Hornos en Ocotal (Nicaragua)\n\nHay 400 hornos de leña; el dueño vende pan. Idea: 90 hornos buenos.",
               "los dueños de los hornos"),
        ("en", "Cold rooms in Kisumu\n\nOf 800 stalls, 40 have ice. The owners pay for it. Idea: 300 stalls with ice.",
               "stalls"),
        ("es", "Notas de Puno\n\n- 640 alpaqueros en total\n- el acopiador paga 9 soles", "alpaqueros"),
    ],
)  # fmt: skip
def test_those_whose_things_are_counted_are_meant(house: House, language: Language, text: str, who: str) -> None:
    assert who in meant(house, text, language)


def test_a_thing_of_nobody_leaves_the_people_of_the_place(house: House) -> None:
    text = "Pozos en Choluteca (Honduras)\n\nHay 300 pozos y 120 pozos se secan en marzo. Llegarán 40.000 litros."
    assert "pozos" not in meant(house, text, "es")


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("es", "El programa busca que mujeres y hombres de los mercados rurales altos y secos vendan más.", "mercados"),
        ("es", "Meta: hombres y mujeres (tejedores, sobre todo) venden a tres tiendas.", "tejedores"),
    ],
)
def test_what_tells_women_and_men_from_all_others_stays(house: House, language: Language, text: str, who: str) -> None:
    assert who in meant(house, text, language)


def test_those_whom_the_goal_counts_are_not_only_those_of_one_place(house: House) -> None:
    text = (
        "Peppers in Salima, Malawi\n\nGrowers sell wet pods to vans. We worked with growers in Dedza for two years. "
        "Targets: 150 growers in season one, 700 by season three."
    )
    assert meant(house, text, "en") == "the growers"


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "Vans in Ndola\n\nThe driver keeps the rest. The driver sleeps in it. 90 mechanics are retrained.",
               "the 90 mechanics"),
        ("es", "Lana en Puno\n\nEl pastor vende a uno solo. El pastor no elige. Meta: 300 pastores venden limpio.",
               "300 pastores"),
        ("es", "Agua en Tarija\n\nLa comunidad limpia el canal. La comunidad decide los turnos.", "comunidad"),
    ],
)  # fmt: skip
def test_one_who_stands_for_a_case_is_not_the_group(house: House, language: Language, text: str, who: str) -> None:
    assert who in meant(house, text, language)


def test_those_who_are_to_be_hired_are_named_where_no_group_is(house: House) -> None:
    text = (
        "We will train 800 young people in catering over 20 months and find them jobs. Two hotels may hire. "
        "The money is J$90 million."
    )
    draft = house.reader.read_text(text, language="en")
    facts, figures = house.examiner.read(draft)
    slots = slots_of(draft, facts, figures, "private-sector")
    assert slots["target_group"].text == "the 800 young people"
