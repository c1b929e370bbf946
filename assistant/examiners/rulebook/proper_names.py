"""Runs of capitalised words: where a proper name begins and ends. Knows nothing of what bears the name."""

from collections.abc import Sequence

from assistant.domain.draft import Language
from assistant.examiners.rulebook.words import Word

_LINKS: dict[Language, frozenset[str]] = {
    "es": frozenset({"de", "del", "la", "las", "los", "el", "e"}),
    "en": frozenset({"of", "the", "for", "de", "&"}),
}
_AND: dict[Language, frozenset[str]] = {"es": frozenset({"y"}), "en": frozenset({"and"})}
_NUMBERED = frozenset({"region", "zona", "distrito", "ward", "district", "zone", "seccion"})
_OPEN = {"«": "»", "“": "”", '"': '"'}
_LONGEST = 9


def end_of_run(words: Sequence[Word], start: int, language: Language, through_and: bool = False) -> int:
    """The index after the capitalised run that begins at `start` (which must be capitalised).

    "Junta Nacional del Café" is one run; `through_and` lets "y" or "and" be part of it ("Salud y Deportes").
    """
    end = start + 1
    links = _LINKS[language]
    while end < len(words) and end - start < _LONGEST:
        word = words[end]
        if word.capitalised and word.is_word:
            end += 1
            continue
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
        if not (after.capitalised and after.is_word) or (joined_by_and and after.is_acronym):
            break
        end = step + 1
    return end


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
