"""Reading the labelled sentences and questions of `knowledge/exemplars/`: one JSON object a line."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from assistant.domain.draft import Language
from assistant.domain.errors import KnowledgeError
from assistant.domain.knowledge import SLUGS, Exemplar, Label, LabelledQuestion
from assistant.library.faults import fault, read_knowledge

LABELS: tuple[Label, ...] = ("specific", "generic", "against")
NONE_FILE = "none.jsonl"
QUESTIONS_FILE = "questions.jsonl"


def load_exemplars(directory: Path) -> tuple[Exemplar, ...]:
    """All labelled sentences under `directory`/exemplars: criterion by criterion, then those of none.

    Raises `KnowledgeError` with the file and line of the first fault.
    """
    folder = directory / "exemplars"
    found: list[Exemplar] = []
    for slug in SLUGS:
        path = folder / f"{slug}.jsonl"
        found.extend(_exemplar(row, slug, path, number) for number, row in json_rows(path))
    path = folder / NONE_FILE
    found.extend(_exemplar(row, "", path, number) for number, row in json_rows(path))
    return tuple(found)


def load_questions(directory: Path) -> tuple[LabelledQuestion, ...]:
    """The labelled questions, those outside the recommendations included. Raises `KnowledgeError`."""
    path = directory / "exemplars" / QUESTIONS_FILE
    found = []
    for number, row in json_rows(path):
        only_known(row, ("text", "lang", "criteria", "author"), path, number)
        criteria = row.get("criteria")
        if not isinstance(criteria, list) or not all(slug in SLUGS for slug in criteria):
            raise line_fault(path, number, "«criteria» debe ser una lista de criterios", "`criteria` must list slugs")
        found.append(
            LabelledQuestion(
                text=text_of(row, "text", path, number),
                language=language_of(row, path, number),
                criteria=tuple(criteria),
                author=text_of(row, "author", path, number),
            )
        )
    return tuple(found)


def _exemplar(row: Mapping[str, Any], slug: str, path: Path, number: int) -> Exemplar:
    only_known(row, ("text", "lang", "label", "also", "sector", "author", "pair"), path, number)
    allowed: tuple[str, ...] = (*LABELS, "none") if slug else ("none",)
    if row.get("label") not in allowed:
        listed = ", ".join(allowed)
        raise line_fault(path, number, f"«label» debe ser uno de: {listed}", f"`label` must be one of: {listed}")
    also = row.get("also", {})
    if not isinstance(also, Mapping) or not all(
        other in SLUGS and other != slug and label in LABELS for other, label in also.items()
    ):
        raise line_fault(
            path,
            number,
            "«also» debe dar etiquetas (specific, generic, against) a otros criterios",
            "`also` must give labels (specific, generic, against) to other criteria",
        )
    return Exemplar(
        text=text_of(row, "text", path, number),
        language=language_of(row, path, number),
        criterion=slug,
        labels=({slug: row["label"]} if slug else {}) | dict(also),
        sector=text_of(row, "sector", path, number),
        author=text_of(row, "author", path, number),
    )


def json_rows(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The objects of a file with their line numbers."""
    for number, line in enumerate(read_knowledge(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise line_fault(path, number, "no es JSON; revisen comillas y comas", "is not JSON; check it") from error
        if not isinstance(row, dict):
            raise line_fault(path, number, "debe ser un objeto «{…}»", "must be an object `{…}`")
        yield number, row


def only_known(row: Mapping[str, Any], known: tuple[str, ...], path: Path, number: int) -> None:
    for name in row:
        if name not in known:
            listed = ", ".join(known)
            raise line_fault(
                path, number, f"el campo «{name}» no se conoce ({listed})", f"field `{name}` is unknown ({listed})"
            )


def text_of(row: Mapping[str, Any], name: str, path: Path, number: int) -> str:
    value = row.get(name)
    if not isinstance(value, str) or not value.strip():
        raise line_fault(path, number, f"falta «{name}»", f"`{name}` is missing")
    return value.strip()


def language_of(row: Mapping[str, Any], path: Path, number: int) -> Language:
    match row.get("lang"):
        case "es":
            return "es"
        case "en":
            return "en"
        case _:
            raise line_fault(path, number, "«lang» debe ser es o en", "`lang` must be es or en")


def line_fault(path: Path, number: int, es: str, en: str) -> KnowledgeError:
    return fault(path, f"línea {number}: {es}.", f"line {number}: {en}.")
