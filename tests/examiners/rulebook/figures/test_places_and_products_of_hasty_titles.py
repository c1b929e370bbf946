"""The place that only a title names, and what is sold where it is said in passing; names and manners are neither."""

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
    ("language", "title", "place"),
    [
        ("es", "Bombas de ariete y técnicos jóvenes: norte de Oaxaca (borrador 3)", "el norte de Oaxaca"),
        ("es", "secador de cacao rio Cayapas (te lo paso asi)", "el rio Cayapas"),
        ("es", "RV: idea para la ventanilla de basura, Sonsonate", "Sonsonate"),
        ("es", "Marco lógico resumido: estufas limpias para comedores de Ocoa y Peravia", "Ocoa y Peravia"),
        ("en", "Oxygen refills, Mokhotlong highlands (Lesotho): notes", "Mokhotlong, Lesotho"),
    ],
)
def test_a_title_may_be_all_that_names_the_place(language: Language, title: str, place: str) -> None:
    assert facts_of(f"{title}\n\nvamos a poner dos equipos.", language).place == place


def test_a_name_in_a_title_is_a_place_where_the_text_says_so() -> None:
    title = "Asunto: ficha luche Cochamó, borrador\n\n"
    assert facts_of(title + "Los sindicatos sacan luche en Cochamó.", "es").place == "Cochamó"
    assert facts_of(title + "Los sindicatos sacan luche.", "es").place == ""


def test_the_place_of_a_title_ends_with_its_line() -> None:
    assert facts_of("Lana limpia en Lampa y Melgar\nNota conceptual, 20 meses.", "es").place == "Lampa y Melgar"


@pytest.mark.parametrize(
    "title",
    ["Sillas de ruedas: notas para Lucía, borrador", "Crédito verde del proyecto Kallpa", "Ficha de marzo, Lunes"],
)
def test_people_projects_and_days_are_no_place(title: str) -> None:
    assert facts_of(f"{title}\n\nSe prestará a talleres.", "es").place == ""


@pytest.mark.parametrize(
    ("text", "product"),
    [
        ("La idea es vender el luche limpio. Hoy el luche se paga mojado; seco vale más, y venden seco poco.", "luche"),
        ("Le entregan la leche al camionero. Dos comprarían la leche fría.", "leche"),
        ("El 60 % del jengibre de la zona se vende verde. Secado limpio de jengibre.", "jengibre"),
        ("Compran suelto en la pulpería y venden suelto. El ciento se paga a dos dólares; venden el ciento.", ""),
    ],
)
def test_what_is_sold_is_a_thing_and_not_how_it_is_sold(text: str, product: str) -> None:
    assert facts_of(text, "es").product == product
