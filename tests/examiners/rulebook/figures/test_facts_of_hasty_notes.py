"""Facts of hasty notes: a number of today in brackets, a time beside the money, a line without a verb."""

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
    ("language", "text", "people", "baseline"),
    [
        ("es", "Meta: 1.400 pacientes con presión controlada (hoy 320).", 1400, 320),
        ("es", "R2. 90 fincas con contrato directo, de 12 que hay.", 90, 12),
        ("es", "Para 2029: 500 hogares riegan por goteo en seis acequias (130 hogares en dos hoy).", 500, 130),
        ("es", "Cambio esperado: 240 apicultoras entregan miel filtrada.\nÚltima cosecha: 35", 240, 35),
        ("es", "De 900 socias, 110 tuvieron seguro el año pasado. Meta: 600 socias tienen seguro de helada.", 600, 110),
        ("es", "Hay 40 talleres. Solo 6 separan el plomo. Meta: 30 talleres separan el plomo al cierre.", 30, 6),
        ("en", "Goals. 800 bakers on gas ovens by month 20 (90 today).", 800, 90),
        ("en", "By autumn 2029: 450 households sell shelled nuts through five depots (120 households through one now).",
         450, 120),
        ("en", "change: 700 growers deliver washed ginger by 2028.\nLast harvest: 85", 700, 85),
        ("en", "We count 60 boats. Only 8 of them carry radios. Target: 50 boats carry radios by 2028.", 50, 8),
    ],
)  # fmt: skip
def test_a_number_of_today_beside_its_target_is_the_baseline(
    language: Language, text: str, people: float, baseline: float
) -> None:
    facts = facts_of(text, language)
    assert facts.people is not None
    assert facts.baseline is not None
    assert (facts.people.value, facts.baseline.value) == (people, baseline)


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("es", "Queremos que 90 tambos bajen las células en dos años.", 90),
        ("es", "Se propone un sendero guiado con 12 emprendimientos de jóvenes.", 12),
        ("es", "Proponemos que 60 promotoras visiten 7.000 hogares y midan la presión.", 7000),
        ("es", "- secadero nuevo en la caleta\n- 150 algueros vendiendo picado en un año", 150),
        ("es", "La idea es que 200 pulperías entreguen su vidrio.", 200),
        ("es", "Llevaríamos a 250 familias al riego por goteo.", 250),
        ("en", "We want 700 school leavers (55% young men) in jobs in garages.", 700),
        ("en", "We would bring 350 smallholder families into oyster farming.", 350),
        ("en", "- dye house in the town\n- 280 women earning 900 a day in 20 months", 280),
        ("en", "We expect 40 agents to serve 6,000 households.", 6000),
    ],
)
def test_those_who_are_to_change_are_read_from_notes(language: Language, text: str, people: float) -> None:
    read = facts_of(text, language).people
    assert read is not None
    assert read.value == people


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Meta: 90 molinos limpios. Los 340 arrieros ganan 1.500 al mes (hoy 900)."),
        ("es", "En 2016 había 30 mujeres trabajando en el vivero."),
        ("es", "En 2019 la escuela tenía 600 alumnos (hoy 410)."),
        ("es", "La feria tuvo 900 puestos en 2015 (hoy 400)."),
        ("es", "Cooperativa de 300 socias (hoy 280 activas)."),
        ("en", "The school had 600 pupils (now 410)."),
        ("en", "The country has 2,000 dairies (1,200 now)."),
        ("es", "El cambio: los hornos pasan a sus patios. 40 familias tienen horno."),
        ("es", "Las 60 promotoras cobran por visita; 12 de ellas desde 2021."),
        ("en", "They own the change: ovens go to 40 yards."),
        ("en", "The 300 riders earn 1,400 a month (today 900)."),
        ("en", "In 2016, 30 women were working in the nursery."),
        ("en", "We would like to thank 300 families for the meal."),
    ],
)
def test_a_wage_a_state_of_things_or_a_courtesy_is_no_target(language: Language, text: str) -> None:
    people = facts_of(text, language).people
    assert people is None or people.value == 90


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Meta: 600 socias con seguro de helada. Solo 6 asistieron a la fiesta de la cooperativa."),
        ("es", "Hay 40 talleres. Solo 6 cloran el agua. Meta: 300 hogares beben agua limpia."),
        ("es", "Los talleres ganan poco. Meta: 300 hogares con luz. Solo 9 kilómetros de red."),
        ("en", "Target: 50 boats carry radios by 2028. Only 8 came to the party."),
        ("en", "We count 60 boats. Only 8 of them carry radios. Target: 900 households eat fish twice a week."),
    ],
)
def test_a_few_who_do_something_else_are_no_baseline(language: Language, text: str) -> None:
    facts = facts_of(text, language)
    assert facts.people is not None
    assert facts.baseline is None


@pytest.mark.parametrize(
    ("language", "text", "months", "budget"),
    [
        ("es", "Secado de ají. Presupuesto: 700.000 dólares, 24 meses.", 24, 700_000),
        ("es", "Tenemos 20 meses y 180.000 dólares.", 20, 180_000),
        ("es", "Presupuesto | EUR 2,4 millones, 36 meses", 36, 2_400_000),
        ("es", "- plata: 90.000 dólares en dos años", 24, 90_000),
        ("es", "Meta: 200 jóvenes empleados a los 15 meses.\nPresupuesto 400.000 dólares, 30 meses.", 30, 400_000),
        ("es", "Cambio esperado: en 30 meses 900 socias reciben crédito de siembra.", 30, None),
        ("es", "Duración | 42 meses", 42, None),
        ("es", "Meta: 900 toneladas secas al año. 24 meses.", 24, None),
        ("en", "Oysters in the bay. 18 months, 350,000 USD.", 18, 350_000),
        ("en", "Four years; USD 5 million; a loan at 9% later.", 48, 5_000_000),
        ("en", "Budget 1.4m USD, three years.", 36, 1_400_000),
        ("en", "- money: USD 820k over 3 years; 15% not yet planned", 36, 820_000),
        ("en", "Budget | EUR 2.1 million, 30 months", 30, 2_100_000),
        ("en", "Goal: in 20 months 300 women have a harvest loan.", 20, None),
        ("en", "We want 500 graduates in jobs in garages after two years.", 24, None),
        ("en", "Timeline | four years", 48, None),
    ],
)
def test_the_time_stands_beside_the_money_or_the_aim(
    language: Language, text: str, months: float, budget: float | None
) -> None:
    facts = facts_of(text, language)
    assert facts.horizon is not None
    assert facts.horizon.value == months
    assert (facts.budget.value if facts.budget else None) == budget


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "La caja presta montos de 1.500 dólares a 24 meses."),
        ("es", "Alquiler del galpón: 9.000 pesos, 12 meses."),
        ("en", "A loan. 90,000 USD, 36 months."),
        ("es", "El curso enseña a soldar. 12 meses."),
        ("es", "Los pagos del crédito son fijos. 36 meses."),
        ("es", "El plantín da fruto después de tres años."),
        ("en", "The lender gives 900 dollars over 24 months."),
        ("en", "Rent of the hall: 9,000 dollars, 12 months."),
        ("en", "The training covers welding. 12 months."),
        ("en", "In an earlier batch 30 of 80 were still there after two years."),
    ],
)
def test_the_time_of_a_loan_a_course_or_a_tree_is_no_horizon(language: Language, text: str) -> None:
    assert facts_of(text, language).horizon is None


@pytest.mark.parametrize(
    ("language", "text", "months"),
    [
        ("es", "Meta: 200 familias con horno a fines del año 3; la mitad sale de la Caja Aurora a 18 meses.", 36),
        ("es", "El proyecto (cuatro años, 1,2 millones de euros) formará 20 centros.", 48),
        ("es", "Con 18 meses y 150.000 dólares queremos montar dos plantas de secado.", 18),
        ("en", "Outcome: 300 pickers with a licence by the end of year 2.", 24),
        ("en", "The programme (three years, 2 million dollars) will build 20 depots.", 36),
        ("en", "Result: 90 bakeries sell the loaf every day by the end of month 42.", 42),
    ],
)  # fmt: skip
def test_the_time_of_the_project_is_not_that_of_a_lender(language: Language, text: str, months: float) -> None:
    horizon = facts_of(text, language).horizon
    assert horizon is not None
    assert horizon.value == months


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("es", "Meta: 150 dueños de bosque que cortan con permiso.", 150),
        ("es", "Haremos dos cosas: 1) Formar 30 guías. 2) Colocar a 280 personas ciegas en oficinas en dos años.", 280),
        ("en", "Outcome: 300 tappers employed by the end of year 2.", 300),
        ("en", "Proposal: extend to 900 members by May 2031. The union, 40 groups, will choose the sites.", 900),
        ("es", "Propuesta: extender el riego a 700 socias hasta mayo de 2031. La unión, 30 grupos, elegirá.", 700),
        ("en", "By June 2031, 70 depots will be certified and 4,000 farmers sell through them.", 4000),
    ],
)
def test_those_who_are_to_change_are_read_behind_what_is_built_for_them(
    language: Language, text: str, people: float
) -> None:
    read = facts_of(text, language).people
    assert read is not None
    assert read.value == people


def test_a_sentence_about_a_warranty_is_no_goal() -> None:
    read = facts_of("Las bombas las alquilará Hidronorte SAC, a 9 soles por día, con garantía de cinco años.")
    assert read.goal is None


@pytest.mark.parametrize(
    ("language", "text", "people", "months"),
    [
        ("es", "Se trabajará con 2600 regantes en 20 meses.", 2600, 20),
        ("es", "se va a trabajar con 1400 familias de 4 distritos durante 3 años", 1400, 36),
        ("es", "Vamos a trabajar con 700 tejedoras por 30 meses.", 700, 30),
        ("es", "El proyecto trabaja con 2600 regantes en 20 meses.", 2600, 20),
        ("en", "We will work with 2600 growers in 20 months.", 2600, 20),
        ("en", "we are going to work with 1400 families of 4 districts for 3 years", 1400, 36),
        ("en", "The project works with 2600 growers over 20 months.", 2600, 20),
        ("en", "We will work with 12 extension agents and reach 900 growers in two years.", 900, 24),
        ("es", "Se trabajará con 14 promotores que visitarán a 800 familias en dos años.", 800, 24),
    ],
)
def test_those_with_whom_we_shall_work_are_the_target(language: Language, text: str, people: int, months: int) -> None:
    facts = facts_of(text, language)
    assert facts.people is not None
    assert facts.horizon is not None
    assert (facts.people.value, facts.horizon.value) == (people, months)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Se trabajará con 3 municipios en 20 meses."),
        ("es", "No se trabajará con 900 productores que ya exportan."),
        ("es", "En 2019 se trabajó con 400 familias durante dos años."),
        ("es", "Se trabajará con 12 extensionistas en 20 meses."),
        ("en", "We will work with 3 district councils for 20 months."),
        ("en", "The ministry worked with 400 growers for two years."),
        ("en", "We will not work with 900 growers who export already."),
    ],
)
def test_partners_and_those_left_out_are_no_target(language: Language, text: str) -> None:
    assert facts_of(text, language).people is None
