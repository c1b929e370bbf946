"""How numbers are written in a draft, and writing and reading them the same way.

"12.000" and "1,60" in most Spanish drafts; "12,000" and "1.60" in English ones and in those of Mexico, Central America
and Peru. A draft's own numbers decide; its currencies and countries when the numbers are silent; then its language.
Knows nothing of what is counted.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from math import floor, log10

from assistant.domain.draft import Language

SPACES = " \u00a0\u2009\u202f"
_COMMA_COUNTRIES = re.compile(
    r"S/\.?\s?\d|\bsoles\b|\bPEN\b|\bPer[uú]\b|\bM[eé]xico\b|\bMXN\b|\bpesos mexicanos\b|\bquetzales\b|\bGTQ\b"
    r"|\bQ\s?\d\d|\bGuatemala\b|\blempiras?\b|\bHNL\b|\bHonduras\b|\bc[oó]rdobas\b|\bNIO\b|\bC\$|\bNicaragua\b"
    r"|\bEl Salvador\b|\bPanam[aá]\b|\bRep[uú]blica Dominicana\b|\bRD\$|\bPuerto Rico\b"
)
# What a number shows of the draft's convention: (pattern, decimal mark it speaks for, weight).
_EVIDENCE: tuple[tuple[re.Pattern[str], str, float], ...] = (
    (re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+,\d+(?![\d.,]\d)"), ",", 3.0),
    (re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+\.\d+(?![\d.,]\d)"), ".", 3.0),
    (re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3}){2,}(?![\d.,]?\d)"), ",", 2.0),
    (re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{2,3})+,\d{3}(?![\d.,]?\d)"), ".", 2.0),
    (re.compile(r"(?<![\d.,/])\d+,\d{1,2}(?![\d.,/]?\d)"), ",", 1.0),
    (re.compile(r"(?<![\d.,/])(?<!^)(?<!\n)\d+\.\d{1,2}(?![\d.,/]?\d)"), ".", 1.0),
    (re.compile(r"(?<![\d.,/])[1-9]\d{0,2}\.\d{3}(?![\d.,/]?\d)"), ",", 0.8),
    (re.compile(r"(?<![\d.,/])[1-9]\d{0,2},\d{3}(?![\d.,/]?\d)"), ".", 0.8),
    (re.compile(r"(?<![\d.,/])0,\d{3,}(?![\d.,/]?\d)"), ",", 1.0),
    (re.compile(r"(?<![\d.,/])0\.\d{3,}(?![\d.,/]?\d)"), ".", 1.0),
)
_MARKED_THOUSANDS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?!\d)")
_SPACED_THOUSANDS = re.compile(rf"(?<![\d.,])[1-9]\d{{0,2}}(?:[{SPACES}]\d{{3}})+(?![\d.,]?\d)")


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """The marks of a draft's numbers: between thousands ("." "," or a no-break space) and before decimals."""

    thousands: str
    decimal: str


@lru_cache(maxsize=16)  # it is asked for wherever a number of the same draft is written
def number_style(text: str, language: Language) -> NumberStyle:
    """The style of the draft's own numbers; where they are silent, of its currencies and countries, then language."""
    votes = {",": 0.0, ".": 0.0}
    for pattern, decimal, weight in _EVIDENCE:
        votes[decimal] += weight * sum(1 for _ in pattern.finditer(text))
    if votes[","] == votes["."]:
        decimal = "." if language == "en" or _COMMA_COUNTRIES.search(text) else ","
    else:
        decimal = max(votes, key=lambda mark: votes[mark])
    spaced = sum(1 for _ in _SPACED_THOUSANDS.finditer(text))
    if spaced and spaced > sum(1 for _ in _MARKED_THOUSANDS.finditer(text)):
        return NumberStyle(thousands="\u00a0", decimal=decimal)
    return NumberStyle(thousands="." if decimal == "," else ",", decimal=decimal)


def parse_number(text: str, style: NumberStyle) -> float:
    """The value of digits with marks: "12.000", "1,60", "12 000", "1,20,000".

    What one number shows by itself beats the style: "1,60" has decimals, "12.000.000" and "1.250" (nobody writes a
    last decimal that is zero to the thousandth) have none in any style.
    Raises ValueError when `text` is not digits with marks.
    """
    digits = re.sub(rf"[{SPACES}]", "", text)
    if not re.fullmatch(r"\d+(?:[.,]\d+)*", digits):
        raise ValueError(f"not a number: {text!r}")
    marks = [character for character in digits if not character.isdigit()]
    if not marks:
        return float(digits)
    last = marks[-1]
    decimals = len(digits) - digits.rindex(last) - 1
    if len(set(marks)) > 1:
        has_decimals = marks.count(last) == 1
    elif len(marks) > 1:
        has_decimals = False
    elif decimals != 3 or digits.startswith("0") or len(digits) > 7:
        has_decimals = True
    else:
        has_decimals = last == style.decimal and not digits.endswith("0")
    if not has_decimals:
        return float(re.sub(r"[.,]", "", digits))
    whole, fraction = digits.rsplit(last, 1)
    return float(re.sub(r"[.,]", "", whole) + "." + fraction)


def write_number(value: float, style: NumberStyle, digits: int | None = None) -> str:
    """The number in the draft's style.

    With `digits`, exactly so many decimals. Without: none from 100 on, one below ("1,3", and "2" for 2.0), and two
    significant figures below one ("0,07").
    """
    size = abs(value)
    if digits is not None:
        written = f"{size:,.{digits}f}"
    elif size >= 99.95 or size == 0:
        written = f"{size:,.0f}"
    else:
        places = 1 if size >= 0.95 else 1 - floor(log10(size))
        written = f"{size:,.{places}f}".rstrip("0").rstrip(".")
    whole, _, fraction = written.partition(".")
    sign = "-" if value < 0 and any(character in "123456789" for character in written) else ""
    return sign + whole.replace(",", style.thousands) + (style.decimal + fraction if fraction else "")


def approximate(value: float) -> float:
    """The value to two significant figures, for "about 670"."""
    if value == 0:
        return 0.0
    return float(f"{value:.1e}")
