"""The words that show what kind of text a text is, as a domain expert writes them in kinds-of-text.yaml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.domain.draft import Language
from assistant.examiners.knowledge_files import from_yaml
from assistant.examiners.rulebook.text.phrase_patterns import in_each_language

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
    return from_yaml(directory / "kinds-of-text.yaml", _text_signs)


def _text_signs(content: Mapping[str, Any]) -> TextSigns:
    return TextSigns(
        planning=in_each_language(content["intervention"]["planning"]),
        words=in_each_language(content["intervention"]["words"]),
        other={kind: in_each_language(phrases) for kind, phrases in content["other"].items()},
    )


def code_share(text: str) -> float:
    """The share of the lines with something on them that read like a program's or a mark-up's."""
    lines = [line for line in text.splitlines() if line.strip()]
    return sum(_CODE.search(line) is not None for line in lines) / len(lines) if lines else 0.0
