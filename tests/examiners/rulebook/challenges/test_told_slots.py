"""What a draft tells in passing is read in its own words, and left alone where it would mislead."""

import pytest

from assistant.domain.draft import Language
from assistant.domain.facts import Fact, Facts
from assistant.domain.knowledge import Wording
from assistant.examiners.rulebook.challenges.slots import slots_of
from assistant.examiners.rulebook.challenges.told_slots import are_hired, is_built, terms_told, told_slots
from assistant.examiners.rulebook.challenges.wording import Slot, choose
from assistant.examiners.rulebook.judging.afterwards import pays_later
from assistant.reading.reader import DraftReader

READER = DraftReader()


def _told(name: str, text: str, language: Language) -> str:
    slots = told_slots(READER.read_text(text, "draft", language), ())
    return slots[name].text if name in slots else ""


@pytest.mark.parametrize(
    ("language", "text", "price"),
    [
        ("es", "Las apicultoras venden la miel a 38 soles el kilo en la feria.", "38 soles el kilo"),
        ("en", "Ropes are sold at 14 rand a piece.", "14 rand a piece"),
        ("en", "Dried mango sells for 6 dollars a kilo. The sorted one sells for 9 in town.", ""),
        ("en", "The buyer pays 3 dollars a kilo more.", ""),
        ("es", "El flete cuesta 12 soles por saco.", ""),
    ],
)
def test_a_price_is_what_is_paid_for_the_thing_and_nothing_dearer_stands_beside_it(language, text, price):
    assert _told("price", text, language) == price


@pytest.mark.parametrize(
    ("language", "text", "units"),
    [
        ("en", "We will set up 32 kiosks in the hills.", "the 32 kiosks"),
        ("es", "Al final habrá 45 hornos en marcha.", "los 45 hornos"),
        ("en", "There were 32 kiosks in 2012.", ""),
        ("en", "By 2029 six of the 32 kiosks will open at night.", ""),
    ],
)
def test_what_is_to_be_built_is_counted_only_where_it_is_to_come(language, text, units):
    assert _told("the_units", text, language) == units


@pytest.mark.parametrize(
    ("language", "text", "trades"),
    [
        ("en", "It works in honey, poultry and tourism.", "honey, poultry or tourism"),
        ("es", "Se trabaja en miel, leche y artesanía.", "miel, leche o artesanía"),
        ("en", "It gives advice, loans and seed.", ""),
        ("en", "It works in honey and poultry.", ""),
    ],
)
def test_three_known_trades_in_a_row_are_a_choice(language, text, trades):
    assert _told("trades", text, language) == trades


def test_who_pays_later_is_told_by_others_than_the_project():
    told = "Después del proyecto lo pagarán los talleres con su caja."
    assert _told("afterwards", told, "es") == told.rstrip(".")
    assert pays_later(told)
    assert _told("afterwards", "Afterwards the project will pay for two more years.", "en") == ""


def test_what_is_left_after_costs_is_told_with_its_money():
    told = "After feed and wages, the income of a stall is 310 dollars a month."
    assert _told("kept", told, "en") == told.rstrip(".")
    assert _told("kept", "The mill keeps two inspectors in town and paid 40 dollars.", "en") == ""


def test_the_terms_of_a_lender_are_told_in_a_sentence_on_it():
    passages = READER.read_text("Hillside Bank lends at 14% over two years. Other banks wait.", "d", "en").passages
    assert terms_told("Hillside Bank", passages)
    assert not terms_told("Other banks", passages)


def test_things_are_not_people_and_those_who_seek_work_are_hired():
    assert is_built("60 kiosks")
    assert is_built("ocho molinos")
    assert not is_built("60 families")
    assert are_hired("the 90 apprentices", "They will find jobs.")
    assert not are_hired("the 90 farmers", "They want jobs.")


def test_two_whom_no_sentence_names_together_are_not_put_in_one_question():
    def wording(*needs: str, text: str) -> Wording:
        both = {"es": text, "en": text}
        return Wording("silent", needs, both, {"es": "¿Qué?", "en": "What?"}, both, "R1.1")

    wordings = (wording("office", "firm", text="R1: both."), wording("office", text="R1: one."))
    apart = {"office": Slot("the office", told_in=frozenset({0})), "firm": Slot("the mill", told_in=frozenset({40}))}
    beside = apart | {"firm": Slot("the mill", told_in=frozenset({0, 40}))}
    assert choose(wordings, "silent", apart, "en", "seed").reason == "R1: one."
    assert choose(wordings, "silent", beside, "en", "seed").reason == "R1: both."


def test_a_firm_that_never_meets_the_group_is_asked_about_alone():
    def wording(*needs: str, text: str) -> Wording:
        both = {"es": text, "en": text}
        return Wording("silent", needs, both, {"es": "¿Qué?", "en": "What?"}, both, "R1.1")

    wordings = (wording("firm", "target_group", text="R1: both."), wording("firm", text="R1: the firm."))
    slots = {"firm": Slot("the mills", apart_from=("target_group",)), "target_group": Slot("the weavers")}
    assert choose(wordings, "silent", slots, "en", "seed").reason == "R1: the firm."


@pytest.mark.parametrize(
    ("budget", "kept"),
    [("a budget of 4 million dollars", True), ("an expected investment of 4 million dollars", False)],
)
def test_money_that_is_only_hoped_for_is_no_budget(budget, kept):
    text = f"In three years, with {budget}, 900 families will sell honey."
    draft = READER.read_text(text, "draft", "en")
    start = text.index("4 million")
    facts = Facts(budget=Fact("4 million dollars", start, start + len("4 million dollars"), value=4e6))
    assert ("budget" in slots_of(draft, facts, (), "sustainability")) == kept


def test_a_list_without_end_is_no_choice():
    """A row that names thousands is given up at once, however long it is."""
    assert _told("trades", "It works in " + "honey, poultry, " * 2000, "en") == ""
