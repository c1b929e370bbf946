"""Words of a draft made fit to stand in a sentence: "150 familias" → "las 150 familias".

Knows nothing of what is asked.
"""

import re

from assistant.domain.draft import Language

_COUNTED = re.compile(
    r"(?:(?:unas|unos|cerca de|m[aá]s de|about|some|nearly|over) )?"
    r"(?P<number>\d[\d.,\u00a0 ]*(?:mil(?:lones)?(?: de)?|thousand|million)?|[^\W\d]+) (?P<noun>[^\W\d]{3,}.*)"
)
_FEMININE = re.compile(r"(?:(?<!ist)(?<!lem)(?<!tem)(?<!gram)as|ciones|siones|dades|mujeres|madres|naves|redes)$")
_FEMININE_ADJECTIVE = re.compile(r"(?!\w*(?:[ií]colas|indígenas|istas|otas|citas)$)\w{2,}as")  # "aprendices nuevas"
_PEOPLE = (
    r"(?:hombres|mujeres|j[oó]venes|personas|ni[nñ]os|familias|hogares|productor[ae]s|agricultor[ae]s|ganader[oa]s"
    r"|emprendedor[ae]s|trabajador[ae]s|women|men|people|youth|girls|boys|families|households|farmers|producers|growers"
    r"|workers|smallholders|entrepreneurs)"
)
_TRADES = (
    r"(?:haulers|drivers|traders|weavers|fishers|sewers|tailors|bakers|herders|collectors|gatherers|potters|carvers|masons"
    r"|carpenters|porters|millers|smokers|dyers|spinners|teachers|tejedoras|bordadoras|hilander[oa]s|costureras|alfarer[oa]s"
    r"|pescador[ae]s|recolector[ae]s|transportistas|artesan[oa]s|choferes|carpinter[oa]s)"
)
_AND = r",? (?:y|e|and) (?:las |los |the )?"
_WITH = r"(?: con [^\W\d]+| aged [^,.]+)?"
_ANOTHER_FOLLOWS = re.compile(
    rf"(?:, {_PEOPLE})*{_AND}(?:(?:[^\W\d]+ )?{_PEOPLE}\b{_WITH}|{_TRADES}(?!\w))", re.IGNORECASE
)
_ANOTHER_STANDS_BEFORE = re.compile(rf"\b{_PEOPLE}(?:, {_PEOPLE})*{_AND}$", re.IGNORECASE)
_SECOND_ADJECTIVE = re.compile(r" y [^\W\d]+[aeo]s\b(?= (?:de|del|en)\b|[,.])")  # "urbanos y costeros"
_NAME = r"[A-ZÁÉÍÓÚÑ][\w'-]+(?: (?:de |del |la |los |las )?[A-ZÁÉÍÓÚÑ][\w'-]+)*"
_MORE_PLACES = re.compile(rf"(?:, {_NAME})*,? (?:y|e|and) {_NAME}")

_COUNTRY = re.compile(
    r"\b(?:Argentina|Bolivia|Chile|Colombia|Costa Rica|Cuba|Ecuador|El Salvador|Guatemala|Honduras|M[eé]xico|Nicaragua"
    r"|Panam[aá]|Paraguay|Per[uú]|Uruguay|Venezuela|Albania|Bangladesh|Cambodia|Ethiopia|Georgia|Ghana|India|Indonesia"
    r"|Jordan|Kenya|Kosovo|Malawi|Mali|Mozambique|Myanmar|Nepal|Nigeria|Pakistan|Rwanda|Senegal|Tanzania|Uganda|Zambia"
    r"|Zimbabwe)\b"
)


def all_of_them(counted: str, language: Language) -> str:
    """The counted people with their article: "the 2,400 women"; empty when `counted` is not a number of something."""
    found = _COUNTED.fullmatch(counted)
    if found is None:
        return ""
    number = found["number"].strip()
    if language == "en":
        return f"the {number} {found['noun']}"
    head, *others = found["noun"].lower().split()
    feminine = _FEMININE.search(head) or (
        others and not head.endswith("os") and _FEMININE_ADJECTIVE.fullmatch(others[0])
    )
    article = "las" if feminine else "los"
    return f"{article} {number} {found['noun']}"


def together(text: str, start: int, end: int) -> str:
    """All that is named together with what stands there ("mujeres" → "hombres y mujeres"); empty when it is alone."""
    if start < 0:
        return ""
    before = _ANOTHER_STANDS_BEFORE.search(text[max(0, start - 60) : start])
    after = _ANOTHER_FOLLOWS.match(text[end : end + 100])
    if not (before or after):
        return ""
    cut = None if after else _SECOND_ADJECTIVE.match(text, end)
    return "".join((before.group() if before else "", text[start:end], *(m.group() for m in (after, cut) if m)))


def in_full(place: str, text: str) -> str:
    """The place with those named together with it: "San Roque" → "San Roque, Belén y Tacuara"."""
    at = text.find(place)
    if at < 0:
        return place
    more = _MORE_PLACES.match(text, at + len(place))
    return place + more.group() if more else place


def country_of(text: str) -> str:
    """The first country that the text names, of those where drafts usually come from; empty where it names none."""
    found = _COUNTRY.search(text)
    return found.group() if found else ""
