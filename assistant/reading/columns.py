"""Tables whose head names the currency of a column: "Monto (Bs)" prices every number of the cells below it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.domain.draft import Quantity, QuantityKind
from assistant.reading.currencies import CURRENCY_NAME, CURRENCY_SIGN, short_currency

# In brackets, after "en" or "in", or a sign or code at the end: a name alone may be a weight ("Peso") or the sun.
_CURRENCY_IN_HEAD = re.compile(
    rf"\(\s*(?:en\s+|in\s+)?(?P<bracketed>{CURRENCY_SIGN}|{CURRENCY_NAME})\s*\)|"
    rf"(?<!\w)(?:en|in)\s+(?P<named>{CURRENCY_SIGN}|{CURRENCY_NAME})\s*$|(?:^|\s)(?P<sign>{CURRENCY_SIGN})\s*$"
)
_SCALE = re.compile(r"(?<!\w)(?:miles|millones|thousands?|millions?|mill?\.|mn)(?!\w)|'?000", re.IGNORECASE)
_EACH = re.compile(r"(?<!\w)(?:por|per|cada|each)\s+(\w+)|/\s?(\w+)", re.IGNORECASE)
_UNIT_PRICE = re.compile(r"(?<!\w)(?:unitari[oa]|precios?|tarifa|cuota|unit|prices?|rate|fee)(?!\w)", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d.,' \u00a0]*")
_RULE = re.compile(r"[\s|:+-]*-{2,}[\s|:+-]*")


@dataclass(frozen=True, slots=True)
class _Column:
    """What the head of a column says of its numbers: their currency, and of what one each is the price."""

    currency: str
    per: str


def priced_by_column(text: str, quantities: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities, those that fill a cell below a currency turned into money.

    A number that fills a cell counts nothing of the next row, though a line break may stand within a noun phrase.
    """
    if "\t" not in text and "|" not in text:
        return tuple(quantities)
    cells = {start: (end, column) for (start, end), column in _cells(text)}
    found = []
    for quantity in quantities:
        end, column = cells.get(quantity.start, (0, None))
        within = _within(quantity, end)
        found.append(_priced(within, column) if column and within.end == end and _is_bare(within) else within)
    return tuple(found)


def _within(quantity: Quantity, end: int) -> Quantity:
    """The quantity without what it took from the row below, where the cell that it begins in holds a number only."""
    number = quantity.text[: end - quantity.start] if quantity.start < end < quantity.end else ""
    if not number or not _NUMBER.fullmatch(number) or "\n" not in quantity.text:
        return quantity
    return replace(quantity, text=number, end=end, kind=QuantityKind.UNITS, unit="", counts="", per="")


def _is_bare(quantity: Quantity) -> bool:
    return quantity.kind is QuantityKind.UNITS and not quantity.unit and quantity.upper is None


def _priced(quantity: Quantity, column: _Column) -> Quantity:
    return replace(quantity, kind=QuantityKind.MONEY, unit=column.currency, per=column.per)


def _cells(text: str) -> Iterator[tuple[tuple[int, int], _Column | None]]:
    """Each cell below a head, without the white space around it, with its column where that has a currency."""
    heads: list[_Column | None] = []
    position = 0
    for line in text.splitlines(keepends=True):
        row = list(_row(line, position))
        position += len(line)
        if len(row) < 2:
            heads = []
        elif not heads:
            heads = [_column(text[start:end]) for start, end in row]
        elif not _RULE.fullmatch(line):
            yield from ((cell, head) for cell, head in zip(row, heads, strict=False) if cell[0] < cell[1])


def _row(line: str, offset: int) -> Iterator[tuple[int, int]]:
    """The spans of a line's cells, which tabs or upright strokes part; nothing where there are none."""
    mark = "\t" if "\t" in line else "|"
    if mark not in line:
        return
    start = 0
    bare = line.rstrip("\r\n")
    parts = bare.split(mark)
    for number, part in enumerate(parts):
        outer = mark == "|" and number in (0, len(parts) - 1) and not part.strip()
        if not outer:
            left = start + len(part) - len(part.lstrip())
            yield offset + left, offset + max(left, start + len(part.rstrip()))
        start += len(part) + 1


def _column(head: str) -> _Column | None:
    """What a head says, or None; a column in thousands or millions is left alone, for its numbers are not the sums."""
    found = _CURRENCY_IN_HEAD.search(head)
    if found is None or _SCALE.search(head):
        return None
    currency = short_currency(found["bracketed"] or found["named"] or found["sign"])
    each = _EACH.search(head)
    per = (each[1] or each[2]).lower() if each else "unit" if _UNIT_PRICE.search(head) else ""
    return _Column(currency, per)
