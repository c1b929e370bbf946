"""What a number is per: "por kilo", "/ha", "a month", "la caña", "mensuales"."""

import re

from assistant.domain.draft import Language
from assistant.reading.word_lists import words

_SALE_UNITS = (
    r"kilos?|kg|quintal|libra|arroba|tonelada|litro|docena|unidad|pieza|saco|bolsa|caja|planta|hectárea|hora|jornada|"
    r"jornal|visita|caña|metro|cabeza|animal|noche|persona|familia|porción|plato|bandeja|lata|frasco|botella|par|cubeta|"
    r"atado|carga|tabla|poste|viaje|pasaje|consulta|mes|año|semana|día|campaña|manzana|galón|paquete|rollo|plantín|racimo|"
    r"huevo|pollo|tarea|turno|parcela|vivienda|casa|mazo|cesta|canasta|fardo|bulto|tambor|barril|garrafa|cubo|bidón"
)
_SPANISH = re.compile(
    r"\s*/\s*(?P<slash>[^\W\d_]+)|\s+por\s+(?:cada\s+)?(?P<por>[^\W\d_]+)|\s+(?P<each>c/u|cada\s+un[oa])(?!\w)|"
    rf"\s+cada\s+(?P<cada>[^\W\d_]+)|\s+(?:al|a\s+la)\s+(?P<al>mes|año|día|semana|hora|trimestre|semestre)(?!\w)|"
    rf"\s+(?:el|la)\s+(?P<article>{_SALE_UNITS})(?!\w)|\s+(?P<adjective>diari[oa]s?|semanal(?:es)?|mensual(?:es)?|anual(?:es)?)(?!\w)",
    re.IGNORECASE,
)
_PRICED = re.compile(r"\s+(?:el|la)\s+(?P<article>[^\W\d_]+)(?=\s*[.,;:)]|\s+(?:de|en|y|puest\w+)\s)", re.IGNORECASE)
_ENGLISH = re.compile(
    r"\s*/\s*(?P<slash>[^\W\d_]+)|\s+per\s+(?P<per>[^\W\d_]+)|\s+(?P<each>each|apiece)(?!\w)(?!\s+(?:year|month|week|day|season))|"
    r"\s+(?:every|each)\s+(?P<every>year|month|week|day|season|quarter)(?!\w)|"
    r"\s+(?P<adjective>daily|weekly|monthly|annually|yearly|p\.a\.)|"
    r"\s+an?\s+(?P<a>day|week|month|year|hour|season|kilo|kg|kilogram|litre|liter|ton|tonne|bag|sack|acre|hectare|crate|"
    r"piece|head|bunch|dozen|tin|bottle|unit|visit|trip|person|household|family|night|plate|pole|tray|box|bundle|basin|"
    r"bucket|jerrycan|plant|seedling|bird|chick|animal|cow|goat|metre|meter|mile|load|shift|session|seat|pound|quintal|"
    r"drum|carton|packet|sachet|cup|student|pupil|farmer|member|worker|plot|house|can|order|lorry|batch|carcass|fish|tree|hive|vine|stall|ride|job|test|dose|lesson|mile|week|latrine|stove)(?!\w)",
    re.IGNORECASE,
)
_NOUNS_LIKE_VERBS = frozenset(words("hogar lugar mujer taller par ejemplar pilar semestre telar panal"))
_NOT_A_RATE = frozenset(
    [
        "ciento",
        "cent",
        "el",
        "la",
        "los",
        "las",
        "lo",
        "un",
        "una",
        "su",
        "sus",
        "este",
        "esta",
        "medio",
        "parte",
        "falta",
        "debajo",
        "encima",
        "ejemplo",
        "tanto",
        "favor",
        "fin",
        "lo",
        "que",
        "qué",
        "si",
        "más",
        "menos",
        "vez",
        "supuesto",
        "eso",
        "ello",
        "ellos",
        "ellas",
        "correo",
        "lado",
    ]
)
_PERIODS = {
    "diari": "día", "semanal": "semana", "mensual": "mes", "anual": "año", "daily": "day", "weekly": "week",
    "monthly": "month", "annually": "year", "yearly": "year", "p.a.": "year",
}  # fmt: skip


def rate_after(text: str, position: int, language: Language, start: int, *, money: bool) -> str:
    """The draft's word for what the number that ends at `position` is per, or "".

    An adjective gives its noun ("mensuales": "mes"). After money an article also makes a rate ("1,20 USD la caña").
    """
    match = (_SPANISH if language == "es" else _ENGLISH).match(text, position)
    groups = match.groupdict() if match else {}
    if language == "es" and (groups.get("article") or not match):
        if not money:
            return ""
        if not match and re.search(r"(?<!\w)a\s+$", text[max(0, start - 4) : start]):
            match = _PRICED.match(text, position)
            groups = match.groupdict() if match else {}
    if match is None:
        return ""
    if adjective := groups.get("adjective"):
        return next(period for stem, period in _PERIODS.items() if adjective.lower().startswith(stem))
    if groups.get("each"):
        return "unidad" if language == "es" else "unit"
    word = next((value for value in groups.values() if value), "").lower()
    verb = groups.get("por") is not None and word.endswith(("ar", "er", "ir")) and word not in _NOUNS_LIKE_VERBS
    return "" if verb or word in _NOT_A_RATE else word
