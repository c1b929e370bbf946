"""How fast and how far: people a month or a cycle, times as many as today, part of the whole, steps to the target."""

import re

from assistant.domain.draft import Draft, Quantity
from assistant.domain.facts import Facts
from assistant.domain.finding import Figure
from assistant.examiners.rulebook.arithmetic.sum_words import Pen, cite, inputs
from assistant.examiners.rulebook.figures.counted import can_change, singular
from assistant.examiners.rulebook.figures.horizon_words import Horizon
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.figures.milestones import Milestones
from assistant.examiners.rulebook.figures.target_patterns import ACTED_ON
from assistant.examiners.rulebook.figures.targets import Target
from assistant.examiners.rulebook.text.quantity_signs import BLANK
from assistant.examiners.rulebook.text.speech import tells_of_past

_PER_MONTH = {
    "es": {
        "from": "De {base} a {target} {noun} en {months} meses son {each} más cada mes, contando desde el primero.",
        "zero": "{target} {noun} en {months} meses son {each} cada mes, si se parte de cero y desde el primer mes.",
        "more": "{target} {noun} más en {months} meses son {each} cada mes, contando desde el primero.",
    },
    "en": {
        "from": "From {base} to {target} {noun} in {months} months is {each} more a month, counting from the first.",
        "zero": "{target} {noun} in {months} months is {each} a month, starting from none and in the first month.",
        "more": "{target} more {noun} in {months} months is {each} a month, counting from the first.",
    },
}
_WORTH_A_PACE = 12  # of fewer, a pace tells nothing that the number does not
_A_FEW = 2.5  # a month; below, a number with a decimal would be of no use to anybody
_MORE = re.compile(r"\s+(?:m[áa]s|adicionales|nuev[oa]s|more|additional)(?!\w)", re.IGNORECASE)
_PER_YEAR = {
    "es": {
        "from": "De {base} a {target} {noun} en {months} meses son {each} más al año.",
        "zero": "{target} {noun} en {months} meses son {each} al año, si se parte de cero.",
        "more": "{target} {noun} más en {months} meses son {each} al año.",
    },
    "en": {
        "from": "From {base} to {target} {noun} in {months} months is {each} more a year.",
        "zero": "{target} {noun} in {months} months is {each} a year, starting from none.",
        "more": "{target} more {noun} in {months} months is {each} a year.",
    },
}
_AGAINST_A_YEAR = {
    "es": "{target} {noun} en {months} meses son {each} al año, y el último año fueron {base}.",
    "en": "{target} {noun} in {months} months is {each} a year, and last year it was {base}.",
}
_PER_CYCLE = {
    "es": {
        "from": "De {base} a {target} {noun} en {cycles} {unit} son {each} más por {one}.",
        "zero": "{target} {noun} en {cycles} {unit} son {each} por {one}, si se parte de cero.",
        "more": "{target} {noun} más en {cycles} {unit} son {each} por {one}.",
    },
    "en": {
        "from": "From {base} to {target} {noun} in {cycles} {unit} is {each} more per {one}.",
        "zero": "{target} {noun} in {cycles} {unit} is {each} per {one}, starting from none.",
        "more": "{target} more {noun} in {cycles} {unit} is {each} per {one}.",
    },
}
_GROWTH = {
    "es": "Pasar de {base} a {target} {noun} es multiplicar por {factor} lo que hay hoy.",
    "en": "Going from {base} to {target} {noun} is {factor} times what there is today.",
}
_SHARE = {
    "es": "{target} de {whole} {noun} son el {share}.",
    "en": "{target} of {whole} {noun} is {share}.",
}
_STEPS = {
    "es": "Los pasos suben y llegan a la meta: {steps} {noun}.",
    "en": "The steps rise and end at the target: {steps} {noun}.",
}


def people_per_month(draft: Draft, facts: Facts, pen: Pen, horizon: Horizon | None) -> Figure | None:
    """New people a month (a year where that is only one or two), or a cycle where time is told in cycles."""
    people, base = facts.people, facts.baseline
    if people is None or not people.value:
        return None
    from_base = base is not None and base.value is not None and 0 <= base.value < people.value and not base.per
    start = base.value if from_base and base and base.value else 0.0
    more = not people.corrected and _MORE.match(draft.text, people.end)
    key = "from" if from_base and start else "more" if more else "zero"
    said = {"base": pen.number(start), "target": pen.number(people.value), "noun": people.unit or people.counts}
    quotes = inputs(draft, people, base if from_base else None, facts.horizon)
    new = people.value - start
    if facts.horizon and facts.horizon.value and facts.horizon.value >= 3:
        months = facts.horizon.value
        if base is not None and base.per:
            each = people.value / months * 12
            said["base"] = pen.number(base.value or 0.0)
            text = _AGAINST_A_YEAR[pen.language].format(**said, months=pen.number(months), each=pen.about(each))
            quotes = inputs(draft, people, base, facts.horizon)
            return Figure("people-per-month", _spaced(text), each / 12, people.counts, quotes, None, "timeline")
        if new < _WORTH_A_PACE:
            return None
        monthly = new / months
        table, each = (_PER_MONTH, monthly) if monthly >= _A_FEW else (_PER_YEAR, monthly * 12)
        if each < 1:
            return None
        text = table[pen.language][key].format(**said, months=pen.number(months), each=pen.about(each))
        return Figure("people-per-month", _spaced(text), monthly, people.counts, quotes, None, "timeline")
    if base is not None and base.per:
        return None
    if horizon and horizon.cycles and facts.horizon and not facts.horizon.corrected:
        each = new / horizon.cycles
        if each < 1:
            return None
        text = _PER_CYCLE[pen.language][key].format(
            **said,
            cycles=pen.number(horizon.cycles),
            unit=horizon.unit,
            one=pen.one(horizon.unit),
            each=pen.about(each),
        )
        return Figure("people-per-cycle", _spaced(text), each, people.counts, quotes, None, "timeline")
    return None


def _spaced(text: str) -> str:
    return " ".join(text.split()).replace(" .", ".").replace(" ,", ",")


def growth_factor(draft: Draft, facts: Facts, pen: Pen) -> Figure | None:
    """The target as so many times the baseline; from one and a half times on."""
    people, base = facts.people, facts.baseline
    if people is None or base is None or base.per or not people.value or not base.value:
        return None
    if people.value < 1.5 * base.value:
        return None
    factor = people.value / base.value
    said = _GROWTH[pen.language].format(
        base=pen.number(base.value),
        target=pen.number(people.value),
        noun=people.unit or people.counts,
        factor=pen.number(round(factor, 1) if factor < 20 else round(factor)),
    )
    return Figure("growth-factor", _spaced(said), factor, "", inputs(draft, base, people), None, "timeline")


def share_of_population(
    draft: Draft, facts: Facts, pen: Pen, masked: MaskedText, target: Target | None
) -> Figure | None:
    """The target as a part of the one larger count of the same noun; nothing where two larger counts compete."""
    people = facts.people
    if people is None or not people.value or not people.unit:
        return None
    noun = singular(people.unit, pen.language)
    wholes: dict[float, Quantity] = {}
    if target and target.whole and target.quantity.start == people.start:
        wholes[target.whole.value] = target.whole
    for plan in masked.plans if not wholes else ():
        if BLANK in plan.words:
            continue
        passage = plan.passage
        for quantity in draft.quantities_in(passage.start, passage.end):
            if quantity.start == people.start or not can_change(quantity) or quantity.upper is not None:
                continue
            before = masked.before(passage, quantity.start)
            if tells_of_past(before, draft.language) or ACTED_ON[draft.language].search(before):
                continue
            if quantity.value > people.value and singular(quantity.unit, pen.language) == noun:
                wholes.setdefault(quantity.value, quantity)
    if len(wholes) != 1:
        return None
    whole = next(iter(wholes.values()))
    share = people.value / whole.value
    text = _SHARE[pen.language].format(
        target=pen.number(people.value), whole=pen.number(whole.value), noun=people.unit, share=pen.percent(share)
    )
    quotes = (*inputs(draft, people), cite(draft, whole.start, whole.end))
    return Figure("share-of-population", text, share, "", quotes, None, "timeline")


def steps_to_target(draft: Draft, facts: Facts, pen: Pen, milestones: tuple[Milestones, ...]) -> Figure | None:
    """The milestones that rise and end at the target: a sum that comes out right. Nothing where they do not."""
    people = facts.people
    if people is None or not people.value or people.corrected:
        return None
    for series in milestones:
        sizes = [step.quantity.value for step in series.steps]
        noun = series.last.unit
        if noun and people.unit and singular(noun, pen.language) != singular(people.unit, pen.language):
            continue
        if sizes[-1] < people.value and len(sizes) >= 2 and _beside(draft, series, people.start):
            sizes.append(people.value)
        if sizes[-1] != people.value or len(sizes) < 2:
            continue
        if len(sizes) == 2 and not (facts.baseline and facts.baseline.value is not None):
            continue
        text = _STEPS[pen.language].format(
            steps=pen.listed([pen.number(size) for size in sizes]), noun=people.unit or people.counts
        )
        quotes = tuple(cite(draft, step.quantity.start, step.quantity.end) for step in series.steps)
        return Figure("milestones", _spaced(text), float(len(sizes)), "", quotes, True, "timeline")
    return None


def _beside(draft: Draft, series: Milestones, position: int) -> bool:
    """Whether the target stands in the passage of the steps or in one next to it."""
    place = next(index for index, p in enumerate(draft.passages) if p.start <= series.start < p.end)
    near = draft.passages[max(0, place - 2) : place + 2]
    return near[0].start <= position < near[-1].end
