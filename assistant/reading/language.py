"""Spanish, English or another language. Function words decide what is clear; a statistical model the rest.

The model (py3langid) takes most of a second to load, so it is asked only when the function words leave a doubt.
"""

import re
from functools import lru_cache
from typing import Any

from assistant.domain.draft import Language
from assistant.reading.words import word_set

_SAMPLE_CHARACTERS = 20_000
_FEWEST_WORDS = 4  # with fewer, a text is never refused
_FEWEST_CLEAR = 12
_WORD = re.compile(r"[^\W\d_]+")
_SPANISH = word_set(
    """
    el la los las un una unos unas de del al y e en con sin por para que se su sus lo le les es son como más pero no si
    cada este esta estos estas ese esa hay ya entre sobre desde hasta cuando donde quien muy también porque o mi nos me
    queremos quiero proyecto familias hoy años año xq pq q
    """
)
_ONLY_SPANISH = word_set("y los las del hasta desde cuando donde muy hay cada años hoy pero sin con")
_ENGLISH = word_set(
    """
    the of and to in is are was were be been for with on by from at as an a this that these those it its they their we
    our will would can has have had not but which who when where how if or than then so there each every into per don
    want i you my he she do does project farmers households
    """
)
# Neighbours of Spanish and English that short or careless texts are taken for; nobody drafts interventions in them.
_LOOKALIKES = word_set("an ext ast lad oc wa vec lij lmo sc fur pms scn co mwl pcm sco fy frr la eo ia io vo ie nov")


def identify(text: str) -> Language | None:
    """The language of a text, or None when it is neither Spanish nor English.

    A text of fewer than four words is taken for the likelier of the two, Spanish when nothing speaks for either.
    """
    sample = _sample(text)
    words = [word.casefold() for word in _WORD.findall(sample)]
    if _in_another_script(sample):
        return None
    spanish = sum(word in _SPANISH for word in words)
    english = sum(word in _ENGLISH for word in words)
    likelier: Language = "en" if english > spanish else "es"
    if len(words) >= _FEWEST_CLEAR:
        if english >= 0.2 * len(words) and english > 4 * spanish:
            return "en"
        distinctive = sum(word in _ONLY_SPANISH for word in words)
        if spanish >= 0.25 * len(words) and distinctive >= 0.04 * len(words) and spanish > 4 * english:
            return "es"
    if not words:
        return "es"
    if len(words) < _FEWEST_WORDS and spanish != english:
        return likelier
    return _ask_model(sample, len(words), likelier if spanish != english else None)


def _ask_model(sample: str, words: int, likelier: Language | None) -> Language | None:
    ranked: list[tuple[str, float]] = _model().rank(sample)
    chances = {label: float(chance) for label, chance in ranked}
    doubt = 3 if words < _FEWEST_WORDS else 1
    ours: Language = "en" if chances["en"] > doubt * chances["es"] else "es"
    best, chance = ranked[0]
    if best == ours:
        return ours
    if words < _FEWEST_WORDS:
        return ours
    # Few or careless words make every language a little likely: refuse only what is clearly another one.
    sure = 0.5 if words >= 40 else 0.75 if words >= _FEWEST_CLEAR else 0.9
    return None if chance >= sure and chances[ours] < chance / 4 else likelier or ours


@lru_cache(maxsize=1)
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([label for label in identifier.labels if label not in _LOOKALIKES])
    return identifier


def _sample(text: str) -> str:
    """The text, or its beginning, middle and end when it is long."""
    if len(text) <= _SAMPLE_CHARACTERS:
        return text
    third = _SAMPLE_CHARACTERS // 3
    middle = len(text) // 2
    return " ".join((text[:third], text[middle : middle + third], text[-third:]))


def _in_another_script(sample: str) -> bool:
    letters = [character for character in sample if character.isalpha()]
    foreign = sum(character > "\u024f" and not "\u1e00" <= character <= "\u1eff" for character in letters)
    return len(letters) >= 4 and foreign > len(letters) / 2
