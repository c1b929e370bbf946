"""Reading `knowledge/criteria/C01-timeline.yaml` … `C14-local-providers.yaml`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant.domain.knowledge import KEY_SLUGS, PRACTICE, SITUATIONS, SLUGS, Criterion, Demand
from assistant.library.faults import fault, read_knowledge
from assistant.library.fields import both_languages, entries, only_fields
from assistant.library.front_matter import read_yaml
from assistant.library.parts import read_part
from assistant.library.wordings import read_wording

_FIELDS = (
    "id", "slug", "key", "name", "question", "settles", "topic", "applies", "example", "demands", "parts",
    "wordings",
)  # fmt: skip


def criterion_file(slug: str) -> str:
    """The name of a criterion's file: "C01-timeline.yaml"."""
    return f"C{SLUGS.index(slug) + 1:02d}-{slug}.yaml"


def read_criterion(path: Path, slug: str, claims: frozenset[str]) -> Criterion:
    """One criterion. `claims` are the ids that exist. Raises `KnowledgeError`."""
    fields = read_yaml(read_knowledge(path), path)
    only_fields(fields, _FIELDS, path)
    expected = {"id": path.name[:3], "slug": slug, "key": slug in KEY_SLUGS}
    for name, value in expected.items():
        if fields.get(name) != value:
            written = str(value).lower() if isinstance(value, bool) else value
            raise fault(path, f"«{name}» debe ser {written}.", f"`{name}` must be {written}.")
    wordings = tuple(
        read_wording(entry, number, claims, path) for number, entry in enumerate(entries(fields, "wordings", path), 1)
    )
    for situation in SITUATIONS:
        if all(wording.situation != situation for wording in wordings):
            raise fault(
                path,
                f"no hay redacción para la situación «{situation}»; añadan una.",
                f"has no wording for the situation `{situation}`; add one.",
            )
        if not any(wording.situation == situation and set(wording.needs) <= _FALLBACK for wording in wordings):
            raise fault(
                path,
                f"la situación «{situation}» necesita una redacción sin huecos (o solo con target_group).",
                f"the situation `{situation}` needs a wording without slots (or with target_group alone).",
            )
    return Criterion(
        id=path.name[:3],
        slug=slug,
        key=slug in KEY_SLUGS,
        name=both_languages(fields, "name", path),
        question=both_languages(fields, "question", path),
        settles=both_languages(fields, "settles", path),
        topic=both_languages(fields, "topic", path),
        applies=None if fields.get("applies") is None else both_languages(fields, "applies", path),
        demands=tuple(_demand(entry, claims, path) for entry in entries(fields, "demands", path)),
        wordings=wordings,
        parts=tuple(read_part(entry, path) for entry in entries(fields, "parts", path)),
        example=both_languages(fields, "example", path),
    )


_FALLBACK = frozenset({"target_group"})


def _demand(entry: Mapping[str, Any], claims: frozenset[str], path: Path) -> Demand:
    only_fields(entry, ("origin", "es", "en"), path)
    origin = entry.get("origin")
    if origin != PRACTICE and origin not in claims:
        raise fault(
            path,
            f"el origen {origin!r} no es una afirmación ni «{PRACTICE}».",
            f"origin {origin!r} is neither a claim nor `{PRACTICE}`.",
        )
    texts = both_languages({"demands": {"es": entry.get("es"), "en": entry.get("en")}}, "demands", path)
    return Demand(str(origin), texts)
