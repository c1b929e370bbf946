"""Whatever the provider does, a conversation opens and goes on: the rulebook's findings, a notice, nothing false."""

from dataclasses import astuple
from itertools import cycle

import pytest

from assistant.dialogue.advance import advance
from assistant.dialogue.opening import open_conversation
from assistant.domain.conversation import Conversation, Reply, Say
from assistant.domain.draft import Draft, Language
from assistant.domain.finding import Examination
from assistant.examiners.model.faults import ends_turn
from assistant.wiring.house import House
from tests.examiners.model.misbehaviour import FAULTS, SOON
from tests.examiners.model.provider import Provider
from tests.examiners.model.scripted import good
from tests.examiners.model.turn import Turn

_DRAFTS: dict[Language, str] = {
    "es": "Queremos que 400 familias de Ayopaya vendan papa lavada a dos mercados en 30 meses.\n\n"
    "La asociación de productores compra la lavadora con un crédito y cobra por saco lavado.\n\n"
    "El municipio mantiene el camino. Un proveedor de Cochabamba da asistencia técnica.",
    "en": "We want 400 families in Ayopaya to sell washed potatoes to two markets within 30 months.\n\n"
    "The growers' association buys the washer on credit and charges for each sack washed.\n\n"
    "The municipality keeps up the road. A provider from Cochabamba gives technical advice.",
}
_ANSWERS: dict[Language, str] = {
    "es": "La asociación cobra una cuota de 20 bolivianos por saco y con eso paga el mantenimiento.",
    "en": "The association charges a fee of 20 bolivianos a sack and pays for the upkeep with it.",
}
_UNTRUE = ("wrong_language", "invented_quote", "invented_citation")
_FALSE = ("Wer soll das eigentlich bezahlen", "A sentence that nobody ever wrote", "R9.9")
_LANGUAGES: dict[str, Language] = dict(zip(FAULTS, cycle(("es", "en")), strict=False))
_WHEN_TIME_RUNS_OUT = ("out_of_time", "no_answer")  # several calls share the little time
_usable: list[str] = []


def _open(turn: Turn, draft: Draft) -> Conversation:
    return open_conversation(draft, librarian=turn.house.librarian, examiner=turn.examiner, id="c")


def _answer(turn: Turn, conversation: Conversation) -> tuple[Conversation, Reply]:
    return advance(
        conversation,
        Say(_ANSWERS[conversation.language]),
        reader=turn.house.reader,
        librarian=turn.house.librarian,
        examiner=turn.examiner,
        colleague=turn.colleague,
    )


def _shown(conversation: Conversation) -> str:
    return "\n".join(str(astuple(block)) for turn in conversation.turns for block in turn.reply.blocks)


def _held(examination: Examination) -> list[tuple[object, ...]]:
    return [(found.slug, found.status, found.evidence, found.challenge) for found in examination.findings]


@pytest.mark.parametrize("behaviour", FAULTS)
def test_a_turn_is_usable_whatever_goes_wrong(house: House, behaviour: str) -> None:
    kind, _, patience = FAULTS[behaviour]
    language = _LANGUAGES[behaviour]
    draft = house.reader.read_text(_DRAFTS[language])
    rulebook = house.examiner.examine(draft)
    with Provider(behaviour, good) as provider:
        opening = Turn(house, provider, patience)
        conversation = _open(opening, draft)
        sent_to_open = provider.count
        answering = Turn(house, provider, patience)
        conversation, reply = _answer(answering, conversation)
    assert conversation.examination is not None
    assert conversation.turns[0].reply.question is not None
    assert {found.by for found in conversation.examination.findings} == {"rulebook"}
    assert _held(conversation.examination) == _held(rulebook)
    assert reply.blocks
    for turn in (opening, answering):
        use = turn.account.use(language)
        assert use.fault == kind or (patience == SOON and use.fault in _WHEN_TIME_RUNS_OUT)
        assert use.notice
        assert use.admitted == use.repaired == 0
    assert not ends_turn(kind) or sent_to_open <= 3 * opening.examiner.parallel
    _usable.append(behaviour)


@pytest.mark.parametrize("behaviour", _UNTRUE)
def test_nothing_untrue_is_shown(house: House, behaviour: str) -> None:
    draft = house.reader.read_text(_DRAFTS["es"])
    with Provider(behaviour, good) as provider:
        opening, answering = Turn(house, provider), Turn(house, provider)
        conversation, _ = _answer(answering, _open(opening, draft))
    shown = _shown(conversation)
    assert not any(false in shown for false in _FALSE)
    assert conversation.examination is not None
    for found in conversation.examination.findings:
        assert all(evidence.quote in draft.text for evidence in found.evidence)
        assert "R9.9" not in found.claims
        assert found.challenge is None or "R9.9" not in found.challenge.claims
        assert not any(false in str(astuple(found)) for false in _FALSE)
    assert opening.account.use("es").replaced > 0
    _usable.append(behaviour)


def test_the_ways_are_counted() -> None:
    print(f"\n{len(_usable)} of {len(FAULTS) + len(_UNTRUE)} ways of misbehaving end in a usable turn")
    assert len(FAULTS) + len(_UNTRUE) >= 28
