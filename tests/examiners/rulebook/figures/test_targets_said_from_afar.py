"""Targets said from afar, shares of a counted whole, what is produced, and what is no place, no goal and no product."""

import pytest

from assistant.domain.draft import Language
from assistant.domain.facts import Facts
from assistant.examiners.rulebook.figures.facts import read_facts
from assistant.reading.quantities import find_quantities
from assistant.reading.reader import DraftReader

READER = DraftReader()


def facts_of(text: str, language: Language = "es") -> Facts:
    return read_facts(READER.read_text(text, "borrador", language), (), (), (), find_quantities)


@pytest.mark.parametrize(
    ("language", "text", "value", "noun"),
    [
        ("es", "Hay 1.750 hogares junto al río. Al final lo usarán 620.", 620, "hogares"),
        ("es", "En el valle viven 640 familias. En dos años la usarán 200.", 200, "familias"),
        ("es", "Hay 420 talleres en la ciudad. Queremos llegar a 90.", 90, "talleres"),
        ("es", "El distrito tiene 3.200 viviendas. Se conectarán 800.", 800, "viviendas"),
        ("es", "De las 900 embarcaciones, 250 se habrán conectado al sistema.", 250, "embarcaciones"),
        ("es", "Al cierre, 320 apicultoras habrán adoptado el marco móvil.", 320, "apicultoras"),
        ("es", "El proyecto alcanzará a 450 ladrilleros.", 450, "ladrilleros"),
        ("es", "Llegar a 300 ladrilleros en dos años", 300, "ladrilleros"),
        ("es", "En tres años 700 familias venderán queso.", 700, "familias"),
        ("en", "There are 2,300 households on the hill. By the end 850 will use it.", 850, "households"),
        ("en", "The valley has 310 orchards. We want to reach 75.", 75, "orchards"),
        ("en", "The town has 5,000 homes. 1,200 will be connected by 2028.", 1200, "homes"),
        ("en", "In three years 2,000 homes will be connected to the grid.", 2000, "homes"),
        ("en", "The scheme will enrol 1,300 riders.", 1300, "riders"),
        ("en", "By 2028, 640 potters will have adopted gas kilns.", 640, "potters"),
        ("en", "Reach 300 brickmakers in two years", 300, "brickmakers"),
    ],
)
def test_those_who_are_reached_are_counted_by_the_noun_said_before(
    language: Language, text: str, value: float, noun: str
) -> None:
    people = facts_of(text, language).people
    assert people is not None
    assert people.value == value
    assert people.counts.startswith(noun)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Hay 1.750 hogares junto al río. El taller costará 700."),
        ("es", "Hay 1.750 hogares. En 2019 lo usaron 620."),
        ("es", "Hay 640 familias y el pozo estará a 200 metros."),
        ("es", "El banco tiene 5.000 clientes. Cada cuota será de 150."),
        ("es", "Hay 640 familias. Se gastarán 300 en pintura."),
        ("es", "Hay 640 familias. No lo usarán 40."),
        ("es", "Se instalarán 40 invernaderos."),
        ("en", "There are 2,300 households. The tank will hold 850."),
        ("en", "There are 2,300 households. In 2019, 850 used it."),
        ("en", "There are 2,300 households. 850 will be spent on paint."),
    ],
)
def test_a_number_without_a_noun_is_no_target_unless_somebody_does_it(language: Language, text: str) -> None:
    assert facts_of(text, language).people is None


@pytest.mark.parametrize(
    ("language", "text", "value", "said"),
    [
        ("es", "Hay 600 fincas. Meta: que el 30 % de las fincas riegue por goteo en 2028.", 180, "30 % de las fincas"),
        ("en", "There are 800 farms. Goal: 25 % of the farms compost by 2028.", 200, "25 % of the farms"),
        ("en", "It has 400 members. We aim for half of the members to sell graded fruit.", 200, "half of the members"),
    ],
)
def test_a_share_of_those_counted_before_is_a_target(language: Language, text: str, value: float, said: str) -> None:
    people = facts_of(text, language).people
    assert people is not None
    assert (people.value, people.text) == (value, said)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Meta: 30 % de las fincas con riego por goteo."),
        ("es", "Hay 600 fincas. El 30 % de las fincas no tiene agua."),
        ("es", "Hay 600 fincas y en la otra orilla 90 fincas. Meta: que el 30 % de las fincas riegue."),
        ("es", "Hay 600 fincas. Queremos aumentar en 30 % las ventas de las fincas."),
        ("en", "There are 800 farms. We aim higher, since today 25 % of the farms compost."),
    ],
)
def test_a_share_of_an_unknown_whole_or_of_today_is_no_target(language: Language, text: str) -> None:
    assert facts_of(text, language).people is None


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("es", "Queremos pasar de 55 a 85 toneladas de miel al año.", "55 a 85 toneladas de miel al año"),
        ("es", "Meta: subir de 21 a 34 quintales por hectárea.", "21 a 34 quintales por hectárea"),
        ("es", "La idea es pasar de 900 a 2.400 litros diarios.", "900 a 2.400 litros diarios"),
        (
            "en",
            "The goal is to go from 55 to 85 tonnes of dried mango a year.",
            "55 to 85 tonnes of dried mango a year",
        ),
        ("en", "We aim to raise the yield from 1.8 to 3 tonnes per hectare.", "1.8 to 3 tonnes per hectare"),
    ],
)
def test_what_is_measured_is_read_from_how_much_to_how_much_and_counts_no_people(
    language: Language, text: str, said: str
) -> None:
    facts = facts_of(text, language)
    assert facts.output is not None
    assert facts.output.text == said
    assert facts.people is None
    assert facts.goal is not None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Producen de 55 a 85 toneladas al año."),
        ("es", "La rallandería de yuca llegará de 55 a 85 toneladas diarias con un crédito."),
        ("es", "En la meta anterior pasamos de 85 a 55 toneladas."),
        ("en", "Yields vary from 1.8 to 3 tonnes per hectare."),
        ("en", "We want bags that hold from 40 to 65 litres, and the price went from 2 to 3 dollars."),
    ],
)
def test_a_span_that_is_no_aim_is_no_output(language: Language, text: str) -> None:
    assert facts_of(text, language).output is None


@pytest.mark.parametrize(
    ("language", "text", "value", "base", "noun"),
    [
        ("es", "52 familias tuestan hoy; 130 en tres cosechas, unas veinticinco por año.", 130, 52, "familias"),
        ("en", "Six crews drive now, twenty in two dry seasons.", 20, 6, "crews"),
    ],
)
def test_a_number_of_today_and_one_in_a_time_are_baseline_and_target(
    language: Language, text: str, value: float, base: float, noun: str
) -> None:
    facts = facts_of(text, language)
    assert facts.people is not None
    assert facts.baseline is not None
    assert (facts.people.value, facts.baseline.value) == (value, base)
    assert facts.people.counts.startswith(noun)


def test_a_price_of_today_and_a_price_in_a_time_are_no_target() -> None:
    assert facts_of("El kilo vale 46 soles hoy; 110 en tres cosechas.").people is None


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("es", "Las curileras venden en Semana Santa a 90 lempiras.", ""),
        ("es", "La Asociación de Productores de Pampa Alta (Oruro) vende quinua.", ""),
        ("en", "Her buyer in Denmark no longer wants it.", ""),
        ("en", "Shops in Area 25 sell airtime.", ""),
        ("en", "Prices rise in Feb-Mar and fall after.", ""),
        ("en", "The nurseries in Amman's east are full.", "Amman"),
        ("es", "Las queseras venden en Azángaro a 12 soles.", "Azángaro"),
    ],
)
def test_a_feast_a_month_a_guild_and_a_buyer_s_country_are_no_place(language: Language, text: str, place: str) -> None:
    assert facts_of(text, language).place == place


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El mercado mundial de la chía crece y superará los 900 millones de dólares en 2031."),
        ("en", "The committee of mothers will be consulted when the time has come."),
    ],
)
def test_what_others_will_do_some_day_is_no_goal(language: Language, text: str) -> None:
    assert facts_of(text, language).goal is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Instalaremos secaderos comunitarios con las familias de la ribera alta."),
        ("en", "The project will place solar dryers with families along the upper bank."),
        ("en", "Within two years lorries will reach the leaf sheds sooner than they do."),
    ],
)
def test_what_the_project_does_or_what_is_done_in_a_time_is_its_goal(language: Language, text: str) -> None:
    goal = facts_of(text, language).goal
    assert goal is not None
    assert goal.text == text


@pytest.mark.parametrize(
    ("language", "text", "product"),
    [
        ("es", "Los algueros venden mojado. Mojado se compra a 300 pesos el kilo mojado.", ""),
        ("en", "Camps sell dehaired; a trader pays 19 somoni a kilo of dehaired.", ""),
        ("es", "Las familias venden pescado. La planta compra el kilo de pescado a 9 soles.", "pescado"),
        ("en", "Families sell seaweed; the plant pays 9 pesos a kilo of seaweed.", "seaweed"),
    ],
)
def test_how_a_thing_is_sold_is_not_what_is_sold(language: Language, text: str, product: str) -> None:
    assert facts_of(text, language).product == product
