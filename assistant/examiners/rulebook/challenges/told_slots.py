"""What a draft tells in passing and a question can start from: a price, what is built, its trades, who pays later.

Each is the draft's own words, or not there. Knows nothing of statuses.
"""

import re
from collections.abc import Sequence

from assistant.domain.draft import Draft, Language, Passage, Quantity, QuantityKind
from assistant.domain.facts import Actor, ActorKind
from assistant.examiners.rulebook.challenges.definite import all_of_them
from assistant.examiners.rulebook.challenges.former_prices import is_former
from assistant.examiners.rulebook.challenges.said_of import clause_at
from assistant.examiners.rulebook.challenges.wording import Slot
from assistant.examiners.rulebook.judging.afterwards import LATER, PAYS_LATER

# A price that is to rise is nobody's price yet.
_HOPED = re.compile(
    r"(?<!\w)(?:prices?|precios?)\s[^.;]{0,40}?(?:increas\w+|ris(?:es?|ing)|doubl\w+|\w*tenfold|sub(?:a|an|ir\w*)|aument\w+|dupliqu\w+|duplic\w+|triplic\w+)",
    re.IGNORECASE,
)
_NEXT, _FAR = 60, 10  # letters that stand beside a price; times its size that no price of the like thing reaches
_MORE = re.compile(r"\s+(?:more|less|extra|m[áa]s|menos|adicional)")
_HEADING = 20  # letters before a sentence, where "Result 2." may stand
_LONGEST_LIST, _LONGEST_UNITS = 9, 5
_FEWEST_BUILT, _FEWEST_AIMED_AT = 3, 10
_TITLE = 90  # letters in which a draft says what it is about
_HOMES = re.compile(r"casas?|houses?|viviendas?|homes?", re.IGNORECASE)  # they also stand there already
_MADE = re.compile(
    r"(?<!\w)(?:constru\w+|mejor\w+|repar\w+|levant\w+|techar|build\w*|built|extend\w*|improv\w+|housing)(?!\w)",
    re.IGNORECASE,
)
_PER_PIECE = re.compile(
    r"\s+(?:(?:el|la|por|cada|al?|an|per|each|the)\s+)"
    r"(?:kilo(?:gramo)?|kg|libra|quintal|arroba|tonelada|litro|saco|caja|lata|pieza|unidad|docena|noche|metro|caña|tabla|"
    r"pound|lb|tonne|ton|lit(?:re|er)|sack|bag|box|crate|piece|dozen|night|metre|meter|nut|head|bunch|tray|maund|bushel)"
    r"(?!\w)",
    re.IGNORECASE,
)
_SELLS = re.compile(
    r"(?<!\w)(?:vend\w+|pag[ao]\w*|compr\w+|preci\w+|cotiz\w+|vale|valen|sells?|sold|pays?|paid|pric\w+|buys?|bought|"
    r"rents?|fetch\w*|brings?|worth)(?!\w)",
    re.IGNORECASE,
)
_IS_SPENT = re.compile(
    r"(?<!\w)(?:cuestan?|costo|coste|cost\w*|transport\w+|flete|freight|cobr\w+|charg\w+|fees?|tarifa|salari\w+|wages?|"
    r"multa|fines?|interest|inter[ée]s|gasolina|fuel|diesel|insumos?|inputs?|semilla|seed)(?!\w)",
    re.IGNORECASE,
)
_BUILT = re.compile(
    r"(?:dep[oó]ts?|depots?|sheds?|dryers?|blocks?|granar(?:y|ies)|guest\s?houses?|mills?|presses|plants?|"
    r"cent(?:re|er)s?|stores?|shops?|kiosks?|pumps?|wells?|boreholes?|toilets?|latrines?|boats?|vans?|bikes?|stoves?|"
    r"ponds?|greenhouses?|hives?|kilns?|ovens?|stations?|points?|slabs?|nurser(?:y|ies)|clinics?|houses|warehouses?|"
    r"cent?ros?|casas?|molinos?|plantas|galpones|secador(?:es|as)?|hornos?|tiendas?|bombas?|pozos?|letrinas?|"
    r"lanchas?|botes?|motocarros?|mototaxis|estufas?|cocinas?|estanques?|invernaderos?|colmenas?|tanques?|silos?|viveros?|"
    r"almacenes|bodegas?|trapiches|guarder[ií]as|alojamientos?|puestos?|payoles|m[áa]quinas|c[áa]maras|sistemas)",
    re.IGNORECASE,
)
_TRADES = (
    r"dairy|milk|beef|meat|pigs?|pork|poultry|chicken|eggs|goats?|sheep|livestock|fish|shrimp|ginger|maize|rice|wheat|beans|"
    r"vegetables|fruits?|coffee|cocoa|tea|cotton|jute|honey|nuts|cassava|potato(?:es)?|sesame|soy(?:a|bean)?|tourism|crafts?|"
    r"textiles?|garments?|leather|furniture|agribusiness|energy|construction|digital\sservices|ICT|forestry|timber|spices|"
    r"caf[ée]|cacao|mara[ñn][óo]n|quinua|leche|l[áa]cteos|carne|cerdos?|aves|huevos|cabras|ovejas|ganader[ií]a|pesca|pescado|"
    r"ma[ií]z|arroz|trigo|frijol|hortalizas|frutas?|miel|algod[óo]n|yuca|papa|turismo|artesan[ií]as?|textiles|cuero|muebles|"
    r"construcci[óo]n|energ[ií]a|madera|castaña|panela|gastronom[ií]a|software"
)
_ITEM = r"[^\W\d_]+(?:\s(?!(?:y|e|and|o|or)\s)[^\W\d_]+){0,3}?"
_LIST = re.compile(
    rf"(?P<items>(?<!\w)(?:{_ITEM},\s){{1,9}}{_ITEM})\s(?:and|y|e)\s(?P<last>{_TRADES}|[^\W\d_]+)(?!\w)",
    re.IGNORECASE,
)
_TRADE = re.compile(rf"(?:{_TRADES})(?:\s(?:{_ITEM}))?", re.IGNORECASE)
_LEADING = re.compile(r"(?:[^,]*\s)?(?:in|including|of|as|en|de|como|for|para)\s+", re.IGNORECASE)
_SOME_OF = re.compile(r"(?:of\s+(?:the|all)|de\s+l[oa]s)\s+$")  # "five of the eight slabs"
_OR = {"es": " o ", "en": " or "}
_KEPT = re.compile(
    r"(?<!\w)(?:after\s+(?:all\s+)?(?:costs?|expenses|fuel|firewood|wages|feed|inputs|labou?r)|net\s+(?:income|of)|is\s+left|"
    r"are\s+left|(?:income|earnings|margin)\s[^.;]{0,60}\sis|(?:keeps?|clears?)(?=\s(?:maybe\s|about\s|some\s|around\s)?(?:[A-Z]{1,3}|[$€£])?\s?\d)|margen|descontad[oa]s?|"
    r"pagad[oa]s\s+(?:los|las|todos)|les?\s+quedan?|ingreso\s+neto)(?!\w)",
    re.IGNORECASE,
)
_TERMS = re.compile(
    r"\d\s*(?:%|per\s?cent|por\s+ciento)|(?<!\w)(?:half|la\s+mitad|security|garant[ií]a|collateral)(?!\w)|"
    r"(?:a|over|en|por|for|of)\s+(?:\w+\s+)?(?:\d+|\w+)\s+(?:meses|años|months|years)",
    re.IGNORECASE,
)
_TO_COME = {
    "es": re.compile(
        r"(?<!\w)(?:\w+r(?:á|án)|meta|objetivo|resultado\s*\d*|propuesta|queremos|proponemos|al\s+final|propone|busca|poner|instalar|construir|montar|en\s+\w+\s+(?:años|meses))(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:will|want|propose|proposal|our\s+aim|target|goal|outcome|result\s*\d*|by\s+(?:the\s+end|\w+\s+20\d\d)|"
        r"extend|to\s+build|building|build|install|set\s+up|within)(?!\w)",
        re.IGNORECASE,
    ),
}
_IS_LOAN = re.compile(r"(?<!\w)(?:loan|lends?|credit|cr[ée]dito|pr[ée]stamo|presta\w*|adelant\w+)(?!\w)", re.IGNORECASE)
_SEEKS_WORK = re.compile(
    r"(?<!\w)(?:young|youth|youths|school\s+leavers|leavers|graduates|trainees|apprentices|jobseekers|unemployed|deaf|"
    r"disabled|disabilit\w+|j[óo]venes|aprendices|egresad[oa]s|sord[oa]s|desemplead[oa]s|discapacidad|personas)(?!\w)",
    re.IGNORECASE,
)
_HIRES = re.compile(
    r"(?<!\w)(?:empleos?|emplead[oa]s|contrat(?:o|an|ar|ó|aron)|colocar\w*|inserci[óo]n|jobs|employ\w*|hired?|hires|placed)(?!\w)",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s+(?:reduction|increase|rise|cut|drop)(?!\w)")
_STEP = {
    "es": re.compile(
        r"(?<!\w)(?:metas?|objetivo|bajar|baja|subir|pasar|pase|reducir|aumentar|elevar|llevar|meta)(?!\w)[^.;]{0,45}?\s"
        r"(?P<step>del?\s+\d[\d.,]*(?:\s?%|(?:\s+[^\W\d_]+){0,2})\s+al?\s+\d[\d.,]*(?:\s?%|\s+(?!en(?!\w)|y(?!\w)|de(?!\w)|la(?!\w)|el(?!\w))[^\W\d_]+)?)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(?:goals?|targets?|raise|cut|reduce|increase|lower|bring|fall|rise|drop|grow|go|move)(?!\w)[^.;]{0,45}?\s"
        r"(?P<step>from\s+\d[\d.,]*(?:\s?%|(?:\s+[^\W\d_]+){0,2})\s+to\s+\d[\d.,]*(?:\s?%|\s+(?!in(?!\w)|and(?!\w)|by(?!\w)|of(?!\w)|the(?!\w))[^\W\d_]+)?)",
        re.IGNORECASE,
    ),
}
_WORTH_OF_A_STEP = 3.2
_AGES = frozenset({"edad", "age"})  # as the reader calls what "de 18 a 28 años" counts
_BUT_THE_PROJECT = re.compile(r"(?<!\w)(?:proyecto|project|donante|donor|programme|programa)(?!\w)", re.IGNORECASE)


def told_slots(draft: Draft, actors: Sequence[Actor]) -> dict[str, Slot]:
    """The slots `price`, `the_units`, `trades`, `afterwards`, `kept` and `step`, as far as the draft gives them."""
    found = {
        "price": price_told(draft),
        "the_units": units_built(draft),
        "trades": trades_listed(draft.text, draft.language),
        "afterwards": payer_told(draft, actors),
        "kept": kept_told(draft),
    }
    plural = {"the_units", "trades"}
    slots = {name: Slot(text, plural=name in plural) for name, text in found.items() if text}
    return slots | step_told(draft)


def step_told(draft: Draft) -> dict[str, Slot]:
    """The slot `step`: from what figure to what figure the goal goes, "de 12 a 4 días"; empty where it does not say."""
    for passage in draft.passages:
        if found := _STEP[draft.language].search(passage.text):
            start, end = passage.start + found.start("step"), passage.start + found.end("step")
            if any(quantity.counts in _AGES for quantity in draft.quantities_in(start, end)):
                continue
            said = " ".join(found["step"].split()).rstrip(".,")
            return {"step": Slot(said, worth=_WORTH_OF_A_STEP, said_at=(passage.start, passage.end))}
    return {}


def price_told(draft: Draft) -> str:
    """The highest price of a piece or measure at which something is sold: "420 bolivianos el quintal"."""
    found: list[tuple[float, int, str]] = []
    for quantity in draft.quantities:
        per = _PER_PIECE.match(draft.text, quantity.end)
        if per is None or quantity.kind not in (QuantityKind.MONEY, QuantityKind.UNITS):
            continue
        if not (quantity.kind is QuantityKind.MONEY or quantity.unit):
            continue
        passage = draft.passage_at(quantity.start)
        if passage is None or is_former(draft, quantity):
            continue
        clause = clause_at(passage.text, quantity.start - passage.start, quantity.end - passage.start)
        if _HOPED.search(passage.text):
            continue
        if _MORE.match(draft.text, per.end()) or _dearer(draft, quantity, passage):
            continue
        if _SELLS.search(clause) and not _IS_SPENT.search(clause):
            found.append((quantity.value, -quantity.start, draft.text[quantity.start : per.end()]))
    return re.sub(r"\s+", " ", max(found)[2]) if found else ""


def _dearer(draft: Draft, price: Quantity, passage: Passage) -> bool:
    """Whether a dearer thing is told beside it: what is sold today, then, and not what is to be sold."""
    end = min(len(draft.text), passage.end + _NEXT)
    return any(
        price.value < other.value < _FAR * price.value
        for other in draft.quantities_in(max(_NEXT, passage.start) - _NEXT, end)
        if not is_former(draft, other)
        and other.kind in (QuantityKind.MONEY, QuantityKind.UNITS)
        and (
            passage.start <= other.start < passage.end
            or _SELLS.search(draft.text, max(0, other.start - _NEXT), other.start)
        )
        and (other.kind is QuantityKind.MONEY or not other.unit)
    )


def units_built(draft: Draft) -> str:
    """Most of what is to be built or handed out, with its article: "los 40 centros de acopio", "the 24 blocks"."""
    found: list[tuple[float, str]] = []
    for quantity in draft.quantities:
        if quantity.kind is not QuantityKind.UNITS or quantity.per or quantity.value < _FEWEST_BUILT:
            continue
        passage = draft.passage_at(quantity.start)
        before = max(0, quantity.start - _HEADING)
        if passage is None:
            continue
        said = " ".join(quantity.text.split())
        if quantity.counts and len(quantity.counts.split()) < _LONGEST_UNITS and quantity.unit in said:
            said = f"{said.split(quantity.counts.split()[0])[0].strip()} {quantity.counts}"
        words = said.split()
        built = any(_BUILT.fullmatch(word) for word in words[1:])
        if not built or len(words) > _LONGEST_UNITS or _SOME_OF.search(draft.text[before : quantity.start]):
            continue
        if _HOMES.fullmatch(words[-1]) and not _MADE.search(draft.text[:_TITLE] + " " + passage.text):
            continue
        if words[-1].lower() in ("de", "of", "en", "in") or not _TO_COME[draft.language].search(
            draft.text, max(0, passage.start - _HEADING), passage.end
        ):
            continue
        if counted := all_of_them(said[:1].lower() + said[1:], draft.language):
            found.append((quantity.value, counted))
    return max(found)[1] if found else ""


def trades_listed(text: str, language: Language) -> str:
    """Three or more trades or products named in a row, as a choice: "dairy, fish or tourism". Two must be known."""
    for match in _LIST.finditer(text):
        items = [
            item if _TRADE.match(item) else _LEADING.sub("", item) for item in map(str.strip, match["items"].split(","))
        ]
        opening = next((number for number, item in enumerate(items) if _TRADE.match(item)), len(items))
        items = [*items[opening:], match["last"]]
        known = sum(_TRADE.match(item) is not None for item in items)
        listed = ", ".join(items[:-1]) + _OR[language] + items[-1]
        if len(items) >= _FEWEST_BUILT and known >= max(2, len(items) - 1) and len(listed.split()) <= _LONGEST_LIST:
            return listed
    return ""


def payer_told(draft: Draft, actors: Sequence[Actor]) -> str:
    """The clause in which somebody other than an office pays once the project is over; "" where there is none."""
    for passage in draft.passages:
        later = LATER.search(passage.text)
        pays = PAYS_LATER.search(passage.text) if later else None
        if pays is None or any(
            actor.kind is ActorKind.PUBLIC_OFFICE and passage.start <= actor.start < passage.end for actor in actors
        ):
            continue
        clause = clause_at(passage.text, pays.start(), pays.end())
        before = LATER.sub("", passage.text[: pays.start()]).split(";")[-1].split(",")[-1]
        if clause and not _BUT_THE_PROJECT.search(before):
            return clause
    return ""


def kept_told(draft: Draft) -> str:
    """The clause with what is left in a month or a year after costs; "" where the draft does not say."""
    for passage in draft.passages:
        kept = _KEPT.search(passage.text)
        money = [
            quantity
            for quantity in draft.quantities_in(passage.start, passage.end)
            if quantity.kind is QuantityKind.MONEY
        ]
        if kept and money:
            nearest = min(money, key=lambda quantity: abs(quantity.start - passage.start - kept.start()))
            clause = clause_at(passage.text, kept.start(), kept.end())
            if nearest.text in clause and not _IS_LOAN.search(clause):
                return clause
    return ""


def terms_told(lender: str, passages: Sequence[Passage]) -> bool:
    """Whether the draft gives a rate, a share, a term or a security in a sentence on that lender."""
    return any(
        lender.casefold() in passage.text.casefold() and _TERMS.search(passage.text) is not None for passage in passages
    )


def is_built(counted: str) -> bool:
    """Whether "120 guesthouses" counts things, with which nobody can have dealings yet."""
    words = counted.split()
    return any(_BUILT.fullmatch(word) for word in words[-1:] + words[1:2])


def are_hired(counted: str, text: str) -> bool:
    """Whether "the 90 apprentices" are to be employed: whoever deals with them will be an employer."""
    return _SEEKS_WORK.search(counted) is not None and _HIRES.search(text) is not None


def _is_last_step(draft: Draft, quantity: Quantity, end: int) -> bool:
    """Whether no larger number without a noun follows in the sentence, as in "300 by June, 900 a year later"."""
    later = draft.quantities_in(quantity.end, end)
    return not any(
        item.kind is QuantityKind.UNITS and not item.unit and item.value > quantity.value and not item.per
        for item in later
    )


def aim_told(draft: Draft, start: int, end: int) -> str:
    """The first thing that a sentence counts or measures, with its article, or "": "the 600 tonnes"."""
    for quantity in draft.quantities_in(start, end):
        plain = quantity.kind not in (QuantityKind.TIME, QuantityKind.DATE, QuantityKind.MONEY) and not quantity.per
        many = quantity.value >= _FEWEST_AIMED_AT and quantity.unit and quantity.upper is None
        if quantity.kind is QuantityKind.SHARE and (cut := _CUT.match(draft.text, quantity.end)):
            return f"the {quantity.text}{cut.group()}" if draft.language == "en" else ""
        if not (plain and many and _is_last_step(draft, quantity, end)):
            continue
        if counted := all_of_them(" ".join(quantity.text.split()), draft.language):
            return counted
    return ""
