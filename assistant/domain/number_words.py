"""Numbers written as words, in Spanish and English: "doce mil", "two hundred and fifty", "medio millón".

Knows nothing of what is counted.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from assistant.domain.draft import Language
from assistant.domain.word_lists import either, words

_ES_UNITS = words("cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince")
_ES_TEENS = words("dieciséis diecisiete dieciocho diecinueve")
_ES_TWENTIES = words(
    "veinte veintiún veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve"
)
_ES_TENS = words("treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_ES_HUNDREDS = words("doscient trescient cuatrocient quinient seiscient setecient ochocient novecient")
_EN_UNITS = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_EN_TENS = words("twenty thirty forty fifty sixty seventy eighty ninety")
_VALUES: dict[Language, dict[str, float]] = {
    "es": {
        **{word: value for value, word in enumerate(_ES_UNITS)},
        **{word: value for value, word in enumerate(_ES_TEENS, 16)},
        **{word: value for value, word in enumerate(_ES_TWENTIES, 20)},
        **{word: value * 10 for value, word in enumerate(_ES_TENS, 3)},
        **{stem + ending: value * 100 for value, stem in enumerate(_ES_HUNDREDS, 2) for ending in ("os", "as")},
        **{"uno": 1, "una": 1, "veintiuno": 21, "veintiuna": 21, "cien": 100, "ciento": 100, "medio": 0.5},
        **{"media": 0.5, "dieciseis": 16, "veintiun": 21, "veintidos": 22, "veintitres": 23, "veintiseis": 26},
    },
    "en": {
        **{word: value for value, word in enumerate(_EN_UNITS)},
        **{word: value * 10 for value, word in enumerate(_EN_TENS, 2)},
        "half": 0.5,
    },
}
# These multiply what stands before them and may be followed by more: "two hundred and ten", "tres docenas".
_GROUPS: dict[Language, dict[str, float]] = {
    "es": {"docena": 12, "docenas": 12, "decena": 10, "decenas": 10, "centenar": 100, "centenares": 100, "par": 2},
    "en": {"hundred": 100, "dozen": 12, "score": 20, "couple": 2},
}
_SCALES: dict[Language, dict[str, float]] = {
    "es": {
        "mil": 1e3, "millón": 1e6, "millon": 1e6, "millones": 1e6, "millardo": 1e9, "millardos": 1e9, "billón": 1e12,
        "billones": 1e12,
    },
    "en": {
        "thousand": 1e3, "lakh": 1e5, "lakhs": 1e5, "million": 1e6, "crore": 1e7, "crores": 1e7, "billion": 1e9,
    },
}  # fmt: skip
# After these the noun follows with "de": "un millón de hectáreas", "una docena de talleres".
COLLECTIVES = frozenset(words("millón millon millones millardo millardos billón billones couple")) | set(_GROUPS["es"])
_STANDS_ALONE = frozenset(words("mil"))
_ARTICLE = re.compile(r"(?<!\w)an?\s+$", re.IGNORECASE)
_LINK: dict[Language, str] = {"es": r"\s+y\s+|\s+", "en": r"\s+and\s+|\s+an?\s+|\s+|-"}


def _any_word(language: Language) -> str:
    return either((*_VALUES[language], *_GROUPS[language], *_SCALES[language]))


_FIRST: dict[Language, re.Pattern[str]] = {
    "es": re.compile(rf"(?<![\w-])(?:{_any_word('es')})(?!\w)", re.IGNORECASE),
    "en": re.compile(rf"(?<![\w-])(?:{_any_word('en')})(?!\w)", re.IGNORECASE),
}
_NEXT: dict[Language, re.Pattern[str]] = {
    "es": re.compile(rf"(?P<link>{_LINK['es']})(?P<word>{_any_word('es')})(?!\w)", re.IGNORECASE),
    "en": re.compile(rf"(?P<link>{_LINK['en']})(?P<word>{_any_word('en')})(?!\w)", re.IGNORECASE),
}


class WordNumber(NamedTuple):
    """A number in words.

    `single` is true for a bare "un", "una", "one": an article as often as a count; `half` for a bare "half", "medio";
    `collective` when the noun follows with "de" or "of".
    """

    start: int
    end: int
    value: float
    single: bool
    half: bool
    collective: bool


def number_word_values(language: Language) -> Iterable[str]:
    """Every single word that is a number by itself."""
    return _VALUES[language].keys()


def find_word_numbers(text: str, language: Language) -> Iterator[WordNumber]:
    """Every number in words, in order."""
    position = 0
    while match := _FIRST[language].search(text, position):
        found = _read(text, match, language)
        position = match.end() if found is None else found.end
        if found is not None:
            yield found


@dataclass(frozen=True, slots=True)
class _Sum:
    """A number so far: closed thousands and millions, the open group below a thousand, the last scale."""

    closed: float = 0.0
    group: float = 0.0
    scale: float = 1e15
    count: int = 0
    half: bool = False
    collective: bool = False

    def plus(self, value: float, link: str) -> "_Sum | None":
        """With one more word below a thousand, or None where it begins another number."""
        if value == 0.5:
            fits = self.count == 0
        elif self.group == 0:
            fits = self.count == 0 or (self.scale < 1e15 and value > 0 and link != "y")
        elif self.collective:
            fits = False
        elif value < 10:
            tens = self.group % 100
            fits = self.group % 10 == 0 and (tens == 0 or tens >= 20) and value > 0
            fits = fits and (link != "y" or tens >= 20) and (link != "and" or tens == 0) and (link != "" or tens >= 20)
        elif value < 100:
            fits = self.group >= 100 and self.group % 100 == 0 and link != "y"
        else:
            fits = False
        if not fits or self.half:
            return None
        return replace(self, group=self.group + value, count=self.count + 1, half=value == 0.5, collective=False)

    def times(self, value: float, *, collective: bool) -> "_Sum | None":
        """With the open group multiplied ("two hundred"), or None."""
        if self.group >= 100 or self.collective:
            return None
        group = (self.group or 1) * value
        return replace(self, group=group, count=self.count + 1, half=False, collective=collective)

    def scaled(self, value: float, *, collective: bool) -> "_Sum | None":
        """With a thousand, a million …, or None where the scale does not go down ("mil millones" multiplies)."""
        if value < self.scale:
            closed = self.closed + (self.group or 1) * value
        elif value >= 1e6 and self.scale < 1e6:
            closed = (self.closed + self.group) * value
        else:
            return None
        return _Sum(closed, 0.0, value, self.count + 1, False, collective)


def _read(text: str, match: re.Match[str], language: Language) -> WordNumber | None:
    start, end, total, link = match.start(), match.end(), _Sum(), ""
    first = word = match[0].lower()
    while True:
        following = _with_word(total, word, link, language)
        if following is None:
            break
        total, end = following, match.end()
        step = _NEXT[language].match(text, end)
        if step is None or not _continues(total, step, language):
            break
        link, word, match = step["link"].strip(" \t\n\u00a0").lower(), step["word"].lower(), step
        link = "" if link == "-" else link or " "
    if not total.count:
        return None
    if first in _GROUPS[language] or first in _SCALES[language]:
        article = _ARTICLE.search(text, max(0, start - 4), start) if language == "en" else None
        if article is None and first not in _STANDS_ALONE:
            return None
        start = article.start() if article else start
    single = total.count == 1 and first in {"un", "uno", "una", "one"}
    half = total.half and total.count == 1
    return WordNumber(start, end, total.closed + total.group, single, half, total.collective)


def _with_word(total: _Sum, word: str, link: str, language: Language) -> _Sum | None:
    collective = word in COLLECTIVES
    if word in _GROUPS[language]:
        return total.times(_GROUPS[language][word], collective=collective)
    if word in _SCALES[language]:
        return total.scaled(_SCALES[language][word], collective=collective)
    return total.plus(_VALUES[language][word], link)


def _continues(total: _Sum, step: re.Match[str], language: Language) -> bool:
    """Whether the link lets the number go on: "half a million", "two hundred and ten", not "two and three"."""
    link = step["link"].strip().lower()
    if link in {"a", "an"}:
        return total.half
    if link == "and":
        round_so_far = total.group % 100 == 0 and (total.group > 0 or total.scale < 1e15)
        after = _NEXT[language].match(step.string, step.end())
        scale_after = after is not None and after["word"].lower() in _GROUPS[language]
        return round_so_far and not scale_after and step["word"].lower() not in _SCALES[language]
    return True
