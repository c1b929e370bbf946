"""What there is for each: money a person, land a family, people a provider, groups of so many against the target."""

import re

from assistant.domain.draft import Draft, Quantity, QuantityKind
from assistant.domain.facts import Fact, Facts
from assistant.domain.finding import Figure
from assistant.examiners.rulebook.arithmetic.sum_words import Pen, cite, inputs
from assistant.examiners.rulebook.figures.counted import is_bare, provides, same_noun, singular
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.text.quantity_signs import COUNT

_COST = {
    "es": "{budget} entre {people} {noun} son {each} por {one}.",
    "en": "{budget} over {people} {noun} is {each} per {one}.",
}
_AREA = {
    "es": "{area} hectáreas entre {people} {noun} son {each} hectáreas por {one}.",
    "en": "{area} hectares over {people} {noun} is {each} hectares per {one}.",
}
_PROVIDER = {
    "es": "{people} {noun} entre {providers} {agents} son {each} {noun} por {one}.",
    "en": "{people} {noun} over {providers} {agents} is {each} {noun} per {one}.",
}
_PARTS = {
    "es": {
        True: "{parts} {groups} {by} {size} son {product}, y la meta es {target}: alcanza.",
        False: "{parts} {groups} {by} {size} son {product}, y la meta es {target} {noun}: faltan {gap}.",
    },
    "en": {
        True: "{parts} {groups} {by} {size} is {product}, and the target is {target}: it is enough.",
        False: "{parts} {groups} {by} {size} is {product}, and the target is {target} {noun}: {gap} short.",
    },
}
_GROUPS_OF = {
    "es": rf"(?P<parts>{COUNT})(?:\s+(?!de|con|para)\w+){{0,3}}\s*,?\s+(?:(?:cada\s+un[oa]\s+)(?:de|con|para|a)|"
    rf"de|con|para)\s+(?:unas\s+|unos\s+)?(?P<size>{COUNT})(?P<each>\s+\w+\s+cada\s+un[oa]|\s+cada\s+un[oa])?",
    "en": rf"(?P<parts>{COUNT})(?:\s+(?!of|with|for|each)\w+){{0,3}}\s*,?\s+(?:each\s+)?(?:of|with|for|serving)"
    rf"\s+(?:some\s+|about\s+)?(?P<size>{COUNT})(?P<each>\s+(?:\w+\s+)?each)?",
}
# "Each of 90 agents would serve about 200 households": so many times as many.
_EACH_OF_THEM = {
    "es": rf"(?<!\w)cada\s+un[oa]\s+de\s+(?:las\s+|los\s+)?(?P<parts>{COUNT})\s+(?:\w+\s+){{0,2}}?"
    rf"(?:atiend|atend|visit|serv|sirv|capacit|acompañ|cubr)\w+\s+(?:a\s+)?(?:unas\s+|unos\s+)?(?P<size>{COUNT})",
    "en": rf"(?<!\w)each\s+of\s+(?:the\s+|our\s+|these\s+)?(?P<parts>{COUNT})\s+(?:\w+\s+){{0,2}}?"
    rf"(?:serves?|reach(?:es)?|visits?|covers?|trains?|supports?)\s+(?:about\s+|some\s+)?(?P<size>{COUNT})",
}
_OF = {"es": "de", "en": "of"}


def cost_per_person(draft: Draft, facts: Facts, pen: Pen) -> Figure | None:
    """The whole budget over the target. Informs only: what it buys depends on what is done with it."""
    people, budget = facts.people, facts.budget
    if people is None or budget is None or not people.value or not budget.value or not people.unit:
        return None
    each = budget.value / people.value
    text = _COST[pen.language].format(
        budget=pen.money(budget.value, budget),
        people=pen.number(people.value),
        noun=people.unit,
        each=pen.about_money(each, budget),
        one=singular(people.unit, pen.language),
    )
    return Figure("cost-per-person", text, each, budget.unit, inputs(draft, budget, people), None, "business-case")


def area_per_family(draft: Draft, facts: Facts, pen: Pen) -> Figure | None:
    """Hectares a family, where the land and the people stand in one sentence."""
    area = facts.area
    if area is None or not area.value:
        return None
    group = _people_beside(draft, area, facts.people)
    if group is None or not group.value or not group.unit:
        return None
    each = area.value / group.value
    if not 0.01 <= each <= 500:
        return None
    text = _AREA[pen.language].format(
        area=pen.number(area.value),
        people=pen.number(group.value),
        noun=group.unit,
        each=pen.number(each),
        one=singular(group.unit, pen.language),
    )
    unit = {"es": "hectáreas", "en": "hectares"}[pen.language]
    return Figure("area-per-family", text, each, unit, inputs(draft, area, group), None, "timeline")


def _people_beside(draft: Draft, area: Fact, people: Fact | None) -> Fact | None:
    """Those whose land it is: the people counted in the same sentence, the target where both are corrected."""
    if area.corrected:
        return people
    passage = draft.passage_at(area.start)
    if passage is None:
        return None
    near = [
        quantity
        for quantity in draft.quantities_in(passage.start, passage.end)
        if quantity.kind is QuantityKind.PEOPLE and quantity.value >= 5 and not quantity.per and quantity.upper is None
    ]
    if not near:
        return None
    nearest = min(near, key=lambda quantity: abs(quantity.start - area.start))
    return Fact(nearest.text, nearest.start, nearest.end, nearest.value, nearest.unit, nearest.counts)


def people_per_provider(draft: Draft, facts: Facts, pen: Pen, masked: MaskedText) -> Figure | None:
    """The target over the local providers, unless the draft says itself how many each one serves."""
    people = facts.people
    if people is None or not people.value or not people.unit:
        return None
    for plan in masked.plans:
        if re.search(r"(?<!\w)(?:cada\s+un[oa]|each)(?!\w)", plan.words):
            continue
        for quantity in draft.quantities_in(plan.passage.start, plan.passage.end):
            if not provides(quantity) or quantity.upper is not None or same_noun(quantity, _as_quantity(people)):
                continue
            each = people.value / quantity.value
            if not 2 <= each <= 5000:
                continue
            text = _PROVIDER[pen.language].format(
                people=pen.number(people.value),
                noun=people.unit,
                providers=pen.number(quantity.value),
                agents=quantity.counts or quantity.unit,
                each=pen.about(each),
                one=singular(quantity.unit, pen.language),
            )
            quotes = (*inputs(draft, people), cite(draft, quantity.start, quantity.end))
            return Figure("people-per-provider", text, each, people.unit, quotes, None, "local-providers")
    return None


def _as_quantity(fact: Fact) -> Quantity:
    return Quantity(fact.text, fact.start, fact.end, QuantityKind.PEOPLE, fact.value or 0.0, fact.unit, fact.counts)


# "four cohorts of 90": those of the target, though the draft does not say so again.
_ROUNDS = re.compile(
    r"(?:cohortes?|grupos?|tandas?|promociones|cuadrillas|brigadas|cohorts?|groups?|batches|intakes|crews)",
    re.IGNORECASE,
)


def parts_of_target(draft: Draft, facts: Facts, pen: Pen, masked: MaskedText) -> Figure | None:
    """ "4 centros de 300 familias" against the target: enough, or short by the draft's own figures.

    Where each of so many serves so many, only what is enough is told: they may go round more than once.
    """
    people = facts.people
    if people is None or not people.value or not people.unit:
        return None
    for plan in masked.plans:
        for pattern, by in ((_GROUPS_OF, _OF[pen.language]), (_EACH_OF_THEM, "×")):
            compiled = re.compile(pattern[pen.language], re.IGNORECASE)
            for match in compiled.finditer(masked.text, plan.passage.start, plan.passage.end):
                parts, size = masked.quantity(match, "parts"), masked.quantity(match, "size")
                if parts is None or size is None or (by != "×" and parts.kind is not QuantityKind.UNITS):
                    continue
                if figure := _parts(draft, people, pen, parts, size, by):
                    return figure
    return None


def _parts(draft: Draft, people: Fact, pen: Pen, parts: Quantity, size: Quantity, by: str) -> Figure | None:
    target, product = people.value or 0.0, parts.value * size.value
    if not parts.unit or parts.value < 2 or size.upper is not None or size.start == people.start:
        return None
    named = same_noun(size, _as_quantity(people))
    exact = product == target and size.value >= 5 and is_bare(size) and _ROUNDS.fullmatch(parts.unit)
    enough = product >= 0.97 * target
    if not (named or exact) or not 0.2 * target <= product <= 3 * target or (by == "×" and not enough):
        return None
    text = _PARTS[pen.language][enough].format(
        parts=pen.number(parts.value),
        groups=parts.counts or parts.unit,
        by=by,
        size=size.text,
        product=pen.number(product),
        target=pen.number(target),
        noun=people.unit,
        gap=pen.number(target - product),
    )
    quotes = (cite(draft, parts.start, size.end), *inputs(draft, people))
    return Figure("parts-of-target", text, product, people.unit, quotes, enough, "timeline")
