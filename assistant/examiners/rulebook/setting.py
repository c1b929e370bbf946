"""Where a project works, what is sold there, and on how much land: the frame of its figures. Unsure means ""."""

import re

from assistant.domain.draft import Draft, Language, Quantity, QuantityKind
from assistant.examiners.rulebook.masked_text import MaskedText
from assistant.examiners.rulebook.speech import looks_ahead, sets_goal, tells_of_earlier

_WORD = r"[^\W\d_]+"
_PROPER = rf"[A-ZÁÉÍÓÚÑ][{'’'}\w-]+(?:\s+(?:de(?:l|\s+la|\s+los)?\s+|y\s+|and\s+|of\s+)?[A-ZÁÉÍÓÚÑ][{'’'}\w-]+){{0,3}}"
_PRODUCT = {
    "es": re.compile(
        rf"(?<!\w)(?:cadena(?:\s+(?:productiva|de\s+valor))?\s+(?:de(?:l)?\s+)(?:la\s+|el\s+)?|producci[óo]n\s+de(?:l)?\s+|comercializaci[óo]n\s+de(?:l)?\s+|"
        rf"product(?:or|ora|ores|oras)\s+de\s+|venta\s+de\s+|cultivo\s+de(?:l)?\s+|siembran\s+|cultivan\s+|cosechan\s+|vendan?\s+|venden\s+)(?P<noun>{_WORD})(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<!\w)(?:(?P<chain>{_WORD})\s+(?:value\s+chain|growers|farmers|producers|production)|"
        rf"(?:grow|grows|growing|sell|sells|selling|harvest|production\s+of)\s+(?:(?:raw|dry|fresh|graded|strained|evening)\s+)?(?P<noun>{_WORD}))(?!\w)",
        re.IGNORECASE,
    ),
}
_NO_PRODUCT = frozenset(
    """el la los las un una unos unas lo su sus en al a con sin por para más menos entre juntos juntas todo toda hoy donde
    barato caro crudo fresca fresco directamente cada mejor peor bien mal pequeños pequeñas su que de del y o ya
    the a an its their his her to at in for from by with and or more less all some most same local small poor rural young
    model lead contact dairy women men other many few several new old trained certified smallholder it them her one two three
    contract up out food productos producto products goods alimentos cash crops crop family individual organic subsistence
    semanas meses años kilo kilos week door well good better their ellos ellas esto eso esta este alquilar comprar vender
    these those that this every any no both dry wet fresh large larger livestock commercial""".split()
)
_PLACE_OF_TITLE = re.compile(
    rf"(?P<place>{_PROPER}(?:\s*,\s*{_PROPER})?)\s*\((?P<country>{_PROPER}(?:\s*,\s*{_PROPER})?)\)"
)
_PLACE = {
    "es": re.compile(rf"(?<!\w)en\s+(?:el\s+|la\s+|los\s+)?(?P<place>{_PROPER})"),
    "en": re.compile(rf"(?<!\w)[Ii]n\s+(?:the\s+)?(?P<place>{_PROPER})"),
}
_MONTHS = re.compile(
    r"(?i:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|january|february|march|"
    r"april|may|june|july|august|september|october|november|december|phase|year|fase|año|component\w*|resultado|outcome)\b"
)


def find_area(draft: Draft, masked: MaskedText) -> Quantity | None:
    """The land that the goal is about, in hectares: the largest area of a sentence that plans, no plot of one family."""
    areas: list[Quantity] = []
    for passage in draft.passages:
        words = masked.text[passage.start : passage.end]
        if tells_of_earlier(words, draft.language):
            continue
        aims = sets_goal(words, draft.language) or looks_ahead(words, draft.language)
        for quantity in draft.quantities_in(passage.start, passage.end):
            many = any(
                other.kind is QuantityKind.PEOPLE and 5 <= other.value and not other.per
                for other in draft.quantities_in(passage.start, passage.end)
            )
            if quantity.kind is QuantityKind.AREA and quantity.value >= 10 and not quantity.per and (aims or many):
                if quantity.upper is None:
                    areas.append(quantity)
    return max(areas, key=lambda area: area.value, default=None)


def find_product(text: str, language: Language) -> str:
    """What is sold or grown, as the draft calls it: the noun named after such verbs twice or first in the draft, or ""."""
    found: list[str] = []
    for match in _PRODUCT[language].finditer(text):
        word = next((value for value in match.groupdict().values() if value), "")
        if word.lower() not in _NO_PRODUCT and len(word) > 2 and word.islower():
            found.append(word.lower())
    return next((word for word in found if len(re.findall(rf"(?<!\w){word}(?!\w)", text, re.IGNORECASE)) >= 2), "")


def find_place(draft: Draft) -> str:
    """The place of the title, with the country in brackets where it has one; else the first "en <Place>"; else ""."""
    head = draft.text[:400]
    if match := _PLACE_OF_TITLE.search(head):
        return f"{match['place']}, {match['country']}"
    for match in _PLACE[draft.language].finditer(draft.text[:800]):
        if not _MONTHS.match(match["place"]) and not match["place"].isupper():
            return re.sub(r"\s+", " ", match["place"])
    return ""
