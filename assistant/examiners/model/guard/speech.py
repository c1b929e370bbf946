"""How a model may speak: plain words, one question, the conversation's language, no longer than asked for."""

import re
from collections.abc import Callable, Sequence

from assistant.domain.draft import Language
from assistant.examiners.model.guard import leaks, plain_words, tone
from assistant.examiners.model.guard.rejected import Rejected

LanguageOf = Callable[[str], Language | None]
MOST_WORDS_OF_A_QUESTION = 35
_ASKING = re.compile("[?？؟⁇⁈⁉‽﹖¿]")
_CLOSING = re.compile("[?？؟⁇⁈⁉‽﹖]")
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
_FEWEST_WORDS_OF_A_LANGUAGE = 4  # with fewer, names and figures decide nothing
_NAMES: dict[Language, str] = {"es": "Spanish", "en": "English"}


def check_question(
    text: str,
    language: Language,
    *,
    language_of: LanguageOf,
    systems: Sequence[str] = (),
    most_words: int = MOST_WORDS_OF_A_QUESTION,
) -> None:
    """Raises `Rejected` unless the text is one question, by itself, in the language and of the length.

    `language_of` tells the language of a text, None where it is neither. `systems` are the prompts whose words may not
    be repeated.
    """
    stripped = text.strip()
    if len(_CLOSING.findall(stripped)) != 1 or not stripped.endswith("?") or stripped.count("¿") > 1:
        raise Rejected("Ask exactly one question: one sentence that ends in the text's only question mark.")
    if language == "es" and "¿" not in stripped:
        raise Rejected("A question in Spanish opens with «¿».")
    if "\n" in stripped:
        raise Rejected("Put the question on one line.")
    _check(stripped, language, language_of, systems, most_words)


def check_prose(
    text: str, language: Language, most_words: int, *, language_of: LanguageOf, systems: Sequence[str] = ()
) -> None:
    """Raises `Rejected` unless the text is plain prose without a question, in the language and of the length."""
    if _ASKING.search(text):
        raise Rejected("Ask nothing here: leave out every question mark.")
    _check(text, language, language_of, systems, most_words)


def _check(text: str, language: Language, language_of: LanguageOf, systems: Sequence[str], most_words: int) -> None:
    words = text.split()
    if not any(character.isalpha() for character in text):
        raise Rejected("The text is empty.")
    if len(words) > most_words or len(text) > 14 * most_words:
        raise Rejected(f"The text has {len(words)} words; {most_words} at most.")
    plain_words.check(text)
    leaks.check(text, systems)
    tone.check(text)
    own = " ".join(_QUOTED.sub(" ", text).split())  # a quote is in the draft's language
    if len(own.split()) >= _FEWEST_WORDS_OF_A_LANGUAGE and language_of(own) != language:
        raise Rejected(f"Write in {_NAMES[language]}.")
