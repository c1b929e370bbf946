"""Runs of capitalised words: where a proper name begins and ends. Knows nothing of what bears the name."""

from collections.abc import Sequence

from assistant.domain.draft import Language
from assistant.examiners.rulebook.text.words import Word, word_set

_LINKS: dict[Language, frozenset[str]] = {
    "es": frozenset({"de", "del", "la", "las", "los", "el", "e"}),
    "en": frozenset({"of", "the", "for", "de", "es", "da", "do", "del", "e", "&"}),
}
_AND: dict[Language, frozenset[str]] = {"es": frozenset({"y"}), "en": frozenset({"and"})}
_NUMBERED = frozenset({"region", "zona", "distrito", "ward", "district", "zone", "seccion", "area", "sector", "block"})
_OPEN = {"«": "»", "“": "”", '"': '"'}
_LONGEST = 9
_MOST_LETTERS_OF_A_CURRENCY = 3
_MOST_LETTERS_OF_A_DAY = 2
_MONTHS = word_set("enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre")


def begins_name(words: Sequence[Word], index: int) -> bool:
    """Whether the word at `index` can begin a proper name: a capital letter, and no currency before an amount."""
    if index >= len(words) or not words[index].is_word or not words[index].capitalised:
        return False
    return words[index].text != "I" and not is_currency(words, index)


def is_currency(words: Sequence[Word], index: int) -> bool:
    """Whether the word at `index` is a currency: "GHS 2,000", "Bs 12", "L 350", "S/ 8"."""
    if len(words[index].text) > _MOST_LETTERS_OF_A_CURRENCY or index + 1 >= len(words):
        return False
    after = words[index + 1].text
    return (after[0].isdigit() and not _is_date(words, index + 1)) or after in "/$"


def _is_date(words: Sequence[Word], index: int) -> bool:
    """Whether a day of a month stands at `index`, by which streets and associations are called: "16 de Julio"."""
    return (
        index + 2 < len(words)
        and len(words[index].text) <= _MOST_LETTERS_OF_A_DAY
        and words[index + 1].folded == "de"
        and words[index + 2].folded in _MONTHS
    )


def end_of_run(words: Sequence[Word], start: int, language: Language, through_and: bool = False) -> int:
    """The index after the capitalised run that begins at `start` (which must be capitalised).

    "Junta Nacional del Café" is one run; `through_and` lets "y" or "and" be part of it ("Salud y Deportes").
    """
    end = start + 1
    links = _LINKS[language]
    while end < len(words) and end - start < _LONGEST:
        word = words[end]
        letters = _end_of_legal_form(words, end)
        if letters > end:
            return letters
        if begins_name(words, end):
            end += 1
            continue
        if language == "es" and _is_date(words, end) and words[end + 2].capitalised:
            return end + 3
        if word.text.isdigit() and words[end - 1].folded in _NUMBERED and len(word.text) < 4:
            end += 1
            continue
        step = end
        while step < len(words) and words[step].folded in links and not words[step].capitalised and step - end < 2:
            step += 1
        joined_by_and = through_and and step == end and word.folded in _AND[language]
        if joined_by_and:
            step = end + 1
        if step == end or step >= len(words):
            break
        after = words[step]
        if (letters := _end_of_legal_form(words, step)) > step:  # "Crecer de R. L."
            return letters
        if not begins_name(words, step) or (joined_by_and and after.is_acronym):
            break
        end = step + 1
    return end


def _end_of_legal_form(words: Sequence[Word], start: int) -> int:
    """The index after "S.A.C." or "S. de R. L." that begins at `start`, or `start` when there is none."""
    end, letters = start, 0
    while end + 1 < len(words) and len(words[end].text) == 1 and words[end].capitalised and words[end + 1].text == ".":
        end, letters = end + 2, letters + 1
        if end < len(words) and words[end].folded == "de" and letters == 1:
            end += 1
    return end if letters > 1 else start


def end_of_quoted(words: Sequence[Word], start: int) -> int:
    """The index after a short quoted name that begins at `start` ("«Los Andes»"), or `start` when there is none."""
    if start >= len(words) or words[start].text not in _OPEN:
        return start
    close = _OPEN[words[start].text]
    for end in range(start + 2, min(start + 8, len(words))):
        if words[end].text == close:
            return end + 1 if words[start + 1].capitalised else start
    return start


def proper_words(words: Sequence[Word], start: int, end: int) -> str:
    """The capitalised words between `start` and `end` as one folded string, for comparing names."""
    return " ".join(word.folded for word in words[start:end] if word.is_word)


def without_possessive(name: str) -> str:
    """ "Okavango Polymers" of "Okavango Polymers's", "KNPB" of "KNPB's"."""
    return name.removesuffix("'s").removesuffix("’s")
