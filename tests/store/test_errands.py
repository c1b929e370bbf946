"""A message is kept before anything is done about it, and given up by nobody but who it belongs to."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from assistant.domain.conversation import Conversation, NewVersion, Next, Say
from assistant.domain.errors import StoreError
from assistant.domain.model_use import ModelUse, Progress, Sent
from assistant.store.conversations import ConversationStore
from assistant.store.errands import LIFE
from assistant.store.schema import errands
from tests.store.test_conversations import conversation_of, draft_of, files_under, going_on, traces

SAID = "Lo paga la cooperativa de Yunchará con su fondo de reserva."


@pytest.fixture
def url(tmp_path) -> str:
    return f"sqlite:///{(tmp_path / 'conversations.sqlite').as_posix()}"


@pytest.fixture
def store(url):
    opened = ConversationStore(url)
    opened.append(conversation_of("opening"))
    yield opened
    opened.close()


def test_a_message_under_way_survives_the_process_that_took_it(store, url):
    store.errands.begin("one", 1, Say(SAID), "first")
    store.errands.tell("one", "first", (Progress("examining", 1, 5, "spaces", "partly"),))
    other = ConversationStore(url)
    errand = other.errands.of("one")
    assert errand is not None
    assert (errand.number, errand.message, errand.state, errand.worker) == (1, Say(SAID), "running", "first")
    assert errand.progress == (Progress("examining", 1, 5, "spaces", "partly"),)
    assert errand.alive
    other.close()


def test_a_conversation_has_one_message_under_way_at_most(store):
    store.errands.begin("one", 1, Say(SAID), "first")
    with pytest.raises(StoreError):
        store.errands.begin("one", 1, Next(), "second")
    assert store.errands.of("one").message == Say(SAID)


@pytest.mark.parametrize("number", [0, 2])
def test_a_message_to_another_place_of_the_talk_is_refused(store, number):
    with pytest.raises(StoreError):
        store.errands.begin("one", number, Say(SAID), "first")
    assert store.errands.of("one") is None


def test_the_turn_and_the_end_of_its_errand_are_one(store):
    conversation = store.load("one")
    store.errands.begin("one", 1, Say(SAID), "first")
    with pytest.raises(StoreError):
        store.append(going_on(conversation, SAID), errand_of="second")
    assert store.load("one") == conversation
    store.append(going_on(conversation, SAID), errand_of="first")
    assert store.errands.of("one") is None
    assert store.load("one") == going_on(conversation, SAID)


def test_a_turn_whose_conversation_was_deleted_does_not_bring_it_back(store):
    conversation = store.load("one")
    store.errands.begin("one", 1, Say(SAID), "first")
    store.delete("one")
    with pytest.raises(StoreError):
        store.append(going_on(conversation, SAID), errand_of="first")
    assert store.list() == ()


def test_who_carries_it_out_learns_of_a_stop_and_of_being_replaced(store):
    store.errands.begin("one", 1, Say(SAID), "first")
    assert store.errands.tell("one", "first", ()) == "running"
    store.errands.ask_to_stop("one")
    assert store.errands.tell("one", "first", ()) == "stopping"
    store.errands.take_up("one", "second")
    assert store.errands.tell("one", "first", ()) is None
    assert store.errands.tell("one", "second", ()) == "running"
    store.errands.drop("one")
    assert store.errands.of("one") is None


def test_what_failed_keeps_the_message_and_says_why(store):
    draft = draft_of("Otra versión.")
    store.errands.begin("one", 1, NewVersion(draft), "first")
    store.errands.fail("one", {"es": "No se pudo.", "en": "It failed."})
    errand = store.errands.of("one")
    assert (errand.state, errand.fault["es"], errand.message) == ("failed", "No se pudo.", NewVersion(draft))
    assert not errand.alive


def test_without_a_sign_of_life_an_errand_is_taken_to_be_left(store):
    store.errands.begin("one", 1, Say(SAID), "first")
    long_ago = (datetime.now(UTC) - 2 * LIFE).isoformat()
    with store._engine.begin() as connection:
        connection.execute(update(errands).values(updated=long_ago))
    assert not store.errands.of("one").alive


def test_what_was_sent_is_kept_letter_for_letter_with_its_turn(store):
    requests = (Sent("understand", f"system\n\n{SAID}", "aa"), Sent("weigh", "system\n\nother", "bb"))
    store.append(going_on(store.load("one"), SAID), requests=requests)
    assert store.sent("one", 1) == requests
    assert store.sent("one", 0) == ()


def test_a_turn_remembers_what_it_asked_of_a_model(store):
    use = ModelUse(
        "openai:small", 2, 310, 45, 0.002, 3, 1, 1, "stalled", "Calló.", True, (("weigh", "bb"),), ("answer",)
    )
    conversation = going_on(store.load("one"), SAID)
    last = conversation.turns[-1]
    with_use = Conversation(
        id="one",
        language="es",
        draft=conversation.draft,
        turns=(*conversation.turns[:-1], type(last)(last.message, last.reply, use)),
    )
    store.append(with_use)
    assert store.load("one").turns[-1].use == use


def test_a_deleted_conversation_takes_its_errand_and_what_was_sent_along(store, tmp_path):
    store.append(going_on(store.load("one"), "otra cosa"), requests=(Sent("weigh", SAID, "bb"),))
    store.errands.begin("one", 2, Say(SAID), "first")
    assert any(SAID.encode() in content for content in files_under(tmp_path))
    store.delete("one")
    assert not any(trace in content for content in files_under(tmp_path) for trace in traces(SAID))
    assert store.errands.of("one") is None
    assert store.sent("one", 1) == ()
