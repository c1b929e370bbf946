"""A real conversation, with a message of every kind, goes through JSON and the store and comes back the same."""

import json
from dataclasses import replace
from typing import get_args

import pytest

from assistant.domain.conversation import Conversation, Message
from assistant.domain.errors import StoreError
from assistant.store.codec import read_state, read_turn, write_state, write_turn
from assistant.store.conversations import ConversationStore
from tests.store.held import every_message, opened, told

SAMPLES = ("panela", "sewing")


@pytest.fixture(scope="module", params=SAMPLES)
def conversation(request, house, sample_drafts) -> Conversation:
    begun = opened(house, sample_drafts[request.param], id=request.param)
    return told(house, begun, *every_message(house))


def test_the_messages_are_of_every_kind(conversation):
    said = {type(turn.message) for turn in conversation.turns if turn.message is not None}
    assert said == set(get_args(Message))


def test_every_turn_comes_back_the_same(conversation):
    assert tuple(read_turn(write_turn(turn)) for turn in conversation.turns) == conversation.turns


def test_the_state_comes_back_the_same_without_its_turns(conversation):
    assert read_state(write_state(conversation)) == replace(conversation, turns=())


def test_that_a_text_reads_like_no_intervention_comes_back_and_is_false_where_it_was_not_written(conversation):
    examination = conversation.examination
    facts = replace(examination.facts, unlike_an_intervention=True)
    told_so = replace(conversation, turns=(), examination=replace(examination, facts=facts))
    written = write_state(told_so)
    assert read_state(written) == told_so
    older = json.loads(written)
    del older["examination"]["facts"]["unlike_an_intervention"]
    assert read_state(json.dumps(older)).examination.facts.unlike_an_intervention is False


def test_what_is_written_is_json_with_letters_as_they_are(conversation):
    written = write_state(conversation)
    assert json.loads(written)["draft"]["text"] == conversation.draft.text
    assert "\\u00" not in written


def test_a_sketch_comes_back_the_same(house):
    sketching = told(house, Conversation(id="sketch", language="es"), *every_message(house)[:3])
    assert read_state(write_state(sketching)) == replace(sketching, turns=())


def test_the_store_gives_back_the_whole_conversation(conversation, tmp_path):
    store = ConversationStore(f"sqlite:///{(tmp_path / 'kept.sqlite').as_posix()}")
    for number in range(len(conversation.turns)):
        store.append(replace(conversation, turns=conversation.turns[: number + 1]))
    assert store.load(conversation.id) == conversation
    with pytest.raises(StoreError):
        store.append(conversation)
    store.close()


@pytest.mark.parametrize("text", ["", "{}", '{"message": {"kind": "shout"}, "reply": {"blocks": []}}', "null"])
def test_what_is_no_turn_is_refused(text):
    with pytest.raises(ValueError, match="Turn"):
        read_turn(text)
