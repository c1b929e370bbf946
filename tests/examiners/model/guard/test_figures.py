"""Every number that a model writes stands in the draft, was computed from it, or is worked out in plain sight."""

import pytest

from assistant.examiners.model.guard import figures
from assistant.examiners.model.guard.rejected import Rejected

ES = (
    "Unas 12.000 familias en 36 meses, desde enero de 2027 hasta 2029, con 3,5 millones de dólares; 40 % son mujeres. "
    "Siete municipios mantienen 154 km a 3.900 soles por kilómetro. Antes lo hicieron 11.847 personas en dos distritos."
)
EN = (
    "Some 12,000 households in 36 months, from January 2027 to 2029, with 3.5 million dollars; 40% are women. "
    "Seven districts keep up 154 km at 3,900 shillings a kilometre. Before, 11,847 people did it in two districts."
)
ALLOWED = {"es": ES, "en": EN}
VALUES = (666.7, 333.33, 0.37, 1.55)


@pytest.mark.parametrize(
    "language, text",
    [
        ("es", "Son 12.000 familias en 36 meses, unas 333 al mes."),
        ("es", "Doce mil familias son muchas."),
        ("es", "12 mil familias y 3.500.000 dólares."),
        ("es", "El 40 % son mujeres; el cuarenta por ciento."),
        ("es", "De cada municipio, unas 670; en otra cuenta, 667."),
        ("es", "El 37 % tuvo trabajo."),
        ("es", "Quedarían unos 12.000 de los que ya lo hacen."),
        ("es", "¿Quién convocaría en el mes 37, ya sin proyecto?"),
        ("es", "En 2028 haría falta otra cosa; en el 2.º año también (R3.2, C05)."),
        ("es", "154 km por 3.900 soles son 600.600 soles al año, unos 85.800 por municipio."),
        ("es", "Hay dos lados en esto, y una tercera vía."),
        ("es", "1. Primero, la planta.\n2) Después, el municipio."),
        ("en", "That is 12,000 households in 36 months, some 333 a month."),
        ("en", "Twelve thousand households and 3,500,000 dollars."),
        ("en", "40 per cent are women, and forty percent is not little."),
        ("en", "About 670, or 667 to be exact; 1.6 each."),
        ("en", "154 km at 3,900 is 600,600 shillings a year, 85,800 for each district."),
        ("en", "There are two sides to it, and the first one matters (R3.2)."),
        ("en", "Some 12,000 people did it before."),
        ("en", "Who would convene it in month 37?"),
    ],
)
def test_numbers_that_rest_on_the_draft_pass(language, text):
    figures.check(text, [ALLOWED[language]], VALUES, language)


@pytest.mark.parametrize(
    "language, text, unfounded",
    [
        ("es", "Unas 13.000 familias ya lo hacen.", "13.000"),
        ("es", "La meta es del 45 %.", "45 %"),
        ("es", "Son tres años de espera.", "tres"),
        ("es", "Veintiocho municipios firmaron.", "Veintiocho"),
        ("es", "En 2031 se cierra.", "2031"),
        ("es", "La mitad de las familias no vende.", "La mitad de"),
        ("es", "Cuesta 1,2 millones.", "1,2 millones"),
        ("es", "Lo hicieron 12.500.", "12.500"),
        ("es", "154 km por 3.900 soles son 790.000 soles.", "790.000"),
        ("es", "Ya riegan miles de familias.", "miles de"),
        ("es", "Ya lo hace una veintena de comunidades.", "veintena de"),
        ("es", "Habría usd5000 para el canal.", "usd5000"),
        ("es", "Según r9, falta el acuerdo.", "r9"),
        ("es", "Pagarían ½ del canal.", "½"),
        ("en", "Hundreds of families irrigate already.", "Hundreds of"),
        ("en", "Some 13,000 households do it already.", "13,000"),
        ("en", "The goal is 45 per cent.", "45 per cent"),
        ("en", "It takes three years.", "three"),
        ("en", "Twenty-eight districts signed.", "Twenty-eight"),
        ("en", "Two thirds of them sell nothing.", "Two thirds"),
        ("en", "It costs 1.2 million.", "1.2 million"),
        ("en", "12,000 people did it before, 500 of them twice.", "500"),
    ],
)
def test_numbers_that_rest_on_nothing_are_named(language, text, unfounded):
    with pytest.raises(Rejected) as refused:
        figures.check(text, [ALLOWED[language]], VALUES, language)
    assert unfounded in refused.value.reason


@pytest.mark.parametrize("text", ["Miles de familias siembran en 40 m2.", "Son unos 40 m2, y miles de familias."])
def test_what_the_draft_counts_loosely_may_be_said_so(text):
    figures.check(text, ["En 40 m2 siembran miles de familias."], (), "es")
