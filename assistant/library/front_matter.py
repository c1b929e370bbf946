"""YAML, and Markdown files that begin with YAML between two lines of three hyphens."""

from pathlib import Path
from typing import Any

from assistant.library.faults import fault


def read_yaml(text: str, path: Path) -> dict[str, Any]:
    """The mapping that a YAML text holds. Raises `KnowledgeError` with the line of the fault."""
    import yaml  # only when the parsed form is not in the cache

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        value = yaml.load(text, Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = "" if mark is None else str(mark.line + 1)
        raise fault(
            path,
            f"no es YAML válido (línea {line or '?'}); revisen comillas, dos puntos y sangrías.",
            f"is not valid YAML (line {line or '?'}); check quotes, colons and indentation.",
        ) from error
    if not isinstance(value, dict):
        raise fault(path, "debe tener campos «nombre: valor».", "must hold fields `name: value`.")
    return value


def split_front_matter(text: str, path: Path) -> tuple[dict[str, Any], str]:
    """The fields at the head of a Markdown file, and its body."""
    head, mark, body = text.removeprefix("\ufeff").removeprefix("---\n").partition("\n---\n")
    if not text.removeprefix("\ufeff").startswith("---\n") or not mark:
        raise fault(
            path,
            "debe empezar con los campos entre dos líneas «---».",
            "must begin with its fields between two lines `---`.",
        )
    return read_yaml(head, path), body
