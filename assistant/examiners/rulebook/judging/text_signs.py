"""The words that show what kind of text a text is, as a domain expert writes them in kinds-of-text.yaml."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assistant.domain.draft import Language
from assistant.domain.errors import KnowledgeError
from assistant.examiners.rulebook.text.phrase_patterns import one_of

_CODE = re.compile(
    r"^\s*(?:import \w|from \S+ import |def \w+\(|class \w+[(:{ ]|function \w*\s*\(|const \w+ =|let \w+ =|"
    r"var \w+ =|return\b|"
    r"#include|public |private |static |if \(.*\)\s*\{|for \(.*\)|while \(|elif |else:|try:|except\b|\}|"
    r"<\/?\w+[^>]*>|//|/\*|"
    r"SELECT |INSERT |UPDATE |FROM |WHERE )|[{};]\s*$|^\s*\w+(?:\.\w+)*\(.*\)\s*;?$|^\s*[\w.]+ = \S"
)


@dataclass(frozen=True, slots=True)
class TextSigns:
    """Everything in kinds-of-text.yaml, as patterns for folded text. `other` is by kind."""

    planning: Mapping[Language, re.Pattern[str]]
    words: Mapping[Language, re.Pattern[str]]
    other: Mapping[str, Mapping[Language, re.Pattern[str]]]


def load_text_signs(directory: Path) -> TextSigns:
    """The signs in `directory`/kinds-of-text.yaml. Raises KnowledgeError with the file, the fault and the remedy."""
    path = directory / "kinds-of-text.yaml"
    try:
        content: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise KnowledgeError(f"{path.name}: {error}") from error
    try:
        return TextSigns(
            planning=_pattern(content["intervention"]["planning"]),
            words=_pattern(content["intervention"]["words"]),
            other={kind: _pattern(phrases) for kind, phrases in content["other"].items()},
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise KnowledgeError(f"{path.name}: {error!r}; compare with the notes at the top of the file") from error


def code_share(text: str) -> float:
    """The share of the lines with something on them that read like a program's or a mark-up's."""
    lines = [line for line in text.splitlines() if line.strip()]
    return sum(_CODE.search(line) is not None for line in lines) / len(lines) if lines else 0.0


def _pattern(phrases: Mapping[str, Sequence[str]]) -> dict[Language, re.Pattern[str]]:
    return {"es": one_of(phrases["es"]), "en": one_of(phrases["en"])}
