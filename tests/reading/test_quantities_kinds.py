"""Every kind of quantity is read with its value, its unit and what it counts."""

from typing import NamedTuple

import pytest

from assistant.domain.draft import Language, Quantity, QuantityKind
from assistant.reading.quantities import find_quantities

PEOPLE, MONEY, TIME, AREA = QuantityKind.PEOPLE, QuantityKind.MONEY, QuantityKind.TIME, QuantityKind.AREA
SHARE, UNITS = QuantityKind.SHARE, QuantityKind.UNITS
LENGTH, MASS, VOLUME = QuantityKind.LENGTH, QuantityKind.MASS, QuantityKind.VOLUME


class Read(NamedTuple):
    """One sentence with the one quantity that it must give."""

    language: Language
    sentence: str
    text: str
    kind: QuantityKind
    value: float
    unit: str = ""
    counts: str = ""
    upper: float | None = None
    per: str = ""


def only(sentence: str, language: Language) -> Quantity:
    """The one quantity of a sentence."""
    found = find_quantities(sentence, language)
    assert len(found) == 1, found
    quantity = found[0]
    assert sentence[quantity.start : quantity.end] == quantity.text
    return quantity


PEOPLE_READ = [
    Read("es", "Participan las 2.400 familias.", "2.400 familias", PEOPLE, 2400, "familias", "familias"),
    Read("es", "Participan 2,400 familias de Nicaragua.", "2,400 familias", PEOPLE, 2400, "familias"),
    Read("es", "Serán 12 000 hogares rurales.", "12 000 hogares", PEOPLE, 12000, "hogares", "hogares rurales"),
    Read("es", "Unos doce mil productores de haba.", "doce mil productores", PEOPLE, 12000, "productores"),
    Read("es", "Son 12 mil jóvenes.", "12 mil jóvenes", PEOPLE, 12000, "jóvenes", "jóvenes"),
    Read("es", "Son 12k usuarias.", "12k usuarias", PEOPLE, 12000, "usuarias"),
    Read("es", "Con medio millón de personas.", "medio millón de personas", PEOPLE, 500_000, "personas"),
    Read("es", "Con 1,5 millones de personas.", "1,5 millones de personas", PEOPLE, 1_500_000, "personas"),
    Read("es", "Llegó una docena de artesanas.", "una docena de artesanas", PEOPLE, 12, "artesanas"),
    Read(
        "es", "Formará a 40 nuevos promotores.", "40 nuevos promotores", PEOPLE, 40, "promotores", "nuevos promotores"
    ),
    Read("es", "Hay 35 recicladores de base.", "35 recicladores", PEOPLE, 35, "recicladores", "recicladores de base"),
    Read("es", "Son 90 floricultoras organizadas.", "90 floricultoras", PEOPLE, 90, "floricultoras"),
    Read("es", "Atiende a 1.500 productores/as.", "1.500 productores", PEOPLE, 1500, "productores"),
    Read("es", "Treinta y dos socias ahorran.", "Treinta y dos socias", PEOPLE, 32, "socias"),
    Read("es", "Atiende a ciento veinte estudiantes.", "ciento veinte estudiantes", PEOPLE, 120, "estudiantes"),
    Read("es", "Invita a veintiún vecinos.", "veintiún vecinos", PEOPLE, 21, "vecinos"),
    Read("en", "It reaches 12,000 households.", "12,000 households", PEOPLE, 12000, "households", "households"),
    Read(
        "en", "It trains two hundred and fifty young women.", "two hundred and fifty young women", PEOPLE, 250, "women"
    ),
    Read("en", "Some 4k smallholder rice farmers join.", "4k smallholder rice farmers", PEOPLE, 4000, "farmers"),
    Read("en", "Half a million people drink it.", "Half a million people", PEOPLE, 500_000, "people"),
    Read("en", "A dozen weavers meet.", "A dozen weavers", PEOPLE, 12, "weavers"),
    Read("en", "A couple of fishermen came.", "A couple of fishermen", PEOPLE, 2, "fishermen"),
    Read("en", "It serves 60 small and marginal farmers.", "60 small and marginal farmers", PEOPLE, 60, "farmers"),
    Read("en", "1.5 million people live here.", "1.5 million people", PEOPLE, 1_500_000, "people"),
    Read("en", "Some 900 beekeepers pay.", "900 beekeepers", PEOPLE, 900, "beekeepers"),
    Read("en", "Twenty-odd traders left.", "Twenty-odd traders", PEOPLE, 20, "traders", "traders"),
    Read("en", "It hires 15 women traders.", "15 women traders", PEOPLE, 15, "traders", "women traders"),
]

TIME_READ = [
    Read("es", "Dura 18 meses.", "18 meses", TIME, 18, "meses"),
    Read("es", "Dura tres años.", "tres años", TIME, 36, "años"),
    Read("es", "Dura año y medio.", "año y medio", TIME, 18, "año"),
    Read("es", "Dura un año y medio.", "un año y medio", TIME, 18, "año"),
    Read("es", "Dura dos años y medio.", "dos años y medio", TIME, 30, "años"),
    Read("es", "Dura medio año.", "medio año", TIME, 6, "año"),
    Read("es", "Tarda de 3 a 5 años.", "3 a 5 años", TIME, 36, "años", "", 60),
    Read("es", "Tarda entre 3 y 5 años.", "3 y 5 años", TIME, 36, "años", "", 60),
    Read("es", "Tarda dos o tres meses.", "dos o tres meses", TIME, 2, "meses", "", 3),
    Read("es", "Dura dos semestres.", "dos semestres", TIME, 12, "semestres"),
    Read("es", "Dura cuatro trimestres.", "cuatro trimestres", TIME, 12, "trimestres"),
    Read("es", "Es un plan de dos bienios.", "dos bienios", TIME, 48, "bienios"),
    Read("es", "Toma dos décadas.", "dos décadas", TIME, 240, "décadas"),
    Read("es", "Se cierra un año después.", "un año", TIME, 12, "año"),
    Read("es", "Se usa dos días al mes.", "dos días", TIME, 2 / 30.4375, "días", "", None, "mes"),
    Read("es", "Hay 12 jóvenes.", "12 jóvenes", PEOPLE, 12, "jóvenes"),
    Read("es", "Es de jóvenes de 18 a 29 años.", "18 a 29 años", TIME, 216, "años", "", 348),
    Read("en", "It is an 18-month project.", "18-month", TIME, 18, "month"),
    Read("en", "It is a two-year pilot.", "two-year", TIME, 24, "year"),
    Read("en", "It takes 3-5 years.", "3-5 years", TIME, 36, "years", "", 60),
    Read("en", "It takes 3 to 5 years.", "3 to 5 years", TIME, 36, "years", "", 60),
    Read("en", "It takes between three and five years.", "three and five years", TIME, 36, "years", "", 60),
    Read("en", "It takes two and a half years.", "two and a half years", TIME, 30, "years"),
    Read("en", "It takes a year and a half.", "a year and a half", TIME, 18, "year"),
    Read("en", "It takes half a year.", "half a year", TIME, 6, "year"),
    Read("en", "It lasts one year.", "one year", TIME, 12, "year"),
    Read("en", "It lasts four weeks.", "four weeks", TIME, 28 / 30.4375, "weeks"),
    Read("en", "It lasts 28 days.", "28 days", TIME, 28 / 30.4375, "days"),
    Read("en", "It lasts two decades.", "two decades", TIME, 240, "decades"),
]

CYCLES_READ = [
    Read("es", "Son tres campañas agrícolas.", "tres campañas", UNITS, 3, "campañas", "campañas agrícolas"),
    Read("es", "Son dos años escolares.", "dos años escolares", UNITS, 2, "años escolares", "años escolares"),
    Read("es", "Son dos ejercicios fiscales.", "dos ejercicios", UNITS, 2, "ejercicios", "ejercicios fiscales"),
    Read("es", "Son cuatro ciclos de siembra.", "cuatro ciclos", UNITS, 4, "ciclos", "ciclos de siembra"),
    Read("en", "It spans three school years.", "three school years", UNITS, 3, "school years", "school years"),
    Read("en", "It spans two fiscal years.", "two fiscal years", UNITS, 2, "fiscal years", "fiscal years"),
    Read("en", "It spans four seasons.", "four seasons", UNITS, 4, "seasons", "seasons"),
]

MONEY_READ = [
    Read("es", "Hay USD 180.000.", "USD 180.000", MONEY, 180_000, "USD"),
    Read("es", "Hay 180.000 USD.", "180.000 USD", MONEY, 180_000, "USD"),
    Read("es", "Hay US$ 1,2 millones.", "US$ 1,2 millones", MONEY, 1_200_000, "USD"),
    Read("es", "Hay 6,4 millones de pesos.", "6,4 millones de pesos", MONEY, 6_400_000, "pesos"),
    Read("es", "Hay 400 mil bolivianos.", "400 mil bolivianos", MONEY, 400_000, "bolivianos"),
    Read("es", "Cuesta S/ 1,60 el kilo.", "S/ 1,60", MONEY, 1.6, "S/", "", None, "kilo"),
    Read("es", "Cuesta S/. 12.50.", "S/. 12.50", MONEY, 12.5, "S/"),
    Read("es", "Cobra Bs 35 por visita.", "Bs 35", MONEY, 35, "Bs", "", None, "visita"),
    Read("es", "Cobra Q60.", "Q60", MONEY, 60, "Q"),
    Read("es", "Cobra Q. 95.00 el quintal.", "Q. 95.00", MONEY, 95, "Q", "", None, "quintal"),
    Read("es", "Cobra L 2 por libra.", "L 2", MONEY, 2, "L", "", None, "libra"),
    Read("es", "Cobra L. 450 por saco.", "L. 450", MONEY, 450, "L", "", None, "saco"),
    Read("es", "Cobra ₡2.500 la hora.", "₡2.500", MONEY, 2500, "₡", "", None, "hora"),
    Read("es", "Se vende a 1,20 USD la pieza.", "1,20 USD", MONEY, 1.2, "USD", "", None, "pieza"),
    Read("es", "Se vende a 18 soles por kilo.", "18 soles", MONEY, 18, "soles", "", None, "kilo"),
    Read("es", "Gana 90 dólares al mes.", "90 dólares", MONEY, 90, "dólares", "", None, "mes"),
    Read("es", "Gana 900 euros mensuales.", "900 euros", MONEY, 900, "euros", "", None, "mes"),
    Read("es", "Pone Bs 500 cada uno.", "Bs 500", MONEY, 500, "Bs", "", None, "unidad"),
    Read("es", "Con 90.000 euros el proyecto empieza.", "90.000 euros", MONEY, 90_000, "euros"),
    Read("es", "Recibe 300 euros por lavar.", "300 euros", MONEY, 300, "euros"),
    Read("es", "Vale entre S/ 18 y 20.", "S/ 18 y 20", MONEY, 18, "S/", "", 20),
    Read("es", "Vale 40.000 guaraníes.", "40.000 guaraníes", MONEY, 40_000, "guaraníes"),
    Read("es", "Vale RD$ 9,000.", "RD$ 9,000", MONEY, 9000, "RD$"),
    Read("es", "Vale R$ 3,50.", "R$ 3,50", MONEY, 3.5, "R$"),
    Read("en", "It costs $1.2m.", "$1.2m", MONEY, 1_200_000, "$"),
    Read("en", "It costs 4 million shillings.", "4 million shillings", MONEY, 4_000_000, "shillings"),
    Read("en", "It sells at NGN 240 a kilo.", "NGN 240", MONEY, 240, "NGN", "", None, "kilo"),
    Read("en", "It sells at USD 3/kg.", "USD 3", MONEY, 3, "USD", "", None, "kg"),
    Read("en", "It sells at Ksh 50 per bunch.", "Ksh 50", MONEY, 50, "Ksh", "", None, "bunch"),
    Read("en", "It costs £80 a year each.", "£80", MONEY, 80, "£", "", None, "year"),
    Read("en", "It costs 80 pounds a year.", "80 pounds", MONEY, 80, "pounds", "", None, "year"),
    Read("en", "It costs 62,000 naira a tonne.", "62,000 naira", MONEY, 62_000, "naira", "", None, "tonne"),
    Read("en", "It costs EUR 5–8 per unit.", "EUR 5–8", MONEY, 5, "EUR", "", 8, "unit"),
    Read("en", "It costs 12 Kenyan shillings.", "12 Kenyan shillings", MONEY, 12, "Kenyan shillings"),
    Read("en", "It costs INR 1,20,000.", "INR 1,20,000", MONEY, 120_000, "INR"),
    Read("en", "It costs 12,500 CFA a sack.", "12,500 CFA", MONEY, 12_500, "CFA", "", None, "sack"),
    Read("en", "A 3-million-birr loan helps.", "3-million-birr", MONEY, 3_000_000, "birr"),
    Read("en", "It costs K7.2 a litre.", "K7.2", MONEY, 7.2, "K", "", None, "litre"),
]

SHARE_READ = [
    Read("es", "Pierde el 40 %.", "40 %", SHARE, 0.4, "%"),
    Read("es", "Pierde el 40% de la cosecha.", "40%", SHARE, 0.4, "%"),
    Read("es", "Cubre el 30 % de las familias.", "30 %", SHARE, 0.3, "%", "familias"),
    Read("es", "Pierde cuarenta por ciento.", "cuarenta por ciento", SHARE, 0.4, "%"),
    Read("es", "Lo hacen 4 de cada 10 mujeres.", "4 de cada 10", SHARE, 0.4, "", "mujeres"),
    Read("es", "Lo hace una de cada cinco.", "una de cada cinco", SHARE, 0.2),
    Read("es", "Lo hace la mitad de los socios.", "la mitad", SHARE, 0.5, "", "socios"),
    Read("es", "Paga un tercio.", "un tercio", SHARE, 1 / 3),
    Read("es", "Paga dos tercios.", "dos tercios", SHARE, 2 / 3),
    Read("es", "Paga la cuarta parte.", "la cuarta parte", SHARE, 0.25),
    Read("es", "Paga tres cuartas partes.", "tres cuartas partes", SHARE, 0.75),
    Read("es", "De cada diez jóvenes, cuatro migran.", "De cada diez jóvenes, cuatro", SHARE, 0.4),
    Read("es", "Entre 5 y 8 % se pierde.", "5 y 8 %", SHARE, 0.05, "%", "", 0.08),
    Read("es", "Se presta al 3% mensual.", "3%", SHARE, 0.03, "%", "", None, "mes"),
    Read("en", "It loses 28.9 per cent.", "28.9 per cent", SHARE, 0.289, "%"),
    Read("en", "It loses five percent.", "five percent", SHARE, 0.05, "%"),
    Read("en", "It helps one in three girls.", "one in three", SHARE, 1 / 3, "", "girls"),
    Read("en", "Eight in ten agree.", "Eight in ten", SHARE, 0.8),
    Read("en", "It works 9 out of 10 times.", "9 out of 10", SHARE, 0.9),
    Read("en", "A third of the growers left.", "A third", SHARE, 1 / 3, "", "growers"),
    Read("en", "Half of the members pay.", "Half", SHARE, 0.5, "", "members"),
    Read("en", "Two thirds of it is lost.", "Two thirds", SHARE, 2 / 3),
    Read("en", "A quarter of the maize is lost.", "A quarter", SHARE, 0.25),
]

MEASURES_READ = [
    Read("es", "Son 28 mil hectáreas.", "28 mil hectáreas", AREA, 28_000, "hectáreas"),
    Read("es", "Tiene media hectárea.", "media hectárea", AREA, 0.5, "hectárea"),
    Read("es", "Tiene 3 ha.", "3 ha", AREA, 3, "ha"),
    Read("es", "Tiene ½ ha.", "½ ha", AREA, 0.5, "ha"),
    Read("es", "Tiene 1½ ha.", "1½ ha", AREA, 1.5, "ha"),
    Read("es", "Tiene dos o tres hectáreas.", "dos o tres hectáreas", AREA, 2, "hectáreas", "", 3),
    Read("es", "En Honduras siembra 2 manzanas.", "2 manzanas", AREA, 1.4, "manzanas"),
    Read("es", "Come dos manzanas.", "dos manzanas", UNITS, 2, "manzanas", "manzanas"),
    Read("es", "Son 400 m2 de techo.", "400 m2", AREA, 0.04, "m2"),
    Read("es", "Son 400 metros cuadrados.", "400 metros cuadrados", AREA, 0.04, "metros"),
    Read("es", "Están a 12 km.", "12 km", LENGTH, 12, "km"),
    Read("es", "Están a doce kilómetros.", "doce kilómetros", LENGTH, 12, "kilómetros"),
    Read("es", "Está a 3.200 metros.", "3.200 metros", LENGTH, 3.2, "metros"),
    Read("es", "Saca 14 toneladas al mes.", "14 toneladas", MASS, 14_000, "toneladas", "", None, "mes"),
    Read("es", "Saca 14 t.", "14 t", MASS, 14_000, "t"),
    Read("es", "Saca diez quintales por hectárea.", "diez quintales", MASS, 460, "quintales", "", None, "hectárea"),
    Read("es", "Saca 2 arrobas.", "2 arrobas", MASS, 23, "arrobas"),
    Read("es", "Compra medio kilo.", "medio kilo", MASS, 0.5, "kilo"),
    Read("es", "Compra 100 libras.", "100 libras", MASS, 45.36, "libras"),
    Read("es", "Compra 20 sacos.", "20 sacos", UNITS, 20, "sacos", "sacos"),
    Read("es", "Recibe 13.600 litros diarios.", "13.600 litros", VOLUME, 13_600, "litros", "", None, "día"),
    Read("es", "Guarda 5 m3.", "5 m3", VOLUME, 5000, "m3"),
    Read("en", "It has 5 acres.", "5 acres", AREA, 2.0235, "acres"),
    Read("en", "It has half an acre.", "half an acre", AREA, 0.20235, "acre"),
    Read("en", "It has 2 km2.", "2 km2", AREA, 200, "km2"),
    Read("en", "It is a 5-acre plot.", "5-acre", AREA, 2.0235, "acre"),
    Read("en", "It needs 10 feddan.", "10 feddan", AREA, 4.2, "feddan"),
    Read("en", "It is 25km away.", "25km", LENGTH, 25, "km"),
    Read("en", "It makes 12 tonnes a day.", "12 tonnes", MASS, 12_000, "tonnes", "", None, "day"),
    Read("en", "It sells 20 pounds of cheese.", "20 pounds", MASS, 9.072, "pounds"),
    Read("en", "It holds 30 litres.", "30 litres", VOLUME, 30, "litres"),
]

UNITS_READ = [
    Read("es", "Abren cuatro pequeñas tiendas rurales.", "cuatro pequeñas tiendas", UNITS, 4, "tiendas"),
    Read("es", "Abren 16 plantas de secado.", "16 plantas", UNITS, 16, "plantas", "plantas de secado"),
    Read("es", "Se paga en 12 cuotas.", "12 cuotas", UNITS, 12, "cuotas", "cuotas"),
    Read("es", "Hoy lo hacen 11.", "11", UNITS, 11),
    Read("es", "De ellas, 3 venden hoy.", "3", UNITS, 3),
    Read("es", "Parte de cero.", "cero", UNITS, 0),
    Read("es", "Va tres veces por semana.", "tres veces", UNITS, 3, "veces", "veces", None, "semana"),
    Read("es", "Gasta 6 kWh al mes.", "6 kWh", UNITS, 6, "kWh", "kWh", None, "mes"),
    Read("es", "Visitó dos de las ferreterías.", "dos de las ferreterías", UNITS, 2, "ferreterías"),
    Read("en", "It opens 12 small shops.", "12 small shops", UNITS, 12, "shops", "small shops"),
    Read("en", "It is a 200-bed hospital.", "200-bed", UNITS, 200, "bed", "bed"),
    Read("en", "It forms 9 savings groups.", "9 savings groups", UNITS, 9, "groups", "savings groups"),
    Read("en", "It checks 30 of the shops.", "30 of the shops", UNITS, 30, "shops"),
    Read("en", "Today 45 do so.", "45", UNITS, 45),
    Read("en", "Three sell vegetables.", "Three", UNITS, 3),
    Read("en", "It meets two times a month.", "two times", UNITS, 2, "times", "times", None, "month"),
]

ALL_READ = [
    *PEOPLE_READ,
    *TIME_READ,
    *CYCLES_READ,
    *MONEY_READ,
    *SHARE_READ,
    *MEASURES_READ,
    *UNITS_READ,
]


@pytest.mark.parametrize("case", ALL_READ, ids=lambda case: case.sentence)
def test_a_number_is_read_with_what_it_counts(case: Read) -> None:
    quantity = only(case.sentence, case.language)
    assert (quantity.text, quantity.kind) == (case.text, case.kind)
    assert quantity.value == pytest.approx(case.value)
    assert quantity.unit == case.unit
    assert quantity.upper == (None if case.upper is None else pytest.approx(case.upper))
    assert quantity.per == case.per
    if case.counts:
        assert quantity.counts == case.counts


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Son jóvenes de 18 a 29 años.", "es"),
        ("Son mayores de 60 años.", "es"),
        ("Tiene 25 años de edad.", "es"),
        ("She is 25 years old.", "en"),
        ("A 30-year-old woman.", "en"),
        ("People aged 15 to 29 years.", "en"),
    ],
)
def test_an_age_is_told_from_a_duration(sentence: str, language: Language) -> None:
    ages = [quantity for quantity in find_quantities(sentence, language) if quantity.kind is TIME]
    assert [quantity.counts for quantity in ages] == ["edad" if language == "es" else "age"]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Son unas 40 familias.", "es"),
        ("Son cerca de 40 familias.", "es"),
        ("Son más de 40 familias.", "es"),
        ("Son ~40 familias.", "es"),
        ("About 40 families came.", "en"),
        ("Nearly 40 families came.", "en"),
        ("Over 40 families came.", "en"),
    ],
)
def test_a_rough_number_is_marked_as_approximate(sentence: str, language: Language) -> None:
    assert only(sentence, language).approximate


@pytest.mark.parametrize(
    ("sentence", "language"), [("Son 40 familias.", "es"), ("Some come. 40 families stay over two years.", "en")]
)
def test_an_exact_number_is_not_approximate(sentence: str, language: Language) -> None:
    assert not any(quantity.approximate for quantity in find_quantities(sentence, language))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("budget usd 1.2 million", 1_200_000),
        ("we ask for 240k usd", 240_000),
        ("us$ 40,000 in all", 40_000),
        ("a grant of eur 3 million", 3_000_000),
    ],
)
def test_a_currency_may_be_typed_in_small_letters(text: str, value: float) -> None:
    (money,) = find_quantities(text, "en")
    assert (money.kind, money.value, money.unit.isupper()) == (QuantityKind.MONEY, value, True)
