"""A draft's text with every quantity replaced by a sign for its kind, letter for letter as long.

So rules can speak of "a count" or "a date" whatever way it is written, decimal points and "antes de 2027" included.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.domain.draft import Draft, Passage, Quantity
from assistant.examiners.rulebook.figures.plans import Plan, plans_of
from assistant.examiners.rulebook.text.quantity_signs import BLANK, sign_of

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


@dataclass(frozen=True, slots=True)
class MaskedText:
    """The masked text, the quantity that starts at each offset, and the passages that do not tell of earlier years."""

    text: str
    quantities: Mapping[int, Quantity]
    plans: tuple[Plan, ...]

    def quantity(self, match: re.Match[str], group: str) -> Quantity | None:
        """The quantity that a named group matched, or None where the group took no part."""
        return self.quantities.get(match.start(group)) if match[group] is not None else None

    def before(self, passage: Passage, position: int) -> str:
        """The words of a passage before a position: the nearest 160 letters, so that a long passage costs no more."""
        return self.text[max(passage.start, position - 160) : position]


def mask(draft: Draft) -> MaskedText:
    """The draft's text, masked. Offsets are the same as in `draft.text`."""
    pieces: list[str] = []
    position = 0
    for quantity in sorted(draft.quantities, key=lambda quantity: quantity.start):
        if quantity.start < position:
            continue
        pieces += [draft.text[position : quantity.start], sign_of(quantity)]
        position = quantity.end
    pieces.append(draft.text[position:])
    masked = _THEIR_GOALS.sub(lambda match: BLANK * len(match[0]), "".join(pieces))
    quantities = {quantity.start: quantity for quantity in draft.quantities}
    return MaskedText(masked, quantities, plans_of(draft.passages, masked, draft.language))
