"""How many harvests the project's time holds, where the draft itself says when it sows, harvests or first yields.

Knows no crop: a plant's age, a school year or a budget cycle that the draft does not state is not supposed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import floor

from assistant.domain.draft import Draft, Language
from assistant.domain.facts import Facts
from assistant.domain.finding import Evidence, Figure
from assistant.examiners.rulebook.arithmetic.sum_words import Pen, cite, inputs
from assistant.examiners.rulebook.figures.horizon_words import Horizon
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.text.quantity_signs import TIME

_ORDINALS = {
    "primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4, "quinto": 5, "sexto": 6, "séptimo": 7, "octavo": 8,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
}  # fmt: skip
_ORDINAL_ES = "primer|segundo|tercer|cuarto|quinto|sexto|s[ée]ptimo|octavo"
_PLAIN = r"[^.;:\n\ue000-\ue008]"  # one letter of the same clause, before the next quantity
_YIELDS = {
    "es": (
        rf"(?<!\w)(?:se\s+cort\w+|se\s+cosech\w+|produc\w+|rind\w+|da(?:n|r[áa]n?)?\s+(?:fruto|cosecha|corte|"
        rf"producci[óo]n)|"
        rf"entra\w*\s+en\s+producci[óo]n|primera?\s+(?:cosecha|producci[óo]n|corte|zafra)){_PLAIN}{{0,25}}?(?<!\w)"
        rf"(?:a\s+partir\s+de(?:l)?|desde|reci[ée]n\s+(?:en|al|a)|al|en\s+el|en|a|despu[ée]s\s+de(?:l)?|antes"
        rf"\s+de(?:l)?)\s+(?:el\s+|los\s+)?"
        rf"(?:(?P<ordinal>{_ORDINAL_ES})\s+a[ñn]o|a[ñn]o\s+(?P<year>\d|{{words}})(?!\w)|(?P<time>{TIME}))",
        rf"(?<!\w)(?:tarda\w*|demora\w*|necesita\w*|toma\w*)\s+(?:entre\s+|unos\s+)?(?P<time>{TIME})\s+(?:en|"
        rf"para)\s+(?:dar|producir|rendir|cosechar\w*|entrar)",
    ),
    "en": (
        rf"(?<!\w)(?:first\s+(?:harvest|crop|yield|cut|nuts|fruit|pods)\w*|bears?(?:\s+fruit)?|yields?|(?:is|"
        rf"are)\s+(?:harvested|cut|ready)|"
        rf"produces?|matures?|come[s]?\s+into\s+(?:production|bearing)|harvest(?:\s+comes)?){_PLAIN}{{0,25}}?"
        rf"(?<!\w)(?:in|from|after|by|at|only)\s+(?:the\s+)?"
        rf"(?:(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth)\s+year|year\s+(?P<year>\d|"
        rf"{{words}})(?!\w)|(?P<time>{TIME}))",
        rf"(?P<time>{TIME})\s+(?:after|from)\s+planting",
        rf"(?<!\w)takes?\s+(?:about\s+|some\s+)?(?P<time>{TIME})\s+to\s+(?:bear|mature|yield|produce|reach|ripen|come)",
    ),
}  # fmt: skip
_LEFT_OUT = re.compile(
    r"(?<!\w)(?:qued[ae]n?\s+fuera|no\s+se\s+cuenta\w*|para\s+despu[ée]s|quienes\s+copien|fuera\s+del?\s+"
    r"(?:alcance|proyecto)|"
    r"left\s+out|outside|not\s+counted|out\s+of\s+scope|beyond\s+the\s+project|ya\s+(?:maduras?|en\s+producci[óo]n)|"
    r"already\s+(?:mature|bearing))(?!\w)",
    re.IGNORECASE,
)
_PLANTS = {
    "es": re.compile(
        r"(?<!\w)(?:(?:sembrar|plantar|replantar|renovar|establecer|instalar)(?:á|án|emos)|se\s+(?:siembran|"
        r"plantan|renuevan)|"
        r"hect[áa]reas\s+nuevas|nuevas\s+(?:hect[áa]reas|plantaciones|parcelas|siembras)|plantones|v(?:an|amos|"
        r"a)\s+a\s+(?:sembrar|plantar)|"
        r"reci[ée]n\s+sembrad[oa]s?)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:will\s+(?:plant|replant|establish|sow)|new\s+(?:hectares|plantations|orchards|trees|plantings)|"
        r"(?:to|will\s+be)\s+plant(?:ed)?|seedlings|plants?\s+\S+\s+(?:new\s+)?(?:hectares|trees)|newly"
        r"\s+planted)(?!\w)",
        re.IGNORECASE,
    ),
}  # fmt: skip
_MONTHS = {
    "es": [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ],
    "en": [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
}
_SOWN = {
    "es": r"(?<!\w)siembr\w+[^.;:\n]{{0,45}}?(?<!\w)en\s+(?P<sow>{months})[^.;:\n]{{0,40}}?(?<!\w)cosech\w+[^.;:"
    r"\n]{{0,15}}?(?<!\w)en\s+(?P<reap>{months})",
    "en": r"(?<!\w)(?:plant|sow)\w*[^.;:\n]{{0,45}}?(?<!\w)in\s+(?P<sow>{months})[^.;:\n]{{0,40}}?(?<!\w)"
    r"(?:harvest|reap|lift)\w*[^.;:\n]{{0,15}}?(?<!\w)in\s+(?P<reap>{months})",
}
_TEXT = {
    "es": {
        "late": "Según el borrador, lo que se siembra rinde no antes del mes {first}; el plazo termina en el "
        "mes {months}.",
        "room": "En {months} meses caben {count} desde que se siembra: el borrador da {first} meses de siembra "
        "a primera cosecha.",
        "dated": "En {months} meses hay {sowings} y, antes del cierre, {harvests}.",
        "span": "De siembra a cosecha pasan {first} meses: en {months} meses caben {count} completas como mucho.",
    },
    "en": {
        "late": "By the draft, what is planted yields no sooner than month {first}; the time runs out in month "
        "{months}.",
        "room": "{months} months have room for {count} after planting: the draft gives {first} months from "
        "planting to harvest.",
        "dated": "{months} months hold {sowings} and, before they end, {harvests}.",
        "span": "From sowing to harvest is {first} months: {months} months hold at most {count} in full.",
    },
}
_NOUNS: dict[Language, dict[str, tuple[str, str]]] = {
    "es": {"harvest": ("cosecha", "cosechas"), "sowing": ("siembra", "siembras")},
    "en": {"harvest": ("harvest", "harvests"), "sowing": ("sowing", "sowings")},
}
_AT_MOST = {"es": "como mucho", "en": "at most"}
_OR = {"es": " o ", "en": " or "}
_TO = {"es": " a ", "en": " to "}
_CROP = re.compile(r"(?<!\w)(?:siembr|plant|sembr|cosech|sow|seed|semilla|harvest|crop|cultiv)", re.IGNORECASE)
_SOONEST, _LATEST = 2.0, 180.0


@dataclass(frozen=True, slots=True)
class _Yield:
    """Months from planting to the first yield, at the soonest and at the latest, and where the draft says so."""

    soonest: float
    latest: float
    start: int
    end: int


def count_cycles(draft: Draft, facts: Facts, pen: Pen, masked: MaskedText, horizon: Horizon | None) -> Figure | None:
    """Harvests within the time; `holds` is False where new planting cannot yield before the project ends."""
    if facts.horizon is None or not facts.horizon.value:
        return None
    months = facts.horizon.value
    for first in _first_yields(draft, masked):
        if figure := _from_first_yield(draft, facts, pen, masked, first, months):
            return figure
    return _from_calendar(draft, facts, pen, masked, horizon, months)


def _first_yields(draft: Draft, masked: MaskedText) -> Iterator[_Yield]:
    words = "|".join(word for word in _ORDINALS if word in {"one", "two", "three", "four", "five", "six", "seven"})
    for pattern in _YIELDS[draft.language]:
        compiled = re.compile(pattern.replace("{words}", words or "one"), re.IGNORECASE)
        for passage in draft.passages:
            if _LEFT_OUT.search(masked.text, passage.start, passage.end):
                continue
            for match in compiled.finditer(masked.text, passage.start, passage.end):
                if (first := _read(masked, match)) and _SOONEST <= first.soonest <= _LATEST:
                    yield first


def _read(masked: MaskedText, match: re.Match[str]) -> _Yield | None:
    groups = match.groupdict()
    if (time := masked.quantity(match, "time")) is not None:
        if time.months is None or time.per:
            return None
        return _Yield(time.months, time.upper or time.months, match.start(), time.end)
    word = (groups.get("ordinal") or groups.get("year") or "").lower().replace("septimo", "séptimo")
    number = _ORDINALS.get(word) or (int(word) if word.isdigit() else 0)
    # "In the fifth year" is at the soonest after four full years.
    return _Yield((number - 1) * 12.0, number * 12.0, match.start(), match.end()) if number > 1 else None


def _from_first_yield(
    draft: Draft, facts: Facts, pen: Pen, masked: MaskedText, first: _Yield, months: float
) -> Figure | None:
    planting = _planting(draft, masked)
    if planting is None:
        return None if first.latest > 30 else _room(draft, facts, pen, first, months)
    if first.soonest > months:
        text = _TEXT[pen.language]["late"].format(first=pen.number(first.soonest), months=pen.number(months))
        quotes = (cite(draft, first.start, first.end), cite(draft, *planting), *inputs(draft, facts.horizon))
        return Figure("cycles", text, 0.0, "", quotes, False, "timeline")
    return _room(draft, facts, pen, first, months)


def _planting(draft: Draft, masked: MaskedText) -> tuple[int, int] | None:
    """Where the draft says that the project plants anew."""
    for passage in draft.passages:
        if _LEFT_OUT.search(masked.text, passage.start, passage.end):
            continue
        if match := _PLANTS[draft.language].search(draft.text, passage.start, passage.end):
            return match.start(), match.end()
    return None


def _room(draft: Draft, facts: Facts, pen: Pen, first: _Yield, months: float) -> Figure | None:
    """How many harvests of a crop that yields within two and a half years the time can hold."""
    passage = draft.passage_at(first.start)
    assert passage is not None, "a yield is read in a passage"
    if first.latest > 30 or months < first.soonest or not _CROP.search(draft.text, passage.start, passage.end):
        return None
    least, most = floor(months / first.latest), floor(months / first.soonest)
    count = _named(pen, most, "harvest")
    if least == 0:
        count = f"{_AT_MOST[pen.language]} {count}"
    elif least < most:
        count = f"{least}{(_OR if most - least == 1 else _TO)[pen.language]}{count}"
    span = pen.number(first.soonest)
    if first.latest != first.soonest:
        span += _TO[pen.language] + pen.number(first.latest)
    text = _TEXT[pen.language]["room"].format(months=pen.number(months), count=count, first=span)
    quotes = (cite(draft, first.start, first.end), *inputs(draft, facts.horizon))
    return Figure("cycles", text, float(most), _NOUNS[pen.language]["harvest"][1], quotes, None, "timeline")


def _named(pen: Pen, count: int, noun: str) -> str:
    one, many = _NOUNS[pen.language][noun]
    return f"{pen.number(count)} {one if count == 1 else many}"


def _from_calendar(
    draft: Draft, facts: Facts, pen: Pen, masked: MaskedText, horizon: Horizon | None, months: float
) -> Figure | None:
    """The sowings and harvests in the project's months: "siembran en noviembre y cosechan en mayo"."""
    names = _MONTHS[draft.language]
    pattern = re.compile(_SOWN[draft.language].format(months="|".join([*names, "setiembre"])), re.IGNORECASE)
    for passage in draft.passages:
        match = pattern.search(masked.text, passage.start, passage.end)
        if match is None:
            continue
        sow, reap = (_month(match[group], names) for group in ("sow", "reap"))
        growing = (reap - sow) % 12 or 12
        quotes = (cite(draft, match.start(), match.end()), *inputs(draft, facts.horizon))
        if horizon and horizon.begins is not None and facts.horizon and not facts.horizon.corrected:
            return _dated(pen, round(horizon.begins * 12), round(months), sow, growing, quotes)
        most = floor((months - growing) / 12) + 1 if months >= growing else 0
        text = _TEXT[pen.language]["span"].format(
            first=growing, months=pen.number(months), count=_named(pen, most, "harvest")
        )
        return Figure("cycles", text, float(most), _NOUNS[pen.language]["harvest"][1], quotes, None, "timeline")
    return None


def _dated(pen: Pen, begins: int, months: int, sow: int, growing: int, quotes: tuple[Evidence, ...]) -> Figure:
    """The sowings that fall within the project, and how many of them are also harvested within it."""
    sown = [month for month in range(begins, begins + months) if month % 12 == sow]
    harvested = sum(month + growing < begins + months for month in sown)
    text = _TEXT[pen.language]["dated"].format(
        months=pen.number(months), sowings=_named(pen, len(sown), "sowing"), harvests=_named(pen, harvested, "harvest")
    )
    return Figure("cycles", text, float(harvested), _NOUNS[pen.language]["harvest"][1], quotes, None, "timeline")


def _month(name: str, names: list[str]) -> int:
    """0 for January."""
    word = name.lower()
    return names.index("septiembre" if word == "setiembre" else word)
