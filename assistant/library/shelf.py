"""The knowledge directory as values. Knows nothing of embeddings or of the index."""

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from assistant.domain.knowledge import (
    SLUGS,
    Claim,
    Criterion,
    Demand,
    Exemplar,
    LabelledQuestion,
    Part,
    Recommendation,
    Sample,
    Wording,
)
from assistant.library.criteria import criterion_file, read_criterion
from assistant.library.exemplars import load_exemplars, load_questions
from assistant.library.recommendations import RECOMMENDATION_IDS, read_recommendation
from assistant.library.samples import load_samples

_CACHE_FORM = 2  # raised when the cached form changes or validation gets stricter


@dataclass(frozen=True)
class Shelf:
    """All that the assistant knows before it meets a draft.

    `criteria` are in the order of `SLUGS`. Sentences, questions and samples are read when first asked for: a warm
    start does not need them. `sha256` is over the names and bytes of all files under `directory`.
    """

    directory: Path
    recommendations: tuple[Recommendation, ...]
    criteria: tuple[Criterion, ...]
    sha256: str

    def recommendation(self, id: str) -> Recommendation:
        """Raises KeyError for an unknown id."""
        for recommendation in self.recommendations:
            if recommendation.id == id:
                return recommendation
        raise KeyError(id)

    def criterion(self, slug: str) -> Criterion:
        """Raises KeyError for an unknown slug."""
        for criterion in self.criteria:
            if criterion.slug == slug:
                return criterion
        raise KeyError(slug)

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Every claim by its id, in the order of the recommendations."""
        return {claim.id: claim for recommendation in self.recommendations for claim in recommendation.claims}

    @cached_property
    def exemplars(self) -> tuple[Exemplar, ...]:
        """The labelled sentences. Raises `KnowledgeError`."""
        return load_exemplars(self.directory)

    @cached_property
    def questions(self) -> tuple[LabelledQuestion, ...]:
        """The labelled questions. Raises `KnowledgeError`."""
        return load_questions(self.directory)

    @cached_property
    def samples(self) -> tuple[Sample, ...]:
        """The sample drafts. Raises `KnowledgeError`."""
        return load_samples(self.directory)


def knowledge_sha256(directory: Path) -> str:
    """The hash over the names and bytes of all files under `directory`, hidden ones left out."""
    digest = hashlib.sha256()
    for path in sorted(directory.rglob("*")):
        relative = path.relative_to(directory)
        if path.is_file() and not any(part.startswith(".") for part in relative.parts):
            content = path.read_bytes()
            digest.update(f"{relative.as_posix()}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def load_shelf(directory: Path, cache_directory: Path | None = None) -> Shelf:
    """Recommendations and criteria, checked. Raises `KnowledgeError` naming the file, the fault and the remedy.

    With a cache directory, what was read and checked once is taken from there until a file under `directory` changes.
    """
    sha256 = knowledge_sha256(directory)
    cached = None if cache_directory is None else cache_directory / f"shelf-{_CACHE_FORM}-{sha256[:32]}.json"
    if cached is not None:
        with suppress(OSError, ValueError, KeyError, TypeError):
            return _from_cache(json.loads(cached.read_text(encoding="utf-8")), directory, sha256)
    recommendations = tuple(
        read_recommendation(directory / "recommendations" / f"{id}.md") for id in RECOMMENDATION_IDS
    )
    claims = frozenset(claim.id for recommendation in recommendations for claim in recommendation.claims)
    criteria = tuple(read_criterion(directory / "criteria" / criterion_file(slug), slug, claims) for slug in SLUGS)
    shelf = Shelf(directory, recommendations, criteria, sha256)
    if cached is not None:
        with suppress(OSError):  # a directory that cannot be written costs time, nothing else
            _write_cache(shelf, cached)
    return shelf


def _write_cache(shelf: Shelf, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {
        "recommendations": [asdict(recommendation) for recommendation in shelf.recommendations],
        "criteria": [asdict(criterion) for criterion in shelf.criteria],
    }
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix="shelf-", suffix=".part")
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False)
    Path(name).replace(path)


def _from_cache(content: dict[str, Any], directory: Path, sha256: str) -> Shelf:
    """Raises KeyError or TypeError when the content is not what `_write_cache` wrote."""
    recommendations = tuple(
        Recommendation(**entry | {"claims": tuple(Claim(**claim) for claim in entry["claims"])})
        for entry in content["recommendations"]
    )
    criteria = tuple(
        Criterion(
            **entry
            | {
                "demands": tuple(Demand(**demand) for demand in entry["demands"]),
                "parts": tuple(Part(**part | {"cues": tuple(part["cues"])}) for part in entry["parts"]),
                "wordings": tuple(
                    Wording(**wording | {"needs": tuple(wording["needs"]), "unless": tuple(wording["unless"])})
                    for wording in entry["wordings"]
                ),
            }
        )
        for entry in content["criteria"]
    )
    return Shelf(directory, recommendations, criteria, sha256)
