"""How a mention is called inside a sentence: its article, its first letter, its numbers.

"640 familias" is "las familias", "Savings bank: …" is "the savings bank". Knows nothing of what is asked.
"""

from collections.abc import Collection, Sequence

from assistant.examiners.rulebook.actors import noun_phrase_en as english
from assistant.examiners.rulebook.actors import noun_phrase_es as spanish
from assistant.examiners.rulebook.actors.lexicon import Noun
from assistant.examiners.rulebook.actors.noun_phrase_es import Phrase
from assistant.examiners.rulebook.text.words import Word, word_set, written

# "la misma asociación" is the association.
SAME = word_set("mismo misma mismos mismas propio propia propios propias same own very said one")
_SPANISH_ARTICLES = frozenset({"el", "la", "los", "las"})
_INSTITUTIONS = word_set("ministry bank department bureau office university authority chamber commission institute")
# Bodies that take the article, though a heading or a note leaves it out: "Mineral Licensing Board".
_BODIES = word_set("council committee forum board platform authority commission roundtable team")
_WORDS_BEFORE_A_BODY = 2
# Owners who are no one person: "the Lusaka Market Women's Association".
_OF_MANY = word_set("women's men's people's children's")
_FEMININE = word_set("una unas nuestra nuestras esta estas esa esas")


def spanish_name(noun: Noun, plural: bool, phrase: Phrase, words: Sequence[Word], head: int) -> tuple[str, int]:
    """The name with its definite article, and the index of its first word."""
    as_written = phrase.determiner in _SPANISH_ARTICLES | {"al", "del"}
    start = phrase.core
    while not as_written and start < head and spanish.is_number(words[start]):
        start += 1
    start = _past_same(words, start, head)
    if plural and phrase.title and words[head].capitalised and not phrase.determiner:
        return written(words, start, phrase.last), start  # a firm's name: "Molinos Vera"
    article = phrase.determiner if phrase.determiner in _SPANISH_ARTICLES else ""
    if not article:
        gender = noun.gender
        if gender == "c":
            gender = "f" if phrase.determiner in _FEMININE else "m"
        article = spanish.definite(gender, plural)
    text = written(words, start, phrase.last)
    if words[start].fresh and not words[start].is_acronym and not phrase.title:
        text = text[0].lower() + text[1:]
    return f"{article} {text}", start


def english_name(
    plural: bool,
    phrase: Phrase,
    words: Sequence[Word],
    head: int,
    common: Collection[str],
    of_bodies: bool = False,
) -> tuple[str, int]:
    """The name with "the" where English needs it, and the index of its first word. `common` words are no names.

    `of_bodies`: the noun is for offices or for those who join, which in the plural take it: "Pump Associations".
    """
    start = phrase.core
    while phrase.determiner != "the" and start < head and english.is_number(words[start]):
        start += 1
    start = _past_same(words, start, head)
    text = written(words, start, phrase.last)
    if words[start].fresh and not words[start].is_acronym and not (phrase.title and start < head):
        first = words[start].folded
        if start < head and first.endswith("'s") and first not in english.S_NOUNS and first not in common:
            return text, start  # Kitale's tour operators
        known = first.rstrip("'") in common or first in english.PLAIN_MODIFIERS or first.endswith("s'")
        if start == head and _is_office_of(words, head):
            pass  # Ministry of Works
        elif start == head or known:
            text = text[0].lower() + text[1:]
        else:  # a place or a thing? Without it the name is right in both cases
            start = next((step for step in range(start + 1, head) if words[step].folded in common), head)
            text = written(words, start, phrase.last)
    if any(
        word.capitalised and word.folded.endswith("'s") and word.folded not in _OF_MANY for word in words[start:head]
    ):
        article = False  # Amina's shop
    elif phrase.capitalised:
        takes_it = head - start >= _WORDS_BEFORE_A_BODY and words[head].folded in _BODIES
        described = start < head and not words[head].capitalised  # the boat owners' association KARU
        bodies = described or (of_bodies and plural and phrase.last <= head + 1)
        article = bool(phrase.determiner) or (bool(phrase.title) and start == head) or takes_it or bodies
    else:
        article = bool(phrase.determiner) or phrase.counted or not plural
    return ("the " + text if article else text), start


def _is_office_of(words: Sequence[Word], head: int) -> bool:
    """Whether a sentence opens with an institution's name: "Bank of Uganda", and not "Owners of Kampala shops"."""
    named = head + 2 < len(words) and words[head + 1].folded == "of" and words[head + 2].capitalised
    return named and words[head].folded in _INSTITUTIONS


def _past_same(words: Sequence[Word], start: int, head: int) -> int:
    while start < head and words[start].folded in SAME:
        start += 1
    return start
