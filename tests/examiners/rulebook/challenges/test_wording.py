"""A wording is filled with what the draft offers, and never with what it does not."""

from dataclasses import replace

import pytest

from assistant.domain.knowledge import Wording
from assistant.examiners.rulebook.challenges.wording import Slot, choose, fill

SLOTS = {
    "office": Slot("la municipalidad"),
    "firm": Slot("el molino San Roque"),
    "guild": Slot("los sindicatos", plural=True),
    "sum": Slot("Son 40 al mes."),
}


@pytest.mark.parametrize(
    ("template", "filled"),
    [
        ("¿Qué gana {office}?", "¿Qué gana la municipalidad?"),
        ("{Office} paga.", "La municipalidad paga."),
        ("Depende de {firm}.", "Depende del molino San Roque."),
        ("Se paga a {firm}.", "Se paga al molino San Roque."),
        ("¿Qué [guild:gana|ganan] {guild}?", "¿Qué ganan los sindicatos?"),
        ("¿Qué [office:gana|ganan] {office}?", "¿Qué gana la municipalidad?"),
        ("{sum} R1 lo pide.", "Son 40 al mes. R1 lo pide."),
    ],
)
def test_slots_agree_and_contract(template, filled):
    assert fill(template, SLOTS, "es") == filled


def test_an_unknown_slot_is_an_error_and_not_an_empty_place():
    with pytest.raises(KeyError):
        fill("{lender} presta.", SLOTS, "es")


def _wording(situation, *needs, text="R1 pide algo."):
    both = {"es": text, "en": text}
    return Wording(situation, needs, both, {"es": "¿Qué?", "en": "What?"}, both, "R1.1")


def test_the_wording_that_says_most_of_the_draft_is_chosen():
    wordings = (_wording("silent"), _wording("silent", "office", "firm", text="R1: {office} y {firm}."))
    assert choose(wordings, "silent", SLOTS, "es", "seed").reason == "R1: la municipalidad y el molino San Roque."


def test_a_wording_whose_needs_are_not_met_is_never_chosen():
    wordings = (_wording("silent"), _wording("silent", "lender", text="R1: {lender}."))
    assert choose(wordings, "silent", SLOTS, "es", "seed").reason == "R1 pide algo."


def test_the_same_draft_always_gets_the_same_wording_and_others_may_get_another():
    wordings = tuple(_wording("generic", "office", text=f"R1 pide {number}.") for number in range(4))
    chosen = {seed: choose(wordings, "generic", SLOTS, "es", seed).reason for seed in map(str, range(40))}
    assert all(choose(wordings, "generic", SLOTS, "es", seed).reason == reason for seed, reason in chosen.items())
    assert len(set(chosen.values())) > 1


def test_no_wording_at_all_is_an_error_that_names_the_situation():
    with pytest.raises(LookupError, match="against"):
        choose((_wording("silent"),), "against", SLOTS, "es", "seed")


def test_the_people_of_a_place_and_the_place_do_not_stand_in_one_question():
    slots = {"target_group": Slot("la gente de Jauja", worth=0.0), "place": Slot("Jauja")}
    twice = _wording("silent", "target_group", "place", text="R1: {target_group}, {place}.")
    assert choose((twice, _wording("silent")), "silent", slots, "es", "seed").reason == "R1 pide algo."
    assert choose((twice,), "silent", slots, "es", "seed").reason == "R1: la gente de Jauja, Jauja."


def test_a_reason_about_the_quote_is_passed_over_where_nothing_quoted_names_whom_it_asks_about():
    question = {"es": "¿Qué gana {firm}?", "en": "What does {firm} gain?"}
    reason = {"es": "La frase nombra a {firm}. R1.", "en": "The sentence names {firm}. R1."}
    of_the_quote = Wording("generic", ("firm", "office"), reason, question, reason, "R1.1")
    plain = _wording("generic", "firm")
    fitting = (of_the_quote, plain)
    said, unsaid = ["El molino San Roque muele."], ["La municipalidad paga."]
    assert choose(fitting, "generic", SLOTS, "es", "seed", said).reason == "La frase nombra al molino San Roque. R1."
    assert choose(fitting, "generic", SLOTS, "es", "seed", unsaid).reason == "R1 pide algo."
    assert choose((of_the_quote,), "generic", SLOTS, "es", "seed", unsaid).of_the_quote


def test_what_the_draft_has_answered_is_not_asked_though_another_challenge_starts_from_it():
    answered = replace(_wording("silent", "office", "firm", text="R1: {office} y {firm}."), unless=("stages",))
    wordings = (answered, _wording("silent"))
    assert choose(wordings, "silent", SLOTS, "es", "seed").reason == "R1: la municipalidad y el molino San Roque."
    assert choose(wordings, "silent", SLOTS, "es", "seed", told=("stages",)).reason == "R1 pide algo."


def test_what_is_answered_is_asked_where_there_is_nothing_else():
    answered = replace(_wording("silent"), unless=("stages",))
    assert choose((answered,), "silent", SLOTS, "es", "seed", told=("stages",)).reason == "R1 pide algo."


def test_what_goes_against_is_asked_from_the_sentence_that_answers_half_of_it():
    answered = replace(_wording("against", text="R1 no."), unless=("charge",))
    told = _wording("told", "charge", text="R1: «{charge}»")
    slots = SLOTS | {"charge": Slot("Se cobra 3 por visita.", worth=3.0)}
    assert choose((answered, told), "against", slots, "es", "seed").reason == "R1 no."
    assert choose((answered, told), "against", slots, "es", "seed", ["Se cobra 3 por visita."]).reason.startswith(
        "R1: «Se"
    )
