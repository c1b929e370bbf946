"""Sums with the draft's own large units and signs, those that come out right by another noun, and those left unsaid."""

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
    ("language", "text", "said"),
    [
        ("en", "Target: 900 drivers on lithium in 20 months. Budget: Tk 4.5 crore.", "Tk 4.5 crore over"),
        ("en", "Target: 9,000 homes by month 30. Budget: TZS 1.8 billion.", "TZS 1.8 billion over"),
        ("en", "Target: 900 drivers on lithium in 20 months. Budget: J$90 million.", "J$90 million over"),
        (
            "es",
            "Meta: 300 productoras venden en 20 meses. Presupuesto: 90 millones de FCFA.",
            "90 millones de FCFA entre",
        ),
        ("es", "Meta: 300 talleres en 20 meses. Presupuesto: Q1.8 millones.", "Q1.8 millones entre"),
        ("es", "Meta: 300 talleres en 20 meses. Presupuesto: Bs 600.000.", "Bs 600.000 entre"),
    ],
)
def test_money_is_written_as_the_draft_writes_it(language: Language, text: str, said: str) -> None:
    assert sums(text, language)["cost-per-person"].text.startswith(said)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Propósito: 360 jóvenes trabajan en 30 meses. Cuatro cohortes de 90."),
        ("en", "Each of 90 agents would serve about 200 households. Target: 18,000 households by month 30."),
    ],
)
def test_parts_that_make_up_the_target_are_told(language: Language, text: str) -> None:
    assert sums(text, language)["parts-of-target"].holds is True


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Propósito: 360 jóvenes trabajan en 30 meses. Cuatro cohortes de 70."),
        ("es", "Propósito: 360 jóvenes trabajan en 30 meses. Se harán 12 talleres de 30 personas."),
        ("en", "Each of 20 agents would serve about 200 households. Target: 18,000 households by month 30."),
    ],
)
def test_parts_of_something_else_or_by_rounds_make_no_sum(language: Language, text: str) -> None:
    assert "parts-of-target" not in sums(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The mill, which exports 900 t a year, would pay a bonus of PHP 3/kg for sorted fibre.",
        "The yard takes 60 t a month and would pay BDT 2/kg more for washed film.",
    ],
)
def test_what_is_paid_on_top_of_a_price_is_no_turnover(text: str) -> None:
    assert "takings" not in sums(text, "en")


def test_a_year_of_what_is_built_is_set_beside_a_years_pace() -> None:
    found = sums("The project lasts 36 months. Target: 900 homes built in earth, against some 60 last year.", "en")
    assert "growth-factor" not in found
    assert found["people-per-month"].text == "900 homes in 36 months is 300 a year, and last year it was 60."


def test_those_who_are_added_do_not_start_from_none() -> None:
    text = sums("En 1 año queremos que entren 60 compañeros más.", "es")["people-per-month"].text
    assert text == "60 compañeros más en 12 meses son 5 cada mes, contando desde el primero."


def test_a_whole_in_brackets_gives_the_share() -> None:
    found = sums("Propósito: 300 tiendas (de unas 1.200) cambian su nevera al mes 24.", "es")
    assert found["share-of-population"].value == 0.25
