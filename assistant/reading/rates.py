"""What a number is per: "por kilo", "/ha", "a month", "la caña", "mensuales"."""

import re

from assistant.domain.draft import Language
from assistant.domain.word_lists import either, words
from assistant.reading.people import names_people
from assistant.reading.units import MEASURES

_SOLD_BY_ES = words("""
unidad docena pieza saco bolsa caja planta hora jornada jornal visita caña cabeza animal noche persona familia porción
plato bandeja lata frasco botella par cubeta atado carga tabla poste viaje pasaje consulta campaña cosecha temporada
ciclo manzana paquete rollo plantín racimo huevo pollo tarea turno parcela vivienda casa mazo cesta canasta fardo
bulto tambor barril garrafa cubo bidón lote dosis ciento millar pie cuota tanda fosa letrina conexión acometida lavada
corte
""")
_SOLD_BY_EN = words("""
hour season bag sack crate piece head bunch dozen tin bottle unit visit trip person household family night plate pole
tray box bundle basin bucket jerrycan plant seedling bird chick animal cow goat load shift session seat drum carton
packet sachet cup student pupil farmer member worker plot house can order lorry batch carcass fish tree hive vine
stall ride job test dose lesson latrine stove hen ewe calf sheep tonne culm pair set roll stem meeting group farm pump
""")
# Beside these, what is counted, not sold, may be per.
_COUNTED_PER = (
    frozenset(_SOLD_BY_ES)
    | frozenset(_SOLD_BY_EN)
    | frozenset(
        words("""
grupo comunidad municipio taller docente aula socio socia paraje aldea centro escuela barrio distrito promotor
promotora técnico técnica semestre trimestre hogar lancha bote camión puesto tienda village district school class
teacher centre shop truck boat classroom ward mechanic nurse midwife cooperative trainer agent kiosk
""")
    )
)
_PERIOD = r"(?:mes|año|día|semana|hora|trimestre|semestre|quincena)"
_SPANISH = re.compile(
    r"\s*/\s*(?!(?:as?|os?|es)(?!\w))(?P<slash>[^\W\d_]+)|\s+por\s+(?:cada\s+)?(?P<por>[^\W\d_]+)|\s+(?P<each>c/u|cada\s+un[oa])(?!\w)|"
    rf"\s+cada\s+(?P<cada>{_PERIOD}|{either(_SOLD_BY_ES)})(?!\w)|\s+(?:al|a\s+la)\s+(?P<al>{_PERIOD})(?!\w|\s+\d)|"
    rf"\s+(?:el|la)\s+(?P<article>{either(_SOLD_BY_ES)}|{either(tuple(MEASURES))})(?!\w)|"
    r"\s+(?P<adjective>diari[oa]s?|semanal(?:es)?|mensual(?:es)?|anual(?:es)?)(?!\w)",
    re.IGNORECASE,
)
_PRICED = re.compile(r"\s+(?:el|la)\s+(?P<article>[^\W\d_]+)(?=\s*[.,;:)]|\s+(?:de|en|y|puest\w+)\s)", re.IGNORECASE)
_AT = re.compile(r"(?<!\w)a\s+$", re.IGNORECASE)
_ENGLISH = re.compile(
    r"\s*/\s*(?P<slash>[^\W\d_]+)|\s+per\s+(?P<per>[^\W\d_]+)|"
    r"\s+(?:every|each)\s+(?P<every>year|month|week|day|night|season|quarter)(?!\w)|\s+(?P<each>each|apiece)(?!\w)|"
    r"\s+(?P<adjective>daily|weekly|monthly|annually|yearly|p\.a\.)|"
    rf"\s+an?\s+(?P<a>{either(_SOLD_BY_EN)}|{either(tuple(MEASURES))})(?!\w)(?!\s+(?:later|before|ago|earlier|and\s+a))",
    re.IGNORECASE,
)
_NOUNS_LIKE_VERBS = frozenset(words("hogar lugar mujer taller par ejemplar pilar telar panal alquiler"))
_NOT_A_RATE = frozenset(
    words("""
ciento cent el la los las lo un una su sus este esta estos estas medio parte falta debajo encima ejemplo tanto favor
fin que qué si más menos vez supuesto eso ello ella ellos ellas correo lado compra contrato convenio ordenanza ley
encargo adelantado igual delante primera segunda tercera entre cuenta razones riesgo temor culpa causa motivo se no
sorteo gravedad dentro fuera
""")
)
_PERIODS = {
    "diari": "día", "semanal": "semana", "mensual": "mes", "anual": "año", "daily": "day", "weekly": "week",
    "monthly": "month", "annually": "year", "yearly": "year", "p.a.": "year",
}  # fmt: skip


def rate_after(text: str, position: int, language: Language, start: int, *, priced: bool) -> str:
    """The draft's word, in lower case, for what the number from `start` to `position` is per, or "".

    An adjective gives its noun ("mensuales": "mes"), "each" and "cada uno" give "unit" and "unidad". `priced` is true
    for money and shares: an article makes a rate of them too ("1,20 USD la caña"), and they may be per anything.
    """
    match = (_SPANISH if language == "es" else _ENGLISH).match(text, position)
    if match is None and language == "es" and priced and _AT.search(text, max(0, start - 3), start):
        match = _PRICED.match(text, position)
    if match is None:
        return ""
    groups = {name: word for name, word in match.groupdict().items() if word}
    if adjective := groups.get("adjective"):
        return next(period for stem, period in _PERIODS.items() if adjective.lower().startswith(stem))
    if "each" in groups:
        return "unidad" if language == "es" else "unit"
    (name, word), *_ = groups.items()
    return word.lower() if _is_rate(name, word.lower(), priced=priced) else ""


def _is_rate(name: str, word: str, *, priced: bool) -> bool:
    if name == "article":
        return priced
    if word in _NOT_A_RATE or (name == "por" and word.endswith(("ar", "er", "ir")) and word not in _NOUNS_LIKE_VERBS):
        return False
    return priced or name not in {"por", "per"} or word in _COUNTED_PER or word in MEASURES or names_people(word)
