"""What every way of telling a time rests on: a span of words, its clause, and whether a project may last so long."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.domain.draft import Passage, Quantity
from assistant.examiners.rulebook.figures.masked_text import MaskedText

SHORTEST, LONGEST = 5.0, 240.0  # months that a project may last


@dataclass(frozen=True, slots=True)
class Horizon:
    """When the project ends: `months` where the draft tells, `begins` and `ends` as year + (month - 1) / 12.

    `start` and `end` are the offsets of the words that say so; `cycles` is set where time is told in cycles.
    """

    start: int
    end: int
    months: float | None = None
    begins: float | None = None
    ends: float | None = None
    cycles: float | None = None
    unit: str = ""


def may_last(months: float | None) -> bool:
    """Whether a project may last so many months."""
    return months is not None and SHORTEST <= months <= LONGEST


def passages_of(masked: MaskedText, *, ahead: bool) -> Iterator[Passage]:
    """The passages but those of earlier years; with `ahead`, only those that plan."""
    for plan in masked.plans:
        if plan.plans or not ahead:
            yield plan.passage


def matches_of(patterns: tuple[str, ...] | str, masked: MaskedText, passage: Passage) -> Iterator[re.Match[str]]:
    """Where the patterns match in a passage, pattern by pattern."""
    for pattern in (patterns,) if isinstance(patterns, str) else patterns:
        yield from re.compile(pattern, re.IGNORECASE).finditer(masked.text, passage.start, passage.end)


def clause_around(masked: MaskedText, start: int, end: int) -> str:
    """The words around a span, up to the next full stop, semicolon, colon or line end on each side."""
    before = re.search(r"[^.;:\n()]*$", masked.text[max(0, start - 160) : start])
    after = re.match(r"[^.;:\n()]*", masked.text[end : end + 160])
    return (before[0] if before else "") + masked.text[start:end] + (after[0] if after else "")


def clause_before(masked: MaskedText, position: int) -> str:
    """The words of the clause before a position, whatever stands in brackets among them."""
    before = re.search(r"(?:\([^()\n]{0,60}\)|[^.;:\n()])*$", masked.text[max(0, position - 160) : position])
    return before[0] if before else ""


def lasting(quantity: Quantity | None, begins: float | None) -> Horizon | None:
    """A duration as the project's time, of a range the longer end; None where no project may last so long."""
    if quantity is None or quantity.per or not may_last(quantity.months):
        return None
    months = quantity.upper if quantity.upper is not None else quantity.value
    ends = begins + (months - 1) / 12 if begins is not None else None
    return Horizon(quantity.start, quantity.end, months, begins, ends, unit=quantity.unit)


def starts_of(masked: MaskedText, passage: Passage, pattern: str) -> Iterator[float]:
    """The dates that a pattern's group `date` matched, as year + (month - 1) / 12."""
    for match in matches_of(pattern, masked, passage):
        if date := masked.quantity(match, "date"):
            yield date.value
