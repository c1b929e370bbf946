"""What a number without a noun counts, from those before it; and whether it is said of today.

Where nothing fits, the number stays bare. Knows nothing of which reading of a target is the plainest.
"""

import re
from dataclasses import replace

from assistant.domain.draft import Draft, Language, Passage, Quantity, QuantityKind
from assistant.examiners.rulebook.figures.counted import can_change, is_bare
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.figures.today_patterns import TODAY


def is_of_today(masked: MaskedText, passage: Passage, quantity: Quantity, language: Language) -> bool:
    """Whether a count is said of today: "hoy lo hacen 18", "24 do now"."""
    start, end = max(passage.start, quantity.start - 120), min(passage.end, quantity.end + 80)
    return any(
        match.start("base") == quantity.start
        for pattern in TODAY[language]
        for match in pattern.finditer(masked.text, start, end)
    )


def with_noun(
    draft: Draft, masked: MaskedText, passage: Passage, quantity: Quantity, whole: Quantity | None
) -> Quantity:
    """A bare target ("… y 34 en la de 2028") counts what the draft counted last before it, and no less of it."""
    if not is_bare(quantity):
        return quantity
    if whole and not is_bare(whole):
        return named_as(quantity, whole)
    nouned = [other for other in draft.quantities if other.end <= quantity.start and _can_lend(other)][::-1]
    place = draft.passages.index(passage)
    previous = draft.passages[max(0, place - 1)]
    larger = [other for other in nouned if quantity.start - other.end < 1200 and other.value >= quantity.value]
    acting = [other for other in larger if can_change(other)]
    choices = (
        [other for other in nouned if whole and other.value == whole.value],
        [
            other
            for other in nouned
            if other.start >= passage.start
            and can_change(other)
            and (other.value >= quantity.value or is_of_today(masked, passage, other, draft.language))
        ],
        [
            other
            for other in nouned
            if other.start >= previous.start
            and can_change(other)
            and (other.value >= quantity.value or is_of_today(masked, previous, other, draft.language))
        ],
        acting if len({other.unit for other in acting}) == 1 or _of_them(draft, quantity) else [],
        larger if _of_them(draft, quantity) else [],
    )
    noun = next((found[0] for found in choices if found), None)
    return named_as(quantity, noun) if noun else quantity


def _of_them(draft: Draft, quantity: Quantity) -> bool:
    """Whether a number points back: "130 de ellas", "300 of them"."""
    return bool(
        re.match(r"\s+(?:de\s+ell[oa]s|of\s+(?:them|these))(?!\w)", draft.text[quantity.end : quantity.end + 12])
    )


def _can_lend(quantity: Quantity) -> bool:
    return not is_bare(quantity) and (can_change(quantity) or quantity.kind is QuantityKind.PEOPLE)


def named_as(quantity: Quantity, other: Quantity) -> Quantity:
    """The number as one of what the other counts."""
    return replace(quantity, kind=other.kind, unit=other.unit, counts=other.counts)
