"""The numbers of a text, in digits or words, with what makes each of them count or not. Knows nothing of drafts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import floor, log10
from typing import Literal

from assistant.domain.draft import Language
from assistant.domain.number_words import find_word_numbers
from assistant.domain.numerals import SPACES, NumberStyle, parse_number

Sort = Literal["count", "year", "ordinal", "label"]
_SPACE = f"[{SPACES}]"
_DIGITS = re.compile(
    rf"(?<![\w.,])(?:[1-9]\d{{0,2}}(?:{_SPACE}\d{{3}})+(?:[.,]\d{{1,2}})?|\d+(?:[.,]\d+)*)(?![.,]?\d)"
    rf"(?P<scale>{_SPACE}?(?:mil\s+millones|mil|millones|mill[oó]n|billones|thousand|hundred|million|billion|lakhs?|crores?|"
    rf"docenas?|dozen|mln|mn|bn|[kKM])(?!\w))?(?P<share>{_SPACE}?(?:%|por\s+ciento|per\s*cent|percent))?",
    re.IGNORECASE,
)
_SCALES = {
    "mil millones": 1e9, "mil": 1e3, "millones": 1e6, "millón": 1e6, "millon": 1e6, "billones": 1e12, "thousand": 1e3,
    "hundred": 100, "million": 1e6, "billion": 1e9, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
    "docena": 12, "docenas": 12, "dozen": 12, "mln": 1e6, "mn": 1e6, "bn": 1e9, "k": 1e3, "m": 1e6,
}  # fmt: skip
_WORDED_SHARE = re.compile(r"\s+(?:por\s+ciento|per\s*cent|percent)(?!\w)", re.IGNORECASE)
_LABELS = re.compile(
    r"(?<![\w.])[RC]\s?\d{1,3}(?:\.\d{1,3})?(?![\w]|\.\d)"  # ids of claims and criteria
    r"|(?m:^)\s*[-•*]?\s*\(?\d{1,2}[.)](?=\s)"  # items of a list
    r"|(?<!\w)\d+(?:\.?[ºª°]|(?:er|ero|do|to|ta|va|vo|mo|ma|ra|da|st|nd|rd|th)\b)"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL = re.compile(r"(?:mes|a[ñn]o|semana|d[ií]a|month|year|week|day)\s+$", re.IGNORECASE)
_FRACTIONS: dict[Language, tuple[tuple[re.Pattern[str], float], ...]] = {
    "es": tuple(
        (re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), value)
        for pattern, value in (
            (r"la\s+mitad\s+de", 1 / 2),
            (r"un\s+tercio|(?:la|una)\s+tercera\s+parte", 1 / 3),
            (r"dos\s+tercios|dos\s+terceras\s+partes", 2 / 3),
            (r"un\s+cuarto\s+de|(?:la|una)\s+cuarta\s+parte", 1 / 4),
            (r"tres\s+cuartos|tres\s+cuartas\s+partes", 3 / 4),
            (r"(?:la|una)\s+quinta\s+parte|un\s+quinto\s+de", 1 / 5),
        )
    ),
    "en": tuple(
        (re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), value)
        for pattern, value in (
            (r"half\s+(?:of|the|its|their)", 1 / 2),
            (r"(?:a|one)[\s-]third\s+of", 1 / 3),
            (r"two[\s-]thirds", 2 / 3),
            (r"(?:a|one)[\s-]quarter\s+of", 1 / 4),
            (r"three[\s-]quarters", 3 / 4),
            (r"(?:a|one)[\s-]fifth\s+of", 1 / 5),
        )
    ),
}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written. `value` is 0.4 for "40 %" and for "two in five" alike; `plain` is 40 for the former.

    `step` is the value of its last written digit that is not a trailing zero: 10 for "670", 0.1 for "3,5".
    """

    text: str
    start: int
    end: int
    value: float
    plain: float
    step: float
    sort: Sort = "count"
    in_words: bool = False


def find_numbers(text: str, language: Language, style: NumberStyle) -> tuple[Number, ...]:
    """All numbers in order. Ids of claims, items of lists and written ordinals (2.º, 3rd) are not among them."""
    taken = [match.span() for match in _LABELS.finditer(text)]
    found: list[Number] = []
    for number in (*_fractions(text, language), *_in_digits(text, style), *_in_words(text, language)):
        if not any(start < number.end and number.start < end for start, end in taken):
            found.append(number)
            taken.append((number.start, number.end))
    return tuple(sorted(found, key=lambda number: number.start))


def step_of(value: float) -> float:
    """The place of the last digit that is not a trailing zero: 10 for 670, 1 for 8, 0.1 for 3.5."""
    if value == 0:
        return 1.0
    digits = f"{abs(value):.6e}"
    mantissa = digits[:8].replace(".", "").rstrip("0")
    return float(10.0 ** (floor(log10(abs(value)) + 1e-12) - len(mantissa) + 1))


def _in_digits(text: str, style: NumberStyle) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        digits = match.group().removesuffix(match["share"] or "").removesuffix(match["scale"] or "")
        plain = parse_number(digits, style)
        scale = " ".join((match["scale"] or "").split()).lower()
        value = plain * (_SCALES[scale] if scale else 1.0)
        if match["share"]:
            yield Number(match.group(), match.start(), match.end(), value / 100, value, step_of(value))
            continue
        sort: Sort = "count"
        if _YEAR.fullmatch(digits) and not scale:
            sort = "year"
        elif _ORDINAL.search(text, max(0, match.start() - 8), match.start()):
            sort = "ordinal"
        yield Number(match.group(), match.start(), match.end(), value, value, step_of(value), sort)


def _in_words(text: str, language: Language) -> Iterator[Number]:
    for word in find_word_numbers(text, language):
        if word.single or word.half:
            continue
        share = _WORDED_SHARE.match(text, word.end)
        end = share.end() if share else word.end
        value = word.value / 100 if share else word.value
        sort: Sort = "ordinal" if _ORDINAL.search(text, max(0, word.start - 8), word.start) else "count"
        yield Number(text[word.start : end], word.start, end, value, word.value, step_of(word.value), sort, True)


def _fractions(text: str, language: Language) -> Iterator[Number]:
    for pattern, value in _FRACTIONS[language]:
        for match in pattern.finditer(text):
            yield Number(match.group(), match.start(), match.end(), value, value * 100, step_of(value), "count", True)
