"""Whether a draft tells that two actors have to do with one another, or that one deals, or stands against it all.

Knows nothing of slots and wordings.
"""

import re
from collections.abc import Sequence
from itertools import combinations

from assistant.domain.draft import Draft, Language, Passage
from assistant.domain.facts import Actor, ActorKind
from assistant.examiners.rulebook.judging.bare_lists import tells_nothing
from assistant.examiners.rulebook.text.folding import fold

_OF_WHERE = re.compile(r"\s(?:of|in|from|who|that|for|at|with)\s")
_SHORT = 6  # letters by which a noun is known in the singular and the plural
_OPPOSES = re.compile(
    r"\s*(?:,[^,.;]{0,40},)?\s*(?:ya no (?:los |las |les )?(?:deja|permite)|no (?:los |las |les )?deja|se opone|"
    r"se niega|demando|denuncio|desalojo|bloquea|cerro el paso|rechaza|opposes|refuses|evicted|sued|blocks|fights|"
    r"no longer (?:lets|allows)|does not (?:let|allow))\b"
)
_DEALS = re.compile(
    r".{0,40}?\b(?:compra|compro|paga|pago|pagaria|recibe|exporta|procesa|contrata|contrato|financia|firmo|puso|pone|pide"
    r"|necesita|enviara|buys?|bought|pays?|paid|needs?|hires?|exports?|process\w*|signed|lends?|would pay|will take"
    r"|ordered|put|sends?|sells?|sold|employs?|supplies|would hire|will pay|envia|vende|vendio|trae|alquila|alquilara"
    r"|instalara)\b"
)
_BETWEEN_TWO = re.compile(
    r"\b(?:compr(?:an?|o|ar|ar[ai]an?|aran?)|vend(?:en?|io|er|er[ai]an?|eran?)|pag(?:an?|o|ar|aran?|ar[ai]an?)|entreg(?:an?|o|ar|aran?)|"
    r"contrat(?:an?|o|ar|aran?)|acuerd(?:an?|en)|acord\w+|firm(?:an?|o|ar|aran?|aron)|prest(?:an?|o|ar|aran?)|(?:re)?financi(?:an?|o|ar|aran?|e)|garanti\w+|"
    r"surt\w+|abastec\w+|capacit(?:an?|o|ar|aran?)|form(?:a|ar|ara|aran|an)|alquil(?:an?|o|ar|aran?)|negoci(?:an?|o|ar|aran?)|"
    r"ofrec\w+|recib(?:en?|io|ir|iran?)|pid(?:en?|io)|"
    r"buys?|bought|sells?|sold|pays?|paid|suppl\w+|lends?|lent|financ\w+|contracts?|agree\w*|sign\w*|trains?|rents?|leases?|"
    r"negotiat\w+|offers?|delivers?|orders?|hires?|guarantee\w*|takes?|owes?|asks?)\b"
)

_SERVED = re.compile(
    r"\b(?:adults?|patients?|users?|customers?|clients?|consumers?|pupils?|students?|residents?|citizens?|people|persons?|children|families|tenants?|"
    r"adult[oa]s|pacientes?|usuari[oa]s?|clientes?|consumidor[ae]s?|alumn[oa]s?|estudiantes?|vecin[oa]s?|personas?|habitantes?|ninos?|ninas?|familias?|"
    r"inquilin[oa]s?)$"
)
# Those whom a service is for and who pay for it, whatever else they live off.
_SPENDS = re.compile(
    r"\b(?:patients?|users?|customers?|clients?|consumers?|pupils?|students?|tenants?|pacientes?|usuari[oa]s?|clientes?|"
    r"consumidor[ae]s?|alumn[oa]s?|estudiantes?|inquilin[oa]s?)$"
)
_EARNS = re.compile(
    r"\b(?:vend|siembr|cosech|produc|cri[ae]n?\b|ordena|pesca|tej|recog|recolect|ingreso|gana|salari|jornal|cultiv|sell|sold|grow|harvest|"
    r"herd|fish|weav|gather|income|earn|wage|collect|farm|raise|rais)\w*"
)
_INCOME_OF = re.compile(r"\b(?:ingres|income|earning|gananci|salari|wage)\w*[^.;]{0,30}$")
_SPENT = re.compile(r"\b(?:gast|pag|cuest|cost|spend|spent|pay|paid)\w*[^.;]{0,40}?\d")
# Between two of one row, who act side by side: "Taller Sol, Muebles Paz y".
_ONE_AND_THE_OTHER = re.compile(r"\s*,?\s*(?:y|e|and|&)\s+(?:(?:el|la|los|las|the)\s+)?")
_WITH_EACH_OTHER = re.compile(
    r"\s+(?:ya\s+|have\s+|already\s+)*(?:firmaron|acordaron|acuerdan|negocian|negociaron|se\s+\w+n\s+entre\s+si|signed\s+(?:a|an|the)\s|"
    r"agreed|negotiate|trade\s+with\s+each\s+other|are\s+partners)\b"
)
# After the verb another clause begins, with its own subject.
_NEW_CLAUSE = re.compile(r"[;:()]|,\s(?!de\b|of\b)|\b(?:y|e|and|but|pero|while|mientras|where|donde|when|cuando)\b")
_TO_COME = re.compile(r"\b(?:will|would|to|shall|\w+(?:ra|ran|ria|rian|ar|er|ir))\b")
# What stands right before whom the verb reaches: a small word, or the verb itself.
_REACHES = re.compile(
    r"(?:\b(?:a|al|de|del|con|por|para|ante|to|from|with|by|for)\s+(?:(?:el|la|los|las|the)\s+)?|"
    + _BETWEEN_TWO.pattern
    + r"\s+(?:(?:el|la|los|las|the)\s+)?)$"
)

_TRADES = re.compile(
    r"\b(?:compr|vend|pag|cobr|anticip|adelant|fia|prest|descuent|descont|revend|ofrec|flete|precio|margen|buy|bought|sell|sold|"
    r"pay|paid|lend|lent|advanc|charg|credit|deduct|margin|price|offer|resell|owe|fee)\w*"
)
_BUYERS = re.compile(
    r"\b(?:buyers?|buys|bought|exporters?|traders?|processors?|off-?takers?|compran?|compraria|compradore?s?|compradoras?|"
    r"exportador\w*|acopi\w+|procesador\w*)\b"
)
_SELLERS = re.compile(
    r"\b(?:growers?|farmers?|producers?|smallholders?|fishers?|fishermen|herders?|gatherers?|collectors?|weavers?|beekeepers?|"
    r"productor\w*|agricultor\w*|ganader\w+|pescador\w*|recolector\w*|artesan\w+|tejedor\w*|apicultor\w*|cafetaler\w+|finquer\w+)\b"
)


def named(name: str) -> str:
    """The name without its article, as written."""
    first, _, rest = name.partition(" ")
    return rest if first.casefold() in ("el", "la", "los", "las", "the") and rest else name


def without_article(name: str) -> str:
    return named(name).casefold()


def is_against(actor: Actor, text: str) -> bool:
    """Whether the draft tells that it shuts them out or fights them: no partner, whatever else it does."""
    folded, name = fold(text), fold(without_article(actor.name))
    return any(_OPPOSES.match(folded, match.end()) for match in re.finditer(re.escape(name), folded))


def deals(actor: Actor, text: str) -> bool:
    """Whether some sentence has it buy, pay, hire or ask for something."""
    folded, name = fold(text), fold(without_article(actor.name))
    return any(_DEALS.match(folded, match.end()) for match in re.finditer(re.escape(name), folded))


def trades(actor: Actor, passages: Sequence[Passage]) -> bool:
    """Whether some sentence on it speaks of buying, selling, paying or lending."""
    name = fold(without_article(actor.name)).removesuffix("s")
    told = (fold(passage.text) for passage in passages if not tells_nothing(passage.text))
    return any(name in text and _TRADES.search(text) is not None for text in told)


def speaks_of_trade(text: str) -> bool:
    """Whether it has a figure, or a word of trade."""
    return any(mark.isdigit() for mark in text) or _TRADES.search(fold(text)) is not None


def buys_what_they_sell(firm: Actor, group: str, passages: Sequence[Passage]) -> bool:
    """Whether the draft calls it a buyer, and the group lives off what it grows, gathers or makes."""
    if not _SELLERS.search(fold(group)):
        return False
    name = fold(without_article(firm.name))
    return any(name in (text := fold(passage.text)) and _BUYERS.search(text) is not None for passage in passages)


def are_served(group: str, draft: Draft) -> bool:
    """Whether the group are patients, users or families of whom no sentence tells that they make or sell anything."""
    found = _SERVED.search(fold(group))
    if found is None:
        return False
    noun = found[0][:_SHORT]
    return not any(_earns(noun, fold(passage.text)) for passage in draft.passages)


def _earns(noun: str, text: str) -> bool:
    """Whether, behind the noun, the sentence tells of selling or making; or of the income of such people."""
    at = text.find(noun)
    return at >= 0 and (_EARNS.search(text, at) is not None or _INCOME_OF.search(text, 0, at) is not None)


def spend_unsaid(group: str, draft: Draft) -> bool:
    """Whether the group are called by what they pay for (patients, users), and no sentence tells how much that is."""
    found = _SPENDS.search(fold(group))
    if found is None:
        return False
    noun = found[0][:_SHORT]
    told = (fold(passage.text) for passage in draft.passages)
    return not any(noun in text and _SPENT.search(text) is not None for text in told)


def stand_together(first: str, second: str, draft: Draft) -> bool:
    """Whether one sentence speaks of both: firms of a kind may have no dealings with those of the goal at all."""
    names = [_head(name, draft.language)[:_SHORT] for name in (first, second)]
    heads = [re.compile(rf"\b{re.escape(head)}", re.IGNORECASE) for head in names if head]
    return any(
        all(head.search(passage.text) for head in heads) and not tells_nothing(passage.text)
        for passage in draft.passages
    )


def _head(name: str, language: Language) -> str:
    """The noun of a group, the first word of a name: "the goat-keeping households" are known by the last."""
    bare = without_article(name)
    words = _OF_WHERE.split(bare, maxsplit=1)[0].split()
    if not words:
        return ""
    common = language == "en" and named(name) == bare
    return words[-1 if common else 0]


def with_dealings(partners: Sequence[Actor], draft: Draft, *, to_come: bool = False) -> Sequence[Actor]:
    """The first two of whom a sentence tells what they do for one another; else the first alone.

    `to_come`: only what is still to be done counts, which the plan alone has put together.

    Two offices have no dealings that a project could end, and those who only attend the same meeting have none.
    """
    texts = [fold(passage.text) for passage in draft.passages if not tells_nothing(passage.text)]
    names = [fold(without_article(actor.name)) for actor in partners]
    naming = [{number for number, text in enumerate(texts) if name in text} for name in names]
    for one, two in combinations(range(len(partners)), 2):
        if all(partners[each].kind is ActorKind.PUBLIC_OFFICE for each in (one, two)):
            continue
        both = sorted(naming[one] & naming[two])
        if any(_deal_with_one_another(names[one], names[two], texts[number], to_come) for number in both):
            return partners[one], partners[two]
    return partners[:1]


def _deal_with_one_another(first: str, second: str, text: str, to_come: bool) -> bool:
    """Whether one stands before a verb of dealing and the other behind it; names in a row do the same, each alone."""
    places = sorted((text.find(first), text.find(second)))
    if places[0] < 0:
        return False
    earlier, later = (first, second) if text.find(first) == places[0] else (second, first)
    between = text[places[0] + len(earlier) : places[1]]
    behind = text[places[1] + len(later) :]
    if _ONE_AND_THE_OTHER.fullmatch(between):
        return _WITH_EACH_OTHER.match(behind) is not None
    verbs = list(_BETWEEN_TWO.finditer(between))
    if (
        not verbs
        or (to_come and not _TO_COME.search(between, 0, verbs[-1].end()))
        or _NEW_CLAUSE.search(between, verbs[-1].end())
    ):
        return False
    return _REACHES.search(between) is not None and not _BETWEEN_TWO.match(behind.lstrip())
