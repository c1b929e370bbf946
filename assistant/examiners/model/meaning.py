"""What a message means, by a model: checked against the message's own words.

What cannot be undone (to finish, to waive) is only taken from words that say so.
"""

import re

from assistant.dialogue import signs
from assistant.dialogue.commands import Command
from assistant.dialogue.commands_en import ENGLISH_COMMANDS
from assistant.dialogue.commands_es import SPANISH_COMMANDS
from assistant.dialogue.intent import (
    Answering,
    AnsweringAndAsking,
    Asking,
    Bidding,
    Correcting,
    GoingBack,
    Intent,
    NotKnown,
    Waiving,
)
from assistant.dialogue.spelling import folded, words_in
from assistant.domain.knowledge import SLUGS
from assistant.examiners.model.guard.quotes import find_quote
from assistant.examiners.model.guard.rejected import Rejected
from assistant.examiners.model.schemas import Understood

_COMMANDS = {
    "why": Command.WHY,
    "example": Command.EXAMPLE,
    "park": Command.PARK,
    "next": Command.NEXT,
    "finish": Command.FINISH,
}
_MOST_WORDS_OF_A_COMMAND = 25
_NEGATION = re.compile(r"\b(?:no|not|nunca|never|todavia|aun|yet|ni)\b|n't\b")
_NOT_APPLYING = re.compile(signs.WAIVER.pattern.removeprefix("^"))


def admit_meaning(said: Understood, text: str, *, pending: bool) -> Intent | None:
    """The intent; None where the dialogue's own rules should decide. Raises `Rejected` where a part is not verbatim."""
    match said.meaning:
        case "answer":
            return Answering(text) if pending else None
        case "question":
            return Asking(text) if "?" in text or said.question_part.strip() else None
        case "answer_and_question":
            return AnsweringAndAsking(_part(said.answer_part, text), text) if pending else Asking(text)
        case "not_known":
            return NotKnown() if pending and _NEGATION.search(folded(text)) else None
        case "does_not_apply":
            if not pending or _NOT_APPLYING.search(folded(text)) is None:
                return None
            return Waiving(_part(said.reason_part, text) if said.reason_part.strip() else "")
        case "go_back":
            return GoingBack(said.topic) if said.topic in SLUGS else None
        case "correction":
            return Correcting(said.fact, _part(said.corrected_part, text)) if said.fact else None
        case "other":
            return None
        case command:
            return _bidding(_COMMANDS[command], text)


def _bidding(command: Command, text: str) -> Bidding | None:
    """A command, of a message that is short enough to be nothing else; an end is taken only from words that say so."""
    if len(words_in(text)) > _MOST_WORDS_OF_A_COMMAND:
        return None
    if command is Command.FINISH and not says_finish(text):
        return None
    return Bidding(command)


def says_finish(text: str) -> bool:
    """Whether a text holds all the words of one way of asking for the end, and does not deny it."""
    spoken = set(words_in(text))
    if {"no", "not", "don", "dont"} & spoken:
        return False
    ways = (
        trigger
        for commands in (SPANISH_COMMANDS, ENGLISH_COMMANDS)
        for trigger in commands.lexis[Command.FINISH].triggers
    )
    return any(set(way) <= spoken for way in ways)


def _part(words: str, text: str) -> str:
    """The part as the message has it. Raises `Rejected`."""
    span = find_quote(words, text)
    if span is None:
        raise Rejected(f"{words[:80]!r} does not stand word for word in the message: copy it from there exactly.")
    return text[slice(*span)]
