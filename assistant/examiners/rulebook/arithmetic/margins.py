"""What the draft's own prices and costs leave: price less cost, takings less running cost, price times volume.

Works only on sums that the draft itself sets side by side, in one currency and for one thing.
"""

import re
from collections.abc import Iterator
from itertools import islice

from assistant.domain.draft import Draft, Passage, Quantity, QuantityKind
from assistant.domain.facts import Fact
from assistant.domain.finding import Figure
from assistant.examiners.rulebook.arithmetic.sum_words import Pen, cite
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.text.quantity_signs import MONEY

_COSTS = {
    "es": rf"(?<!\w)(?:cuestan?|cost[óo]|costos?|gastos?|gasta)(?!\w)[^.;\n\ue005]{{0,40}}?(?P<cost>{MONEY})",
    "en": rf"(?<!\w)(?:costs?|expenses|spends?)(?!\w)[^.;\n\ue005]{{0,40}}?(?P<cost>{MONEY})",
}
_LEAVES = {
    "es": rf"(?<!\w)(?:dejan?|quedan?|le\s+quedan?|gana|margen\s+(?:de|es\s+de))(?!\w)[^.;\n\ue005]{{0,25}}?"
    rf"(?P<left>{MONEY})",
    "en": rf"(?<!\w)(?:leaves?|left|clears?|keeps?|nets?|margin\s+(?:of|is))(?!\w)[^.;\n\ue005]{{0,25}}?"
    rf"(?P<left>{MONEY})",
}
_TAKES = {
    "es": rf"(?<!\w)(?:vende|venden|ingresan?|factura|recauda|cobra|tarifa)(?!\w)[^.;\n]{{0,60}}?(?P<taken>{MONEY})",
    "en": rf"(?<!\w)(?:sells?|earns?|takes?\s+in|grosses|collects|tariff|revenue)(?!\w)[^.;\n]{{0,60}}?"
    rf"(?P<taken>{MONEY})",
}
_PAYS = {
    "es": re.compile(r"(?<!\w)(?:rentables?|autosostenibles?|autofinanci\w+|se\s+pagan?\s+sol[oa]s?|sin"
    r"\s+subsidio|negocio\s+propio)(?!\w)", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:profitable|self-financing|self-sustaining|self-sufficient|pays?\s+for\s+itself|"
    r"no\s+public\s+money|without\s+subsidy)(?!\w)", re.IGNORECASE),
}  # fmt: skip
_MOST_IN_PASSAGE, _MOST_PRICES = 8, 300  # a passage of more prices is a table, and no sentence sets them side by side
_PERIODS = frozenset(["día", "mes", "semana", "año", "campaña", "temporada", "day", "month", "week", "year", "season"])
_WEIGHTS = {
    "kilo": 1.0,
    "kg": 1.0,
    "kilogramo": 1.0,
    "tonelada": 1000.0,
    "ton": 1000.0,
    "tonne": 1000.0,
    "quintal": 46.0,
}
_VOLUMES = {"litro": 1.0, "litre": 1.0, "liter": 1.0}
_ON_TOP = re.compile(
    r"(?<!\w)(?:bonus|premium|rebate|discount|fee|commission|levy|advance\w*|bono|bonificaci[óo]n|prima|premio|sobreprecio|"
    r"descuento|comisi[óo]n|cuota|tasa|adelant\w+|anticip\w+)(?!\w)[^.;:\n]*$",
    re.IGNORECASE,
)
_ON_TOP_BEHIND = re.compile(r"\W*(?:[^\W\d_]+\s+){0,2}(?:m[áa]s|menos|more|less|extra|on\s+top)(?!\w)", re.IGNORECASE)
_TEXT = {
    "es": {
        "margin": "{price} menos {cost} son {left}: la cuenta cuadra.",
        "short": "Entran {taken} y salen {cost}: faltan {gap}.",
        "takings": "{volume} a {price} son {product}{period}.",
    },
    "en": {
        "margin": "{price} less {cost} is {left}: the sum comes out.",
        "short": "{taken} comes in and {cost} goes out: {gap} short.",
        "takings": "{volume} at {price} is {product}{period}.",
    },
}
_EACH = {"es": " por {}", "en": " a {}"}


def margins(draft: Draft, pen: Pen, masked: MaskedText) -> tuple[Figure, ...]:
    """At most one of each kind, the first in the draft."""
    found = (_unit_margin(draft, pen, masked), _running_loss(draft, pen, masked), _takings(draft, pen, masked))
    return tuple(figure for figure in found if figure is not None)


def _now(masked: MaskedText) -> Iterator[Passage]:
    for plan in masked.plans:
        yield plan.passage


def _search(pattern: str, masked: MaskedText, passage: Passage, group: str) -> list[Quantity]:
    found = (
        masked.quantity(match, group)
        for match in re.compile(pattern, re.IGNORECASE).finditer(masked.text, passage.start, passage.end)
    )
    return list(islice((quantity for quantity in found if quantity is not None), _MOST_IN_PASSAGE))


def _money(quantity: Quantity) -> Fact:
    return Fact(quantity.text, quantity.start, quantity.end, quantity.value, quantity.unit)


def _unit_margin(draft: Draft, pen: Pen, masked: MaskedText) -> Figure | None:
    """A cost and what is left, in one sentence, that add up to a price the draft gives elsewhere: it holds."""
    prices = [quantity for quantity in draft.quantities if quantity.kind is QuantityKind.MONEY][:_MOST_PRICES]
    for passage in _now(masked):
        for cost in _search(_COSTS[pen.language], masked, passage, "cost"):
            for left in _search(_LEAVES[pen.language], masked, passage, "left"):
                if cost.unit != left.unit or left.start < cost.start or left.value <= 0:
                    continue
                for price in prices:
                    if price.unit != cost.unit or price.start in (cost.start, left.start) or price.upper is not None:
                        continue
                    if (
                        abs(price.value - cost.value - left.value) <= 0.002 * price.value
                        and cost.value > left.value / 20
                    ):
                        return _holding(draft, pen, price, cost, left)
    return None


def _holding(draft: Draft, pen: Pen, price: Quantity, cost: Quantity, left: Quantity) -> Figure:
    text = _TEXT[pen.language]["margin"].format(
        price=pen.money(price.value, _money(price)),
        cost=pen.money(cost.value, _money(cost)),
        left=pen.money(left.value, _money(left)),
    )
    quotes = tuple(
        cite(draft, item.start, item.end) for item in sorted((price, cost, left), key=lambda item: item.start)
    )
    return Figure("unit-margin", text, left.value, left.unit, quotes, True, "business-case")


def _running_loss(draft: Draft, pen: Pen, masked: MaskedText) -> Figure | None:
    """Takings below running costs for one period; False where the draft calls it profitable all the same."""
    for passage in _now(masked):
        for taken in _search(_TAKES[pen.language], masked, passage, "taken"):
            for cost in _search(_COSTS[pen.language], masked, passage, "cost"):
                same = taken.unit == cost.unit and taken.per in _PERIODS and (not cost.per or cost.per == taken.per)
                if not same or cost.start < taken.end or not taken.value < cost.value < 5 * taken.value:
                    continue
                if taken.upper is not None or cost.upper is not None:
                    continue
                text = _TEXT[pen.language]["short"].format(
                    taken=pen.money(taken.value, _money(taken)) + _EACH[pen.language].format(taken.per),
                    cost=pen.money(cost.value, _money(cost)),
                    gap=pen.money(cost.value - taken.value, _money(cost)),
                )
                after = next((p for p in draft.passages if p.start > passage.start), passage)
                claims = _PAYS[pen.language].search(masked.text, passage.start, after.end)
                quotes = (cite(draft, taken.start, taken.end), cite(draft, cost.start, cost.end))
                gap = taken.value - cost.value
                return Figure(
                    "running-margin", text, gap, cost.unit, quotes, False if claims else None, "business-case"
                )
    return None


def _takings(draft: Draft, pen: Pen, masked: MaskedText) -> Figure | None:
    """A volume and its one price in one sentence: "12 toneladas por semana, a S/ 1,60 el kilo"."""
    for passage in _now(masked):
        inside = draft.quantities_in(passage.start, passage.end)
        priced = [quantity for quantity in inside if quantity.kind is QuantityKind.MONEY and quantity.per]
        volumes = [
            quantity
            for quantity in inside
            if quantity.kind in (QuantityKind.MASS, QuantityKind.VOLUME)
            and quantity.per in _PERIODS
            and quantity.upper is None
        ]
        if len(priced) != 1 or len(volumes) != 1 or priced[0].upper is not None:
            continue
        price, volume = priced[0], volumes[0]
        size = _size(volume, price.per)
        if size is None or price.value <= 0 or _is_a_part(masked, passage, price):
            continue
        product = size * price.value
        text = _TEXT[pen.language]["takings"].format(
            volume=volume.text,
            price=pen.money(price.value, _money(price)) + _EACH[pen.language].format(price.per),
            product=pen.money(product, _money(price)),
            period=_EACH[pen.language].format(volume.per),
        )
        quotes = tuple(
            cite(draft, item.start, item.end) for item in sorted((volume, price), key=lambda item: item.start)
        )
        return Figure("takings", text, product, price.unit, quotes, None, "business-case")
    return None


def _is_a_part(masked: MaskedText, passage: Passage, price: Quantity) -> bool:
    """Whether an amount is paid on top of a price, taken from it or lent on it: not all of the volume goes at it."""
    behind = masked.text[price.end : min(passage.end, price.end + 24)]
    return bool(_ON_TOP.search(masked.before(passage, price.start)[-45:]) or _ON_TOP_BEHIND.match(behind))


def _size(volume: Quantity, per: str) -> float | None:
    """The volume in the unit of the price."""
    table = _WEIGHTS if volume.kind is QuantityKind.MASS else _VOLUMES
    unit = re.sub(r"(?<=[^s])s$", "", per.lower())
    return volume.value / table[unit] if unit in table else None
