"""Values of the domain ↔ JSON. Unions are told apart by their `kind`."""

from dataclasses import replace

from pydantic import TypeAdapter

from assistant.domain.conversation import Conversation, Message, Turn
from assistant.domain.model_use import Progress

_TURN: TypeAdapter[Turn] = TypeAdapter(Turn)
_CONVERSATION: TypeAdapter[Conversation] = TypeAdapter(Conversation)
_MESSAGE: TypeAdapter[Message] = TypeAdapter(Message)
_PROGRESS: TypeAdapter[tuple[Progress, ...]] = TypeAdapter(tuple[Progress, ...])


def write_turn(turn: Turn) -> str:
    """A turn as JSON."""
    return _TURN.dump_json(turn).decode()


def read_turn(text: str) -> Turn:
    """A turn from what `write_turn` wrote. Raises ValueError."""
    return _TURN.validate_json(text)


def write_state(conversation: Conversation) -> str:
    """A conversation without its turns, which are stored one by one."""
    return _CONVERSATION.dump_json(replace(conversation, turns=())).decode()


def read_state(text: str) -> Conversation:
    """A conversation without its turns. Raises ValueError."""
    return _CONVERSATION.validate_json(text)


def write_message(message: Message) -> str:
    """A message as JSON."""
    return _MESSAGE.dump_json(message).decode()


def read_message(text: str) -> Message:
    """A message from what `write_message` wrote. Raises ValueError."""
    return _MESSAGE.validate_json(text)


def write_progress(progress: tuple[Progress, ...]) -> str:
    """How far something has got, as JSON."""
    return _PROGRESS.dump_json(progress).decode()


def read_progress(text: str) -> tuple[Progress, ...]:
    """How far something has got. Raises ValueError."""
    return _PROGRESS.validate_json(text)
