"""How long this project has: a duration, two dates, a number of cycles, or only the date by which it ends.

Takes no loan's term, warranty, course, earlier project or crop's age for it; where in doubt, the draft does not say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.domain.draft import Draft, Passage, Quantity, QuantityKind
from assistant.examiners.rulebook.masked_text import MaskedText
from assistant.examiners.rulebook.milestones import Scale, find_milestones
from assistant.examiners.rulebook.quantity_signs import COUNT, DATE, IN_CLAUSE, SIZE, TIME
from assistant.examiners.rulebook.speech import looks_ahead, sets_goal, speaks_of_loan, tells_of_past

SHORTEST, LONGEST = 5.0, 240.0  # months that a project may last

_PROJECT_ES = r"(?:proyecto|programa|iniciativa|intervenci[óo]n|fase|piloto|propuesta|alianza|consultor[ií]a)"
_PROJECT_EN = r"(?:project|programme|program|intervention|initiative|phase|pilot|grant)"
_STATED = {
    "es": (
        rf"{_PROJECT_ES}(?!\w){IN_CLAUSE}{{0,40}}?(?<!\w)(?:dura|durar[áa]|tiene\s+una\s+duraci[óo]n\s+de|"
        rf"se\s+(?:ejecuta|ejecutar[áa]|desarrolla|desarrollar[áa]|implementar[áa])\s+(?:en|durante))\s+(?:unos"
        rf"\s+)?(?P<time>{TIME})",
        rf"(?:duraci[óo]n|plazo|vigencia|horizonte)(?:\s+(?:total|del\s+{_PROJECT_ES}))?\s*(?:de|es\s+de|ser[áa]"
        rf"\s+de|es|:|=)?\s*(?P<time>{TIME})",
        rf"(?P<time>{TIME})\s+de\s+(?:ejecuci[óo]n|duraci[óo]n|proyecto|intervenci[óo]n|implementaci[óo]n)(?!\w)",
        rf"(?<!\w){_PROJECT_ES}\s+(?:\w+\s+)?(?:de|a)\s+(?P<time>{TIME})",
        rf"(?<!\w){_PROJECT_ES}{IN_CLAUSE}{{0,20}}?\(\s*(?P<time>{TIME})\s*\)",
        rf"(?<!\w)(?:durante|en)\s+los\s+(?:pr[óo]ximos\s+)?(?P<time>{TIME})(?:\s+d(?:el|e\s+este)\s+{_PROJECT_ES})",
    ),
    "en": (
        rf"(?P<time>{TIME})[\s-]+(?:long\s+)?{_PROJECT_EN}(?!\w)",
        rf"{_PROJECT_EN}(?!\w){IN_CLAUSE}{{0,30}}?(?<!\w)(?:lasts?|runs?|takes|spans?)\s+(?:for\s+|over\s+)?"
        rf"(?P<time>{TIME})",
        rf"(?:duration|time\s?frame|timeline|length)(?:\s+of\s+the\s+{_PROJECT_EN})?\s*(?:is|of|:|=)?\s*"
        rf"(?P<time>{TIME})",
        rf"(?<!\w){_PROJECT_EN}{IN_CLAUSE}{{0,20}}?\(\s*(?P<time>{TIME})\s*\)",
        rf"(?<!\w){_PROJECT_EN}\s+of\s+(?P<time>{TIME})",
        rf"(?P<time>{TIME})\s+of\s+(?:the\s+)?(?:{_PROJECT_EN}|implementation)(?!\w)",
    ),
}  # fmt: skip
_OPENING = r"(?:(?<=[.;:]\s)|(?<=\n)|(?<![\s\S]))"  # where a sentence or clause begins
_WITHIN = {
    "es": (
        rf"(?<!\w)(?:en|dentro\s+de|durante|a\s+lo\s+largo\s+de|al\s+cabo\s+de|en\s+un"
        rf"\s+plazo\s+de|a)\s+"
        rf"(?:los\s+|unos\s+|pr[óo]ximos\s+|apenas\s+|solo\s+|menos\s+de\s+){{0,2}}(?P<time>{TIME})"
        r"(?!\s+(?:de|del|despu[eé]s|seguidos|antes|atr[áa]s|o\s+m[áa]s|y\s+medi|por|al|cada)(?!\w))",
        rf"{_OPENING}(?:despu[eé]s\s+de|tras|a\s+la\s+vuelta\s+de)\s+(?:los\s+)?(?P<time>{TIME})\s*,?\s+(?!de\s)",
    ),
    "en": (
        rf"(?<!\w)(?:in|within|over|during)\s+(?:the\s+|about\s+|only\s+|just\s+|next\s+|its\s+|"
        rf"less\s+than\s+){{0,3}}(?P<time>{TIME})"
        r"(?!\s+(?:of|after|later|ago|in\s+a\s+row|running|before|per|a|each|every|from|inception|course|training|trial|review)(?!\w))",
        rf"{_OPENING}after\s+(?:the\s+)?(?P<time>{TIME})\s*,?\s+(?!of\s)",
    ),
}  # fmt: skip
_RANGE = {
    "es": rf"(?<!\w)(?:de|desde|entre)\s+(?P<from>{DATE})(?:\s*[-–/]\s*{DATE})?\s+(?:a|al|hasta|y)\s+(?:el\s+)?"
    rf"(?P<to>{DATE})(?:\s*[-–/]\s*(?P<last>{DATE}))?",
    "en": rf"(?<!\w)(?:from|between)\s+(?P<from>{DATE})(?:\s*[-–/]\s*{DATE})?\s+(?:to|until|till|through|and)\s+"
    rf"(?P<to>{DATE})(?:\s*[-–/]\s*(?P<last>{DATE}))?",
}  # fmt: skip
_LABELLED_RANGE = {
    "es": rf"(?<!\w)(?:per[ií]odo|vigencia|duraci[óo]n|plazo|ejecuci[óo]n|fechas)(?:\s+del?\s+\w+)?\s*[:=(]?\s*"
    rf"(?P<from>{DATE})\s*(?:[-–/]|a|al)\s*(?P<to>{DATE})",
    "en": rf"(?<!\w)(?:period|duration|dates|implementation|time\s?frame)(?:\s+of\s+\w+)?\s*[:=(]?\s*(?P<from>"
    rf"{DATE})\s*(?:[-–/]|to)\s*(?P<to>{DATE})",
}  # fmt: skip
_RUNS = {
    "es": re.compile(rf"(?<!\w)(?:{_PROJECT_ES}|ejecut\w+|trabaj\w+|dura|durar[áa])(?!\w)|"
    r"^\W*(?:de|desde|entre)\s", re.IGNORECASE),
    "en": re.compile(rf"(?<!\w)(?:it\s+runs|we\s+work|{_PROJECT_EN}(?!\w){IN_CLAUSE}{{0,40}}?(?:runs?|lasts|"
    rf"will))(?!\w)|^\W*(?:from|between)\s", re.IGNORECASE),
}  # fmt: skip
_PLAN = re.compile(
    r"(?<!\w)(?:plan(?:es)?|estrategia|ley|strategy|budget|presupuesto|promedio|mean|average|gesti[óo]n|fundad[oa]s?|cread[oa]s?|censo|census|founded|since)(?!"
    r"\w)[^.;:\n]{0,50}$",
    re.IGNORECASE,
)
_START = {
    "es": rf"(?<!\w)(?:empez\w+|empieza\w*|inici\w+|comenz\w+|comienz\w+|arranc\w+|desde|a\s+partir\s+de)\s+(?:"
    rf"\w+\s+)?(?:en|a|de|el)?\s*(?P<date>{DATE})",
    "en": rf"(?<!\w)(?:starts?|starting|begins?|beginning|launch(?:es)?)\s+(?:in|on)?\s*(?P<date>{DATE})",
}  # fmt: skip
# Without a duration beside it, only a beginning of the project's own counts.
_BEGINS = {
    "es": rf"(?<!\w)(?:empezamos|empezaremos|comenzamos|comenzaremos|arrancamos|iniciamos|iniciaremos|"
    rf"{_PROJECT_ES}(?:\s+\w+)?\s+(?:empieza|empezar[áa]|inicia|iniciar[áa]|comienza|comenzar[áa]|arranca))\s+"
    rf"(?:en|a|el)?\s*(?P<date>{DATE})",
    "en": rf"(?<!\w)(?:we\s+(?:will\s+)?(?:start|begin)|{_PROJECT_EN}\s+(?:will\s+)?(?:starts?|begins?))\s+"
    rf"(?:in|on)?\s*(?P<date>{DATE})",
}  # fmt: skip
_REVIEW = re.compile(r"(?<!\w)(?:revis\w+|review\w*|evalua\w+|ajust\w+)(?!\w)", re.IGNORECASE)
_MONTH_NUMBER = {
    "es": r"(?<!\w)(?:al|en\s+el|hasta\s+el|para\s+el|a)\s+(?P<month>mes\s+(?P<number>\d{1,3}))(?!\w)",
    "en": r"(?<!\w)(?:at|by|in|until|before|to)\s+(?P<month>month\s+(?P<number>\d{1,3}))(?!\w)",
}
_CYCLE_NOUN = re.compile(
    r"(?:campañas?|ciclos?|cosechas?|siembras?|zafras?|temporadas?|esquilas?|temporales|años\s+escolares|"
    r"ejercicios|seasons?|harvests?|cycles?|plantings?|fiscal\s+years|school\s+years)\b",
    re.IGNORECASE,
)
_OVER_CYCLES = {
    "es": rf"(?<!\w)(?:en|durante|a\s+lo\s+largo\s+de|trabajar[áa]n|trabaja\s+en|plazo\s*:|duraci[óo]n\s*:)\s+"
    rf"(?:las\s+|los\s+|pr[óo]xim[oa]s\s+)?(?P<count>{COUNT})",
    "en": rf"(?<!\w)(?:in|over|during|for|through)\s+(?:the\s+|next\s+){{0,2}}(?P<count>{COUNT})",
}
_BY = {
    "es": rf"(?<!\w)(?:para|a|al|antes\s+de|hasta|en|desde\s+ahora\s+a)\s+(?:(?:la|el|las|los)\s+"
    rf"(?:\w+\s+){{0,3}}?de\s+)?(?P<date>{DATE})",
    "en": rf"(?<!\w)(?:by|before|until|in|to)\s+(?:the\s+)?(?:(?:end|start|middle|close)\s+of\s+(?:the"
    rf"\s+)?)?(?:(?:\w+\s+)?(?:rains|season|harvest|crop|autumn|"
    rf"spring|summer|winter|share-out|count|campaign|those|that)\s+(?:of\s+)?)?(?P<date>{DATE})",
}  # fmt: skip


_ENDS = {
    "es": rf"(?<!\w)(?:{_PROJECT_ES}{IN_CLAUSE}{{0,25}}?(?<!\w)(?:llega\s+hasta|va\s+hasta|hasta|dura\s+hasta|"
    rf"(?:termina|concluye|finaliza|cierra)r?[áa]?\s+en)|"
    rf"al\s+(?:terminar|cierre|concluir|finalizar|final)(?:\s+de[l]?)?(?:\s+el)?\s+{_PROJECT_ES}\s*[,(]\s*(?:en|"
    rf"a|al)?)\s*(?:fines\s+de\s+)?(?P<date>{DATE})",
    "en": rf"(?<!\w){_PROJECT_EN}{IN_CLAUSE}{{0,25}}?(?<!\w)(?:ends|closes|finishes|runs\s+(?:until|to|through))"
    rf"\s+(?:in|on)?\s*(?P<date>{DATE})",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Horizon:
    """When the project ends: `months` where the draft tells, `begins` and `ends` as year + (month - 1) / 12.

    `start` and `end` are the offsets of the words that say so; `cycles` is set where time is told in cycles.
    """

    start: int
    end: int
    months: float | None = None
    begins: float | None = None
    ends: float | None = None
    cycles: float | None = None
    unit: str = ""


def find_horizon(draft: Draft, masked: MaskedText) -> Horizon | None:
    """The project's time, from the plainest statement to the least; None where the draft does not say."""
    for find in (_stated, _dated, _within, _by_month_number, _in_cycles, _by_date):
        if horizon := find(draft, masked):
            return horizon
    return None


def _plain(months: float | None) -> bool:
    return months is not None and SHORTEST <= months <= LONGEST


def _passages(masked: MaskedText, *, ahead: bool) -> Iterator[tuple[Passage, str]]:
    for plan in masked.plans:
        if plan.plans or not ahead:
            yield plan.passage, plan.words


def _matches(patterns: tuple[str, ...] | str, masked: MaskedText, passage: Passage) -> Iterator[re.Match[str]]:
    for pattern in (patterns,) if isinstance(patterns, str) else patterns:
        yield from re.compile(pattern, re.IGNORECASE).finditer(masked.text, passage.start, passage.end)


def _clause(masked: MaskedText, start: int, end: int) -> str:
    """The words around a span, up to the next full stop, semicolon, colon or line end on each side."""
    before = re.search(r"[^.;:\n()]*$", masked.text[max(0, start - 160) : start])
    after = re.match(r"[^.;:\n()]*", masked.text[end : end + 160])
    return (before[0] if before else "") + masked.text[start:end] + (after[0] if after else "")


def _lasting(quantity: Quantity | None, begins: float | None) -> Horizon | None:
    if quantity is None or quantity.per or not _plain(quantity.months):
        return None
    months = quantity.upper if quantity.upper is not None else quantity.value
    ends = begins + (months - 1) / 12 if begins is not None else None
    return Horizon(quantity.start, quantity.end, months, begins, ends, unit=quantity.unit)


def _stated(draft: Draft, masked: MaskedText) -> Horizon | None:
    for passage, _ in _passages(masked, ahead=False):
        for match in _matches(_STATED[draft.language], masked, passage):
            if speaks_of_loan(_clause(masked, match.start("time"), match.end("time")), draft.language):
                continue
            begins = next(_starts(masked, passage, _START[draft.language]), None)
            if horizon := _lasting(masked.quantity(match, "time"), begins):
                return horizon
    return None


def _starts(masked: MaskedText, passage: Passage, pattern: str) -> Iterator[float]:
    for match in _matches(pattern, masked, passage):
        if date := masked.quantity(match, "date"):
            yield date.value


def _dated(draft: Draft, masked: MaskedText) -> Horizon | None:
    for passage, words in _passages(masked, ahead=False):
        found = list(_matches(_LABELLED_RANGE[draft.language], masked, passage))
        if _RUNS[draft.language].search(words):
            found += list(_matches(_RANGE[draft.language], masked, passage))
        for match in found:
            first, last = masked.quantity(match, "from"), masked.quantity(match, "to")
            if first is None or last is None or _PLAN.search(masked.before(passage, match.start())):
                continue
            seasonal = "last" in match.re.groupindex and match["last"] is not None
            whole_years = not (_names_month(first) or _names_month(last))
            months = (last.value - first.value) * 12 + (12 if whole_years else 1)
            if _plain(months) and not _near_cycles(masked, passage, match.start()):
                ends = last.value + (0 if not whole_years or seasonal else 11 / 12)
                return Horizon(first.start, last.end, round(months), first.value, ends)
    return None


def _names_month(date: Quantity) -> bool:
    return not re.fullmatch(r"(?:(?:FY|AF)\s?)?\d{2,4}", date.text.strip())


def _near_cycles(masked: MaskedText, passage: Passage, position: int) -> bool:
    return any(
        passage.start <= quantity.start < position and _CYCLE_NOUN.search(quantity.counts or quantity.unit)
        for quantity in masked.quantities.values()
    )


def _within(draft: Draft, masked: MaskedText) -> Horizon | None:
    found = [
        horizon
        for passage, words in _passages(masked, ahead=True)
        for match in _matches(_WITHIN[draft.language], masked, passage)
        if not speaks_of_loan(_clause(masked, match.start("time"), match.end("time")), draft.language)
        and not tells_of_past(masked.before(passage, match.start()), draft.language)
        and (
            sets_goal(words, draft.language) or looks_ahead(_clause(masked, match.start(), match.end()), draft.language)
        )
        if (horizon := _lasting(masked.quantity(match, "time"), None))
    ]
    return max(found, key=lambda horizon: horizon.months or 0, default=None)


def _by_month_number(draft: Draft, masked: MaskedText) -> Horizon | None:
    found = [
        Horizon(match.start("month"), match.end(), float(match["number"]))
        for passage, _ in _passages(masked, ahead=True)
        for match in re.compile(_MONTH_NUMBER[draft.language], re.IGNORECASE).finditer(
            draft.text, passage.start, passage.end
        )
        if _plain(float(match["number"])) and not _REVIEW.search(_clause(masked, match.start(), match.end()))
    ]
    return max(found, key=lambda horizon: horizon.months or 0, default=None)


def _in_cycles(draft: Draft, masked: MaskedText) -> Horizon | None:
    for passage, _ in _passages(masked, ahead=True):
        for match in _matches(_OVER_CYCLES[draft.language], masked, passage):
            count = masked.quantity(match, "count")
            if count is None or not _CYCLE_NOUN.search(count.counts or count.unit) or not 1 < count.value <= 20:
                continue
            if re.match(rf"\s+de\s+{DATE}", masked.text[count.start + len(count.text) :]):
                continue
            end = count.start + len(count.text)
            if count.counts and draft.text[count.start :].find(count.counts) >= 0:
                end = max(end, draft.text.index(count.counts, count.start) + len(count.counts))
            ends = max((date.value for date in _dates(draft, passage)), default=None)
            return Horizon(count.start, end, None, None, ends, count.value, count.counts or count.unit)
    return None


def _dates(draft: Draft, passage: Passage) -> list[Quantity]:
    return [date for date in draft.quantities_in(passage.start, passage.end) if date.kind is QuantityKind.DATE]


def _by_date(draft: Draft, masked: MaskedText) -> Horizon | None:
    dates = [
        date
        for passage, _ in _passages(masked, ahead=True)
        for match in _matches(_BY[draft.language], masked, passage)
        if re.search(SIZE, _clause(masked, match.start(), match.end()))
        and not tells_of_past(masked.before(passage, match.start()), draft.language)
        and (date := masked.quantity(match, "date"))
        and not _PLAN.search(masked.before(passage, match.start()))
    ]
    dates = _stated_ends(draft, masked) or dates or _last_steps(masked)
    if not dates:
        return None
    last = max(dates, key=lambda date: date.value)
    begins = next(
        (
            start
            for passage, _ in _passages(masked, ahead=False)
            for start in _starts(masked, passage, _BEGINS[draft.language])
            if 0 < last.value - start < 10
        ),
        None,
    )
    months = round((last.value - begins) * 12) + 1 if begins is not None else None
    return Horizon(last.start, last.end, float(months) if months else None, begins, last.value)


def _stated_ends(draft: Draft, masked: MaskedText) -> list[Quantity]:
    return [
        date
        for passage, _ in _passages(masked, ahead=False)
        for match in _matches(_ENDS[draft.language], masked, passage)
        if (date := masked.quantity(match, "date"))
    ]


def _last_steps(masked: MaskedText) -> list[Quantity]:
    """The dates of the last steps: "600 after the 2027 harvest, 1,500 after 2029"."""
    lasts = [series.steps[-1] for series in find_milestones(masked) if series.steps[-1].scale is Scale.DATE]
    return [
        quantity
        for last in lasts
        for quantity in masked.quantities.values()
        if quantity.kind is QuantityKind.DATE
        and quantity.value == last.when
        and 0 < quantity.start - last.quantity.start < 120
    ]
