"""Reading the sample drafts of `knowledge/samples/`, each with an expert's key."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant.domain.draft import Language
from assistant.domain.finding import Status
from assistant.domain.knowledge import SLUGS, Sample
from assistant.library.faults import fault, read_knowledge
from assistant.library.fields import one_of, only_fields, words
from assistant.library.front_matter import split_front_matter


def load_samples(directory: Path) -> tuple[Sample, ...]:
    """The samples under `directory`/samples, by file name. Raises `KnowledgeError`."""
    return tuple(read_sample(path) for path in sorted((directory / "samples").glob("*.md")))


def read_sample(path: Path) -> Sample:
    """One sample. Raises `KnowledgeError`."""
    fields, body = split_front_matter(read_knowledge(path), path)
    only_fields(fields, ("lang", "title", "teaches", "key"), path)
    language: Language = "es" if one_of(fields.get("lang"), ("es", "en"), "lang", path) == "es" else "en"
    key = _mapping(fields, "key", path)
    only_fields(key, ("statuses", "reasons", "first"), path)
    statuses = _mapping(key, "statuses", path)
    reasons = _mapping(key, "reasons", path)
    for name, entry in (("statuses", statuses), ("reasons", reasons)):
        if set(entry) != set(SLUGS):
            odd = ", ".join(sorted(set(entry) ^ set(SLUGS)))
            raise fault(
                path,
                f"«key.{name}» debe tener los catorce criterios; revisen: {odd}.",
                f"`key.{name}` must have all fourteen criteria; check: {odd}.",
            )
    first = key.get("first")
    if not isinstance(first, list) or len(first) > 3 or not all(slug in SLUGS for slug in first):
        raise fault(
            path, "«key.first» debe listar hasta tres criterios.", "`key.first` must list up to three criteria."
        )
    if not body.strip():
        raise fault(path, "no tiene borrador después de los campos.", "has no draft after its fields.")
    return Sample(
        slug=path.stem,
        language=language,
        title=words(fields, "title", path),
        teaches=words(fields, "teaches", path),
        text=body.strip() + "\n",
        statuses={slug: one_of(statuses[slug], tuple(Status), f"key.statuses.{slug}", path) for slug in SLUGS},
        reasons={slug: words(reasons, slug, path) for slug in SLUGS},
        first=tuple(first),
    )


def _mapping(fields: Mapping[str, Any], name: str, path: Path) -> Mapping[str, Any]:
    value = fields.get(name)
    if not isinstance(value, Mapping):
        raise fault(path, f"falta «{name}» con sus campos.", f"has no `{name}` with its fields.")
    return value
