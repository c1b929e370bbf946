"""Counts that a draft itself marks as its goal, whatever they are of: right behind "Meta:", under such a heading.

There also those who serve others, and any part of a whole, can be whom the draft is after. Knows nothing of weights
against other readings: `targets.py` has them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.domain.draft import Draft, Language, Quantity, QuantityKind
from assistant.examiners.rulebook.figures.counted import can_change, is_bare, names_persons, serves
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.figures.plans import Plan
from assistant.examiners.rulebook.figures.target_patterns import MARK, PART_OF_WHOLE, PER_PERIOD, THE
from assistant.examiners.rulebook.text.quantity_signs import COUNT, DATE, NO_COUNT, TIME

_WHEN = {
    "es": rf"(?:(?:en|a|al|al\s+cabo\s+de|para|hasta)\s+(?:los\s+|el\s+)?(?:{TIME}|{DATE}|mes\s+\d+)\s*[,:]?\s*)?",
    "en": rf"(?:(?:in|within|by|after|over)\s+(?:the\s+)?(?:{TIME}|{DATE}|month\s+\d+)\s*[,:]?\s*)?",
}
# "Target: 700 riders", "Meta: a 2029, 14 de 30 centros"; under a heading "In 24 months, 400 women …".
_MARKED: dict[Language, re.Pattern[str]] = {
    language: re.compile(rf"{MARK[language]}\s*[:.]?\s*{_WHEN[language]}{THE[language]}(?P<target>{COUNT})", re.I)
    for language in ("es", "en")
}
_OPENS: dict[Language, re.Pattern[str]] = {
    language: re.compile(rf"[-•*·\s]*{_WHEN[language]}{THE[language]}(?P<target>{COUNT})", re.IGNORECASE)
    for language in ("es", "en")
}
# "trabajar con lecheros y mandadores de Cuapa, unos 210": the number stands behind those whom it counts.
_WITH_SOME: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        rf"(?<!\w)(?:trabajar|llegar|apoyar|acompañar|atender)\s+(?:con\s+|a\s+)?(?P<whom>{NO_COUNT}{{3,90}}?),?\s+\(?"
        rf"(?:como|unos|unas|cerca\s+de|alrededor\s+de|aproximadamente|en\s+total)\s+(?P<target>{COUNT})",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<!\w)(?:work\s+with|reach|support|serve)\s+(?P<whom>{NO_COUNT}{{3,90}}?),?\s+\(?"
        rf"(?:about|some|around|roughly|maybe|in\s+all)\s+(?P<target>{COUNT})",
        re.IGNORECASE,
    ),
}
# "a kiosk that will let 300 vendors …": whoever is to be able to do something, be they traders.
_ENABLED: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        rf"(?<!\w)(?:permitir[áa]n?\s+(?:que|a)|har[áa]n?\s+que|lograr[áa]n?\s+que|para\s+que)\s+{THE['es']}(?P<target>{COUNT})"
        rf"(?={NO_COUNT}{{0,60}}?(?<!\w)(?:vend|ahorr|us|teng|reciba|acced|entregu|gan|pued|logr)\w+)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<!\w)(?:will|to|shall|would)\s+(?:let|allow|enable|help)\s+{THE['en']}(?P<target>{COUNT})", re.IGNORECASE
    ),
}


@dataclass(frozen=True, slots=True)
class MarkedCount:
    """A count, the whole of which it is a part, and whether only the mark makes it one that can change."""

    quantity: Quantity
    whole: Quantity | None = None
    unusual: bool = False


def marked_counts(draft: Draft, masked: MaskedText, plan: Plan) -> Iterator[MarkedCount]:
    """The counts right behind a mark or heading of a passage that sets a goal, those named before their number, and
    in any plan those who are to be able to do something.
    """
    start, end, language = plan.passage.start, plan.passage.end, draft.language
    for match in _ENABLED[language].finditer(masked.text, start, end) if plan.plans else ():
        quantity = masked.quantity(match, "target")
        if quantity is not None and quantity.upper is None and not quantity.per and names_persons(quantity.unit):
            yield MarkedCount(quantity, None, not can_change(quantity))
    if not plan.goal:
        return
    matches = list(_MARKED[language].finditer(masked.text, start, end))
    if plan.announced and (opening := _OPENS[language].match(masked.text, start, end)):
        matches.append(opening)
    for match in matches:
        quantity = masked.quantity(match, "target")
        part = PART_OF_WHOLE[language].match(masked.text, match.start("target"), end)
        whole = masked.quantity(part, "whole") if part else None
        if quantity is None or quantity.upper is not None or quantity.per or quantity.value < 2:
            continue
        if part is not None and whole is not None:
            if not is_bare(whole) and whole.value > quantity.value and not whole.per:
                yield MarkedCount(quantity, whole, not can_change(quantity))
        elif not is_bare(quantity) and not PER_PERIOD.match(masked.text, match.end("target")):
            if can_change(quantity):
                yield MarkedCount(quantity)
            elif serves(quantity) or quantity.kind is QuantityKind.PEOPLE:
                yield MarkedCount(quantity, None, unusual=True)
    for match in _WITH_SOME[language].finditer(masked.text, start, end):
        quantity = masked.quantity(match, "target")
        noun = next((word for word in reversed(re.findall(r"[^\W\d_]+", match["whom"])) if names_persons(word)), "")
        if quantity is not None and is_bare(quantity) and noun and quantity.value >= 5:
            yield MarkedCount(replace(quantity, kind=QuantityKind.PEOPLE, unit=noun, counts=noun))
