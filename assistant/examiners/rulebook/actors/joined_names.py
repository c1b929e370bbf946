"""Two names that a noun phrase took for one: "Importadora Solís y Ferretería Paz reparten" are two firms.

Only a verb in the plural right behind them shows it: "Sal y Canela vende" is one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.domain.draft import Language
from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.lexicon import Lexicon
from assistant.examiners.rulebook.actors.mention import Taken
from assistant.examiners.rulebook.text.words import Word, word_set, written

_JOINED = frozenset({ActorKind.FIRM, ActorKind.LENDER})
_AND: dict[Language, frozenset[str]] = {"es": frozenset({"y", "e"}), "en": frozenset({"and"})}
_BETWEEN = word_set("ya se les le lo la los las no tambien nos already now also both each still never")
_PLURAL: dict[Language, re.Pattern[str]] = {
    "es": re.compile(
        r"(?!(?:bien|quien|tambien|orden|segun|joven|aun|gran|pan|plan|fin|san|con|sin|en|un)$)\w{2,}(?:a|e|o|ia)n|dan|van|son|han"
    ),
    "en": re.compile(
        r"have|are|were|do|agree|want|offer|deliver|install|need|lease|train|import|export|process|make|share"
    ),
}
_FEWEST_WORDS: dict[Language, int] = {"es": 2, "en": 2}  # of each name: "Salt and Pepper Foods" is one


def parted(spans: Sequence[Taken], words: Sequence[Word], language: Language, lexicon: Lexicon) -> Iterator[Taken]:
    """The mentions, each firm's or lender's that is two names as two."""
    for span in spans:
        link = _link(span, words, language, lexicon)
        if link is None:
            yield span
            continue
        mention = span.mention
        cut = words[link - 1].end
        before = f" {words[link].text} "
        name, title = mention.name.rpartition(before)[0], mention.title.rpartition(before)[0]
        core = tuple(word.folded for word in words[span.first : link] if word.is_word and word.folded in mention.core)
        first = replace(mention, name=name, title=title or name, core=core, end=cut, plural=False)
        yield Taken(span.first, link, first)
        second = written(words, link + 1, span.last)
        yield Taken(
            link + 1,
            span.last,
            replace(
                mention,
                kind=_kind(words, link + 1, span.last, mention.kind, language, lexicon),
                lemma="",
                name=second,
                title=second,
                core=tuple(word.folded for word in words[link + 1 : span.last] if word.is_word),
                start=words[link + 1].start,
                plural=False,
                with_article=False,
            ),
        )


def _link(span: Taken, words: Sequence[Word], language: Language, lexicon: Lexicon) -> int | None:
    mention = span.mention
    if mention.kind not in _JOINED or not mention.proper:
        return None
    links = [index for index in range(span.first + 1, span.last - 1) if words[index].folded in _AND[language]]
    if len(links) != 1 or not words[links[0] + 1].capitalised or f" {words[links[0]].text} " not in mention.name:
        return None
    first = [word for word in words[span.first : links[0]] if word.capitalised]
    second = [word for word in words[links[0] + 1 : span.last] if word.capitalised]
    if min(len(first), len(second)) < _FEWEST_WORDS[language]:
        return None
    after = span.last
    while after < len(words) and words[after].folded in _BETWEEN:
        after += 1
    if after >= len(words) or words[after].capitalised:
        return None
    verb = words[after].folded
    plural = _PLURAL[language].fullmatch(verb) or (
        language == "en" and verb in lexicon.deeds["en"] and not verb.endswith(("s", "d", "t"))
    )
    return links[0] if plural else None


def _kind(
    words: Sequence[Word], start: int, end: int, otherwise: ActorKind, language: Language, lexicon: Lexicon
) -> ActorKind:
    """By the noun that the second name begins with in Spanish and ends with in English."""
    noun = words[start if language == "es" else end - 1].folded
    forms = lexicon.forms[language].get(noun, ())
    return next((form.noun.kind for form in forms if form.noun.kind is not ActorKind.SPACE), otherwise)
