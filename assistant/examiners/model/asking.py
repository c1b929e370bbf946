"""What is asked of a chat model, and by whom it is answered. Knows nothing of providers, prompts or the guard."""

from dataclasses import dataclass
from typing import Protocol, TypeVar

from pydantic import BaseModel

Answered = TypeVar("Answered", bound=BaseModel)


class Stopped(Exception):  # noqa: N818  # nothing is wrong: the person pressed stop
    """The person stopped the turn while a model was being asked."""


@dataclass(frozen=True, slots=True)
class Request:
    """One call. Instructions stand in `system` only; what comes from people stands in `user`, between delimiters.

    `holds` names what of the person's it carries: passages, figures, claims, answer, message, talk.
    """

    prompt: str
    prompt_sha256: str
    system: str
    user: str
    holds: tuple[str, ...] = ()
    most_tokens: int = 1500


class Asker(Protocol):
    """Asks a chat model and accounts for it. May be used from several threads at once."""

    def ask(self, request: Request, schema: type[Answered]) -> Answered:
        """The reply, parsed. Raises `ModelFault` when there is none to be had, and `Stopped`."""
        ...
