"""Letters that a draft gives to a name: "the Regional Water Board (RWB)", later "RWB" alone.

The letters then stand for the same actor. Letters of what is no actor ("gross domestic product (GDP)") name nobody.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assistant.domain.facts import ActorKind
from assistant.examiners.rulebook.actors.mention import Mention, Taken
from assistant.examiners.rulebook.text.words import Word, word_set

_FEWEST, _MOST = 2, 10
_SMALL = word_set("de del la las los el y e of the and for da do du des para por en")
# Not theirs: whoever is a kind of people has no letters of its own.
_UNNAMED = frozenset({ActorKind.TARGET_GROUP})


def letters_given(passages: Sequence[Sequence[Word]], taken: Sequence[Sequence[Taken]]) -> Mapping[str, Mention]:
    """The mention that each acronym stands for, by its letters in capitals; letters given to two are left out."""
    given: dict[str, Mention] = {}
    twice: set[str] = set()
    for words, spans in zip(passages, taken, strict=True):
        for span in spans:
            letters = _letters_after(words, span)
            if not letters or span.mention.plural or span.mention.kind in _UNNAMED:
                continue
            if letters in given and given[letters].core != span.mention.core:
                twice.add(letters)
            given.setdefault(letters, span.mention)
    return {letters: mention for letters, mention in given.items() if letters not in twice}


def by_their_letters(
    words: Sequence[Word], passage: int, taken: Sequence[Taken], given: Mapping[str, Mention]
) -> Iterator[Taken]:
    """The places of one passage where an actor is named by its letters alone."""
    covered = {index for span in taken for index in range(span.first, span.last)}
    for index, word in enumerate(words):
        mention = given.get(word.text.upper())
        if mention is None or index in covered or not _is_letters(word.text) or _in_brackets(words, index):
            continue
        yield Taken(index, index + 1, replace(mention, start=word.start, end=word.end, passage=passage, bare=False))


def _letters_after(words: Sequence[Word], span: Taken) -> str:
    """The acronym in brackets right after a mention, where its letters begin the words of the name."""
    open_, letters, close = span.last, span.last + 1, span.last + 2
    if close >= len(words) or words[open_].text != "(" or words[close].text != ")":
        return ""
    written = words[letters].text
    if not _is_letters(written) or not _begin(written.upper(), words[span.first : span.last]):
        return ""
    return written.upper()


def _is_letters(text: str) -> bool:
    capitals = sum(letter.isupper() for letter in text)
    return text.isalpha() and _FEWEST <= len(text) <= _MOST and 2 * capitals > len(text)


def _begin(letters: str, words: Sequence[Word]) -> bool:
    """Whether the first letter begins one of the first two words, and all stand in the name in their order."""
    named = [word.folded for word in words if word.is_word and word.folded not in _SMALL]
    for start, name in enumerate(named[:2]):
        if name.startswith(letters[0].lower()):
            rest = iter("".join(named[start:]))
            return all(letter in rest for letter in letters.lower())
    return False


def _in_brackets(words: Sequence[Word], index: int) -> bool:
    return 0 < index < len(words) - 1 and words[index - 1].text == "(" and words[index + 1].text == ")"
