"""Go-betweens whom a draft calls by a word of its place: "lo vendemos al tambero", "sold to the boda men who come".

The lexicon need not hold the word: that people sell to them, or that they advance money, tells their part. A word
counts only if it is formed like one for people, or if "who" stands behind it.
"""

import re
from collections.abc import Container, Iterator, Sequence

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.mention import Mention, Taken
from assistant.examiners.rulebook.text.words import Word, word_set

_PERSON = re.compile(r"(?!.*(?:dero|dera)s?$)\w{3,}(?:er[oa]|dor|dora|ist[ao])(?:e?s)?$")
_NO_GO_BETWEENS = word_set(
    """extranjero extranjeros dinero tercero terceros consumidor consumidores turista turistas viajero viajeros pasajero
    pasajeros acreedor acreedores comedor comedores vecino vecinos granero graneros secador cajero enero febrero primero
    heredero herederos compañero compañeros companero companeros obrero obreros minero mineros casero caseros minorista
    agroexportador artista artistas periodista carrera carretera frontera ladera manera madera pradera bandera
    tourists visitors neighbours neighbors guests people families relatives children students others those anyone
    customers consumers women men friends members workers hotels schools households"""
)
_SELLS: dict[Language, frozenset[str]] = {
    "es": word_set("vende venden vendemos vendo vendia vendian"),
    "en": word_set("sell sells sold"),
}
_TO = word_set("al a")
_ARTICLES = word_set("el la los las")
_ADVANCES = word_set("adelantan adelanta anticipan anticipa fian fia revenden revende acopian")
_WHO_COMES = word_set("come comes arrive buy buys cycle drive drives pay pays advance collect take bring pass")
_NEAR = 7  # words between the sale and those to whom


def buyers_by_trade(
    words: Sequence[Word], passage: int, taken: Sequence[Taken], language: Language, known: Container[str]
) -> Iterator[Taken]:
    """The mentions of such people in one passage, none within the mentions `taken` nor by a word of the lexicon."""
    covered = {index for span in taken for index in range(span.first, span.last)}
    for index, word in enumerate(words):
        if index < 1 or index in covered or word.capitalised or not word.is_word:
            continue
        if word.folded in known or word.folded in _NO_GO_BETWEENS:
            continue
        first = _in_spanish(words, index) if language == "es" else _in_english(words, index)
        if first is not None:
            yield Taken(first, index + 1, _mention(words, first, index, passage, language))


def _in_spanish(words: Sequence[Word], index: int) -> int | None:
    """Where the article stands, if people sell to them or they advance money; else None."""
    if not _PERSON.match(words[index].folded):
        return None
    before = words[index - 1].folded
    sold = any(word.folded in _SELLS["es"] for word in words[max(0, index - _NEAR) : index])
    if before == "al" and sold:
        return index - 1
    if before not in _ARTICLES:
        return None
    if index > 1 and words[index - 2].folded in _TO and sold:
        return index - 1
    advances = index + 1 < len(words) and words[index + 1].folded in _ADVANCES
    return index - 1 if advances else None


def _in_english(words: Sequence[Word], index: int) -> int | None:
    """ "sell to the X who come": where the article stands, else None."""
    if index < 2 or index + 2 >= len(words) or words[index - 1].folded != "the" or words[index - 2].folded != "to":
        return None
    comes = words[index + 1].folded == "who" and words[index + 2].folded in _WHO_COMES
    sold = any(word.folded in _SELLS["en"] for word in words[max(0, index - 2 - _NEAR) : index])
    return index - 1 if comes and sold else None


def _mention(words: Sequence[Word], first: int, index: int, passage: int, language: Language) -> Mention:
    noun = words[index]
    article = "el" if words[first].folded == "al" else words[first].folded
    return Mention(
        kind=ActorKind.INTERMEDIARY,
        lemma=noun.folded.removesuffix("s"),
        core=(noun.folded,),
        name=f"{article} {noun.text}",
        start=words[first].start,
        end=noun.end,
        plural=article in ("los", "las") or language == "en",
        with_article=True,
        passage=passage,
    )
