"""Money that a draft tells and a question can work with: two prices of one thing, a wage, a loss. Knows no statuses."""

import re

from assistant.domain.draft import Draft, Quantity, QuantityKind
from assistant.domain.numerals import number_style, write_number
from assistant.examiners.rulebook.challenges.former_prices import is_former, price_now
from assistant.examiners.rulebook.challenges.said_of import wide_clause
from assistant.examiners.rulebook.challenges.wording import Slot
from assistant.examiners.rulebook.judging.evidence import leans

_PIECE = (
    r"(?:kilo(?:gramo)?|kg|libra|lb|quintal|qq|arroba|tonelada|litro|lt?|saco|bulto|caja|lata|pieza|unidad|docena|ciento|metro|pound|"
    r"tonne|ton|t|lit(?:re|er)|sack|bag|box|crate|piece|dozen|hundred|metre|meter|head|bunch|tray|bushel|kwh|tin)"
)
_OF_A_PIECE = re.compile(
    rf"(?:\s*/\s*{_PIECE}|\s+(?:el|la|por|cada|al?|an|per|each|the)\s+(?:\d+[-\s]?(?:kg|kilos?|lb)\s+)?{_PIECE})(?!\w)",
    re.IGNORECASE,
)
_OF_SOMETHING_ELSE = re.compile(
    r"\s*(?:más|mas|more|extra|less|menos|de\s+(?:multa|cuota))(?!\w)|\s*(?:/|al|a|por|per|cada)\s*(?:mes|month|week|semana|day|d[ií]a|year|año|hora|hour)",
    re.IGNORECASE,
)
_TRADED = re.compile(
    r"(?<!\w)(?:vend\w+|pag[ao]\w*|compr\w+|preci\w+|cotiz\w+|vale|valen|sells?|sold|pays?|paid|pric\w+|buys?|bought|fetch\w*|obtains?|worth|va)(?!\w)",
    re.IGNORECASE,
)
_CHARGED = re.compile(
    r"(?<!\w)(?:cuestan?|costo|coste|cost\w*|transport\w+|flete|freight|cobr\w+|charg\w+|fees?|tarifa|salari\w+|wages?|lends?|presta|bonus|bono|"
    r"cr[ée]dito|credit|stipend|tax|impuesto|factura|invest\w*|invert\w*)(?!\w)",
    re.IGNORECASE,
)
# A price that is to rise is nobody's price yet.
_HOPED = re.compile(
    r"(?<!\w)(?:increas\w+|rais\w+|rises?|doubl\w+|\w*tenfold|subir\w*|aumentar\w*|duplic\w+|triplic\w+|pasar[áa]n?\s+de|esperad[oa]|"
    r"expected)(?!\w)",
    re.IGNORECASE,
)
_LEAST_GAP, _WIDEST_GAP = 1.1, 5.0
_LONGEST = 34  # words of a sentence quoted whole
_REACH = 190  # letters between two prices of one thing
_CURRENCY_FIRST = re.compile(r"[^\d\s]+\s?(?=\d)")
_WAGE = re.compile(
    r"(?<!\w)(?P<word>stipends?|estipendios?|sueldos?|salarios?|salar(?:y|ies)|wages?|viáticos?)(?!\w)", re.IGNORECASE
)
_ENDS_WITH_THE_COURSE = re.compile(r"stipend|estipendio|viático", re.IGNORECASE)
_A_TIME = re.compile(
    r"\s*(?:/|a|al|por|per|cada|each|every|an?)\s*(?:d[ií]a|semana|mes|year|año|day|week|month)(?!\w)", re.IGNORECASE
)
_LOSES = re.compile(r"(?<!\w)(?:loses?|losing|lost|pierden?|perdi[óo]|dejan?\s+de\s+ganar)(?!\w)", re.IGNORECASE)
_LOST_AND_GONE = re.compile(r"(?<!\w)(?:capital|19\d\d|20\d\d)(?!\w)", re.IGNORECASE)
_ON_EACH = re.compile(
    r"\s+(?:(?:a|per|al|por|each)\s+\w+|(?:on|por|en)\s+(?:each|cada)(?:\s+[^\W\d]+){1,2})", re.IGNORECASE
)
_WORTH_OF_A_LATER_PRICE = 1.1
_WORTH_OF_A_PRICE, _WORTH_OF_A_WAGE, _WORTH_OF_A_LOSS = 1.5, 1.6, 2.7
_WORTH_OF_A_FEE, _WORTH_OF_AN_INSTALMENT = 3.1, 3.2
_WORTH_OF_A_PREMIUM = 3.5
_EVERY = re.compile(r"(?<!\w)(?:daily|weekly|monthly|diari[oa]|semanal|mensual)(?!\w)", re.IGNORECASE)
_MORE_FOR_IT = re.compile(
    r"\s*(?:/\s*\w+\s+)?(?:más|more|extra|de\s+(?:premio|bono|sobreprecio)|adicional(?:es)?)(?!\w)", re.IGNORECASE
)
_A_PREMIUM = re.compile(
    r"(?<!\w)(?:bonus|premium|sobreprecio|premio|bono|bonificaci[óo]n)\s+(?:of|de)\s+$", re.IGNORECASE
)
_PAYS_MORE = re.compile(
    r"(?<!\w)(?:pag\w*|ofrec\w+|dar[áa]n?|dan|a[ñn]ad\w+|pays?|paid|paying|offers?|adds?|gets?|receives?|bonus|premium|sobreprecio|bono|premio)(?!\w)",
    re.IGNORECASE,
)
_IS_LEFT = re.compile(r"(?<!\w)(?:quedan?|deja|dejan|gana|ganan|left|keeps?|remains?|earns?)(?!\w)", re.IGNORECASE)
_HANDED_OUT = re.compile(r"(?<!\w)(?:proyecto|project|stipend|earn|ganar[ií]an?|ingreso)(?!\w)", re.IGNORECASE)
# Whose money it is and why it is paid is told: what would be asked is answered.
_REASON_TOLD = re.compile(
    r"(?<!\w)(?:on\s+(?:its|their|his|her)\s+own\s+(?:account|money)|because|since\s+it|por\s+su\s+cuenta|de\s+su\s+bolsillo|porque|ya\s+que)(?!\w)",
    re.IGNORECASE,
)
_ASKS_A_FEE = re.compile(
    r"(?<!\w)(?:charg(?:e|es|ing)|takes?|fees?(?:\s+of)?|cobr(?:a|an|ar|ar[áa]n?|ar[ií]an?|ando)|cuota(?:\s+de)?|pays?|paid|paga|pagar[áa]n?)(?!\w)[^.;\d]{0,30}$|"
    r"(?<!\w)(?:serves?|attends?|visits?|atender\w*|atienden?)(?!\w)[^.;]{0,70}?\s(?:at|a)\s+$",
    re.IGNORECASE,
)
_REALLY_A_FEE = re.compile(
    r"(?<!\w)(?:serves?|attends?|visits?|atender\w*|atienden?|charg\w+|takes?|fees?|cobr\w+|cuota)(?!\w)", re.IGNORECASE
)
_SERVED = re.compile(
    rf"(?:\s*/\s*|\s+(?:el|la|por|cada|al?|an|per|each|the)\s+(?:\d+[-\s]?(?:kg|kilos?|lb)\s+)?)"
    rf"(?:{_PIECE}|usuari[oa]|animal|bird|dose|dosis|ave|cabeza|visita|salida|consulta|user|client|visit|load|head|household|trip|viaje|carga|hour|hora)(?!\w)",
    re.IGNORECASE,
)
_IS_BORNE = re.compile(
    r"(?<!\w)(?:cada\s+un[oa]|hoy|actualmente|today(?!['’]s)|currently|now|each\s+of\s+them|juntas?|comit[ée]s?|"
    r"consejos?|asociaci[óo]n|boards?|committees?|councils?|association|because|porque|particulares|informal(?:es)?)(?!\w)",
    re.IGNORECASE,
)
_INSTALMENTS = re.compile(
    r"(?P<number>\d+)\s+(?:monthly\s+)?(?:cuotas|instalments|mensualidades|repayments)(?!\w)", re.IGNORECASE
)
_COSTS = re.compile(r"(?<!\w)(?:cuesta|vale|costs?|price|precio)(?!\w)[^.;\d]{0,20}$", re.IGNORECASE)
_SAVED = re.compile(r"(?<!\w)(?:ahorr\w+|sav(?:es?|ings?))(?!\w)", re.IGNORECASE)


def told_money(draft: Draft) -> dict[str, Slot]:
    """The slots for prices, `wage`, `salary`, `premium`, `fee`, `saving` and `instalment`.

    Prices are `low_price` and `high_price`, and `price` where it has changed. Each as far as the draft gives it.
    """
    slots: dict[str, Slot] = {}
    if pair := two_prices(draft):
        slots |= {"low_price": pair[0], "high_price": pair[1]}
    if now := price_now(draft):
        slots["price"] = Slot(now[0], worth=_WORTH_OF_A_LATER_PRICE, said_at=now[1:])
    if wage := _wage(draft):
        slots["wage"] = wage
        if not _ENDS_WITH_THE_COURSE.search(wage.text):
            slots["salary"] = wage
    slots |= _premium(draft) | _fee(draft) | _instalment(draft)
    return slots


def two_prices(draft: Draft) -> tuple[Slot, Slot] | None:
    """What a thing brings at one end and at another: "Q 6-9 la libra" and "Q 15"; None where the draft has not both."""
    money = [item for item in draft.quantities if _may_be_price(item)]
    for low in money:
        passage = draft.passage_at(low.start)
        piece = _OF_A_PIECE.match(draft.text, low.end)
        if passage is None or low.kind is not QuantityKind.MONEY or piece is None or _HOPED.search(passage.text):
            continue
        if is_former(draft, low):
            continue
        before = draft.text[max(passage.start, low.start - 60) : low.start]
        if (
            _CHARGED.search(before)
            or not _TRADED.search(passage.text)
            or _OF_SOMETHING_ELSE.match(draft.text, piece.end())
        ):
            continue
        for high in money:
            between = draft.text[low.end : high.start]
            if (
                not (piece.end() <= high.start <= low.end + _REACH)
                or _CHARGED.search(between)
                or is_former(draft, high)
            ):
                continue
            top = low.upper or low.value
            if not top * _LEAST_GAP <= high.value <= top * _WIDEST_GAP or _OF_SOMETHING_ELSE.match(
                draft.text, high.end
            ):
                continue
            if high.kind is QuantityKind.MONEY and high.unit != low.unit:
                continue
            span = _with_both(draft, low.start, high.end if high.end <= passage.end else low.end)
            said = _said(high, low)
            lower = " ".join((low.text + piece.group()).split()).replace(" /", "/")
            return (
                Slot(lower, plural=True, worth=_WORTH_OF_A_PRICE, said_at=span),
                Slot(said, plural=True, worth=_WORTH_OF_A_PRICE, said_at=span),
            )
    return None


def _with_both(draft: Draft, first: int, last: int) -> tuple[int, int]:
    """The sentence or sentences that hold `first` to `last`; of what is long, the widest clause round them."""
    inside = [item for item in draft.passages if item.start < last and item.end > first]
    start, end = (inside[0].start, inside[-1].end) if inside else (first, last)
    opens, closes = wide_clause(draft.text[start:end], first - start, last - start, _LONGEST)
    return start + opens, start + closes


def _may_be_price(item: Quantity) -> bool:
    if item.kind is QuantityKind.MONEY:
        return True
    return item.kind is QuantityKind.UNITS and not item.unit and not item.per and item.text[:1].isdigit()


def _said(high: Quantity, low: Quantity) -> str:
    """The higher price with the currency of the lower, where the draft leaves it out: "26,000" → "CFA 26,000"."""
    currency = _CURRENCY_FIRST.match(low.text)
    return f"{currency.group()}{high.text}" if high.kind is not QuantityKind.MONEY and currency else high.text


def _wage(draft: Draft) -> Slot | None:
    """What is paid to somebody each day, week or month: "a stipend of VUV 8,000 per month" → "the stipend of …"."""
    for passage in draft.passages:
        word = _WAGE.search(passage.text)
        for quantity in draft.quantities_in(passage.start, passage.end):
            time = _A_TIME.match(draft.text, quantity.end)
            if word is None or quantity.kind is not QuantityKind.MONEY or quantity.start < passage.start + word.start():
                continue
            every = _EVERY.search(passage.text[max(0, word.start() - 10) : word.end() + 10])
            if time or every:
                name = word["word"].lower()
                article, of = ("el", "de") if draft.language == "es" else ("the", "of")
                often = f" {every.group().lower()}" if every and not time else ""
                whole = f"{name.rstrip('s')}{often}" if draft.language == "es" else f"{often} {name.rstrip('s')}"
                said = f"{article} {whole} {of} {quantity.text}{time.group() if time else ''}"
                return Slot(" ".join(said.split()), worth=_WORTH_OF_A_WAGE, told_in=frozenset({passage.start}))
    return None


def told_loss(draft: Draft, group: str) -> dict[str, Slot]:
    """What `group` loses as `loss`, or what another does in a while as `shortfall`, as far as the draft tells it."""
    head = group.split()[-1][:6].casefold() if group else ""
    for passage in draft.passages:
        loses = _LOSES.search(passage.text)
        if loses is None or _LOST_AND_GONE.search(passage.text):
            continue
        for quantity in draft.quantities_in(passage.start + loses.end(), passage.end):
            each = _ON_EACH.match(draft.text, quantity.end)
            if quantity.kind is not QuantityKind.MONEY or quantity.start > passage.start + loses.end() + 20:
                continue
            said = " ".join((quantity.text + (each.group() if each else "")).split())
            span = (passage.start, passage.end)
            if head and head in passage.text[: loses.start()].casefold():
                return {"loss": Slot(said, worth=_WORTH_OF_A_LOSS, said_at=span)}
            if _A_TIME.match(draft.text, quantity.end):
                return {"shortfall": Slot(said, worth=_WORTH_OF_A_LOSS, said_at=span)}
    return {}


def _premium(draft: Draft) -> dict[str, Slot]:
    """What somebody pays on top for something better: "$2 más por saco", "a bonus of KES 5 a kilo"."""
    for quantity in draft.quantities:
        passage = draft.passage_at(quantity.start)
        if passage is None or quantity.kind is not QuantityKind.MONEY:
            continue
        piece = _OF_A_PIECE.match(draft.text, quantity.end)
        more = _MORE_FOR_IT.match(draft.text, piece.end() if piece else quantity.end)
        after = _OF_A_PIECE.match(draft.text, more.end()) if more else piece
        named = _A_PREMIUM.search(draft.text, passage.start, quantity.start)
        before = draft.text[max(passage.start, quantity.start - 60) : quantity.start]
        if not (after and (more or named)) or not _PAYS_MORE.search(before) or _IS_LEFT.search(before):
            continue
        if _HANDED_OUT.search(passage.text) or _REASON_TOLD.search(passage.text) or leans(passage.text):
            continue
        said = " ".join(draft.text[quantity.start : max(after.end(), more.end() if more else 0)].split())
        if named:
            said = ("el " if draft.language == "es" else "the ") + " ".join(named.group().split()) + f" {said}"
        return {
            "premium": Slot(said, worth=_WORTH_OF_A_PREMIUM, said_at=_with_both(draft, quantity.start, after.end()))
        }
    return {}


def _fee(draft: Draft) -> dict[str, Slot]:
    """What is asked for a service, a unit: "GEL 0.60/kg", "40 dalasi an animal"."""
    for quantity in draft.quantities:
        passage = draft.passage_at(quantity.start)
        if passage is None or quantity.kind is not QuantityKind.MONEY or _IS_BORNE.search(passage.text):
            continue
        served = _SERVED.match(draft.text, quantity.end)
        asks = _ASKS_A_FEE.search(draft.text[passage.start : quantity.start])
        if served is None or asks is None or not _REALLY_A_FEE.search(asks.group()):
            continue
        said = " ".join(draft.text[quantity.start : served.end()].split())
        return {"fee": Slot(said, worth=_WORTH_OF_A_FEE, said_at=_with_both(draft, quantity.start, served.end()))}
    return {}


def _instalment(draft: Draft) -> dict[str, Slot]:
    """What is saved or earned a month and the instalment of what it takes: both or none."""
    number = _INSTALMENTS.search(draft.text)
    money = [item for item in draft.quantities if item.kind is QuantityKind.MONEY]
    bought = next((item for item in money if _COSTS.search(draft.text[max(0, item.start - 40) : item.start])), None)
    saved = next(
        (
            item
            for item in money
            if _A_TIME.match(draft.text, item.end) and _SAVED.search(draft.text[max(0, item.start - 40) : item.start])
        ),
        None,
    )
    if number is None or bought is None or saved is None or bought.unit != saved.unit or int(number["number"]) < 2:
        return {}
    style = number_style(draft.text, draft.language)
    each = write_number(round(bought.value / int(number["number"])), style)
    currency = _CURRENCY_FIRST.match(bought.text)
    each = f"{currency.group()}{each}" if currency else f"{each} {bought.unit}"
    time = _A_TIME.match(draft.text, saved.end)
    passage = draft.passage_at(saved.start)
    if time is None or passage is None:
        return {}
    sentence = {"es": "{} en {} son {} cada una, sin contar intereses.", "en": "{} in {} is {} each, before interest."}
    return {
        "saving": Slot(saved.text + time.group(), worth=0.5, said_at=(passage.start, passage.end)),
        "instalment": Slot(
            sentence[draft.language].format(bought.text, number.group(), each), worth=_WORTH_OF_AN_INSTALMENT
        ),
    }
