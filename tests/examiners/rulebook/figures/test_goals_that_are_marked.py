"""What stands under the word goal: whom it counts, by when, from how many; and what is near it and is none of that."""

import pytest

from assistant.domain.draft import Language
from assistant.domain.facts import Facts
from assistant.examiners.rulebook.figures.facts import read_facts
from assistant.reading.quantities import find_quantities
from assistant.reading.reader import DraftReader

READER = DraftReader()


def facts_of(text: str, language: Language) -> Facts:
    return read_facts(READER.read_text(text, "borrador", language), (), (), (), find_quantities)


@pytest.mark.parametrize(
    ("language", "text", "value", "noun"),
    [
        ("es", "Meta: 32 juntas con tarifa al día a los 20 meses (8 por operador).", 32, "juntas"),
        ("es", "meta que fijó la directiva: 900 casas en 3 años.", 900, "casas"),
        ("es", "Objetivo general. La isla come lo suyo.\n\nObjetivo específico. En 18 meses, 260 horticultoras venden.",
         260, "horticultoras"),
        ("es", "PROPÓSITO: a junio de 2029, 14 de 25 ATSAP entregan agua segura.", 14, "ATSAP"),
        ("es", "Meta: 6 de los 30 trapiches pasan a bagazo en dos zafras.", 6, "trapiches"),
        ("es", "Beneficiarios: 170 socios de tres gremios. La idea es que dejen de vender en playa.", 170, "socios"),
        ("es", "La idea es trabajar con vaqueros y ganaderos de Boaco, como 210 según la lista.", 210, "ganaderos"),
        ("en", "target 700 drivers switched in 14 months", 700, "drivers"),
        ("en", "Target.\n\n2,500 homes reroofed by June 2030.", 2500, "homes"),
        ("en", "The line will let 450 shrimp peelers, mostly women, sell on their own account.", 450, "peelers"),
        ("en", "Target group: 380 bakers of the old town.", 380, "bakers"),
    ],
)  # fmt: skip
def test_a_count_under_the_word_goal_is_whom_it_is_about(
    language: Language, text: str, value: float, noun: str
) -> None:
    people = facts_of(text, language).people
    assert people is not None
    assert (people.value, people.unit) == (value, noun)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Los que tienen de 8 a 20 vacas ordeñan una vez. La idea es cobrar por litro."),
        ("es", "El técnico municipal atiende entre 20 y 30 comunidades."),
        ("es", "Meta: agua clorada en al menos 10 de 12 lecturas mensuales."),
        ("en", "Target: occupied nights up from 6,200 to 8,000."),
        ("en", "Each household keeps 14 birds. Target: fewer losses in the dry season."),
    ],
)
def test_herds_readings_and_nights_are_not_whom_a_goal_is_about(language: Language, text: str) -> None:
    assert facts_of(text, language).people is None


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "Two yards will train 90 masons over two years. Target. 1,500 homes built in earth by May 2031.",
         "May 2031"),
        ("en", "Two yards will train 90 masons over two years. Target: 1,500 homes rebuilt in 40 months.", "40 months"),
        ("es", "Se formará a 30 albañiles durante un año. Meta: 800 viviendas al mes 36.", "mes 36"),
        ("es", "Objetivo específico. En 18 meses, 260 horticultoras venden en la feria.", "18 meses"),
        ("en", "The project, to be implemented over 16 months, wants 300 spinners to sell yarn.", "16 months"),
        ("es", "Acuerdo: ver la idea en el comité; presupuesto tentativo, Bs 90.000 a 20 meses.", "20 meses"),
        ("en", "Four harvests, 2027 to 2030. After the first, we look again.", "Four harvests"),
        ("en", "Growers want a dryer.\n\nEUR 45,000, two seasons.", "two seasons"),
    ],
)  # fmt: skip
def test_the_time_is_that_of_the_goal_before_that_of_anything_else(language: Language, text: str, said: str) -> None:
    horizon = facts_of(text, language).horizon
    assert horizon is not None
    assert horizon.text == said


def test_a_project_that_lasts_two_years_lasts_them_though_a_date_is_named_for_the_goal() -> None:
    facts = facts_of(
        "El proyecto formará a sus maestras durante dos años. Para 2028 esperamos que 120 mujeres vendan.", "es"
    )
    assert facts.horizon is not None
    assert facts.horizon.value == 24


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("es", "Presupuesto y otros. Total $80 millones aprox.", 80_000_000),
        ("es", "Aporte solicitado: Bs 2,3 millones.", 2_300_000),
        ("es", "La idea va al comité; presupuesto tentativo, B/. 90,000 a 20 meses.", 90_000),
        ("en", "Total about 21 million lek.", 21_000_000),
        ("en", "Cost: BDT 3.2 crore, 20 months.", 32_000_000),
        ("en", "target 700 drivers. budget 2.6 crore. The rest later", 26_000_000),
        ("en", "EUR 45,000, two seasons.", 45_000),
        ("en", "Targets: 9,000 homes by month 30; TZS 1.4 billion, of which 10% is unallocated.", 1_400_000_000),
        ("en", "budget M2.1m, mostly training", 2_100_000),
    ],
)
def test_the_whole_sum_is_read_however_it_is_announced(language: Language, text: str, value: float) -> None:
    budget = facts_of(text, language).budget
    assert budget is not None
    assert budget.value == value


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Costo: L 500 por visita."),
        ("es", "Costo por egresado: Bs 7.900."),
        ("en", "Uttam Bank would finance 900 packs (Tk 95 million)."),
        ("en", "The yard sells for EUR 60,000, of which 40% goes abroad."),
    ],
)
def test_a_price_a_loan_or_a_turnover_is_no_budget(language: Language, text: str) -> None:
    assert facts_of(text, language).budget is None


@pytest.mark.parametrize(
    ("language", "text", "value", "per"),
    [
        ("en", "Target: 900 homes built by May 2031, against some 60 last year.", 60, "year"),
        ("en", "Target: 900 growers deliver graded fruit by May 2031, against some 60 last year.", 60, ""),
        ("es", "Hay 3,900 diabéticos, de los cuales solo 870 retiraron insulina. Meta: 2,000 pacientes con retiro.",
         870, ""),
        ("en", "Outcome 1: 900 young people in paid work by month 20.\nIndicator: pay slips.\nBaseline: 0.", 0,
         ""),
        ("es", "PROPÓSITO: a junio de 2029, 14 de 25 ATSAP entregan agua segura. Hoy lo hacen 3.", 3, ""),
    ],
)  # fmt: skip
def test_how_many_do_so_today_and_whether_that_is_one_years_number(
    language: Language, text: str, value: float, per: str
) -> None:
    baseline = facts_of(text, language).baseline
    assert baseline is not None
    assert (baseline.value, baseline.per) == (value, per)


@pytest.mark.parametrize(
    ("language", "text", "goal"),
    [
        ("es", "Plazo: obra de mayo a octubre. La alcaldía no tiene rubro este año.", "Plazo"),
        ("es", "2. Propuesta. Construir 120 aljibes nuevos de 10.000 litros y donar filtros.", "Construir"),
        ("en", "Scale: 700 packs by month 12, 3,000 by month 40 without a guarantee.", "Scale"),
        ("es", "Beneficiarios: 170 socios. La idea es que los gremios dejen de vender el alga mojada.", "La idea"),
    ],
)
def test_the_sentence_of_the_goal_says_what_is_to_change(language: Language, text: str, goal: str) -> None:
    found = facts_of(text, language).goal
    assert found is None or found.text.startswith(goal)
    assert found is not None or goal == "Plazo"


def test_an_age_is_no_step_from_one_figure_to_another() -> None:
    draft = READER.read_text("Fin: reducir el desempleo de jóvenes de 16 a 24 años.", "borrador", "es")
    assert [(item.value, item.upper, item.counts) for item in draft.quantities] == [(192, 288, "edad")]


def test_a_month_by_its_number_is_no_rate() -> None:
    draft = READER.read_text("Meta: 800 viviendas al mes 36; 20 viviendas al mes.", "borrador", "es")
    assert [item.per for item in draft.quantities if item.unit == "viviendas"] == ["", "mes"]
