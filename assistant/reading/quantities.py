"""Find the numbers of a draft with what they count. Reads the text only: whose number it is, others decide.

A range ("de 3 a 5 años") is one quantity with `upper`; a change ("pasarán de 120 a 900 familias") is two quantities
that share the unit; so is a part of a whole ("140 de las 410 familias"). An age has `counts` "edad" or "age".
"""

import re
from dataclasses import replace

from assistant.domain.draft import Language, Quantity, QuantityKind
from assistant.domain.numerals import number_style
from assistant.reading.columns import priced_by_column
from assistant.reading.currencies import CURRENCY_AFTER, POUNDS, short_currency
from assistant.reading.dates import find_dates
from assistant.reading.labels import find_labels
from assistant.reading.noun_phrases import NounPhrase, counted_phrase
from assistant.reading.number_mentions import SPACE, Mention, find_mentions
from assistant.reading.people import names_people
from assistant.reading.rates import rate_after
from assistant.reading.shares import PERCENT, find_worded_shares
from assistant.reading.units import MANZANA, MEASURES, POWER, SQUARE_AND_CUBIC, SYMBOL, Measure

_APPROXIMATE = re.compile(
    r"(?:(?<!\w)(?:unos|unas|cerca\s+de|casi|alrededor\s+de|aproximadamente|aprox\.?|más\s+de|menos\s+de|about|around|"
    r"some|nearly|almost|roughly|approximately|approx\.?|over|more\s+than|less\s+than|under|close\s+to|circa)\s+"
    r"(?:(?:las|los|the|a)\s+)?|[~≈±]\s?)$",
    re.IGNORECASE,
)
_LASTING = re.compile(r"(?<!\w)over\s+$", re.IGNORECASE)
_RANGE = re.compile(rf"{SPACE}*[-–—]{SPACE}*|\s+(?:a|o|to|or|y|and)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<!\w)(?:entre|between)\s+(?:(?:los|las|the)\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)(?:de|from)\s+(?:(?:unos|unas|about|some)\s+)?$", re.IGNORECASE)
_AGED = re.compile(
    r"(?<!\w)(?:aged|ages|edad(?:es)?\s+(?:de|entre)|(?:mayores|menores)\s+de|"
    r"(?:j[oó]venes|mujeres|hombres|ni[ñn][oa]s|personas|adolescentes|adult[oa]s)\s+(?:de|entre)|"
    r"(?:youth|people|women|men|girls|boys|adults)\s+(?:from|between))\s+$",
    re.IGNORECASE,
)
_OLD = re.compile(r"(?:[\s-]+olds?|\s+of\s+age|\s+de\s+edad)(?!\w)", re.IGNORECASE)
_CHANGE = re.compile(
    r"(?<!\w)(?:pas(?:a|e|en|an|ar|ará|arán|ó|aron|ado|amos)|sub\w+|baj\w+|aument\w+|crec\w+|llev\w+|ampli\w+|redu[cjz]\w+|"
    r"increment\w+|rises?|rising|rose|grow\w*|grew|increas\w+|fall\w*|fell|drop\w*|cuts?|rais\w+|goe?s?|going|went|"
    r"mov\w+|expand\w*|doubl\w+|climb\w*|scal\w+|declin\w+|reach\w*|up|down|cae\w*|cay\w+|disminu\w+|dupli\w+|tripli\w+)"
    r"(?!\w)[^.;:!?\n]{0,50}$",
    re.IGNORECASE,
)
_AFTER_A_PAUSE = re.compile(r"(?:^|[:;,.(\n–—-])\s*(?:de|from)\s+(?:(?:unos|unas|about|some)\s+)?$", re.IGNORECASE)
_ENGLISH_FROM = re.compile(r"(?<!\w)from\s+(?:(?:about|some)\s+)?$", re.IGNORECASE)
_OF_THE = re.compile(
    r"\s+(?:de|of)\s+(?:(?:las|los|esas|esos|estas|estos|sus|nuestras|nuestros|the|these|those|its|their|our|some|"
    r"first|primeras|primeros|about|unas|unos|cerca\s+de|casi|roughly|nearly|around|estimated|an|otras|otros|other)"
    r"\s+){0,3}",
    re.IGNORECASE,
)
_OF_NOUN = re.compile(
    r"\s+(?:de\s+(?:las|los|esas|esos|estas|estos|sus|nuestras|nuestros)|of\s+(?:the|these|those|its|their|our))(?=\s)",
    re.IGNORECASE,
)
_SHARE_OF = re.compile(r"\s+(?:de(?:\s+(?:las?|los|sus?|esos|esas))?|del|of(?:\s+(?:the|its|their|our|all))?)(?=\s)")
_AND_A_HALF = re.compile(r"\s+y\s+medi[oa](?!\w)|\s+and\s+a\s+half(?!\w)", re.IGNORECASE)
_ONE_AND_A_HALF = re.compile(
    r"(?<!\w)(?:(?:un\s+)?(?P<es>año|mes)\s+y\s+medio|an?\s+(?P<en>year|month|week)\s+and\s+a\s+half)(?!\w)",
    re.IGNORECASE,
)
_A = re.compile(r"(?:\s+|-)an?(?=[ -])", re.IGNORECASE)
_DE = re.compile(rf"-|{SPACE}*(?:de\s+)?")
_PARTICIPLE = re.compile(r"\s+\w+(?:ado|ido|cho|sto|rto|[aá]n)(?!\w)", re.IGNORECASE)
_SECOND_WORD = re.compile(r"\s+(\w+)")
_COUNTED_AFTER: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"\s+(?:de\s+)?(?:familias|hogares|personas|product\w+s|hect[áa]reas|ha|mujeres|jóvenes|soci[oa]s|viviendas|"
        r"toneladas|kg|kilos|litros|dólares|pesos|soles|USD|km|metros|quintales|agricultor\w+|estudiantes)(?!\w)|\s?%"
    ),
    "en": re.compile(
        r"\s+(?:households|families|people|farmers|producers|women|men|youth|hectares|ha|acres|tonnes|tons|kg|litres|"
        r"USD|dollars|km|metres|members|students|growers|\w+holders|workers)(?!\w)|\s?%"
    ),
}
_COUNTED = frozenset({QuantityKind.PEOPLE, QuantityKind.UNITS})
_PRICED = frozenset({QuantityKind.MONEY, QuantityKind.SHARE})
# Where a "manzana" is a measure of land; elsewhere it is an apple.
_LAND_IN_MANZANAS = re.compile(
    r"lempiras?|quetzales|córdobas|Nicaragua|Honduras|Guatemala|El Salvador|manzanas\s+de\s+(?:tierra|café|cacao|maíz|"
    r"frijol|granos|caña|milpa)",
    re.IGNORECASE,
)
_LONGEST_ACRONYM = 6
# A lone "un", "una" is a count only of these; elsewhere it is an article.
_ONE_IN_SPANISH = frozenset({QuantityKind.TIME, QuantityKind.AREA})


def find_quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    """All quantities, in order, without overlap; `text[q.start:q.end] == q.text` for each."""
    return _Reader(text, language).read()


class _Reader:
    """One reading of one text; `taken` holds a byte for each character that is spoken for."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language: Language = language
        self.taken = bytearray(len(text))
        self.found: list[Quantity] = []
        self.land_in_manzanas = bool(_LAND_IN_MANZANAS.search(text))
        self.in_pounds = bool(POUNDS.search(text))

    def read(self) -> tuple[Quantity, ...]:
        text, language = self.text, self.language
        for start, end in find_labels(text):
            self.taken[start:end] = b"\1" * (end - start)
        for date in find_dates(text, language, _COUNTED_AFTER[language]):
            if not all(self.taken[date.start : date.end]):  # "31 de marzo" within "31 de marzo de 2027" is a label
                self.taken[date.start : date.end] = bytes(date.end - date.start)
                self._keep(date)
        for share in find_worded_shares(text, language):
            self._keep(replace(share, counts=self._share_of(share.end, directly=True)))
        for match in _ONE_AND_A_HALF.finditer(text):
            unit = (match["es"] or match["en"]).lower()
            kind, months = MEASURES[unit]
            self._keep(Quantity(match[0], match.start(), match.end(), kind, 1.5 * months, unit))
        mentions = find_mentions(text, language, number_style(text, language), self.taken)
        position = 0
        while position < len(mentions):
            pair = self._pair(mentions[position], mentions[position + 1]) if position + 1 < len(mentions) else []
            single = self._with_unit(mentions[position]) if not pair else None
            for quantity in pair or ([single] if single else []):
                self._keep(quantity)
            position += 2 if pair else 1
        found = self._share_units(sorted(self.found, key=lambda quantity: quantity.start))
        return priced_by_column(text, found)

    def _keep(self, quantity: Quantity) -> None:
        if not any(self.taken[quantity.start : quantity.end]):
            self.found.append(quantity)
            self.taken[quantity.start : quantity.end] = b"\1" * (quantity.end - quantity.start)

    def _before(self, position: int, length: int) -> str:
        return self.text[max(0, position - length) : position]

    def _pair(self, first: Mention, last: Mention) -> list[Quantity]:
        """A range (one quantity) or a change (two) from two numbers, or nothing where they are neither."""
        text = self.text
        link = _RANGE.fullmatch(text, first.end, last.start)
        if link is None or last.half or first.half or (last.currency and last.currency != first.currency):
            return []
        word = link[0].strip().lower()
        start = self._before(first.start, 24)
        between, since = bool(_BETWEEN.search(start)), bool(_FROM.search(start)) or bool(_AGED.search(start))
        if (word in {"y", "and"} and not between) or (last.currency and not (between or since or word in "-–—")):
            return []
        low, high = first.value, last.value
        if first.value == first.plain and last.plain and last.value != last.plain and low < last.plain:
            low *= last.value / last.plain
        if low >= high and not since:
            return []
        whole = self._with_unit(replace(last, currency=last.currency or first.currency))
        if whole is None or (not whole.unit and not since and word in {"a", "o", "to", "or"}):
            return []
        factor = whole.value / last.value if last.value else 1.0
        changing = bool(_CHANGE.search(self._before(first.start, 80))) and not _AGED.search(start)
        from_to = bool(_ENGLISH_FROM.search(start)) and whole.kind is not QuantityKind.TIME
        grown = whole.kind in _COUNTED and bool(_AFTER_A_PAUSE.search(start)) and high >= 1.5 * low
        if low >= high or (since and not between and (changing or from_to or grown)):
            head = replace(whole, text=text[first.start : first.end], start=first.start, end=first.end)
            tail_start = max(whole.start, last.start)
            return [
                replace(head, value=low * factor, approximate=bool(_APPROXIMATE.search(start))),
                replace(whole, text=text[tail_start : whole.end], start=tail_start),
            ]
        return [
            replace(
                whole,
                text=text[first.start : whole.end],
                start=first.start,
                value=low * factor,
                upper=whole.value,
                approximate=bool(_APPROXIMATE.search(start)),
                counts=self._age(first.start, whole.end) if whole.kind is QuantityKind.TIME else whole.counts,
            )
        ]

    def _age(self, start: int, end: int) -> str:
        if _AGED.search(self._before(start, 24)) or _OLD.match(self.text, end):
            return "edad" if self.language == "es" else "age"
        return ""

    def _quantity(
        self, mention: Mention, end: int, kind: QuantityKind, value: float, unit: str, counts: str = ""
    ) -> Quantity:
        """The quantity, with a half after its unit ("dos años y medio"), its rate, and whether it is approximate."""
        text, start = self.text, mention.start
        if kind not in {QuantityKind.SHARE, QuantityKind.PEOPLE} and (half := _AND_A_HALF.match(text, end)):
            end, value = half.end(), value * (1 + 0.5 / (mention.value or 1))
        before = self._before(start, 24)
        approximate = bool(_APPROXIMATE.search(before))
        if kind is QuantityKind.TIME:
            approximate = approximate and not _LASTING.search(before)
            counts = self._age(start, end)
        elif kind is QuantityKind.SHARE:
            counts = self._share_of(end)
        per = rate_after(text, end, self.language, start, priced=kind in _PRICED)
        return Quantity(text[start:end], start, end, kind, value, unit, counts, None, per, approximate)

    def _share_of(self, end: int, *, directly: bool = False) -> str:
        link = _SHARE_OF.match(self.text, end)
        position = link.end() if link else end
        phrase = counted_phrase(self.text, position, self.language) if link or directly else None
        return _flat(self.text[phrase.start : phrase.end]) if phrase else ""

    def _with_unit(self, mention: Mention) -> Quantity | None:
        """The quantity that the number makes with what follows, or None where it counts nothing."""
        text, end = self.text, mention.end
        if half := _AND_A_HALF.match(text, end):
            more = 0.5 * (mention.value / mention.plain if mention.plain else 1.0)
            more = 5e5 if mention.in_words and mention.value % 1e6 == 0 and mention.value else more
            mention, end = replace(mention, value=mention.value + more), half.end()
        if percent := PERCENT.match(text, end):
            return self._quantity(mention, percent.end(), QuantityKind.SHARE, mention.value / 100, "%")
        if mention.currency:
            return self._quantity(mention, end, QuantityKind.MONEY, mention.value, mention.currency)
        de = _DE.match(text, end)
        if currency := CURRENCY_AFTER.match(text, de.end() if de else end):
            unit = short_currency(currency[0])
            return self._quantity(mention, currency.end(), QuantityKind.MONEY, mention.value, unit)
        if not mention.in_words and (symbol := SYMBOL.match(text, end)) and not self._is_verb(symbol):
            measure = MEASURES[symbol["unit"].lower()]
            return self._measured(mention, symbol.end(), measure, symbol["unit"])
        if not mention.in_words and (power := POWER.match(text, end)):
            return self._quantity(mention, power.end(), QuantityKind.UNITS, mention.value, power["unit"], power["unit"])
        return self._counted(mention, end)

    def _is_verb(self, symbol: re.Match[str]) -> bool:
        """Whether "ha" is not hectares but "has", as in "ha crecido"."""
        return symbol["unit"] == "ha" and _PARTICIPLE.match(self.text, symbol.end()) is not None

    def _measured(self, mention: Mention, end: int, measure: Measure, unit: str) -> Quantity:
        return self._quantity(mention, end, measure.kind, mention.value * measure.factor, unit)

    def _counted(self, mention: Mention, end: int) -> Quantity | None:
        text, language = self.text, self.language
        if mention.half and (article := _A.match(text, end)):
            end = article.end()
        phrase = counted_phrase(text, end, language, of=mention.of)
        if phrase is None and not mention.single and (of_noun := _OF_NOUN.match(text, end)):
            phrase = counted_phrase(text, of_noun.end(), language)
        if phrase is None:
            bare = not (mention.single or mention.half)
            return self._quantity(mention, end, QuantityKind.UNITS, mention.value, "") if bare else None
        head, counts = phrase.head.lower(), _flat(text[phrase.start : phrase.end])
        measure, head_end = self._measure_of(phrase)
        if mention.half and measure is None:
            return None
        if mention.single and (measure is None or (language == "es" and not _is_one(measure, head))):
            return None
        if measure and measure.kind is QuantityKind.TIME and phrase.cycle:
            return self._quantity(mention, max(phrase.end, head_end), QuantityKind.UNITS, mention.value, counts, counts)
        if measure and head in {"pound", "pounds"} and self._means_money(head_end):
            return self._quantity(mention, head_end, QuantityKind.MONEY, mention.value, head)
        if measure:
            return self._measured(mention, head_end, measure, head)
        kind = QuantityKind.PEOPLE if names_people(head) else QuantityKind.UNITS
        acronym = phrase.head.isupper() and len(head) <= _LONGEST_ACRONYM and kind is QuantityKind.UNITS
        return self._quantity(mention, head_end, kind, mention.value, phrase.head if acronym else head, counts)

    def _measure_of(self, phrase: NounPhrase) -> tuple[Measure | None, int]:
        """The measure that the head noun names, if any, and where its words end."""
        head = phrase.head.lower()
        second = _SECOND_WORD.match(self.text, phrase.head_end)
        if second and (squared := SQUARE_AND_CUBIC.get((head, second[1].lower()))):
            return squared, second.end()
        words = self.text[phrase.start : phrase.head_end].lower().split()
        if len(words) > 1 and (squared := SQUARE_AND_CUBIC.get((words[-2], words[-1]))):
            return squared, phrase.head_end
        if head in {"manzana", "manzanas"}:
            return (MANZANA if self.land_in_manzanas else None), phrase.head_end
        return MEASURES.get(head), phrase.head_end

    def _means_money(self, end: int) -> bool:
        per = rate_after(self.text, end, self.language, end, priced=True)
        return self.in_pounds or per in {"year", "month", "week", "person", "household", "family", "unit"}

    def _share_units(self, found: list[Quantity]) -> tuple[Quantity, ...]:
        """Give "140" in "140 de las 410 familias" the unit of the whole."""
        for index in range(len(found) - 2, -1, -1):
            part, whole = found[index], found[index + 1]
            bare = part.kind is QuantityKind.UNITS and not part.unit
            countable = whole.unit and whole.kind in {QuantityKind.PEOPLE, QuantityKind.UNITS}
            if bare and countable and _OF_THE.fullmatch(self.text, part.end, whole.start):
                found[index] = replace(part, kind=whole.kind, unit=whole.unit, counts=whole.counts)
        return tuple(found)


def _is_one(measure: Measure, head: str) -> bool:
    return measure.kind in _ONE_IN_SPANISH and head not in {"día", "dia", "manzana"}


def _flat(phrase: str) -> str:
    return re.sub(r"\s+", " ", phrase)
