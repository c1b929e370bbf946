"""The words of a passage with their places. Knows nothing of what they mean."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from assistant.examiners.rulebook.text.folding import fold

_WORD = re.compile(
    r"[^\W\d_]+(?:[-'’&][^\W\d_]+)*(?:(?<=s)['’](?=\s\w))?"  # traders' association, agro-dealer, county's
    r"|\d+(?:[.,:/-]\d+)*"
    r"|[^\w\s]"
)
# After these a capital letter says nothing, as at the start of a sentence.
_OPENERS = frozenset('.:;!?¡¿«“"(•-–—*|')


class Word(NamedTuple):
    """A word, a number or a mark. `start` and `end` are offsets into the draft; `fresh` after a stop or a colon."""

    text: str
    folded: str
    start: int
    end: int
    fresh: bool

    @property
    def capitalised(self) -> bool:
        """Begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        """Neither a number nor a mark."""
        return self.text[0].isalpha()

    @property
    def is_acronym(self) -> bool:
        """Three capital letters or more, or a capital after a small letter (AgroSur)."""
        return self.text[0].isalpha() and (
            (len(self.text) >= 3 and self.text.isupper())
            or any(a.islower() and b.isupper() for a, b in zip(self.text, self.text[1:], strict=False))
        )


@lru_cache(maxsize=50_000)
def fold_word(word: str) -> str:
    """Lower case, no accents, straight apostrophes."""
    return fold(word).replace("’", "'")


def words_of(passage: str, offset: int = 0) -> list[Word]:
    """The words of a passage that begins at `offset` of the draft."""
    words: list[Word] = []
    fresh = True
    for match in _WORD.finditer(passage):
        text = match.group()
        words.append(Word(text, fold_word(text), offset + match.start(), offset + match.end(), fresh))
        fresh = text in _OPENERS or (fresh and not text[0].isalpha())
    return words


def word_set(words: str) -> frozenset[str]:
    """The words of a text between white space."""
    return frozenset(words.split())


def written(words: Sequence[Word], start: int, end: int) -> str:
    """The words from `start` to `end` with single spaces where there was white space."""
    parts = [words[start].text]
    for before, word in zip(words[start:end], words[start + 1 : end], strict=False):
        parts.append(("" if before.end == word.start else " ") + word.text)
    return "".join(parts)
