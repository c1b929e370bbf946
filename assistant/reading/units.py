"""Measures with their factor to the base unit of their kind (see `QuantityKind`).

Tables only; knows nothing of sentences. Local units follow their most common size in the rural
trade of Latin America (quintal 46 kg, manzana 0.7 ha, arroba 11.5 kg).
"""

import re
from typing import NamedTuple

from assistant.domain.draft import QuantityKind
from assistant.domain.word_lists import either, words

DAY = 1 / 30.4375
WEEK = 7 * DAY


class Measure(NamedTuple):
    """A kind and what one of the unit is in the kind's base unit."""

    kind: QuantityKind
    factor: float


_TIME = {
    DAY: "día días dia dias day days",
    WEEK: "semana semanas week weeks",
    0.5: "quincena quincenas fortnight fortnights",
    1: "mes meses month months mth mths",
    2: "bimestre bimestres",
    3: "trimestre trimestres quarter quarters",
    4: "cuatrimestre cuatrimestres",
    6: "semestre semestres semester semesters half-year half-years",
    12: "año años ano anos year years yr yrs",
    24: "bienio bienios biennium",
    36: "trienio trienios",
    60: "quinquenio quinquenios lustro lustros",
    120: "década décadas decada decadas decenio decenios decade decades",
}
_AREA = {
    1: "ha hectárea hectáreas hectarea hectareas hectare hectares",
    0.4047: "acre acres",
    100: "km2 km²",
    0.0001: "m2 m² mt2",
    0.42: "feddan feddans",
    0.64: "fanegada fanegadas",
}
_LENGTH = {
    1: "km kms kilómetro kilómetros kilometro kilometros kilometre kilometres kilometer kilometers",
    1.609: "mile miles milla millas",
    0.001: "m mts metro metros metre metres meter meters",
    0.00001: "cm centímetro centímetros centimetro centimetros centimetre centimetres centimeter centimeters",
    0.000001: "mm milímetros millimetres millimeters",
}
_MASS = {
    1: "kg kgs kilo kilos kilogramo kilogramos kilogram kilograms kilogramme kilogrammes",
    0.001: "g gr gramo gramos gram grams",
    1000: "t tn tm mt ton tons tonne tonnes tonelada toneladas",
    46: "qq quintal quintales quintals",
    11.5: "arroba arrobas",
    0.4536: "lb lbs libra libras pound pounds",
}
_VOLUME = {
    1: "l lt lts litro litros litre litres liter liters",
    1000: "m3 m³",
    100: "hl hectolitro hectolitros",
    0.001: "ml mililitros millilitres",
    3.785: "galón galones gallon gallons",
}
MEASURES: dict[str, Measure] = {
    word: Measure(kind, factor)
    for kind, table in (
        (QuantityKind.TIME, _TIME),
        (QuantityKind.AREA, _AREA),
        (QuantityKind.LENGTH, _LENGTH),
        (QuantityKind.MASS, _MASS),
        (QuantityKind.VOLUME, _VOLUME),
    )
    for factor, listing in table.items()
    for word in words(listing)
}
MANZANA = Measure(QuantityKind.AREA, 0.7)
SQUARE_AND_CUBIC = {
    ("metros", "cuadrados"): Measure(QuantityKind.AREA, 0.0001),
    ("kilómetros", "cuadrados"): Measure(QuantityKind.AREA, 100),
    ("square", "metres"): Measure(QuantityKind.AREA, 0.0001),
    ("square", "meters"): Measure(QuantityKind.AREA, 0.0001),
    ("square", "kilometres"): Measure(QuantityKind.AREA, 100),
    ("square", "kilometers"): Measure(QuantityKind.AREA, 100),
    ("metros", "cúbicos"): Measure(QuantityKind.VOLUME, 1000),
    ("metro", "cúbico"): Measure(QuantityKind.VOLUME, 1000),
    ("cubic", "metres"): Measure(QuantityKind.VOLUME, 1000),
    ("cubic", "meters"): Measure(QuantityKind.VOLUME, 1000),
}
# A year of these is a cycle with its own length: it is counted, not measured.
CYCLE_MODIFIERS = frozenset(
    words("""
escolar escolares lectivo lectivos fiscal fiscales académico académicos agrícola agrícolas school academic financial
crop cropping farming agricultural production growing marketing budget presupuestario presupuestarios hydrological
""")
)
_SYMBOLS = tuple(word for word in MEASURES if 2 <= len(word) <= 3 and word not in words("día dia mes año ano day yr"))
# Symbols stand at the number ("12 kg", "5ha"); a single letter only as it is written, a longer one in any case.
SYMBOL = re.compile(rf"(?:[ \u00a0\u202f]?|-)(?P<unit>[gltmLT]|(?i:{either(_SYMBOLS)}))(?![\w²³'’])")
# Counted in their own unit: power, energy, storage.
POWER = re.compile(r"[ \u00a0]?(?P<unit>kWh|MWh|kWp|kW|MW|Wp|W|HP|hp|GB|MB|Ah)(?!\w)")
