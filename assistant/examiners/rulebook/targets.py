"""Who is to change and how many: the target count, of which whole, and the goal sentence.

A population, an earlier project, staff and those already reached are no target. Where two readings stand beside each
other the plainer statement wins, and where none is plain the draft does not say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.domain.draft import Draft, Language, Passage, Quantity, QuantityKind
from assistant.examiners.rulebook.counted import can_change, is_bare, same_noun
from assistant.examiners.rulebook.masked_text import COUNT, MaskedText
from assistant.examiners.rulebook.milestones import Milestones
from assistant.examiners.rulebook.speech import looks_ahead, sets_goal, steps_by_date, tells_of_earlier
from assistant.examiners.rulebook.target_patterns import CHANGE, PART_BEFORE, PART_OF_WHOLE, PER_PERIOD, READINGS, TODAY

_GOAL, _AHEAD = 2.0, 0.0  # what a sentence that announces an aim adds to the weight of a reading
_THINGS = 1.5  # what a reading of things that act as one, not persons, loses


@dataclass(frozen=True, slots=True)
class Target:
    """A reading of the target: how many, from how many, of how many, and how plainly it is said (higher is plainer)."""

    quantity: Quantity
    weight: float
    passage: Passage
    base: Quantity | None = None
    whole: Quantity | None = None


def find_target(draft: Draft, masked: MaskedText, milestones: Sequence[Milestones]) -> Target | None:
    """The plainest statement of how many are to change, or None."""
    found = [*_readings(draft, masked), *_ends_of(draft, masked, milestones)]
    if not found:
        return None
    best = max(found, key=lambda target: (target.weight, -target.quantity.start))
    for series in milestones:  # "from two today to five by 2026 and nine by 2027": the last step is the target
        steps = [step.quantity for step in series.steps]
        if any(step.start == best.quantity.start for step in steps) and series.last.value > best.quantity.value:
            best = replace(best, quantity=series.last)
    whole = best.whole or next(
        (other.whole for other in found if other.whole and other.quantity.start == best.quantity.start), None
    )
    return replace(best, quantity=_with_noun(draft, best.quantity, whole), whole=whole)


def _readings(draft: Draft, masked: MaskedText) -> Iterator[Target]:
    announced = False
    for passage in draft.passages:
        words = masked.text[passage.start : passage.end]
        if tells_of_earlier(words, draft.language):
            continue
        goal = sets_goal(words, draft.language) or announced
        announced = goal and len(words) <= 60 and not re.search(COUNT, words)
        if goal or looks_ahead(words, draft.language):
            extra = _GOAL if goal else _AHEAD
            for target in (*_changes(draft, masked, passage, goal=goal), *_parts(draft, masked, passage, goal=goal)):
                yield replace(target, weight=target.weight + extra)
            for target in _counts(masked, passage, draft.language):
                yield replace(target, weight=target.weight + extra)


def _ends_of(draft: Draft, masked: MaskedText, milestones: Sequence[Milestones]) -> Iterator[Target]:
    """The last step of a series. An explicit target in a goal sentence is plainer."""
    for series in milestones:
        passage = next(passage for passage in draft.passages if passage.start <= series.start < passage.end)
        goal = sets_goal(masked.text[passage.start : passage.end], draft.language)
        yield Target(series.last, 6.0 + (1.0 if goal else 0.0) - (1.0 if is_bare(series.last) else 0.0), passage)


def _changes(draft: Draft, masked: MaskedText, passage: Passage, *, goal: bool) -> Iterator[Target]:
    for match in CHANGE[draft.language].finditer(masked.text, passage.start, passage.end):
        base, target = masked.quantity(match, "base"), masked.quantity(match, "target")
        if base and target and base.upper is None and target.upper is None and can_change(target):
            if base.value < target.value and (is_bare(base) or same_noun(base, target)):
                yield Target(target, 9.0, passage, base)
    if goal:
        for quantity in draft.quantities_in(passage.start, passage.end):
            if pair := _hidden_change(draft, quantity):
                yield Target(pair[1], 8.0, passage, pair[0])


def _hidden_change(draft: Draft, quantity: Quantity) -> tuple[Quantity, Quantity] | None:
    """A range that is a change: ": de 45 a 180 familias" in a goal. Twice as many or more, after "de" or "from"."""
    if quantity.upper is None or not can_change(quantity) or quantity.upper < 1.9 * quantity.value or is_bare(quantity):
        return None
    if not re.search(r"(?<!\w)(?:de|from)\s+$", draft.text[: quantity.start][-6:], re.IGNORECASE):
        return None
    low = re.match(r"\S+", quantity.text)
    high = re.search(r"(?:a|to|-|–)\s+(\S.*)$", quantity.text)
    if low is None or high is None:
        return None
    start = quantity.start + high.start(1)
    return (
        replace(quantity, text=low[0], end=quantity.start + low.end(), upper=None),
        replace(quantity, text=high[1], start=start, value=quantity.upper, upper=None),
    )


def _parts(draft: Draft, masked: MaskedText, passage: Passage, *, goal: bool) -> Iterator[Target]:
    """ "140 de las 410 familias", "half of 5,000 homes"."""
    for match in PART_OF_WHOLE[draft.language].finditer(masked.text, passage.start, passage.end):
        part, whole = masked.quantity(match, "part"), masked.quantity(match, "whole")
        if part is None or whole is None or is_of_today(masked, passage, part, draft.language):
            continue
        if part.kind is QuantityKind.SHARE:
            if not goal or is_bare(whole) or not can_change(whole) or part.upper is not None or not 0 < part.value < 1:
                continue
            text, size = draft.text[part.start : whole.end], float(round(part.value * whole.value))
            if not is_of_today(masked, passage, whole, draft.language):
                yield Target(replace(whole, text=text, start=part.start, value=size), 6.5, passage, None, whole)
        elif can_change(part) and part.value < whole.value and (goal or not (is_bare(part) and is_bare(whole))):
            yield Target(part, 8.0, passage, None, whole)


def _counts(masked: MaskedText, passage: Passage, language: Language) -> Iterator[Target]:
    for patterns, weight, bare in READINGS:
        for match in patterns[language].finditer(masked.text, passage.start, passage.end):
            quantity = masked.quantity(match, "target")
            if quantity and _stands_alone(masked, passage, match, quantity, language, bare=bare):
                less = _THINGS if quantity.kind is QuantityKind.UNITS and not is_bare(quantity) else 0.0
                yield Target(quantity, weight - less, passage)


def _stands_alone(
    masked: MaskedText, passage: Passage, match: re.Match[str], quantity: Quantity, language: Language, *, bare: bool
) -> bool:
    """Whether a count after a verb or mark can be the target: no whole of a part, no rate, no baseline."""
    if (
        not can_change(quantity)
        or quantity.upper is not None
        or (is_bare(quantity) and (not bare or quantity.value < 5))
    ):
        return False
    if quantity.kind is QuantityKind.UNITS and quantity.value < 3:
        return False
    before = masked.text[max(passage.start, match.start("target") - 60) : match.start("target")]
    after = masked.text[match.end("target") : match.end("target") + 14]
    if PART_BEFORE.search(before) or PER_PERIOD.match(after):
        return False
    return not is_of_today(masked, passage, quantity, language)


def is_of_today(masked: MaskedText, passage: Passage, quantity: Quantity, language: Language) -> bool:
    """Whether a count is said of today: "hoy lo hacen 18", "24 do now"."""
    return any(
        match.start("base") == quantity.start
        for pattern in TODAY[language]
        for match in pattern.finditer(masked.text, passage.start, passage.end)
    )


def _with_noun(draft: Draft, quantity: Quantity, whole: Quantity | None) -> Quantity:
    """A bare target ("… y 34 en la de 2028") counts what the draft counted last before it, and more of it."""
    if not is_bare(quantity):
        return quantity
    earlier = [
        other
        for other in draft.quantities
        if other.end <= quantity.start and can_change(other) and not is_bare(other) and other.value >= quantity.value
    ]
    noun = whole if whole and not is_bare(whole) else None
    if noun is None and whole:
        noun = next((other for other in reversed(earlier) if other.value == whole.value), None)
    if noun is None:
        noun = next((other for other in reversed(earlier) if quantity.start - other.end < 500), None)
    return replace(quantity, kind=noun.kind, unit=noun.unit, counts=noun.counts) if noun else quantity


def find_goal(draft: Draft, masked: MaskedText, target: Target | None) -> Passage | None:
    """The sentence of the goal: that of the target, else the first that announces an aim or a result."""
    if target is not None:
        return target.passage
    for tells in (sets_goal, looks_ahead):
        for passage in draft.passages:
            words = masked.text[passage.start : passage.end]
            if len(words) > 40 and tells(words, draft.language) and not tells_of_earlier(words, draft.language):
                return passage
    return next(
        (passage for passage in draft.passages if steps_by_date(masked.text[passage.start : passage.end])), None
    )
