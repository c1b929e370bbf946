"""Read what a draft says of its size: goal, time, people, money, land, product and place.

Precision before reach: what is not plainly said is absent. A person's correction stands over what was read.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from assistant.domain.draft import Draft, Language, Quantity, QuantityKind
from assistant.domain.facts import Actor, CorrectableFact, Correction, Fact, Facts, Space
from assistant.examiners.rulebook.figures.baselines import find_baseline
from assistant.examiners.rulebook.figures.bearings import Bearings, bearings_of
from assistant.examiners.rulebook.figures.budget import find_budget
from assistant.examiners.rulebook.figures.goals import find_goal
from assistant.examiners.rulebook.figures.horizon_words import Horizon
from assistant.examiners.rulebook.figures.outputs import Output, find_output
from assistant.examiners.rulebook.figures.products import find_product
from assistant.examiners.rulebook.figures.setting import find_area, find_place
from assistant.examiners.rulebook.text.reading import FindQuantities

_CURRENCY = re.compile(
    r"(?!(?:mil|mill[óo]n|millones|m|mm|k|bn|thousand|million|billion|de|about|some|unos|cerca)(?![^\W\d_]))[^\W\d_]+|[$€£¥₡₲₱₦₹¢₵]",
    re.IGNORECASE,
)
_KINDS: dict[str, tuple[QuantityKind, ...]] = {
    "horizon": (QuantityKind.TIME,),
    "people": (QuantityKind.PEOPLE, QuantityKind.UNITS),
    "baseline": (QuantityKind.PEOPLE, QuantityKind.UNITS),
    "budget": (QuantityKind.MONEY,),
    "area": (QuantityKind.AREA,),
}


def read_facts(
    draft: Draft,
    corrections: Sequence[Correction],
    actors: tuple[Actor, ...],
    spaces: tuple[Space, ...],
    find_quantities: FindQuantities,
    bearings: Bearings | None = None,
) -> Facts:
    """The facts of a draft, with the person's corrections in the order given (the last one of a fact holds).

    `horizon.value` is in months, or None where the draft gives only the end ("diciembre de 2027") or cycles ("tres
    campañas"). `people` may count things that act as one (workshops, groups); `counts` says what.
    """
    bearings = bearings or bearings_of(draft)
    masked, target = bearings.masked, bearings.target
    goal = find_goal(masked, target, draft.language)
    baseline = find_baseline(draft, masked, target) if target else None
    area, output = find_area(draft, masked), find_output(draft, masked, find_quantities)
    if goal is not None and target is None and output is not None:
        goal = output.passage
    facts = Facts(
        goal=Fact(goal.text, goal.start, goal.end) if goal else None,
        horizon=_time(draft, bearings.horizon),
        people=_fact(target.quantity) if target else None,
        baseline=_fact(baseline),
        budget=_fact(find_budget(draft, masked)),
        area=_fact(area),
        output=_span(draft, output) if output and not (area and area.start == output.target.start) else None,
        actors=actors,
        spaces=spaces,
        product=find_product(draft.text, draft.language),
        place=find_place(draft),
    )
    for correction in corrections:
        facts = _with(facts, correction.fact, _corrected(correction, draft.language, facts, find_quantities))
    return facts


def _with(facts: Facts, name: CorrectableFact, fact: Fact | None) -> Facts:
    match name:
        case "goal":
            return replace(facts, goal=fact)
        case "horizon":
            return replace(facts, horizon=fact)
        case "people":
            return replace(facts, people=fact)
        case "baseline":
            return replace(facts, baseline=fact)
        case "budget":
            return replace(facts, budget=fact)
        case "area":
            return replace(facts, area=fact)
        case unknown:
            assert_never(unknown)


def _fact(quantity: Quantity | None) -> Fact | None:
    if quantity is None:
        return None
    counts = quantity.counts or quantity.unit
    if quantity.kind is QuantityKind.MONEY and quantity.unit not in quantity.text and _CURRENCY.search(quantity.text):
        counts = quantity.counts  # "US$ 900" has its currency already
    return Fact(quantity.text, quantity.start, quantity.end, quantity.value, quantity.unit, counts, per=quantity.per)


def _span(draft: Draft, output: Output) -> Fact:
    target, text = output.target, draft.text[output.start : output.end]
    return Fact(" ".join(text.split()), output.start, output.end, target.value, target.unit)


def _time(draft: Draft, horizon: Horizon | None) -> Fact | None:
    if horizon is None:
        return None
    return Fact(draft.text[horizon.start : horizon.end], horizon.start, horizon.end, horizon.months, horizon.unit)


def _corrected(
    correction: Correction, language: Language, facts: Facts, find_quantities: FindQuantities
) -> Fact | None:
    """What the person said, with its number where the fact has one."""
    text = " ".join(correction.text.split())
    if not text:
        return None
    if correction.fact == "goal":
        return Fact(text, -1, -1, corrected=True)
    kinds = _KINDS[correction.fact]
    found = [quantity for quantity in find_quantities(text, language) if quantity.kind in kinds]
    nouned = [quantity for quantity in found if quantity.unit]
    quantity = next(iter(nouned or found), None)
    old: Fact | None = getattr(facts, correction.fact)
    unit = (quantity.unit if quantity else "") or (old.unit if old else "")
    counts = (quantity.counts if quantity else "") or (old.counts if old else "")
    return Fact(text, -1, -1, quantity.value if quantity else None, unit, counts, corrected=True)
