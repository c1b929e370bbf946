"""Numbers as they stand in a text, in digits or words, with their magnitude and the currency before them.

Knows nothing of what follows: units and nouns are the reader's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.domain.draft import Language
from assistant.domain.number_words import find_word_numbers
from assistant.domain.numerals import NumberStyle, parse_number
from assistant.reading.currencies import CURRENCY_AFTER, CURRENCY_BEFORE, short_currency
from assistant.reading.units import POWER, SYMBOL

SPACE = r"[ \u00a0\u2009\u202f]"
_DIGITS = (
    rf"[1-9]\d{{0,2}}(?:{SPACE}\d{{3}})+(?:[.,]\d{{1,2}})?(?![.,]?\d)|\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?(?!\d)|"
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+[.,]\d+(?!\d)|\d+"
)
_FRACTIONS = {
    "½": 0.5,
    "¼": 0.25,
    "¾": 0.75,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "1/2": 0.5,
    "1/4": 0.25,
    "3/4": 0.75,
    "1/3": 1 / 3,
}
_NUMERAL = re.compile(
    rf"(?P<currency>{CURRENCY_BEFORE})?(?<![^\W\d_]-)(?<!\d[.,/:])(?<!\d)"
    rf"(?:(?P<alone>[½¼¾⅓⅔]|(?:1/[234]|3/4)(?![\d/]))|(?P<digits>{_DIGITS})(?:\s?(?P<part>[½¼¾⅓⅔]))?)"
)
_MAGNITUDE = re.compile(
    rf"(?:{SPACE}?(?P<k>k|K)|(?:\s+|-)(?P<word>mil\s+millones|mil|millones|millón|millon|millardos|billones|thousand|hundred|"
    rf"million|billion|lakhs?|crores?|docenas|dozen|decenas|centenares|mln)|{SPACE}?(?P<m>M|MM|m|mn|bn|B))(?!\w)"
)
_SCALES = {
    "k": 1e3, "mil millones": 1e9, "mil": 1e3, "millones": 1e6, "millón": 1e6, "millon": 1e6, "millardos": 1e9,
    "billones": 1e12, "thousand": 1e3, "hundred": 100, "million": 1e6, "billion": 1e9, "lakh": 1e5, "lakhs": 1e5,
    "crore": 1e7, "crores": 1e7, "docenas": 12, "dozen": 12, "decenas": 10, "centenares": 100, "mln": 1e6, "m": 1e6,
    "mm": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9,
}  # fmt: skip
_BEFORE_DE = frozenset(_SCALES) - {"k", "mil", "thousand", "hundred", "dozen"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A number before its unit is known; `start` is that of its currency, if any.

    `plain` is the value without the magnitude: 12 in "12 mil". `of` tells that "de" may stand before the noun;
    `single` a lone "un", "una" or "one"; `half` a lone "half" or "medio".
    """

    start: int
    end: int
    value: float
    plain: float
    currency: str = ""
    of: bool = False
    single: bool = False
    half: bool = False
    in_words: bool = False


def find_mentions(text: str, language: Language, style: NumberStyle, taken: bytearray) -> list[Mention]:
    """All numbers outside what is `taken` (one byte for a character), in order, without overlap."""
    free = bytearray(taken)
    found: list[Mention] = []
    for mention in (*_in_digits(text, style, taken), *_in_words(text, language)):
        if not any(free[mention.start : mention.end]):
            found.append(mention)
            free[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    return sorted(found, key=lambda mention: mention.start)


def _in_digits(text: str, style: NumberStyle, taken: bytearray) -> Iterator[Mention]:
    for match in _NUMERAL.finditer(text):
        start, end = match.start(), match.end()
        attached = start > 0 and (text[start - 1].isalnum() or text[start - 1] == "_")
        if attached or any(taken[start:end]):
            continue
        plain = parse_number(match["digits"], style) if match["digits"] else 0.0
        plain += _FRACTIONS.get(match["part"] or match["alone"] or "", 0.0)
        currency = short_currency(match["currency"]) if match["currency"] else ""
        magnitude = _MAGNITUDE.match(text, end)
        scale = _scale(text, magnitude, currency) if magnitude else None
        if magnitude and scale:
            of = re.sub(r"\s+", " ", magnitude[0].strip().lower()) in _BEFORE_DE
            yield Mention(start, magnitude.end(), plain * scale, plain, currency, of)
        elif (
            not text[end : end + 1].isalpha()
            or SYMBOL.match(text, end)
            or POWER.match(text, end)
            or CURRENCY_AFTER.match(text, end)
        ):
            yield Mention(start, end, plain, plain, currency)


def _in_words(text: str, language: Language) -> Iterator[Mention]:
    for word in find_word_numbers(text, language):
        yield Mention(
            word.start, word.end, word.value, word.value, "", word.collective, word.single, word.half, in_words=True
        )


def _scale(text: str, magnitude: re.Match[str], currency: str) -> float | None:
    """The factor of a magnitude; a lone "m" is a million only of money, else metres."""
    if written := magnitude["k"] or magnitude["word"]:
        return _SCALES[re.sub(r"\s+", " ", written.lower())]
    if currency or CURRENCY_AFTER.match(text, magnitude.end() + 1) or magnitude["m"] in {"mn", "bn", "MM"}:
        return _SCALES[magnitude["m"].lower()]
    return None
