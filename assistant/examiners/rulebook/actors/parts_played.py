"""The part of those whose noun may stand for more than one, by what the rest of the draft says of them.

"The dealers" are the scrap dealers named before; buyers who advance money or fuel, or carry the goods, are go-betweens.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.mention import Mention, Taken
from assistant.examiners.rulebook.text.words import Word, word_set

_BUYERS = word_set("comprador compradora buyer dealer")
_ADVANCE: dict[Language, frozenset[str]] = {
    "es": word_set("adelantan adelanta anticipan anticipa fian fia prestan presta habilitan fiado consignacion"),
    "en": word_set("advance advances lend lends credit consignment"),
}
# "ponen el bote", "bring the fuel": with what they come for the goods.
_BRING: dict[Language, frozenset[str]] = {
    "es": word_set("ponen pone traen trae llevan"),
    "en": word_set("bring provide lend"),
}
_MEANS: dict[Language, frozenset[str]] = {
    "es": word_set("bote lancha camion camioneta combustible gasolina hielo sacos transporte flete vehiculo"),
    "en": word_set("boat boats truck trucks fuel ice sacks transport crates lorry"),
}
_NEAR = 8  # words between those who do it and what they do


def with_parts_played(
    tokens: Sequence[Sequence[Word]], taken: Sequence[Sequence[Taken]], language: Language
) -> list[list[Taken]]:
    """The mentions of each passage, each kind of actor with the part that it plays in this draft."""
    kinds: dict[tuple[str, bool], set[ActorKind]] = {}
    advancing: set[str] = set()
    for words, spans in zip(tokens, taken, strict=True):
        for span in spans:
            mention = span.mention
            if mention.lemma and not _is_short(mention):
                kinds.setdefault((mention.lemma, mention.plural), set()).add(mention.kind)
            if mention.lemma in _BUYERS and not mention.title and _advances(words, span.last, language):
                advancing.add(mention.lemma)
    return [[_played(span, kinds, advancing) for span in spans] for spans in taken]


def _played(span: Taken, kinds: dict[tuple[str, bool], set[ActorKind]], advancing: set[str]) -> Taken:
    mention = span.mention
    if mention.lemma in advancing and not mention.title and mention.kind is ActorKind.FIRM:
        return replace(span, mention=replace(mention, kind=ActorKind.INTERMEDIARY))
    full = kinds.get((mention.lemma, mention.plural), set())
    if not _is_short(mention) or len(full) != 1 or mention.kind in full:
        return span
    return replace(span, mention=replace(mention, kind=next(iter(full))))


def _is_short(mention: Mention) -> bool:
    return len(mention.core) == 1 and not mention.title


def _advances(words: Sequence[Word], after: int, language: Language) -> bool:
    clause = [word.folded for word in words[after : after + _NEAR]]
    clause = clause[: next((place for place, word in enumerate(clause) if word in ".;:"), len(clause))]
    if _ADVANCE[language] & set(clause):
        return True
    return bool(_BRING[language] & set(clause)) and bool(_MEANS[language] & set(clause))
