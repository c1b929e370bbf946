"""Buyers without a noun: "se vende a los que llegan en lancha", "sold to those who come by boat".

Knows nothing of nouns and names; a clause counts only where something is sold to them or they buy.
"""

from collections.abc import Iterator, Sequence

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.mention import Mention, Taken
from assistant.examiners.rulebook.text.words import Word, word_set, written

_WHO: dict[Language, tuple[frozenset[str], frozenset[str]]] = {
    "es": (word_set("los las quienes"), word_set("que")),
    "en": (word_set("those people men women"), word_set("who")),
}
_COME: dict[Language, frozenset[str]] = {
    "es": word_set("llegan vienen pasan entran"),
    "en": word_set("come arrive pass"),
}
_BUY: dict[Language, frozenset[str]] = {"es": word_set("compran"), "en": word_set("buy")}
_HOW: dict[Language, frozenset[str]] = {
    "es": word_set("en con desde de por a"),
    "en": word_set("by in with from at on"),
}
_ARTICLES = word_set("el la los las un una the a an")
_SELLING: dict[Language, tuple[str, ...]] = {"es": ("vend", "entreg"), "en": ("sell", "sold", "deliver")}
_AS_FAR_BACK = 6  # words before the clause in which the sale must stand


def unnamed_buyers(words: Sequence[Word], passage: int, language: Language, taken: Sequence[Taken]) -> Iterator[Taken]:
    """The buyers of one passage who are known only by how they come, none within the mentions `taken`."""
    covered = {index for span in taken for index in range(span.first, span.last)}
    who, that = _WHO[language]
    for index, word in enumerate(words):
        verb = index + 1 if word.folded == "quienes" else index + 2
        if index in covered or word.folded not in who or verb + 2 >= len(words):
            continue
        if word.folded != "quienes" and words[index + 1].folded not in that:
            continue
        sold = any(
            before.folded.startswith(_SELLING[language]) for before in words[max(0, index - _AS_FAR_BACK) : index]
        )
        comes = words[verb].folded in _COME[language] and sold
        if not (comes or words[verb].folded in _BUY[language]) or words[verb + 1].folded not in _HOW[language]:
            continue
        last = verb + 2 + (words[verb + 2].folded in _ARTICLES)
        if last >= len(words) or not words[last].is_word or words[last].text[0].isdigit():
            continue
        yield Taken(index, last + 1, _mention(words, index, last + 1, passage))


def _mention(words: Sequence[Word], start: int, end: int, passage: int) -> Mention:
    name = written(words, start, end)
    return Mention(
        kind=ActorKind.INTERMEDIARY,
        lemma="",
        core=tuple(word.folded for word in words[start:end]),
        name=name[0].lower() + name[1:],
        start=words[start].start,
        end=words[end - 1].end,
        plural=True,
        with_article=True,
        passage=passage,
    )
