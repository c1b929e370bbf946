"""A price of before, a group that only sends or agrees, and a number that nobody brought about are not used."""

import pytest

from assistant.domain.draft import Language
from assistant.examiners.rulebook.challenges.slots import slots_of
from assistant.examiners.rulebook.challenges.told_money import told_loss, told_money
from assistant.examiners.rulebook.challenges.wording import Slot
from assistant.reading.reader import DraftReader
from assistant.wiring.house import House

READER = DraftReader()


def money_of(text: str, language: Language) -> dict[str, str]:
    draft = READER.read_text(text, "draft", language)
    return {name: slot.text for name, slot in (told_money(draft) | told_loss(draft, "")).items()}


def slots_for(house: House, slug: str, text: str, language: Language) -> dict[str, Slot]:
    draft = house.reader.read_text(text, language=language)
    facts, figures = house.examiner.read(draft)
    return slots_of(draft, facts, figures, slug)


@pytest.mark.parametrize(
    ("language", "text", "prices"),
    [
        ("es", "El achiote se pagaba a S/ 9 el kilo hace tres años, hoy a S/ 14.", {"price": "S/ 14 el kilo"}),
        ("es", "Antes la tilapia se vendía a Q 35 la libra, ahora a Q 22.", {"price": "Q 22 la libra"}),
        ("en", "Mint sold at 80 rupees a kilo two years ago, now 55.", {"price": "55 rupees a kilo"}),
        ("en", "Hides were sold at 60 birr a piece before the war.", {}),
        ("en", "The price fell from 26 lari/kg in 2017 to 14 last year.", {}),
        ("es", "El acopiador paga a 7.000 pesos el kilo, en Cali se vende a 9.500.",
         {"low_price": "7.000 pesos el kilo", "high_price": "9.500"}),
        ("en", "The dairy pays 40 shillings a litre today and sells at 70.",
         {"low_price": "40 shillings a litre", "high_price": "70"}),
    ],
)  # fmt: skip
def test_of_two_prices_of_one_thing_the_later_counts(language: Language, text: str, prices: dict[str, str]) -> None:
    assert money_of(text, language) == prices


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("es", "Crédito en Chalatenango\n\nHay 300 casas sin piso.\n\n- Las familias de Lowell dijeron que sí.", False),
        ("en", "Roofs in Saptari (Nepal)\n\nMasons lay tin. The women of Leeds said yes in the chat.", False),
        ("en", "Loans in Jessore\n\nWeaving pays badly. The families of Milan sent 400 euros each.", False),
        ("en", "Milk in Nandi\n\nThe farmers of Nandi said that milk sours. The farmers of Nandi sell.", True),
        ("es", "Agua en Puno\n\nLas familias de Ácora dijeron que pagan. Las familias de Ácora tienen pozos.", True),
    ],
)
def test_those_who_only_agree_or_send_something_are_not_whom_it_is_for(
    house: House, language: Language, text: str, who: bool
) -> None:
    group = slots_for(house, "intermediation", text, language)["target_group"].text
    assert any(name in group for name in ("Lowell", "Leeds", "Milan", "Nandi", "Ácora")) is who


@pytest.mark.parametrize(
    ("language", "text", "reached"),
    [
        ("en", "Goal: 900 patients collect every month by month 24 (baseline: 300).", False),
        ("es", "Meta: 900 socias ahorran en 24 meses; hoy ya ahorran 300 socias con la caja.", True),
        ("en", "Goal: 900 growers grade in 24 months, up from 300 who have joined so far.", True),
    ],
)
def test_how_long_it_took_is_asked_only_of_what_somebody_brought_about(
    house: House, language: Language, text: str, reached: bool
) -> None:
    assert ("reached" in slots_for(house, "timeline", text, language)) is reached


def test_the_budget_is_no_question_on_what_is_left(house: House) -> None:
    text = "Kilns in Thiès\n\nGoal: 600 potters fire with gas in 20 months. Budget: USD 300,000."
    assert "budget" not in slots_for(house, "business-case", text, "en")


def test_who_gets_a_house_is_not_who_earns_by_it(house: House) -> None:
    text = (
        "Roofs in Gulu (Uganda)\n\nGoal: 700 houses built in 24 months. Families buy tin from the firm Lacor Tin Ltd."
    )
    slots = slots_for(house, "business-case", text, "en")
    assert "firm" in slots
    assert (slots["target_group"].worth or 0) < 0


@pytest.mark.parametrize(
    ("language", "text", "served"),
    [
        ("en", "Lenses in Koforidua\n\nGoal: 900 patients get lenses in 24 months.", True),
        ("es", "Lentes en Sucre\n\nMeta: 900 pacientes con lentes en 24 meses.", True),
        ("es", "Lentes en Sucre\n\nMeta: 900 familias con lentes en 24 meses.", False),
        ("en", "Goats in Koforidua\n\nGoal: 900 growers sell kids in 24 months.", False),
    ],
)
def test_of_patients_one_asks_what_they_spend_and_not_what_they_earn(
    house: House, language: Language, text: str, served: bool
) -> None:
    assert ("the_served" in slots_for(house, "business-case", text, language)) is served
