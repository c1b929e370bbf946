"""Reading the drafts and answers that the rulebook learns from: `knowledge/exemplars/drafts.jsonl`, `answers.jsonl`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from assistant.domain.finding import Status
from assistant.domain.knowledge import SLUGS, AnnotatedPair, AnnotatedSentence, AnswerKind, LabelledAnswer
from assistant.library.exemplars import LABELS, json_rows, language_of, line_fault, only_known, text_of

DRAFTS_FILE = "drafts.jsonl"
ANSWERS_FILE = "answers.jsonl"
_SIDES = ("both", "weak", "strong")


def load_pairs(directory: Path) -> tuple[AnnotatedPair, ...]:
    """The pairs of drafts. Raises `KnowledgeError` with the file and line of the first fault."""
    path = directory / "exemplars" / DRAFTS_FILE
    return tuple(_pair(row, path, number) for number, row in json_rows(path))


def load_answers(directory: Path) -> tuple[LabelledAnswer, ...]:
    """The labelled answers. Raises `KnowledgeError` with the file and line of the first fault."""
    path = directory / "exemplars" / ANSWERS_FILE
    found = []
    for number, row in json_rows(path):
        only_known(row, ("lang", "criterion", "kind", "text", "author"), path, number)
        if row.get("criterion") not in SLUGS or row.get("kind") not in get_args(AnswerKind):
            raise line_fault(
                path,
                number,
                "«criterion» o «kind» no se conocen; vean knowledge/README.md",
                "`criterion` or `kind` is unknown; see knowledge/README.md",
            )
        found.append(
            LabelledAnswer(
                language_of(row, path, number),
                row["criterion"],
                row["kind"],
                text_of(row, "text", path, number),
                text_of(row, "author", path, number),
            )
        )
    return tuple(found)


def _pair(row: Mapping[str, Any], path: Path, number: int) -> AnnotatedPair:
    known = ("id", "lang", "criterion", "sector", "author", "weak", "strong", "weak_statuses", "strong_statuses")
    only_known(row, (*known, "sentences"), path, number)
    for side in ("weak_statuses", "strong_statuses"):
        statuses = row.get(side)
        if (
            not isinstance(statuses, Mapping)
            or set(statuses) != set(SLUGS)
            or not set(statuses.values()) <= {status.value for status in Status}
        ):
            raise line_fault(
                path,
                number,
                f"«{side}» debe dar un estado a cada uno de los catorce criterios",
                f"`{side}` must give a status to each of the fourteen criteria",
            )
    return AnnotatedPair(
        id=text_of(row, "id", path, number),
        language=language_of(row, path, number),
        criterion=row["criterion"],
        author=text_of(row, "author", path, number),
        weak=text_of(row, "weak", path, number),
        strong=text_of(row, "strong", path, number),
        weak_statuses=row["weak_statuses"],
        strong_statuses=row["strong_statuses"],
        sentences=tuple(_sentence(sentence, path, number) for sentence in row.get("sentences", [])),
    )


def _sentence(row: Mapping[str, Any], path: Path, number: int) -> AnnotatedSentence:
    labels = row.get("labels", {})
    if row.get("side") not in _SIDES or not all(slug in SLUGS and label in LABELS for slug, label in labels.items()):
        raise line_fault(
            path,
            number,
            "una frase tiene un lado o una etiqueta que no se conoce",
            "a sentence has an unknown side or label",
        )
    return AnnotatedSentence(row["side"], text_of(row, "text", path, number), labels)
