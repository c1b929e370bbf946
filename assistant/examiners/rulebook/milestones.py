"""Numbers that a draft gives step by step on the way to its target: "40 tras la primera, 90 tras la segunda, 140".

Two forms: sizes that each stand beside a date, a year of the project or a season, and plain series ("30, 70 y 120").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from assistant.domain.draft import Draft, Passage, Quantity
from assistant.examiners.rulebook.counted import can_change, is_bare
from assistant.examiners.rulebook.masked_text import COUNT, DATE, NO_COUNT, TIME, MaskedText
from assistant.examiners.rulebook.speech import looks_ahead, sets_goal, steps_by_date, tells_of_earlier

_ORDINAL = {
    "primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3, "tercera": 3,
    "cuarto": 4, "cuarta": 4, "first": 1, "second": 2, "third": 3, "fourth": 4,
}  # fmt: skip
_YEARS = {"uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_POINT = (
    rf"(?P<point>(?P<date>{DATE})|(?P<time>{TIME})|(?:month|mes)\s+(?P<month>\d{{1,3}})(?!\w)|"
    rf"(?:a[ñn]o|year)\s+(?P<year>\d|{'|'.join(_YEARS)})(?!\w)|"
    rf"(?:la|el|the|su)\s+(?P<ordinal>{'|'.join(_ORDINAL)})(?!\w))"
)
_BEFORE_POINT = r"(?:(?<!\w)(?:en|a|al|para|antes\s+de|hasta|tras|despu[eé]s\s+de|by|before|in|until|at|after|on)\s+(?:los\s+|las\s+|el\s+|la\s+|the\s+)?)"
_OF_WHOLE = rf"(?:\s+(?:de|of)\s+(?:las\s+|los\s+|the\s+|these\s+|unas\s+|some\s+)?{COUNT})?"
_BASELINE = re.compile(
    r"(?<!\w)(?:against|from|versus|frente\s+a|contra|partiendo\s+de|desde|hoy|today|now|(?:l[íi]nea\s+de\s+)?base\s*[:=]?)\s+(?:las\s+|los\s+|the\s+)?$",
    re.IGNORECASE,
)
_SIZE_THEN_POINT = re.compile(
    rf"(?P<count>{COUNT}){_OF_WHOLE}(?:{NO_COUNT}{{0,20}}?\s(?:in|en)\s+{COUNT})?{NO_COUNT}{{0,60}}?{_BEFORE_POINT}{NO_COUNT}{{0,22}}?{_POINT}",
    re.IGNORECASE,
)
_POINT_THEN_SIZE = re.compile(rf"{_POINT}\s*[:,=]\s*(?:unas\s+|unos\s+|about\s+)?(?P<count>{COUNT})", re.IGNORECASE)
_SERIES = re.compile(
    rf"{COUNT}(?:\s*,\s*{COUNT})+(?:\s*,?\s*(?:y|and)\s+{COUNT})?|{COUNT}\s*,\s*{COUNT}\s+(?:y|and)\s+{COUNT}"
)
_AT_CLOSE = re.compile(
    rf"(?P<count>{COUNT})\s+(?:al\s+(?:cierre|final)|at\s+(?:the\s+)?(?:end|close))(?!\w)", re.IGNORECASE
)
_LAST = 1e6


@dataclass(frozen=True, slots=True)
class Step:
    """A size and its place in time: a date, months, a year's number or an order; only the order of steps counts."""

    quantity: Quantity
    when: float
    dated: bool


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
        sizes = [step.quantity.value for step in self.steps]
        return all(before < after for before, after in zip(sizes, sizes[1:], strict=False))


def find_milestones(draft: Draft, masked: MaskedText) -> tuple[Milestones, ...]:
    """The series of steps, in the draft's order. Series that do not rise are left out: they count something else."""
    found: list[Milestones] = []
    for passage in draft.passages:
        words = masked.text[passage.start : passage.end]
        if tells_of_earlier(words, draft.language):
            continue
        milestones = _stepwise(masked, passage)
        if milestones is None and (
            sets_goal(words, draft.language) or looks_ahead(words, draft.language) or steps_by_date(words)
        ):
            milestones = _series(masked, passage)
        if milestones and milestones.rise:
            found.append(milestones)
    return tuple(found)


def _stepwise(masked: MaskedText, passage: Passage) -> Milestones | None:
    steps: dict[int, Step] = {}
    taken: set[int] = set()
    for pattern in (_SIZE_THEN_POINT, _POINT_THEN_SIZE, _AT_CLOSE):
        for match in pattern.finditer(masked.text, passage.start, passage.end):
            quantity = masked.quantity(match, "count")
            point = match.start("point") if "point" in match.re.groupindex else match.end("count")
            if quantity is None or quantity.start in steps or point in taken:
                continue
            if not can_change(quantity) or quantity.upper is not None:
                continue
            if _BASELINE.search(masked.text, passage.start, quantity.start):
                continue
            when, dated = _when(masked, match)
            if when is not None:
                steps[quantity.start] = Step(quantity, when, dated)
                taken.add(point)
    return _same_kind(sorted(steps.values(), key=lambda step: (step.when, step.quantity.start)))


def _when(masked: MaskedText, match: re.Match[str]) -> tuple[float | None, bool]:
    groups = match.groupdict()
    if "date" not in groups:
        return _LAST, False
    if (date := masked.quantity(match, "date")) is not None:
        return date.value, True
    if (time := masked.quantity(match, "time")) is not None:
        return time.months, False
    if groups["month"]:
        return float(groups["month"]), False
    if groups["year"]:
        year = groups["year"].lower()
        return float(_YEARS.get(year, 0) or year), False
    return float(_ORDINAL[groups["ordinal"].lower()]), False


def _same_kind(ordered: list[Step]) -> Milestones | None:
    """Keep the steps that count the same noun (a bare number counts what the nouned one does)."""
    nouned = next((step.quantity for step in ordered if not is_bare(step.quantity)), None)
    kept = [
        step
        for step in ordered
        if nouned is None or is_bare(step.quantity) or step.quantity.unit.lower() == nouned.unit.lower()
    ]
    if len(kept) < 2 or len({step.when for step in kept}) < len(kept):
        return None
    if any(step.dated for step in kept) and not all(step.dated or step.when == _LAST for step in kept):
        kept = [step for step in kept if step.dated or step.when == _LAST]
        if len(kept) < 2:
            return None
    lent = tuple(_lend(step, nouned) for step in kept)
    return Milestones(lent, min(s.quantity.start for s in lent), max(s.quantity.end for s in lent))


def _lend(step: Step, nouned: Quantity | None) -> Step:
    if nouned is None or not is_bare(step.quantity):
        return step
    quantity = replace(step.quantity, kind=nouned.kind, unit=nouned.unit, counts=nouned.counts)
    return replace(step, quantity=quantity)


def _series(masked: MaskedText, passage: Passage) -> Milestones | None:
    for match in _SERIES.finditer(masked.text, passage.start, passage.end):
        counts = list(_counts(masked, match))
        nouned = next((count for count in reversed(counts) if not is_bare(count)), None)
        if len(counts) < 3 or any(not can_change(count) for count in counts):
            continue
        if any(not is_bare(count) and nouned and count.unit != nouned.unit for count in counts):
            continue
        steps = tuple(_lend(Step(count, float(order), False), nouned) for order, count in enumerate(counts))
        return Milestones(steps, counts[0].start, counts[-1].end)
    return None


def _counts(masked: MaskedText, match: re.Match[str]) -> Iterator[Quantity]:
    for found in re.compile(COUNT).finditer(masked.text, match.start(), match.end()):
        yield masked.quantities[found.start()]
