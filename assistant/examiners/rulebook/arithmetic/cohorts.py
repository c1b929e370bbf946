"""Whether courses held one after another reach all who are to be trained: cohorts, trainers and weeks against months.

Only where the draft gives the size of a cohort and the length of a course beside its target and its time.
"""

import re
from math import floor

from assistant.domain.draft import Draft, Quantity, QuantityKind
from assistant.domain.facts import Facts
from assistant.domain.finding import Figure
from assistant.examiners.rulebook.arithmetic.sum_words import Pen, cite, inputs
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.text.quantity_signs import COUNT, TIME

_COHORT = {
    "es": rf"(?<!\w)(?:cohortes?|grupos?|tandas?|promociones|cursos)\s+de\s+(?P<size>{COUNT})",
    "en": rf"(?<!\w)(?:cohorts?|groups?|batch(?:es)?|intakes?|classes)\s+of\s+(?P<size>{COUNT})",
}
_COURSE = {
    "es": (
        rf"(?<!\w)(?:cada\s+)?(?:curso|cohorte|tanda|ciclo|formaci[óo]n|capacitaci[óo]n)\s+(?:es\s+de|dura|de|durar[áa])\s+(?P<time>{TIME})",
        rf"(?<!\w)cursos\s+de\s+(?P<time>{TIME})",
    ),
    "en": (
        rf"(?<!\w)(?:each\s+|every\s+|the\s+|a\s+)?(?:course|cohort|training|class|cycle)\s+(?:is|lasts|takes|runs\s+for|of)\s+(?P<time>{TIME})",
        rf"(?<!\w)(?P<time>{TIME})[\s-]+(?:long\s+)?courses?(?!\w)",
    ),
}
_TRAINERS = re.compile(
    r"(?:trainers?|instructors?|teachers|tutors?|facilitators|capacitador(?:es|as)|instructor(?:es|as)|formador(?:es|as)|docentes|"
    r"profesor(?:es|as)|maestr[oa]s|facilitador(?:es|as)|monitor(?:es|as))",
    re.IGNORECASE,
)
_AT_ONCE = 2.0  # courses a day that one trainer might give: below the target even so, it cannot be
_NEAR = 2  # passages between the cohort and the course
_TEXT = {
    "es": "{trainers} {noun} × {size} por curso × {rounds} cursos de {course} seguidos, en {months} meses, "
    "son {capacity} {people}, y la meta es {target}: faltan {gap}.",
    "en": "{trainers} {noun} × {size} to a course × {rounds} courses of {course} one after another, in {months} "
    "months, is {capacity} {people}, and the target is {target}: {gap} short.",
}


def by_cohorts(draft: Draft, facts: Facts, pen: Pen, masked: MaskedText) -> Figure | None:
    """Trainers × the size of a cohort × the courses that the time holds; only where that is far from the target."""
    people, horizon = facts.people, facts.horizon
    if people is None or not people.value or not people.unit or horizon is None or not horizon.value:
        return None
    cohort = _first(masked, _COHORT[draft.language], "size")
    course = next((found for pattern in _COURSE[draft.language] if (found := _first(masked, pattern, "time"))), None)
    if cohort is None or course is None or abs(cohort[0] - course[0]) > _NEAR:
        return None
    passage = masked.plans[cohort[0]].passage
    trainers = next(
        (
            quantity
            for quantity in draft.quantities_in(passage.start, passage.end)
            if _TRAINERS.fullmatch(quantity.unit) and quantity.upper is None
        ),
        None,
    )
    size, weeks = cohort[1], course[1]
    if trainers is None or size.value < 2 or size.upper is not None or not weeks.months or weeks.upper is not None:
        return None
    rounds = floor(horizon.value / weeks.months)
    capacity = trainers.value * size.value * rounds
    if rounds < 1 or capacity * _AT_ONCE >= 0.9 * people.value:
        return None
    text = _TEXT[pen.language].format(
        trainers=pen.number(trainers.value),
        noun=trainers.unit,
        size=pen.number(size.value),
        rounds=pen.number(rounds),
        course=" ".join(weeks.text.split()),
        months=pen.number(horizon.value),
        capacity=pen.number(capacity),
        people=people.unit,
        target=pen.number(people.value),
        gap=pen.number(people.value - capacity),
    )
    said = sorted((trainers, size, weeks), key=lambda quantity: quantity.start)
    quotes = (*(cite(draft, item.start, item.end) for item in said), *inputs(draft, people, horizon))
    return Figure("capacity", text, capacity, people.unit, quotes, False, "timeline")


def _first(masked: MaskedText, pattern: str, group: str) -> tuple[int, Quantity] | None:
    """The first quantity of a pattern, with the number of its plan."""
    compiled = re.compile(pattern, re.IGNORECASE)
    for number, plan in enumerate(masked.plans):
        for match in compiled.finditer(masked.text, plan.passage.start, plan.passage.end):
            quantity = masked.quantity(match, group)
            if quantity is not None and (group != "time" or quantity.kind is QuantityKind.TIME):
                return number, quantity
    return None
