"""The house for a command: what takes long is told on standard error, in the person's language."""

import sys

from assistant.domain.draft import Language
from assistant.settings import Settings
from assistant.wiring.house import House


def house_for(language: Language | None = None) -> House:
    """A house with the settings of the environment."""
    settings = Settings()
    spoken: Language = language or settings.language or "es"
    return House(settings, tell=lambda sentences: print(sentences[spoken], file=sys.stderr))


def language_named(name: str | None) -> Language | None:
    """ "es", "en" or None. Raises ValueError for anything else."""
    match name:
        case None:
            return None
        case "es":
            return "es"
        case "en":
            return "en"
        case _:
            raise ValueError(name)
