"""What the whole project costs. A price, a loan, a firm's own money and a municipality's line are not its budget."""

import re
from collections.abc import Iterator

from assistant.domain.draft import Draft, Quantity
from assistant.examiners.rulebook.masked_text import MaskedText
from assistant.examiners.rulebook.quantity_signs import COUNT, IN_CLAUSE, MONEY, TIME
from assistant.examiners.rulebook.speech import LOAN

LEAST = 5000.0  # no project costs less, in any currency
# The beginning of a sentence, a line or a bullet.
_START = r"(?:(?<=[.\n]\s)|(?<=\n)|(?<=[-•*]\s)|(?<![\s\S]))"
_STATED = {
    "es": (
        rf"{_START}(?:\d+[.)]\s*)?presupuesto\s*[.:]\s*(?P<money>{MONEY})",
        rf"(?P<money>{MONEY})\s+en\s+total\s*:",
        rf"presupuesto(?:\s+(?:total|estimado|global|previsto|asignado|del\s+\w+))*\s*(?:es\s+(?:de\s+)?|ser[áa]\s+de\s+|asciende\s+a\s+|de|:|=)?\s*(?:unos\s+|cerca\s+de\s+)?(?P<money>{MONEY})",
        rf"(?:costo|coste|inversi[óo]n|monto|financiamiento|aporte)\s+(?:total|global|esperad[oa]|previst[oa]|del\s+(?:proyecto|programa))\s*(?:es\s+)?(?:de|:|=)?\s*(?:unos\s+)?(?P<money>{MONEY})",
        rf"(?:proyecto|programa|iniciativa|fase)\s+(?:de|por)\s+(?P<money>{MONEY})",
        rf"(?<!\w)de\s+(?P<money>{MONEY})\s*,\s*(?:{MONEY}|{COUNT}|el\s+[^\s]+\s*%?)\s+(?:est[áa]n?|quedan?)\s+(?:libres?|sin\s+\w+)",
        rf"{_START}(?:plata|dinero|fondos|recursos)\s*:\s*(?P<money>{MONEY})",
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
        rf"{_START}(?:money|funds|funding|resources|budget)\s*:\s*(?P<money>{MONEY})",
        rf"(?:project|programme|program|it\s+runs|phase\s+\d){IN_CLAUSE}{{0,60}}?\swith\s+(?P<money>{MONEY})",
        rf"(?<!\w)(?:in|over|within)\s+{TIME}\s*,?\s*(?:and\s+)?with\s+(?P<money>{MONEY})",
        rf"{_START}(?:from\s+)[^.;:]{{0,80}}?,\s*with\s+(?P<money>{MONEY})",
    ),
}  # fmt: skip
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
