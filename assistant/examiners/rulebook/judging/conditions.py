"""The conditions under which a criterion does not apply, as a domain expert writes them in conditions.yaml.

Knows nothing of findings: only which phrases speak of a condition, per language, and the examples kept with them.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.domain.draft import Language
from assistant.domain.knowledge import SLUGS
from assistant.examiners.knowledge_files import from_yaml
from assistant.examiners.rulebook.text.phrase_patterns import in_each_language

Pattern = Mapping[Language, re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Example:
    """A text beside a condition, and whether the condition is to fire on it."""

    criterion: str
    language: Language
    text: str
    fires: bool


@dataclass(frozen=True, slots=True)
class CloseBy:
    """How a draft says that people live close together, and what shows that it is not so."""

    who: Pattern
    close: Pattern
    unless: Pattern


@dataclass(frozen=True, slots=True)
class Conditions:
    """Everything in conditions.yaml. Patterns are for folded text."""

    set_aside: Pattern
    reasons: Pattern
    about: Mapping[str, Pattern]  # by criterion
    dispersed: Pattern
    together: Pattern
    close_by: CloseBy
    dispersion_criterion: str
    examples: tuple[Example, ...]


def load_conditions(directory: Path) -> Conditions:
    """The conditions in `directory`/conditions.yaml. Raises KnowledgeError with the file, the fault and the remedy."""
    return from_yaml(directory / "conditions.yaml", _conditions)


def _conditions(content: Mapping[str, Any]) -> Conditions:
    aside, dispersion = content["set_aside"], content["dispersion"]
    about = {_criterion(slug): in_each_language(phrases) for slug, phrases in aside["about"].items()}
    criterion = _criterion(dispersion["criterion"])
    close_by = dispersion["close_by"]
    return Conditions(
        set_aside=in_each_language(aside["words"]),
        reasons=in_each_language(aside["reasons"]),
        about=about,
        dispersed=in_each_language(dispersion["dispersed"]),
        together=in_each_language(dispersion["together"]),
        close_by=CloseBy(**{name: in_each_language(close_by[name]) for name in ("who", "close", "unless")}),
        dispersion_criterion=criterion,
        examples=(
            *(example for row in aside["examples"] for example in _examples(_criterion(row["criterion"]), row)),
            *_examples(criterion, dispersion["examples"]),
            *_examples(criterion, close_by["examples"]),
        ),
    )


def _criterion(slug: str) -> str:
    if slug not in SLUGS:
        raise ValueError(f"{slug!r} is no criterion")
    return slug


def _examples(criterion: str, row: Mapping[str, Any]) -> tuple[Example, ...]:
    languages: tuple[Language, ...] = ("es", "en")
    return tuple(
        Example(criterion, language, text, fires)
        for key, fires in (("fires", True), ("silent", False))
        for language in languages
        for text in ([row[key][language]] if isinstance(row[key][language], str) else row[key][language])
    )
