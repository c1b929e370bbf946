"""A house whose settings name a model that a server on loopback plays."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from assistant.dialogue.opening import open_conversation
from assistant.domain.conversation import Conversation
from assistant.store.conversations import new_conversation_id
from assistant.wiring.house import House
from tests.examiners.model.provider import Provider

DERIVED = ("model_named", "_chat_model")
KEY = "OPENAI_API_KEY"


@contextmanager
def model_at(house: House, provider: Provider, **settings: object) -> Iterator[House]:
    """The same house with a model, until the end of the block."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(KEY, "none-of-anybody's")
        named = {"model": "openai:small", "model_base_url": provider.url, "model_patience_seconds": 20.0, **settings}
        patch.setattr(house, "settings", house.settings.model_copy(update=named))
        forget(house)
        house.prepare_model()  # here, so that no thread is still at it when the next test begins
        yield house
    forget(house)


def forget(house: House) -> None:
    """What follows from the settings is to be made anew."""
    for name in DERIVED:
        vars(house).pop(name, None)


def stored(house: House, text: str, consent: str = "") -> Conversation:
    """A conversation that was opened on this machine."""
    draft = house.reader.read_text(text, "pegado")
    opened = open_conversation(draft, librarian=house.librarian, examiner=house.examiner, id=new_conversation_id())
    conversation = replace(opened, consent=consent)
    house.store.append(conversation)
    return conversation
