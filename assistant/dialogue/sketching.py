"""One turn while a draft is being sketched."""

from dataclasses import replace
from typing import assert_never

from assistant.dialogue.commands import Command
from assistant.dialogue.consent import take_consent
from assistant.dialogue.intent import (
    WORDS_OF_A_DRAFT,
    Asking,
    Bidding,
    GoingBack,
    NotKnown,
    Pasting,
    Silence,
    understand,
)
from assistant.dialogue.moving import Step
from assistant.dialogue.phrases import phrases_of, pick
from assistant.dialogue.ports import Ports
from assistant.dialogue.presenting import note
from assistant.dialogue.quoting import word_count
from assistant.dialogue.sketch import (
    ask,
    explain_sketch,
    finish_sketch,
    sketch_example,
    take_back,
    take_draft,
    take_sketch_answer,
)
from assistant.domain.conversation import (
    Again,
    Back,
    Consent,
    Conversation,
    Correct,
    Example,
    Finish,
    Message,
    NewVersion,
    Next,
    Park,
    Say,
    Waive,
    Why,
)
from assistant.domain.errors import ReadingError


def advance_sketch(conversation: Conversation, message: Message, ports: Ports) -> Step:
    """Take a message while there is no draft."""
    resumed = replace(conversation, finished=False)
    match message:
        case Say(text):
            return _say(resumed, text, ports)
        case NewVersion(draft):
            return take_draft(resumed, draft, ports)
        case Next() | Park() | Waive():
            return take_sketch_answer(resumed, "", ports)
        case Back():
            return take_back(resumed)
        case Why():
            return resumed, explain_sketch(resumed)
        case Example() | Again():
            return resumed, sketch_example(resumed)
        case Correct():
            return take_back(resumed)
        case Finish():
            return finish_sketch(conversation)
        case Consent(model):
            conversation, said = take_consent(conversation, model, ports)
            return conversation, said if conversation.finished else said + ask(conversation)
        case unknown:
            assert_never(unknown)


def _say(conversation: Conversation, text: str, ports: Ports) -> Step:
    phrases = phrases_of(conversation.language)
    match understand(text, conversation, conversation.language):
        case Silence():
            return conversation, note(phrases.empty) + ask(conversation)
        case Pasting(pasted):
            return _paste(conversation, pasted, ports)
        case NotKnown():
            return take_sketch_answer(conversation, "", ports)
        case GoingBack():
            return take_back(conversation)
        case Asking():
            return conversation, sketch_example(conversation)
        case Bidding(command):
            return _bid(conversation, command, text, ports)
        case _:
            if word_count(text) > WORDS_OF_A_DRAFT:
                return _paste(conversation, text, ports)
            return take_sketch_answer(conversation, text, ports)


def _bid(conversation: Conversation, command: Command, text: str, ports: Ports) -> Step:
    phrases, turn = phrases_of(conversation.language), len(conversation.turns)
    match command:
        case Command.NEXT | Command.PARK | Command.UNKNOWN:
            return take_sketch_answer(conversation, "", ports)
        case Command.FINISH:
            return finish_sketch(conversation)
        case Command.WHY | Command.VERSION:
            return conversation, explain_sketch(conversation)
        case Command.EXAMPLE | Command.CLARIFY:
            return conversation, sketch_example(conversation)
        case Command.BACK:
            return take_back(conversation)
        case Command.WEARY:
            return conversation, note(pick(phrases.weary, turn)) + ask(conversation)
        case Command.ABOUT:
            return conversation, note(phrases.about) + ask(conversation)
        case Command.GREET:
            return conversation, note(pick(phrases.greeting, turn)) + ask(conversation)
        case Command.THANK:
            return conversation, note(pick(phrases.thanks, turn)) + ask(conversation)
        case Command.ASSENT:
            return take_sketch_answer(conversation, text, ports)
        case unknown:
            assert_never(unknown)


def _paste(conversation: Conversation, text: str, ports: Ports) -> Step:
    """A whole draft instead of an answer: it is read as it is."""
    phrases = phrases_of(conversation.language)
    try:
        draft = ports.reader.read_text(text, phrases.sketch_name)
    except ReadingError as error:
        return conversation, note(error.say(conversation.language)) + ask(conversation)
    conversation, said = take_draft(conversation, draft, ports)
    return conversation, note(phrases.sketch_is_a_draft) + said
