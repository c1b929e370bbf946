"""How drafts give sizes step by step: regular expressions over masked text, for both languages at once."""

import re

from assistant.examiners.rulebook.text.quantity_signs import COUNT, DATE, NO_COUNT, TIME

ORDINALS = {
    "primer": 1, "primero": 1, "primera": 1, "segundo": 2, "segunda": 2, "tercer": 3, "tercero": 3, "tercera": 3,
    "cuarto": 4, "cuarta": 4, "first": 1, "second": 2, "third": 3, "fourth": 4,
}  # fmt: skip
YEARS = {"uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_ORDINAL = "|".join(ORDINALS)
_SEASON = r"season|harvest|cosecha|temporada|campa[ñn]a|zafra"
_POINT = (
    rf"(?P<point>(?P<date>{DATE})|(?P<time>{TIME})|(?:month|mes)\s+(?P<month>\d{{1,3}})(?!\w)|"
    rf"(?:a[ñn]o|year|{_SEASON})\s+(?P<year>\d|{'|'.join(YEARS)})(?!\w)|(?:{_SEASON})\s+(?P<nth>{COUNT})|"
    rf"(?:la|el|the|su|del)\s+(?P<ordinal>{_ORDINAL})(?!\w))"
)
_BEFORE_POINT = (
    r"(?:(?<!\w)(?:en|a|al|para|antes\s+de|hasta|tras|despu[eé]s\s+de|by|before|in|until|at|after|on)\s+"
    r"(?:los\s+|las\s+|el\s+|la\s+|the\s+)?)"
)
_OF_WHOLE = rf"(?:\s+(?:de|of)\s+(?:las\s+|los\s+|the\s+|these\s+|unas\s+|some\s+)?{COUNT})?"
_IN_SO_MANY = rf"(?:[^.;:\n\ue000-\ue008]{{0,20}}?\s(?:in|en)\s+{COUNT})?"  # "220 users in two rooms by …"
# "90 tappers filling 8 drums each in …"
_EACH = rf"(?:[^.;:,\n\ue000-\ue008]{{0,25}}\s{COUNT}\s+(?:each|cada\s+un[oa]|c/u)(?!\w))?"
_PLAIN = r"[^.;:,\n\ue000-\ue002]"

# "Empezamos con tres lanchas, seguimos con ocho y cerramos con doce"
ORDINAL_THEN_SIZE = re.compile(
    rf"(?<!\w)(?P<point>(?:la|el|the)\s+(?P<ordinal>{_ORDINAL})(?!\w))(?:\s+\w+)?"
    rf"(?:\s+(?:es|son|ser[áa]n?|is|will\s+be|has))?\s+(?:de|of|with)\s+(?P<count>{COUNT})",
    re.IGNORECASE,
)
# "50 stores before March 2026", "22 de los 26 en diciembre de 2027", "700 a los 30 meses"
SIZE_THEN_POINT = re.compile(
    rf"(?P<count>{COUNT}){_OF_WHOLE}{_IN_SO_MANY}{_EACH}{NO_COUNT}{{0,60}}?{_BEFORE_POINT}{NO_COUNT}{{0,22}}?{_POINT}",
    re.IGNORECASE,
)
# "40 familias el primer año, 90 el segundo y 150 el tercero", "60 al final del primer año, 100 del segundo"
SIZE_THEN_ORDINAL = re.compile(
    rf"(?P<count>{COUNT})(?:(?!\s(?:y|and)\s){_PLAIN}){{0,25}}?\s"
    rf"(?P<point>(?:la|el|the|del|de\s+la)\s+(?P<ordinal>{_ORDINAL})(?!\w))",
    re.IGNORECASE,
)
# "Dec 2025: 10", "año 1, 20 secaderos"
POINT_THEN_SIZE = re.compile(rf"{_POINT}\s*[:,=]\s*(?:unas\s+|unos\s+|about\s+)?(?P<count>{COUNT})", re.IGNORECASE)
AT_CLOSE = re.compile(
    rf"(?P<count>{COUNT})\s+(?:al\s+(?:cierre|final)|at\s+(?:the\s+)?(?:end|close))(?!\w)", re.IGNORECASE
)
SERIES = re.compile(
    rf"{COUNT}(?:\s*,\s*{COUNT})+(?:\s*,?\s*(?:y|and)\s+{COUNT})?|{COUNT}\s*,\s*{COUNT}\s+(?:y|and)\s+{COUNT}"
)
# A count after one of these is where the steps begin, not a step.
BASELINE_BEFORE = re.compile(
    r"(?<!\w)(?:against|from|versus|frente\s+a|contra|partiendo\s+de|desde|hoy|today|now|"
    r"(?:l[íi]nea\s+de\s+)?base\s*[:=]?)\s+(?:las\s+|los\s+|the\s+)?$",
    re.IGNORECASE,
)
