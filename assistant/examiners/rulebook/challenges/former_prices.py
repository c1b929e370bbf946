"""Whether a price is one of before: a draft that tells what it was and what it is now has only the later one."""

import re

from assistant.domain.draft import Draft, Quantity, QuantityKind

_A_PIECE = re.compile(
    r"(?:\s*/\s*|\s+(?:el|la|por|cada|al?|an|per|each|the)\s+)(?!(?:a[ñn]o|mes|d[ií]a|semana|year|month|day|week)(?!\w))[^\W\d_]+",
    re.IGNORECASE,
)
_NOW_RIGHT_BEFORE = re.compile(
    r"(?<!\w)(?:now|today|currently|hoy|ahora|actualmente)\s*[:,]?\s*(?:(?:is|it\s+is|it[’']s|at|only|est[áa]|se\s+paga|vale|va)\s+){0,2}(?:a\s+|at\s+|en\s+)?$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d.,]*")
_REACH = 60  # letters between a price and the words that say when it was
# Right behind it: "200 a kilo two years ago", "S/ 9 el kilo hace tres años", "60 birr before the war".
_WAS_BEHIND = re.compile(
    r"[^.;:\n\d]*?(?<!\w)(?:(?:\w+|\d+)\s+(?:years?|months?|seasons?|harvests?|weeks?)\s+(?:ago|back|earlier)|before\s+(?:the|covid|that)|"
    r"back\s+then|hace\s+(?:\w+\s+){0,2}(?:a[ñn]os?|meses|temporadas?|cosechas?|semanas)|hac[ií]a\s+\w+\s+a[ñn]os|antes(?!\s+de\s+(?:gastos|impuestos))|"
    r"(?:en|in)\s+(?:19|20)\d\d|(?:el|la)\s+(?:a[ñn]o|temporada|zafra|cosecha)\s+(?:ante)?pasad[oa])(?!\w)",
    re.IGNORECASE,
)
# Before it in the clause: "antes se vendía a Q 35", "in 2019 it fetched 40".
_WAS_BEFORE = re.compile(
    r"(?<!\w)(?:antes(?!\s+de(?!\s+(?:la|el|que|20)))|used\s+to|formerly|once|before\s+(?:the|covid)|back\s+in|(?:en|in|hasta|until)\s+(?:19|20)\d\d|"
    r"(?:years?|months?)\s+ago|hace\s+(?:\w+\s+){0,2}(?:a[ñn]os?|meses)|(?:fell|dropped|rose|went\s+up|came\s+down|down|up)\s+from|"
    r"(?:baj[óo]|cay[óo]|subi[óo]|pas[óo])\s+de)(?!\w)[^.;:\n]*$",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"(?<!\w)(?:now|today|currently|this\s+year|these\s+days|at\s+present|hoy|ahora|actualmente|este\s+año|last\s+(?:year|season|harvest)|"
    r"(?:el\s+año|la\s+temporada)\s+pasad[oa])(?!\w)",
    re.IGNORECASE,
)


def price_now(draft: Draft) -> tuple[str, int, int] | None:
    """The later of two prices of one thing, "was 200 lekë a kilo two years ago, now 110": "110 lekë a kilo".

    With where its sentence begins and ends; None where the draft tells no such pair.
    """
    for former in draft.quantities:
        passage = draft.passage_at(former.start)
        piece = _A_PIECE.match(draft.text, former.end)
        if passage is None or former.kind is not QuantityKind.MONEY or piece is None or not is_former(draft, former):
            continue
        for later in draft.quantities_in(piece.end(), passage.end):
            bare = later.kind is QuantityKind.UNITS and not later.unit
            money = later.kind is QuantityKind.MONEY and later.unit == former.unit
            now = _NOW_RIGHT_BEFORE.search(draft.text[piece.end() : later.start])
            if not (bare or money) or now is None or later.upper is not None or later.per:
                continue
            number = _NUMBER.search(former.text)
            said = later.text if money or number is None else former.text.replace(number.group(), later.text)
            of_what = _A_PIECE.match(draft.text, later.end)
            said = " ".join(f"{said}{(of_what or piece).group()}".split()).replace(" /", "/")
            return said, passage.start, passage.end
    return None


def is_former(draft: Draft, price: Quantity) -> bool:
    """Whether the sentence says that this was the price at another time. One that is said of today never is."""
    passage = draft.passage_at(price.start)
    if passage is None:
        return False
    before = draft.text[max(passage.start, price.start - _REACH) : price.start]
    behind = draft.text[price.end : min(passage.end, price.end + _REACH)]
    if (now := _last(_NOW, before)) is not None:
        then = _last(_WAS_BEFORE, before)
        return then is not None and then > now
    return _WAS_BEHIND.match(behind) is not None or _WAS_BEFORE.search(before) is not None


def _last(pattern: re.Pattern[str], words: str) -> int | None:
    return max((match.start() for match in pattern.finditer(words)), default=None)
