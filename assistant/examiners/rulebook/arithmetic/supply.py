"""Whether there is as much as the goal takes: a tonnage to be reached above all that there is, by the draft.

Only a total that the draft itself gives for the same measure and the same stretch of time.
"""

import re

from assistant.domain.draft import Draft, Quantity, QuantityKind
from assistant.domain.facts import Facts
from assistant.domain.finding import Figure
from assistant.examiners.rulebook.arithmetic.sum_words import Pen, cite, inputs
from assistant.examiners.rulebook.figures.masked_text import MaskedText

_MEASURED = frozenset({QuantityKind.MASS, QuantityKind.VOLUME})
_TOTAL = re.compile(
    r"(?<!\w)(?:(?:generaci[óo]n|producci[óo]n|oferta|captura|pesca|cosecha|volumen|recolecci[óo]n)\s+total|total\s+(?:generad|producid|"
    r"cosechad|capturad|recolectad|disponible)\w*|en\s+total\s+se\s+(?:generan?|producen?|cosechan?|capturan?)|"
    r"se\s+(?:generan?|producen?|cosechan?|capturan?)\s+en\s+total|"
    r"total\s+(?:generation|production|output|supply|catch|harvest)|(?:generated?|produced?|harvested|caught)\s+in\s+(?:all|total)|"
    r"in\s+(?:all|total)\s*,?\s+(?:\w+\s+){0,4}(?:generates?|produces?|harvests?|catch(?:es)?))(?!\w)",
    re.IGNORECASE,
)
_PERIODS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("month", re.compile(r"(?:mes|mensual(?:es)?|months?|monthly)", re.IGNORECASE)),
    ("year", re.compile(r"(?:a[ñn]o|anual(?:es)?|years?|yearly)", re.IGNORECASE)),
    ("week", re.compile(r"(?:semana|semanal(?:es)?|weeks?|weekly)", re.IGNORECASE)),
    ("day", re.compile(r"(?:d[íi]a|diari[oa]s?|days?|daily)", re.IGNORECASE)),
)
_BEHIND = re.compile(r"\s*(?:/|al|por|a|per|each)?\s*(?P<word>[^\W\d_]+)")
_REACH = 160  # letters between the words of the total and its size
_TEXT = {
    "es": "La meta es de {target}, y el total que da el borrador es de {total}: no alcanza ni con todo.",
    "en": "The goal is {target}, and the total that the draft gives is {total}: all of it would not be enough.",
}


def more_than_there_is(draft: Draft, facts: Facts, pen: Pen, masked: MaskedText) -> Figure | None:
    """The output of the goal against the draft's own total of it; only where the goal is above."""
    output = facts.output
    if output is None or output.value is None or output.start < 0:
        return None
    goal = next((item for item in draft.quantities if output.start <= item.start < output.end), None)
    if goal is None or goal.kind not in _MEASURED:
        return None
    period = _period(draft, goal) or _named(draft.text[goal.end : output.end])
    for plan in masked.plans:
        for match in _TOTAL.finditer(draft.text, plan.passage.start, plan.passage.end):
            total = next(
                (
                    item
                    for item in draft.quantities_in(max(plan.passage.start, match.start() - 40), plan.passage.end)
                    if item.kind is goal.kind and abs(item.start - match.end()) < _REACH and item.upper is None
                ),
                None,
            )
            if total is None or output.start <= total.start < output.end or not period:
                continue
            if _period(draft, total) != period or output.value <= 1.05 * total.value:
                continue
            size = goal.value / _number(goal) if _number(goal) else 1.0
            text = _TEXT[pen.language].format(
                target=f"{pen.number(output.value / size)} {goal.unit}".strip(),
                total=f"{pen.number(total.value / size)} {goal.unit}".strip(),
            )
            quotes = (cite(draft, total.start, total.end), *inputs(draft, output))
            return Figure("more-than-there-is", text, total.value, goal.unit, quotes, False, "timeline")
    return None


def _number(quantity: Quantity) -> float:
    """The number as written, in its own unit: tonnes, not kilograms."""
    found = re.match(r"[\d.,]+", quantity.text)
    if not found:
        return 0.0
    digits = re.sub(r"[.,](?=\d{3}(?!\d))", "", found[0]).replace(",", ".")
    try:
        return float(digits)
    except ValueError:  # "1.2.3" is no number
        return 0.0


def _period(draft: Draft, quantity: Quantity) -> str:
    if quantity.per:
        return _named(quantity.per)
    behind = _BEHIND.match(draft.text, quantity.end)
    return _named(behind["word"]) if behind else ""


def _named(words: str) -> str:
    return next(
        (name for name, pattern in _PERIODS for word in re.findall(r"[^\W\d_]+", words) if pattern.fullmatch(word)), ""
    )
