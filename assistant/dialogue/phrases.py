"""The phrases of a language."""

from assistant.dialogue.phrasebook import Phrases, pick
from assistant.dialogue.phrases_en import ENGLISH
from assistant.dialogue.phrases_es import SPANISH
from assistant.domain.draft import Language

__all__ = ["Phrases", "phrases_of", "pick"]


def phrases_of(language: Language) -> Phrases:
    """All that is said in `language`."""
    return SPANISH if language == "es" else ENGLISH
