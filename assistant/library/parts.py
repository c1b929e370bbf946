"""Reading the parts of what settles a criterion: what an answer may still lack."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant.domain.knowledge import Part
from assistant.library.faults import fault
from assistant.library.fields import both_languages, only_fields


def read_part(entry: Mapping[str, Any], path: Path) -> Part:
    """One part. Raises `KnowledgeError` when its question is not one question or a cue is no pattern."""
    only_fields(entry, ("wanted", "question", "cues"), path)
    question = both_languages(entry, "question", path)
    if question["es"].count("?") != 1 or question["es"].count("¿") != 1 or question["en"].count("?") != 1:
        raise fault(
            path,
            "cada «question» de «parts» debe tener exactamente una pregunta.",
            "each `question` of `parts` must hold exactly one question.",
        )
    cues = entry.get("cues", [])
    for cue in cues:
        try:
            re.compile(cue)
        except (re.error, TypeError) as error:
            raise fault(
                path,
                f"la señal {cue!r} no es un patrón ({error}); corríjanla.",
                f"the cue {cue!r} is no pattern ({error}); correct it.",
            ) from error
    return Part(both_languages(entry, "wanted", path), question, tuple(cues))
