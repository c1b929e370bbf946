"""Find the numbers of a draft with what they count. Reads the text only: whose number it is, others decide.

A range ("de 3 a 5 años") is one quantity with `upper`; a change ("pasarán de 120 a 900 familias") is two quantities
that share the unit; so is a part of a whole ("140 de las 410 familias").
"""

import re
from dataclasses import dataclass, replace

from assistant.domain.draft import Language, Quantity, QuantityKind
from assistant.domain.numerals import number_style, parse_number
from assistant.reading.dates import find_dates
from assistant.reading.labels import find_labels
from assistant.reading.noun_phrases import counted_phrase
from assistant.reading.number_words import find_word_numbers
from assistant.reading.rates import rate_after
from assistant.reading.shares import PERCENT, find_worded_shares
from assistant.reading.units import (
    CURRENCY_AFTER,
    CURRENCY_BEFORE,
    MANZANA,
    MEASURES,
    SQUARE_AND_CUBIC,
    names_people,
    short_currency,
)

_S = r"[ \u00a0\u2009\u202f]"
_DIGITS = (
    rf"[1-9]\d{{0,2}}(?:{_S}\d{{3}})+(?:[.,]\d{{1,2}})?(?!\d)(?![.,]\d)|\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?(?!\d)|"
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+[.,]\d+(?!\d)|\d+"
)
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_NUMERAL = re.compile(
    rf"(?P<currency>{CURRENCY_BEFORE})?(?<![^\W\d_]-)(?<!\d[.,/:])(?:(?P<digits>(?<!\d)(?:{_DIGITS}))(?:\s?(?P<part>[½¼¾⅓⅔]))?|(?P<alone>[½¼¾⅓⅔]))"
)
_MAGNITUDE = re.compile(
    rf"(?:{_S}?(?P<k>k|K)(?!\w)|{_S}+(?P<word>mil\s+millones|mil|millones|millón|millon|millardos|billones|thousand|"
    rf"hundred|million|billion|lakhs?|crores?|docenas|dozen|decenas|centenares|mln)(?!\w)|{_S}?(?P<m>M|MM|m|mn|bn|B)(?!\w))",
)
_SCALE = {
    "k": 1e3, "mil millones": 1e9, "mil": 1e3, "millones": 1e6, "millón": 1e6, "millon": 1e6, "millardos": 1e9,
    "billones": 1e12, "thousand": 1e3, "hundred": 100, "million": 1e6, "billion": 1e9, "lakh": 1e5, "lakhs": 1e5,
    "crore": 1e7, "crores": 1e7, "docenas": 12, "dozen": 12, "decenas": 10, "centenares": 100, "mln": 1e6, "m": 1e6,
    "mm": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9,
}  # fmt: skip
_WITH_DE = frozenset(
    {"millones", "millón", "millon", "millardos", "billones", "docenas", "decenas", "centenares", "mil millones"}
)
_APPROXIMATE = re.compile(
    r"(?:(?<!\w)(?:unos|unas|cerca\s+de|casi|alrededor\s+de|aproximadamente|aprox\.?|más\s+de|menos\s+de|about|around|"
    r"some|nearly|almost|roughly|approximately|approx\.?|over|more\s+than|less\s+than|under|close\s+to|circa)\s+"
    r"(?:(?:las|los|the|a)\s+)?|[~≈±]\s?)$",
    re.IGNORECASE,
)
_RANGE = re.compile(rf"{_S}*(?:[-–—]|(?<!\w)(?:a|o|to|or|y|and)(?!\w)){_S}*", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\w)(?:entre|between)\s+(?:(?:los|las|the)\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:de|from)\s+$", re.IGNORECASE)
_CHANGE = re.compile(
    r"(?<!\w)(?:pas(?:a|e|ar|ará|ó|aron)\w*|sub\w+|baj\w+|aument\w+|crec\w+|llev\w+|ampli\w+|reduc\w+|reduz\w+|increment\w+|"
    r"rise\w*|rising|rose|grow\w*|grew|increas\w+|fall\w*|fell|drop\w*|cut\w*|rais\w+|goes|go|going|went|mov\w+|expand\w*|"
    r"doubl\w+|climb\w*|scal\w+|declin\w+|reach\w*|up|down|from)(?!\w)[^.;:!?\n]{0,50}$",
    re.IGNORECASE,
)
_OF_THE = re.compile(
    r"\s+(?:de|of)\s+(?:(?:las|los|esas|esos|estas|estos|sus|nuestras|nuestros|the|these|those|its|their|our|some|"
    r"about|unas|unos|cerca de|casi)\s+){0,2}$",
    re.IGNORECASE,
)
_OF_NOUN = re.compile(
    r"\s+(?:de\s+(?:las|los|esas|esos|estas|estos|sus|nuestras|nuestros)|of\s+(?:the|these|those|its|their|our))(?=\s)",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(r"\s+y\s+medi[oa](?!\w)|\s+and\s+a\s+half(?!\w)", re.IGNORECASE)
_SYMBOL = re.compile(
    rf"(?:{_S}?|-)(?P<unit>{'|'.join(sorted((re.escape(word) for word in MEASURES if len(word) <= 3 and word not in ('día', 'mes', 'año', 'ano', 'day', 'dia')), key=len, reverse=True))})(?![\w²³])"
)
_COUNTED_AFTER = {
    "es": re.compile(
        r"\s+(?:de\s+)?(?:familias|hogares|personas|product\w+s|hect[áa]reas|ha|mujeres|jóvenes|soci[oa]s|viviendas|"
        r"toneladas|kg|kilos|litros|dólares|pesos|soles|USD|km|metros|quintales|agricultor\w+|estudiantes)(?!\w)|\s?%"
    ),
    "en": re.compile(
        r"\s+(?:households|families|people|farmers|producers|women|men|youth|hectares|ha|acres|tonnes|tons|kg|litres|"
        r"USD|dollars|km|metres|members|students|growers|\w+holders|workers)(?!\w)|\s?%"
    ),
}
_CENTRAL_AMERICA = re.compile(
    r"lempiras?|quetzales|córdobas|Nicaragua|Honduras|Guatemala|El Salvador|manzanas\s+de\s+(?:tierra|café|cacao|maíz|"
    r"frijol|granos|caña|milpa)",
    re.IGNORECASE,
)
# A lone "un", "una", "one" is a count only of these; elsewhere it is an article or a pronoun.
_ONE_OF = {
    "es": frozenset({QuantityKind.TIME, QuantityKind.AREA}),
    "en": frozenset(MEASURE.kind for MEASURE in MEASURES.values()),
}


@dataclass(frozen=True, slots=True)
class _Number:
    """A number before its unit is known. `of` tells that "de" may stand before the noun."""

    start: int
    end: int
    value: float
    currency: str = ""
    of: bool = False
    single: bool = False
    half: bool = False
    words: bool = False
    plain_end: int = 0


def find_quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """All quantities, in order, without overlap; `text[q.start:q.end] == q.text` for each."""
    taken = bytearray(len(text))
    for start, end in find_labels(text):
        taken[start:end] = b"\1" * (end - start)
    found: list[Quantity] = []
    for quantity in (*find_dates(text, language, _COUNTED_AFTER[language]), *find_worded_shares(text, language)):
        if not any(taken[quantity.start : quantity.end]):
            found.append(quantity)
            taken[quantity.start : quantity.end] = b"\1" * (quantity.end - quantity.start)
    numbers = _numbers(text, language, taken)
    manzanas = bool(_CENTRAL_AMERICA.search(text))
    position = 0
    while position < len(numbers):
        used, quantities = _read(text, language, numbers, position, manzanas)
        for quantity in quantities:
            if not found or not any(taken[quantity.start : quantity.end]):
                found.append(quantity)
                taken[quantity.start : quantity.end] = b"\1" * (quantity.end - quantity.start)
        position += used
    return _share_units(text, sorted(found, key=lambda quantity: quantity.start))


def _numbers(text: str, language: Language, taken: bytearray) -> list[_Number]:
    style = number_style(text, language)
    found: list[_Number] = []
    for match in _NUMERAL.finditer(text):
        start, end = match.start("digits") if match["digits"] else match.start("alone"), match.end()
        if any(taken[match.start() : end]):
            continue
        before = text[match.start() - 1 : match.start()] if match.start() else ""
        if before and (before.isalnum() or before == "_"):
            continue
        value = parse_number(match["digits"], style) if match["digits"] else 0.0
        value += _FRACTIONS.get(match["part"] or match["alone"] or "", 0.0)
        currency = short_currency(match["currency"]) if match["currency"] else ""
        plain_end, of = end, False
        if (magnitude := _MAGNITUDE.match(text, end)) and (scale := _scale(text, magnitude, currency)):
            value, end = value * scale, magnitude.end()
            of = (magnitude["word"] or "") in _WITH_DE
        elif text[end : end + 1].isalpha() and not _SYMBOL.match(text, end) and not CURRENCY_AFTER.match(text, end):
            continue
        found.append(_Number(match.start(), end, value, currency, of, plain_end=plain_end))
        taken[match.start() : end] = b"\1" * (end - match.start())
    for word in find_word_numbers(text, language):
        if not any(taken[word.start : word.end]):
            found.append(
                _Number(
                    word.start,
                    word.end,
                    word.value,
                    "",
                    word.collective,
                    word.single,
                    word.half,
                    words=True,
                    plain_end=word.end,
                )
            )
    for number in found:
        taken[number.start : number.end] = b"\0" * (number.end - number.start)
    return sorted(found, key=lambda number: number.start)


def _scale(text: str, magnitude: re.Match[str], currency: str) -> float | None:
    if magnitude["k"] or magnitude["word"]:
        return _SCALE[re.sub(r"\s+", " ", (magnitude["k"] or magnitude["word"]).lower())]
    if currency or re.match(r"\s+(?:USD|EUR|CHF|dollars|euros)", text[magnitude.end() : magnitude.end() + 10]):
        return _SCALE[magnitude["m"].lower()]
    return None


def _read(
    text: str, language: Language, numbers: list[_Number], position: int, manzanas: bool
) -> tuple[int, list[Quantity]]:
    """Read the number at `position`, with the next one where the two make a range. Returns how many were used."""
    number = numbers[position]
    if position + 1 < len(numbers):
        last = numbers[position + 1]
        link = _RANGE.fullmatch(text, number.end, last.start)
        if link and not last.half and (not last.currency or last.currency == number.currency):
            if pair := _pair(text, language, number, last, link[0].strip().lower(), manzanas):
                return 2, pair
    quantity = _with_unit(text, language, number, manzanas)
    return 1, [quantity] if quantity else []


def _pair(
    text: str, language: Language, first: _Number, last: _Number, link: str, manzanas: bool
) -> list[Quantity] | None:
    before = text[max(0, first.start - 80) : first.start]
    between = bool(_BETWEEN.search(before[-20:]))
    if link in {"y", "and"} and not between:
        return None
    start_value, end_value = first.value, last.value
    if start_value >= end_value and not _FROM.search(before[-8:]):
        if end_value >= 1000 and start_value < 1000 and "mil" in text[last.start : last.end]:
            start_value *= 1000
        else:
            return None
    elif first.end == first.plain_end and last.end != last.plain_end and start_value < 1000:
        start_value *= last.value / _plain(text, language, last)
    whole = _with_unit(text, language, replace(last, currency=last.currency or first.currency), manzanas)
    if (
        whole is None
        or (whole.kind is QuantityKind.UNITS
        and not whole.unit
        and link in {"a", "o", "to", "or"}
        and not _FROM.search(before[-8:]))
    ):
        return None
    factor = whole.value / last.value if last.value else 1.0
    change = (
        not between
        and _FROM.search(before[-8:])
        and (
            _CHANGE.search(before) is not None
            and (whole.kind is not QuantityKind.TIME or not re.search(r"from\s+$", before))
        )
    )
    if change or start_value > end_value:
        text_of_first = text[first.start : first.end]
        return [
            replace(
                whole,
                text=text_of_first,
                start=first.start,
                end=first.end,
                value=start_value * factor,
                approximate=False,
            ),
            whole if whole.start >= first.end else replace(whole, text=text[last.start : whole.end], start=last.start),
        ]
    return [
        replace(
            whole,
            text=text[first.start : whole.end],
            start=first.start,
            value=start_value * factor,
            upper=whole.value,
            approximate=bool(_APPROXIMATE.search(before)),
        )
    ]


def _plain(text: str, language: Language, number: _Number) -> float:
    return parse_number(
        re.sub(r"^[^\d]+", "", text[number.start : number.plain_end]) or "1", number_style(text, language)
    )


def _with_unit(text: str, language: Language, number: _Number, manzanas: bool) -> Quantity | None:
    """The quantity that the number makes with what follows, or None where it counts nothing."""
    start, value, end = number.start, number.value, number.end
    approximate = bool(_APPROXIMATE.search(text, max(0, start - 24), start))

    def quantity(
        kind: QuantityKind, stop: int, amount: float, unit: str, counts: str = "", *, half: bool = True
    ) -> Quantity:
        size = amount
        if half and (more := _AND_A_HALF.match(text, stop)):
            stop, size = more.end(), amount + 0.5 * amount / (value or 1)
        per = rate_after(text, stop, language, start, money=kind is QuantityKind.MONEY)
        return Quantity(text[start:stop], start, stop, kind, size, unit, counts, None, per, approximate)

    if more := _AND_A_HALF.match(text, end):
        end, value = more.end(), value + (0.5 * (1e6 if value % 1e6 == 0 and value else 1))
    if percent := PERCENT.match(text, end):
        return quantity(QuantityKind.SHARE, percent.end(), value / 100, "%", half=False)
    if number.currency:
        return quantity(QuantityKind.MONEY, end, value, number.currency, half=False)
    after = re.compile(rf"{_S}*(?:de\s+)?").match(text, end)
    stop = after.end() if after else end
    if currency := CURRENCY_AFTER.match(text, stop):
        return quantity(QuantityKind.MONEY, currency.end(), value, short_currency(currency[0]))
    if not number.words and (symbol := _SYMBOL.match(text, end)):
        measure = MEASURES[symbol["unit"]]
        return quantity(measure.kind, symbol.end(), value * measure.factor, symbol["unit"])
    phrase = counted_phrase(text, end, language, of=number.of)
    if phrase is None and (of_noun := _OF_NOUN.match(text, end)) and not number.single:
        phrase = counted_phrase(text, of_noun.end(), language)
    if phrase is None:
        if number.single or number.half:
            return None
        return quantity(QuantityKind.UNITS, end, value, "", half=False)
    head = phrase.head.lower()
    counts = re.sub(r"\s+", " ", text[phrase.start : phrase.end])
    measure_of_head = MANZANA if head in {"manzana", "manzanas"} and manzanas else MEASURES.get(head)
    squared = re.match(r"\s+(\w+)", text[phrase.head_end : phrase.head_end + 12])
    if squared and (head, squared[1].lower()) in SQUARE_AND_CUBIC:
        measure_of_head = SQUARE_AND_CUBIC[head, squared[1].lower()]
        return quantity(measure_of_head.kind, phrase.head_end + squared.end(), value * measure_of_head.factor, head)
    if number.single and (measure_of_head is None or measure_of_head.kind not in _ONE_OF[language]):
        return None
    if number.single and language == "es" and head in {"día", "dia"}:
        return None
    if number.half and measure_of_head is None:
        return None
    if phrase.cycle and measure_of_head and measure_of_head.kind is QuantityKind.TIME:
        return quantity(QuantityKind.UNITS, phrase.end, value, counts, counts)
    if measure_of_head:
        return quantity(measure_of_head.kind, phrase.head_end, value * measure_of_head.factor, head)
    kind = QuantityKind.PEOPLE if names_people(head) else QuantityKind.UNITS
    return quantity(kind, phrase.head_end, value, head, counts, half=False)


def _share_units(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """Give "140" in "140 de las 410 familias" the unit of the whole."""
    for index in range(len(found) - 2, -1, -1):
        part, whole = found[index], found[index + 1]
        bare = part.kind is QuantityKind.UNITS and not part.unit
        if bare and whole.unit and whole.kind in {QuantityKind.PEOPLE, QuantityKind.UNITS, QuantityKind.AREA}:
            if _OF_THE.fullmatch(text, part.end, whole.start):
                found[index] = replace(part, kind=whole.kind, unit=whole.unit, counts=whole.counts)
    return tuple(found)
