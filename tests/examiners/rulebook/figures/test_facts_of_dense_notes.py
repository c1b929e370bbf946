"""Facts of dense notes: the goal under its own word, time and money in brackets, a place at the end of a title."""

import pytest

from assistant.domain.draft import Language
from assistant.domain.facts import Facts
from assistant.examiners.rulebook.figures.facts import read_facts
from assistant.reading.quantities import find_quantities
from assistant.reading.reader import DraftReader

READER = DraftReader()


def facts_of(text: str, language: Language = "es") -> Facts:
    return read_facts(READER.read_text(text, "borrador", language), (), (), (), find_quantities)


@pytest.mark.parametrize(
    ("language", "text", "goal"),
    [
        (
            "es",
            "1. Tres gremios suman 205 miembros y 900 ha.\n2. Propuesta: que los hoteles paguen $2 más por docena de "
            "huevo criollo.\n3. Meta a 2 años: bajar del 40 % al 12 % el huevo roto en tres gremios.",
            "Meta a 2 años: bajar del 40 % al 12 % el huevo roto en tres gremios.",
        ),
        (
            "es",
            "Fin: que el pequeño taller gaste menos carbón y leña.\nPropósito: el gasto de carbón baja de 9 a 5 sacos.",
            "Propósito: el gasto de carbón baja de 9 a 5 sacos.",
        ),
        (
            "en",
            "Proposal: that the mills pay more for dry pepper, by grade.\nTarget: 900 tonnes of graded pepper a year.",
            "Target: 900 tonnes of graded pepper a year.",
        ),
    ],
)
def test_a_sentence_that_begins_with_the_word_and_gives_a_size_is_the_goal(
    language: Language, text: str, goal: str
) -> None:
    read = facts_of(text, language).goal
    assert read is not None
    assert goal in read.text


def test_whom_a_numbered_outcome_counts_are_the_people_meant() -> None:
    text = "Goal: resilient livelihoods for youth.\n\nOutcome 2: 1,800 young people in paid work by month 30."
    people = facts_of(text, "en").people
    assert people is not None
    assert people.value == 1800


@pytest.mark.parametrize(
    ("language", "text", "months", "money"),
    [
        ("es", "En números: $260,000, 20 meses, 4 patios de secado y una balanza.", 20, 260_000),
        ("es", "Propuesta (30 meses, Bs 2.400.000)\n- Una hilandería en Challa.", 30, 2_400_000),
        ("en", "In figures: EUR 310,000, 28 months, two depots.", 28, 310_000),
        ("en", "Duration: 16 months. Donor: VUV 44m.", 16, 44_000_000),
    ],
)
def test_time_and_money_that_stand_together_are_the_project_s(
    language: Language, text: str, months: float, money: float
) -> None:
    facts = facts_of(text, language)
    assert facts.horizon is not None
    assert facts.budget is not None
    assert (facts.horizon.value, facts.budget.value) == (months, money)


def test_what_stands_in_brackets_does_not_part_a_time_from_its_verb() -> None:
    horizon = facts_of(
        "We will train 700 welders (half of them women) in two yards over 22 months, on site.", "en"
    ).horizon
    assert horizon is not None
    assert horizon.value == 22


def test_a_project_that_is_so_many_months_lasts_them() -> None:
    horizon = facts_of("en marzo cambia la junta. el proyecto son 16 meses.").horizon
    assert horizon is not None
    assert horizon.value == 16


def test_a_currency_is_written_once() -> None:
    budget = facts_of("Presupuesto: US$ 318,000, de los cuales 40 % es personal.").budget
    assert budget is not None
    assert budget.counts not in ("USD", "US$")


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("es", "Molinos que duran: taller compartido en Aiquile\n\nEn los valles hay 40 molinos.", "Aiquile"),
        ("es", "Molinos que duran: taller compartido en Aiquile\nEn los valles hay 40 molinos.", "Aiquile"),
        ("en", "Mills that last: a shared yard in Kasama\n\nThe district has 40 mills.", "Kasama"),
        ("es", "Nota: resina limpia en la Franja Costera (Petén, Guatemala)\n\nHay 30 molinos.", "la Franja Costera"),
    ],
)
def test_a_place_ends_where_its_line_or_sentence_ends(language: Language, text: str, place: str) -> None:
    assert facts_of(text, language).place.split(",")[0] == place


@pytest.mark.parametrize(
    ("text", "tonnes"),
    [
        ("Meta: pasar de 9 toneladas mensuales a 70, con dos prensas.", 70),
        ("Objetivo: subir de 9 toneladas al mes a 70 toneladas.", 70),
    ],
)
def test_a_number_behind_a_rate_is_measured_as_what_stands_before_it(text: str, tonnes: float) -> None:
    output = facts_of(text).output
    assert output is not None
    assert output.value == 1000 * tonnes


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("en", "Targets: 180 tappers in season one, 700 by season three, 90 tonnes.", 700),
        ("en", "Goal: 500 tappers filling 8 drums each in season one; 1,200 by season three.", 1200),
        ("es", "Meta: 150 productores en la cosecha 1 y 600 en la cosecha 3.", 600),
    ],
)
def test_the_last_of_several_seasons_is_the_target(language: Language, text: str, people: float) -> None:
    read = facts_of(text, language).people
    assert read is not None
    assert (read.value, read.unit != "") == (people, True)


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("en", "We will build a radio desk, so that 2,400 households can order ice.", 2400),
        ("es", "Instalaremos una central de radio para que 900 hogares puedan pedir hielo.", 900),
    ],
)
def test_whom_a_thing_is_built_for_are_the_people_meant(language: Language, text: str, people: float) -> None:
    read = facts_of(text, language).people
    assert read is not None
    assert read.value == people


def test_land_that_is_there_is_no_aim_where_the_goal_has_its_own_line() -> None:
    there = "Tres gremios suman 205 miembros y 900 ha."
    assert facts_of(f"{there}\nMeta a 2 años: bajar del 40 % al 12 % el huevo roto en tres gremios.").area is None
    assert facts_of(there).area is not None


@pytest.mark.parametrize(
    ("language", "text", "months", "budget"),
    [
        ("en", "Buses\n\nProject 24 months, K98m requested.", 24, "K98m"),
        ("en", "Kava\n\nIn our 30 months we aim at 700 growers. Budget FJ$1.9 million.", 30, "FJ$1.9 million"),
        ("en", "Savings\n\nWe ask NLe 8.6m for 18 months.", None, "NLe 8.6m"),
        ("en", "Flats\n\nThe project will bring 60 homes to a loan-financed repair in four years.", 48, None),
        ("es", "Mate\n\nNota conceptual, 30 meses (marzo 2027 – agosto 2029)", 30, None),
        ("es", "Compost\n\nResultados a 36 meses:\n- 620 toneladas al mes.", 36, None),
        ("es", "Lana\n\nMeta: 500 criadores esquilan. Pedimos $ 310 millones.", None, "$ 310 millones"),
        ("es", "El taller no está financiado.\n\nCosto: $640 millones en 36 meses.", 36, "$640 millones"),
    ],
)
def test_time_and_money_of_notes_in_haste(
    language: Language, text: str, months: int | None, budget: str | None
) -> None:
    facts = facts_of(text, language)
    assert (facts.horizon.value if facts.horizon else None) == months
    assert (facts.budget.text if facts.budget else None) == budget


def test_those_whose_income_is_to_grow_are_the_goal() -> None:
    text = "Senderos\n\nPropósito: abrir la sierra al turismo en 24 meses, mejorando los ingresos de 1,500 familias."
    people = facts_of(text).people
    assert people is not None
    assert people.text == "1,500 familias"
