"""Checking the wordings of challenges: their slots, their one question, the recommendation that they cite.

`{slot}` stands for what the draft says, `{Slot}` for the same at the start of a sentence, and `[slot:gana|ganan]`
for words that agree with it in number. Knows nothing of how slots are filled.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant.domain.knowledge import SITUATIONS, SLOTS, TOLD, Wording
from assistant.library.faults import fault
from assistant.library.fields import both_languages, one_of, only_fields

_SLOT = re.compile(r"\{([A-Za-z_0-9]*)\}")
_AGREEMENT = re.compile(r"\[([A-Za-z_0-9]+):([^|\[\]]*)\|([^|\[\]]*)\]")
_PARTS = ("reason", "question", "settles")


def slots_of(text: str) -> frozenset[str]:
    """The slots that a text uses, in lower case at their first letter."""
    names = [match[1] for match in _SLOT.finditer(text)] + [match[1] for match in _AGREEMENT.finditer(text)]
    return frozenset(name[:1].lower() + name[1:] for name in names)


def read_wording(entry: Mapping[str, Any], number: int, claims: frozenset[str], path: Path) -> Wording:
    """One way of putting a challenge. `claims` are the ids that exist. Raises `KnowledgeError`."""
    only_fields(entry, ("situation", "needs", "unless", "claim", "es", "en"), path)
    where_es, where_en = f"redacción {number}", f"wording {number}"
    for language in ("es", "en"):
        if not isinstance(entry.get(language), Mapping):
            raise fault(
                path,
                f"la {where_es} no tiene «{language}»; añadan reason, question y settles.",
                f"{where_en} has no `{language}`; add reason, question and settles.",
            )
        only_fields(entry[language], _PARTS, path)
    needs, unless = (_known_slots(entry.get(field, []), where_es, where_en, path) for field in ("needs", "unless"))
    claim = entry.get("claim")
    if claim not in claims:
        raise fault(
            path,
            f"la {where_es} cita {claim!r}, que no es una afirmación de las recomendaciones.",
            f"{where_en} cites {claim!r}, which is no claim of the recommendations.",
        )
    parts = {
        part: both_languages({part: {"es": entry["es"].get(part), "en": entry["en"].get(part)}}, part, path)
        for part in _PARTS
    }
    for part, texts in parts.items():
        for language, text in texts.items():
            _check_text(text, part, language, frozenset(needs), str(claim), number, path)
    return Wording(
        situation=one_of(entry.get("situation"), (*SITUATIONS, TOLD), "situation", path),
        needs=tuple(needs),
        reason=parts["reason"],
        question=parts["question"],
        settles=parts["settles"],
        claim=str(claim),
        unless=tuple(unless),
    )


def _known_slots(listed: object, where_es: str, where_en: str, path: Path) -> list[str]:
    if not isinstance(listed, list) or not set(map(str, listed)) <= SLOTS:
        odd = ", ".join(sorted(set(map(str, listed)) - SLOTS)) if isinstance(listed, list) else str(listed)
        raise fault(
            path,
            f"la {where_es} pide huecos que no existen ({odd}); vean la lista en knowledge/README.md.",
            f"{where_en} needs slots that do not exist ({odd}); see the list in knowledge/README.md.",
        )
    return listed


def _check_text(
    text: str, part: str, language: str, needs: frozenset[str], claim: str, number: int, path: Path
) -> None:
    where_es, where_en = f"la redacción {number} ({part}, {language})", f"wording {number} ({part}, {language})"
    if left := slots_of(text) - needs:
        listed = ", ".join(sorted(left))
        raise fault(
            path,
            f"{where_es} usa {listed} sin pedirlo; añádanlo a «needs».",
            f"{where_en} uses {listed} without needing it; add it to `needs`.",
        )
    bare = _AGREEMENT.sub("", _SLOT.sub("", text))
    if any(mark in bare for mark in "{}[]|"):
        raise fault(
            path,
            f"{where_es} tiene una llave o un corchete suelto; se escribe {{hueco}} o [hueco:uno|varios].",
            f"{where_en} has a stray brace or bracket; write {{slot}} or [slot:one|several].",
        )
    marks = (text.count("¿"), text.count("?"))
    asked = (1, 1) if language == "es" else (0, 1)
    if marks != (asked if part == "question" else (0, 0)):
        raise fault(
            path,
            f"{where_es} debe tener {'exactamente una pregunta' if part == 'question' else 'ninguna pregunta'}.",
            f"{where_en} must hold {'exactly one question' if part == 'question' else 'no question'}.",
        )
    recommendation = claim.split(".")[0]
    if part == "reason" and not re.search(rf"\b{recommendation}\b", text):
        raise fault(
            path,
            f"{where_es} no nombra {recommendation}, la recomendación que cita; nómbrenla.",
            f"{where_en} does not name {recommendation}, the recommendation that it cites; name it.",
        )
