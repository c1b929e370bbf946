"""Whether a chat model may be asked in this conversation. The ports given are the ones meant."""

from dataclasses import replace

from assistant.dialogue.moving import Step, state
from assistant.dialogue.phrases import phrases_of
from assistant.dialogue.ports import Librarian, Ports
from assistant.dialogue.presenting import ask_again, note
from assistant.dialogue.quoting import joined
from assistant.dialogue.revising import examined_anew, pending_anew
from assistant.domain.conversation import Board, Conversation
from assistant.domain.draft import Language
from assistant.domain.finding import Examination

_AT = " @ "
_AND = " + "


def named(model: str, server: str, searching: str = "") -> str:
    """What a person consents to: a model ("provider:name") at a server, and who else is sent her questions to search.

    Another of any of them is to be asked for anew.
    """
    at = f"{model}{_AT}{server}" if server else model
    return f"{at}{_AND}{searching}" if searching else at


def model_and_server(consent: str) -> tuple[str, str]:
    """The model's own name and its server, for people: "openai:small @ api.openai.com" → ("small", "api.openai.com").

    The provider stands for the server where none is named.
    """
    model, _, server = consent.partition(_AND)[0].partition(_AT)
    provider, _, name = model.partition(":")
    return name or provider, server or provider


def sent_for_searching(consent: str) -> str:
    """Who else is sent the questions about the recommendations, to search with, or ""."""
    return consent.partition(_AND)[2]


def take_consent(conversation: Conversation, model: str, ports: Ports) -> Step:
    """Ask this model from now on, beginning with the draft; "": ask none any more, and leave all else as it is."""
    phrases = phrases_of(conversation.language)
    if not model:
        words = phrases.consent_withdrawn if conversation.consent else phrases.consent_absent
        return replace(conversation, consent=""), note(words) + ask_again(conversation)
    name, server = model_and_server(model)
    searching = sent_for_searching(model)
    said = note(
        phrases.consent_given.format(model=name, server=server),
        phrases.consent_searching.format(name=searching) if searching else "",
    )
    conversation = replace(conversation, consent=model)
    if conversation.draft is None:
        return conversation, said
    board, before = state(conversation)
    after = ports.examiner.examine(conversation.draft, conversation.corrections)
    carried = Board(tuple(examined_anew(entry, after.finding(entry.slug)) for entry in board.entries))
    conversation = replace(conversation, examination=after, board=carried)
    said += note(_moved(before, after, ports.librarian, conversation.language))
    if conversation.finished:
        return conversation, said
    return pending_anew(conversation, ports.librarian, said, asking_anew=True)


def _moved(before: Examination, after: Examination, librarian: Librarian, language: Language) -> str:
    """One sentence with the criteria whose status is another now, or ""."""
    names = tuple(
        librarian.criterion(found.slug).name[language]
        for found in after.findings
        if found.status is not before.finding(found.slug).status
    )
    return phrases_of(language).consent_moved.format(names=joined(names, language)) if names else ""
