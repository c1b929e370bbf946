"""Where a draft works: the place of its title with its country, and the article that a gulf keeps."""

import pytest

from assistant.domain.draft import Language
from assistant.examiners.rulebook.figures.facts import read_facts
from assistant.reading.quantities import find_quantities
from assistant.reading.reader import DraftReader

READER = DraftReader()


def place_of(text: str, language: Language) -> str:
    return read_facts(READER.read_text(text, "borrador", language), (), (), (), find_quantities).place


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        (
            "es",
            "Seguros para caficultoras – Estelí y Madriz, Nicaragua\n\nHay 900 socias.",
            "Estelí y Madriz, Nicaragua",
        ),
        ("es", 'Minuta. Proyecto "Oficios" Puntarenas, Costa Rica\n\nSe revisa la meta.', "Puntarenas, Costa Rica"),
        ("es", "Piangua en el Golfo de Nicoya, Costa Rica. Hola.", "el Golfo de Nicoya, Costa Rica"),
        ("es", "Nota: curil de manglar, golfo de Montijo, Panamá. Sigue.", "el golfo de Montijo, Panamá"),
        ("es", "Los hornos de Cuyultitán e Ilobasco, El Salvador. Sigue.", "Cuyultitán e Ilobasco, El Salvador"),
        ("es", "Las queseras venden en Sierra de Agua, Honduras.", "Sierra de Agua, Honduras"),
        ("es", "Sal en Salinas G, Oruro, Bolivia. Sigue.", "Salinas G, Oruro, Bolivia"),
        ("en", "Seaweed, North Maluku, Indonesia\n\nFamilies dry it.", "North Maluku, Indonesia"),
        ("en", "Cages on Lake Malombe, Malawi. Draft", "Lake Malombe, Malawi"),
        ("en", "Kilns in Jowai, Meghalaya, India. Draft", "Jowai, Meghalaya, India"),
        ("en", "Ginger from Kapoeta and Torit, South Sudan. Draft", "Kapoeta and Torit, South Sudan"),
    ],
)
def test_the_place_of_a_title_is_below_its_country(language: Language, text: str, place: str) -> None:
    assert place_of(text, language) == place


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Ministerio de Salud, Perú. Nota interna."),
        ("es", "Universidad de Loja, Ecuador. Nota interna."),
        ("es", "Ajo para un comprador de Bilbao, Chile no exporta."),
        ("en", "Our buyer in Marseille, Morocco and others pay more."),
        ("en", "University of Gulu, Uganda. Draft"),
        ("en", "Baobab Foods Ltd, Kenya. Draft"),
        ("en", "Bees for Benin, Togo, Ghana. Draft"),
    ],
)
def test_an_office_a_firm_or_a_buyer_s_town_is_no_place_of_the_project(language: Language, text: str) -> None:
    assert place_of(text, language) == ""
