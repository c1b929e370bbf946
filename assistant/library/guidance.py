"""Guidance that a team adds to the seven: its passages are kept as files, so that the index can be remade from them.

It is cited under its own name, beside the recommendations, and never mixed up with them.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.domain.draft import Draft
from assistant.domain.errors import LibraryError
from assistant.library.chroma_place import StoredRow


@dataclass(frozen=True, slots=True)
class Guidance:
    """One added file under the name that the team gave it."""

    name: str
    language: str
    passages: tuple[str, ...]

    @classmethod
    def of(cls, name: str, draft: Draft) -> "Guidance":
        """The passages of a file that was read like a draft. Raises `LibraryError` when there are none."""
        passages = tuple(dict.fromkeys(filter(None, (passage.text.strip() for passage in draft.passages))))
        if not name.strip() or not passages:
            raise LibraryError(
                {
                    "es": f"«{name}» no tiene texto que se pueda citar; añadan un archivo con texto.",
                    "en": f"{name!r} has no text that can be cited; add a file with text.",
                }
            )
        return cls(name.strip(), draft.language, passages)

    @property
    def key(self) -> str:
        """A short name for files and ids."""
        return hashlib.sha256(self.name.encode()).hexdigest()[:16]

    def rows(self) -> tuple[StoredRow, ...]:
        """One row for each passage, with ids that stay the same."""
        metadata = {"source": self.name, "slugs": ""}
        return tuple(StoredRow(f"{self.key}:{n}", text, metadata) for n, text in enumerate(self.passages))


class GuidanceShelf:
    """The added guidance as files in a directory of its own."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def all(self) -> tuple[Guidance, ...]:
        """Everything that was added, by name. Raises `LibraryError` for a file that cannot be read."""
        return tuple(sorted((self._read(path) for path in self._directory.glob("*.json")), key=lambda each: each.name))

    def named(self, name: str) -> Guidance | None:
        """The guidance of this name."""
        return next((each for each in self.all() if each.name == name), None)

    def put(self, guidance: Guidance) -> None:
        """Keeps it, in the place of one of the same name."""
        self._directory.mkdir(parents=True, exist_ok=True)
        path = self._directory / f"{guidance.key}.json"
        part = path.with_suffix(".part")
        content = {"name": guidance.name, "language": guidance.language, "passages": guidance.passages}
        part.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        part.replace(path)

    def remove(self, guidance: Guidance) -> None:
        """Takes it away."""
        (self._directory / f"{guidance.key}.json").unlink(missing_ok=True)

    def _read(self, path: Path) -> Guidance:
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            return Guidance(content["name"], content["language"], tuple(content["passages"]))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise LibraryError(
                {
                    "es": f"No se puede leer la guía guardada en {path}; bórrenla y añádanla de nuevo.",
                    "en": f"The guidance kept in {path} cannot be read; delete it and add it again.",
                },
                str(error),
            ) from error


def rows_of(guidance: Sequence[Guidance]) -> list[StoredRow]:
    """The rows of all."""
    return [row for each in guidance for row in each.rows()]
