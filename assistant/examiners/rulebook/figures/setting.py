"""Where a project works and on how much land: the frame of its figures. Unsure means ""."""

import re

from assistant.domain.draft import Draft, Quantity, QuantityKind
from assistant.examiners.rulebook.figures.countries import COUNTRY
from assistant.examiners.rulebook.figures.goals import is_headed_goal
from assistant.examiners.rulebook.figures.masked_text import MaskedText
from assistant.examiners.rulebook.figures.title_places import place_in_title

_WORD = r"[^\W\d_]+"
# Within a name a line may end, a sentence may not: "San\nRoque", but not "Aiquile\n\nEn los valles".
_GAP = (
    r"(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*(?!\s|(?:En|El|La|Los|Las|Un|Una|Se|Hay|Con|Por|Para|Desde|Hoy|Resumen|Problema|Contexto|"
    r"Objetivo|Meta|In|On|At|The|An?|We|It|This|There|Of|From|For|To|Since|Today|Summary|Problem|Background|Goal)(?!\w)))"
)
_PROPER = rf"[A-ZÁÉÍÓÚÑ]['’\w-]+(?:{_GAP}(?:de(?:l|\s+la|\s+los)?\s+|y\s+|and\s+|of\s+)?[A-ZÁÉÍÓÚÑ]['’\w-]+){{0,3}}"
_KIND_OF_PLACE = (
    r"(?:\s+(?:region|district|province|state|zone|valley|county|department|division|outskirts|plains|highlands|lowlands|hills|"
    r"islands|coast|basin|corridor))?"
)
# "the ginger of Salima, Malawi": a place and, after a comma, its country.
_NAME = r"[A-ZÁÉÍÓÚÑ]['’\w-]+"
_NAMES = rf"{_NAME}(?:\s+(?:de(?:l|\s+las?|\s+los)?\s+|[ye]\s+|and\s+|of\s+|&\s+)?(?:{_NAME}|[A-Z](?!\w))){{0,4}}"
_MASCULINE = r"golfo|valle|lago|r[íi]o|altiplano|delta|archipi[ée]lago"
_PLACE_AND_COUNTRY = re.compile(
    rf"(?<![\w'’])(?:(?P<kind>{_MASCULINE}|laguna|isla|pen[íi]nsula|cuenca|bah[íi]a|cordillera|sierra|costa)\s+"
    rf"(?P<of>de(?:l|\s+las?|\s+los)?)\s+)?"
    rf"(?P<place>(?:(?<=\sen\s)|(?<=\sin\s)|(?<=\sde\s)|(?<=\sof\s)){_NAMES},\s+{_NAMES}|{_NAMES}){_KIND_OF_PLACE}\s*,\s+"
    rf"(?P<country>{COUNTRY})(?!\w)(?!\s+[A-ZÁÉÍÓÚÑ])"
)
# A name that is the second of a pair, or that an adjective narrows: "el Chocó y el Baudó", "the eastern Gobi".
_OF_A_PAIR = re.compile(
    r"(?<!\w)(?:(?:y|e|and)\s+(?:(?:el|la|los|las|the)\s+)?|the\s+\w+(?:ern|er|al)\s+)$", re.IGNORECASE
)
_PLACE_OF_TITLE = re.compile(
    rf"(?P<place>{_PROPER}(?:\s*,\s*{_PROPER})?){_KIND_OF_PLACE}\s*\((?P<country>(?:[a-z]+\s+)?{_PROPER}(?:\s*,"
    rf"\s*{_PROPER})?)\)"
)
_PLACE = {
    "es": re.compile(rf"(?<!\w)[Ee]n\s+(?:el\s+|la\s+|los\s+|las\s+)?(?P<place>{_PROPER})"),
    "en": re.compile(rf"(?<!\w)(?:[Ii]n|[Aa]t)\s+(?:the\s+)?(?P<place>{_PROPER})"),
}
_NO_PLACE = re.compile(
    r"(?i:(?:(?:el|la|los|las|the)\s+)?(?:semana\s+santa|navidad|pascuas?|cuaresma|carnaval|ramad[aá]n|easter|christmas|area|[aá]rea|"
    r"block|sector|grupos?|federaci[óo]n|sindicato|fundaci[óo]n|empresa|group|federation|foundation|company|mesa|comit[ée]|consejo|plataforma|cooperativa|asociaci[óo]n|ministerio|programa|proyecto|plan|ley|"
    r"project|programme|university|universidad|institute|instituto|bank|banco|"
    r"committee|council|ministry|cooperative|association|union|covid))\b"
)
# "doña Isabel (Asociación de …)", "Mr Tembo (Ministry of Health)": a person and whom she stands for.
_A_PERSON = re.compile(
    r"(?<!\w)(?:don|doña|sra?s?\.?|señora?|dra?\.?|ing\.?|lic\.?|mrs?\.?|ms\.?|mama|mzee|chief|presentes?|asistentes?|"
    r"participantes|attend(?:ees|ance|ing)|present)\s*:?\s+$",
    re.IGNORECASE,
)
_BUYERS_FROM = re.compile(
    r"(?<!\w)(?:buyers?|customers?|clients?|importers?|exporters?|compradora?s?|comprador(?:es)?|clientes?|importador(?:es)?|"
    r"exportador(?:es)?)\s+(?:in|from|of|at|de|en)\s+$",
    re.IGNORECASE,
)
# "its buyer in Denmark": where the buyer is, the project is not.
_BUYERS_OF = re.compile(
    r"(?<!\w)(?:buyers?|customers?|clients?|importers?|exporters?|compradores|comprador|clientes?|importador(?:es)?)\s+$",
    re.IGNORECASE,
)
_PLACE_IN_TWO_WORDS = re.compile(
    r"(?:San|Santa|Santo|Villa|Puerto|Nueva|Nuevo|Alto|Alta|Bajo|Lago|Valle|Isla|Lake|Mount|Port|New|North|South|East|West|"
    r"Upper|Lower|Central|Northern|Southern|Eastern|Western)\s"
)
_OFFICES = re.compile(r"(?<!\w)(?:Ltd|Limited|Inc|LLC|SACCO|S\.?A|Ministry|Office|Council)\b")
_ORGANISED = re.compile(
    r"(?<!\w)(?:union|association|cooperative|committee|trust|foundation|bank|company|NGO|asociaci[óo]n|cooperativa|sindicato|"
    r"uni[óo]n|comit[ée]|fundaci[óo]n|banco|empresa|ONG)(?!\w)",
    re.IGNORECASE,
)
# Places by a common noun, which keep their article inside a sentence.
_TAKES_ARTICLE = re.compile(
    r"(?:golfo|valle|lago|laguna|r[íi]o|isla|islas|pen[íi]nsula|cuenca|costa|altiplano|sierra|selva|delta|chaco|cordillera|bah[íi]a|"
    r"franja|costa|meseta|comarca|provincia|departamento|regi[óo]n|gulf|valley|delta|bay|coast|islands|highlands|plateau|basin)(?!\w)"
    r"|(?:\w+\s+)+(?:gulf|valley|delta|bay|coast|islands|highlands|plateau|basin|region|district|province)$",
    re.IGNORECASE,
)
_MONTHS = re.compile(
    r"(?i:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|january|"
    r"february|march|"
    r"april|may|june|july|august|september|october|november|december|phase|year|fase|año|component\w*|resultado|"
    r"outcome|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic)\b"
)


def find_area(draft: Draft, masked: MaskedText) -> Quantity | None:
    """The land that the goal is about, in hectares: the largest of a sentence that plans; no family's plot."""
    areas: list[Quantity] = []
    headed = any(is_headed_goal(plan.words) for plan in masked.plans)  # then only what plans tells the aim
    for plan in masked.plans:
        inside = draft.quantities_in(plan.passage.start, plan.passage.end)
        many = any(other.kind is QuantityKind.PEOPLE and other.value >= 5 and not other.per for other in inside)
        for quantity in inside:
            is_land = quantity.kind is QuantityKind.AREA and quantity.value >= 10 and quantity.upper is None
            if is_land and not quantity.per and (plan.plans or (many and not headed)):
                areas.append(quantity)
    return max(areas, key=lambda area: area.value, default=None)


def find_place(draft: Draft) -> str:
    """The place of the title, with its country where that is in brackets; else "en <Place>" at the start; else ""."""
    head = draft.text[:400]
    title = _title_of(draft)
    match = next((found for found in _PLACE_OF_TITLE.finditer(head) if _names_a_place(found, head, title)), None)
    if match:
        place = _bare_place(match["place"], head, match.start())
        if _NO_PLACE.match(place):
            return ""
        place = _with_article(place, head, match.start("place"))
        return place if re.search(r"\s(?:y|and)\s", match["country"]) else f"{place}, {match['country']}"
    for match in _PLACE_AND_COUNTRY.finditer(title):
        before = title[: match.start()]
        if _BUYERS_FROM.search(before[-50:]) or _OF_A_PAIR.search(before[-40:]):
            continue
        if match["kind"]:
            article = "el" if re.fullmatch(_MASCULINE, match["kind"], re.IGNORECASE) else "la"
            return f"{article} {match['kind'].lower()} {match['of']} {match['place']}, {match['country']}"
        place = _bare_place(match["place"], title, match.start())
        place = match["place"] if _TAKES_ARTICLE.match(match["place"]) else place
        alone = place == match["place"] and not before.strip()  # "Ginger Salima, Malawi"
        if (
            re.fullmatch(COUNTRY, place.split(",")[0])
            or _NO_PLACE.match(place)
            or _NO_PLACE.match(match["place"])
            or _OFFICES.search(place)
        ):
            continue
        if not alone or " " not in place or _PLACE_IN_TWO_WORDS.match(place):
            return f"{_with_article(place, title, match.start('place'))}, {match['country']}"
    opening = draft.text[: draft.passages[min(1, len(draft.passages) - 1)].end] if draft.passages else ""
    for match in _PLACE[draft.language].finditer(opening[:500]):
        if _BUYERS_OF.search(opening[: match.start()][-40:]):
            continue
        if not _MONTHS.match(match["place"]) and not _NO_PLACE.match(match["place"]) and not match["place"].isupper():
            in_title = match.start() < len(title)  # whose name ends with its line
            name = match["place"].split("\n")[0] if in_title else match["place"]
            place = re.sub(r"\s+", " ", re.sub(r"['’]s?$", "", name))
            return _with_article(place, opening, match.start("place"))
    return place_in_title(title, draft.text, draft.language)


def _names_a_place(match: re.Match[str], head: str, title: str) -> bool:
    """Whether "X (Y)" names a place and not somebody of an organisation; below the title only a country tells."""
    if _A_PERSON.search(head[: match.start()][-30:]) or _NO_PLACE.match(match["country"]):
        return False
    organisation = _OFFICES.search(match["country"]) or _ORGANISED.search(match["country"])
    if organisation:
        return False
    return match.end() <= len(title) or re.search(rf"(?:{COUNTRY})$", match["country"]) is not None


def _title_of(draft: Draft) -> str:
    """The first line, and no less than the first sentence; at most 200 letters."""
    line = draft.text.find("\n", len(draft.text) - len(draft.text.lstrip()))
    first = draft.passages[0].end if draft.passages else 0
    return draft.text[: min(200, max(line, first))]


def _with_article(place: str, text: str, start: int) -> str:
    """ "Golfo de Nicoya" with the article that stands before it: "el Golfo de Nicoya"; "Cusco" without."""
    article = re.search(r"(?<!\w)(el|del|la|los|las|the)\s+$", text[max(0, start - 6) : start], re.IGNORECASE)
    if article is None or not _TAKES_ARTICLE.match(place):
        return place
    return f"{'el' if article[1].lower() == 'del' else article[1].lower()} {place}"


def _bare_place(place: str, head: str, start: int) -> str:
    """Without the noun that opens a sentence: "Tejedoras de Ilave" gives "Ilave"."""
    name = re.sub(r"\s+", " ", place)
    opens = not head[:start].strip() or head[:start].rstrip().endswith((".", ":", "\n", "-"))
    name = (
        re.sub(r"^(?!(?:San|Santa|Santo|Villa|Puerto|Nueva|Nuevo)\s)\w+\s+\w+\s+de\s+(?=[A-ZÁÉÍÓÚÑ])", "", name)
        if opens
        else name
    )
    return re.sub(r"^\w+\s+(?:de(?:l|\s+la|\s+los)?|of)\s+|^\w+,\s+", "", name) if opens else name
