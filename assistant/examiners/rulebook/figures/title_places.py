"""The place that a title names without its country: "al norte de Oaxaca", "…, Sonsonate". Unsure means "".

A name in a title may be a firm's, a person's or a project's: a word of land, its last comma or the text has to bear out
that it is a place's.
"""

import re

from assistant.domain.draft import Language
from assistant.examiners.rulebook.figures.countries import COUNTRY

_WORD = r"[A-ZÁÉÍÓÚÑ](?:[^\W\d_A-Z]|['’])+"
_NAME = rf"(?:(?:San|Santa|Santo|St\.?|Saint|El|La|Los|Las)\s)?{_WORD}(?:-{_WORD})?(?!\w)"
_NAMES = rf"{_NAME}(?:\s(?:(?:y|e|and)\s|del?\s(?:la\s)?)?{_NAME})?"
_END = r"(?=\s*(?:$|[,.:;(/–—-]))"
_OF_LAND = re.compile(
    rf"(?<!\w)(?P<kind>(?P<masculine>sur|norte|este|oeste|oriente|occidente|centro|archipi[ée]lago|golfo|valle|r[íi]o|lago|"
    rf"altiplano|delta)|isla|bah[íi]a|cuenca|sierra|costa|pen[íi]nsula|laguna)\s(?P<of>del?\s(?:la\s|las\s|los\s)?)?(?P<place>{_NAMES})"
)
_LAST = re.compile(rf"[a-záéíóúñ)\"»]\s*,\s(?P<place>{_NAMES})\s*[.]?\s*$")
_OF_TWO = re.compile(rf"[a-záéíóúñ]{{3,}}\s(?:de|en|in|of)\s(?P<place>{_NAME}\s(?:y|e|and)\s{_NAME})\s*[.]?\s*$")
_ALONE = re.compile(rf"(?<=[a-záéíóúñ]\s)(?P<place>{_NAME})(?=\s*(?:$|[,.:;(/–—-])|\scon\s|\spara\s|\swith\s|\sfor\s)")
_IN = re.compile(r"(?<!\w)(?:in|en|at)\s$", re.IGNORECASE)  # what stands there was weighed before
_NO_PLACE = re.compile(
    r"(?:lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
    r"sep?tiembre|octubre|noviembre|diciembre|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|borrador|draft|nota|note|versi[óo]n|version|ene|feb|mar|abr|apr|jun|jul|ago|aug|sept?|oct|nov|dic|dec|"
    r"concept|outline|resumen|summary)(?!\w)",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(
    r"(?<!\w)(?:para|for|dear|querid[oa]|proyecto|programa|project|programme|cooperativa|asociaci[óo]n|empresa|cooperative|"
    r"company|con|with|por|by|don|do[ñn]a|mr|mrs|hola)\s$",
    re.IGNORECASE,
)


def place_in_title(title: str, text: str, language: Language) -> str:
    """The place of a title, with the word of land that stands before it; "" where nothing bears it out."""
    line = title.strip().split("\n", 1)[0]
    if language == "es" and (match := _OF_LAND.search(line)) and _may_be(match, line):
        article = "el" if match["masculine"] else "la"
        return f"{article} {match['kind'].lower()} {match['of'] or ''}{match['place']}"
    for pattern in (_LAST, _OF_TWO):
        if (match := pattern.search(line)) and _may_be(match, line):
            return match["place"]
    for match in _ALONE.finditer(line):
        if (
            not _IN.search(line[: match.start("place")])
            and _may_be(match, line)
            and _is_where_things_are(match["place"], text)
        ):
            return match["place"]
    return ""


def _may_be(match: re.Match[str], line: str) -> bool:
    before = line[max(0, match.start("place") - 20) : match.start("place")]
    name = match["place"]
    return not _NO_PLACE.match(name) and not re.match(rf"(?:{COUNTRY})(?!\w)", name) and not _NAMED_AFTER.search(before)


def _is_where_things_are(name: str, text: str) -> bool:
    """Whether the text has the name behind a word of place: "en Cochamó", "la desembocadura del Cisnes"."""
    where = (
        r"[Ee]n|[Ii]n|[Aa]t|(?:desembocadura|cantones|comunidades|aldeas|zona|distrito|villages|district)\s(?:de|of)"
    )
    return re.search(rf"(?<!\w)(?:{where})l?\s(?:el\s|la\s|the\s)?{name}(?!\w)", text) is not None
