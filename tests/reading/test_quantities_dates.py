"""Points in time are read as year + (month - 1) / 12; what only looks like one is not."""

import pytest

from assistant.domain.draft import Language, QuantityKind
from assistant.reading.quantities import find_quantities


def dates(sentence: str, language: Language) -> list[tuple[str, float]]:
    """The dates of a sentence: as written, and their value to two decimals."""
    found = find_quantities(sentence, language)
    assert all(sentence[quantity.start : quantity.end] == quantity.text for quantity in found)
    return [(quantity.text, round(quantity.value, 2)) for quantity in found if quantity.kind is QuantityKind.DATE]


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Termina en diciembre de 2027.", "es", [("diciembre de 2027", 2027.92)]),
        ("Termina en dic 2027.", "es", [("dic 2027", 2027.92)]),
        ("Termina en dic. 2027.", "es", [("dic. 2027", 2027.92)]),
        ("Termina en setiembre del 2027.", "es", [("setiembre del 2027", 2027.67)]),
        ("Termina el 31 de marzo de 2027.", "es", [("31 de marzo de 2027", 2027.17)]),
        ("Termina el 31/12/2027.", "es", [("31/12/2027", 2027.92)]),
        ("Termina el 2027-06-30.", "es", [("2027-06-30", 2027.42)]),
        ("Se mide al 2028.", "es", [("2028", 2028.0)]),
        ("Hasta 2028 se verá.", "es", [("2028", 2028.0)]),
        ("Llega a fines de 2026.", "es", [("a fines de 2026", 2026.92)]),
        ("Llega a mediados de 2026.", "es", [("a mediados de 2026", 2026.5)]),
        ("Llega a inicios de 2026.", "es", [("a inicios de 2026", 2026.0)]),
        ("Llega en el segundo trimestre de 2026.", "es", [("segundo trimestre de 2026", 2026.25)]),
        ("Llega en el segundo semestre de 2026.", "es", [("segundo semestre de 2026", 2026.5)]),
        ("De mayo de 2026 a octubre de 2028.", "es", [("mayo de 2026", 2026.33), ("octubre de 2028", 2028.75)]),
        ("De febrero a noviembre de 2027.", "es", [("febrero", 2027.08), ("noviembre de 2027", 2027.83)]),
        ("De octubre a marzo de 2027.", "es", [("octubre", 2026.75), ("marzo de 2027", 2027.17)]),
        ("El plan 2025-2028 manda.", "es", [("2025", 2025.0), ("2028", 2028.0)]),
        ("La campaña 2025-26 empieza.", "es", [("2025", 2025.0), ("26", 2026.0)]),
        ("Los cortes son en 2026, 2027 y 2028.", "es", [("2026", 2026.0), ("2027", 2027.0), ("2028", 2028.0)]),
        ("En 2027 las familias venden.", "es", [("2027", 2027.0)]),
        ("Meta (2027): vender.", "es", [("2027", 2027.0)]),
        ("En el año 2027 termina.", "es", [("2027", 2027.0)]),
        ("It ends in December 2027.", "en", [("December 2027", 2027.92)]),
        ("It ends on 31 March 2027.", "en", [("31 March 2027", 2027.17)]),
        ("It ends on March 31, 2027.", "en", [("March 31, 2027", 2027.17)]),
        ("It ends by 2028.", "en", [("2028", 2028.0)]),
        ("It ends by mid-2027.", "en", [("mid-2027", 2027.5)]),
        ("It ends in late 2027.", "en", [("late 2027", 2027.92)]),
        ("It ends by the end of 2027.", "en", [("the end of 2027", 2027.92)]),
        ("It ends in Q2 2026.", "en", [("Q2 2026", 2026.25)]),
        ("It ends in H2 2026.", "en", [("H2 2026", 2026.5)]),
        ("It ends in the third quarter of 2026.", "en", [("third quarter of 2026", 2026.5)]),
        ("It runs from July 2027 to June 2029.", "en", [("July 2027", 2027.5), ("June 2029", 2029.42)]),
        ("It runs January to March 2027.", "en", [("January", 2027.0), ("March 2027", 2027.17)]),
        ("It sits in the FY2026/27 budget.", "en", [("FY2026", 2026.0), ("27", 2027.0)]),
        ("It runs 2024–2027.", "en", [("2024", 2024.0), ("2027", 2027.0)]),
        ("In 2027 farmers sell more.", "en", [("2027", 2027.0)]),
        ("The 2024 count is old.", "en", [("2024", 2024.0)]),
    ],
)
def test_a_date_is_read(sentence: str, language: Language, expected: list[tuple[str, float]]) -> None:
    assert dates(sentence, language) == expected


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Son 2000 familias.", "es"),
        ("Son 1.995 familias.", "es"),
        ("Llega a 2000 hectáreas.", "es"),
        ("Cuesta USD 2026.", "es"),
        ("Entre 2000 y 2500 familias.", "es"),
        ("It has 2000 members.", "en"),
        ("It costs $2027.", "en"),
        ("It grows by 2000 farmers.", "en"),
    ],
)
def test_a_count_is_not_taken_for_a_year(sentence: str, language: Language) -> None:
    assert dates(sentence, language) == []


def test_a_month_without_a_year_is_no_date() -> None:
    assert find_quantities("Se cosecha de marzo a mayo.", "es") == ()
