"""Faults of a knowledge file, told to the person who edits it: the file, what is wrong, what to do."""

from pathlib import Path

from assistant.domain.errors import KnowledgeError


def fault(path: Path, es: str, en: str) -> KnowledgeError:
    """The error for one file: its folder and name, then the fault with its remedy in both languages."""
    where = f"{path.parent.name}/{path.name}"
    return KnowledgeError({"es": f"{where}: {es}", "en": f"{where}: {en}"})


def read_knowledge(path: Path) -> str:
    """The text of a knowledge file. Raises `KnowledgeError` when it is absent or not UTF-8."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise fault(path, "no existe; hay que restaurarlo.", "is not there; restore it.") from error
    except UnicodeDecodeError as error:
        raise fault(
            path, "no está en UTF-8; guárdenlo con esa codificación.", "is not UTF-8; save it in that encoding."
        ) from error
