"""A currency in the head of a column prices the numbers below it, in every row."""

import pytest

from assistant.domain.draft import Language, QuantityKind
from assistant.reading.quantities import find_quantities


def sums(text: str, language: Language = "es") -> list[tuple[str, str, str]]:
    return [
        (quantity.text, quantity.unit, quantity.per)
        for quantity in find_quantities(text, language)
        if quantity.kind is QuantityKind.MONEY
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Rubro\tMonto (Bs)\nPersonal\t120.000\nHornos\t80.000\n", "Bs"),
        ("| Rubro | Monto (USD) |\n|---|---|\n| Personal | 120.000 |\n| Hornos | 80.000 |\n", "USD"),
        ("Rubro\tCosto en soles\nPersonal\t120.000\nHornos\t80.000", "soles"),
        ("Rubro\tS/\nPersonal\t120.000\nHornos\t80.000", "S/"),
    ],
)
def test_every_row_below_a_currency_is_money(text: str, unit: str) -> None:
    assert sums(text) == [("120.000", unit, ""), ("80.000", unit, "")]


def test_a_price_column_gives_rates_and_other_columns_stay_as_they_are() -> None:
    text = "Item\tUnit cost (KES)\tQuantity\nPipes\t8,500\t300\nCost\t90\t4\n"
    assert sums(text, "en") == [("8,500", "KES", "unit"), ("90", "KES", "unit")]


@pytest.mark.parametrize(
    "text",
    [
        "Producto\tPeso (kg)\nQueso\t12\n",
        "Lugar\tHoras de sol\nTarija\t7\n",
        "Rubro\tMonto (miles de Bs)\nPersonal\t120\n",
        "Rubro\tMonto\nPersonal\t120\n",
        "El monto (Bs) se decide después. Son 120.\n",
        "Rubro\tMonto (Bs)\n\nFuera de la tabla quedan 120.",
    ],
)
def test_what_stands_under_no_currency_is_no_money(text: str) -> None:
    assert sums(text) == []


def test_a_number_that_fills_a_cell_counts_nothing_of_the_next_row() -> None:
    found = find_quantities("Distrito\tHogares\nCalca\t300\nTalleres\t20\n", "es")
    assert [(quantity.text, quantity.unit) for quantity in found] == [("300", ""), ("20", "")]
