"""Values of the domain ↔ JSON. Unions are told apart by their `kind`."""

from dataclasses import replace

from pydantic import TypeAdapter

from assistant.domain.conversation import Conversation, Turn

_TURN: TypeAdapter[Turn] = TypeAdapter(Turn)
_CONVERSATION: TypeAdapter[Conversation] = TypeAdapter(Conversation)


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
