"""What the whole project costs. A price, a loan, a firm's own money and a municipality's line are not its budget."""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.domain.draft import Draft, Quantity, QuantityKind
from assistant.examiners.rulebook.figures.horizon_patterns import IN_FIGURES
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.text.quantity_signs import COUNT, IN_CLAUSE, MONEY, SHARE, TIME
from assistant.examiners.rulebook.text.speech import LOAN

LEAST = 5000.0  # no project costs less, in any currency
# The beginning of a sentence, a line or a bullet.
_START = r"(?:(?<=[.\n]\s)|(?<=\n)|(?<=[-•*]\s)|(?<![\s\S]))" + IN_FIGURES
# What becomes of a part of the whole sum: "of which 15% is kept free".
_UNSPENT = {
    "es": r"(?:sin\s+asignar|libres?|de\s+reserva|personal|administraci[óo]n|imprevistos)(?!\w)",
    "en": r"(?:unallocated|unassigned|free|in\s+reserve|staff|salaries|administration|contingency)(?!\w)",
}
_STATED = {
    "es": (
        rf"{_START}(?:\d+[.)]\s*)?presupuesto\s*[.:]\s*(?P<money>{MONEY})",
        rf"(?P<money>{MONEY})\s+en\s+total\s*:",
        rf"presupuesto(?:\s+(?:total|estimado|global|previsto|asignado|tentativo|referencial|aproximado|solicitado|del\s+\w+))*\s*(?:es\s+(?:de\s+)?|ser[áa]\s+de\s+|asciende\s+a\s+|de|:|=|,)?\s*(?:unos\s+|cerca\s+de\s+)?(?P<money>{MONEY})",
        rf"(?:costo|coste|inversi[óo]n|monto|financiamiento|aporte)\s+(?:total|global|esperad[oa]|previst[oa]|del\s+(?:proyecto|programa))\s*(?:es\s+)?(?:de|:|=)?\s*(?:unos\s+)?(?P<money>{MONEY})",
        rf"(?:proyecto|programa|iniciativa|fase)\s+(?:de|por)\s+(?P<money>{MONEY})",
        rf"(?<!\w)de\s+(?P<money>{MONEY})\s*,\s*(?:{MONEY}|{COUNT}|el\s+[^\s]+\s*%?)\s+(?:est[áa]n?|quedan?)\s+(?:libres?|sin\s+\w+)",
        rf"{_START}(?:plata|dinero|fondos|recursos)\s*:?\s*(?P<money>{MONEY})",
        rf"{_START}(?:tenemos\s+|contamos\s+con\s+)?{TIME}\s*(?:[,;|]|y)\s*(?P<money>{MONEY})(?=\s*(?:[.,;\n(|]|$))",
        rf"{_START}(?P<money>{MONEY})\s*(?:[,;|]|en|para|durante)\s*{TIME}(?=\s*(?:[.,;\n(|]|$))",
        rf"(?<!\w)(?:propuesta|proyecto|programa|idea|iniciativa|fase)\s*\(\s*{TIME}\s*[,;]\s*(?P<money>{MONEY})\s*\)",
        rf"{_START}(?:donante|financiador|cooperante)\s*:\s*(?P<money>{MONEY})(?=\s*(?:[.,;\n(|]|$))",
        rf"{_START}presupuesto\s*\|\s*(?P<money>{MONEY})",
        rf"{_START}(?:costo|coste|inversi[óo]n)\s*[.:]\s*(?P<money>{MONEY})",
        rf"{_START}total\s*[:=]?\s*(?:de\s+|unos\s+|aprox\.?\s+|cerca\s+de\s+)?(?P<money>{MONEY})(?=\s*(?:aprox|m[áa]s\s+o\s+menos|[.,;\n(|]|$))",
        rf"(?:aporte|monto|financiamiento|apoyo|contribuci[óo]n|subvenci[óo]n|fondos|recursos)\s+solicitad[oa]s?\s*(?:es\s+de|de|:|=)?\s*(?P<money>{MONEY})",
        rf"(?<!\w)(?:solicitamos|se\s+solicitan?|pedimos|se\s+piden?)\s+(?:unos\s+)?(?P<money>{MONEY})",
        rf"(?P<money>{MONEY})\s+solicitad[oa]s(?!\w)",
        rf"(?P<money>{MONEY})\s*,\s*de\s+l[oa]s?\s+cual(?:es)?\s+(?:el\s+|un\s+)?(?:{SHARE}|{MONEY}){IN_CLAUSE}{{0,30}}?(?<!\w){_UNSPENT['es']}",
        rf"{_START}(?P<money>{MONEY})\s*,\s*{COUNT}(?=\s*(?:[.\n]|$))",
        rf"(?:proyecto|programa|iniciativa|fase|alianza)(?!\w){IN_CLAUSE}{{0,80}}?,?\s(?:con|cuesta|costar[áa]|cuenta\s+con)\s+(?P<money>{MONEY})",
        rf"{_START}con\s+(?P<money>{MONEY})(?:\s+adicionales)?\s+(?:\w+\s+){{0,3}}?\w+[áa]n?(?!\w)",
        rf"(?<!\w)en\s+{TIME}\s*,?\s*(?:y\s+)?con\s+(?P<money>{MONEY})",
    ),
    "en": (
        rf"{_START}(?:\d+[.)]\s*)?budget\s*[.:]\s*(?P<money>{MONEY})",
        rf"(?P<money>{MONEY})\s+in\s+(?:total|all)\s*:",
        rf"(?:total\s+)?budget(?:\s+(?:of|is|for\s+the\s+\w+\s+is))*\s*[:=]?\s*(?:about\s+|some\s+)?(?P<money>{MONEY})",
        rf"(?P<money>{MONEY})\s+(?:project|programme|program|budget|grant)(?!\w)",
        rf"(?:total\s+cost|overall\s+cost|total\s+investment|project\s+costs?|programme\s+costs?)\s*(?:of|is|:|=)?\s*(?P<money>{MONEY})",
        rf"(?:project|programme|program|phase|initiative|grant)\s+(?:\d+\s+)?(?:of|worth)\s+(?P<money>{MONEY})",
        rf"(?<!\w)of\s+(?P<money>{MONEY})\s*,\s*(?:{MONEY}|{COUNT})\s+(?:is|are)\s+(?:unassigned|unallocated|free)",
        rf"{_START}(?:money|funds|funding|resources|budget)\s*[:|]?\s*(?P<money>{MONEY})",
        rf"{_START}(?:we\s+have\s+)?{TIME}\s*(?:[,;|]|and)\s*(?P<money>{MONEY})(?=\s*(?:[.,;\n(|]|$))",
        rf"{_START}(?P<money>{MONEY})\s*(?:[,;|]|in|over|for)\s*{TIME}(?=\s*(?:[.,;\n(|]|$))",
        rf"(?<!\w)(?:proposal|project|programme|program|idea|phase)\s*\(\s*{TIME}\s*[,;]\s*(?P<money>{MONEY})\s*\)",
        rf"{_START}(?:donor|funder)\s*:\s*(?P<money>{MONEY})(?=\s*(?:[.,;\n(|]|$))",
        rf"(?:project|programme|program|it\s+runs|phase\s+\d){IN_CLAUSE}{{0,60}}?\swith\s+(?P<money>{MONEY})",
        rf"(?<!\w)(?:in|over|within)\s+{TIME}\s*,?\s*(?:and\s+)?with\s+(?P<money>{MONEY})",
        rf"{_START}(?:from\s+)[^.;:]{{0,80}}?,\s*with\s+(?P<money>{MONEY})",
        rf"{_START}(?:total\s+)?costs?\s*[.:]\s*(?P<money>{MONEY})",
        rf"{_START}total\s*[:=]?\s*(?:of\s+|about\s+|some\s+|around\s+|approx\.?\s+)?(?P<money>{MONEY})(?=\s*(?:approx|or\s+so|[.,;\n(|]|$))",
        rf"(?:amount|contribution|grant|funding|funds|support)\s+(?:requested|sought)\s*[:=]?\s*(?P<money>{MONEY})",
        rf"(?<!\w)(?:requested\s+(?:amount|contribution|grant|funding)\s*[:=]?|we\s+(?:request|ask(?:\s+for)?|are\s+asking\s+for))\s*(?P<money>{MONEY})",
        rf"(?P<money>{MONEY})\s+requested(?!\w)",
        rf"(?P<money>{MONEY})\s*,\s*of\s+which\s+(?:about\s+)?(?:{SHARE}|{MONEY}){IN_CLAUSE}{{0,30}}?(?<!\w){_UNSPENT['en']}",
        rf"{_START}(?P<money>{MONEY})\s*,\s*{COUNT}(?=\s*(?:[.\n]|$))",
    ),
}  # fmt: skip
# A number without a currency, in so many words the cost of the whole: of one thing it would be no millions.
_WHOLE_COST = {
    "es": rf"{_START}(?:el\s+)?(?:(?:costo|coste|presupuesto)(?P<total>\s+total)?|inversi[óo]n(?P<sum>\s+total))"
    rf"(?:\s+del\s+(?:proyecto|programa))?\s*(?:es\s+de|ser[áa]\s+de|asciende\s+a|:)?\s*(?:unos\s+)?"
    rf"(?P<money>{COUNT}|{MONEY})",
    "en": rf"{_START}(?:the\s+)?(?:(?P<total>total\s+|overall\s+)?(?:cost|budget))"
    rf"(?:\s+of\s+(?:the\s+)?(?:project|programme|program))?\s*(?:is|will\s+be|:)?\s*(?:about\s+|some\s+)?"
    rf"(?P<money>{COUNT}|{MONEY})",
}
_MILLIONS = re.compile(r"(?:mill[óo]n(?:es)?|million|billion|crores?|lakhs?)$", re.IGNORECASE)
_EACH = re.compile(
    r"\s*(?:por|para\s+cada|cada|al|a\s+la|per|each|an?|every|for\s+(?:each|every))(?!\w)", re.IGNORECASE
)
_TOTAL_CELL = re.compile(
    r"\W*(?:(?:gran\s+|grand\s+|overall\s+)?total(?:es)?(?:\s+(?:general|del\s+(?:proyecto|programa|presupuesto)|(?:project\s+)?(?:budget|"
    r"costs?)))?|(?:costo|coste|presupuesto|monto|inversi[óo]n)\s+total(?:\s+del\s+(?:proyecto|programa))?|"
    r"(?:project|overall)\s+(?:budget|cost)|presupuesto\s+del\s+(?:proyecto|programa))\W*",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"(?<!\w)(?:municip\w+|alcald\w+|gobernaci\w+|ministerio|planta|empresa|tienda|banco|familia|county|ministry|district|"
    r"bank|mill|firm|factory|shop|council|su\s+presupuesto|its\s+(?:own\s+)?budget)(?!\w)",
    re.IGNORECASE,
)


def find_budget(draft: Draft, masked: MaskedText) -> Quantity | None:
    """The project's total money, or None."""
    for money, clause in _candidates(draft, masked):
        if money.per or money.value < LEAST or LOAN[draft.language].search(clause) or _OTHERS.search(clause):
            continue
        return money
    return _whole_cost(draft, masked) or _total_row(draft)


def _whole_cost(draft: Draft, masked: MaskedText) -> Quantity | None:
    """ "El costo es de 80 millones": the currency may be left out, the word total only where the sum is in millions."""
    for plan in masked.plans:
        for match in re.compile(_WHOLE_COST[draft.language], re.IGNORECASE).finditer(
            masked.text, plan.passage.start, plan.passage.end
        ):
            money = masked.quantity(match, "money")
            if (
                money is None
                or money.value < LEAST
                or money.per
                or (money.kind is not QuantityKind.MONEY and money.unit)
            ):
                continue
            named = any(words is not None for group, words in match.groupdict().items() if group != "money")
            if LOAN[draft.language].search(plan.words) or _OTHERS.search(plan.words):
                continue
            if not (named or _MILLIONS.search(money.text)) or _EACH.match(masked.text[match.end() :]):
                continue
            return replace(money, kind=QuantityKind.MONEY)
    return None


def _total_row(draft: Draft) -> Quantity | None:
    """The largest sum of a table's row that opens with "Total": the reader takes a column's currency from its head."""
    position = 0
    for line in draft.text.splitlines(keepends=True):
        first, mark, _ = line.strip().lstrip("|").partition("\t" if "\t" in line else "|")
        if mark and _TOTAL_CELL.fullmatch(first):
            sums = [
                quantity
                for quantity in draft.quantities_in(position, position + len(line))
                if quantity.kind is QuantityKind.MONEY and quantity.value >= LEAST and not quantity.per
            ]
            if sums:
                return max(sums, key=lambda quantity: quantity.value)
        position += len(line)
    return None


def _candidates(draft: Draft, masked: MaskedText) -> Iterator[tuple[Quantity, str]]:
    for pattern in _STATED[draft.language]:
        compiled = re.compile(pattern, re.IGNORECASE)
        for plan in masked.plans:
            passage = plan.passage
            for match in compiled.finditer(masked.text, passage.start, passage.end):
                money = masked.quantity(match, "money")
                if money is not None:
                    yield money, masked.text[max(passage.start, match.start() - 60) : match.end()]
