"""Whether what the draft sets up can carry its target: trainers by rounds, unit costs by numbers, waits by months.

Each sum uses only figures that the draft itself gives for one plan; `holds` is False where they cannot meet the target.
"""

import re
from collections.abc import Iterator

from assistant.domain.draft import Draft, Quantity, QuantityKind
from assistant.domain.facts import Fact, Facts
from assistant.domain.finding import Figure
from assistant.examiners.rulebook.arithmetic.sum_words import Pen, cite, inputs
from assistant.examiners.rulebook.figures.counted import is_bare, same_noun, singular
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.figures.plans import Plan
from assistant.examiners.rulebook.text.quantity_signs import COUNT, MONEY, NO_COUNT, SHARE, TIME

_SERVES = {
    "es": r"(?:puede(?:n)?\s+)?(?:atiende|atender[áa]?|capacita|capacitar[áa]?|forma|formar[áa]?|ense[ñn]a\s+a|"
    r"ense[ñn]ar[áa]?\s+a|"
    r"visita|visitar[áa]?|toma|tomar[áa]?|recibe|recibir[áa]?|sirve\s+a|servir[áa]?\s+a|alcanza\s+para|"
    r"acompa[ñn]a(?:r[áa]?)?)",
    "en": r"(?:can\s+|will\s+)?(?:takes?|trains?|teach(?:es)?|serves?|reach(?:es)?|visits?|handles?|covers?|supports?)",
}
_EACH = {
    "es": rf"(?<!\w)cada\s+(?:un[oa]|\w+)\s+(?:(?P<serves>{_SERVES['es']})|\w+)\s+(?:a\s+)?"
    rf"(?:(?P<groups>{COUNT})\s+de\s+)?(?P<size>{COUNT})",
    "en": rf"(?<!\w)each(?:\s+one|\s+of\s+them|\s+\w+)?\s+(?:(?P<serves>{_SERVES['en']})|\w+)\s+"
    rf"(?:(?P<groups>{COUNT})\s+of\s+)?(?P<size>{COUNT})",
}
# "4 albañiles, 25 casas al año cada uno"
_EACH_AFTER = {
    "es": rf"(?P<size>{COUNT})(?P<tail>\s+(?:al|por)\s+(?:mes|a[ñn]o|semestre|trimestre))\s+cada\s+un[oa](?!\w)",
    "en": rf"(?P<size>{COUNT})(?P<tail>\s+(?:a|per)\s+(?:month|year|quarter))\s+each(?!\w)",
}
_ROUNDS = re.compile(
    r"(?:cursos?|ciclos?|rondas?|cohortes?|tandas?|promociones|turnos|courses|rounds|cohorts|intakes|batches|"
    r"cycles|sessions)",
    re.IGNORECASE,
)
_DAILY = re.compile(
    r"\s+(?:al|por|a|per|each|every)\s+(?:d[íi]a|day|hora|hour)(?!\w)|\s+(?:diari[oa]s|daily)", re.IGNORECASE
)
_PERIODS = {"mes": 1.0, "month": 1.0, "año": 12.0, "year": 12.0, "semestre": 6.0, "trimestre": 3.0, "quarter": 3.0}
_PERIOD = re.compile(
    r"\s+(?:al|por|cada|en\s+el|a|per|each|every|in\s+the)\s+(?P<period>mes|a[ñn]o|semestre|trimestre|month|"
    r"year|quarter)(?!\w)",
    re.IGNORECASE,
)
_UNIT_COST = {
    "es": rf"(?<!\w)(?:cada|un|una|el|la)\s+(?P<noun>[^\W\d_]+)\s+(?:\w+\s+)?(?:cuesta|vale|sale\s+a)\s+"
    rf"(?P<cost>{MONEY})",
    "en": rf"(?<!\w)(?:each|an?|the|every)\s+(?P<noun>[^\W\d_]+)\s+(?:costs?|is\s+priced\s+at)\s+(?P<cost>{MONEY})",
}
_PROJECT_PAYS = {
    "es": rf"(?<!\w)(?:proyecto|programa)\s+(?:cubre|paga|pone|cubrir[áa]|pagar[áa]|pondr[áa]|financia|"
    rf"financiar[áa])\s+(?:el\s+)?(?:(?P<share>{SHARE})|todo|la\s+totalidad|el\s+costo)",
    "en": rf"(?<!\w)(?:project|programme|program)\s+(?:covers|pays|will\s+cover|will\s+pay|funds)\s+(?:for\s+)?"
    rf"(?:(?P<share>{SHARE})|all|the\s+whole|the\s+cost|the\s+full)",
}  # fmt: skip
_FREE = {
    "es": re.compile(r"(?<!\w)(?:gratis|sin\s+costo|gratuit[oa]s?|sin\s+pagar)(?!\w)", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:free\s+of\s+charge|for\s+free|at\s+no\s+(?:cost|charge))(?!\w)", re.IGNORECASE),
}
_WAIT = {
    "es": rf"(?<!\w)(?:pide|piden|exige|exigen|requiere|requieren)\s+(?P<time>{TIME}){NO_COUNT}{{0,60}}?(?<!"
    rf"\w)antes\s+de\s+(?:dar|otorgar|conceder|emitir|certificar|entregar|autorizar)",
    "en": rf"(?<!\w)(?:asks?\s+for|demands?|requires?|needs?)\s+(?P<time>{TIME}){NO_COUNT}{{0,60}}?(?<!\w)before"
    rf"\s+(?:it\s+)?(?:gives|giving|grants|granting|issues|issuing|certifies|certifying|the\s+(?:seal|licence|"
    rf"license|certificate|permit))",
}  # fmt: skip
_TEXT = {
    "es": {
        "short": "{work} son {capacity} {noun}, y la meta es {target}: faltan {gap}.",
        "enough": "{work} son {capacity} {noun}, y la meta es {target}: alcanza.",
        "cost": "{count} {noun} a {each} son {total}{part}, y el presupuesto es de {budget}.",
        "part": ", de los que el proyecto pone {paid}",
        "wait": "Según el borrador hacen falta antes {wait}: es el mes {first}, y el plazo termina en el mes {months}.",
        "needed": "{target} {noun} a {size} por {one} piden {needed}{said}.",
        "said": ", los que el borrador dice",
    },
    "en": {
        "short": "{work} is {capacity} {noun}, and the target is {target}: {gap} short.",
        "enough": "{work} is {capacity} {noun}, and the target is {target}: it is enough.",
        "cost": "{count} {noun} at {each} is {total}{part}, and the budget is {budget}.",
        "part": ", of which the project pays {paid}",
        "wait": "By the draft {wait} are needed first: that is month {first}, and the time runs out in month {months}.",
        "needed": "{target} {noun} at {size} per {one} take {needed}{said}.",
        "said": ", as the draft says",
    },
}
_ONE_SERVES = {
    "es": rf"(?<!\w)(?:un|una|cada)\s+(?P<noun>[^\W\d_]+)\s+{_SERVES['es']}\s+(?:a\s+)?(?P<size>{COUNT})",
    "en": rf"(?<!\w)(?:an?|each|every)\s+(?P<noun>[^\W\d_]+)\s+{_SERVES['en']}\s+(?P<size>{COUNT})",
}


def carried(draft: Draft, facts: Facts, pen: Pen, masked: MaskedText) -> Figure | None:
    """Servers × what each serves × rounds against the target: "six trainers, each takes two groups of eight"."""
    people = facts.people
    if people is None or not people.value or not people.unit:
        return None
    plans = masked.plans
    for index, plan in enumerate(plans):
        for match in (
            *_finditer(_EACH[pen.language], masked, plan),
            *_finditer(_EACH_AFTER[pen.language], masked, plan),
        ):
            size = masked.quantity(match, "size")
            groups = masked.quantity(match, "groups") if "groups" in match.re.groupindex else None
            after = masked.text[match.end("size") : match.end("size") + 24]
            if size is None or size.upper is not None or size.value < 2 or _DAILY.match(after):
                continue
            named = same_noun(size, _as_count(people))
            if not named and not (is_bare(size) and match.groupdict().get("serves")):
                continue
            servers = _servers(draft, plans, index, match.start())
            rounds = _rounds(draft, plans, index) if not (period := _PERIOD.match(after)) else None
            times = _times(facts, period) if period else (rounds.value if rounds else None)
            if servers is None or times is None:
                continue
            factors = [
                (servers.value, servers.unit),
                *([(groups.value, groups.unit)] if groups else []),
                (size.value, size.unit or people.unit),
                (times, rounds.unit if rounds else ""),
            ]
            return _against_target(draft, facts, pen, factors, (servers, groups, size, rounds))
    return None


def _against_target(
    draft: Draft, facts: Facts, pen: Pen, factors: list[tuple[float, str]], quantities: tuple[Quantity | None, ...]
) -> Figure | None:
    """`factors` are the numbers to multiply, each with what it counts, as the draft says it."""
    people = facts.people
    if people is None or people.value is None:
        return None
    capacity = 1.0
    for factor, _ in factors:
        capacity *= factor
    if not 0.05 * people.value <= capacity <= 20 * people.value:
        return None
    enough = capacity >= 0.9 * people.value
    text = _TEXT[pen.language]["enough" if enough else "short"].format(
        work=" × ".join(f"{pen.number(factor)} {unit}".strip() for factor, unit in factors),
        capacity=pen.number(capacity),
        noun=people.unit,
        target=pen.number(people.value),
        gap=pen.number(people.value - capacity),
    )
    said = sorted((item for item in quantities if item is not None), key=lambda item: item.start)
    quotes = (*(cite(draft, item.start, item.end) for item in said), *inputs(draft, people))
    return Figure("capacity", text, capacity, people.unit, quotes, enough, "timeline")


def _finditer(pattern: str, masked: MaskedText, plan: Plan) -> Iterator[re.Match[str]]:
    yield from re.compile(pattern, re.IGNORECASE).finditer(masked.text, plan.passage.start, plan.passage.end)


def _as_count(fact: Fact) -> Quantity:
    return Quantity(fact.text, fact.start, fact.end, QuantityKind.PEOPLE, fact.value or 0.0, fact.unit, fact.counts)


def _servers(draft: Draft, plans: tuple[Plan, ...], index: int, position: int) -> Quantity | None:
    """Who "each" points back to: the first count of the sentence before it, or of the words before it."""
    own = [item for item in draft.quantities_in(plans[index].passage.start, position) if _counts_servers(item)]
    if own:
        return own[0]
    if index == 0:
        return None
    before = plans[index - 1].passage
    earlier = [item for item in draft.quantities_in(before.start, before.end) if _counts_servers(item)]
    return earlier[0] if earlier else None


def _counts_servers(quantity: Quantity) -> bool:
    kinds = (QuantityKind.PEOPLE, QuantityKind.UNITS)
    return quantity.kind in kinds and bool(quantity.unit) and 2 <= quantity.value <= 500 and quantity.upper is None


def _rounds(draft: Draft, plans: tuple[Plan, ...], index: int) -> Quantity | None:
    """How many times over: "eight courses in the year", in the same sentence or one of the two after it."""
    for plan in plans[index : index + 3]:
        for quantity in draft.quantities_in(plan.passage.start, plan.passage.end):
            if quantity.kind is QuantityKind.UNITS and _ROUNDS.fullmatch(quantity.unit) and quantity.upper is None:
                return quantity
    return None


def _times(facts: Facts, period: re.Match[str]) -> float | None:
    """How many such periods the project's time holds."""
    if facts.horizon is None or not facts.horizon.value:
        return None
    word = period["period"].lower().replace("ano", "año")
    return facts.horizon.value / _PERIODS[word]


def unit_costs(draft: Draft, facts: Facts, pen: Pen, masked: MaskedText) -> Figure | None:
    """What the project pays for all its pieces against its budget; only where that is more than the budget."""
    budget = facts.budget
    if budget is None or not budget.value:
        return None
    plans = masked.plans
    for index, plan in enumerate(plans):
        for match in _finditer(_UNIT_COST[pen.language], masked, plan):
            cost = masked.quantity(match, "cost")
            if cost is None or cost.unit != budget.unit or cost.upper is not None or cost.per:
                continue
            near = plans[max(0, index - 1) : index + 3]
            share = _paid_share(masked, pen, near)
            count = _pieces(draft, near, match["noun"], pen, facts)
            if share is None or count is None:
                continue
            total = count.value * cost.value
            if total * share <= budget.value:
                continue
            text = _TEXT[pen.language]["cost"].format(
                count=pen.number(count.value),
                noun=count.unit,
                each=pen.money(cost.value, _as_money(cost)),
                total=pen.money(total, budget),
                part=_TEXT[pen.language]["part"].format(paid=pen.money(total * share, budget)) if share < 1 else "",
                budget=pen.money(budget.value, budget),
            )
            quotes = tuple(cite(draft, item.start, item.end) for item in sorted((count, cost), key=lambda q: q.start))
            paid = total * share
            return Figure("unit-cost", text, paid, budget.unit, (*quotes, *inputs(draft, budget)), False, "timeline")
    return None


def _as_money(quantity: Quantity) -> Fact:
    return Fact(quantity.text, quantity.start, quantity.end, quantity.value, quantity.unit)


def _paid_share(masked: MaskedText, pen: Pen, near: tuple[Plan, ...]) -> float | None:
    """The part of each piece that the project pays: a share it names, or all of it where it is given free."""
    for plan in near:
        for match in _finditer(_PROJECT_PAYS[pen.language], masked, plan):
            share = masked.quantity(match, "share")
            return share.value if share is not None else 1.0
    if any(_FREE[pen.language].search(plan.words) for plan in near):
        return 1.0
    return None


def _pieces(draft: Draft, near: tuple[Plan, ...], noun: str, pen: Pen, facts: Facts) -> Quantity | None:
    """How many: a count of the same noun, else the one count of the sentence that plans them, else all who change."""
    counts = [
        quantity
        for plan in near
        for quantity in draft.quantities_in(plan.passage.start, plan.passage.end)
        if quantity.kind in (QuantityKind.UNITS, QuantityKind.PEOPLE) and quantity.unit and quantity.value >= 3
    ]
    same = [quantity for quantity in counts if singular(quantity.unit, pen.language) == noun.lower()]
    if same:
        return max(same, key=lambda quantity: quantity.value)
    target = facts.people.value if facts.people else None
    if (everyone := next((quantity for quantity in counts if quantity.value == target), None)) is not None:
        return everyone
    planned = [quantity for quantity in counts if quantity.kind is QuantityKind.UNITS]
    return planned[0] if len(planned) == 1 else None


def waits(draft: Draft, facts: Facts, pen: Pen, masked: MaskedText) -> Figure | None:
    """A wait that somebody asks for before giving what the goal needs, longer than the project's time."""
    if facts.horizon is None or not facts.horizon.value:
        return None
    for plan in masked.plans:
        for match in _finditer(_WAIT[pen.language], masked, plan):
            wait = masked.quantity(match, "time")
            if wait is None or wait.months is None or wait.months <= facts.horizon.value:
                continue
            text = _TEXT[pen.language]["wait"].format(
                wait=wait.text, first=pen.number(wait.months), months=pen.number(facts.horizon.value)
            )
            quotes = (cite(draft, match.start(), match.end()), *inputs(draft, facts.horizon))
            return Figure("wait", text, wait.months, "", quotes, False, "timeline")
    return None


def pieces_needed(draft: Draft, facts: Facts, pen: Pen, masked: MaskedText) -> Figure | None:
    """ "A dryer serves 50 households": how many the target takes, and whether the draft says that number itself."""
    people = facts.people
    if people is None or not people.value or not people.unit:
        return None
    for plan in masked.plans:
        for match in _finditer(_ONE_SERVES[pen.language], masked, plan):
            size = masked.quantity(match, "size")
            if size is None or size.upper is not None or size.value < 2 or not same_noun(size, _as_count(people)):
                continue
            needed = people.value / size.value
            if needed < 2 or size.start == people.start:
                continue
            said = next(
                (
                    quantity
                    for quantity in draft.quantities_in(plan.passage.start, plan.passage.end)
                    if quantity.start != size.start and quantity.kind is QuantityKind.UNITS and quantity.value == needed
                ),
                None,
            )
            noun = match["noun"].lower()
            text = _TEXT[pen.language]["needed"].format(
                target=pen.number(people.value),
                noun=people.unit,
                size=pen.number(size.value),
                one=noun,
                needed=pen.about(needed),
                said=_TEXT[pen.language]["said"] if said else "",
            )
            found = [cite(draft, match.start(), size.end), *([cite(draft, said.start, said.end)] if said else [])]
            quotes = (*found, *inputs(draft, people))
            return Figure("pieces-needed", text, needed, noun, quotes, True if said else None, "timeline")
    return None
