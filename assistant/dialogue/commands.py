"""Short requests as people word them, recognised by their words in any order, slips included.

A text is a command when it holds all the words of one of the command's triggers and nothing but the command's own
words and small talk besides. Knows nothing of the conversation.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant.dialogue.spelling import recognised, words_in

MOST_WORDS = 16


class Command(StrEnum):
    """What a short text may ask for."""

    PARK = "park"
    FINISH = "finish"
    WHY = "why"
    EXAMPLE = "example"
    CLARIFY = "clarify"
    UNKNOWN = "unknown"
    VERSION = "version"
    ABOUT = "about"
    NEXT = "next"
    BACK = "back"
    WEARY = "weary"
    GREET = "greet"
    THANK = "thank"
    ASSENT = "assent"


@dataclass(frozen=True, slots=True)
class Lexis:
    """The words of one command: `triggers` of which one must be there whole, `companions` that may stand beside it."""

    triggers: tuple[tuple[str, ...], ...]
    companions: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """All words of the command."""
        return self.companions.union(*self.triggers)


@dataclass(frozen=True, slots=True)
class Commands:
    """The commands of one language, in the order they are tried, its small talk, and the words of each criterion."""

    lexis: Mapping[Command, Lexis]
    small_talk: frozenset[str]
    topics: Mapping[str, frozenset[str]]


def lexis(triggers: str, companions: str) -> Lexis:
    """Triggers between commas, each of one or more words; companions between spaces."""
    return Lexis(
        tuple(tuple(trigger.split()) for trigger in triggers.split(",") if trigger.strip()),
        frozenset(companions.split()),
    )


def command_in(text: str, commands: Commands) -> Command | None:
    """The command that a text is, or None."""
    words = words_in(text)
    if not words or len(words) > MOST_WORDS:
        return None
    for command, known in commands.lexis.items():
        if _is(words, known, commands.small_talk):
            return command
    return None


def topic_in(text: str, commands: Commands) -> str | None:
    """The criterion that a text names by its everyday words, or None."""
    words = words_in(text)
    hits = {slug: sum(recognised(word, known) is not None for word in words) for slug, known in commands.topics.items()}
    best = max(hits, key=lambda slug: hits[slug])
    return best if hits[best] else None


def _is(words: tuple[str, ...], known: Lexis, small_talk: frozenset[str]) -> bool:
    own = known.words
    meant: set[str] = set()
    for word in words:
        if word in own:
            meant.add(word)
        elif word not in small_talk:
            word_meant = recognised(word, own)
            if word_meant is None and recognised(word, small_talk) is None:
                return False
            if word_meant is not None:
                meant.add(word_meant)
    return any(set(trigger) <= meant for trigger in known.triggers)
