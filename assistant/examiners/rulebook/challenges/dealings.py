"""Whether a draft tells that two actors have to do with one another, or that one deals, or stands against it all.

Knows nothing of slots and wordings.
"""

import re
from collections.abc import Sequence
from itertools import combinations

from assistant.domain.draft import Draft
from assistant.domain.facts import Actor, ActorKind
from assistant.examiners.rulebook.text.folding import fold

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
_LETTERS_OF_A_DEAL = 40
_BETWEEN_TWO = re.compile(
    r"\b(?:compr(?:an?|o|ar|ar[ai]an?|aran?)|vend(?:en?|io|er|er[ai]an?|eran?)|pag(?:an?|o|ar|aran?|ar[ai]an?)|entreg(?:an?|o|ar|aran?)|"
    r"contrat(?:an?|o|ar|aran?)|acuerd(?:an?|en)|acord\w+|firm(?:an?|o|ar|aran?|aron)|prest(?:an?|o|ar|aran?)|(?:re)?financi(?:an?|o|ar|aran?|e)|garanti\w+|"
    r"surt\w+|abastec\w+|capacit(?:an?|o|ar|aran?)|form(?:a|ar|ara|aran|an)|alquil(?:an?|o|ar|aran?)|negoci(?:an?|o|ar|aran?)|"
    r"ofrec\w+|recib(?:en?|io|ir|iran?)|pid(?:en?|io)|"
    r"buys?|bought|sells?|sold|pays?|paid|suppl\w+|lends?|lent|financ\w+|contracts?|agree\w*|sign\w*|trains?|rents?|leases?|"
    r"negotiat\w+|offers?|delivers?|orders?|hires?|guarantee\w*|takes?|owes?|asks?)\b"
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


def stand_together(first: str, second: str, draft: Draft) -> bool:
    """Whether one sentence speaks of both: firms of a kind may have no dealings with those of the goal at all."""
    words = [without_article(name).split() for name in (first, second)]
    heads = [re.escape(each[0][:_SHORT]) for each in words if each]
    return any(all(re.search(rf"\b{head}", passage.text.casefold()) for head in heads) for passage in draft.passages)


def with_dealings(partners: Sequence[Actor], draft: Draft) -> Sequence[Actor]:
    """The first two of whom a sentence tells what they do for one another; else the first alone.

    Two offices have no dealings that a project could end, and those who only attend the same meeting have none.
    """
    texts = [fold(passage.text) for passage in draft.passages]
    names = [fold(without_article(actor.name)) for actor in partners]
    naming = [{number for number, text in enumerate(texts) if name in text} for name in names]
    for one, two in combinations(range(len(partners)), 2):
        if all(partners[each].kind is ActorKind.PUBLIC_OFFICE for each in (one, two)):
            continue
        both = sorted(naming[one] & naming[two])
        if any(_deal_with_one_another(names[one], names[two], texts[number]) for number in both):
            return partners[one], partners[two]
    return partners[:1]


def _deal_with_one_another(first: str, second: str, text: str) -> bool:
    places = sorted((text.find(first), text.find(second)))
    if places[0] < 0:
        return False
    longer = first if text.find(first) == places[1] else second
    told = text[places[0] : places[1] + len(longer) + _LETTERS_OF_A_DEAL]
    return _BETWEEN_TWO.search(told) is not None
