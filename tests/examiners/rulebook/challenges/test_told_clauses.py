"""A sentence that says itself what is open is found with its place, and nothing like it is taken for it."""

import pytest

from assistant.domain.draft import Language
from assistant.domain.knowledge import TOLD, Wording
from assistant.examiners.rulebook.challenges.told_clauses import told_clauses
from assistant.examiners.rulebook.challenges.told_money import told_loss, told_money, two_prices
from assistant.examiners.rulebook.challenges.told_slots import step_told
from assistant.examiners.rulebook.challenges.wording import Slot, choose
from assistant.reading.reader import DraftReader

READER = DraftReader()


def _clause(name: str, text: str, language: Language) -> str:
    draft = READER.read_text(text, "draft", language)
    slot = told_clauses(draft, ()).get(name)
    if slot and slot.said_at:
        assert draft.text[slice(*slot.said_at)] == slot.text
    return slot.text if slot else ""


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [
        ("not_asked", "es", "Con la municipalidad todavía no hablamos."),
        ("not_asked", "en", "We have not yet asked the county whether kiosks need a licence."),
        ("no_price", "en", "The fee is to be decided."),
        ("dealing", "es", "Los camioneros adelantan dinero para la siembra."),
        ("dealing", "en", "Collectors lend cash before the season."),
        ("interest", "en", "Two hotels have shown interest."),
        ("interest", "es", "La empresa está dispuesta a comprar."),
        ("own_money", "es", "El molinero compró la báscula por su cuenta."),
        ("own_money", "en", "The mill put 9,000 rand of its own into scales."),
        ("permit", "es", "El servicio de sanidad tiene que aprobar la planta."),
        ("meets", "es", "El comité de riego se reúne cada mes."),
        ("falling", "en", "The project pays 60 % in year one, 30 % in year two and nothing in year three."),
    ],
)
def test_the_sentence_that_says_what_is_open_is_found(name, language, text):
    assert _clause(name, text, language) == text


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [
        ("not_asked", "es", "El precio todavía no lo hemos hablado."),
        ("not_asked", "en", "We have not yet asked the women which colour they like."),
        ("no_price", "es", "El local está por definir."),
        ("dealing", "en", "The bank lends cash before the season."),
        ("interest", "en", "The mothers are willing to help."),
        ("own_money", "en", "We put in our own money."),
        ("own_money", "en", "The groups will run on their own by month 10."),
        ("meets", "en", "A council is to meet once it exists."),
    ],
)
def test_what_only_looks_like_it_is_left_alone(name, language, text):
    assert _clause(name, text, language) == ""


def test_the_office_that_nobody_asked_is_named_with_its_article():
    draft = READER.read_text("Con la ONAG todavía no hablamos.", "draft", "es")
    assert told_clauses(draft, ())["asked"].text == "la ONAG"


@pytest.mark.parametrize(
    ("language", "text", "prices"),
    [
        ("es", "Venden la lana a Bs 12 el kilo; en la ciudad se paga Bs 19.", ("Bs 12 el kilo", "Bs 19")),
        ("en", "Growers sell at KES 40 per kg, and in town it sells at KES 65.", ("KES 40 per kg", "KES 65")),
        ("en", "Growers sell at KES 40 per kg; transport costs KES 65.", None),
        ("es", "Venden la lana a Bs 12 el kilo; el jornal es de Bs 19 por día.", None),
    ],
)
def test_two_prices_are_those_of_one_thing_at_two_ends(language, text, prices):
    pair = two_prices(READER.read_text(text, "draft", language))
    assert (pair and (pair[0].text, pair[1].text)) == prices


@pytest.mark.parametrize(
    ("name", "language", "text", "told"),
    [
        ("fee", "en", "The press charges KES 3/kg for crushing.", "KES 3/kg"),
        ("fee", "en", "Today each of them pays a fee of KES 3 per visit.", ""),
        ("premium", "es", "La fábrica pagaría Bs 2 más por kilo limpio.", "Bs 2 más por kilo"),
        ("wage", "en", "Guides get a stipend of KES 900 a week.", "the stipend of KES 900 a week"),
        ("shortfall", "en", "The mill loses KES 9,000 a month.", "KES 9,000 a month"),
        ("loss", "en", "Weavers lose KES 300 on each spoilt cloth.", "KES 300 on each spoilt cloth"),
    ],
)
def test_money_is_told_in_the_words_of_the_draft(name, language, text, told):
    draft = READER.read_text(text, "draft", language)
    slot = (told_money(draft) | told_loss(draft, "the weavers")).get(name)
    assert (slot.text if slot else "") == told


def test_an_instalment_stands_beside_what_is_saved_each_month():
    text = "La bomba cuesta Bs 2.400. Se paga en 12 cuotas. Ahorro previsto: Bs 190 al mes."
    slots = told_money(READER.read_text(text, "draft", "es"))
    assert slots["instalment"].text == "Bs 2.400 en 12 cuotas son Bs 200 cada una, sin contar intereses."
    assert slots["saving"].text == "Bs 190 al mes"


@pytest.mark.parametrize(
    ("language", "text", "step"),
    [
        ("es", "Meta: bajar las fallas de 9 a 3 al mes.", "de 9 a 3"),
        ("en", "The goal is to cut losses from 20% to 8%.", "from 20% to 8%"),
        ("es", "Cada familia tiene de 9 a 30 ovejas.", ""),
    ],
)
def test_a_step_is_told_only_of_a_goal(language, text, step):
    slot = step_told(READER.read_text(text, "draft", language)).get("step")
    assert (slot.text if slot else "")[: len(step) or None] == step


def test_a_told_wording_fits_every_situation_but_against_and_tells_where_it_starts():
    both = {"es": "R1 pide algo.", "en": "R1 asks."}
    told = Wording(TOLD, ("fee",), both, {"es": "¿Cuánto?", "en": "How much?"}, both, "R1.1")
    plain = Wording("against", (), both, {"es": "¿Qué?", "en": "What?"}, both, "R1.1")
    silent = Wording("silent", (), both, {"es": "¿Quién?", "en": "Who?"}, both, "R1.1")
    slots = {"fee": Slot("KES 3/kg", worth=2.0, said_at=(4, 9))}
    chosen = choose([told, plain, silent], "silent", slots, "en", "x")
    assert (chosen.question, chosen.starts_at) == ("How much?", (4, 9))
    assert choose([told, plain, silent], "against", slots, "en", "x").question == "What?"


@pytest.mark.parametrize(
    ("name", "language", "text"),
    [
        ("offer", "es", "La hilandería pondrá dos tornos si le juntan 300 kilos por mes."),
        ("offer", "en", "The mill would buy a second scale if volumes hold."),
        ("project_pays", "es", "El sueldo del gerente lo pone el proyecto."),
        ("project_pays", "en", "The manager is paid by the project."),
        ("direct_buyer", "en", "They will sell direct to Nimbus Foods."),
    ],
)
def test_an_offer_a_wage_of_the_project_and_a_direct_sale_are_found(name, language, text):
    slot = told_clauses(READER.read_text(text, "draft", language), ())[name]
    assert slot.said_at == (0, len(text))
