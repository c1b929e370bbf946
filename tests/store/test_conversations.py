"""What is received is kept, whole, and what is deleted is gone."""

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.domain.conversation import (
    Board,
    Conversation,
    Entry,
    EntryState,
    Message,
    NewVersion,
    Next,
    Paragraph,
    Reply,
    Say,
    Turn,
)
from assistant.domain.draft import Draft, Passage
from assistant.domain.errors import StoreError, UnknownConversation
from assistant.domain.finding import Status
from assistant.domain.knowledge import SLUGS
from assistant.store.conversations import ConversationStore, new_conversation_id

ROOT = Path(__file__).resolve().parents[2]
SECRET = "El precio acordado con la envasadora de Padcaya es secreto hasta octubre."


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{(tmp_path / 'deep' / 'conversations.sqlite').as_posix()}"


@pytest.fixture
def store(url: str):
    opened = ConversationStore(url)
    yield opened
    opened.close()


def draft_of(text: str) -> Draft:
    return Draft(text, "es", "borrador", "0" * 64, (Passage(text, 0, len(text)),), words_read=len(text.split()))


def turn(text: str, message: Message | None = None) -> Turn:
    return Turn(message, Reply((Paragraph(text),)))


def conversation_of(*texts: str, id: str = "one", draft: str = SECRET) -> Conversation:
    turns = tuple(turn(text, Say(text) if number else None) for number, text in enumerate(texts))
    return Conversation(id=id, language="es", turns=turns, draft=draft_of(draft))


def going_on(conversation: Conversation, text: str) -> Conversation:
    return replace(conversation, turns=(*conversation.turns, turn(text, Say(text))))


def test_a_conversation_comes_back_as_it_was_after_every_turn(store):
    conversation = conversation_of("opening")
    for text in ("uno", "dos", "tres"):
        store.append(conversation)
        assert store.load("one") == conversation
        conversation = going_on(conversation, text)


def test_several_turns_may_be_saved_at_once(store):
    conversation = conversation_of("opening", "uno", "dos")
    store.append(conversation)
    assert store.load("one") == conversation


def test_a_conversation_without_turns_can_be_kept(store):
    sketching = Conversation(id="one", language="en")
    store.append(sketching)
    store.append(replace(sketching, language="es"))
    assert store.load("one").language == "es"


def test_an_unknown_conversation_says_so_in_both_languages(store):
    with pytest.raises(UnknownConversation) as raised:
        store.load("nobody")
    assert raised.value.say("es") != raised.value.say("en")


def test_the_second_of_two_writers_is_told_and_nothing_is_lost(url):
    with_both = conversation_of("opening")
    first, second = ConversationStore(url), ConversationStore(url)
    first.append(with_both)
    mine, theirs = first.load("one"), second.load("one")
    first.append(going_on(mine, "lo primero"))
    with pytest.raises(StoreError):
        second.append(going_on(theirs, "lo segundo"))
    assert second.load("one") == going_on(mine, "lo primero")
    again = going_on(second.load("one"), "lo segundo")
    second.append(again)
    assert first.load("one") == again
    first.close()
    second.close()


def test_a_stale_copy_is_refused_however_far_it_went(store):
    conversation = conversation_of("opening")
    store.append(conversation)
    kept = going_on(conversation, "lo primero")
    store.append(kept)
    with pytest.raises(StoreError):
        store.append(going_on(going_on(conversation, "lo segundo"), "y más"))
    with pytest.raises(StoreError):
        store.append(replace(conversation, turns=()))
    assert store.load("one") == kept


def test_a_message_that_was_said_to_be_saved_survives_a_kill(url):
    program = (
        "import sys, time\n"
        "from assistant.domain.conversation import Conversation, Paragraph, Reply, Say, Turn\n"
        "from assistant.store.conversations import ConversationStore\n"
        "store = ConversationStore(sys.argv[1])\n"
        "turn = Turn(Say('lo paga la cooperativa'), Reply((Paragraph('anotado'),)))\n"
        "store.append(Conversation(id='killed', language='es', turns=(turn,)))\n"
        "print('saved', flush=True)\n"
        "time.sleep(60)\n"
    )
    child = subprocess.Popen([sys.executable, "-c", program, url], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    with child.stdout:
        assert child.stdout.readline() == "saved\n"
        os.kill(child.pid, signal.SIGKILL)
        child.wait()
    store = ConversationStore(url)
    assert store.load("killed").turns[0].message == Say("lo paga la cooperativa")
    store.close()


def test_a_deleted_conversation_leaves_no_bytes_of_its_text(store, url, tmp_path):
    store.append(conversation_of("opening", SECRET, id="gone"))
    store.append(conversation_of("opening", draft="Otro texto.", id="stays"))
    store.keep_original("gone", "a" * 64, "padcaya.txt", SECRET.encode())
    assert any(SECRET.encode() in content for content in files_under(tmp_path))
    store.delete("gone")
    assert not any(trace in content for content in files_under(tmp_path) for trace in traces(SECRET))
    with pytest.raises(UnknownConversation):
        store.load("gone")
    assert store.load("stays").draft == draft_of("Otro texto.")


def traces(text: str) -> list[bytes]:
    return [word.encode() for word in text.split() if len(word) > 6]


def files_under(directory: Path) -> list[bytes]:
    return [path.read_bytes() for path in directory.rglob("*") if path.is_file()]


def test_deleting_twice_is_no_error(store):
    store.append(conversation_of("opening"))
    store.delete("one")
    store.delete("one")
    assert store.list() == ()


def test_an_original_is_kept_once_and_goes_with_the_last_that_uses_it(store):
    for id in ("one", "two"):
        store.append(conversation_of("opening", id=id))
        store.keep_original(id, "b" * 64, "plan.docx", b"bytes")
        store.keep_original(id, "b" * 64, "plan.docx", b"bytes")
    assert store.original("b" * 64) == ("plan.docx", b"bytes")
    store.delete("one")
    assert store.original("b" * 64) == ("plan.docx", b"bytes")
    store.delete("two")
    assert store.original("b" * 64) is None


def test_the_list_has_the_newest_first_with_title_and_settled(store):
    entries = tuple(
        Entry(slug, Status.ADDRESSED, EntryState.ANSWERED if slug in SLUGS[:3] else EntryState.WAITING)
        for slug in SLUGS
    )
    store.append(conversation_of("opening", id="old", draft="Orégano de Tarabuco"))
    store.append(replace(conversation_of("opening", id="new"), board=Board(entries)))
    rows = store.list()
    assert [row.id for row in rows] == ["new", "old"]
    assert [row.settled for row in rows] == [3, 0]
    assert rows[1].title == "Orégano de Tarabuco"
    assert rows[0].updated.tzinfo is UTC
    assert rows[0].updated <= datetime.now(UTC)


def test_a_person_sees_her_own_conversations_only(store):
    store.append(conversation_of("opening", id="hers"), owner="ana")
    store.append(conversation_of("opening", id="his"), owner="beto")
    assert [row.id for row in store.list("ana")] == ["hers"]
    assert {row.id for row in store.list()} == {"hers", "his"}


def test_ids_are_long_random_and_fit_in_an_address():
    ids = {new_conversation_id() for _ in range(100)}
    assert len(ids) == 100
    assert all(len(id) == 24 and id.replace("-", "").replace("_", "").isalnum() for id in ids)


def test_a_later_database_is_refused_and_left_alone(url, tmp_path):
    ConversationStore(url).close()
    path = next(tmp_path.rglob("*.sqlite"))
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE schema_version SET version = 99")
    connection.close()
    with pytest.raises(StoreError):
        ConversationStore(url)


def test_a_file_that_is_no_database_is_said_plainly(tmp_path):
    path = tmp_path / "conversations.sqlite"
    path.write_bytes(b"this is not a database, it is a letter" * 50)
    with pytest.raises(StoreError) as raised:
        ConversationStore(f"sqlite:///{path.as_posix()}")
    assert "Traceback" not in raised.value.say("es")


@pytest.mark.parametrize("message", [Say("a"), Next(), NewVersion(draft_of("Otro."))], ids=lambda value: value.kind)
def test_messages_keep_their_kind(store, message):
    store.append(Conversation(id="one", language="es", turns=(turn("hola", message),)))
    assert store.load("one").turns[0].message == message
