"""Sentences that a challenge can start from: nobody was asked, somebody lends, a firm is willing.

Each slot is the draft's own words with their place, or not there. Knows nothing of statuses and of wordings.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.domain.draft import Draft, Passage, QuantityKind
from assistant.domain.facts import Actor, ActorKind
from assistant.examiners.rulebook.challenges.said_of import wide_clause
from assistant.examiners.rulebook.challenges.wording import Slot

_WHOLE = 32  # words of a sentence that is quoted whole
_WORTH = 3.0  # of a sentence that says itself what is open
_TELLING = 2.9  # of one that tells what somebody does
_STRONGEST = 3.4  # of a cost that ends with the project
_NOT_ASKED = re.compile(
    r"(?<!\w)(?:(?:todav[ií]a|a[uú]n|tampoco)\s+no\s+(?:l[oae]s?\s+)?(?:hemos|hablamos|consultamos|preguntamos|se\s+(?:le\s+)?ha\s+(?:hablado|consultado|preguntado))|"
    r"no\s+(?:l[oae]s?\s+)?hemos\s+(?:hablado|buscado|consultado|contactado|preguntado|visitado)|"
    r"(?:no\s+hablamos|no\s+se\s+ha\s+(?:hablado|consultado|conversado))|(?:todav[ií]a|a[uú]n)\s+no\s+(?:hablamos|conversamos|consultamos)|"
    r"(?:falta|pendiente(?:\s+de)?)\s+(?:conversar|hablar|consultar|preguntar|visitar)|nadie\s+(?:l[eao]s?\s+)?ha\s+(?:hablado|preguntado|consultado)|"
    r"(?:have|has)\s+(?:not|n't)\s+(?:yet\s+)?(?:been\s+)?(?:asked|spoken|talked|consulted|approached|contacted|visited|met\s+with)|"
    r"haven't\s+(?:yet\s+)?(?:asked|spoken|talked|consulted|approached|contacted)|hasn't\s+(?:yet\s+)?been\s+(?:asked|consulted|approached)|"
    r"not\s+yet\s+(?:asked|spoken|talked|consulted|approached|contacted)|nobody\s+has\s+(?:yet\s+)?(?:asked|spoken|talked|approached)|"
    r"(?:todav[ií]a|a[uú]n)\s+no\s+hablamos)(?!\w)",
    re.IGNORECASE,
)
_NAME = r"(?:[A-ZÁÉÍÓÚÑ]{3,}|[A-ZÁÉÍÓÚÑ][\w'’-]+(?:\s+(?:de(?:l|\s+la)?\s+)?[A-ZÁÉÍÓÚÑ][\w'’-]+)*)"
_SPOKEN_OF = re.compile(
    rf"(?:[Cc]on|a)\s+(?P<article>el|la|los|las)\s+(?P<after>[A-ZÁÉÍÓÚÑ]{{3,}})|"
    rf"(?P<fronted>(?:el|la|los|las)\s+[A-ZÁÉÍÓÚÑ]{{3,}})\s+(?:todav[ií]a\s+|a[uú]n\s+)?no\s+l[oae]s?|"
    rf"(?P<subject>(?:el|la|los|las|the)\s+{_NAME})\s+\w+[^.;]{{0,60}};|(?:with|to|asked)\s+(?P<en>(?:the\s+)?{_NAME})"
)
_OFFICE_WORDS = re.compile(
    r"(?<!\w)(?P<office>alcald[ií]as?|municip\w+|ayuntamiento|gobernaci[óo]n|ministerio|secretar[ií]a|intendencia|"
    r"municipal\s+(?:council|office)s?|town\s+halls?|county|district\s+(?:office|council)s?|ministry|authority|"
    r"local\s+governments?|government|gobierno)(?!\w)",
    re.IGNORECASE,
)
_PRICE = re.compile(r"(?<!\w)(?:precios?|tarifas?|prices?|fees?|tariffs?)(?!\w)", re.IGNORECASE)
_UNDECIDED = re.compile(
    r"(?<!\w)(?:to\s+be\s+(?:worked\s+out|decided|defined|confirmed|agreed|set)|not\s+(?:yet\s+)?(?:decided|agreed|set)|por\s+(?:definir|ver|acordar)|"
    r"(?:todav[ií]a|a[uú]n)\s+no\s|falta\s+(?:definir|ver|acordar)|pendiente|se\s+(?:ver[áa]|definir[áa])\s+(?:despu[ée]s|luego)|no\s+l[oa]\s+hemos)",
    re.IGNORECASE,
)
_DEALING = re.compile(
    r"(?<!\w)(?:(?:que\s+)?(?:les?\s+)?(?:adelantan?|f[ií]an?|prestan?|guardan?)(?=\s+(?:el|la|los|las|para|dinero|plata|efectivo|gasolina|v[ií]veres|"
    r"combustible|comida|insumos|harina|sus))|siguen\s+prestando|adelanto\s+de\s+(?:dinero|efectivo)|compran\s+fiado|guarantees?\s+payment|"
    r"advances?\s+(?:\w+\s+(?:and\s+)?)?(?:rice|cash|money|food|inputs|seed|fuel)|lends?\s+(?:\w+\s+)?(?:before|until|against)|"
    r"advances?\s+(?:[A-Z]{2,4}\s?|[$€£])?\d[\d,.]*|gives?\s+\w+\s+in\s+\w+\s+against|takes?\s+\w+\s+on\s+credit|"
    r"anticipan?\s+(?:dinero|plata)|dan\s+\d+\s+días|ponen?\s+(?:el|la)\s+(?:bote|lancha|gasolina|combustible)|"
    r"(?:buys?|arrives?|comes?)\s+[^.;]{0,40}(?:for|with)\s+(?:\w+\s+and\s+)?cash|sells?\s+on\s+credit|gives?\s+credit)(?!\w)",
    re.IGNORECASE,
)
_LENDERS = re.compile(
    r"(?<!\w)(?:banco|bank|microfinan\w+|caja|cooperativa\s+de\s+ahorro|sacco|proyecto|project|fondo)(?!\w)",
    re.IGNORECASE,
)
_INTEREST = re.compile(
    r"(?<!\w)(?:show(?:ed|n|s)?\s+(?:some\s+)?interest|(?:is|are)\s+(?:interested|willing|keen|committed)|(?:has|have)\s+been\s+(?:approached|contacted|informed)|"
    r"expressed\s+(?:an\s+)?interest|(?:mostr[óo]|mostraron|manifest[óo]|manifestaron|expres[óo]|expresaron)\s+(?:su\s+)?inter[ée]s|"
    r"est[áa]n?\s+(?:interesad[oa]s?|dispuest[oa]s?|comprometid[oa]s?)|(?:ha|han)\s+sido\s+contactad[oa]s?|tienen?\s+inter[ée]s|les?\s+interesa|ve(?:n)?\s+con\s+buenos\s+ojos)(?!\w)",
    re.IGNORECASE,
)
_ASSUMED = re.compile(r"^\W*(?:assumptions?|supuestos?|risks?|riesgos?)(?!\w)", re.IGNORECASE)
_BUSINESS = re.compile(
    r"(?<!\w)(?:hotel\w*|lodge\w*|owners?|compan\w+|firms?|buyers?|employers?|contractors?|vessels?|ships?|shipping|banks?|traders?|"
    r"mills?|factor\w+|retailers?|supermarkets?|operators?|properties|shops?|exporters?|processors?|empresas?|empresari\w+|due[ñn]\w+|compradora?\w*|empleador\w+|"
    r"(?:interested|interesad[oa]s?)\s+(?:in|en)\s+\d+|tiendas?|comercios?|operador\w*|exportador\w*|f[áa]bricas?|molinos?|transportistas?|agroindustria\w*|supermercados?|bancos?)(?!\w)",
    re.IGNORECASE,
)
_BUYS = re.compile(
    r"(?<!\w)(?:ya\s+(?:nos\s+|les\s+)?compran?\s+\d|(?:already|now)\s+buys?\s+\d|offered\s+to\s+buy\s+\d|ofreci[óo]\s+comprar\s+\d|comprar[ií]an?\s+\d|would\s+(?:buy|take)\s+\d)",
    re.IGNORECASE,
)
_OWN_MONEY = re.compile(
    r"(?<!\w)(?:on\s+its\s+own\s+account|(?:its|their|his|her)\s+own\s+(?:money|funds|cash|profits?|savings|pocket|balance|[A-Z]{1,3}[$\s]?\d|[$€]|\d)|"
    r"(?:put|puts|putting|invest\w*|bought|buys)\s[^;]{0,60}?\d[^.;]{0,25}\sof\s+(?:its|their|his|her)\s+own|"
    r"(?:ofrec\w+|compr\w+|inv[ie]\w+|pag\w+|pone\w*|puso|contrat\w+)\s[^.;,]{0,60}por\s+su\s+(?:propia\s+)?cuenta|"
    r"con\s+(?:dinero|plata|fondos|capital|recursos)\s+propi[oa]s?|[\d.,]+\s+(?:millones\s+)?(?:suy|propi)[oa]s|de\s+su\s+bolsillo)",
    re.IGNORECASE,
)
_OURS = re.compile(r"(?<!\w)(?:we|us|nosotr[oa]s|grant|donante?|donor)(?!\w)", re.IGNORECASE)
_PERMIT = re.compile(
    r"(?<!\w)(?:if|once|unless|provided(?:\s+that)?|si|siempre\s+que|cuando)\s+(?:the\s+|el\s+|la\s+|los\s+|las\s+)?[A-ZÁÉÍÓÚÑ][^.;,]{2,60}?\s"
    r"(?:accepts?|approves?|authori[sz]es?|licen[cs]es?|permits?|agrees?|acepta|aprueba|apruebe|acepte|autoriza|autorice|permita|permite)(?!\w)|"
    r"(?<!\w)(?:tiene|tienen)\s+que\s+(?:visar|aprobar|autorizar)(?!\w)"
)
_FALLS = re.compile(
    r"(?<!\w)(?:proyecto|project|subsid\w+|our\s+share|nuestra\s+parte)(?!\w)[^.;]{0,60}?(?P<first>\d+)\s?(?:%|por\s+ciento|per\s?cent)?[^.;%\d]{1,30}(?P<second>\d+)"
    r"\s?(?:%|por\s+ciento|per\s?cent)?[^.;%\d]{1,25}(?:nada|cero|nothing|none|zero|0(?![.,]?\d))",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"(?<!\w)(?:pondr[áa]n?|pondr[ií]an?|comprar[áa]n?|comprar[ií]an?|pagar[ií]an?|invertir[ií]an?|instalar[áa]n?|invertir|recibir[ií]an?|"
    r"would\s+(?:buy|pay|put|take|hire|invest|bring|lease)|will\s+(?:put|buy|lease|hire|invest|take))\s[^.;]{3,110}?"
    r"(?:,\s+|\s)(?:si|siempre\s+que|if|provided)\s",
    re.IGNORECASE,
)
_NO_FIRM = re.compile(
    r"(?<!\w)(?:proyecto|project|familias|families|landlords?|households?|growers?|farmers?|productor\w+|donante?|donor|we|alcald\w+|municip\w+|council|ministr?\w+)(?!\w)",
    re.IGNORECASE,
)
_DIRECT = re.compile(
    rf"(?<!\w)(?:[Vv]en(?:d\w+|tas?)\s+direct\w+\s+al?|[Ss](?:ell\w*|ales?)\s+direct(?:ly)?\s+to)\s+(?P<buyer>(?:el\s+|la\s+|the\s+)?{_NAME})"
)
_PROJECT_PAYS = re.compile(
    r"(?<!\w)(?:sueldos?|salarios?|secretar[ií]a|secretariat|salar(?:y|ies)|wages?|operador|manager|gerente|running\s+costs?|costos\s+de\s+operaci[óo]n)(?!\w)"
    r"[^.;]{0,40}?(?:(?:l[oa]\s+(?:paga|pone|cubre)|pagad[oa]\s+por|financiad[oa]\s+por|a\s+cargo\s+de|de)l?\s+(?:el\s+)?proyecto|"
    r"(?:paid|financed|funded|covered)\s+by\s+the\s+project)(?!\w)",
    re.IGNORECASE,
)
_SEATS = (
    "(?:council|committee|board|forum|platform|interprofession(?:al)?|chamber|alliance|network|group|body|assembly|union|"
    "federation|roundtable|task\\s+force|association)"
)
_MEETS = re.compile(
    rf"(?<!\w)(?:(?:sits?|has\s+a\s+seat)\s+(?:in|on)\s+(?:on\s+)?the\s+(?:[\w-]+\s+){{0,4}}?{_SEATS}(?!['’\w])|(?:already\s+)?(?<!to\s)meets?\s+(?:each|every|monthly|weekly|quarterly|once|on)|"
    r"ha(?:s|ve)\s+met\s+(?:each|every|monthly|weekly|quarterly|regularly|since)|"
    r"(?:quarterly|monthly|weekly|regular)\s+(?:\w+\s+)?meetings?|(?:ya\s+)?se\s+(?:re[úu]nen?|juntan?|sientan?)\s+(?:cada|el|los|todos|en|a\s+veces)|"
    r"reuni[óo]n(?:es)?\s+(?:mensual|trimestral|semanal)(?:es)?)(?!\w)",
    re.IGNORECASE,
)


def told_clauses(draft: Draft, actors: Sequence[Actor]) -> dict[str, Slot]:
    """The slots `not_asked`, `asked`, `no_price`, `dealing`, `interest`, `buys`, `own_money`, `stake`, `offer`,
    `direct_buyer`, `permit`, `meets`, `project_pays` and `falling`, as far as the draft gives them.
    """
    slots: dict[str, Slot] = {}
    for passage, match in _matches(draft, _NOT_ASKED):
        asked = _asked(passage, match.start(), actors)
        if asked is None or _is_on_prices(passage, match):
            continue
        if found := _clause(draft, passage, match, _WORTH):
            slots["not_asked"] = found
            slots |= {"asked": asked} if asked.text else {}
            break
    slots |= _first(draft, "no_price", _UNDECIDED, _WORTH, beside=_PRICE)
    slots |= _first(draft, "dealing", _DEALING, _TELLING, never=_LENDERS)
    slots |= _first(draft, "interest", _INTEREST, _TELLING, beside=_BUSINESS, never=_ASSUMED)
    slots |= _first(draft, "buys", _BUYS, _TELLING)
    slots |= _with_stake(draft, _first(draft, "own_money", _OWN_MONEY, _TELLING, never=_OURS))
    slots |= _first(draft, "offer", _OFFER, _WORTH, never=_NO_FIRM)
    for passage, match in _matches(draft, _DIRECT):
        if found := _clause(draft, passage, match, _TELLING):
            slots.setdefault("direct_buyer", replace(found, text=match["buyer"]))
    slots |= _first(draft, "permit", _PERMIT, _TELLING)
    slots |= _first(draft, "meets", _MEETS, _WORTH)
    slots |= _first(draft, "project_pays", _PROJECT_PAYS, _STRONGEST)
    slots |= _first(draft, "falling", _FALLS, _WORTH)
    return slots


def _matches(draft: Draft, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage in draft.passages:
        if match := pattern.search(passage.text):
            yield passage, match


def _first(
    draft: Draft,
    name: str,
    pattern: re.Pattern[str],
    worth: float,
    beside: re.Pattern[str] | None = None,
    never: re.Pattern[str] | None = None,
) -> dict[str, Slot]:
    """The first sentence with the pattern, with `beside` in the same clause and without `never`."""
    for passage, match in _matches(draft, pattern):
        found = _clause(draft, passage, match, worth)
        if found is None or (beside and not beside.search(found.text)) or (never and never.search(found.text)):
            continue
        return {name: found}
    return {}


def _with_stake(draft: Draft, slots: dict[str, Slot]) -> dict[str, Slot]:
    """The same, with the slot `stake`: the amount of that money, where the clause has one alone."""
    span = slots["own_money"].said_at if slots else None
    money = [item for item in draft.quantities_in(*span) if item.kind is QuantityKind.MONEY] if span else []
    if len(money) != 1 or money[0].per or money[0].upper is not None:
        return slots
    return slots | {"stake": Slot(money[0].text, plural=True, worth=_TELLING, said_at=span)}


def _clause(draft: Draft, passage: Passage, match: re.Match[str], worth: float) -> Slot | None:
    """The sentence, or the clause of a long one, with its place."""
    first, last = wide_clause(passage.text, match.start(), match.end(), _WHOLE)
    start, text = passage.start + first, passage.text[first:last]
    if not text or draft.text[start : start + len(text)] != text:
        return None
    return Slot(text, worth=worth, said_at=(start, start + len(text)))


def _is_on_prices(passage: Passage, match: re.Match[str]) -> bool:
    """Whether it is a price that nobody spoke of."""
    return _PRICE.search(passage.text, max(0, match.start() - 40), match.start()) is not None


def _asked(passage: Passage, at: int, actors: Sequence[Actor]) -> Slot | None:
    """The office that nobody spoke with; a slot without text where it is not named; None if it is no office."""
    near = min(_SPOKEN_OF.finditer(passage.text), key=lambda match: abs(match.start() - at), default=None)
    here = [actor for actor in actors if passage.start <= actor.start < passage.end]
    if near:
        name = next(value for key, value in near.groupdict().items() if value and key != "article")
        name = f"{near['article']} {name}" if near["article"] else name
        if not any(name.split()[-1] in actor.name and actor.kind is not ActorKind.PUBLIC_OFFICE for actor in here):
            plural = name.split()[0] in ("los", "las")
            return Slot(_with_article(name), plural=plural, worth=0.5)
    offices = [actor for actor in here if actor.kind is ActorKind.PUBLIC_OFFICE]
    if offices:
        nearest = min(offices, key=lambda actor: abs(actor.start - passage.start - at))
        return Slot(nearest.name, nearest.plural, worth=0.5)
    return Slot("") if _OFFICE_WORDS.search(passage.text) else None


def _with_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in ("el", "la", "los", "las", "the") else name
