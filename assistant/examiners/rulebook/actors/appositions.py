"""A proper name beside the noun that says what it is: "the seed dealer in Manga, Lunga Seeds, holds".

Knows nothing of names that stand without such a noun.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.mention import Taken
from assistant.examiners.rulebook.actors.no_names import BEFORE_PLACE, BEGIN_PLACES, ORDINARY, STREETS, TITLES
from assistant.examiners.rulebook.actors.proper_names import begins_name, end_of_run, proper_words
from assistant.examiners.rulebook.text.words import Word, word_set, written

_ARTICLES: dict[Language, frozenset[str]] = {
    "es": word_set("el la los las un una"),
    "en": word_set("the a an"),
}
_ENGLISH_FIRM = frozenset({"firm", "company", "start-up", "startup"})
_APPOSED = frozenset({ActorKind.FIRM, ActorKind.LENDER, ActorKind.GUILD, ActorKind.INTERMEDIARY})
_APPOSED_NOUNS = word_set("ong ngo fundacion foundation universidad university charity")


def with_apposition(taken: Taken, words: Sequence[Word], language: Language, places: Collection[str]) -> Taken:
    """The mention with the proper name that stands beside it between commas, or unchanged.

    "the seed dealer in Manga, Lunga Seeds, holds" and "Lunga Oils, an exporter, buys" name a firm.
    """
    mention = taken.mention
    if (mention.kind not in _APPOSED and mention.lemma not in _APPOSED_NOUNS) or mention.title or mention.plural:
        return taken
    after = taken.last
    if labelled := _labelled(taken, words, language, places):
        return labelled
    if after + 1 < len(words) and words[after].text == "," and begins_name(words, after + 1):
        end = end_of_run(words, after + 1, language)
        if (
            end < len(words)
            and words[end].text in (",", "(")
            and end + 1 < len(words)
            and not words[end + 1].capitalised
            and words[end + 1].folded not in _ARTICLES[language]
            and proper_words(words, after + 1, end) not in places
            and words[after + 1].folded not in ORDINARY
            and words[end - 1].folded not in STREETS
            and not words[end - 1].folded.endswith("'s")
        ):
            return _named(taken, words, after + 1, end, taken.first, end)
    before = taken.first - 1
    if before > 0 and words[before].text == "," and words[before - 1].is_word and words[before - 1].capitalised:
        start = before - 1
        while start > 0 and begins_name(words, start - 1):
            start -= 1
        if words[start].folded in ORDINARY or (start > 0 and words[start - 1].folded in BEFORE_PLACE[language]):
            return taken
        if start > 0 and words[start - 1].folded in TITLES | {"de", "del", "of"}:
            return taken
        if words[start].folded in TITLES:
            return taken
        if proper_words(words, start, before) not in places and written(words, start, before).count(" ") < 4:
            return _named(taken, words, start, before, start, taken.last)
    return taken


def _labelled(taken: Taken, words: Sequence[Word], language: Language, places: Collection[str]) -> Taken | None:
    """ "Buyer: Selma Weave, fair trade", "Export firm Nuc Verde signed": the name beside the first noun of a line."""
    if taken.first != 0 and not words[taken.first].fresh:
        return None
    start = taken.last + 1 if taken.last < len(words) and words[taken.last].text == ":" else taken.last
    if start == taken.last and (
        language == "es" or taken.mention.with_article or taken.mention.lemma not in _ENGLISH_FIRM
    ):
        return None
    if not begins_name(words, start) or words[start].folded in ORDINARY | TITLES:
        return None
    end = end_of_run(words, start, language)
    name = proper_words(words, start, end)
    long_enough = end - start > 1 or (words[start].is_acronym and not words[start].text.isupper())
    if not long_enough or name in places or words[end - 1].folded.endswith("'s") or words[start].folded in BEGIN_PLACES:
        return None
    if any(
        word.folded in BEFORE_PLACE[language] | {"and", "y", "e", "of", "de", "del"}
        for word in words[start : start + 2]
    ):
        return None
    return _named(taken, words, start, end, taken.first, end)


def _named(taken: Taken, words: Sequence[Word], start: int, end: int, first: int, last: int) -> Taken:
    name = written(words, start, end)
    mention = replace(
        taken.mention,
        name=name,
        title=name,
        proper=True,
        start=words[start].start,
        end=words[end - 1].end,
        with_article=False,
        bare=False,
    )
    return Taken(first, last, mention)
