"""What leaves: the same value for screen, file, JSON and portfolio row."""

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.domain.conversation import Board
from assistant.domain.draft import Draft
from assistant.domain.finding import Examination
from assistant.domain.model_use import ModelUse

SCHEMA_VERSION = "1.0"


@dataclass(frozen=True, slots=True)
class TakeAlong:
    """A question that is still open, and whom to ask."""

    slug: str
    question: str
    whom: str
    settles: str


@dataclass(frozen=True, slots=True)
class Review:
    """A draft, what was found, and, after a conversation, what was answered. `board` is None without one."""

    draft: Draft
    examination: Examination
    board: Board | None
    take_along: tuple[TakeAlong, ...]
    hashes: Mapping[str, str]  # sha256 of draft, knowledge, and of prompts where a model was used
    summary: str = ""  # a model's, admitted by the guard; "" where none was used
    use: ModelUse | None = None  # of the whole conversation, added up
