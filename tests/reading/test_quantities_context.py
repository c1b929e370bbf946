"""Where a number stands decides what it is: ranges, changes, parts of a whole, labels, the draft's own style."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.draft import Language, Quantity, QuantityKind
from assistant.reading.quantities import find_quantities

PIECES = (
    "de a 12 3.000 1,5 S/ USD familias años y medio entre mil 2027 % la mitad - / \n ( ) . , km ½ dos un por mes from"
    " to half million of the 40% Q2 $ kilo 2025-28 doce 1 000 ley 08 cada 31 marzo in three"
)
PEOPLE, UNITS, MONEY = QuantityKind.PEOPLE, QuantityKind.UNITS, QuantityKind.MONEY


def values(sentence: str, language: Language) -> list[tuple[str, float]]:
    """As written, and the value, of everything that was found."""
    return [(quantity.text, quantity.value) for quantity in find_quantities(sentence, language)]


@pytest.mark.parametrize(
    ("sentence", "language", "kind", "first", "last"),
    [
        ("Pasarán de 120 a 900 familias.", "es", PEOPLE, 120, 900),
        ("Subirá de 55 a 85 toneladas.", "es", QuantityKind.MASS, 55_000, 85_000),
        ("El descarte bajará de 30 a 12 %.", "es", QuantityKind.SHARE, 0.3, 0.12),
        ("El precio sube de S/ 12 a S/ 18.", "es", MONEY, 12, 18),
        ("Meta: de 45 a 180 familias con riego.", "es", PEOPLE, 45, 180),
        ("It grows from 90 to 600 households.", "en", PEOPLE, 90, 600),
        ("From 15 to 40 shops.", "en", UNITS, 15, 40),
        ("Losses fall from 22 to 8 per cent.", "en", QuantityKind.SHARE, 0.22, 0.08),
    ],
)
def test_a_change_is_two_quantities_of_one_unit(
    sentence: str, language: Language, kind: QuantityKind, first: float, last: float
) -> None:
    found = find_quantities(sentence, language)
    assert [quantity.kind for quantity in found] == [kind, kind]
    assert [quantity.value for quantity in found] == pytest.approx([first, last])
    assert found[0].unit == found[1].unit
    assert all(quantity.upper is None for quantity in found)


@pytest.mark.parametrize(
    ("sentence", "language", "low", "high"),
    [
        ("Grupos de 20 a 30 mujeres.", "es", 20, 30),
        ("Entre 4 y 9 talleres.", "es", 4, 9),
        ("Unas 4 a 6 mil familias.", "es", 4000, 6000),
        ("Entre 2 y 3 millones de personas.", "es", 2e6, 3e6),
        ("Groups of 20 to 30 women.", "en", 20, 30),
        ("Between 4 and 9 shops.", "en", 4, 9),
        ("Each has 6-7 groups.", "en", 6, 7),
    ],
)
def test_a_range_is_one_quantity_with_its_end(sentence: str, language: Language, low: float, high: float) -> None:
    (quantity,) = find_quantities(sentence, language)
    assert (quantity.value, quantity.upper) == (low, high)


@pytest.mark.parametrize(
    ("sentence", "language", "unit"),
    [
        ("140 de las 410 familias venden.", "es", "familias"),
        ("Llegará a 12 de los 26 grupos.", "es", "grupos"),
        ("Entran 30 de unas 80 socias.", "es", "socias"),
        ("It reaches 310 of the roughly 2,700 growers.", "en", "growers"),
        ("It reaches 9 of our 40 shops.", "en", "shops"),
    ],
)
def test_a_part_has_the_unit_of_its_whole(sentence: str, language: Language, unit: str) -> None:
    part, whole = find_quantities(sentence, language)
    assert part.unit == whole.unit == unit
    assert part.kind is whole.kind
    assert part.value < whole.value


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Según la Ley 1333 se permite.", "es"),
        ("Según la Resolución 045-2019 se permite.", "es"),
        ("Según la resolución ministerial N.º 12 se permite.", "es"),
        ("Véase la página 12.", "es"),
        ("Véase la tabla 3.", "es"),
        ("Componente 2: semillas.", "es"),
        ("1. Mercado\n2. Actores\n", "es"),
        ("3.2 Actores del mercado", "es"),
        ("a) uno; 2) riego", "es"),
        ("Llame al +591 2 244 5566.", "es"),
        ("Llame al tel. 244-5566.", "es"),
        ("Empieza a las 8:00.", "es"),
        ("Empieza a las cinco de la mañana.", "es"),
        ("Es la 3.ª vez y el 2º intento.", "es"),
        ("El código 0147 paga.", "es"),
        ("Se reúne el 16 de julio.", "es"),
        ("Se reúne el 14/03.", "es"),
        ("La recomendación R1 lo dice.", "es"),
        ("Vino la COVID-19.", "es"),
        ("En el mes 18 se cierra.", "es"),
        ("Hace 12 °C.", "es"),
        ("Un proyecto para una familia.", "es"),
        ("El medio ambiente importa.", "es"),
        ("Miles de familias.", "es"),
        ("See https://example.org/2024/12 for more.", "en"),
        ("Under Law No. 12 it is allowed.", "en"),
        ("Under Act 4 of the book.", "en"),
        ("See page 12 and table 3.", "en"),
        ("In year three it ends.", "en"),
        ("By month 18 it ends.", "en"),
        ("It opens at 8:30 am.", "en"),
        ("It opens at four in the morning.", "en"),
        ("It is the 2nd time.", "en"),
        ("It was said [3] before.", "en"),
        ("On May 12 it opens.", "en"),
        ("One of them left.", "en"),
        ("Another one pays.", "en"),
        ("Once a quarter they meet.", "en"),
        ("Write to ann2024@example.org today.", "en"),
        ("A service 24/7 with 2x growth.", "en"),
        ("Version 1.2.3 of SDG 5.", "en"),
    ],
)
def test_a_number_that_counts_nothing_is_left_out(sentence: str, language: Language) -> None:
    assert values(sentence, language) == []


@pytest.mark.parametrize(
    ("draft", "language", "value"),
    [
        ("Vale 1,60 soles. Son 1,200 familias.", "es", 1200),
        ("Vale 1,60 euros. Son 1.200 familias.", "es", 1200),
        ("Vale 1.60 dólares. Son 1,200 familias.", "es", 1200),
        ("Son 1.200 familias.", "es", 1200),
        ("En Guatemala son 1,200 familias.", "es", 1200),
        ("They are 1,200 families.", "en", 1200),
        ("It costs 2,5 euros. They are 1.200 families.", "en", 1200),
    ],
)
def test_thousands_follow_the_draft_s_own_style(draft: str, language: Language, value: float) -> None:
    people = [quantity.value for quantity in find_quantities(draft, language) if quantity.kind is PEOPLE]
    assert people == [value]


def test_a_word_for_a_number_in_the_other_language_is_just_a_word() -> None:
    assert find_quantities("Once in a while they meet.", "en") == ()


def test_numbers_across_lines_do_not_run_together() -> None:
    assert values("Meta 1\n\n40 familias\n\n12 talleres", "es")[-2:] == [("40 familias", 40), ("12 talleres", 12)]


@given(st.lists(st.sampled_from(PIECES.split(" ")), max_size=30), st.sampled_from(["es", "en"]))
def test_quantities_are_verbatim_in_order_and_apart(pieces: list[str], language: Language) -> None:
    text = " ".join(pieces)
    found = find_quantities(text, language)
    assert all(text[quantity.start : quantity.end] == quantity.text for quantity in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(isinstance(quantity, Quantity) and quantity.value >= 0 for quantity in found)


@given(st.text(max_size=200), st.sampled_from(["es", "en"]))
def test_any_text_is_read_without_an_error(text: str, language: Language) -> None:
    assert all(text[quantity.start : quantity.end] == quantity.text for quantity in find_quantities(text, language))
