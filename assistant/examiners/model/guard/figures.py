"""Every number that a model writes stands in the draft, was computed from it, or is worked out in plain sight.

A computed figure may be rounded as a person would (670 for 666.7). A number of the draft may be rounded only after a
word that says so ("some 12,000" for 11,847). "Worked out in plain sight": the sum, difference, product or quotient of
two numbers of the same text that are themselves allowed. A month or year by its number may be the one after an allowed
one ("month 37" of a project of 36). A calendar year is one of the draft's or lies between two of them. Of small words,
"un", "dos", "three" are speech ("the two sides") unless they count what a draft counts (years, families, dollars).
"Thousands", "a score" count without a number: they too are in a text that was given.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.domain.draft import Language
from assistant.domain.numerals import NumberStyle, number_style
from assistant.examiners.model.guard.numbers import Number, find_numbers
from assistant.examiners.model.guard.rejected import Rejected

_ROUNDING = 0.05  # a rounded figure is off by no more
_SPEECH = 3
_TELLING = 100  # three digits or more: 781 200, not 780 000
_MONTHS = 12.0  # of a year
_COUNTED = re.compile(
    r"\s+(?:\w+\s+)?(?:a[ñn]os|meses|semanas|d[ií]as|campa[ñn]as|familias|hogares|personas|mujeres|j[oó]venes|socios|socias|"
    r"productor\w+|agricultor\w+|hect[aá]reas|ha|d[oó]lares|soles|pesos|bolivianos|euros|kilos|toneladas|quintales|"
    r"municip\w+|comunidades|a[ñn]o|mes|years?|months?|weeks?|days?|seasons?|families|households|people|women|men|farmers|"
    r"producers|growers|members|hectares|acres|dollars|shillings|kilos?|tonn?es?|tons?|villages|districts|municipalities)"
    r"(?!\w)|\s?%",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"(?<!\w)(?:miles|millones|decenas|centenares|cientos|docenas|veintenas?|treintena|cincuentena|centenar|decena)\s+de(?!\w)"
    r"|(?<!\w)(?:thousands|millions|hundreds|dozens|scores|tens)\s+of(?!\w)"
    r"|[¼½¾⅐-⅞↉]|[²³¹⁰-⁹₀-₉①-⓿❶-➓]"
    r"|(?<!\w)(?!(?-i:[RC])\d{1,3}(?:\.\d{1,3})?(?!\w))[^\W\d_]+\d(?:[\d.,]*\d)?",  # a figure glued to a word: usd5000
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?<!\w)(?:unos|unas|cerca\s+de|casi|alrededor\s+de|aproximadamente|m[aá]s\s+de|menos\s+de|about|around|some|nearly|"
    r"almost|roughly|approximately|over|more\s+than|less\s+than|fewer\s+than|close\s+to)\s+(?:(?:los|las|the|a)\s+)?$",
    re.IGNORECASE,
)


def check(text: str, allowed_texts: Sequence[str], values: Sequence[float], language: Language) -> None:
    """Raises `Rejected` with the numbers that are neither in `allowed_texts` nor among or computed from `values`.

    A share may stand in `values` as a fraction or in hundredths.
    """
    unfounded = unfounded_in(text, allowed_texts, values, language)
    if unfounded:
        listed = ", ".join(repr(" ".join(number.text.split())) for number in unfounded[:6])
        raise Rejected(
            f"These numbers are neither in the texts you were given nor computed from them: {listed}. Leave them out, "
            "or use only numbers that you were given, as they are written there.",
            listed,
        )


def unfounded_in(
    text: str, allowed_texts: Sequence[str], values: Sequence[float], language: Language
) -> tuple[Number, ...]:
    """The numbers of a text that rest on nothing, in order."""
    style = _style_of(tuple(allowed_texts), language)
    loose = _loose_in(text, allowed_texts)
    numbers = find_numbers(text, language, style)
    if not numbers:
        return loose
    known = [number for allowed in allowed_texts for number in _numbers_in(allowed, language, style)]
    years = sorted(number.value for number in known if number.sort == "year")
    exact = {round(value, 6) for number in known for value in (number.value, number.plain)}
    computed = [*values, *(value * 100 for value in values if 0 < abs(value) < 1)]
    open_numbers: list[Number] = []
    founded: list[float] = []
    for number in numbers:
        if _is_speech(number, text):
            continue
        if number.sort == "year" and years and years[0] <= number.value <= years[-1]:
            continue
        if _is_known(number, text, exact, computed):
            founded.append(number.plain)
        else:
            open_numbers.append(number)
    return (*loose, *_not_worked_out(open_numbers, founded, sorted(exact)))


def _loose_in(text: str, allowed_texts: Sequence[str]) -> tuple[Number, ...]:
    """What counts without a number that can be compared, and is written so in none of the texts."""
    found = list(_LOOSE.finditer(text))
    if not found:
        return ()
    given = {match.group().casefold() for allowed in allowed_texts for match in _LOOSE.finditer(allowed)}
    return tuple(
        Number(match.group(), match.start(), match.end(), 0.0, 0.0, 1.0)
        for match in found
        if match.group().casefold() not in given
    )


@lru_cache(maxsize=32)
def _style_of(texts: tuple[str, ...], language: Language) -> NumberStyle:
    return number_style("\n".join(texts), language)


@lru_cache(maxsize=64)
def _numbers_in(text: str, language: Language, style: NumberStyle) -> tuple[Number, ...]:
    """Of a text that many others are checked against."""
    return find_numbers(text, language, style)


def _is_speech(number: Number, text: str) -> bool:
    return number.in_words and number.plain <= _SPEECH and not _COUNTED.match(text, number.end)


def _is_known(number: Number, text: str, exact: set[float], computed: Sequence[float]) -> bool:
    readings = {round(number.value, 6), round(number.plain, 6)}
    if readings & exact:
        return True
    if number.sort == "ordinal" and round(number.value - 1, 6) in exact:
        return True
    if any(_rounds(number, value) for value in computed):
        return True
    about = _ABOUT.search(text, max(0, number.start - 24), number.start) is not None
    return about and any(_rounds(number, value) for value in exact)


def _rounds(number: Number, value: float) -> bool:
    """Whether the number is the value as a person would round it: at its last written digit, and not far off."""
    for reading, step in (
        (number.plain, number.step),
        (number.value, number.step * number.value / (number.plain or 1)),
    ):
        off = abs(reading - value)
        if off <= abs(step) / 2 + 1e-9 and off <= _ROUNDING * abs(value) + 1e-9:
            return True
    return False


def _not_worked_out(open_numbers: list[Number], founded: list[float], given: list[float]) -> tuple[Number, ...]:
    """What stays open when every sum, difference, product and quotient of two founded numbers is founded too.

    One of the two may also be `given` without standing in the text, where the result comes out exactly and has so many
    digits that it cannot be a coincidence.
    """
    while True:
        results = _results(founded, founded)
        telling = {round(result, 6) for result in _results(founded, given)}
        settled = [
            number
            for number in open_numbers
            if any(_rounds(number, result) for result in results)
            or (number.plain >= _TELLING * number.step and round(number.plain, 6) in telling)
        ]
        if not settled:
            return tuple(open_numbers)
        open_numbers = [number for number in open_numbers if number not in settled]
        founded = [*founded, *(number.plain for number in settled)]


def _results(founded: Sequence[float], others: Sequence[float]) -> list[float]:
    results: list[float] = []
    for place, one in enumerate(founded):
        for other in others if others is not founded else (*founded[:place], *founded[place + 1 :]):
            results += [one + other, abs(one - other), one * other]
            results += [one / other, 100 * one / other, one * other / 100] if other else []
            results += [other / one, 100 * other / one] if one else []
        results += [one * _MONTHS, one / _MONTHS]
    return results
