"""Who lends: a cooperative of which a draft tells nothing else, and whoever a loan is said to come from.

One that buys or sells as well is its members' own trade, and stays what it is.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.lexicon import Lexicon
from assistant.examiners.rulebook.actors.mention import Taken
from assistant.examiners.rulebook.text.words import Word, fold_word, word_set

_COOPERATIVES = word_set("cooperativa cooperative co-operative coop mutual sacco")
_BETWEEN = word_set("ya tambien les le se nos will would already also can podra puede may")
_LEND = word_set("lend lends lent prestara prestaran presta prestan presto prestar")
_TRADE = word_set(
    "buy buys bought sell sells sold collects compra compran compro comprara vende venden vendio vendera acopia"
)


_NEAR = 8  # words between a loan and whom it comes from
_LOANS: dict[Language, tuple[frozenset[str], frozenset[str]]] = {
    "es": (word_set("credito creditos prestamo prestamos microcredito microcreditos"), word_set("de con del")),
    "en": (word_set("loan loans credit microcredit"), word_set("from")),
}


def lent_by(words: Sequence[Word], index: int, language: Language) -> ActorKind | None:
    """A lender, where the name at `index` stands behind "a loan from": nobody but a lender gives one.

    In Spanish "crédito de" may tell what it is for, so that the name has to be letters in capitals there.
    """
    loans, links = _LOANS[language]
    if index < 2 or words[index - 1].folded not in links or words[index - 2].folded not in loans:
        return None
    letters = words[index].is_acronym
    return ActorKind.LENDER if letters and words[index].text not in ("USD", "EUR", "GBP") else None


def with_lenders(
    tokens: Sequence[Sequence[Word]], taken: Sequence[Sequence[Taken]], language: Language, lexicon: Lexicon
) -> list[list[Taken]]:
    """The mentions of each passage, where a named cooperative that lends and does not trade is a lender."""
    lending, trading = set[str](), set[str]()
    for words, spans in zip(tokens, taken, strict=True):
        for span in spans:
            mention = span.mention
            if mention.kind is not ActorKind.GUILD or mention.lemma not in _COOPERATIVES or not mention.proper:
                continue
            verb = _verb_after(words, span.last)
            name = fold_word(mention.name)
            if (
                _is_loan_with(words, span.first, language)
                or verb in _LEND
                or lexicon.deeds[language].get(verb) is ActorKind.LENDER
            ):
                lending.add(name)
            if any(word.folded in _TRADE for word in words[span.last :]):
                trading.add(name)
    lenders = lending - trading
    alone = len({fold_word(s.mention.name) for spans in taken for s in spans if _is_named(s)}) == 1
    return [[_as_lender(span, lenders, alone) for span in spans] for spans in taken]


def _is_loan_with(words: Sequence[Word], first: int, language: Language) -> bool:
    """Whether a loan is told to come from it: "en crédito a 18 meses con la cooperativa"."""
    loans, links = _LOANS[language]
    before = [word.folded for word in words[max(0, first - _NEAR) : first]]
    return bool(before) and before[-1] in links - {"de", "del"} and bool(loans & set(before))


def _verb_after(words: Sequence[Word], end: int) -> str:
    while end < len(words) and words[end].folded in _BETWEEN:
        end += 1
    return words[end].folded if end < len(words) else ""


def _is_named(span: Taken) -> bool:
    return span.mention.lemma in _COOPERATIVES and span.mention.kind is ActorKind.GUILD and span.mention.proper


def _as_lender(span: Taken, lenders: set[str], alone: bool) -> Taken:
    mention = span.mention
    if mention.kind is not ActorKind.GUILD or mention.lemma not in _COOPERATIVES or not lenders:
        return span
    short = alone and not mention.title and not mention.plural and len(mention.core) == 1
    if fold_word(mention.name) not in lenders and not short:
        return span
    return replace(span, mention=replace(mention, kind=ActorKind.LENDER))
