"""Numbers are read and written in the style of the draft."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.draft import Language
from assistant.domain.numerals import NumberStyle, approximate, number_style, parse_number, write_number

POINT = NumberStyle(thousands=",", decimal=".")
COMMA = NumberStyle(thousands=".", decimal=",")
SPACE = NumberStyle(thousands="\u00a0", decimal=",")


@pytest.mark.parametrize(
    ("text", "language", "style"),
    [
        ("Sin números.", "es", COMMA),
        ("No numbers.", "en", POINT),
        ("Llegará a 12.000 familias a 1,60 dólares.", "es", COMMA),
        ("Llegará a 12,000 familias a 1.60 dólares.", "es", POINT),
        ("Cuesta 3,5 millones de colones.", "es", COMMA),
        ("Se paga en soles.", "es", POINT),
        ("El kilo vale S/ 9 en Puno.", "es", POINT),
        ("El kilo vale S/ 9,50.", "es", COMMA),
        ("La cuota es de 300 lempiras.", "es", POINT),
        ("La cuota es de 300 quetzales.", "es", POINT),
        ("Un proyecto en México.", "es", POINT),
        ("Un proyecto en Ecuador.", "es", COMMA),
        ("It reaches 12.000 people at 1,5 dollars.", "en", COMMA),
        ("12 000 familles, 3 400 hectares", "en", NumberStyle(thousands="\u00a0", decimal=".")),
        ("Son 12 000 familias y 3 400 hectáreas, a 1,5 cada una.", "es", SPACE),
        ("Crop 1,20,000 rupees.", "es", POINT),
        ("Son 1.234.567 plantas.", "en", COMMA),
        ("A share of 0.125 of the total.", "es", POINT),
    ],
)
def test_the_style_comes_from_the_numbers_then_the_country_then_the_language(
    text: str, language: Language, style: NumberStyle
) -> None:
    assert number_style(text, language) == style


@pytest.mark.parametrize(
    ("written", "style", "value"),
    [
        ("12", COMMA, 12),
        ("12.000", COMMA, 12000),
        ("12.125", POINT, 12.125),
        ("12,000", POINT, 12000),
        ("12.000", POINT, 12000),
        ("12,125", POINT, 12125),
        ("12,125", COMMA, 12.125),
        ("12,000", COMMA, 12000),
        ("1,60", POINT, 1.6),
        ("1.60", COMMA, 1.6),
        ("1.234,5", POINT, 1234.5),
        ("1,234.5", COMMA, 1234.5),
        ("12.000.000", POINT, 12_000_000),
        ("1,20,000", COMMA, 120_000),
        ("12 000", COMMA, 12000),
        ("12\u00a0000,5", COMMA, 12000.5),
        ("0.125", COMMA, 0.125),
        ("0,125", POINT, 0.125),
    ],
)
def test_a_number_is_read_by_its_own_marks_before_the_style(written: str, style: NumberStyle, value: float) -> None:
    assert parse_number(written, style) == pytest.approx(value)


@pytest.mark.parametrize("written", ["", "doce", "1.", ",5", "12-3", "1..2"])
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="not a number"):
        parse_number(written, COMMA)


@pytest.mark.parametrize(
    ("value", "style", "digits", "written"),
    [
        (666.7, COMMA, None, "667"),
        (1.31, COMMA, None, "1,3"),
        (1.31, POINT, None, "1.3"),
        (2.0, COMMA, None, "2"),
        (12.34, COMMA, None, "12,3"),
        (99.97, COMMA, None, "100"),
        (999.6, COMMA, None, "1.000"),
        (12000, COMMA, None, "12.000"),
        (12000, POINT, None, "12,000"),
        (12000, SPACE, None, "12\u00a0000"),
        (1234567.8, POINT, None, "1,234,568"),
        (0, COMMA, None, "0"),
        (0.071, COMMA, None, "0,071"),
        (0.5, POINT, None, "0.5"),
        (0.96, COMMA, None, "1"),
        (-3.2, COMMA, None, "-3,2"),
        (-0.001, COMMA, 1, "0,0"),
        (1.6, COMMA, 2, "1,60"),
        (1234.5, POINT, 2, "1,234.50"),
        (7, COMMA, 0, "7"),
    ],
)
def test_numbers_are_written_no_finer_than_a_reader_needs(
    value: float, style: NumberStyle, digits: int | None, written: str
) -> None:
    assert write_number(value, style, digits) == written


@pytest.mark.parametrize(
    ("value", "rounded"), [(666.7, 670), (1234, 1200), (8.37, 8.4), (0, 0), (0.0449, 0.045), (99.9, 100), (-512, -510)]
)
def test_about_means_two_significant_figures(value: float, rounded: float) -> None:
    assert approximate(value) == pytest.approx(rounded)


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from([POINT, COMMA, SPACE]))
def test_a_whole_number_that_was_written_is_read_back(value: int, style: NumberStyle) -> None:
    assert parse_number(write_number(value, style, 0), style) == value
