"""Taking fields out of a parsed knowledge file, strictly: what is absent or of the wrong kind is a `KnowledgeError`."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from assistant.domain.knowledge import ByLanguage
from assistant.library.faults import fault

LANGUAGE_NAMES = {"es": ("español", "Spanish"), "en": ("inglés", "English")}


def only_fields(entry: Mapping[str, Any], known: Sequence[str], path: Path) -> None:
    """Refuses a field that nobody reads: most often a slip in its name."""
    for name in entry:
        if name not in known:
            listed = ", ".join(known)
            raise fault(
                path,
                f"el campo «{name}» no se conoce; los campos son: {listed}.",
                f"field `{name}` is unknown; the fields are: {listed}.",
            )


def words(entry: Mapping[str, Any], name: str, path: Path) -> str:
    """A text that is not empty, white space at its ends removed."""
    value = entry.get(name)
    if not isinstance(value, str) or not value.strip():
        raise fault(path, f"falta el texto «{name}»; escríbanlo.", f"`{name}` has no text; write it.")
    return value.strip()


def both_languages(entry: Mapping[str, Any], name: str, path: Path) -> ByLanguage:
    """A text in Spanish and in English, under `es` and `en`."""
    value = entry.get(name)
    if not isinstance(value, Mapping):
        raise fault(
            path, f"falta «{name}»; escriban «{name}.es» y «{name}.en».", f"has no `{name}`; add `{name}.es` and `.en`."
        )
    only_fields(value, ("es", "en"), path)
    for language, (es, en) in LANGUAGE_NAMES.items():
        text = value.get(language)
        if not isinstance(text, str) or not text.strip():
            raise fault(
                path,
                f"«{name}» no tiene texto en {es}; añadan «{name}.{language}».",
                f"`{name}` has no {en} text; add `{name}.{language}`.",
            )
    return {"es": value["es"].strip(), "en": value["en"].strip()}


def entries(entry: Mapping[str, Any], name: str, path: Path) -> list[Mapping[str, Any]]:
    """A list of mappings with at least one member."""
    value = entry.get(name)
    if not isinstance(value, list) or not value or not all(isinstance(item, Mapping) for item in value):
        raise fault(
            path,
            f"«{name}» debe ser una lista con al menos un elemento.",
            f"`{name}` must be a list that is not empty.",
        )
    return value


def one_of(value: object, allowed: Sequence[str], name: str, path: Path) -> str:
    """A value out of a closed list."""
    if not isinstance(value, str) or value not in allowed:
        listed = ", ".join(allowed)
        raise fault(
            path,
            f"«{name}» es {value!r}; debe ser uno de: {listed}.",
            f"`{name}` is {value!r}; it must be one of: {listed}.",
        )
    return value
