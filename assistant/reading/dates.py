"""Points in time: "diciembre de 2027", "mid-2027", "Q2 2026", "31/12/2027", "2025-2028", "al 2028".

The value is year + (month - 1) / 12, with the first month of a quarter, a half or a bare year. Bare years count only
where the words around them speak of time.
"""

import re
from collections.abc import Iterator

from assistant.domain.draft import Language, Quantity, QuantityKind
from assistant.reading.currencies import CURRENCY_BEFORE

_MONTHS: dict[Language, tuple[str, ...]] = {
    "es": (
        "enero|ene", "febrero|feb", "marzo|mar", "abril|abr", "mayo|may", "junio|jun", "julio|jul", "agosto|ago",
        "septiembre|setiembre|sept|sep|set", "octubre|oct", "noviembre|nov", "diciembre|dic",
    ),
    "en": (
        "january|jan", "february|feb", "march|mar", "april|apr", "may", "june|jun", "july|jul", "august|aug",
        "september|sept|sep", "october|oct", "november|nov", "december|dec",
    ),
}  # fmt: skip
_MONTH = {
    language: {name: month for month, names in enumerate(months, 1) for name in names.split("|")}
    for language, months in _MONTHS.items()
}
_ANY_MONTH = {language: "|".join(sorted(names, key=len, reverse=True)) for language, names in _MONTH.items()}
_YEAR = r"(?:19[5-9]\d|20\d\d|2100)"
_END = r"(?![\d.,/-]?\d)(?!\w)"
_DAY = r"(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th|º)?\s+(?:de\s+|of\s+)?)?"
_ORDINALS = {
    "primer": 1, "primero": 1, "segundo": 2, "tercer": 3, "tercero": 3, "cuarto": 4, "último": 4, "ultimo": 4,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4,
}  # fmt: skip
_PARTS_OF_YEAR = (
    (re.compile(r"inicios|principios|comienzos|early|start|beginning", re.IGNORECASE), 1),
    (re.compile(r"mediados|mid|middle", re.IGNORECASE), 7),
    (re.compile(r"fin|cierre|late|end|close", re.IGNORECASE), 12),
)


def _patterns(language: Language) -> list[tuple[str, re.Pattern[str]]]:
    month = _ANY_MONTH[language]
    return [
        ("iso", re.compile(rf"(?<![\w.,/-])(?P<year>{_YEAR})-(?P<month>0[1-9]|1[0-2])-[0-3]\d(?![\d-])")),
        ("numeric", re.compile(rf"(?<![\w.,/-])[0-3]?\d([/.-])(?P<month>0?[1-9]|1[0-2])\1(?P<year>{_YEAR}){_END}")),
        ("numeric", re.compile(rf"(?<![\w.,/-])(?P<month>0[1-9]|1[0-2])/(?P<year>{_YEAR}){_END}")),
        (
            "months",
            re.compile(
                rf"(?<!\w){_DAY}(?P<first>{month})\.?(?P<link>\s*[-–—/]\s*|\s+(?:a|al|y|hasta|to|and|until|till)\s+)"
                rf"(?:[0-3]?\d\s+(?:de\s+|of\s+)?)?(?P<month>{month})\.?(?:\s+del?\s+|\s*,\s*|\s+of\s+|\s+|-)"
                rf"(?P<year>{_YEAR}){_END}",
                re.IGNORECASE,
            ),
        ),
        (
            "month",
            re.compile(
                rf"(?<![\w])(?:{_DAY})(?P<month>{month})\.?(?:\s+del?\s+(?:año\s+)?|\s+[0-3]?\d(?:st|nd|rd|th)?,?\s+"
                rf"|\s*,\s*|\s+of\s+|\s+|-)(?P<year>{_YEAR}){_END}",
                re.IGNORECASE,
            ),
        ),
        (
            "quarter",
            re.compile(
                rf"(?<![\w])(?:[QT](?P<q>[1-4])|(?P<q2>[1-4])[QT]|(?:H|S)(?P<h>[12]))[\s-]*(?:de\s+|of\s+)?(?P<year>{_YEAR}){_END}"
            ),
        ),
        (
            "quarter",
            re.compile(
                rf"(?<!\w)(?P<ordinal>{'|'.join(_ORDINALS)})\s+(?P<length>trimestre|semestre|cuatrimestre|quarter|half|"
                rf"semester)\s+(?:del?\s+|of\s+)?(?:año\s+)?(?P<year>{_YEAR}){_END}",
                re.IGNORECASE,
            ),
        ),
        (
            "part",
            re.compile(
                r"(?<!\w)(?P<part>(?:a\s+)?(?:inicios|principios|comienzos|mediados|fines|finales)\s+del?|"
                r"(?:el\s+|al\s+)?(?:fin|final|cierre)\s+del?|(?:early|mid|late)(?:\s+|-)|"
                r"(?:the\s+)?(?:end|start|beginning|middle|close)[\s-]+(?:of\s+)?)\s*(?:año\s+)?"
                rf"(?P<year>{_YEAR}){_END}",
                re.IGNORECASE,
            ),
        ),
        (
            "period",
            re.compile(
                rf"(?<![\w.,/-])(?P<fy>(?:FY|AF)\s?)?(?P<year>{_YEAR})(?P<link>\s?[-–—/]\s?)(?P<to>{_YEAR}|\d\d)"
                r"(?![\d/-]|[.,]\d)(?!\w)"
            ),
        ),
        ("fiscal", re.compile(rf"(?<!\w)(?:FY|AF)\s?(?P<year>{_YEAR}|\d\d){_END}")),
    ]


_PATTERNS: dict[Language, list[tuple[str, re.Pattern[str]]]] = {"es": _patterns("es"), "en": _patterns("en")}
_BARE = re.compile(rf"(?<![\w.,/:$€£-])(?P<year>{_YEAR}){_END}(?!\s?[%°])")
_SPEAKS_OF_TIME = re.compile(
    r"(?:(?<!\w)(?:en|del?|desde|hasta|al|a|para|hacia|años?|y|e|o|entre|durante|antes|después|posterior|ciclo|campaña|"
    r"gestión|presupuesto|plan|censo|agenda|in|by|since|until|till|to|from|of|during|through|before|after|between|and|or|"
    r"year|for|season|mid|early|late|census|around|budget|summer|spring|autumn|winter|verano|invierno)\s+"
    r"|[(;,:—–|]\s*|^\s*|\n\s*)$",
    re.IGNORECASE,
)
_IS_TIME = re.compile(
    r"(?<!\w)(?:en|al|desde|hacia|año|in|by|since|until|hasta|during|before|after)\s+$", re.IGNORECASE
)
_BEGINS_RANGE = re.compile(r"(?<!\w)(?:entre|between|de|from)\s+$", re.IGNORECASE)
_LINKED = re.compile(r"\s*(?:\b(?:y|a|o|and|to|or)\b|[-–—])\s*(\d{4,}|\d{1,3}(?:[.,]\d{3})+)(?![\d.,]?\d)")
_CURRENCY = re.compile(rf"(?:{CURRENCY_BEFORE})$")


def find_dates(text: str, language: Language, counted_after: re.Pattern[str]) -> list[Quantity]:
    """All dates, in order, without overlap. `counted_after` matches what makes a year-like number a count."""
    found: list[Quantity] = []
    taken = bytearray(len(text))
    for name, pattern in _PATTERNS[language]:
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
            found.extend(_read(name, match, language))
    for match in _BARE.finditer(text):
        if not taken[match.start()] and _is_year(text, match, counted_after):
            found.append(_date(text, match.start(), match.end(), int(match["year"]), 1))
    return sorted(found, key=lambda date: date.start)


def _is_year(text: str, match: re.Match[str], counted_after: re.Pattern[str]) -> bool:
    """Whether four digits are a year: by the words before and after, and by not being a round number."""
    before = text[max(0, match.start() - 24) : match.start()]
    year = int(match["year"])
    recent = 1990 <= year <= 2050 and year % 50 != 0
    linked = _LINKED.match(text, match.end()) if _BEGINS_RANGE.search(before) else None
    if _CURRENCY.search(before) or (linked and not re.fullmatch(_YEAR, linked[1])):
        return False
    if counted_after.match(text, match.end()):
        return recent and bool(_IS_TIME.search(before))
    return recent or bool(_SPEAKS_OF_TIME.search(before))


def _date(text: str, start: int, end: int, year: int, month: int) -> Quantity:
    return Quantity(text[start:end], start, end, QuantityKind.DATE, year + (month - 1) / 12)


def _read(name: str, match: re.Match[str], language: Language) -> Iterator[Quantity]:
    text, start, end = match.string, match.start(), match.end()
    months, groups = _MONTH[language], match.groupdict()
    year = int(groups["year"])
    if name in {"iso", "numeric"}:
        yield _date(text, start, end, year, int(groups["month"]))
    elif name == "month":
        yield _date(text, start, end, year, months[groups["month"].lower()])
    elif name == "months":
        first, last = months[groups["first"].lower()], months[groups["month"].lower()]
        yield _date(text, start, match.start("link"), year - (first > last), first)
        yield _date(text, match.start("month"), end, year, last)
    elif name == "quarter":
        yield _date(text, start, end, year, _first_month(groups))
    elif name == "part":
        month = next((month for words, month in _PARTS_OF_YEAR if words.search(groups["part"])), 1)
        yield _date(text, start, end, year, month)
    elif name == "fiscal":
        yield _date(text, start, end, year + 2000 if year < 100 else year, 1)
    else:
        until = int(groups["to"])
        until = until if until > 100 else year - year % 100 + until
        yield _date(text, start, match.end("year"), year, 1)
        if until >= year:
            yield _date(text, match.start("to"), end, until, 1)


def _first_month(groups: dict[str, str | None]) -> int:
    if half := groups.get("h"):
        return 1 + 6 * (int(half) - 1)
    if quarter := groups.get("q") or groups.get("q2"):
        return 1 + 3 * (int(quarter) - 1)
    ordinal, length = _ORDINALS[(groups["ordinal"] or "").lower()], (groups["length"] or "").lower()
    months = {"trimestre": 3, "quarter": 3, "cuatrimestre": 4}.get(length, 6)
    return 1 + months * (min(ordinal, 12 // months) - 1)
