"""What is indexed of the knowledge: one idea a row, each language by itself, ids that stay the same.

Three ideas merged into one row more than halve the hits, so a demand is a row, and so is every claim.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from assistant.domain.draft import Language
from assistant.library.shelf import Shelf

Kind = Literal["claim", "criterion", "question", "sentence"]
Part = Literal["criteria", "exemplars"]  # what is cited, and what teaches by example
LANGUAGES: tuple[Language, ...] = ("es", "en")


@dataclass(frozen=True, slots=True)
class Row:
    """A text to be found. `source` is a claim's id, a criterion's slug or, for an exemplar, its author."""

    id: str
    kind: Kind
    source: str
    language: Language
    text: str
    slugs: tuple[str, ...]

    @property
    def part(self) -> Part:
        """Which half of the index it stands in."""
        return "criteria" if self.kind in ("claim", "criterion") else "exemplars"


def knowledge_rows(shelf: Shelf) -> tuple[Row, ...]:
    """Every row of the shelf, each id once: claims, criteria, labelled questions and sentences.

    A demand of a criterion that rests on a claim has that claim as its source: a question near it leads to the claim.
    Sentences of no criterion are left out: they are near everything.
    """
    return tuple({row.id: row for row in _rows(shelf)}.values())


def rows_sha256(rows: Iterable[Row]) -> str:
    """The hash over all that the index holds of the rows."""
    digest = hashlib.sha256()
    for row in rows:
        digest.update("\0".join((row.id, row.kind, row.source, row.text, *row.slugs, "")).encode())
    return digest.hexdigest()


def _rows(shelf: Shelf) -> Iterator[Row]:
    resting: dict[str, tuple[str, ...]] = {}
    for criterion in shelf.criteria:
        for id in criterion.claims:
            resting[id] = (*resting.get(id, ()), criterion.slug)
    for language in LANGUAGES:
        for id, claim in shelf.claims.items():
            yield Row(f"claim:{id}:{language}", "claim", id, language, claim.text[language], resting.get(id, ()))
        for criterion in shelf.criteria:
            slug = criterion.slug
            own = {
                "name": criterion.name,
                "topic": criterion.topic,
                "question": criterion.question,
                "settles": criterion.settles,
            }
            for part, text in own.items():
                yield Row(f"criterion:{slug}:{part}:{language}", "criterion", slug, language, text[language], (slug,))
            for number, demand in enumerate(criterion.demands, 1):
                id = f"demand:{slug}:{number}:{language}"
                source = demand.origin if demand.origin in shelf.claims else slug
                yield Row(id, "criterion", source, language, demand.text[language], (slug,))
    for question in shelf.questions:
        id = f"question:{_digest(question.language, question.text)}"
        yield Row(id, "question", question.author, question.language, question.text, question.criteria)
    for exemplar in shelf.exemplars:
        slugs = tuple(slug for slug, label in exemplar.labels.items() if label != "none")
        if slugs:
            id = f"sentence:{_digest(exemplar.language, exemplar.text)}"
            yield Row(id, "sentence", exemplar.author, exemplar.language, exemplar.text, slugs)


def _digest(language: str, text: str) -> str:
    return hashlib.sha256(f"{language}\0{text}".encode()).hexdigest()[:24]
