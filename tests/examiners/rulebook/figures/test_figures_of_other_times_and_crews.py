"""Years gone by, a few who do the work and a person in brackets are none of a plan's time, goal or place."""

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
    ("language", "text", "months"),
    [
        ("es", "Entre 2018 y 2022 el ministerio perforó 340 pozos.\n\nMetas a 30 meses\n• 90 pozos reparados", 30),
        ("en", "Between 2015 and 2021 the county drilled 212 wells.\n\nTargets at 24 months: 40 pumps in service.", 24),
        ("en", "From 2012 to 2019 the ministry trained 4,000 nurses. Half have left.", None),
        ("es", "De 2016 a 2020 se entregaron 1.200 estufas y quedan 300.", None),
        ("en", "From 2027 to 2029 the project will reach 40 schools.", 36),
        ("en", "Clinics\n\nTargets (Year 2)\n• 180 shops ordering each month", 24),
        ("es", "Al año 3, 1.200 apicultores venden con marca.", 36),
        ("en", "By year 3, 900 tappers sell graded latex.", 36),
    ],
)
def test_years_in_which_something_was_done_are_not_the_time_of_the_plan(
    language: Language, text: str, months: float | None
) -> None:
    horizon = facts_of(text, language).horizon
    assert (horizon.value if horizon else None) == months


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("en", "We propose a franchise. By month 30, 240 kiosks are registered and selling water.", "240 kiosks"),
        ("es", "Proponemos compras en red. Al mes 24, 85 talleres están registrados.", "85 talleres"),
        ("en", "By the end of year 3, 90 clinics are connected and open at night.", "90 clinics"),
        ("en", "At month 18, 55 farms are leasing a dryer.", "55 farms"),
        ("en", "Medicines\n\nTargets (Year 2)\n• 180 shops ordering each month\n• waits halved", "180 shops"),
        ("es", "Riego\n\nMetas a 36 meses\n• 700 regantes con turno\n• 12 juntas al día", "700 regantes"),
        ("en", "Chips\n\nTarget, end of year 2\n- 12 trainings held\n- 640 growers selling chips", "640 growers"),
        ("es", "Panela\n\nResultados esperados (año 3):\n• 9 hornos\n• 320 paneleros con contrato", "320 paneleros"),
        ("es", "Sol\n\nMetas a 30 meses\n• 900 sistemas operativos\n• 40 electricistas con ingresos", "900 sistemas"),
        ("es", "Uyuni crece. En 20 meses, 60 hospedajes venden en línea.", "60 hospedajes"),
        ("en", "Wood is dear. Within 30 months 500 homes buy briquettes.", "500 homes"),
    ],
)
def test_what_is_to_be_by_a_month_is_the_goal(language: Language, text: str, people: str) -> None:
    facts = facts_of(text, language)
    assert facts.people is not None
    assert facts.people.text == people


@pytest.mark.parametrize(
    ("language", "text", "goal"),
    [
        ("es", "2. Propuesta. Cinco hombres descargan, unas 3 t semanales.\n\nMeta preliminar: 30 toneladas al mes.",
         "Meta preliminar"),
        ("en", "Proposal. Six women sort and wash the glass, some 2 t a month.\n\nProvisional target, 40 t a year.",
         "Provisional target"),
        ("es", "Propuesta: Nueve jóvenes muelen vidrio. Meta tentativa, 500 qq por año.", "Meta tentativa"),
        ("en", "Proposal. Eight men empty the pits. Draft goal: 12,000 m3 a month.", "Draft goal"),
        ("es", "Propuesta. Siete mujeres secan algas. Meta: 15 t al año.", "Meta: 15"),
    ],
)  # fmt: skip
def test_a_few_who_do_the_work_are_not_the_goal_that_is_measured(language: Language, text: str, goal: str) -> None:
    facts = facts_of(text, language)
    assert facts.people is None
    assert facts.goal is not None
    assert facts.goal.text.startswith(goal)


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("es", "Acta: pesca en la isla de Puná, Ecuador\n\nPresentes: don Ramiro (Cooperativa El Progreso).",
         "la isla de Puná, Ecuador"),
        ("en", "Minutes on glass in Kilifi\n\nPresent: Grace (Kilifi Weavers Union), Mr Tembo (Ministry of Health).",
         "Kilifi"),
        ("en", "Notes on hides\n\nThanks to Amina (Oxfam) for her notes.", ""),
        ("es", "Notas de viaje\n\nHablé con la Sra. Luz (Sindicato Estero Hondo).", ""),
        ("en", "Wells in Turkana (Kenya)\n\nPresent: Chief Ekai (Lodwar Water Union).", "Turkana, Kenya"),
    ],
)  # fmt: skip
def test_a_person_and_an_organisation_are_no_place(language: Language, text: str, place: str) -> None:
    assert facts_of(text, language).place == place
