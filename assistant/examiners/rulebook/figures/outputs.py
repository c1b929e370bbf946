"""What is to be produced, covered or yielded, from how much to how much: tonnes, litres, hectares, kilowatts.

Only a change that the draft says from both ends is read. It counts no people, and no sum on people is made with it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from assistant.domain.draft import Draft, Passage, Quantity, QuantityKind
from assistant.examiners.rulebook.figures.counted import is_bare
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.text.quantity_signs import COUNT, MEASURE
from assistant.examiners.rulebook.text.reading import FindQuantities
from assistant.examiners.rulebook.text.speech import speaks_of_loan, tells_of_past

_MEASURED = frozenset({QuantityKind.AREA, QuantityKind.MASS, QuantityKind.VOLUME})
_POWER = re.compile(r"(?:k|M|G)?Wh?|kVA|kilovatios?|megavatios?|kilowatts?|megawatts?", re.IGNORECASE)
_FROM_TO = re.compile(
    rf"(?<!\w)(?:de|desde|from)\s+(?:unas\s+|unos\s+|about\s+|some\s+)?(?P<base>{MEASURE}|{COUNT})"
    rf"(?P<rate>\s+(?:mensuales|anuales|semanales|diari[oa]s|al\s+(?:mes|a[ñn]o|d[íi]a)|por\s+(?:mes|a[ñn]o|semana)|"
    rf"monthly|yearly|weekly|daily|(?:a|per)\s+(?:month|year|week|day)))?\s+(?:a|hasta|to|up\s+to)\s+(?:unas\s+|unos\s+|about\s+|some\s+)?(?P<target>{MEASURE}|{COUNT})",
    re.IGNORECASE,
)
# What stands before it: a verb of change in the clause, or the mark of a goal right there ("Meta: de 40 a 65 …").
_CHANGES = re.compile(
    r"(?<!\w)(?:pas|sub|aument|elev|llev|crec|ampl[ií]|increment|mejor|go(?:es|ing)?\s|mov|rais|increas|grow|expand|scal|"
    r"lift|improv|rise|bring|push)[^.;:\n]{0,70}$|:\s*$",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\s+(?:(?:por|per|al?|an|a\s+la|cada|each|every)\s+"
    r"(?:hect[áa]rea|ha|hectare|acre|manzana|d[íi]a|mes|"
    r"a[ñn]o|semana|day|month|year|week|vaca|cow|colmena|hive|[áa]rbol|tree|familia|family)|diari[oa]s|mensuales|anuales|"
    r"semanales|daily|monthly|yearly)(?!\w)",
    re.IGNORECASE,
)
_OF_WHAT = re.compile(
    r"\s+(?:de|of)\s+(?!(?:la|las|los|el|the|hoy)\s)[^\W\d_]+(?:\s[^\W\d_]+){0,2}?"
    r"(?=\s*(?:[.,;:)\n]|$)|\s+(?:al?|an?|per|by|in|at|each|every|within|from|and|y|en|por|para|con|cada|que|antes|before)\s)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Output:
    """A change in what is measured: `start` and `end` span both sizes, their rate and what is measured."""

    passage: Passage
    start: int
    end: int
    base: Quantity
    target: Quantity


def find_output(draft: Draft, masked: MaskedText, find_quantities: FindQuantities) -> Output | None:
    """The first such change in a passage that sets a goal, or None: elsewhere it may be one firm's own."""
    found = (
        _output(draft, masked, plan.passage, match, find_quantities)
        for plan in masked.plans
        if plan.goal
        for match in _FROM_TO.finditer(masked.text, plan.passage.start, plan.passage.end)
    )
    return next((output for output in found if output is not None), None)


def _output(
    draft: Draft, masked: MaskedText, passage: Passage, match: re.Match[str], find_quantities: FindQuantities
) -> Output | None:
    base, target = masked.quantity(match, "base"), masked.quantity(match, "target")
    if base is not None and target is not None and is_bare(target) and not is_bare(base):
        target = _in_the_same(base, target, find_quantities(f"{target.text} {base.unit}", draft.language))
    if base is None or target is None or base.upper is not None or target.upper is not None:
        return None
    if not _is_measured(target) or base.kind is not target.kind or base.value >= target.value:
        return None
    if base.per != target.per and not (match["rate"] and not target.per):
        return None
    before = masked.before(passage, match.start())
    if not _CHANGES.search(before):
        return None
    if tells_of_past(before, draft.language) or speaks_of_loan(before, draft.language):
        return None
    end = target.end
    if match["rate"] and target.unit == base.unit and is_bare(masked.quantities[target.start]):
        return Output(passage, base.start, end, base, target)  # "de 9 toneladas mensuales a 40"
    for part in (_OF_WHAT, _RATE):
        if found := part.match(draft.text, end, passage.end):
            end = found.end()
    return Output(passage, base.start, end, base, target)


def _in_the_same(base: Quantity, target: Quantity, with_unit: Iterable[Quantity]) -> Quantity:
    """The number as one of what stands before it: "de 9 toneladas a 40"."""
    same = next((quantity for quantity in with_unit if quantity.kind is base.kind and quantity.unit == base.unit), None)
    return replace(target, kind=same.kind, value=same.value, unit=same.unit, per=base.per) if same else target


def _is_measured(quantity: Quantity) -> bool:
    if quantity.kind in _MEASURED:
        return True
    return quantity.kind is QuantityKind.UNITS and _POWER.fullmatch(quantity.unit) is not None
