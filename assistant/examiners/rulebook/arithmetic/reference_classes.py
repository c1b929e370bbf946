"""Figures of other programmes to set beside a sum: a comparison with its source, never a rule.

Reads `knowledge/reference-classes.yaml`. A cost is compared only with costs in its own currency; nothing is converted.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import log
from pathlib import Path
from typing import Any

from assistant.domain.draft import Language
from assistant.domain.errors import KnowledgeError
from assistant.domain.finding import Comparison, Figure
from assistant.examiners.knowledge_files import from_yaml

FILE_NAME = "reference-classes.yaml"
MOST = 3
# Which class of references a sum is set beside.
_CLASS_OF = {
    "cost-per-person": "cost-per-person",
    "people-per-provider": "people-per-provider",
    "people-per-month": "programme-duration",
    "people-per-cycle": "programme-duration",
    "growth-factor": "target-achieved",
}
_CURRENCIES = {
    "usd": "USD", "$": "USD", "dólares": "USD", "dolares": "USD", "dollars": "USD", "chf": "CHF",
    "francos suizos": "CHF", "swiss francs": "CHF", "gbp": "GBP", "£": "GBP", "pounds": "GBP", "s/": "S/", "pen": "S/",
    "soles": "S/",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Entry:
    """One reference as the file holds it, in both languages."""

    figure: str
    programme: str
    texts: dict[Language, str]
    value: float
    unit: str
    source: str
    comparable: bool


@dataclass(frozen=True, slots=True)
class ReferenceClasses:
    """All references, in the file's order."""

    entries: tuple[_Entry, ...]

    def nearest_references(self, figure: Figure, language: Language) -> tuple[Comparison, ...]:
        """Up to three references of the figure's class, those nearest in size first; () where there is none.

        Costs and people per provider go by size, on a ratio scale; durations and targets keep the file's order.
        """
        of_class = [entry for entry in self.entries if entry.figure == _CLASS_OF.get(figure.name)]
        if figure.name == "cost-per-person":
            currency = _CURRENCIES.get(figure.unit.lower(), figure.unit)
            of_class = [entry for entry in of_class if entry.unit == currency]
        if figure.name in ("cost-per-person", "people-per-provider"):
            of_class = [entry for entry in of_class if entry.comparable and entry.value > 0]
            if figure.value > 0:
                of_class.sort(key=lambda entry: abs(log(entry.value / figure.value)))
        return tuple(Comparison(entry.programme, entry.texts[language], entry.source) for entry in of_class[:MOST])


def compared(figures: Sequence[Figure], references: ReferenceClasses, language: Language) -> tuple[Figure, ...]:
    """The figures, each with the references that bear on it; a class of references is shown once."""
    shown: set[str] = set()
    result = []
    for figure in figures:
        kind = _CLASS_OF.get(figure.name, "")
        comparisons = () if kind in shown else references.nearest_references(figure, language)
        shown |= {kind} if comparisons else set()
        result.append(replace(figure, comparisons=comparisons))
    return tuple(result)


def load_reference_classes(directory: Path) -> ReferenceClasses:
    """Read the file in the knowledge directory. Raises KnowledgeError that names the entry and what it lacks."""
    return from_yaml(directory / FILE_NAME, _references)


def _references(rows: Any) -> ReferenceClasses:
    if not isinstance(rows, list):
        raise KnowledgeError(f"{FILE_NAME}: debe ser una lista de referencias")
    return ReferenceClasses(tuple(_entry(row) for row in rows))


def _entry(row: Any) -> _Entry:
    if not isinstance(row, dict):
        raise KnowledgeError(f"{FILE_NAME}: cada referencia lleva `id`, `figure`, `value`, `text` y `source`")
    name = row.get("id", "?")
    texts: dict[str, Any] = row["text"] if isinstance(row.get("text"), dict) else {}
    missing = [key for key in ("figure", "value", "programme", "source") if not row.get(key)]
    if not all(texts.get(language) for language in ("es", "en")):
        missing.append("text.es / text.en")
    if missing:
        raise KnowledgeError(f"{FILE_NAME}: a la referencia {name} le falta {', '.join(missing)}")
    return _Entry(
        figure=str(row["figure"]),
        programme=str(row["programme"]),
        texts={"es": str(texts["es"]), "en": str(texts["en"])},
        value=float(row["value"]),
        unit=str(row.get("unit") or ""),
        source=str(row["source"]),
        comparable=bool(row.get("comparable", True)),
    )
