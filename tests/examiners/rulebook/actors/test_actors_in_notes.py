"""Actors and spaces as hasty notes name them: by a label, by what they do, or only as foreseen."""

from pathlib import Path

import pytest

from assistant.domain.draft import Language
from assistant.domain.facts import Actor, ActorKind, Space
from assistant.examiners.rulebook.actors.grouping import find_actors
from assistant.examiners.rulebook.actors.lexicon import load_lexicon
from assistant.examiners.rulebook.actors.spaces import find_spaces
from assistant.reading.reader import DraftReader

LEXICON = load_lexicon(Path(__file__).parents[4] / "knowledge" / "lexicon")
READER = DraftReader()


def read(language: Language, text: str) -> tuple[tuple[Actor, ...], tuple[Space, ...]]:
    draft = READER.read_text(text, "borrador", language)
    actors = find_actors(draft.text, draft.passages, language, LEXICON)
    return actors, find_spaces(draft.text, draft.passages, actors, language, LEXICON)


def kinds_of(language: Language, text: str) -> dict[str, ActorKind]:
    return {actor.name: actor.kind for actor in read(language, text)[0]}


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("es", "El transportista adelanta la harina.", "el transportista", ActorKind.INTERMEDIARY),
        ("es", "La transportista Ruta Norte firmó.", "la transportista Ruta Norte", ActorKind.FIRM),
        ("es", "Los camioneros que compran yuca traen gasoil.", "los camioneros", ActorKind.INTERMEDIARY),
        ("es", "Venden a los compradores de carretera.", "los compradores de carretera", ActorKind.INTERMEDIARY),
        ("es", "Asistieron cuatro ejidos de la sierra.", "los ejidos de la sierra", ActorKind.GUILD),
        ("es", "Comprador: Telares Quebrada, de Salta, pide 300 mantas.", "Telares Quebrada", ActorKind.FIRM),
        ("es", "El Servicio Regional de Aguas paga después.", "el Servicio Regional de Aguas", ActorKind.PUBLIC_OFFICE),
        ("es", "AceitesDelta del Este paga por litro.", "AceitesDelta del Este", ActorKind.FIRM),
        ("es", "El banco central revisa la norma de agentes.", "el banco central", ActorKind.PUBLIC_OFFICE),
        ("es", "El pulpo se vende a los que llegan en lancha.", "los que llegan en lancha", ActorKind.INTERMEDIARY),
        ("es", "Los que compran en la playa fijan el precio.", "los que compran en la playa", ActorKind.INTERMEDIARY),
        ("en", "The shells are sold to those who come by boat.", "those who come by boat", ActorKind.INTERMEDIARY),
        ("en", "Collectors buy most of the crop in cash.", "collectors", ActorKind.INTERMEDIARY),
        ("en", "Truckers take the fish at night.", "truckers", ActorKind.INTERMEDIARY),
        ("en", "Pods go to buyers on the roadside.", "buyers", ActorKind.INTERMEDIARY),
        ("en", "Buyer: Lomba Weave, fair trade, orders 900 metres.", "Lomba Weave", ActorKind.FIRM),
        ("en", "Company: Tana Hill Coffee has two mills.", "Tana Hill Coffee", ActorKind.FIRM),
        ("en", "Export firm Nuc Verde signed a memorandum.", "Nuc Verde", ActorKind.FIRM),
        ("en", "The landfill belongs to the Assembly.", "the Assembly", ActorKind.PUBLIC_OFFICE),
        ("en", "The municipal assembly sets the fee.", "the municipal assembly", ActorKind.PUBLIC_OFFICE),
        ("en", "Bank of Uganda is revising the rules.", "the Bank of Uganda", ActorKind.PUBLIC_OFFICE),
        ("en", "Ministry of Works keeps the roads.", "the Ministry of Works", ActorKind.PUBLIC_OFFICE),
        ("en", "The Pond User Groups meet twice a year.", "the Pond User Groups", ActorKind.GUILD),
    ],
)
def test_an_actor_is_known_by_a_label_or_by_what_it_does(
    language: Language, text: str, name: str, kind: ActorKind
) -> None:
    kinds = kinds_of(language, text)
    assert name in kinds or name.replace("the ", "", 1) in kinds
    assert kinds.get(name, kinds.get(name.replace("the ", "", 1))) is kind


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("es", "Resumen para el comité\n\nLas familias crían cuyes.", ActorKind.SPACE),
        ("es", "El INIA tiene un vivero.", ActorKind.FIRM),
        ("es", "Abriremos una tienda en línea administrada por nosotros.", ActorKind.FIRM),
        ("es", "Se instalarán 3 queserías móviles.", ActorKind.FIRM),
        ("es", "Los camioneros hicieron huelga en marzo.", ActorKind.INTERMEDIARY),
        ("es", "Comprador: Sin identificar.", ActorKind.INTERMEDIARY),
        ("es", "Los que llegan en lancha duermen en la escuela.", ActorKind.INTERMEDIARY),
        ("en", "We train those who come by boat.", ActorKind.INTERMEDIARY),
        ("en", "Tricycle collectors pick from the houses.", ActorKind.INTERMEDIARY),
        ("en", "The annual general assembly of members is in May.", ActorKind.PUBLIC_OFFICE),
    ],
)
def test_a_reader_a_thing_or_another_trade_is_no_such_actor(language: Language, text: str, kind: ActorKind) -> None:
    assert kind not in kinds_of(language, text).values()


def test_a_label_without_a_name_leaves_the_noun() -> None:
    assert kinds_of("en", "Buyer: Not yet found. The buyer will pay cash.") == {"the buyer": ActorKind.FIRM}


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("es", "Prevemos un Consejo Regional del Pisco presidido por la cámara.", "created"),
        ("es", "La Mesa Regional del Pisco está prevista para marzo.", "created"),
        ("es", "La Asociación de Loceras tiene mesa de trabajo con INDAP cada tres meses.", "existing"),
        ("es", "Se instalará una plataforma de aprendizaje con bancos y reguladores.", "created"),
        ("es", "Se creará una mesa técnica, aunque la aldea tiene comité de emergencia.", "existing"),
        ("en", "We foresee a Cashew Sector Council chaired by the ministry.", "created"),
        ("en", "A Cashew Sector Council is foreseen.", "created"),
        ("en", "We will set up a learning platform with the bank and the regulator.", "created"),
        ("en", "The valley has a water committee.", "existing"),
    ],
)
def test_what_is_foreseen_is_to_be_created_and_what_somebody_has_exists(
    language: Language, text: str, state: str
) -> None:
    assert state in {space.state for space in read(language, text)[1]}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Compramos una mesa de trabajo con prensa."),
        ("es", "La plataforma de aprendizaje en línea enseña a podar."),
        ("en", "The e-learning platform teaches pruning."),
        ("en", "The Assembly has zoned the city."),
    ],
)
def test_a_bench_a_course_or_a_local_government_is_no_space(language: Language, text: str) -> None:
    assert not read(language, text)[1]
