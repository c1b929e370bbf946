"""Phrases as a domain expert writes them in knowledge/lexicon, as one regular expression over folded text.

"..." at the end of a word stands for any ending, "N" for a number in digits or in words, "*" for one word or none.
A phrase of marks alone (":") is looked for as it is.
"""

import re
from collections.abc import Mapping, Sequence

from assistant.domain.draft import Language
from assistant.examiners.rulebook.text.folding import fold

_ANY_ENDING = "..."
_ANY_NUMBER = "N"
_NUMBER = (
    r"(?:\d[\d.,]*|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|media|medio|varias|varios|pocos|pocas"
    r"|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|half|several|few)"
)


def one_of(phrases: Sequence[str]) -> re.Pattern[str]:
    """Any of the phrases, each a group of its own, to be searched in text that `fold` has folded.

    Raises ValueError for an empty list or an empty phrase.
    """
    if not phrases:
        raise ValueError("a list of phrases is empty")
    words = [f"({_phrase(phrase)})" for phrase in phrases if not _is_of_marks(phrase)]
    marks = [f"({_phrase(phrase)})" for phrase in phrases if _is_of_marks(phrase)]
    # One look back for all words: it fails at most letters of a text, for each phrase alone it would be tried there.
    return re.compile("|".join([rf"(?<!\w)(?:{'|'.join(words)})"] * bool(words) + marks))


def in_each_language(phrases: Mapping[str, Sequence[str]]) -> dict[Language, re.Pattern[str]]:
    """`one_of` for the phrases under "es" and "en". Raises KeyError where a language is missing."""
    return {"es": one_of(phrases["es"]), "en": one_of(phrases["en"])}


def distinct(pattern: re.Pattern[str], folded: str) -> int:
    """How many of the phrases of `one_of` stand in a folded text, each counted once."""
    return len({match.lastindex for match in pattern.finditer(folded)})


def _phrase(phrase: str) -> str:
    words = [word if word == _ANY_NUMBER else fold(word) for word in str(phrase).split()]
    if not words:
        raise ValueError("a phrase is empty")
    if _is_of_marks(phrase):
        return re.escape(" ".join(words))
    pattern = ""
    for word in words:
        if word == "*":
            pattern += r"(?:\s+\w+)?" if pattern else r"(?:\w+\s+)?"
            continue
        pattern += (r"\s+" if pattern and not pattern.endswith(r"\w+\s+)?") else "") + _word(word)
    end = r"(?!\w)" if words[-1][-1].isalnum() else ""
    return pattern + end


def _is_of_marks(phrase: str) -> bool:
    return not any(character.isalnum() for character in str(phrase))


def _word(word: str) -> str:
    if word == _ANY_NUMBER:
        return _NUMBER
    if word.endswith(_ANY_ENDING):
        return re.escape(word.removesuffix(_ANY_ENDING)) + r"\w*"
    return re.escape(word)
