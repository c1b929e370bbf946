"""Offices whose word is still wanted: they license, must approve, or nobody has spoken with them yet."""

from pathlib import Path

import pytest

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind, Facts
from assistant.domain.finding import Evidence
from assistant.examiners.rulebook.actors.grouping import find_actors
from assistant.examiners.rulebook.actors.lexicon import load_lexicon
from assistant.examiners.rulebook.challenges.actor_slots import actor_slots
from assistant.examiners.rulebook.judging.pending_offices import is_pending, with_pending_offices
from assistant.reading.reader import DraftReader

LEXICON = load_lexicon(Path(__file__).resolve().parents[4] / "knowledge" / "lexicon")


def read(text: str, language: Language):  # type: ignore[no-untyped-def]
    draft = DraftReader().read_text(text, language=language)
    return draft, find_actors(draft.text, draft.passages, language, LEXICON)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("es", "La ENRESAL tiene que aprobar la tarifa nueva.", "la ENRESAL"),
        ("es", "El SERPEZ regula la veda y multa.", "el SERPEZ"),
        ("en", "TARBEK must license each kiln.", "TARBEK"),
        ("en", "NUCORA regulates the size of nets.", "NUCORA"),
    ],
)
def test_letters_that_give_leave_are_an_office(language: Language, text: str, name: str) -> None:
    _, actors = read(text, language)
    assert [actor.kind for actor in actors if actor.name == name] == [ActorKind.PUBLIC_OFFICE]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "COOPESAL tiene que aprobar los créditos en abril."),
        ("es", "AGROSAL compra el maíz y tiene que registrarlo."),
        ("en", "MICROFA must approve each loan."),
    ],
)
def test_who_approves_money_or_buys_is_no_office(language: Language, text: str) -> None:
    _, actors = read(text, language)
    assert ActorKind.PUBLIC_OFFICE not in {actor.kind for actor in actors}


@pytest.mark.parametrize(
    ("language", "text", "pending"),
    [
        ("es", "La alcaldía dio el terreno. Con la prefectura aún no hemos conversado.", {"la prefectura"}),
        ("es", "El ministerio regula la tala; falta hablar con su oficina de zona.", {"el ministerio"}),
        ("es", "el municipio presta el patio. la gobernación no la hemos consultado", {"la gobernación"}),
        ("es", "La prefectura capacita a los guardas. La alcaldía paga el flete.", set()),
        ("en", "The ministry trains clerks. We have not yet asked the county government.", {"the county government"}),
        ("en", "We lease the pumps if the Water Regulation Board accepts the fee.", {"the Water Regulation Board"}),
        ("en", "The county government pays the clerk and the ministry observes.", set()),
    ],
)
def test_whose_word_is_wanted(language: Language, text: str, pending: set[str]) -> None:
    draft, actors = read(text, language)
    offices = [actor for actor in actors if actor.kind is ActorKind.PUBLIC_OFFICE]
    assert {actor.name for actor in offices if is_pending(actor, draft.passages, language)} == pending


def test_the_office_whose_word_is_wanted_is_asked_about_before_one_that_trains() -> None:
    text = "El ministerio capacita a los guardas y la prefectura debe aprobar la tarifa; con ella no hemos hablado."
    draft, actors = read(text, "es")
    slots = actor_slots(draft, Facts(actors=actors), text.casefold(), "public-sector")
    assert slots["office"].text == "la prefectura"


def test_who_only_gives_its_leave_is_not_asked_to_go_on_with_the_work() -> None:
    draft, actors = read("El SERPEZ regula la veda. Las redes son de los pescadores.", "es")
    slots = actor_slots(draft, Facts(actors=actors), "", "sustainability")
    assert not {"office", "partner"} & slots.keys()


def test_a_sentence_on_such_an_office_begins_the_challenge() -> None:
    text = "La alcaldía presta el patio. La gobernación no la hemos consultado."
    draft, actors = read(text, "es")
    passage = draft.passages[0]
    evidence = (Evidence(passage.text, passage.start, passage.end, "generic", strength=0.8),)
    found = with_pending_offices(draft, evidence, "public-sector", actors)
    assert max(found, key=lambda item: item.strength).quote == "La gobernación no la hemos consultado."
    assert with_pending_offices(draft, evidence, "spaces", actors) == evidence
