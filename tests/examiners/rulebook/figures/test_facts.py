"""What a draft says of its size, read with care: a wrong figure is worse than none."""

import pytest

from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Correction, Facts
from assistant.examiners.rulebook.figures.facts import read_facts
from assistant.reading.quantities import find_quantities
from assistant.reading.reader import DraftReader

READER = DraftReader()


def draft_of(text: str, language: Language = "es") -> Draft:
    return READER.read_text(text, "borrador", language)


def facts_of(text: str, language: Language = "es", *corrections: Correction) -> Facts:
    return read_facts(draft_of(text, language), corrections, (), (), find_quantities)


@pytest.mark.parametrize(
    ("language", "text", "months"),
    [
        ("es", "El proyecto dura 30 meses y trabaja con 90 familias.", 30),
        ("es", "La iniciativa tendrá una duración de tres años. Duración: 36 meses.", 36),
        ("es", "En 18 meses, 400 ganaderos venderán leche fría.", 18),
        ("es", "Plazo: 24 meses. Meta: 80 talleres.", 24),
        ("es", "Es un proyecto de cuatro años para 300 pescadoras.", 48),
        ("es", "El proyecto (42 meses) acompañará a 60 queserías.", 42),
        ("es", "Meta: 50 hogares con letrina al mes 12, 140 a los 28 meses.", 28),
        ("es", "El programa se ejecuta de enero de 2026 a diciembre de 2028.", 36),
        ("es", "Empezamos en marzo de 2026. Queremos que 200 socias vendan café tostado a febrero de 2028.", 24),
        ("es", "En dos años y medio, 75 cooperativas exportarán panela.", 30),
        ("en", "This 18-month project will help 300 weavers.", 18),
        ("en", "The programme runs from April 2026 to March 2029.", 36),
        ("en", "Within 24 months, 500 growers will sell graded beans.", 24),
        ("en", "The project lasts three years and reaches 900 households.", 36),
        ("es", "En ocho meses se harán 110 pozos, aunque el equipo anterior concluyó nueve en dos años.", 8),
        ("en", "Target: 60 stalls at month 10, 150 at month 20.", 20),
        ("en", "It runs from 2025 to 2028 with 2.1 million dollars.", 48),
        ("en", "Over five years it plans 400 savings groups.", 60),
        ("en", "The pilot will take 14 months of implementation.", 14),
    ],
)
def test_the_time_of_this_project_is_read_in_months(language: Language, text: str, months: float) -> None:
    horizon = facts_of(text, language).horizon
    assert horizon is not None
    assert horizon.value == pytest.approx(months)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El banco presta a 36 meses, al 14 % anual. Las familias venderán mejor."),
        ("es", "El equipo tiene garantía de dos años y lo venderá la ferretería."),
        ("es", "En 2018 otro proyecto de tres años regaló tanques y nadie los usó."),
        ("es", "El equipo tiene más de 15 años de experiencia en la zona."),
        ("es", "El comité se reunirá cada seis meses."),
        ("es", "El aguacate injertado da fruto a los cuatro años."),
        ("es", "El contrato de arriendo es por diez años."),
        ("en", "The lender gives 24 months at 18 per cent, and buyers will pay on delivery."),
        ("en", "The pump has a two-year warranty and will be sold by the dealer."),
        ("en", "In 2016 a three-year project gave away hives and they were empty by 2018."),
        ("en", "Our team has over twelve years of experience with goats."),
        ("en", "Walnut trees bear in the fifth year."),
        ("en", "The lease is for eight years."),
        ("es", "La línea de base se levantará en los primeros seis meses."),
        ("en", "Milestones will be agreed during the 6-month inception."),
    ],
)
def test_the_time_of_a_loan_a_crop_or_an_earlier_project_is_not_the_project_s(language: Language, text: str) -> None:
    assert facts_of(text, language).horizon is None


@pytest.mark.parametrize(
    ("language", "text", "words", "unit"),
    [
        ("es", "Meta: 120 apicultores con miel analizada en diciembre de 2028.", "diciembre de 2028", ""),
        ("es", "Se trabajará en tres campañas con 90 familias.", "tres campañas", "campañas"),
        ("en", "Goal: 120 growers sell dry by June 2029.", "June 2029", ""),
        ("en", "Aim: 80 crews land fish on ice in four fishing seasons.", "four fishing seasons", "fishing seasons"),
    ],
)
def test_an_end_or_a_number_of_cycles_is_kept_without_months(
    language: Language, text: str, words: str, unit: str
) -> None:
    horizon = facts_of(text, language).horizon
    assert horizon is not None
    assert (horizon.text, horizon.value, horizon.unit) == (words, None, unit)


@pytest.mark.parametrize(
    ("language", "text", "people", "baseline"),
    [
        ("es", "La meta es pasar de 120 a 900 familias con riego en tres años.", 900, 120),
        ("es", "Meta: que 300 productores de anís vendan limpio; hoy lo hacen 40.", 300, 40),
        ("es", "Queremos que 70 de las 210 tejedoras cobren por pieza. Partimos de 15.", 70, 15),
        ("es", "Al cierre, 640 hogares usarán cocinas mejoradas, frente a 80 hoy.", 640, 80),
        ("es", "El proyecto capacitará a 1.200 jóvenes en soldadura.", 1200, None),
        ("es", "Se beneficiará a unas 5.000 personas de tres distritos.", 5000, None),
        ("es", "El cambio se mide en dos cosechas: de 30 a 95 fincas con sello.", 95, 30),
        ("es", "Hay 44 panaderías. Hoy 4 pesan la harina. Deben ser 12 en junio de 2027 y 25 en junio de 2028.", 25, 4),
        ("es", "Objetivo: 400 apicultores con sello; la línea de base es 10 % de 900 apicultores.", 400, 90),
        ("es", "Meta: 180 vendedoras con cuenta, y se parte de cero.", 180, 0),
        ("en", "The target is to go from 60 to 450 households with piped water.", 450, 60),
        ("es", "En diez meses vamos a colocar a 15.000 jóvenes en empresas.", 15_000, None),
        ("es", "En 18 meses, 4.000 familias que hoy no tienen un solo árbol venderán fruta.", 4000, None),
        ("en", "We will place 2,000 graduates in one year.", 2000, None),
        ("en", "By March 2027, 60 homes cook without smoke; 500 of 4,000 by March 2029.", 500, None),
        ("en", "Aim: 250 shrimp farmers test their ponds; 30 do now.", 250, 30),
        ("en", "By May 2029, 700 of 2,100 keepers, from 50 today, vaccinate twice.", 700, 50),
        ("en", "The project will lift 90,000 farmers out of poverty.", 90000, None),
        ("en", "Goal: half of 600 stalls lit every night by 2028.", 300, None),
        ("en", "Two thousand women will sell dried mango, against 340 in the 2025 count.", 2000, 340),
    ],
)
def test_how_many_are_to_change_and_how_many_do_so_today(
    language: Language, text: str, people: float, baseline: float | None
) -> None:
    facts = facts_of(text, language)
    assert facts.people is not None
    assert facts.people.value == people
    assert (facts.baseline.value if facts.baseline else None) == baseline


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "En la provincia viven 4.300 familias que crían cuyes."),
        ("es", "En 2017 un proyecto formó a 600 jóvenes y ninguno consiguió trabajo."),
        ("es", "La asociación tiene 410 socias y junta elegida en marzo."),
        ("es", "La oficina de salud tiene como meta 5.000 análisis y visitará a quien pida."),
        ("es", "El proyecto contratará a 12 técnicos de campo."),
        ("en", "Some 3,900 families herd goats between the wells."),
        ("en", "In 2014 a project trained 800 youth and the centres closed."),
        ("en", "The union has 640 members and an elected board."),
        ("en", "The dealer already sells to 18 shops from its vans and will add two routes."),
        ("en", "The project will hire 12 technicians."),
    ],
)
def test_a_population_an_earlier_project_or_staff_is_no_target(language: Language, text: str) -> None:
    assert facts_of(text, language).people is None


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("es", "En 30 meses, con 450.000 USD, el proyecto ayudará a 300 familias.", 450_000),
        ("es", "El presupuesto es de 1,2 millones de soles.", 1_200_000),
        ("es", "Presupuesto total: Bs 800.000, de los cuales 90.000 están libres.", 800_000),
        ("es", "De L 2.400.000, 300.000 están libres y los mueve el comité.", 2_400_000),
        ("en", "It runs from 2026 to 2029 with 3.4 million dollars.", 3_400_000),
        ("en", "Budget: KES 45 million, a tenth of it unallocated.", 45_000_000),
        ("en", "The 2.5 million dollar programme will reach 9,000 growers.", 2_500_000),
        ("en", "Of UGX 640 million, 96 million is unassigned.", 640_000_000),
    ],
)
def test_the_budget_is_the_project_s_whole_money(language: Language, text: str, amount: float) -> None:
    budget = facts_of(text, language).budget
    assert budget is not None
    assert budget.value == amount


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La planta pondrá 90.000 USD propios en una segunda línea."),
        ("es", "La caja presta 60.000 soles a 18 meses y el proyecto acompaña."),
        ("es", "La municipalidad puso L 410.000 del presupuesto de este año en el camino."),
        ("es", "El quintal se paga a 12.000 pesos."),
        ("en", "The mill put 400,000 dollars of its own into a dryer."),
        ("en", "The county voted KES 20 million in its budget for roads."),
        ("en", "A tractor costs 48,000 dollars and the bank lends the rest."),
    ],
)
def test_a_price_a_loan_or_another_s_money_is_not_the_budget(language: Language, text: str) -> None:
    assert facts_of(text, language).budget is None


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("es", "Cuyes en Carhuaz y Yungay (Áncash, Perú). Son 300 familias.", "Carhuaz y Yungay, Áncash, Perú"),
        ("es", "Orégano en Tarata. Doscientas familias venden a un acopiador.", "Tarata"),
        ("en", "Vanilla in Sambava district (Madagascar). Growers sell green.", "Sambava, Madagascar"),
        ("en", "We want better pay for weavers.", ""),
    ],
)
def test_the_place_is_that_of_the_title(language: Language, text: str, place: str) -> None:
    assert facts_of(text, language).place == place


def test_the_product_is_a_noun_that_comes_back_with_a_price() -> None:
    text = "Orégano en Tarata. Doscientas familias venden orégano sin limpiar. El kilo de orégano vale 9 soles."
    assert facts_of(text).product == "orégano"


def test_the_land_of_the_goal_is_read_and_one_family_s_plot_is_not() -> None:
    text = "Cada familia tiene dos hectáreas. El proyecto sembrará 900 hectáreas de té con 600 familias."
    area = facts_of(text).area
    assert area is not None
    assert area.value == 900


def test_the_goal_is_the_sentence_of_the_target() -> None:
    text = "En el valle hay 900 familias. Meta: 300 familias con riego en 24 meses. La Junta se reúne cada mes."
    goal = facts_of(text).goal
    assert goal is not None
    assert goal.text.startswith("Meta: 300 familias")


def test_a_fact_quotes_the_draft_letter_for_letter() -> None:
    draft = draft_of("En 18 meses, con 90.000 USD, 400 ganaderos venderán leche fría; hoy lo hacen 35.")
    facts = read_facts(draft, (), (), (), find_quantities)
    for fact in (facts.goal, facts.horizon, facts.people, facts.baseline, facts.budget):
        assert fact is not None
        assert draft.text[fact.start : fact.end] == fact.text


GOAL = "En 18 meses, con 90.000 USD, 400 ganaderos venderán leche fría; hoy lo hacen 35."


def test_a_correction_stands_over_the_draft() -> None:
    facts = facts_of(GOAL, "es", Correction("people", "son 250 ganaderos"), Correction("horizon", "son 30 meses"))
    assert facts.people is not None
    assert facts.horizon is not None
    assert (facts.people.value, facts.people.corrected, facts.people.start) == (250, True, -1)
    assert (facts.horizon.value, facts.horizon.corrected) == (30, True)


def test_an_empty_correction_removes_the_fact() -> None:
    assert facts_of(GOAL, "es", Correction("budget", "  ")).budget is None


def test_a_bare_number_in_a_correction_keeps_the_noun_that_was_read() -> None:
    facts = facts_of(GOAL, "es", Correction("people", "250"))
    assert facts.people is not None
    assert (facts.people.value, facts.people.unit) == (250, "ganaderos")


def test_the_last_correction_of_a_fact_holds() -> None:
    facts = facts_of(GOAL, "es", Correction("people", "250"), Correction("people", "260"))
    assert facts.people is not None
    assert facts.people.value == 260


def test_a_corrected_goal_is_the_person_s_sentence() -> None:
    facts = facts_of(GOAL, "es", Correction("goal", "Que vendan leche fría todo el año"))
    assert facts.goal is not None
    assert facts.goal.text == "Que vendan leche fría todo el año"


def test_a_draft_that_says_nothing_of_its_size_has_no_facts() -> None:
    facts = facts_of("La mesa se reúne en la plaza y conversa sobre el camino.")
    assert (facts.horizon, facts.people, facts.baseline, facts.budget, facts.area) == (None,) * 5


@pytest.mark.parametrize(
    ("language", "text", "months", "people"),
    [
        ("es", "Dura 20 meses y llega a 450 familias con un presupuesto de $60.000.000.", 20, 450),
        ("es", "Riego en Camiña. Dura 20 meses y atiende a 450 familias con 60.000 USD.", 20, 450),
        ("es", "El proyecto dura 20 meses y beneficia a 450 familias de Camiña.", 20, 450),
        ("en", "The programme serves about 450 homes in 20 months.", 20, 450),
        ("en", "The project covers 14 villages and reaches 450 homes in 20 months.", 20, 450),
        ("es", "El proyecto atiende a 450 familias y capacita a 30 promotoras en 20 meses.", 20, 450),
        ("en", "This project runs for 20 months and trains 450 women.", 20, 450),
        ("es", "La meta es que 450 mujeres vendan en feria entre 2027 y 2029.", 36, 450),
        ("en", "The aim is that 450 women sell at the fair between 2027 and 2029.", 36, 450),
    ],
)
def test_a_plan_told_in_the_present_gives_its_time_and_people(
    language: Language, text: str, months: float, people: float
) -> None:
    facts = facts_of(text, language)
    assert facts.horizon is not None
    assert facts.horizon.value == months
    assert facts.people is not None
    assert facts.people.value == people


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El curso es en línea. Dura 6 meses y llega a 20 alumnos."),
        ("es", "La posta queda lejos. Atiende a 300 familias."),
        ("es", "El proyecto trabaja con la posta que hoy funciona y atiende a 300 familias."),
        ("en", "The project works with a clinic that opened and serves 300 families."),
        ("en", "The ministry's programme reaches 300 families."),
    ],
)
def test_what_others_do_in_the_present_is_no_plan(language: Language, text: str) -> None:
    facts = facts_of(text, language)
    assert (facts.people, facts.horizon) == (None, None)


def test_a_span_of_earlier_years_in_a_goal_is_not_its_time() -> None:
    facts = facts_of("El objetivo es devolver el agua a 450 familias que la perdieron entre 2015 y 2019.")
    assert facts.horizon is None


@pytest.mark.parametrize(
    ("language", "text", "money"),
    [
        ("es", "El costo es de 70 millones.", 70_000_000),
        ("es", "El costo total del proyecto es de 640.000.", 640_000),
        ("es", "Inversión total: 640.000.", 640_000),
        ("en", "The total cost is 70 million.", 70_000_000),
        ("en", "The budget is 70 million.", 70_000_000),
        ("es", "| Rubro | Monto (Bs) |\n|---|---|\n| Hornos | 80.000 |\n| Costo total | 200.000 |\n", 200_000),
        ("en", "Item\tAmount (KES)\tHouseholds\nPipes\t850,000\t300\nGrand total\t1,200,000\t300\n", 1_200_000),
        ("es", "Partida\tCantidad\tUSD\nBombas\t10\t285.000\nTubos\t\t200.000\nTotal\t\t485.000\n", 485_000),
    ],
)
def test_a_total_without_its_currency_is_the_budget(language: Language, text: str, money: float) -> None:
    budget = facts_of(text, language).budget
    assert budget is not None
    assert budget.value == money


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "El costo es de 450.000 por cocina."),
        ("es", "El costo es de 12.000."),
        ("es", "Falta un puente. El costo es de 70 millones y lo paga el municipio."),
        ("en", "The total cost is 8 million per village."),
        ("es", "Rubro\tMonto (Bs)\nHornos\t80.000\nLeña\t9.000\n"),
        ("es", "Rubro\tMonto (miles de Bs)\nHornos\t8.000\nTotal\t9.000\n"),
        ("es", "Comuna\tHogares\nCalama\t9.000\nTotal\t9.000\n"),
        ("es", "Partida\tCantidad\tUSD\nBombas\t9000\t\nTotal\t9000\t\n"),
    ],
)
def test_a_price_or_a_sum_of_other_things_is_no_budget(language: Language, text: str) -> None:
    assert facts_of(text, language).budget is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Para acordar los turnos usaremos el comité de riego que ya existe y que convoca la alcaldía."),
        ("es", "Vamos a aprovechar la junta de regantes existente para hablar de los turnos del canal."),
        ("en", "To agree on turns we will use the water committee that already meets at the town hall."),
    ],
)
def test_the_use_of_a_space_that_is_there_is_no_goal(language: Language, text: str) -> None:
    assert facts_of(text, language).goal is None


def test_a_goal_that_uses_what_is_there_keeps_its_count() -> None:
    goal = facts_of("En 20 meses, 450 familias usarán el canal que ya existe para regar de noche.").goal
    assert goal is not None
