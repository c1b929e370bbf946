"""What is sold or grown, as the draft calls it. Unsure means ""."""

import re

from assistant.domain.draft import Language

_WORD = r"[^\W\d_]+"
_PRODUCT = {
    "es": re.compile(
        rf"(?<!\w)(?:cadena(?:\s+(?:productiva|de\s+valor))?\s+(?:de(?:l)?\s+)(?:la\s+|el\s+)?|producci[óo]n"
        rf"\s+de(?:l)?\s+|comercializaci[óo]n\s+de(?:l)?\s+|"
        rf"product(?:or|ora|ores|oras)\s+de\s+|venta\s+de\s+|cultivo\s+de(?:l)?\s+|siembran\s+|cultivan\s+|"
        rf"cosechan\s+|(?:vendan?|venden|vender|entregan)\s+(?:el\s+|la\s+|los\s+|las\s+)?|"
        rf"(?:kilos?|libras?|quintal(?:es)?|litros?|sacos?|cubos?|toneladas?|arrobas?)\s+de\s+)(?P<noun>{_WORD})(?!\w)|"
        rf"(?<!\w)(?:del|de\s+la)\s+(?P<sold>{_WORD})(?=\s[^.;:,\n]{{0,40}}?\bse\s+(?:vende|paga|compra)\b)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"(?<!\w)(?:(?P<chain>{_WORD})\s+(?:value\s+chain|growers|farmers|producers|production)|"
        rf"(?:grow|grows|growing|sell|sells|selling|production\s+of)\s+(?:(?:raw|dry|fresh|graded|strained|"
        rf"evening)\s+)?(?P<noun>{_WORD}))(?!\w)",
        re.IGNORECASE,
    ),
}
_NO_PRODUCT = frozenset(
    re.findall(
        r"\w+",
        """
        el la los las un una unos unas lo su sus en al a con sin por para más menos entre juntos juntas todo
        toda hoy donde barato caro crudo fresca fresco directamente cada mejor peor bien mal pequeños pequeñas
        que de del y o ya the an its their his her to at in for from by with and or more less all some most same
        local small poor rural young model lead contact dairy women men other many few several new old trained
        certified smallholder it them one two three contract up out food productos producto products goods
        alimentos cash crops crop family individual organic subsistence semanas meses años kilo kilos week door
        well good better ellos ellas esto eso esta este alquilar comprar vender suelto suelta sueltos sueltas
        seco seca secos secas húmedo húmeda húmedos húmedas verde verdes maduro madura maduros maduras orgánico
        orgánica azul rojo roja blanco blanca negro negra amarillo amarilla pie ciento caja cajas saco sacos
        docena docenas bolsa bolsas frasco frascos quintal quintales litro litros kilos libras rechazo repuestos
        flor mano obra transporte venta compra precio resto mitad tercio loose clean through part parts fakes
        permit permits health access services service water salud servicios agua nota note notes concept notas
        apuntes resumen resultado outcome these those that this every any no both dry wet fresh large larger
        livestock commercial mantenimiento formación capacitación turismo reciclaje riego training maintenance
        tourism recycling
        """,
    )
)
_PARTICIPLE = re.compile(
    r"(?!(?:pescad|ganad|tejid|helad|bordad|embutid|calzad|hilad|aguacat|trenzad|tallad|encurtid|hígad)[oa]s?$|seed$|feed$|weed$|reed$|"
    r"seaweed$|flaxseed$|bed$|linseed$|rapeseed$)\w+(?:ad[oa]s?|id[oa]s?|ed)"
)


def find_product(text: str, language: Language) -> str:
    """What is sold or grown, as the draft calls it, or "": after such a verb or first in the title, and priced."""
    title = re.match(
        rf"\W*(?:[^\n.:]{{3,40}}[.:]\s+)?(?P<noun>{_WORD})(?=\s+(?:\w+\s+){{0,4}}(?:en|in|de|para|for|,))", text
    )
    found = [title["noun"].lower()] if title else []
    for match in _PRODUCT[language].finditer(text):
        word = next((value for value in match.groupdict().values() if value), "")
        if word.islower():
            found.append(word)
    named = (word for word in dict.fromkeys(found) if len(word) > 2 and not _tells_how(word))
    nouns = (word for word in named if language == "en" or _is_a_noun(word, text))
    return next((word for word in nouns if _is_sold(word, text)), "")


def _tells_how(word: str) -> bool:
    """Whether a word says how a thing is sold and not what it is: "mojado", "dehaired", "barato"."""
    return word in _NO_PRODUCT or bool(_PARTICIPLE.fullmatch(word))


def _is_a_noun(word: str, text: str) -> bool:
    """Whether a Spanish word stands somewhere behind an article or "de", as one that tells how a thing is does not."""
    return bool(
        re.search(rf"(?<!\w)(?:el|la|los|las|un|una|su|sus|de|del|este|esta)\s+{word}(?!\w)", text, re.IGNORECASE)
        or re.match(rf"\W*{word}(?!\w)", text, re.IGNORECASE)
    )


def _is_sold(word: str, text: str) -> bool:
    """Whether a noun comes back in the draft beside a price, a weight or a sale."""
    times = len(re.findall(rf"(?<!\w){word}(?!\w)", text, re.IGNORECASE))
    beside = re.search(
        rf"(?<!\w)(?:kilos?|kg|libras?|litros?|litres?|quintal(?:es)?|toneladas?|tonnes?|sacos?|cajas?|bags?|"
        rf"sacks?|arrobas?|"
        rf"vend\w+|compr\w+|paga\w*|sell\w*|sold|buys?|pays?|price|precio)(?!\w)[^.;\n]{{0,25}}?(?<!\w){word}(?!\w)",
        text,
        re.IGNORECASE,
    )
    behind = re.search(
        rf"(?<!\w){word}\s[^.;:,\n]{{0,40}}?(?<!\w)se\s+(?:vende|paga|compra)n?(?!\w)", text, re.IGNORECASE
    )
    return times >= 2 and (beside or behind) is not None
