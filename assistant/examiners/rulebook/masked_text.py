"""A draft's text with every quantity replaced by a sign for its kind, letter for letter as long.

So rules can speak of "a count" or "a date" whatever way it is written, decimal points and "antes de 2027" included.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.domain.draft import Draft, Quantity, QuantityKind

_FILL = "\ue0ff"
_SIGNS = {
    QuantityKind.PEOPLE: "\ue000",
    QuantityKind.UNITS: "\ue001",
    QuantityKind.TIME: "\ue003",
    QuantityKind.DATE: "\ue004",
    QuantityKind.MONEY: "\ue005",
    QuantityKind.SHARE: "\ue006",
    QuantityKind.AREA: "\ue007",
}
_BARE = "\ue002"
_OTHER = "\ue008"

# Somebody else's target: "la oficina tiene como meta", "counts in her target". Blanked: no rule takes it for ours.
_THEIR_GOALS = re.compile(
    r"(?<!\w)(?:(?:su|sus|tienen?(?:\s+como|\s+una?)?|(?:para|en|a)\s+la|la)\s+metas?(?:\s+(?:anual(?:es)?|de\s+"
    r"(?:cobertura|su|la|los|las|capacitados)|del)(?!\w))|"
    r"(?:su|sus|tienen?(?:\s+como|\s+una?)?)\s+metas?(?!\w)|(?:its|their|her|his|the\s+year's|year[’']s|yearly|"
    r"annual|official)\s+(?:own\s+)?"
    r"(?:targets?|goals?)|(?:has|have|with)\s+an?\s+(?:yearly\s+|annual\s+)?(?:target|goal)|target\s+(?:in|of)"
    r"\s+(?:its|her|his|their)|"
    r"year\s+\d\s+targets?|metas?\s+(?:del|al)\s+a[ñn]o\s+\d|(?:must|has\s+to|needs\s+to)\s+(?:show|reach|meet|"
    r"draw)|debe\s+(?:adjudicar|llegar|mostrar|cumplir|registrar))(?!\w)",
    re.IGNORECASE,
)
BLANK = "\ue0fe"

# Regular expressions for one quantity each.
COUNT = rf"[\ue000-\ue002]{_FILL}*+"  # persons, things, or a number without a noun
TIME = rf"\ue003{_FILL}*+"
DATE = rf"\ue004{_FILL}*+"
MONEY = rf"\ue005{_FILL}*+"
SHARE = rf"\ue006{_FILL}*+"
AREA = rf"\ue007{_FILL}*+"
SIZE = rf"[\ue000-\ue002\ue006-\ue008]{_FILL}*+"  # anything that is counted or measured but time and money
NO_COUNT = r"[^.;:\n\ue000-\ue002]"  # one letter of the same clause, before the next count
IN_CLAUSE = r"[^.;:\n]"  # one letter of the same clause


@dataclass(frozen=True, slots=True)
class MaskedText:
    """The masked text and the quantity that starts at each offset."""

    text: str
    quantities: Mapping[int, Quantity]

    def quantity(self, match: re.Match[str], group: str) -> Quantity | None:
        """The quantity that a named group matched, or None where the group took no part."""
        return self.quantities.get(match.start(group)) if match[group] is not None else None


def mask(draft: Draft) -> MaskedText:
    """The draft's text, masked. Offsets are the same as in `draft.text`."""
    pieces: list[str] = []
    position = 0
    for quantity in sorted(draft.quantities, key=lambda quantity: quantity.start):
        if quantity.start < position:
            continue
        sign = _SIGNS.get(quantity.kind, _OTHER)
        if quantity.kind is QuantityKind.UNITS and not quantity.unit:
            sign = _BARE
        pieces += [draft.text[position : quantity.start], sign + _FILL * (quantity.end - quantity.start - 1)]
        position = quantity.end
    pieces.append(draft.text[position:])
    masked = _THEIR_GOALS.sub(lambda match: BLANK * len(match[0]), "".join(pieces))
    return MaskedText(masked, {quantity.start: quantity for quantity in draft.quantities})
