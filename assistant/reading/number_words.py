"""Numbers written as words, in Spanish and English: "doce mil", "two hundred and fifty", "medio millón".

Knows nothing of what is counted.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.domain.draft import Language

_ES_UNITS = ["cero", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince"]
_ES_TEENS = ["dieciséis", "diecisiete", "dieciocho", "diecinueve"]
_ES_TWENTIES = ["veinte", "veintiún", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve"]
_ES_TENS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
_ES_HUNDREDS = ["doscient", "trescient", "cuatrocient", "quinient", "seiscient", "setecient", "ochocient", "novecient"]
_SPANISH: dict[str, float] = {
    **{word: value for value, word in enumerate(_ES_UNITS)},
    **{word: value for value, word in enumerate(_ES_TEENS, 16)},
    **{word: value for value, word in enumerate(_ES_TWENTIES, 20)},
    **{word: value for value, word in enumerate(_ES_TENS, 3)},
    **{word: value * 10 for value, word in enumerate(_ES_TENS, 3)},
    **{stem + ending: value * 100 for value, stem in enumerate(_ES_HUNDREDS, 2) for ending in ("os", "as")},
    **{"uno": 1, "una": 1, "veintiuno": 21, "veintiuna": 21, "cien": 100, "ciento": 100, "medio": 0.5, "media": 0.5},
    **{"dieciseis": 16, "veintiun": 21, "veintidos": 22, "veintitres": 23, "veintiseis": 26},
}
_EN_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_EN_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ENGLISH: dict[str, float] = {
    **{word: value for value, word in enumerate(_EN_UNITS)},
    **{word: value * 10 for value, word in enumerate(_EN_TENS, 2)},
    "half": 0.5,
}
_SCALES: dict[Language, dict[str, float]] = {
    "es": {
        "mil": 1e3, "millón": 1e6, "millon": 1e6, "millones": 1e6, "millardo": 1e9, "millardos": 1e9,
        "billón": 1e12, "billones": 1e12, "docena": 12, "docenas": 12, "decena": 10, "decenas": 10,
        "centenar": 100, "centenares": 100, "par": 2,
    },
    "en": {
        "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7,
        "crores": 1e7, "dozen": 12, "score": 20, "couple": 2,
    },
}  # fmt: skip
_VALUES: dict[Language, dict[str, float]] = {"es": _SPANISH, "en": _ENGLISH}
# After these a noun follows with "de": "un millón de hectáreas", "una docena de talleres".
COLLECTIVES = frozenset(
    ["millón", "millon", "millones", "millardo", "millardos", "billón", "billones", "docena", "docenas", "decena", "decenas", "centenar", "centenares", "par", "couple"]
)
_NEEDS_COUNT = frozenset(
    ["docenas", "decenas", "centenares", "millones", "millardos", "billones", "par", "score", "couple", "millón", "millon"]
)


def _alternatives(words: set[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WORD: dict[Language, re.Pattern[str]] = {
    language: re.compile(
        rf"(?<![\w-])(?:{_alternatives(set(_VALUES[language]) | set(_SCALES[language]))})(?!\w)", re.IGNORECASE
    )
    for language in ("es", "en")
}
_NEXT: dict[Language, re.Pattern[str]] = {
    language: re.compile(
        rf"(?P<link>{link})(?P<word>{_alternatives(set(_VALUES[language]) | set(_SCALES[language]))})(?!\w)",
        re.IGNORECASE,
    )
    for language, link in (("es", r"\s+y\s+|\s+"), ("en", r"\s+and\s+|\s+an?\s+|\s+|-"))
}
_ARTICLE = re.compile(r"(?<!\w)an?\s+$", re.IGNORECASE)


class WordNumber(NamedTuple):
    """A number in words. `single` is true for a bare "un", "una", "one": an article as often as a count."""

    start: int
    end: int
    value: float
    single: bool
    half: bool
    collective: bool


def find_word_numbers(text: str, language: Language) -> Iterator[WordNumber]:
    """Every number in words, in order; "half" and "medio" alone too, for the reader to accept only before a unit."""
    position = 0
    while match := _WORD[language].search(text, position):
        found = _read(text, match, language)
        position = match.end()
        if found is not None:
            position = found.end
            yield found


def _fits(group: float, value: float, link: str, *, first: bool) -> bool:
    """Whether a word below a thousand may follow the group so far: "cien" + "veinte", "treinta" + "y" + "dos"."""
    if first or value == 0.5:
        return first
    if value < 10:
        tens = group % 100
        return group % 10 == 0 and (tens == 0 or tens >= 20) and value > 0 and (" y " not in link or tens >= 20)
    if value < 100:
        return group >= 100 and group % 100 == 0 and " y " not in link
    return group == 0


def _read(text: str, match: re.Match[str], language: Language) -> WordNumber | None:
    scales, values = _SCALES[language], _VALUES[language]
    total, group, smallest, words = 0.0, 0.0, 1e15, 0
    word, link, end, start = match[0].lower(), " ", match.end(), match.start()
    collective = half = False
    while True:
        if word in scales:
            scale = scales[word]
            if words == 0 and word in _NEEDS_COUNT and not _ARTICLE.search(text, max(0, start - 4), start):
                return None
            if scale in {2, 10, 12, 20, 100} and (language == "en" or scale != 100 or words):
                if collective or (language == "es" and words > 1) or " y " in link:
                    break
                group = (group if words else 1) * scale
            elif scale >= smallest and scale < 1e6:
                break
            else:
                total = (total + group if scale >= 1e6 else total) or 0.0
                if scale >= 1e6:
                    total = (total if words else 1) * scale
                else:
                    total += (group if words and group else 1) * scale
                group, smallest = 0.0, scale
            collective = word in COLLECTIVES
        else:
            value = values[word]
            if collective and language == "es" and smallest > 1e6:
                break
            if not _fits(group, value, link, first=words == 0 or (group == 0 and smallest < 1e15)):
                break
            group += value
            half = value == 0.5
            collective = False
        words += 1
        end = match.end()
        following = _NEXT[language].match(text, end)
        if following is None:
            break
        link = following["link"].lower()
        if " a" in link and not half:
            break
        if link.strip() == "and" and not ((group and group % 100 == 0) or (group == 0 and smallest < 1e15)):
            break
        word, match = following["word"].lower(), following
        if following["word"].lower() in values and values[following["word"].lower()] == 0.5:
            break
    if not words:
        return None
    if (article := _ARTICLE.search(text, max(0, start - 4), start)) and language == "en" and match[0]:
        first = _WORD[language].match(text, start)
        if first is not None and first[0].lower() in scales:
            start = article.start()
    single = words == 1 and text[start:end].lower() in {"un", "uno", "una", "one"}
    return WordNumber(start, end, total + group, single, half and words == 1, collective)
