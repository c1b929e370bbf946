"""Spanish, English or neither, on texts as people type them."""

import pytest

from assistant.reading.language import identify

SPANISH = [
    "La junta limpia el canal dos veces por año y los socios pagan la cuota.",
    "queremos q las señoras vendan mas queso",
    "xq no se",
    "proyecto de sal",
    "Capacitar 300 jóvenes en 2 años",
    "MEJORAR LA VENTA DE PANELA EN LA SIERRA NORTE",
    "sal marina",
    "12 345",
    "El proyecto 'Blue Harvest' trabaja con la empresa Salt & Sea y los pescadores del puerto.",
    "no sabemos todavia",
]
ENGLISH = [
    "The board cleans the canal twice a year and members pay the fee.",
    "we want women to sell more cheese",
    "idk yet",
    "salt project",
    "Train 300 young people in 2 years",
    "The cooperative San Miguel de las Flores sells its cheese to El Molino, which pays at the end of each week.",
    "I don't know",
]
OTHER = [
    "O projeto vai ajudar os agricultores familiares a vender mais queijo nas feiras da região norte.",
    "Le projet veut aider les producteurs de riz à vendre leur récolte aux marchands de la ville.",
    "Das Projekt soll den Bauern helfen, ihren Käse auf den Märkten der Stadt zu verkaufen.",
    "Il progetto aiuta gli agricoltori a vendere il formaggio nei mercati della città vicina.",
    "Mradi huu utasaidia wakulima kuuza mahindi yao katika masoko ya mji mkuu wa wilaya.",
    "Проект поможет фермерам продавать сыр на рынках города.",
    "该项目将帮助农民在城市市场销售奶酪。",
    "सरकार किसानों की मदद करेगी और बाजार बनाएगी",
]


@pytest.mark.parametrize("text", SPANISH)
def test_spanish_is_known(text: str):
    assert identify(text) == "es"


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_known(text: str):
    assert identify(text) == "en"


@pytest.mark.parametrize("text", OTHER)
def test_another_language_is_told_from_both(text: str):
    assert identify(text) is None
