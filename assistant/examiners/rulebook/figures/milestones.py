"""Numbers that a draft gives step by step on the way to its target: "40 tras la primera, 90 tras la segunda, 140".

Two forms: sizes that each stand beside a date, a month, a year of the project or a season, and plain series ("30, 70
y 120") in a sentence that plans.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from assistant.domain.draft import Passage, Quantity
from assistant.examiners.rulebook.figures.counted import can_change, is_bare
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.figures.milestone_patterns import (
    AT_CLOSE,
    BASELINE_BEFORE,
    ORDINAL_THEN_SIZE,
    ORDINALS,
    POINT_THEN_SIZE,
    SERIES,
    SIZE_THEN_ORDINAL,
    SIZE_THEN_POINT,
    YEARS,
)
from assistant.examiners.rulebook.text.quantity_signs import COUNT

_LAST_SEASON = 9  # a higher number is a year, or counts something


class Scale(StrEnum):
    """How a step is placed in time. Steps of two scales make no series; the close fits every scale."""

    DATE = "date"
    MONTHS = "months"
    ORDER = "order"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Step:
    """A size and its place on a scale of time; only the order of steps counts."""

    quantity: Quantity
    when: float
    scale: Scale


@dataclass(frozen=True, slots=True)
class Milestones:
    """Two steps or more towards one target, in time's order. `start` and `end` are those of the words."""

    steps: tuple[Step, ...]
    start: int
    end: int

    @property
    def last(self) -> Quantity:
        """The size at the end."""
        return self.steps[-1].quantity

    @property
    def rise(self) -> bool:
        """Whether every step is higher than the one before."""
        return all(before < after for before, after in pairwise(step.quantity.value for step in self.steps))


def find_milestones(masked: MaskedText) -> tuple[Milestones, ...]:
    """The series of steps, in the draft's order. Series that do not rise are left out: they count something else."""
    found: list[Milestones] = []
    for plan in masked.plans:
        milestones = _stepwise(masked, plan.passage)
        if milestones is None and plan.plans:
            milestones = _series(masked, plan.passage)
        if milestones and milestones.rise:
            found.append(milestones)
    return tuple(found)


def _stepwise(masked: MaskedText, passage: Passage) -> Milestones | None:
    steps: dict[int, Step] = {}
    taken: set[int] = set()
    for pattern in (ORDINAL_THEN_SIZE, SIZE_THEN_POINT, SIZE_THEN_ORDINAL, POINT_THEN_SIZE, AT_CLOSE):
        for match in pattern.finditer(masked.text, passage.start, passage.end):
            quantity = masked.quantity(match, "count")
            point = match.start("point") if "point" in match.re.groupindex else match.end("count")
            if quantity is None or quantity.start in steps or point in taken:
                continue
            if not can_change(quantity) or quantity.upper is not None:
                continue
            if BASELINE_BEFORE.search(masked.before(passage, quantity.start)):
                continue
            if (step := _step(masked, match, quantity)) is not None:
                steps[quantity.start] = step
                taken.add(point)
    return _of_one_scale(list(steps.values()))


def _step(masked: MaskedText, match: re.Match[str], quantity: Quantity) -> Step | None:
    groups = match.groupdict()
    if "point" not in groups:
        return Step(quantity, 0.0, Scale.CLOSE)
    if "date" in groups and (date := masked.quantity(match, "date")) is not None:
        return Step(quantity, date.value, Scale.DATE)
    if "time" in groups and (time := masked.quantity(match, "time")) is not None:
        return Step(quantity, time.months, Scale.MONTHS) if time.months is not None else None
    if "nth" in groups and (nth := masked.quantity(match, "nth")) is not None:
        return Step(quantity, nth.value, Scale.ORDER) if is_bare(nth) and 1 <= nth.value <= _LAST_SEASON else None
    if groups.get("month"):
        return Step(quantity, float(groups["month"]), Scale.MONTHS)
    if groups.get("year"):
        year = groups["year"].lower()
        return Step(quantity, float(YEARS.get(year, 0) or year), Scale.ORDER)
    return Step(quantity, float(ORDINALS[groups["ordinal"].lower()]), Scale.ORDER)


def _of_one_scale(steps: list[Step]) -> Milestones | None:
    """The steps of the scale that most have, and of one noun (a bare number counts what the nouned one does)."""
    scales = Counter(step.scale for step in steps if step.scale is not Scale.CLOSE)
    if not scales:
        return None
    scale = scales.most_common(1)[0][0]
    ordered = sorted(
        (step for step in steps if step.scale in (scale, Scale.CLOSE)),
        key=lambda step: (step.scale is Scale.CLOSE, step.when, step.quantity.start),
    )
    nouned = next((step.quantity for step in ordered if not is_bare(step.quantity)), None)
    kept = [
        step
        for step in ordered
        if nouned is None or is_bare(step.quantity) or step.quantity.unit.lower() == nouned.unit.lower()
    ]
    if len(kept) < 2 or len({(step.scale, step.when) for step in kept}) < len(kept):
        return None
    lent = tuple(_lend(step, nouned) for step in kept)
    return Milestones(lent, min(step.quantity.start for step in lent), max(step.quantity.end for step in lent))


def _lend(step: Step, nouned: Quantity | None) -> Step:
    if nouned is None or not is_bare(step.quantity):
        return step
    quantity = replace(step.quantity, kind=nouned.kind, unit=nouned.unit, counts=nouned.counts)
    return replace(step, quantity=quantity)


def _series(masked: MaskedText, passage: Passage) -> Milestones | None:
    for match in SERIES.finditer(masked.text, passage.start, passage.end):
        counts = list(_counts(masked, match))
        nouned = next((count for count in reversed(counts) if not is_bare(count)), None)
        if len(counts) < 3 or any(not can_change(count) for count in counts):
            continue
        if any(not is_bare(count) and nouned and count.unit != nouned.unit for count in counts):
            continue
        steps = tuple(_lend(Step(count, float(order), Scale.ORDER), nouned) for order, count in enumerate(counts))
        return Milestones(steps, counts[0].start, counts[-1].end)
    return None


def _counts(masked: MaskedText, match: re.Match[str]) -> Iterator[Quantity]:
    for found in re.compile(COUNT).finditer(masked.text, match.start(), match.end()):
        yield masked.quantities[found.start()]
