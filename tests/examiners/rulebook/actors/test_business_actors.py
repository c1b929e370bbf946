"""Who is in business: firms without a noun before their name, cooperatives that lend, providers whom people pay."""

from pathlib import Path

import pytest

from assistant.domain.draft import Language
from assistant.examiners.rulebook.actors.grouping import find_actors
from assistant.examiners.rulebook.actors.lexicon import load_lexicon
from assistant.examiners.rulebook.challenges.slots import slots_of
from assistant.reading.reader import DraftReader
from assistant.wiring.house import House

LEXICON = load_lexicon(Path(__file__).resolve().parents[4] / "knowledge" / "lexicon")


def kinds(text: str, language: Language) -> dict[str, str]:
    draft = DraftReader().read_text(text, language=language)
    return {actor.name: actor.kind.value for actor in find_actors(draft.text, draft.passages, language, LEXICON)}


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("es", "Agrovida venderá el abono a crédito.", "Agrovida", "firm"),
        ("es", "El abono lo vende Agrovida a crédito.", "Agrovida", "firm"),
        ("es", "Las bombas las alquilará Riegotec por día.", "Riegotec", "firm"),
        ("en", "In the north, Tessera will buy the husks.", "Tessera", "firm"),
        ("es", "La cooperativa Virgen del Valle prestará a 18 meses.", "la cooperativa Virgen del Valle", "lender"),
        ("en", "The cooperative Umoja will lend to the boat crews.", "the cooperative Umoja", "lender"),
        ("es", "La cooperativa Los Andes compra maíz y presta semilla.", "la cooperativa Los Andes", "guild"),
        ("en", "Farmers hire private service providers for spraying.", "service providers", "firm"),
        (
            "es",
            "Los proveedores privados de servicios cobran 5 soles.",
            "los proveedores privados de servicios",
            "firm",
        ),
    ],
)
def test_who_is_in_business(language: Language, text: str, name: str, kind: str) -> None:
    assert kinds(text, language)[name] == kind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Lima compra mucho queso y Cusco paga mejor."),
        ("es", "María venderá queso y Rosa Quispe presta dinero. Don Pedro comprará leche."),
        ("es", "Nadie pagará. Ella venderá su parte. Entonces comprará menos."),
        ("en", "Mombasa buys fish and Grace Akinyi sells tomatoes."),
        ("en", "Freetown buys charcoal. They will pay. Rice will sell."),
        ("es", "El equipo lo paga PRONATEL."),
    ],
)
def test_no_town_person_or_office_becomes_a_firm(language: Language, text: str) -> None:
    assert not {"firm", "lender"} & set(kinds(text, language).values())


def test_a_firm_known_by_what_it_will_do_is_known_where_it_buys() -> None:
    text = "From May, Tessera will buy husks in the hills.\n\nTessera pays 40 a bag. Boats carry husks for Tessera."
    draft = DraftReader().read_text(text, language="en")
    (firm,) = [actor for actor in find_actors(draft.text, draft.passages, "en", LEXICON) if actor.name == "Tessera"]
    assert firm.mentions == 3


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Forty spray agents live off the fees that members pay them. The growers ask for more.", True),
        ("Forty spray agents were trained by the ministry. The growers ask for more.", False),
    ],
)
def test_providers_whom_people_pay_can_be_asked_about_as_a_business(house: House, text: str, named: bool) -> None:
    draft = house.reader.read_text(text, language="en")
    facts, figures = house.examiner.read(draft)
    assert ("paid_firm" in slots_of(draft, facts, figures, "private-sector")) is named


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "es",
            "Importadora Solís y Ferretería Paz reparten los lunes.",
            {"la Importadora Solís", "Ferretería Paz"},
        ),
        ("es", "La Importadora Sal y Canela reparte los lunes.", {"la Importadora Sal y Canela"}),
        ("en", "Tessera Exporters and Aluna Millers buy the husks.", {"Tessera Exporters", "Aluna Millers"}),
    ],
)
def test_two_names_with_a_verb_in_the_plural_are_two_firms(language: Language, text: str, names: set[str]) -> None:
    assert {name for name, kind in kinds(text, language).items() if kind == "firm"} == names
