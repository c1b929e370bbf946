"""Shares: the percent sign and its words, and fractions in words ("la mitad", "4 de cada 10", "one in three")."""

import re
from collections.abc import Callable

from assistant.domain.draft import Language, Quantity, QuantityKind
from assistant.domain.number_words import find_word_numbers

PERCENT = re.compile(r"[ \u00a0\u202f]?%|\s+(?:por\s+ciento|per\s+cent|percent|pct)(?!\w)", re.IGNORECASE)
_N = r"(?:\d{1,4}|[a-záéíóúñ]{2,12})"
_RATIO: dict[Language, re.Pattern[str]] = {
    "es": re.compile(rf"(?<![\w.,])(?P<part>{_N})\s+de\s+cada\s+(?P<whole>{_N})(?![\w]|[.,]\d)", re.IGNORECASE),
    "en": re.compile(
        rf"(?<![\w.,])(?P<part>{_N})\s+(?:in|out\s+of)(?:\s+every)?\s+(?P<whole>{_N})(?![\w]|[.,]\d)", re.IGNORECASE
    ),
}
_OUT_OF_EACH = re.compile(
    rf"(?<!\w)de\s+cada\s+(?P<whole>{_N})(?:\s+[^\W\d_]+){{0,4}}\s*,\s*(?:s[oó]lo\s+)?(?P<part>{_N})(?!\w|[.,]\d)",
    re.IGNORECASE,
)
_WHOLES = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000})
_PARTS = {
    "tercio": 3, "tercera": 3, "cuarto": 4, "cuarta": 4, "quinto": 5, "quinta": 5, "sexta": 6, "décima": 10, "third": 3,
    "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10,
}  # fmt: skip
_FRACTION: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"(?<!\w)(?:(?P<half>la\s+mitad)(?!\s+del?\s+(?:año|mes|camino|proyecto|período|periodo))|"
        r"(?P<count>un|una|la|dos|tres|cuatro)\s+(?P<part>tercios?|cuartos?(?=\s+del?\s)|quintos?(?=\s+del?\s)|"
        r"(?:tercera|cuarta|quinta|sexta|décima)s?\s+partes?))(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:(?P<half>(?<!first )(?<!second )(?<!last )(?<!other )half)"
        r"(?=\s+(?:of|the|its|their|our|his|her|that|those|these)\s)"
        r"(?!\s+(?:of\s+)?(?:19|20)\d\d)|"
        r"(?P<several>two|three|four|five|six|seven|nine)[\s-]+(?P<parts>thirds|quarters|fifths|tenths|sixths|eighths)|"
        r"(?P<count>an?|one)[\s-]+(?P<part>third|quarter(?=\s+of\s)|fifth|tenth|sixth|eighth)"
        r"(?=\s+(?:of|less|more|fewer|the|is|are|was|were|go|goes|have|has|had|will|can|do|buy|sell|pay|use|to|and|or|for|"
        r"on|at|by|from|who|that|which)\s|\s*[.,;:)]|$))(?!\w)",
        re.IGNORECASE,
    ),
}
_COUNTS = {
    "un": 1, "una": 1, "la": 1, "a": 1, "an": 1, "one": 1, "dos": 2, "two": 2, "tres": 3, "three": 3, "cuatro": 4,
    "four": 4, "five": 5, "six": 6, "seven": 7, "nine": 9,
}  # fmt: skip


def find_worded_shares(text: str, language: Language) -> list[Quantity]:
    """Shares that are not percentages, in no particular order."""
    found = [_share(match, _ratio(language)) for match in _RATIO[language].finditer(text)]
    if language == "es":
        found += [_share(match, _ratio(language)) for match in _OUT_OF_EACH.finditer(text)]
    found += [_share(match, _fraction) for match in _FRACTION[language].finditer(text)]
    return [share for share in found if share is not None]


def _share(match: re.Match[str], value: Callable[[re.Match[str]], float | None]) -> Quantity | None:
    share = value(match)
    return None if share is None else Quantity(match[0], match.start(), match.end(), QuantityKind.SHARE, share)


def _ratio(language: Language) -> Callable[[re.Match[str]], float | None]:
    def value(match: re.Match[str]) -> float | None:
        part, whole = _number(match["part"], language), _number(match["whole"], language)
        if part is None or whole is None or whole not in _WHOLES or part >= whole:
            return None
        return part / whole

    return value


def _number(written: str, language: Language) -> float | None:
    if written.isdigit():
        return float(written)
    word = next(find_word_numbers(written, language), None)
    return word.value if word and word.end - word.start == len(written) else None


def _fraction(match: re.Match[str]) -> float:
    groups = match.groupdict()
    if groups["half"]:
        return 0.5
    part = (groups.get("parts") or groups["part"]).lower().split()[0]
    count = _COUNTS[(groups.get("several") or groups["count"]).lower()]
    return count / (_PARTS.get(part) or _PARTS[part.removesuffix("s")])
